//! Offers to make one of a proposal and another, for the programs of those who are asked.

use rocket::http::Status;
use rocket::serde::json::Json;
use rocket::{Route, State, get, post, routes};

use super::{known, said_to_offer};
use crate::domain::ids::{MergeOfferId, PartnerId, ProposalId};
use crate::ops::proposals::{OfferAnswerError, answer_merge};
use crate::web::api::shapes::{MergeAnswerToGive, MergeOffers, OfferAnswered};
use crate::web::api::written::{Answered, Written, answer};
use crate::web::community::proposals::merge::{open, refused};
use crate::web::guards::arrived::Arrived;
use crate::web::guards::who::{Member, Who};
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![list, reply]
}

/// The offers of staff to make one of this proposal and another.
#[utoipa::path(
    get,
    path = "/api/v1/proposals/{id}/merges",
    tag = "Proposals",
    security(("token" = ["proposals:read"])),
    params(
        ("id" = String, Path, description = "The proposal's id")
    ),
    responses(
        (status = 200, description = "The offers", body = MergeOffers)
    )
)]
#[get("/api/v1/proposals/<id>/merges")]
pub async fn list(
    app: &State<App>,
    member: Member<'_>,
    id: &str,
) -> Result<Json<MergeOffers>, Problem> {
    let view = open(app, member, id).await?;
    Ok(Json((&view).into()))
}

/// Answers for a partner that you speak for. With the last yes the two become one; a single no ends it.
#[utoipa::path(
    post,
    path = "/api/v1/proposals/{id}/merges/{offer}/answers",
    tag = "Proposals",
    security(("token" = ["proposals:write"])),
    request_body = MergeAnswerToGive,
    params(
        ("id" = String, Path, description = "The proposal's id"),
        ("offer" = String, Path, description = "The offer's id"),
    ),
    responses(
        (status = 200, description = "What followed", body = OfferAnswered),
        (status = 409, description = "It clashes with what stands")
    )
)]
#[post("/api/v1/proposals/<id>/merges/<offer>/answers", data = "<written>")]
pub async fn reply(
    app: &State<App>,
    arrived: Arrived,
    member: Member<'_>,
    who: Who<'_>,
    id: &str,
    offer: &str,
    written: Written<MergeAnswerToGive>,
) -> Result<Answered, Problem> {
    let of: ProposalId = known(id)?;
    let offer: MergeOfferId = known(offer)?;
    let (value, sent) = written.by(who);
    let partner: PartnerId = known(&value.partner)?;
    let said = said_to_offer(&value.answer)?;
    act!(app, member, sent, OfferAnswerError => refused, |tx, actor| {
        let outcome = answer_merge(tx, actor, &of, &partner, &offer, said, arrived.0)?;
        answer(Status::Ok, &OfferAnswered::from(outcome))
    })
}
