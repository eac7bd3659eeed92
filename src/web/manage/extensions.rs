//! `/manage/rounds/<slug>/extensions`: a later deadline for one applicant, with a reason that everyone reads.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::outages::{GivingBack, SentBack, open_offers};
use super::screening::open_list;
use super::sheet::done;
use crate::domain::amendment::PublicReason;
use crate::domain::language::LanguageTag;
use crate::domain::policy::Actor;
use crate::domain::setup::{LocalMinute, Phase, WhichHour};
use crate::ops::screening::{ExtendError, LaterDeadline, extend_deadline};
use crate::store::views::outage_offers::OutageOffers;
use crate::store::views::screening_list::{ScreenedWanted, ScreeningList};
use crate::web::api::shapes::DeadlineToExtend;
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::public::own_round::ExtensionRow;
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show, send]
}

/// A later deadline.
#[derive(Debug, Default, FromForm)]
pub struct Sent {
    #[field(default = String::new())]
    organization: String,
    #[field(default = String::new())]
    phase: String,
    #[field(default = String::new())]
    until: String,
    #[field(default = String::new())]
    reason: String,
    #[field(default = String::new())]
    language: String,
}

/// The page.
#[derive(Template)]
#[template(path = "manage/extensions.html")]
pub struct ExtensionsHtml {
    c: Chrome,
    round: Named,
    base: String,
    zone: String,
    /// Whether the round has a deadline for letters of intent too.
    takes_letters: bool,
    given: Vec<ExtensionRow>,
    /// Time that everybody can be given back.
    back: Option<GivingBack>,
    languages: Vec<(String, String)>,
    sent: Sent,
    faults: Faults,
    is_stale: bool,
}

fn page(
    c: Chrome,
    list: &ScreeningList,
    mut back: Option<GivingBack>,
    mut sent: Sent,
    faults: Faults,
    is_stale: bool,
) -> Page<ExtensionsHtml> {
    let words = c.words();
    // A reason is in the language of the round until somebody says otherwise.
    let usual = |language: &mut String| {
        if language.is_empty() {
            *language = list.title.original.to_string();
        }
    };
    usual(&mut sent.language);
    if let Some(back) = &mut back {
        usual(back.language());
    }
    let languages = list.languages.iter();
    let given = list.extensions.iter();
    let status = if faults.is_empty() && !is_stale {
        Status::Ok
    } else {
        Status::UnprocessableEntity
    };
    Page::personal(ExtensionsHtml {
        round: Named::new(&list.title, words),
        base: format!("/manage/rounds/{}", list.slug),
        zone: words.zone(&list.zone),
        takes_letters: list.takes_letters,
        given: given
            .map(|given| ExtensionRow::new(given, &list.zone, words))
            .collect(),
        back,
        languages: languages
            .map(|tag| (tag.to_string(), words.language(tag).to_string()))
            .collect(),
        sent,
        faults,
        is_stale,
        c,
    })
    .with_status(status)
}

/// The page with a form for all that is shown again.
pub fn again(
    c: Chrome,
    list: &ScreeningList,
    offers: Option<&OutageOffers>,
    sent: SentBack,
    faults: Faults,
    is_stale: bool,
) -> Page<ExtensionsHtml> {
    let back = offers.and_then(|offers| GivingBack::new(offers, sent, c.words()));
    page(c, list, back, Default::default(), faults, is_stale)
}

#[get("/manage/rounds/<slug>/extensions")]
async fn show(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    slug: &str,
) -> Result<Page<ExtensionsHtml>, Problem> {
    let list = open_list(app, member, slug, ScreenedWanted::none()).await?;
    let back = back(app, member, slug, &c).await?;
    let sent: Sent = Default::default();
    Ok(page(c, &list, back, sent, Faults::none(), false))
}

/// The form for all as it is opened, where something is offered.
async fn back(
    app: &App,
    member: Member<'_>,
    slug: &str,
    c: &Chrome,
) -> Result<Option<GivingBack>, Problem> {
    let offers = open_offers(app, member, slug).await?;
    let sent: SentBack = Default::default();
    Ok(offers.and_then(|offers| GivingBack::new(&offers, sent, c.words())))
}

