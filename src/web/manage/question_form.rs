//! One question as a form of the set-up shows and sends it.

use std::str::FromStr;

use rocket::form::FromForm;

use super::options;
use crate::domain::language::LanguageTag;
use crate::domain::money::{Currency, Money};
use crate::domain::setup::{Key, Question, QuestionKind, SeenBy, TrackedText};
use crate::i18n::Words;
use crate::web::forms::Faults;
use crate::web::texts::{self, SentText, TextField};

/// The kinds of questions in the order in which staff choose among them.
pub const KINDS: [&str; 9] = [
    "long_text",
    "short_text",
    "number",
    "money",
    "choose_one",
    "choose_many",
    "area",
    "file",
    "outcomes",
];

const MEGABYTE: u32 = 1_000_000;

/// What is written in the form of one question, or was sent with it.
#[derive(Debug, Clone, Default, FromForm)]
pub struct QuestionSent {
    /// The version of the form that was seen.
    #[field(default = 0)]
    pub revision: u32,
    /// The kind of its answer.
    #[field(default = String::new())]
    pub kind: String,
    /// The question.
    pub label: SentText,
    /// What helps to answer it.
    pub help: SentText,
    /// A good answer.
    pub example: SentText,
    /// What there is to choose from, one a line.
    pub options: SentText,
    /// The fields of translations that were looked at and need no change.
    pub still_right: Vec<String>,
    /// Whether an answer must be given.
    #[field(default = false)]
    pub required: bool,
    /// Whether each partner answers.
    #[field(default = false)]
    pub per_partner: bool,
    /// Whether the letter of intent asks it.
    #[field(default = false)]
    pub in_letter_of_intent: bool,
    /// Who reads the answers.
    #[field(default = String::new())]
    pub seen_by: String,
    /// Its place in the form, from 1.
    #[field(default = String::new())]
    pub place: String,
    /// The least number, or the fewest lines.
    #[field(default = String::new())]
    pub least: String,
    /// The greatest length, number, amount, size or count, whatever its kind has.
    #[field(default = String::new())]
    pub most: String,
}

/// A question of this kind that nobody wrote yet; `None` where there is no such kind.
pub fn blank(kind: &str, original: &LanguageTag) -> Option<Question> {
    let kind = match kind {
        "short_text" => QuestionKind::ShortText {
            most_characters: 200,
        },
        "long_text" => QuestionKind::LongText { most_words: 300 },
        "number" => QuestionKind::Number {
            least: Some(0),
            most: None,
        },
        "money" => QuestionKind::Money { most: None },
        "choose_one" => QuestionKind::ChooseOne {
            options: Vec::new(),
        },
        "choose_many" => QuestionKind::ChooseMany {
            options: Vec::new(),
            most: None,
        },
        "area" => QuestionKind::Area,
        "file" => QuestionKind::File {
            most_bytes: 10 * MEGABYTE,
        },
        "outcomes" => QuestionKind::Outcomes {
            least_rows: 1,
            most_rows: 5,
        },
        _ => return None,
    };
    let empty = || TrackedText::empty(original.clone());
    Some(Question {
        id: Key::fresh('q', []),
        label: empty(),
        help: empty(),
        example: empty(),
        kind,
        required: true,
        per_partner: false,
        in_letter_of_intent: false,
        seen_by: SeenBy::Everyone,
    })
}

/// The same question with another kind of answer; what both kinds have stays. `None` where there is no such kind.
pub fn of_kind(question: &Question, kind: &str) -> Option<Question> {
    if question.kind.as_str() == kind {
        return Some(question.clone());
    }
    let options = question.kind.options().to_vec();
    let kind = match blank(kind, question.label.original())?.kind {
        QuestionKind::ChooseOne { .. } => QuestionKind::ChooseOne { options },
        QuestionKind::ChooseMany { most, .. } => QuestionKind::ChooseMany { options, most },
        other => other,
    };
    Some(Question {
        kind,
        ..question.clone()
    })
}

