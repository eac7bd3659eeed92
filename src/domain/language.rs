//! Languages, and texts that people wrote in one or more of them.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::canonical::nfc;

/// A BCP 47 language tag such as `en`, `es`, `ar`, `zh-Hant`; `und` where nobody said.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LanguageTag(String);

/// The text was no language tag.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no language tag such as en, es, ar or zh-Hant")]
pub struct NotALanguage(String);

impl LanguageTag {
    /// The language of a text whose language nobody said.
    pub fn unknown() -> Self {
        Self("und".to_owned())
    }

    /// The tag, for `lang` attributes and documents.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether somebody said which language this is.
    pub fn is_known(&self) -> bool {
        self.0 != "und"
    }
}

impl FromStr for LanguageTag {
    type Err = NotALanguage;

    fn from_str(text: &str) -> Result<Self, NotALanguage> {
        let mut parts = text.split('-');
        let primary = parts.next().unwrap_or_default();
        let letters = primary.bytes().all(|byte| byte.is_ascii_lowercase());
        let rest = parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        });
        if (2..=3).contains(&primary.len()) && letters && rest {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotALanguage(text.to_owned()))
        }
    }
}

impl TryFrom<String> for LanguageTag {
    type Error = NotALanguage;

    fn try_from(text: String) -> Result<Self, NotALanguage> {
        text.parse()
    }
}

impl From<LanguageTag> for String {
    fn from(tag: LanguageTag) -> Self {
        tag.0
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One text in the language it was written in, with its translations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LocalText {
    /// The language it was first written in.
    pub original: LanguageTag,
    texts: BTreeMap<LanguageTag, String>,
}

/// A text as one reader sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShownText<'a> {
    /// The language of `text`.
    pub language: &'a LanguageTag,
    /// The words.
    pub text: &'a str,
}

impl LocalText {
    /// A text that stands in one language.
    pub fn new(original: LanguageTag, text: impl Into<String>) -> Self {
        let texts = BTreeMap::from([(original.clone(), text.into())]);
        Self { original, texts }
    }

    /// The same text with a translation beside it.
    #[must_use]
    pub fn with(mut self, language: LanguageTag, text: impl Into<String>) -> Self {
        self.texts.insert(language, text.into());
        self
    }

    /// What a reader of `language` sees: its translation, else the original.
    pub fn shown_in(&self, language: &LanguageTag) -> ShownText<'_> {
        let (language, text) = self
            .texts
            .get_key_value(language)
            .or_else(|| self.texts.get_key_value(&self.original))
            .map_or((&self.original, ""), |(language, text)| {
                (language, text.as_str())
            });
        ShownText { language, text }
    }

    /// The same text, every version in Unicode's form NFC.
    #[must_use]
    pub fn to_nfc(&self) -> Self {
        let texts = self.texts.iter();
        Self {
            original: self.original.clone(),
            texts: texts
                .map(|(language, text)| (language.clone(), nfc(text)))
                .collect(),
        }
    }

    /// Every version, by language tag.
    pub fn versions(&self) -> impl Iterator<Item = ShownText<'_>> {
        self.texts
            .iter()
            .map(|(language, text)| ShownText { language, text })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(text: &str) -> LanguageTag {
        text.parse().expect("a language tag")
    }

    #[test]
    fn a_reader_gets_their_language_or_the_original() {
        let text = LocalText::new(tag("en"), "Garden").with(tag("ar"), "حديقة");
        assert_eq!(text.shown_in(&tag("ar")).text, "حديقة");
        let shown = text.shown_in(&tag("es"));
        assert_eq!((shown.text, shown.language.as_str()), ("Garden", "en"));
    }

    #[test]
    fn tags_are_checked() {
        for good in ["en", "zh-Hant", "es-419", "und"] {
            assert!(good.parse::<LanguageTag>().is_ok(), "{good}");
        }
        for bad in ["", "e", "EN", "en_US", "en-", "english", "en-\"><"] {
            assert!(bad.parse::<LanguageTag>().is_err(), "{bad}");
        }
    }
}
