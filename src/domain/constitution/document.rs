//! The document: what of a round's set-up binds, put together so that the same rules always are the same bytes.
//!
//! A text stands in the languages in which the round is published, each saying what the original says; which
//! edits led there is not part of it. No clock is in it, so that what the funders sign is known before they do.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::super::bloc::Bloc;
use super::super::canonical::{self, NotCanonical, Sha256Hex, nfc};
use super::super::ids::OrganizationId;
use super::super::language::{LanguageTag, LocalText};
use super::super::money::Currency;
use super::super::program::{Guardrails, Program};
use super::super::round::Slug;
use super::super::setup::{Dates, Part, PartBody, PartDocument, Rules, Setup};

/// The format that is written now.
const FORMAT: &str = "taawun-constitution/1";

/// Every format that was ever written.
const READABLE: [&str; 1] = [FORMAT];

/// The parts of a set-up that bind. The call tells of the round in words and may be put better at any time;
/// of its members the title and the languages are taken over.
pub const BINDING: [Part; 9] = [
    Part::Form,
    Part::Budget,
    Part::Rubric,
    Part::Panels,
    Part::Money,
    Part::Rules,
    Part::Vote,
    Part::Applicants,
    Part::Dates,
];

/// The rules of one round, in one version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Constitution {
    format: String,
    /// Whose rules these are.
    pub round: RoundNamed,
    /// In which programme, and what binds it.
    pub program: ProgramNamed,
    /// The languages in which it is published.
    pub languages: BTreeSet<LanguageTag>,
    /// The hashes of all earlier versions, the first first: each names those before it, so that none can be
    /// exchanged behind the others.
    pub history: Vec<Sha256Hex>,
    /// Why this version follows the one before; nothing for the first.
    pub reason: Option<LocalText>,
    /// Each part by its word.
    pub parts: BTreeMap<Part, Value>,
}

/// A round by its names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundNamed {
    /// Its name in addresses.
    pub slug: Slug,
    /// What it is called.
    pub title: LocalText,
}

/// A programme by its names, with what binds every round of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProgramNamed {
    /// Its name in addresses.
    pub slug: Slug,
    /// What it is called.
    pub name: LocalText,
    /// What its money is counted in.
    pub currency: Currency,
    /// What no round of it may break.
    pub guardrails: Guardrails,
    /// Who pays, in order.
    pub funders: Vec<FunderNamed>,
}

/// One of those who pay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FunderNamed {
    /// By what sources name it.
    pub id: OrganizationId,
    /// What it is called.
    pub name: String,
    /// The bloc whose reviewers it sends.
    pub bloc: Bloc,
}

