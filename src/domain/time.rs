//! Instants and named zones. A deadline is an instant and the zone it was promised in.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

/// A point in time, to the microsecond, as both databases keep it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Instant(Timestamp);

impl Instant {
    /// 1970-01-01T00:00:00Z, for what has no moment of its own.
    pub const EPOCH: Self = Self(Timestamp::UNIX_EPOCH);

    /// The instant this many microseconds after 1970-01-01T00:00:00Z; `None` outside the calendar.
    pub fn from_micros(micros: i64) -> Option<Self> {
        Timestamp::from_microsecond(micros).ok().map(Self)
    }

    /// Microseconds since 1970-01-01T00:00:00Z.
    pub fn as_micros(self) -> i64 {
        self.0.as_microsecond()
    }

    /// The same instant for calendar arithmetic.
    pub fn timestamp(self) -> Timestamp {
        self.0
    }

    /// The instant `seconds` later (or earlier, if negative), held inside the calendar.
    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Self {
        let micros = self
            .as_micros()
            .saturating_add(seconds.saturating_mul(1_000_000));
        let held = micros.clamp(
            Timestamp::MIN.as_microsecond(),
            Timestamp::MAX.as_microsecond(),
        );
        Self::from_micros(held).unwrap_or(self)
    }
}

impl From<Timestamp> for Instant {
    /// Finer parts than a microsecond are dropped, so that what is kept equals what was said.
    fn from(timestamp: Timestamp) -> Self {
        Self::from_micros(timestamp.as_microsecond()).unwrap_or(Self(timestamp))
    }
}

impl fmt::Display for Instant {
    /// RFC 3339 in UTC.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A zone of the IANA database, such as `America/Los_Angeles`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ZoneName(String);

/// The text names no zone.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no time zone of the IANA database, such as America/Los_Angeles")]
pub struct UnknownZone(String);

impl ZoneName {
    /// Coordinated universal time, for whoever has not said where they are.
    pub fn utc() -> Self {
        Self("UTC".to_owned())
    }

    /// The name as the database writes it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The zone with its rules.
    pub fn zone(&self) -> TimeZone {
        TimeZone::get(&self.0).unwrap_or(TimeZone::UTC)
    }

    /// When this day is over by the clocks of the zone; `None` at the end of the calendar.
    pub fn end_of(&self, day: Date) -> Option<Instant> {
        let next = day.tomorrow().ok()?.to_zoned_datetime(self.zone()).ok()?;
        Some(Instant::from(next.timestamp()))
    }
}

impl FromStr for ZoneName {
    type Err = UnknownZone;

    fn from_str(text: &str) -> Result<Self, UnknownZone> {
        let zone = TimeZone::get(text).map_err(|_| UnknownZone(text.to_owned()))?;
        zone.iana_name()
            .map(|name| Self(name.to_owned()))
            .ok_or_else(|| UnknownZone(text.to_owned()))
    }
}

impl TryFrom<String> for ZoneName {
    type Error = UnknownZone;

    fn try_from(text: String) -> Result<Self, UnknownZone> {
        text.parse()
    }
}

impl From<ZoneName> for String {
    fn from(zone: ZoneName) -> Self {
        zone.0
    }
}

/// A date as exactly as its source says it: `2023-04-03`, `2023-04` or `2023`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PartialDate(String);

/// The text is no date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no date such as 2023-04-03, 2023-04 or 2023")]
pub struct NotADate(String);

impl PartialDate {
    /// The date as it stands in documents.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The day, where the source says one.
    pub fn day(&self) -> Option<Date> {
        self.0.parse().ok().filter(|_| self.0.len() == 10)
    }
}

impl FromStr for PartialDate {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let whole = match text.len() {
            4 => format!("{text}-01-01"),
            7 => format!("{text}-01"),
            _ => text.to_owned(),
        };
        let plain = whole.len() == 10
            && whole
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b'-');
        if plain && whole.parse::<Date>().is_ok() {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotADate(text.to_owned()))
        }
    }
}

impl TryFrom<String> for PartialDate {
    type Error = NotADate;

    fn try_from(text: String) -> Result<Self, NotADate> {
        text.parse()
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_over_by_the_clocks_of_its_zone() {
        let end = |zone: &str, day: &str| {
            let zone: ZoneName = zone.parse().expect("a zone");
            let end = zone.end_of(day.parse().expect("a day"));
            end.expect("an end").to_string()
        };
        assert_eq!(end("UTC", "2027-02-26"), "2027-02-27T00:00:00Z");
        assert_eq!(
            end("America/Los_Angeles", "2027-02-26"),
            "2027-02-27T08:00:00Z"
        );
        // The night when the clocks go ahead, and a zone that is ahead of all others.
        assert_eq!(
            end("America/Los_Angeles", "2027-03-14"),
            "2027-03-15T07:00:00Z"
        );
        assert_eq!(
            end("Pacific/Kiritimati", "2027-02-26"),
            "2027-02-26T10:00:00Z"
        );
    }

    #[test]
    fn a_date_is_as_exact_as_its_source() {
        for good in ["2023", "2023-04", "2023-04-03"] {
            assert!(good.parse::<PartialDate>().is_ok(), "{good}");
        }
        for bad in [
            "",
            "23",
            "2023-13",
            "2023-02-30",
            "03.04.2023",
            "2023-04-03T00:00",
            "20230403",
        ] {
            assert!(bad.parse::<PartialDate>().is_err(), "{bad}");
        }
        let day = |text: &str| text.parse::<PartialDate>().expect("a date").day();
        assert_eq!(day("2023-04"), None);
        assert_eq!(
            day("2023-04-03").map(|day| day.to_string()).as_deref(),
            Some("2023-04-03")
        );
    }

    #[test]
    fn zones_are_known_by_name_only() {
        assert_eq!(
            "America/Los_Angeles"
                .parse::<ZoneName>()
                .map(String::from)
                .as_deref(),
            Ok("America/Los_Angeles")
        );
        assert!("Pacific Time".parse::<ZoneName>().is_err());
        assert!("".parse::<ZoneName>().is_err());
    }

    #[test]
    fn an_instant_is_kept_to_the_microsecond() {
        let fine: Timestamp = "2026-11-23T17:00:00.123456789Z"
            .parse()
            .expect("an RFC 3339 instant");
        assert_eq!(
            Instant::from(fine).to_string(),
            "2026-11-23T17:00:00.123456Z"
        );
        let instant = Instant::from(fine);
        assert_eq!(Instant::from_micros(instant.as_micros()), Some(instant));
    }

    #[test]
    fn adding_seconds_stays_inside_the_calendar() {
        let end = Instant::from(Timestamp::MAX);
        assert_eq!(end.plus_seconds(i64::MAX), end.plus_seconds(1));
    }
}
