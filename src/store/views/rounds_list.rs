//! The list of rounds.

use std::collections::BTreeMap;

use diesel::dsl::{count_star, sql};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use super::round_head::{decided_states, visible_states};
use super::rounds_about::{Purposes, RoundsAbout};
use crate::domain::ids::{Id, RoundId};
use crate::domain::language::LocalText;
use crate::domain::money::{Currency, Money};
use crate::domain::round::{RoundState, Slug};
use crate::domain::setup::Dates;
use crate::domain::time::{Instant, PartialDate};
use crate::store::schema::{decided_proposal, result, round};
use crate::store::{Reader, StoreError, round_parts};

/// What the list is narrowed by.
#[derive(Debug, Clone, Default)]
pub struct RoundsWanted {
    /// Rounds in this state.
    pub state: Option<RoundState>,
    /// Rounds whose vote ended in this year, as four digits.
    pub year: Option<String>,
    /// Rounds of this place.
    pub place: Option<String>,
    /// Rounds of the programme of this name in addresses.
    pub program: Option<String>,
    /// Rounds for the area of this key, by name or because they name none of their programme's.
    pub area: Option<String>,
    /// Rounds with the focus of this key, the same way.
    pub focus: Option<String>,
    /// Only rounds that take proposals now.
    pub open_now: bool,
    /// Only rounds whose result is public.
    pub decided_only: bool,
    /// Words in the title or the summary.
    pub words: Option<String>,
    /// Rounds after this one in the order of the list.
    pub after: Option<Slug>,
}

/// A slice of the rounds that a visitor may know of: those that take proposals, then those that will, then the latest
/// vote first.
#[derive(Debug, Clone)]
pub struct RoundsList {
    /// The rounds of this slice.
    pub rounds: Vec<RoundEntry>,
    /// How many fit what is wanted, in all slices.
    pub fitting: i64,
    /// The last of this slice, where another follows.
    pub next: Option<Slug>,
    /// The states of all public rounds, with how many stand in each.
    pub states: Vec<(RoundState, i64)>,
    /// The years of their votes, the latest first.
    pub years: Vec<(String, i64)>,
    /// Their places.
    pub places: Vec<(String, i64)>,
    /// Their programmes, areas and focus.
    pub purposes: Purposes,
}

/// One round in the list.
#[derive(Debug, Clone)]
pub struct RoundEntry {
    /// Its name in addresses.
    pub slug: Slug,
    /// Its title.
    pub title: LocalText,
    /// The place whose people vote; may be empty.
    pub place: String,
    /// Where it stands.
    pub state: RoundState,
    /// The money to divide.
    pub budget: Money,
    /// The first day of the vote.
    pub opens_on: Option<PartialDate>,
    /// The last day of the vote.
    pub closes_on: Option<PartialDate>,
    /// How the platform came by it.
    pub source: String,
    /// When its result was published.
    pub decided_at: Option<Instant>,
    /// What is promised when, where it is held here and people can still apply.
    pub dates: Option<Dates>,
    /// What was decided, once that is public.
    pub decided: Option<DecidedEntry>,
}

/// What was decided, in a line.
#[derive(Debug, Clone, Copy)]
pub struct DecidedEntry {
    /// Proposals that get money.
    pub funded: i64,
    /// All proposals.
    pub proposals: i64,
    /// Ballots in the box.
    pub voters: i64,
    /// What the funded proposals get together.
    pub given: Money,
}

#[derive(Queryable)]
struct Row {
    id: RoundId,
    slug: Slug,
    title: LocalText,
    place: String,
    state: RoundState,
    currency: Currency,
    budget_minor: i64,
    opens_on: Option<PartialDate>,
    closes_on: Option<PartialDate>,
    source: String,
    decided_at: Option<Instant>,
}

/// What the list is ordered by: whether people can apply now, or soon; then when the vote ended, as far as is known.
const PLACE: &str = "(CASE round.state WHEN 'open' THEN '2' WHEN 'announced' THEN '1' ELSE '0' END \
    || COALESCE(round.closes_on, round.opens_on, ''))";
const YEAR: &str = "substr(COALESCE(round.closes_on, round.opens_on, ''), 1, 4)";

