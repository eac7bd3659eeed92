//! Offers to make one of two proposals that were sent, for programs of the staff who make them.

use rocket::http::Status;
use rocket::serde::json::Json;
use rocket::{Route, State, delete, get, post, routes};

use super::shapes::{Made, MergeOffers, MergeToOffer};
use super::written::{Answered, Written, answer, done};
use crate::domain::ids::MergeOfferId;
use crate::ops::screening::{MergeError, offer_merge, take_merge_back};
use crate::web::guards::who::{Member, Who};
use crate::web::manage::screening_offers::merge::{as_problem, open, read};
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![list, offer, take_back]
}

/// The offers to make one of this proposal and another.
#[utoipa::path(
    get,
    path = "/api/v1/rounds/{slug}/screening/{number}/merges",
    tag = "Screening",
    security(("token" = ["rounds:read"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("number" = i64, Path, description = "The proposal's number in the round")
    ),
    responses(
        (status = 200, description = "The offers", body = MergeOffers)
    )
)]
#[get("/api/v1/rounds/<slug>/screening/<number>/merges")]
pub async fn list(
    app: &State<App>,
    member: Member<'_>,
    slug: &str,
    number: &str,
) -> Result<Json<MergeOffers>, Problem> {
    let view = open(app, member, slug, number).await?;
    Ok(Json((&view).into()))
}

/// Offers to make one of this proposal and another, and asks every partner of both.
#[utoipa::path(
    post,
    path = "/api/v1/rounds/{slug}/screening/{number}/merges",
    tag = "Screening",
    security(("token" = ["rounds:write"])),
    request_body = MergeToOffer,
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("number" = i64, Path, description = "The proposal's number in the round"),
    ),
    responses(
        (status = 201, description = "The offer, by its id", body = Made),
        (status = 409, description = "It clashes with what stands")
    )
)]
#[post("/api/v1/rounds/<slug>/screening/<number>/merges", data = "<written>")]
pub async fn offer(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    number: &str,
    written: Written<MergeToOffer>,
) -> Result<Answered, Problem> {
    let (value, sent) = written.by(who);
    let view = open(app, member, slug, number).await?;
    let wanted = read(&value.into(), &view).map_err(Problem::faulty)?;
    act!(app, member, sent, MergeError => as_problem, |tx, actor| {
        let id = offer_merge(tx, actor, &wanted)?.to_string();
        answer(Status::Created, &Made { id })
    })
}

/// Takes back an offer that is open.
#[utoipa::path(
    delete,
    path = "/api/v1/rounds/{slug}/screening/{number}/merges/{offer}",
    tag = "Screening",
    security(("token" = ["rounds:write"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("number" = i64, Path, description = "The proposal's number in the round"),
        ("offer" = String, Path, description = "The offer's id"),
    ),
    responses(
        (status = 204, description = "It is done"),
        (status = 409, description = "It clashes with what stands")
    )
)]
#[delete(
    "/api/v1/rounds/<slug>/screening/<number>/merges/<offer>",
    data = "<written>"
)]
pub async fn take_back(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    number: &str,
    offer: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let of: MergeOfferId = offer.parse().map_err(|_| Problem::not_found())?;
    let ((), sent) = written.by(who);
    let view = open(app, member, slug, number).await?;
    act!(app, member, sent, MergeError => as_problem, |tx, actor| {
        take_merge_back(tx, actor, &view.list.slug, view.number, &of)?;
        done()
    })
}
