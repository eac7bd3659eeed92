//! Questions about a round that anyone may ask, and the answers that everyone reads.

use std::fmt;
use std::str::FromStr;

use super::canonical::{Sha256Hex, nfc};
use super::language::LocalText;
use super::round::RoundState;

/// What somebody asks: 10 to 2,000 characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionText(String);

/// Why a text is no question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAQuestion {
    /// Too little to answer.
    #[error("a question has at least {least} characters", least = QuestionText::SHORTEST)]
    TooShort,
    /// Too much.
    #[error("a question has at most {most} characters", most = QuestionText::LONGEST)]
    TooLong,
}

impl QuestionText {
    /// The fewest characters of a question.
    pub const SHORTEST: usize = 10;

    /// The most characters of a question.
    pub const LONGEST: usize = 2_000;

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for QuestionText {
    type Err = NotAQuestion;

    fn from_str(text: &str) -> Result<Self, NotAQuestion> {
        let text = clean(text);
        match text.chars().count() {
            count if count < Self::SHORTEST => Err(NotAQuestion::TooShort),
            count if count > Self::LONGEST => Err(NotAQuestion::TooLong),
            _ => Ok(Self(text)),
        }
    }
}

/// Why a question is kept from view: 3 to 500 characters, for the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HidingReason(String);

/// The text is no reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a reason has 3 to 500 characters")]
pub struct NotAReason;

impl HidingReason {
    /// The most characters of a reason.
    pub const LONGEST: usize = 500;

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for HidingReason {
    type Err = NotAReason;

    fn from_str(text: &str) -> Result<Self, NotAReason> {
        let text = clean(text);
        if (3..=Self::LONGEST).contains(&text.chars().count()) {
            Ok(Self(text))
        } else {
            Err(NotAReason)
        }
    }
}

/// The most characters of an answer in one language.
pub const LONGEST_ANSWER: usize = 5_000;

/// What an answer is known by, so that whoever changes it says which one they saw.
pub fn answer_mark(answer: &LocalText) -> Sha256Hex {
    let versions = answer.versions();
    let written: Vec<String> = versions
        .map(|shown| format!("{} {}:{}", shown.language, shown.text.len(), shown.text))
        .collect();
    Sha256Hex::of(format!("{} {}", answer.original, written.join(" ")).as_bytes())
}

/// What a form sent, as it is kept.
fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let shown = |letter: &char| !letter.is_control() || matches!(letter, '\n' | '\t');
    nfc(text.chars().filter(shown).collect::<String>().trim())
}

/// Where a question stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuestionState {
    /// Staff have not answered yet; only they see it.
    Waiting,
    /// Everyone reads it with its answer.
    Answered,
    /// Staff keep it from view; why is on record.
    Hidden,
}

impl QuestionState {
    /// Every state.
    pub const ALL: [Self; 3] = [Self::Waiting, Self::Answered, Self::Hidden];

    /// The word in documents and message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Answered => "answered",
            Self::Hidden => "hidden",
        }
    }

    /// Where a question of which this is known stands.
    pub fn of(is_answered: bool, is_hidden: bool) -> Self {
        match (is_hidden, is_answered) {
            (true, _) => Self::Hidden,
            (false, true) => Self::Answered,
            (false, false) => Self::Waiting,
        }
    }
}

impl fmt::Display for QuestionState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Whether questions are still taken: an answer must come while it helps somebody to apply.
pub fn takes_questions(state: RoundState) -> bool {
    match state {
        RoundState::Announced | RoundState::Open => true,
        RoundState::Draft
        | RoundState::Evaluation
        | RoundState::Deliberation
        | RoundState::Decided
        | RoundState::Closed
        | RoundState::Cancelled => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_can_be_read_and_answered() {
        let text: QuestionText = "  May two groups\r\nshare one budget?\u{7} "
            .parse()
            .expect("a question");
        assert_eq!(text.as_str(), "May two groups\nshare one budget?");
        assert_eq!("Why?".parse::<QuestionText>(), Err(NotAQuestion::TooShort));
        assert_eq!(
            "ق".repeat(2_001).parse::<QuestionText>(),
            Err(NotAQuestion::TooLong)
        );
        assert!("ق".repeat(2_000).parse::<QuestionText>().is_ok());
        assert_eq!("  a ".parse::<HidingReason>(), Err(NotAReason));
    }

    #[test]
    fn questions_are_taken_while_an_answer_helps_to_apply() {
        let taken: Vec<_> = RoundState::ALL
            .into_iter()
            .filter(|state| takes_questions(*state))
            .collect();
        assert_eq!(taken, [RoundState::Announced, RoundState::Open]);
    }

    #[test]
    fn what_is_hidden_is_hidden_whether_answered_or_not() {
        assert_eq!(QuestionState::of(false, false), QuestionState::Waiting);
        assert_eq!(QuestionState::of(true, false), QuestionState::Answered);
        assert_eq!(QuestionState::of(false, true), QuestionState::Hidden);
        assert_eq!(QuestionState::of(true, true), QuestionState::Hidden);
    }
}
