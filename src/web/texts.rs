//! A text in several languages, as the people who write it see and send it: one field for each language, the original
//! first, each with a word on whether it still says what the original says.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::domain::language::LanguageTag;
use crate::domain::setup::{Lag, TrackedText};
use crate::i18n::{Words, direction_of};
use crate::web::forms::Faults;

/// What a form sent of one text: the words by language tag, from fields named `label[es]`.
pub type SentText = HashMap<String, String>;

/// One text in a form.
#[derive(Debug, Clone)]
pub struct TextField {
    /// Its name in the form, such as `label`.
    pub name: String,
    /// Its fields, the original first.
    pub versions: Vec<VersionField>,
}

/// One text in one language, in a form.
#[derive(Debug, Clone)]
pub struct VersionField {
    /// The field's name, such as `label[es]`.
    pub field: String,
    /// The language, for `lang`.
    pub tag: String,
    /// What the reader calls that language.
    pub language: String,
    /// Which way it runs.
    pub direction: &'static str,
    /// The words.
    pub value: String,
    /// Whether the text was first written in it.
    pub is_original: bool,
    /// Whether the original was changed after it.
    pub is_behind: bool,
    /// Whether the original has words and this language none.
    pub is_missing: bool,
}

/// The languages in which a text can be written: its original first, then the programme's.
fn languages_of(text: &TrackedText, languages: &[LanguageTag]) -> Vec<LanguageTag> {
    let others = languages.iter().filter(|tag| *tag != text.original());
    std::iter::once(text.original())
        .chain(others)
        .cloned()
        .collect()
}

impl TextField {
    /// The fields of a text as it is kept.
    pub fn kept(name: &str, text: &TrackedText, languages: &[LanguageTag], words: &Words) -> Self {
        Self::new(name, text, languages, words, |tag| {
            text.in_language(tag).unwrap_or_default().to_owned()
        })
    }

    /// The same fields with what was typed into them.
    pub fn typed(
        name: &str,
        text: &TrackedText,
        languages: &[LanguageTag],
        words: &Words,
        sent: &SentText,
    ) -> Self {
        Self::new(name, text, languages, words, |tag| {
            sent.get(tag.as_str()).cloned().unwrap_or_default()
        })
    }

    fn new(
        name: &str,
        text: &TrackedText,
        languages: &[LanguageTag],
        words: &Words,
        value: impl Fn(&LanguageTag) -> String,
    ) -> Self {
        let versions = languages_of(text, languages)
            .into_iter()
            .map(|tag| VersionField {
                field: format!("{name}[{tag}]"),
                language: words.language(&tag),
                direction: direction_of(&tag).as_str(),
                value: value(&tag),
                is_original: tag == *text.original(),
                is_behind: text.lag(&tag) == Lag::Behind,
                is_missing: text.lag(&tag) == Lag::Missing,
                tag: tag.to_string(),
            });
        Self {
            name: name.to_owned(),
            versions: versions.collect(),
        }
    }

    /// The field of the language in which the text was first written.
    pub fn original(&self) -> Option<&VersionField> {
        self.versions.first()
    }

    /// The fields of its translations.
    pub fn translations(&self) -> &[VersionField] {
        self.versions.get(1..).unwrap_or_default()
    }

    /// Whether a translation wants somebody's attention.
    pub fn wants_attention(&self) -> bool {
        self.versions
            .iter()
            .any(|version| version.is_behind || version.is_missing)
    }
}

