//! The token of a program: `Authorization: Bearer taawun_…`.

use rocket::http::{Method, Status};
use rocket::request::Request;

use super::visit::Visit;
use crate::domain::access_token::{Record, Scope, TokenSecret, Verb};
use crate::ops::note_token_use;
use crate::store::views::tokens::{Bearer, bearer};
use crate::store::views::who::SignedIn;
use crate::web::problem::Problem;
use crate::web::state::App;

/// How old the note of a token's last use may grow, in seconds: a write for each request would be too much.
const NOTED_EVERY: i64 = 10 * 60;

/// Whether the request claims to have a token, or any other sign of who it is.
pub fn is_there(request: &Request<'_>) -> bool {
    request.headers().contains("Authorization")
}

/// The person that the request's token acts as: 401 where it is no token that works, 403 where what is asked
/// for is none of its scopes.
pub async fn find(request: &Request<'_>, app: &App) -> Result<SignedIn, Problem> {
    let mut sent = request.headers().get("Authorization");
    let secret = match (sent.next(), sent.next()) {
        (Some(one), None) => secret(one),
        _ => None,
    };
    let hash = secret.ok_or_else(no_token)?.hash();
    let found = app.db.read(move |reader| bearer(reader, &hash)).await?;
    let found = found.ok_or_else(no_token)?;
    check(request, &found)?;
    note_use(app, &found).await;
    Ok(found.acts_as)
}

fn secret(header: &str) -> Option<TokenSecret> {
    let (scheme, token) = header.split_once(' ')?;
    let token = token.trim_start_matches(' ');
    scheme
        .eq_ignore_ascii_case("Bearer")
        .then(|| token.parse().ok())?
}

/// The first word of the address after `/api/v1/` and the method say which scope it takes, so that no route can
/// forget to ask. The description of the API takes none; beyond it and the records there is nothing.
fn check(request: &Request<'_>, bearer: &Bearer) -> Result<(), Problem> {
    let path = request.uri().path();
    let Some(record) = Record::at(path.as_str()) else {
        let is_description = path == "/api/v1/openapi.json";
        return is_description.then_some(()).ok_or_else(Problem::not_found);
    };
    let verb = match Visit::of(request).method {
        Method::Get | Method::Head | Method::Options => Verb::Read,
        _ => Verb::Write,
    };
    let scope = Scope { record, verb };
    if bearer.scopes.contains(&scope) {
        return Ok(());
    }
    Err(Problem::new(Status::Forbidden, "scope")
        .arg("scope", scope)
        .header(
            "WWW-Authenticate",
            format!("Bearer error=\"insufficient_scope\", scope=\"{scope}\""),
        ))
}

fn no_token() -> Problem {
    Problem::new(Status::Unauthorized, "token")
        .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
}

/// What cannot be noted is no reason to refuse the request.
async fn note_use(app: &App, bearer: &Bearer) {
    if bearer.acts_as.seen_at.plus_seconds(NOTED_EVERY) > app.db.now() && bearer.was_used {
        return;
    }
    let token = bearer.token.clone();
    let noted = app.db.write(move |tx| note_token_use(tx, &token)).await;
    if let Err(error) = noted {
        tracing::warn!(%error, "the use of a token could not be noted");
    }
}
