//! Numbers by which registers know an organisation: each says who gave it, and is known once.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::fault::Fault;
use super::plain_text;

/// Who gave the number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scheme {
    /// Employer Identification Number, by the US tax office.
    Ein,
    /// Unique Entity ID, by SAM.gov.
    Uei,
    /// The number of a US state's register: the state's two letters.
    State(String),
    /// A licence: the authority that gave it.
    Licence(String),
    /// Any register of org-id.guide, by its list code such as `GB-CHC`.
    OrgId(String),
}

/// One number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identifier {
    /// Who gave it.
    pub scheme: Scheme,
    /// The number as it is kept: one way of writing only.
    pub value: String,
    /// The last day of a licence.
    pub expires_on: Option<Date>,
}

/// The states, districts and territories of the United States by their two letters.
pub const US_STATES: [&str; 56] = [
    "AL", "AK", "AS", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "GU", "HI", "ID", "IL",
    "IN", "IA", "KS", "KY", "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MP", "MT", "NE", "NV",
    "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR", "PA", "PR", "RI", "SC", "SD", "TN", "TX",
    "UT", "VT", "VA", "VI", "WA", "WV", "WI", "WY",
];

/// The beginnings that the tax office has given out
/// (<https://www.irs.gov/businesses/small-businesses-self-employed/how-eins-are-assigned-and-valid-ein-prefixes>).
fn is_ein_prefix(prefix: u8) -> bool {
    matches!(prefix,
        1..=6 | 10..=16 | 20..=27 | 30..=48 | 50..=68 | 71..=77 | 80..=88 | 90..=95 | 98 | 99)
        && prefix != 49
}

impl Scheme {
    /// The scheme of these two columns.
    pub fn from_parts(key: &str, register: &str) -> Option<Self> {
        let register = register.to_owned();
        match key {
            "ein" => Some(Self::Ein),
            "uei" => Some(Self::Uei),
            "state" => Some(Self::State(register)),
            "licence" => Some(Self::Licence(register)),
            "org_id" => Some(Self::OrgId(register)),
            _ => None,
        }
    }

    /// The word in the database, in documents and in message keys.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Ein => "ein",
            Self::Uei => "uei",
            Self::State(_) => "state",
            Self::Licence(_) => "licence",
            Self::OrgId(_) => "org_id",
        }
    }

    /// The state, the authority or the list; empty where the scheme is one register alone.
    pub fn register(&self) -> &str {
        match self {
            Self::Ein | Self::Uei => "",
            Self::State(register) | Self::Licence(register) | Self::OrgId(register) => register,
        }
    }
}

