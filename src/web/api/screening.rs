//! What was sent to a round, for programs of its staff; and plans to apply.

use rocket::http::Status;
use rocket::serde::json::Json;
use rocket::{Route, State, delete, get, post, put, routes};

use super::answer::{limit, slug, value};
use super::proposals::sending::read_message;
use super::shapes::{
    DeadlineToExtend, Made, MessageToSend, SentToRound, SentToStaff, VerdictToKeep,
};
use super::written::{Answered, Written, answer, done};
use crate::domain::policy::Actor;
use crate::ops::answer_once;
use crate::ops::proposals::say_intent;
use crate::ops::screening::{decide, extend_deadline, write_to_applicants};
use crate::store::views::screening_list::ScreenedWanted;
use crate::web::community::plan;
use crate::web::community::proposals::messages;
use crate::web::guards::who::{Member, Who};
use crate::web::manage::{extensions, screening, screening_one};
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![list, one, verdict, say, extend, plan_to_apply, plan_no_more]
}

/// What was sent to a round: never what is being written.
#[utoipa::path(
    get,
    path = "/api/v1/rounds/{slug}/screening",
    tag = "Screening",
    security(("token" = ["rounds:read"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("after" = Option<i64>, Query, description = "The number after which the slice begins"),
        ("limit" = Option<usize>, Query, description = "How many, from 1 to 200; 50 if nothing is said")
    ),
    responses(
        (status = 200, description = "What was sent", body = SentToRound),
        (status = 400, description = "A value makes no sense"),
        (status = 403, description = "The token was made without a second factor, or is not for this"),
        (status = 404, description = "You have no such round")
    )
)]
#[get("/api/v1/rounds/<slug>/screening?<after>&<limit>")]
pub async fn list(
    app: &State<App>,
    member: Member<'_>,
    slug: &str,
    after: Option<&str>,
    limit: Option<&str>,
) -> Result<Json<SentToRound>, Problem> {
    let most = self::limit(limit)?;
    let wanted = ScreenedWanted {
        state: None,
        after: value::<i64>("after", after, "0, 1, 2, …")?.unwrap_or(0),
        most,
    };
    let list = screening::open_list(app, member, slug, wanted).await?;
    Ok(Json(SentToRound::new(&list, most)))
}

/// One proposal as it was sent.
#[utoipa::path(
    get,
    path = "/api/v1/rounds/{slug}/screening/{number}",
    tag = "Screening",
    security(("token" = ["rounds:read"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("number" = i64, Path, description = "The proposal's number in the round")
    ),
    responses(
        (status = 200, description = "The proposal", body = SentToStaff),
        (status = 403, description = "The token was made without a second factor, or is not for this"),
        (status = 404, description = "Nothing with this number is with you")
    )
)]
#[get("/api/v1/rounds/<slug>/screening/<number>")]
pub async fn one(
    app: &State<App>,
    member: Member<'_>,
    slug: &str,
    number: &str,
) -> Result<Json<SentToStaff>, Problem> {
    let sent = screening_one::open(app, member, slug, number).await?;
    Ok(Json(SentToStaff::from(&sent)))
}

/// Decides about a proposal, and tells its people.
#[utoipa::path(
    put,
    path = "/api/v1/rounds/{slug}/screening/{number}/verdict",
    tag = "Screening",
    security(("token" = ["rounds:write"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("number" = i64, Path, description = "The proposal's number in the round"),
    ),
    request_body = VerdictToKeep,
    responses(
        (status = 204, description = "It is decided"),
        (status = 403, description = "The token was made without a second factor, or is not for this; or you belong to a partner of it, and a colleague does this"),
        (status = 404, description = "Nothing with this number is with you"),
        (status = 422, description = "It cannot be decided in this way")
    )
)]
#[put("/api/v1/rounds/<slug>/screening/<number>/verdict", data = "<written>")]
pub async fn verdict(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    number: &str,
    written: Written<VerdictToKeep>,
) -> Result<Answered, Problem> {
    let (wanted, sent) = written.by(who);
    let read = screening_one::open(app, member, slug, number).await?;
    let verdict =
        screening_one::read_verdict(wanted.into(), &read, app.db.now()).map_err(Problem::faulty)?;
    let (standing, round, of) = (member.0.standing.clone(), read.slug, read.number);
    let (seen, verdict) = verdict;
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                decide(tx, Actor::Person(&standing), &round, of, seen, &verdict)?;
                Ok(done())
            })
        })
        .await
        .map_err(|error| match screening_one::refused(error) {
            Ok((faults, _)) => Problem::faulty(faults),
            Err(problem) => problem,
        })?;
    Ok(answered.into())
}

