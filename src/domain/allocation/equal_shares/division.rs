//! A project's supporters, divided into rich and poor: what fixed point can say of its price in one pass.

use super::price::Supporter;
use super::purses::{Holder, Purses, SPENT};

/// Supporters divided at some t, in fixed point: those who hold less than t·w are poor.
#[derive(Default)]
pub struct Division {
    /// What all of them hold, in grains.
    held: i64,
    /// How many of them are not spent.
    able: i64,
    /// What the poor hold, in grains.
    held_by_poor: i64,
    /// How many poor there are.
    poor: i64,
    /// The weights of the rich.
    rich_weight: i128,
}

impl Division {
    /// Divides `supporters`, as many as are not spent, at the t that is `bound` in fixed point.
    pub fn at(
        bound: i128,
        supporters: impl Iterator<Item = Supporter>,
        purses: &Purses<'_>,
    ) -> Division {
        let mut division = Division::default();
        for (class, weight) in supporters {
            let Holder { purse, size } = purses.holders[class];
            if purse == SPENT {
                continue;
            }
            division.held += purse * size;
            division.able += size;
            if i128::from(purse) << purses.grains.fraction < bound * i128::from(weight) {
                division.held_by_poor += purse * size;
                division.poor += size;
            } else {
                division.rich_weight += i128::from(size) * i128::from(weight);
            }
        }
        division
    }

    /// Do all of them together surely hold less than `cost` grains, although each purse may be off by `error`?
    pub fn cannot_afford(&self, cost: i64, error: i64) -> bool {
        i128::from(self.held) + i128::from(self.able) * i128::from(error) < i128::from(cost)
    }

    /// A lower bound of the price, whatever the division: see [`exact_price`](super::price::exact_price). `None` if nobody is rich.
    pub fn bound(&self, cost: i64, error: i64, fraction: u32) -> Option<i128> {
        let rest = i128::from(cost)
            - i128::from(self.held_by_poor)
            - i128::from(self.poor) * i128::from(error);
        (self.rich_weight > 0).then(|| (rest << fraction).div_euclid(self.rich_weight))
    }
}
