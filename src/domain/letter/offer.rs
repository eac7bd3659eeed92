//! What letters tell of offers to make one of two proposals, or two of one.

use serde::{Deserialize, Serialize};

use crate::domain::language::LocalText;
use crate::domain::proposal::OfferEnd;
use crate::domain::time::{Instant, ZoneName};

/// What is told of an offer to make one of two proposals. It names proposals, never an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "merge", rename_all = "snake_case")]
pub enum MergeTold {
    /// Staff offer it.
    Offered {
        /// The number of the one that would go on.
        goes_on: i64,
        /// Until when every partner answers.
        answer_by: Instant,
        /// The clocks that dates are meant by.
        zone: ZoneName,
        /// Why, as staff wrote it.
        reason: LocalText,
    },
    /// It came to nothing.
    Ended {
        /// Why.
        because: OfferEnd,
    },
    /// Everyone said yes.
    Agreed {
        /// The number of the one that goes on.
        goes_on: i64,
        /// Until when its common text can be sent.
        complete_by: Instant,
        /// The clocks that dates are meant by.
        zone: ZoneName,
    },
}

/// What is told of an offer to make two of one proposal. It names no partner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "split", rename_all = "snake_case")]
pub enum SplitTold {
    /// Staff offer it.
    Offered {
        /// Until when every partner answers.
        answer_by: Instant,
        /// The clocks that dates are meant by.
        zone: ZoneName,
        /// Why, as staff wrote it.
        reason: LocalText,
    },
    /// The lead said how it would be divided, or said it anew.
    Divided {
        /// Until when every partner answers.
        answer_by: Instant,
        /// The clocks that dates are meant by.
        zone: ZoneName,
    },
    /// It came to nothing.
    Ended {
        /// Why.
        because: OfferEnd,
    },
    /// Everyone said yes.
    Agreed {
        /// The number of the proposal that was divided.
        from: i64,
        /// The number of the new one.
        made: i64,
        /// Until when the texts of both can be sent.
        complete_by: Instant,
        /// The clocks that dates are meant by.
        zone: ZoneName,
    },
}
