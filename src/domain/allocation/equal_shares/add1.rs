//! Equal shares from one endowment, or from endowments that grow until the budget is used.

use num_bigint::BigInt;
use num_rational::BigRational;

use super::super::CountRefusal;
use super::super::amount::Fraction;
use super::super::contest::Contest;
use super::super::electorate::Electorate;
use super::super::receipt::{Receipt, ReceiptLine};
use super::super::rule::Completion;
use super::super::ties::{Met, TieBreaker};
use super::super::trace::{Ending, Endowment, Why};
use super::purses::{Paid, SPENT};
use super::run::{Run, Setting, run};

/// Cities' files need some thousands at most. A step so small that this does not suffice is a mistake, or meant to keep a machine busy.
const MOST_INCREMENTS: u64 = 1_000_000;

/// What equal shares decided, before any greedy completion.
pub struct Outcome {
    /// Winners in order.
    pub winners: Vec<usize>,
    /// Ties met, each once, with the number of increments at which it was first met.
    pub ties: Vec<(Met, u64)>,
    /// What winners cost their supporters.
    pub receipt: Receipt,
    /// How add1 ended.
    pub endowment: Option<Endowment>,
    /// Why the others were not chosen.
    pub others: Vec<(usize, Why)>,
}

/// Counts by equal shares.
///
/// # Errors
/// [`CountRefusal::Tie`] where the rule refuses a tie, [`CountRefusal::TooManyIncrements`] where add1 comes to no end.
pub fn equal_shares(
    contest: &Contest<'_>,
    electorate: &Electorate,
    ties: &TieBreaker<'_>,
    completion: &Completion,
) -> Result<Outcome, CountRefusal> {
    let setting = Setting::new(contest, electorate, ties);
    let mut growth = Growth {
        setting: &setting,
        increment: BigInt::ZERO,
        run_on: false,
        ties: Vec::new(),
    };
    let (increments, run, ended) = match completion {
        Completion::Add1 {
            increment, run_on, ..
        } => {
            growth.increment =
                BigInt::from(increment.amount().at_scale(contest.money_scale)) * contest.voters();
            growth.run_on = *run_on;
            let (increments, run, ended) = growth.grow()?;
            (increments, run, Some(ended))
        }
        Completion::None | Completion::Greedy => (0, growth.run(0)?, None),
    };
    let each = in_money(contest, growth.endowment(increments));
    Ok(Outcome {
        ties: growth.ties,
        receipt: receipt(&setting, &run, each.clone()),
        endowment: ended.map(|ended| Endowment {
            each,
            increments,
            ended,
        }),
        others: others(&setting, &run),
        winners: run.winners,
    })
}

/// Endowments that grow step by step.
struct Growth<'s, 'a> {
    setting: &'s Setting<'a>,
    /// In n-ths.
    increment: BigInt,
    run_on: bool,
    ties: Vec<(Met, u64)>,
}

impl<'a> Growth<'_, 'a> {
    /// What each voter holds after so many increments, in n-ths.
    fn endowment(&self, increments: u64) -> BigInt {
        BigInt::from(self.setting.contest.budget) + &self.increment * increments
    }

    fn run(&mut self, increments: u64) -> Result<Run<'a>, CountRefusal> {
        let mut run = run(self.setting, self.endowment(increments))?;
        for met in run.ties.drain(..) {
            if self.ties.iter().all(|(known, _)| *known != met) {
                self.ties.push((met, increments));
            }
        }
        Ok(run)
    }

    /// The last run that fits the budget, the number of increments before it, and why there are no more.
    fn grow(&mut self) -> Result<(u64, Run<'a>, Ending), CountRefusal> {
        let mut increments = 0;
        let mut standing = self.run(increments)?;
        loop {
            if let Some(ended) = self.ended(&standing) {
                return Ok((increments, standing, ended));
            }
            let next = self.run(increments + 1)?;
            if next.spent > self.setting.contest.budget {
                return Ok((increments, standing, Ending::WouldOverspend));
            }
            increments += 1;
            if increments == MOST_INCREMENTS {
                return Err(CountRefusal::TooManyIncrements { tried: increments });
            }
            standing = next;
        }
    }

    fn ended(&self, run: &Run<'_>) -> Option<Ending> {
        let contest = self.setting.contest;
        let left = contest.budget - run.spent;
        let mut outside = contest
            .standing()
            .filter(|project| !run.winners.contains(project))
            .peekable();
        if outside.peek().is_none() {
            Some(Ending::AllFunded)
        } else if !self.run_on && outside.all(|project| contest.costs[project] > left) {
            Some(Ending::NothingFits)
        } else {
            None
        }
    }
}

/// n-ths of the contest's unit as money.
fn in_money(contest: &Contest<'_>, nths: BigInt) -> Fraction {
    Fraction(BigRational::new(nths, unit(contest)))
}

/// How many n-ths make one unit of currency.
fn unit(contest: &Contest<'_>) -> BigInt {
    BigInt::from(10).pow(contest.money_scale.into()) * contest.voters().max(1)
}

fn receipt(setting: &Setting<'_>, run: &Run<'_>, endowment: Fraction) -> Receipt {
    let contest = setting.contest;
    let prices = run.purses.prices();
    let points = if contest.rule.utility.uses_points() {
        contest.points_scale
    } else {
        0
    };
    let line = |(index, &project): (usize, &usize)| {
        // ρ = t / f, with t in n-ths per point of the ballot and, where utilities are costs, f in money.
        let numerator = prices.numerator(index) * BigInt::from(10).pow(points.into());
        let divisor = if contest.rule.utility.uses_cost() {
            BigInt::from(contest.costs[project].max(1)) * contest.voters()
        } else {
            unit(contest)
        };
        let rho = Fraction(BigRational::new(numerator, prices.denominator() * divisor));
        ReceiptLine {
            winner: contest.election.projects[project].id.clone(),
            rho,
        }
    };
    Receipt {
        endowment,
        lines: run.winners.iter().enumerate().map(line).collect(),
    }
}

/// Why projects are not chosen: what their supporters hold does not suffice.
fn others(setting: &Setting<'_>, run: &Run<'_>) -> Vec<(usize, Why)> {
    let contest = setting.contest;
    let why = |project: usize| {
        let mut paid = Paid::new(&run.purses);
        let classes = setting.supporters(project).map(|(class, _)| class);
        classes
            .filter(|&class| run.purses.holders[class].purse != SPENT)
            .for_each(|class| paid.add(class));
        let held = Fraction(BigRational::new(
            paid.held(),
            run.purses.prices().denominator() * unit(contest),
        ));
        Why::SupportersCannotAfford {
            needed: contest.money(contest.costs[project]),
            held,
        }
    };
    let outside = contest
        .within_budget()
        .filter(|project| !run.winners.contains(project));
    outside.map(|project| (project, why(project))).collect()
}
