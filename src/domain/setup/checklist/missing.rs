//! What can be missing of a round.

use super::super::coverage::Uncovered;
use super::super::{Key, Part, Phase};
use crate::domain::bloc::Bloc;
use crate::domain::language::LanguageTag;
use crate::domain::money::Money;

/// One thing that is missing, or that contradicts another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// On which part's page it is put right.
    pub part: Part,
    /// Where there, such as `questions[q3].label`; empty for the part as a whole.
    pub at: String,
    /// What.
    pub lack: Lack,
}

/// What is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lack {
    /// A text that nobody wrote yet.
    Text,
    /// A text without a translation into a language in which the round is published.
    Translation {
        /// Which language.
        language: LanguageTag,
    },
    /// A translation that is older than its original.
    LagsBehind {
        /// Which language.
        language: LanguageTag,
    },
    /// The round is published in no language.
    Languages,
    /// Whom applicants can ask.
    Contact,
    /// No question at all.
    Questions,
    /// A question to choose from with fewer than two options.
    Options,
    /// A round with a letter of intent that asks nothing in it.
    LetterQuestions,
    /// No kind of cost.
    Categories,
    /// No criterion.
    Criteria,
    /// A criterion with fewer than two levels.
    Levels,
    /// The criteria do not weigh 100 % together.
    CriteriaWeights {
        /// What they weigh, in basis points.
        sum: u32,
    },
    /// No panel at all.
    Panels,
    /// Fewer people than seats or bench places.
    Seats {
        /// In which bloc.
        bloc: Bloc,
        /// Whether on the bench.
        bench: bool,
        /// How many are named.
        named: usize,
        /// How many there should be.
        wanted: usize,
    },
    /// No money.
    Budget,
    /// The pots do not make the budget.
    PotsSum {
        /// What they hold.
        pots: Money,
        /// What they should hold.
        budget: Money,
    },
    /// No source.
    Sources,
    /// The sources together hold less than the budget.
    SourcesSum {
        /// What they hold.
        sources: Money,
        /// What they should hold.
        budget: Money,
    },
    /// Some pots cannot be paid for by the sources that may.
    PotsUncovered(Uncovered),
    /// A cap in all that is below the cap of one year.
    CapOrder,
    /// The blocs do not weigh 100 % together.
    BlocWeights {
        /// What they weigh, in basis points.
        sum: u32,
    },
    /// A bloc that weighs something and has no panel.
    WeightWithoutPanel {
        /// Which.
        bloc: Bloc,
    },
    /// A panel that weighs nothing.
    PanelWithoutWeight {
        /// Which bloc's.
        bloc: Bloc,
    },
    /// The gate mode without a score that passes.
    PassScore,
    /// A lot without a drawing that seeds it.
    Drawing,
    /// Part funding in a round that does not ask for the least amount.
    LeastNotAsked,
    /// Nobody may vote.
    Bases,
    /// A date that is not set.
    Date {
        /// Of which phase.
        phase: Phase,
        /// Whether its end.
        is_end: bool,
    },
    /// Two dates in the wrong order.
    DateOrder {
        /// The one that should come first: its phase, and whether its end.
        earlier: (Phase, bool),
        /// The one that should come after.
        later: (Phase, bool),
    },
}

impl Missing {
    /// The key inside the brackets of its place: which question, which pot.
    pub fn key(&self) -> Option<Key> {
        let (_, rest) = self.at.split_once('[')?;
        let (key, _) = rest.split_once(']')?;
        key.parse().ok()
    }
}
