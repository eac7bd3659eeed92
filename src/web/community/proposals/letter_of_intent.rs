//! `/my/proposals/<id>/letter-of-intent`: what the short form lacks, sending it, taking it back, the receipt, and what the
//! staff answered.

use askama::Template;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Route, State, get, post, routes};

use super::begin::pays_for_it;
use super::frame::{self, Frame, Leaf};
use super::lacks::LackShown;
use super::receipt::SentFile;
use crate::domain::ids::ProposalId;
use crate::domain::policy::Actor;
use crate::domain::proposal::{LetterOfIntentState, ProposalState, UninvitedCode};
use crate::domain::setup::Phase;
use crate::domain::time::Instant;
use crate::i18n::Words;
use crate::ops::letters_of_intent::{
    LetterOfIntentError, send_letter_of_intent, withdraw_letter_of_intent,
};
use crate::store::views::letter_of_intent_within::{
    LetterVersion, LetterWithin, letter_bytes, letter_within,
};
use crate::web::chrome::{Chrome, FLASH_STALE};
use crate::web::community::onward;
use crate::web::guards::arrived::Arrived;
use crate::web::guards::protected::{NoFields, Protected};
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::{App, Page, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![show, send, withdraw, file]
}

/// The letter of this proposal, for a member who has a place in it.
pub async fn open_letter(app: &App, member: Member<'_>, id: &str) -> Result<LetterWithin, Problem> {
    let id = frame::known(id)?;
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| letter_within(reader, Actor::Person(&standing), &id))
        .await?;
    Ok(found?)
}

/// The page.
#[derive(Template)]
#[template(path = "community/letter_of_intent.html")]
struct LetterHtml {
    c: Chrome,
    frame: Frame,
    state: LetterOfIntentState,
    /// Whether it can be written and sent, as far as where it stands tells.
    is_open: bool,
    /// Whether the time to send it is over.
    is_over: bool,
    leads: bool,
    lacks: Vec<LackShown>,
    deadline: String,
    /// Who will be named in it.
    partners: Vec<String>,
    answer: Option<AnswerShown>,
    versions: Vec<VersionShown>,
}

/// What the staff answered, as applicants read it.
struct AnswerShown {
    code: Option<&'static str>,
    text: Option<Named>,
    at: String,
    /// From when on and until when the full proposal is taken.
    opens: String,
    closes: String,
}

struct VersionShown {
    number: i64,
    at: String,
    hash: String,
    href: String,
    taken_back: Option<String>,
}

/// Until when it can be sent, in one sentence; and whether that is over.
fn deadline(view: &LetterWithin, words: &Words, now: Instant) -> (String, bool) {
    let facts = view.deadline;
    let zone = &view.within.setup.dates.zone;
    let (key, at) = if now < facts.opens {
        ("letter-of-intent-from", facts.opens)
    } else if now > facts.last() {
        ("letter-of-intent-over", facts.last())
    } else {
        ("letter-of-intent-until", facts.promised())
    };
    let said = words.say(key).instant("at", &at, zone).to_string();
    (said, now > facts.last())
}

fn answer(view: &LetterWithin, words: &Words) -> Option<AnswerShown> {
    let answer = view.answer.as_ref()?;
    let dates = &view.within.setup.dates;
    let open = dates.span(Phase::Open);
    let said = |at: Option<Instant>| at.map(|at| words.instant(&at, &dates.zone));
    Some(AnswerShown {
        code: answer.code.map(UninvitedCode::as_str),
        text: answer.text.as_ref().map(|text| Named::new(text, words)),
        at: words.instant(&answer.at, &dates.zone),
        opens: said(open.start.map(|at| at.at)).unwrap_or_default(),
        closes: said(open.end.map(|at| at.at)).unwrap_or_default(),
    })
}

impl VersionShown {
    fn new(view: &LetterWithin, sent: &LetterVersion, words: &Words) -> Self {
        let zone = &view.within.setup.dates.zone;
        let id = view.within.id();
        Self {
            number: sent.number,
            at: words.instant(&sent.at, zone),
            hash: sent.hash.to_string(),
            href: format!("{}/{}", Leaf::LetterOfIntent.address(id), sent.number),
            taken_back: sent.withdrawn_at.map(|at| words.instant(&at, zone)),
        }
    }
}

