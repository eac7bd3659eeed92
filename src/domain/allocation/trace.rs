//! What a count says about itself: who won at which step, who did not and why, which ties were met.

use serde::{Deserialize, Serialize};

use super::amount::{Amount, Fraction};
use super::receipt::Receipt;
use super::rule::{CountingRule, TieBreak};

/// The outcome of a count with all that explains it. The same election and rule always give the same value, in whatever order the
/// file lists projects and ballots.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// The rule that was counted by, with every option.
    pub rule: CountingRule,
    /// The money to divide.
    pub budget: Amount,
    /// Ballots in the box, blank ones too.
    pub voters: u64,
    /// Ballots without a mark.
    pub ballots_blank: u64,
    /// Winners in the order of their choice, then the others by score, then by id.
    pub projects: Vec<ProjectResult>,
    /// Ids of the winners in the order of their choice.
    pub winners: Vec<String>,
    /// What the winners cost together.
    pub total_cost: Amount,
    /// Every tie met, in order.
    pub ties: Vec<Tie>,
    /// What a reader of the result should know about the ballots.
    pub warnings: Vec<Warning>,
    /// How add1 ended; `None` for every other rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub endowment: Option<Endowment>,
    /// What each winner's supporters paid; only equal shares have one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receipt: Option<Receipt>,
}

/// What a count says about one project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectResult {
    /// Its id.
    pub id: String,
    /// Its name; empty where it has none.
    pub name: String,
    /// Its cost.
    pub cost: Amount,
    /// Ballots that support it: that mark it and give it no negative or zero points.
    pub votes: u64,
    /// What the rule ranks by: votes, or points.
    pub score: Amount,
    /// Funded?
    pub selected: bool,
    /// Its place in the order of choice, from 1.
    pub step: Option<u64>,
    /// Why it is funded, or not.
    pub why: Why,
}

/// Why a project is funded, or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
pub enum Why {
    /// The rule chose it.
    Funded,
    /// The rule left money over and the greedy completion chose it.
    FundedByCompletion,
    /// It was withdrawn after voting began.
    Withdrawn,
    /// No ballot supports it, or its points are not above zero.
    NoSupport,
    /// It has less than the declared threshold.
    BelowThreshold {
        /// Its votes or points.
        score: Amount,
        /// What it needed.
        threshold: Amount,
    },
    /// It costs more than the whole budget.
    DearerThanBudget {
        /// Its cost.
        needed: Amount,
        /// The budget.
        budget: Amount,
    },
    /// When its turn came, too little was left.
    DoesNotFit {
        /// Its cost.
        needed: Amount,
        /// What was left at its turn.
        left: Amount,
    },
    /// The count had stopped before its turn.
    Stopped {
        /// The id of the project that did not fit and ended the count.
        at: String,
    },
    /// In equal shares: all its supporters together hold less than its cost.
    SupportersCannotAfford {
        /// Its cost.
        needed: Amount,
        /// What they still hold together, exactly.
        held: Fraction,
    },
}

/// Several projects stood equally well.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tie {
    /// The step at which it was met: the place in the order of choice that they tied for, from 1.
    pub step: u64,
    /// Ids of the tied projects, the chosen one first.
    pub between: Vec<String>,
    /// The criterion that decided.
    pub chosen_by: TieBreak,
    /// For add1: the number of the endowment at which it was first met, 0 for the first.
    pub endowment: Option<u64>,
}

/// Something about the ballots that a reader of the result should know.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "warning", rename_all = "kebab-case")]
pub enum Warning {
    /// Some ballots list a project more than once; only its first mark counted.
    ListedTwice {
        /// The project's id.
        project: String,
        /// How often that happens on all ballots.
        times: u64,
    },
    /// The file states a number of projects or ballots and holds another.
    CountDiffers {
        /// `num_projects` or `num_votes`.
        key: String,
        /// What the file says.
        stated: String,
        /// What it holds; this is what counted.
        found: u64,
    },
}

/// How the growing endowments of add1 ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Endowment {
    /// What each voter held at the start of the count that stands.
    pub each: Fraction,
    /// How many increments that is above the budget's equal share.
    pub increments: u64,
    /// Why it grew no further.
    pub ended: Ending,
}

/// Why add1 ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ending {
    /// One increment more would overspend.
    WouldOverspend,
    /// Every supported project is funded.
    AllFunded,
    /// No supported project outside still fits the budget.
    NothingFits,
}
