//! Lists that people put in order: questions, criteria, kinds of costs. Every act names a line by its key, never by its
//! place, so that an act means the same line even after others were moved.

use super::budget::CostCategory;
use super::form::Question;
use super::rubric::Criterion;
use super::{Key, TrackedText};

/// A line of an ordered list.
pub trait Listed: Clone {
    /// What other documents name it by.
    fn key(&self) -> &Key;

    /// What people read first.
    fn name(&self) -> &TrackedText;

    /// The same line under another key.
    #[must_use]
    fn under(self, key: Key) -> Self;
}

macro_rules! listed {
    ($($line:ident $name:ident),+ $(,)?) => {$(
        impl Listed for $line {
            fn key(&self) -> &Key {
                &self.id
            }

            fn name(&self) -> &TrackedText {
                &self.$name
            }

            fn under(self, key: Key) -> Self {
                Self { id: key, ..self }
            }
        }
    )+};
}

listed!(Question label, Criterion name, CostCategory name);

/// What can be done with one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// One place towards the beginning; the first stays.
    Up,
    /// One place towards the end; the last stays.
    Down,
    /// To this place, from 0; beyond the end is the end.
    To(usize),
    /// A copy right behind it.
    Duplicate,
    /// Out of the list.
    Remove,
}

/// The line of this key.
pub fn line<'a, T: Listed>(lines: &'a [T], key: &Key) -> Option<&'a T> {
    lines.iter().find(|line| line.key() == key)
}

/// The list after one act on the line of this key; `None` where there is no such line. A copy gets a key beginning
/// with `letter`.
pub fn moved<T: Listed>(lines: &[T], key: &Key, act: Move, letter: char) -> Option<Vec<T>> {
    let at = lines.iter().position(|line| line.key() == key)?;
    let mut lines = lines.to_vec();
    match act {
        Move::Up => shift(&mut lines, at, at.saturating_sub(1)),
        Move::Down => shift(&mut lines, at, at + 1),
        Move::To(place) => shift(&mut lines, at, place),
        Move::Duplicate => {
            let fresh = Key::fresh(letter, lines.iter().map(Listed::key));
            lines.insert(at + 1, lines[at].clone().under(fresh));
        }
        Move::Remove => {
            lines.remove(at);
        }
    }
    Some(lines)
}

fn shift<T>(lines: &mut Vec<T>, from: usize, to: usize) {
    let line = lines.remove(from);
    lines.insert(to.min(lines.len()), line);
}

/// The list with this line in the place of the one with its key, or at the end where none has it.
pub fn put<T: Listed>(lines: &[T], line: T) -> Vec<T> {
    let mut lines = lines.to_vec();
    match lines.iter().position(|kept| kept.key() == line.key()) {
        Some(at) => lines[at] = line,
        None => lines.push(line),
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn category(name: &str) -> CostCategory {
        let language = || "en".parse().expect("a tag");
        CostCategory {
            id: name.parse().expect("a key"),
            name: TrackedText::new(language(), name),
            help: TrackedText::empty(language()),
            greatest_share: None,
        }
    }

    fn lines() -> Vec<CostCategory> {
        ["c1", "c2", "c3"].map(category).to_vec()
    }

    fn keys(lines: &[CostCategory]) -> Vec<&str> {
        lines.iter().map(|line| line.id.as_str()).collect()
    }

    fn after(key: &str, act: Move) -> Vec<CostCategory> {
        let key = key.parse().expect("a key");
        moved(&lines(), &key, act, 'c').expect("there is such a line")
    }

    #[test]
    fn lines_move_and_stop_at_the_ends() {
        assert_eq!(keys(&after("c2", Move::Up)), ["c2", "c1", "c3"]);
        assert_eq!(keys(&after("c1", Move::Up)), ["c1", "c2", "c3"]);
        assert_eq!(keys(&after("c3", Move::Down)), ["c1", "c2", "c3"]);
        assert_eq!(keys(&after("c1", Move::To(2))), ["c2", "c3", "c1"]);
        assert_eq!(keys(&after("c3", Move::To(0))), ["c3", "c1", "c2"]);
        assert_eq!(keys(&after("c1", Move::To(usize::MAX))), ["c2", "c3", "c1"]);
        assert_eq!(keys(&after("c2", Move::Remove)), ["c1", "c3"]);
    }

    #[test]
    fn a_copy_stands_behind_its_original_under_a_key_of_its_own() {
        let lines = after("c1", Move::Duplicate);
        assert_eq!(keys(&lines), ["c1", "c4", "c2", "c3"]);
        assert_eq!(lines[1].name, lines[0].name);
    }

    #[test]
    fn a_line_that_is_gone_moves_nothing() {
        let gone = "c9".parse().expect("a key");
        assert_eq!(moved(&lines(), &gone, Move::Up, 'c'), None);
        assert_eq!(line(&lines(), &gone), None);
    }

    #[test]
    fn a_line_takes_the_place_of_its_key_or_the_end() {
        let mut changed = category("c2");
        changed.greatest_share = Some(Default::default());
        assert_eq!(put(&lines(), changed.clone())[1], changed);
        assert_eq!(
            keys(&put(&lines(), category("c7"))),
            ["c1", "c2", "c3", "c7"]
        );
    }
}