#[get("/my/proposals/<id>/letter-of-intent")]
async fn show(
    c: Chrome,
    member: Member<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Page<LetterHtml>, Problem> {
    let view = open_letter(app, member, id).await?;
    let (within, now, words) = (&view.within, app.db.now(), c.words());
    let (said, is_over) = deadline(&view, words, now);
    let is_open = within.access.state == ProposalState::Draft
        && matches!(
            within.letter,
            LetterOfIntentState::Draft | LetterOfIntentState::Withdrawn
        );
    let lacks = view.lacks();
    let lacks = lacks.iter().filter(|_| is_open);
    let versions = view.versions.iter();
    Ok(Page::personal(LetterHtml {
        frame: Frame::new(within, Leaf::LetterOfIntent, words, now),
        state: within.letter,
        is_open,
        is_over,
        leads: within.place.leads,
        lacks: lacks
            .map(|lack| LackShown::new(within, lack, words))
            .collect(),
        deadline: said,
        partners: within
            .draft
            .joined()
            .map(|partner| partner.name.clone())
            .collect(),
        answer: answer(&view, words),
        versions: versions
            .map(|sent| VersionShown::new(&view, sent, words))
            .collect(),
        c,
    }))
}

/// Why a letter was not sent or taken back, told to people and to programs.
pub fn refused(error: LetterOfIntentError, id: &ProposalId) -> Problem {
    match error {
        LetterOfIntentError::Denied(denied) => denied.into(),
        LetterOfIntentError::PaysForIt(_) => pays_for_it(),
        LetterOfIntentError::NotAsked => Problem::not_found(),
        LetterOfIntentError::NoDraft(_)
        | LetterOfIntentError::WrongState(_)
        | LetterOfIntentError::Closed(_) => {
            Problem::new(Status::Conflict, "letter-of-intent-state")
        }
        LetterOfIntentError::NotConfirmed => Problem::new(Status::Conflict, "not-confirmed"),
        LetterOfIntentError::TooLate(_) => Problem::new(Status::Conflict, "too-late"),
        LetterOfIntentError::Lacking(_) => {
            Problem::new(Status::UnprocessableEntity, "letter-of-intent-lacking")
        }
        LetterOfIntentError::Store(error) => error.into(),
        LetterOfIntentError::NoDocument(error) => Problem::fault(&error),
        LetterOfIntentError::Compression(error) => Problem::fault(&error),
    }
    .way_out(Leaf::LetterOfIntent.address(id), "letter-of-intent-back")
}

#[post("/my/proposals/<id>/letter-of-intent", data = "<form>")]
async fn send(
    form: Protected<NoFields>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    arrived: Arrived,
    id: &str,
) -> Result<Redirect, Problem> {
    let id = frame::known(id)?;
    let page = Leaf::LetterOfIntent.address(&id);
    if matches!(form, Protected::Stale(_)) {
        return Ok(onward(app, jar, &page, FLASH_STALE));
    }
    let (standing, of) = (member.0.standing.clone(), id.clone());
    let sent = app
        .db
        .write(move |tx| send_letter_of_intent(tx, Actor::Person(&standing), &of, arrived.0))
        .await;
    match sent {
        Ok(_) => Ok(onward(app, jar, &page, "flash-letter-of-intent-sent")),
        // The button was pressed twice, or by two people at once: it is sent.
        Err(LetterOfIntentError::WrongState(was)) if was.state == LetterOfIntentState::Sent => {
            Ok(Redirect::to(page))
        }
        Err(error) => Err(refused(error, &id)),
    }
}

#[post("/my/proposals/<id>/letter-of-intent/withdraw", data = "<form>")]
async fn withdraw(
    form: Protected<NoFields>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Redirect, Problem> {
    let id = frame::known(id)?;
    let page = Leaf::LetterOfIntent.address(&id);
    if matches!(form, Protected::Stale(_)) {
        return Ok(onward(app, jar, &page, FLASH_STALE));
    }
    let (standing, of) = (member.0.standing.clone(), id.clone());
    app.db
        .write(move |tx| withdraw_letter_of_intent(tx, Actor::Person(&standing), &of))
        .await
        .map_err(|error| refused(error, &id))?;
    Ok(onward(app, jar, &page, "flash-letter-of-intent-withdrawn"))
}

/// The bytes of one version, for a member who has a place in the proposal.
pub async fn version_file(
    app: &App,
    member: Member<'_>,
    id: &str,
    version: &str,
) -> Result<SentFile, Problem> {
    let id = frame::known(id)?;
    let version: i64 = version.parse().map_err(|_| Problem::not_found())?;
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| letter_bytes(reader, Actor::Person(&standing), &id, version))
        .await?;
    Ok(SentFile {
        filename: format!("letter-of-intent-version-{version}.json"),
        bytes: found?,
    })
}

#[get("/my/proposals/<id>/letter-of-intent/<version>")]
async fn file(
    member: Member<'_>,
    app: &State<App>,
    id: &str,
    version: &str,
) -> Result<SentFile, Problem> {
    version_file(app, member, id, version).await
}
