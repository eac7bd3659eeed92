//! Charts drawn by the server: plain geometry here, SVG in `templates/public/charts`.
//!
//! Every chart has a title and a description for those who cannot see it, takes its colours from
//! classes (so that dark screens and print follow the style sheet), uses no `style` attribute (the
//! content policy forbids them) and is mirrored for scripts that run from right to left. All
//! geometry is whole numbers: the same data draws the same bytes.

mod bars;
mod crowd;
mod dot_map;
mod meter;
mod scatter;
mod skyline;

use std::fmt;

pub use bars::{Bar, Bars};
pub use crowd::MOST_SINGLE;
pub use dot_map::{DotMap, Position, Spot};
pub use meter::Meter;
pub use scatter::{Dot, Scatter};
pub use skyline::{Skyline, Tower};

/// Which way the reader's script runs; a chart's horizontal axis follows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// As English does.
    LeftToRight,
    /// As Arabic does.
    RightToLeft,
}

impl Reading {
    /// From the word of a `dir` attribute.
    pub fn from_direction(direction: &str) -> Self {
        if direction == "rtl" {
            Self::RightToLeft
        } else {
            Self::LeftToRight
        }
    }

    /// Where something stands that begins `from` the reading side and is `size` wide.
    fn place(self, from: Share, size: Share) -> Share {
        match self {
            Self::LeftToRight => from,
            Self::RightToLeft => Share(WHOLE.saturating_sub(from.0).saturating_sub(size.0)),
        }
    }

    /// The edge where lines begin, for `x` of a text whose anchor is `start`.
    fn start(self) -> Share {
        self.place(Share(0), Share(0))
    }

    /// The edge where lines end, for `x` of a text whose anchor is `end`.
    fn end(self) -> Share {
        self.place(Share(WHOLE), Share(0))
    }
}

const WHOLE: u16 = 10_000;

/// A share of a drawing's width or height, in hundredths of a per cent; shown as `62.5%`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share(u16);

impl Share {
    /// `part` of `whole`, held between nothing and all; nothing of a whole that is not positive.
    pub fn of(part: i64, whole: i64) -> Self {
        if whole <= 0 || part <= 0 {
            return Self(0);
        }
        let scaled = i128::from(part) * i128::from(WHOLE) / i128::from(whole);
        Self(u16::try_from(scaled).map_or(WHOLE, |share| share.min(WHOLE)))
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (units, hundredths) = (self.0 / 100, self.0 % 100);
        match hundredths {
            0 => write!(f, "{units}%"),
            h if h % 10 == 0 => write!(f, "{units}.{}%", h / 10),
            h => write!(f, "{units}.{h:02}%"),
        }
    }
}

/// Round steps (1, 2 or 5 times a power of ten) from 0 to just past `greatest`, at most `most` + 1
/// marks. The last is the axis' end.
fn ticks(greatest: i64, most: i64) -> Vec<i64> {
    let greatest = greatest.max(1);
    let mut step = 1_i64;
    let mut factors = [2, 5, 10].into_iter().cycle();
    let mut power = 1_i64;
    while step.saturating_mul(most) < greatest {
        let factor = factors.next().unwrap_or(10);
        step = power.saturating_mul(factor);
        if factor == 10 {
            power = step;
        }
    }
    let steps = (greatest - 1) / step + 1;
    (0..=steps)
        .map(|count| step.saturating_mul(count))
        .collect()
}

/// `value` of `0..=greatest` on a line of `length` units.
fn on_line(value: i64, greatest: i64, length: i64) -> i64 {
    let held = i128::from(value.clamp(0, greatest.max(0)));
    let at = held * i128::from(length) / i128::from(greatest.max(1));
    i64::try_from(at).unwrap_or(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_held_inside_the_drawing() {
        assert_eq!(Share::of(5, 8).to_string(), "62.5%");
        assert_eq!(Share::of(1, 3).to_string(), "33.33%");
        assert_eq!(Share::of(1, 1000).to_string(), "0.1%");
        assert_eq!(Share::of(9, 8).to_string(), "100%");
        assert_eq!(Share::of(i64::MAX, 1).to_string(), "100%");
        assert_eq!(Share::of(-1, 8).to_string(), "0%");
        assert_eq!(Share::of(1, 0).to_string(), "0%");
    }

    #[test]
    fn a_script_from_right_to_left_mirrors_the_drawing() {
        let (from, size) = (Share::of(1, 10), Share::of(3, 10));
        assert_eq!(Reading::LeftToRight.place(from, size).to_string(), "10%");
        assert_eq!(Reading::RightToLeft.place(from, size).to_string(), "60%");
        assert_eq!(Reading::from_direction("rtl").start().to_string(), "100%");
    }

    #[test]
    fn ticks_are_round_few_and_reach_past_the_greatest() {
        assert_eq!(ticks(720, 4), [0, 200, 400, 600, 800]);
        assert_eq!(ticks(100_000, 4), [0, 50_000, 100_000]);
        assert_eq!(ticks(3, 4), [0, 1, 2, 3]);
        assert_eq!(ticks(0, 4), [0, 1]);
        for greatest in [1, 7, 99, 12_345, i64::MAX] {
            let marks = ticks(greatest, 5);
            assert!(marks.len() <= 6, "{greatest}: {marks:?}");
            assert!(marks.last().is_some_and(|last| *last >= greatest));
        }
    }

    #[test]
    fn a_value_never_leaves_its_line() {
        assert_eq!(on_line(50, 100, 300), 150);
        assert_eq!(on_line(500, 100, 300), 300);
        assert_eq!(on_line(-5, 100, 300), 0);
        assert_eq!(on_line(i64::MAX, i64::MAX, 300), 300);
        assert_eq!(on_line(1, 0, 300), 0);
    }
}
