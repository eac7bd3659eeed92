//! Duties that one process at a time has: a lease runs out by itself if its holder dies.
//!
//! Times are those of the holders' own clocks. A clock that is wrong makes two holders for a while,
//! never a wrong record: what is done under a lease is also guarded by a UNIQUE constraint.

use diesel::prelude::*;

use super::error::StoreError;
use super::schema::lease;
use super::tx::Tx;
use crate::each_backend;

/// Takes or prolongs the lease `name` for `seconds`; whether `holder` has it now.
pub fn take(tx: &mut Tx<'_>, name: &str, holder: &str, seconds: i64) -> Result<bool, StoreError> {
    let now = tx.now();
    let until = now.plus_seconds(seconds);
    let free = lease::holder.eq(holder).or(lease::until.le(now));
    let prolonged = diesel::update(lease::table.filter(lease::name.eq(name)).filter(free))
        .set((lease::holder.eq(holder), lease::until.eq(until)))
        .execute(tx.conn())?;
    if prolonged == 1 {
        return Ok(true);
    }
    let first = (
        lease::name.eq(name),
        lease::holder.eq(holder),
        lease::until.eq(until),
    );
    let inserted = each_backend!(tx.conn(), conn => diesel::insert_into(lease::table)
        .values(first)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(inserted == 1)
}

/// Gives the lease back, so that another process need not wait until it runs out.
pub fn give_back(tx: &mut Tx<'_>, name: &str, holder: &str) -> Result<(), StoreError> {
    diesel::delete(
        lease::table
            .filter(lease::name.eq(name))
            .filter(lease::holder.eq(holder)),
    )
    .execute(tx.conn())?;
    Ok(())
}
