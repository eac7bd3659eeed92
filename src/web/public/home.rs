//! The first page: what Taawun is in plain words, and where to go from there.

use askama::Template;
use rocket::{Route, get, routes};

use crate::web::Page;
use crate::web::chrome::Chrome;

/// `/`.
#[derive(Template)]
#[template(path = "public/home.html")]
pub struct HomePage {
    /// The frame.
    pub c: Chrome,
}

#[get("/")]
fn home(c: Chrome) -> Page<HomePage> {
    Page::new(HomePage { c })
}

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![home]
}
