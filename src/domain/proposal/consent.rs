//! Consent: each partner signs a hash of the core and a hash of what concerns it alone.
//!
//! A signature holds as long as both hashes are those of what stands. Nothing has to be dropped when something
//! changes, and nothing can be forgotten: what somebody did not sign is not signed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::answer::Answer;
use super::budget_plan::BudgetPlan;
use super::content::{Draft, PartnerDraft};
use super::entry::Entry;
use super::field::{FieldName, PartnerField};
use super::outcome_row::OutcomeRow;
use super::partner::PartnerRole;
use crate::domain::canonical::{self, Sha256Hex};
use crate::domain::choices::choices;
use crate::domain::ids::{OrganizationId, PartnerId, PersonId};
use crate::domain::money::{Currency, Money};
use crate::domain::program::Program;
use crate::domain::setup::{Key, QuestionKind, Setup};
use crate::domain::time::Instant;

/// What all partners sign: a change of it asks every one of them again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Core {
    /// What the proposal is called.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// Who is served.
    pub served: String,
    /// What it promises, by the questions that ask for it.
    pub outcomes: BTreeMap<Key, Vec<OutcomeRow>>,
    /// All that is asked for.
    pub request: Money,
}

/// What concerns one partner alone: a change of it asks that partner again, and nobody else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnPart {
    /// Whose it is.
    pub organization: OrganizationId,
    /// As what it takes part.
    pub role: PartnerRole,
    /// Its share of the money.
    pub share: Money,
    /// What it will do.
    pub duties: String,
    /// What it gives.
    pub gives: String,
    /// What it gains.
    pub gains: String,
    /// What would make it a loss.
    pub loss: String,
}

/// One signature, as it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// For which partner.
    pub partner: PartnerId,
    /// The hash of the core that was signed.
    pub core: Sha256Hex,
    /// The hash of the partner's own part that was signed.
    pub part: Sha256Hex,
    /// By whom.
    pub by: PersonId,
    /// When.
    pub at: Instant,
}

/// Where a partner's signature stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignatureState {
    /// It signed what stands.
    Signed,
    /// What it signed has changed: the core, for all partners.
    CoreChanged,
    /// What it signed has changed: its own part.
    PartChanged,
    /// It never signed.
    Missing,
    /// There is nothing yet that could be signed: something of the core or of its part is missing or cannot be read.
    NotReady,
}

impl SignatureState {
    /// The word in message keys and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Signed => "signed",
            Self::CoreChanged => "core_changed",
            Self::PartChanged => "part_changed",
            Self::Missing => "missing",
            Self::NotReady => "not_ready",
        }
    }
}

choices!(
    /// One thing that partners sign.
    SignedThing, UnknownSignedThing, "thing that is signed": {
        /// What the proposal is called.
        Title = "title",
        /// What it is about.
        Summary = "summary",
        /// Who is served.
        Served = "served",
        /// What it promises.
        Outcomes = "outcomes",
        /// All that is asked for.
        Request = "request",
        /// As what a partner takes part.
        Role = "role",
        /// A partner's share of the money.
        Share = "share",
        /// What a partner will do.
        Duties = "duties",
        /// What a partner gives.
        Gives = "gives",
        /// What a partner gains.
        Gains = "gains",
        /// What would make it a loss for a partner.
        Loss = "loss",
    }
);

impl SignedThing {
    /// The first thing in which what stands differs from what was signed, in the order in which it is read.
    pub fn changed(signed: (&Core, &OwnPart), stands: (&Core, &OwnPart)) -> Option<Self> {
        let ((core, part), (new_core, new_part)) = (signed, stands);
        let all = [
            (core.title != new_core.title, Self::Title),
            (core.summary != new_core.summary, Self::Summary),
            (core.served != new_core.served, Self::Served),
            (core.outcomes != new_core.outcomes, Self::Outcomes),
            (core.request != new_core.request, Self::Request),
            (part.role != new_part.role, Self::Role),
            (part.share != new_part.share, Self::Share),
            (part.duties != new_part.duties, Self::Duties),
            (part.gives != new_part.gives, Self::Gives),
            (part.gains != new_part.gains, Self::Gains),
            (part.loss != new_part.loss, Self::Loss),
        ];
        let mut changed = all.into_iter().filter(|(is_changed, _)| *is_changed);
        changed.next().map(|(_, thing)| thing)
    }
}