impl Identifier {
    /// An EIN, kept as `91-1234567`.
    pub fn ein(text: &str) -> Result<Self, Fault> {
        let digits = without(text, &['-', ' ']);
        if digits.len() != 9 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(Fault::EinDigits);
        }
        let (prefix, rest) = digits.split_at(2);
        if !prefix.parse().is_ok_and(is_ein_prefix) {
            return Err(Fault::EinPrefix);
        }
        Ok(Self::of(Scheme::Ein, format!("{prefix}-{rest}")))
    }

    /// A UEI, kept in capitals: the rules of the "Unique Entity ID Technical Specifications" of the US General
    /// Services Administration, but for its last character, a checksum that is computed in no public way.
    pub fn uei(text: &str) -> Result<Self, Fault> {
        let uei = without(text, &['-', ' ']).to_ascii_uppercase();
        if uei.chars().count() != 12 || !uei.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return Err(Fault::UeiLength);
        }
        let longest_run = uei
            .split(|char: char| !char.is_ascii_digit())
            .map(str::len)
            .max();
        if uei.contains(['O', 'I']) || uei.starts_with('0') || longest_run >= Some(9) {
            return Err(Fault::UeiShape);
        }
        Ok(Self::of(Scheme::Uei, uei))
    }

    /// The number that a US state's register gave.
    pub fn state_number(state: &str, number: &str) -> Result<Self, Fault> {
        let state = state.trim().to_ascii_uppercase();
        if !US_STATES.contains(&state.as_str()) {
            return Err(Fault::UnknownChoice);
        }
        Ok(Self::of(
            Scheme::State(state),
            number_of_office(number, 24)?,
        ))
    }

    /// A licence, valid on `today`.
    pub fn licence(
        authority: &str,
        number: &str,
        expires_on: &str,
        today: Date,
    ) -> Result<Self, Fault> {
        let authority = plain_text::line(authority, 80)?;
        let value = number_of_office(number, 40)?;
        let expires_on = expires_on.trim();
        if expires_on.is_empty() {
            return Err(Fault::ExpiryMissing);
        }
        let day: Date = expires_on.parse().map_err(|_| Fault::NotADay)?;
        // jiff also takes other ISO 8601 forms; what is typed here is a day.
        if expires_on.len() != 10 {
            return Err(Fault::NotADay);
        }
        if day < today {
            return Err(Fault::Expired);
        }
        Ok(Self {
            scheme: Scheme::Licence(authority),
            value,
            expires_on: Some(day),
        })
    }

    /// An org-id (<https://org-id.guide>): a list code and the number in that list, `GB-CHC-123456`.
    pub fn org_id(text: &str) -> Result<Self, Fault> {
        let text = text.trim().to_ascii_uppercase();
        let mut parts = text.splitn(3, '-');
        let (Some(place), Some(list), Some(number)) = (parts.next(), parts.next(), parts.next())
        else {
            return Err(Fault::OrgIdShape);
        };
        let letters = |part: &str, lengths: std::ops::RangeInclusive<usize>| {
            lengths.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        };
        let is_place = place.bytes().all(|byte| byte.is_ascii_uppercase());
        if !is_place || !letters(place, 2..=2) || !letters(list, 2..=10) {
            return Err(Fault::OrgIdShape);
        }
        match (place, list) {
            // These two have rules of their own: the same number is the same identifier.
            ("US", "EIN") => Self::ein(number),
            ("US", "SAM") => Self::uei(number),
            _ => {
                let number = number_of_office(number, 40)?;
                Ok(Self::of(Scheme::OrgId(format!("{place}-{list}")), number))
            }
        }
    }

    fn of(scheme: Scheme, value: String) -> Self {
        Self {
            scheme,
            value,
            expires_on: None,
        }
    }

    /// Whether it is a licence whose last day is over.
    pub fn has_run_out(&self, today: Date) -> bool {
        self.expires_on.is_some_and(|day| day < today)
    }
}

impl fmt::Display for Identifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.scheme {
            Scheme::OrgId(list) => write!(f, "{list}-{}", self.value),
            _ => f.write_str(&self.value),
        }
    }
}

fn without(text: &str, dropped: &[char]) -> String {
    text.trim().replace(dropped, "")
}

/// Letters and digits, with single hyphens, dots, slashes or spaces between; in capitals, because
/// registers do not tell cases apart.
fn number_of_office(text: &str, most: usize) -> Result<String, Fault> {
    let number = plain_text::line(text, most)?.to_uppercase();
    let is_between = |char: char| matches!(char, '-' | '.' | '/' | ' ');
    let is_whole = number
        .split(is_between)
        .all(|part| !part.is_empty() && part.chars().all(char::is_alphanumeric));
    if number.is_empty() {
        Err(Fault::Missing)
    } else if !is_whole || !number.chars().any(char::is_numeric) {
        Err(Fault::NumberShape)
    } else {
        Ok(number)
    }
}

/// One identifier as documents say it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatedIdentifier {
    /// `ein`, `uei`, `state`, `licence` or `org_id`.
    pub scheme: String,
    /// The state, the authority or the list, where the scheme has several.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub register: String,
    /// The number.
    pub value: String,
    /// The last day of a licence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_on: Option<Date>,
}

