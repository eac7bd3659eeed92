//! The budget template: how applicants lay out their money.

use serde::{Deserialize, Serialize};

use super::part::{Fault, MIDDLE, Part, PartDocument, SHORT, TextAt, list_faults, range_fault};
use super::{Key, TrackedText};
use crate::domain::basis_points::BasisPoints;
use crate::domain::program::Program;

/// How applicants lay out their money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Budget {
    /// The kinds of costs, in order.
    pub categories: Vec<CostCategory>,
    /// How many years the money is for.
    pub years: u8,
    /// Whether applicants say, beside what they want, the least that still makes sense.
    pub asks_least: bool,
    /// Whether applicants say what else pays for the work.
    pub asks_other_income: bool,
}

/// One kind of cost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CostCategory {
    /// What budget lines name it by.
    pub id: Key,
    /// What people read.
    pub name: TrackedText,
    /// What belongs there.
    pub help: TrackedText,
    /// The greatest share of a request that may stand there, such as a cap on overhead.
    pub greatest_share: Option<BasisPoints>,
}

/// The most years that one award runs.
pub const MOST_YEARS: u8 = 10;

impl Default for Budget {
    fn default() -> Self {
        Self {
            categories: Vec::new(),
            years: 1,
            asks_least: true,
            asks_other_income: true,
        }
    }
}

impl PartDocument for Budget {
    const PART: Part = Part::Budget;

    fn texts(&self) -> Vec<TextAt<'_>> {
        let texts = self.categories.iter().flat_map(|category| {
            let at = format!("categories[{}]", category.id);
            [
                TextAt::needed(format!("{at}.name"), &category.name, SHORT),
                TextAt::welcome(format!("{at}.help"), &category.help, MIDDLE),
            ]
        });
        texts.collect()
    }

    fn faults(&self, _: &Program) -> Vec<Fault> {
        let keys = self.categories.iter().map(|category| &category.id);
        let mut faults = list_faults("categories", keys, 50);
        faults.extend(range_fault(
            "years",
            i64::from(self.years),
            1,
            i64::from(MOST_YEARS),
        ));
        faults
    }
}
