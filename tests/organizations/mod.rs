//! Organisations: registering, changing, belonging.

mod invitations;
mod last_lead;
mod meant;
mod names;
mod pages;

use taawun::domain::ids::OrganizationId;
use taawun::domain::organization::WrittenFacts;
use taawun::domain::people::PersonName;
use taawun::domain::policy::Actor;
use taawun::domain::sign_in::SignInKey;
use taawun::domain::standing::{MandateRole, Standing};
use taawun::ops::organizations::{
    self, InvitationKey, NamedOrganization, OrganizationError, WrittenInvitation,
};
use taawun::store::views::who;
use taawun::store::{Db, StoreError};

use crate::support::people::TestPerson;

/// What somebody may be asked about now, as a request of theirs would find it.
fn standing(db: &Db, person: &TestPerson) -> Standing {
    let id = person.id.clone();
    let name: PersonName = "Amal Fictional".parse().expect("a name");
    db.read_now(move |reader| {
        let now = reader.now();
        who::standing(reader.conn(), id, name, true, None, now)
    })
    .expect("a standing")
}

/// The least that can be said of an organisation.
pub fn called(name: &str) -> WrittenFacts {
    WrittenFacts {
        name: name.to_owned(),
        kind: "community_group".to_owned(),
        ..WrittenFacts::default()
    }
}

pub fn found(
    db: &Db,
    lead: &TestPerson,
    written: &WrittenFacts,
) -> Result<NamedOrganization, OrganizationError> {
    let (standing, written) = (standing(db, lead), written.clone());
    db.write_now(move |tx| {
        organizations::found_organization(tx, Actor::Person(&standing), &written)
    })
}

pub fn invite(
    db: &Db,
    by: &TestPerson,
    to: &NamedOrganization,
    email: &str,
    role: MandateRole,
    secret: &str,
) -> Result<InvitationKey, OrganizationError> {
    let written = WrittenInvitation {
        email: email.to_owned(),
        role: role.to_string(),
        until: String::new(),
        language: "ar".to_owned(),
    };
    let (standing, slug, secret) = (standing(db, by), to.slug.clone(), secret.to_owned());
    let id = db.write_now(move |tx| {
        let actor = Actor::Person(&standing);
        organizations::invite_to_organization(tx, actor, &key(), &slug, &written, &secret)
    })?;
    Ok(InvitationKey::Id(id))
}

/// What letters are counted under.
fn key() -> SignInKey {
    SignInKey::of_secret(b"the secret of the tests, long enough")
}

fn accept(
    db: &Db,
    by: &TestPerson,
    key: &InvitationKey,
) -> Result<NamedOrganization, OrganizationError> {
    let (standing, key) = (standing(db, by), key.clone());
    db.write_now(move |tx| organizations::accept_invitation(tx, Actor::Person(&standing), &key))
}

fn leave(db: &Db, by: &TestPerson, from: &NamedOrganization) -> Result<(), OrganizationError> {
    let (standing, slug) = (standing(db, by), from.slug.clone());
    db.write_now(move |tx| organizations::leave_organization(tx, Actor::Person(&standing), &slug))
}

fn role_in(db: &Db, person: &TestPerson, organization: &OrganizationId) -> Option<MandateRole> {
    standing(db, person).mandate_in(organization)
}

/// How many events of this kind stand on record.
fn on_record(db: &Db, kind: &str) -> i64 {
    use diesel::prelude::*;
    use taawun::store::schema::audit_event;
    let kind = kind.to_owned();
    db.read_now(move |reader| {
        let events = audit_event::table.filter(audit_event::kind.eq(kind));
        Ok::<_, StoreError>(events.count().get_result(reader.conn())?)
    })
    .expect("a count")
}
