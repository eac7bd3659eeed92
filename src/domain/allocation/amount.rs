//! Exact numbers: decimals as people write them, and fractions for receipts.

use std::cmp::Ordering;
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Sub};
use std::str::FromStr;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::ToPrimitive;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The most digits an [`Amount`] has before the decimal point, and the most it has after.
///
/// Two amounts brought to one scale then stay below 10³⁰, and 10⁸ of them add up to less than an `i128` holds.
pub const MOST_DIGITS: usize = 15;

/// An exact decimal number: money, a vote count, points. Never rounded; equal values are equal bytes (`1.50` is `1.5`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Amount {
    digits: i128,
    scale: u8,
}

/// Why a text is not an [`Amount`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAnAmount {
    /// Letters, two decimal points, nothing at all.
    #[error("not a number")]
    NotANumber,
    /// More digits than [`MOST_DIGITS`] on one side of the point.
    #[error("more than {MOST_DIGITS} digits before or after the decimal point")]
    TooLong,
}

impl Amount {
    /// Nothing.
    pub const ZERO: Amount = Amount {
        digits: 0,
        scale: 0,
    };

    /// `digits` · 10^−`scale`: `Amount::new(12345, 2)` is 123.45, for example an amount in minor units of its currency.
    pub fn new(digits: i128, scale: u8) -> Amount {
        let mut amount = Amount { digits, scale };
        while amount.scale > 0 && amount.digits % 10 == 0 {
            amount.digits /= 10;
            amount.scale -= 1;
        }
        amount
    }

    /// How many digits stand after the decimal point.
    pub fn scale(self) -> u8 {
        self.scale
    }

    /// The amount as a whole number of units of 10^−`scale`, which must be at least its own scale.
    pub fn at_scale(self, scale: u8) -> i128 {
        debug_assert!(scale >= self.scale, "a smaller scale would round");
        self.digits * 10i128.pow(u32::from(scale - self.scale))
    }

    /// Below zero?
    pub fn is_negative(self) -> bool {
        self.digits < 0
    }

    /// Above zero?
    pub fn is_positive(self) -> bool {
        self.digits > 0
    }

    /// Exactly zero?
    pub fn is_zero(self) -> bool {
        self.digits == 0
    }
}

impl From<u64> for Amount {
    fn from(whole: u64) -> Amount {
        Amount {
            digits: i128::from(whole),
            scale: 0,
        }
    }
}

/// The larger of the scales: on it, all the amounts are whole numbers.
pub fn common_scale(amounts: impl IntoIterator<Item = Amount>) -> u8 {
    amounts.into_iter().map(Amount::scale).max().unwrap_or(0)
}

impl FromStr for Amount {
    type Err = NotAnAmount;

    /// Reads `1920218.79`, `1920218,79` (a decimal comma), `-3`; no spaces, no thousands separators, no exponent.
    fn from_str(text: &str) -> Result<Amount, NotAnAmount> {
        let (negative, unsigned) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = unsigned.split_once(['.', ',']).unwrap_or((unsigned, "0"));
        let is_digits =
            |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !is_digits(whole) || !is_digits(fraction) {
            return Err(NotAnAmount::NotANumber);
        }
        let whole = whole.trim_start_matches('0');
        let fraction = fraction.trim_end_matches('0');
        if whole.len() > MOST_DIGITS || fraction.len() > MOST_DIGITS {
            return Err(NotAnAmount::TooLong);
        }
        let magnitude = whole
            .bytes()
            .chain(fraction.bytes())
            .fold(0i128, |digits, byte| digits * 10 + i128::from(byte - b'0'));
        Ok(Amount {
            digits: if negative { -magnitude } else { magnitude },
            scale: fraction.len() as u8,
        })
    }
}

impl fmt::Display for Amount {
    /// The shortest exact decimal, with a point: `1920218.79`, `75000`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = 10u128.pow(u32::from(self.scale));
        let (whole, fraction) = (
            self.digits.unsigned_abs() / unit,
            self.digits.unsigned_abs() % unit,
        );
        let text = match self.scale {
            0 => whole.to_string(),
            scale => format!("{whole}.{fraction:0width$}", width = usize::from(scale)),
        };
        f.pad_integral(!self.is_negative(), "", &text)
    }
}

impl Ord for Amount {
    fn cmp(&self, other: &Amount) -> Ordering {
        let scale = self.scale.max(other.scale);
        self.at_scale(scale).cmp(&other.at_scale(scale))
    }
}

impl PartialOrd for Amount {
    fn partial_cmp(&self, other: &Amount) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Add for Amount {
    type Output = Amount;

    fn add(self, other: Amount) -> Amount {
        let scale = self.scale.max(other.scale);
        Amount::new(self.at_scale(scale) + other.at_scale(scale), scale)
    }
}

impl Sub for Amount {
    type Output = Amount;

    fn sub(self, other: Amount) -> Amount {
        let scale = self.scale.max(other.scale);
        Amount::new(self.at_scale(scale) - other.at_scale(scale), scale)
    }
}

impl Sum for Amount {
    fn sum<I: Iterator<Item = Amount>>(amounts: I) -> Amount {
        amounts.fold(Amount::ZERO, Amount::add)
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Amount, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse()
            .map_err(|problem| de::Error::custom(format!("“{text}” is {problem}")))
    }
}

/// An exact fraction, written `p/q` in lowest terms with q > 0 (a whole number is `p/1`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fraction(pub BigRational);

impl Fraction {
    /// The nearest decimal with `decimals` digits after the point, halves away from zero: for people to read, never to count with.
    pub fn rounded(&self, decimals: u8) -> Amount {
        let scaled = (&self.0 * BigInt::from(10).pow(decimals.into()))
            .round()
            .to_integer();
        Amount::new(scaled.to_i128().unwrap_or(i128::MAX), decimals)
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.0.numer(), self.0.denom())
    }
}

impl FromStr for Fraction {
    type Err = NotAnAmount;

    fn from_str(text: &str) -> Result<Fraction, NotAnAmount> {
        let (numerator, denominator) = text.split_once('/').ok_or(NotAnAmount::NotANumber)?;
        let whole = |part: &str| part.parse::<BigInt>().map_err(|_| NotAnAmount::NotANumber);
        let (numerator, denominator) = (whole(numerator)?, whole(denominator)?);
        if denominator.sign() != num_bigint::Sign::Plus {
            return Err(NotAnAmount::NotANumber);
        }
        Ok(Fraction(BigRational::new(numerator, denominator)))
    }
}

impl Serialize for Fraction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Fraction {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Fraction, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse()
            .map_err(|_| de::Error::custom(format!("“{text}” is not a fraction p/q")))
    }
}
