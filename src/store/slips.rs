//! Promised dates that moved, as rows.

use diesel::prelude::*;

use super::columns::json_text;
use super::error::StoreError;
use super::schema::slip;
use super::tx::Tx;
use crate::domain::ids::{PersonId, RoundId};
use crate::domain::language::LocalText;
use crate::domain::setup::End;
use crate::domain::time::{Instant, ZoneName};

/// A promised date that moves.
#[derive(Debug, Clone)]
pub struct NewSlip<'a> {
    /// Of which round.
    pub round: &'a RoundId,
    /// Which date.
    pub end: End,
    /// What was promised.
    pub old: Instant,
    /// What is promised now.
    pub new: Instant,
    /// The zone in which both are promised.
    pub zone: &'a ZoneName,
    /// Why, in public.
    pub reason: &'a LocalText,
    /// Who moved it.
    pub by: &'a PersonId,
}

/// The word for one end of a phase in the database.
pub(super) fn edge(is_end: bool) -> &'static str {
    if is_end { "end" } else { "start" }
}

/// Writes down that a date moved; how often it has by now. [`StoreError::Duplicate`] if another move from the same
/// date was first.
pub fn add(tx: &mut Tx<'_>, new: &NewSlip<'_>) -> Result<i64, StoreError> {
    let (phase, is_end) = new.end;
    let now = tx.now();
    let before: i64 = slip::table
        .filter(slip::round_id.eq(new.round))
        .filter(slip::phase.eq(phase.as_str()))
        .filter(slip::edge.eq(edge(is_end)))
        .count()
        .get_result(tx.conn())?;
    let number = before + 1;
    diesel::insert_into(slip::table)
        .values((
            slip::round_id.eq(new.round),
            slip::phase.eq(phase.as_str()),
            slip::edge.eq(edge(is_end)),
            slip::number.eq(number),
            slip::old_at.eq(new.old),
            slip::new_at.eq(new.new),
            slip::zone.eq(new.zone),
            slip::reason.eq(json_text(new.reason)),
            slip::moved_by.eq(new.by),
            slip::moved_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(number)
}
