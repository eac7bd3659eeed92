//! Being asked, and asking, to belong to an organisation.

use super::fault::Fault;
use super::plain_text;
use crate::domain::choices::choices;

/// For how many days an invitation can be accepted.
pub const INVITATION_DAYS: i64 = 14;

/// What somebody says to those who lead an organisation when they ask to belong: up to 500 characters.
pub fn note_to_leads(text: &str) -> Result<String, Fault> {
    plain_text::lines(text, 500)
}

choices!(
    /// How an invitation ended.
    InvitationAnswer, UnknownInvitationAnswer, "answer to an invitation": {
        /// The person belongs to the organisation now.
        Accepted = "accepted",
        /// The person said no.
        Declined = "declined",
        /// The organisation took it back.
        Withdrawn = "withdrawn",
        /// Nobody answered in time.
        Expired = "expired",
    }

    /// How a request to belong ended.
    RequestAnswer, UnknownRequestAnswer, "answer to a request": {
        /// The person belongs to the organisation now.
        Accepted = "accepted",
        /// The organisation said no.
        Declined = "declined",
        /// The person took it back.
        Withdrawn = "withdrawn",
    }
);

/// Why an invitation cannot be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AcceptRefusal {
    /// Unknown, answered before, withdrawn: the letter's link leads nowhere any more.
    #[error("this invitation was answered or withdrawn")]
    Gone,
    /// Its fourteen days are over.
    #[error("this invitation has run out")]
    Expired,
    /// It was sent to another address than the one this person has.
    #[error("this invitation was sent to another address")]
    AnotherAddress,
    /// The person belongs to the organisation.
    #[error("this person belongs to the organisation")]
    MemberAlready,
}
