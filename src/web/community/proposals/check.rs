//! `/my/proposals/<id>/check` and `…/submit`: what is missing, what happens when it is sent, sending, taking back and
//! taking up again.

use askama::Template;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Route, State, get, post, routes};

use super::asked_for::AskedFor;
use super::begin::pays_for_it;
use super::field_words;
use super::frame::{self, Frame, Leaf, overview};
use super::lacks::LackShown;
use super::unsigned::Unsigned;
use crate::domain::ids::{Id, ProposalId};
use crate::domain::policy::Actor;
use crate::domain::proposal::{
    ProposalEvent, ProposalState, ReasonCode, Stage, Verdict, not_before_deadline, takes_letters,
};
use crate::domain::round::RoundState;
use crate::domain::setup::Signatures;
use crate::domain::time::Instant;
use crate::i18n::Words;
use crate::ops::proposals::{SubmitError, submit_proposal, take_up_again, withdraw_proposal};
use crate::store::views::files::files_of;
use crate::store::views::sent_within::{SentWithin, sent_within};
use crate::web::chrome::{Chrome, FLASH_STALE};
use crate::web::community::onward;
use crate::web::guards::arrived::Arrived;
use crate::web::guards::protected::{NoFields, Protected};
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::{App, Page, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![check, before, submit, withdraw, take_up]
}

/// What was sent of this proposal, for a member who has a place in it.
pub async fn open_sent(app: &App, member: Member<'_>, id: &str) -> Result<SentWithin, Problem> {
    let id = frame::known(id)?;
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| sent_within(reader, Actor::Person(&standing), &id))
        .await?;
    Ok(found?)
}

/// The files of a proposal: which go with it when it is sent, and which do not.
pub struct FilesToGo {
    /// The names of those that go.
    pub sent: Vec<String>,
    /// The names of those that stay, and why, as [`FileGoing`](crate::domain::proposal::FileGoing) names it.
    pub staying: Vec<(String, &'static str)>,
}

impl FilesToGo {
    async fn of(app: &App, member: Member<'_>, id: &ProposalId) -> Result<Self, Problem> {
        let (standing, id) = (member.0.standing.clone(), id.clone());
        let found = app
            .db
            .read(move |reader| files_of(reader, Actor::Person(&standing), &id))
            .await??;
        let staying = found.staying();
        Ok(Self {
            staying: staying
                .map(|(file, going)| (file.name.clone(), going.as_str()))
                .collect(),
            sent: found.sent().map(|file| file.name.clone()).collect(),
        })
    }

