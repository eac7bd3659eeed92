//! `/manage/rounds/<slug>/screening/<number>/merge`: staff offer to make one of this proposal and another.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::frame::known;
use super::screening_offers::{self, TypedQuestion, languages};
use super::sheet::done;
use crate::domain::ids::MergeOfferId;
use crate::domain::policy::Actor;
use crate::domain::proposal::{MergeFault, may_be_remade};
use crate::ops::screening::{MergeError, OfferedMerge, offer_merge, take_merge_back};
use crate::store::views::merges::{MergesOfSent, merges_of_sent};
use crate::web::api::shapes::MergeToOffer;
use crate::web::chrome::{Chrome, FLASH_STALE};
use crate::web::community::proposals::merge::OfferShown;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show, offer, take_back]
}

/// The offers that name the proposal with this number, for a member of the staff of its round.
pub async fn open(
    app: &App,
    member: Member<'_>,
    slug: &str,
    number: &str,
) -> Result<MergesOfSent, Problem> {
    let slug = known(slug)?;
    let number: i64 = number.parse().map_err(|_| Problem::not_found())?;
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| merges_of_sent(reader, Actor::Person(&standing), &slug, number))
        .await?;
    Ok(found?)
}

/// What staff offer.
#[derive(Debug, Default, Clone, FromForm)]
pub struct OfferForm {
    /// The number of the other proposal.
    #[field(default = String::new())]
    other: String,
    /// Which of both goes on: `this` or `other`.
    #[field(default = String::new())]
    goes_on: String,
    #[field(default = String::new())]
    reason: String,
    #[field(default = String::new())]
    language: String,
    #[field(default = String::new())]
    answer_by: String,
    #[field(default = String::new())]
    complete_by: String,
}

impl From<MergeToOffer> for OfferForm {
    fn from(wanted: MergeToOffer) -> Self {
        Self {
            other: wanted.other.to_string(),
            goes_on: wanted.goes_on,
            reason: wanted.reason,
            language: wanted.language,
            answer_by: wanted.answer_by,
            complete_by: wanted.complete_by,
        }
    }
}

/// The page.
#[derive(Template)]
#[template(path = "manage/screening_merge.html")]
struct MergeHtml {
    c: Chrome,
    round: Named,
    base: String,
    number: i64,
    title: String,
    zone: String,
    languages: Vec<(String, String)>,
    offers: Vec<OfferShown>,
    may_offer: bool,
    typed: OfferForm,
    faults: Faults,
    is_stale: bool,
}

fn page(
    c: Chrome,
    view: &MergesOfSent,
    typed: OfferForm,
    faults: Faults,
    is_stale: bool,
) -> Page<MergeHtml> {
    let (words, list) = (c.words(), &view.list);
    let own = list.rows.iter().find(|row| row.number == view.number);
    let own = own.and_then(|row| row.sent.as_ref());
    let offers: Vec<OfferShown> = view
        .offers
        .iter()
        .map(|shown| OfferShown::new(shown, words, &list.zone))
        .collect();
    let is_free = !offers.iter().any(OfferShown::is_open);
    let status = if faults.is_empty() && !is_stale {
        Status::Ok
    } else {
        Status::UnprocessableEntity
    };
    Page::personal(MergeHtml {
        round: Named::new(&list.title, words),
        base: format!("/manage/rounds/{}/screening", list.slug),
        number: view.number,
        title: own.map_or_else(String::new, |own| own.title.clone()),
        zone: words.zone(&list.zone),
        may_offer: is_free && own.is_some_and(|own| may_be_remade(own.state)),
        languages: languages(list, words),
        offers,
        typed,
        faults,
        is_stale,
        c,
    })
    .with_status(status)
}

#[get("/manage/rounds/<slug>/screening/<number>/merge")]
async fn show(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    slug: &str,
    number: &str,
) -> Result<Page<MergeHtml>, Problem> {
    let view = open(app, member, slug, number).await?;
    let typed = OfferForm {
        language: view.list.title.original.to_string(),
        goes_on: "this".to_owned(),
        ..Default::default()
    };
    Ok(page(c, &view, typed, Faults::none(), false))
}

