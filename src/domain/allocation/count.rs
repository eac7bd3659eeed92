//! Counts an election by a rule.

use super::contest::Contest;
use super::election::Election;
use super::electorate::Electorate;
use super::equal_shares::equal_shares;
use super::greedy::Greedy;
use super::ledger::Ledger;
use super::marks::MarkReader;
use super::phragmen::phragmen;
use super::rule::{Completion, CountingRule, Method};
use super::ties::TieBreaker;
use super::trace::{Count, ProjectResult, Tie, Why};

/// Why an election cannot be counted by a rule.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CountRefusal {
    /// The rule wants points, and these ballots have none.
    #[error("{ballot_type} ballots carry no points")]
    NoPoints {
        /// The word of the Pabulib format.
        ballot_type: &'static str,
    },
    /// The rule wants the points of the file, and it has none that are known.
    #[error("the file records no points: no column “points”, and the scoring function is {}", .scoring_fn.as_deref().unwrap_or("not stated"))]
    NoRecordedPoints {
        /// What the file calls its scoring function.
        scoring_fn: Option<String>,
    },
    /// add1 grew endowments by steps so small that it came to no end.
    #[error("no end after {tried} increments: the increment is too small")]
    TooManyIncrements {
        /// How many were tried.
        tried: u64,
    },
    /// A tie was met that the declared order refuses to break.
    #[error("a tie at step {} between {}", .0.step, .0.between.join(", "))]
    Tie(Tie),
}

/// Counts an election by a rule, exactly: the same bytes for the same election, whatever the order of its projects and ballots.
///
/// # Errors
/// [`CountRefusal`] where ballots and rule do not go together, or a tie is refused.
pub fn count(election: &Election, rule: &CountingRule) -> Result<Count, CountRefusal> {
    let marks = MarkReader::new(election, rule.points)?;
    let contest = Contest::new(election, rule, &marks)?;
    let ties = TieBreaker::new(&contest);
    let counting = Counting {
        contest: &contest,
        ties: &ties,
        marks: &marks,
    };
    let ledger = Ledger::new(&contest);
    match &rule.method {
        Method::Greedy { skip } => counting.greedy(ledger, false, *skip),
        Method::GreedyPerCost => counting.greedy(ledger, true, true),
        Method::EqualShares { completion } => counting.equal_shares(ledger, completion),
        Method::Phragmen => counting.phragmen(ledger),
    }
}

/// What every method needs.
struct Counting<'a> {
    contest: &'a Contest<'a>,
    ties: &'a TieBreaker<'a>,
    marks: &'a MarkReader<'a>,
}

impl Counting<'_> {
    fn greedy(
        &self,
        mut ledger: Ledger,
        per_cost: bool,
        skip: bool,
    ) -> Result<Count, CountRefusal> {
        Greedy {
            contest: self.contest,
            ties: self.ties,
            per_cost,
            skip,
            reason: Why::Funded,
        }
        .run(&mut ledger)?;
        Ok(self.report(&ledger))
    }

    fn phragmen(&self, mut ledger: Ledger) -> Result<Count, CountRefusal> {
        let electorate = Electorate::new(self.contest, self.marks);
        phragmen(self.contest, &electorate, self.ties, &mut ledger)?;
        Ok(self.report(&ledger))
    }

    fn equal_shares(
        &self,
        mut ledger: Ledger,
        completion: &Completion,
    ) -> Result<Count, CountRefusal> {
        let electorate = Electorate::new(self.contest, self.marks);
        let outcome = equal_shares(self.contest, &electorate, self.ties, completion)?;
        for &project in &outcome.winners {
            ledger.choose(project, self.contest.costs[project], Why::Funded);
        }
        for (project, why) in outcome.others {
            ledger.why[project] = Some(why);
        }
        if matches!(
            completion,
            Completion::Greedy
                | Completion::Add1 {
                    then_greedy: true,
                    ..
                }
        ) {
            let reason = Why::FundedByCompletion;
            Greedy {
                contest: self.contest,
                ties: self.ties,
                per_cost: false,
                skip: true,
                reason,
            }
            .run(&mut ledger)?;
        }
        let mut count = self.report(&ledger);
        let grows = outcome.endowment.is_some();
        let ties = outcome
            .ties
            .iter()
            .map(|(met, increments)| self.ties.tie(met, grows.then_some(*increments)));
        count.ties = ties.chain(count.ties).collect();
        count.endowment = outcome.endowment;
        count.receipt = Some(outcome.receipt);
        Ok(count)
    }

    fn report(&self, ledger: &Ledger) -> Count {
        let contest = self.contest;
        let id = |project: usize| contest.election.projects[project].id.clone();
        Count {
            rule: contest.rule.clone(),
            budget: contest.election.budget,
            voters: contest.voters(),
            ballots_blank: contest.election.blank_ballots() as u64,
            projects: project_results(contest, ledger),
            winners: ledger.chosen.iter().copied().map(id).collect(),
            total_cost: contest.money(contest.budget - ledger.left),
            ties: ledger
                .ties
                .iter()
                .map(|met| self.ties.tie(met, None))
                .collect(),
            warnings: contest.warnings.clone(),
            endowment: None,
            receipt: None,
        }
    }
}

/// Winners in the order of their choice, then the others by score, then by id.
fn project_results(contest: &Contest<'_>, ledger: &Ledger) -> Vec<ProjectResult> {
    let projects = &contest.election.projects;
    let mut others: Vec<usize> = (0..projects.len())
        .filter(|&project| !ledger.is_chosen(project))
        .collect();
    others.sort_by(|&a, &b| {
        contest.scores[b]
            .cmp(&contest.scores[a])
            .then_with(|| projects[a].id.cmp(&projects[b].id))
    });
    let winners = ledger
        .chosen
        .iter()
        .zip(1..)
        .map(|(&project, step)| (project, Some(step)));
    let others = others.into_iter().map(|project| (project, None));
    winners
        .chain(others)
        .map(|(project, step)| project_result(contest, ledger, project, step))
        .collect()
}

fn project_result(
    contest: &Contest<'_>,
    ledger: &Ledger,
    project: usize,
    step: Option<u64>,
) -> ProjectResult {
    let listed = &contest.election.projects[project];
    ProjectResult {
        id: listed.id.clone(),
        name: listed.name.clone(),
        cost: listed.cost,
        votes: contest.votes[project],
        score: contest.scores[project],
        selected: step.is_some(),
        step,
        why: ledger.why[project]
            .clone()
            .expect("every method says what became of each project"),
    }
}
