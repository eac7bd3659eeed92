//! Who has something to do with a funder. Such people see nothing of those who look for partners.

use diesel::prelude::*;

use crate::domain::ids::{Id, OrganizationId, PersonId};
use crate::domain::introduction::OwnNames;
use crate::domain::organization::OrganizationKind;
use crate::domain::standing::{HeldMandate, MandateRole, Standing};
use crate::domain::time::Instant;
use crate::store::conn::AnyConnection;
use crate::store::error::StoreError;
use crate::store::schema::{mandate, organization, person, program_funder};
use crate::store::{mandates, organizations, people};

/// Whether one of these organisations pays for a programme, or is a foundation: that gives money of its own. No
/// statement where there is none.
pub fn is_any_funder(
    conn: &mut AnyConnection,
    organizations: &[OrganizationId],
) -> Result<bool, StoreError> {
    if organizations.is_empty() {
        return Ok(false);
    }
    let ids: Vec<&str> = organizations.iter().map(Id::as_str).collect();
    let funders: i64 = organization::table
        .left_join(program_funder::table)
        .filter(organization::id.eq_any(ids))
        .filter(
            organization::kind
                .eq(OrganizationKind::Foundation)
                .or(program_funder::program_id.nullable().is_not_null()),
        )
        .count()
        .get_result(conn)?;
    Ok(funders > 0)
}

/// Whether this person belongs to such an organisation. At most one statement.
pub fn is_of_funder(conn: &mut AnyConnection, who: &Standing) -> Result<bool, StoreError> {
    let organizations: Vec<OrganizationId> = who
        .mandates
        .iter()
        .map(|held| held.organization.clone())
        .collect();
    is_any_funder(conn, &organizations)
}

/// The organisations that this person speaks for.
pub fn spoken_for(who: &Standing) -> Vec<OrganizationId> {
    let speaks = |held: &&HeldMandate| match held.role {
        MandateRole::Lead | MandateRole::Delegate => true,
        MandateRole::Member => false,
    };
    let held = who.mandates.iter().filter(speaks);
    held.map(|held| held.organization.clone()).collect()
}

/// Those who speak for an organisation and may know of introductions: nobody who has a role in a programme, and
/// nobody who belongs to a funder besides.
pub fn speakers(
    conn: &mut AnyConnection,
    of: &OrganizationId,
    now: Instant,
) -> Result<Vec<PersonId>, StoreError> {
    let mut speakers = Vec::new();
    for member in mandates::current(conn, of, now)? {
        let speaks = match member.role {
            MandateRole::Lead | MandateRole::Delegate => !member.is_disabled,
            MandateRole::Member => false,
        };
        if speaks && may_know(conn, &member.person, now)? {
            speakers.push(member.person);
        }
    }
    Ok(speakers)
}

fn may_know(conn: &mut AnyConnection, who: &PersonId, now: Instant) -> Result<bool, StoreError> {
    if !people::roles(conn, who, now)?.is_empty() {
        return Ok(false);
    }
    let theirs: Vec<OrganizationId> = mandate::table
        .filter(mandate::person_id.eq(who))
        .filter(mandate::from_at.le(now))
        .filter(
            mandate::to_at
                .is_null()
                .or(mandate::to_at.assume_not_null().gt(now)),
        )
        .select(mandate::organization_id)
        .load(conn)?;
    Ok(!is_any_funder(conn, &theirs)?)
}

/// The names by which a text would tell that this organisation wrote it: its own, those of its units, of its contact
/// and of those who speak for it.
pub fn own_names(
    conn: &mut AnyConnection,
    of: &OrganizationId,
    now: Instant,
) -> Result<OwnNames, StoreError> {
    let (name, contact): (String, String) = organization::table
        .find(of)
        .select((organization::name, organization::contact_name))
        .first(conn)?;
    let units = organizations::units(conn, of)?.into_iter();
    let mut names = vec![name];
    names.extend(units.map(|unit| unit.name.to_string()));
    let mut people: Vec<String> = mandate::table
        .inner_join(person::table)
        .filter(mandate::organization_id.eq(of))
        .filter(mandate::from_at.le(now))
        .filter(
            mandate::to_at
                .is_null()
                .or(mandate::to_at.assume_not_null().gt(now)),
        )
        .select(person::name)
        .load(conn)?;
    people.push(contact);
    Ok(OwnNames {
        organizations: names,
        people,
    })
}
