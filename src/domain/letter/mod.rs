//! Letters before they have words: what is to be told, to whom, and what it is about.
//!
//! The words are found when the letter is sent, in the language that its reader has chosen by then.

mod coalition;
mod content;
mod introduction;
mod kind;
mod offer;
mod proposal;

pub use coalition::CoalitionTold;
pub use content::{Content, FactorChange, NamedRound};
pub use introduction::IntroductionTold;
pub use kind::LetterKind;
pub use offer::{MergeTold, SplitTold};
pub use proposal::ProposalTold;

use super::ids::{PersonId, RoundId};
use super::language::LanguageTag;
use super::people::EmailAddress;
use super::time::Instant;

/// Where the letter's one link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// Where the kind of letter leads by itself, if anywhere: to its round.
    Usual,
    /// A path of this site that may be known.
    Open(String),
    /// A path with a token in it. It is wiped from the letter once that is sent or given up, and the letter is
    /// not sent after `until`.
    Secret {
        /// The path, such as `/join/confirm?token=…`.
        path: String,
        /// When it stops working.
        until: Instant,
    },
}

/// Who gets a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recipient {
    /// A member, at the address and in the language they have when it is sent.
    Person(PersonId),
    /// Whoever reads at this address: somebody who joins, or the old address of a member.
    Address {
        /// Where to.
        address: EmailAddress,
        /// In which language.
        language: LanguageTag,
    },
    /// Everyone who follows the round or one of these areas. The worker writes the letters later, in slices.
    Followers {
        /// The round.
        round: RoundId,
        /// The names of areas; spelling and case do not matter.
        areas: Vec<String>,
    },
}

/// A letter to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// What it tells.
    pub content: Content,
    /// Where it leads.
    pub link: Link,
    /// To whom.
    pub to: Recipient,
    /// The round that it is about: staff of that round see it in their outbox. All other letters are seen by
    /// their readers alone, and counted.
    pub about: Option<RoundId>,
    /// The same for the same change, however often it is written: a second one is not sent.
    pub dedupe_key: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_with_a_date_and_nothing_that_guards_an_account_waits_for_a_digest() {
        let waits: Vec<_> = LetterKind::ALL
            .into_iter()
            .filter(|kind| kind.can_wait())
            .collect();
        assert_eq!(
            waits,
            [LetterKind::RoundAnnounced, LetterKind::QuestionAnswered]
        );
    }

    #[test]
    fn the_word_of_a_kind_is_the_one_in_its_content() {
        let content = Content::AlreadyMember;
        let kept = serde_json::to_value(&content).expect("JSON");
        assert_eq!(kept["kind"], content.kind().as_str());
        assert_eq!(serde_json::from_value::<Content>(kept).ok(), Some(content));
    }
}
