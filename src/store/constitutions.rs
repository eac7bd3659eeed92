//! The constitutions of rounds as rows: every version that was ever in force, each with its document.

use diesel::prelude::*;

use super::conn::AnyConnection;
use super::documents;
use super::error::StoreError;
use super::schema::{ballot, constitution, round, void_run};
use super::tx::Tx;
use crate::domain::amendment::{Track, WorkDone};
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{RoundId, RulesActId};
use crate::domain::round::RoundState;

/// The version in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InForce {
    /// Which version, from 1.
    pub number: i64,
    /// SHA-256 of its document.
    pub hash: Sha256Hex,
}

/// The version in force; `None` before the announcement.
pub fn in_force(conn: &mut AnyConnection, round: &RoundId) -> Result<Option<InForce>, StoreError> {
    let found: Option<(i64, Sha256Hex)> = constitution::table
        .filter(constitution::round_id.eq(round))
        .order(constitution::number.desc())
        .select((constitution::number, constitution::hash))
        .first(conn)
        .optional()?;
    Ok(found.map(|(number, hash)| InForce { number, hash }))
}

/// The bytes of the version with this hash.
pub fn bytes(
    conn: &mut AnyConnection,
    round: &RoundId,
    hash: &Sha256Hex,
) -> Result<Vec<u8>, StoreError> {
    let known: i64 = constitution::table
        .filter(constitution::round_id.eq(round))
        .filter(constitution::hash.eq(hash))
        .count()
        .get_result(conn)?;
    if known == 0 {
        return Err(StoreError::NotFound);
    }
    documents::bytes(conn, hash)
}

/// Puts a version into force: its document, which is kept already, is public from the end of this transaction on.
/// [`StoreError::Duplicate`] if another version with this number was first.
pub fn put_into_force(
    tx: &mut Tx<'_>,
    round: &RoundId,
    after: Option<&InForce>,
    document: &Sha256Hex,
    act: &RulesActId,
) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::insert_into(constitution::table)
        .values((
            constitution::round_id.eq(round),
            constitution::number.eq(after.map_or(1, |former| former.number + 1)),
            constitution::hash.eq(document),
            constitution::former_hash.eq(after.map(|former| former.hash.as_str())),
            constitution::act_id.eq(act),
            constitution::in_force_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// What has happened in a round, as far as its rules must not change behind it.
pub fn work_done(
    conn: &mut AnyConnection,
    round: &RoundId,
    state: RoundState,
) -> Result<WorkDone, StoreError> {
    let ballots: i64 = round::table
        .inner_join(ballot::table.on(round::ballot_box_id.eq(ballot::ballot_box_id.nullable())))
        .filter(round::id.eq(round))
        .count()
        .get_result(conn)?;
    Ok(WorkDone {
        state,
        // Reviews have no table yet.
        reviews: 0,
        ballots: u64::try_from(ballots).unwrap_or(0),
    })
}

/// Which run of a track is the present one, from 1.
pub fn present_run(
    conn: &mut AnyConnection,
    round: &RoundId,
    track: Track,
) -> Result<i64, StoreError> {
    let void: i64 = void_run::table
        .filter(void_run::round_id.eq(round))
        .filter(void_run::track.eq(track))
        .count()
        .get_result(conn)?;
    Ok(void + 1)
}

/// Declares the present run of a track void. [`StoreError::Duplicate`] if another act was first.
pub fn void_present_run(
    tx: &mut Tx<'_>,
    round: &RoundId,
    track: Track,
    act: &RulesActId,
) -> Result<i64, StoreError> {
    let now = tx.now();
    let run = present_run(tx.conn(), round, track)?;
    diesel::insert_into(void_run::table)
        .values((
            void_run::round_id.eq(round),
            void_run::track.eq(track),
            void_run::run.eq(run),
            void_run::act_id.eq(act),
            void_run::voided_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(run)
}
