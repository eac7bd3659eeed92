//! `/rounds/<slug>/proposals/<reference>`: one proposal of a decided round, with its reason.

use askama::Template;
use rocket::{Route, State, get, routes};

use super::addresses::{self, Named};
use super::charts::{Reading, Skyline, Tower};
use super::figures::drawn_support;
use super::find::{Asked, Find};
use super::reasons::Reasons;
use super::results::{name_of, support};
use crate::domain::decision::Outcome;
use crate::domain::round::Slug;
use crate::i18n::Words;
use crate::store::views::Line;
use crate::store::views::proposal_page::{ProposalPage, proposal_page};
use crate::web::chrome::Chrome;
use crate::web::{App, Page, Problem};

/// Neighbours shown on each side.
const NEIGHBOURS: usize = 2;

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show]
}

#[get("/rounds/<slug>/proposals/<reference>?<asked..>")]
async fn show(
    app: &State<App>,
    c: Chrome,
    slug: &str,
    reference: &str,
    asked: Asked,
) -> Result<Page<ProposalHtml>, Problem> {
    let slug: Slug = slug.parse().map_err(|_| Problem::not_found())?;
    let wanted = reference.to_owned();
    let view = app
        .db
        .read(move |reader| proposal_page(reader, &slug, &wanted))
        .await?
        .ok_or_else(Problem::not_found)?;
    Ok(Page::new(ProposalHtml::new(c, view, &asked.into())))
}

/// The page of one proposal.
#[derive(Template)]
#[template(path = "public/proposal.html")]
pub struct ProposalHtml {
    c: Chrome,
    view: ProposalPage,
    name: Named,
    summary: Named,
    round: Named,
    unit: &'static str,
    why: String,
    funded: i64,
    support: String,
    skyline: Skyline,
    neighbours: Vec<Neighbour>,
    /// The list that the reader came from, with its choice.
    back: String,
}

/// A proposal before or after this one by place.
#[derive(Debug)]
struct Neighbour {
    place: i64,
    href: Option<String>,
    name: Named,
    outcome: Outcome,
    support: String,
}

impl ProposalHtml {
    /// The page, with the way back to the list that `find` chose.
    pub fn new(c: Chrome, view: ProposalPage, find: &Find) -> Self {
        let words = c.words().clone();
        let line = view.line();
        let reasons = Reasons {
            words: &words,
            rules: &view.result.rules,
            currency: view.round.budget.currency,
        };
        let unit = reasons.unit();
        let name_of = |reference: &str| name_of(&view.lines, reference, &words);
        let steps = view.lines.iter().filter(|line| line.step.is_some());
        let list = addresses::results(&view.round.slug);
        let query = find.query(find.page);
        let own = addresses::encoded(&line.reference);
        Self {
            name: Named::of_proposal(&line.title, &line.reference, &words),
            summary: Named::new(&view.summary, &words),
            round: Named::new(&view.round.title, &words),
            unit,
            why: reasons.why(&line.why, line.step, name_of),
            funded: i64::try_from(steps.count()).unwrap_or(i64::MAX),
            support: support(line, unit, &words),
            skyline: skyline(&view, &words, unit),
            neighbours: neighbours(&view, &words, unit, &query),
            back: format!("{list}{query}#p-{own}"),
            view,
            c,
        }
    }
}

fn skyline(view: &ProposalPage, words: &Words, unit: &'static str) -> Skyline {
    let place = view.line().place;
    let tower = |line: &Line| Tower {
        amount: drawn_support(line, unit),
        funded: line.outcome.gets_money(),
        marked: line.place == place,
    };
    let towers: Vec<Tower> = view.lines.iter().map(tower).collect();
    let title = words.say("proposal-place").to_string();
    let description = words
        .say("proposal-place-chart")
        .num("n", towers.len())
        .choice("unit", unit)
        .num("place", place);
    let reading = Reading::from_direction(words.direction());
    Skyline::new("place", reading, (title, description.to_string()), &towers)
}

fn neighbours(view: &ProposalPage, words: &Words, unit: &str, query: &str) -> Vec<Neighbour> {
    let from = view.at.saturating_sub(NEIGHBOURS);
    let near = view.lines.iter().enumerate().skip(from);
    near.take_while(|(at, _)| *at <= view.at + NEIGHBOURS)
        .map(|(at, line)| Neighbour {
            place: line.place,
            href: (at != view.at).then(|| {
                let address = addresses::proposal(&view.round.slug, &line.reference);
                format!("{address}{query}")
            }),
            name: Named::of_proposal(&line.title, &line.reference, words),
            outcome: line.outcome,
            support: support(line, unit, words),
        })
        .collect()
}
