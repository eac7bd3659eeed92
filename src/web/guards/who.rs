//! Who sends this request.

use std::convert::Infallible;

use rocket::http::{Method, Status};
use rocket::request::{FromRequest, Outcome, Request};

use super::bearer;
use super::visit::Visit;
use crate::domain::canonical::Sha256Hex;
use crate::domain::policy::Actor;
use crate::ops::people::note_use;
use crate::store::views::who::{SignedIn, signed_in};
use crate::web::cookies;
use crate::web::problem::Problem;
use crate::web::state::App;

/// How often it is noted that a sign-in is in use.
const NOTED_EVERY_SECONDS: i64 = 60;

/// Whoever asks, signed in or not.
#[derive(Debug, Clone, Copy)]
pub struct Who<'r>(pub Option<&'r SignedIn>);

impl<'r> Who<'r> {
    /// The person found when the request came in; a visitor where nobody was looked for.
    pub fn of(request: &'r Request<'_>) -> Self {
        Self(request.local_cache(|| Found(None)).0.as_ref())
    }

    /// As `policy` asks for them.
    pub fn actor(self) -> Actor<'r> {
        match self.0 {
            Some(signed_in) => Actor::Person(&signed_in.standing),
            None => Actor::Visitor,
        }
    }
}

/// Kept with the request, so that every guard, the page's frame and a page of problems know the same.
struct Found(Option<SignedIn>);

/// Looks for whoever sends this request, once, before anything else asks: the person behind the cookie or,
/// under `/api`, behind the token. Tells why it goes no further where the token is none, or not for this.
pub async fn find(request: &Request<'_>, app: &App) -> Result<(), Problem> {
    let found = if is_of_programs(request) && bearer::is_there(request) {
        Some(bearer::find(request, app).await?)
    } else if is_of_programs(request) && is_write(request) {
        // A cookie comes along whoever's page sends the request; a token does not.
        None
    } else {
        by_cookie(request, app).await?
    };
    if found.is_some() {
        request.local_cache(|| Found(found));
    }
    Ok(())
}

async fn by_cookie(request: &Request<'_>, app: &App) -> Result<Option<SignedIn>, Problem> {
    let token = cookies::value(request.cookies(), &app.site, cookies::SESSION);
    let Some(session) = token.map(|token| Sha256Hex::of(token.as_bytes())) else {
        return Ok(None);
    };
    let asked = session.clone();
    let found = app.db.read(move |reader| signed_in(reader, &asked)).await?;
    let noted = found.as_ref().map(|found| found.seen_at);
    if noted.is_some_and(|noted| noted.plus_seconds(NOTED_EVERY_SECONDS) <= app.db.now()) {
        // What cannot be noted, on a full disk or in a rush, is no reason to refuse the request.
        let noted = app.db.write(move |tx| note_use(tx, &session)).await;
        if let Err(error) = noted {
            tracing::warn!(%error, "the use of a sign-in could not be noted");
        }
    }
    Ok(found)
}

/// Whether the request is to the API, where no cookie is enough to change anything.
pub fn is_of_programs(request: &Request<'_>) -> bool {
    request.uri().path().starts_with("/api/")
}

fn is_write(request: &Request<'_>) -> bool {
    !matches!(
        request.method(),
        Method::Get | Method::Head | Method::Options
    )
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Who<'r> {
    type Error = Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Infallible> {
        Outcome::Success(Self::of(request))
    }
}

/// Someone who is signed in. A visitor is shown the way to sign in and comes back here afterwards.
#[derive(Debug, Clone, Copy)]
pub struct Member<'r>(pub &'r SignedIn);

impl<'r> Member<'r> {
    /// As `policy` asks for them.
    pub fn actor(self) -> Actor<'r> {
        Actor::Person(&self.0.standing)
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Member<'r> {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        match Who::of(request).0 {
            Some(signed_in) => Outcome::Success(Self(signed_in)),
            None => signed_out(request),
        }
    }
}

/// What a page for members answers to everybody else. Whoever sent a form may have been signed in when they began to
/// write: it goes on to `web/signed_out`, which shows them what they sent and the way back.
pub fn signed_out<T>(request: &Request<'_>) -> Outcome<T, ()> {
    let path = request.uri().path();
    let is_of_account = path.starts_with("/my/account") || path.starts_with("/my/tokens");
    let is_form = request.method() == Method::Post && !is_of_programs(request);
    // Forms of an account hold passwords and codes, which stand in no page.
    if is_form && !is_of_account {
        Visit::of(request).ask_to_sign_in();
        return Outcome::Forward(Status::Unauthorized);
    }
    Outcome::Error((Status::Unauthorized, ()))
}
