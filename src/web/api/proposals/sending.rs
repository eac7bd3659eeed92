//! Sending a proposal: what it lacks, the receipt, taking back, taking up again, and messages with staff.

use rocket::http::Status;
use rocket::serde::json::Json;
use rocket::{Route, State, delete, get, post, routes};

use crate::domain::ids::PartnerId;
use crate::domain::policy::Actor;
use crate::domain::proposal::WrittenWords;
use crate::ops::answer_once;
use crate::ops::proposals::{submit_proposal, take_up_again, withdraw_proposal, write_to_staff};
use crate::store::views::sent_within::sent_bytes;
use crate::web::api::shapes::{
    Made, MessageToSend, ProposalCheck, ProposalSent, SubmissionReceipt,
};
use crate::web::api::written::{Answered, Written, answer, done};
use crate::web::community::proposals::check::{open_sent, refused};
use crate::web::community::proposals::receipt::SentFile;
use crate::web::community::proposals::{frame, messages};
use crate::web::forms::Faults;
use crate::web::guards::arrived::Arrived;
use crate::web::guards::who::{Member, Who};
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![check, submit, withdraw, take_up, sent, document, say]
}

/// What it lacks before it can be sent, and until when it can be.
#[utoipa::path(
    get,
    path = "/api/v1/proposals/{id}/check",
    tag = "Proposals",
    security(("token" = ["proposals:read"])),
    params(("id" = String, Path, description = "The proposal's id")),
    responses(
        (status = 200, description = "What it lacks", body = ProposalCheck),
        (status = 404, description = "You have no such proposal")
    )
)]
#[get("/api/v1/proposals/<id>/check")]
pub async fn check(
    app: &State<App>,
    member: Member<'_>,
    id: &str,
) -> Result<Json<ProposalCheck>, Problem> {
    let view = open_sent(app, member, id).await?;
    Ok(Json(ProposalCheck::new(&view)))
}

/// Sends it. What arrives by the deadline is in time, however long it then waits here.
#[utoipa::path(
    post,
    path = "/api/v1/proposals/{id}/submission",
    tag = "Proposals",
    security(("token" = ["proposals:write"])),
    params(
        ("id" = String, Path, description = "The proposal's id"),
    ),
    responses(
        (status = 201, description = "The receipt", body = SubmissionReceipt),
        (status = 403, description = "You do not speak for the lead"),
        (status = 404, description = "You have no such proposal"),
        (status = 409, description = "It is too late, or it was sent already"),
        (status = 422, description = "Something is lacking: see its check")
    )
)]
#[post("/api/v1/proposals/<id>/submission", data = "<written>")]
pub async fn submit(
    app: &State<App>,
    arrived: Arrived,
    member: Member<'_>,
    who: Who<'_>,
    id: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let id = frame::known(id)?;
    let ((), sent) = written.by(who);
    let (standing, of) = (member.0.standing.clone(), id.clone());
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                let receipt = submit_proposal(tx, Actor::Person(&standing), &of, arrived.0)?;
                Ok(answer(Status::Created, &SubmissionReceipt::from(&receipt)))
            })
        })
        .await
        .map_err(|error| refused(error, &id))?;
    Ok(answered.into())
}

/// Takes back what was sent, or gives a draft up.
#[utoipa::path(
    delete,
    path = "/api/v1/proposals/{id}/submission",
    tag = "Proposals",
    security(("token" = ["proposals:write"])),
    params(
        ("id" = String, Path, description = "The proposal's id"),
    ),
    responses(
        (status = 204, description = "It was taken back"),
        (status = 403, description = "You do not speak for the lead"),
        (status = 404, description = "You have no such proposal"),
        (status = 409, description = "It cannot be taken back any more")
    )
)]
#[delete("/api/v1/proposals/<id>/submission", data = "<written>")]
pub async fn withdraw(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    id: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let id = frame::known(id)?;
    let ((), sent) = written.by(who);
    let (standing, of) = (member.0.standing.clone(), id.clone());
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                withdraw_proposal(tx, Actor::Person(&standing), &of)?;
                Ok(done())
            })
        })
        .await
        .map_err(|error| refused(error, &id))?;
    Ok(answered.into())
}

