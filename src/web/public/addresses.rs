//! Addresses of what rounds hold. Numbers of proposals come from files and can be any text.

use std::fmt::Write;

use crate::domain::language::LocalText;
use crate::domain::round::Slug;
use crate::i18n::Words;

/// Somebody's text as one reader sees it, with the language it is in.
#[derive(Debug, Clone)]
pub struct Named {
    /// The text.
    pub text: String,
    /// Its language, for `lang`; empty where it is the page's own or nobody said.
    pub lang: String,
}

impl Named {
    /// In the reader's language, or in the one it was written in.
    pub fn new(text: &LocalText, words: &Words) -> Self {
        let shown = text.shown_in(words.tag());
        let foreign = shown.language.is_known() && shown.language != words.tag();
        Self {
            text: shown.text.to_owned(),
            lang: if foreign {
                shown.language.to_string()
            } else {
                String::new()
            },
        }
    }

    /// A proposal's title; its number where the source gives no title.
    pub fn of_proposal(title: &LocalText, reference: &str, words: &Words) -> Self {
        let named = Self::new(title, words);
        if named.text.trim().is_empty() {
            let phrase = words.say("proposal-unnamed").text("reference", reference);
            return Self {
                text: phrase.to_string(),
                lang: String::new(),
            };
        }
        named
    }
}

/// `/rounds/<slug>`.
pub fn round(slug: &Slug) -> String {
    format!("/rounds/{slug}")
}

/// `/rounds/<slug>/questions`.
pub fn questions(slug: &Slug) -> String {
    format!("/rounds/{slug}/questions")
}

/// `/rounds/<slug>/results`.
pub fn results(slug: &Slug) -> String {
    format!("/rounds/{slug}/results")
}

/// `/rounds/<slug>/proposals/<reference>`.
pub fn proposal(slug: &Slug, reference: &str) -> String {
    format!("/rounds/{slug}/proposals/{}", encoded(reference))
}

/// `/rounds/<slug>/files/<name>`.
pub fn file(slug: &Slug, name: &str) -> String {
    format!("/rounds/{slug}/files/{}", encoded(name))
}

/// A text as one segment of a path or one value of a query: every byte but unreserved ones (RFC 3986)
/// is escaped.
pub fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            // Writing to a text cannot fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_can_be_any_text() {
        assert_eq!(encoded("BO.D10.01/22"), "BO.D10.01%2F22");
        assert_eq!(encoded("a b\"<&?#%"), "a%20b%22%3C%26%3F%23%25");
        assert_eq!(encoded("ścieżka"), "%C5%9Bcie%C5%BCka");
    }
}
