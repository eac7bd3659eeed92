//! Signs of life of the servers, the outages between them, and for which of them a deadline was put off.

use diesel::prelude::*;

use super::conn::AnyConnection;
use super::error::StoreError;
use super::schema::{outage, outage_extension, server_heartbeat};
use super::tx::Tx;
use crate::domain::ids::RoundId;
use crate::domain::outage::{Outage, ending};
use crate::domain::time::Instant;
use crate::each_backend;

/// How long the sign of life of a server that is gone is kept, in seconds.
const REMEMBERED: i64 = 24 * 3_600;

/// A server lives. If none did for too long, the outage that ends with this is noted, once.
pub fn beat(tx: &mut Tx<'_>, server: &str) -> Result<(), StoreError> {
    let now = tx.now();
    let last: Option<i64> = server_heartbeat::table
        .select(diesel::dsl::max(server_heartbeat::beat_at))
        .first(tx.conn())?;
    if let Some(ended) = ending(last.and_then(Instant::from_micros), now) {
        let row = (outage::from_at.eq(ended.from), outage::to_at.eq(ended.to));
        each_backend!(tx.conn(), conn => diesel::insert_into(outage::table)
            .values(row)
            .on_conflict_do_nothing()
            .execute(conn))?;
    }
    let prolonged = diesel::update(server_heartbeat::table.find(server))
        .set(server_heartbeat::beat_at.eq(now))
        .execute(tx.conn())?;
    if prolonged == 0 {
        diesel::insert_into(server_heartbeat::table)
            .values((
                server_heartbeat::server.eq(server),
                server_heartbeat::beat_at.eq(now),
            ))
            .execute(tx.conn())?;
        let gone = server_heartbeat::beat_at.lt(now.plus_seconds(-REMEMBERED));
        diesel::delete(server_heartbeat::table.filter(gone)).execute(tx.conn())?;
    }
    Ok(())
}

/// The outages that ended after this instant and for which this round was given no time yet, in order.
pub fn not_made_up_for(
    conn: &mut AnyConnection,
    round: &RoundId,
    after: Instant,
) -> Result<Vec<Outage>, StoreError> {
    let given: Vec<i64> = outage_extension::table
        .filter(outage_extension::round_id.eq(round))
        .select(outage_extension::outage_from)
        .load(conn)?;
    let rows: Vec<(Instant, Instant)> = outage::table
        .filter(outage::to_at.gt(after))
        .order(outage::from_at)
        .select((outage::from_at, outage::to_at))
        .load(conn)?;
    let rows = rows.into_iter().map(|(from, to)| Outage { from, to });
    Ok(rows
        .filter(|outage| !given.contains(&outage.from.as_micros()))
        .collect())
}

/// The outage that began then.
pub fn one(conn: &mut AnyConnection, from: Instant) -> Result<Option<Outage>, StoreError> {
    let found: Option<Instant> = outage::table
        .find(from.as_micros())
        .select(outage::to_at)
        .first(conn)
        .optional()?;
    Ok(found.map(|to| Outage { from, to }))
}

/// Notes that a round was given time for an outage. [`StoreError::Duplicate`] if it was already.
pub fn make_up_for(tx: &mut Tx<'_>, round: &RoundId, outage: &Outage) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::insert_into(outage_extension::table)
        .values((
            outage_extension::round_id.eq(round),
            outage_extension::outage_from.eq(outage.from),
            outage_extension::given_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(())
}
