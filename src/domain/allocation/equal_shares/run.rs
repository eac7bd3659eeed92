//! One run of bare equal shares, from one endowment.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use super::super::CountRefusal;
use super::super::common_denominator::Combination;
use super::super::contest::Contest;
use super::super::electorate::Electorate;
use super::super::ties::{Met, TieBreaker};
use super::division::Division;
use super::price::{Supporter, exact_price};
use super::purses::Purses;

/// What all runs of a count share.
pub struct Setting<'a> {
    /// What is counted.
    pub contest: &'a Contest<'a>,
    /// Its voters.
    pub electorate: &'a Electorate,
    /// Who comes first among equals.
    pub ties: &'a TieBreaker<'a>,
    /// The projects' costs in n-ths.
    pub costs: Vec<BigInt>,
}

impl<'a> Setting<'a> {
    /// Brings costs to n-ths.
    pub fn new(
        contest: &'a Contest<'a>,
        electorate: &'a Electorate,
        ties: &'a TieBreaker<'a>,
    ) -> Setting<'a> {
        let costs = contest
            .costs
            .iter()
            .map(|&cost| BigInt::from(cost) * contest.voters())
            .collect();
        Setting {
            contest,
            electorate,
            ties,
            costs,
        }
    }

    /// By what a project's t is divided to give its ρ, but for factors that are the same for all projects.
    pub fn factor(&self, project: usize) -> i128 {
        if self.contest.rule.utility.uses_cost() {
            self.contest.costs[project]
        } else {
            1
        }
    }

    /// A project's classes of supporters with their weights.
    pub fn supporters(&self, project: usize) -> impl Iterator<Item = Supporter> {
        let range = self.electorate.supporters_of(project);
        let weights = self.electorate.weights();
        range.map(move |at| {
            (
                self.electorate.supporters()[at] as usize,
                weights.get(at).copied().unwrap_or(1),
            )
        })
    }
}

/// How a run ended.
pub struct Run<'a> {
    /// Winners in order.
    pub winners: Vec<usize>,
    /// What they cost, in the contest's units.
    pub spent: i128,
    /// Ties met, in order.
    pub ties: Vec<Met>,
    /// What is left in the purses, and what winners cost per unit of weight.
    pub purses: Purses<'a>,
}

/// A project that may still win.
struct Candidate {
    project: usize,
    /// No more than its t, in fixed point.
    bound: i128,
    /// No more than its ρ, in a fixed point of its own that all candidates share.
    key: u128,
    /// Is the bound the best that fixed point can say of the purses as they are?
    is_settled: bool,
    /// Was its exact price compared at this step?
    is_compared: bool,
}

/// What a closer look at a candidate found.
enum Look {
    /// It has a bound that may be higher than before.
    Bound,
    /// Its supporters cannot afford it any more.
    OutOfReach,
}

/// Runs equal shares from `endowment` n-ths per voter. Free projects come first. Stops early, with too much spent, as soon as more
/// than the budget is spent, which larger endowments can do.
///
/// # Errors
/// [`CountRefusal::Tie`] where the rule refuses a tie.
pub fn run<'a>(setting: &Setting<'a>, endowment: BigInt) -> Result<Run<'a>, CountRefusal> {
    let contest = setting.contest;
    let purses = Purses::new(
        setting.electorate,
        contest.costs.len(),
        contest.voters(),
        endowment,
    );
    let mut running = Running {
        setting,
        candidates: Vec::new(),
        key_shift: 0,
        dearest: 0,
        run: Run {
            winners: Vec::new(),
            spent: 0,
            ties: Vec::new(),
            purses,
        },
    };
    running.take_free_projects();
    running.line_up();
    while running.run.spent <= contest.budget && running.choose_next()? {}
    Ok(running.run)
}

/// A run under way.
struct Running<'s, 'a> {
    setting: &'s Setting<'a>,
    candidates: Vec<Candidate>,
    /// Binary places of keys.
    key_shift: u32,
    /// A t that nobody can pay.
    dearest: i128,
    run: Run<'a>,
}

impl Running<'_, '_> {
    /// All of them win at ρ = 0, and nobody pays.
    fn take_free_projects(&mut self) {
        let contest = self.setting.contest;
        let mut free: Vec<usize> = contest
            .standing()
            .filter(|&project| contest.costs[project] == 0)
            .collect();
        self.setting.ties.sort(&mut free);
        for project in free {
            self.win(
                project,
                Combination {
                    numerator: BigInt::ZERO,
                    divisor: 1,
                },
            );
        }
    }

