//! What letters tell a coalition.

use serde::{Deserialize, Serialize};

use crate::domain::money::Money;
use crate::domain::proposal::{DropReason, PartnerRole, Right};
use crate::domain::time::{Instant, ZoneName};

/// What is told of a coalition. Nobody else reads it: such a letter is about no round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "told", rename_all = "snake_case")]
pub enum CoalitionTold {
    /// An organisation, or whoever reads at an address, is asked to take part.
    Invited {
        /// Who asks.
        inviter: String,
        /// For which organisation.
        lead: String,
        /// As what.
        role: PartnerRole,
    },
    /// Whoever was asked said yes or no.
    Answered {
        /// The partner.
        partner: String,
        /// Whether it takes part.
        accepted: bool,
    },
    /// A partner is asked to sign what stands.
    AskedToSign {
        /// The partner.
        partner: String,
        /// Who leads and asks.
        lead: String,
    },
    /// A partner left.
    Left {
        /// The partner.
        partner: String,
        /// Its share, which falls from the request, where it left what was sent already.
        #[serde(default)]
        fallen: Option<Money>,
    },
    /// The lead is offered to a partner; told to that one.
    LeadOffered {
        /// The partner.
        partner: String,
        /// Who leads and offers it.
        lead: String,
    },
    /// A partner was left out, because it was silent when signatures were due; told to that one.
    LeftOut {
        /// The partner.
        partner: String,
    },
    /// The same, told to those who go on.
    GoesOnWithout {
        /// Who was left out.
        partners: Vec<String>,
        /// Their share, which falls from the request; nothing where they were to have none.
        fallen: Option<Money>,
        /// What is asked for now.
        request: Money,
    },
    /// Somebody is let in as a helper; told to them.
    LetIn {
        /// Who lets them in.
        by: String,
        /// What they may do, as the word of a right.
        right: Right,
        /// Until when.
        until: Instant,
        /// The clocks that this date is meant by.
        zone: ZoneName,
    },
    /// Staff typed in what a group brought on paper or by voice: it is asked to read and confirm it.
    ReadBack {
        /// What the group is called.
        group: String,
    },
    /// What staff typed in for a group, which had been asked to read it, was dropped.
    ReadBackDropped {
        /// What the group is called.
        group: String,
        /// Why.
        reason: DropReason,
    },
    /// Signatures are due, and these partners have not signed.
    SignaturesMissing {
        /// What they are called.
        partners: Vec<String>,
    },
}
