//! What came on paper or by voice, for programs: staff take it in, the group confirms.

use rocket::http::Status;
use rocket::serde::json::Json;
use rocket::{Route, State, get, post, routes};

use super::answer::{limit, slug, value};
use super::shapes::{
    IntakeConfirmation, IntakeProofToEnter, IntakeReceipt, IntakeRemarks, IntakeToBegin,
    IntakesOfRound, Made,
};
use super::written::{Answered, Written, answer, done};
use crate::domain::ids::ProposalId;
use crate::domain::proposal::IntakeState;
use crate::ops::intake::{
    IntakeError, WrittenIntake, WrittenProof, begin_intake, confirm_intake,
    countersign as countersigned, enter_proof, hand_over, say_wrong, take_back as taken_back,
};
use crate::store::views::intakes::IntakesWanted;
use crate::web::community::proposals::read_back;
use crate::web::guards::arrived::Arrived;
use crate::web::guards::who::{Member, Who};
use crate::web::manage::intake;
use crate::web::manage::letters_of_intent::LONGEST_FIND;
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![
        list,
        begin,
        over,
        take_back,
        proof,
        countersign,
        confirm,
        wrong
    ]
}

/// The intake's name in an address.
pub(super) fn id(id: &str) -> Result<ProposalId, Problem> {
    id.parse().map_err(|_| Problem::not_found())
}

/// Why an act on an intake was not done, told to programs.
pub(super) fn refused(error: IntakeError) -> Problem {
    match error {
        IntakeError::Faults(found) => Problem::faulty(intake::faults(&found)),
        other => read_back::problem(other),
    }
}

/// What came on paper or by voice: that it waits, and nothing of what it says.
#[utoipa::path(
    get,
    path = "/api/v1/rounds/{slug}/intakes",
    tag = "Screening",
    security(("token" = ["rounds:read"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("state" = Option<String>, Query, description = "Only `typing`, `reading`, `signed` or `confirmed`"),
        ("find" = Option<String>, Query, description = "The number of a proposal, or words that the name of a group begins with which you may see"),
        ("after" = Option<String>, Query, description = "The id of the intake after which the slice begins"),
        ("limit" = Option<usize>, Query, description = "How many, from 1 to 200; 50 if nothing is said")
    ),
    responses(
        (status = 200, description = "The intakes", body = IntakesOfRound),
        (status = 400, description = "A value makes no sense"),
        (status = 403, description = "The token was made without a second factor, or is not for this"),
        (status = 404, description = "You have no such round")
    )
)]
#[get("/api/v1/rounds/<slug>/intakes?<state>&<find>&<after>&<limit>")]
pub async fn list(
    app: &State<App>,
    member: Member<'_>,
    slug: &str,
    state: Option<&str>,
    find: Option<&str>,
    after: Option<&str>,
    limit: Option<&str>,
) -> Result<Json<IntakesOfRound>, Problem> {
    let states = "typing, reading, signed, confirmed";
    let find = find.unwrap_or_default().trim();
    let wanted = IntakesWanted {
        state: value::<IntakeState>("state", state, states)?,
        find: find.chars().take(LONGEST_FIND).collect(),
        after: value::<ProposalId>("after", after, "id")?,
        most: self::limit(limit)?,
    };
    let list = intake::open(app, member, slug, wanted.clone()).await?;
    Ok(Json(IntakesOfRound::new(&list, &wanted)))
}

/// Begins to take in what a group brought; its fields are then saved like those of any proposal.
#[utoipa::path(
    post,
    path = "/api/v1/rounds/{slug}/intakes",
    tag = "Screening",
    security(("token" = ["rounds:write"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
    ),
    request_body = IntakeToBegin,
    responses(
        (status = 201, description = "The proposal, by its id", body = Made),
        (status = 404, description = "You have no such round"),
        (status = 409, description = "It does not stand where this can be done"),
        (status = 422, description = "Something in it cannot be taken, or is missing")
    )
)]
#[post("/api/v1/rounds/<slug>/intakes", data = "<written>")]
pub async fn begin(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    written: Written<IntakeToBegin>,
) -> Result<Answered, Problem> {
    let round = self::slug(slug)?;
    let (value, sent) = written.by(who);
    let value: WrittenIntake = value.into();
    act!(app, member, sent, IntakeError => refused, |tx, actor| {
        let id = begin_intake(tx, actor, &round, &value)?.to_string();
        answer(Status::Created, &Made { id })
    })
}

/// Hands what was typed over to the group, to be read back.
#[utoipa::path(
    post,
    path = "/api/v1/rounds/{slug}/intakes/{id}/hand-over",
    tag = "Screening",
    security(("token" = ["rounds:write"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("id" = String, Path, description = "The proposal's id"),
    ),
    responses(
        (status = 204, description = "It is done"),
        (status = 404, description = "You have no such intake"),
        (status = 409, description = "It does not stand where this can be done"),
        (status = 422, description = "Something in it cannot be taken, or is missing")
    )
)]
#[post("/api/v1/rounds/<slug>/intakes/<id>/hand-over", data = "<written>")]
pub async fn over(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    id: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let (round, of) = (self::slug(slug)?, self::id(id)?);
    let ((), sent) = written.by(who);
    let secret = format!(
        "{}{}",
        hex::encode((app.random)()),
        hex::encode((app.random)())
    );
    let key = app.sign_in_key.clone();
    act!(app, member, sent, IntakeError => refused, |tx, actor| {
        hand_over(tx, actor, &key, &round, &of, &secret)?;
        done()
    })
}

