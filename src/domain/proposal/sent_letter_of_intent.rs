//! A letter of intent as it was sent: one canonical document with the short form and nothing else.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::answer::Answer;
use super::content::{Draft, PartnerDraft};
use super::entry::Entry;
use super::field::FieldName;
use super::partner::PartnerRole;
use super::submitted::{FrozenFile, answers};
use crate::domain::canonical::{self, NotCanonical, Sha256Hex};
use crate::domain::ids::{OrganizationId, PartnerId};
use crate::domain::program::Program;
use crate::domain::round::Slug;
use crate::domain::setup::{Key, Setup};

/// The format that is written now.
const FORMAT: &str = "taawun-letter-of-intent/1";

/// A letter of intent as it was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SentLetterOfIntent {
    format: String,
    /// In which round.
    pub round: Slug,
    /// Under which rules: the hash of the constitution in force.
    pub constitution: Sha256Hex,
    /// Which version, from 1.
    pub version: u32,
    /// What it is called.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// The areas that it serves.
    pub areas: BTreeSet<Key>,
    /// What of the programme's focus it works on.
    pub focus: BTreeSet<Key>,
    /// The answers to the questions that the letter asks.
    pub answers: BTreeMap<Key, Answer>,
    /// Who takes part so far, the lead first. Who was asked and has not answered is not named.
    pub partners: Vec<LetterPartner>,
    /// The files that answers point at.
    pub files: Vec<FrozenFile>,
}

/// One partner of a letter of intent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterPartner {
    /// Its place in the coalition.
    pub id: PartnerId,
    /// The organisation.
    pub organization: OrganizationId,
    /// What it was called.
    pub name: String,
    /// As what it takes part.
    pub role: PartnerRole,
    /// Its answers to the questions that each partner answers for itself.
    pub answers: BTreeMap<Key, Answer>,
}

impl SentLetterOfIntent {
    /// Freezes the short form of a draft that lacks nothing for it; `None` for one that does.
    pub fn freeze(
        short: &Draft,
        setup: &Setup,
        program: &Program,
        round: &Slug,
        constitution: Sha256Hex,
        version: u32,
        mut files: Vec<FrozenFile>,
    ) -> Option<Self> {
        let chosen = |field: &FieldName| match short.entry(field) {
            Some(Entry::Chosen { keys }) => keys.clone(),
            _ => BTreeSet::new(),
        };
        let words = |field: FieldName| short.text(&field).trim().to_owned();
        let mut partners = short
            .joined()
            .map(|partner| letter_partner(short, partner, setup, program))
            .collect::<Option<Vec<_>>>()?;
        partners.sort_by_key(|partner| partner.role);
        files.sort();
        Some(Self {
            format: FORMAT.to_owned(),
            round: round.clone(),
            constitution,
            version,
            title: words(FieldName::Title),
            summary: words(FieldName::Summary),
            areas: chosen(&FieldName::Areas),
            focus: chosen(&FieldName::Focus),
            answers: answers(short, setup, program, None, |question| {
                question.in_letter_of_intent
            })?,
            partners,
            files,
        })
    }

    /// The organisation that leads it, by name.
    pub fn lead(&self) -> &str {
        let mut partners = self.partners.iter();
        let lead = partners.find(|partner| partner.role == PartnerRole::Lead);
        lead.map_or("", |lead| lead.name.as_str())
    }

    /// The canonical bytes: what is hashed, kept and downloaded.
    pub fn to_bytes(&self) -> Result<Vec<u8>, NotCanonical> {
        canonical::to_bytes(self)
    }
}

fn letter_partner(
    short: &Draft,
    partner: &PartnerDraft,
    setup: &Setup,
    program: &Program,
) -> Option<LetterPartner> {
    let asked = |question: &crate::domain::setup::Question| question.in_letter_of_intent;
    Some(LetterPartner {
        id: partner.id.clone(),
        organization: partner.organization.clone()?,
        name: partner.name.clone(),
        role: partner.role,
        answers: answers(short, setup, program, Some(&partner.id), asked)?,
    })
}
