//! Offers to make two of a proposal, for the programs of those who are asked.

use rocket::http::Status;
use rocket::serde::json::Json;
use rocket::{Route, State, get, post, put, routes};

use super::{known, said_to_offer};
use crate::domain::ids::{ProposalId, SplitOfferId};
use crate::ops::proposals::{
    DivideError, OfferAnswerError, SplitAnswerGiven, answer_split, divide_split,
};
use crate::web::api::shapes::{
    DivisionKept, DivisionToSay, OfferAnswered, SplitAnswerToGive, SplitOffers,
};
use crate::web::api::written::{Answered, Written, answer};
use crate::web::community::proposals::divide::{not_divided, read};
use crate::web::community::proposals::receipt::SentFile;
use crate::web::community::proposals::split::{before, open, refused};
use crate::web::guards::arrived::Arrived;
use crate::web::guards::who::{Member, Who};
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![list, sent, divide, reply]
}

/// The offers of staff to make two of this proposal, with how its lead would divide it.
#[utoipa::path(
    get,
    path = "/api/v1/proposals/{id}/splits",
    tag = "Proposals",
    security(("token" = ["proposals:read"])),
    params(
        ("id" = String, Path, description = "The proposal's id")
    ),
    responses(
        (status = 200, description = "The offers", body = SplitOffers)
    )
)]
#[get("/api/v1/proposals/<id>/splits")]
pub async fn list(
    app: &State<App>,
    member: Member<'_>,
    id: &str,
) -> Result<Json<SplitOffers>, Problem> {
    let view = open(app, member, id).await?;
    Ok(Json((&view).into()))
}

/// What this proposal was made of, as it was sent: exactly the bytes that its hash is of. For whose organisation took part
/// in that.
#[utoipa::path(
    get,
    path = "/api/v1/proposals/{id}/splits/sent",
    tag = "Proposals",
    security(("token" = ["proposals:read"])),
    params(
        ("id" = String, Path, description = "The proposal's id")
    ),
    responses(
        (status = 200, description = "The document", body = Object)
    )
)]
#[get("/api/v1/proposals/<id>/splits/sent")]
pub async fn sent(app: &State<App>, member: Member<'_>, id: &str) -> Result<SentFile, Problem> {
    before(app, member, id).await
}

/// Says, for the lead, how it would be divided, in place of what you read. Every partner is asked for exactly this; what
/// was answered before is answered to nothing.
#[utoipa::path(
    put,
    path = "/api/v1/proposals/{id}/splits/{offer}/division",
    tag = "Proposals",
    security(("token" = ["proposals:write"])),
    request_body = DivisionToSay,
    params(
        ("id" = String, Path, description = "The proposal's id"),
        ("offer" = String, Path, description = "The offer's id"),
    ),
    responses(
        (status = 200, description = "The division that is asked about", body = DivisionKept),
        (status = 409, description = "It clashes with what stands")
    )
)]
#[put("/api/v1/proposals/<id>/splits/<offer>/division", data = "<written>")]
pub async fn divide(
    app: &State<App>,
    arrived: Arrived,
    member: Member<'_>,
    who: Who<'_>,
    id: &str,
    offer: &str,
    written: Written<DivisionToSay>,
) -> Result<Answered, Problem> {
    let of: ProposalId = known(id)?;
    let offer: SplitOfferId = known(offer)?;
    let (value, sent) = written.by(who);
    let division = read(&value.places, &value.new_lead).map_err(Problem::faulty)?;
    act!(app, member, sent, DivideError => as_problem, |tx, actor| {
        let number = divide_split(tx, actor, &of, &offer, value.seen, &division, arrived.0)?;
        answer(Status::Ok, &DivisionKept { division: number })
    })
}

fn as_problem(error: DivideError) -> Problem {
    match not_divided(error) {
        Ok(faults) => Problem::faulty(faults),
        Err(problem) => problem,
    }
}

/// Answers for a partner that you speak for, to the division that you read. With the last yes two are made of it; a single
/// no ends it, also before the lead has said how it would be divided: division 0.
#[utoipa::path(
    post,
    path = "/api/v1/proposals/{id}/splits/{offer}/answers",
    tag = "Proposals",
    security(("token" = ["proposals:write"])),
    request_body = SplitAnswerToGive,
    params(
        ("id" = String, Path, description = "The proposal's id"),
        ("offer" = String, Path, description = "The offer's id"),
    ),
    responses(
        (status = 200, description = "What followed", body = OfferAnswered),
        (status = 409, description = "It clashes with what stands")
    )
)]
#[post("/api/v1/proposals/<id>/splits/<offer>/answers", data = "<written>")]
pub async fn reply(
    app: &State<App>,
    arrived: Arrived,
    member: Member<'_>,
    who: Who<'_>,
    id: &str,
    offer: &str,
    written: Written<SplitAnswerToGive>,
) -> Result<Answered, Problem> {
    let of: ProposalId = known(id)?;
    let (value, sent) = written.by(who);
    let given = SplitAnswerGiven {
        offer: known(offer)?,
        division: value.division,
        partner: known(&value.partner)?,
        answer: said_to_offer(&value.answer)?,
    };
    act!(app, member, sent, OfferAnswerError => refused, |tx, actor| {
        let outcome = answer_split(tx, actor, &of, &given, arrived.0)?;
        answer(Status::Ok, &OfferAnswered::from(outcome))
    })
}
