//! Forms that only our own pages can send.
//!
//! Two locks, because browsers differ: what the browser says about the page that sends the form
//! (Fetch Metadata, `Origin`), and a token in the form that only a page of ours can know: an HMAC of a
//! random value in this browser's cookie.

use hmac::{Hmac, KeyInit, Mac};
use rocket::http::{CookieJar, Method};
use rocket::request::Request;
use sha2::Sha256;
use subtle::ConstantTimeEq;

use super::cookies;
use super::state::{App, Site};

/// The name of the field that carries the token.
pub const FIELD: &str = "csrf";

/// What the tokens are signed with; drawn from the site's secret for this purpose alone.
#[derive(Clone)]
pub struct FormKey([u8; 32]);

impl FormKey {
    /// The key that belongs to the site's secret.
    pub fn of_secret(secret: &[u8]) -> Self {
        Self(sign(secret, b"taawun form tokens 1"))
    }

    fn token(&self, visit: &str) -> String {
        hex::encode(sign(&self.0, visit.as_bytes()))
    }
}

/// What the token of a form that waits stands for, apart from all that stands for a browser.
fn waiting(mark: &str, address: &str) -> String {
    format!("waiting {mark} {address}")
}

fn sign(key: &[u8], message: &[u8]) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
    mac.update(message);
    mac.finalize().into_bytes().into()
}

/// The mark that this answer gives to a browser that had none.
struct FreshMark(String);

/// The token for the forms of this answer. Gives the browser its cookie if it has none yet.
pub fn token(request: &Request<'_>, app: &App) -> String {
    let jar = request.cookies();
    let kept = cookies::value(jar, &app.site, cookies::VISIT);
    if let Some(mark) = kept.filter(|kept| is_mark(kept)) {
        return app.form_key.token(mark);
    }
    let FreshMark(mark) = request.local_cache(|| FreshMark(hex::encode((app.random)())));
    // Each time: Rocket forgets the cookies of a handler that ended in an error page.
    jar.add(cookies::passing(&app.site, cookies::VISIT, mark.clone()));
    app.form_key.token(mark)
}

/// Gives the browser another mark: what was known of the old one is of no use once somebody signs in.
pub fn renew(jar: &CookieJar<'_>, app: &App) {
    let mark = hex::encode((app.random)());
    jar.add(cookies::passing(&app.site, cookies::VISIT, mark));
}

/// The token for a form that waits until somebody signs in again, which gives the browser another mark. It is good in
/// this browser and at the address of this request alone.
pub fn waiting_token(request: &Request<'_>, app: &App) -> String {
    let jar = request.cookies();
    let kept = cookies::value(jar, &app.site, cookies::WAITING).filter(|kept| is_mark(kept));
    let mark = kept.map_or_else(|| hex::encode((app.random)()), str::to_owned);
    let token = (app.form_key).token(&waiting(&mark, &request.uri().to_string()));
    jar.add(cookies::passing(&app.site, cookies::WAITING, mark));
    token
}

fn is_mark(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Whether a form's token is the one of this browser, or of a form that waited in it. A browser without the cookie has
/// none.
pub fn is_token_good(request: &Request<'_>, app: &App, token: &str) -> bool {
    let mark = |name| {
        let kept = cookies::value(request.cookies(), &app.site, name);
        kept.filter(|kept| is_mark(kept))
    };
    let of_browser = mark(cookies::VISIT).map(str::to_owned);
    let of_waiting = mark(cookies::WAITING).map(|mark| waiting(mark, &request.uri().to_string()));
    let is_of = |what: Option<String>| {
        what.is_some_and(|what| {
            let right = app.form_key.token(&what);
            bool::from(right.as_bytes().ct_eq(token.as_bytes()))
        })
    };
    is_of(of_browser) || is_of(of_waiting)
}

/// Whether the browser says that a page of ours sends this, or nothing is changed by it.
pub fn comes_from_us(request: &Request<'_>, site: &Site) -> bool {
    if matches!(
        request.method(),
        Method::Get | Method::Head | Method::Options
    ) {
        return true;
    }
    let header = |name| request.headers().get(name).collect::<Vec<_>>();
    let (fetch_sites, origins) = (header("Sec-Fetch-Site"), header("Origin"));
    if fetch_sites.is_empty() && origins.is_empty() {
        return false;
    }
    // `none`: the person did it themselves, as when a closed tab with a form is opened again.
    let same_site = fetch_sites
        .iter()
        .all(|site| matches!(*site, "same-origin" | "none"));
    let same_origin = origins.iter().all(|origin| *origin == site.base_url);
    same_site && same_origin
}