/// Reads what was typed, or says what is wrong with it.
pub fn read(form: &OfferForm, view: &MergesOfSent) -> Result<OfferedMerge, Faults> {
    let mut faults = Faults::none();
    let other = form.other.trim().parse::<i64>().ok();
    if other.is_none() {
        faults.add("other", "merge-fault-not-there");
    }
    let this_goes_on = match form.goes_on.as_str() {
        "this" => Some(true),
        "other" => Some(false),
        _ => None,
    };
    if this_goes_on.is_none() {
        faults.add("goes_on", "merge-fault-goes-on");
    }
    let question = TypedQuestion {
        reason: &form.reason,
        language: &form.language,
        answer_by: &form.answer_by,
        complete_by: &form.complete_by,
    };
    let question = question.read(&view.list, &mut faults);
    let (Some(other), Some(this_goes_on), Some(question)) = (other, this_goes_on, question) else {
        return Err(faults);
    };
    let (goes_on, joins) = if this_goes_on {
        (view.number, other)
    } else {
        (other, view.number)
    };
    Ok(OfferedMerge {
        round: view.list.slug.clone(),
        goes_on,
        joins,
        reason: question.reason,
        language: question.language,
        answer_by: question.answer_by,
        complete_by: question.complete_by,
    })
}

#[post("/manage/rounds/<slug>/screening/<number>/merge", data = "<form>")]
async fn offer(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    slug: &str,
    number: &str,
    form: Protected<OfferForm>,
) -> Result<Either<Page<MergeHtml>, Redirect>, Problem> {
    let view = open(app, member, slug, number).await?;
    let (form, is_stale) = form.into_parts();
    if is_stale {
        return Ok(Either::Left(page(c, &view, form, Faults::none(), true)));
    }
    let wanted = match read(&form, &view) {
        Ok(wanted) => wanted,
        Err(faults) => return Ok(Either::Left(page(c, &view, form, faults, false))),
    };
    let standing = member.0.standing.clone();
    let offered = app
        .db
        .write(move |tx| offer_merge(tx, Actor::Person(&standing), &wanted))
        .await;
    match offered {
        Ok(_) => {
            let here = format!("/manage/rounds/{slug}/screening/{number}/merge");
            Ok(Either::Right(done(app, jar, here, "flash-merge-offered")))
        }
        Err(error) => {
            let faults = refused(error)?;
            Ok(Either::Left(page(c, &view, form, faults, false)))
        }
    }
}

/// Why nothing was offered, beside the field that can put it right; a page of its own for what no field can.
fn refused(error: MergeError) -> Result<Faults, Problem> {
    let field = |fault: &MergeFault| match fault {
        MergeFault::Same | MergeFault::NotThere | MergeFault::Open | MergeFault::TooMany => "other",
        MergeFault::Dates(fault) => fault.field(),
    };
    let key = |fault: &MergeFault| format!("merge-fault-{}", fault.key());
    screening_offers::refused(error, "merge-fault-round", field, key)
}

/// Which offer.
#[derive(Debug, Default, FromForm)]
struct TakeBackForm {
    #[field(default = String::new())]
    offer: String,
}

#[post(
    "/manage/rounds/<slug>/screening/<number>/merge/take-back",
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
    let here = format!("/manage/rounds/{slug}/screening/{number}/merge");
    if is_stale {
        return Ok(done(app, jar, here, FLASH_STALE));
    }
    let offer: MergeOfferId = form.offer.parse().map_err(|_| Problem::not_found())?;
    let standing = member.0.standing.clone();
    app.db
        .write(move |tx| {
            let actor = Actor::Person(&standing);
            take_merge_back(tx, actor, &view.list.slug, view.number, &offer)
        })
        .await
        .map_err(as_problem)?;
    Ok(done(app, jar, here, "flash-merge-taken-back"))
}

/// A refusal as an answer of its own, for acts that are one button and for programs.
pub fn as_problem(error: MergeError) -> Problem {
    match refused(error) {
        Ok(faults) => Problem::faulty(faults),
        Err(problem) => problem,
    }
}
