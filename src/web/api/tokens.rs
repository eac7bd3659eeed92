//! A person's tokens for programs. They are made on the page alone, where the person is: an answer of the API is
//! kept for a day to be given again, and a secret must not be.

use rocket::serde::json::Json;
use rocket::{Route, State, delete, get, routes};

use super::shapes::{Token, Tokens};
use super::written::{Answered, Written, done};
use crate::domain::ids::AccessTokenId;
use crate::ops::{answer_once, revoke_access_token};
use crate::store::StoreError;
use crate::store::views::tokens::tokens_of;
use crate::web::guards::who::{Member, Who};
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![list, revoke]
}

/// Your own tokens, the latest first.
#[utoipa::path(
    get,
    path = "/api/v1/my/tokens",
    tag = "My",
    security(("token" = ["my:read"])),
    responses(
        (status = 200, description = "The tokens", body = Tokens)
    )
)]
#[get("/api/v1/my/tokens")]
pub async fn list(app: &State<App>, member: Member<'_>) -> Result<Json<Tokens>, Problem> {
    let person = member.0.standing.person.clone();
    let found = app
        .db
        .read(move |reader| tokens_of(reader, &person))
        .await?;
    let now = app.db.now();
    Ok(Json(Tokens {
        tokens: found.iter().map(|entry| Token::new(entry, now)).collect(),
    }))
}

/// Ends one of your own tokens at once.
#[utoipa::path(
    delete,
    path = "/api/v1/my/tokens/{id}",
    tag = "My",
    security(("token" = ["my:write"])),
    params(
        ("id" = String, Path, description = "The token's id"),
    ),
    responses(
        (status = 204, description = "It is ended"),
        (status = 404, description = "You have no such token that works")
    )
)]
#[delete("/api/v1/my/tokens/<id>", data = "<written>")]
pub async fn revoke(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    id: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let id: AccessTokenId = id.parse().map_err(|_| Problem::not_found())?;
    let person = member.0.standing.person.clone();
    let ((), sent) = written.by(who);
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                revoke_access_token(tx, &person, &id)?;
                Ok::<_, StoreError>(done())
            })
        })
        .await?;
    Ok(answered.into())
}
