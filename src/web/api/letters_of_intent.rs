//! Letters of intent: for programs of those who write them, and of the staff who answer them.

use rocket::http::Status;
use rocket::serde::json::Json;
use rocket::{Route, State, delete, get, post, put, routes};

use super::answer::{limit, slug, value};
use super::shapes::{
    LetterAnswerToKeep, LetterOfIntentSent, LetterOfIntentToStaff, LetterOfIntentWithin,
    LettersOfIntentOfRound,
};
use super::written::{Answered, Written, answer, done};
use crate::domain::policy::Actor;
use crate::domain::proposal::LetterOfIntentState;
use crate::ops::answer_once;
use crate::ops::letters_of_intent::{
    AnswerLetterError, answer_letter_of_intent, send_letter_of_intent, withdraw_letter_of_intent,
};
use crate::store::views::letters_of_intent::LettersWanted;
use crate::web::community::proposals::frame;
use crate::web::community::proposals::letter_of_intent::{open_letter, refused, version_file};
use crate::web::community::proposals::receipt::SentFile;
use crate::web::forms::Faults;
use crate::web::guards::arrived::Arrived;
use crate::web::guards::who::{Member, Who};
use crate::web::manage::letters_of_intent::{AnswerForm, LONGEST_FIND, written as read_answer};
use crate::web::manage::{letter_of_intent, letters_of_intent};
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![within, send, withdraw, document, list, one, keep]
}

/// The letter of intent of a proposal: what it lacks, until when it can be sent, what was sent, what staff answered.
#[utoipa::path(
    get,
    path = "/api/v1/proposals/{id}/letter-of-intent",
    tag = "Proposals",
    security(("token" = ["proposals:read"])),
    params(("id" = String, Path, description = "The proposal's id")),
    responses(
        (status = 200, description = "The letter", body = LetterOfIntentWithin),
        (status = 404, description = "You have no such proposal, or its round asks for no letter of intent")
    )
)]
#[get("/api/v1/proposals/<id>/letter-of-intent")]
pub async fn within(
    app: &State<App>,
    member: Member<'_>,
    id: &str,
) -> Result<Json<LetterOfIntentWithin>, Problem> {
    let view = open_letter(app, member, id).await?;
    Ok(Json(LetterOfIntentWithin::from(&view)))
}

/// Sends the letter of intent. What arrives by the deadline is in time, however long it then waits here.
#[utoipa::path(
    post,
    path = "/api/v1/proposals/{id}/letter-of-intent",
    tag = "Proposals",
    security(("token" = ["proposals:write"])),
    params(
        ("id" = String, Path, description = "The proposal's id"),
    ),
    responses(
        (status = 201, description = "The receipt", body = LetterOfIntentSent),
        (status = 403, description = "You do not speak for the lead"),
        (status = 404, description = "You have no such proposal, or its round asks for no letter of intent"),
        (status = 409, description = "It is too late, or it was sent already"),
        (status = 422, description = "Something is lacking: see the letter")
    )
)]
#[post("/api/v1/proposals/<id>/letter-of-intent", data = "<written>")]
pub async fn send(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    arrived: Arrived,
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
                let receipt = send_letter_of_intent(tx, Actor::Person(&standing), &of, arrived.0)?;
                Ok(answer(Status::Created, &LetterOfIntentSent::from(&receipt)))
            })
        })
        .await
        .map_err(|error| refused(error, &id))?;
    Ok(answered.into())
}

/// Takes back a letter of intent that has no answer yet.
#[utoipa::path(
    delete,
    path = "/api/v1/proposals/{id}/letter-of-intent",
    tag = "Proposals",
    security(("token" = ["proposals:write"])),
    params(
        ("id" = String, Path, description = "The proposal's id"),
    ),
    responses(
        (status = 204, description = "It was taken back"),
        (status = 403, description = "You do not speak for the lead"),
        (status = 404, description = "You have no such proposal"),
        (status = 409, description = "It has its answer, or was never sent")
    )
)]
#[delete("/api/v1/proposals/<id>/letter-of-intent", data = "<written>")]
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
                withdraw_letter_of_intent(tx, Actor::Person(&standing), &of)?;
                Ok(done())
            })
        })
        .await
        .map_err(|error| refused(error, &id))?;
    Ok(answered.into())
}

/// The document of one version: exactly the bytes that its hash is of.
#[utoipa::path(
    get,
    path = "/api/v1/proposals/{id}/letter-of-intent/{version}",
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
#[get("/api/v1/proposals/<id>/letter-of-intent/<version>")]
pub async fn document(
    app: &State<App>,
    member: Member<'_>,
    id: &str,
    version: &str,
) -> Result<SentFile, Problem> {
    version_file(app, member, id, version).await
}

