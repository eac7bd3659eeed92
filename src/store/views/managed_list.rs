//! What waits for staff: their programmes, and the rounds of each.

use std::collections::BTreeSet;

use diesel::prelude::*;

use super::managed_round::{RoleHolder, role_holders};
use crate::domain::ids::{OrganizationId, ProgramId, RoundId};
use crate::domain::language::LocalText;
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::program::Program;
use crate::domain::round::{RoundState, Slug};
use crate::domain::setup::checklist;
use crate::domain::standing::{MandateRole, Role, Standing};
use crate::store::rounds::OwnRound;
use crate::store::schema::{organization, program, program_funder, round};
use crate::store::{AnyConnection, Reader, StoreError, programs, role_grants, round_parts, rounds};

/// A programme with the rounds that somebody may set up in it.
#[derive(Debug, Clone)]
pub struct ManagedProgram {
    /// The programme.
    pub program: Program,
    /// Its rounds, the newest first.
    pub rounds: Vec<ManagedLine>,
    /// Whether they may begin rounds in it.
    pub may_begin: bool,
}

/// A round in the list.
#[derive(Debug, Clone)]
pub struct ManagedLine {
    /// Its name in addresses.
    pub slug: Slug,
    /// Its title.
    pub title: LocalText,
    /// Where it stands.
    pub state: RoundState,
    /// How many things are missing of a draft.
    pub missing: Option<usize>,
}

/// The most rounds of one programme that the list shows.
const MOST_ROUNDS: i64 = 50;

/// Everything that waits for this person; [`Denied::Hidden`] for those who work for no funder.
pub fn managed_list(
    reader: &mut Reader<'_>,
    standing: &Standing,
) -> Result<Result<Vec<ManagedProgram>, Denied>, StoreError> {
    let conn = reader.conn();
    let mut list = Vec::new();
    for id in program_ids(conn, standing)? {
        let program = programs::of_id(conn, &id)?;
        if let Err(denied) = policy::may_view_program(Actor::Person(standing), &program) {
            return Ok(Err(denied));
        }
        list.push(ManagedProgram {
            may_begin: policy::may_set_up_rounds(Actor::Person(standing), &program.id).is_ok(),
            rounds: lines(conn, standing, &program)?,
            program,
        });
    }
    Ok(if list.is_empty() {
        Err(Denied::Hidden)
    } else {
        Ok(list)
    })
}

fn program_ids(
    conn: &mut AnyConnection,
    standing: &Standing,
) -> Result<BTreeSet<ProgramId>, StoreError> {
    let staff = standing
        .roles
        .iter()
        .filter(|held| held.role == Role::Staff);
    let mut ids: BTreeSet<ProgramId> = staff.map(|held| held.program.clone()).collect();
    let leads = standing
        .mandates
        .iter()
        .filter(|held| held.role == MandateRole::Lead);
    let leads: Vec<String> = leads.map(|held| held.organization.to_string()).collect();
    let funded: Vec<ProgramId> = program_funder::table
        .filter(program_funder::organization_id.eq_any(leads))
        .select(program_funder::program_id)
        .load(conn)?;
    ids.extend(funded);
    Ok(ids)
}

fn lines(
    conn: &mut AnyConnection,
    standing: &Standing,
    program: &Program,
) -> Result<Vec<ManagedLine>, StoreError> {
    let found: Vec<(RoundId, Slug, LocalText, RoundState)> = round::table
        .filter(round::program_id.eq(program.id.to_string()))
        .order((round::created_at.desc(), round::id))
        .limit(MOST_ROUNDS)
        .select((round::id, round::slug, round::title, round::state))
        .load(conn)?;
    let mut lines = Vec::new();
    for (id, slug, title, state) in found {
        if policy::may_set_up_round(Actor::Person(standing), &program.id, &id).is_err() {
            continue;
        }
        let missing = match state {
            RoundState::Draft => {
                let setup = round_parts::setup(conn, &id)?;
                Some(checklist(&setup, program, &role_grants::seats(conn, &id)?).len())
            }
            _ => None,
        };
        lines.push(ManagedLine {
            slug,
            title,
            state,
            missing,
        });
    }
    Ok(lines)
}

/// A programme with everyone who holds a role in it as a whole, or in one of its rounds.
#[derive(Debug, Clone)]
pub struct PeopleOf {
    /// The programme.
    pub program: Program,
    /// The round, where one was asked for.
    pub round: Option<OwnRound>,
    /// Who holds a role.
    pub holders: Vec<RoleHolder>,
}

/// The people of a programme as a whole, for whoever may see it.
pub fn people_of_program(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    slug: &Slug,
) -> Result<Result<PeopleOf, Denied>, StoreError> {
    let conn = reader.conn();
    let program = programs::of_slug(conn, slug)?;
    people(conn, actor, program, None)
}

/// The people of a round, for whoever may see its programme.
pub fn people_of_round(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    slug: &Slug,
) -> Result<Result<PeopleOf, Denied>, StoreError> {
    let conn = reader.conn();
    let round = rounds::own(conn, slug)?;
    let program = programs::of_id(conn, &round.program)?;
    people(conn, actor, program, Some(round))
}

fn people(
    conn: &mut AnyConnection,
    actor: Actor<'_>,
    program: Program,
    round: Option<OwnRound>,
) -> Result<Result<PeopleOf, Denied>, StoreError> {
    if let Err(denied) = policy::may_view_program(actor, &program) {
        return Ok(Err(denied));
    }
    // Staff of one round do not see another.
    if let (Some(round), Actor::Person(standing)) = (&round, actor) {
        let mut funders = program.funders.iter();
        let speaks = funders
            .any(|funder| standing.mandate_in(&funder.organization) == Some(MandateRole::Lead));
        if !speaks && let Err(denied) = policy::may_set_up_round(actor, &program.id, &round.id) {
            return Ok(Err(denied));
        }
    }
    let holders = role_holders(conn, &program, round.as_ref())?;
    Ok(Ok(PeopleOf {
        program,
        round,
        holders,
    }))
}

/// The organisation of this name in addresses, for a programme's funders.
pub fn funder_named(
    reader: &mut Reader<'_>,
    slug: &Slug,
) -> Result<Option<(OrganizationId, String)>, StoreError> {
    Ok(organization::table
        .filter(organization::slug.eq(slug))
        .select((organization::id, organization::name))
        .first(reader.conn())
        .optional()?)
}

/// The programme of this name, for whoever may change it.
pub fn program_to_change(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    slug: &Slug,
) -> Result<Result<Program, Denied>, StoreError> {
    let id: ProgramId = program::table
        .filter(program::slug.eq(slug))
        .select(program::id)
        .first(reader.conn())?;
    if let Err(denied) = policy::may_change_program(actor, &id) {
        return Ok(Err(denied));
    }
    programs::of_id(reader.conn(), &id).map(Ok)
}
