//! Clearing away what an import that died half-way left behind.

use diesel::dsl::{exists, select};
use diesel::prelude::*;

use super::error::StoreError;
use super::schema::{ballot, ballot_box, round};
use super::tx::Tx;
use crate::domain::ids::BallotBoxId;

/// Ballots that one transaction deletes.
const SLICE: i64 = 500;

/// Deletes a slice of the box's ballots, and at the end the box; `true` when nothing is left to do,
/// also because a round points at the box.
///
/// An import that is still under way when its box is cleared finds ballots missing when it counts them
/// in its last transaction, and must fail there.
pub fn clear_slice(tx: &mut Tx<'_>, id: &BallotBoxId) -> Result<bool, StoreError> {
    let conn = tx.conn();
    let in_use = select(exists(round::table.filter(round::ballot_box_id.eq(id))));
    if in_use.get_result::<bool>(conn)? {
        return Ok(true);
    }
    let labels = ballot::table
        .filter(ballot::ballot_box_id.eq(id))
        .order(ballot::label)
        .limit(SLICE)
        .select(ballot::label)
        .load::<String>(conn)?;
    let last_slice = (labels.len() as i64) < SLICE;
    diesel::delete(
        ballot::table
            .filter(ballot::ballot_box_id.eq(id))
            .filter(ballot::label.eq_any(labels)),
    )
    .execute(conn)?;
    if last_slice {
        diesel::delete(ballot_box::table.find(id)).execute(conn)?;
    }
    Ok(last_slice)
}
