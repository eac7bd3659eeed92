//! A part of a large organisation that works on its own: a department, a school, a local branch.

use std::fmt;
use std::str::FromStr;

use super::fault::Fault;
use super::plain_text;
use crate::domain::search_text::folded;

/// A unit's name: 2 to 120 characters, all of them to be seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitName(String);

impl UnitName {
    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// By what it is the only one within its organisation.
    pub fn folded(&self) -> String {
        folded(&self.0)
    }
}

impl FromStr for UnitName {
    type Err = Fault;

    fn from_str(text: &str) -> Result<Self, Fault> {
        let name = plain_text::line(text, 120)?;
        match name.chars().count() {
            0 => Err(Fault::Missing),
            1 => Err(Fault::TooShort { least: 2 }),
            _ if folded(&name).is_empty() => Err(Fault::NoLetters),
            _ => Ok(Self(name)),
        }
    }
}

impl fmt::Display for UnitName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
