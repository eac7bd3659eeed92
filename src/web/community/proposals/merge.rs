//! `/my/proposals/<id>/merge`: staff offer to make one of this proposal and another; each partner answers for itself.

use askama::Template;
use rocket::http::CookieJar;
use rocket::response::Redirect;
use rocket::{Route, State, get, post, routes};

use super::frame::{self, Frame, Leaf};
use super::offers::{self, AnswerForm, Mine, named};
use crate::domain::ids::{MergeOfferId, PartnerId};
use crate::domain::policy::Actor;
use crate::domain::proposal::OfferOutcome;
use crate::domain::time::ZoneName;
use crate::i18n::Words;
use crate::ops::proposals::{OfferAnswerError, answer_merge};
use crate::store::views::merges::{MergeShown, MergesWithin, merges_within};
use crate::web::chrome::{Chrome, FLASH_STALE};
use crate::web::community::onward;
use crate::web::guards::arrived::Arrived;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::{App, Page, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![show, send]
}

/// The two proposals of which one would be made.
pub struct Both {
    /// The number of the proposal that goes on.
    pub goes_on: i64,
    /// What it was called.
    pub goes_on_title: String,
    /// The number of the one that joins it.
    pub joins: i64,
    /// What that was called.
    pub joins_title: String,
}

/// One offer as pages of both sides show it.
pub type OfferShown = offers::OfferShown<Both>;

impl OfferShown {
    /// The offer in the reader's words.
    pub fn of(shown: &MergeShown, words: &Words, zone: &ZoneName) -> Self {
        let offer = &shown.offer;
        let both = Both {
            goes_on: shown.goes_on,
            goes_on_title: offer.goes_on_title.clone(),
            joins: shown.joins,
            joins_title: offer.joins_title.clone(),
        };
        let terms = (&offer.terms, shown.how_far);
        Self::new(offer.id.to_string(), both, terms, words, zone)
    }
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
        let mine = offers::mine(&view.within, |partner| {
            let mut answers = view.mine.iter();
            let said = answers.find(|(of, by, _)| *of == shown.offer.id && by == partner);
            said.map(|(_, _, answer)| *answer)
        });
        (OfferShown::of(shown, words, zone), mine)
    });
    let mut all = view.offers.iter().map(|shown| &shown.offer.terms);
    Ok(Page::personal(MergeHtml {
        offers: offers.collect(),
        frame: Frame::new(&view.within, Leaf::Overview, words, now),
        is_in_time: all.any(|terms| terms.is_open() && now <= terms.answer_by),
        c,
    }))
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
    let offer: MergeOfferId = named(&form.offer)?;
    let partner: PartnerId = named(&form.partner)?;
    let answer = form.answer()?;
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
    offers::refused(error, "merge-too-late")
}
