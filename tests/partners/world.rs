//! Groups with something to seek or to offer, made by the operations that people use.

use taawun::domain::ids::{IntroductionId, OrganizationId, PartnerPostId};
use taawun::domain::introduction::{WrittenAsk, WrittenPost};
use taawun::domain::standing::MandateRole;
use taawun::ops::introductions::{IntroductionError, ask_to_meet, write_post};
use taawun::store::Db;

use crate::support::people::{self, TestPerson};
use crate::support::rounds::as_person;

/// A group, and somebody who leads it.
#[derive(Debug, Clone)]
pub struct Group {
    /// The organisation.
    pub id: OrganizationId,
    /// Its name in addresses.
    pub slug: String,
    /// What it is called.
    pub name: String,
    /// Who leads it.
    pub lead: TestPerson,
}

/// A group of this kind.
pub fn group(db: &Db, slug: &str, kind: &str) -> Group {
    let name = format!("The {slug} Circle of Larkmere");
    let id = people::organization(db, &name, slug, kind);
    let lead = people::person(
        db,
        &format!("Lead Of {slug}"),
        &format!("lead@{slug}.example"),
    );
    people::mandate(db, &lead, &id, MandateRole::Lead);
    Group {
        id,
        slug: slug.to_owned(),
        name,
        lead,
    }
}

/// A post as it is written.
pub fn written(kind: &str, help: &[&str], text: &str) -> WrittenPost {
    WrittenPost {
        kind: kind.to_owned(),
        help: help.iter().map(|word| (*word).to_owned()).collect(),
        focus: vec!["food".to_owned()],
        other_focus: String::new(),
        areas: Vec::new(),
        other_areas: "North side\n".to_owned(),
        wanted: Vec::new(),
        text: text.to_owned(),
        language: "en".to_owned(),
        round: String::new(),
        until: "2027-03-01".to_owned(),
    }
}

/// Writes it for this group.
pub fn try_post(
    db: &Db,
    group: &Group,
    post: WrittenPost,
) -> Result<PartnerPostId, IntroductionError> {
    let slug = group.slug.clone();
    as_person(db, &group.lead, move |tx, actor| {
        write_post(tx, actor, &slug, &post)
    })
}

/// The same where it must be taken.
pub fn post(db: &Db, group: &Group, kind: &str, help: &[&str]) -> PartnerPostId {
    let text = format!("We {kind} what neighbours can use, on two evenings.");
    try_post(db, group, written(kind, help, &text)).expect("a post")
}

/// Asks for this group to meet whoever wrote the post.
pub fn ask(
    db: &Db,
    group: &Group,
    post: &PartnerPostId,
) -> Result<IntroductionId, IntroductionError> {
    let (asks, post) = (
        WrittenAsk {
            organization: group.slug.clone(),
            note: "We would fit well.".to_owned(),
        },
        post.clone(),
    );
    as_person(db, &group.lead, move |tx, actor| {
        ask_to_meet(tx, actor, &post, &asks)
    })
}
