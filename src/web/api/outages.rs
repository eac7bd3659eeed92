//! Time that was lost to an outage shortly before a deadline, for programs of a round's staff.

use rocket::serde::json::Json;
use rocket::{Route, State, get, post, routes};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::answer::slug;
use super::written::{Answered, Written, done};
use crate::domain::policy::Actor;
use crate::domain::time::Instant;
use crate::ops::answer_once;
use crate::ops::constitution::give_back_time;
use crate::store::views::screening_list::ScreenedWanted;
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::who::{Member, Who};
use crate::web::manage::{outages, screening};
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![list, give_back]
}

/// The outages for which everybody can be given more time.
#[derive(Serialize, ToSchema)]
pub struct Outages {
    /// Where the deadline of proposals stands, in RFC 3339.
    closes: Option<String>,
    /// For each deadline the outages that it was not put off for, in order.
    outages: Vec<OutageToMakeUpFor>,
}

/// One outage, and the deadline that can be put off for it.
#[derive(Serialize, ToSchema)]
pub struct OutageToMakeUpFor {
    /// Which deadline: `letter_of_intent` or `open`.
    phase: &'static str,
    /// Where that stands, in RFC 3339.
    closes: String,
    /// The last sign of life of the site before it, in RFC 3339. It names the outage.
    from: String,
    /// The first after it.
    to: String,
    /// How long it was.
    seconds: i64,
    /// The deadline that is offered: later by as many whole hours.
    suggested: String,
}

/// A new deadline for everybody.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OutageMadeUpFor {
    /// Which deadline is put off: `letter_of_intent`, or `open`, which is that of proposals and the usual one.
    #[serde(default)]
    phase: String,
    /// The outage, by when it began, as the list says it.
    from: String,
    /// The instant at which that deadline stood when it was read, in RFC 3339.
    shown: String,
    /// The new deadline, on the clock of the round's zone, such as `2027-03-01T17:00`. It gives back all of the time
    /// that was lost.
    until: String,
    /// Why, for everyone to read.
    reason: String,
    /// The language of the reason, one of the round's.
    #[serde(default)]
    language: String,
}

/// The outages shortly before the deadline for which everybody can be given more time.
#[utoipa::path(
    get,
    path = "/api/v1/rounds/{slug}/outages",
    tag = "Screening",
    security(("token" = ["rounds:read"])),
    params(("slug" = String, Path, description = "The round's name in addresses")),
    responses(
        (status = 200, description = "The outages", body = Outages),
        (status = 403, description = "The token was made without a second factor, or is not for this"),
        (status = 404, description = "You have no such round")
    )
)]
#[get("/api/v1/rounds/<slug>/outages")]
pub async fn list(
    app: &State<App>,
    member: Member<'_>,
    slug: &str,
) -> Result<Json<Outages>, Problem> {
    let found = outages::open_offers(app, member, slug).await?;
    let offers = found.iter().flat_map(|found| &found.offers);
    let outages = offers.map(|offer| OutageToMakeUpFor {
        phase: offer.phase.as_str(),
        closes: offer.closes.to_string(),
        from: offer.outage.from.to_string(),
        to: offer.outage.to.to_string(),
        seconds: offer.outage.seconds(),
        suggested: offer.suggested.to_string(),
    });
    Ok(Json(Outages {
        outages: outages.collect(),
        closes: found.as_ref().map(|found| found.closes.to_string()),
    }))
}

/// Puts the deadline off for everybody, and tells all who follow the round or write for it. Once for each outage.
#[utoipa::path(
    post,
    path = "/api/v1/rounds/{slug}/outages",
    tag = "Screening",
    security(("token" = ["rounds:write"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
    ),
    request_body = OutageMadeUpFor,
    responses(
        (status = 204, description = "The time is given back"),
        (status = 403, description = "The token was made without a second factor, or is not for this"),
        (status = 404, description = "You have no such round"),
        (status = 422, description = "Something in it cannot be taken")
    )
)]
#[post("/api/v1/rounds/<slug>/outages", data = "<written>")]
pub async fn give_back(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    written: Written<OutageMadeUpFor>,
) -> Result<Answered, Problem> {
    let round = self::slug(slug)?;
    let (body, sent) = written.by(who);
    let list = screening::open_list(app, member, round.as_str(), ScreenedWanted::none()).await?;
    if !["", "letter_of_intent", "open"].contains(&body.phase.as_str()) {
        let fault = Faults::one("phase", "letter-of-intent-extension-fault");
        return Err(Problem::faulty(fault));
    }
    let wanted = outages::read(&body.into(), &list);
    let wanted = wanted.map_err(|faults| Problem::faulty(faults.renamed(named)))?;
    let standing = member.0.standing.clone();
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                give_back_time(tx, Actor::Person(&standing), &wanted)?;
                Ok(done())
            })
        })
        .await
        .map_err(
            |error| match outages::refused(error, &list.zone, c.words()) {
                Ok(faults) => Problem::faulty(faults.renamed(named)),
                Err(problem) => problem,
            },
        )?;
    Ok(answered.into())
}

/// The form's fields are told from those of another form on its page; here they stand alone.
fn named(field: &str) -> String {
    field.strip_prefix("all_").unwrap_or(field).to_owned()
}

impl From<OutageMadeUpFor> for outages::SentBack {
    fn from(written: OutageMadeUpFor) -> Self {
        let micros = |text: &str| {
            let instant = text.parse::<jiff::Timestamp>().map(Instant::from);
            instant.map_or_else(|_| String::new(), |at| at.as_micros().to_string())
        };
        let (outage, shown) = (micros(&written.from), micros(&written.shown));
        let (outage, shown, letters_shown) = if written.phase == "letter_of_intent" {
            (
                format!("{}{outage}", outages::LETTERS),
                String::new(),
                shown,
            )
        } else {
            (outage, shown, String::new())
        };
        Self {
            outage,
            shown,
            letters_shown,
            all_until: written.until,
            all_reason: written.reason,
            all_language: written.language,
        }
    }
}
