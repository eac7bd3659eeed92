//! A counting rule as it is declared before a count: the words of the command line, and the canonical JSON.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::amount::Amount;
use super::election::BallotType;

/// Everything that decides an outcome besides the election itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountingRule {
    /// How projects are chosen.
    #[serde(flatten)]
    pub method: Method,
    /// What a funded project is worth to one who supports it. Greedy rules only read from it whether votes or points count.
    pub utility: Utility,
    /// Projects with fewer votes (or points, where points count) than this are out.
    pub threshold: Option<Amount>,
    /// Whose points an ordinal ballot gives.
    pub points: PointsSource,
    /// How ties are broken.
    pub ties: TieOrder,
}

/// A way to choose projects.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "rule", rename_all = "kebab-case")]
pub enum Method {
    /// Most votes or points first.
    Greedy {
        /// Go on past a project that does not fit; otherwise stop there.
        skip: bool,
    },
    /// Most votes or points per unit of cost first; what does not fit is skipped.
    GreedyPerCost,
    /// The method of equal shares (Peters, Pierczyński and Skowron, NeurIPS 2021).
    EqualShares {
        /// What happens with the money that equal shares leave over.
        completion: Completion,
    },
    /// Sequential Phragmén (Brill, Freeman, Janson and Lackner 2017, with costs).
    Phragmen,
}

/// What happens with the money that bare equal shares leave over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Completion {
    /// It stays unspent.
    None,
    /// `greedy` over what is left.
    Greedy,
    /// Everyone's endowment grows step by step until the budget would be overspent.
    Add1 {
        /// By how much each voter's endowment grows in one step; absent for the default, a thousandth of the budget per voter.
        increment: Increment,
        /// Go on when no project outside fits any more (Wieliczka 2023).
        run_on: bool,
        /// Then `greedy` over what is left.
        then_greedy: bool,
    },
}

/// The step by which add1 lets endowments grow, per voter, in units of the currency. Above zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Increment(Amount);

/// An increment must be above zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an increment must be above zero")]
pub struct NotAnIncrement;

impl Increment {
    /// `amount` per voter and step.
    pub fn new(amount: Amount) -> Result<Increment, NotAnIncrement> {
        if amount.is_positive() {
            Ok(Increment(amount))
        } else {
            Err(NotAnIncrement)
        }
    }

    /// One unit of currency, as cities' files use it.
    pub fn one() -> Increment {
        Increment(Amount::from(1))
    }

    /// A thousandth of the budget, divided among the voters and rounded up to a minor unit (`decimals` digits): what rounds use
    /// unless their constitution says otherwise.
    pub fn thousandth(budget: Amount, voters: u64, decimals: u8) -> Increment {
        let scale = budget.scale().max(decimals);
        let minor_unit = 10i128.pow(u32::from(scale - decimals));
        let divisor = 1000 * i128::from(voters.max(1)) * minor_unit;
        let minor = budget.at_scale(scale).max(0).div_euclid(divisor)
            + i128::from(budget.at_scale(scale).rem_euclid(divisor) != 0);
        Increment(Amount::new(minor.max(1), decimals))
    }

    /// The amount per voter and step.
    pub fn amount(self) -> Amount {
        self.0
    }
}

impl<'de> Deserialize<'de> for Increment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Increment, D::Error> {
        Increment::new(Amount::deserialize(deserializer)?).map_err(de::Error::custom)
    }
}

/// What a funded project is worth to a voter who marked it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Utility {
    /// Its cost.
    Cost,
    /// One.
    Count,
    /// The points the voter gave it.
    Points,
    /// Its cost times the points the voter gave it.
    CostPoints,
}

impl Utility {
    /// What is assumed where none is declared: cost for approvals, points otherwise.
    pub fn default_for(ballot_type: BallotType) -> Utility {
        match ballot_type {
            BallotType::Approval | BallotType::ChooseOne => Utility::Cost,
            BallotType::Cumulative | BallotType::Scoring | BallotType::Ordinal => Utility::Points,
        }
    }

    /// Do points count, not votes?
    pub fn uses_points(self) -> bool {
        matches!(self, Utility::Points | Utility::CostPoints)
    }

    /// Is a dearer project worth more?
    pub fn uses_cost(self) -> bool {
        matches!(self, Utility::Cost | Utility::CostPoints)
    }
}

/// Where the points of an ordinal ballot come from. Other ballots either carry points or have none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PointsSource {
    /// The first of L places gives L points, the next L−1, and so on.
    #[default]
    Places,
    /// The file's own `points` column or `scoring_fn`.
    Recorded,
}

