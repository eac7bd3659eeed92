//! Pages that say how this site behaves: accessibility, privacy, checking a result, open data.

use askama::Template;
use rocket::{Route, get, routes};

use crate::web::Page;
use crate::web::chrome::Chrome;

/// `/accessibility`.
#[derive(Template)]
#[template(path = "public/accessibility.html")]
pub struct AccessibilityPage {
    /// The frame.
    pub c: Chrome,
}

/// `/privacy`.
#[derive(Template)]
#[template(path = "public/privacy.html")]
pub struct PrivacyPage {
    /// The frame.
    pub c: Chrome,
}

/// `/verify`: how to check a result.
#[derive(Template)]
#[template(path = "public/verify.html")]
pub struct VerifyPage {
    /// The frame.
    pub c: Chrome,
}

/// `/data`: what is published.
#[derive(Template)]
#[template(path = "public/data.html")]
pub struct DataPage {
    /// The frame.
    pub c: Chrome,
}

#[get("/accessibility")]
fn accessibility(c: Chrome) -> Page<AccessibilityPage> {
    Page::new(AccessibilityPage { c })
}

#[get("/privacy")]
fn privacy(c: Chrome) -> Page<PrivacyPage> {
    Page::new(PrivacyPage { c })
}

#[get("/verify")]
fn verify(c: Chrome) -> Page<VerifyPage> {
    Page::new(VerifyPage { c })
}

#[get("/data")]
fn data(c: Chrome) -> Page<DataPage> {
    Page::new(DataPage { c })
}

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![accessibility, privacy, verify, data]
}
