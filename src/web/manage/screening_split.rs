//! `/manage/rounds/<slug>/screening/<number>/split`: staff offer to make two of this proposal. Who would take part where is
//! not theirs to say, and not shown to them.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::frame::known;
use super::screening_offers::{self, TypedQuestion, languages};
use super::sheet::done;
use crate::domain::ids::SplitOfferId;
use crate::domain::policy::Actor;
use crate::domain::proposal::{SplitFault, may_be_remade};
use crate::domain::setup::Cap;
use crate::ops::screening::{OfferedSplit, SplitError, offer_split, take_split_back};
use crate::store::views::splits::{SplitsOfSent, splits_of_sent};
use crate::web::api::shapes::SplitToOffer;
use crate::web::chrome::{Chrome, FLASH_STALE};
use crate::web::community::proposals::split::OfferShown;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show, offer, take_back]
}

/// The offers to make two of the proposal with this number, for a member of the staff of its round.
pub async fn open(
    app: &App,
    member: Member<'_>,
    slug: &str,
    number: &str,
) -> Result<SplitsOfSent, Problem> {
    let slug = known(slug)?;
    let number: i64 = number.parse().map_err(|_| Problem::not_found())?;
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| splits_of_sent(reader, Actor::Person(&standing), &slug, number))
        .await?;
    Ok(found?)
}

/// What staff offer.
#[derive(Debug, Default, Clone, FromForm)]
pub struct OfferForm {
    #[field(default = String::new())]
    reason: String,
    #[field(default = String::new())]
    language: String,
    #[field(default = String::new())]
    answer_by: String,
    #[field(default = String::new())]
    complete_by: String,
}

impl From<SplitToOffer> for OfferForm {
    fn from(wanted: SplitToOffer) -> Self {
        Self {
            reason: wanted.reason,
            language: wanted.language,
            answer_by: wanted.answer_by,
            complete_by: wanted.complete_by,
        }
    }
}

/// The page.
#[derive(Template)]
#[template(path = "manage/screening_split.html")]
struct SplitHtml {
    c: Chrome,
    round: Named,
    base: String,
    number: i64,
    title: String,
    zone: String,
    /// What each of the two may ask for at most, where the round says so.
    caps: Vec<String>,
    languages: Vec<(String, String)>,
    offers: Vec<OfferShown>,
    /// Whether no offer is open.
    is_free: bool,
    /// Whether what stands there can be divided.
    may_offer: bool,
    typed: OfferForm,
    faults: Faults,
    is_stale: bool,
}

fn page(
    app: &App,
    c: Chrome,
    view: &SplitsOfSent,
    typed: OfferForm,
    faults: Faults,
    is_stale: bool,
) -> Page<SplitHtml> {
    let (words, list) = (c.words(), &view.list);
    let own = list.rows.iter().find(|row| row.number == view.number);
    let own = own.and_then(|row| row.sent.as_ref());
    let offers = view.offers.iter();
    let now = app.db.now();
    let offers: Vec<OfferShown> = offers
        .map(|shown| OfferShown::new(shown, words, &list.zone, now))
        .collect();
    let is_free = !offers.iter().any(OfferShown::is_open);
    let (alone, coalition) = (view.caps.alone, view.caps.coalition);
    let caps = [("alone", alone), ("coalition", coalition)];
    let caps = caps
        .into_iter()
        .flat_map(|(who, Cap { per_year, in_all })| {
            [("split-cap", in_all), ("split-cap-per-year", per_year)]
                .into_iter()
                .filter_map(move |(key, most)| {
                    let phrase = words.say(key).choice("who", who);
                    Some(phrase.money("most", &most?).to_string())
                })
        });
    let status = if faults.is_empty() && !is_stale {
        Status::Ok
    } else {
        Status::UnprocessableEntity
    };
    Page::personal(SplitHtml {
        round: Named::new(&list.title, words),
        base: format!("/manage/rounds/{}/screening", list.slug),
        number: view.number,
        title: own.map_or_else(String::new, |own| own.title.clone()),
        zone: words.zone(&list.zone),
        caps: caps.collect(),
        languages: languages(list, words),
        may_offer: own.is_some_and(|own| may_be_remade(own.state) && own.signatures.0 > 1),
        is_free,
        offers,
        typed,
        faults,
        is_stale,
        c,
    })
    .with_status(status)
}

