//! The questions of a round and what stands beside them: written by staff, read by everyone.

mod lines;
mod pages;
mod public;
mod sixty;

use taawun::domain::setup::{Form, Key, PartBody, Question, QuestionKind, SeenBy, TrackedText};
use taawun::store::{Db, round_parts};

use crate::support::rounds::{TestRound, tag};

/// A question of this many words, in the three languages of the programme.
pub fn question(key: &str, label: &str, most_words: u32) -> Question {
    let text = TrackedText::new(tag("en"), label)
        .with(tag("es"), &format!("{label} (es)"))
        .with(tag("ar"), &format!("{label} (ar)"));
    Question {
        id: key.parse::<Key>().expect("a key"),
        help: TrackedText::empty(tag("en")),
        example: TrackedText::empty(tag("en")),
        kind: QuestionKind::LongText { most_words },
        required: true,
        per_partner: false,
        in_letter_of_intent: false,
        seen_by: SeenBy::Everyone,
        label: text,
    }
}

/// The parts of a round as they stand, with how often each was saved in all.
pub fn kept(db: &Db, of: &TestRound) -> (taawun::domain::setup::Setup, u32) {
    let id = of.id.clone();
    db.read_now(move |reader| {
        let parts = round_parts::all(reader.conn(), &id)?;
        let saved = parts.values().map(|part| part.revision.0).sum();
        let bodies = parts.into_values().map(|part| part.body);
        let setup = taawun::domain::setup::Setup::of(bodies).expect("all parts");
        Ok((setup, saved))
    })
    .expect("the set-up")
}

/// The form alone.
pub fn form(db: &Db, of: &TestRound) -> Form {
    match PartBody::from(kept(db, of).0.form) {
        PartBody::Form(form) => form,
        _ => unreachable!("a form is a form"),
    }
}

/// The words of each question in its original language.
pub fn labels(form: &Form) -> Vec<&str> {
    let labels = form.questions.iter();
    labels
        .map(|question| question.label.in_language(&tag("en")).unwrap_or(""))
        .collect()
}
