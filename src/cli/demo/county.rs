//! What is written about Larkmere County by hand: its areas, its rounds, and what people proposed.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::round::Slug;
use crate::domain::time::PartialDate;

/// A county that lies on no map. Its points stand in the open ocean.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct County {
    /// Its name.
    pub place: String,
    /// Its parts.
    pub areas: Vec<Area>,
}

/// A part of the county.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// Its name.
    pub name: String,
    /// The categories that its people think of more than others do.
    pub cares_for: Vec<String>,
}

/// One round, before anyone voted.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Call {
    /// Its name in addresses.
    pub slug: Slug,
    /// What all its ballots follow from.
    pub seed: u64,
    /// The money to divide, in cents.
    pub budget_minor: i64,
    /// The first day of the vote.
    pub opens_on: PartialDate,
    /// The last day of the vote.
    pub closes_on: PartialDate,
    /// How many people of each area came to vote.
    pub voters: BTreeMap<String, u32>,
    /// Its title in every language.
    pub title: Texts,
    /// A few sentences about it in every language.
    pub description: Texts,
    /// What was on the ballot.
    pub proposals: Vec<Idea>,
}

/// One proposal.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Idea {
    /// Its number on the ballot.
    pub reference: String,
    /// The part of the county that it is for.
    pub area: String,
    /// Fields of work.
    pub categories: Vec<String>,
    /// Whom it serves.
    #[serde(rename = "for")]
    pub serves: Vec<String>,
    /// The language that its authors wrote in.
    pub written_in: LanguageTag,
    /// What it costs, in cents.
    pub cost_minor: i64,
    /// How well it is liked by people who have no stake in it, from 1 to 100.
    pub appeal: u64,
    /// Degrees north and east, as decimal text.
    pub at: [String; 2],
    /// Its title in every language.
    pub title: Texts,
    /// Two or three sentences about it in every language.
    pub summary: Texts,
}

/// One text in every language, by language tag.
#[derive(Debug, Deserialize)]
#[serde(transparent)]
pub struct Texts(BTreeMap<LanguageTag, String>);

impl Texts {
    /// The text with all its translations, first written in `original`.
    pub fn written_in(&self, original: &LanguageTag) -> LocalText {
        let first = self.0.get(original).cloned().unwrap_or_default();
        self.0.iter().fold(
            LocalText::new(original.clone(), first),
            |text, (tag, words)| text.with(tag.clone(), words),
        )
    }
}

/// The county.
pub fn county() -> County {
    embedded(include_str!("larkmere/county.json"))
}

/// Its rounds, the latest first.
pub fn calls() -> [Call; 2] {
    [
        embedded(include_str!("larkmere/2026.json")),
        embedded(include_str!("larkmere/2025.json")),
    ]
}

pub(super) fn embedded<T: DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json)
        .expect("the files are part of the program, and every test of the demo reads them")
}
