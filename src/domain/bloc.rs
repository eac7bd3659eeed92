//! The blocs of a round: who weighs in, each with one weight.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// One of those whose word counts in a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bloc {
    /// The reviewers of the foundation.
    Foundation,
    /// The reviewers of the county or another government.
    Government,
    /// The reviewers whom the community sends.
    Panel,
    /// Everyone who votes.
    Vote,
}

impl Bloc {
    /// Every bloc, in the order in which pages and documents name them.
    pub const ALL: [Self; 4] = [Self::Foundation, Self::Government, Self::Panel, Self::Vote];

    /// The word in the database, in documents and in message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Foundation => "foundation",
            Self::Government => "government",
            Self::Panel => "panel",
            Self::Vote => "vote",
        }
    }

    /// Whether a funder stands behind it, so that the cap on funders holds for it.
    pub fn is_of_a_funder(self) -> bool {
        match self {
            Self::Foundation | Self::Government => true,
            Self::Panel | Self::Vote => false,
        }
    }
}

impl fmt::Display for Bloc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text names no bloc.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is none of foundation, government, panel and vote")]
pub struct UnknownBloc(String);

impl FromStr for Bloc {
    type Err = UnknownBloc;

    fn from_str(text: &str) -> Result<Self, UnknownBloc> {
        Self::ALL
            .into_iter()
            .find(|bloc| bloc.as_str() == text)
            .ok_or_else(|| UnknownBloc(text.to_owned()))
    }
}
