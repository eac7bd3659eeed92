//! What a group posts: as it was written, and as it is once every rule agreed.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::Deserialize;

use super::fault::{PostFault, PostFieldFault};
use super::reveal::{OwnNames, revealed};
use super::words::{HelpKind, PostKind, SECTORS};
use crate::domain::language::LanguageTag;
use crate::domain::organization::{Labels, Sector};
use crate::domain::proposal::{Entry, Shape};
use crate::domain::round::Slug;

/// The most subjects of a post.
pub const MOST_FOCUS: usize = 5;

/// The most areas of a post.
pub const MOST_AREAS: usize = 5;

/// The fewest and the most characters of its text.
const TEXT: (usize, usize) = (20, 800);

/// The most characters of the words of somebody who asks.
pub const LONGEST_NOTE: usize = 500;

/// So many days ahead a post may stand.
pub const MOST_DAYS: i32 = 366;

/// A post as forms and the API send it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WrittenPost {
    /// `seek` or `offer`.
    pub kind: String,
    /// Words of [`HelpKind`].
    pub help: Vec<String>,
    /// What it is about, one subject a line.
    pub focus: String,
    /// Where, one area a line.
    pub areas: String,
    /// The sectors it would like to meet; none for any.
    pub wanted: Vec<String>,
    /// What it seeks or offers, in a few sentences.
    pub text: String,
    /// The language of these.
    pub language: String,
    /// The round that it is meant for, by its name in addresses; empty for none.
    pub round: String,
    /// The last day on which it stands, such as 2027-06-30.
    pub until: String,
}

/// A post that every rule agreed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    /// Whether it seeks or offers.
    pub kind: PostKind,
    /// What.
    pub help: BTreeSet<HelpKind>,
    /// What it is about.
    pub focus: Labels,
    /// Where.
    pub areas: Labels,
    /// The sectors it would like to meet; none for any.
    pub wanted: BTreeSet<Sector>,
    /// In its own words.
    pub text: String,
    /// The language of these.
    pub language: LanguageTag,
    /// The round that it is meant for.
    pub round: Option<Slug>,
    /// The last day on which it stands.
    pub until: Date,
}

/// The words of somebody who asks to be introduced, as they were written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WrittenAsk {
    /// For which organisation, by its name in addresses.
    pub organization: String,
    /// Why they would fit; may be empty.
    pub note: String,
}

/// The sector of this word among those that partners come from.
pub fn sector_named(word: &str) -> Option<Sector> {
    SECTORS.into_iter().find(|sector| sector.as_str() == word)
}

/// Collects what is wrong, each with its field.
struct Reading<'a> {
    own: &'a OwnNames,
    faults: Vec<PostFieldFault>,
}

impl Reading<'_> {
    fn fault(&mut self, field: &'static str, fault: PostFault) {
        self.faults.push(PostFieldFault { field, fault });
    }

    fn words(&mut self, field: &'static str, text: &str, least: usize, most: usize) -> String {
        let kept = Entry::text(text).kept(Shape::Text);
        let Ok(kept) = kept else {
            self.fault(field, PostFault::TooLong { most });
            return String::new();
        };
        let words = kept.as_text().trim().to_owned();
        match words.chars().count() {
            0 if least > 0 => self.fault(field, PostFault::Missing),
            length if length < least => self.fault(field, PostFault::TooShort { least }),
            length if length > most => self.fault(field, PostFault::TooLong { most }),
            _ => self.unnamed(field, &words),
        }
        words
    }

    fn unnamed(&mut self, field: &'static str, text: &str) {
        if let Some(reveal) = revealed(text, self.own) {
            self.fault(field, PostFault::Reveals(reveal));
        }
    }

    fn labels(&mut self, field: &'static str, text: &str, most: usize) -> Labels {
        let labels = match Labels::read(text) {
            Ok(labels) => labels,
            Err(fault) => {
                self.fault(field, fault.into());
                return Labels::default();
            }
        };
        match labels.all().len() {
            0 => self.fault(field, PostFault::Missing),
            several if several > most => self.fault(field, PostFault::TooMany { most }),
            _ => self.unnamed(field, &labels.written()),
        }
        labels
    }

    fn until(&mut self, text: &str, today: Date) -> Date {
        let until = match text.trim() {
            "" => Err(PostFault::Missing),
            text => text.parse::<Date>().map_err(|_| PostFault::NotADay),
        };
        let until = until.and_then(|until| {
            let days = until.since(today).map_or(i32::MAX, |span| span.get_days());
            match days {
                ..=0 => Err(PostFault::NotToCome),
                days if days > MOST_DAYS => Err(PostFault::TooFar {
                    days: MOST_DAYS.unsigned_abs() as usize,
                }),
                _ => Ok(until),
            }
        });
        until.unwrap_or_else(|fault| {
            self.fault("until", fault);
            today
        })
    }
}

