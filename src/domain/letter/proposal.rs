//! What letters tell of proposals that were sent, and of letters of intent.

use serde::{Deserialize, Serialize};

use super::{MergeTold, SplitTold};
use crate::domain::canonical::Sha256Hex;
use crate::domain::language::LocalText;
use crate::domain::proposal::{ReasonCode, UninvitedCode};
use crate::domain::setup::Phase;
use crate::domain::time::{Instant, ZoneName};

/// What is told of a proposal that was sent, or of its deadline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "told", rename_all = "snake_case")]
pub enum ProposalTold {
    /// It was sent.
    Received {
        /// Its number in the round.
        number: i64,
        /// What it is called.
        title: String,
        /// When it arrived.
        at: Instant,
        /// The clocks that dates are meant by.
        zone: ZoneName,
        /// SHA-256 of what was sent.
        hash: Sha256Hex,
        /// Until when the partners who have not signed must sign.
        signatures_due: Option<Instant>,
    },
    /// Its coalition took it back.
    Withdrawn {
        /// Its number in the round.
        number: i64,
        /// What it is called.
        title: String,
    },
    /// Staff ask for something that is missing.
    Returned {
        /// Its number in the round.
        number: i64,
        /// Until when.
        due: Instant,
        /// The clocks that dates are meant by.
        zone: ZoneName,
        /// What they wrote.
        text: LocalText,
    },
    /// It may take part.
    Eligible {
        /// Its number in the round.
        number: i64,
        /// What it is called.
        title: String,
        /// The clocks that dates are meant by; in letters of before there are no dates.
        #[serde(default = "ZoneName::utc")]
        zone: ZoneName,
        /// The partners who have not signed it, and until when they must: it takes part on that condition.
        #[serde(default)]
        unsigned: Option<(Vec<String>, Instant)>,
        /// By when the decision is promised.
        #[serde(default)]
        decision_by: Option<Instant>,
    },
    /// It may not.
    Ineligible {
        /// Its number in the round.
        number: i64,
        /// Why, as one of the known reasons.
        code: ReasonCode,
        /// What staff wrote.
        text: Option<LocalText>,
    },
    /// Staff wrote a message.
    Message {
        /// Its number in the round.
        number: i64,
        /// Who wrote.
        by: String,
        /// What they wrote, in a language that nobody named.
        text: LocalText,
    },
    /// Staff offer to make one of it and another proposal, or what became of that.
    Merge {
        /// Its number in the round.
        number: i64,
        /// The number of the other.
        other: i64,
        /// What of it.
        about: MergeTold,
    },
    /// Staff offer to make two of it, or what became of that.
    Split {
        /// Its number in the round.
        number: i64,
        /// What of it.
        about: SplitTold,
    },
    /// Somebody of the coalition wrote to the staff of the round; told to these. Nothing of its draft is told.
    WroteToStaff {
        /// Its number in the round.
        number: i64,
        /// Who wrote.
        by: String,
        /// The partner whose people alone read it beside staff.
        only: Option<String>,
        /// What they wrote, in a language that nobody named.
        text: LocalText,
    },
    /// Its letter of intent was sent.
    IntentReceived {
        /// The number of the letter in the round.
        number: i64,
        /// What it is called.
        title: String,
        /// When it arrived.
        at: Instant,
        /// The clocks that dates are meant by.
        zone: ZoneName,
        /// SHA-256 of what was sent.
        hash: Sha256Hex,
    },
    /// Its coalition took back its letter of intent.
    IntentWithdrawn {
        /// The number of the letter in the round.
        number: i64,
        /// What it is called.
        title: String,
    },
    /// Staff invited it: the full proposal may be sent.
    Invited {
        /// The number of the letter in the round.
        number: i64,
        /// What it is called.
        title: String,
        /// From when on proposals are taken.
        opens: Instant,
        /// Until when.
        closes: Instant,
        /// The clocks that dates are meant by.
        zone: ZoneName,
    },
    /// Staff did not invite it.
    NotInvited {
        /// The number of the letter in the round.
        number: i64,
        /// Why, as one of the known reasons.
        code: UninvitedCode,
        /// What staff wrote.
        text: LocalText,
    },
    /// An organisation was given a later deadline, whether it writes a proposal or not.
    Extended {
        /// The organisation.
        organization: String,
        /// Whether it is the deadline of letters of intent or that of proposals.
        #[serde(default = "of_proposals")]
        phase: Phase,
        /// Until when.
        until: Instant,
        /// The clocks that dates are meant by.
        zone: ZoneName,
        /// Why, in public.
        reason: LocalText,
    },
}

/// What letters about later deadlines were about before they named it.
fn of_proposals() -> Phase {
    Phase::Open
}
