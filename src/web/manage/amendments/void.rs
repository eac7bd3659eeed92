//! A phase is declared void and begun again.

use rocket::http::{CookieJar, Status};
use rocket::{Either, Route, State, post, routes};

use super::reason::WithReason;
use super::{Answer, VoidSent, again, find};
use crate::domain::amendment::{PhaseToVoid, Track};
use crate::domain::policy::Actor;
use crate::domain::promise::NotMoved;
use crate::domain::setup::{LocalMinute, Moment, WhichHour};
use crate::domain::time::ZoneName;
use crate::ops::constitution::{DeclareVoidError, declare_void};
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::manage::frame::{amendments_page, known};
use crate::web::manage::sheet::done;
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![void]
}

#[post("/manage/rounds/<slug>/amendments/void", data = "<form>")]
async fn void(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    slug: &str,
    form: Protected<WithReason<VoidSent>>,
) -> Result<Answer, Problem> {
    let slug = known(slug)?;
    let view = find(app, member, slug.clone()).await?;
    let (sent, is_stale) = form.into_parts();
    let mut faults = Faults::none();
    if is_stale {
        faults.add("reason", "form-stale");
        return again(c, view, member, sent, faults, Status::Forbidden);
    }
    let zone = view.setup.dates.zone.clone();
    let reason = sent.reason.read(&view.setup.call.languages, &mut faults);
    let again_at = moment(&sent.form.from, &zone).zip(moment(&sent.form.to, &zone));
    if again_at.is_none() {
        faults.add_with("from", "rules-fault-moment", &[("zone", &zone.as_str())]);
    }
    let (Some(reason), Some(again_at), Ok(track)) =
        (reason, again_at, sent.form.track.parse::<Track>())
    else {
        return again(c, view, member, sent, faults, Status::UnprocessableEntity);
    };
    let phase = PhaseToVoid {
        track,
        again: again_at,
    };
    let (standing, round) = (member.0.standing.clone(), slug.clone());
    let written = app
        .db
        .write(move |tx| declare_void(tx, Actor::Person(&standing), &round, phase, &reason))
        .await;
    match written {
        Ok(_) => Ok(Either::Left(done(
            app,
            jar,
            amendments_page(&slug),
            "flash-amendment-written",
        ))),
        Err(DeclareVoidError::Denied(denied)) => Err(denied.into()),
        Err(DeclareVoidError::Store(error)) => Err(error.into()),
        Err(DeclareVoidError::NotVoid(_)) => {
            let faults = Faults::one("track", "amend-closed-state");
            again(c, view, member, sent, faults, Status::Conflict)
        }
        Err(DeclareVoidError::NotMoved(why)) => {
            let key = match why {
                NotMoved::InThePast => "promise-fault-past",
                _ => "promise-fault-order",
            };
            let faults = Faults::one("from", key);
            again(c, view, member, sent, faults, Status::UnprocessableEntity)
        }
        Err(error) => Err(Problem::fault(&error)),
    }
}

fn moment(text: &str, zone: &ZoneName) -> Option<Moment> {
    let local: LocalMinute = text.parse().ok()?;
    local.in_zone(zone, WhichHour::First).ok()
}
