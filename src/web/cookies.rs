//! Cookies: few, never readable by scripts, never sent by other sites, never by plain http from an https site.

use rocket::http::{Cookie, CookieJar, SameSite};
use rocket::time::Duration;

use super::state::Site;

/// What the reader's language is kept in.
pub const LANGUAGE: &str = "language";
/// What the reader's digits are kept in: `latin` or `locale`.
pub const DIGITS: &str = "digits";
/// The key of a sentence for the next page.
pub const FLASH: &str = "flash";
/// What a sign-in is kept in.
pub const SESSION: &str = "session";
/// What stands between the first factor of a sign-in and the second.
pub const STEP: &str = "step";
/// What shows that somebody has signed in with this browser before.
pub const KNOWN: &str = "known";
/// What ties the tokens of forms to one browser.
pub const VISIT: &str = "visit";

/// What ties a form that waits for a sign-in to the browser in which it waits.
pub const WAITING: &str = "waiting";

/// The value of one of our cookies.
pub fn value<'a>(jar: &'a CookieJar<'_>, site: &Site, name: &str) -> Option<&'a str> {
    jar.get(&full_name(site, name)).map(Cookie::value)
}

/// A cookie that goes when the browser is closed.
pub fn passing(site: &Site, name: &str, value: String) -> Cookie<'static> {
    Cookie::build((full_name(site, name), value))
        .path("/")
        .http_only(true)
        .secure(site.is_secure())
        .same_site(SameSite::Lax)
        .build()
}

/// A cookie that stays for a year.
pub fn lasting(site: &Site, name: &str, value: String) -> Cookie<'static> {
    let mut cookie = passing(site, name, value);
    cookie.set_max_age(Duration::days(365));
    cookie
}

/// A cookie that stays for so many seconds.
pub fn staying(site: &Site, name: &str, value: String, seconds: i64) -> Cookie<'static> {
    let mut cookie = passing(site, name, value);
    cookie.set_max_age(Duration::seconds(seconds));
    cookie
}

/// The name with the prefix that makes browsers refuse it from subdomains and plain http.
fn full_name(site: &Site, name: &str) -> String {
    if site.is_secure() {
        format!("__Host-{name}")
    } else {
        name.to_owned()
    }
}
