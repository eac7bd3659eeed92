//! What letters tell those who look for partners.

use serde::{Deserialize, Serialize};

use crate::domain::organization::Sector;

/// What is told to those who look for partners. Nobody else reads it: such a letter is about no round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "told", rename_all = "snake_case")]
pub enum IntroductionTold {
    /// Somebody would like to meet whoever wrote a post. Who, is told when both say yes.
    Asked {
        /// The reader's own organisation.
        organization: String,
        /// The sector of whoever asks.
        sector: Sector,
        /// What stands in the reader's own post.
        text: String,
    },
    /// Both said yes.
    Accepted {
        /// The reader's own organisation.
        organization: String,
        /// Whom it meets.
        other: String,
    },
    /// Not now: they said no, or nothing.
    NotNow {
        /// What stands in the post that was asked about.
        text: String,
    },
}
