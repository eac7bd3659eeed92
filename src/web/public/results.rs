//! `/rounds/<slug>/results`: what was funded and why, and the same as one plain table.

use std::collections::BTreeMap;

use askama::Template;
use rocket::{Route, State, get, routes};

use super::addresses::{self, Named};
use super::downloads::File;
use super::figures::{self, Figures, drawn_support};
use super::filter::{Filter, FilterOption};
use super::find::{Asked, Find, Order, PAGE, Slice};
use super::reasons::Reasons;
use super::round;
use crate::domain::decision::Outcome;
use crate::domain::money::Money;
use crate::domain::round::Slug;
use crate::i18n::Words;
use crate::store::views::Line;
use crate::store::views::results_page::{Label, ResultsPage, results_page};
use crate::web::chrome::Chrome;
use crate::web::{App, Page, Problem};

/// Lines on one page of the plain table: each is short.
const TABLE_PAGE: usize = 200;
/// Ties that the page tells of; all stand in `result.json`.
const TIES: usize = 5;

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show, table]
}

#[get("/rounds/<slug>/results?<asked..>")]
async fn show(
    app: &State<App>,
    c: Chrome,
    slug: &str,
    asked: Asked,
) -> Result<Page<ResultsHtml>, Problem> {
    let view = decided(app, slug).await?;
    Ok(Page::new(ResultsHtml::new(c, view, asked.into())))
}

#[get("/rounds/<slug>/results/table?<asked..>")]
async fn table(
    app: &State<App>,
    c: Chrome,
    slug: &str,
    asked: Asked,
) -> Result<Page<TableHtml>, Problem> {
    let view = decided(app, slug).await?;
    Ok(Page::new(TableHtml::new(c, view, asked.into())))
}

async fn decided(app: &App, slug: &str) -> Result<ResultsPage, Problem> {
    let slug: Slug = slug.parse().map_err(|_| Problem::not_found())?;
    let view = app
        .db
        .read(move |reader| results_page(reader, &slug))
        .await?;
    view.ok_or_else(Problem::not_found)
}

/// The page of a result.
#[derive(Template)]
#[template(path = "public/results.html")]
pub struct ResultsHtml {
    c: Chrome,
    view: ResultsPage,
    title: Named,
    unit: &'static str,
    funded: usize,
    first: Option<Named>,
    left: Money,
    find: Find,
    filters: Vec<Filter>,
    before_line: Vec<Row>,
    after_line: Vec<Row>,
    /// Whether the budget line is drawn between the two.
    line: bool,
    range: (usize, usize, usize),
    pages: Vec<PageLink>,
    figures: Figures,
    rule: Vec<String>,
    ties: Vec<String>,
    warnings: Vec<String>,
    files: Vec<File>,
}

/// One proposal in the list.
#[derive(Debug)]
pub struct Row {
    number: usize,
    id: String,
    href: String,
    name: Named,
    outcome: Outcome,
    support: String,
    /// The support beside the greatest there is, from 0 to 100.
    percent: i64,
    cost: Money,
    running: Option<Money>,
    why: String,
}

/// The way to one page of a list.
#[derive(Debug)]
pub struct PageLink {
    number: usize,
    /// Pages are left out before it.
    after_gap: bool,
    href: String,
    current: bool,
}

impl ResultsHtml {
    /// The page for one choice of lines.
    pub fn new(c: Chrome, view: ResultsPage, find: Find) -> Self {
        let words = c.words().clone();
        let reasons = Reasons {
            words: &words,
            rules: &view.result.rules,
            currency: view.round.budget.currency,
        };
        let unit = reasons.unit();
        let name_of = |reference: &str| name_of(&view.lines, reference, &words);
        let slice = find.slice(&view.lines, PAGE);
        let rows = Rows::new(&view, &find, &words, &reasons).rows(&slice);
        let (before_line, after_line): (Vec<Row>, Vec<Row>) = match find.order {
            Order::Choice => rows.into_iter().partition(|row| row.running.is_some()),
            Order::Support => (rows, Vec::new()),
        };
        let first = view.lines.iter().find(|line| line.step == Some(1));
        let ties = view.result.ties.iter().take(TIES);
        let warnings = view.result.warnings.iter();
        let funded = view.lines.iter().filter(|line| line.outcome.gets_money());
        let ended = slice.page == slice.pages || !after_line.is_empty();
        Self {
            title: Named::new(&view.round.title, &words),
            unit,
            funded: funded.count(),
            first: first.map(|line| Named::of_proposal(&line.title, &line.reference, &words)),
            left: left(&view),
            filters: filters(&view, &find, &words),
            line: find.order == Order::Choice && !before_line.is_empty() && ended,
            before_line,
            after_line,
            range: range(&slice),
            pages: page_links(
                &addresses::results(&view.round.slug),
                &find,
                &slice,
                "#list",
            ),
            figures: figures::figures(&view, &words, unit),
            rule: reasons.rule(),
            ties: ties.map(|tie| reasons.tie(tie, name_of)).collect(),
            warnings: warnings
                .map(|warning| reasons.warning(warning, name_of))
                .collect(),
            files: File::all(&view.round.slug, &view.documents),
            find,
            view,
            c,
        }
    }