/// Writes to the applicants about what they sent.
#[utoipa::path(
    post,
    path = "/api/v1/rounds/{slug}/screening/{number}/messages",
    tag = "Screening",
    security(("token" = ["rounds:write"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("number" = i64, Path, description = "The proposal's number in the round"),
    ),
    request_body = MessageToSend,
    responses(
        (status = 201, description = "The message, by its id", body = Made),
        (status = 403, description = "The token was made without a second factor, or is not for this; or you belong to a partner of it, and a colleague does this"),
        (status = 404, description = "Nothing with this number is with you"),
        (status = 422, description = "Something in it cannot be taken")
    )
)]
#[post(
    "/api/v1/rounds/<slug>/screening/<number>/messages",
    data = "<written>"
)]
pub async fn say(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    number: &str,
    written: Written<MessageToSend>,
) -> Result<Answered, Problem> {
    let slug = self::slug(slug)?;
    let number: i64 = number.parse().map_err(|_| Problem::not_found())?;
    let (message, sent) = written.by(who);
    let (words, only) = read_message(&message)?;
    let standing = member.0.standing.clone();
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                let actor = Actor::Person(&standing);
                let made = write_to_applicants(tx, actor, &slug, number, only.as_ref(), &words)?;
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

/// Gives one organisation a later deadline, whether it writes a proposal or not.
#[utoipa::path(
    post,
    path = "/api/v1/rounds/{slug}/extensions",
    tag = "Screening",
    security(("token" = ["rounds:write"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
    ),
    request_body = DeadlineToExtend,
    responses(
        (status = 204, description = "It is given, and its people are told"),
        (status = 403, description = "The token was made without a second factor, or is not for this"),
        (status = 404, description = "You have no such round"),
        (status = 422, description = "Something in it cannot be taken")
    )
)]
#[post("/api/v1/rounds/<slug>/extensions", data = "<written>")]
pub async fn extend(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    written: Written<DeadlineToExtend>,
) -> Result<Answered, Problem> {
    let (later, sent) = written.by(who);
    let list = screening::open_list(app, member, slug, ScreenedWanted::none()).await?;
    let wanted = extensions::read(later.into(), &list).map_err(Problem::faulty)?;
    let standing = member.0.standing.clone();
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                extend_deadline(tx, Actor::Person(&standing), &wanted)?;
                Ok(done())
            })
        })
        .await
        .map_err(|error| match extensions::refused(error) {
            Ok(faults) => Problem::faulty(faults),
            Err(problem) => problem,
        })?;
    Ok(answered.into())
}

/// Says that your organisation plans to apply: staff see how many said so, and not who.
#[utoipa::path(
    put,
    path = "/api/v1/rounds/{slug}/plans/{organization}",
    tag = "Rounds",
    security(("token" = ["rounds:write"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("organization" = String, Path, description = "Your organisation's name in addresses"),
    ),
    responses(
        (status = 204, description = "It is noted"),
        (status = 403, description = "You do not speak for it"),
        (status = 404, description = "There is no such public round, or you have no such organisation"),
        (status = 409, description = "The round takes no proposals")
    )
)]
#[put("/api/v1/rounds/<slug>/plans/<organization>", data = "<written>")]
pub async fn plan_to_apply(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    organization: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    keep_plan(app, member, who, (slug, organization), written, true).await
}

/// Takes back that your organisation plans to apply.
#[utoipa::path(
    delete,
    path = "/api/v1/rounds/{slug}/plans/{organization}",
    tag = "Rounds",
    security(("token" = ["rounds:write"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("organization" = String, Path, description = "Your organisation's name in addresses"),
    ),
    responses(
        (status = 204, description = "It is forgotten"),
        (status = 403, description = "You do not speak for it"),
        (status = 404, description = "There is no such public round, or you have no such organisation")
    )
)]
#[delete("/api/v1/rounds/<slug>/plans/<organization>", data = "<written>")]
pub async fn plan_no_more(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    organization: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    keep_plan(app, member, who, (slug, organization), written, false).await
}

async fn keep_plan(
    app: &App,
    member: Member<'_>,
    who: Who<'_>,
    (round, organization): (&str, &str),
    written: Written<()>,
    plans: bool,
) -> Result<Answered, Problem> {
    let (round, organization) = (slug(round)?, slug(organization)?);
    let ((), sent) = written.by(who);
    let standing = member.0.standing.clone();
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                let actor = Actor::Person(&standing);
                say_intent(tx, actor, &round, &organization, plans)?;
                Ok(done())
            })
        })
        .await
        .map_err(plan::refused)?;
    Ok(answered.into())
}
