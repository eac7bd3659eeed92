//! The version that is frozen when a proposal is sent: one canonical document, the same for everyone, for ever.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::answer::Answer;
use super::budget_plan::BudgetPlan;
use super::consent::{Core, OwnPart};
use super::content::{Draft, PartnerDraft};
use super::entry::{Entry, Shape};
use super::field::{FieldName, PartnerField};
use crate::domain::canonical::{self, NotCanonical, Sha256Hex};
use crate::domain::ids::{AttachmentId, PartnerId};
use crate::domain::program::Program;
use crate::domain::round::Slug;
use crate::domain::setup::{Key, Question, Setup};

/// The format that is written now.
const FORMAT: &str = "taawun-proposal/1";

/// A proposal as it was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubmittedProposal {
    format: String,
    /// In which round.
    pub round: Slug,
    /// Under which rules: the hash of the constitution in force.
    pub constitution: Sha256Hex,
    /// Which version, from 1.
    pub version: u32,
    /// What all partners sign.
    pub core: Core,
    /// The hash that they sign.
    pub core_hash: Sha256Hex,
    /// The areas that it serves.
    pub areas: BTreeSet<Key>,
    /// What of the programme's focus it works on.
    pub focus: BTreeSet<Key>,
    /// The answers to the round's questions.
    pub answers: BTreeMap<Key, Answer>,
    /// What it costs.
    pub budget: BudgetPlan,
    /// Who takes part, the lead first.
    pub partners: Vec<FrozenPartner>,
    /// The files that answers point at.
    pub files: Vec<FrozenFile>,
}

/// One partner of what was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrozenPartner {
    /// Its place in the coalition.
    pub id: PartnerId,
    /// What it was called.
    pub name: String,
    /// What it signs.
    pub part: OwnPart,
    /// The hash that it signs, beside that of the core.
    pub part_hash: Sha256Hex,
    /// Its answers to the questions that each partner answers for itself.
    pub answers: BTreeMap<Key, Answer>,
}

/// One file of what was sent.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrozenFile {
    /// What answers name it by.
    pub id: AttachmentId,
    /// What its owner called it.
    pub name: String,
    /// What it is.
    pub media_type: String,
    /// How many bytes it has.
    pub length: i64,
    /// The hash of its bytes.
    pub hash: Sha256Hex,
}

impl SubmittedProposal {
    /// Freezes a draft that lacks nothing; `None` for one that does.
    pub fn freeze(
        draft: &Draft,
        setup: &Setup,
        program: &Program,
        round: &Slug,
        constitution: Sha256Hex,
        version: u32,
        mut files: Vec<FrozenFile>,
    ) -> Option<Self> {
        let core = Core::of(draft, setup, program)?;
        let core_hash = core.hash()?;
        let (costs, income) = (Shape::BUDGET.blank(), Shape::OTHER_INCOME.blank());
        let costs = draft.entry(&FieldName::Budget).unwrap_or(&costs);
        let income = draft.entry(&FieldName::OtherIncome).unwrap_or(&income);
        let budget = BudgetPlan::read(&setup.budget, costs, income, program.currency).ok()?;
        let chosen = |field: &FieldName| match draft.entry(field) {
            Some(Entry::Chosen { keys }) => keys.clone(),
            _ => BTreeSet::new(),
        };
        let mut partners = draft
            .joined()
            .map(|partner| frozen_partner(draft, partner, setup, program))
            .collect::<Option<Vec<_>>>()?;
        partners.sort_by_key(|partner| partner.part.role);
        files.sort();
        Some(Self {
            format: FORMAT.to_owned(),
            round: round.clone(),
            constitution,
            version,
            core,
            core_hash,
            areas: chosen(&FieldName::Areas),
            focus: chosen(&FieldName::Focus),
            answers: answers(draft, setup, program, None, |_| true)?,
            budget,
            partners,
            files,
        })
    }

    /// The canonical bytes: what is hashed, kept and downloaded.
    pub fn to_bytes(&self) -> Result<Vec<u8>, NotCanonical> {
        canonical::to_bytes(self)
    }
}

/// The answers to those of the round's questions that are `asked`: the common ones, or those of one partner.
pub(super) fn answers(
    draft: &Draft,
    setup: &Setup,
    program: &Program,
    of: Option<&PartnerId>,
    asked: impl Fn(&Question) -> bool,
) -> Option<BTreeMap<Key, Answer>> {
    let areas = program.areas.iter().map(|area| area.id.clone()).collect();
    let questions = setup.form.questions.iter();
    let questions = questions.filter(|question| question.per_partner == of.is_some());
    let mut answers = BTreeMap::new();
    for question in questions.filter(|question| asked(question)) {
        let key = question.id.clone();
        let field = match of {
            Some(partner) => FieldName::Partner(partner.clone(), PartnerField::Answer(key.clone())),
            None => FieldName::Answer(key.clone()),
        };
        let blank = Shape::of_question(&question.kind).blank();
        let entry = draft.entry(&field).unwrap_or(&blank);
        if let Some(answer) = Answer::read(question, entry, &areas, program.currency).ok()? {
            answers.insert(key, answer);
        }
    }
    Some(answers)
}

fn frozen_partner(
    draft: &Draft,
    partner: &PartnerDraft,
    setup: &Setup,
    program: &Program,
) -> Option<FrozenPartner> {
    let part = OwnPart::of(draft, partner, program.currency)?;
    Some(FrozenPartner {
        id: partner.id.clone(),
        name: partner.name.clone(),
        part_hash: part.hash()?,
        part,
        answers: answers(draft, setup, program, Some(&partner.id), |_| true)?,
    })
}
