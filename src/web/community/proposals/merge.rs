//! `/my/proposals/<id>/merge`: staff offer to make one of this proposal and another; each partner answers for itself.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Route, State, get, post, routes};

use super::begin::pays_for_it;
use super::frame::{self, Frame, Leaf};
use crate::domain::ids::{MergeOfferId, PartnerId};
use crate::domain::policy::Actor;
use crate::domain::proposal::{OfferAnswer, OfferEnd, OfferOutcome, OfferState, PartnerState};
use crate::domain::time::ZoneName;
use crate::i18n::Words;
use crate::ops::proposals::{OfferAnswerError, answer_merge};
use crate::store::views::merges::{MergeShown, MergesWithin, merges_within};
use crate::web::chrome::{Chrome, FLASH_STALE};
use crate::web::community::onward;
use crate::web::guards::arrived::Arrived;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::{App, Page, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![show, send]
}

/// One offer as pages of both sides show it.
pub struct OfferShown {
    /// Which.
    pub id: MergeOfferId,
    /// The number of the proposal that goes on.
    pub goes_on: i64,
    /// What it was called.
    pub goes_on_title: String,
    /// The number of the one that joins it.
    pub joins: i64,
    /// What that was called.
    pub joins_title: String,
    /// Why, as staff wrote it.
    pub reason: Named,
    /// Until when partners answer.
    pub answer_by: String,
    /// Until when the common text can be sent.
    pub complete_by: String,
    /// Where it stands.
    pub state: OfferState,
    /// Why it came to nothing.
    pub because: Option<OfferEnd>,
    /// How many partners are asked.
    pub asked: usize,
    /// How many of them have answered.
    pub answered: usize,
}

impl OfferShown {
    /// The offer in the reader's words.
    pub fn new(shown: &MergeShown, words: &Words, zone: &ZoneName) -> Self {
        let offer = &shown.offer;
        Self {
            id: offer.id.clone(),
            goes_on: shown.goes_on,
            goes_on_title: offer.goes_on_title.clone(),
            joins: shown.joins,
            joins_title: offer.joins_title.clone(),
            reason: Named::new(&offer.reason, words),
            answer_by: words.instant(&offer.answer_by, zone),
            complete_by: words.instant(&offer.complete_by, zone),
            state: offer.state,
            because: offer.ended_because,
            asked: shown.asked,
            answered: shown.answered,
        }
    }

    /// Whether it waits for answers.
    pub fn is_open(&self) -> bool {
        self.state == OfferState::Open
    }
}

/// One partner of the reader, and what it said.
pub struct Mine {
    /// Which.
    pub partner: PartnerId,
    /// What it is called.
    pub name: String,
    /// What it said, if it has.
    pub said: Option<OfferAnswer>,
}

#[derive(Template)]
#[template(path = "community/proposal_merge.html")]
struct MergeHtml {
    c: Chrome,
    frame: Frame,
    offers: Vec<(OfferShown, Vec<Mine>)>,
    /// Whether the date for answers of the open one is to come.
    is_in_time: bool,
}

fn mine(view: &MergesWithin, offer: &MergeOfferId) -> Vec<Mine> {
    let within = &view.within;
    let joined = within.draft.partners.iter().filter(|partner| {
        partner.state == PartnerState::Joined && within.place.speaks_for.contains(&partner.id)
    });
    joined
        .map(|partner| {
            let mut answers = view.mine.iter();
            let said = answers.find(|(of, by, _)| of == offer && *by == partner.id);
            Mine {
                partner: partner.id.clone(),
                name: partner.name.clone(),
                said: said.map(|(_, _, answer)| *answer),
            }
        })
        .collect()
}

/// The offers that name this proposal, for a member who has a place in it.
pub async fn open(app: &App, member: Member<'_>, id: &str) -> Result<MergesWithin, Problem> {
    let id = frame::known(id)?;
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| merges_within(reader, Actor::Person(&standing), &id))
        .await?;
    Ok(found?)
}

#[get("/my/proposals/<id>/merge")]
async fn show(
    c: Chrome,
    member: Member<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Page<MergeHtml>, Problem> {
    let view = open(app, member, id).await?;
    let (now, words) = (app.db.now(), c.words());
    let zone = &view.within.setup.dates.zone;
    let offers = view.offers.iter().map(|shown| {
        let offer = OfferShown::new(shown, words, zone);
        let mine = mine(&view, &shown.offer.id);
        (offer, mine)
    });
    let mut all = view.offers.iter();
    let is_in_time =
        all.any(|shown| shown.offer.state == OfferState::Open && now <= shown.offer.answer_by);
    Ok(Page::personal(MergeHtml {
        offers: offers.collect(),
        frame: Frame::new(&view.within, Leaf::Overview, words, now),
        is_in_time,
        c,
    }))
}

/// The answer of one partner.
#[derive(Debug, Default, FromForm)]
struct AnswerForm {
    #[field(default = String::new())]
    offer: String,
    #[field(default = String::new())]
    partner: String,
    #[field(default = String::new())]
    answer: String,
}

#[post("/my/proposals/<id>/merge", data = "<form>")]
async fn send(
    form: Protected<AnswerForm>,
    arrived: Arrived,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Redirect, Problem> {
    let of = frame::known(id)?;
    let here = format!("{}/merge", frame::overview(&of));
    let (form, is_stale) = form.into_parts();
    if is_stale {
        return Ok(onward(app, jar, &here, FLASH_STALE));
    }
    let offer: MergeOfferId = form.offer.parse().map_err(|_| Problem::not_found())?;
    let partner: PartnerId = form.partner.parse().map_err(|_| Problem::not_found())?;
    let answer: OfferAnswer = form
        .answer
        .parse()
        .map_err(|_| Problem::new(Status::UnprocessableEntity, "coalition-faults"))?;
    let standing = member.0.standing.clone();
    let outcome = app
        .db
        .write(move |tx| {
            let actor = Actor::Person(&standing);
            answer_merge(tx, actor, &of, &partner, &offer, answer, arrived.0)
        })
        .await
        .map_err(refused)?;
    let flash = match outcome {
        OfferOutcome::Waiting => "flash-merge-answered",
        OfferOutcome::Agreed => "flash-merge-agreed",
        OfferOutcome::Ended(_) => "flash-merge-ended",
    };
    Ok(onward(app, jar, &here, flash))
}

/// Why nothing was answered, told to people and programs.
pub fn refused(error: OfferAnswerError) -> Problem {
    match error {
        OfferAnswerError::Denied(denied) => denied.into(),
        OfferAnswerError::PaysForIt(_) => pays_for_it(),
        OfferAnswerError::Gone => Problem::new(Status::Conflict, "merge-gone"),
        OfferAnswerError::TooLate(_) => Problem::new(Status::Conflict, "merge-too-late"),
        OfferAnswerError::Stale => Problem::new(Status::Conflict, "split-stale"),
        OfferAnswerError::Store(error) => error.into(),
    }
    .way_out("/my/proposals", "coalition-way-proposals")
}
