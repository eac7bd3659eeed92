//! An election from a Pabulib file as a round of ours: what its keys and columns say, and what is left out.

use std::collections::BTreeMap;

use super::facts::{ElectionToPublish, ProposalTexts, RoundFacts, Source};
use crate::domain::allocation::{CountingRule, Election, Project};
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::money::Currency;
use crate::domain::round::Slug;
use crate::domain::time::{PartialDate, ZoneName};

/// What the file does not say, or what whoever imports it says better.
#[derive(Debug, Clone)]
pub struct ImportChoices {
    /// The round's name in addresses.
    pub slug: Slug,
    /// Its title; else the file's unit, subunit, district and instance.
    pub title: Option<String>,
    /// The language of titles; else the file's `language`, else unknown.
    pub language: Option<LanguageTag>,
    /// The currency; else the file's `currency`, else none (`XXX`).
    pub currency: Option<Currency>,
    /// The zone of the dates.
    pub zone: ZoneName,
}

/// An election as a round of ours, and what the import left out.
#[derive(Debug, Clone)]
pub struct Imported {
    /// Ready to be counted and published.
    pub election: ElectionToPublish,
    /// What the file holds and the round does not.
    pub left_out: Vec<LeftOut>,
}

/// Something in a file that an import does not keep.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LeftOut {
    /// Facts about voters, which nobody needs for counting.
    #[error("facts about voters are not kept: {}", .0.join(", "))]
    VoterColumns(Vec<String>),
    /// A date that is none.
    #[error("{key} is left out: {value:?} is no date such as 03.04.2023 or 2023")]
    Date {
        /// The key in META.
        key: &'static str,
        /// What stands there.
        value: String,
    },
    /// A language that is none.
    #[error("the language {0:?} is left out: it is no tag such as en or pl")]
    Language(String),
    /// Points with one coordinate.
    #[error(
        "{0} projects have only one of latitude and longitude, so they get no point on the map"
    )]
    HalfPoints(usize),
}

/// The file contradicts itself where an import cannot choose.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotImportable {
    /// A currency that is none.
    #[error(
        "META says currency {0:?}, expected three capital letters of ISO 4217; say the right one with --currency"
    )]
    Currency(String),
}

/// Columns that say for which part of the place a project is, the finest first.
const AREA_COLUMNS: [&str; 4] = ["neighborhood", "district", "area", "subunit"];

/// Makes a round of a file's election. Facts about voters (age, sex, neighbourhood …) are dropped
/// here and reach neither the database nor a document: nobody needs them to count.
pub fn imported_election(
    election: Election,
    rule: CountingRule,
    choices: &ImportChoices,
) -> Result<Imported, NotImportable> {
    let mut left_out = Vec::new();
    let language = choices
        .language
        .clone()
        .unwrap_or_else(|| stated_language(&election, &mut left_out));
    let currency = match (choices.currency, election.currency()) {
        (Some(currency), _) => currency,
        (None, None | Some("")) => Currency::NONE,
        (None, Some(code)) => code
            .parse()
            .map_err(|_| NotImportable::Currency(code.to_owned()))?,
    };
    let mut date = |key: &'static str| {
        let value = election.meta(key).filter(|value| !value.is_empty())?;
        let read = stated_date(value);
        if read.is_none() {
            let value = value.to_owned();
            left_out.push(LeftOut::Date { key, value });
        }
        read
    };
    let round = RoundFacts {
        slug: choices.slug.clone(),
        title: title(&election, choices, &language),
        description: LocalText::new(LanguageTag::unknown(), description(&election)),
        place: joined(&election, &["unit", "country"]),
        currency,
        zone: choices.zone.clone(),
        opens_on: date("date_begin"),
        closes_on: date("date_end"),
    };
    let voter_columns = election.ballots.other_columns.iter();
    let voter_columns: Vec<String> = voter_columns.map(|(name, _)| name.clone()).collect();
    if !voter_columns.is_empty() {
        left_out.push(LeftOut::VoterColumns(voter_columns));
    }
    let half = |project: &&Project| project.latitude.is_some() != project.longitude.is_some();
    let half_points = election.projects.iter().filter(half).count();
    if half_points > 0 {
        left_out.push(LeftOut::HalfPoints(half_points));
    }
    Ok(Imported {
        left_out,
        election: ElectionToPublish {
            texts: texts(&election, &language),
            round: round.to_nfc(),
            source: Source::Imported,
            election,
            rule,
        },
    })
}

fn stated_language(election: &Election, left_out: &mut Vec<LeftOut>) -> LanguageTag {
    let Some(stated) = election.meta("language").filter(|text| !text.is_empty()) else {
        return LanguageTag::unknown();
    };
    stated.parse().unwrap_or_else(|_| {
        left_out.push(LeftOut::Language(stated.to_owned()));
        LanguageTag::unknown()
    })
}

/// Pabulib writes `03.04.2023`, or only a year.
fn stated_date(value: &str) -> Option<PartialDate> {
    let parts: Vec<&str> = value.split('.').collect();
    match parts[..] {
        [day, month, year] => format!("{year}-{month:0>2}-{day:0>2}").parse().ok(),
        _ => value.parse().ok(),
    }
}

fn title(election: &Election, choices: &ImportChoices, language: &LanguageTag) -> LocalText {
    if let Some(title) = &choices.title {
        return LocalText::new(language.clone(), title.as_str());
    }
    let mut title = joined(election, &["unit", "subunit", "district", "instance"]);
    if title.is_empty() {
        title = choices.slug.to_string();
    }
    // Names of places and years: no language that anyone stated.
    LocalText::new(LanguageTag::unknown(), title)
}

/// What the file says of itself, and whom it thanks.
fn description(election: &Election) -> String {
    let said = ["description", "comment", "acknowledgments"];
    let said = said.iter().filter_map(|key| election.meta(key));
    let said: Vec<&str> = said.filter(|text| !text.is_empty()).collect();
    said.join("\n\n")
}

fn joined(election: &Election, keys: &[&str]) -> String {
    let values = keys.iter().filter_map(|key| election.meta(key));
    let values: Vec<&str> = values.filter(|value| !value.is_empty()).collect();
    values.join(", ")
}

fn texts(election: &Election, language: &LanguageTag) -> BTreeMap<String, ProposalTexts> {
    let column = |name: &str| {
        let mut names = election.other_project_columns.iter();
        names.position(|other| other.eq_ignore_ascii_case(name))
    };
    let summary = column("description");
    let area = AREA_COLUMNS.iter().find_map(|name| column(name));
    let cell = |project: &Project, column: Option<usize>| {
        let cell = project.other.get(column?)?;
        (!cell.is_empty()).then(|| cell.clone())
    };
    let of = |project: &Project| ProposalTexts {
        title: match project.name.as_str() {
            "" => LocalText::new(LanguageTag::unknown(), project.id.as_str()),
            name => LocalText::new(language.clone(), name),
        },
        summary: LocalText::new(language.clone(), cell(project, summary).unwrap_or_default()),
        area: cell(project, area),
    };
    let projects = election.projects.iter();
    projects
        .map(|project| (project.id.clone(), of(project)))
        .collect()
}
