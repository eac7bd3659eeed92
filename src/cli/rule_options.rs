//! The options that name a counting rule, the same for every command that counts.

use clap::{Args, ValueEnum};

use super::Failure;
use crate::domain::allocation::recorded::{Unrecorded, recorded_method, recorded_threshold};
use crate::domain::allocation::{
    Amount, Completion, CountingRule, Election, Increment, Method, PointsSource, TieOrder, Utility,
};

/// A counting rule in words. What is left out is assumed, and the assumption is said.
#[derive(Args)]
pub struct RuleOptions {
    /// How projects are chosen; “recorded” is the rule, and the threshold, that the file names [default: greedy]
    #[arg(long)]
    rule: Option<RuleName>,
    /// Stop at the first project that does not fit (with greedy)
    #[arg(long)]
    no_skip: bool,
    /// What a funded project is worth to one who supports it [default: cost for approvals, points otherwise]
    #[arg(long)]
    utility: Option<UtilityName>,
    /// What to do with the money that equal shares leave over
    #[arg(long)]
    completion: Option<CompletionName>,
    /// By how much everyone's endowment grows in a step of add1, in units of the currency [default: 1]
    #[arg(long, value_name = "X")]
    increment: Option<Amount>,
    /// Let add1 go on when no project outside fits any more
    #[arg(long)]
    run_on: bool,
    /// Leave out projects with fewer votes or points; a number, or “recorded” for the file's own
    #[arg(long, value_name = "N|recorded")]
    threshold: Option<String>,
    /// Points of a ranking: by places, or the file's own
    #[arg(long)]
    points: Option<PointsName>,
    /// Who comes first among equals: id, cost (lowest), votes (most), lot:SEED, refuse, or several with commas between [default: id]
    #[arg(long, value_name = "ORDER")]
    ties: Option<TieOrder>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum RuleName {
    Greedy,
    GreedyPerCost,
    EqualShares,
    Phragmen,
    Recorded,
}

#[derive(Clone, Copy, ValueEnum)]
enum UtilityName {
    Cost,
    Count,
    Points,
    CostPoints,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum CompletionName {
    None,
    Greedy,
    Add1,
    Add1Greedy,
}

#[derive(Clone, Copy, ValueEnum)]
enum PointsName {
    Places,
    Recorded,
}

/// A rule, and what had to be assumed to make it whole.
pub struct Declared {
    /// With every option.
    pub rule: CountingRule,
    /// The options that were assumed, as they would be written.
    pub assumed: Vec<String>,
}

impl RuleOptions {
    /// The rule for this election.
    ///
    /// # Errors
    /// [`Failure::Input`] for options that do not go together, and for a recorded rule that is not known.
    pub fn declared(&self, election: &Election) -> Result<Declared, Failure> {
        self.check()?;
        let mut assumed = Vec::new();
        if self.rule.is_none() {
            assumed.push("--rule greedy".to_owned());
        }
        let (method, recorded_utility) = self.method(election).map_err(unrecorded)?;
        let utility = match self.utility.map(Utility::from).or(recorded_utility) {
            Some(utility) => utility,
            None => {
                let utility = Utility::default_for(election.ballot_type);
                assumed.push(format!("--utility {utility}"));
                utility
            }
        };
        let rule = CountingRule {
            method,
            utility,
            threshold: self.threshold(election)?,
            points: self.points.map_or(PointsSource::Places, PointsSource::from),
            ties: self.ties.clone().unwrap_or_default(),
        };
        Ok(Declared { rule, assumed })
    }

    /// Refuses options that the chosen rule would silently ignore.
    fn check(&self) -> Result<(), Failure> {
        let rule = self.rule.unwrap_or(RuleName::Greedy);
        let grows = matches!(
            self.completion,
            Some(CompletionName::Add1 | CompletionName::Add1Greedy)
        );
        let misplaced = [
            (
                self.no_skip && rule != RuleName::Greedy,
                "--no-skip goes with --rule greedy",
            ),
            (
                self.completion.is_some() && rule != RuleName::EqualShares,
                "--completion goes with --rule equal-shares",
            ),
            (
                self.increment.is_some() && !grows,
                "--increment goes with --completion add1 or add1-greedy",
            ),
            (
                self.run_on && !grows,
                "--run-on goes with --completion add1 or add1-greedy",
            ),
        ];
        match misplaced
            .into_iter()
            .find(|(is_misplaced, _)| *is_misplaced)
        {
            Some((_, words)) => Err(Failure::Input(words.to_owned())),
            None => self.increment().map(drop),
        }
    }

    fn increment(&self) -> Result<Increment, Failure> {
        let amount = self.increment.unwrap_or(Amount::from(1));
        Increment::new(amount).map_err(|_| {
            Failure::Input(format!(
                "--increment: found {amount}, expected a number above zero"
            ))
        })
    }

    fn method(&self, election: &Election) -> Result<(Method, Option<Utility>), Unrecorded> {
        Ok(match self.rule.unwrap_or(RuleName::Greedy) {
            RuleName::Greedy => (
                Method::Greedy {
                    skip: !self.no_skip,
                },
                None,
            ),
            RuleName::GreedyPerCost => (Method::GreedyPerCost, None),
            RuleName::EqualShares => (
                Method::EqualShares {
                    completion: self.completion(),
                },
                None,
            ),
            RuleName::Phragmen => (Method::Phragmen, None),
            RuleName::Recorded => recorded_method(election)?,
        })
    }

    fn completion(&self) -> Completion {
        let increment = self.increment().unwrap_or_else(|_| Increment::one());
        let add1 = |then_greedy| Completion::Add1 {
            increment,
            run_on: self.run_on,
            then_greedy,
        };
        match self.completion.unwrap_or(CompletionName::None) {
            CompletionName::None => Completion::None,
            CompletionName::Greedy => Completion::Greedy,
            CompletionName::Add1 => add1(false),
            CompletionName::Add1Greedy => add1(true),
        }
    }

    fn threshold(&self, election: &Election) -> Result<Option<Amount>, Failure> {
        match self.threshold.as_deref() {
            Some("recorded") => recorded_threshold(election).map(Some).map_err(unrecorded),
            Some(text) => text.parse().map(Some).map_err(|_| {
                Failure::Input(format!(
                    "--threshold: found “{text}”, expected a number, or recorded"
                ))
            }),
            None if self.rule == Some(RuleName::Recorded) => match recorded_threshold(election) {
                Err(Unrecorded::NoThreshold) => Ok(None),
                found => found.map(Some).map_err(unrecorded),
            },
            None => Ok(None),
        }
    }
}

fn unrecorded(problem: Unrecorded) -> Failure {
    Failure::Input(format!(
        "{problem}. Name the rule yourself: see taawun tally --help"
    ))
}

impl From<UtilityName> for Utility {
    fn from(name: UtilityName) -> Utility {
        match name {
            UtilityName::Cost => Utility::Cost,
            UtilityName::Count => Utility::Count,
            UtilityName::Points => Utility::Points,
            UtilityName::CostPoints => Utility::CostPoints,
        }
    }
}

impl From<PointsName> for PointsSource {
    fn from(name: PointsName) -> PointsSource {
        match name {
            PointsName::Places => PointsSource::Places,
            PointsName::Recorded => PointsSource::Recorded,
        }
    }
}
