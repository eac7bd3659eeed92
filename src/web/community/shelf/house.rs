//! Our own templates: part of the program, in every language of it.

use crate::domain::language::LanguageTag;
use crate::domain::shelf::ShelfKind;

/// One of our own templates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HouseTemplate {
    /// Its name in addresses.
    pub key: &'static str,
    /// What it is for.
    pub kind: ShelfKind,
    /// The language of it.
    pub language: &'static str,
    /// The whole file: a title and the text.
    file: &'static str,
}

macro_rules! house {
    ($($kind:ident $name:literal $language:literal),+ $(,)?) => {
        [$(HouseTemplate {
            key: concat!($name, "-", $language),
            kind: ShelfKind::$kind,
            language: $language,
            file: include_str!(concat!("../../../../assets/shelf/", $language, "/", $name, ".md")),
        }),+]
    };
}

/// All of them, those of one language together.
pub const HOUSE: [HouseTemplate; 9] = house![
    PartnerAgreement "partner-agreement" "en",
    SharedBudget "shared-budget" "en",
    MeetingPlan "meeting-plan" "en",
    PartnerAgreement "partner-agreement" "es",
    SharedBudget "shared-budget" "es",
    MeetingPlan "meeting-plan" "es",
    PartnerAgreement "partner-agreement" "ar",
    SharedBudget "shared-budget" "ar",
    MeetingPlan "meeting-plan" "ar",
];

/// The template of this name.
pub fn find(key: &str) -> Option<HouseTemplate> {
    HOUSE.into_iter().find(|template| template.key == key)
}

/// Ours in this language; in English where we have none in it.
pub fn in_language(language: &LanguageTag) -> Vec<HouseTemplate> {
    let all = |language: &str| -> Vec<HouseTemplate> {
        let all = HOUSE.into_iter();
        all.filter(|template| template.language == language)
            .collect()
    };
    match all(language.as_str()) {
        none if none.is_empty() => all("en"),
        some => some,
    }
}

impl HouseTemplate {
    /// What it is called: the first line of its file.
    pub fn title(&self) -> &'static str {
        let line = self.file.lines().next().unwrap_or_default();
        line.trim_start_matches('#').trim()
    }

    /// The text behind the title, in Markdown.
    pub fn text(&self) -> &'static str {
        self.file
            .split_once('\n')
            .map_or("", |(_, text)| text.trim_start())
    }

    /// The same template in other languages.
    pub fn others(&self) -> Vec<HouseTemplate> {
        let all = HOUSE.into_iter();
        all.filter(|other| other.kind == self.kind && other.language != self.language)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::EMBEDDED;

    #[test]
    fn every_template_stands_in_every_language_with_the_same_parts() {
        let headings = |template: &HouseTemplate| {
            let lines = template.text().lines();
            lines.filter(|line| line.starts_with("## ")).count()
        };
        for language in EMBEDDED {
            let tag: LanguageTag = language.parse().expect("a tag");
            let ours = in_language(&tag);
            assert_eq!(ours.len(), 3, "{language}");
            for template in ours {
                assert_eq!(template.language, language);
                assert!(!template.title().is_empty() && template.text().len() > 400);
                assert_eq!(find(template.key), Some(template));
                for other in template.others() {
                    assert_eq!(headings(&other), headings(&template), "{}", template.key);
                }
            }
        }
        assert_eq!(in_language(&"so".parse().expect("a tag"))[0].language, "en");
    }
}