/// The text after somebody sent these words for it. `still_right` names the fields whose translation was looked at and
/// needs no change. Languages that are not the programme's are passed over. A translation without an original would
/// translate nothing: then `faults` says that the original comes first, and the text stays as it was.
pub fn edited(
    name: &str,
    text: &TrackedText,
    languages: &[LanguageTag],
    sent: &SentText,
    still_right: &[String],
    faults: &mut Faults,
) -> TrackedText {
    let languages = languages_of(text, languages);
    let words: BTreeMap<LanguageTag, String> = languages
        .iter()
        .filter_map(|tag| Some((tag.clone(), sent.get(tag.as_str())?.clone())))
        .collect();
    let said = |tag: &LanguageTag| match words.get(tag) {
        Some(words) => !words.trim().is_empty(),
        None => text.in_language(tag).is_some(),
    };
    if !said(text.original()) && languages.iter().any(said) {
        faults.add(
            format!("{name}[{}]", text.original()),
            "texts-original-first",
        );
        return text.clone();
    }
    let still: BTreeSet<LanguageTag> = languages
        .iter()
        .filter(|tag| {
            still_right
                .iter()
                .any(|field| *field == format!("{name}[{tag}]"))
        })
        .cloned()
        .collect();
    text.edited(&words, &still)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Catalog, Digits};

    fn tag(text: &str) -> LanguageTag {
        text.parse().expect("a language tag")
    }

    fn languages() -> Vec<LanguageTag> {
        ["ar", "en", "vi"].map(tag).to_vec()
    }

    fn sent(pairs: &[(&str, &str)]) -> SentText {
        let pairs = pairs.iter();
        pairs
            .map(|(tag, text)| ((*tag).to_owned(), (*text).to_owned()))
            .collect()
    }

    #[test]
    fn a_text_is_written_in_the_programmes_languages_its_original_first() {
        let text = TrackedText::new(tag("en"), "Gardens").with(tag("ar"), "حدائق");
        let words = Catalog::load(None).words(&tag("en"), Digits::Latin);
        let field = TextField::kept("label", &text, &languages(), &words);
        let shown: Vec<_> = field
            .versions
            .iter()
            .map(|one| (one.field.as_str(), one.value.as_str()))
            .collect();
        assert_eq!(
            shown,
            [
                ("label[en]", "Gardens"),
                ("label[ar]", "حدائق"),
                ("label[vi]", "")
            ]
        );
        assert_eq!(field.versions[1].direction, "rtl");
        assert_eq!(field.versions[2].language, "Vietnamese");
        assert!(field.wants_attention() && field.translations()[1].is_missing);
    }

    #[test]
    fn what_was_sent_changes_the_text_and_what_was_not_stays() {
        let text = TrackedText::new(tag("en"), "Gardens").with(tag("ar"), "حدائق");
        let mut faults = Faults::none();
        let again = edited(
            "label",
            &text,
            &languages(),
            &sent(&[("en", "Parks"), ("tlh", "x")]),
            &[],
            &mut faults,
        );
        assert_eq!(again.in_language(&tag("ar")), Some("حدائق"));
        assert_eq!(again.lag(&tag("ar")), Lag::Behind);
        assert_eq!(again.in_language(&tag("tlh")), None);
        let still = ["label[ar]".to_owned()];
        let right = edited(
            "label",
            &text,
            &languages(),
            &sent(&[("en", "Parks")]),
            &still,
            &mut faults,
        );
        assert_eq!(right.lag(&tag("ar")), Lag::Current);
        assert!(faults.is_empty());
    }

    #[test]
    fn a_translation_of_nothing_is_told_and_loses_nothing() {
        let mut faults = Faults::none();
        let text = TrackedText::empty(tag("en"));
        let again = edited(
            "help",
            &text,
            &languages(),
            &sent(&[("en", " "), ("vi", "Vườn")]),
            &[],
            &mut faults,
        );
        assert_eq!(again, text);
        assert!(faults.of("help[en]").is_some());
        let text = TrackedText::new(tag("en"), "Gardens").with(tag("ar"), "حدائق");
        let mut faults = Faults::none();
        let again = edited(
            "label",
            &text,
            &languages(),
            &sent(&[("en", "")]),
            &[],
            &mut faults,
        );
        assert_eq!(again, text);
        assert!(!faults.is_empty());
    }
}
