//! `/my/proposals/<id>/split`: staff offer to make two of this proposal; its lead says how, each partner answers for itself.

use std::collections::{BTreeMap, HashMap};

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::frame::{self, Frame, Leaf};
use super::lacks::said;
use super::merge::Mine;
use super::receipt::SentFile;
use crate::domain::ids::{Id, PartnerId, ProposalId, SplitOfferId};
use crate::domain::policy::{Actor, Denied};
use crate::domain::proposal::{
    Division, Half, OfferEnd, OfferOutcome, OfferState, PartnerRole, SplitSide, foreseen,
};
use crate::domain::time::{Instant, ZoneName};
use crate::i18n::Words;
use crate::ops::proposals::{
    DivideError, OfferAnswerError, SplitAnswerGiven, answer_split, divide_split,
};
use crate::store::views::splits::{
    MadeShown, SplitShown, SplitsWithin, sent_before, splits_within,
};
use crate::web::chrome::{Chrome, FLASH_STALE};
use crate::web::community::onward;
use crate::web::forms::Faults;
use crate::web::guards::arrived::Arrived;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::{App, Page, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![show, send, divide, sent]
}

/// One offer as pages of both sides show it.
pub struct OfferShown {
    /// Which.
    pub id: SplitOfferId,
    /// The number of the proposal.
    pub number: i64,
    /// What it was called.
    pub title: String,
    /// Why, as staff wrote it.
    pub reason: Named,
    /// Until when partners answer.
    pub answer_by: String,
    /// Until when the texts can be sent.
    pub complete_by: String,
    /// Where it stands.
    pub state: OfferState,
    /// Why it came to nothing.
    pub because: Option<OfferEnd>,
    /// Whether the lead has said how it would be divided.
    pub is_divided: bool,
    /// How many partners are asked.
    pub asked: usize,
    /// How many of them have answered.
    pub answered: usize,
    /// The new proposal.
    pub made: Option<MadeShown>,
    /// What became of that: `sent`, `withdrawn`, `late` or `awaited`.
    pub made_state: &'static str,
}

impl OfferShown {
    /// The offer in the reader's words.
    pub fn new(shown: &SplitShown, words: &Words, zone: &ZoneName, now: Instant) -> Self {
        let offer = &shown.offer;
        Self {
            id: offer.id.clone(),
            number: shown.number,
            title: offer.title.clone(),
            reason: Named::new(&offer.reason, words),
            answer_by: words.instant(&offer.answer_by, zone),
            complete_by: words.instant(&offer.complete_by, zone),
            state: offer.state,
            because: offer.ended_because,
            is_divided: shown.is_divided,
            asked: shown.asked,
            answered: shown.answered,
            made_state: match &shown.made {
                Some(made) if made.is_withdrawn => "withdrawn",
                Some(made) if made.is_sent => "sent",
                _ if now > shown.until => "late",
                _ => "awaited",
            },
            made: shown.made.clone(),
        }
    }

