//! The first page: what Taawun is in plain words, and where to go from there.

use askama::Template;

use crate::web::chrome::Chrome;

/// `/`.
#[derive(Template)]
#[template(path = "public/home.html")]
pub struct HomePage {
    /// The frame.
    pub c: Chrome,
}
