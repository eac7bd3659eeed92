//! People: how they are reached and called, and what they chose.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use validator::ValidateEmail;

use super::canonical::nfc;

/// An e-mail address. The part after the @ is in lower case; two spellings of one mailbox are one address.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EmailAddress(String);

/// The text is no address that a letter can be sent to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an e-mail address looks like name@example.org and has at most 254 characters")]
pub struct NotAnAddress;

impl EmailAddress {
    /// The address as letters are sent to it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for EmailAddress {
    type Err = NotAnAddress;

    /// Letters before the @ are kept in lower case too: no mail system in use tells them apart, and people do not either.
    fn from_str(text: &str) -> Result<Self, NotAnAddress> {
        let text = nfc(text.trim()).to_lowercase();
        let fits = text.len() <= 254 && !text.contains(char::is_control);
        if fits && text.validate_email() {
            Ok(Self(text))
        } else {
            Err(NotAnAddress)
        }
    }
}

/// The text cannot be what a person is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAName {
    /// Nothing stands there.
    #[error("a name has at least one letter")]
    Empty,
    /// More than 120 characters.
    #[error("a name has at most 120 characters")]
    TooLong,
    /// Characters that do not show, or that turn the text around them.
    #[error("a name has no control characters and none that change the direction of the text")]
    Unseen,
}

/// What a person is called, as they write it themselves.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PersonName(String);

impl PersonName {
    /// The longest name there can be, in characters.
    pub const LONGEST: usize = 120;

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for PersonName {
    type Err = NotAName;

    fn from_str(text: &str) -> Result<Self, NotAName> {
        let text = nfc(text
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .as_str());
        if !text.chars().any(char::is_alphanumeric) {
            return Err(NotAName::Empty);
        }
        if text.chars().count() > Self::LONGEST {
            return Err(NotAName::TooLong);
        }
        if text.chars().any(is_unseen) {
            return Err(NotAName::Unseen);
        }
        Ok(Self(text))
    }
}

/// Characters that have no place in a name: controls, what turns the direction of text, what has no width.
/// Joiners are kept; Persian and several Indian scripts need them.
pub fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{200B}'
                | '\u{200E}'
                | '\u{200F}'
                | '\u{2028}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}'
                | '\u{FEFF}'
                | '\u{FFF9}'..='\u{FFFB}'
                | '\u{E0000}'..='\u{E007F}'
        )
}

macro_rules! text_like {
    ($($name:ident: $error:ty),+) => {$(
        impl TryFrom<String> for $name {
            type Error = $error;

            fn try_from(text: String) -> Result<Self, $error> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

text_like!(EmailAddress: NotAnAddress, PersonName: NotAName);

/// How often letters come that can wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LetterFrequency {
    /// Each as it happens.
    #[default]
    AtOnce,
    /// Together, each morning.
    Daily,
    /// Together, each Monday morning.
    Weekly,
}

impl LetterFrequency {
    /// Every choice there is.
    pub const ALL: [Self; 3] = [Self::AtOnce, Self::Daily, Self::Weekly];

    /// The word in the database, in forms and in message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AtOnce => "at_once",
            Self::Daily => "daily",
            Self::Weekly => "weekly",
        }
    }
}

/// The text names no frequency.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is none of at_once, daily and weekly")]
pub struct UnknownFrequency(String);

impl FromStr for LetterFrequency {
    type Err = UnknownFrequency;

    fn from_str(text: &str) -> Result<Self, UnknownFrequency> {
        Self::ALL
            .into_iter()
            .find(|choice| choice.as_str() == text)
            .ok_or_else(|| UnknownFrequency(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_mailbox_has_one_spelling() {
        let address: EmailAddress = " Amal@People.Example ".parse().expect("an address");
        assert_eq!(address.as_str(), "amal@people.example");
    }

    #[test]
    fn what_no_letter_can_reach_is_no_address() {
        for text in [
            "",
            "amal",
            "@people.example",
            "amal@",
            "a b@people.example",
            "amal@people.example\r\nBcc: other@people.example",
            &format!("{}@people.example", "a".repeat(250)),
        ] {
            assert_eq!(text.parse::<EmailAddress>(), Err(NotAnAddress), "{text:?}");
        }
    }

    #[test]
    fn names_are_kept_as_people_write_them() {
        for (typed, kept) in [
            ("  Amal   al-Fictional ", "Amal al-Fictional"),
            ("أمل الخيالية", "أمل الخيالية"),
            ("Nguye\u{302}\u{303}n", "Nguyễn"),
        ] {
            assert_eq!(
                typed.parse::<PersonName>().map(String::from),
                Ok(kept.to_owned())
            );
        }
    }

    #[test]
    fn names_that_hide_something_are_refused() {
        for (text, why) in [
            ("", NotAName::Empty),
            (" - ", NotAName::Empty),
            ("Am\u{202E}al", NotAName::Unseen),
            ("Am\u{200B}al", NotAName::Unseen),
            ("Am\u{7}al", NotAName::Unseen),
        ] {
            assert_eq!(text.parse::<PersonName>(), Err(why), "{text:?}");
        }
        assert_eq!(
            "a".repeat(121).parse::<PersonName>(),
            Err(NotAName::TooLong)
        );
    }
}
