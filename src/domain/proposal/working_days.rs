//! Working days: what a constitution counts signatures by.

use jiff::civil::{Date, Weekday};

use crate::domain::time::{Instant, ZoneName};

/// When the last of so many working days after this instant is over, in the zone of the round: at 23:59 on its clock, so
/// that nobody has to ask which day "midnight" belongs to. The day of the instant itself is not counted, and neither
/// are Saturdays and Sundays. Where the clock shows that minute twice, the later one. `None` past the end of the calendar.
pub fn working_days_later(from: Instant, days: u8, zone: &ZoneName) -> Option<Instant> {
    let rules = zone.zone();
    let mut day: Date = rules.to_datetime(from.timestamp()).date();
    let mut counted = 0;
    while counted < days {
        day = day.tomorrow().ok()?;
        counted += match day.weekday() {
            Weekday::Saturday | Weekday::Sunday => 0,
            Weekday::Monday
            | Weekday::Tuesday
            | Weekday::Wednesday
            | Weekday::Thursday
            | Weekday::Friday => 1,
        };
    }
    let last = day.at(23, 59, 0, 0);
    let at = rules.to_ambiguous_timestamp(last).later().ok()?;
    Some(at.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn due(from: &str, days: u8, zone: &str) -> String {
        let from: jiff::Timestamp = from.parse().expect("an instant");
        let zone: ZoneName = zone.parse().expect("a zone");
        let due = working_days_later(from.into(), days, &zone).expect("a day");
        let local = zone.zone().to_datetime(due.timestamp());
        format!("{} {}", local, due.timestamp())
    }

    #[test]
    fn working_days_pass_over_weekends_and_keep_to_the_clock_of_the_round() {
        let zone = "America/Los_Angeles";
        // A Friday evening there is Saturday in Greenwich.
        assert_eq!(
            due("2027-02-27T01:00:00Z", 5, zone),
            "2027-03-05T23:59:00 2027-03-06T07:59:00Z"
        );
        // On a Saturday and on a Sunday counting begins with Monday.
        for from in ["2027-02-27T20:00:00Z", "2027-02-28T20:00:00Z"] {
            assert_eq!(
                due(from, 1, zone),
                "2027-03-01T23:59:00 2027-03-02T07:59:00Z"
            );
        }
        // The clocks go forward on Sunday 14 March 2027: an hour less, the same time of day.
        assert_eq!(
            due("2027-03-12T20:00:00Z", 1, zone),
            "2027-03-15T23:59:00 2027-03-16T06:59:00Z"
        );
        // They go back on Sunday 7 November 2027.
        assert_eq!(
            due("2027-11-05T20:00:00Z", 1, zone),
            "2027-11-08T23:59:00 2027-11-09T07:59:00Z"
        );
        assert_eq!(
            due("2027-03-01T12:00:00Z", 0, zone),
            "2027-03-01T23:59:00 2027-03-02T07:59:00Z"
        );
    }
}
