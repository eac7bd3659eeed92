//! A text in several languages that knows which of its translations lag behind the original.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::domain::canonical::nfc;
use crate::domain::language::{LanguageTag, LocalText};

/// A text with its translations, each of which says which revision of the original it translates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub struct TrackedText {
    original: LanguageTag,
    revision: u32,
    texts: BTreeMap<LanguageTag, Version>,
}

/// The words in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Version {
    /// The words, in Unicode's form NFC, lines ended by one line feed. Never empty.
    pub text: String,
    /// The revision of the original that they say.
    pub of_revision: u32,
}

/// How one language of a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lag {
    /// It says what the original says.
    Current,
    /// The original was changed after it.
    Behind,
    /// There are no words in it.
    Missing,
}

/// The document contradicts itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotATrackedText {
    /// A translation of a text that is not there yet.
    #[error("a text has words in its original language before it has a translation")]
    NoOriginal,
    /// A translation of what is still to be written, or an original that is not its own latest.
    #[error(
        "a translation says a revision of the original that there was, and the original its latest"
    )]
    Revision,
    /// Characters that no text has.
    #[error("a text has no control characters but tab and line feed")]
    Control,
}

/// As it stands in the document.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    original: LanguageTag,
    revision: u32,
    texts: BTreeMap<LanguageTag, Version>,
}

impl TrackedText {
    /// A text that nobody wrote yet.
    pub fn empty(original: LanguageTag) -> Self {
        Self {
            original,
            revision: 0,
            texts: BTreeMap::new(),
        }
    }

    /// A text in its original language; control characters are dropped.
    pub fn new(original: LanguageTag, text: &str) -> Self {
        Self::empty(original.clone()).edited(
            &BTreeMap::from([(original, text.to_owned())]),
            &BTreeSet::new(),
        )
    }

    /// A text of which nobody keeps the age of its translations: all of them count as current.
    pub fn of_local(text: &LocalText) -> Self {
        let original = text.shown_in(&text.original).text;
        let translated = text.versions();
        translated
            .filter(|version| *version.language != text.original)
            .fold(
                Self::new(text.original.clone(), original),
                |text, version| text.with(version.language.clone(), version.text),
            )
    }

    /// The same text with a translation of its latest revision beside it.
    #[must_use]
    pub fn with(&self, language: LanguageTag, text: &str) -> Self {
        self.edited(
            &BTreeMap::from([(language, text.to_owned())]),
            &BTreeSet::new(),
        )
    }

    /// The language it was first written in, which the others follow.
    pub fn original(&self) -> &LanguageTag {
        &self.original
    }

    /// How often the original was changed.
    pub fn revision(&self) -> u32 {
        self.revision
    }

    /// Whether nobody wrote anything yet.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// The words in this language, where there are any.
    pub fn in_language(&self, language: &LanguageTag) -> Option<&str> {
        self.texts
            .get(language)
            .map(|version| version.text.as_str())
    }

    /// The words that a reader of `language` sees, with the language they are in; empty where nobody wrote anything.
    pub fn shown_in(&self, language: &LanguageTag) -> (&LanguageTag, &str) {
        let found = self.texts.get_key_value(language);
        let found = found.or_else(|| self.texts.get_key_value(&self.original));
        found.map_or((&self.original, ""), |(language, version)| {
            (language, version.text.as_str())
        })
    }

    /// Every version, by language.
    pub fn versions(&self) -> impl Iterator<Item = (&LanguageTag, &Version)> {
        self.texts.iter()
    }

    /// How this language stands to the original. A text that nobody wrote lags in no language.
    pub fn lag(&self, language: &LanguageTag) -> Lag {
        match self.texts.get(language) {
            Some(version) if version.of_revision < self.revision => Lag::Behind,
            Some(_) => Lag::Current,
            None if self.is_empty() => Lag::Current,
            None => Lag::Missing,
        }
    }

    /// The text after someone wrote `texts`; languages that are not named stay as they are, and one whose words are
    /// taken away is dropped. Where the original changes, a translation that was not changed with it lags from then on,
    /// unless it is one of `still_right`.
    #[must_use]
    pub fn edited(
        &self,
        texts: &BTreeMap<LanguageTag, String>,
        still_right: &BTreeSet<LanguageTag>,
    ) -> Self {
        let cleaned: BTreeMap<&LanguageTag, String> = texts
            .iter()
            .map(|(language, text)| (language, clean(text)))
            .collect();
        let mut edited = self.clone();
        if let Some(text) = cleaned.get(&self.original)
            && self.in_language(&self.original).unwrap_or_default() != text
        {
            edited.revision += 1;
        }
        let revision = edited.revision;
        for (language, text) in cleaned {
            let changed = self.in_language(language) != Some(&text);
            if text.is_empty() {
                edited.texts.remove(language);
            } else if changed || *language == self.original {
                edited.texts.insert(
                    language.clone(),
                    Version {
                        text,
                        of_revision: revision,
                    },
                );
            }
        }
        for language in still_right {
            if let Some(version) = edited.texts.get_mut(language) {
                version.of_revision = revision;
            }
        }
        if !edited.texts.contains_key(&edited.original) {
            edited.texts.clear();
        }
        edited
    }

