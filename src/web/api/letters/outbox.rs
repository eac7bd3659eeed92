//! The letters about a round on their way, and those that were given up.

use rocket::serde::json::Json;
use rocket::{Route, State, get, post, routes};

use crate::domain::ids::LetterId;
use crate::domain::policy::Actor;
use crate::ops::answer_once;
use crate::ops::letters::retry_letter_about;
use crate::store::StoreError;
use crate::store::views::outbox::{LetterState, round_outbox};
use crate::web::api::answer::{limit, refused, slug, value};
use crate::web::api::shapes::OutboxOfRound;
use crate::web::api::written::{Answered, Written, done};
use crate::web::guards::who::{Member, Who};
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show, retry]
}

/// The letters about a round in one state, the newest first, and how many stand where; of letters that are about no
/// round of yours only the numbers.
#[utoipa::path(
    get,
    path = "/api/v1/rounds/{slug}/outbox",
    tag = "Letters",
    security(("token" = ["rounds:read"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("state" = Option<String>, Query, description = "“waiting”, “failing”, “dead” or “sent”; “dead” if not given"),
        ("after" = Option<String>, Query, description = "The id of the letter after which the slice begins"),
        ("limit" = Option<u8>, Query, description = "Items in a slice, 1 to 200; 50 if not given")
    ),
    responses(
        (status = 200, description = "A slice of the letters", body = OutboxOfRound),
        (status = 400, description = "A value makes no sense"),
        (status = 403, description = "The token was made without a second factor, or is not for this"),
        (status = 404, description = "There is no such round that you set up")
    )
)]
#[get("/api/v1/rounds/<slug>/outbox?<state>&<after>&<limit>")]
pub async fn show(
    app: &State<App>,
    member: Member<'_>,
    slug: &str,
    state: Option<&str>,
    after: Option<&str>,
    limit: Option<&str>,
) -> Result<Json<OutboxOfRound>, Problem> {
    let slug = self::slug(slug)?;
    let most = self::limit(limit)?;
    let state = match state {
        None | Some("") => LetterState::Dead,
        Some(word) => LetterState::named(word)
            .ok_or_else(|| refused("state", "waiting, failing, dead, sent"))?,
    };
    let after = value::<LetterId>("after", after, "the id of a letter")?;
    let (standing, of) = (member.0.standing.clone(), slug.clone());
    let found = app
        .db
        .read(move |reader| {
            let actor = Actor::Person(&standing);
            round_outbox(reader, actor, &of, state, after.as_ref(), most)
        })
        .await??;
    let next = found.next.as_ref().map(|after| {
        let state = state.as_str();
        format!("/api/v1/rounds/{slug}/outbox?state={state}&after={after}&limit={most}")
    });
    Ok(Json(OutboxOfRound::new(&found, next)))
}

/// Tries a letter about a round again that was given up.
#[utoipa::path(
    post,
    path = "/api/v1/rounds/{slug}/outbox/{id}/retry",
    tag = "Letters",
    security(("token" = ["rounds:write"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("id" = String, Path, description = "The letter's id"),
    ),
    responses(
        (status = 204, description = "It waits to be sent"),
        (status = 404, description = "No such letter about a round that you set up was given up")
    )
)]
#[post("/api/v1/rounds/<slug>/outbox/<id>/retry", data = "<written>")]
pub async fn retry(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    id: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let slug = self::slug(slug)?;
    let id: LetterId = id.parse().map_err(|_| Problem::not_found())?;
    let ((), sent) = written.by(who);
    let standing = member.0.standing.clone();
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                retry_letter_about(tx, Actor::Person(&standing), &slug, &id)?;
                Ok::<_, StoreError>(done())
            })
        })
        .await?;
    Ok(answered.into())
}
