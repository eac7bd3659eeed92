//! Rounds as rows.

use diesel::prelude::*;

use super::conn::AnyConnection;
use super::error::StoreError;
use super::schema::round;
use super::tx::Tx;
use super::{programs, round_labels};
use crate::domain::ids::{BallotBoxId, ProgramId, RoundId};
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::money::{Currency, Money};
use crate::domain::program::Program;
use crate::domain::published::{RoundFacts, Source};
use crate::domain::round::{RoundState, Slug};
use crate::domain::setup::{Moment, Part, PartBody, Phase, Setup};
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

/// A round as its staff and its rules know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnRound {
    /// Its id.
    pub id: RoundId,
    /// Its name in addresses.
    pub slug: Slug,
    /// Its programme.
    pub program: ProgramId,
    /// Where it stands.
    pub state: RoundState,
}

/// Adds a draft round of a programme: what it says of itself follows its set-up. [`StoreError::Duplicate`] if its name
/// is taken.
pub fn add_draft(
    tx: &mut Tx<'_>,
    slug: &Slug,
    program: &Program,
    setup: &Setup,
) -> Result<RoundId, StoreError> {
    let (id, now): (RoundId, _) = (tx.new_id(), tx.now());
    diesel::insert_into(round::table)
        .values((
            round::id.eq(&id),
            round::slug.eq(slug),
            round::title.eq(setup.call.title.to_local()),
            round::description.eq(setup.call.summary.to_local()),
            round::place.eq(""),
            round::state.eq(RoundState::Draft),
            round::currency.eq(program.currency),
            round::zone.eq(&setup.dates.zone),
            round::budget_minor.eq(setup.money.budget.minor),
            round::source.eq("here"),
            round::created_at.eq(now),
            round::program_id.eq(program.id.to_string()),
        ))
        .execute(tx.conn())?;
    for part in Part::ALL {
        follow(tx, &id, &setup.part(part))?;
    }
    Ok(id)
}

/// What lists say of a round follows the parts it is set up in.
pub fn follow(tx: &mut Tx<'_>, id: &RoundId, part: &PartBody) -> Result<(), StoreError> {
    round_labels::follow(tx, id, part)?;
    let this = round::table.filter(round::id.eq(id));
    match part {
        PartBody::Call(call) => {
            diesel::update(this)
                .set((
                    round::title.eq(call.title.to_local()),
                    round::description.eq(call.summary.to_local()),
                ))
                .execute(tx.conn())?;
        }
        PartBody::Money(plan) => {
            diesel::update(this)
                .set(round::budget_minor.eq(plan.budget.minor))
                .execute(tx.conn())?;
        }
        PartBody::Dates(dates) => {
            let day = |moment: Option<Moment>| moment.map(|moment| moment.local.date().to_string());
            let vote = dates.span(Phase::Vote);
            diesel::update(this)
                .set((
                    round::zone.eq(&dates.zone),
                    round::opens_on.eq(day(vote.start)),
                    round::closes_on.eq(day(vote.end)),
                ))
                .execute(tx.conn())?;
        }
        PartBody::Form(_)
        | PartBody::Budget(_)
        | PartBody::Rubric(_)
        | PartBody::Panels(_)
        | PartBody::Rules(_)
        | PartBody::Vote(_)
        | PartBody::Applicants(_) => {}
    }
    Ok(())
}

/// The round of this name that was set up here; [`StoreError::NotFound`] for others.
pub fn own(conn: &mut AnyConnection, slug: &Slug) -> Result<OwnRound, StoreError> {
    let (id, program, state): (RoundId, Option<ProgramId>, RoundState) = round::table
        .filter(round::slug.eq(slug))
        .select((round::id, round::program_id, round::state))
        .first(conn)?;
    Ok(OwnRound {
        id,
        slug: slug.clone(),
        program: program.ok_or(StoreError::NotFound)?,
        state,
    })
}

/// The same by id.
pub fn own_by_id(conn: &mut AnyConnection, id: &RoundId) -> Result<OwnRound, StoreError> {
    let slug: Slug = round::table
        .filter(round::id.eq(id))
        .select(round::slug)
        .first(conn)?;
    own(conn, &slug)
}

/// Moves a round on; `false` if it does not stand at `from` any more.
pub fn move_on(
    tx: &mut Tx<'_>,
    id: &RoundId,
    from: RoundState,
    to: RoundState,
) -> Result<bool, StoreError> {
    let now = tx.now().as_micros();
    let moved = diesel::update(round::table)
        .filter(round::id.eq(id))
        .filter(round::state.eq(from))
        .set((round::state.eq(to), round::state_since.eq(now)))
        .execute(tx.conn())?;
    Ok(moved == 1)
}

/// A round as whoever wants to follow it needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundToFollow {
    /// Its id.
    pub id: RoundId,
    /// Where it stands.
    pub state: RoundState,
    /// What it is called.
    pub title: LocalText,
    /// The areas that it is for.
    pub areas: Vec<LocalText>,
}

/// The round of this name.
pub fn to_follow(conn: &mut AnyConnection, slug: &Slug) -> Result<RoundToFollow, StoreError> {
    let (id, state, title): (RoundId, RoundState, LocalText) = round::table
        .filter(round::slug.eq(slug))
        .select((round::id, round::state, round::title))
        .first(conn)?;
    let areas = areas(conn, &id)?;
    Ok(RoundToFollow {
        id,
        state,
        title,
        areas,
    })
}

/// The areas that a round is for: the place of one that was held elsewhere, else what its set-up names.
pub fn areas(conn: &mut AnyConnection, id: &RoundId) -> Result<Vec<LocalText>, StoreError> {
    let (place, program): (String, Option<ProgramId>) = round::table
        .find(id)
        .select((round::place, round::program_id))
        .first(conn)?;
    if !place.is_empty() {
        return Ok(vec![LocalText::new(LanguageTag::unknown(), place)]);
    }
    let Some(program) = program else {
        return Ok(Vec::new());
    };
    let named = round_labels::areas(conn, id)?;
    let program = programs::of_id(conn, &program)?;
    let areas = program.areas_for(&named).into_iter();
    Ok(areas.map(|area| area.name.clone()).collect())
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
