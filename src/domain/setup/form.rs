//! The form: what applicants are asked.

use serde::{Deserialize, Serialize};

use super::part::{
    Fault, GREATEST, MIDDLE, Part, PartDocument, SHORT, TextAt, list_faults, money_faults,
    range_fault,
};
use super::{Key, TrackedText};
use crate::domain::choices::choices;
use crate::domain::money::Money;
use crate::domain::program::Program;

/// What applicants are asked, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// The questions.
    pub questions: Vec<Question>,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// What answers name it by.
    pub id: Key,
    /// The question.
    pub label: TrackedText,
    /// What helps to answer it.
    pub help: TrackedText,
    /// What a good answer looks like.
    pub example: TrackedText,
    /// What kind of answer it wants.
    pub kind: QuestionKind,
    /// Whether a proposal cannot be submitted without an answer.
    pub required: bool,
    /// Whether each partner of a coalition answers for itself.
    pub per_partner: bool,
    /// Whether it is asked in the letter of intent already.
    pub in_letter_of_intent: bool,
    /// Who reads the answers.
    pub seen_by: SeenBy,
}

choices!(
    /// Who reads the answers to a question. Applicants are told before they answer.
    SeenBy, UnknownSeenBy, "audience of an answer": {
        /// Everyone, from the day on which proposals are public.
        Everyone = "everyone",
        /// Reviewers, the board and staff.
        Reviewers = "reviewers",
        /// Staff alone: bank details, addresses, birthdays.
        Staff = "staff",
    }
);

/// The kinds of answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case", deny_unknown_fields)]
pub enum QuestionKind {
    /// One line.
    ShortText {
        /// The most characters.
        most_characters: u32,
    },
    /// Paragraphs.
    LongText {
        /// The most words.
        most_words: u32,
    },
    /// A whole number.
    Number {
        /// The least that is taken.
        least: Option<i64>,
        /// The most that is taken.
        most: Option<i64>,
    },
    /// An amount in the programme's currency.
    Money {
        /// The most that is taken.
        most: Option<Money>,
    },
    /// One out of some.
    ChooseOne {
        /// What to choose from.
        options: Vec<ChoiceOption>,
    },
    /// Several out of some.
    ChooseMany {
        /// What to choose from.
        options: Vec<ChoiceOption>,
        /// The most that may be chosen; all, where nothing is said.
        most: Option<u32>,
    },
    /// Areas of the programme.
    Area,
    /// A file.
    File {
        /// The largest, in bytes.
        most_bytes: u32,
    },
    /// A table of outcomes: what changes, how it is counted, from what to what, by when.
    Outcomes {
        /// The fewest lines.
        least_rows: u32,
        /// The most lines.
        most_rows: u32,
    },
}

/// One thing to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChoiceOption {
    /// What answers name it by.
    pub id: Key,
    /// What people read.
    pub label: TrackedText,
}

impl ChoiceOption {
    /// What the keys of new options begin with.
    pub const LETTER: char = 'o';
}

/// The most questions a round may ask.
pub const MOST_QUESTIONS: usize = 200;
/// The most options of one question.
const MOST_OPTIONS: usize = 100;

