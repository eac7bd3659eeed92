//! A round that is held here, as everyone may read it from its announcement on: its set-up, its programme and what was
//! promised.

use diesel::prelude::*;

use super::questions;
use super::round_head::{self, RoundHead};
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{Id, PersonId, ProgramId, RoundId};
use crate::domain::language::LocalText;
use crate::domain::program::Program;
use crate::domain::round::{RoundState, Slug};
use crate::domain::setup::{Phase, Setup};
use crate::domain::time::{Instant, ZoneName};
use crate::store::extensions;
pub use crate::store::extensions::Extension;
use crate::store::schema::{constitution, follower, round, rules_act, slip};
use crate::store::{AnyConnection, Reader, StoreError, programs, round_parts};

/// A promised date that moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlipEntry {
    /// Of which phase.
    pub phase: Phase,
    /// Whether it is the phase's end.
    pub is_end: bool,
    /// How often this date has moved, with this move.
    pub number: i64,
    /// What was promised.
    pub old: Instant,
    /// What is promised now.
    pub new: Instant,
    /// The zone in which both are promised.
    pub zone: ZoneName,
    /// Why.
    pub reason: LocalText,
    /// When it was moved.
    pub moved_at: Instant,
}

/// A version of the rules that came into force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RulesEntry {
    /// From 1: the announcement.
    pub number: i64,
    /// SHA-256 of its document.
    pub hash: Sha256Hex,
    /// Why the rules changed; none for the announcement.
    pub reason: Option<LocalText>,
    /// When it came into force.
    pub in_force_at: Instant,
}

/// A round that is held here.
#[derive(Debug, Clone)]
pub struct OwnRound {
    /// What the round says of itself.
    pub round: RoundHead,
    /// Its set-up with the dates as they are promised now.
    pub setup: Setup,
    /// Its programme.
    pub program: Program,
    /// The dates that moved, the latest first.
    pub slips: Vec<SlipEntry>,
    /// The later deadlines that applicants were given, the latest first.
    pub extensions: Vec<Extension>,
    /// The versions of its rules, the latest first.
    pub rules: Vec<RulesEntry>,
    /// How many questions are answered.
    pub answered: i64,
    /// How many wait.
    pub waiting: i64,
}

/// The round of this name, if it is held here and a visitor may know of it. At most ten statements.
pub fn own_round(reader: &mut Reader<'_>, slug: &Slug) -> Result<Option<OwnRound>, StoreError> {
    let conn = reader.conn();
    match round_head::find(conn, slug, &round_head::visible_states())? {
        Some(round) => of_head(conn, round),
        None => Ok(None),
    }
}

/// All rounds that are held here and still have dates to come or just had them: the latest `most`.
pub fn own_rounds(reader: &mut Reader<'_>, most: i64) -> Result<Vec<OwnRound>, StoreError> {
    of_states(reader, &round_head::visible_states(), most)
}

/// The latest `most` rounds to which people can apply now or soon: the open ones first.
pub fn coming_rounds(reader: &mut Reader<'_>, most: i64) -> Result<Vec<OwnRound>, StoreError> {
    let mut found = of_states(reader, &[RoundState::Open.as_str()], most)?;
    let left = most.saturating_sub(i64::try_from(found.len()).unwrap_or(most));
    found.extend(of_states(reader, &[RoundState::Announced.as_str()], left)?);
    Ok(found)
}

/// Of the rounds to which people can apply now or soon those that this person follows, at most `most`.
pub fn followed_rounds(
    reader: &mut Reader<'_>,
    person: &PersonId,
    most: i64,
) -> Result<Vec<OwnRound>, StoreError> {
    let conn = reader.conn();
    let ids: Vec<RoundId> = follower::table
        .filter(follower::person_id.assume_not_null().eq(person))
        .filter(follower::round_id.is_not_null())
        .select(follower::round_id.assume_not_null())
        .load(conn)?;
    let coming = [RoundState::Open.as_str(), RoundState::Announced.as_str()];
    let slugs: Vec<Slug> = round::table
        .filter(round::id.eq_any(ids.iter().map(Id::as_str)))
        .filter(round::state.eq_any(coming))
        .order((round::state.desc(), round::slug))
        .limit(most)
        .select(round::slug)
        .load(conn)?;
    let mut found = Vec::new();
    for slug in slugs {
        if let Some(head) = round_head::find(conn, &slug, &coming)? {
            found.extend(of_head(conn, head)?);
        }
    }
    Ok(found)
}

