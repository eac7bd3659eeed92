//! The lines of a result: one for each proposal, ordered by place.

use diesel::prelude::*;

use super::RoundHead;
use crate::domain::allocation::Why;
use crate::domain::decision::Outcome;
use crate::domain::language::LocalText;
use crate::domain::money::Money;
use crate::store::columns::Json;
use crate::store::schema::{decided_proposal, result_line};
use crate::store::{AnyConnection, StoreError};

/// One proposal of a decided round, with what became of it.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its place by what the rule ranks by, from 1: most votes or points first.
    pub place: i64,
    /// At which choice it was funded.
    pub step: Option<i64>,
    /// Its number in the round.
    pub reference: String,
    /// Its title.
    pub title: LocalText,
    /// Fields of work.
    pub categories: Vec<String>,
    /// The part of the place that it is for.
    pub area: Option<String>,
    /// Whom it serves.
    pub beneficiaries: Vec<String>,
    /// What it costs.
    pub cost: Money,
    /// Degrees north and east, as decimal text.
    pub position: Option<(String, String)>,
    /// What became of it.
    pub outcome: Outcome,
    /// Ballots that support it.
    pub votes: i64,
    /// Votes or points, whichever the rule counts, as an exact decimal.
    pub score: String,
    /// Why it is funded, or not.
    pub why: Why,
}

#[derive(Queryable)]
struct Row {
    place: i64,
    step: Option<i64>,
    votes: i64,
    score: String,
    why: Json<Why>,
    reference: String,
    title: LocalText,
    category: Json<Vec<String>>,
    area: Option<String>,
    beneficiaries: Json<Vec<String>>,
    cost_minor: i64,
    latitude: Option<String>,
    longitude: Option<String>,
    outcome: Outcome,
}

/// Which lines of a round.
#[derive(Debug, Clone, Copy)]
pub(super) enum Wanted<'a> {
    /// All of them.
    All,
    /// At most `most` after this place.
    After { place: i64, most: i64 },
    /// The one of this proposal.
    Proposal(&'a str),
}

/// Lines of a round that a visitor may know the result of, ordered by place: one statement.
pub(super) fn lines(
    conn: &mut AnyConnection,
    round: &RoundHead,
    wanted: Wanted<'_>,
) -> Result<Vec<Line>, StoreError> {
    let mut query = result_line::table
        .inner_join(decided_proposal::table)
        .filter(result_line::round_id.eq(round.id.clone()))
        .order(result_line::place)
        .select((
            result_line::place,
            result_line::step,
            result_line::votes,
            result_line::score,
            result_line::why,
            decided_proposal::reference,
            decided_proposal::title,
            decided_proposal::category,
            decided_proposal::area,
            decided_proposal::beneficiaries,
            decided_proposal::cost_minor,
            decided_proposal::latitude,
            decided_proposal::longitude,
            decided_proposal::outcome,
        ))
        .into_boxed();
    match wanted {
        Wanted::All => {}
        Wanted::After { place, most } => {
            query = query.filter(result_line::place.gt(place)).limit(most);
        }
        Wanted::Proposal(reference) => {
            query = query.filter(decided_proposal::reference.eq(reference))
        }
    }
    let rows: Vec<Row> = query.load(conn)?;
    let line = |row: Row| Line {
        place: row.place,
        step: row.step,
        reference: row.reference,
        title: row.title,
        categories: row.category.0,
        area: row.area,
        beneficiaries: row.beneficiaries.0,
        cost: Money::new(row.cost_minor, round.budget.currency),
        position: row.latitude.zip(row.longitude),
        outcome: row.outcome,
        votes: row.votes,
        score: row.score,
        why: row.why.0,
    };
    Ok(rows.into_iter().map(line).collect())
}