/// Takes it back to put something right.
#[utoipa::path(
    post,
    path = "/api/v1/rounds/{slug}/intakes/{id}/take-back",
    tag = "Screening",
    security(("token" = ["rounds:write"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("id" = String, Path, description = "The proposal's id"),
    ),
    responses(
        (status = 204, description = "It is done"),
        (status = 404, description = "You have no such intake"),
        (status = 409, description = "It does not stand where this can be done"),
        (status = 422, description = "Something in it cannot be taken, or is missing")
    )
)]
#[post("/api/v1/rounds/<slug>/intakes/<id>/take-back", data = "<written>")]
pub async fn take_back(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    id: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let (round, of) = (self::slug(slug)?, self::id(id)?);
    let ((), sent) = written.by(who);
    act!(app, member, sent, IntakeError => refused, |tx, actor| {
        taken_back(tx, actor, &round, &of)?;
        done()
    })
}

/// Notes how a group confirmed that does not sign in.
#[utoipa::path(
    post,
    path = "/api/v1/rounds/{slug}/intakes/{id}/proof",
    tag = "Screening",
    security(("token" = ["rounds:write"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("id" = String, Path, description = "The proposal's id"),
    ),
    request_body = IntakeProofToEnter,
    responses(
        (status = 204, description = "It is done"),
        (status = 404, description = "You have no such intake"),
        (status = 409, description = "It does not stand where this can be done"),
        (status = 422, description = "Something in it cannot be taken, or is missing")
    )
)]
#[post("/api/v1/rounds/<slug>/intakes/<id>/proof", data = "<written>")]
pub async fn proof(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    id: &str,
    written: Written<IntakeProofToEnter>,
) -> Result<Answered, Problem> {
    let (round, of) = (self::slug(slug)?, self::id(id)?);
    let (value, sent) = written.by(who);
    let value: WrittenProof = value.into();
    act!(app, member, sent, IntakeError => refused, |tx, actor| {
        enter_proof(tx, actor, &round, &of, &value)?;
        done()
    })
}

/// Countersigns that a group confirmed; whoever typed cannot.
#[utoipa::path(
    post,
    path = "/api/v1/rounds/{slug}/intakes/{id}/countersign",
    tag = "Screening",
    security(("token" = ["rounds:write"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("id" = String, Path, description = "The proposal's id"),
    ),
    responses(
        (status = 200, description = "It is the group's proposal now", body = IntakeReceipt),
        (status = 404, description = "You have no such intake"),
        (status = 409, description = "It does not stand where this can be done"),
        (status = 422, description = "Something in it cannot be taken, or is missing")
    )
)]
#[post("/api/v1/rounds/<slug>/intakes/<id>/countersign", data = "<written>")]
pub async fn countersign(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    id: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let (round, of) = (self::slug(slug)?, self::id(id)?);
    let ((), sent) = written.by(who);
    act!(app, member, sent, IntakeError => refused, |tx, actor| {
        let receipt = countersigned(tx, actor, &round, &of)?;
        answer(Status::Ok, &IntakeReceipt::from(&receipt))
    })
}

/// Confirms for your group what staff typed in, signs it and sends it.
#[utoipa::path(
    post,
    path = "/api/v1/proposals/{id}/read-back/confirm",
    tag = "Proposals",
    security(("token" = ["proposals:write"])),
    params(
        ("id" = String, Path, description = "The proposal's id"),
    ),
    request_body = IntakeConfirmation,
    responses(
        (status = 200, description = "It is the group's proposal now", body = IntakeReceipt),
        (status = 404, description = "Nothing waits for you to confirm"),
        (status = 409, description = "It does not stand where this can be done"),
        (status = 422, description = "Something in it cannot be taken, or is missing")
    )
)]
#[post("/api/v1/proposals/<id>/read-back/confirm", data = "<written>")]
pub async fn confirm(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    arrived: Arrived,
    id: &str,
    written: Written<IntakeConfirmation>,
) -> Result<Answered, Problem> {
    let of = self::id(id)?;
    let (value, sent) = written.by(who);
    act!(app, member, sent, IntakeError => refused, |tx, actor| {
        let receipt = confirm_intake(tx, actor, &of, value.reading, arrived.0)?;
        answer(Status::Ok, &IntakeReceipt::from(&receipt))
    })
}

/// Says what is wrong with what staff typed in.
#[utoipa::path(
    post,
    path = "/api/v1/proposals/{id}/read-back/wrong",
    tag = "Proposals",
    security(("token" = ["proposals:write"])),
    params(
        ("id" = String, Path, description = "The proposal's id"),
    ),
    request_body = IntakeRemarks,
    responses(
        (status = 204, description = "It is done"),
        (status = 404, description = "Nothing waits for you to confirm"),
        (status = 409, description = "It does not stand where this can be done"),
        (status = 422, description = "Something in it cannot be taken, or is missing")
    )
)]
#[post("/api/v1/proposals/<id>/read-back/wrong", data = "<written>")]
pub async fn wrong(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    id: &str,
    written: Written<IntakeRemarks>,
) -> Result<Answered, Problem> {
    let of = self::id(id)?;
    let (value, sent) = written.by(who);
    let said = value.read()?;
    act!(app, member, sent, IntakeError => refused, |tx, actor| {
        say_wrong(tx, actor, &of, value.reading, &said)?;
        done()
    })
}
