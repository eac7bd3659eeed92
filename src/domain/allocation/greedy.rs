//! The greedy rules: best first, as long as the money lasts.

use std::cmp::Ordering;

use num_bigint::BigInt;

use super::CountRefusal;
use super::contest::Contest;
use super::ledger::Ledger;
use super::ties::TieBreaker;
use super::trace::Why;

/// A greedy pass over the projects that are not chosen yet.
pub struct Greedy<'a> {
    /// What is counted.
    pub contest: &'a Contest<'a>,
    /// Who comes first among equals.
    pub ties: &'a TieBreaker<'a>,
    /// Rank by score per unit of cost.
    pub per_cost: bool,
    /// Go on past a project that does not fit.
    pub skip: bool,
    /// What to write down for a project that is chosen.
    pub reason: Why,
}

impl Greedy<'_> {
    /// Chooses projects until none fits, or, without `skip`, until one does not fit.
    ///
    /// # Errors
    /// [`CountRefusal::Tie`] where the rule refuses a tie.
    pub fn run(&self, ledger: &mut Ledger) -> Result<(), CountRefusal> {
        let mut candidates: Vec<usize> = self
            .contest
            .within_budget()
            .filter(|&project| self.may_win(ledger, project))
            .collect();
        candidates.sort_by(|&a, &b| self.better(a, b));
        for equals in candidates.chunk_by(|&a, &b| self.better(a, b) == Ordering::Equal) {
            for project in self.in_tie_order(ledger, equals)? {
                if !self.take_turn(ledger, project) && !self.skip {
                    self.stop(ledger, &candidates, project);
                    return Ok(());
                }
            }
        }
        Ok(())
    }

    /// Not chosen yet, and in sum people are for it.
    fn may_win(&self, ledger: &mut Ledger, project: usize) -> bool {
        if ledger.is_chosen(project) {
            return false;
        }
        let has_support = self.contest.scores[project].is_positive();
        if !has_support {
            ledger.why[project] = Some(Why::NoSupport);
        }
        has_support
    }

    /// `Less` where `a` comes before `b`.
    fn better(&self, a: usize, b: usize) -> Ordering {
        let Contest { scores, costs, .. } = self.contest;
        if !self.per_cost {
            return scores[b].cmp(&scores[a]);
        }
        // Cross-multiplied: a free project comes before all that cost something.
        let scale = scores[a].scale().max(scores[b].scale());
        let product =
            |score: usize, cost: usize| BigInt::from(scores[score].at_scale(scale)) * costs[cost];
        product(b, a).cmp(&product(a, b))
    }

    /// Equals in the declared order. Only those that still fit are tied.
    fn in_tie_order(
        &self,
        ledger: &mut Ledger,
        equals: &[usize],
    ) -> Result<Vec<usize>, CountRefusal> {
        let mut ordered = equals.to_vec();
        self.ties.sort(&mut ordered);
        let fitting: Vec<usize> = ordered
            .iter()
            .copied()
            .filter(|&project| self.contest.costs[project] <= ledger.left)
            .collect();
        if fitting.len() > 1 {
            ledger
                .ties
                .push(self.ties.decide(ledger.next_step(), fitting)?);
        }
        Ok(ordered)
    }

    /// Chooses the project if it fits, and says whether it does.
    fn take_turn(&self, ledger: &mut Ledger, project: usize) -> bool {
        let cost = self.contest.costs[project];
        let fits = cost <= ledger.left;
        if fits {
            ledger.choose(project, cost, self.reason.clone());
        } else {
            let (needed, left) = (self.contest.money(cost), self.contest.money(ledger.left));
            ledger.why[project] = Some(Why::DoesNotFit { needed, left });
        }
        fits
    }

    /// Writes down why nobody after `at` gets a turn.
    fn stop(&self, ledger: &mut Ledger, candidates: &[usize], at: usize) {
        let at = &self.contest.election.projects[at].id;
        for &project in candidates {
            ledger.why[project].get_or_insert_with(|| Why::Stopped { at: at.clone() });
        }
    }
}
