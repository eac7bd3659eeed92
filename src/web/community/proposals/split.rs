//! `/my/proposals/<id>/split`: staff offer to make two of this proposal; its lead says how, each partner answers for itself.

use askama::Template;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Route, State, get, post, routes};

use super::divide::{DivideForm, PlaceField, as_it_stands, places};
use super::frame::{self, Frame, Leaf};
use super::lacks::said;
use super::offers::{self, AnswerForm, Mine, named};
use super::receipt::SentFile;
use crate::domain::ids::{Id, ProposalId};
use crate::domain::policy::Actor;
use crate::domain::proposal::{Division, Half, OfferOutcome, PartnerRole, SplitSide, foreseen};
use crate::domain::time::{Instant, ZoneName};
use crate::i18n::Words;
use crate::ops::proposals::{OfferAnswerError, SplitAnswerGiven, answer_split};
use crate::store::views::splits::{
    MadeShown, SplitShown, SplitsWithin, sent_before, splits_within,
};
use crate::web::chrome::{Chrome, FLASH_STALE};
use crate::web::community::onward;
use crate::web::forms::Faults;
use crate::web::guards::arrived::Arrived;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::{App, Page, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![show, send, sent]
}

/// The proposal of which two would be made.
pub struct Whole {
    /// Its number.
    pub number: i64,
    /// What it was called.
    pub title: String,
    /// Whether the lead has said how it would be divided.
    pub is_divided: bool,
    /// The new proposal.
    pub made: Option<MadeShown>,
    /// What became of that: `sent`, `withdrawn`, `late` or `awaited`.
    pub made_state: &'static str,
}

/// One offer as pages of both sides show it.
pub type OfferShown = offers::OfferShown<Whole>;

impl OfferShown {
    /// The offer in the reader's words.
    pub fn of(shown: &SplitShown, words: &Words, zone: &ZoneName, now: Instant) -> Self {
        let offer = &shown.offer;
        let whole = Whole {
            number: shown.number,
            title: offer.title.clone(),
            is_divided: shown.is_divided,
            made_state: match &shown.made {
                Some(made) if made.is_withdrawn => "withdrawn",
                Some(made) if made.is_sent => "sent",
                _ if now > shown.until => "late",
                _ => "awaited",
            },
            made: shown.made.clone(),
        };
        let terms = (&offer.terms, shown.how_far);
        Self::new(offer.id.to_string(), whole, terms, words, zone)
    }
}

/// One half of the division that is asked about.
struct HalfShown {
    half: Half,
    /// Its partners, each with whether it leads.
    partners: Vec<(String, bool)>,
    /// What the rules of the round would not let pass, as it stands.
    foreseen: Vec<String>,
}

#[derive(Template)]
#[template(path = "community/proposal_split.html")]
pub(super) struct SplitHtml {
    c: Chrome,
    frame: Frame,
    own: ProposalId,
    offers: Vec<OfferShown>,
    /// The partners that the reader speaks for, and what each said to the division that is asked about.
    mine: Vec<Mine>,
    halves: Vec<HalfShown>,
    /// Whether somebody has left since the lead divided it.
    is_outdated: bool,
    /// The division that is asked about.
    division: i64,
    /// Whether the date for answers of the open one is to come.
    is_in_time: bool,
    /// The form of the lead; nothing for all others.
    places: Vec<PlaceField>,
    typed: DivideForm,
    faults: Faults,
    is_stale: bool,
}

impl SplitHtml {
    fn sides(&self) -> [SplitSide; 3] {
        SplitSide::ALL
    }

    /// Whether the proposal of this page is the one that was made.
    fn is_made_here(&self, offer: &OfferShown) -> bool {
        let made = offer.what.made.as_ref();
        made.is_some_and(|made| made.id == self.own)
    }
}

fn halves(view: &SplitsWithin, division: &Division, words: &Words) -> Vec<HalfShown> {
    let within = &view.within;
    let ahead = foreseen(&within.draft, division, &within.setup, &within.program);
    let of_half = |half: Half| {
        let partners = within.draft.joined();
        let partners = partners.filter(|partner| division.is_in(&partner.id, half));
        let ahead = ahead.iter().filter(|(of, _)| *of == half);
        HalfShown {
            half,
            partners: partners
                .map(|partner| {
                    let role = division.role(&partner.id, partner.role, half);
                    let leads = role == PartnerRole::Lead;
                    (partner.name.clone(), leads)
                })
                .collect(),
            foreseen: ahead.map(|(_, kind)| said(within, kind, words)).collect(),
        }
    };
    Half::ALL.map(of_half).into()
}

