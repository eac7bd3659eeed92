//! What changed between two versions of rules, said line by line in the words of the forms that they are written in.

use crate::domain::constitution::difference::{StretchOf, stretches};
use crate::domain::constitution::{BINDING, Constitution, NotAConstitution};
use crate::domain::program::Program;
use crate::domain::setup::Part;
use crate::i18n::Words;
use crate::web::manage::field_words::FieldWords;
use crate::web::manage::fields::Fields;
use crate::web::manage::part_fields::part_fields;

/// One change.
#[derive(Debug, Clone)]
pub struct ChangeLine {
    /// The sentence.
    pub sentence: String,
    /// A text that changed, word by word: `same`, `gone` or `new`, and the words. Empty for everything else.
    pub stretches: Vec<(&'static str, String)>,
}

/// Every change as a line, part by part.
pub fn change_lines(
    before: &Constitution,
    after: &Constitution,
    program: &Program,
    words: &Words,
) -> Result<Vec<ChangeLine>, NotAConstitution> {
    let said = FieldWords {
        program,
        original: &after.round.title.original,
        words,
    };
    let mut lines = Vec::new();
    for part in BINDING {
        let (stood, stands) = (before.body(part)?, after.body(part)?);
        if stood != stands {
            let fields = |body| part_fields(body, program, words);
            let versions = (&fields(&stood), &fields(&stands));
            lines.extend(of_part(part, said, versions));
        }
    }
    Ok(lines)
}

fn of_part(
    part: Part,
    said: FieldWords<'_>,
    (before, after): (&Fields, &Fields),
) -> Vec<ChangeLine> {
    let gone = before.names().into_iter();
    let gone = gone.filter(|name| !after.holds(name));
    let names = after.names().into_iter().chain(gone);
    let mut lines: Vec<ChangeLine> = names
        .filter_map(|name| {
            let known = if after.holds(name) { after } else { before };
            let label = said.label(name, known)?;
            let (stood, stands) = (said.value(name, before), said.value(name, after));
            (stood != stands).then(|| line(&label, &stood, &stands, said.words))
        })
        .collect();
    if lines.is_empty() {
        // All fields say the same: what changed is their order.
        let name = said.words.say("constitution-part");
        let name = name.choice("part", part.as_str()).to_string();
        let sentence = said.words.say("change-reordered").text("at", name);
        lines.push(ChangeLine {
            sentence: sentence.to_string(),
            stretches: Vec::new(),
        });
    }
    lines
}

fn line(at: &str, stood: &str, stands: &str, words: &Words) -> ChangeLine {
    let told_apart = stretches(stood, stands);
    if told_apart.len() > 2 {
        let how = |of| match of {
            StretchOf::Both => "same",
            StretchOf::Before => "gone",
            StretchOf::After => "new",
        };
        let told_apart = told_apart.into_iter();
        return ChangeLine {
            sentence: words.say("change-text").text("at", at).to_string(),
            stretches: told_apart
                .map(|stretch| (how(stretch.of), stretch.text))
                .collect(),
        };
    }
    let phrase = match (stood, stands) {
        ("", after) => words.say("change-added").text("after", after),
        (before, "") => words.say("change-removed").text("before", before),
        (before, after) => words
            .say("change-changed")
            .text("after", after)
            .text("before", before),
    };
    ChangeLine {
        sentence: phrase.text("at", at).to_string(),
        stretches: Vec::new(),
    }
}
