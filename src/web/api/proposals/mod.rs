//! Proposals for the programs of those who write them.

pub mod coalition;
pub mod drafts;
pub mod files;
pub mod invitation;
pub mod merges;
pub mod people;
pub mod said;
pub mod sending;
pub mod signatures;
pub mod splits;

use std::str::FromStr;

use rocket::Route;

use crate::domain::proposal::OfferAnswer;
use crate::ops::proposals::CoalitionError;
use crate::web::Problem;
use crate::web::community::proposals::partners;
use crate::web::forms::Faults;

/// The routes of this folder.
pub fn routes() -> Vec<Route> {
    [
        drafts::routes(),
        files::routes(),
        coalition::routes(),
        invitation::routes(),
        merges::routes(),
        splits::routes(),
        people::routes(),
        said::routes(),
        signatures::routes(),
        sending::routes(),
    ]
    .concat()
}

/// A name of an address; what cannot be one names nothing.
fn known<T: FromStr>(text: &str) -> Result<T, Problem> {
    text.parse().map_err(|_| Problem::not_found())
}

/// What a partner says to an offer of staff.
fn said_to_offer(answer: &str) -> Result<OfferAnswer, Problem> {
    let unknown = |_| Problem::faulty(Faults::one("answer", "coalition-fault-unknown-choice"));
    answer.parse().map_err(unknown)
}

/// A refusal as programs read it: what is wrong with each member of what they sent.
fn problem(error: CoalitionError) -> Problem {
    match error {
        CoalitionError::Faults(found) => {
            let faults = partners::faults(&found, "").renamed(|field| match field {
                "organization" => "organisation".to_owned(),
                other => other.to_owned(),
            });
            Problem::faulty(faults)
        }
        other => partners::problem(other),
    }
}