/// Goes on with what was taken back, until the deadline.
#[utoipa::path(
    post,
    path = "/api/v1/proposals/{id}/take-up",
    tag = "Proposals",
    security(("token" = ["proposals:write"])),
    params(
        ("id" = String, Path, description = "The proposal's id"),
    ),
    responses(
        (status = 204, description = "It is a draft again"),
        (status = 403, description = "You do not speak for the lead"),
        (status = 404, description = "You have no such proposal"),
        (status = 409, description = "It is too late, or it was not taken back")
    )
)]
#[post("/api/v1/proposals/<id>/take-up", data = "<written>")]
pub async fn take_up(
    app: &State<App>,
    arrived: Arrived,
    member: Member<'_>,
    who: Who<'_>,
    id: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let id = frame::known(id)?;
    let ((), sent) = written.by(who);
    let (standing, of) = (member.0.standing.clone(), id.clone());
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                take_up_again(tx, Actor::Person(&standing), &of, arrived.0)?;
                Ok(done())
            })
        })
        .await
        .map_err(|error| refused(error, &id))?;
    Ok(answered.into())
}

/// What was sent of it, what staff said, and the messages.
#[utoipa::path(
    get,
    path = "/api/v1/proposals/{id}/submission",
    tag = "Proposals",
    security(("token" = ["proposals:read"])),
    params(("id" = String, Path, description = "The proposal's id")),
    responses(
        (status = 200, description = "What was sent", body = ProposalSent),
        (status = 404, description = "You have no such proposal")
    )
)]
#[get("/api/v1/proposals/<id>/submission")]
pub async fn sent(
    app: &State<App>,
    member: Member<'_>,
    id: &str,
) -> Result<Json<ProposalSent>, Problem> {
    let view = open_sent(app, member, id).await?;
    Ok(Json(ProposalSent::from(&view)))
}

/// The document of one version: exactly the bytes that its hash is of.
#[utoipa::path(
    get,
    path = "/api/v1/proposals/{id}/submission/{version}",
    tag = "Proposals",
    security(("token" = ["proposals:read"])),
    params(
        ("id" = String, Path, description = "The proposal's id"),
        ("version" = i64, Path, description = "The version, from 1")
    ),
    responses(
        (status = 200, description = "The document", body = Object),
        (status = 404, description = "You have no such proposal, or it no such version")
    )
)]
#[get("/api/v1/proposals/<id>/submission/<version>")]
pub async fn document(
    app: &State<App>,
    member: Member<'_>,
    id: &str,
    version: &str,
) -> Result<SentFile, Problem> {
    let id = frame::known(id)?;
    let version: i64 = version.parse().map_err(|_| Problem::not_found())?;
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| sent_bytes(reader, Actor::Person(&standing), &id, version))
        .await?;
    Ok(SentFile {
        filename: format!("proposal-version-{version}.json"),
        bytes: found?,
    })
}

/// Writes to the staff of the round about what was sent.
#[utoipa::path(
    post,
    path = "/api/v1/proposals/{id}/messages",
    tag = "Proposals",
    security(("token" = ["proposals:write"])),
    params(
        ("id" = String, Path, description = "The proposal's id"),
    ),
    request_body = MessageToSend,
    responses(
        (status = 201, description = "The message, by its id", body = Made),
        (status = 403, description = "You do not belong to that partner"),
        (status = 404, description = "You have no such proposal"),
        (status = 409, description = "It is not with the staff of its round"),
        (status = 422, description = "Something in it cannot be taken")
    )
)]
#[post("/api/v1/proposals/<id>/messages", data = "<written>")]
pub async fn say(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    id: &str,
    written: Written<MessageToSend>,
) -> Result<Answered, Problem> {
    let id = frame::known(id)?;
    let (message, sent) = written.by(who);
    let (words, only) = read_message(&message)?;
    let standing = member.0.standing.clone();
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                let actor = Actor::Person(&standing);
                let made = write_to_staff(tx, actor, &id, only.as_ref(), &words)?;
                Ok(answer(
                    Status::Created,
                    &Made {
                        id: made.to_string(),
                    },
                ))
            })
        })
        .await
        .map_err(messages::refused)?;
    Ok(answered.into())
}

/// The words of a message, and the partner who alone reads it.
pub fn read_message(message: &MessageToSend) -> Result<(WrittenWords, Option<PartnerId>), Problem> {
    let words = message.text.parse::<WrittenWords>().map_err(|fault| {
        let key = format!("message-fault-{}", fault.key());
        Problem::faulty(Faults::one("text", key))
    })?;
    let only = message.partner.as_ref().map(|partner| partner.parse());
    let only = only
        .transpose()
        .map_err(|_| Problem::faulty(Faults::one("partner", "message-fault-reader")))?;
    Ok((words, only))
}
