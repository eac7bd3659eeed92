//! When letters that could wait come together: at seven in the morning, by the clocks of their reader.

use jiff::civil::Weekday;
use jiff::tz::TimeZone;
use jiff::{ToSpan, ZonedDateTime};

use super::people::LetterFrequency;
use super::time::{Instant, ZoneName};

/// The hour of the day.
const HOUR: i8 = 7;

/// When the next digest is due; `None` for whoever wants each letter as it happens. Weekly ones come on
/// Mondays. Without a zone the clocks are those of UTC.
pub fn next(frequency: LetterFrequency, zone: Option<&ZoneName>, now: Instant) -> Option<Instant> {
    let is_day = |day: &ZonedDateTime| match frequency {
        LetterFrequency::AtOnce => false,
        LetterFrequency::Daily => true,
        LetterFrequency::Weekly => day.weekday() == Weekday::Monday,
    };
    let here = now
        .timestamp()
        .to_zoned_datetime(zone.map_or(TimeZone::UTC, ZoneName::zone));
    // Today and the week after it hold every day of the week, also where today's seven is over.
    (0..=7)
        .filter_map(|days: i64| {
            let day = here.date().checked_add(days.days()).ok()?;
            // Where a clock skips seven, the moment after the gap.
            day.at(HOUR, 0, 0, 0)
                .to_zoned_datetime(here.time_zone().clone())
                .ok()
        })
        .find(|morning| is_day(morning) && *morning > here)
        .map(|morning| morning.timestamp().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn due(frequency: LetterFrequency, zone: &str, now: &str) -> Option<String> {
        let zone: ZoneName = zone.parse().expect("a zone");
        let now: jiff::Timestamp = now.parse().expect("an instant");
        next(frequency, Some(&zone), now.into()).map(|due| due.timestamp().to_string())
    }

    #[test]
    fn digests_come_at_seven_by_the_clocks_of_their_reader() {
        let pacific = "America/Los_Angeles";
        for (frequency, now, wanted) in [
            // A Monday, nine in the morning in King County.
            ("daily", "2026-11-23T17:00:00Z", "2026-11-24T15:00:00Z"),
            ("weekly", "2026-11-23T17:00:00Z", "2026-11-30T15:00:00Z"),
            // Just before seven, and at seven.
            ("daily", "2026-11-23T14:59:59Z", "2026-11-23T15:00:00Z"),
            ("weekly", "2026-11-23T14:59:59Z", "2026-11-23T15:00:00Z"),
            ("daily", "2026-11-23T15:00:00Z", "2026-11-24T15:00:00Z"),
            // Over the change to summer time.
            ("daily", "2027-03-13T20:00:00Z", "2027-03-14T14:00:00Z"),
        ] {
            let frequency = frequency.parse().expect("a frequency");
            assert_eq!(
                due(frequency, pacific, now).as_deref(),
                Some(wanted),
                "{frequency:?} {now}"
            );
        }
        assert_eq!(
            due(LetterFrequency::AtOnce, pacific, "2026-11-23T17:00:00Z"),
            None
        );
    }
}
