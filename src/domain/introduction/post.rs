//! What a group posts: as it was written, and as it is once every rule agreed.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::Deserialize;

use super::area::{KnownArea, PostArea};
use super::fault::{PostFault, PostFieldFault};
use super::reveal::{OwnNames, revealed};
use super::words::{Focus, HelpKind, PostKind, SECTORS};
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
    /// What it is about: words of [`Focus`].
    pub focus: Vec<String>,
    /// What it is about that the list has no word for, one subject a line.
    pub other_focus: String,
    /// Where: keys of known areas.
    pub areas: Vec<String>,
    /// Where, outside of these, one area a line.
    pub other_areas: String,
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
    pub focus: BTreeSet<Focus>,
    /// What it is about that the list has no word for.
    pub other_focus: Labels,
    /// Where.
    pub areas: Vec<PostArea>,
    /// Where, outside of the known areas.
    pub other_areas: Labels,
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

    /// Labels in words of one's own; `None` where they cannot be read.
    fn labels(&mut self, field: &'static str, text: &str) -> Option<Labels> {
        match Labels::read(text) {
            Ok(labels) => {
                self.unnamed(field, &labels.written());
                Some(labels)
            }
            Err(fault) => {
                self.fault(field, fault.into());
                None
            }
        }
    }

    /// Whether so many may be named, from the list and in words of one's own together.
    fn counted(&mut self, field: &'static str, named: usize, most: usize) {
        match named {
            0 => self.fault(field, PostFault::Missing),
            several if several > most => self.fault(field, PostFault::TooMany { most }),
            _ => {}
        }
    }

    fn focus(&mut self, written: &WrittenPost) -> (BTreeSet<Focus>, Labels) {
        let chosen: Result<BTreeSet<Focus>, _> =
            written.focus.iter().map(|word| word.parse()).collect();
        let other = self.labels("other_focus", &written.other_focus);
        match (chosen, other) {
            (Ok(chosen), Some(other)) => {
                self.counted("focus", chosen.len() + other.all().len(), MOST_FOCUS);
                (chosen, other)
            }
            (Err(_), other) => {
                self.fault("focus", PostFault::UnknownChoice);
                (BTreeSet::new(), other.unwrap_or_default())
            }
            (Ok(chosen), None) => (chosen, Labels::default()),
        }
    }

    /// A known area that was typed is the same as if it had been chosen: only so is it found in another language.
    fn areas(&mut self, written: &WrittenPost, known: &[KnownArea]) -> (Vec<PostArea>, Labels) {
        let is_unknown = |key: &String| !known.iter().any(|one| one.has(key));
        let is_wrong = written.areas.iter().any(is_unknown);
        if is_wrong {
            self.fault("areas", PostFault::UnknownChoice);
        }
        let Some(typed) = self.labels("other_areas", &written.other_areas) else {
            return (Vec::new(), Labels::default());
        };
        let is_named = |one: &&KnownArea| {
            written.areas.iter().any(|key| one.has(key))
                || typed.all().iter().any(|label| one.is_called(label))
        };
        let named = known.iter().filter(is_named).map(|one| one.area.clone());
        let named: Vec<PostArea> = named.collect();
        let other = typed.without(|label| known.iter().any(|one| one.is_called(label)));
        if !is_wrong {
            self.counted("areas", named.len() + other.all().len(), MOST_AREAS);
        }
        (named, other)
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
    /// The post, where every rule agrees; else all that is to be put right. `known` are the areas that can be chosen,
    /// `today` is the day on which it is written.
    pub fn read(
        &self,
        own: &OwnNames,
        known: &[KnownArea],
        today: Date,
    ) -> Result<Post, Vec<PostFieldFault>> {
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
        let (focus, other_focus) = reading.focus(self);
        let (areas, other_areas) = reading.areas(self, known);
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
                other_focus,
                areas,
                other_areas,
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
    use super::super::{Reveal, known_areas};
    use super::*;
    use crate::domain::language::LocalText;
    use crate::domain::program::Label;
    use jiff::civil::date;

    fn written() -> WrittenPost {
        WrittenPost {
            kind: "seek".to_owned(),
            help: vec!["place".to_owned(), "care".to_owned()],
            focus: vec!["food".to_owned(), "young_people".to_owned()],
            other_focus: String::new(),
            areas: vec!["gardens.riverbend".to_owned()],
            other_areas: String::new(),
            wanted: vec!["business".to_owned()],
            text: "A kitchen for two evenings a week.".to_owned(),
            language: "en".to_owned(),
            round: String::new(),
            until: "2027-06-30".to_owned(),
        }
    }

    fn known() -> Vec<KnownArea> {
        let tag = |text: &str| text.parse::<LanguageTag>().expect("a language");
        let label = |key: &str, name: LocalText| Label {
            id: key.parse().expect("a key"),
            name,
        };
        let riverbend = LocalText::new(tag("en"), "Riverbend").with(tag("ar"), "ضفة النهر");
        let labels = vec![
            label("riverbend", riverbend),
            label("north", LocalText::new(tag("en"), "North side")),
        ];
        known_areas(&[("gardens".parse().expect("a slug"), labels)])
    }

    fn read(written: &WrittenPost) -> Result<Post, Vec<(&'static str, PostFault)>> {
        let own = OwnNames {
            organizations: vec!["Riverbend Gardeners".to_owned()],
            people: Vec::new(),
        };
        let read = written.read(&own, &known(), date(2027, 1, 5));
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
        let many = with(&|post| post.other_areas = "a\nb\nc\nd\ne".to_owned());
        assert_eq!(many, [("areas", PostFault::TooMany { most: 5 })]);
        let many = with(&|post| post.other_focus = "a\nb\nc\nd".to_owned());
        assert_eq!(many, [("focus", PostFault::TooMany { most: 5 })]);
        let elsewhere = with(&|post| post.areas = vec!["gardens.moon".to_owned()]);
        assert_eq!(elsewhere, [("areas", PostFault::UnknownChoice)]);
        let other = with(&|post| post.focus = vec!["Food".to_owned()]);
        assert_eq!(other, [("focus", PostFault::UnknownChoice)]);
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
    fn an_area_that_was_typed_is_known_in_whichever_language() {
        let mut post = written();
        post.areas.clear();
        post.other_areas = "ضفة النهر\nBy the mill".to_owned();
        let post = read(&post).expect("a post");
        let keys: Vec<&str> = post.areas.iter().map(|area| &*area.key).collect();
        assert_eq!(keys, ["gardens.riverbend"]);
        assert_eq!(post.other_areas.all(), ["By the mill"]);
        let twice = WrittenPost {
            other_areas: "Riverbend".to_owned(),
            ..written()
        };
        let post = read(&twice).expect("a post");
        assert_eq!((post.areas.len(), post.other_areas.all().len()), (1, 0));
    }

    #[test]
    fn no_field_tells_who_wrote_it() {
        let mut post = written();
        post.text = "Riverbend Gardeners seek a kitchen.".to_owned();
        post.other_focus = "lina@people.example".to_owned();
        post.other_areas = "12 Oak Street".to_owned();
        let faults = read(&post).expect_err("faults");
        assert_eq!(
            faults,
            [
                ("text", PostFault::Reveals(Reveal::Name)),
                ("other_focus", PostFault::Reveals(Reveal::Email)),
                ("other_areas", PostFault::Reveals(Reveal::Address)),
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
