//! Roles are given to members and taken away.

use serde_json::json;

use super::save_part::author;
use crate::domain::audit_event::AuditKind;
use crate::domain::bloc::Bloc;
use crate::domain::ids::{OrganizationId, RoleGrantId};
use crate::domain::people::EmailAddress;
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::program::Program;
use crate::domain::round::Slug;
use crate::domain::standing::Role;
use crate::store::role_grants::{self, NewGrant};
use crate::store::{StoreError, Tx, audit, programs, rounds};

/// A role as whoever gives it writes it down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleToGrant {
    /// In which programme.
    pub program: Slug,
    /// In which of its rounds; `None` for the programme as a whole.
    pub round: Option<Slug>,
    /// Which.
    pub role: Role,
    /// To the member with this address.
    pub to: EmailAddress,
    /// For which funder; nobody's where nothing is said. A reviewer's follows from the bloc.
    pub funder: Option<OrganizationId>,
    /// In which bloc, for reviewers.
    pub bloc: Option<Bloc>,
    /// Whether a reviewer only stands by.
    pub bench: bool,
}

/// Why a role was not given or not taken away. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum GrantRoleError {
    /// Whoever asks may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// Nobody has joined with this address.
    #[error("nobody has joined with this address")]
    NoMember,
    /// They hold the very same role.
    #[error("they hold this role")]
    HeldAlready,
    /// A reviewer sits in a bloc of panels, and in a round.
    #[error("a reviewer sits in one panel of one round")]
    NoSeat,
    /// The programme would have no staff.
    #[error("a programme is never without staff")]
    LastStaff,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Gives a role to a member.
pub fn grant_role(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    wanted: &RoleToGrant,
) -> Result<RoleGrantId, GrantRoleError> {
    let program = programs::of_slug(tx.conn(), &wanted.program)?;
    let round = match &wanted.round {
        Some(slug) => Some(rounds::own(tx.conn(), slug)?),
        None => None,
    };
    if round
        .as_ref()
        .is_some_and(|round| round.program != program.id)
    {
        return Err(StoreError::NotFound.into());
    }
    let round = round.map(|round| round.id);
    let funder = funder_of(&program, wanted)?;
    policy::may_grant_role(actor, &program, round.as_ref(), funder.as_ref())?;
    if (wanted.role == Role::Reviewer) && round.is_none() {
        return Err(GrantRoleError::NoSeat);
    }
    let person = role_grants::member(tx.conn(), &wanted.to)?.ok_or(GrantRoleError::NoMember)?;
    let grant = NewGrant {
        person,
        program: program.id,
        round,
        role: wanted.role,
        funder,
        bloc: wanted.bloc.filter(|_| wanted.role == Role::Reviewer),
        bench: wanted.bench && wanted.role == Role::Reviewer,
    };
    let id = role_grants::add(tx, &grant, author(actor)).map_err(|error| match error {
        StoreError::Duplicate => GrantRoleError::HeldAlready,
        other => other.into(),
    })?;
    let id = id.ok_or(GrantRoleError::HeldAlready)?;
    let granted = json!({
        "bench": grant.bench,
        "bloc": grant.bloc,
        "by": author(actor),
        "funder": grant.funder,
        "grant": id,
        "person": grant.person,
        "program": wanted.program,
        "role": grant.role,
        "round": wanted.round,
    });
    audit::record(tx, AuditKind::RoleGranted, &granted)?;
    Ok(id)
}

/// A reviewer's funder follows from the bloc: nobody sits on a funder's panel but by that funder's word.
fn funder_of(
    program: &Program,
    wanted: &RoleToGrant,
) -> Result<Option<OrganizationId>, GrantRoleError> {
    if wanted.role != Role::Reviewer {
        return Ok(wanted.funder.clone());
    }
    match wanted.bloc {
        None | Some(Bloc::Vote) => Err(GrantRoleError::NoSeat),
        Some(Bloc::Panel) => Ok(None),
        Some(bloc) => {
            let mut funders = program.funders.iter();
            let funder = funders
                .find(|funder| funder.bloc == bloc)
                .ok_or(GrantRoleError::NoSeat)?;
            Ok(Some(funder.organization.clone()))
        }
    }
}

/// Where roles are given: a programme as a whole, or one round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RolePlace {
    /// The programme of this name.
    Program(Slug),
    /// The round of this name.
    Round(Slug),
}

/// Takes a role away that was given in this very place; one that was given elsewhere is not there.
pub fn end_role_in(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    place: &RolePlace,
    id: &RoleGrantId,
) -> Result<(), GrantRoleError> {
    let grant = role_grants::find(tx.conn(), id)?;
    let is_there = match place {
        RolePlace::Program(slug) => {
            grant.round.is_none() && programs::of_slug(tx.conn(), slug)?.id == grant.program
        }
        RolePlace::Round(slug) => grant.round == Some(rounds::own(tx.conn(), slug)?.id),
    };
    if !is_there {
        return Err(StoreError::NotFound.into());
    }
    end_role(tx, actor, id)
}

/// Takes a role away, from now on.
pub fn end_role(tx: &mut Tx<'_>, actor: Actor<'_>, id: &RoleGrantId) -> Result<(), GrantRoleError> {
    let grant = role_grants::find(tx.conn(), id)?;
    let program = programs::of_id(tx.conn(), &grant.program)?;
    policy::may_grant_role(actor, &program, grant.round.as_ref(), grant.funder.as_ref())?;
    let is_staff = grant.role == Role::Staff && grant.round.is_none();
    if is_staff && role_grants::program_staff(tx.conn(), &program.id)? < 2 {
        return Err(GrantRoleError::LastStaff);
    }
    if !role_grants::end(tx, id)? {
        return Err(StoreError::NotFound.into());
    }
    let ended = json!({
        "by": author(actor),
        "grant": id,
        "person": grant.person,
        "program": program.slug,
        "role": grant.role,
    });
    audit::record(tx, AuditKind::RoleEnded, &ended)?;
    Ok(())
}
