//! Dots without number: where they would cover each other, one stands for them all.
//!
//! A drawing of five thousand dots says no more than one of five hundred, and weighs ten times as much.

use std::collections::BTreeSet;

/// So many dots are drawn one by one, whatever they cover.
pub const MOST_SINGLE: usize = 500;
/// Side of the square, in units of a drawing, that a crowd gives to one dot.
const SQUARE: i64 = 6;

/// The squares of a drawing that have their dot.
#[derive(Debug)]
pub struct Crowd {
    taken: Option<BTreeSet<(i64, i64)>>,
}

impl Crowd {
    /// For a drawing of `dots` dots.
    pub fn of(dots: usize) -> Self {
        Self {
            taken: (dots > MOST_SINGLE).then(BTreeSet::new),
        }
    }

    /// Whether the dot at `(x, y)` is to be drawn.
    pub fn admits(&mut self, x: i64, y: i64) -> bool {
        let square = (x.div_euclid(SQUARE), y.div_euclid(SQUARE));
        self.taken.as_mut().is_none_or(|taken| taken.insert(square))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_dots_are_all_drawn_and_of_a_crowd_one_in_each_square() {
        let mut few = Crowd::of(MOST_SINGLE);
        assert!(few.admits(7, 7) && few.admits(7, 7));
        let mut many = Crowd::of(MOST_SINGLE + 1);
        assert!(many.admits(7, 7));
        assert!(!many.admits(8, 8));
        assert!(many.admits(12, 8));
    }
}