fn of_states(
    reader: &mut Reader<'_>,
    states: &[&'static str],
    most: i64,
) -> Result<Vec<OwnRound>, StoreError> {
    let conn = reader.conn();
    let slugs: Vec<Slug> = round::table
        .filter(round::program_id.is_not_null())
        .filter(round::state.eq_any(states.to_vec()))
        .order((round::created_at.desc(), round::slug))
        .limit(most)
        .select(round::slug)
        .load(conn)?;
    let mut found = Vec::new();
    for slug in slugs {
        if let Some(head) = round_head::find(conn, &slug, states)? {
            found.extend(of_head(conn, head)?);
        }
    }
    Ok(found)
}

/// The rest of a round whose head was found; `None` for an election that was held elsewhere.
pub(super) fn of_head(
    conn: &mut AnyConnection,
    round: RoundHead,
) -> Result<Option<OwnRound>, StoreError> {
    let Some((program, setup)) = set_up(conn, &round)? else {
        return Ok(None);
    };
    Ok(Some(OwnRound {
        setup,
        program,
        slips: slips(conn, &round)?,
        extensions: extensions::all(conn, &round.id)?,
        rules: rules(conn, &round)?,
        answered: questions::answered(conn, &round, None, 0)?.1,
        waiting: questions::waiting(conn, &round)?,
        round,
    }))
}

/// The programme and the set-up of a round whose head was found; `None` for an election that was held elsewhere.
pub(super) fn set_up(
    conn: &mut AnyConnection,
    round: &RoundHead,
) -> Result<Option<(Program, Setup)>, StoreError> {
    let program: Option<ProgramId> = round::table
        .find(&round.id)
        .select(round::program_id)
        .first(conn)?;
    let Some(program) = program else {
        return Ok(None);
    };
    let setup = match round_parts::setup(conn, &round.id) {
        Ok(setup) => setup,
        Err(StoreError::NotFound) => return Ok(None),
        Err(error) => return Err(error),
    };
    Ok(Some((programs::of_id(conn, &program)?, setup)))
}

fn slips(conn: &mut AnyConnection, round: &RoundHead) -> Result<Vec<SlipEntry>, StoreError> {
    type Row = (
        String,
        String,
        i64,
        Instant,
        Instant,
        ZoneName,
        LocalText,
        Instant,
    );
    let rows: Vec<Row> = slip::table
        .filter(slip::round_id.eq(&round.id))
        .order((slip::moved_at.desc(), slip::phase, slip::edge))
        .select((
            slip::phase,
            slip::edge,
            slip::number,
            slip::old_at,
            slip::new_at,
            slip::zone,
            slip::reason,
            slip::moved_at,
        ))
        .load(conn)?;
    rows.into_iter()
        .map(|(phase, edge, number, old, new, zone, reason, moved_at)| {
            Ok(SlipEntry {
                phase: phase.parse().map_err(|_| StoreError::Unreadable {
                    value: phase,
                    expected: "a phase",
                })?,
                is_end: edge == "end",
                number,
                old,
                new,
                zone,
                reason,
                moved_at,
            })
        })
        .collect()
}

fn rules(conn: &mut AnyConnection, round: &RoundHead) -> Result<Vec<RulesEntry>, StoreError> {
    type Row = (i64, Sha256Hex, Option<LocalText>, Instant);
    let rows: Vec<Row> = constitution::table
        .inner_join(rules_act::table)
        .filter(constitution::round_id.eq(&round.id))
        .order(constitution::number.desc())
        .select((
            constitution::number,
            constitution::hash,
            rules_act::reason,
            constitution::in_force_at,
        ))
        .load(conn)?;
    let entry = |(number, hash, reason, in_force_at): Row| RulesEntry {
        number,
        hash,
        reason,
        in_force_at,
    };
    Ok(rows.into_iter().map(entry).collect())
}
