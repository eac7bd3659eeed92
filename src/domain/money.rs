//! Money: whole minor units of one currency, checked, never a float.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// An ISO 4217 currency: its code, and how many decimals its minor unit has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency([u8; 3]);

/// The text was not three capital letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a currency is the three capital letters of ISO 4217, such as USD")]
pub struct NotACurrency;

impl Currency {
    /// "No currency is involved" in ISO 4217: for old elections whose file names none.
    pub const NONE: Self = Self(*b"XXX");

    /// The code, such as `USD`.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }

    /// Decimals of the minor unit as ISO 4217 lists them; two where it lists nothing else.
    pub fn minor_digits(&self) -> u8 {
        match &self.0 {
            b"BIF" | b"CLP" | b"DJF" | b"GNF" | b"ISK" | b"JPY" | b"KMF" | b"KRW" | b"PYG"
            | b"RWF" | b"UGX" | b"UYI" | b"VND" | b"VUV" | b"XAF" | b"XOF" | b"XPF" => 0,
            b"BHD" | b"IQD" | b"JOD" | b"KWD" | b"LYD" | b"OMR" | b"TND" => 3,
            b"CLF" | b"UYW" => 4,
            _ => 2,
        }
    }
}

impl FromStr for Currency {
    type Err = NotACurrency;

    fn from_str(text: &str) -> Result<Self, NotACurrency> {
        let code: [u8; 3] = text.as_bytes().try_into().map_err(|_| NotACurrency)?;
        if code.iter().all(u8::is_ascii_uppercase) {
            Ok(Self(code))
        } else {
            Err(NotACurrency)
        }
    }
}

impl TryFrom<String> for Currency {
    type Error = NotACurrency;

    fn try_from(text: String) -> Result<Self, NotACurrency> {
        text.parse()
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.code().to_owned()
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// An amount: `minor` whole minor units (cents, halalas, groszy) of `currency`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    /// Whole minor units; negative only as a difference.
    pub minor: i64,
    /// What they are units of.
    pub currency: Currency,
}

/// A sum that cannot be held, or amounts of two currencies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// More than 64 bits of minor units.
    #[error("the sum of money is too large to hold")]
    TooLarge,
    /// Amounts of different currencies have no sum.
    #[error("amounts in {0} and {1} cannot be added")]
    Mixed(Currency, Currency),
}

/// The text is no amount of money, or could be two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an amount is a number such as 125000 or 1,250.50")]
pub struct NotAnAmount;

/// A digit of ours, whichever of the digits of Arabic or Persian it was typed with.
fn digit(letter: char) -> Option<char> {
    let value = match letter {
        '0'..='9' => return Some(letter),
        '٠'..='٩' => letter as u32 - '٠' as u32,
        '۰'..='۹' => letter as u32 - '۰' as u32,
        _ => return None,
    };
    char::from_digit(value, 10)
}

impl Money {
    /// `minor` whole minor units of `currency`.
    pub fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// The sum, where both are of one currency and it can be held.
    pub fn plus(self, other: Self) -> Result<Self, MoneyError> {
        self.combine(other, i64::checked_add)
    }

    /// The difference, where both are of one currency and it can be held.
    pub fn minus(self, other: Self) -> Result<Self, MoneyError> {
        self.combine(other, i64::checked_sub)
    }

    fn combine(self, other: Self, with: fn(i64, i64) -> Option<i64>) -> Result<Self, MoneyError> {
        if self.currency != other.currency {
            return Err(MoneyError::Mixed(self.currency, other.currency));
        }
        let minor = with(self.minor, other.minor).ok_or(MoneyError::TooLarge)?;
        Ok(Self { minor, ..self })
    }

