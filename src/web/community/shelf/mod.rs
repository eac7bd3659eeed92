//! `/partners/shelf`: templates for working together. Everyone reads them, funders too: they hold nobody's name but where
//! a group wants its own to stand. Sharing and reporting is for those who look for partners.

use rocket::Route;
use rocket::http::Status;

mod entry;
pub mod house;
mod list;
mod new_entry;

use crate::domain::policy::Denied;
use crate::ops::shelf::ShelfError;
use crate::web::Problem;
use crate::web::forms::Faults;

/// Where the shelf stands.
pub const PAGE: &str = "/partners/shelf";

/// The routes of all pages of the shelf.
pub fn routes() -> Vec<Route> {
    [list::routes(), new_entry::routes(), entry::routes()].concat()
}

/// What a form is shown again with, or a page of its own where it cannot be.
pub fn refused(error: ShelfError) -> Result<Faults, Problem> {
    let limit = |field: &str, key: &str, most: i64| {
        let mut faults = Faults::none();
        faults.add_with(field, key, &[("n", &most)]);
        Ok(faults)
    };
    match error {
        ShelfError::Faults(found) => {
            let mut faults = Faults::none();
            for one in found {
                let key = format!("shelf-fault-{}", one.fault.key());
                match one.fault.number() {
                    Some(number) => faults.add_with(one.field, key, &[("n", &number)]),
                    None => faults.add(one.field, key),
                }
            }
            Ok(faults)
        }
        ShelfError::TooMany { most } => limit("organization", "shelf-limit-entries", most),
        ShelfError::TooManyReports { most } => limit("reason", "shelf-limit-reports", most),
        ShelfError::ReportedBefore => Ok(Faults::one("reason", "shelf-reported-before")),
        ShelfError::Gone => {
            Err(Problem::new(Status::NotFound, "shelf-gone").way_out(PAGE, "problem-way-shelf"))
        }
        ShelfError::Denied(Denied::NotYours) => Err(super::partners::denied(Denied::NotYours)),
        ShelfError::Denied(denied) => Err(denied.into()),
        ShelfError::Store(error) => Err(error.into()),
    }
}

/// A refusal as a page of its own, for acts that are one button, and for programs.
pub fn problem(error: ShelfError) -> Problem {
    match refused(error) {
        Ok(faults) => Problem::faulty(faults),
        Err(problem) => problem,
    }
}
