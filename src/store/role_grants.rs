//! Roles as rows.

use diesel::prelude::*;

use super::conn::AnyConnection;
use super::error::StoreError;
use super::schema::{organization, program, program_funder, role_grant, round};
use super::tx::Tx;
use crate::domain::bloc::Bloc;
use crate::domain::ids::{OrganizationId, PersonId, ProgramId, RoleGrantId, RoundId};
use crate::domain::round::Slug;
use crate::domain::standing::Role;

/// A role to be given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewGrant {
    /// To whom.
    pub person: PersonId,
    /// Which.
    pub role: Role,
    /// In which programme.
    pub program: ProgramId,
    /// In which round; in all of them without one.
    pub round: Option<RoundId>,
    /// For which funder.
    pub funder: Option<OrganizationId>,
    /// In which bloc a reviewer sits.
    pub bloc: Option<Bloc>,
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

/// Gives the role from now on; `false` if they hold the same already.
pub fn add(tx: &mut Tx<'_>, grant: &NewGrant) -> Result<bool, StoreError> {
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
        return Ok(false);
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
            role_grant::bench.eq(false),
            role_grant::from_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(true)
}
