//! Who holds which role, from when to when.

use std::collections::BTreeSet;

use diesel::prelude::*;

use super::conn::AnyConnection;
use super::error::StoreError;
use super::schema::{organization, person, program, program_funder, role_grant, round};
use super::tx::Tx;
use crate::domain::bloc::Bloc;
use crate::domain::ids::{OrganizationId, PersonId, ProgramId, RoleGrantId, RoundId};
use crate::domain::people::EmailAddress;
use crate::domain::round::Slug;
use crate::domain::setup::NamedSeat;
use crate::domain::standing::Role;
use crate::domain::time::Instant;

/// A role to be given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewGrant {
    /// To whom.
    pub person: PersonId,
    /// In which programme.
    pub program: ProgramId,
    /// In which round; `None` for the programme as a whole.
    pub round: Option<RoundId>,
    /// Which.
    pub role: Role,
    /// For which funder.
    pub funder: Option<OrganizationId>,
    /// In which bloc, for reviewers.
    pub bloc: Option<Bloc>,
    /// Whether a reviewer only stands by.
    pub bench: bool,
}

/// A role that stands.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Grant {
    /// Which grant.
    pub id: RoleGrantId,
    /// Who holds it.
    pub person: PersonId,
    /// In which programme.
    pub program: ProgramId,
    /// In which round.
    pub round: Option<RoundId>,
    /// Which role.
    pub role: Role,
    /// For which funder.
    pub funder: Option<OrganizationId>,
    /// In which bloc.
    pub bloc: Option<Bloc>,
    /// Whether they only stand by.
    pub bench: bool,
}

/// The programme of this name.
pub fn program(conn: &mut AnyConnection, slug: &Slug) -> Result<Option<ProgramId>, StoreError> {
    let found = program::table
        .filter(program::slug.eq(slug))
        .select(program::id)
        .first(conn)
        .optional()?;
    Ok(found)
}

/// The round of this name in the programme.
pub fn round_of(
    conn: &mut AnyConnection,
    program: &ProgramId,
    slug: &Slug,
) -> Result<Option<RoundId>, StoreError> {
    let found = round::table
        .filter(round::slug.eq(slug))
        .filter(round::program_id.eq(program))
        .select(round::id)
        .first(conn)
        .optional()?;
    Ok(found)
}

/// The organisation of this name that funds the programme.
pub fn funder_of(
    conn: &mut AnyConnection,
    program: &ProgramId,
    slug: &Slug,
) -> Result<Option<OrganizationId>, StoreError> {
    let found = program_funder::table
        .inner_join(organization::table)
        .filter(program_funder::program_id.eq(program))
        .filter(organization::slug.eq(slug))
        .select(organization::id)
        .first(conn)
        .optional()?;
    Ok(found)
}

/// Gives the role from now on; `None` if they hold the same already. `by` is nobody for the operator.
pub fn add(
    tx: &mut Tx<'_>,
    grant: &NewGrant,
    by: Option<&PersonId>,
) -> Result<Option<RoleGrantId>, StoreError> {
    type Scope = (Option<RoundId>, Option<OrganizationId>, Option<Bloc>);
    let now = tx.now();
    let held: Vec<Scope> = role_grant::table
        .filter(role_grant::person_id.eq(&grant.person))
        .filter(role_grant::program_id.eq(&grant.program))
        .filter(role_grant::role.eq(grant.role))
        .filter(
            role_grant::to_at
                .is_null()
                .or(role_grant::to_at.assume_not_null().gt(now)),
        )
        .select((
            role_grant::round_id,
            role_grant::funder_id,
            role_grant::bloc,
        ))
        .load(tx.conn())?;
    let wanted: Scope = (grant.round.clone(), grant.funder.clone(), grant.bloc);
    if held.contains(&wanted) {
        return Ok(None);
    }
    let id: RoleGrantId = tx.new_id();
    diesel::insert_into(role_grant::table)
        .values((
            role_grant::id.eq(&id),
            role_grant::person_id.eq(&grant.person),
            role_grant::program_id.eq(&grant.program),
            role_grant::round_id.eq(grant.round.as_ref()),
            role_grant::role.eq(grant.role),
            role_grant::funder_id.eq(grant.funder.as_ref()),
            role_grant::bloc.eq(grant.bloc),
            role_grant::bench.eq(grant.bench),
            role_grant::from_at.eq(now),
            role_grant::granted_by.eq(by),
        ))
        .execute(tx.conn())?;
    Ok(Some(id))
}

