//! The first page: what Taawun is in plain words, and where to go from there.

use askama::Template;
use rocket::{Route, State, get, routes};

use super::addresses::{self, Named};
use crate::i18n::Words;
use crate::store::views::rounds_list::{RoundEntry, RoundsWanted, rounds_list};
use crate::web::chrome::Chrome;
use crate::web::{App, Page, Problem};

/// Rounds on the first page; the rest are a click away.
const LATEST: usize = 3;

/// `/`.
#[derive(Template)]
#[template(path = "public/home.html")]
pub struct HomePage {
    /// The frame.
    pub c: Chrome,
    /// The rounds with the latest votes, at most three.
    pub latest: Vec<LatestRound>,
}

/// One round on the first page.
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
    let list = app
        .db
        .read(|reader| rounds_list(reader, &RoundsWanted::default(), LATEST))
        .await?;
    let rounds = list.rounds.into_iter();
    let latest = rounds
        .map(|round| LatestRound::new(round, c.words()))
        .collect();
    Ok(Page::new(HomePage { c, latest }))
}

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![home]
}
