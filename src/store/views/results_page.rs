//! The page of a result: its lines, what they can be narrowed by, and its files.

use diesel::dsl::{count_star, sql};
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::decided::{self, DocumentEntry, ResultHead};
use super::lines::{self, Line, Wanted};
use super::round_head::{self, RoundHead};
use crate::domain::money::Money;
use crate::domain::round::Slug;
use crate::store::schema::{decided_proposal, proposal_label};
use crate::store::{AnyConnection, Reader, StoreError};

/// A decided round with all its lines.
#[derive(Debug, Clone)]
pub struct ResultsPage {
    /// What the round says of itself.
    pub round: RoundHead,
    /// How it was counted.
    pub result: ResultHead,
    /// Every proposal, ordered by place.
    pub lines: Vec<Line>,
    /// What proposals name as their category.
    pub categories: Vec<Label>,
    /// What they name as their area.
    pub areas: Vec<Label>,
    /// The files to download.
    pub documents: Vec<DocumentEntry>,
}

/// A category or an area, with the proposals that name it.
#[derive(Debug, Clone)]
pub struct Label {
    /// Its name, as the proposals write it.
    pub name: String,
    /// Proposals that name it.
    pub proposals: i64,
    /// Those of them that get money.
    pub funded: i64,
    /// What those get together.
    pub given: Money,
}

/// The decided round of this name; `None` where a visitor may not know of its result. Five
/// statements, whatever the number of proposals and ballots.
pub fn results_page(
    reader: &mut Reader<'_>,
    slug: &Slug,
) -> Result<Option<ResultsPage>, StoreError> {
    let conn = reader.conn();
    let states = round_head::decided_states();
    let Some(round) = round_head::find(conn, slug, &states)? else {
        return Ok(None);
    };
    let Some(result) = decided::result_head(conn, &round)? else {
        return Ok(None);
    };
    let lines = lines::lines(conn, &round, Wanted::All)?;
    let (categories, areas) = labels(conn, &round)?;
    let documents = decided::documents(conn, &round)?;
    Ok(Some(ResultsPage {
        round,
        result,
        lines,
        categories,
        areas,
        documents,
    }))
}

/// Categories and areas with their sums, those with the most money first.
fn labels(
    conn: &mut AnyConnection,
    round: &RoundHead,
) -> Result<(Vec<Label>, Vec<Label>), StoreError> {
    const FUNDED: &str = "outcome IN ('funded', 'part_funded')";
    let funded = sql::<BigInt>(&format!(
        "CAST(SUM(CASE WHEN {FUNDED} THEN 1 ELSE 0 END) AS BIGINT)"
    ));
    let given = sql::<BigInt>(&format!(
        "CAST(SUM(CASE WHEN {FUNDED} THEN cost_minor ELSE 0 END) AS BIGINT)"
    ));
    let rows: Vec<(String, String, i64, i64, i64)> = proposal_label::table
        .inner_join(decided_proposal::table)
        .filter(decided_proposal::round_id.eq(round.id.clone()))
        .filter(proposal_label::kind.eq_any(["category", "area"]))
        .group_by((proposal_label::kind, proposal_label::label))
        .select((
            proposal_label::kind,
            proposal_label::label,
            count_star(),
            funded,
            given,
        ))
        .load(conn)?;
    let (mut categories, mut areas) = (Vec::new(), Vec::new());
    for (kind, name, proposals, funded, given) in rows {
        let list = if kind == "area" {
            &mut areas
        } else {
            &mut categories
        };
        list.push(Label {
            name,
            proposals,
            funded,
            given: Money::new(given, round.budget.currency),
        });
    }
    for list in [&mut categories, &mut areas] {
        list.sort_by(|one, other| {
            let by_money = other.given.minor.cmp(&one.given.minor);
            by_money.then_with(|| one.name.cmp(&other.name))
        });
    }
    Ok((categories, areas))
}
