//! Exact fractions that are made of one another, kept over one denominator.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::One;

/// Fractions n_0/D, n_1/D, … Each new one is a whole-number combination of the earlier ones, divided by a whole number; so D grows by
/// that divisor alone, and no step needs a greatest common divisor of two long numbers.
pub struct CommonDenominator {
    denominator: BigInt,
    numerators: Vec<BigInt>,
}

/// A fraction that may be added: `numerator` / (D · `divisor`).
#[derive(Clone, Debug)]
pub struct Combination {
    /// Over D times the divisor.
    pub numerator: BigInt,
    /// Above zero.
    pub divisor: i128,
}

impl CommonDenominator {
    /// No fractions; D = 1.
    pub fn new() -> CommonDenominator {
        CommonDenominator {
            denominator: BigInt::one(),
            numerators: Vec::new(),
        }
    }

    /// D.
    pub fn denominator(&self) -> &BigInt {
        &self.denominator
    }

    /// n_i.
    pub fn numerator(&self, index: usize) -> &BigInt {
        &self.numerators[index]
    }

    /// The numerator over D of `whole` + Σ coefficient_i · n_i/D.
    pub fn combine(&self, whole: &BigInt, coefficients: &[i128]) -> BigInt {
        let mut sum = whole * &self.denominator;
        for (numerator, &coefficient) in self.numerators.iter().zip(coefficients) {
            if coefficient != 0 {
                sum += numerator * coefficient;
            }
        }
        sum
    }

    /// Adds a fraction and gives its number.
    pub fn push(&mut self, fraction: Combination) -> usize {
        let divisor = BigInt::from(fraction.divisor);
        // gcd(N, d) = gcd(N mod d, d): short numbers only.
        let shared = (&fraction.numerator % &divisor).gcd(&divisor);
        let factor = divisor / &shared;
        if !factor.is_one() {
            self.denominator *= &factor;
            for numerator in &mut self.numerators {
                *numerator *= &factor;
            }
        }
        self.numerators.push(fraction.numerator / shared);
        self.numerators.len() - 1
    }
}

impl Combination {
    /// Compares self/`unit` with other/`other_unit`, both over the same D.
    pub fn cmp_per_unit(
        &self,
        unit: i128,
        other: &Combination,
        other_unit: i128,
    ) -> std::cmp::Ordering {
        let left = &self.numerator * other.divisor * other_unit;
        let right = &other.numerator * self.divisor * unit;
        left.cmp(&right)
    }
}