    fn source(&self) -> &'static str {
        round::source(&self.view.round)
    }

    fn here(&self) -> String {
        addresses::results(&self.view.round.slug)
    }

    fn ties_more(&self) -> usize {
        self.view.result.ties.len().saturating_sub(TIES)
    }

    fn ordered(&self, order: Order) -> String {
        format!(
            "{}{}#list",
            self.here(),
            self.find.with_order(order).query(1)
        )
    }
}

fn left(view: &ResultsPage) -> Money {
    // Both are of the round's currency, and no count overspends.
    view.round
        .budget
        .minus(view.result.given)
        .unwrap_or(view.result.given)
}

/// A proposal's title for its number, as sentences name it.
pub fn name_of(lines: &[Line], reference: &str, words: &Words) -> String {
    lines
        .iter()
        .find(|line| line.reference == reference)
        .map_or_else(
            || reference.to_owned(),
            |line| Named::of_proposal(&line.title, reference, words).text,
        )
}

/// Only what there is a choice of.
fn filters(view: &ResultsPage, find: &Find, words: &Words) -> Vec<Filter> {
    let labels = |labels: &[Label], chosen: &str| {
        let option = |label: &Label| {
            let name = words.label(&label.name);
            FilterOption::new(
                words,
                &label.name,
                &name,
                label.proposals,
                label.name == chosen,
            )
        };
        let mut options: Vec<FilterOption> = labels.iter().map(option).collect();
        options.sort_by(|one, other| one.text.cmp(&other.text));
        options
    };
    [
        Filter {
            name: "category",
            label: "results-find-category",
            options: labels(&view.categories, &find.category),
        },
        Filter {
            name: "area",
            label: "results-find-area",
            options: labels(&view.areas, &find.area),
        },
        Filter {
            name: "outcome",
            label: "results-find-outcome",
            options: outcomes(&view.lines, find.outcome, words),
        },
    ]
    .into_iter()
    .filter(Filter::offers_a_choice)
    .collect()
}

fn outcomes(lines: &[Line], chosen: Option<Outcome>, words: &Words) -> Vec<FilterOption> {
    let option = |outcome: Outcome| {
        let count = lines.iter().filter(|line| line.outcome == outcome).count();
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        let name = words
            .say("results-outcome")
            .choice("outcome", outcome.as_str());
        let chosen = chosen == Some(outcome);
        let option =
            || FilterOption::new(words, outcome.as_str(), &name.to_string(), count, chosen);
        (count > 0).then(option)
    };
    Outcome::ALL.into_iter().filter_map(option).collect()
}

/// From which line to which of how many.
fn range(slice: &Slice<'_>) -> (usize, usize, usize) {
    let before = (slice.page - 1) * PAGE;
    (before + 1, before + slice.lines.len(), slice.fitting)
}

fn page_links(base: &str, find: &Find, slice: &Slice<'_>, anchor: &str) -> Vec<PageLink> {
    if slice.pages == 1 {
        return Vec::new();
    }
    // The first, the last and those around this one: a list of hundreds of numbers helps nobody.
    let shown =
        |number: &usize| *number == 1 || *number == slice.pages || number.abs_diff(slice.page) <= 2;
    (1..=slice.pages)
        .filter(shown)
        .map(|number| PageLink {
            number,
            after_gap: number > 1 && !shown(&(number - 1)),
            href: format!("{base}{}{anchor}", find.query(number)),
            current: number == slice.page,
        })
        .collect()
}

/// Makes rows of lines.
struct Rows<'a> {
    view: &'a ResultsPage,
    find: &'a Find,
    words: &'a Words,
    reasons: &'a Reasons<'a>,
    /// By place: what is given out up to and with each funded line, in minor units.
    running: BTreeMap<i64, i64>,
    /// By place: the line's number in the order of choice.
    numbers: BTreeMap<i64, usize>,
    /// The support of the best supported, at least 1.
    greatest: i64,
}

