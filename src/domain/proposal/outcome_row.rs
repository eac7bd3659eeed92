//! One line of a table of outcomes: what changes, how it is counted, from what to what, by when.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::entry::Row;
use super::lack::LackKind;

/// One outcome that a proposal promises. Baseline and target stay as they were written: communities count in
/// numbers, shares and words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomeRow {
    /// What is counted.
    pub indicator: String,
    /// Where it stands today.
    pub baseline: String,
    /// Where it should come to.
    pub target: String,
    /// What it is counted in.
    pub unit: String,
    /// The day by which.
    pub by: Date,
}

impl OutcomeRow {
    /// The line, or what is wrong in which of its columns.
    pub fn read(row: &Row) -> Result<Self, Vec<(&'static str, LackKind)>> {
        let cell = |column: &str| row.get(column).map(|cell| cell.trim()).unwrap_or_default();
        let needed = ["indicator", "baseline", "target", "unit", "by"];
        let mut wrong: Vec<_> = needed
            .into_iter()
            .filter(|column| cell(column).is_empty())
            .map(|column| (column, LackKind::Missing))
            .collect();
        let by = cell("by").parse::<Date>();
        if by.is_err() && !cell("by").is_empty() {
            wrong.push(("by", LackKind::NotADay));
        }
        match by {
            Ok(by) if wrong.is_empty() => Ok(Self {
                indicator: cell("indicator").to_owned(),
                baseline: cell("baseline").to_owned(),
                target: cell("target").to_owned(),
                unit: cell("unit").to_owned(),
                by,
            }),
            _ => Err(wrong),
        }
    }
}