impl QuestionKind {
    /// The word in documents and message keys.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::ShortText { .. } => "short_text",
            Self::LongText { .. } => "long_text",
            Self::Number { .. } => "number",
            Self::Money { .. } => "money",
            Self::ChooseOne { .. } => "choose_one",
            Self::ChooseMany { .. } => "choose_many",
            Self::Area => "area",
            Self::File { .. } => "file",
            Self::Outcomes { .. } => "outcomes",
        }
    }

    /// What there is to choose from.
    pub fn options(&self) -> &[ChoiceOption] {
        match self {
            Self::ChooseOne { options } | Self::ChooseMany { options, .. } => options,
            Self::ShortText { .. }
            | Self::LongText { .. }
            | Self::Number { .. }
            | Self::Money { .. }
            | Self::Area
            | Self::File { .. }
            | Self::Outcomes { .. } => &[],
        }
    }

    /// The same, to be changed; `None` where there is nothing to choose from.
    pub(super) fn options_mut(&mut self) -> Option<&mut Vec<ChoiceOption>> {
        match self {
            Self::ChooseOne { options } | Self::ChooseMany { options, .. } => Some(options),
            Self::ShortText { .. }
            | Self::LongText { .. }
            | Self::Number { .. }
            | Self::Money { .. }
            | Self::Area
            | Self::File { .. }
            | Self::Outcomes { .. } => None,
        }
    }

    fn faults(&self, at: &str, program: &Program) -> Vec<Fault> {
        let one = |fault: Option<Fault>| fault.into_iter().collect();
        let number = |field: &str, value: u32, most: i64| {
            range_fault(format!("{at}.{field}"), i64::from(value), 1, most)
        };
        match self {
            Self::ShortText { most_characters } => {
                one(number("most_characters", *most_characters, 1_000))
            }
            Self::LongText { most_words } => one(number("most_words", *most_words, 10_000)),
            Self::Number { least, most } => {
                let low = least.and_then(|least| {
                    range_fault(format!("{at}.least"), least, -GREATEST, GREATEST)
                });
                let floor = least.unwrap_or(-GREATEST).clamp(-GREATEST, GREATEST);
                let high =
                    most.and_then(|most| range_fault(format!("{at}.most"), most, floor, GREATEST));
                low.into_iter().chain(high).collect()
            }
            Self::Money { most } => {
                one(money_faults(&format!("{at}.most"), *most, program.currency))
            }
            Self::ChooseOne { options } => option_faults(at, options),
            Self::ChooseMany { options, most } => {
                let count = i64::try_from(options.len().max(1)).unwrap_or(i64::MAX);
                let mut faults = option_faults(at, options);
                faults.extend(most.and_then(|most| number("most", most, count)));
                faults
            }
            Self::Area => Vec::new(),
            Self::File { most_bytes } => one(number("most_bytes", *most_bytes, 100_000_000)),
            Self::Outcomes {
                least_rows,
                most_rows,
            } => {
                let most = number("most_rows", *most_rows, 50);
                let least = range_fault(
                    format!("{at}.least_rows"),
                    i64::from(*least_rows),
                    0,
                    i64::from(*most_rows),
                );
                most.into_iter().chain(least).collect()
            }
        }
    }
}

fn option_faults(at: &str, options: &[ChoiceOption]) -> Vec<Fault> {
    let keys = options.iter().map(|option| &option.id);
    list_faults(&format!("{at}.options"), keys, MOST_OPTIONS)
}

impl PartDocument for Form {
    const PART: Part = Part::Form;

    fn texts(&self) -> Vec<TextAt<'_>> {
        let texts = self.questions.iter().flat_map(|question| {
            let at = format!("questions[{}]", question.id);
            let options = question.kind.options().iter().map({
                let at = at.clone();
                move |option| {
                    TextAt::needed(
                        format!("{at}.options[{}].label", option.id),
                        &option.label,
                        SHORT,
                    )
                }
            });
            [
                TextAt::needed(format!("{at}.label"), &question.label, SHORT),
                TextAt::welcome(format!("{at}.help"), &question.help, MIDDLE),
                TextAt::welcome(format!("{at}.example"), &question.example, MIDDLE),
            ]
            .into_iter()
            .chain(options)
        });
        texts.collect()
    }

    fn faults(&self, program: &Program) -> Vec<Fault> {
        let keys = self.questions.iter().map(|question| &question.id);
        let mut faults = list_faults("questions", keys, MOST_QUESTIONS);
        for question in &self.questions {
            let at = format!("questions[{}]", question.id);
            faults.extend(question.kind.faults(&at, program));
        }
        faults
    }
}
