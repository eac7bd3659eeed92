//! Who reads: the frame of the page in their language, made from the request.

use std::convert::Infallible;

use rocket::request::{FromRequest, Outcome, Request};

use crate::web::chrome::{Arrival, Chrome, Reader};
use crate::web::cookies;
use crate::web::csrf;
use crate::web::guards::who::Who;
use crate::web::state::App;

/// The frame for whoever sent this request. The language that `?lang=` chose is kept, and a sentence left
/// for this page is taken.
pub fn chrome(request: &Request<'_>) -> Chrome {
    let app = request
        .rocket()
        .state::<App>()
        .expect("`mount` manages the state before any route is mounted");
    let jar = request.cookies();
    let kept = |name| cookies::value(jar, &app.site, name).map(str::to_owned);
    let (language, digits, flash) = (
        kept(cookies::LANGUAGE),
        kept(cookies::DIGITS),
        kept(cookies::FLASH),
    );
    let language = language.or_else(|| {
        let reader = Who::of(request).0?;
        Some(reader.language.to_string())
    });
    let path = request.uri().path();
    let arrival = Arrival {
        path: path.as_str(),
        query: request.uri().query().map(|query| query.as_str()),
        accept_language: request.headers().get_one("Accept-Language"),
        kept_language: language.as_deref(),
        kept_digits: digits.as_deref(),
        flash: flash.as_deref(),
    };
    let token = csrf::token(request, app);
    let reader = Who::of(request).0.map(Reader::from);
    let chrome = Chrome::new(&app.catalog, &app.site.base_url, token, &arrival).read_by(reader);
    if let Some(tag) = chrome.asked_language() {
        jar.add(cookies::lasting(
            &app.site,
            cookies::LANGUAGE,
            tag.to_string(),
        ));
    }
    if flash.is_some() {
        jar.remove(cookies::passing(&app.site, cookies::FLASH, String::new()));
    }
    chrome
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Chrome {
    type Error = Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Infallible> {
        Outcome::Success(chrome(request))
    }
}
