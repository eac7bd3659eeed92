//! An organisation's name, and when two names look alike.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_security::{MixedScript, skeleton};

use super::fault::Fault;
use super::plain_text;
use crate::domain::round::Slug;
use crate::domain::search_text::{folded, unified};

/// The name as the organisation writes it: 2 to 120 characters in NFC, all of them to be seen.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct OrganizationName(String);

impl OrganizationName {
    /// The longest name, in characters.
    pub const MOST: usize = 120;

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a word of it mixes scripts, as `Tаawun` with a Cyrillic а does. Words of different
    /// scripts beside each other are usual: `مركز Larkmere`.
    pub fn mixes_scripts(&self) -> bool {
        self.0
            .split(|char: char| !char.is_alphanumeric() && !is_combining_mark(char))
            .any(|word| !word.is_single_script())
    }

    /// What the name looks like: names that a reader could take for one another have the same.
    ///
    /// Lookalike letters of all scripts become one (UTS 39, skeleton): once as written, because
    /// Cyrillic В looks like B, and once in lower case, because В has no lookalike there. Marks, case,
    /// spaces and punctuation do not count, and Arabic letters that are typed either way are one.
    pub fn looks(&self) -> String {
        let plain: String = self
            .0
            .nfkd()
            .filter(|char| !is_combining_mark(*char))
            .filter_map(unified)
            .collect();
        let seen: String = skeleton(&plain).collect();
        let lower = seen.to_lowercase();
        let looks = skeleton(&lower)
            // Marks stay now: the dots that tell ث from ت have become marks of their own.
            .filter(|char| char.is_alphanumeric() || is_combining_mark(*char))
            // A capital I is an l to the eye, and small by now.
            .map(|char| if char == 'i' { 'l' } else { char });
        looks.collect()
    }

    /// The name in addresses: its words that can stand there whole; `None` where too little is left.
    pub fn slug(&self) -> Option<Slug> {
        let folded = folded(&self.0);
        let mut slug = String::new();
        for word in folded.split(' ').filter(|word| word.is_ascii()) {
            if slug.len() + word.len() > 48 {
                break;
            }
            if !slug.is_empty() {
                slug.push('-');
            }
            slug.push_str(word);
        }
        // One short run of digits or letters left of a long foreign name says nothing.
        slug.parse().ok().filter(|_| slug.len() >= 3)
    }
}

impl FromStr for OrganizationName {
    type Err = Fault;

    fn from_str(text: &str) -> Result<Self, Fault> {
        let name = plain_text::line(text, Self::MOST)?;
        if name.is_empty() {
            return Err(Fault::Missing);
        }
        if name.chars().count() < 2 {
            return Err(Fault::TooShort { least: 2 });
        }
        if !name.chars().any(char::is_alphanumeric) {
            return Err(Fault::NoLetters);
        }
        Ok(Self(name))
    }
}

impl TryFrom<String> for OrganizationName {
    type Error = Fault;

    fn try_from(text: String) -> Result<Self, Fault> {
        text.parse()
    }
}

impl From<OrganizationName> for String {
    fn from(name: OrganizationName) -> Self {
        name.0
    }
}

impl fmt::Display for OrganizationName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> OrganizationName {
        text.parse().expect(text)
    }

    #[test]
    fn a_name_is_to_be_seen() {
        assert_eq!(
            name("  The   Larkmere  Garden ").as_str(),
            "The Larkmere Garden"
        );
        for (text, fault) in [
            ("", Fault::Missing),
            (" \n", Fault::Missing),
            ("A", Fault::TooShort { least: 2 }),
            ("--", Fault::NoLetters),
            ("Lark\u{200b}mere", Fault::Unseen),
            ("Lark\u{202e}mere", Fault::Unseen),
            (&"a".repeat(121), Fault::TooLong { most: 120 }),
        ] {
            assert_eq!(text.parse::<OrganizationName>(), Err(fault), "{text:?}");
        }
    }

    #[test]
    fn names_that_look_alike_are_caught() {
        for (one, other) in [
            ("Taawun Kitchen", "Tааwun Kitсhen"),     // Cyrillic а, с
            ("BANK OF LARKMERE", "ВАNК ОF LАRКМЕRЕ"), // Cyrillic capitals
            ("Bank of Larkmere", "ВАNК ОF LАRКМЕRЕ"),
            ("Illinois Garden", "lllinois Garden"),
            ("ILLINOIS GARDEN", "Illinois Garden"),
            ("Modern Farm", "Modem Farrn"), // rn and m
            ("Larkmere Food-Bank", "larkmere foodbank"),
            ("Jardín de la Luz", "Jardin de la Luz"),
            ("Room 100", "Room 1OO"),
            ("Larkmere", "Ｌａｒｋｍｅｒｅ"), // full width
            ("Larkmere", "𝓛𝓪𝓻𝓴𝓶𝓮𝓻𝓮"),         // letters of mathematics
            ("مؤسسة أمل", "موسسه امل"),
            ("جمعية مستشفى النور", "جمعيه مستشفي النور"),
            ("تعاون", "تعـــاون"),
        ] {
            assert_eq!(name(one).looks(), name(other).looks(), "{one} / {other}");
        }
    }

    #[test]
    fn names_that_only_resemble_each_other_are_two() {
        for (one, other) in [
            ("Larkmere North", "Larkmere South"),
            ("بيت الحي", "ثيت الحي"),
            ("School 1", "School 2"),
            ("Red Oak", "Red Oaks"),
            ("合作社", "合作会"),
        ] {
            assert_ne!(name(one).looks(), name(other).looks(), "{one} / {other}");
        }
    }

    #[test]
    fn scripts_within_one_word_are_told() {
        assert!(name("Tаawun").mixes_scripts());
        for usual in [
            "مركز Larkmere",
            "Łąka 7",
            "合作の家",
            "Club-27",
            "Кооператив Луна",
        ] {
            assert!(!name(usual).mixes_scripts(), "{usual}");
        }
    }

    #[test]
    fn an_address_is_made_of_what_can_stand_in_one() {
        let slug = |text| name(text).slug().map(String::from);
        assert_eq!(
            slug("Jardín de la Luz, Inc.").as_deref(),
            Some("jardin-de-la-luz-inc")
        );
        assert_eq!(slug("جمعية النور"), None);
        assert_eq!(slug("جمعية النور 7"), None);
        assert_eq!(slug("مركز Larkmere").as_deref(), Some("larkmere"));
        assert!(slug(&"larkmere ".repeat(12)).is_some_and(|slug| slug.len() <= 50));
    }
}
