//! What languages are called: by their own speakers, and in the reader's language.

use super::phrase::Words;
use crate::domain::language::LanguageTag;

/// What their own speakers call them, by tag. Calls, questions, ballots and letters can be in many more languages than
/// the screens.
const OWN_NAMES: [(&str, &str); 33] = [
    ("am", "አማርኛ"),
    ("ar", "العربية"),
    ("de", "Deutsch"),
    ("en", "English"),
    ("es", "Español"),
    ("fa", "فارسی"),
    ("fr", "Français"),
    ("hi", "हिन्दी"),
    ("ht", "Kreyòl ayisyen"),
    ("ja", "日本語"),
    ("km", "ខ្មែរ"),
    ("ko", "한국어"),
    ("lo", "ລາວ"),
    ("mh", "Kajin M̧ajeļ"),
    ("ne", "नेपाली"),
    ("om", "Afaan Oromoo"),
    ("pa", "ਪੰਜਾਬੀ"),
    ("pl", "Polski"),
    ("ps", "پښتو"),
    ("pt", "Português"),
    ("ru", "Русский"),
    ("sm", "Gagana Sāmoa"),
    ("so", "Soomaali"),
    ("sw", "Kiswahili"),
    ("ti", "ትግርኛ"),
    ("tl", "Tagalog"),
    ("tr", "Türkçe"),
    ("uk", "Українська"),
    ("ur", "اردو"),
    ("vi", "Tiếng Việt"),
    ("zh", "中文"),
    ("zh-Hans", "简体中文"),
    ("zh-Hant", "繁體中文"),
];

/// What its own speakers call this language; its tag where we do not know.
pub fn own_name(tag: &LanguageTag) -> &str {
    let known = OWN_NAMES.iter().find(|(known, _)| *known == tag.as_str());
    known.map_or(tag.as_str(), |(_, name)| name)
}

impl Words {
    /// What a language is called in the reader's; its tag where we do not know.
    pub fn language(&self, tag: &LanguageTag) -> String {
        let key = format!("language-{tag}");
        if self.knows(&key) {
            self.say(key).to_string()
        } else {
            tag.to_string()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Catalog, Digits};

    fn tag(text: &str) -> LanguageTag {
        text.parse().expect("a language tag")
    }

    #[test]
    fn every_language_with_a_name_of_its_own_has_one_for_each_reader() {
        let catalog = Catalog::load(None);
        for (known, own) in OWN_NAMES {
            assert_eq!(own_name(&tag(known)), own);
            for reader in ["en", "es", "ar"] {
                let name = catalog
                    .words(&tag(reader), Digits::Latin)
                    .language(&tag(known));
                assert_ne!(name, known, "{known} has no name in {reader}");
            }
        }
    }

    #[test]
    fn a_language_that_nobody_listed_is_shown_by_its_tag() {
        let words = Catalog::load(None).words(&tag("ar"), Digits::Latin);
        assert_eq!(words.language(&tag("tlh")), "tlh");
        assert_eq!(own_name(&tag("tlh")), "tlh");
    }
}
