//! Signatures of a proposal: what is asked of whom, signing, and asking to sign.

use rocket::http::Status;
use rocket::serde::json::Json;
use rocket::{Route, State, get, post, routes};

use super::{known, problem};
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{PartnerId, ProposalId};
use crate::domain::policy::Actor;
use crate::ops::proposals::{CoalitionError, SignError, ask_to_sign, sign_as_partner};
use crate::store::views::coalition::to_be_signed;
use crate::web::api::shapes::{AskedToSign, SignatureToGive, SignaturesOfProposal};
use crate::web::api::written::{Answered, Written, answer, done};
use crate::web::community::proposals::sign::refused;
use crate::web::guards::arrived::Arrived;
use crate::web::guards::who::{Member, Who};
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show, sign, ask]
}

/// What is to be signed with its two hashes, and who has signed it.
#[utoipa::path(
    get,
    path = "/api/v1/proposals/{id}/signatures",
    tag = "Proposals",
    security(("token" = ["proposals:read"])),
    params(
        ("id" = String, Path, description = "The proposal's id")
    ),
    responses(
        (status = 200, description = "The signatures", body = SignaturesOfProposal)
    )
)]
#[get("/api/v1/proposals/<id>/signatures")]
pub async fn show(
    app: &State<App>,
    member: Member<'_>,
    id: &str,
) -> Result<Json<SignaturesOfProposal>, Problem> {
    let of: ProposalId = known(id)?;
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| to_be_signed(reader, Actor::Person(&standing), &of))
        .await?;
    Ok(Json((&found?).into()))
}

/// Signs for a partner exactly what you were shown: nobody signs what changed since.
#[utoipa::path(
    post,
    path = "/api/v1/proposals/{id}/signatures",
    tag = "Proposals",
    security(("token" = ["proposals:write"])),
    request_body = SignatureToGive,
    params(
        ("id" = String, Path, description = "The proposal's id"),
    ),
    responses(
        (status = 204, description = "It is done"),
        (status = 409, description = "It clashes with what stands")
    )
)]
#[post("/api/v1/proposals/<id>/signatures", data = "<written>")]
pub async fn sign(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    arrived: Arrived,
    id: &str,
    written: Written<SignatureToGive>,
) -> Result<Answered, Problem> {
    let of: ProposalId = known(id)?;
    let (value, sent) = written.by(who);
    let partner: PartnerId = known(&value.partner)?;
    let seen = value.core_hash.parse::<Sha256Hex>().ok();
    let seen = seen.zip(value.part_hash.parse::<Sha256Hex>().ok());
    act!(app, member, sent, SignError => refused, |tx, actor| {
        // Whoever sends hashes that are none saw nothing that stands.
        let (core, part) = seen.as_ref().ok_or(SignError::Changed)?;
        sign_as_partner(tx, actor, &of, &partner, core, part, arrived.0)?;
        done()
    })
}

/// Writes to everyone who speaks for a partner that has not signed what stands, at most once a day.
#[utoipa::path(
    post,
    path = "/api/v1/proposals/{id}/signatures/requests",
    tag = "Proposals",
    security(("token" = ["proposals:write"])),
    params(
        ("id" = String, Path, description = "The proposal's id"),
    ),
    responses(
        (status = 200, description = "How many partners are asked", body = AskedToSign),
        (status = 409, description = "It clashes with what stands")
    )
)]
#[post("/api/v1/proposals/<id>/signatures/requests", data = "<written>")]
pub async fn ask(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    id: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let of: ProposalId = known(id)?;
    let ((), sent) = written.by(who);
    act!(app, member, sent, CoalitionError => problem, |tx, actor| {
        let asked = ask_to_sign(tx, actor, &of)?;
        answer(Status::Ok, &AskedToSign { asked })
    })
}
