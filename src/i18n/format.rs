//! Numbers, dates and lists by ICU. Made once per locale and kind of digits, then shared by all pages.

use icu_calendar::{Date, Gregorian};
use icu_datetime::fieldsets::zone::{GenericLong, SpecificLong};
use icu_datetime::fieldsets::{Combo, YMD, YMDT};
use icu_datetime::input::{DateTime, Time, TimeZone, UtcOffset, ZonedDateTime};
use icu_datetime::{FixedCalendarDateTimeFormatter, NoCalendarFormatter};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_list::ListFormatter;
use icu_locale_core::Locale;
use jiff::civil;

use crate::domain::time::{Instant, ZoneName};

/// Which digits a reader sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Digits {
    /// 0123456789 in every language: the default, since ids, addresses and bank letters have them too.
    Latin,
    /// The locale's own, such as ٠١٢٣٤٥٦٧٨٩.
    Locale,
}

/// A whole number, or a reference to one: templates pass arguments by reference.
pub trait Count {
    /// Its value; what is beyond 64 signed bits is held at the end of them.
    fn count(&self) -> i64;
}

macro_rules! counts {
    ($($number:ty),*) => {$(
        impl Count for $number {
            fn count(&self) -> i64 {
                i64::try_from(*self).unwrap_or(i64::MAX)
            }
        }
    )*};
}

counts!(u8, u16, u32, u64, usize, i32, i64);

impl<T: Count + ?Sized> Count for &T {
    fn count(&self) -> i64 {
        (**self).count()
    }
}

/// The formatters of one locale and one kind of digits.
pub(super) struct Formats {
    decimal: DecimalFormatter,
    date: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    instant: FixedCalendarDateTimeFormatter<Gregorian, Combo<YMDT, SpecificLong>>,
    zone: NoCalendarFormatter<GenericLong>,
    list: ListFormatter,
}

