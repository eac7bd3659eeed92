//! What is wrong with a post, or with the words of somebody who asks to be introduced.

use super::reveal::Reveal;
use crate::domain::organization::Fault;

/// One thing to put right. The words are `introduction-fault-<key>` in the reader's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PostFault {
    /// Nothing stands where something must.
    #[error("something must stand here")]
    Missing,
    /// Too little to know what is meant.
    #[error("at least {least} characters")]
    TooShort {
        /// How many there must be.
        least: usize,
    },
    /// More than anyone reads.
    #[error("at most {most} characters")]
    TooLong {
        /// How many there may be.
        most: usize,
    },
    /// More entries than anyone reads.
    #[error("at most {most} entries")]
    TooMany {
        /// How many there may be.
        most: usize,
    },
    /// Invisible characters, or such that turn the line around.
    #[error("invisible characters")]
    Unseen,
    /// None of the choices there are.
    #[error("none of the choices")]
    UnknownChoice,
    /// No such day in the calendar.
    #[error("no day of the calendar, such as 2027-06-30")]
    NotADay,
    /// A day that is not after today.
    #[error("a day to come")]
    NotToCome,
    /// A day that nobody can plan for.
    #[error("at most {days} days from now")]
    TooFar {
        /// How many days ahead it may be.
        days: usize,
    },
    /// No round of this name takes part here.
    #[error("no round of this name")]
    UnknownRound,
    /// None of the organisations that whoever writes speaks for.
    #[error("none of the organisations that you speak for")]
    NotOurs,
    /// It tells who wrote it before both sides said yes.
    #[error("it tells who wrote it: {0:?}")]
    Reveals(Reveal),
}

impl PostFault {
    /// The last part of its message key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::TooShort { .. } => "too-short",
            Self::TooLong { .. } => "too-long",
            Self::TooMany { .. } => "too-many",
            Self::Unseen => "unseen",
            Self::UnknownChoice => "unknown-choice",
            Self::NotADay => "not-a-day",
            Self::NotToCome => "not-to-come",
            Self::TooFar { .. } => "too-far",
            Self::UnknownRound => "unknown-round",
            Self::NotOurs => "not-ours",
            Self::Reveals(Reveal::Name) => "reveals-name",
            Self::Reveals(Reveal::Email) => "reveals-email",
            Self::Reveals(Reveal::Phone) => "reveals-phone",
            Self::Reveals(Reveal::Web) => "reveals-web",
            Self::Reveals(Reveal::Address) => "reveals-address",
        }
    }

    /// The number in its sentence, where it has one.
    pub fn number(self) -> Option<usize> {
        match self {
            Self::TooShort { least: number }
            | Self::TooLong { most: number }
            | Self::TooMany { most: number }
            | Self::TooFar { days: number } => Some(number),
            _ => None,
        }
    }
}

impl From<Fault> for PostFault {
    /// What reading labels can find wrong.
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::TooLong { most } => Self::TooLong { most },
            Fault::TooMany { most } => Self::TooMany { most },
            Fault::Missing => Self::Missing,
            _ => Self::Unseen,
        }
    }
}

/// A fault, and the field it is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PostFieldFault {
    /// The field, as forms and the API name it.
    pub field: &'static str,
    /// What is wrong.
    pub fault: PostFault,
}
