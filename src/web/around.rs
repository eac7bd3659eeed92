//! What is the same around every page. These are templates of their own because a page's template takes in all that it
//! extends: within `base.html` they would be compiled once more for each page.

use askama::Template;

use super::chrome::Chrome;

/// The way past it, the languages and the ways through the site.
#[derive(Template)]
#[template(path = "parts/masthead.html")]
pub struct Masthead<'a> {
    c: &'a Chrome,
}

/// What is to be said before a page begins: what just happened, its language, that it is a preview.
#[derive(Template)]
#[template(path = "parts/notices.html")]
pub struct Notices<'a> {
    c: &'a Chrome,
}

/// What the site is, further ways, and the reader's preferences.
#[derive(Template)]
#[template(path = "parts/foot.html")]
pub struct Foot<'a> {
    c: &'a Chrome,
}

impl Chrome {
    /// What stands above every page.
    pub fn masthead(&self) -> Masthead<'_> {
        Masthead { c: self }
    }

    /// What stands at the beginning of a page's content.
    pub fn notices(&self) -> Notices<'_> {
        Notices { c: self }
    }

    /// What stands below every page.
    pub fn foot(&self) -> Foot<'_> {
        Foot { c: self }
    }
}