    /// Everyone still holds the same, so the first bound of a price is cost / Σ w.
    fn line_up(&mut self) {
        let contest = self.setting.contest;
        let grains = self.run.purses.grains;
        let most = self
            .run
            .purses
            .holders
            .iter()
            .map(|holder| holder.purse)
            .max()
            .unwrap_or(0);
        self.dearest = i128::from(most + 1) << grains.fraction;
        // A key stays below 2^127.
        self.key_shift = self.dearest.leading_zeros() - 2;
        for project in contest
            .standing()
            .filter(|&project| contest.costs[project] > 0)
        {
            let supporters = self.setting.supporters(project);
            let weight: i128 = supporters
                .map(|(class, weight)| {
                    i128::from(self.run.purses.holders[class].size) * i128::from(weight)
                })
                .sum();
            let bound: BigInt =
                (grains.floor(&self.setting.costs[project]) << grains.fraction) / weight;
            // Beyond every purse: nobody can pay that much.
            if let Some(bound) = bound.to_i128().filter(|&bound| bound <= self.dearest) {
                let key = self.key(project, bound);
                self.candidates.push(Candidate {
                    project,
                    bound,
                    key,
                    is_settled: false,
                    is_compared: false,
                });
            }
        }
    }

    /// The bound's ρ: t divided by the project's factor, rounded down.
    fn key(&self, project: usize, bound: i128) -> u128 {
        (bound.max(0).unsigned_abs() << self.key_shift)
            / self.setting.factor(project).unsigned_abs()
    }

    /// Funds the project with the least ρ; `false` if nobody can afford any.
    fn choose_next(&mut self) -> Result<bool, CountRefusal> {
        let mut best = self.least();
        match best.len() {
            0 => return Ok(false),
            1 => {}
            _ => {
                let met = self.setting.ties.decide(
                    self.run.winners.len() + 1,
                    best.iter().map(|(project, _)| *project).collect(),
                )?;
                best.retain(|(project, _)| *project == met.between[0]);
                self.run.ties.push(met);
            }
        }
        for (project, price) in best {
            self.win(project, price);
        }
        Ok(true)
    }

    /// All projects whose ρ is least, with their prices.
    fn least(&mut self) -> Vec<(usize, Combination)> {
        let mut best: Vec<(usize, Combination)> = Vec::new();
        let mut ceiling = u128::MAX;
        while let Some(index) = self.next_to_look_at(ceiling) {
            if !self.candidates[index].is_settled {
                if matches!(self.settle(index), Look::OutOfReach) {
                    self.candidates.swap_remove(index);
                }
                continue;
            }
            let Some(price) = self.exact(index) else {
                self.candidates.swap_remove(index);
                continue;
            };
            let project = self.candidates[index].project;
            let order = best.first().map_or(Ordering::Less, |(other, least)| {
                price.cmp_per_unit(
                    self.setting.factor(project),
                    least,
                    self.setting.factor(*other),
                )
            });
            if order == Ordering::Less {
                best.clear();
                ceiling = self.key(project, self.candidates[index].bound + 1) + 1;
            }
            if order != Ordering::Greater {
                best.push((project, price));
            }
        }
        best
    }

    /// The candidate with the least key of those not compared yet, if it may be as good as the best so far.
    fn next_to_look_at(&self, ceiling: u128) -> Option<usize> {
        let open = self
            .candidates
            .iter()
            .enumerate()
            .filter(|(_, candidate)| !candidate.is_compared && candidate.key <= ceiling);
        open.min_by_key(|(_, candidate)| candidate.key)
            .map(|(index, _)| index)
    }

    /// Raises a candidate's bound as far as one pass over its supporters can.
    fn settle(&mut self, index: usize) -> Look {
        let Candidate { project, bound, .. } = self.candidates[index];
        let division = Division::at(bound, self.setting.supporters(project), &self.run.purses);
        let cost = self
            .run
            .purses
            .grains
            .floor(&self.setting.costs[project])
            .to_i64()
            .unwrap_or(i64::MAX);
        let error = self.run.purses.error();
        if division.cannot_afford(cost, error) {
            return Look::OutOfReach;
        }
        let raised = division.bound(cost, error, self.run.purses.grains.fraction);
        let is_settled = raised.is_none_or(|raised| raised <= bound);
        let bound = raised.map_or(bound, |raised| raised.clamp(bound, self.dearest));
        let key = self.key(project, bound);
        let candidate = &mut self.candidates[index];
        (candidate.bound, candidate.key, candidate.is_settled) = (bound, key, is_settled);
        Look::Bound
    }

    /// The exact price of a candidate, whose bound becomes the best there is.
    fn exact(&mut self, index: usize) -> Option<Combination> {
        let Candidate { project, bound, .. } = self.candidates[index];
        let supporters: Vec<Supporter> = self.setting.supporters(project).collect();
        let price = exact_price(
            &self.run.purses,
            &self.setting.costs[project],
            &supporters,
            bound,
        )?;
        let bound = self.run.purses.price_floor(&price)?;
        let key = self.key(project, bound);
        let candidate = &mut self.candidates[index];
        (candidate.bound, candidate.key, candidate.is_compared) = (bound, key, true);
        Some(price)
    }

    fn win(&mut self, project: usize, price: Combination) {
        self.run.winners.push(project);
        self.run.spent += self.setting.contest.costs[project];
        self.run
            .purses
            .pay(project, price, self.setting.supporters(project));
        self.candidates
            .retain(|candidate| candidate.project != project);
        for candidate in &mut self.candidates {
            (candidate.is_settled, candidate.is_compared) = (false, false);
        }
    }
}