    /// Whether it waits for answers.
    pub fn is_open(&self) -> bool {
        self.state == OfferState::Open
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

/// One partner in the form of the lead.
struct PlaceField {
    /// The name of its field.
    field: String,
    partner: PartnerId,
    name: String,
    /// What is chosen for it.
    side: String,
}

/// How the lead would divide it.
#[derive(Debug, Default, Clone, FromForm)]
pub struct DivideForm {
    #[field(default = String::new())]
    offer: String,
    /// The division that stood when the form was shown.
    #[field(default = String::new())]
    seen: String,
    /// Of each partner: `stays`, `goes` or `both`.
    place: HashMap<String, String>,
    #[field(default = String::new())]
    new_lead: String,
}

#[derive(Template)]
#[template(path = "community/proposal_split.html")]
struct SplitHtml {
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
        let made = offer.made.as_ref();
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

/// What the form of the lead says when nothing was typed: what stands.
fn as_it_stands(view: &SplitsWithin) -> DivideForm {
    let Some(open) = view.open() else {
        return Default::default();
    };
    let division = view.division.as_ref();
    let places = division.into_iter().flat_map(|division| &division.places);
    DivideForm {
        offer: open.offer.id.to_string(),
        seen: open.offer.division.to_string(),
        place: places
            .map(|(partner, side)| (partner.to_string(), side.to_string()))
            .collect(),
        new_lead: division.map_or_else(String::new, |division| division.new_lead.to_string()),
    }
}

fn page(
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
    let is_in_time = open.is_some_and(|open| now <= open.offer.answer_by);
    let stands = view.division.as_ref();
    let current = stands.filter(|division| division.check(&within.access.seats).is_ok());
    let mine = within.draft.joined();
    let mine = mine.filter(|partner| within.place.speaks_for.contains(&partner.id));
    let may_divide = within.place.leads && is_in_time;
    let places = within.draft.joined().filter(|_| may_divide);
    let places = places.map(|partner| PlaceField {
        field: place_field(&partner.id),
        name: partner.name.clone(),
        side: typed
            .place
            .get(partner.id.as_str())
            .cloned()
            .unwrap_or_default(),
        partner: partner.id.clone(),
    });
    let places: Vec<PlaceField> = places.collect();
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
            .map(|shown| OfferShown::new(shown, words, zone, now))
            .collect(),
        mine: mine
            .map(|partner| Mine {
                partner: partner.id.clone(),
                name: partner.name.clone(),
                said: view.mine.get(&partner.id).copied(),
            })
            .collect(),
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

fn here(of: &ProposalId) -> String {
    format!("{}/split", frame::overview(of))
}

/// The answer of one partner.
#[derive(Debug, Default, FromForm)]
struct AnswerForm {
    #[field(default = String::new())]
    offer: String,
    #[field(default = String::new())]
    division: String,
    #[field(default = String::new())]
    partner: String,
    #[field(default = String::new())]
    answer: String,
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
        offer: form.offer.parse().map_err(|_| Problem::not_found())?,
        division: form.division.parse().map_err(|_| Problem::not_found())?,
        partner: form.partner.parse().map_err(|_| Problem::not_found())?,
        answer: form
            .answer
            .parse()
            .map_err(|_| Problem::new(Status::UnprocessableEntity, "coalition-faults"))?,
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

#[post("/my/proposals/<id>/split/division", data = "<form>")]
async fn divide(
    form: Protected<DivideForm>,
    arrived: Arrived,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Either<Page<SplitHtml>, Redirect>, Problem> {
    let of = frame::known(id)?;
    let here = here(&of);
    let view = open(app, member, id).await?;
    let (form, is_stale) = form.into_parts();
    if is_stale {
        let none = Faults::none();
        return Ok(Either::Left(page(app, c, &view, form, none, true)));
    }
    let offer: SplitOfferId = form.offer.parse().map_err(|_| Problem::not_found())?;
    let seen: i64 = form.seen.parse().map_err(|_| Problem::not_found())?;
    let division = match read(&form.place, &form.new_lead) {
        Ok(division) => division,
        Err(faults) if view.within.place.leads => {
            return Ok(Either::Left(page(app, c, &view, form, faults, false)));
        }
        Err(_) => return Err(Denied::NotYours.into()),
    };
    let standing = member.0.standing.clone();
    let divided = app
        .db
        .write(move |tx| {
            let actor = Actor::Person(&standing);
            divide_split(tx, actor, &of, &offer, seen, &division, arrived.0)
        })
        .await;
    match divided {
        Ok(_) => Ok(Either::Right(onward(
            app,
            jar,
            &here,
            "flash-split-divided",
        ))),
        Err(error) => {
            let faults = not_divided(error)?;
            let view = open(app, member, id).await?;
            Ok(Either::Left(page(app, c, &view, form, faults, false)))
        }
    }
}

fn place_field(partner: &PartnerId) -> String {
    format!("place[{partner}]")
}

/// Reads who would take part where, or says what is wrong with it.
pub fn read(places: &HashMap<String, String>, new_lead: &str) -> Result<Division, Faults> {
    let mut faults = Faults::none();
    let mut read = BTreeMap::new();
    for (partner, side) in places {
        let known = partner.parse::<PartnerId>();
        match (known, side.parse::<SplitSide>()) {
            (Ok(partner), Ok(side)) => {
                read.insert(partner, side);
            }
            // A field of no partner is no field of the form.
            (Ok(partner), Err(_)) => {
                faults.add(place_field(&partner), "split-fault-unplaced");
            }
            (Err(_), _) => {}
        }
    }
    let lead = new_lead.parse::<PartnerId>();
    if lead.is_err() {
        faults.add("new_lead", "split-fault-new-lead");
    }
    match lead {
        Ok(new_lead) if faults.is_empty() => Ok(Division {
            places: read,
            new_lead,
        }),
        _ => Err(faults),
    }
}

/// Why it is not divided like this, beside the field that can put it right; a page of its own for what no field can.
pub fn not_divided(error: DivideError) -> Result<Faults, Problem> {
    match error {
        DivideError::Offer(OfferAnswerError::Stale) => {
            Ok(Faults::one("new_lead", "split-fault-stale"))
        }
        DivideError::Offer(error) => Err(refused(error)),
        DivideError::Faulty(fault) => {
            let field = fault.partner().map(place_field);
            let field = field.unwrap_or_else(|| "new_lead".to_owned());
            Ok(Faults::one(field, format!("split-fault-{}", fault.key())))
        }
    }
}

/// Why nothing was answered, told to people and programs.
pub fn refused(error: OfferAnswerError) -> Problem {
    match error {
        OfferAnswerError::TooLate(_) => Problem::new(Status::Conflict, "split-too-late")
            .way_out("/my/proposals", "coalition-way-proposals"),
        other => super::merge::refused(other),
    }
}
