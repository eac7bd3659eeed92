//! `/manage/rounds/<slug>/promises`: the promised dates of an announced round, and moving one of them.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::frame::{self, overview};
use super::sheet::done;
use crate::domain::amendment::PublicReason;
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::policy::Actor;
use crate::domain::promise::{NotMoved, movable};
use crate::domain::round::Slug;
use crate::domain::setup::{End, LocalMinute, NotAMoment, Phase, WhichHour};
use crate::domain::time::Instant;
use crate::ops::constitution::{DateToMove, MoveDateError, move_date};
use crate::store::views::managed_round::ManagedRound;
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::public::constitution::phase_name;
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show, send]
}

/// A date to move.
#[derive(Debug, Clone, Default, FromForm)]
struct Sent {
    #[field(default = String::new())]
    phase: String,
    #[field(default = String::new())]
    edge: String,
    #[field(default = String::new())]
    shown: String,
    #[field(default = String::new())]
    to: String,
    #[field(default = false)]
    second: bool,
    #[field(default = String::new())]
    reason: String,
    #[field(default = String::new())]
    language: String,
}

#[get("/manage/rounds/<slug>/promises")]
async fn show(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
) -> Result<Page<PromisesHtml>, Problem> {
    let managed = frame::open(app, member, slug).await?;
    let now = app.db.now();
    let page = PromisesHtml::new(c, &managed, now, Default::default(), Faults::none());
    Ok(Page::personal(page))
}

#[post("/manage/rounds/<slug>/promises", data = "<form>")]
async fn send(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    slug: &str,
    form: Protected<Sent>,
) -> Result<Either<Redirect, Page<PromisesHtml>>, Problem> {
    let managed = frame::open(app, member, slug).await?;
    let now = app.db.now();
    let (sent, is_stale) = form.into_parts();
    let again = |sent: Sent, faults, status| {
        let page = PromisesHtml::new(c, &managed, now, sent, faults);
        Ok(Either::Right(Page::personal(page).with_status(status)))
    };
    if is_stale {
        let faults = Faults::one("to", "form-stale");
        return again(sent, faults, Status::Forbidden);
    }
    let wanted = match wanted(&sent, &managed) {
        Ok(wanted) => wanted,
        Err(faults) => return again(sent, faults, Status::UnprocessableEntity),
    };
    let standing = member.0.standing.clone();
    let moved = app
        .db
        .write(move |tx| move_date(tx, Actor::Person(&standing), &wanted))
        .await;
    match moved {
        Ok(()) => {
            let here = address(&managed.round.slug);
            Ok(Either::Left(done(app, jar, here, "flash-date-moved")))
        }
        Err(MoveDateError::Denied(denied)) => Err(denied.into()),
        Err(MoveDateError::Store(error)) => Err(error.into()),
        Err(MoveDateError::NotMoved(why)) => {
            let (key, status) = refused(&why);
            again(sent, Faults::one("to", key), status)
        }
    }
}

