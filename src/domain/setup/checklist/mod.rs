//! What is still missing before a round can be announced.

mod dates;
#[cfg(test)]
pub(in crate::domain) mod fixture;
mod missing;
mod money;
mod weights;

pub use dates::{End, out_of_order};
pub use missing::{Lack, Missing};

use super::{Lag, NamedSeat, Part, PartBody, Phase, QuestionKind, Setup};
use crate::domain::bloc::Bloc;
use crate::domain::program::Program;

/// All that is missing, part by part. Guardrails are not asked here, nor what day it is: announcing does.
pub fn checklist(setup: &Setup, program: &Program, seats: &[NamedSeat]) -> Vec<Missing> {
    let mut list = List(Vec::new());
    list.call(setup);
    list.form(setup);
    list.rubric(setup);
    list.panels(setup, seats);
    list.money(setup);
    list.rules(setup);
    if setup.budget.categories.is_empty() {
        list.add(Part::Budget, "categories", Lack::Categories);
    }
    if setup.vote.bases.is_empty() {
        list.add(Part::Vote, "bases", Lack::Bases);
    }
    list.dates(&setup.dates, votes(setup));
    for part in Part::ALL {
        list.texts(&setup.part(part), setup, program);
    }
    list.0.sort_by_key(|missing| missing.part);
    list.0
}

/// Whether the vote weighs anything.
fn votes(setup: &Setup) -> bool {
    setup.rules.weight(Bloc::Vote).points() > 0
}

struct List(Vec<Missing>);

impl List {
    fn add(&mut self, part: Part, at: impl Into<String>, lack: Lack) {
        self.0.push(Missing {
            part,
            at: at.into(),
            lack,
        });
    }

    fn texts(&mut self, body: &PartBody, setup: &Setup, program: &Program) {
        for text in body.texts() {
            if text.text.is_empty() {
                if text.required {
                    self.add(body.part(), text.at, Lack::Text);
                }
                continue;
            }
            // In the programme's order, which is the order of the columns on the page.
            let published = program
                .languages
                .iter()
                .filter(|language| setup.call.languages.contains(language));
            for language in published {
                let language = language.clone();
                match text.text.lag(&language) {
                    Lag::Current => {}
                    Lag::Behind => self.add(body.part(), &text.at, Lack::LagsBehind { language }),
                    Lag::Missing => self.add(body.part(), &text.at, Lack::Translation { language }),
                }
            }
        }
    }

    fn call(&mut self, setup: &Setup) {
        if setup.call.languages.is_empty() {
            self.add(Part::Call, "languages", Lack::Languages);
        }
        if setup.call.contact.is_none() {
            self.add(Part::Call, "contact", Lack::Contact);
        }
    }

    fn form(&mut self, setup: &Setup) {
        let questions = &setup.form.questions;
        if questions.is_empty() {
            self.add(Part::Form, "questions", Lack::Questions);
        }
        for question in questions {
            let chooses = matches!(
                question.kind,
                QuestionKind::ChooseOne { .. } | QuestionKind::ChooseMany { .. }
            );
            if chooses && question.kind.options().len() < 2 {
                self.add(
                    Part::Form,
                    format!("questions[{}].options", question.id),
                    Lack::Options,
                );
            }
        }
        let has_letter = setup.dates.phases.contains_key(&Phase::LetterOfIntent);
        if has_letter
            && !questions
                .iter()
                .any(|question| question.in_letter_of_intent)
        {
            self.add(Part::Form, "questions", Lack::LetterQuestions);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::fixture::{complete, lacks, program, tag};
    use super::*;
    use crate::domain::setup::{SoundPart, TrackedText};

    #[test]
    fn a_complete_round_lacks_nothing_and_its_parts_can_be_kept() {
        let (program, setup) = (program(), complete(&program()));
        assert_eq!(lacks(&setup), []);
        for part in Part::ALL {
            let body = setup.part(part);
            let read =
                PartBody::from_json(part, body.to_json().expect("JSON")).expect("a document");
            assert_eq!(read, body);
            assert!(SoundPart::new(body, &program).is_ok(), "{part}");
        }
        assert!(crate::domain::canonical::to_bytes(&setup).is_ok());
    }

    #[test]
    fn a_blank_round_says_of_every_part_what_to_do_first() {
        let (program, blank) = (program(), Setup::blank(&program(), &tag("en")));
        let missing = checklist(&blank, &program, &[]);
        let parts: BTreeSet<Part> = missing.iter().map(|missing| missing.part).collect();
        let fine = [Part::Vote, Part::Applicants];
        assert_eq!(
            parts,
            Part::ALL
                .into_iter()
                .filter(|part| !fine.contains(part))
                .collect()
        );
        for part in Part::ALL {
            assert!(SoundPart::new(blank.part(part), &program).is_ok(), "{part}");
        }
    }

    #[test]
    fn a_language_that_lags_is_named_with_its_place_until_it_is_left_out() {
        let mut setup = complete(&program());
        let original = BTreeMap::from([(tag("en"), "Gardens and yards".to_owned())]);
        setup.call.title = setup.call.title.edited(&original, &BTreeSet::new());
        setup.form.questions[0].label = TrackedText::new(tag("en"), "What will change?");
        let es = tag("es");
        assert_eq!(
            lacks(&setup),
            [
                (
                    Part::Call,
                    "title".to_owned(),
                    Lack::LagsBehind {
                        language: es.clone()
                    }
                ),
                (
                    Part::Form,
                    "questions[q1].label".to_owned(),
                    Lack::Translation {
                        language: es.clone()
                    }
                ),
            ]
        );
        setup.call.languages.remove(&es);
        assert_eq!(lacks(&setup), []);
    }
}
