//! Pages of those who take part: what waits for them, and the organisations that they belong to.

use rocket::Route;
use rocket::http::CookieJar;
use rocket::response::Redirect;

mod facts_form;
mod invitation;
mod my;
mod organization;
mod organization_form;
mod organization_people;
pub mod partners;
pub mod plan;
pub mod proposals;
pub mod refusals;
pub mod shelf;

pub use organization::said;

use super::local::local;
use super::{App, cookies};

/// The routes of all pages of those who take part.
pub fn routes() -> Vec<Route> {
    [
        my::routes(),
        organization::routes(),
        organization_form::routes(),
        organization_people::routes(),
        invitation::routes(),
        partners::routes(),
        shelf::routes(),
        plan::routes(),
        proposals::routes(),
    ]
    .concat()
}

/// On to this page, which will say this.
fn onward(app: &App, jar: &CookieJar<'_>, to: &str, flash: &str) -> Redirect {
    jar.add(cookies::passing(
        &app.site,
        cookies::FLASH,
        flash.to_owned(),
    ));
    Redirect::to(local(to))
}
