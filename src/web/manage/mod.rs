//! Pages for those who set up and run rounds.

pub mod fields;
pub mod frame;
pub mod lacks;
pub mod sheet;

mod call;
mod options;
mod question_form;

use rocket::Route;

/// The routes of all pages for staff.
pub fn routes() -> Vec<Route> {
    [call::routes()].concat()
}