impl WrittenPost {
    /// The post, where every rule agrees; else all that is to be put right. `today` is the day on which it is written.
    pub fn read(&self, own: &OwnNames, today: Date) -> Result<Post, Vec<PostFieldFault>> {
        let mut reading = Reading {
            own,
            faults: Vec::new(),
        };
        let kind = self.kind.parse().unwrap_or_else(|_| {
            reading.fault("kind", PostFault::UnknownChoice);
            PostKind::Seek
        });
        let help: Result<BTreeSet<HelpKind>, _> =
            self.help.iter().map(|word| word.parse()).collect();
        let help = match help {
            Ok(help) if help.is_empty() => {
                reading.fault("help", PostFault::Missing);
                help
            }
            Ok(help) => help,
            Err(_) => {
                reading.fault("help", PostFault::UnknownChoice);
                BTreeSet::new()
            }
        };
        let text = reading.words("text", &self.text, TEXT.0, TEXT.1);
        let language = self.language.parse().unwrap_or_else(|_| {
            reading.fault("language", PostFault::UnknownChoice);
            LanguageTag::unknown()
        });
        let focus = reading.labels("focus", &self.focus, MOST_FOCUS);
        let areas = reading.labels("areas", &self.areas, MOST_AREAS);
        let wanted: Option<BTreeSet<Sector>> =
            self.wanted.iter().map(|word| sector_named(word)).collect();
        let wanted = wanted.unwrap_or_else(|| {
            reading.fault("wanted", PostFault::UnknownChoice);
            BTreeSet::new()
        });
        let round = match self.round.trim() {
            "" => None,
            slug => slug.parse().map(Some).unwrap_or_else(|_| {
                reading.fault("round", PostFault::UnknownRound);
                None
            }),
        };
        let until = reading.until(&self.until, today);
        if reading.faults.is_empty() {
            Ok(Post {
                kind,
                help,
                focus,
                areas,
                wanted,
                text,
                language,
                round,
                until,
            })
        } else {
            Err(reading.faults)
        }
    }
}

impl WrittenAsk {
    /// The words, where every rule agrees.
    pub fn note(&self, own: &OwnNames) -> Result<String, Vec<PostFieldFault>> {
        let mut reading = Reading {
            own,
            faults: Vec::new(),
        };
        let note = reading.words("note", &self.note, 0, LONGEST_NOTE);
        if reading.faults.is_empty() {
            Ok(note)
        } else {
            Err(reading.faults)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Reveal;
    use super::*;
    use jiff::civil::date;

    fn written() -> WrittenPost {
        WrittenPost {
            kind: "seek".to_owned(),
            help: vec!["place".to_owned(), "care".to_owned()],
            focus: "Food\nYoung people".to_owned(),
            areas: "Riverbend".to_owned(),
            wanted: vec!["business".to_owned()],
            text: "A kitchen for two evenings a week.".to_owned(),
            language: "en".to_owned(),
            round: String::new(),
            until: "2027-06-30".to_owned(),
        }
    }

    fn read(written: &WrittenPost) -> Result<Post, Vec<(&'static str, PostFault)>> {
        let own = OwnNames {
            organizations: vec!["Riverbend Gardeners".to_owned()],
            people: Vec::new(),
        };
        let read = written.read(&own, date(2027, 1, 5));
        read.map_err(|faults| {
            let faults = faults.into_iter();
            faults.map(|fault| (fault.field, fault.fault)).collect()
        })
    }

    #[test]
    fn a_post_says_what_where_and_until_when() {
        let post = read(&written()).expect("a post");
        assert_eq!(post.kind, PostKind::Seek);
        assert_eq!(post.help, BTreeSet::from([HelpKind::Place, HelpKind::Care]));
        assert_eq!(post.until, date(2027, 6, 30));
        let nothing = read(&WrittenPost::default()).expect_err("faults");
        let fields: Vec<_> = nothing.iter().map(|(field, _)| *field).collect();
        assert_eq!(
            fields,
            [
                "kind", "help", "text", "language", "focus", "areas", "until"
            ]
        );
    }

    #[test]
    fn every_field_keeps_its_bounds() {
        let with = |change: &dyn Fn(&mut WrittenPost)| {
            let mut post = written();
            change(&mut post);
            read(&post).expect_err("a fault")
        };
        let most = 800;
        let long = with(&|post| post.text = "x".repeat(801));
        assert_eq!(long, [("text", PostFault::TooLong { most })]);
        let huge = with(&|post| post.text = "x".repeat(500_000));
        assert_eq!(huge, [("text", PostFault::TooLong { most })]);
        let short = with(&|post| post.text = "A kitchen".to_owned());
        assert_eq!(short, [("text", PostFault::TooShort { least: 20 })]);
        let many = with(&|post| post.areas = "a\nb\nc\nd\ne\nf".to_owned());
        assert_eq!(many, [("areas", PostFault::TooMany { most: 5 })]);
        for (until, fault) in [
            ("2027-01-05", PostFault::NotToCome),
            ("-9999-01-01", PostFault::NotADay),
            ("2028-01-08", PostFault::TooFar { days: 366 }),
            ("9999-12-31", PostFault::TooFar { days: 366 }),
            ("2027-02-30", PostFault::NotADay),
        ] {
            let found = with(&|post| post.until = until.to_owned());
            assert_eq!(found, [("until", fault)], "{until}");
        }
        let funder = with(&|post| post.wanted = vec!["philanthropy".to_owned()]);
        assert_eq!(funder, [("wanted", PostFault::UnknownChoice)]);
    }

    #[test]
    fn no_field_tells_who_wrote_it() {
        let mut post = written();
        post.text = "Riverbend Gardeners seek a kitchen.".to_owned();
        post.focus = "lina@people.example".to_owned();
        post.areas = "12 Oak Street".to_owned();
        let faults = read(&post).expect_err("faults");
        assert_eq!(
            faults,
            [
                ("text", PostFault::Reveals(Reveal::Name)),
                ("focus", PostFault::Reveals(Reveal::Email)),
                ("areas", PostFault::Reveals(Reveal::Address)),
            ]
        );
        let ask = WrittenAsk {
            note: "Call 206 555 0100".to_owned(),
            ..WrittenAsk::default()
        };
        assert!(ask.note(&OwnNames::default()).is_err());
        assert_eq!(
            WrittenAsk::default().note(&OwnNames::default()),
            Ok(String::new())
        );
    }
}
