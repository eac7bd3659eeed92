//! A draft as it stands: what was typed into each field, and who takes part.

use std::collections::BTreeMap;

use super::access::Seat;
use super::budget_plan::BudgetPlan;
use super::entry::{Entry, Shape};
use super::field::{FieldName, PartnerField};
use super::partner::{PartnerRole, PartnerState};
use crate::domain::ids::{OrganizationId, PartnerId};
use crate::domain::money::{Currency, Money};
use crate::domain::organization::OrganizationKind;
use crate::domain::setup::{Key, Question, QuestionKind, Setup};

/// A draft as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    /// What was typed into each field; a field that nobody touched is not in it.
    pub entries: BTreeMap<FieldName, Entry>,
    /// Everyone who was ever asked to take part, in the order in which they were.
    pub partners: Vec<PartnerDraft>,
}

/// One partner of a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartnerDraft {
    /// Its place in the coalition.
    pub id: PartnerId,
    /// The organisation, once somebody answered for one.
    pub organization: Option<OrganizationId>,
    /// What it is called.
    pub name: String,
    /// Its kind, once the organisation is known.
    pub kind: Option<OrganizationKind>,
    /// As what it takes part.
    pub role: PartnerRole,
    /// Where its part stands.
    pub state: PartnerState,
}

impl Draft {
    /// What was typed into a field; `None` where nobody touched it.
    pub fn entry(&self, field: &FieldName) -> Option<&Entry> {
        self.entries.get(field)
    }

    /// The words in a field.
    pub fn text(&self, field: &FieldName) -> &str {
        self.entry(field).map(Entry::as_text).unwrap_or_default()
    }

    /// The words in a field of one partner.
    pub fn partner_text(&self, partner: &PartnerId, field: PartnerField) -> &str {
        self.text(&FieldName::Partner(partner.clone(), field))
    }

    /// The partners who take part or were asked to.
    pub fn standing(&self) -> impl Iterator<Item = &PartnerDraft> {
        self.partners.iter().filter(|partner| partner.state.is_in())
    }

    /// The partners who take part.
    pub fn joined(&self) -> impl Iterator<Item = &PartnerDraft> {
        let joined = |partner: &&PartnerDraft| partner.state == PartnerState::Joined;
        self.partners.iter().filter(joined)
    }

    /// The places of all.
    pub fn seats(&self) -> Vec<Seat> {
        let seat = |partner: &PartnerDraft| Seat {
            partner: partner.id.clone(),
            organization: partner.organization.clone(),
            role: partner.role,
            state: partner.state,
        };
        self.partners.iter().map(seat).collect()
    }

    /// Whether it comes as a coalition. A sponsor only holds the money: who comes with one alone comes alone, under the
    /// rules and under the caps.
    pub fn comes_together(&self) -> bool {
        self.standing().any(|partner| match partner.role {
            PartnerRole::Partner | PartnerRole::InKind => true,
            PartnerRole::Lead | PartnerRole::FiscalSponsor => false,
        })
    }

    /// The sum of what is wanted, as far as it can be read.
    pub fn asked_so_far(&self, currency: Currency) -> Money {
        let nothing = Entry::Table { rows: Vec::new() };
        let costs = self.entry(&FieldName::Budget).unwrap_or(&nothing);
        BudgetPlan::sum_so_far(costs, currency)
    }

    /// The partner of this id.
    pub fn partner(&self, id: &PartnerId) -> Option<&PartnerDraft> {
        self.partners.iter().find(|partner| partner.id == *id)
    }
}

/// The question of this key, if this kind of field answers it.
pub fn question<'a>(setup: &'a Setup, key: &Key, per_partner: bool) -> Option<&'a Question> {
    let mut questions = setup.form.questions.iter();
    questions.find(|question| question.id == *key && question.per_partner == per_partner)
}

/// Whether the answer to this question belongs to the core: outcomes are promised by all.
pub fn is_outcomes(setup: &Setup, key: &Key) -> bool {
    question(setup, key, false)
        .is_some_and(|question| matches!(question.kind, QuestionKind::Outcomes { .. }))
}

/// What a field takes in this round; `None` where the round has no such field.
pub fn shape(setup: &Setup, field: &FieldName) -> Option<Shape> {
    let of_question = |key: &Key, per_partner| {
        question(setup, key, per_partner).map(|question| Shape::of_question(&question.kind))
    };
    match field {
        FieldName::Title => Some(Shape::Line),
        FieldName::Summary | FieldName::Served => Some(Shape::Text),
        FieldName::Areas | FieldName::Focus => Some(Shape::Chosen),
        FieldName::Budget => Some(Shape::BUDGET),
        FieldName::OtherIncome => setup
            .budget
            .asks_other_income
            .then_some(Shape::OTHER_INCOME),
        FieldName::Answer(key) => of_question(key, false),
        FieldName::Partner(_, PartnerField::Share) => Some(Shape::Line),
        FieldName::Partner(_, PartnerField::Answer(key)) => of_question(key, true),
        FieldName::Partner(
            _,
            PartnerField::Duties | PartnerField::Gives | PartnerField::Gains | PartnerField::Loss,
        ) => Some(Shape::Text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::Id;

    #[test]
    fn who_comes_with_a_sponsor_alone_comes_alone() {
        let partner = |number, role, state| PartnerDraft {
            id: PartnerId::from_bits([number; 16]),
            organization: None,
            name: format!("Partner {number}"),
            kind: None,
            role,
            state,
        };
        let mut draft = Draft {
            partners: vec![
                partner(1, PartnerRole::Lead, PartnerState::Joined),
                partner(2, PartnerRole::FiscalSponsor, PartnerState::Joined),
                partner(3, PartnerRole::Partner, PartnerState::Left),
            ],
            ..Draft::default()
        };
        assert!(!draft.comes_together());
        draft
            .partners
            .push(partner(4, PartnerRole::InKind, PartnerState::Invited));
        assert!(draft.comes_together());
    }
}
