//! How much of a budget was given out, as one bar.

use askama::Template;

use super::{Reading, Share};

/// A track for the budget with the spent part filled.
#[derive(Debug, Template)]
#[template(path = "public/charts/meter.html")]
pub struct Meter {
    /// Unique in its page; the ids of title and description begin with it.
    pub id: &'static str,
    /// What the bar shows, in a few words.
    pub title: String,
    /// The same facts as a sentence.
    pub description: String,
    filled_from: Share,
    filled: Share,
}

impl Meter {
    /// `spent` of `budget`, both in minor units of one currency.
    pub fn new(
        id: &'static str,
        reading: Reading,
        (title, description): (String, String),
        (spent, budget): (i64, i64),
    ) -> Self {
        let filled = Share::of(spent, budget);
        Self {
            id,
            title,
            description,
            filled_from: reading.place(Share(0), filled),
            filled,
        }
    }
}