/// The criteria that break a tie, asked one after the other; after the last, the lower id wins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TieOrder(Vec<TieBreak>);

/// One criterion that breaks ties.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TieBreak {
    /// The lower id, compared as text by code point: `"10" < "9"`.
    Id,
    /// The lower cost.
    Cost,
    /// The more votes.
    Votes,
    /// The lower SHA-256 of the seed's text followed by the id.
    Lot {
        /// Declared before the count, or drawn in public after the ballots are fixed. Never empty, no comma in it.
        seed: String,
    },
    /// Nobody: the count stops and shows the tie.
    Refuse,
}

impl TieOrder {
    /// The criteria in order. After [`TieBreak::Refuse`] and [`TieBreak::Id`] nothing is left to decide.
    pub fn criteria(&self) -> &[TieBreak] {
        &self.0
    }
}

impl Default for TieOrder {
    fn default() -> TieOrder {
        TieOrder(vec![TieBreak::Id])
    }
}

/// A word that is none of a command-line option's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("found “{found}”, expected {expected}")]
pub struct UnknownWord {
    /// What stood there.
    pub found: String,
    /// What may stand there.
    pub expected: &'static str,
}

impl FromStr for TieBreak {
    type Err = UnknownWord;

    fn from_str(word: &str) -> Result<TieBreak, UnknownWord> {
        match word.split_once(':') {
            None if word == "id" => Ok(TieBreak::Id),
            None if word == "cost" => Ok(TieBreak::Cost),
            None if word == "votes" => Ok(TieBreak::Votes),
            None if word == "refuse" => Ok(TieBreak::Refuse),
            Some(("lot", seed)) if !seed.is_empty() => Ok(TieBreak::Lot {
                seed: seed.to_owned(),
            }),
            _ => Err(UnknownWord {
                found: word.to_owned(),
                expected: "id, cost, votes, lot:SEED or refuse",
            }),
        }
    }
}

impl FromStr for TieOrder {
    type Err = UnknownWord;

    /// Reads `id`, `refuse`, `cost,votes,lot:2026-11-23`.
    fn from_str(words: &str) -> Result<TieOrder, UnknownWord> {
        words
            .split(',')
            .map(str::parse)
            .collect::<Result<Vec<TieBreak>, _>>()
            .map(TieOrder)
    }
}

impl fmt::Display for TieBreak {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TieBreak::Id => f.write_str("id"),
            TieBreak::Cost => f.write_str("cost"),
            TieBreak::Votes => f.write_str("votes"),
            TieBreak::Lot { seed } => write!(f, "lot:{seed}"),
            TieBreak::Refuse => f.write_str("refuse"),
        }
    }
}

impl fmt::Display for TieOrder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words: Vec<String> = self.0.iter().map(TieBreak::to_string).collect();
        f.write_str(&words.join(","))
    }
}

impl fmt::Display for Utility {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Utility::Cost => "cost",
            Utility::Count => "count",
            Utility::Points => "points",
            Utility::CostPoints => "cost-points",
        })
    }
}

impl fmt::Display for CountingRule {
    /// The words that `taawun tally` reads back: `equal-shares --completion add1 --increment 1 --utility cost --ties id`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.method {
            Method::Greedy { skip: true } => f.write_str("greedy")?,
            Method::Greedy { skip: false } => f.write_str("greedy --no-skip")?,
            Method::GreedyPerCost => f.write_str("greedy-per-cost")?,
            Method::EqualShares { completion } => write!(f, "equal-shares{completion}")?,
            Method::Phragmen => f.write_str("phragmen")?,
        }
        write!(f, " --utility {}", self.utility)?;
        if let Some(threshold) = self.threshold {
            write!(f, " --threshold {threshold}")?;
        }
        if self.points == PointsSource::Recorded {
            f.write_str(" --points recorded")?;
        }
        write!(f, " --ties {}", self.ties)
    }
}

impl fmt::Display for Completion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Completion::None => Ok(()),
            Completion::Greedy => f.write_str(" --completion greedy"),
            Completion::Add1 {
                increment,
                run_on,
                then_greedy,
            } => {
                let name = if *then_greedy { "add1-greedy" } else { "add1" };
                write!(f, " --completion {name} --increment {}", increment.amount())?;
                if *run_on {
                    f.write_str(" --run-on")
                } else {
                    Ok(())
                }
            }
        }
    }
}

macro_rules! serde_as_words {
    ($($type:ty),*) => {$(
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<$type, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
            }
        }
    )*};
}
serde_as_words!(TieOrder, TieBreak);
