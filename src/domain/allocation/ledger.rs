//! What a count has decided so far.

use super::contest::Contest;
use super::ties::Met;
use super::trace::Why;

/// The choices of a count while it goes on.
pub struct Ledger {
    /// Chosen projects (their indices) in order.
    pub chosen: Vec<usize>,
    /// What is left of the budget, in the contest's units.
    pub left: i128,
    /// What became of each project, once it is known.
    pub why: Vec<Option<Why>>,
    /// Ties met, in order.
    pub ties: Vec<Met>,
}

impl Ledger {
    /// Nothing chosen; who takes no part is known already.
    pub fn new(contest: &Contest<'_>) -> Ledger {
        let mut why = contest.barred.clone();
        for project in contest
            .standing()
            .filter(|&project| contest.costs[project] > contest.budget)
        {
            why[project] = Some(Why::DearerThanBudget {
                needed: contest.money(contest.costs[project]),
                budget: contest.election.budget,
            });
        }
        Ledger {
            chosen: Vec::new(),
            left: contest.budget,
            why,
            ties: Vec::new(),
        }
    }

    /// The place in the order of choice that comes next, from 1.
    pub fn next_step(&self) -> usize {
        self.chosen.len() + 1
    }

    /// Is the project among the chosen?
    pub fn is_chosen(&self, project: usize) -> bool {
        matches!(
            self.why[project],
            Some(Why::Funded | Why::FundedByCompletion)
        )
    }

    /// Chooses a project that fits.
    pub fn choose(&mut self, project: usize, cost: i128, why: Why) {
        self.left -= cost;
        self.chosen.push(project);
        self.why[project] = Some(why);
    }
}