/// The role of this id, if it holds now.
pub fn find(conn: &mut AnyConnection, id: &RoleGrantId) -> Result<Grant, StoreError> {
    Ok(role_grant::table
        .filter(role_grant::id.eq(id))
        .filter(role_grant::to_at.is_null())
        .select((
            role_grant::id,
            role_grant::person_id,
            role_grant::program_id,
            role_grant::round_id,
            role_grant::role,
            role_grant::funder_id,
            role_grant::bloc,
            role_grant::bench,
        ))
        .first(conn)?)
}

/// Ends a role now; `false` if it had ended.
pub fn end(tx: &mut Tx<'_>, id: &RoleGrantId) -> Result<bool, StoreError> {
    let now = tx.now();
    let ended = diesel::update(role_grant::table)
        .filter(role_grant::id.eq(id))
        .filter(role_grant::to_at.is_null())
        .set(role_grant::to_at.eq(now.as_micros()))
        .execute(tx.conn())?;
    Ok(ended > 0)
}

/// How many people are staff of this programme as a whole.
pub fn program_staff(conn: &mut AnyConnection, program: &ProgramId) -> Result<i64, StoreError> {
    Ok(role_grant::table
        .filter(role_grant::program_id.eq(program))
        .filter(role_grant::round_id.is_null())
        .filter(role_grant::role.eq(Role::Staff))
        .filter(role_grant::to_at.is_null())
        .count()
        .get_result(conn)?)
}

/// Who is staff of this round at this instant: by a role in it, or in its programme as a whole.
pub fn staff_of(
    conn: &mut AnyConnection,
    program: &ProgramId,
    round: &RoundId,
    at: Instant,
) -> Result<BTreeSet<PersonId>, StoreError> {
    let goes_on = role_grant::to_at
        .is_null()
        .or(role_grant::to_at.assume_not_null().gt(at));
    let in_round = role_grant::round_id
        .is_null()
        .or(role_grant::round_id.assume_not_null().eq(round));
    let staff: Vec<PersonId> = role_grant::table
        .inner_join(person::table.on(person::id.eq(role_grant::person_id)))
        .filter(role_grant::program_id.eq(program))
        .filter(in_round)
        .filter(role_grant::role.eq(Role::Staff))
        .filter(role_grant::from_at.le(at))
        .filter(goes_on)
        .filter(person::disabled_at.is_null())
        .select(person::id)
        .load(conn)?;
    Ok(staff.into_iter().collect())
}

/// The reviewers' seats of a round that people are named for.
pub fn seats(conn: &mut AnyConnection, round: &RoundId) -> Result<Vec<NamedSeat>, StoreError> {
    let rows: Vec<(Option<Bloc>, bool)> = role_grant::table
        .filter(role_grant::round_id.eq(round.to_string()))
        .filter(role_grant::role.eq(Role::Reviewer))
        .filter(role_grant::to_at.is_null())
        .select((role_grant::bloc, role_grant::bench))
        .load(conn)?;
    let seats = rows.into_iter();
    Ok(seats
        .filter_map(|(bloc, bench)| Some(NamedSeat { bloc: bloc?, bench }))
        .collect())
}

/// The member with this address, if there is one who may be given a role.
pub fn member(
    conn: &mut AnyConnection,
    address: &EmailAddress,
) -> Result<Option<PersonId>, StoreError> {
    Ok(person::table
        .filter(person::email.eq(address.as_str()))
        .filter(person::disabled_at.is_null())
        .filter(person::erased_at.is_null())
        .select(person::id)
        .first(conn)
        .optional()?)
}
