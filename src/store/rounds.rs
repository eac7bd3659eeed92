//! Rounds as rows.

use diesel::prelude::*;

use super::conn::AnyConnection;
use super::error::StoreError;
use super::schema::round;
use super::tx::Tx;
use crate::domain::ids::{BallotBoxId, RoundId};
use crate::domain::language::LocalText;
use crate::domain::money::{Currency, Money};
use crate::domain::published::{RoundFacts, Source};
use crate::domain::round::{RoundState, Slug};
use crate::domain::time::{PartialDate, ZoneName};

/// A decided round with the box that was counted for it.
#[derive(Debug, Clone)]
pub struct DecidedRound {
    /// Its id.
    pub id: RoundId,
    /// What it says of itself.
    pub facts: RoundFacts,
    /// Its box.
    pub ballot_box: BallotBoxId,
}

/// Whether a round has this name.
pub fn exists(conn: &mut AnyConnection, slug: &Slug) -> Result<bool, StoreError> {
    let found = round::table.filter(round::slug.eq(slug)).count();
    Ok(found.get_result::<i64>(conn)? > 0)
}

/// Adds a decided round. From the end of this transaction on, everything that hangs on it and on its
/// box is visible. [`StoreError::Duplicate`] if its name is taken.
pub fn add_decided(
    tx: &mut Tx<'_>,
    facts: &RoundFacts,
    source: Source,
    budget: Money,
    ballot_box: &BallotBoxId,
) -> Result<RoundId, StoreError> {
    let id: RoundId = tx.new_id();
    let now = tx.now();
    diesel::insert_into(round::table)
        .values((
            (
                round::id.eq(&id),
                round::slug.eq(&facts.slug),
                round::title.eq(&facts.title),
                round::description.eq(&facts.description),
                round::place.eq(&facts.place),
                round::state.eq(RoundState::Decided),
                round::currency.eq(facts.currency),
                round::zone.eq(&facts.zone),
            ),
            (
                round::budget_minor.eq(budget.minor),
                round::opens_on.eq(facts.opens_on.as_ref().map(PartialDate::as_str)),
                round::closes_on.eq(facts.closes_on.as_ref().map(PartialDate::as_str)),
                round::source.eq(source.as_str()),
                round::created_at.eq(now),
                round::decided_at.eq(now.as_micros()),
                round::ballot_box_id.eq(ballot_box.to_string()),
            ),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// The decided round of this name; [`StoreError::NotFound`] if there is none.
pub fn decided(conn: &mut AnyConnection, slug: &Slug) -> Result<DecidedRound, StoreError> {
    type Row = (
        RoundId,
        LocalText,
        LocalText,
        String,
        Currency,
        ZoneName,
        Option<String>,
        Option<String>,
        Option<BallotBoxId>,
    );
    let (id, title, description, place, currency, zone, opens_on, closes_on, ballot_box): Row =
        round::table
            .filter(round::slug.eq(slug))
            .filter(round::decided_at.is_not_null())
            .select((
                round::id,
                round::title,
                round::description,
                round::place,
                round::currency,
                round::zone,
                round::opens_on,
                round::closes_on,
                round::ballot_box_id,
            ))
            .first(conn)?;
    Ok(DecidedRound {
        id,
        ballot_box: ballot_box.ok_or(StoreError::NotFound)?,
        facts: RoundFacts {
            slug: slug.clone(),
            title,
            description,
            place,
            currency,
            zone,
            opens_on: opens_on.map(read_date).transpose()?,
            closes_on: closes_on.map(read_date).transpose()?,
        },
    })
}

fn read_date(value: String) -> Result<PartialDate, StoreError> {
    value
        .clone()
        .try_into()
        .map_err(|_| StoreError::Unreadable {
            value,
            expected: "a date",
        })
}
