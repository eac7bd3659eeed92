//! The rounds of the county that are not decided yet, and what happened in them.

use std::collections::BTreeMap;

use jiff::civil::Time;
use serde::Deserialize;
use serde_json::Value;

use super::county::embedded;
use crate::domain::language::LanguageTag;
use crate::domain::round::Slug;
use crate::domain::setup::{Part, Phase};

/// A round that was set up on the platform.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrittenRound {
    /// Its name in addresses.
    pub slug: Slug,
    /// Another one whose parts it takes where it has none of its own.
    pub like: Option<Slug>,
    /// Its parts, in the shorthand of [`super::written`].
    pub parts: BTreeMap<String, Value>,
    /// For how long after a deadline work begun before is still taken.
    pub grace_minutes: u16,
    /// When each phase begins and ends: days from the day of filling, and the time on the clock.
    pub phases: BTreeMap<Phase, WrittenSpan>,
}

/// From when to when.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrittenSpan {
    /// Its first moment.
    pub start: (i64, Time),
    /// Its end.
    pub end: (i64, Time),
}

impl WrittenRound {
    /// One part in its shorthand; nothing for the dates, which are made from the phases.
    pub fn part<'a>(&'a self, part: Part, others: &'a [WrittenRound]) -> Option<&'a Value> {
        let own = self.parts.get(part.as_str());
        own.or_else(|| {
            let like = self.like.as_ref()?;
            let mut others = others.iter();
            others
                .find(|other| other.slug == *like)?
                .parts
                .get(part.as_str())
        })
    }
}

/// The round that was begun as a copy of another, and is not finished.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnfinishedRound {
    /// Its name in addresses.
    pub slug: Slug,
    /// The one it was copied from.
    pub like: Slug,
    /// Its own title, in some of its languages only.
    pub title: BTreeMap<LanguageTag, String>,
    /// Its languages, one of them new.
    pub languages: Vec<LanguageTag>,
}

/// What happened in an open round.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    /// In which round.
    pub round: Slug,
    /// Who follows it, by key.
    pub followers: Vec<String>,
    /// What was asked.
    pub questions: Vec<WrittenQuestion>,
    /// The change of its rules.
    pub amendment: WrittenAmendment,
    /// The date that moved.
    pub slip: WrittenSlip,
}

/// One question.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrittenQuestion {
    /// Who asked, by key.
    pub by: String,
    /// On which day.
    pub day: i64,
    /// In which language.
    pub language: LanguageTag,
    /// What.
    pub question: String,
    /// The answer, if there is one yet.
    pub answer: Option<WrittenAnswer>,
}

/// One answer.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrittenAnswer {
    /// Who answered, by key.
    pub by: String,
    /// On which day.
    pub day: i64,
    /// In several languages.
    pub texts: BTreeMap<LanguageTag, String>,
}

/// A change of announced rules: fewer ballots are enough.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrittenAmendment {
    /// On which day.
    pub day: i64,
    /// Who wrote it, by key.
    pub by: String,
    /// How many ballots are enough from then on.
    pub support: u32,
    /// Why, in public.
    pub reason: BTreeMap<LanguageTag, String>,
}

/// A promised date that moved.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrittenSlip {
    /// On which day it was said.
    pub day: i64,
    /// By whom, by key.
    pub by: String,
    /// Of which phase.
    pub phase: Phase,
    /// Whether its end moved.
    pub is_end: bool,
    /// By how many weeks.
    pub weeks_later: i32,
    /// Why, in public.
    pub reason: BTreeMap<LanguageTag, String>,
}

/// The rounds that were announced, the one that others are like first.
pub fn rounds() -> [WrittenRound; 2] {
    [
        embedded(include_str!("larkmere/neighbors-first.json")),
        embedded(include_str!("larkmere/common-ground.json")),
    ]
}

/// The round that staff are still writing.
pub fn unfinished() -> UnfinishedRound {
    embedded(include_str!("larkmere/next-year.json"))
}

/// What happened in the open round.
pub fn story() -> Story {
    embedded(include_str!("larkmere/neighbors-first-story.json"))
}
