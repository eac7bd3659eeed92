//! Proposals as those who write them see them. To everyone else none of these pages is there.

use rocket::Route;

pub mod frame;

/// The routes of all pages of proposals.
pub fn routes() -> Vec<Route> {
    [].concat()
}