fn wanted(sent: &Sent, managed: &ManagedRound) -> Result<DateToMove, Faults> {
    let zone = &managed.setup.dates.zone;
    let outdated = || Faults::one("to", "promise-fault-outdated");
    let phase: Phase = sent.phase.parse().map_err(|_| outdated())?;
    let is_end = match sent.edge.as_str() {
        "start" => false,
        "end" => true,
        _ => return Err(outdated()),
    };
    let shown = sent.shown.parse().ok().and_then(Instant::from_micros);
    let which = if sent.second {
        WhichHour::Second
    } else {
        WhichHour::First
    };
    let mut faults = Faults::none();
    let new = sent
        .to
        .parse::<LocalMinute>()
        .and_then(|local| local.in_zone(zone, which));
    match &new {
        Ok(_) => {}
        Err(NotAMoment::Unreadable) => {
            faults.add_with("to", "rules-fault-moment", &[("zone", &zone.as_str())]);
        }
        Err(NotAMoment::Skipped { before, after }) => {
            let args: [(&str, &dyn std::fmt::Display); 3] = [
                ("zone", &zone.as_str()),
                ("before", before),
                ("after", after),
            ];
            faults.add_with("to", "promise-fault-skipped", &args);
        }
    }
    let reason = sent.reason.parse::<PublicReason>();
    if reason.is_err() {
        faults.add("reason", "rules-fault-reason");
    }
    let languages = &managed.setup.call.languages;
    let tag = sent.language.parse::<LanguageTag>().ok();
    let tag = tag.filter(|tag| languages.contains(tag));
    let tag = tag.unwrap_or_else(|| managed.setup.call.title.original().clone());
    match (new, reason, shown) {
        (Ok(new), Ok(reason), Some(shown)) => Ok(DateToMove {
            round: managed.round.slug.clone(),
            end: (phase, is_end),
            shown,
            new,
            reason: LocalText::new(tag, reason.as_str()),
        }),
        (Ok(_), Ok(_), None) => Err(outdated()),
        _ => Err(faults),
    }
}

/// The sentence that says why a date stays where it is, and the status of the answer.
pub fn refused(why: &NotMoved) -> (&'static str, Status) {
    match why {
        NotMoved::TooLate(_) | NotMoved::NotPromised => ("promise-fault-late", Status::Conflict),
        NotMoved::Outdated { .. } => ("promise-fault-outdated", Status::Conflict),
        NotMoved::Same => ("promise-fault-same", Status::UnprocessableEntity),
        NotMoved::InThePast => ("promise-fault-past", Status::UnprocessableEntity),
        NotMoved::BroughtForward => ("promise-fault-forward", Status::UnprocessableEntity),
        NotMoved::OutOfOrder(_) | NotMoved::NoMoment(_) => {
            ("promise-fault-order", Status::UnprocessableEntity)
        }
    }
}

fn address(slug: &Slug) -> String {
    format!("/manage/rounds/{slug}/promises")
}

/// The page.
#[derive(Template)]
#[template(path = "manage/promises.html")]
pub struct PromisesHtml {
    c: Chrome,
    slug: Slug,
    title: Named,
    overview: String,
    zone: String,
    faults: Faults,
    sent: Sent,
    dates: Vec<DateLine>,
    languages: Vec<(String, String)>,
}

/// A date that can move.
struct DateLine {
    phase: &'static str,
    edge: &'static str,
    shown: i64,
    name: String,
    stands: String,
    local: String,
    is_sent: bool,
}

impl PromisesHtml {
    fn new(c: Chrome, managed: &ManagedRound, now: Instant, sent: Sent, faults: Faults) -> Self {
        let words = c.words().clone();
        let dates = &managed.setup.dates;
        let line = |((phase, is_end), moment): (End, crate::domain::setup::Moment)| {
            let edge = if is_end { "end" } else { "start" };
            let phrase = words
                .say("promise-when")
                .text("phase", phase_name(phase, &words));
            let is_sent = sent.phase == phase.as_str() && sent.edge == edge;
            DateLine {
                phase: phase.as_str(),
                edge,
                shown: moment.at.as_micros(),
                name: phrase.choice("edge", edge).to_string(),
                stands: words.instant(&moment.at, &dates.zone),
                local: if is_sent {
                    sent.to.clone()
                } else {
                    moment.local.to_string()
                },
                is_sent,
            }
        };
        let movable = movable(dates, managed.round.state, now);
        let languages = managed.setup.call.languages.iter();
        Self {
            title: Named::new(&managed.setup.call.title.to_local(), &words),
            overview: overview(&managed.round.slug),
            zone: words.zone(&dates.zone),
            dates: movable.into_iter().map(line).collect(),
            languages: languages
                .map(|tag| (tag.to_string(), words.language(tag).to_string()))
                .collect(),
            slug: managed.round.slug.clone(),
            faults,
            sent,
            c,
        }
    }
}
