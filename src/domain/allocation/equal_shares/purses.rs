//! What voters hold: exactly as a formula, and nearly as a number.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use super::super::common_denominator::{Combination, CommonDenominator};
use super::super::electorate::Electorate;

/// Bits of all purses together in fixed point, so that sums fit 64 bits.
const TOTAL_BITS: u64 = 61;

/// The purse of a class whose members hold nothing any more.
pub const SPENT: i64 = i64::MIN;

/// One class of voters.
#[derive(Clone, Copy)]
pub struct Holder {
    /// What each member holds, in grains, or [`SPENT`].
    pub purse: i64,
    /// How many members there are.
    pub size: i64,
}

/// Fixed-point numbers of one run. A *grain* is 2^−`shift` n-ths of a unit of money; a t counts 2^−`fraction` grains per unit of
/// weight.
#[derive(Clone, Copy)]
pub struct Grains {
    shift: i64,
    /// Further binary places of a t, so that a t times a large weight is still precise.
    pub fraction: u32,
    /// The most by which one payment's rounding moves a purse: t is cut by less than one, times a weight, and the product once more.
    rounding: i64,
}

impl Grains {
    /// As fine as 64 bits allow for `voters` purses of `endowment` n-ths, and weights up to `heaviest`.
    fn new(endowment: &BigInt, voters: u64, heaviest: i64) -> Grains {
        let shift = TOTAL_BITS as i64 - (endowment * voters.max(1)).bits() as i64;
        let purse_bits = (endowment.bits() as i64 + shift).max(0) as u32;
        let weight_bits = i64::BITS - heaviest.leading_zeros();
        // t · w stays below 2^126.
        let fraction = weight_bits.min(126 - purse_bits - weight_bits);
        Grains {
            shift,
            fraction,
            rounding: (heaviest >> fraction) + 2,
        }
    }

    /// A number of n-ths, rounded down.
    pub fn floor(&self, nths: &BigInt) -> BigInt {
        shifted(nths, self.shift)
    }

    /// A t, rounded down.
    fn price_floor(&self, price: &Combination, denominator: &BigInt) -> BigInt {
        let numerator = shifted(
            &price.numerator,
            self.shift.max(0) + i64::from(self.fraction),
        );
        let divisor = shifted(&(denominator * price.divisor), (-self.shift).max(0));
        numerator / divisor
    }
}

/// number · 2^bits, rounded down.
fn shifted(number: &BigInt, bits: i64) -> BigInt {
    if bits >= 0 {
        number << bits.unsigned_abs()
    } else {
        number >> bits.unsigned_abs()
    }
}

/// The purses of all voters during one run.
pub struct Purses<'a> {
    electorate: &'a Electorate,
    /// What each voter had at the start, in n-ths.
    endowment: BigInt,
    /// The exact t of every winner so far.
    prices: CommonDenominator,
    /// The number of the winner that a project is.
    winner: Vec<Option<usize>>,
    /// Nearly what each class holds: off by at most [`Purses::error`] grains.
    pub holders: Vec<Holder>,
    /// The fixed point of this run.
    pub grains: Grains,
    winners: i64,
}

impl<'a> Purses<'a> {
    /// Everyone holds `endowment` n-ths.
    pub fn new(
        electorate: &'a Electorate,
        projects: usize,
        voters: u64,
        endowment: BigInt,
    ) -> Purses<'a> {
        let heaviest = electorate.weights().iter().copied().max().unwrap_or(1);
        let grains = Grains::new(&endowment, voters, heaviest);
        let purse = grains
            .floor(&endowment)
            .to_i64()
            .expect("a purse of at most 61 bits");
        let holders = electorate
            .sizes
            .iter()
            .map(|&size| Holder {
                purse,
                size: i64::from(size),
            })
            .collect();
        let prices = CommonDenominator::new();
        Purses {
            electorate,
            endowment,
            prices,
            winner: vec![None; projects],
            holders,
            grains,
            winners: 0,
        }
    }

    /// The most by which a purse in fixed point differs from the exact one, in grains: it began rounded down, by less than one, and
    /// was rounded up a little with every payment, of which nobody made more than there are winners.
    pub fn error(&self) -> i64 {
        1 + self.winners * self.grains.rounding
    }

    /// The exact t's of the winners.
    pub fn prices(&self) -> &CommonDenominator {
        &self.prices
    }

    /// What `class`, which is not spent, holds in all: the numerator over the prices' denominator, in n-ths.
    pub fn exact(&self, class: usize) -> BigInt {
        let mut paid = Paid::new(self);
        paid.add(class);
        paid.held()
    }

    /// A t in fixed point, rounded down; `None` if it is beyond everything that anyone could pay.
    pub fn price_floor(&self, price: &Combination) -> Option<i128> {
        self.grains
            .price_floor(price, self.prices.denominator())
            .to_i128()
    }

    /// Compares what `class` holds with `weight` · t; `floor` is the t in fixed point, rounded down.
    pub fn compare(&self, class: usize, weight: i64, price: &Combination, floor: i128) -> Ordering {
        let purse = i128::from(self.holders[class].purse) << self.grains.fraction;
        let due = floor.saturating_mul(i128::from(weight));
        let margin = (i128::from(self.error()) << self.grains.fraction) + i128::from(weight);
        if purse < due.saturating_sub(margin) {
            Ordering::Less
        } else if purse > due.saturating_add(margin) {
            Ordering::Greater
        } else {
            let held = self.exact_each(class) * price.divisor;
            held.cmp(&(&price.numerator * weight))
        }
    }

    /// What one member of `class` holds.
    fn exact_each(&self, class: usize) -> BigInt {
        self.exact(class) / self.holders[class].size
    }

    /// Lets the supporters of a winner pay: `supporters` are its classes with their weights.
    pub fn pay(
        &mut self,
        project: usize,
        price: Combination,
        supporters: impl Iterator<Item = (usize, i64)>,
    ) {
        let floor = self
            .price_floor(&price)
            .expect("supporters can afford a winner");
        for (class, weight) in supporters {
            if self.holders[class].purse == SPENT {
                continue;
            }
            if self.compare(class, weight, &price, floor) == Ordering::Greater {
                self.holders[class].purse -=
                    ((floor * i128::from(weight)) >> self.grains.fraction) as i64;
            } else {
                self.holders[class].purse = SPENT;
            }
        }
        self.winner[project] = Some(self.winners as usize);
        self.winners += 1;
        self.prices.push(price);
    }
}

/// What some classes hold together, as a formula: endowments minus what they paid to each winner. All of them paid in full.
pub struct Paid<'a> {
    purses: &'a Purses<'a>,
    voters: i128,
    weight_by_winner: Vec<i128>,
}

impl<'a> Paid<'a> {
    /// Nobody yet.
    pub fn new(purses: &'a Purses<'a>) -> Paid<'a> {
        Paid {
            purses,
            voters: 0,
            weight_by_winner: vec![0; purses.winners as usize],
        }
    }

    /// Adds a class that is not spent.
    pub fn add(&mut self, class: usize) {
        let size = i128::from(self.purses.holders[class].size);
        self.voters += size;
        for mark in self.purses.electorate.marks_of(class) {
            if let Some(winner) = self.purses.winner[mark.project as usize] {
                self.weight_by_winner[winner] -= size * i128::from(mark.points);
            }
        }
    }

    /// The numerator over the prices' denominator, in n-ths.
    pub fn held(&self) -> BigInt {
        let endowments = &self.purses.endowment * self.voters;
        self.purses
            .prices
            .combine(&endowments, &self.weight_by_winner)
    }
}