impl QuestionSent {
    /// The fields of a question as it is kept; `place` from 1.
    pub fn of(question: &Question, revision: u32, place: usize) -> Self {
        let said =
            |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
        let (least, most) = match &question.kind {
            QuestionKind::ShortText { most_characters } => {
                (None, Some(i64::from(*most_characters)))
            }
            QuestionKind::LongText { most_words } => (None, Some(i64::from(*most_words))),
            QuestionKind::Number { least, most } => (*least, *most),
            QuestionKind::ChooseMany { most, .. } => (None, most.map(i64::from)),
            QuestionKind::File { most_bytes } => {
                (None, Some(i64::from(most_bytes.div_ceil(MEGABYTE))))
            }
            QuestionKind::Outcomes {
                least_rows,
                most_rows,
            } => (Some(i64::from(*least_rows)), Some(i64::from(*most_rows))),
            QuestionKind::Money { .. } | QuestionKind::ChooseOne { .. } | QuestionKind::Area => {
                (None, None)
            }
        };
        let amount = match &question.kind {
            QuestionKind::Money { most: Some(most) } => Some(most.to_decimal()),
            _ => None,
        };
        Self {
            revision,
            kind: question.kind.as_str().to_owned(),
            required: question.required,
            per_partner: question.per_partner,
            in_letter_of_intent: question.in_letter_of_intent,
            seen_by: question.seen_by.to_string(),
            place: place.to_string(),
            least: said(least),
            most: amount.unwrap_or_else(|| said(most)),
            ..Default::default()
        }
    }

    /// The question that was sent, on top of what is kept; what cannot be read is told in `faults`.
    pub fn question(
        &self,
        base: &Question,
        languages: &[LanguageTag],
        currency: Currency,
        faults: &mut Faults,
    ) -> Question {
        let mut text = |name, text: &TrackedText, sent| {
            texts::edited(name, text, languages, sent, &self.still_right, faults)
        };
        let label = text("label", &base.label, &self.label);
        let help = text("help", &base.help, &self.help);
        let example = text("example", &base.example, &self.example);
        if label.is_empty() && faults.is_empty() {
            faults.add(
                format!("label[{}]", label.original()),
                "question-fault-label",
            );
        }
        let seen_by = self.seen_by.parse().unwrap_or_else(|_| {
            faults.add("seen_by", "question-fault-choose");
            base.seen_by
        });
        Question {
            id: base.id.clone(),
            kind: self.answers(base, languages, currency, faults),
            label,
            help,
            example,
            required: self.required,
            per_partner: self.per_partner,
            in_letter_of_intent: self.in_letter_of_intent,
            seen_by,
        }
    }

    /// Where the question shall stand, from 0; `None` where it stays.
    pub fn wanted_place(&self, now: usize, faults: &mut Faults) -> Option<usize> {
        let place: Option<usize> = number(&self.place, "place", faults);
        place
            .map(|place| place.saturating_sub(1))
            .filter(|place| *place != now)
    }

    fn answers(
        &self,
        base: &Question,
        languages: &[LanguageTag],
        currency: Currency,
        faults: &mut Faults,
    ) -> QuestionKind {
        let original = base.label.original();
        let options = |faults: &mut Faults| {
            let (old, still) = (base.kind.options(), &self.still_right);
            options::edited(old, original, languages, &self.options, still, faults)
        };
        match of_kind(base, &self.kind).map_or_else(|| base.kind.clone(), |question| question.kind)
        {
            QuestionKind::ShortText { .. } => QuestionKind::ShortText {
                most_characters: needed(&self.most, "most", faults),
            },
            QuestionKind::LongText { .. } => QuestionKind::LongText {
                most_words: needed(&self.most, "most", faults),
            },
            QuestionKind::Number { .. } => QuestionKind::Number {
                least: number(&self.least, "least", faults),
                most: number(&self.most, "most", faults),
            },
            QuestionKind::Money { .. } => QuestionKind::Money {
                most: amount(&self.most, currency, faults),
            },
            QuestionKind::ChooseOne { .. } => QuestionKind::ChooseOne {
                options: options(faults),
            },
            QuestionKind::ChooseMany { .. } => QuestionKind::ChooseMany {
                options: options(faults),
                most: number(&self.most, "most", faults),
            },
            QuestionKind::Area => QuestionKind::Area,
            QuestionKind::File { .. } => QuestionKind::File {
                most_bytes: needed::<u32>(&self.most, "most", faults).saturating_mul(MEGABYTE),
            },
            QuestionKind::Outcomes { .. } => QuestionKind::Outcomes {
                least_rows: needed(&self.least, "least", faults),
                most_rows: needed(&self.most, "most", faults),
            },
        }
    }
}

/// The four texts of a question as fields; with `sent`, what was typed into them.
pub fn text_fields(
    question: &Question,
    languages: &[LanguageTag],
    words: &Words,
    sent: Option<&QuestionSent>,
) -> [TextField; 4] {
    let field = |name, text: &TrackedText, typed: Option<&SentText>| match typed {
        Some(typed) => TextField::typed(name, text, languages, words, typed),
        None => TextField::kept(name, text, languages, words),
    };
    let original = question.label.original();
    let typed = sent.map(|sent| &sent.options);
    [
        field("label", &question.label, sent.map(|sent| &sent.label)),
        field("help", &question.help, sent.map(|sent| &sent.help)),
        field("example", &question.example, sent.map(|sent| &sent.example)),
        options::field(question.kind.options(), original, languages, words, typed),
    ]
}

