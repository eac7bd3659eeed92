//! The lines of a result for programs: in slices, each after the last place of the one before.

use super::decided::{self, ResultHead};
use super::lines::{self, Line, Wanted};
use super::round_head::{self, RoundHead};
use crate::domain::round::Slug;
use crate::store::{Reader, StoreError};

/// A slice of a result.
#[derive(Debug, Clone)]
pub struct ResultLines {
    /// What the round says of itself.
    pub round: RoundHead,
    /// How it was counted.
    pub result: ResultHead,
    /// The lines of this slice.
    pub lines: Vec<Line>,
    /// After which place the next slice begins; `None` after the last.
    pub next: Option<i64>,
}

/// At most `most` lines after the place `after` (0 begins); `None` where a visitor may not know of
/// the result. Three statements.
pub fn result_lines(
    reader: &mut Reader<'_>,
    slug: &Slug,
    after: i64,
    most: usize,
) -> Result<Option<ResultLines>, StoreError> {
    let conn = reader.conn();
    let states = round_head::decided_states();
    let Some(round) = round_head::find(conn, slug, &states)? else {
        return Ok(None);
    };
    let Some(result) = decided::result_head(conn, &round)? else {
        return Ok(None);
    };
    // One more than wanted tells whether there is a next slice.
    let wanted = Wanted::After {
        place: after,
        most: i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1),
    };
    let mut lines = lines::lines(conn, &round, wanted)?;
    let more = lines.len() > most;
    lines.truncate(most);
    Ok(Some(ResultLines {
        round,
        result,
        next: lines.last().map(|line| line.place).filter(|_| more),
        lines,
    }))
}

/// One line of a result, for programs; `None` where there is none that a visitor may know of. Two
/// statements.
pub fn result_line(
    reader: &mut Reader<'_>,
    slug: &Slug,
    reference: &str,
) -> Result<Option<(RoundHead, Line)>, StoreError> {
    let conn = reader.conn();
    let states = round_head::decided_states();
    let Some(round) = round_head::find(conn, slug, &states)? else {
        return Ok(None);
    };
    let found = lines::lines(conn, &round, Wanted::Proposal(reference))?.pop();
    Ok(found.map(|line| (round, line)))
}
