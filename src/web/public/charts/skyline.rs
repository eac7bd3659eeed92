//! Where one project stands among all: a row of towers, one per project, its own marked.

use std::fmt::Write;

use askama::Template;

use super::{Reading, on_line};

/// Units of height.
const HEIGHT: i64 = 100;
/// Units from one tower to the next, and how many of them the tower fills.
const PITCH: i64 = 10;
const TOWER: i64 = 8;
/// More than so many towers are thinner than a phone's pixels: of each few, one is drawn.
const MOST: usize = 400;

/// One project in the row.
#[derive(Debug, Clone, Copy)]
pub struct Tower {
    /// Votes, or points.
    pub amount: i64,
    /// Whether it gets money.
    pub funded: bool,
    /// Whether it is the project of the page.
    pub marked: bool,
}

/// The row, in the order given.
#[derive(Debug, Template)]
#[template(path = "public/charts/skyline.html")]
pub struct Skyline {
    /// Unique in its page; the ids of title and description begin with it.
    pub id: &'static str,
    /// What the row shows, in a few words.
    pub title: String,
    /// The same facts as a sentence.
    pub description: String,
    width: i64,
    funded: String,
    others: String,
    marked: String,
}

impl Skyline {
    /// One tower per project, as high as its amount.
    pub fn new(
        id: &'static str,
        reading: Reading,
        (title, description): (String, String),
        towers: &[Tower],
    ) -> Self {
        let greatest = towers.iter().map(|tower| tower.amount).max().unwrap_or(0);
        let stride = towers.len().div_ceil(MOST).max(1);
        let drawn = towers.iter().enumerate();
        let drawn = drawn.filter(|(place, tower)| tower.marked || place % stride == 0);
        let towers: Vec<&Tower> = drawn.map(|(_, tower)| tower).collect();
        let count = i64::try_from(towers.len()).unwrap_or(i64::MAX / PITCH);
        let (mut funded, mut others, mut marked) = (String::new(), String::new(), String::new());
        for (place, tower) in (0..count).zip(towers) {
            let path = match (tower.marked, tower.funded) {
                (true, _) => &mut marked,
                (false, true) => &mut funded,
                (false, false) => &mut others,
            };
            let from = match reading {
                Reading::LeftToRight => place,
                Reading::RightToLeft => count - 1 - place,
            };
            // Even a project without a vote leaves a line on the ground.
            let height = on_line(tower.amount, greatest, HEIGHT).max(2);
            let _ = write!(
                path,
                "M{} {HEIGHT}v-{height}h{TOWER}v{height}z",
                from * PITCH
            );
        }
        Self {
            id,
            title,
            description,
            width: count.max(1) * PITCH,
            funded,
            others,
            marked,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOWERS: [Tower; 2] = [
        Tower {
            amount: 50,
            funded: true,
            marked: false,
        },
        Tower {
            amount: 0,
            funded: false,
            marked: true,
        },
    ];

    fn drawn(reading: Reading) -> String {
        let words = ("Place".to_owned(), "Second of two.".to_owned());
        Skyline::new("place", reading, words, &TOWERS)
            .render()
            .expect("a drawing")
    }

    #[test]
    fn towers_stand_in_order_and_the_empty_one_leaves_a_line() {
        let svg = drawn(Reading::LeftToRight);
        assert!(svg.contains("M0 100v-100h8v100z"), "{svg}");
        assert!(svg.contains("M10 100v-2h8v2z"), "{svg}");
    }

    #[test]
    fn of_thousands_the_marked_one_is_always_drawn() {
        let mut towers = vec![TOWERS[0]; 5_000];
        towers[4_321].marked = true;
        let words = ("Place".to_owned(), "One of many.".to_owned());
        let row = Skyline::new("place", Reading::LeftToRight, words, &towers);
        assert!(!row.marked.is_empty());
        assert!(row.funded.len() < 12_000, "{}", row.funded.len());
    }

    #[test]
    fn the_row_begins_where_reading_begins() {
        assert!(drawn(Reading::RightToLeft).contains("M10 100v-100h8v100z"));
    }
}
