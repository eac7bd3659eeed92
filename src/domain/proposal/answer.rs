//! Answers, read from what was typed by the kind of their question.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::entry::Entry;
use super::lack::LackKind;
use super::outcome_row::OutcomeRow;
use super::words::count_words;
use crate::domain::ids::AttachmentId;
use crate::domain::money::{Currency, Money};
use crate::domain::setup::{Key, Question, QuestionKind};

/// An answer that a question takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case", deny_unknown_fields)]
pub enum Answer {
    /// Words.
    Text {
        /// The words.
        text: String,
        /// What was spoken, where the words are a transcript.
        recording: Option<AttachmentId>,
    },
    /// A whole number.
    Number {
        /// The number.
        number: i64,
    },
    /// An amount.
    Money {
        /// The amount.
        amount: Money,
    },
    /// What was chosen.
    Chosen {
        /// The keys of the options or areas.
        keys: BTreeSet<Key>,
    },
    /// A file.
    File {
        /// Which.
        file: AttachmentId,
    },
    /// Outcomes.
    Outcomes {
        /// The lines.
        rows: Vec<OutcomeRow>,
    },
}

/// What is wrong with an answer, and in which line and column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerFault {
    /// The id of the line, and the column.
    pub cell: Option<(String, &'static str)>,
    /// What.
    pub kind: LackKind,
}

impl From<LackKind> for AnswerFault {
    fn from(kind: LackKind) -> Self {
        Self { cell: None, kind }
    }
}

impl Answer {
    /// Reads what was typed; `None` where nothing was and nothing must be.
    pub fn read(
        question: &Question,
        entry: &Entry,
        areas: &BTreeSet<Key>,
        currency: Currency,
    ) -> Result<Option<Self>, Vec<AnswerFault>> {
        if entry.is_blank() {
            return if question.required {
                Err(vec![LackKind::Missing.into()])
            } else {
                Ok(None)
            };
        }
        let one = |kind: LackKind| vec![kind.into()];
        match (&question.kind, entry) {
            (QuestionKind::ShortText { most_characters }, Entry::Text { text, recording }) => {
                let (is, most) = (text.chars().count(), *most_characters as usize);
                if is > most {
                    return Err(one(LackKind::TooManyCharacters { is, most }));
                }
                spoken_or_written(text, recording.as_ref()).map(Some)
            }
            (QuestionKind::LongText { most_words }, Entry::Text { text, recording }) => {
                let (is, most) = (count_words(text), *most_words as usize);
                if is > most {
                    return Err(one(LackKind::TooManyWords { is, most }));
                }
                spoken_or_written(text, recording.as_ref()).map(Some)
            }
            (QuestionKind::Number { least, most }, Entry::Text { text, .. }) => {
                let number = whole_number(text).ok_or_else(|| one(LackKind::NotANumber))?;
                let (least, most) = (least.unwrap_or(i64::MIN), most.unwrap_or(i64::MAX));
                if number < least {
                    return Err(one(LackKind::NumberBelow { least }));
                }
                if number > most {
                    return Err(one(LackKind::NumberAbove { most }));
                }
                Ok(Some(Self::Number { number }))
            }
            (QuestionKind::Money { most }, Entry::Text { text, .. }) => {
                let amount =
                    Money::typed(text, currency).map_err(|_| one(LackKind::NotAnAmount))?;
                match most {
                    Some(most) if amount.minor > most.minor => {
                        Err(one(LackKind::AmountAbove { most: *most }))
                    }
                    _ => Ok(Some(Self::Money { amount })),
                }
            }
            (QuestionKind::ChooseOne { options }, Entry::Chosen { keys }) => {
                if keys.len() > 1 {
                    return Err(one(LackKind::TooManyChosen { most: 1 }));
                }
                chosen(keys, |key| options.iter().any(|option| option.id == *key)).map(Some)
            }
            (QuestionKind::ChooseMany { options, most }, Entry::Chosen { keys }) => {
                let most = most.map_or(usize::MAX, |most| most as usize);
                if keys.len() > most {
                    return Err(one(LackKind::TooManyChosen { most }));
                }
                chosen(keys, |key| options.iter().any(|option| option.id == *key)).map(Some)
            }
            (QuestionKind::Area, Entry::Chosen { keys }) => {
                chosen(keys, |key| areas.contains(key)).map(Some)
            }
            (QuestionKind::File { .. }, Entry::File { file: Some(file) }) => {
                Ok(Some(Self::File { file: file.clone() }))
            }
            (
                QuestionKind::Outcomes {
                    least_rows,
                    most_rows,
                },
                Entry::Table { rows },
            ) => outcomes(rows, *least_rows as usize, *most_rows as usize).map(Some),
            // The question was of another kind when this was typed: an amendment changed it.
            (
                _,
                Entry::Text { .. }
                | Entry::Chosen { .. }
                | Entry::Table { .. }
                | Entry::File { .. },
            ) => Err(one(LackKind::Missing)),
        }
    }
}

