//! What people type into the fields of a set-up, read into the domain's values; what cannot be read is told beside its field.

use std::str::FromStr;

use super::fields::Fields;
use super::sheet::Terms;
use crate::domain::basis_points::BasisPoints;
use crate::domain::money::{Currency, Money};
use crate::domain::setup::TrackedText;
use crate::web::forms::Faults;
use crate::web::texts;

/// A form being read, with what was found wrong so far.
pub struct Reading<'a> {
    fields: &'a Fields,
    terms: &'a Terms<'a>,
    still_right: Vec<String>,
    faults: &'a mut Faults,
}

impl<'a> Reading<'a> {
    /// These fields.
    pub fn new(fields: &'a Fields, terms: &'a Terms<'a>, faults: &'a mut Faults) -> Self {
        Self {
            still_right: fields.all("still_right").map(str::to_owned).collect(),
            fields,
            terms,
            faults,
        }
    }

    /// What was typed.
    pub fn typed(&self, name: &str) -> &'a str {
        self.fields.get(name)
    }

    /// Whether a box is ticked.
    pub fn ticked(&self, name: &str) -> bool {
        !self.fields.get(name).is_empty()
    }

    /// One thing wrong.
    pub fn fault(&mut self, name: &str, key: &str) {
        self.faults.add(name, key);
    }

    /// A text as it is after these words were sent for it.
    pub fn text(&mut self, name: &str, kept: Option<&TrackedText>) -> TrackedText {
        let empty = TrackedText::empty(self.terms.original.clone());
        let sent = self.fields.text(name);
        texts::edited(
            name,
            kept.unwrap_or(&empty),
            &self.terms.program.languages,
            &sent,
            &self.still_right,
            self.faults,
        )
    }

    /// A whole number in whichever of our digits; `None` where nothing stands.
    pub fn number<T: FromStr>(&mut self, name: &str) -> Option<T> {
        let plain = latin_digits(self.typed(name));
        if plain.is_empty() {
            return None;
        }
        let read = plain.parse().ok();
        if read.is_none() {
            self.fault(name, "setup-fault-number");
        }
        read
    }

    /// A whole number that must stand there; `kept` where it cannot be read.
    pub fn needed<T: FromStr>(&mut self, name: &str, kept: T) -> T {
        if self.typed(name).is_empty() {
            self.fault(name, "setup-fault-number");
        }
        self.number(name).unwrap_or(kept)
    }

    /// An amount; `None` where nothing stands.
    pub fn money(&mut self, name: &str, currency: Currency) -> Option<Money> {
        let typed = self.typed(name);
        if typed.is_empty() {
            return None;
        }
        let read = Money::typed(typed, currency).ok();
        if read.is_none() {
            self.fault(name, "setup-fault-amount");
        }
        read
    }

    /// A percentage; `None` where nothing stands.
    pub fn share(&mut self, name: &str) -> Option<BasisPoints> {
        let plain = latin_digits(self.typed(name));
        if plain.is_empty() {
            return None;
        }
        let read = plain.parse().ok();
        if read.is_none() {
            self.fault(name, "setup-fault-share");
        }
        read
    }

    /// One of a list of words; `kept` where it is none of them.
    pub fn choice<T: FromStr>(&mut self, name: &str, kept: T) -> T {
        match self.typed(name).parse() {
            Ok(choice) => choice,
            Err(_) => {
                self.fault(name, "setup-fault-choice");
                kept
            }
        }
    }
}

/// Arabic-Indic digits as Latin ones.
pub fn latin_digits(text: &str) -> String {
    let latin = text.chars().map(|letter| match letter {
        '٠'..='٩' => char::from_digit(letter as u32 - '٠' as u32, 10).unwrap_or(letter),
        '٫' => '.',
        _ => letter,
    });
    latin.collect()
}

/// An amount as a field shows it again; empty where there is none.
pub fn shown(money: Option<Money>) -> String {
    money
        .map(Money::to_decimal)
        .map(|text| text.strip_suffix(".00").map(str::to_owned).unwrap_or(text))
        .unwrap_or_default()
}
