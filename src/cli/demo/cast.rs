//! The people and organisations of the county, as they are written by hand.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::county::embedded;
use crate::domain::bloc::Bloc;
use crate::domain::language::LanguageTag;
use crate::domain::organization::WrittenFacts;
use crate::domain::people::{EmailAddress, PersonName};
use crate::domain::program::{Guardrails, Label};
use crate::domain::standing::{MandateRole, Role};

/// One person.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CastMember {
    /// What the other files call them.
    pub key: String,
    /// Their name.
    pub name: PersonName,
    /// Their address; no letter reaches it.
    pub email: EmailAddress,
    /// The language they read.
    pub language: LanguageTag,
    /// Who they are in the story, in English.
    pub is: String,
    /// What they are in the programme, or in the panels of its rounds.
    pub role: Option<Role>,
    /// For which funder, by its key.
    pub funder: Option<String>,
    /// In which bloc a reviewer sits.
    pub bloc: Option<Bloc>,
    /// Which organisations invited them.
    #[serde(default)]
    pub invited: Vec<Invited>,
}

/// An invitation to belong to an organisation.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Invited {
    /// Of which organisation, by key.
    pub by: String,
    /// As what.
    pub role: MandateRole,
    /// Whether it was accepted.
    pub has_said_yes: bool,
}

impl CastMember {
    /// Whether they cannot sign in by a password alone.
    pub fn shows_code(&self) -> bool {
        self.role.is_some()
    }
}

/// One organisation.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// What the other files call it.
    pub key: String,
    /// Who registers it and leads it, by key.
    pub lead: String,
    /// Its units.
    #[serde(default)]
    pub units: Vec<String>,
    /// Who holds money for it, by key.
    pub sponsor: Option<String>,
    /// For how many days its licence still holds.
    pub licence_days: Option<i64>,
    /// What it says of itself.
    pub facts: WrittenFacts,
}

/// The programme, but for the ids of its funders.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrittenProgram {
    /// Its name in addresses.
    pub slug: crate::domain::round::Slug,
    /// Its name by language.
    pub name: BTreeMap<LanguageTag, String>,
    /// Its currency.
    pub currency: crate::domain::money::Currency,
    /// Its zone.
    pub zone: crate::domain::time::ZoneName,
    /// What binds its rounds.
    #[serde(default)]
    pub guardrails: Guardrails,
    /// Its languages.
    pub languages: Vec<LanguageTag>,
    /// Who pays.
    pub funders: Vec<WrittenFunder>,
    /// Its areas.
    pub areas: Vec<Label>,
    /// What it wants to change.
    pub focus: Vec<Label>,
}

/// One of those who pay.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrittenFunder {
    /// By its key.
    pub organization: String,
    /// Which bloc it sends.
    pub bloc: Bloc,
}

/// Everybody in it.
pub fn cast() -> Vec<CastMember> {
    embedded(include_str!("larkmere/people.json"))
}

/// The organisations, those that others need first.
pub fn groups() -> Vec<Group> {
    embedded(include_str!("larkmere/organizations.json"))
}

/// The programme.
pub fn program() -> WrittenProgram {
    embedded(include_str!("larkmere/programme.json"))
}
