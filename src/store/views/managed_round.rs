//! A round as its staff set it up: every part as it stands, who has a seat, and what is missing.

use std::collections::BTreeMap;

use diesel::prelude::*;

use crate::domain::bloc::Bloc;
use crate::domain::ids::{OrganizationId, RoleGrantId};
use crate::domain::people::{EmailAddress, PersonName};
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::program::Program;
use crate::domain::round::Slug;
use crate::domain::setup::{KeptPart, Missing, NamedSeat, Part, Revision, Setup, checklist};
use crate::domain::standing::Role;
use crate::store::rounds::OwnRound;
use crate::store::schema::{person, role_grant};
use crate::store::{AnyConnection, Reader, StoreError, programs, role_grants, round_parts, rounds};

/// A round as its staff see it.
#[derive(Debug, Clone)]
pub struct ManagedRound {
    /// Which.
    pub round: OwnRound,
    /// Its programme.
    pub program: Program,
    /// Its set-up as it stands.
    pub setup: Setup,
    /// Which version of each part stands.
    pub revisions: BTreeMap<Part, Revision>,
    /// The reviewers' seats that people are named for.
    pub seats: Vec<NamedSeat>,
    /// What is missing before it can be announced.
    pub missing: Vec<Missing>,
}

impl ManagedRound {
    /// The version of a part that stands.
    pub fn revision(&self, part: Part) -> Revision {
        self.revisions.get(&part).copied().unwrap_or_default()
    }
}

/// The round of this name, if `actor` may set it up; [`StoreError::NotFound`] if there is none. Six statements.
pub fn managed_round(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    slug: &Slug,
) -> Result<Result<ManagedRound, Denied>, StoreError> {
    let conn = reader.conn();
    let round = rounds::own(conn, slug)?;
    if let Err(denied) = policy::may_set_up_round(actor, &round.program, &round.id) {
        return Ok(Err(denied));
    }
    let program = programs::of_id(conn, &round.program)?;
    let parts = round_parts::all(conn, &round.id)?;
    let revisions = parts
        .iter()
        .map(|(part, kept)| (*part, kept.revision))
        .collect();
    let setup = Setup::of(parts.into_values().map(|kept| kept.body)).ok_or(StoreError::NotFound)?;
    let seats = role_grants::seats(conn, &round.id)?;
    Ok(Ok(ManagedRound {
        missing: checklist(&setup, &program, &seats),
        round,
        program,
        setup,
        revisions,
        seats,
    }))
}

/// One version of one part of a round that `actor` may set up; [`StoreError::NotFound`] if there never was one of this
/// number.
pub fn part_version(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    part: Part,
    revision: Revision,
) -> Result<Result<KeptPart, Denied>, StoreError> {
    let conn = reader.conn();
    let round = rounds::own(conn, slug)?;
    if let Err(denied) = policy::may_set_up_round(actor, &round.program, &round.id) {
        return Ok(Err(denied));
    }
    round_parts::version(conn, &round.id, part, revision).map(Ok)
}

/// Somebody with a role, as those who may take it away see them.
#[derive(Debug, Clone, Queryable)]
pub struct RoleHolder {
    /// Which grant.
    pub grant: RoleGrantId,
    /// What they are called.
    pub name: PersonName,
    /// How letters reach them.
    pub email: Option<EmailAddress>,
    /// Which role.
    pub role: Role,
    /// For which funder.
    pub funder: Option<OrganizationId>,
    /// In which bloc, for reviewers.
    pub bloc: Option<Bloc>,
    /// Whether they only stand by.
    pub bench: bool,
}

/// Everyone with a role in this round alone, or, without one, in the programme as a whole.
pub fn role_holders(
    conn: &mut AnyConnection,
    program: &Program,
    round: Option<&OwnRound>,
) -> Result<Vec<RoleHolder>, StoreError> {
    let round = round.map(|round| round.id.to_string());
    let query = role_grant::table
        .inner_join(person::table)
        .filter(role_grant::program_id.eq(&program.id))
        .filter(role_grant::to_at.is_null())
        .order((
            role_grant::role,
            role_grant::bloc,
            role_grant::bench,
            person::name,
            role_grant::id,
        ))
        .select((
            role_grant::id,
            person::name,
            person::email,
            role_grant::role,
            role_grant::funder_id,
            role_grant::bloc,
            role_grant::bench,
        ))
        .into_boxed();
    let query = match round {
        Some(round) => query.filter(role_grant::round_id.eq(round)),
        None => query.filter(role_grant::round_id.is_null()),
    };
    Ok(query.load(conn)?)
}
