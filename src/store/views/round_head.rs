//! What every page of a round begins with, and which rounds a visitor may see.

use diesel::prelude::*;

use crate::domain::ids::RoundId;
use crate::domain::language::LocalText;
use crate::domain::money::{Currency, Money};
use crate::domain::policy::{self, Actor};
use crate::domain::round::{RoundState, Slug};
use crate::domain::time::{Instant, PartialDate, ZoneName};
use crate::store::schema::round;
use crate::store::{AnyConnection, StoreError};

/// A round as everyone may know it.
#[derive(Debug, Clone)]
pub struct RoundHead {
    pub(super) id: RoundId,
    /// Its name in addresses.
    pub slug: Slug,
    /// Its title.
    pub title: LocalText,
    /// A few sentences about it; may be empty.
    pub description: LocalText,
    /// The place whose people vote; may be empty.
    pub place: String,
    /// Where it stands.
    pub state: RoundState,
    /// The money to divide.
    pub budget: Money,
    /// The zone of its dates.
    pub zone: ZoneName,
    /// The first day of the vote, as exactly as is known.
    pub opens_on: Option<PartialDate>,
    /// The last day of the vote.
    pub closes_on: Option<PartialDate>,
    /// How the platform came by it: `imported`, `demo`.
    pub source: String,
    /// When its result was published.
    pub decided_at: Option<Instant>,
    /// Since when it stands where it stands; `None` for what moved before this was kept.
    pub state_since: Option<Instant>,
}

#[derive(Queryable)]
struct Row {
    id: RoundId,
    slug: Slug,
    title: LocalText,
    description: LocalText,
    place: String,
    state: RoundState,
    currency: Currency,
    zone: ZoneName,
    budget_minor: i64,
    opens_on: Option<PartialDate>,
    closes_on: Option<PartialDate>,
    source: String,
    decided_at: Option<Instant>,
    state_since: Option<Instant>,
}

impl From<Row> for RoundHead {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            slug: row.slug,
            title: row.title,
            description: row.description,
            place: row.place,
            state: row.state,
            budget: Money::new(row.budget_minor, row.currency),
            zone: row.zone,
            opens_on: row.opens_on,
            closes_on: row.closes_on,
            source: row.source,
            decided_at: row.decided_at,
            state_since: row.state_since,
        }
    }
}

/// The states in which a visitor may know of a round.
pub(super) fn visible_states() -> Vec<&'static str> {
    RoundState::ALL
        .into_iter()
        .filter(|state| policy::may_view_round(Actor::Visitor, *state).is_ok())
        .map(RoundState::as_str)
        .collect()
}

/// The states in which a visitor may know a round's result.
pub(super) fn decided_states() -> Vec<&'static str> {
    RoundState::ALL
        .into_iter()
        .filter(|state| policy::may_view_result(Actor::Visitor, *state).is_ok())
        .map(RoundState::as_str)
        .collect()
}

/// The round of this name, if it stands in one of these states.
pub(super) fn find(
    conn: &mut AnyConnection,
    slug: &Slug,
    states: &[&'static str],
) -> Result<Option<RoundHead>, StoreError> {
    let row = round::table
        .filter(round::slug.eq(slug.as_str()))
        .filter(round::state.eq_any(states))
        .select((
            round::id,
            round::slug,
            round::title,
            round::description,
            round::place,
            round::state,
            round::currency,
            round::zone,
            round::budget_minor,
            round::opens_on,
            round::closes_on,
            round::source,
            round::decided_at,
            round::state_since,
        ))
        .first::<Row>(conn)
        .optional()?;
    Ok(row.map(RoundHead::from))
}
