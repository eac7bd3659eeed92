//! Shares as whole hundredths of a percent: no rule of a round needs a finer one, and none needs a float.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A share from 0 to 10,000 basis points: 0 % to 100 %.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(try_from = "u16", into = "u16")]
pub struct BasisPoints(u16);

/// The number is no share of a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a share is a percentage from 0 to 100 with at most two decimals")]
pub struct NotAShare;

impl BasisPoints {
    /// All of it: 100 %.
    pub const WHOLE: Self = Self(10_000);

    /// This many hundredths of a percent.
    pub fn new(points: u16) -> Result<Self, NotAShare> {
        if points <= Self::WHOLE.0 {
            Ok(Self(points))
        } else {
            Err(NotAShare)
        }
    }

    /// Hundredths of a percent.
    pub fn points(self) -> u16 {
        self.0
    }
}

impl TryFrom<u16> for BasisPoints {
    type Error = NotAShare;

    fn try_from(points: u16) -> Result<Self, NotAShare> {
        Self::new(points)
    }
}

impl From<BasisPoints> for u16 {
    fn from(share: BasisPoints) -> Self {
        share.0
    }
}

impl FromStr for BasisPoints {
    type Err = NotAShare;

    /// Reads a percentage as people type it: `35`, `12.5`, `12,50`.
    fn from_str(text: &str) -> Result<Self, NotAShare> {
        let text = text.trim().trim_end_matches('%').trim_end();
        let (whole, rest) = text.split_once(['.', ',']).unwrap_or((text, ""));
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || whole.len() > 3 || rest.len() > 2 || !digits(whole) || !digits(rest)
        {
            return Err(NotAShare);
        }
        let hundredths = format!("{whole}{rest:0<2}")
            .parse()
            .map_err(|_| NotAShare)?;
        Self::new(hundredths)
    }
}

impl fmt::Display for BasisPoints {
    /// The percentage as a form shows it again: `35`, `12.5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.0 / 100, self.0 % 100);
        match rest {
            0 => write!(f, "{whole}"),
            rest if rest % 10 == 0 => write!(f, "{whole}.{}", rest / 10),
            rest => write!(f, "{whole}.{rest:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_is_read_as_people_type_it_and_shown_as_it_was_read() {
        for (typed, points, shown) in [
            ("35", 3_500, "35"),
            ("12.5", 1_250, "12.5"),
            ("12,05", 1_205, "12.05"),
            (" 100 % ", 10_000, "100"),
            ("0", 0, "0"),
        ] {
            let share: BasisPoints = typed.parse().expect("a share");
            assert_eq!(
                (share.points(), share.to_string().as_str()),
                (points, shown)
            );
        }
    }

    #[test]
    fn what_is_no_share_is_refused() {
        for text in ["", "-1", "100.01", "1.234", "a", "1e2", "9999", ".5", "٣"] {
            assert_eq!(text.parse::<BasisPoints>(), Err(NotAShare), "{text:?}");
        }
        assert!(serde_json::from_str::<BasisPoints>("10001").is_err());
    }
}
