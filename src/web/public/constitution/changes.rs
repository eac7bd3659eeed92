//! What changed between two versions of rules, said line by line.

use serde_json::Value;

use crate::domain::constitution::difference::{Difference, StretchOf, What};
use crate::domain::setup::Part;
use crate::i18n::Words;

/// One change.
#[derive(Debug, Clone)]
pub struct ChangeLine {
    /// The sentence.
    pub sentence: String,
    /// A text that changed, word by word: `same`, `gone` or `new`, and the words. Empty for everything else.
    pub stretches: Vec<(&'static str, String)>,
}

/// Every change as a line.
pub fn change_lines(differences: &[Difference], words: &Words) -> Vec<ChangeLine> {
    differences.iter().map(|one| line(one, words)).collect()
}

fn line(one: &Difference, words: &Words) -> ChangeLine {
    let at = place(&one.path, words);
    let value = |value: &Value| said(&one.path, value, words);
    if let Some(stretches) = one.stretches().filter(|stretches| stretches.len() > 2) {
        let how = |of| match of {
            StretchOf::Both => "same",
            StretchOf::Before => "gone",
            StretchOf::After => "new",
        };
        return ChangeLine {
            sentence: words.say("change-text").text("at", at).to_string(),
            stretches: stretches
                .into_iter()
                .map(|stretch| (how(stretch.of), stretch.text))
                .collect(),
        };
    }
    let phrase = match &one.what {
        What::Added { after } => words.say("change-added").text("after", value(after)),
        What::Removed { before } => words.say("change-removed").text("before", value(before)),
        What::Changed { before, after } => words
            .say("change-changed")
            .text("after", value(after))
            .text("before", value(before)),
        What::Reordered { .. } => words.say("change-reordered"),
    };
    ChangeLine {
        sentence: phrase.text("at", at).to_string(),
        stretches: Vec::new(),
    }
}

/// Where a change stands: the part in words, weights by their bloc, all else by its names in the document.
fn place(path: &[String], words: &Words) -> String {
    let Some((first, rest)) = path.split_first() else {
        return String::new();
    };
    let part = first.parse::<Part>().ok();
    let part = part.map_or_else(
        || first.clone(),
        |part| {
            words
                .say("constitution-part")
                .choice("part", part.as_str())
                .to_string()
        },
    );
    match rest {
        [] => part,
        [weights, bloc] if weights == "weights" => {
            let bloc = bloc.parse().map(crate::domain::bloc::Bloc::as_str);
            match bloc {
                Ok(bloc) => words
                    .say("constitution-bloc")
                    .choice("bloc", bloc)
                    .to_string(),
                Err(_) => part,
            }
        }
        names => format!("{part} › {}", names.join(" › ")),
    }
}

/// A value as people read it: shares in percent, amounts as money, the rest as it stands in the document.
fn said(path: &[String], value: &Value, words: &Words) -> String {
    let names: Vec<&str> = path.iter().map(String::as_str).collect();
    match (names.as_slice(), value) {
        ([.., "weights", _] | [.., "weight" | "greatest_share"], Value::Number(number)) => {
            let points = number.as_i64().unwrap_or_default();
            words.percent(points, 10_000)
        }
        (_, Value::String(text)) => text.clone(),
        (_, Value::Object(members)) if members.contains_key("minor") => {
            let money = serde_json::from_value(value.clone()).ok();
            money.map_or_else(|| value.to_string(), |money| words.money_short(&money))
        }
        (_, value) => value.to_string(),
    }
}
