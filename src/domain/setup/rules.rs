//! The rules: how scores, votes and money come together.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::TrackedText;
use super::dates::Moment;
use super::part::{Fault, FaultKind, Part, PartDocument, SHORT, TextAt, range_fault};
use crate::domain::basis_points::BasisPoints;
use crate::domain::bloc::Bloc;
use crate::domain::choices::choices;
use crate::domain::program::Program;

/// How scores, votes and money come together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// What decides over the money.
    pub mode: Mode,
    /// What each bloc weighs; all together 100 %. A bloc that is not named weighs nothing.
    pub weights: BTreeMap<Bloc, BasisPoints>,
    /// On which scale each bloc counts, in the composite mode; mid-rank where nothing is said.
    pub scales: BTreeMap<Bloc, Scale>,
    /// How votes become money, in the gate mode; and how equal shares are completed, in that mode.
    pub allocation: Allocation,
    /// Whether the count goes on past a proposal that does not fit.
    pub skip: bool,
    /// What breaks a tie, one after the other; the lower id is always the last.
    pub ties: Vec<TieCriterion>,
    /// The public drawing that seeds a lot.
    pub drawing: Option<PublicDrawing>,
    /// The least a proposal must reach.
    pub thresholds: Thresholds,
    /// Whether those passed over are offered what is left, down to their stated least.
    pub part_funding: bool,
    /// Points for working together, in hundredths of a point, at most 500; composite mode only.
    pub bonus: Option<u16>,
    /// When partners sign.
    pub signatures: Signatures,
}

choices!(
    /// What decides over the money.
    Mode, UnknownMode, "mode": {
        /// The blocs' places or scores, weighed and added.
        Composite = "composite",
        /// The panels pass, the vote allocates.
        Gate = "gate",
        /// Each bloc spends its share of the money on what its members rate.
        WeightedEqualShares = "weighted_equal_shares",
    }
);

choices!(
    /// On which scale a bloc counts.
    Scale, UnknownScale, "scale": {
        /// By the place among the proposals of the pot.
        MidRank = "mid_rank",
        /// By the score or the support as it is.
        Range = "range",
    }
);

choices!(
    /// How votes become money.
    Allocation, UnknownAllocation, "allocation rule": {
        /// Most votes or points first.
        Greedy = "greedy",
        /// Most votes or points per unit of cost first.
        GreedyPerCost = "greedy_per_cost",
        /// Equal shares, what is left over goes back.
        EqualShares = "equal_shares",
        /// Equal shares, then the rest by `greedy`.
        EqualSharesGreedy = "equal_shares_greedy",
        /// Equal shares with purses that grow until the budget would be overspent.
        EqualSharesAdd1 = "equal_shares_add1",
        /// The same, then the rest by `greedy`.
        EqualSharesAdd1Greedy = "equal_shares_add1_greedy",
        /// Sequential Phragmén.
        Phragmen = "phragmen",
    }
);

choices!(
    /// What breaks a tie.
    TieCriterion, UnknownTieCriterion, "tie criterion": {
        /// The lower request.
        Cost = "cost",
        /// The more votes.
        Votes = "votes",
        /// A lot, seeded by a public drawing.
        Lot = "lot",
    }
);

/// A drawing that is held in public after the box was opened, such as a state lottery's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicDrawing {
    /// Which, in words.
    pub name: TrackedText,
    /// When it is held; at least 24 hours after the opened box is on the record.
    pub held: Moment,
}

/// The least a proposal must reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Thresholds {
    /// The least weighted score of the panels, in hundredths of a point out of 100; in the gate mode what passes.
    pub panel_score: Option<u16>,
    /// The least number of ballots that mark it.
    pub support: Option<u32>,
}

/// When partners sign what is submitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "due", rename_all = "snake_case", deny_unknown_fields)]
pub enum Signatures {
    /// Before it is submitted.
    AtSubmission,
    /// Within some working days after.
    WorkingDays {
        /// How many.
        days: u8,
    },
}

impl Rules {
    /// What a bloc weighs.
    pub fn weight(&self, bloc: Bloc) -> BasisPoints {
        self.weights.get(&bloc).copied().unwrap_or_default()
    }

    /// The scale on which a bloc counts.
    pub fn scale(&self, bloc: Bloc) -> Scale {
        self.scales.get(&bloc).copied().unwrap_or(Scale::MidRank)
    }

    /// The sum of all weights, in basis points.
    pub fn weights_sum(&self) -> u32 {
        self.weights
            .values()
            .map(|weight| u32::from(weight.points()))
            .sum()
    }
}

impl Default for Rules {
    /// The composite of mid-ranks, nobody weighing anything yet.
    fn default() -> Self {
        Self {
            mode: Mode::Composite,
            weights: BTreeMap::new(),
            scales: BTreeMap::new(),
            allocation: Allocation::Greedy,
            skip: true,
            ties: vec![TieCriterion::Cost, TieCriterion::Votes],
            drawing: None,
            thresholds: Thresholds::default(),
            part_funding: true,
            bonus: None,
            signatures: Signatures::WorkingDays { days: 5 },
        }
    }
}

impl PartDocument for Rules {
    const PART: Part = Part::Rules;

    fn texts(&self) -> Vec<TextAt<'_>> {
        let drawing = self.drawing.iter();
        drawing
            .map(|drawing| TextAt::needed("drawing.name", &drawing.name, SHORT))
            .collect()
    }

    fn faults(&self, _: &Program) -> Vec<Fault> {
        let score = self.thresholds.panel_score.map(i64::from);
        let days = match self.signatures {
            Signatures::AtSubmission => None,
            Signatures::WorkingDays { days } => {
                range_fault("signatures.days", i64::from(days), 1, 30)
            }
        };
        let mut faults: Vec<Fault> = days
            .into_iter()
            .chain(score.and_then(|score| range_fault("thresholds.panel_score", score, 0, 10_000)))
            .chain(
                self.bonus
                    .and_then(|bonus| range_fault("bonus", i64::from(bonus), 1, 500)),
            )
            .collect();
        for (place, criterion) in self.ties.iter().enumerate() {
            if self.ties[..place].contains(criterion) {
                faults.push(Fault::new("ties", FaultKind::Twice(criterion.to_string())));
            }
        }
        faults
    }
}
