//! The exact price of a project: the least t with Σ min(b_i, t·w_i) = cost.

use std::cmp::Ordering;

use num_bigint::BigInt;

use super::super::common_denominator::Combination;
use super::purses::{Paid, Purses, SPENT};

/// A class and the weight it gives to the project.
pub type Supporter = (usize, i64);

/// Finds the exact price, or `None` if the supporters together hold less than `cost` (in n-ths). `bound` is a lower bound of the
/// price in fixed point.
///
/// For every division of the supporters into poor and rich, Σ min(b_i, t·w_i) ≤ Σ_poor b_i + t·Σ_rich w_i, so the t at which the
/// right side is the cost is never above the price. Dividing anew at that t gives the next, no smaller one, until the division stays:
/// then both sides are equal. When all are poor at a t that the price cannot be below, they cannot afford the project.
pub fn exact_price(
    purses: &Purses<'_>,
    cost: &BigInt,
    supporters: &[Supporter],
    bound: i128,
) -> Option<Combination> {
    let able: Vec<Supporter> = supporters
        .iter()
        .copied()
        .filter(|&(class, _)| purses.holders[class].purse != SPENT)
        .collect();
    let mut is_rich: Vec<bool> = able
        .iter()
        .map(|&(class, weight)| !is_surely_poor(purses, class, weight, bound))
        .collect();
    loop {
        let price = price_of_division(purses, cost, &able, &is_rich)?;
        let floor = purses.price_floor(&price)?;
        let divided_anew: Vec<bool> = able
            .iter()
            .map(|&(class, weight)| purses.compare(class, weight, &price, floor) != Ordering::Less)
            .collect();
        if divided_anew == is_rich {
            return Some(price);
        }
        is_rich = divided_anew;
    }
}

fn is_surely_poor(purses: &Purses<'_>, class: usize, weight: i64, bound: i128) -> bool {
    let most = i128::from(purses.holders[class].purse + purses.error()) << purses.grains.fraction;
    most < bound.saturating_mul(i128::from(weight))
}

/// (cost − Σ_poor b) / Σ_rich w.
fn price_of_division(
    purses: &Purses<'_>,
    cost: &BigInt,
    able: &[Supporter],
    is_rich: &[bool],
) -> Option<Combination> {
    let mut poor = Paid::new(purses);
    let mut rich_weight = 0;
    for (&(class, weight), &is_rich) in able.iter().zip(is_rich) {
        if is_rich {
            rich_weight += i128::from(purses.holders[class].size) * i128::from(weight);
        } else {
            poor.add(class);
        }
    }
    let numerator = cost * purses.prices().denominator() - poor.held();
    (rich_weight > 0).then_some(Combination {
        numerator,
        divisor: rich_weight,
    })
}
