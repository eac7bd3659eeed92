//! Words: every sentence in every language, facts alike in all, and a folder of words that cannot harm.

mod choice;
mod facts;
mod folder;
mod pseudo;
mod sentences;
mod vocabulary;

use taawun::domain::language::LanguageTag;
use taawun::i18n::{Catalog, Digits, Words};

fn tag(text: &str) -> LanguageTag {
    text.parse().expect("a language tag")
}

fn words(language: &str, digits: Digits) -> Words {
    Catalog::load(None).words(&tag(language), digits)
}
