//! The programme of the county's two funders, and who is what in it.

use super::organizations::address;
use super::{FillError, Filling, led_by};
use crate::cli::demo::cast::{CastMember, WrittenProgram, cast, groups, program};
use crate::cli::demo::written::{english, local};
use crate::domain::ids::OrganizationId;
use crate::domain::policy::Actor;
use crate::domain::program::{Funder, Program};
use crate::domain::standing::Role;
use crate::ops::setup::{GrantRoleError, RoleToGrant, begin_program, grant_role};
use crate::store::{Tx, organizations, programs};

/// Begins the programme if it is not there, and gives the roles that are missing in it.
pub fn fill(filling: &Filling) -> Result<(), FillError> {
    let cast = cast();
    let written = program();
    filling.db.write_now({
        let cast = cast.clone();
        move |tx| begin(tx, &written, &cast)
    })?;
    for person in cast {
        if person.role.is_some_and(|role| role != Role::Reviewer) {
            filling.db.write_now(move |tx| give_role(tx, &person))?;
        }
    }
    Ok(())
}

fn begin(tx: &mut Tx<'_>, written: &WrittenProgram, cast: &[CastMember]) -> Result<(), FillError> {
    if programs::of_slug(tx.conn(), &written.slug).is_ok() {
        return Ok(());
    }
    let mut funders = Vec::new();
    for funder in &written.funders {
        let organization = group(tx, cast, &funder.organization)?;
        let name = organizations::named(tx.conn(), &organization)?.name;
        funders.push(Funder {
            organization,
            name: name.to_string(),
            bloc: funder.bloc,
        });
    }
    let new = Program {
        id: tx.new_id(),
        slug: written.slug.clone(),
        name: local(&written.name, &english()),
        currency: written.currency,
        zone: written.zone.clone(),
        guardrails: written.guardrails,
        languages: written.languages.clone(),
        areas: written.areas.clone(),
        focus: written.focus.clone(),
        funders,
    };
    begin_program(tx, Actor::Operator, &new).map_err(FillError::because("the programme"))
}

fn give_role(tx: &mut Tx<'_>, person: &CastMember) -> Result<(), FillError> {
    let cast = cast();
    let funder = match &person.funder {
        Some(key) => Some(group(tx, &cast, key)?),
        None => None,
    };
    let Some(role) = person.role else {
        return Ok(());
    };
    let wanted = RoleToGrant {
        program: program().slug,
        round: None,
        role,
        to: person.email.clone(),
        funder,
        bloc: None,
        bench: false,
    };
    match grant_role(tx, Actor::Operator, &wanted) {
        Ok(_) | Err(GrantRoleError::HeldAlready) => Ok(()),
        Err(error) => Err(FillError::because(format!("the role of {}", person.email))(
            error,
        )),
    }
}

/// The organisation that the files call `key`.
pub fn group(tx: &mut Tx<'_>, cast: &[CastMember], key: &str) -> Result<OrganizationId, FillError> {
    let groups = groups();
    let written = groups.iter().find(|group| group.key == key);
    let lead = written.map_or(key, |group| group.lead.as_str());
    let lead = address(cast, lead)?;
    led_by(tx, &lead)?
        .ok_or("nobody leads it")
        .map_err(FillError::because(key))
}
