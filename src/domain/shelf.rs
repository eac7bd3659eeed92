//! The shelf of templates: our own texts, and those that groups put beside them under a free licence.

use serde::{Deserialize, Serialize};

use super::introduction::closed_list;
use super::language::LanguageTag;
use super::proposal::{Entry, Shape};

/// What a template is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ShelfKind {
    /// What partners promise each other.
    PartnerAgreement,
    /// Whose money is for what.
    SharedBudget,
    /// How a meeting goes, and what comes of it.
    MeetingPlan,
    /// Anything else that helps to work together.
    Other,
}

closed_list!(ShelfKind, UnknownShelfKind, "kind of template": {
    PartnerAgreement: "partner_agreement",
    SharedBudget: "shared_budget",
    MeetingPlan: "meeting_plan",
    Other: "other",
});

/// Why somebody reports a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportReason {
    /// It tells private things about somebody.
    Private,
    /// It is somebody else's work.
    Copied,
    /// It misleads, or would do harm.
    Harmful,
    /// It is no template: an advertisement, a joke.
    NoTemplate,
}

closed_list!(ReportReason, UnknownReportReason, "reason for a report": {
    Private: "private",
    Copied: "copied",
    Harmful: "harmful",
    NoTemplate: "no_template",
});

/// The licence under which everything on the shelf is shared.
pub const LICENCE: &str = "CC BY 4.0";

/// The most templates of one organisation that stand at the same time.
pub const MOST_ENTRIES: i64 = 20;

/// The most templates that one organisation puts there within a day, those taken down too.
pub const MOST_ENTRIES_A_DAY: i64 = 5;

/// The fewest and the most characters of a title.
const TITLE: (usize, usize) = (3, 120);

/// The fewest and the most characters of a template.
const TEXT: (usize, usize) = (40, 40_000);

/// The most characters of what somebody says with a report.
const LONGEST_NOTE: usize = 500;

/// A template as forms and the API send it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WrittenEntry {
    /// Whose it is, by the organisation's name in addresses.
    pub organization: String,
    /// A word of [`ShelfKind`].
    pub kind: String,
    /// What it is called.
    pub title: String,
    /// The language of it.
    pub language: String,
    /// The template, in Markdown.
    pub text: String,
    /// Whether the organisation's name stands beside it.
    pub shows_name: bool,
    /// Whether whoever writes says that everyone may use it under [`LICENCE`].
    pub agrees: bool,
}

/// A template that every rule agreed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEntry {
    /// What it is for.
    pub kind: ShelfKind,
    /// What it is called.
    pub title: String,
    /// The language of it.
    pub language: LanguageTag,
    /// The template, in Markdown.
    pub text: String,
    /// Whether the organisation's name stands beside it.
    pub shows_name: bool,
}

/// A report as forms and the API send it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WrittenReport {
    /// A word of [`ReportReason`].
    pub reason: String,
    /// More about it; may be empty.
    pub note: String,
}

/// One thing to put right. The words are `shelf-fault-<key>` in the reader's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ShelfFault {
    /// Nothing stands where something must.
    #[error("something must stand here")]
    Missing,
    /// Too little to be of use.
    #[error("at least {least} characters")]
    TooShort {
        /// How many there must be.
        least: usize,
    },
    /// More than anyone reads.
    #[error("at most {most} characters")]
    TooLong {
        /// How many there may be.
        most: usize,
    },
    /// None of the choices there are.
    #[error("none of the choices")]
    UnknownChoice,
    /// None of the organisations that whoever writes speaks for.
    #[error("none of the organisations that you speak for")]
    NotOurs,
    /// Nobody said that others may use it.
    #[error("whoever shares a template says that others may use it")]
    NotAgreed,
}

impl ShelfFault {
    /// The last part of its message key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::TooShort { .. } => "too-short",
            Self::TooLong { .. } => "too-long",
            Self::UnknownChoice => "unknown-choice",
            Self::NotOurs => "not-ours",
            Self::NotAgreed => "not-agreed",
        }
    }

    /// The number in its sentence, where it has one.
    pub fn number(self) -> Option<usize> {
        match self {
            Self::TooShort { least: number } | Self::TooLong { most: number } => Some(number),
            Self::Missing | Self::UnknownChoice | Self::NotOurs | Self::NotAgreed => None,
        }
    }
}

/// A fault, and the field it is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShelfFieldFault {
    /// The field, as forms and the API name it.
    pub field: &'static str,
    /// What is wrong.
    pub fault: ShelfFault,
}