#[get("/manage/rounds/<slug>/screening/<number>/split")]
async fn show(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    slug: &str,
    number: &str,
) -> Result<Page<SplitHtml>, Problem> {
    let view = open(app, member, slug, number).await?;
    let typed = OfferForm {
        language: view.list.title.original.to_string(),
        ..Default::default()
    };
    Ok(page(app, c, &view, typed, Faults::none(), false))
}

/// Reads what was typed, or says what is wrong with it.
pub fn read(form: &OfferForm, view: &SplitsOfSent) -> Result<OfferedSplit, Faults> {
    let mut faults = Faults::none();
    let question = TypedQuestion {
        reason: &form.reason,
        language: &form.language,
        answer_by: &form.answer_by,
        complete_by: &form.complete_by,
    };
    let Some(question) = question.read(&view.list, &mut faults) else {
        return Err(faults);
    };
    Ok(OfferedSplit {
        round: view.list.slug.clone(),
        number: view.number,
        reason: question.reason,
        language: question.language,
        answer_by: question.answer_by,
        complete_by: question.complete_by,
    })
}

#[post("/manage/rounds/<slug>/screening/<number>/split", data = "<form>")]
async fn offer(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    slug: &str,
    number: &str,
    form: Protected<OfferForm>,
) -> Result<Either<Page<SplitHtml>, Redirect>, Problem> {
    let view = open(app, member, slug, number).await?;
    let (form, is_stale) = form.into_parts();
    if is_stale {
        let none = Faults::none();
        return Ok(Either::Left(page(app, c, &view, form, none, true)));
    }
    let wanted = match read(&form, &view) {
        Ok(wanted) => wanted,
        Err(faults) => return Ok(Either::Left(page(app, c, &view, form, faults, false))),
    };
    let standing = member.0.standing.clone();
    let offered = app
        .db
        .write(move |tx| offer_split(tx, Actor::Person(&standing), &wanted))
        .await;
    match offered {
        Ok(_) => {
            let here = format!("/manage/rounds/{slug}/screening/{number}/split");
            Ok(Either::Right(done(app, jar, here, "flash-split-offered")))
        }
        Err(error) => {
            let faults = refused(error)?;
            Ok(Either::Left(page(app, c, &view, form, faults, false)))
        }
    }
}

/// Why nothing was offered, beside the field that can put it right; a page of its own for what no field can.
fn refused(error: SplitError) -> Result<Faults, Problem> {
    let field = |fault: &SplitFault| match fault {
        SplitFault::NotThere | SplitFault::Alone | SplitFault::Open => "reason",
        SplitFault::Dates(fault) => fault.field(),
    };
    let key = |fault: &SplitFault| match fault {
        SplitFault::NotThere | SplitFault::Alone | SplitFault::Open => {
            format!("split-fault-{}", fault.key())
        }
        SplitFault::Dates(fault) => format!("merge-fault-{}", fault.key()),
    };
    screening_offers::refused(error, "split-fault-round", field, key)
}

/// Which offer.
#[derive(Debug, Default, FromForm)]
struct TakeBackForm {
    #[field(default = String::new())]
    offer: String,
}

#[post(
    "/manage/rounds/<slug>/screening/<number>/split/take-back",
    data = "<form>"
)]
async fn take_back(
    app: &State<App>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    slug: &str,
    number: &str,
    form: Protected<TakeBackForm>,
) -> Result<Redirect, Problem> {
    let view = open(app, member, slug, number).await?;
    let (form, is_stale) = form.into_parts();
    let here = format!("/manage/rounds/{slug}/screening/{number}/split");
    if is_stale {
        return Ok(done(app, jar, here, FLASH_STALE));
    }
    let offer: SplitOfferId = form.offer.parse().map_err(|_| Problem::not_found())?;
    let standing = member.0.standing.clone();
    app.db
        .write(move |tx| {
            let actor = Actor::Person(&standing);
            take_split_back(tx, actor, &view.list.slug, view.number, &offer)
        })
        .await
        .map_err(as_problem)?;
    Ok(done(app, jar, here, "flash-split-taken-back"))
}

/// A refusal as an answer of its own, for acts that are one button and for programs.
pub fn as_problem(error: SplitError) -> Problem {
    match refused(error) {
        Ok(faults) => Problem::faulty(faults),
        Err(problem) => problem,
    }
}
