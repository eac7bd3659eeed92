//! What is wrong with a file, so that its author can put it right.

use std::fmt;

/// The first thing in a file that is not as the format wants it. Nothing of such a file is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where, counted from 1.
    pub line: usize,
    /// What stands there.
    pub found: String,
    /// What should stand there.
    pub expected: String,
}

/// Longer findings are cut: an unclosed quote can swallow a whole file.
const MOST_CHARACTERS_SHOWN: usize = 80;

impl Problem {
    /// `found` is a piece of the file and is shown in quotation marks.
    pub(super) fn cell(line: usize, found: &str, expected: impl Into<String>) -> Problem {
        let mut shown: String = found
            .chars()
            .take(MOST_CHARACTERS_SHOWN)
            .map(visible)
            .collect();
        if found.chars().nth(MOST_CHARACTERS_SHOWN).is_some() {
            shown.push('…');
        }
        Problem::new(line, format!("“{shown}”"), expected)
    }

    /// `found` is said in words of our own.
    pub(super) fn new(
        line: usize,
        found: impl Into<String>,
        expected: impl Into<String>,
    ) -> Problem {
        Problem {
            line,
            found: found.into(),
            expected: expected.into(),
        }
    }
}

/// Control characters must not reach a terminal.
fn visible(character: char) -> char {
    if character.is_control() {
        '·'
    } else {
        character
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "line {}: found {}, expected {}",
            self.line, self.found, self.expected
        )
    }
}

impl std::error::Error for Problem {}