/// At most `most` rounds. Ten statements, and one more after the first slice.
pub fn rounds_list(
    reader: &mut Reader<'_>,
    wanted: &RoundsWanted,
    most: usize,
) -> Result<RoundsList, StoreError> {
    let conn = reader.conn();
    let visible = visible_states();
    let about = RoundsAbout::load(conn, &visible)?;
    let narrowed = about.narrowed(wanted);
    let fitting = || {
        let mut query = round::table
            .filter(round::state.eq_any(visible.clone()))
            .into_boxed();
        if let Some(state) = wanted.state {
            query = query.filter(round::state.eq(state.as_str()));
        }
        if let Some(year) = &wanted.year {
            query = query.filter(sql::<Text>(YEAR).eq(year.clone()));
        }
        if let Some(place) = &wanted.place {
            query = query.filter(round::place.eq(place.clone()));
        }
        if wanted.open_now {
            query = query.filter(round::state.eq(RoundState::Open.as_str()));
        }
        if wanted.decided_only {
            query = query.filter(round::state.eq_any(decided_states()));
        }
        if let Some(ids) = &narrowed {
            query = query.filter(round::id.eq_any(ids.clone()));
        }
        query
    };
    let count = fitting().select(count_star()).first(conn)?;
    let mut query = fitting();
    if let Some(after) = &wanted.after {
        let place: Option<String> = round::table
            .filter(round::slug.eq(after.as_str()))
            .filter(round::state.eq_any(visible.clone()))
            .select(sql::<Text>(PLACE))
            .first(conn)
            .optional()?;
        if let Some(place) = place {
            let later = sql::<Text>(PLACE).lt(place.clone());
            let same = sql::<Text>(PLACE).eq(place);
            query = query.filter(later.or(same.and(round::slug.gt(after.as_str()))));
        }
    }
    let mut rows: Vec<Row> = query
        .order((sql::<Text>(PLACE).desc(), round::slug.asc()))
        .limit(i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1))
        .select((
            round::id,
            round::slug,
            round::title,
            round::place,
            round::state,
            round::currency,
            round::budget_minor,
            round::opens_on,
            round::closes_on,
            round::source,
            round::decided_at,
        ))
        .load(conn)?;
    let more = rows.len() > most;
    rows.truncate(most);

    let ids: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    let decided: Vec<(RoundId, i64, i64, i64, i64)> = result::table
        .inner_join(round::table)
        .inner_join(decided_proposal::table.on(decided_proposal::round_id.eq(result::round_id)))
        .filter(result::round_id.eq_any(ids))
        .filter(round::state.eq_any(decided_states()))
        .group_by((result::round_id, result::voters, result::total_cost_minor))
        .select((
            result::round_id,
            result::voters,
            result::total_cost_minor,
            count_star(),
            sql::<BigInt>(
                "CAST(SUM(CASE WHEN outcome IN ('funded', 'part_funded') THEN 1 ELSE 0 END) AS BIGINT)",
            ),
        ))
        .load(conn)?;
    let decided: BTreeMap<RoundId, _> = decided
        .into_iter()
        .map(|(id, voters, given, proposals, funded)| (id, (voters, given, proposals, funded)))
        .collect();

    let coming = rows
        .iter()
        .filter(|row| matches!(row.state, RoundState::Announced | RoundState::Open))
        .map(|row| row.id.clone())
        .collect::<Vec<_>>();
    let mut dates = round_parts::dates(conn, &coming)?;

    let public = || round::table.filter(round::state.eq_any(visible.clone()));
    let states = public()
        .group_by(round::state)
        .select((round::state, count_star()))
        .load(conn)?;
    let mut years: Vec<(String, i64)> = public()
        .group_by(sql::<Text>(YEAR))
        .select((sql::<Text>(YEAR), count_star()))
        .load(conn)?;
    years.retain(|(year, _)| !year.is_empty());
    years.sort_by(|one, other| other.cmp(one));
    let mut places: Vec<(String, i64)> = public()
        .group_by(round::place)
        .select((round::place, count_star()))
        .load(conn)?;
    places.retain(|(place, _)| !place.is_empty());
    places.sort();

    let entry = |row: Row| RoundEntry {
        decided: decided
            .get(&row.id)
            .map(|&(voters, given, proposals, funded)| DecidedEntry {
                funded,
                proposals,
                voters,
                given: Money::new(given, row.currency),
            }),
        dates: dates.remove(&row.id),
        slug: row.slug,
        title: row.title,
        place: row.place,
        state: row.state,
        budget: Money::new(row.budget_minor, row.currency),
        opens_on: row.opens_on,
        closes_on: row.closes_on,
        source: row.source,
        decided_at: row.decided_at,
    };
    let rounds: Vec<RoundEntry> = rows.into_iter().map(entry).collect();
    Ok(RoundsList {
        fitting: count,
        next: rounds.last().map(|last| last.slug.clone()).filter(|_| more),
        rounds,
        states,
        years,
        places,
        purposes: about.purposes(),
    })
}
