//! Rounds for programs.

use rocket::serde::json::Json;
use rocket::{Route, State, get, routes};

use super::answer::{limit, refused, slug, value};
use super::shapes::{Round, RoundInList, Rounds, Text};
use crate::domain::round::{RoundState, Slug};
use crate::store::views::round_page::round_page;
use crate::store::views::rounds_list::{RoundEntry, RoundsList, RoundsWanted, rounds_list};
use crate::web::public::rounds::pairs;
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![list, one]
}

/// Every public round, the latest vote first.
#[utoipa::path(
    get,
    path = "/api/v1/rounds",
    tag = "Rounds",
    params(
        ("state" = Option<String>, Query, description = "Rounds in this state"),
        ("year" = Option<String>, Query, description = "Rounds whose vote ended in this year"),
        ("place" = Option<String>, Query, description = "Rounds of this place, exactly as written"),
        ("program" = Option<String>, Query, description = "Rounds of the programme of this name in addresses"),
        ("area" = Option<String>, Query, description = "Rounds for the area of this key"),
        ("focus" = Option<String>, Query, description = "Rounds with the focus of this key"),
        ("open" = Option<String>, Query, description = "“now”: only rounds that take proposals now"),
        ("q" = Option<String>, Query, description = "Words in the title or the summary"),
        ("after" = Option<String>, Query, description = "The slug after which the slice begins"),
        ("limit" = Option<u8>, Query, description = "Items in a slice, 1 to 200; 50 if not given")
    ),
    responses(
        (status = 200, description = "A slice of the rounds", body = Rounds),
        (status = 400, description = "A value makes no sense")
    )
)]
#[get("/api/v1/rounds?<state>&<year>&<place>&<program>&<area>&<focus>&<open>&<q>&<after>&<limit>")]
#[expect(clippy::too_many_arguments, reason = "each is a value of the address")]
pub async fn list(
    app: &State<App>,
    state: Option<&str>,
    year: Option<&str>,
    place: Option<&str>,
    program: Option<&str>,
    area: Option<&str>,
    focus: Option<&str>,
    open: Option<&str>,
    q: Option<&str>,
    after: Option<&str>,
    limit: Option<&str>,
) -> Result<Json<Rounds>, Problem> {
    let most = self::limit(limit)?;
    let text = |value: Option<&str>| value.filter(|text| !text.is_empty()).map(str::to_owned);
    let wanted = RoundsWanted {
        state: value::<RoundState>("state", state, "announced, open, …, closed, cancelled")?,
        year: value::<u16>("year", year, "2026")?.map(|year| format!("{year:04}")),
        place: text(place),
        program: text(program),
        area: text(area),
        focus: text(focus),
        decided_only: false,
        open_now: match open {
            None | Some("") => false,
            Some("now") => true,
            Some(_) => return Err(refused("open", "now")),
        },
        words: text(q).map(|words| words.chars().take(100).collect()),
        after: value::<Slug>("after", after, "wieliczka-2023")?,
    };
    let asked = wanted.clone();
    let found = app
        .db
        .read(move |reader| rounds_list(reader, &asked, most))
        .await?;
    Ok(Json(Rounds {
        next: next(&found, &wanted, most),
        total: found.fitting,
        rounds: found.rounds.into_iter().map(in_list).collect(),
    }))
}

fn next(found: &RoundsList, wanted: &RoundsWanted, most: usize) -> Option<String> {
    let after = found.next.as_ref()?;
    let kept: String = pairs(wanted)
        .iter()
        .map(|pair| format!("{pair}&"))
        .collect();
    Some(format!("/api/v1/rounds?{kept}after={after}&limit={most}"))
}

fn in_list(entry: RoundEntry) -> RoundInList {
    RoundInList {
        address: format!("/api/v1/rounds/{}", entry.slug),
        slug: entry.slug.to_string(),
        title: Text::from(&entry.title),
        place: entry.place,
        state: entry.state.to_string(),
        budget: entry.budget.into(),
        opens_on: entry.opens_on.map(String::from),
        closes_on: entry.closes_on.map(String::from),
        source: entry.source,
    }
}

/// One round, with what it decided once that is public.
#[utoipa::path(
    get,
    path = "/api/v1/rounds/{slug}",
    tag = "Rounds",
    params(("slug" = String, Path, description = "The round's name in addresses")),
    responses(
        (status = 200, description = "The round", body = Round),
        (status = 404, description = "There is no such public round")
    )
)]
#[get("/api/v1/rounds/<slug>")]
pub async fn one(app: &State<App>, slug: &str) -> Result<Json<Round>, Problem> {
    let slug = self::slug(slug)?;
    let view = app
        .db
        .read(move |reader| round_page(reader, &slug))
        .await?
        .ok_or_else(Problem::not_found)?;
    Ok(Json(Round::new(&view)))
}
