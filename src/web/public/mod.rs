//! Pages for everyone.

use rocket::Route;

pub mod addresses;
pub mod apply;
pub mod charts;
pub mod constitution;
pub mod downloads;
pub mod figures;
pub mod filter;
pub mod find;
pub mod following;
pub mod home;
pub mod json_ld;
pub mod organizations;
pub mod own_round;
pub mod preferences;
pub mod proposal;
pub mod questions;
pub mod questions_and_answers;
pub mod reasons;
pub mod results;
pub mod round;
pub mod rounds;
pub mod statements;

/// The routes of all pages for everyone.
pub fn routes() -> Vec<Route> {
    [
        home::routes(),
        preferences::routes(),
        statements::routes(),
        rounds::routes(),
        round::routes(),
        questions::routes(),
        constitution::routes(),
        results::routes(),
        proposal::routes(),
        downloads::routes(),
        organizations::routes(),
        following::routes(),
        questions_and_answers::routes(),
    ]
    .concat()
}