fn spoken_or_written(
    text: &str,
    recording: Option<&AttachmentId>,
) -> Result<Answer, Vec<AnswerFault>> {
    if text.trim().is_empty() {
        // Reviewers read; who cannot hear must be able to as well.
        return Err(vec![LackKind::NoTranscript.into()]);
    }
    Ok(Answer::Text {
        text: text.trim().to_owned(),
        recording: recording.cloned(),
    })
}

fn chosen(keys: &BTreeSet<Key>, known: impl Fn(&Key) -> bool) -> Result<Answer, Vec<AnswerFault>> {
    if keys.iter().all(known) {
        Ok(Answer::Chosen { keys: keys.clone() })
    } else {
        Err(vec![LackKind::UnknownChoice.into()])
    }
}

fn outcomes(
    rows: &[super::entry::Row],
    least: usize,
    most: usize,
) -> Result<Answer, Vec<AnswerFault>> {
    let mut faults: Vec<AnswerFault> = Vec::new();
    let mut read = Vec::with_capacity(rows.len());
    for row in rows {
        match OutcomeRow::read(row) {
            Ok(outcome) => read.push(outcome),
            Err(wrong) => {
                let id = row.get("id").cloned().unwrap_or_default();
                faults.extend(wrong.into_iter().map(|(column, kind)| AnswerFault {
                    cell: Some((id.clone(), column)),
                    kind,
                }));
            }
        }
    }
    if rows.len() < least {
        faults.push(LackKind::TooFewRows { least }.into());
    }
    if rows.len() > most {
        faults.push(LackKind::TooManyRows { most }.into());
    }
    if faults.is_empty() {
        Ok(Answer::Outcomes { rows: read })
    } else {
        Err(faults)
    }
}

/// A whole number as people type it: `1200`, `1,200`, `١٢٠٠`, `-3`.
fn whole_number(text: &str) -> Option<i64> {
    let text = text.trim();
    let (negative, digits) = match text.strip_prefix(['-', '−']) {
        Some(digits) => (true, digits),
        None => (false, text),
    };
    // A currency without a minor unit reads whole numbers, whichever digits and separators they are typed with.
    let whole: Currency = "JPY".parse().ok()?;
    let size = Money::typed(digits, whole).ok()?.minor;
    Some(if negative { -size } else { size })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::setup::{SeenBy, TrackedText};

    fn question(kind: QuestionKind, required: bool) -> Question {
        let text = TrackedText::empty("en".parse().expect("a tag"));
        Question {
            id: "q1".parse().expect("a key"),
            label: text.clone(),
            help: text.clone(),
            example: text,
            kind,
            required,
            per_partner: false,
            in_letter_of_intent: false,
            seen_by: SeenBy::Everyone,
        }
    }

    fn read(kind: QuestionKind, entry: &Entry) -> Result<Option<Answer>, Vec<LackKind>> {
        let currency = "USD".parse().expect("a currency");
        Answer::read(&question(kind, true), entry, &BTreeSet::new(), currency)
            .map_err(|faults| faults.into_iter().map(|fault| fault.kind).collect())
    }

    #[test]
    fn limits_are_enforced_as_they_are_shown() {
        let kind = QuestionKind::LongText { most_words: 3 };
        assert!(read(kind.clone(), &Entry::text("one two three")).is_ok());
        assert_eq!(
            read(kind, &Entry::text("one two three four")),
            Err(vec![LackKind::TooManyWords { is: 4, most: 3 }])
        );
        let kind = QuestionKind::Number {
            least: Some(1),
            most: Some(5_000),
        };
        assert_eq!(
            read(kind.clone(), &Entry::text("1,200")),
            Ok(Some(Answer::Number { number: 1_200 }))
        );
        assert_eq!(
            read(kind.clone(), &Entry::text("many")),
            Err(vec![LackKind::NotANumber])
        );
        assert_eq!(
            read(kind, &Entry::text("٦٠٠٠")),
            Err(vec![LackKind::NumberAbove { most: 5_000 }])
        );
    }

    #[test]
    fn an_answer_that_must_be_there_is_asked_for() {
        let kind = QuestionKind::ShortText { most_characters: 9 };
        assert_eq!(
            read(kind.clone(), &Entry::text("  ")),
            Err(vec![LackKind::Missing])
        );
        let currency = "USD".parse().expect("a currency");
        let optional = question(kind, false);
        assert_eq!(
            Answer::read(&optional, &Entry::text(""), &BTreeSet::new(), currency),
            Ok(None)
        );
    }
}
