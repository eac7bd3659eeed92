//! What is said about a question beside its words: what kind of answer it wants, how long, from whom, for whom.

use crate::domain::setup::{Question, QuestionKind};
use crate::i18n::Words;

const MEGABYTE: u32 = 1_000_000;

/// What kind of answer it wants.
pub fn kind(question: &Question, words: &Words) -> String {
    words
        .say(format!("question-kind-{}", question.kind.as_str()))
        .to_string()
}

/// How much may be answered; nothing where there is no limit.
pub fn limit(kind: &QuestionKind, words: &Words) -> Option<String> {
    let count = |key: &'static str, number: u32| Some(words.say(key).num("n", number).to_string());
    match kind {
        QuestionKind::ShortText { most_characters } => {
            count("question-limit-characters", *most_characters)
        }
        QuestionKind::LongText { most_words } => count("question-limit-words", *most_words),
        QuestionKind::Number { least, most } => {
            let [low, high] = [least, most].map(|number| number.map(|number| words.number(number)));
            let said = match (low, high) {
                (Some(low), Some(high)) => words
                    .say("question-limit-between")
                    .text("least", low)
                    .text("most", high),
                (Some(low), None) => words.say("question-limit-least").text("least", low),
                (None, Some(high)) => words.say("question-limit-most").text("most", high),
                (None, None) => return None,
            };
            Some(said.to_string())
        }
        QuestionKind::Money { most } => {
            let most = most.as_ref()?;
            Some(
                words
                    .say("question-limit-most")
                    .text("most", words.money_short(most))
                    .to_string(),
            )
        }
        QuestionKind::ChooseMany { most, .. } => {
            most.and_then(|most| count("question-limit-choices", most))
        }
        QuestionKind::File { most_bytes } => {
            count("question-limit-megabytes", most_bytes.div_ceil(MEGABYTE))
        }
        QuestionKind::Outcomes {
            least_rows,
            most_rows,
        } => Some(
            words
                .say("question-limit-rows")
                .num("least", *least_rows)
                .num("most", *most_rows)
                .to_string(),
        ),
        QuestionKind::ChooseOne { .. } | QuestionKind::Area => None,
    }
}

/// All that is said beneath a question, in order.
pub fn facts(question: &Question, words: &Words) -> Vec<String> {
    let say = |key: &'static str| words.say(key).to_string();
    let mut facts = vec![kind(question, words)];
    facts.extend(limit(&question.kind, words));
    facts.push(say(if question.required {
        "question-required"
    } else {
        "question-optional"
    }));
    if question.per_partner {
        facts.push(say("question-per-partner"));
    }
    if question.in_letter_of_intent {
        facts.push(say("question-in-letter"));
    }
    facts.push(
        words
            .say("question-seen-by")
            .choice("who", question.seen_by.as_str())
            .to_string(),
    );
    facts
}
