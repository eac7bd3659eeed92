//! Checks the receipt of equal shares, apart from the code that wrote it: replays who pays what, and adds up.

use std::collections::HashMap;

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::Zero;

use super::CountRefusal;
use super::election::Election;
use super::marks::{Mark, MarkReader};
use super::receipt::Receipt;
use super::rule::CountingRule;

/// What is wrong with a receipt.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReceiptProblem {
    /// The ballots do not go with the rule at all.
    #[error(transparent)]
    Uncountable(#[from] CountRefusal),
    /// A line names no project, or one that an earlier line names.
    #[error("line {line}: “{winner}” is no project, or stands here again")]
    WrongWinner {
        /// From 1.
        line: usize,
        /// The id on the line.
        winner: String,
    },
    /// What supporters pay is not what the winner costs: the ρ is wrong, or they hold too little.
    #[error("line {line}: the supporters of “{winner}” pay {paid}, and it costs {cost}")]
    Unbalanced {
        /// From 1.
        line: usize,
        /// The id on the line.
        winner: String,
        /// In units of the currency.
        paid: String,
        /// In units of the currency.
        cost: String,
    },
}

/// Replays a receipt over classes of equal ballots: everyone starts with the endowment; for each winner in order, each supporter pays
/// min(b_i, ρ · u_i). Finds that these payments add up to each winner's cost; nobody can pay more than they hold.
///
/// # Errors
/// The first [`ReceiptProblem`].
pub fn check(
    election: &Election,
    rule: &CountingRule,
    receipt: &Receipt,
) -> Result<(), ReceiptProblem> {
    let marks = MarkReader::new(election, rule.points)?;
    let money = Money::of(election, receipt, marks.points_scale());
    let mut classes = classes(&marks, money.in_units(&receipt.endowment.0));
    let by_id: HashMap<&str, u32> = election
        .projects
        .iter()
        .map(|project| project.id.as_str())
        .zip(0..)
        .collect();
    let mut funded = vec![false; election.projects.len()];
    for (line, entry) in (1..).zip(&receipt.lines) {
        let winner = || entry.winner.clone();
        let project = by_id
            .get(entry.winner.as_str())
            .copied()
            .filter(|&project| !std::mem::replace(&mut funded[project as usize], true));
        let project = project.ok_or_else(|| ReceiptProblem::WrongWinner {
            line,
            winner: winner(),
        })?;
        let cost = money.cost(election, project);
        let per_weight =
            money.in_units(&(&entry.rho.0 * money.value_of_one(election, rule, project)));
        let paid = pay(&mut classes, project, rule, &per_weight);
        if paid != cost {
            let (paid, cost) = (money.in_words(&paid), money.in_words(&cost));
            return Err(ReceiptProblem::Unbalanced {
                line,
                winner: winner(),
                paid,
                cost,
            });
        }
    }
    Ok(())
}

/// Voters with equal ballots.
struct Class {
    marks: Box<[Mark]>,
    voters: u64,
    /// What each of them holds.
    purse: BigInt,
}

fn classes(marks: &MarkReader<'_>, endowment: BigInt) -> Vec<Class> {
    let mut voters: HashMap<Box<[Mark]>, u64> = HashMap::new();
    let see = |marks: &[Mark]| {
        let mut marks: Box<[Mark]> = marks.into();
        marks.sort_unstable();
        *voters.entry(marks).or_default() += 1;
    };
    marks.each_ballot(see, |_| {});
    voters
        .into_iter()
        .map(|(marks, voters)| Class {
            marks,
            voters,
            purse: endowment.clone(),
        })
        .collect()
}

/// Lets everyone who supports the project pay, and gives the sum.
fn pay(classes: &mut [Class], project: u32, rule: &CountingRule, per_weight: &BigInt) -> BigInt {
    let mut sum = BigInt::zero();
    for class in classes {
        let Some(mark) = class
            .marks
            .iter()
            .find(|mark| mark.project == project && mark.points > 0)
        else {
            continue;
        };
        let weight = if rule.utility.uses_points() {
            mark.points
        } else {
            1
        };
        let payment = (per_weight * weight).min(class.purse.clone());
        sum += &payment * class.voters;
        class.purse -= payment;
    }
    sum
}

/// Money in a unit so small that every amount of the receipt is a whole number of it.
struct Money {
    units_per_currency: BigInt,
    points_scale: u8,
}

impl Money {
    fn of(election: &Election, receipt: &Receipt, points_scale: u8) -> Money {
        let ten = |exponent: u8| BigInt::from(10).pow(exponent.into());
        let cents = election
            .projects
            .iter()
            .map(|project| project.cost.scale())
            .max()
            .unwrap_or(0);
        let fractions = receipt
            .lines
            .iter()
            .map(|line| &line.rho.0)
            .chain([&receipt.endowment.0]);
        let common = fractions.fold(BigInt::from(1), |common, fraction| {
            common.lcm(fraction.denom())
        });
        Money {
            units_per_currency: common * ten(cents) * ten(points_scale),
            points_scale,
        }
    }

    fn in_units(&self, currency: &BigRational) -> BigInt {
        (currency * &self.units_per_currency).to_integer()
    }

    fn cost(&self, election: &Election, project: u32) -> BigInt {
        self.in_units(&currency(election, project))
    }

    /// The utility of the smallest mark: one point of the ballot, or one approval.
    fn value_of_one(&self, election: &Election, rule: &CountingRule, project: u32) -> BigRational {
        let point = BigRational::new(1.into(), BigInt::from(10).pow(self.points_scale.into()));
        let one = if rule.utility.uses_points() {
            point
        } else {
            BigRational::from_integer(1.into())
        };
        if rule.utility.uses_cost() {
            one * currency(election, project)
        } else {
            one
        }
    }

    fn in_words(&self, units: &BigInt) -> String {
        BigRational::new(units.clone(), self.units_per_currency.clone()).to_string()
    }
}

fn currency(election: &Election, project: u32) -> BigRational {
    let cost = election.projects[project as usize].cost;
    BigRational::new(
        cost.at_scale(cost.scale()).into(),
        BigInt::from(10).pow(cost.scale().into()),
    )
}
