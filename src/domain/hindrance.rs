//! What keeps a letter from its reader, in one word: it tells whoever runs the site where to look, and nothing of
//! the letter.

use std::fmt;
use std::str::FromStr;

/// Why a letter was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hindrance {
    /// The other machine does not answer, or hung up.
    Unreachable,
    /// The way to it cannot be guarded: its certificate is not the right one, or it offers no TLS.
    Unguarded,
    /// It does not take our user and password.
    Login,
    /// It does not take letters from our sender.
    Sender,
    /// It asked for patience with this letter.
    Later,
    /// It will not take this letter.
    Refused,
    /// The letter's link ran out first.
    TooLate,
    /// A fault of our own.
    Ours,
}

impl Hindrance {
    /// Every one.
    pub const ALL: [Self; 8] = [
        Self::Unreachable,
        Self::Unguarded,
        Self::Login,
        Self::Sender,
        Self::Later,
        Self::Refused,
        Self::TooLate,
        Self::Ours,
    ];

    /// The word in the database and in the figures.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unreachable => "unreachable",
            Self::Unguarded => "unguarded",
            Self::Login => "login",
            Self::Sender => "sender",
            Self::Later => "later",
            Self::Refused => "refused",
            Self::TooLate => "too_late",
            Self::Ours => "ours",
        }
    }
}

impl fmt::Display for Hindrance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text names none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is nothing that keeps a letter from its reader")]
pub struct UnknownHindrance(String);

impl FromStr for Hindrance {
    type Err = UnknownHindrance;

    fn from_str(text: &str) -> Result<Self, UnknownHindrance> {
        Self::ALL
            .into_iter()
            .find(|known| known.as_str() == text)
            .ok_or_else(|| UnknownHindrance(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_is_read_back() {
        for known in Hindrance::ALL {
            assert_eq!(known.as_str().parse(), Ok(known));
        }
        assert!("weather".parse::<Hindrance>().is_err());
    }
}
