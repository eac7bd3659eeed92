//! An election made ready for counting by one rule: whole numbers, scores, and who takes part.

use std::collections::BTreeMap;

use super::CountRefusal;
use super::amount::{Amount, common_scale};
use super::election::Election;
use super::marks::MarkReader;
use super::rule::{Completion, CountingRule, Method};
use super::trace::{Warning, Why};

/// An election and a rule, brought to whole numbers.
pub struct Contest<'a> {
    /// What is counted.
    pub election: &'a Election,
    /// How.
    pub rule: &'a CountingRule,
    /// Digits after the decimal point of `budget`, `costs` and `increment`.
    pub money_scale: u8,
    /// Digits after the decimal point of points.
    pub points_scale: u8,
    /// The budget in units of `money_scale`.
    pub budget: i128,
    /// The projects' costs in units of `money_scale`.
    pub costs: Vec<i128>,
    /// Ballots that support each project.
    pub votes: Vec<u64>,
    /// What greedy ranks by: votes or points.
    pub scores: Vec<Amount>,
    /// Why a project takes no part, where it does not.
    pub barred: Vec<Option<Why>>,
    /// What a reader of the result should know about the ballots.
    pub warnings: Vec<Warning>,
}

impl<'a> Contest<'a> {
    /// # Errors
    /// As [`super::count()`].
    pub fn new(
        election: &'a Election,
        rule: &'a CountingRule,
        marks: &MarkReader<'_>,
    ) -> Result<Contest<'a>, CountRefusal> {
        if rule.utility.uses_points() && !election.ballot_type.ranks_or_scores() {
            return Err(CountRefusal::NoPoints {
                ballot_type: election.ballot_type.word(),
            });
        }
        let costs = election.projects.iter().map(|project| project.cost);
        let money_scale = common_scale(
            costs
                .clone()
                .chain([election.budget])
                .chain(increment(rule)),
        );
        let support = Support::of(election, marks);
        let scores = support.scores(rule, marks.points_scale());
        let mut contest = Contest {
            election,
            rule,
            money_scale,
            points_scale: marks.points_scale(),
            budget: election.budget.at_scale(money_scale),
            costs: costs.map(|cost| cost.at_scale(money_scale)).collect(),
            barred: Vec::new(),
            warnings: warnings(election, &support.listed_twice),
            votes: support.votes,
            scores,
        };
        contest.barred = (0..election.projects.len())
            .map(|project| contest.why_barred(project))
            .collect();
        Ok(contest)
    }

    /// Why a project takes no part in any rule.
    fn why_barred(&self, project: usize) -> Option<Why> {
        let score = self.scores[project];
        let threshold = self.rule.threshold.filter(|&threshold| score < threshold);
        if self.election.projects[project].is_withdrawn() {
            Some(Why::Withdrawn)
        } else if self.votes[project] == 0 {
            Some(Why::NoSupport)
        } else {
            threshold.map(|threshold| Why::BelowThreshold { score, threshold })
        }
    }

    /// The projects that take part, in the order of the file.
    pub fn standing(&self) -> impl Iterator<Item = usize> {
        (0..self.costs.len()).filter(|&project| self.barred[project].is_none())
    }

    /// The projects that take part and cost no more than the whole budget.
    pub fn within_budget(&self) -> impl Iterator<Item = usize> {
        self.standing()
            .filter(|&project| self.costs[project] <= self.budget)
    }

    /// A whole number of units of `money_scale` as an amount.
    pub fn money(&self, units: i128) -> Amount {
        Amount::new(units, self.money_scale)
    }

    /// How many ballots there are.
    pub fn voters(&self) -> u64 {
        self.election.ballots.len() as u64
    }
}

fn increment(rule: &CountingRule) -> Option<Amount> {
    match &rule.method {
        Method::EqualShares {
            completion: Completion::Add1 { increment, .. },
        } => Some(increment.amount()),
        _ => None,
    }
}

/// What all ballots together say of each project.
struct Support {
    votes: Vec<u64>,
    points: Vec<i128>,
    listed_twice: BTreeMap<u32, u64>,
}

impl Support {
    fn of(election: &Election, marks: &MarkReader<'_>) -> Support {
        let projects = election.projects.len();
        let mut support = Support {
            votes: vec![0; projects],
            points: vec![0; projects],
            listed_twice: BTreeMap::new(),
        };
        let (votes, points) = (&mut support.votes, &mut support.points);
        let see = |marks: &[super::marks::Mark]| {
            for mark in marks {
                votes[mark.project as usize] += u64::from(mark.points > 0);
                points[mark.project as usize] += i128::from(mark.points);
            }
        };
        marks.each_ballot(see, |project| {
            *support.listed_twice.entry(project).or_default() += 1
        });
        support
    }

    fn scores(&self, rule: &CountingRule, points_scale: u8) -> Vec<Amount> {
        if rule.utility.uses_points() {
            self.points
                .iter()
                .map(|&points| Amount::new(points, points_scale))
                .collect()
        } else {
            self.votes
                .iter()
                .map(|&votes| Amount::from(votes))
                .collect()
        }
    }
}

/// In an order that does not depend on the order of the file.
fn warnings(election: &Election, listed_twice: &BTreeMap<u32, u64>) -> Vec<Warning> {
    let twice = listed_twice
        .iter()
        .map(|(&project, &times)| Warning::ListedTwice {
            project: election.projects[project as usize].id.clone(),
            times,
        });
    let counts = [
        ("num_projects", election.projects.len()),
        ("num_votes", election.ballots.len()),
    ];
    let differing = counts.into_iter().filter_map(|(key, found)| {
        let stated = election.meta(key)?;
        (stated != found.to_string()).then(|| Warning::CountDiffers {
            key: key.to_owned(),
            stated: stated.to_owned(),
            found: found as u64,
        })
    });
    let mut warnings: Vec<Warning> = differing.chain(twice).collect();
    warnings.sort();
    warnings
}