impl From<&Identifier> for StatedIdentifier {
    fn from(identifier: &Identifier) -> Self {
        Self {
            scheme: identifier.scheme.key().to_owned(),
            register: identifier.scheme.register().to_owned(),
            value: identifier.value.clone(),
            expires_on: identifier.expires_on,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(identifier: Result<Identifier, Fault>) -> Result<String, Fault> {
        identifier.map(|identifier| identifier.value)
    }

    #[test]
    fn an_ein_has_nine_digits_and_a_beginning_that_was_given_out() {
        for text in ["91-1234567", "911234567", " 91 1234567 "] {
            assert_eq!(value(Identifier::ein(text)), Ok("91-1234567".to_owned()));
        }
        for text in ["", "91-123456", "91-12345678", "9a-1234567", "９１1234567"] {
            assert_eq!(
                value(Identifier::ein(text)),
                Err(Fault::EinDigits),
                "{text}"
            );
        }
        for prefix in [
            0, 7, 8, 9, 17, 18, 19, 28, 29, 49, 69, 70, 78, 79, 89, 96, 97,
        ] {
            let text = format!("{prefix:02}-1234567");
            assert_eq!(
                value(Identifier::ein(&text)),
                Err(Fault::EinPrefix),
                "{text}"
            );
        }
        let given = (0..100).filter(|prefix| is_ein_prefix(*prefix)).count();
        assert_eq!(given, 100 - 17);
    }

    #[test]
    fn a_uei_follows_its_rules() {
        assert_eq!(
            value(Identifier::uei("h3j5l8n1v4xz")),
            Ok("H3J5L8N1V4XZ".to_owned())
        );
        for text in [
            "",
            "H3J5L8N1V4X",
            "H3J5L8N1V4XZZ",
            "H3J5L8N1V4X!",
            "Й3J5L8N1V4XZ",
        ] {
            assert_eq!(
                value(Identifier::uei(text)),
                Err(Fault::UeiLength),
                "{text}"
            );
        }
        for text in [
            "03J5L8N1V4XZ",
            "H3J5O8N1V4XZ",
            "H3J5I8N1V4XZ",
            "H123456789XZ",
        ] {
            assert_eq!(value(Identifier::uei(text)), Err(Fault::UeiShape), "{text}");
        }
    }

    #[test]
    fn a_licence_ends_on_a_day_to_come() {
        let today = jiff::civil::date(2026, 11, 23);
        let licence = |number, day| Identifier::licence("City of Larkmere", number, day, today);
        let good = licence("bl-4711", "2026-11-23").expect("valid to the end of today");
        assert_eq!(good.value, "BL-4711");
        assert!(!good.has_run_out(today));
        assert!(good.has_run_out(jiff::civil::date(2026, 11, 24)));
        for (number, day, fault) in [
            ("BL-4711", "", Fault::ExpiryMissing),
            ("BL-4711", "next June", Fault::NotADay),
            ("BL-4711", "2027-02-29", Fault::NotADay),
            ("BL-4711", "20270228", Fault::NotADay),
            ("BL-4711", "2026-11-22", Fault::Expired),
            ("", "2027-01-01", Fault::Missing),
            ("BL--4711", "2027-01-01", Fault::NumberShape),
            ("none", "2027-01-01", Fault::NumberShape),
        ] {
            assert_eq!(licence(number, day), Err(fault), "{number} {day}");
        }
    }

    #[test]
    fn a_number_of_a_state_names_the_state() {
        let good = Identifier::state_number("wa", "603 123 456").expect("a number");
        assert_eq!(
            (good.scheme.register(), good.value.as_str()),
            ("WA", "603 123 456")
        );
        assert_eq!(
            Identifier::state_number("ZZ", "1").map(|_| ()),
            Err(Fault::UnknownChoice)
        );
    }

    #[test]
    fn an_org_id_names_its_register_first() {
        let good = Identifier::org_id("gb-chc-202918").expect("an org-id");
        assert_eq!(good.to_string(), "GB-CHC-202918");
        assert_eq!(good.scheme, Scheme::OrgId("GB-CHC".to_owned()));
        for text in ["", "202918", "GB-CHC", "GBR-CHC-1", "G1-CHC-1", "GB-C-1"] {
            assert_eq!(Identifier::org_id(text), Err(Fault::OrgIdShape), "{text}");
        }
        assert_eq!(
            Identifier::org_id("US-EIN-911234567"),
            Identifier::ein("91-1234567")
        );
        assert_eq!(
            Identifier::org_id("US-SAM-H3J5L8N1V4XZ"),
            Identifier::uei("H3J5L8N1V4XZ")
        );
    }

    #[test]
    fn every_scheme_is_read_back_from_its_parts() {
        for scheme in [
            Scheme::Ein,
            Scheme::Uei,
            Scheme::State("WA".to_owned()),
            Scheme::Licence("Ministry of Work".to_owned()),
            Scheme::OrgId("GB-CHC".to_owned()),
        ] {
            assert_eq!(
                Scheme::from_parts(scheme.key(), scheme.register()),
                Some(scheme)
            );
        }
        assert_eq!(Scheme::from_parts("other", ""), None);
    }
}
