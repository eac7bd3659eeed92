//! What the operator does for people from the command line.

use serde_json::json;

use super::tell_of_factor;
use crate::domain::audit_event::AuditKind;
use crate::domain::bloc::Bloc;
use crate::domain::ids::{Id, PersonId};
use crate::domain::language::LanguageTag;
use crate::domain::letter::FactorChange;
use crate::domain::people::{EmailAddress, PersonName};
use crate::domain::policy::{ManagePeople, Permit};
use crate::domain::round::Slug;
use crate::domain::sign_in::{CONFIRM_SECONDS, Token};
use crate::domain::standing::Role;
use crate::store::one_time_tokens::{self, Purpose};
use crate::store::role_grants::{self, NewGrant};
use crate::store::{
    StoreError, Tx, access_tokens, audit, departures, people, second_factors, sessions,
    sign_in_steps,
};

/// Why nobody was added.
#[derive(Debug, thiserror::Error)]
pub enum AddError {
    /// There is somebody with this address.
    #[error("somebody has this address already")]
    Taken,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why a role was not given.
#[derive(Debug, thiserror::Error)]
pub enum GrantError {
    /// Nobody who can sign in has this address.
    #[error("nobody with the address {0} can sign in; add them first with taawun user add")]
    Nobody(EmailAddress),
    /// There is no such programme.
    #[error("there is no programme {0}")]
    NoProgram(Slug),
    /// There is no such round in the programme.
    #[error("the programme has no round {0}")]
    NoRound(Slug),
    /// That organisation does not fund the programme.
    #[error("{0} is no funder of the programme")]
    NoFunder(Slug),
    /// A reviewer sits in a bloc, and nobody else does.
    #[error("a reviewer needs a bloc (foundation, government, panel), and nobody else has one")]
    Bloc,
    /// They have it.
    #[error("they hold this role already")]
    Held,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A role to be given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleToGrant {
    /// To whom.
    pub email: EmailAddress,
    /// Which.
    pub role: Role,
    /// In which programme.
    pub program: Slug,
    /// In which round; in all of them without one.
    pub round: Option<Slug>,
    /// For which funder.
    pub funder: Option<Slug>,
    /// In which bloc a reviewer sits.
    pub bloc: Option<Bloc>,
}

/// Adds a person for whose address the operator answers. The token opens a link that signs them in, for a
/// week.
pub fn add_person(
    tx: &mut Tx<'_>,
    _permit: &Permit<ManagePeople>,
    email: &EmailAddress,
    name: &PersonName,
    language: &LanguageTag,
) -> Result<(PersonId, Token), AddError> {
    let added = people::add(tx, email, name, language, None);
    let person = added.map_err(|error| match error {
        StoreError::Duplicate => AddError::Taken,
        other => other.into(),
    })?;
    let token: Token = tx.new_id();
    let purpose = Purpose::SignIn(person.clone());
    one_time_tokens::keep(tx, &token, &purpose, CONFIRM_SECONDS)?;
    let joined = json!({"by": "operator", "person": person});
    audit::record(tx, AuditKind::PersonJoined, &joined)?;
    Ok((person, token))
}

/// Gives a role from now on.
pub fn grant_role(
    tx: &mut Tx<'_>,
    _permit: &Permit<ManagePeople>,
    wanted: &RoleToGrant,
) -> Result<(), GrantError> {
    if (wanted.role == Role::Reviewer) != wanted.bloc.is_some() || wanted.bloc == Some(Bloc::Vote) {
        return Err(GrantError::Bloc);
    }
    let person = people::by_email(tx.conn(), &wanted.email)?
        .ok_or_else(|| GrantError::Nobody(wanted.email.clone()))?;
    let program = role_grants::program(tx.conn(), &wanted.program)?
        .ok_or_else(|| GrantError::NoProgram(wanted.program.clone()))?;
    let round = match &wanted.round {
        Some(slug) => {
            let found = role_grants::round_of(tx.conn(), &program, slug)?;
            Some(found.ok_or_else(|| GrantError::NoRound(slug.clone()))?)
        }
        None => None,
    };
    let funder = match &wanted.funder {
        Some(slug) => {
            let found = role_grants::funder_of(tx.conn(), &program, slug)?;
            Some(found.ok_or_else(|| GrantError::NoFunder(slug.clone()))?)
        }
        None => None,
    };
    let grant = NewGrant {
        person: person.id,
        role: wanted.role,
        program,
        round,
        funder,
        bloc: wanted.bloc,
        bench: false,
    };
    if role_grants::add(tx, &grant, None)?.is_none() {
        return Err(GrantError::Held);
    }
    let granted = json!({
        "by": "operator",
        "person": grant.person,
        "program": grant.program,
        "role": grant.role,
        "round": grant.round,
    });
    audit::record(tx, AuditKind::RoleGranted, &granted)?;
    Ok(())
}

/// Takes every second factor from a person and ends all their sign-ins: they set an app up at the next one,
/// and are told. `false` if nobody with this address can sign in.
pub fn reset_second_factor(
    tx: &mut Tx<'_>,
    _permit: &Permit<ManagePeople>,
    email: &EmailAddress,
) -> Result<bool, StoreError> {
    let Some(person) = people::by_email(tx.conn(), email)? else {
        return Ok(false);
    };
    second_factors::remove_all(tx, &person.id)?;
    sessions::end_others(tx, &person.id, None)?;
    // They carry the strength of the factor that is gone.
    access_tokens::revoke_all(tx, &person.id)?;
    sign_in_steps::end_all_of(tx, &person.id)?;
    let removed = json!({"by": "operator", "person": person.id});
    audit::record(tx, AuditKind::AuthenticatorRemoved, &removed)?;
    tell_of_factor(tx, &person.id, FactorChange::AuthenticatorRemoved)?;
    Ok(true)
}

/// Keeps a person out from now on: sign-ins, steps, links and tokens end at once. `None` if nobody with this
/// address can sign in. Their mandates stay, so that they can be let in again as they were: an account in wrong hands
/// is closed at once, whatever it leads. The answer names the organisations that nobody else leads meanwhile.
pub fn disable_person(
    tx: &mut Tx<'_>,
    _permit: &Permit<ManagePeople>,
    email: &EmailAddress,
) -> Result<Option<Vec<String>>, StoreError> {
    let Some(person) = people::by_email(tx.conn(), email)? else {
        return Ok(None);
    };
    let now = tx.now();
    let departure = departures::of(tx.conn(), &person.id, now)?;
    people::set_disabled(tx, &person.id, Some(now))?;
    sessions::end_others(tx, &person.id, None)?;
    access_tokens::revoke_all(tx, &person.id)?;
    sign_in_steps::end_all_of(tx, &person.id)?;
    one_time_tokens::remove_of(tx, &person.id)?;
    let disabled = json!({"by": "operator", "person": person.id});
    audit::record(tx, AuditKind::PersonDisabled, &disabled)?;
    let without = departure.led_by_nobody_else();
    Ok(Some(without.map(|left| left.name.clone()).collect()))
}

/// Lets a person in again. `false` if there is nobody with this address.
pub fn enable_person(
    tx: &mut Tx<'_>,
    _permit: &Permit<ManagePeople>,
    email: &EmailAddress,
) -> Result<bool, StoreError> {
    let Some(person) = people::whose(tx.conn(), email)? else {
        return Ok(false);
    };
    people::set_disabled(tx, &person, None)?;
    let enabled = json!({"by": "operator", "person": person.as_str()});
    audit::record(tx, AuditKind::PersonEnabled, &enabled)?;
    Ok(true)
}
