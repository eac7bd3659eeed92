//! Programmes and rounds are begun and set up.

mod ops;
mod pages;

use taawun::domain::ids::PersonId;
use taawun::domain::people::PersonName;
use taawun::domain::policy::Actor;
use taawun::domain::round::Slug;
use taawun::domain::setup::{Part, PartBody, Setup};
use taawun::domain::standing::Standing;
use taawun::ops::setup::begin_round;
use taawun::store::views::managed_round::managed_round;
use taawun::store::{Db, StoreError};

use super::support::people::TestPerson;

/// What this person may be asked about now, as after a strong sign-in.
fn standing(db: &Db, who: &TestPerson) -> Standing {
    let (id, name): (PersonId, PersonName) =
        (who.id.clone(), "Amal Fictional".parse().expect("a name"));
    db.read_now(|reader| {
        let now = reader.now();
        taawun::store::views::who::standing(reader.conn(), id, name, true, None, now)
    })
    .expect("a standing")
}

fn slug(text: &str) -> Slug {
    text.parse().expect("a slug")
}

/// A draft round that the operator began in the programme of this name.
fn draft(db: &Db, program: &str, name: &str) {
    let (program, name) = (slug(program), slug(name));
    let original = "en".parse().expect("a language tag");
    db.write_now(move |tx| begin_round(tx, Actor::Operator, &program, &name, &original, "Gardens"))
        .expect("a round");
}

/// The set-up of a round as it stands, and the version of one part.
fn stands(db: &Db, name: &str, part: Part) -> (Setup, u32) {
    let name = slug(name);
    let managed = db
        .read_now(|reader| managed_round(reader, Actor::Operator, &name))
        .expect("a round")
        .expect("the operator may");
    let revision = managed.revision(part).0;
    (managed.setup, revision)
}

/// The call with another contact.
fn with_contact(setup: &Setup, address: &str) -> PartBody {
    let mut call = setup.call.clone();
    call.contact = Some(address.parse().expect("an address"));
    call.into()
}

fn missing(error: &StoreError) -> bool {
    matches!(error, StoreError::NotFound)
}
