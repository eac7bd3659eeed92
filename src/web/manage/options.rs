//! What there is to choose from, as staff write it: one option a line, in each language the same lines in the same order.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::language::LanguageTag;
use crate::domain::setup::{ChoiceOption, Key, Lag, TrackedText};
use crate::i18n::{Words, direction_of};
use crate::web::forms::Faults;
use crate::web::texts::{SentText, TextField, VersionField};

/// The name of the fields.
const NAME: &str = "options";

/// The fields of these options; with `sent`, what was typed into them.
pub fn field(
    options: &[ChoiceOption],
    original: &LanguageTag,
    languages: &[LanguageTag],
    words: &Words,
    sent: Option<&SentText>,
) -> TextField {
    let kept = |tag: &LanguageTag| {
        let lines = options
            .iter()
            .map(|option| option.label.in_language(tag).unwrap_or_default());
        lines.collect::<Vec<_>>().join("\n").trim_end().to_owned()
    };
    let lags = |tag: &LanguageTag, lag| options.iter().any(|option| option.label.lag(tag) == lag);
    let others = languages.iter().filter(|tag| *tag != original);
    let versions = std::iter::once(original)
        .chain(others)
        .map(|tag| VersionField {
            field: format!("{NAME}[{tag}]"),
            tag: tag.to_string(),
            language: words.language(tag),
            direction: direction_of(tag).as_str(),
            value: match sent {
                Some(sent) => sent.get(tag.as_str()).cloned().unwrap_or_default(),
                None => kept(tag),
            },
            is_original: tag == original,
            is_behind: lags(tag, Lag::Behind),
            is_missing: lags(tag, Lag::Missing),
        });
    TextField {
        name: NAME.to_owned(),
        versions: versions.collect(),
    }
}