/// The letters of intent that were sent to a round: never what is being written.
#[utoipa::path(
    get,
    path = "/api/v1/rounds/{slug}/letters-of-intent",
    tag = "Screening",
    security(("token" = ["rounds:read"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("state" = Option<String>, Query, description = "Only `sent`, `invited` or `not_invited`"),
        ("find" = Option<String>, Query, description = "A number, or words that the name of a partner begins with"),
        ("after" = Option<i64>, Query, description = "The number after which the slice begins"),
        ("limit" = Option<usize>, Query, description = "How many, from 1 to 200; 50 if nothing is said")
    ),
    responses(
        (status = 200, description = "What was sent", body = LettersOfIntentOfRound),
        (status = 400, description = "A value makes no sense"),
        (status = 403, description = "The token was made without a second factor, or is not for this"),
        (status = 404, description = "You have no such round, or it asks for no letters of intent")
    )
)]
#[get("/api/v1/rounds/<slug>/letters-of-intent?<state>&<find>&<after>&<limit>")]
pub async fn list(
    app: &State<App>,
    member: Member<'_>,
    slug: &str,
    state: Option<&str>,
    find: Option<&str>,
    after: Option<&str>,
    limit: Option<&str>,
) -> Result<Json<LettersOfIntentOfRound>, Problem> {
    let states = "sent, invited, not_invited";
    let state = value::<LetterOfIntentState>("state", state, states)?;
    if state.is_some_and(|state| !state.is_with_staff()) {
        return Err(super::answer::refused("state", states));
    }
    let find = find.unwrap_or_default().trim();
    let wanted = LettersWanted {
        state,
        find: find.chars().take(LONGEST_FIND).collect(),
        after: value::<i64>("after", after, "0, 1, 2, …")?.unwrap_or(0),
        most: self::limit(limit)?,
    };
    let list = letters_of_intent::open_list(app, member, slug, wanted.clone()).await?;
    Ok(Json(LettersOfIntentOfRound::new(&list, &wanted)))
}

/// One letter of intent as it was sent.
#[utoipa::path(
    get,
    path = "/api/v1/rounds/{slug}/letters-of-intent/{number}",
    tag = "Screening",
    security(("token" = ["rounds:read"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("number" = i64, Path, description = "The letter's number in the round")
    ),
    responses(
        (status = 200, description = "The letter", body = LetterOfIntentToStaff),
        (status = 403, description = "The token was made without a second factor, or is not for this"),
        (status = 404, description = "There is no such letter, or it was taken back")
    )
)]
#[get("/api/v1/rounds/<slug>/letters-of-intent/<number>")]
pub async fn one(
    app: &State<App>,
    member: Member<'_>,
    slug: &str,
    number: &str,
) -> Result<Json<LetterOfIntentToStaff>, Problem> {
    let sent = letter_of_intent::open(app, member, slug, number).await?;
    Ok(Json(LetterOfIntentToStaff::from(&sent)))
}

/// Invites a letter of intent, or says why not. Once: it cannot be taken back.
#[utoipa::path(
    put,
    path = "/api/v1/rounds/{slug}/letters-of-intent/{number}/answer",
    tag = "Screening",
    security(("token" = ["rounds:write"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("number" = i64, Path, description = "The letter's number in the round"),
    ),
    request_body = LetterAnswerToKeep,
    responses(
        (status = 204, description = "It is answered, and all partners are told"),
        (status = 403, description = "The token was made without a second factor, or is not for this; or you belong to a partner of it, and a colleague does this"),
        (status = 404, description = "There is no such letter, or it was taken back"),
        (status = 422, description = "Something in it cannot be taken, or it has its answer")
    )
)]
#[put(
    "/api/v1/rounds/<slug>/letters-of-intent/<number>/answer",
    data = "<written>"
)]
pub async fn keep(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    number: &str,
    written: Written<LetterAnswerToKeep>,
) -> Result<Answered, Problem> {
    let round = self::slug(slug)?;
    let (wanted, sent) = written.by(who);
    let letter = letter_of_intent::open(app, member, slug, number).await?;
    let (seen, form) = (wanted.version, AnswerForm::from(wanted));
    let read = read_answer(&form, &letter.setup).map_err(Problem::faulty)?;
    let (standing, of) = (member.0.standing.clone(), letter.number);
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                let actor = Actor::Person(&standing);
                answer_letter_of_intent(tx, actor, &round, of, seen, &read)?;
                Ok::<_, AnswerLetterError>(done())
            })
        })
        .await;
    match answered {
        Ok(answered) => Ok(answered.into()),
        Err(error) => {
            let key = letters_of_intent::refused(error)?;
            Err(Problem::faulty(Faults::one("answer", key)))
        }
    }
}
