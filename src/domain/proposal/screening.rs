//! What staff say of a proposal that was sent: whether it may take part, and why not.

use std::str::FromStr;

use crate::domain::canonical::nfc;
use crate::domain::choices::choices;

choices!(
    /// What staff decided.
    Verdict, UnknownVerdict, "verdict of a screening": {
        /// Something is asked for, once.
        Returned = "returned",
        /// It may take part.
        Eligible = "eligible",
        /// It may not.
        Ineligible = "ineligible",
    }
);

choices!(
    /// Why a proposal was returned, or may not take part. A closed list, so that the reasons of all rounds can be
    /// counted.
    ReasonCode, UnknownReasonCode, "reason of a screening": {
        /// Something that was asked for is not there, or cannot be read.
        Incomplete = "incomplete",
        /// The signature of a partner was missing when it was due.
        SignatureMissing = "signature_missing",
        /// The leading organisation is of a kind that cannot apply.
        LeadNotEligible = "lead_not_eligible",
        /// The area that it serves is not one of the round's.
        AreaNotServed = "area_not_served",
        /// What it wants to do is not what the money is for.
        OutsidePurpose = "outside_purpose",
        /// It asks for more, or for other costs, than the round pays.
        BudgetRules = "budget_rules",
        /// Nobody who may hold money stands behind it.
        NoLegalHolder = "no_legal_holder",
        /// The coalition is not one that the round takes.
        CoalitionRules = "coalition_rules",
        /// The same was sent twice.
        SentTwice = "sent_twice",
        /// Another reason, which the text names.
        Other = "other",
    }
);

/// What staff and applicants write to each other: 1 to 5,000 characters that can be seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenWords(String);

/// The text cannot be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoWords {
    /// It says nothing.
    #[error("there is nothing in this text")]
    Empty,
    /// It is too long.
    #[error("this text has at most {} characters", WrittenWords::LONGEST)]
    TooLong,
}

impl NoWords {
    /// The last part of its message key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong => "too-long",
        }
    }
}

impl WrittenWords {
    /// The most characters.
    pub const LONGEST: usize = 5_000;

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for WrittenWords {
    type Err = NoWords;

    fn from_str(text: &str) -> Result<Self, NoWords> {
        // Line ends come as browsers send them; what cannot be seen has no place in a letter.
        let lines = text.replace("\r\n", "\n");
        let seen = |char: &char| *char == '\n' || !char.is_control();
        let clean: String = lines.chars().filter(seen).collect();
        let text = nfc(clean.trim());
        if !text.chars().any(|char| !char.is_whitespace()) {
            return Err(NoWords::Empty);
        }
        if text.chars().count() > Self::LONGEST {
            return Err(NoWords::TooLong);
        }
        Ok(Self(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_what_can_be_seen() {
        let read = |text: &str| text.parse::<WrittenWords>().map(|words| words.0);
        assert_eq!(read("  one\r\ntwo\u{0}\u{7} "), Ok("one\ntwo".to_owned()));
        assert_eq!(read(" \u{0}\n "), Err(NoWords::Empty));
        let long = "a".repeat(WrittenWords::LONGEST + 1);
        assert_eq!(read(&long), Err(NoWords::TooLong));
        assert!(read(&long[1..]).is_ok());
    }
}
