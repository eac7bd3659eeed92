//! How things are kept, on both databases.

mod audit;
mod crash;
mod doctor;
mod full_disk;
mod killed_server;
mod once_only;
mod outbox;
mod served;
mod snapshots;
mod starting;
mod transactions;

use diesel::prelude::*;
use taawun::domain::ids::RoundId;
use taawun::store::schema::round;
use taawun::store::{StoreError, Tx};

/// The smallest round there can be: a draft without a box.
fn add_round(tx: &mut Tx<'_>, slug: &str) -> Result<RoundId, StoreError> {
    let id: RoundId = tx.new_id();
    let now = tx.now();
    diesel::insert_into(round::table)
        .values((
            round::id.eq(&id),
            round::slug.eq(slug),
            round::title.eq("{}"),
            round::description.eq("{}"),
            round::place.eq("Somewhere"),
            round::state.eq("draft"),
            round::currency.eq("USD"),
            round::zone.eq("America/Los_Angeles"),
            round::budget_minor.eq(0),
            round::source.eq("held here"),
            round::created_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

fn slugs(conn: &mut taawun::store::AnyConnection) -> Result<Vec<String>, StoreError> {
    Ok(round::table
        .order(round::slug)
        .select(round::slug)
        .load(conn)?)
}
