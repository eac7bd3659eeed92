//! Signs of life of the servers, the outages between them, and for which of them a deadline was put off.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use super::conn::AnyConnection;
use super::error::StoreError;
use super::schema::{outage, outage_extension, server_heartbeat};
use super::tx::Tx;
use crate::domain::ids::{Id, RoundId};
use crate::domain::outage::{Outage, ending};
use crate::domain::setup::Phase;
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

/// The outages that ended after this instant, in order.
pub fn since(conn: &mut AnyConnection, after: Instant) -> Result<Vec<Outage>, StoreError> {
    let rows: Vec<(Instant, Instant)> = outage::table
        .filter(outage::to_at.gt(after))
        .order(outage::from_at)
        .select((outage::from_at, outage::to_at))
        .load(conn)?;
    let rows = rows.into_iter();
    Ok(rows.map(|(from, to)| Outage { from, to }).collect())
}

/// Of each of these rounds: which deadline was put off for which outage, by when that began.
pub fn made_up_for(
    conn: &mut AnyConnection,
    rounds: &[&RoundId],
) -> Result<BTreeMap<RoundId, BTreeSet<(Phase, Instant)>>, StoreError> {
    let rows: Vec<(RoundId, String, Instant)> = outage_extension::table
        .filter(outage_extension::round_id.eq_any(rounds.iter().map(|round| round.as_str())))
        .select((
            outage_extension::round_id,
            outage_extension::phase,
            outage_extension::outage_from,
        ))
        .load(conn)?;
    let mut given: BTreeMap<RoundId, BTreeSet<(Phase, Instant)>> = BTreeMap::new();
    for (round, phase, from) in rows {
        let phase = phase.parse().map_err(|_| StoreError::Unreadable {
            value: phase,
            expected: "a phase",
        })?;
        given.entry(round).or_default().insert((phase, from));
    }
    Ok(given)
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

/// Notes that a deadline of a round was put off for an outage. [`StoreError::Duplicate`] if it was already.
pub fn make_up_for(
    tx: &mut Tx<'_>,
    round: &RoundId,
    phase: Phase,
    outage: &Outage,
) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::insert_into(outage_extension::table)
        .values((
            outage_extension::round_id.eq(round),
            outage_extension::phase.eq(phase.as_str()),
            outage_extension::outage_from.eq(outage.from),
            outage_extension::given_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(())
}
