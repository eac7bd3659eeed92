//! `/rounds`: every round that was announced.

use askama::Template;
use rocket::{FromForm, Route, State, get, routes};

use super::addresses::{self, Named, encoded};
use super::filter::{Filter, FilterOption};
use super::own_round::deadline;
use super::round::dates;
use crate::domain::round::Slug;
use crate::domain::time::Instant;
use crate::i18n::Words;
use crate::store::views::Purpose;
use crate::store::views::rounds_list::{RoundEntry, RoundsList, RoundsWanted, rounds_list};
use crate::web::chrome::Chrome;
use crate::web::{App, Page, Problem};

/// Rounds on one page.
const PAGE: usize = 50;

/// The longest search, in characters.
const LONGEST_WORDS: usize = 100;

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show]
}

/// The values of an address: `?state=…&year=…&place=…&after=…`, all optional. What makes no sense is
/// as if it were not there.
#[derive(Debug, Default, FromForm)]
struct Asked {
    state: Option<String>,
    year: Option<String>,
    place: Option<String>,
    program: Option<String>,
    area: Option<String>,
    focus: Option<String>,
    open: Option<String>,
    q: Option<String>,
    after: Option<String>,
}

impl From<Asked> for RoundsWanted {
    fn from(asked: Asked) -> Self {
        let text = |value: Option<String>| value.filter(|text| !text.is_empty());
        Self {
            state: asked.state.and_then(|word| word.parse().ok()),
            year: text(asked.year),
            place: text(asked.place),
            program: text(asked.program),
            area: text(asked.area),
            focus: text(asked.focus),
            decided_only: false,
            open_now: asked.open.as_deref() == Some("now"),
            words: text(asked.q).map(|words| words.chars().take(LONGEST_WORDS).collect()),
            after: asked.after.and_then(|slug| slug.parse().ok()),
        }
    }
}

#[get("/rounds?<asked..>")]
async fn show(app: &State<App>, c: Chrome, asked: Asked) -> Result<Page<RoundsHtml>, Problem> {
    let wanted = RoundsWanted::from(asked);
    let asked = wanted.clone();
    let list = app
        .db
        .read(move |reader| rounds_list(reader, &asked, PAGE))
        .await?;
    Ok(Page::new(RoundsHtml::new(c, list, wanted, app.db.now())))
}

/// The list of rounds.
#[derive(Template)]
#[template(path = "public/rounds.html")]
pub struct RoundsHtml {
    c: Chrome,
    list: RoundsList,
    wanted: RoundsWanted,
    entries: Vec<Entry>,
    filters: Vec<Filter>,
}

/// One round in the list.
#[derive(Debug)]
struct Entry {
    href: String,
    title: Named,
    dates: Option<String>,
    deadline: Option<String>,
    round: RoundEntry,
}

impl RoundsHtml {
    /// The page for what is wanted.
    pub fn new(c: Chrome, list: RoundsList, wanted: RoundsWanted, now: Instant) -> Self {
        let words = c.words().clone();
        let entry = |round: &RoundEntry| Entry {
            href: addresses::round(&round.slug),
            title: Named::new(&round.title, &words),
            deadline: round
                .dates
                .as_ref()
                .and_then(|dates| deadline(round.state, dates, &words, now)),
            dates: dates(round.opens_on.as_ref(), round.closes_on.as_ref(), &words),
            round: round.clone(),
        };
        Self {
            entries: list.rounds.iter().map(entry).collect(),
            filters: filters(&list, &wanted, &words),
            list,
            wanted,
            c,
        }
    }

    fn narrows(&self) -> bool {
        !pairs(&self.wanted).is_empty()
    }

    fn words(&self) -> &str {
        self.wanted.words.as_deref().unwrap_or_default()
    }

    fn none_at_all(&self) -> bool {
        self.list.states.is_empty()
    }

    fn next(&self) -> Option<String> {
        let after = self.list.next.as_ref()?;
        Some(format!("/rounds?{}", query(&self.wanted, after)))
    }
}

fn query(wanted: &RoundsWanted, after: &Slug) -> String {
    let mut query = pairs(wanted);
    query.push(format!("after={after}"));
    query.join("&")
}

/// What the list is narrowed by, as it stands in an address.
pub fn pairs(wanted: &RoundsWanted) -> Vec<String> {
    let state = wanted.state.map(|state| state.as_str().to_owned());
    let open = wanted.open_now.then(|| "now".to_owned());
    let pairs = [
        ("state", state.as_ref()),
        ("year", wanted.year.as_ref()),
        ("place", wanted.place.as_ref()),
        ("program", wanted.program.as_ref()),
        ("area", wanted.area.as_ref()),
        ("focus", wanted.focus.as_ref()),
        ("open", open.as_ref()),
        ("q", wanted.words.as_ref()),
    ];
    let pairs = pairs.into_iter();
    pairs
        .filter_map(|(name, value)| Some(format!("{name}={}", encoded(value?))))
        .collect()
}

/// Only what there is a choice of.
fn filters(list: &RoundsList, wanted: &RoundsWanted, words: &Words) -> Vec<Filter> {
    let option = |value: &str, name: &str, count: i64, chosen: Option<&str>| {
        FilterOption::new(words, value, name, count, chosen == Some(value))
    };
    let state = wanted.state.map(|state| state.as_str());
    let states = list.states.iter().map(|(each, count)| {
        let name = words.say("round-state").choice("state", each.as_str());
        option(each.as_str(), &name.to_string(), *count, state)
    });
    let years = list.years.iter();
    let years = years.map(|(year, count)| option(year, year, *count, wanted.year.as_deref()));
    let places = list.places.iter();
    let places = places.map(|(place, count)| option(place, place, *count, wanted.place.as_deref()));
    let purposes = &list.purposes;
    let purpose = |found: &[Purpose], chosen: Option<&str>| {
        let named = |(key, name, count): &Purpose| {
            option(key, &Named::new(name, words).text, *count, chosen)
        };
        found.iter().map(named).collect()
    };
    [
        Filter {
            name: "program",
            label: "rounds-find-program",
            options: purpose(&purposes.programs, wanted.program.as_deref()),
        },
        Filter {
            name: "area",
            label: "rounds-find-area",
            options: purpose(&purposes.areas, wanted.area.as_deref()),
        },
        Filter {
            name: "focus",
            label: "rounds-find-focus",
            options: purpose(&purposes.focus, wanted.focus.as_deref()),
        },
        Filter {
            name: "state",
            label: "rounds-find-state",
            options: states.collect(),
        },
        Filter {
            name: "year",
            label: "rounds-find-year",
            options: years.collect(),
        },
        Filter {
            name: "place",
            label: "rounds-find-place",
            options: places.collect(),
        },
    ]
    .into_iter()
    .filter(Filter::offers_a_choice)
    .collect()
}
