//! Letters for programs: one's own, what one follows, and what staff of a round write and look after.

pub mod follows;
pub mod mine;
pub mod outbox;
pub mod staff;
pub mod texts;

use rocket::Route;

/// The routes of this folder.
pub fn routes() -> Vec<Route> {
    [
        mine::routes(),
        follows::routes(),
        texts::routes(),
        outbox::routes(),
        staff::routes(),
    ]
    .concat()
}