/// Why a set-up has no document.
#[derive(Debug, thiserror::Error)]
pub enum NotADocument {
    /// A part cannot be written as JSON.
    #[error("a part of the set-up cannot be written: {0}")]
    Unwritable(#[from] serde_json::Error),
    /// A number or a text that no document holds.
    #[error(transparent)]
    NotCanonical(#[from] NotCanonical),
}

/// Why bytes are no constitution.
#[derive(Debug, thiserror::Error)]
pub enum NotAConstitution {
    /// They are no JSON, or not that of a constitution.
    #[error("this is no constitution: {0}")]
    Unreadable(#[from] serde_json::Error),
    /// A format that is not known here.
    #[error("this is a document in the format {0:?}, which is not known here")]
    UnknownFormat(String),
    /// JSON, but not in the one canonical form: its hash would be of something else.
    #[error("this document is not in canonical form")]
    NotCanonical,
    /// A part that should be there is not.
    #[error("this constitution says nothing about its {0}")]
    Missing(Part),
}

impl Constitution {
    /// The rules that this set-up announces.
    pub fn first(slug: &Slug, program: &Program, setup: &Setup) -> Result<Self, NotADocument> {
        Self::version(slug, program, setup, Vec::new(), None)
    }

    /// The next version after this one, whose hash is `own`.
    pub fn amended(
        &self,
        own: &Sha256Hex,
        program: &Program,
        setup: &Setup,
        reason: LocalText,
    ) -> Result<Self, NotADocument> {
        let mut history = self.history.clone();
        history.push(own.clone());
        Self::version(&self.round.slug, program, setup, history, Some(reason))
    }

    fn version(
        slug: &Slug,
        program: &Program,
        setup: &Setup,
        history: Vec<Sha256Hex>,
        reason: Option<LocalText>,
    ) -> Result<Self, NotADocument> {
        let languages = &setup.call.languages;
        let mut parts = BTreeMap::new();
        for part in BINDING {
            let json = setup.part(part).to_json()?;
            parts.insert(part, published(json, languages));
        }
        let title = published(serde_json::to_value(&setup.call.title)?, languages);
        let funder = |funder: &super::super::program::Funder| FunderNamed {
            id: funder.organization.clone(),
            name: nfc(&funder.name),
            bloc: funder.bloc,
        };
        Ok(Self {
            format: FORMAT.to_owned(),
            round: RoundNamed {
                slug: slug.clone(),
                title: serde_json::from_value(title)?,
            },
            program: ProgramNamed {
                slug: program.slug.clone(),
                name: program.name.to_nfc(),
                currency: program.currency,
                guardrails: program.guardrails,
                funders: program.funders.iter().map(funder).collect(),
            },
            languages: languages.clone(),
            history,
            reason: reason.map(|reason| reason.to_nfc()),
            parts,
        })
    }

    /// The canonical bytes: what is hashed, signed, published and downloaded.
    pub fn to_bytes(&self) -> Result<Vec<u8>, NotCanonical> {
        canonical::to_bytes(self)
    }

    /// Reads a published document of any format there ever was.
    pub fn read(bytes: &[u8]) -> Result<Self, NotAConstitution> {
        let json: Value = serde_json::from_slice(bytes)?;
        if canonical::to_bytes(&json).ok().as_deref() != Some(bytes) {
            return Err(NotAConstitution::NotCanonical);
        }
        let format = json
            .get("format")
            .and_then(Value::as_str)
            .unwrap_or_default();
        if !READABLE.contains(&format) {
            return Err(NotAConstitution::UnknownFormat(format.to_owned()));
        }
        Ok(serde_json::from_value(json)?)
    }

    /// What two versions are compared by: the parts, by their words.
    pub fn compared(&self) -> Value {
        let parts = self.parts.iter();
        let parts = parts.map(|(part, body)| (part.as_str().to_owned(), body.clone()));
        Value::Object(parts.collect())
    }

    /// Which version this is, from 1.
    pub fn number(&self) -> usize {
        self.history.len() + 1
    }

    /// One part, as the rules of the platform use it.
    pub fn part<D: PartDocument>(&self) -> Result<D, NotAConstitution> {
        let json = self
            .parts
            .get(&D::PART)
            .ok_or(NotAConstitution::Missing(D::PART))?;
        Ok(serde_json::from_value(tracked(json.clone()))?)
    }

    /// The document of one part by its name.
    pub fn body(&self, part: Part) -> Result<PartBody, NotAConstitution> {
        let json = self
            .parts
            .get(&part)
            .ok_or(NotAConstitution::Missing(part))?;
        Ok(PartBody::from_json(part, tracked(json.clone()))?)
    }

    /// How scores, votes and money come together.
    pub fn rules(&self) -> Result<Rules, NotAConstitution> {
        self.part()
    }

    /// What was promised when.
    pub fn dates(&self) -> Result<Dates, NotAConstitution> {
        self.part()
    }
}

/// A value as it is published: every text only with the words that are current, in the languages of the round.
fn published(value: Value, languages: &BTreeSet<LanguageTag>) -> Value {
    match value {
        Value::Object(members) => match as_tracked_text(&members) {
            Some((original, revision, texts)) => {
                let current = |(language, version): (&String, &Value)| {
                    let is_original = original == language;
                    let is_wanted = languages.iter().any(|tag| tag.as_str() == language);
                    let is_current = version.get("of_revision")?.as_u64()? == revision;
                    let text = version.get("text")?.as_str()?;
                    (is_original || (is_wanted && is_current))
                        .then(|| (language.clone(), Value::String(nfc(text))))
                };
                let texts: Map<String, Value> = texts.iter().filter_map(current).collect();
                json!({"original": original, "texts": texts})
            }
            None => members
                .into_iter()
                .map(|(name, member)| (nfc(&name), published(member, languages)))
                .collect::<Map<_, _>>()
                .into(),
        },
        Value::Array(items) => items
            .into_iter()
            .map(|item| published(item, languages))
            .collect::<Vec<_>>()
            .into(),
        Value::String(text) => Value::String(nfc(&text)),
        Value::Null | Value::Bool(_) | Value::Number(_) => value,
    }
}

/// A text with its revisions, as set-ups keep it.
fn as_tracked_text(members: &Map<String, Value>) -> Option<(&str, u64, &Map<String, Value>)> {
    let original = members.get("original")?.as_str()?;
    let revision = members.get("revision")?.as_u64()?;
    let texts = members.get("texts")?.as_object()?;
    (members.len() == 3).then_some((original, revision, texts))
}

/// The way back: a published text as one that was written once.
fn tracked(value: Value) -> Value {
    match value {
        Value::Object(members) => match as_published_text(&members) {
            Some((original, texts)) => {
                let revision = u8::from(!texts.is_empty());
                let version = |(language, text): (&String, &Value)| {
                    (
                        language.clone(),
                        json!({"text": text, "of_revision": revision}),
                    )
                };
                let texts: Map<String, Value> = texts.iter().map(version).collect();
                json!({"original": original, "revision": revision, "texts": texts})
            }
            None => members
                .into_iter()
                .map(|(name, member)| (name, tracked(member)))
                .collect::<Map<_, _>>()
                .into(),
        },
        Value::Array(items) => items.into_iter().map(tracked).collect::<Vec<_>>().into(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value,
    }
}

fn as_published_text(members: &Map<String, Value>) -> Option<(&str, &Map<String, Value>)> {
    let original = members.get("original")?.as_str()?;
    let texts = members.get("texts")?.as_object()?;
    let all_texts = texts.values().all(Value::is_string);
    (members.len() == 2 && all_texts).then_some((original, texts))
}
