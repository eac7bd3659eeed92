//! The version that is frozen when a proposal is sent: one canonical document, the same for everyone, for ever.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::access::Seat;
use super::answer::Answer;
use super::budget_plan::BudgetPlan;
use super::consent::{Consent, Core, OwnPart};
use super::content::{Draft, PartnerDraft};
use super::entry::{Entry, Shape};
use super::field::{FieldName, PartnerField};
use super::partner::PartnerState;
use crate::domain::canonical::{self, NotCanonical, Sha256Hex};
use crate::domain::ids::{AttachmentId, PartnerId};
use crate::domain::money::Money;
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
    /// The files that answers point at, and those that go beside them.
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

    /// The partners who are asked for their signature under this and have not given it. Who left, or was left out, since
    /// it was sent is not asked any more.
    pub fn unsigned<'a>(
        &'a self,
        seats: &'a [Seat],
        signed: &'a [Consent],
    ) -> impl Iterator<Item = &'a FrozenPartner> {
        self.present(seats)
            .filter(|partner| !self.is_signed_by(partner, signed))
    }

    /// Whether this partner signed exactly this.
    pub fn is_signed_by(&self, partner: &FrozenPartner, signed: &[Consent]) -> bool {
        signed.iter().any(|consent| {
            consent.partner == partner.id
                && consent.core == self.core_hash
                && consent.part == partner.part_hash
        })
    }

    /// The partners who still take part.
    pub fn present<'a>(&'a self, seats: &'a [Seat]) -> impl Iterator<Item = &'a FrozenPartner> {
        let partners = self.partners.iter();
        partners.filter(|partner| is_present(&partner.id, seats))
    }

    /// What is asked for by those who still take part. The share of a partner who left after this was sent falls from the
    /// request, for this says of no other who takes it; who shall is said by a version that is signed and sent anew. The
    /// request never rises.
    pub fn standing_request(&self, seats: &[Seat]) -> Money {
        let gone = self.partners.iter();
        let gone = gone.filter(|partner| !is_present(&partner.id, seats));
        gone.fold(self.core.request, |request, partner| {
            request.minus(partner.part.share).unwrap_or(request)
        })
    }

    /// The canonical bytes: what is hashed, kept and downloaded.
    pub fn to_bytes(&self) -> Result<Vec<u8>, NotCanonical> {
        canonical::to_bytes(self)
    }
}

/// Whether a partner takes part.
fn is_present(partner: &PartnerId, seats: &[Seat]) -> bool {
    let mut seats = seats.iter();
    seats.any(|seat| seat.partner == *partner && seat.state == PartnerState::Joined)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{Id, OrganizationId, PersonId};
    use crate::domain::proposal::PartnerRole;
    use crate::domain::time::Instant;

    fn dollars(minor: i64) -> Money {
        Money::new(minor, "USD".parse().expect("a currency"))
    }

    fn partner(number: u8, share: i64) -> FrozenPartner {
        FrozenPartner {
            id: PartnerId::from_bits([number; 16]),
            name: format!("Partner {number}"),
            part: OwnPart {
                organization: OrganizationId::from_bits([number; 16]),
                role: PartnerRole::Partner,
                share: dollars(share),
                duties: String::new(),
                gives: String::new(),
                gains: String::new(),
                loss: String::new(),
            },
            part_hash: Sha256Hex::of(&[number]),
            answers: BTreeMap::new(),
        }
    }

    fn sent() -> SubmittedProposal {
        let core = Core {
            title: "A garden".to_owned(),
            summary: String::new(),
            served: String::new(),
            outcomes: BTreeMap::new(),
            request: dollars(6_000),
        };
        SubmittedProposal {
            format: FORMAT.to_owned(),
            round: "gardens-2027".parse().expect("a slug"),
            constitution: Sha256Hex::of(b"rules"),
            version: 1,
            core_hash: Sha256Hex::of(b"core"),
            core,
            areas: BTreeSet::new(),
            focus: BTreeSet::new(),
            answers: BTreeMap::new(),
            budget: BudgetPlan {
                lines: Vec::new(),
                other_income: Vec::new(),
                request: dollars(6_000),
                least: dollars(6_000),
            },
            partners: vec![partner(1, 1_000), partner(2, 2_000), partner(3, 3_000)],
            files: Vec::new(),
        }
    }

    fn seats(states: [PartnerState; 3]) -> Vec<Seat> {
        let seat = |(number, state)| Seat {
            partner: PartnerId::from_bits([number; 16]),
            organization: None,
            role: PartnerRole::Partner,
            state,
        };
        (1..).zip(states).map(seat).collect()
    }

    #[test]
    fn who_left_is_not_asked_to_sign_and_its_share_falls_from_the_request() {
        use PartnerState as P;
        let sent = sent();
        let signed = [Consent {
            partner: PartnerId::from_bits([1; 16]),
            core: sent.core_hash.clone(),
            part: Sha256Hex::of(&[1]),
            by: PersonId::from_bits([1; 16]),
            at: Instant::from_micros(1).expect("an instant"),
        }];
        let asked = |states| {
            let seats = seats(states);
            let names = sent.unsigned(&seats, &signed).map(|one| one.name.clone());
            (names.collect::<Vec<_>>(), sent.standing_request(&seats))
        };
        let named = |names: &[&str]| names.iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(
            asked([P::Joined, P::Joined, P::Joined]),
            (named(&["Partner 2", "Partner 3"]), dollars(6_000))
        );
        assert_eq!(
            asked([P::Joined, P::Left, P::Joined]),
            (named(&["Partner 3"]), dollars(4_000))
        );
        assert_eq!(
            asked([P::Joined, P::Left, P::LeftOut]),
            (named(&[]), dollars(1_000))
        );
    }

    #[test]
    fn a_signature_under_something_else_is_none() {
        let sent = sent();
        let other = Consent {
            partner: PartnerId::from_bits([1; 16]),
            core: Sha256Hex::of(b"another core"),
            part: Sha256Hex::of(&[1]),
            by: PersonId::from_bits([1; 16]),
            at: Instant::from_micros(1).expect("an instant"),
        };
        assert!(!sent.is_signed_by(&sent.partners[0], &[other]));
    }
}
