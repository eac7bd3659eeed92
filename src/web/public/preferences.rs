//! What a reader prefers: language and digits, kept in their own browser and nowhere else.

use rocket::form::FromForm;
use rocket::http::CookieJar;
use rocket::response::Redirect;
use rocket::{Route, State, post, routes};

use crate::web::App;
use crate::web::chrome::FLASH_STALE;
use crate::web::cookies;
use crate::web::guards::protected::Protected;
use crate::web::local::local;

/// The form at the foot of every page.
#[derive(Debug, FromForm)]
struct Preferences {
    language: String,
    digits: String,
    /// Where the reader was.
    next: String,
}

/// Keeps the choice and goes back. What is not on offer changes nothing.
#[post("/preferences", data = "<form>")]
fn keep(form: Protected<Preferences>, jar: &CookieJar<'_>, app: &State<App>) -> Redirect {
    let form = match form {
        Protected::Fresh(form) => form,
        // A browser that keeps no cookies can keep no choice, nor this sentence; its reader still gets back.
        Protected::Stale(form) => return back(&form.next, FLASH_STALE, jar, app),
    };
    let offered = app.catalog.tags().iter();
    let mut tags = offered
        .map(|tag| tag.as_str())
        .filter(|tag| *tag == form.language);
    if let Some(tag) = tags.next() {
        jar.add(cookies::lasting(
            &app.site,
            cookies::LANGUAGE,
            tag.to_owned(),
        ));
    }
    if ["latin", "locale"].contains(&&*form.digits) {
        jar.add(cookies::lasting(&app.site, cookies::DIGITS, form.digits));
    }
    back(&form.next, "flash-preferences-saved", jar, app)
}

/// To the page where the reader was, which will say this.
fn back(next: &str, flash: &str, jar: &CookieJar<'_>, app: &App) -> Redirect {
    jar.add(cookies::passing(
        &app.site,
        cookies::FLASH,
        flash.to_owned(),
    ));
    Redirect::to(local(next))
}

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![keep]
}
