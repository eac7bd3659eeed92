//! `/manage/rounds/<slug>/extensions/outage`: everybody gets the time back that was lost to an outage.

use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, post, routes};

use super::extensions::{self, ExtensionsHtml};
use super::frame::known;
use super::screening::open_list;
use super::sheet::done;
use crate::domain::amendment::PublicReason;
use crate::domain::language::LanguageTag;
use crate::domain::outage::{MoreTime, NotGivenBack, on_the_clock};
use crate::domain::policy::Actor;
use crate::domain::promise::NotMoved;
use crate::domain::setup::{LocalMinute, Phase, WhichHour};
use crate::domain::time::{Instant, ZoneName};
use crate::i18n::Words;
use crate::ops::constitution::{GiveBackError, TimeToGiveBack, give_back_time};
use crate::store::views::outage_offers::{OutageOffers, outage_offers};
use crate::store::views::screening_list::{ScreenedWanted, ScreeningList};
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![send]
}

/// What is offered in a round, for a member of its staff.
pub async fn open_offers(
    app: &App,
    member: Member<'_>,
    slug: &str,
) -> Result<Option<OutageOffers>, Problem> {
    let slug = known(slug)?;
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| outage_offers(reader, Actor::Person(&standing), &slug))
        .await?;
    Ok(found?)
}

/// What stands before an outage for which the deadline of letters of intent is put off.
pub const LETTERS: &str = "letters-";

/// A new deadline for all.
#[derive(Debug, Default, FromForm)]
pub struct SentBack {
    /// When the outage began, in microseconds after 1970; behind [`LETTERS`] where the deadline of letters of intent is
    /// put off for it.
    #[field(default = String::new())]
    pub outage: String,
    /// Where the deadline of proposals stood, in the same way.
    #[field(default = String::new())]
    pub shown: String,
    /// Where that of letters of intent stood.
    #[field(default = String::new())]
    pub letters_shown: String,
    /// The new deadline, as the clock in the round's zone shows it.
    #[field(default = String::new())]
    pub all_until: String,
    /// Why.
    #[field(default = String::new())]
    pub all_reason: String,
    /// The language of the reason.
    #[field(default = String::new())]
    pub all_language: String,
}

/// One outage as staff read of it.
pub struct OutageShown {
    /// What the form names it by.
    pub id: String,
    /// From when to when, and how long it was.
    pub sentence: String,
    /// Which deadline would be put off.
    pub phase: &'static str,
    /// Where that stands.
    pub closes: String,
    /// The deadline that is offered for it.
    pub suggested: String,
    /// Whether the form is about this one.
    pub is_chosen: bool,
}

/// The part of the page in which time is given back.
pub struct GivingBack {
    /// The outages that were not made up for.
    pub outages: Vec<OutageShown>,
    /// Where the deadline of proposals stands, as the form sends it.
    pub shown: i64,
    /// That of letters of intent, where time is offered for those.
    pub letters_shown: Option<i64>,
    /// What stands in the form.
    pub sent: SentBack,
}

/// From when to when the site could not be reached, and how long that was.
pub fn sentence(offer: &MoreTime, zone: &ZoneName, words: &Words) -> String {
    let outage = offer.outage;
    let minutes = (outage.seconds() + 59) / 60;
    let length = if minutes < 120 {
        words.say("outage-minutes").num("n", minutes).to_string()
    } else {
        words
            .say("outage-hours")
            .num("n", outage.hours())
            .to_string()
    };
    words
        .say("outage-line")
        .instant("from", &outage.from, zone)
        .instant("to", &outage.to, zone)
        .text("length", length)
        .to_string()
}

/// What the form names an offer by.
fn name(offer: &MoreTime) -> String {
    let from = offer.outage.from.as_micros();
    match offer.phase {
        Phase::LetterOfIntent => format!("{LETTERS}{from}"),
        Phase::Open | Phase::Review | Phase::Vote | Phase::Deliberation => from.to_string(),
    }
}

impl GivingBack {
    /// What is offered; `None` where nothing is.
    pub fn new(offers: &OutageOffers, mut sent: SentBack, words: &Words) -> Option<Self> {
        let zone = &offers.zone;
        let longest = offers.offers.iter().max_by_key(|offer| offer.suggested)?;
        if sent.outage.is_empty() {
            sent.outage = name(longest);
            let suggested = on_the_clock(longest.suggested, zone);
            sent.all_until = suggested.map_or_else(String::new, |at| at.local.to_string());
        }
        let mut letters = offers.offers.iter();
        let letters = letters.find(|offer| offer.phase == Phase::LetterOfIntent);
        let shown = offers.offers.iter().map(|offer| {
            let id = name(offer);
            OutageShown {
                sentence: sentence(offer, zone, words),
                phase: offer.phase.as_str(),
                closes: words.instant(&offer.closes, zone),
                suggested: words.instant(&offer.suggested, zone),
                is_chosen: sent.outage == id,
                id,
            }
        });
        Some(Self {
            outages: shown.collect(),
            shown: offers.closes.as_micros(),
            letters_shown: letters.map(|offer| offer.closes.as_micros()),
            sent,
        })
    }

