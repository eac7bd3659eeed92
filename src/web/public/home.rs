//! The first page: what a person can take part in now, what was decided, and what Taawun is in plain words.

use askama::Template;
use rocket::{Route, State, get, routes};

use super::addresses::{self, Named};
use super::own_round::{applicants, deadline};
use crate::domain::money::Money;
use crate::domain::time::{Instant, ZoneName};
use crate::i18n::Words;
use crate::store::views::own_round::{OwnRound, coming_rounds};
use crate::store::views::rounds_list::{RoundEntry, RoundsWanted, rounds_list};
use crate::web::chrome::Chrome;
use crate::web::{App, Page, Problem};

/// Rounds of each kind on the first page; the rest are a click away.
const LATEST: usize = 3;
const COMING: i64 = 4;

/// `/`.
#[derive(Template)]
#[template(path = "public/home.html")]
pub struct HomePage {
    /// The frame.
    pub c: Chrome,
    /// The rounds to which people can apply now or soon, the open ones first.
    pub coming: Vec<ComingRound>,
    /// The decided rounds with the latest votes, at most three.
    pub latest: Vec<LatestRound>,
}

/// A round to which people can apply, as its card tells of it.
pub struct ComingRound {
    /// Its page.
    pub href: String,
    /// What it is called.
    pub title: Named,
    summary: Named,
    state: &'static str,
    /// The date that applicants wait for or must keep, with the time left.
    pub deadline: Option<String>,
    zone: ZoneName,
    budget: Money,
    applicants: Vec<String>,
    /// How many questions its form asks.
    pub questions: usize,
}

impl ComingRound {
    /// The card of a round, for this reader at this moment.
    pub fn new(own: &OwnRound, words: &Words, now: Instant) -> Self {
        let (round, dates) = (&own.round, &own.setup.dates);
        Self {
            href: addresses::round(&round.slug),
            title: Named::new(&round.title, words),
            summary: Named::new(&round.description, words),
            state: round.state.as_str(),
            deadline: deadline(round.state, dates, words, now),
            zone: dates.zone.clone(),
            budget: round.budget,
            applicants: applicants(own, words),
            questions: own.setup.form.questions.len(),
        }
    }
}

/// One decided round on the first page.
#[derive(Debug)]
pub struct LatestRound {
    href: String,
    title: Named,
    round: RoundEntry,
}

impl LatestRound {
    fn new(round: RoundEntry, words: &Words) -> Self {
        Self {
            href: addresses::round(&round.slug),
            title: Named::new(&round.title, words),
            round,
        }
    }
}

#[get("/")]
async fn home(c: Chrome, app: &State<App>) -> Result<Page<HomePage>, Problem> {
    let decided = RoundsWanted {
        decided_only: true,
        ..RoundsWanted::default()
    };
    let (coming, list) = app
        .db
        .read(move |reader| {
            let coming = coming_rounds(reader, COMING)?;
            Ok((coming, rounds_list(reader, &decided, LATEST)?))
        })
        .await?;
    let now = app.db.now();
    let coming = coming.iter();
    let rounds = list.rounds.into_iter();
    Ok(Page::new(HomePage {
        coming: coming
            .map(|own| ComingRound::new(own, c.words(), now))
            .collect(),
        latest: rounds
            .map(|round| LatestRound::new(round, c.words()))
            .collect(),
        c,
    }))
}

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![home]
}
