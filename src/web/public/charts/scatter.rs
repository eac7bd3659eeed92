//! Votes against cost: one dot per project, so that cheap favourites and dear ones stand apart.

use std::fmt::Write;

use askama::Template;

use super::crowd::Crowd;
use super::{Reading, on_line, ticks};

/// The drawing's size in its own units; it is about one unit per pixel on a phone.
const WIDTH: i64 = 360;
const HEIGHT: i64 = 260;
/// Room for the numbers of the upright axis, for those of the level axis, and above the plot.
const BESIDE: i64 = 52;
const BELOW: i64 = 30;
const ABOVE: i64 = 14;
/// Room for half a dot at the far end.
const FAR: i64 = 8;

/// One project.
#[derive(Debug, Clone, Copy)]
pub struct Dot {
    /// Along the level axis.
    pub cost: i64,
    /// Along the upright axis.
    pub votes: i64,
    /// Whether it gets money.
    pub funded: bool,
}

/// The dots with both axes.
#[derive(Debug, Template)]
#[template(path = "public/charts/scatter.html")]
pub struct Scatter {
    /// Unique in its page; the ids of title and description begin with it.
    pub id: &'static str,
    /// What the dots show, in a few words.
    pub title: String,
    /// The same facts as a sentence.
    pub description: String,
    funded: String,
    others: String,
    level: Vec<Tick>,
    upright: Vec<Tick>,
    /// Where the plot begins and ends, and its floor.
    begin: i64,
    end: i64,
    floor: i64,
    /// Where the upright axis' numbers stand.
    numbers_at: i64,
}

#[derive(Debug)]
struct Tick {
    at: i64,
    label: String,
}

impl Scatter {
    /// `cost_label` and `votes_label` say the numbers of the axes in the reader's language.
    pub fn new(
        id: &'static str,
        reading: Reading,
        (title, description): (String, String),
        dots: &[Dot],
        cost_label: impl Fn(i64) -> String,
        votes_label: impl Fn(i64) -> String,
    ) -> Self {
        let costs = ticks(dots.iter().map(|dot| dot.cost).max().unwrap_or(0), 4);
        let votes = ticks(dots.iter().map(|dot| dot.votes).max().unwrap_or(0), 5);
        let (cost_end, votes_end) = (end_of(&costs), end_of(&votes));
        let x = |cost: i64| {
            let along = BESIDE + on_line(cost, cost_end, WIDTH - BESIDE - FAR);
            mirrored(reading, along)
        };
        let floor = HEIGHT - BELOW;
        let y = |votes: i64| floor - on_line(votes, votes_end, floor - ABOVE);
        let path = |funded: bool| {
            let mut path = String::new();
            let mut crowd = Crowd::of(dots.len());
            for dot in dots.iter().filter(|dot| dot.funded == funded) {
                let (x, y) = (x(dot.cost), y(dot.votes));
                if crowd.admits(x, y) {
                    // A line of no length with round ends: a dot in nine bytes.
                    let _ = write!(path, "M{x} {y}h0");
                }
            }
            path
        };
        Self {
            id,
            title,
            description,
            funded: path(true),
            others: path(false),
            level: costs
                .iter()
                .map(|&cost| Tick {
                    at: x(cost),
                    label: cost_label(cost),
                })
                .collect(),
            upright: votes
                .iter()
                .map(|&count| Tick {
                    at: y(count),
                    label: votes_label(count),
                })
                .collect(),
            begin: x(0),
            end: x(cost_end),
            floor,
            numbers_at: mirrored(reading, BESIDE - 8),
        }
    }
}

fn end_of(ticks: &[i64]) -> i64 {
    ticks.last().copied().unwrap_or(1)
}

fn mirrored(reading: Reading, along: i64) -> i64 {
    match reading {
        Reading::LeftToRight => along,
        Reading::RightToLeft => WIDTH - along,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(reading: Reading, dots: &[Dot]) -> String {
        let words = ("Votes".to_owned(), "Against cost.".to_owned());
        Scatter::new(
            "votes",
            reading,
            words,
            dots,
            |c| c.to_string(),
            |v| v.to_string(),
        )
        .render()
        .expect("a drawing")
    }

    const DOTS: [Dot; 2] = [
        Dot {
            cost: 100,
            votes: 50,
            funded: true,
        },
        Dot {
            cost: 0,
            votes: 0,
            funded: false,
        },
    ];

    #[test]
    fn the_greatest_stands_at_the_far_corner_and_nothing_at_the_near_one() {
        let svg = drawn(Reading::LeftToRight, &DOTS);
        assert!(svg.contains("M352 14h0"), "{svg}");
        assert!(svg.contains("M52 230h0"), "{svg}");
    }

    #[test]
    fn the_level_axis_runs_with_the_script() {
        let svg = drawn(Reading::RightToLeft, &DOTS);
        assert!(svg.contains("M8 14h0"), "{svg}");
        assert!(svg.contains("M308 230h0"), "{svg}");
    }

    #[test]
    fn a_dot_costs_about_ten_bytes() {
        let dots = vec![DOTS[0]; 500];
        let grown =
            drawn(Reading::LeftToRight, &dots).len() - drawn(Reading::LeftToRight, &DOTS).len();
        assert!(grown <= 500 * 11, "{grown}");
    }

    #[test]
    fn no_dots_still_draw_axes() {
        assert!(drawn(Reading::LeftToRight, &[]).contains("</svg>"));
    }
}