    fn is_empty(&self) -> bool {
        self.sent.is_empty() && self.staying.is_empty()
    }
}

/// What is missing, and what can be done.
#[derive(Template)]
#[template(path = "community/proposal_check.html")]
struct CheckHtml {
    c: Chrome,
    frame: Frame,
    lacks: Vec<LackShown>,
    /// The signatures that are missing and need not be there before it is sent.
    unsigned: Option<Unsigned>,
    /// The files that go with it, while it can be sent.
    files: Option<FilesToGo>,
    /// What staff asked to be completed.
    asked: Vec<AskedFor>,
    /// Whether it can be written in, and so be sent.
    is_open: bool,
    leads: bool,
    deadline: Option<String>,
    decisions: Vec<Said>,
    may_withdraw: bool,
    may_take_up: bool,
    /// Whether it joined another proposal.
    was_merged: bool,
}

/// One decision, as applicants read it.
struct Said {
    verdict: &'static str,
    code: Option<&'static str>,
    text: Option<Named>,
    at: String,
    due: Option<String>,
    fields: Vec<(String, String)>,
}

impl Said {
    fn all(view: &SentWithin, words: &Words) -> Vec<Self> {
        let (within, zone) = (&view.within, &view.within.setup.dates.zone);
        let said = view.decisions.iter().rev().map(|decision| Self {
            verdict: decision.verdict.as_str(),
            code: decision
                .code
                .filter(|_| decision.verdict == Verdict::Ineligible)
                .map(ReasonCode::as_str),
            text: decision.text.as_ref().map(|text| Named::new(text, words)),
            at: words.instant(&decision.at, zone),
            due: decision.due_at.map(|due| {
                let due = not_before_deadline(due, &within.setup.dates);
                words.instant(&due, zone)
            }),
            fields: decision
                .fields
                .iter()
                .map(|field| {
                    let label = field_words::label(within, field, words).text;
                    (label, field_words::href(within, field, None))
                })
                .collect(),
        });
        said.collect()
    }
}

/// Until when it can be sent, in one sentence.
fn deadline(view: &SentWithin, words: &Words, now: Instant) -> Option<String> {
    let facts = view.within.deadline?;
    let zone = &view.within.setup.dates.zone;
    let (key, at) = if now < facts.opens {
        ("submit-open-from", facts.opens)
    } else if now > facts.last() {
        ("submit-open-over", facts.last())
    } else {
        ("submit-open-until", facts.promised())
    };
    Some(words.say(key).instant("at", &at, zone).to_string())
}

/// Until when its lead can take up again what was taken back or given up; nothing once that is over, and for what joined
/// another proposal.
pub fn time_to_take_up(view: &SentWithin, now: Instant) -> Option<Instant> {
    let within = &view.within;
    match within.round.state {
        RoundState::Announced | RoundState::Open | RoundState::Evaluation => {}
        RoundState::Draft
        | RoundState::Deliberation
        | RoundState::Decided
        | RoundState::Closed
        | RoundState::Cancelled => return None,
    }
    let facts = match within.stage() {
        Stage::LetterOfIntent => within.letter_deadline,
        Stage::Proposal => within.deadline,
    };
    let is_withdrawn = within.access.state == ProposalState::Withdrawn && view.joined.is_none();
    let facts = facts.filter(|facts| is_withdrawn && now <= facts.last())?;
    Some(facts.promised())
}

#[get("/my/proposals/<id>/check")]
async fn check(
    c: Chrome,
    member: Member<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Page<CheckHtml>, Problem> {
    let view = open_sent(app, member, id).await?;
    let (within, now, words) = (&view.within, app.db.now(), c.words());
    let state = within.access.state;
    let is_open = within.stage() == Stage::Proposal && state.after(ProposalEvent::Submit).is_ok();
    let unsigned = Unsigned::of(within, None, words, now).filter(|_| is_open);
    let files = if is_open {
        let files = FilesToGo::of(app, member, within.id()).await?;
        Some(files).filter(|files| !files.is_empty())
    } else {
        None
    };
    Ok(Page::personal(CheckHtml {
        frame: Frame::new(within, Leaf::Check, words, now),
        lacks: if is_open {
            LackShown::all(within, words)
        } else {
            Vec::new()
        },
        unsigned,
        files,
        asked: AskedFor::all(&view, words),
        is_open,
        leads: within.place.leads,
        deadline: deadline(&view, words, now),
        decisions: Said::all(&view, words),
        may_withdraw: within.place.leads && state.after(ProposalEvent::Withdraw).is_ok(),
        may_take_up: within.place.leads && time_to_take_up(&view, now).is_some(),
        was_merged: view.joined.is_some(),
        c,
    }))
}

/// What will happen to whom.
#[derive(Template)]
#[template(path = "community/proposal_submit.html")]
struct SubmitHtml {
    c: Chrome,
    frame: Frame,
    partners: Vec<String>,
    unsigned: Vec<String>,
    days: u8,
    deadline: Option<String>,
    files: FilesToGo,
    /// What staff asked to be completed.
    asked: Vec<AskedFor>,
    is_completing: bool,
}

impl SubmitHtml {
    /// Whether something that staff asked for stands as it was sent.
    fn is_something_unchanged(&self) -> bool {
        self.asked.iter().any(|asked| !asked.is_changed)
    }
}

#[get("/my/proposals/<id>/submit")]
async fn before(
    c: Chrome,
    member: Member<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Result<Page<SubmitHtml>, Redirect>, Problem> {
    let view = open_sent(app, member, id).await?;
    let (within, now, words) = (&view.within, app.db.now(), c.words());
    let is_open = within.stage() == Stage::Proposal
        && within.access.state.after(ProposalEvent::Submit).is_ok();
    if !is_open || !within.place.leads || !within.lacks().is_empty() {
        return Ok(Err(Redirect::to(Leaf::Check.address(within.id()))));
    }
    let files = FilesToGo::of(app, member, within.id()).await?;
    let unsigned = within.unsigned().into_iter();
    Ok(Ok(Page::personal(SubmitHtml {
        frame: Frame::new(within, Leaf::Check, words, now),
        partners: within
            .draft
            .joined()
            .map(|partner| partner.name.clone())
            .collect(),
        unsigned: unsigned.map(|partner| partner.name.clone()).collect(),
        days: match within.setup.rules.signatures {
            Signatures::WorkingDays { days } => days,
            Signatures::AtSubmission => 0,
        },
        deadline: deadline(&view, words, now),
        files,
        asked: AskedFor::all(&view, words),
        is_completing: within.access.state == ProposalState::Returned,
        c,
    })))
}

/// Why a proposal was not sent, told to people.
pub fn refused(error: SubmitError, id: &ProposalId) -> Problem {
    match error {
        SubmitError::NotInvited(_) => {
            let letter = Leaf::LetterOfIntent.address(id);
            return Problem::new(Status::Conflict, "not-invited")
                .way_out(letter, "letter-of-intent-back");
        }
        SubmitError::Denied(denied) => denied.into(),
        SubmitError::PaysForIt(_) => pays_for_it(),
        SubmitError::WrongState(_) | SubmitError::Closed(_) => {
            Problem::new(Status::Conflict, "not-sendable")
        }
        SubmitError::Merged => Problem::new(Status::Conflict, "proposal-merged"),
        SubmitError::TooLate(_) => Problem::new(Status::Conflict, "too-late"),
        SubmitError::NotConfirmed => {
            return Problem::new(Status::Conflict, "not-confirmed")
                .way_out(format!("{}/read-back", overview(id)), "read-back-go");
        }
        SubmitError::Lacking(_) => Problem::new(Status::UnprocessableEntity, "lacking"),
        SubmitError::Store(error) => error.into(),
        SubmitError::NoDocument(error) => Problem::fault(&error),
        SubmitError::Compression(error) => Problem::fault(&error),
    }
    .way_out(Leaf::Check.address(id), "submit-back")
}

#[post("/my/proposals/<id>/submit", data = "<form>")]
async fn submit(
    form: Protected<NoFields>,
    arrived: Arrived,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Redirect, Problem> {
    let id = frame::known(id)?;
    if matches!(form, Protected::Stale(_)) {
        let page = format!("{}/submit", overview(&id));
        return Ok(onward(app, jar, &page, FLASH_STALE));
    }
    let (standing, of) = (member.0.standing.clone(), id.clone());
    let sent = app
        .db
        .write(move |tx| submit_proposal(tx, Actor::Person(&standing), &of, arrived.0))
        .await;
    let receipt = format!("{}/receipt", overview(&id));
    match sent {
        Ok(_) => Ok(onward(app, jar, &receipt, "flash-proposal-sent")),
        // The button was pressed twice, or by two people at once: it is sent.
        Err(SubmitError::WrongState(was)) if was.state == ProposalState::Submitted => {
            Ok(Redirect::to(receipt))
        }
        Err(error) => Err(refused(error, &id)),
    }
}

#[post("/my/proposals/<id>/withdraw", data = "<form>")]
async fn withdraw(
    form: Protected<NoFields>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Redirect, Problem> {
    let id = frame::known(id)?;
    let page = Leaf::Check.address(&id);
    if matches!(form, Protected::Stale(_)) {
        return Ok(onward(app, jar, &page, FLASH_STALE));
    }
    let (standing, of) = (member.0.standing.clone(), id.clone());
    app.db
        .write(move |tx| withdraw_proposal(tx, Actor::Person(&standing), &of))
        .await
        .map_err(|error| refused(error, &id))?;
    let view = open_sent(app, member, id.as_str()).await?;
    let within = &view.within;
    let letter = takes_letters(&within.setup.dates).then_some(within.letter);
    let said = match frame::state_word(within.access.state, within.number, letter) {
        Some("given_up") => "flash-proposal-given-up",
        _ => "flash-proposal-withdrawn",
    };
    Ok(onward(app, jar, &page, said))
}

#[post("/my/proposals/<id>/take-up", data = "<form>")]
async fn take_up(
    form: Protected<NoFields>,
    arrived: Arrived,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Redirect, Problem> {
    let id = frame::known(id)?;
    let page = Leaf::Check.address(&id);
    if matches!(form, Protected::Stale(_)) {
        return Ok(onward(app, jar, &page, FLASH_STALE));
    }
    let (standing, of) = (member.0.standing.clone(), id.clone());
    app.db
        .write(move |tx| take_up_again(tx, Actor::Person(&standing), &of, arrived.0))
        .await
        .map_err(|error| refused(error, &id))?;
    Ok(onward(app, jar, &page, "flash-proposal-taken-up"))
}
