//! Ballot boxes as rows. A box is filled in slices while no round points at it: until one does,
//! nobody sees it, and if none ever does, its rows are cleared away.

use diesel::prelude::*;

use super::conn::AnyConnection;
use super::error::StoreError;
use super::schema::{ballot, ballot_box};
use super::tasks::{self, Task, TaskKind};
use super::tx::Tx;
use crate::domain::ids::{BallotBoxId, Id};
use crate::domain::published::{Marks, SealedBallot};
use crate::each_backend;

/// How many ballots one transaction adds: few enough that no other writer waits long.
pub const SLICE: usize = 500;

/// After this time a box that no round points at is abandoned: no import takes so long.
const ABANDONED_AFTER_SECONDS: i64 = 24 * 60 * 60;

#[derive(Insertable)]
#[diesel(table_name = ballot)]
struct NewBallot<'a> {
    ballot_box_id: &'a str,
    label: &'a str,
    marks: &'a str,
}

/// Adds an empty box, and with it the task that clears it away should its import die.
pub fn open(tx: &mut Tx<'_>, ballot_type: &str) -> Result<BallotBoxId, StoreError> {
    let id: BallotBoxId = tx.new_id();
    let now = tx.now();
    diesel::insert_into(ballot_box::table)
        .values((
            ballot_box::id.eq(&id),
            ballot_box::ballot_type.eq(ballot_type),
            ballot_box::created_at.eq(now),
            ballot_box::sealed.eq(false),
        ))
        .execute(tx.conn())?;
    let clear = Task {
        kind: TaskKind::ClearAbandonedImport,
        payload: id.to_string(),
        dedupe_key: format!("clear-abandoned-import:{id}"),
        due: now.plus_seconds(ABANDONED_AFTER_SECONDS),
    };
    tasks::enqueue(tx, clear)?;
    Ok(id)
}

/// Adds a slice of ballots to a box, in one statement.
pub fn add(tx: &mut Tx<'_>, id: &BallotBoxId, ballots: &[SealedBallot]) -> Result<(), StoreError> {
    let rows: Vec<NewBallot<'_>> = ballots
        .iter()
        .map(|sealed| NewBallot {
            ballot_box_id: id.as_str(),
            label: &sealed.label,
            marks: sealed.marks.as_str(),
        })
        .collect();
    each_backend!(tx.conn(), c => diesel::insert_into(ballot::table).values(&rows).execute(c))?;
    Ok(())
}

/// Says that the box is full: that it holds so many ballots. [`StoreError::NotFound`] if it does not,
/// because it was taken for abandoned and cleared.
pub fn seal(tx: &mut Tx<'_>, id: &BallotBoxId, ballots: usize) -> Result<(), StoreError> {
    let held = ballot::table.filter(ballot::ballot_box_id.eq(id)).count();
    let held: i64 = held.get_result(tx.conn())?;
    let sealed = diesel::update(ballot_box::table.find(id))
        .set(ballot_box::sealed.eq(true))
        .execute(tx.conn())?;
    if sealed == 1 && usize::try_from(held) == Ok(ballots) {
        Ok(())
    } else {
        Err(StoreError::NotFound)
    }
}

/// Every ballot of a box, in no order: databases do not agree on the order of text.
pub fn ballots(
    conn: &mut AnyConnection,
    id: &BallotBoxId,
) -> Result<Vec<SealedBallot>, StoreError> {
    let rows: Vec<(String, String)> = ballot::table
        .filter(ballot::ballot_box_id.eq(id))
        .select((ballot::label, ballot::marks))
        .load(conn)?;
    let sealed = |(label, marks)| SealedBallot {
        label,
        marks: Marks::from_text(marks),
    };
    Ok(rows.into_iter().map(sealed).collect())
}
