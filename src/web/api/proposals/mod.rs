//! Proposals for the programs of those who write them.

pub mod drafts;
pub mod files;
pub mod sending;

use rocket::Route;

/// The routes of this folder.
pub fn routes() -> Vec<Route> {
    [drafts::routes(), files::routes(), sending::routes()].concat()
}