impl Formats {
    /// The formatters for a tag such as `es-US`. ICU falls back along the tag's parents to the root locale, so
    /// that every well-formed tag has some; the error says which data could not be had.
    pub(super) fn new(tag: &str, digits: Digits) -> Result<Self, String> {
        let wanted = match digits {
            Digits::Latin => format!("{tag}-u-nu-latn"),
            Digits::Locale => tag.to_owned(),
        };
        let locale: Locale = wanted
            .parse()
            .map_err(|error| format!("{tag:?} is no locale that numbers can follow: {error}"))?;
        let missing = |what: &str, error: &dyn std::fmt::Display| {
            format!("no rules to write {what} in {tag:?}: {error}")
        };
        Ok(Self {
            decimal: DecimalFormatter::try_new((&locale).into(), Default::default())
                .map_err(|error| missing("numbers", &error))?,
            date: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMD::long())
                .map_err(|error| missing("dates", &error))?,
            instant: FixedCalendarDateTimeFormatter::try_new(
                (&locale).into(),
                YMD::long().with_time_hm().with_zone(SpecificLong),
            )
            .map_err(|error| missing("times", &error))?,
            zone: NoCalendarFormatter::try_new((&locale).into(), GenericLong)
                .map_err(|error| missing("time zones", &error))?,
            list: ListFormatter::try_new_and((&locale).into(), Default::default())
                .map_err(|error| missing("lists", &error))?,
        })
    }

    pub(super) fn number(&self, number: i64) -> String {
        self.decimal.format(&Decimal::from(number)).to_string()
    }

    /// An exact decimal such as `1920218.79`, with all its digits; anything else is given back as it is.
    pub(super) fn decimal(&self, text: &str) -> String {
        match text.parse::<Decimal>() {
            Ok(decimal) => self.decimal.format(&decimal).to_string(),
            Err(_) => text.to_owned(),
        }
    }

    pub(super) fn date(&self, date: civil::Date) -> String {
        match gregorian(date) {
            Some(date) => self.date.format(&date).to_string(),
            None => date.to_string(),
        }
    }

    /// The day of the instant, as the calendars of the zone show it.
    pub(super) fn day(&self, instant: Instant, zone: &ZoneName) -> String {
        self.date(instant.timestamp().to_zoned_datetime(zone.zone()).date())
    }

    /// The instant as the clocks of the zone show it, with the zone's name.
    pub(super) fn instant(&self, instant: Instant, zone: &ZoneName) -> String {
        let zoned = instant.timestamp().to_zoned_datetime(zone.zone());
        let clock = zoned.time();
        let parts = |hour: i8, minute: i8, second: i8| {
            let [hour, minute, second] = [hour, minute, second].map(|part| u8::try_from(part).ok());
            Time::try_new(hour?, minute?, second?, 0).ok()
        };
        let offset = UtcOffset::try_from_seconds(zoned.offset().seconds()).ok();
        let (Some(date), Some(time), Some(offset)) = (
            gregorian(zoned.date()),
            parts(clock.hour(), clock.minute(), clock.second()),
            offset,
        ) else {
            return zoned.to_string();
        };
        let at = DateTime { date, time };
        let zone = TimeZone::from_iana_id(zone.as_str())
            .with_offset(Some(offset))
            .at_date_time(at);
        let written = self.instant.format(&ZonedDateTime { date, time, zone });
        written.to_string()
    }

    /// What people call the zone the whole year round, such as `Pacific Time`. Names of zones may change; this is the
    /// one of a day in 2026.
    pub(super) fn zone(&self, zone: &ZoneName) -> String {
        let noon = civil::date(2026, 1, 15).at(12, 0, 0, 0);
        let named = noon.to_zoned_datetime(zone.zone()).ok();
        let at = gregorian(noon.date()).zip(Time::try_new(12, 0, 0, 0).ok());
        let offset = named.and_then(|at| UtcOffset::try_from_seconds(at.offset().seconds()).ok());
        let (Some((date, time)), Some(offset)) = (at, offset) else {
            return zone.as_str().to_owned();
        };
        let named = TimeZone::from_iana_id(zone.as_str())
            .with_offset(Some(offset))
            .at_date_time(DateTime { date, time });
        self.zone.format(&named).to_string()
    }

    pub(super) fn list(&self, items: &[String]) -> String {
        self.list
            .format(items.iter().map(String::as_str))
            .to_string()
    }
}

fn gregorian(date: civil::Date) -> Option<Date<Gregorian>> {
    let month = u8::try_from(date.month()).ok()?;
    let day = u8::try_from(date.day()).ok()?;
    Date::try_new_gregorian(i32::from(date.year()), month, day).ok()
}

/// A share in tenths of a percent as an exact decimal (`12.5`, `40`), rounded half up; `None` of nothing.
pub(super) fn percent(part: i64, whole: i64) -> Option<String> {
    if whole == 0 {
        return None;
    }
    let (part, whole) = (i128::from(part), i128::from(whole));
    let sign = if (part < 0) != (whole < 0) && part != 0 {
        "-"
    } else {
        ""
    };
    let (part, whole) = (part.abs(), whole.abs());
    let tenths = (part * 2000 + whole) / (whole * 2);
    Some(match (tenths / 10, tenths % 10) {
        (percent, 0) => format!("{sign}{percent}"),
        (percent, tenth) => format!("{sign}{percent}.{tenth}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_rounded_to_a_tenth() {
        for (part, whole, shown) in [
            (1, 3, "33.3"),
            (2, 3, "66.7"),
            (1, 8, "12.5"),
            (1, 2000, "0.1"),
            (1, 2001, "0"),
            (90_000, 90_000, "100"),
            (-1, 4, "-25"),
            (i64::MAX, i64::MAX, "100"),
        ] {
            assert_eq!(percent(part, whole).as_deref(), Some(shown));
        }
        assert_eq!(percent(1, 0), None);
    }
}
