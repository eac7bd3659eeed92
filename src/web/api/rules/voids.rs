//! Phases that went wrong beyond repair: declared void by the funders together, and begun again.

use rocket::http::Status;
use rocket::{Route, State, post, routes};
use serde::Deserialize;
use utoipa::ToSchema;

use super::amendments::AmendmentWritten;
use super::{moment, reason, refused};
use crate::domain::amendment::{PhaseToVoid, Track};
use crate::domain::policy::Actor;
use crate::domain::promise::NotMoved;
use crate::ops::answer_once;
use crate::ops::constitution::{DeclareVoidError, declare_void};
use crate::store::views::managed_round::managed_round;
use crate::web::api::answer::slug;
use crate::web::api::written::{Answered, Written, answer};
use crate::web::forms::Faults;
use crate::web::guards::who::{Member, Who};
use crate::web::manage::promises::refused as promise_refusal;
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![declare]
}

/// A phase to be declared void, and when it begins again.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PhaseBegunAgain {
    /// `review` or `vote`.
    track: String,
    /// From when it runs again, as clocks in the round's zone show it, such as `2026-03-31T17:00`.
    from: String,
    /// In the night when the clocks go back: whether `from` is the second of two equal times.
    #[serde(default)]
    from_second: bool,
    /// Until when.
    until: String,
    /// The same for `until`.
    #[serde(default)]
    until_second: bool,
    /// Why, for everyone to read: 10 to 2,000 characters.
    reason: String,
    /// The language of the reason, as a BCP 47 tag.
    language: String,
}

/// Writes that a phase is void and when it begins again, for the funders to sign like an amendment. What was reviewed or
/// voted until then is kept and not counted.
#[utoipa::path(
    post,
    path = "/api/v1/rounds/{slug}/voids",
    tag = "Rounds",
    security(("token" = ["rounds:write"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
    ),
    request_body = PhaseBegunAgain,
    responses(
        (status = 201, description = "Written; it waits for signatures at /amendments/{id}/signatures", body = AmendmentWritten),
        (status = 403, description = "The token was made without a second factor, or is not for this"),
        (status = 404, description = "There is no such round that you set up"),
        (status = 409, description = "No phase of this round can be void now"),
        (status = 422, description = "The new dates cannot stand: each fault names its field")
    )
)]
#[post("/api/v1/rounds/<slug>/voids", data = "<written>")]
pub async fn declare(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    written: Written<PhaseBegunAgain>,
) -> Result<Answered, Problem> {
    let round = self::slug(slug)?;
    let (body, sent) = written.by(who);
    let (standing, of) = (member.0.standing.clone(), round.clone());
    let managed = app
        .db
        .read(move |reader| managed_round(reader, Actor::Person(&standing), &of))
        .await??;
    let zone = managed.setup.dates.zone;
    let mut faults = Faults::none();
    let track: Option<Track> = body.track.parse().ok();
    if track.is_none() {
        faults.add("track", "setup-fault-choice");
    }
    let from = moment("from", &body.from, body.from_second, &zone, &mut faults);
    let until = moment("until", &body.until, body.until_second, &zone, &mut faults);
    let reason = reason(&body.reason, &body.language, &mut faults);
    let (Some(track), Some(from), Some(until), Some(reason)) = (track, from, until, reason) else {
        return Err(Problem::faulty(faults));
    };
    let phase = PhaseToVoid {
        track,
        again: (from, until),
    };
    let standing = member.0.standing.clone();
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                let id = declare_void(tx, Actor::Person(&standing), &round, phase, &reason)?;
                let written = AmendmentWritten { id: id.to_string() };
                Ok::<_, DeclareVoidError>(answer(Status::Created, &written))
            })
        })
        .await;
    answered.map(Answered::from).map_err(|error| match error {
        DeclareVoidError::Denied(denied) => denied.into(),
        DeclareVoidError::Store(error) => error.into(),
        DeclareVoidError::NotVoid(why) => refused(why, Status::Conflict),
        DeclareVoidError::NotMoved(why @ NotMoved::NotPromised) => refused(why, Status::Conflict),
        DeclareVoidError::NotMoved(why) => {
            let (key, _) = promise_refusal(&why);
            Problem::faulty(Faults::one("from", key))
        }
        error @ DeclareVoidError::Unwritable(_) => Problem::fault(&error),
    })
}