    /// The same words without what is known of their age, for pages that only show them.
    pub fn to_local(&self) -> LocalText {
        let original = self.in_language(&self.original).unwrap_or_default();
        let start = LocalText::new(self.original.clone(), original);
        self.texts.iter().fold(start, |text, (language, version)| {
            text.with(language.clone(), version.text.clone())
        })
    }

    /// The length of its longest version, in characters.
    pub fn longest(&self) -> usize {
        let lengths = self
            .texts
            .values()
            .map(|version| version.text.chars().count());
        lengths.max().unwrap_or(0)
    }
}

impl TryFrom<Written> for TrackedText {
    type Error = NotATrackedText;

    fn try_from(written: Written) -> Result<Self, NotATrackedText> {
        let Written {
            original,
            revision,
            texts,
        } = written;
        let mut kept = BTreeMap::new();
        for (language, Version { text, of_revision }) in texts {
            let is_original = language == original;
            if of_revision > revision || (is_original && of_revision != revision) {
                return Err(NotATrackedText::Revision);
            }
            let text = nfc(&text.replace("\r\n", "\n"));
            if text.chars().any(is_no_text) {
                return Err(NotATrackedText::Control);
            }
            if !text.trim().is_empty() {
                kept.insert(language, Version { text, of_revision });
            }
        }
        if !kept.is_empty() && !kept.contains_key(&original) {
            return Err(NotATrackedText::NoOriginal);
        }
        Ok(Self {
            original,
            revision,
            texts: kept,
        })
    }
}

impl From<TrackedText> for Written {
    fn from(text: TrackedText) -> Self {
        let TrackedText {
            original,
            revision,
            texts,
        } = text;
        Self {
            original,
            revision,
            texts,
        }
    }
}

fn is_no_text(letter: char) -> bool {
    letter.is_control() && letter != '\n' && letter != '\t'
}

/// What a form sent, as it is kept: browsers end lines with two characters, and people leave blanks at the end.
fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(is_no_text, "");
    nfc(text.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(text: &str) -> LanguageTag {
        text.parse().expect("a language tag")
    }

    fn words(pairs: &[(&str, &str)]) -> BTreeMap<LanguageTag, String> {
        let pairs = pairs.iter();
        pairs
            .map(|(language, text)| (tag(language), (*text).to_owned()))
            .collect()
    }

    fn lags(text: &TrackedText) -> [Lag; 3] {
        ["en", "es", "ar"].map(|language| text.lag(&tag(language)))
    }

    #[test]
    fn a_translation_lags_from_the_next_change_of_the_original_on() {
        let text = TrackedText::new(tag("en"), "Gardens").with(tag("es"), "Huertos");
        assert_eq!(lags(&text), [Lag::Current, Lag::Current, Lag::Missing]);
        let text = text.edited(
            &words(&[("en", "Gardens and yards"), ("es", "Huertos")]),
            &BTreeSet::new(),
        );
        assert_eq!(lags(&text), [Lag::Current, Lag::Behind, Lag::Missing]);
        let text = text.edited(&words(&[("es", "Huertos y patios")]), &BTreeSet::new());
        assert_eq!(lags(&text), [Lag::Current, Lag::Current, Lag::Missing]);
    }

    #[test]
    fn a_translation_that_still_fits_can_be_said_to() {
        let text = TrackedText::new(tag("en"), "Gardens").with(tag("es"), "Huertos");
        let text = text.edited(
            &words(&[("en", "Gardens.")]),
            &BTreeSet::from([tag("es"), tag("ar")]),
        );
        assert_eq!(lags(&text), [Lag::Current, Lag::Current, Lag::Missing]);
    }

    #[test]
    fn saving_what_stands_there_changes_nothing() {
        let text = TrackedText::new(tag("en"), "One\nTwo").with(tag("es"), "Uno\nDos");
        let again = text.edited(
            &words(&[("en", "One\r\nTwo  "), ("es", " Uno\r\nDos")]),
            &BTreeSet::new(),
        );
        assert_eq!(again, text);
        let read: TrackedText =
            serde_json::from_value(serde_json::to_value(&text).expect("JSON")).expect("a text");
        assert_eq!(read, text);
    }

    #[test]
    fn without_its_original_a_text_is_gone() {
        let text = TrackedText::new(tag("en"), "Gardens").with(tag("es"), "Huertos");
        let text = text.edited(&words(&[("en", " ")]), &BTreeSet::new());
        assert!(text.is_empty());
        assert_eq!(lags(&text), [Lag::Current; 3]);
    }

    #[test]
    fn a_document_that_contradicts_itself_is_refused() {
        for (document, why) in [
            (
                r#"{"original":"en","revision":1,"texts":{"es":{"text":"a","of_revision":1}}}"#,
                "before it has",
            ),
            (
                r#"{"original":"en","revision":1,"texts":{"en":{"text":"a","of_revision":2}}}"#,
                "its latest",
            ),
            (
                r#"{"original":"en","revision":2,"texts":{"en":{"text":"a","of_revision":1}}}"#,
                "its latest",
            ),
            (
                r#"{"original":"en","revision":1,"texts":{"en":{"text":"a\u0000","of_revision":1}}}"#,
                "control",
            ),
            (
                r#"{"original":"en","revision":1,"texts":{},"more":1}"#,
                "unknown field",
            ),
        ] {
            let error = serde_json::from_str::<TrackedText>(document).expect_err("a contradiction");
            assert!(error.to_string().contains(why), "{error}");
        }
    }
}