/// The options after somebody sent these lines. One whose words in the original stay keeps its key, wherever it moved;
/// one whose words change in their place keeps it too, so that answers given before still mean it. Where there are fewer
/// lines than before, something was taken out, and what is new takes the place of nothing.
pub fn edited(
    options: &[ChoiceOption],
    original: &LanguageTag,
    languages: &[LanguageTag],
    sent: &SentText,
    still_right: &[String],
    faults: &mut Faults,
) -> Vec<ChoiceOption> {
    let lines = |tag: &LanguageTag| -> Vec<&str> {
        let text = sent.get(tag.as_str()).map_or("", |text| text.trim_end());
        text.lines().map(str::trim).collect()
    };
    let written: Vec<&str> = lines(original)
        .into_iter()
        .filter(|line| !line.is_empty())
        .collect();
    let mut translations: BTreeMap<&LanguageTag, Vec<&str>> = BTreeMap::new();
    for tag in languages.iter().filter(|tag| *tag != original) {
        let lines = lines(tag);
        if lines.len() > written.len() {
            let counts: [(&str, &dyn std::fmt::Display); 2] =
                [("have", &lines.len()), ("want", &written.len())];
            faults.add_with(
                format!("{NAME}[{tag}]"),
                "question-fault-option-lines",
                &counts,
            );
        }
        translations.insert(tag, lines);
    }
    let still: BTreeSet<LanguageTag> = languages
        .iter()
        .filter(|tag| {
            still_right
                .iter()
                .any(|field| *field == format!("{NAME}[{tag}]"))
        })
        .cloned()
        .collect();
    let mut taken: BTreeSet<&Key> = BTreeSet::new();
    let mut keys: Vec<Key> = options.iter().map(|option| option.id.clone()).collect();
    let is_shorter = written.len() < options.len();
    let mut edited = Vec::with_capacity(written.len());
    for (place, line) in written.iter().enumerate() {
        let is_free = |option: &&ChoiceOption, taken: &BTreeSet<&Key>| !taken.contains(&option.id);
        let says = |option: &ChoiceOption| {
            option
                .label
                .in_language(original)
                .unwrap_or_default()
                .to_owned()
        };
        let same = options
            .iter()
            .find(|option| is_free(option, &taken) && says(option) == *line);
        let in_place = options
            .get(place)
            .filter(|option| is_free(option, &taken) && !written.contains(&&*says(option)))
            .filter(|_| !is_shorter);
        let old = same.or(in_place);
        let (id, label) = match old {
            Some(option) => {
                taken.insert(&option.id);
                (option.id.clone(), option.label.clone())
            }
            None => (
                Key::fresh(ChoiceOption::LETTER, &keys),
                TrackedText::empty(original.clone()),
            ),
        };
        keys.push(id.clone());
        let translated = translations.iter().map(|(tag, lines)| {
            (
                (*tag).clone(),
                lines.get(place).copied().unwrap_or_default().to_owned(),
            )
        });
        let words = std::iter::once((original.clone(), (*line).to_owned()))
            .chain(translated)
            .collect();
        edited.push(ChoiceOption {
            id,
            label: label.edited(&words, &still),
        });
    }
    edited
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(text: &str) -> LanguageTag {
        text.parse().expect("a language tag")
    }

    fn sent(pairs: &[(&str, &str)]) -> SentText {
        let pairs = pairs.iter();
        pairs
            .map(|(tag, text)| ((*tag).to_owned(), (*text).to_owned()))
            .collect()
    }

    fn after(options: &[ChoiceOption], pairs: &[(&str, &str)]) -> (Vec<ChoiceOption>, Faults) {
        let mut faults = Faults::none();
        let languages = [tag("en"), tag("es")];
        let options = edited(
            options,
            &tag("en"),
            &languages,
            &sent(pairs),
            &[],
            &mut faults,
        );
        (options, faults)
    }

    fn shown(options: &[ChoiceOption]) -> Vec<(&str, &str)> {
        let shown = options.iter().map(|one| {
            (
                one.id.as_str(),
                one.label.in_language(&tag("en")).unwrap_or(""),
            )
        });
        shown.collect()
    }

    #[test]
    fn an_option_keeps_its_key_when_it_moves_or_is_reworded() {
        let (options, faults) = after(
            &[],
            &[
                ("en", "Housing\r\n\r\n Health \nWork"),
                ("es", "Vivienda\nSalud\nTrabajo"),
            ],
        );
        assert!(faults.is_empty());
        assert_eq!(
            shown(&options),
            [("o1", "Housing"), ("o2", "Health"), ("o3", "Work")]
        );
        let (moved, _) = after(
            &options,
            &[
                ("en", "Work\nHousing\nHealth"),
                ("es", "Trabajo\nVivienda\nSalud"),
            ],
        );
        assert_eq!(
            shown(&moved),
            [("o3", "Work"), ("o1", "Housing"), ("o2", "Health")]
        );
        assert!(
            moved
                .iter()
                .all(|option| option.label.lag(&tag("es")) == Lag::Current)
        );
        let (reworded, _) = after(
            &options,
            &[
                ("en", "Homes\nHealth\nWork"),
                ("es", "Vivienda\nSalud\nTrabajo"),
            ],
        );
        assert_eq!(
            shown(&reworded),
            [("o1", "Homes"), ("o2", "Health"), ("o3", "Work")]
        );
        assert_eq!(reworded[0].label.lag(&tag("es")), Lag::Behind);
        let (fewer, _) = after(&options, &[("en", "Health"), ("es", "Salud")]);
        assert_eq!(shown(&fewer), [("o2", "Health")]);
        let (more, _) = after(&fewer, &[("en", "Health\nArts"), ("es", "Salud")]);
        assert_eq!(shown(&more), [("o2", "Health"), ("o3", "Arts")]);
        assert_eq!(more[1].label.lag(&tag("es")), Lag::Missing);
        let (other, _) = after(&options, &[("en", "Arts\nWork"), ("es", "Arte\nTrabajo")]);
        assert_eq!(
            shown(&other),
            [("o4", "Arts"), ("o3", "Work")],
            "an option that was taken out does not lend its key to a new one"
        );
    }

    #[test]
    fn a_translation_with_lines_too_many_is_told() {
        let (_, faults) = after(&[], &[("en", "One"), ("es", "Uno\nDos")]);
        assert!(faults.of("options[es]").is_some());
        let (twice, faults) = after(&[], &[("en", "Same\nSame")]);
        assert!(faults.is_empty());
        assert_eq!(shown(&twice), [("o1", "Same"), ("o2", "Same")]);
    }
}
