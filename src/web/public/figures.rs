//! The charts of a result, filled with one round's numbers and one reader's words.

use super::addresses::{self, Named};
use super::charts::{Bar, Bars, Dot, DotMap, MOST_SINGLE, Meter, Position, Reading, Scatter, Spot};
use crate::domain::money::{Currency, Money};
use crate::i18n::Words;
use crate::store::views::Line;
use crate::store::views::results_page::{Label, ResultsPage};

/// Bars in one drawing; the table beside it has all.
const BARS: usize = 12;

/// All charts of one result.
#[derive(Debug)]
pub struct Figures {
    /// The money given out.
    pub meter: Meter,
    /// Money by category and by area, where proposals name some.
    pub sums: Vec<Sums>,
    /// Votes against cost.
    pub scatter: Scatter,
    /// What its axes mean.
    pub axes: String,
    /// Where proposals say where they are.
    pub map: Option<DotMap>,
    /// Proposals that the map lacks.
    pub unplaced: usize,
    /// Whether one dot may stand for several proposals.
    pub crowded: bool,
}

/// Money by label: a drawing and its table.
#[derive(Debug)]
pub struct Sums {
    /// The key of its title.
    pub title: &'static str,
    /// Whether one proposal can count in several rows.
    pub overlap: bool,
    /// The drawing.
    pub bars: Bars,
    /// The table: every label, those with most money first.
    pub rows: Vec<SumRow>,
}

/// One label in the table.
#[derive(Debug)]
pub struct SumRow {
    /// The label as the reader calls it.
    pub name: String,
    /// Proposals of it.
    pub proposals: i64,
    /// Those that get money.
    pub funded: i64,
    /// What they get.
    pub given: Money,
}

/// The charts. `unit` is `votes` or `points`, whichever the rule counts.
pub fn figures(view: &ResultsPage, words: &Words, unit: &'static str) -> Figures {
    let reading = Reading::from_direction(words.direction());
    let (given, budget) = (view.result.given, view.round.budget);
    let phrase = words.say("results-money-chart");
    let description = phrase
        .percent("share", given.minor, budget.minor)
        .money("spent", &given)
        .money("budget", &budget);
    let title = words.say("results-money").to_string();
    let categories = sums(
        view,
        words,
        ("by-category", "results-by-category"),
        &view.categories,
        |line| line.categories.is_empty(),
    );
    let areas = sums(
        view,
        words,
        ("by-area", "results-by-area"),
        &view.areas,
        |line| line.area.is_none(),
    );
    let spots = spots(view, words);
    let unplaced = view.lines.len() - spots.len();
    Figures {
        meter: Meter::new(
            "meter",
            reading,
            (title, description.to_string()),
            (given.minor, budget.minor),
        ),
        sums: [categories, areas].into_iter().flatten().collect(),
        scatter: scatter(view, words, reading, unit),
        axes: axes(budget.currency, words, unit),
        map: map(spots, words),
        unplaced,
        crowded: view.lines.len() > MOST_SINGLE,
    }
}

fn sums(
    view: &ResultsPage,
    words: &Words,
    (id, title): (&'static str, &'static str),
    labels: &[Label],
    unlabelled: fn(&Line) -> bool,
) -> Option<Sums> {
    if labels.is_empty() {
        return None;
    }
    let mut rows: Vec<SumRow> = labels
        .iter()
        .map(|label| SumRow {
            name: words.label(&label.name).into_owned(),
            proposals: label.proposals,
            funded: label.funded,
            given: label.given,
        })
        .collect();
    rows.extend(without_label(view, words, unlabelled));
    let most = rows.iter().max_by_key(|row| row.given.minor)?;
    let with_money = rows.iter().filter(|row| row.given.minor > 0).count();
    let description = words
        .say("results-by-chart")
        .num("n", with_money)
        .text("name", &most.name)
        .money("sum", &most.given)
        .to_string();
    let bars: Vec<Bar> = rows
        .iter()
        .take(BARS)
        .map(|row| Bar {
            name: row.name.clone(),
            value: words.money_short(&row.given),
            amount: row.given.minor,
        })
        .collect();
    let reading = Reading::from_direction(words.direction());
    Some(Sums {
        title,
        overlap: id == "by-category" && view.lines.iter().any(|line| line.categories.len() > 1),
        bars: Bars::new(
            id,
            reading,
            (words.say(title).to_string(), description),
            &bars,
        ),
        rows,
    })
}

fn without_label(
    view: &ResultsPage,
    words: &Words,
    unlabelled: fn(&Line) -> bool,
) -> Option<SumRow> {
    let mut row = SumRow {
        name: words.say("results-unlabelled").to_string(),
        proposals: 0,
        funded: 0,
        given: Money::new(0, view.round.budget.currency),
    };
    for line in view.lines.iter().filter(|line| unlabelled(line)) {
        row.proposals += 1;
        if line.outcome.gets_money() {
            row.funded += 1;
            row.given.minor = row.given.minor.saturating_add(line.cost.minor);
        }
    }
    (row.proposals > 0).then_some(row)
}

fn scatter(view: &ResultsPage, words: &Words, reading: Reading, unit: &'static str) -> Scatter {
    let major = 10_i64.pow(u32::from(view.round.budget.currency.minor_digits()));
    let dots: Vec<Dot> = view
        .lines
        .iter()
        .map(|line| Dot {
            cost: line.cost.minor / major,
            votes: drawn_support(line, unit),
            funded: line.outcome.gets_money(),
        })
        .collect();
    let title = words.say(match unit {
        "points" => "results-scatter-points",
        _ => "results-scatter",
    });
    let description = words.say("results-scatter-chart").num("n", dots.len());
    Scatter::new(
        "scatter",
        reading,
        (title.to_string(), description.to_string()),
        &dots,
        |cost| words.number(cost),
        |votes| words.number(votes),
    )
}

fn axes(currency: Currency, words: &Words, unit: &'static str) -> String {
    let phrase = if currency == Currency::NONE {
        words.say("results-scatter-along-plain")
    } else {
        words
            .say("results-scatter-along")
            .text("currency", currency.code())
    };
    phrase.choice("unit", unit).to_string()
}

/// Votes or points as a drawing needs them: without decimals.
pub fn drawn_support(line: &Line, unit: &str) -> i64 {
    if unit == "points" {
        whole_part(&line.score)
    } else {
        line.votes
    }
}

fn whole_part(score: &str) -> i64 {
    let whole = score.split('.').next().unwrap_or_default();
    whole.parse().unwrap_or(0)
}

fn spots(view: &ResultsPage, words: &Words) -> Vec<Spot> {
    let spot = |line: &Line| {
        let (latitude, longitude) = line.position.as_ref()?;
        Some(Spot {
            position: Position::parse(latitude, longitude)?,
            href: addresses::proposal(&view.round.slug, &line.reference),
            name: Named::of_proposal(&line.title, &line.reference, words).text,
            funded: line.outcome.gets_money(),
        })
    };
    let mut spots: Vec<Spot> = view.lines.iter().filter_map(spot).collect();
    // What is funded is drawn last, over the others.
    spots.sort_by_key(|spot| spot.funded);
    spots
}

fn map(spots: Vec<Spot>, words: &Words) -> Option<DotMap> {
    let title = words.say("results-map").to_string();
    let description = words.say("results-map-chart").num("n", spots.len());
    let length = |metres: i64| {
        if metres >= 1_000 {
            words.say("results-kilometres").num("n", metres / 1_000)
        } else {
            words.say("results-metres").num("n", metres)
        }
        .to_string()
    };
    DotMap::new("map", (title, description.to_string()), spots, length)
}
