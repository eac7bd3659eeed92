//! The page of one proposal of a decided round.

use diesel::prelude::*;

use super::decided::{self, ResultHead};
use super::lines::{self, Line, Wanted};
use super::round_head::{self, RoundHead};
use crate::domain::language::LocalText;
use crate::domain::round::Slug;
use crate::store::schema::decided_proposal;
use crate::store::{Reader, StoreError};

/// One proposal among all of its round.
#[derive(Debug, Clone)]
pub struct ProposalPage {
    /// What the round says of itself.
    pub round: RoundHead,
    /// How it was counted.
    pub result: ResultHead,
    /// Every line of the result, ordered by place.
    pub lines: Vec<Line>,
    /// Where in `lines` the proposal stands.
    pub at: usize,
    /// A few sentences about it; may be empty.
    pub summary: LocalText,
}

impl ProposalPage {
    /// The proposal's own line.
    pub fn line(&self) -> &Line {
        &self.lines[self.at]
    }
}

/// The proposal of this number in a decided round; `None` where there is none that a visitor may
/// know of. Four statements.
pub fn proposal_page(
    reader: &mut Reader<'_>,
    slug: &Slug,
    reference: &str,
) -> Result<Option<ProposalPage>, StoreError> {
    let conn = reader.conn();
    let states = round_head::decided_states();
    let Some(round) = round_head::find(conn, slug, &states)? else {
        return Ok(None);
    };
    let summary: Option<LocalText> = decided_proposal::table
        .filter(decided_proposal::round_id.eq(round.id.clone()))
        .filter(decided_proposal::reference.eq(reference))
        .select(decided_proposal::summary)
        .first(conn)
        .optional()?;
    let (Some(summary), Some(result)) = (summary, decided::result_head(conn, &round)?) else {
        return Ok(None);
    };
    let lines = lines::lines(conn, &round, Wanted::All)?;
    let found = lines.iter().position(|line| line.reference == reference);
    Ok(found.map(|at| ProposalPage {
        round,
        result,
        lines,
        at,
        summary,
    }))
}
