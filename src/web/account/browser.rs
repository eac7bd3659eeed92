//! The browser behind a request, and what it is given when somebody signs in with it.

use std::convert::Infallible;
use std::net::{IpAddr, Ipv6Addr};

use rocket::http::{CookieJar, Status};
use rocket::request::{FromRequest, Outcome, Request};
use rocket::response::Redirect;

use crate::domain::people::EmailAddress;
use crate::domain::policy::Actor;
use crate::domain::sign_in::{STEP_SECONDS, Token, Wait, is_fresh};
use crate::ops::people::{Browser, SignedInAs, TryError};
use crate::store::views::who::SignedIn;
use crate::web::forms::Faults;
use crate::web::guards::visit::Visit;
use crate::web::guards::who::Who;
use crate::web::local::local;
use crate::web::public::addresses::encoded;
use crate::web::{App, Problem, cookies, csrf};

/// For how long a browser keeps a sign-in; the server ends it sooner.
const KEPT_SECONDS: i64 = 14 * 24 * 3_600;

/// The browser, as limits and the list of sign-ins need it.
#[derive(Debug, Clone)]
pub struct FromBrowser(pub Browser);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for FromBrowser {
    type Error = Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Infallible> {
        let app = request.rocket().state::<App>();
        let mark = app.and_then(|app| cookies::value(request.cookies(), &app.site, cookies::KNOWN));
        let agent = request.headers().get_one("User-Agent").unwrap_or_default();
        Outcome::Success(Self(Browser {
            address: request.real_ip().map_or_else(String::new, counted_as),
            agent: agent.chars().filter(|c| !c.is_control()).collect(),
            mark: mark.map(str::to_owned),
            replaces: Who::of(request)
                .0
                .map(|signed_in| signed_in.session.clone()),
        }))
    }
}

/// Whoever has one IPv6 address has 2^64 of them.
fn counted_as(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).to_string()
        }
    }
}

/// Someone who proved within the last quarter of an hour who they are. Others are shown the way to sign in
/// once more; a form that they sent is not acted on.
#[derive(Debug, Clone, Copy)]
pub struct Proved<'r>(pub &'r SignedIn);

impl<'r> Proved<'r> {
    /// As `policy` asks for them.
    pub fn actor(self) -> Actor<'r> {
        Actor::Person(&self.0.standing)
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Proved<'r> {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        let now = request.rocket().state::<App>().map(|app| app.db.now());
        let Some(signed_in) = Who::of(request).0 else {
            return Outcome::Error((Status::Unauthorized, ()));
        };
        if now.is_some_and(|now| is_fresh(signed_in.proved_at, now)) {
            return Outcome::Success(Self(signed_in));
        }
        let here = encoded(request.uri().path().as_str());
        let problem = Problem::new(Status::Forbidden, "prove-again")
            .way_out(format!("/sign-in?next={here}"), "problem-prove-again-way");
        Visit::of(request).refuse(problem);
        Outcome::Error((Status::Unauthorized, ()))
    }
}

/// Gives the browser what it is to hold, and leads on: to the second step, to setting one up, or to where
/// they wanted.
pub fn led_on(
    signed_in: SignedInAs,
    email: Option<&EmailAddress>,
    next: &str,
    jar: &CookieJar<'_>,
    app: &App,
) -> Redirect {
    match signed_in {
        SignedInAs::HalfWay(token) => {
            let token = token.reveal().to_owned();
            let step = cookies::staying(&app.site, cookies::STEP, token, STEP_SECONDS);
            jar.add(step);
            Redirect::to(format!("/sign-in/code?next={}", encoded(next)))
        }
        SignedInAs::Member { token, must_enrol } => {
            welcome(&token, email, jar, app);
            if must_enrol {
                enrol(next)
            } else {
                Redirect::to(local(after(next)))
            }
        }
    }
}

/// To where a second factor is set up, and then on.
pub fn enrol(next: &str) -> Redirect {
    Redirect::to(format!("/my/account/second-factor?next={}", encoded(next)))
}

/// Where somebody goes who did not want anywhere.
pub fn after(next: &str) -> &str {
    if next.is_empty() { "/my" } else { next }
}

/// The cookies of someone who is signed in. The mark of forms is a new one.
pub fn welcome(token: &Token, email: Option<&EmailAddress>, jar: &CookieJar<'_>, app: &App) {
    let token = token.reveal().to_owned();
    let kept = cookies::staying(&app.site, cookies::SESSION, token, KEPT_SECONDS);
    jar.add(kept);
    jar.remove(cookies::passing(&app.site, cookies::STEP, String::new()));
    if let Some(email) = email {
        let mark = app.sign_in_key.mark(email, &hex::encode((app.random)()));
        jar.add(cookies::lasting(&app.site, cookies::KNOWN, mark));
    }
    csrf::renew(jar, app);
}

/// In whole minutes.
fn minutes(wait: Wait) -> i64 {
    (wait.seconds + 59) / 60
}

/// The time to wait, said beside the address to which we wrote too often.
pub fn too_often(wait: Wait) -> Faults {
    let mut faults = Faults::none();
    faults.add_with(
        "email",
        "fault-letters-wait",
        &[("minutes", &minutes(wait))],
    );
    faults
}

/// 429 with the time to wait.
pub fn wait(wait: Wait) -> Problem {
    let minutes = minutes(wait);
    Problem::new(Status::TooManyRequests, "wait")
        .arg("minutes", minutes)
        .way_out("/", "problem-home")
        .header("Retry-After", wait.seconds.to_string())
}

impl From<TryError> for Problem {
    fn from(error: TryError) -> Self {
        match error {
            TryError::Wait(until) => wait(until),
            TryError::Store(error) => error.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_in_one_ipv6_network_are_counted_as_one() {
        let counted = |text: &str| counted_as(text.parse().expect("an address"));
        assert_eq!(counted("2001:db8:1:2:3:4:5:6"), counted("2001:db8:1:2::9"));
        assert_ne!(counted("2001:db8:1:2::9"), counted("2001:db8:1:3::9"));
        assert_eq!(counted("::ffff:203.0.113.9"), "203.0.113.9");
    }
}
