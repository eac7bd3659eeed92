//! Pages that say how this site behaves: accessibility, privacy, checking a result, open data.

use askama::Template;

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