    /// An amount as people type it: `125000`, `125,000`, `1.250,50`, `$ 40.5`, `١٢٥٠٠٠`. A single sign with three digits
    /// behind it parts thousands, unless the currency itself has three decimals; anything that could be read in two
    /// ways is refused rather than guessed.
    pub fn typed(text: &str, currency: Currency) -> Result<Self, NotAnAmount> {
        let sign = |letter: char| match letter {
            '.' | '٫' => Some('.'),
            ',' | '٬' | '،' => Some(','),
            _ => None,
        };
        let mut plain = String::new();
        for letter in text.trim().trim_start_matches(['$', '€', '£']).chars() {
            match (digit(letter).or_else(|| sign(letter)), letter) {
                (Some(read), _) => plain.push(read),
                (None, ' ' | '\u{a0}' | '\u{202f}' | '\'' | '’' | '_') => {}
                (None, _) => return Err(NotAnAmount),
            }
        }
        let decimals = usize::from(currency.minor_digits());
        let last = plain.rfind(['.', ',']);
        let is_point = last.is_some_and(|at| {
            let (before, behind) = (&plain[..at], plain.len() - at - 1);
            let stands_twice = before.contains(&plain[at..=at]);
            let mixed = before.contains(['.', ',']) && !stands_twice;
            mixed || (!stands_twice && (behind != 3 || decimals == 3))
        });
        let (whole, part) = match last {
            Some(at) if is_point => (&plain[..at], &plain[at + 1..]),
            _ => (&*plain, ""),
        };
        let groups: Vec<&str> = whole.split(['.', ',']).collect();
        let grouped = groups.iter().skip(1).all(|group| group.len() == 3)
            && (groups.len() == 1
                || ((1..=3).contains(&groups[0].len()) && !groups[0].starts_with('0')))
            && !(whole.contains('.') && whole.contains(','));
        if !grouped || part.len() > decimals || groups.concat().is_empty() {
            return Err(NotAnAmount);
        }
        let minor = format!("{}{part:0<decimals$}", groups.concat());
        minor
            .parse()
            .map(|minor| Self::new(minor, currency))
            .map_err(|_| NotAnAmount)
    }

    /// The amount as an exact decimal of the major unit, such as `1920218.79`.
    pub fn to_decimal(self) -> String {
        let digits = u32::from(self.currency.minor_digits());
        let unit = 10_u64.pow(digits);
        let sign = if self.minor < 0 { "-" } else { "" };
        let size = self.minor.unsigned_abs();
        if digits == 0 {
            return format!("{sign}{size}");
        }
        let width = digits as usize;
        format!("{sign}{}.{:0width$}", size / unit, size % unit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(minor: i64, code: &str) -> Money {
        Money::new(minor, code.parse().expect("a currency code"))
    }

    #[test]
    fn decimals_follow_the_currency() {
        assert_eq!(money(192_021_879, "PLN").to_decimal(), "1920218.79");
        assert_eq!(money(-5, "USD").to_decimal(), "-0.05");
        assert_eq!(money(700, "JPY").to_decimal(), "700");
        assert_eq!(money(1_001, "KWD").to_decimal(), "1.001");
        assert_eq!(money(i64::MIN, "USD").to_decimal(), "-92233720368547758.08");
    }

    #[test]
    fn amounts_are_read_as_people_type_them() {
        for (text, minor) in [
            ("125000", 12_500_000),
            ("125,000", 12_500_000),
            ("$125,000", 12_500_000),
            ("1,250,000.5", 125_000_050),
            ("1.250,50", 125_050),
            ("1 250,50", 125_050),
            ("40.5", 4_050),
            ("0.05", 5),
            ("5.", 500),
            ("١٢٥٬٠٠٠٫٥٠", 12_500_050),
            ("١٢٥٠", 125_000),
        ] {
            assert_eq!(
                Money::typed(text, money(0, "USD").currency),
                Ok(money(minor, "USD")),
                "{text}"
            );
        }
        for text in [
            "",
            "$",
            ".",
            ".5",
            "-5",
            "1e5",
            "12,34,567",
            "1,2345",
            "0.001",
            "1.250.50",
            "1,250.500",
            "1,000.000,00",
            "5 USD",
            "99999999999999999999",
            "²",
        ] {
            assert_eq!(
                Money::typed(text, money(0, "USD").currency),
                Err(NotAnAmount),
                "{text}"
            );
        }
        assert_eq!(
            Money::typed("1.250", money(0, "KWD").currency),
            Ok(money(1_250, "KWD"))
        );
        assert_eq!(
            Money::typed("1,250", money(0, "JPY").currency),
            Ok(money(1_250, "JPY"))
        );
        assert_eq!(
            Money::typed("1.5", money(0, "JPY").currency),
            Err(NotAnAmount)
        );
    }

    #[test]
    fn a_sum_that_cannot_be_held_is_an_error() {
        assert_eq!(
            money(i64::MAX, "USD").plus(money(1, "USD")),
            Err(MoneyError::TooLarge)
        );
        assert!(matches!(
            money(1, "USD").plus(money(1, "PLN")),
            Err(MoneyError::Mixed(..))
        ));
        assert_eq!(money(5, "USD").minus(money(7, "USD")), Ok(money(-2, "USD")));
    }

    #[test]
    fn a_currency_is_three_capitals() {
        for text in ["usd", "US", "USDX", "U$D", ""] {
            assert_eq!(text.parse::<Currency>(), Err(NotACurrency), "{text:?}");
        }
    }
}