/// The words as they are kept, or why they cannot be.
fn words(text: &str, shape: Shape, (least, most): (usize, usize)) -> Result<String, ShelfFault> {
    let kept = Entry::text(text).kept(shape);
    let kept = kept.map_err(|_| ShelfFault::TooLong { most })?;
    let words = kept.as_text().trim().to_owned();
    match words.chars().count() {
        0 if least > 0 => Err(ShelfFault::Missing),
        length if length < least => Err(ShelfFault::TooShort { least }),
        length if length > most => Err(ShelfFault::TooLong { most }),
        _ => Ok(words),
    }
}

impl WrittenEntry {
    /// The template, where every rule agrees; else all that is to be put right.
    pub fn read(&self) -> Result<NewEntry, Vec<ShelfFieldFault>> {
        let mut faults = Vec::new();
        let mut fault = |field, fault| faults.push(ShelfFieldFault { field, fault });
        let kind = self.kind.parse();
        if kind.is_err() {
            fault("kind", ShelfFault::UnknownChoice);
        }
        let title = words(&self.title, Shape::Line, TITLE).map_err(|found| fault("title", found));
        let language = self.language.parse::<LanguageTag>();
        if language.is_err() {
            fault("language", ShelfFault::UnknownChoice);
        }
        let text = words(&self.text, Shape::Text, TEXT).map_err(|found| fault("text", found));
        if !self.agrees {
            fault("agrees", ShelfFault::NotAgreed);
        }
        match (kind, title, language, text) {
            (Ok(kind), Ok(title), Ok(language), Ok(text)) if faults.is_empty() => Ok(NewEntry {
                kind,
                title,
                language,
                text,
                shows_name: self.shows_name,
            }),
            _ => Err(faults),
        }
    }
}

impl WrittenReport {
    /// The reason and the words, where every rule agrees.
    pub fn read(&self) -> Result<(ReportReason, String), Vec<ShelfFieldFault>> {
        let mut faults = Vec::new();
        let mut fault = |field, fault| faults.push(ShelfFieldFault { field, fault });
        let reason = self.reason.parse();
        if reason.is_err() {
            fault("reason", ShelfFault::UnknownChoice);
        }
        let note = words(&self.note, Shape::Text, (0, LONGEST_NOTE));
        let note = note.map_err(|found| fault("note", found));
        match (reason, note) {
            (Ok(reason), Ok(note)) => Ok((reason, note)),
            _ => Err(faults),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written() -> WrittenEntry {
        WrittenEntry {
            organization: "riverbend".to_owned(),
            kind: "meeting_plan".to_owned(),
            title: " Our  first evening ".to_owned(),
            language: "en".to_owned(),
            text: "# Welcome\n\nWe begin with tea and say who we are.\n".to_owned(),
            shows_name: false,
            agrees: true,
        }
    }

    fn faults(entry: &WrittenEntry) -> Vec<(&'static str, ShelfFault)> {
        let found = entry.read().expect_err("faults").into_iter();
        found.map(|fault| (fault.field, fault.fault)).collect()
    }

    #[test]
    fn a_template_is_kept_as_it_was_written() {
        let entry = written().read().expect("a template");
        assert_eq!(entry.kind, ShelfKind::MeetingPlan);
        assert_eq!(entry.title, "Our first evening");
        assert!(entry.text.starts_with("# Welcome\n\n"));
    }

    #[test]
    fn nobody_shares_without_saying_so_and_every_field_keeps_its_bounds() {
        let silent = WrittenEntry {
            agrees: false,
            ..written()
        };
        assert_eq!(faults(&silent), [("agrees", ShelfFault::NotAgreed)]);
        let most = 40_000;
        for length in [40_001, 300_000] {
            let long = WrittenEntry {
                text: "ق".repeat(length),
                ..written()
            };
            assert_eq!(faults(&long), [("text", ShelfFault::TooLong { most })]);
        }
        let nothing = faults(&WrittenEntry::default());
        let fields: Vec<_> = nothing.iter().map(|(field, _)| *field).collect();
        assert_eq!(fields, ["kind", "title", "language", "text", "agrees"]);
    }

    #[test]
    fn a_report_has_one_of_the_reasons() {
        let report = |reason: &str| WrittenReport {
            reason: reason.to_owned(),
            note: String::new(),
        };
        for reason in ReportReason::ALL {
            let read = report(reason.as_str()).read();
            assert_eq!(read, Ok((reason, String::new())));
        }
        assert!(report("dull").read().is_err());
    }
}
