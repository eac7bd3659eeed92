//! Joining, signing in, and one's own account.

use rocket::Route;

mod browser;
mod code;
mod email;
mod join;
mod link;
mod overview;
mod own_data;
mod password;
mod second_factor;
mod sign_in;
pub mod tokens;

pub use browser::{FromBrowser, Proved, too_often, wait};

/// The routes of all pages around one's own account.
pub fn routes() -> Vec<Route> {
    [
        join::routes(),
        sign_in::routes(),
        link::routes(),
        code::routes(),
        overview::routes(),
        password::routes(),
        email::routes(),
        second_factor::routes(),
        own_data::routes(),
        tokens::routes(),
    ]
    .concat()
}
