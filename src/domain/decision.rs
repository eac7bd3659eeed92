//! What becomes of a proposal.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::allocation::Why;

/// The outcome for one proposal of a decided round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It gets what it asked for.
    Funded,
    /// It gets less than it asked for, but at least what it said still makes sense.
    PartFunded,
    /// It gets money if some comes free.
    Reserve,
    /// It gets no money.
    NotFunded,
    /// It was not admitted.
    Ineligible,
    /// Those who proposed it took it back.
    Withdrawn,
    /// It cannot be carried out.
    Unworkable,
}

/// The text names no outcome.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no outcome of a proposal")]
pub struct UnknownOutcome(String);

impl Outcome {
    /// Every outcome, the happiest first.
    pub const ALL: [Self; 7] = [
        Self::Funded,
        Self::PartFunded,
        Self::Reserve,
        Self::NotFunded,
        Self::Ineligible,
        Self::Withdrawn,
        Self::Unworkable,
    ];

    /// The word in the database, in documents and in message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Funded => "funded",
            Self::PartFunded => "part_funded",
            Self::Reserve => "reserve",
            Self::NotFunded => "not_funded",
            Self::Ineligible => "ineligible",
            Self::Withdrawn => "withdrawn",
            Self::Unworkable => "unworkable",
        }
    }

    /// Whether money was promised.
    pub fn gets_money(self) -> bool {
        match self {
            Self::Funded | Self::PartFunded => true,
            Self::Reserve
            | Self::NotFunded
            | Self::Ineligible
            | Self::Withdrawn
            | Self::Unworkable => false,
        }
    }
}

impl From<&Why> for Outcome {
    /// What follows from the count alone.
    fn from(why: &Why) -> Self {
        match why {
            Why::Funded | Why::FundedByCompletion => Self::Funded,
            Why::Withdrawn => Self::Withdrawn,
            Why::NoSupport
            | Why::BelowThreshold { .. }
            | Why::DearerThanBudget { .. }
            | Why::DoesNotFit { .. }
            | Why::Stopped { .. }
            | Why::SupportersCannotAfford { .. } => Self::NotFunded,
        }
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Outcome {
    type Err = UnknownOutcome;

    fn from_str(text: &str) -> Result<Self, UnknownOutcome> {
        Self::ALL
            .into_iter()
            .find(|outcome| outcome.as_str() == text)
            .ok_or_else(|| UnknownOutcome(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outcome_is_read_back_from_its_word() {
        for outcome in Outcome::ALL {
            assert_eq!(outcome.as_str().parse(), Ok(outcome));
        }
        assert!("won".parse::<Outcome>().is_err());
    }
}