impl<'a> Rows<'a> {
    fn new(
        view: &'a ResultsPage,
        find: &'a Find,
        words: &'a Words,
        reasons: &'a Reasons<'a>,
    ) -> Self {
        let all = Find::default().slice(&view.lines, view.lines.len().max(1));
        let mut sum = 0_i64;
        let running = all.lines.iter().filter(|line| line.step.is_some());
        let running = running.map(|line| {
            sum = sum.saturating_add(line.cost.minor);
            (line.place, sum)
        });
        let numbered = all.lines.iter().enumerate();
        let supports = view
            .lines
            .iter()
            .map(|line| drawn_support(line, reasons.unit()));
        Self {
            greatest: supports.max().unwrap_or(1).max(1),
            running: running.collect(),
            numbers: numbered.map(|(at, line)| (line.place, at + 1)).collect(),
            view,
            find,
            words,
            reasons,
        }
    }

    fn rows(&self, slice: &Slice<'_>) -> Vec<Row> {
        slice
            .lines
            .iter()
            .map(|line| self.row(line, slice.page))
            .collect()
    }

    fn row(&self, line: &Line, page: usize) -> Row {
        let query = self.find.query(page);
        let name_of = |reference: &str| name_of(&self.view.lines, reference, self.words);
        let place = usize::try_from(line.place).unwrap_or(0);
        let number = match self.find.order {
            Order::Choice => self.numbers.get(&line.place).copied().unwrap_or(place),
            Order::Support => place,
        };
        let running = self.running.get(&line.place);
        Row {
            number,
            id: addresses::encoded(&line.reference),
            href: format!(
                "{}{query}",
                addresses::proposal(&self.view.round.slug, &line.reference)
            ),
            name: Named::of_proposal(&line.title, &line.reference, self.words),
            outcome: line.outcome,
            support: support(line, self.reasons.unit(), self.words),
            percent: 100 * drawn_support(line, self.reasons.unit()).max(0) / self.greatest,
            cost: line.cost,
            running: running.map(|minor| Money::new(*minor, line.cost.currency)),
            why: self.reasons.why(&line.why, line.step, name_of),
        }
    }
}

/// "720 votes", or the points.
pub fn support(line: &Line, unit: &str, words: &Words) -> String {
    if unit == "points" {
        let score = words.decimal(&line.score);
        words.say("results-points").text("score", score).to_string()
    } else {
        words.say("results-votes").num("n", line.votes).to_string()
    }
}

/// Every number of a result in one table.
#[derive(Template)]
#[template(path = "public/results_table.html")]
pub struct TableHtml {
    c: Chrome,
    view: ResultsPage,
    title: Named,
    unit: &'static str,
    rows: Vec<TableRow>,
    pages: Vec<PageLink>,
}

/// One proposal in the table.
#[derive(Debug)]
struct TableRow {
    place: i64,
    href: String,
    name: Named,
    outcome: Outcome,
    support: String,
    cost: Money,
    position: Option<String>,
}

impl TableHtml {
    /// The table, ordered by place.
    pub fn new(c: Chrome, view: ResultsPage, find: Find) -> Self {
        let words = c.words().clone();
        let reasons = Reasons {
            words: &words,
            rules: &view.result.rules,
            currency: view.round.budget.currency,
        };
        let unit = reasons.unit();
        let find = Find {
            page: find.page,
            ..Find::default().with_order(Order::Support)
        };
        let slice = find.slice(&view.lines, TABLE_PAGE);
        let row = |line: &&Line| TableRow {
            place: line.place,
            href: addresses::proposal(&view.round.slug, &line.reference),
            name: Named::of_proposal(&line.title, &line.reference, &words),
            outcome: line.outcome,
            support: if unit == "points" {
                words.decimal(&line.score)
            } else {
                words.number(line.votes)
            },
            cost: line.cost,
            position: line
                .position
                .as_ref()
                .map(|(latitude, longitude)| format!("{latitude}, {longitude}")),
        };
        let base = format!("{}/table", addresses::results(&view.round.slug));
        Self {
            title: Named::new(&view.round.title, &words),
            unit,
            rows: slice.lines.iter().map(row).collect(),
            pages: page_links(&base, &find, &slice, ""),
            view,
            c,
        }
    }

    fn has_positions(&self) -> bool {
        self.view.lines.iter().any(|line| line.position.is_some())
    }
}