impl From<DeadlineToExtend> for Sent {
    fn from(later: DeadlineToExtend) -> Self {
        Self {
            organization: later.organization,
            phase: later.phase,
            until: later.until,
            reason: later.reason,
            language: later.language,
        }
    }
}

/// What a program wants, or what is wrong with it.
pub fn read(sent: Sent, list: &ScreeningList) -> Result<LaterDeadline, Faults> {
    wanted(&sent, list)
}

/// Reads what was typed, or says what is wrong with it.
fn wanted(sent: &Sent, list: &ScreeningList) -> Result<LaterDeadline, Faults> {
    let mut faults = Faults::none();
    let phase = match sent.phase.as_str() {
        "" | "open" => Some(Phase::Open),
        "letter_of_intent" if list.takes_letters => Some(Phase::LetterOfIntent),
        _ => None,
    };
    if phase.is_none() {
        faults.add("phase", "letter-of-intent-extension-fault");
    }
    let until = sent.until.parse::<LocalMinute>().ok();
    // Of two equal times the later: more time is what is given.
    let until = until.and_then(|local| local.in_zone(&list.zone, WhichHour::Second).ok());
    if until.is_none() {
        faults.add("until", "extension-fault-until");
    }
    let reason = sent.reason.parse::<PublicReason>();
    if reason.is_err() {
        faults.add("reason", "extension-fault-reason");
    }
    let tag = sent.language.parse::<LanguageTag>().ok();
    let tag = tag.filter(|tag| list.languages.contains(tag));
    let language = tag.unwrap_or_else(|| list.title.original.clone());
    match (phase, until, reason) {
        (Some(phase), Some(until), Ok(reason)) => Ok(LaterDeadline {
            round: list.slug.clone(),
            organization: sent.organization.clone(),
            phase,
            until,
            reason,
            language,
        }),
        _ => Err(faults),
    }
}

#[post("/manage/rounds/<slug>/extensions", data = "<form>")]
async fn send(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    slug: &str,
    form: Protected<Sent>,
) -> Result<Either<Page<ExtensionsHtml>, Redirect>, Problem> {
    let list = open_list(app, member, slug, ScreenedWanted::none()).await?;
    let (sent, is_stale) = form.into_parts();
    let back = back(app, member, slug, &c).await?;
    if is_stale {
        let page = page(c, &list, back, sent, Faults::none(), true);
        return Ok(Either::Left(page));
    }
    let wanted = match wanted(&sent, &list) {
        Ok(wanted) => wanted,
        Err(faults) => return Ok(Either::Left(page(c, &list, back, sent, faults, false))),
    };
    let standing = member.0.standing.clone();
    let given = app
        .db
        .write(move |tx| extend_deadline(tx, Actor::Person(&standing), &wanted))
        .await;
    match given {
        Ok(()) => {
            let here = format!("/manage/rounds/{slug}/extensions");
            Ok(Either::Right(done(
                app,
                jar,
                here,
                "flash-deadline-extended",
            )))
        }
        Err(error) => {
            let faults = refused(error)?;
            Ok(Either::Left(page(c, &list, back, sent, faults, false)))
        }
    }
}

/// Why nobody was given more time, beside the field that can put it right.
pub fn refused(error: ExtendError) -> Result<Faults, Problem> {
    let (field, key) = match error {
        ExtendError::Denied(denied) => return Err(denied.into()),
        ExtendError::Store(error) => return Err(error.into()),
        ExtendError::NotOpen(_) => ("until", "extension-fault-closed"),
        ExtendError::NoSuchOrganization => ("organization", "extension-fault-organization"),
        ExtendError::InConflict => ("organization", "extension-fault-conflict"),
        ExtendError::SeveralOrganizations => ("organization", "extension-fault-several"),
        ExtendError::NotLater => ("until", "extension-fault-later"),
    };
    Ok(Faults::one(field, key))
}
