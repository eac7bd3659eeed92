//! What every answer tells the browser about its own safety.

use rocket::fairing::{Fairing, Info, Kind};
use rocket::http::Header;
use rocket::request::Request;
use rocket::response::Response;

use super::files;
use super::guards::visit::Visit;
use super::state::App;

/// Nothing inline, nothing from elsewhere, in nobody's frame.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; \
    img-src 'self'; media-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; \
    base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

/// What every answer carries, whatever it is.
pub const ALWAYS: [(&str, &str); 7] = [
    ("Content-Security-Policy", CONTENT_SECURITY_POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "same-origin"),
    (
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
];

/// A year, subdomains included: only where readers come by https.
pub const HSTS: (&str, &str) = (
    "Strict-Transport-Security",
    "max-age=31536000; includeSubDomains",
);

/// The name under which an answer and the log speak of the same request.
pub const REQUEST_ID: &str = "X-Request-Id";

/// Puts the headers on every answer, errors included.
pub struct SafeHeaders;

#[rocket::async_trait]
impl Fairing for SafeHeaders {
    fn info(&self) -> Info {
        Info {
            name: "headers of every answer",
            kind: Kind::Response,
        }
    }

    async fn on_response<'r>(&self, request: &'r Request<'_>, response: &mut Response<'r>) {
        put_on(request, response);
    }
}

/// Puts the headers on this answer.
pub fn put_on(request: &Request<'_>, response: &mut Response<'_>) {
    // A file that somebody attached brings a stricter policy of its own.
    let is_file = response.headers().get_one(ALWAYS[0].0) == Some(files::POLICY);
    for (name, value) in ALWAYS.into_iter().skip(usize::from(is_file)) {
        response.set_header(Header::new(name, value));
    }
    let app = request.rocket().state::<App>();
    if app.is_some_and(|app| app.site.is_secure()) {
        response.set_header(Header::new(HSTS.0, HSTS.1));
    }
    if !response.headers().contains("Cache-Control") {
        response.set_header(Header::new("Cache-Control", "no-store"));
    }
    response.set_header(Header::new(REQUEST_ID, Visit::of(request).id.clone()));
}
