//! Breaks ties by the order declared before the count, and keeps a list of all that were met.

use std::cmp::Ordering;

use sha2::{Digest, Sha256};

use super::CountRefusal;
use super::contest::Contest;
use super::rule::TieBreak;
use super::trace::Tie;

/// A tie between projects (their indices), the chosen one first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Met {
    /// The place in the order of choice that they tied for, from 1.
    pub step: usize,
    /// Two or more.
    pub between: Vec<usize>,
    /// What decided.
    pub chosen_by: TieBreak,
}

/// The declared order.
pub struct TieBreaker<'a> {
    contest: &'a Contest<'a>,
    criteria: Vec<Criterion>,
}

/// A criterion with what it needs at hand.
struct Criterion {
    rule: TieBreak,
    /// For a lot: the digest of every project.
    lots: Vec<[u8; 32]>,
}

impl<'a> TieBreaker<'a> {
    /// By the order that the contest's rule declares, and by id after that.
    pub fn new(contest: &'a Contest<'a>) -> TieBreaker<'a> {
        let declared = contest
            .rule
            .ties
            .criteria()
            .iter()
            .cloned()
            .chain([TieBreak::Id]);
        let criteria = declared
            .map(|rule| Criterion {
                lots: lots(contest, &rule),
                rule,
            })
            .collect();
        TieBreaker { contest, criteria }
    }

    /// Puts tied projects in the declared order. A tie that the rule refuses is ordered by id here.
    pub fn sort(&self, tied: &mut [usize]) {
        tied.sort_by(|&a, &b| self.compare(a, b).0);
    }

    /// The tie between `tied` at `step`, decided.
    ///
    /// # Errors
    /// [`CountRefusal::Tie`] where the declared order says that nobody decides.
    pub fn decide(&self, step: usize, mut tied: Vec<usize>) -> Result<Met, CountRefusal> {
        self.sort(&mut tied);
        let (_, chosen_by) = self.compare(tied[0], tied[1]);
        let met = Met {
            step,
            between: tied,
            chosen_by: chosen_by.clone(),
        };
        match chosen_by {
            TieBreak::Refuse => Err(CountRefusal::Tie(self.tie(&met, None))),
            _ => Ok(met),
        }
    }

    /// The tie for people to read, ids instead of indices.
    pub fn tie(&self, met: &Met, endowment: Option<u64>) -> Tie {
        let between = met
            .between
            .iter()
            .map(|&project| self.contest.election.projects[project].id.clone())
            .collect();
        Tie {
            step: met.step as u64,
            between,
            chosen_by: met.chosen_by.clone(),
            endowment,
        }
    }

    fn compare(&self, a: usize, b: usize) -> (Ordering, &TieBreak) {
        let mut refused = None;
        for criterion in &self.criteria {
            match self.compare_by(criterion, a, b) {
                Ordering::Equal if criterion.rule == TieBreak::Refuse => {
                    refused = refused.or(Some(&criterion.rule))
                }
                Ordering::Equal => {}
                order => return (order, refused.unwrap_or(&criterion.rule)),
            }
        }
        (Ordering::Equal, &TieBreak::Id)
    }

    fn compare_by(&self, criterion: &Criterion, a: usize, b: usize) -> Ordering {
        let contest = self.contest;
        match criterion.rule {
            TieBreak::Id => contest.election.projects[a]
                .id
                .cmp(&contest.election.projects[b].id),
            TieBreak::Cost => contest.costs[a].cmp(&contest.costs[b]),
            TieBreak::Votes => contest.votes[b].cmp(&contest.votes[a]),
            TieBreak::Lot { .. } => criterion.lots[a].cmp(&criterion.lots[b]),
            TieBreak::Refuse => Ordering::Equal,
        }
    }
}

fn lots(contest: &Contest<'_>, rule: &TieBreak) -> Vec<[u8; 32]> {
    match rule {
        TieBreak::Lot { seed } => {
            let digest = |id: &str| {
                Sha256::new()
                    .chain_update(seed)
                    .chain_update(id)
                    .finalize()
                    .into()
            };
            contest
                .election
                .projects
                .iter()
                .map(|project| digest(&project.id))
                .collect()
        }
        _ => Vec::new(),
    }
}
