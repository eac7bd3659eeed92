//! Pages of one's own account.

use rocket::Route;

pub mod tokens;

/// The routes of all pages of one's own account.
pub fn routes() -> Vec<Route> {
    tokens::routes()
}
