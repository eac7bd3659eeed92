//! The lists of readers that staff of a round can write to.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Who is on the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReaderList {
    /// Whoever follows the round.
    Followers,
    /// Those who lead an organisation.
    Leads,
    /// Members who asked a question about the round.
    Askers,
    /// Those who sit in the round's panels.
    Reviewers,
    /// Those with a role in the round who have no second factor yet, and so cannot begin.
    WithoutSecondFactor,
}

impl ReaderList {
    /// Every list.
    pub const ALL: [Self; 5] = [
        Self::Followers,
        Self::Leads,
        Self::Askers,
        Self::Reviewers,
        Self::WithoutSecondFactor,
    ];

    /// The word in the database, in forms and in message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Followers => "followers",
            Self::Leads => "leads",
            Self::Askers => "askers",
            Self::Reviewers => "reviewers",
            Self::WithoutSecondFactor => "without_second_factor",
        }
    }
}

impl fmt::Display for ReaderList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text names no list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no list of readers")]
pub struct UnknownList(String);

impl FromStr for ReaderList {
    type Err = UnknownList;

    fn from_str(text: &str) -> Result<Self, UnknownList> {
        Self::ALL
            .into_iter()
            .find(|list| list.as_str() == text)
            .ok_or_else(|| UnknownList(text.to_owned()))
    }
}
