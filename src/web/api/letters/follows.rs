//! The rounds and areas that somebody follows.

use rocket::http::Status;
use rocket::serde::json::Json;
use rocket::{Route, State, delete, get, post, routes};

use crate::domain::ids::FollowerId;
use crate::ops::answer_once;
use crate::ops::letters::{follow_as_member, stop_following_mine};
use crate::store::StoreError;
use crate::store::views::my_letters::my_wishes;
use crate::web::api::answer::slug;
use crate::web::api::shapes::{FollowStarted, Follows, WishToFollow};
use crate::web::api::written::{Answered, Written, answer, done};
use crate::web::guards::who::{Member, Who};
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![list, add, stop]
}

/// The rounds and areas that you follow.
#[utoipa::path(
    get,
    path = "/api/v1/my/follows",
    tag = "My",
    security(("token" = ["my:read"])),
    responses(
        (status = 200, description = "What you follow", body = Follows)
    )
)]
#[get("/api/v1/my/follows")]
pub async fn list(app: &State<App>, member: Member<'_>) -> Result<Json<Follows>, Problem> {
    let person = member.0.standing.person.clone();
    let found = app
        .db
        .read(move |reader| my_wishes(reader, &person))
        .await?;
    Ok(Json(Follows {
        follows: found.into_iter().map(Into::into).collect(),
    }))
}

/// Follows a round, and what is new in those of its areas that you name: you get letters about what happens in it.
#[utoipa::path(
    post,
    path = "/api/v1/my/follows",
    tag = "My",
    security(("token" = ["my:write"])),
    request_body = WishToFollow,
    responses(
        (status = 201, description = "You follow it, or did so before", body = FollowStarted),
        (status = 404, description = "There is no such public round, or an area is none of its own")
    )
)]
#[post("/api/v1/my/follows", data = "<written>")]
pub async fn add(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    written: Written<WishToFollow>,
) -> Result<Answered, Problem> {
    let (wish, sent) = written.by(who);
    let (round, areas) = (slug(&wish.round)?, wish.areas);
    let standing = member.0.standing.clone();
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                let ids = follow_as_member(tx, &standing, round.clone(), areas.clone())?;
                Ok::<_, StoreError>(answer(Status::Created, &FollowStarted::new(&ids)))
            })
        })
        .await?;
    Ok(answered.into())
}

/// Follows a round or an area no longer.
#[utoipa::path(
    delete,
    path = "/api/v1/my/follows/{id}",
    tag = "My",
    security(("token" = ["my:write"])),
    params(
        ("id" = String, Path, description = "The id, as the list gives it"),
    ),
    responses(
        (status = 204, description = "You follow it no longer"),
        (status = 404, description = "You follow nothing of this id")
    )
)]
#[delete("/api/v1/my/follows/<id>", data = "<written>")]
pub async fn stop(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    id: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let id: FollowerId = id.parse().map_err(|_| Problem::not_found())?;
    let ((), sent) = written.by(who);
    let person = member.0.standing.person.clone();
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                stop_following_mine(tx, &person, &id)?;
                Ok::<_, StoreError>(done())
            })
        })
        .await?;
    Ok(answered.into())
}
