//! The rules of rounds for programs: signed, announced, amended, and dates that move.

pub mod amendments;
pub mod announcement;
pub mod slips;
pub mod versions;
pub mod voids;

use rocket::Route;
use rocket::http::Status;
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::amendment::PublicReason;
use crate::domain::ids::OrganizationId;
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::setup::{LocalMinute, Moment, NotAMoment, WhichHour};
use crate::domain::time::ZoneName;
use crate::store::views::rules_page::SignatureEntry;
use crate::web::Problem;
use crate::web::forms::Faults;

/// The routes of this folder.
pub fn routes() -> Vec<Route> {
    [
        versions::routes(),
        announcement::routes(),
        amendments::routes(),
        voids::routes(),
        slips::routes(),
    ]
    .concat()
}

/// What a signature brought about.
#[derive(Serialize, ToSchema)]
pub struct Signed {
    /// Whether all have signed, so that it is in force.
    in_force: bool,
    /// The funders who still have to, by id.
    waiting_for: Vec<String>,
}

impl Signed {
    fn new(waiting: &[OrganizationId]) -> Self {
        Self {
            in_force: waiting.is_empty(),
            waiting_for: waiting.iter().map(ToString::to_string).collect(),
        }
    }
}

/// Somebody's signature for a funder.
#[derive(Serialize, ToSchema)]
pub struct SignatureGiven {
    /// Who signed.
    person: String,
    /// For whom.
    funder: String,
    /// When.
    #[schema(format = DateTime)]
    at: String,
}

impl From<&SignatureEntry> for SignatureGiven {
    fn from(entry: &SignatureEntry) -> Self {
        Self {
            person: entry.person.to_string(),
            funder: entry.funder.clone(),
            at: entry.at.to_string(),
        }
    }
}

/// What clashes with what stands: the rules say no, whatever is written.
fn refused(why: impl std::fmt::Display, status: Status) -> Problem {
    Problem::new(status, "rules-refused").arg("what", why)
}

/// A funder's id as it was sent.
fn funder(text: &str) -> Result<OrganizationId, Problem> {
    text.parse()
        .map_err(|_| Problem::faulty(Faults::one("funder", "setup-fault-choice")))
}

/// A reason for everyone to read, in the language that it says it is in.
fn reason(words: &str, language: &str, faults: &mut Faults) -> Option<LocalText> {
    let tag: Option<LanguageTag> = language.parse().ok().filter(LanguageTag::is_known);
    if tag.is_none() {
        faults.add("language", "fault-language-tag");
    }
    let reason: Option<PublicReason> = words.parse().ok();
    if reason.is_none() {
        faults.add("reason", "rules-fault-reason");
    }
    Some(LocalText::new(tag?, reason?.as_str()))
}

/// A local time as it was sent, in the round's zone; `second` is the later of two equal times.
fn moment(
    field: &str,
    text: &str,
    second: bool,
    zone: &ZoneName,
    faults: &mut Faults,
) -> Option<Moment> {
    let which = if second {
        WhichHour::Second
    } else {
        WhichHour::First
    };
    let local = text.parse::<LocalMinute>();
    match local.and_then(|local| local.in_zone(zone, which)) {
        Ok(moment) => return Some(moment),
        Err(NotAMoment::Unreadable) => {
            faults.add_with(field, "rules-fault-moment", &[("zone", &zone.as_str())]);
        }
        Err(NotAMoment::Skipped { before, after }) => {
            let args: [(&str, &dyn std::fmt::Display); 3] = [
                ("zone", &zone.as_str()),
                ("before", &before),
                ("after", &after),
            ];
            faults.add_with(field, "promise-fault-skipped", &args);
        }
    }
    None
}