    /// The language of its reason, as chosen.
    pub fn language(&mut self) -> &mut String {
        &mut self.sent.all_language
    }
}

/// Reads what was typed, or says what is wrong with it.
pub fn read(sent: &SentBack, list: &ScreeningList) -> Result<TimeToGiveBack, Faults> {
    let mut faults = Faults::none();
    let instant = |text: &str| text.parse().ok().and_then(Instant::from_micros);
    let (phase, outage, shown) = match sent.outage.strip_prefix(LETTERS) {
        Some(outage) => (Phase::LetterOfIntent, outage, &sent.letters_shown),
        None => (Phase::Open, sent.outage.as_str(), &sent.shown),
    };
    let (outage, shown) = (instant(outage), instant(shown));
    if outage.is_none() || shown.is_none() {
        faults.add("all_until", "outage-fault-gone");
    }
    let until = sent.all_until.parse::<LocalMinute>().ok();
    // Of two equal times the later: more time is what is given.
    let until = until.and_then(|local| local.in_zone(&list.zone, WhichHour::Second).ok());
    if until.is_none() {
        faults.add("all_until", "extension-fault-until");
    }
    let reason = sent.all_reason.parse::<PublicReason>();
    if reason.is_err() {
        faults.add("all_reason", "extension-fault-reason");
    }
    let tag = sent.all_language.parse::<LanguageTag>().ok();
    let tag = tag.filter(|tag| list.languages.contains(tag));
    let language = tag.unwrap_or_else(|| list.title.original.clone());
    match (outage, shown, until, reason) {
        (Some(outage), Some(shown), Some(until), Ok(reason)) => Ok(TimeToGiveBack {
            round: list.slug.clone(),
            phase,
            outage,
            shown,
            until,
            reason,
            language,
        }),
        _ => Err(faults),
    }
}

#[post("/manage/rounds/<slug>/extensions/outage", data = "<form>")]
async fn send(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    slug: &str,
    form: Protected<SentBack>,
) -> Result<Either<Page<ExtensionsHtml>, Redirect>, Problem> {
    let list = open_list(app, member, slug, ScreenedWanted::none()).await?;
    let (sent, is_stale) = form.into_parts();
    let refused = if is_stale {
        Faults::none()
    } else {
        match read(&sent, &list) {
            Err(faults) => faults,
            Ok(wanted) => {
                let standing = member.0.standing.clone();
                let given = app
                    .db
                    .write(move |tx| give_back_time(tx, Actor::Person(&standing), &wanted))
                    .await;
                match given {
                    Ok(()) => {
                        let here = format!("/manage/rounds/{slug}/extensions");
                        return Ok(Either::Right(done(app, jar, here, "flash-outage-made-up")));
                    }
                    Err(error) => refused(error, &list.zone, c.words())?,
                }
            }
        }
    };
    let offers = open_offers(app, member, slug).await?;
    let page = extensions::again(c, &list, offers.as_ref(), sent, refused, is_stale);
    Ok(Either::Left(page.with_status(Status::UnprocessableEntity)))
}

/// Why the time was not given back, beside the field that can put it right.
pub fn refused(error: GiveBackError, zone: &ZoneName, words: &Words) -> Result<Faults, Problem> {
    let key = match error {
        GiveBackError::Denied(denied) => return Err(denied.into()),
        GiveBackError::Store(error) => return Err(error.into()),
        GiveBackError::AlreadyGiven => "outage-fault-given",
        GiveBackError::NotGivenBack(NotGivenBack::TooShort { least }) => {
            let mut faults = Faults::none();
            let least = words.instant(&least, zone);
            faults.add_with("all_until", "outage-fault-short", &[("least", &least)]);
            return Ok(faults);
        }
        GiveBackError::NotGivenBack(NotGivenBack::NotOffered) => "outage-fault-gone",
        GiveBackError::NotGivenBack(NotGivenBack::NotMoved(why)) => match why {
            NotMoved::Outdated { .. } => "promise-fault-outdated",
            NotMoved::InThePast => "promise-fault-past",
            NotMoved::OutOfOrder(_) => "outage-fault-order",
            NotMoved::TooLate(_)
            | NotMoved::NotPromised
            | NotMoved::Same
            | NotMoved::BroughtForward
            | NotMoved::NoMoment(_) => "outage-fault-gone",
        },
    };
    Ok(Faults::one("all_until", key))
}
