//! Letters on the screen: following, one's own letters to read again, and what staff write and look after.

pub mod follow;
pub mod mine;
pub mod outbox;
pub mod staff;

use rocket::Route;
use rocket::http::CookieJar;
use rocket::response::Redirect;

use crate::web::App;
use crate::web::cookies;

/// The routes of this folder.
pub fn routes() -> Vec<Route> {
    let mut all = follow::routes();
    all.extend(mine::routes());
    all.extend(outbox::routes());
    all.extend(staff::routes());
    all
}

/// To this page, which will say this.
fn back(to: impl Into<String>, flash: &str, jar: &CookieJar<'_>, app: &App) -> Redirect {
    jar.add(cookies::passing(
        &app.site,
        cookies::FLASH,
        flash.to_owned(),
    ));
    Redirect::to(to.into())
}
