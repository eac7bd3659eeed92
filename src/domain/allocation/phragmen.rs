//! Sequential Phragmén with costs (Brill, Freeman, Janson and Lackner, "Phragmén's Voting Methods and Justified Representation",
//! AAAI 2017): a project's cost is a load that its supporters share, and the next winner keeps the greatest load least.

use std::cmp::Ordering;

use num_bigint::BigInt;

use super::CountRefusal;
use super::common_denominator::{Combination, CommonDenominator};
use super::contest::Contest;
use super::electorate::Electorate;
use super::ledger::Ledger;
use super::ties::TieBreaker;
use super::trace::Why;

/// The count while it goes on. Every voter's load is that of the last winner they supported, so the load that a project would give
/// its supporters, (cost + Σ x_i) / supporters, is a whole-number combination of winners' loads.
struct Loads<'a> {
    contest: &'a Contest<'a>,
    electorate: &'a Electorate,
    /// The exact load of each winner's supporters.
    loads: CommonDenominator,
    /// For each project, how many supporters carry each winner's load.
    carriers: Vec<Vec<i128>>,
    /// For each class the last winner (its number) that it supported.
    last_winner: Vec<Option<usize>>,
}

/// Counts by sequential Phragmén. Projects dearer than the budget take no part. Stops when a project tied for first would overspend.
///
/// # Errors
/// [`CountRefusal::Tie`] where the rule refuses a tie.
pub fn phragmen(
    contest: &Contest<'_>,
    electorate: &Electorate,
    ties: &TieBreaker<'_>,
    ledger: &mut Ledger,
) -> Result<(), CountRefusal> {
    let mut count = Loads {
        contest,
        electorate,
        loads: CommonDenominator::new(),
        carriers: vec![Vec::new(); contest.costs.len()],
        last_winner: vec![None; electorate.classes()],
    };
    let mut candidates: Vec<usize> = contest.within_budget().collect();
    while !candidates.is_empty() {
        let (mut tied, load) = count.least(&candidates);
        ties.sort(&mut tied);
        if let Some(&at) = tied
            .iter()
            .find(|&&project| contest.costs[project] > ledger.left)
        {
            stop(contest, ledger, &candidates, at);
            return Ok(());
        }
        let chosen = tied[0];
        if tied.len() > 1 {
            ledger.ties.push(ties.decide(ledger.next_step(), tied)?);
        }
        count.carry(chosen, load);
        ledger.choose(chosen, contest.costs[chosen], Why::Funded);
        candidates.retain(|&project| project != chosen);
    }
    Ok(())
}

fn stop(contest: &Contest<'_>, ledger: &mut Ledger, candidates: &[usize], at: usize) {
    let needed = contest.money(contest.costs[at]);
    for &project in candidates {
        let id = contest.election.projects[at].id.clone();
        ledger.why[project] = Some(if project == at {
            Why::DoesNotFit {
                needed,
                left: contest.money(ledger.left),
            }
        } else {
            Why::Stopped { at: id }
        });
    }
}

impl Loads<'_> {
    /// The projects with the least load, and that load.
    fn least(&self, candidates: &[usize]) -> (Vec<usize>, Combination) {
        let mut tied = vec![candidates[0]];
        let mut least = self.load(candidates[0]);
        for &project in &candidates[1..] {
            let load = self.load(project);
            match load.cmp_per_unit(1, &least, 1) {
                Ordering::Less => (tied, least) = (vec![project], load),
                Ordering::Equal => tied.push(project),
                Ordering::Greater => {}
            }
        }
        (tied, least)
    }

    /// What each supporter would carry if the project were funded next.
    fn load(&self, project: usize) -> Combination {
        let cost = BigInt::from(self.contest.costs[project]);
        let numerator = self.loads.combine(&cost, &self.carriers[project]);
        Combination {
            numerator,
            divisor: i128::from(self.contest.votes[project]),
        }
    }

    /// Lets the supporters of the next winner carry its load instead of what they carried before.
    fn carry(&mut self, project: usize, load: Combination) {
        let winner = self.loads.push(load);
        for carriers in &mut self.carriers {
            carriers.push(0);
        }
        for at in self.electorate.supporters_of(project) {
            let class = self.electorate.supporters()[at] as usize;
            let size = i128::from(self.electorate.sizes[class]);
            let before = self.last_winner[class].replace(winner);
            for mark in self.electorate.marks_of(class) {
                let carriers = &mut self.carriers[mark.project as usize];
                carriers[winner] += size;
                if let Some(before) = before {
                    carriers[before] -= size;
                }
            }
        }
    }
}