impl Core {
    /// The core as it stands; `None` while something of it is missing or cannot be read.
    pub fn of(draft: &Draft, setup: &Setup, program: &Program) -> Option<Self> {
        let words = |field: FieldName| {
            let text = draft.text(&field).trim().to_owned();
            (!text.is_empty()).then_some(text)
        };
        let nothing = Entry::Table { rows: Vec::new() };
        let entry = |field: FieldName| draft.entry(&field).unwrap_or(&nothing);
        let plan = BudgetPlan::read(
            &setup.budget,
            entry(FieldName::Budget),
            entry(FieldName::OtherIncome),
            program.currency,
        );
        let areas = program.areas.iter().map(|area| area.id.clone()).collect();
        let promised = setup.form.questions.iter().filter(|question| {
            !question.per_partner && matches!(question.kind, QuestionKind::Outcomes { .. })
        });
        let mut outcomes = BTreeMap::new();
        for question in promised {
            let typed = entry(FieldName::Answer(question.id.clone()));
            let read = Answer::read(question, typed, &areas, program.currency).ok()?;
            if let Some(Answer::Outcomes { rows }) = read {
                outcomes.insert(question.id.clone(), rows);
            }
        }
        Some(Self {
            title: words(FieldName::Title)?,
            summary: words(FieldName::Summary)?,
            served: words(FieldName::Served)?,
            outcomes,
            request: plan.ok()?.request,
        })
    }

    /// Its hash. Text in a draft is in NFC and its numbers are those of amounts, so that it always has one.
    pub fn hash(&self) -> Option<Sha256Hex> {
        hash("taawun-core/1", self)
    }
}

impl OwnPart {
    /// A partner's part as it stands; `None` while something of it is missing or cannot be read.
    pub fn of(draft: &Draft, partner: &PartnerDraft, currency: Currency) -> Option<Self> {
        let words = |field: PartnerField| {
            let text = draft.partner_text(&partner.id, field).trim().to_owned();
            (!text.is_empty()).then_some(text)
        };
        Some(Self {
            organization: partner.organization.clone()?,
            role: partner.role,
            share: share(draft, partner, currency)?,
            duties: words(PartnerField::Duties)?,
            gives: words(PartnerField::Gives)?,
            gains: words(PartnerField::Gains)?,
            // Nobody has to fear a loss.
            loss: words(PartnerField::Loss).unwrap_or_default(),
        })
    }

    /// Its hash.
    pub fn hash(&self) -> Option<Sha256Hex> {
        hash("taawun-part/1", self)
    }
}

/// A partner's share of the money as it was typed; nothing for one that takes none.
pub fn share(draft: &Draft, partner: &PartnerDraft, currency: Currency) -> Option<Money> {
    if !partner.role.takes_money() {
        return Some(Money::new(0, currency));
    }
    Money::typed(
        draft.partner_text(&partner.id, PartnerField::Share),
        currency,
    )
    .ok()
}

fn hash(format: &str, body: &impl Serialize) -> Option<Sha256Hex> {
    let json = serde_json::json!({"format": format, "body": body});
    let bytes = canonical::to_bytes(&json).ok()?;
    Some(Sha256Hex::of(&bytes))
}

/// Where the signature of one partner stands, given all that it ever signed.
pub fn signature_state(
    core: Option<&Sha256Hex>,
    part: Option<&Sha256Hex>,
    signed: &[&Consent],
) -> SignatureState {
    let (Some(core), Some(part)) = (core, part) else {
        return SignatureState::NotReady;
    };
    if signed
        .iter()
        .any(|consent| consent.core == *core && consent.part == *part)
    {
        return SignatureState::Signed;
    }
    match signed.iter().max_by_key(|consent| consent.at) {
        None => SignatureState::Missing,
        Some(last) if last.core != *core => SignatureState::CoreChanged,
        Some(_) => SignatureState::PartChanged,
    }
}

/// The partners who take part and have not signed what stands.
pub fn not_signed(
    draft: &Draft,
    setup: &Setup,
    program: &Program,
    consents: &[Consent],
) -> Vec<PartnerId> {
    let core = Core::of(draft, setup, program).and_then(|core| core.hash());
    let missing = draft.joined().filter(|partner| {
        let part = OwnPart::of(draft, partner, program.currency).and_then(|part| part.hash());
        let signed: Vec<&Consent> = consents
            .iter()
            .filter(|consent| consent.partner == partner.id)
            .collect();
        signature_state(core.as_ref(), part.as_ref(), &signed) != SignatureState::Signed
    });
    missing.map(|partner| partner.id.clone()).collect()
}
