//! Drafts: begun, read and written field by field. To everyone without a place in one it is not there.

use rocket::http::Status;
use rocket::serde::json::Json;
use rocket::{Route, State, get, post, put, routes};

use super::known;
use crate::domain::ids::ProposalId;
use crate::domain::policy::Actor;
use crate::domain::proposal::FieldName;
use crate::domain::setup::Revision;
use crate::ops::proposals::{
    BeginProposalError, NewProposal, SaveFieldError, begin_proposal, save_field,
};
use crate::ops::{AnsweredOnce, answer_once};
use crate::store::views::my_proposals::my_proposals;
use crate::store::views::proposal_within::proposal_to_type;
use crate::web::api::answer::slug;
use crate::web::api::shapes::{
    FieldSaved, FieldToSave, Made, MyProposals, ProposalFromWithin, ProposalToBegin,
};
use crate::web::api::written::{Answered, Written, answer};
use crate::web::community::proposals as pages;
use crate::web::guards::who::{Member, Who};
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![list, begin, one, save]
}

/// The proposals that you have a place in.
#[utoipa::path(
    get,
    path = "/api/v1/proposals",
    tag = "Proposals",
    security(("token" = ["proposals:read"])),
    responses(
        (status = 200, description = "The proposals", body = MyProposals)
    )
)]
#[get("/api/v1/proposals")]
pub async fn list(app: &State<App>, member: Member<'_>) -> Result<Json<MyProposals>, Problem> {
    let standing = member.0.standing.clone();
    let mine = app
        .db
        .read(move |reader| my_proposals(reader, &standing))
        .await?;
    Ok(Json(MyProposals {
        proposals: mine.iter().map(Into::into).collect(),
    }))
}

/// Begins a draft for your organisation.
#[utoipa::path(
    post,
    path = "/api/v1/proposals",
    tag = "Proposals",
    security(("token" = ["proposals:write"])),
    request_body = ProposalToBegin,
    responses(
        (status = 201, description = "The draft, by its id", body = Made),
        (status = 404, description = "There is no such thing for you"),
        (status = 409, description = "It clashes with what stands")
    )
)]
#[post("/api/v1/proposals", data = "<written>")]
pub async fn begin(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    written: Written<ProposalToBegin>,
) -> Result<Answered, Problem> {
    let (value, sent) = written.by(who);
    let new = NewProposal {
        round: slug(&value.round)?,
        organization: slug(&value.organisation)?,
        carried_from: value.carried_from.as_deref().map(known).transpose()?,
    };
    let standing = member.0.standing.clone();
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                let made = begin_proposal(tx, Actor::Person(&standing), &new)?;
                let id = made.to_string();
                Ok::<_, BeginProposalError>(answer(Status::Created, &Made { id }))
            })
        })
        .await
        .map_err(pages::begin::refused)?;
    Ok(answered.into())
}

/// One proposal that you have a place in, with every field, its partners and what it lacks; of one that you type in for a
/// group, the group's own.
#[utoipa::path(
    get,
    path = "/api/v1/proposals/{id}",
    tag = "Proposals",
    security(("token" = ["proposals:read"])),
    params(
        ("id" = String, Path, description = "The proposal's id")
    ),
    responses(
        (status = 200, description = "The proposal", body = ProposalFromWithin)
    )
)]
#[get("/api/v1/proposals/<id>")]
pub async fn one(
    app: &State<App>,
    member: Member<'_>,
    id: &str,
) -> Result<Json<ProposalFromWithin>, Problem> {
    let id: ProposalId = known(id)?;
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| proposal_to_type(reader, Actor::Person(&standing), &id))
        .await?;
    Ok(Json((&found?).into()))
}

/// Saves one field, from the version that the change began from.
#[utoipa::path(
    put,
    path = "/api/v1/proposals/{id}/fields/{field}",
    tag = "Proposals",
    security(("token" = ["proposals:write"])),
    request_body = FieldToSave,
    params(
        ("id" = String, Path, description = "The proposal's id"),
        ("field" = String, Path, description = "The field's name, such as title, answer.q1 or budget"),
    ),
    responses(
        (status = 200, description = "The version that stands now", body = FieldSaved),
        (status = 409, description = "It clashes with what stands")
    )
)]
#[put("/api/v1/proposals/<id>/fields/<field>", data = "<written>")]
pub async fn save(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    id: &str,
    field: &str,
    written: Written<FieldToSave>,
) -> Result<Answered, Problem> {
    let (of, field): (ProposalId, FieldName) = (known(id)?, known(field)?);
    let (value, sent) = written.by(who);
    let standing = member.0.standing.clone();
    let answered: AnsweredOnce = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                let (from, typed) = (Revision(value.revision), value.typed.0.clone());
                let actor = Actor::Person(&standing);
                let saved = save_field(tx, actor, &of, &field, from, typed)?;
                let saved = FieldSaved { revision: saved.0 };
                Ok::<_, SaveFieldError>(answer(Status::Ok, &saved))
            })
        })
        .await
        .map_err(pages::refused)?;
    Ok(answered.into())
}