/// A whole number, in whichever of our digits; `None` where nothing stands.
pub fn number<T: FromStr>(text: &str, field: &str, faults: &mut Faults) -> Option<T> {
    let plain: String = text
        .trim()
        .chars()
        .map(|letter| match letter {
            '٠'..='٩' => char::from_digit(letter as u32 - '٠' as u32, 10).unwrap_or(letter),
            _ => letter,
        })
        .collect();
    if plain.is_empty() {
        return None;
    }
    let read = plain.parse().ok();
    if read.is_none() {
        faults.add(field, "fault-whole-number");
    }
    read
}

/// A whole number that must stand there.
pub fn needed<T: FromStr + Default>(text: &str, field: &str, faults: &mut Faults) -> T {
    if text.trim().is_empty() {
        faults.add(field, "fault-whole-number");
    }
    number(text, field, faults).unwrap_or_default()
}

fn amount(text: &str, currency: Currency, faults: &mut Faults) -> Option<Money> {
    if text.trim().is_empty() {
        return None;
    }
    let read = Money::typed(text, currency).ok();
    if read.is_none() {
        faults.add("most", "fault-amount");
    }
    read
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(text: &str) -> LanguageTag {
        text.parse().expect("a language tag")
    }

    fn usd() -> Currency {
        "USD".parse().expect("a currency")
    }

    fn labelled(kind: &str) -> QuestionSent {
        QuestionSent {
            kind: kind.to_owned(),
            label: SentText::from([("en".to_owned(), "What will change?".to_owned())]),
            seen_by: "everyone".to_owned(),
            ..Default::default()
        }
    }

    #[test]
    fn what_is_shown_is_read_back_as_the_same_question() {
        for kind in KINDS {
            let mut question = blank(kind, &tag("en")).expect("a kind");
            question.label = TrackedText::new(tag("en"), "What will change?");
            let shown = QuestionSent {
                label: labelled(kind).label,
                ..QuestionSent::of(&question, 7, 1)
            };
            let mut faults = Faults::none();
            let read = shown.question(&question, &[tag("en")], usd(), &mut faults);
            assert_eq!((read, faults), (question, Faults::none()), "{kind}");
        }
        assert_eq!(blank("essay", &tag("en")), None);
    }

    #[test]
    fn what_cannot_be_read_is_told_beside_its_field() {
        let base = blank("number", &tag("en")).expect("a kind");
        let sent = QuestionSent {
            least: "some".to_owned(),
            most: "٢٠٠".to_owned(),
            seen_by: "nobody".to_owned(),
            ..QuestionSent {
                label: SentText::new(),
                ..labelled("number")
            }
        };
        let mut faults = Faults::none();
        let read = sent.question(&base, &[tag("en")], usd(), &mut faults);
        assert_eq!(
            read.kind,
            QuestionKind::Number {
                least: None,
                most: Some(200)
            }
        );
        let fields: Vec<_> = faults.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(fields, ["label[en]", "seen_by", "least"]);
        let mut faults = Faults::none();
        let sent = QuestionSent {
            most: "1e9".to_owned(),
            ..labelled("money")
        };
        sent.question(&base, &[tag("en")], usd(), &mut faults);
        assert!(faults.of("most").is_some());
    }

    #[test]
    fn another_kind_keeps_what_both_have() {
        let base = blank("choose_one", &tag("en")).expect("a kind");
        let mut sent = labelled("choose_one");
        sent.options.insert("en".to_owned(), "Yes\nNo".to_owned());
        let mut faults = Faults::none();
        let asked = sent.question(&base, &[tag("en")], usd(), &mut faults);
        let many = of_kind(&asked, "choose_many").expect("a kind");
        assert_eq!(many.kind.options(), asked.kind.options());
        assert_eq!(many.label, asked.label);
        assert_eq!(
            of_kind(&asked, "long_text").map(|one| one.kind),
            Some(QuestionKind::LongText { most_words: 300 })
        );
    }

    #[test]
    fn a_place_is_counted_from_one() {
        let mut faults = Faults::none();
        let place = |text: &str, faults: &mut Faults| {
            let sent = QuestionSent {
                place: text.to_owned(),
                ..Default::default()
            };
            sent.wanted_place(2, faults)
        };
        assert_eq!(place("1", &mut faults), Some(0));
        assert_eq!(place("3", &mut faults), None);
        assert_eq!(place("", &mut faults), None);
        assert!(faults.is_empty());
        assert_eq!(place("-1", &mut faults), None);
        assert!(faults.of("place").is_some());
    }
}
