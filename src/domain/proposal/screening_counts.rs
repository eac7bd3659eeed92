//! How often staff gave each reason, and what they asked to be completed: counted over one round, without saying of whom.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::field::{FieldName, PartnerField};
use super::screening::{ReasonCode, Verdict};
use super::state::{ProposalState, is_with_staff};
use crate::domain::setup::Key;

/// A part of proposals that completion was asked of; those that concern a partner are one part for all partners.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum AskedPart {
    /// A field of the whole proposal, by its word.
    Field(&'static str),
    /// A field that each partner has, by its word.
    OfPartner(&'static str),
    /// A question of the round.
    Question {
        /// By what it is named.
        key: Key,
        /// Whether each partner answers it for itself.
        per_partner: bool,
    },
}

impl From<&FieldName> for AskedPart {
    fn from(field: &FieldName) -> Self {
        let question = |key: &Key, per_partner| Self::Question {
            key: key.clone(),
            per_partner,
        };
        match field {
            FieldName::Title => Self::Field("title"),
            FieldName::Summary => Self::Field("summary"),
            FieldName::Served => Self::Field("served"),
            FieldName::Areas => Self::Field("areas"),
            FieldName::Focus => Self::Field("focus"),
            FieldName::Budget => Self::Field("budget"),
            FieldName::OtherIncome => Self::Field("other_income"),
            FieldName::Answer(key) => question(key, false),
            FieldName::Partner(_, field) => match field {
                PartnerField::Share => Self::OfPartner("share"),
                PartnerField::Duties => Self::OfPartner("duties"),
                PartnerField::Gives => Self::OfPartner("gives"),
                PartnerField::Gains => Self::OfPartner("gains"),
                PartnerField::Loss => Self::OfPartner("loss"),
                PartnerField::Answer(key) => question(key, true),
            },
        }
    }
}

impl fmt::Display for AskedPart {
    /// The name for programs: `summary`, `answer.q1`, `partner.share`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Field(word) => f.write_str(word),
            Self::OfPartner(word) => write!(f, "partner.{word}"),
            Self::Question {
                key,
                per_partner: true,
            } => write!(f, "partner.answer.{key}"),
            Self::Question { key, .. } => write!(f, "answer.{key}"),
        }
    }
}

/// One decision, as far as it is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountedDecision {
    /// What was decided.
    pub verdict: Verdict,
    /// Why.
    pub code: Option<ReasonCode>,
    /// What was to be completed.
    pub fields: Vec<FieldName>,
    /// Where its proposal stands now.
    pub state: ProposalState,
}

/// How often each reason was given in a round, and what was asked for; nothing that was never given is in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ScreeningCounts {
    /// How many proposals cannot take part for each reason: of those that stand as such.
    pub ineligible: Vec<(ReasonCode, usize)>,
    /// How many were sent back to be completed for each reason, and are with staff since.
    pub returned: Vec<(ReasonCode, usize)>,
    /// Of how many of these each part was asked for, what was asked for most first.
    pub parts: Vec<(AskedPart, usize)>,
}

impl ScreeningCounts {
    /// Counts all decisions of a round. What its coalition took back is not staff's to count.
    pub fn of(decisions: &[CountedDecision]) -> Self {
        let refused = those(decisions, Verdict::Ineligible, |state| {
            state == ProposalState::Ineligible
        });
        let returned = those(decisions, Verdict::Returned, is_with_staff);
        let mut parts: BTreeMap<AskedPart, usize> = BTreeMap::new();
        for decision in &returned {
            let asked: BTreeSet<AskedPart> = decision.fields.iter().map(AskedPart::from).collect();
            for part in asked {
                *parts.entry(part).or_default() += 1;
            }
        }
        let mut parts: Vec<(AskedPart, usize)> = parts.into_iter().collect();
        parts.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
        Self {
            ineligible: by_code(&refused),
            returned: by_code(&returned),
            parts,
        }
    }
}

fn those(
    decisions: &[CountedDecision],
    verdict: Verdict,
    is_counted: fn(ProposalState) -> bool,
) -> Vec<&CountedDecision> {
    let found = decisions.iter();
    found
        .filter(|one| one.verdict == verdict && is_counted(one.state))
        .collect()
}

fn by_code(decisions: &[&CountedDecision]) -> Vec<(ReasonCode, usize)> {
    let count = |code: ReasonCode| {
        let given = decisions.iter();
        given.filter(|one| one.code == Some(code)).count()
    };
    let counted = ReasonCode::ALL.map(|code| (code, count(code)));
    counted.into_iter().filter(|(_, n)| *n > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{Id, PartnerId};

    fn share(partner: u8) -> FieldName {
        FieldName::Partner(PartnerId::from_bits([partner; 16]), PartnerField::Share)
    }

    fn returned(code: ReasonCode, fields: &[FieldName], state: ProposalState) -> CountedDecision {
        CountedDecision {
            verdict: Verdict::Returned,
            code: Some(code),
            fields: fields.to_vec(),
            state,
        }
    }

    #[test]
    fn each_proposal_counts_once_for_a_part_and_what_was_taken_back_not_at_all() {
        let incomplete = ReasonCode::Incomplete;
        let decisions = [
            returned(
                incomplete,
                &[FieldName::Summary, share(1), share(2)],
                ProposalState::Returned,
            ),
            returned(
                ReasonCode::BudgetRules,
                &[FieldName::Budget, FieldName::Summary],
                ProposalState::Eligible,
            ),
            returned(incomplete, &[FieldName::Title], ProposalState::Withdrawn),
            // It was sent back, sent again, and found ineligible: it counts in both lists.
            returned(incomplete, &[FieldName::Summary], ProposalState::Ineligible),
            CountedDecision {
                verdict: Verdict::Ineligible,
                code: Some(ReasonCode::SentTwice),
                fields: Vec::new(),
                state: ProposalState::Ineligible,
            },
        ];
        let counts = ScreeningCounts::of(&decisions);
        assert_eq!(counts.ineligible, [(ReasonCode::SentTwice, 1)]);
        assert_eq!(
            counts.returned,
            [(incomplete, 2), (ReasonCode::BudgetRules, 1)]
        );
        let parts: Vec<String> = counts
            .parts
            .iter()
            .map(|(part, n)| format!("{part}: {n}"))
            .collect();
        assert_eq!(parts, ["summary: 3", "budget: 1", "partner.share: 1"]);
        assert_eq!(ScreeningCounts::of(&[]), ScreeningCounts::default());
    }
}