pub(super) fn page(
    app: &App,
    c: Chrome,
    view: &SplitsWithin,
    mut typed: DivideForm,
    faults: Faults,
    is_stale: bool,
) -> Page<SplitHtml> {
    let (now, words, within) = (app.db.now(), c.words(), &view.within);
    let zone = &within.setup.dates.zone;
    let open = view.open();
    let is_in_time = open.is_some_and(|open| now <= open.offer.terms.answer_by);
    let stands = view.division.as_ref();
    let current = stands.filter(|division| division.check(&within.access.seats).is_ok());
    let may_divide = within.place.leads && is_in_time;
    let places = if may_divide {
        places(within, &typed)
    } else {
        Vec::new()
    };
    // What is sent again is sent about what is shown now.
    let division = open.map_or(0, |open| open.offer.division);
    typed.seen = division.to_string();
    typed.offer = open.map_or_else(String::new, |open| open.offer.id.to_string());
    let status = if faults.is_empty() && !is_stale {
        Status::Ok
    } else {
        Status::UnprocessableEntity
    };
    Page::personal(SplitHtml {
        frame: Frame::new(within, Leaf::Overview, words, now),
        own: within.id().clone(),
        offers: view
            .offers
            .iter()
            .map(|shown| OfferShown::of(shown, words, zone, now))
            .collect(),
        mine: offers::mine(within, |partner| view.mine.get(partner).copied()),
        halves: current.map_or_else(Vec::new, |division| halves(view, division, words)),
        is_outdated: stands.is_some() && current.is_none(),
        division,
        is_in_time,
        places,
        typed,
        faults,
        is_stale,
        c,
    })
    .with_status(status)
}

/// The offers to make two of this proposal, for a member who has a place in it.
pub async fn open(app: &App, member: Member<'_>, id: &str) -> Result<SplitsWithin, Problem> {
    let id = frame::known(id)?;
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| splits_within(reader, Actor::Person(&standing), &id))
        .await?;
    Ok(found?)
}

#[get("/my/proposals/<id>/split")]
async fn show(
    c: Chrome,
    member: Member<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Page<SplitHtml>, Problem> {
    let view = open(app, member, id).await?;
    let typed = as_it_stands(&view);
    Ok(page(app, c, &view, typed, Faults::none(), false))
}

#[get("/my/proposals/<id>/split/sent")]
async fn sent(member: Member<'_>, app: &State<App>, id: &str) -> Result<SentFile, Problem> {
    before(app, member, id).await
}

/// What this proposal was made of, as it was sent, for a member whose organisation took part in that.
pub async fn before(app: &App, member: Member<'_>, id: &str) -> Result<SentFile, Problem> {
    let id = frame::known(id)?;
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| sent_before(reader, Actor::Person(&standing), &id))
        .await?;
    Ok(SentFile {
        filename: "proposal-before.json".to_owned(),
        bytes: found?,
    })
}

pub(super) fn here(of: &ProposalId) -> String {
    format!("{}/split", frame::overview(of))
}

#[post("/my/proposals/<id>/split", data = "<form>")]
async fn send(
    form: Protected<AnswerForm>,
    arrived: Arrived,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Redirect, Problem> {
    let of = frame::known(id)?;
    let here = here(&of);
    let (form, is_stale) = form.into_parts();
    if is_stale {
        return Ok(onward(app, jar, &here, FLASH_STALE));
    }
    let given = SplitAnswerGiven {
        offer: named(&form.offer)?,
        division: named(&form.division)?,
        partner: named(&form.partner)?,
        answer: form.answer()?,
    };
    let standing = member.0.standing.clone();
    let outcome = app
        .db
        .write(move |tx| answer_split(tx, Actor::Person(&standing), &of, &given, arrived.0))
        .await
        .map_err(refused)?;
    match outcome {
        OfferOutcome::Waiting => Ok(onward(app, jar, &here, "flash-split-answered")),
        OfferOutcome::Ended(_) => Ok(onward(app, jar, &here, "flash-split-ended")),
        // Whoever went has no place in the old one any more.
        OfferOutcome::Agreed => Ok(onward(app, jar, "/my/proposals", "flash-split-agreed")),
    }
}

/// Why nothing was answered, told to people and programs.
pub fn refused(error: OfferAnswerError) -> Problem {
    offers::refused(error, "split-too-late")
}
