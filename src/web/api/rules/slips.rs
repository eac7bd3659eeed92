//! Promised dates that move: what was promised stays beside what is promised now.

use rocket::http::Status;
use rocket::serde::json::Json;
use rocket::{Route, State, get, post, routes};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use super::{moment, reason, refused};
use crate::domain::policy::Actor;
use crate::domain::round::Slug;
use crate::domain::setup::Phase;
use crate::domain::time::{Instant, ZoneName};
use crate::ops::answer_once;
use crate::ops::constitution::{DateToMove, MoveDateError, move_date};
use crate::store::views::managed_round::managed_round;
use crate::store::views::own_round::own_round;
use crate::web::api::answer::slug;
use crate::web::api::shapes::MovedDate;
use crate::web::api::written::{Answered, Written, done};
use crate::web::forms::Faults;
use crate::web::guards::who::{Member, Who};
use crate::web::manage::promises::refused as promise_refusal;
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![list, slip]
}

/// The promised dates of a round that moved.
#[derive(Serialize, ToSchema)]
pub struct Slips {
    /// Every move, the latest first.
    slips: Vec<MovedDate>,
}

/// A promised date to be moved.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Slip {
    /// `letter_of_intent`, `open`, `review`, `vote` or `deliberation`.
    phase: String,
    /// Whether the phase's end is meant and not its beginning.
    is_end: bool,
    /// The instant at which the date stood when it was read, in RFC 3339.
    shown: String,
    /// The new date as clocks in the round's zone show it, such as `2026-03-31T17:00`.
    to: String,
    /// In the night when the clocks go back: the second of two equal times.
    #[serde(default)]
    second: bool,
    /// Why, for everyone to read.
    reason: String,
    /// The language of the reason, as a BCP 47 tag.
    language: String,
}

/// The promised dates that moved, each with what was promised, what is promised now and why; for everyone.
#[utoipa::path(
    get,
    path = "/api/v1/rounds/{slug}/slips",
    tag = "Rounds",
    params(("slug" = String, Path, description = "The round's name in addresses")),
    responses(
        (status = 200, description = "The dates that moved", body = Slips),
        (status = 404, description = "There is no such public round, or it was held elsewhere")
    )
)]
#[get("/api/v1/rounds/<slug>/slips")]
pub async fn list(app: &State<App>, slug: &str) -> Result<Json<Slips>, Problem> {
    let slug = self::slug(slug)?;
    let found = app.db.read(move |reader| own_round(reader, &slug)).await?;
    let round = found.ok_or_else(Problem::not_found)?;
    Ok(Json(Slips {
        slips: round.slips.iter().map(Into::into).collect(),
    }))
}

/// Moves a promised date: both dates and the reason are kept, shown and sent.
#[utoipa::path(
    post,
    path = "/api/v1/rounds/{slug}/slips",
    tag = "Rounds",
    security(("token" = ["rounds:write"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
    ),
    request_body = Slip,
    responses(
        (status = 204, description = "Moved"),
        (status = 404, description = "There is no such round that you set up"),
        (status = 409, description = "The date moved meanwhile, or moves no more"),
        (status = 422, description = "The new date cannot stand: each fault names its field")
    )
)]
#[post("/api/v1/rounds/<slug>/slips", data = "<written>")]
pub async fn slip(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    written: Written<Slip>,
) -> Result<Answered, Problem> {
    let round = self::slug(slug)?;
    let (body, sent) = written.by(who);
    let (standing, of) = (member.0.standing.clone(), round.clone());
    let managed = app
        .db
        .read(move |reader| managed_round(reader, Actor::Person(&standing), &of))
        .await??;
    let zone = managed.setup.dates.zone;
    let wanted = wanted(round, body, &zone).map_err(Problem::faulty)?;
    let standing = member.0.standing.clone();
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                move_date(tx, Actor::Person(&standing), &wanted)?;
                Ok::<_, MoveDateError>(done())
            })
        })
        .await;
    answered.map(Answered::from).map_err(|error| match error {
        MoveDateError::Denied(denied) => denied.into(),
        MoveDateError::Store(error) => error.into(),
        MoveDateError::NotMoved(why) => match promise_refusal(&why) {
            (_, Status::Conflict) => refused(why, Status::Conflict),
            (key, _) => Problem::faulty(Faults::one("to", key)),
        },
    })
}

/// The move that the body says, or each thing that is wrong at its field.
fn wanted(round: Slug, body: Slip, zone: &ZoneName) -> Result<DateToMove, Faults> {
    let mut faults = Faults::none();
    let phase: Option<Phase> = body.phase.parse().ok();
    if phase.is_none() {
        faults.add("phase", "setup-fault-choice");
    }
    let shown: Option<Instant> = serde_json::from_value(Value::String(body.shown)).ok();
    if shown.is_none() {
        faults.add("shown", "promise-fault-outdated");
    }
    let new = moment("to", &body.to, body.second, zone, &mut faults);
    let reason = reason(&body.reason, &body.language, &mut faults);
    match (phase, shown, new, reason) {
        (Some(phase), Some(shown), Some(new), Some(reason)) => Ok(DateToMove {
            round,
            end: (phase, body.is_end),
            shown,
            new,
            reason,
        }),
        _ => Err(faults),
    }
}
