//! Being asked, and asking, to belong to an organisation.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::fault::Fault;
use super::plain_text;

/// For how many days an invitation can be accepted.
pub const INVITATION_DAYS: i64 = 14;

/// What somebody says to those who lead an organisation when they ask to belong: up to 500 characters.
pub fn note_to_leads(text: &str) -> Result<String, Fault> {
    plain_text::lines(text, 500)
}

/// How an invitation ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvitationAnswer {
    /// The person belongs to the organisation now.
    Accepted,
    /// The person said no.
    Declined,
    /// The organisation took it back.
    Withdrawn,
    /// Nobody answered in time.
    Expired,
}

/// How a request to belong ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RequestAnswer {
    /// The person belongs to the organisation now.
    Accepted,
    /// The organisation said no.
    Declined,
    /// The person took it back.
    Withdrawn,
}

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

macro_rules! words {
    ($($name:ident { $($variant:ident: $word:literal),+ })+) => {$(
        impl $name {
            /// The word in the database, in documents and in message keys.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl FromStr for $name {
            type Err = UnknownAnswer;

            fn from_str(text: &str) -> Result<Self, UnknownAnswer> {
                match text {
                    $($word => Ok(Self::$variant),)+
                    _ => Err(UnknownAnswer(text.to_owned())),
                }
            }
        }
    )+};
}

/// The text names no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no answer to an invitation or a request")]
pub struct UnknownAnswer(String);

words!(
    InvitationAnswer {
        Accepted: "accepted",
        Declined: "declined",
        Withdrawn: "withdrawn",
        Expired: "expired"
    }
    RequestAnswer {
        Accepted: "accepted",
        Declined: "declined",
        Withdrawn: "withdrawn"
    }
);
