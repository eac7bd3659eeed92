//! A new round like an old one.

use super::{Phase, Setup};
use crate::domain::time::Instant;

/// What a new round begins with when it is cloned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cloned {
    /// Its parts.
    pub setup: Setup,
    /// How many weeks later its dates are.
    pub weeks: i32,
    /// Dates that the change of clocks moved to the first minute after it: the phase, and whether it is its end.
    pub moved: Vec<(Phase, bool)>,
}

/// Ten thousandths of a day in a year of the Gregorian calendar: 365.2425 days.
const YEAR: i64 = 3_652_425;
/// Ten thousandths of a day in a week.
const WEEK: i64 = 70_000;
/// No round is cloned from one that is older.
const MOST_YEARS: i64 = 50;

/// The weeks that are nearest to so many years.
fn weeks_of(years: i64) -> i64 {
    (years * YEAR + WEEK / 2) / WEEK
}

/// Everything as it was, the dates later by whole years kept to the weekday: by as few as bring the first of them
/// after `now`, by one at least. A date that leaves the calendar is left out.
pub fn clone_setup(old: &Setup, now: Instant) -> Cloned {
    let zone = &old.dates.zone;
    let first = old
        .dates
        .moments()
        .map(|(_, _, moment)| moment)
        .min_by_key(|moment| moment.at);
    let years = (1..=MOST_YEARS).find(|years| {
        let weeks = i32::try_from(weeks_of(*years)).unwrap_or(i32::MAX);
        first.is_none_or(|first| {
            first
                .weeks_later(weeks, zone)
                .is_none_or(|(later, _)| later.at > now)
        })
    });
    let weeks = i32::try_from(weeks_of(years.unwrap_or(1))).unwrap_or(52);
    let mut setup = old.clone();
    // A preset may say something else by now than when the old round began from it.
    setup.rubric = setup.rubric.truly_sourced();
    let mut moved = Vec::new();
    for (phase, span) in &mut setup.dates.phases {
        for (end, is_end) in [(&mut span.start, false), (&mut span.end, true)] {
            let later = end.and_then(|moment| moment.weeks_later(weeks, zone));
            if later.is_some_and(|(_, moved)| moved) {
                moved.push((*phase, is_end));
            }
            *end = later.map(|(moment, _)| moment);
        }
    }
    Cloned {
        setup,
        weeks,
        moved,
    }
}

#[cfg(test)]
mod tests {
    use super::super::checklist::fixture::{complete, program};
    use super::super::{Part, Span, WhichHour};
    use super::*;

    fn at(text: &str) -> Instant {
        text.parse::<jiff::Timestamp>().expect("an instant").into()
    }

    #[test]
    fn only_the_dates_change_and_they_keep_their_weekdays() {
        let old = complete(&program());
        let cloned = clone_setup(&old, at("2026-06-01T00:00:00Z"));
        assert_eq!(cloned.weeks, 52);
        for (old, new) in old.dates.moments().zip(cloned.setup.dates.moments()) {
            assert_eq!(old.2.local.date().weekday(), new.2.local.date().weekday());
            assert_eq!(old.2.local.civil().time(), new.2.local.civil().time());
            assert_eq!((old.0, old.1), (new.0, new.1));
        }
        for part in Part::ALL.into_iter().filter(|part| *part != Part::Dates) {
            assert_eq!(cloned.setup.part(part), old.part(part));
        }
    }

    #[test]
    fn an_old_round_comes_back_in_the_future() {
        let cloned = clone_setup(&complete(&program()), at("2031-12-31T00:00:00Z"));
        assert_eq!(cloned.weeks, 313);
        assert!(
            cloned
                .setup
                .dates
                .moments()
                .all(|(_, _, moment)| moment.at > at("2031-12-31T00:00:00Z"))
        );
    }

    #[test]
    fn a_date_in_the_gap_is_moved_after_it_and_told() {
        let mut old = complete(&program());
        let start = "2026-03-15T02:30"
            .parse::<super::super::LocalMinute>()
            .expect("a local time");
        let start = start
            .in_zone(&old.dates.zone, WhichHour::First)
            .expect("a moment");
        old.dates.phases.insert(
            Phase::Open,
            Span {
                start: Some(start),
                end: None,
            },
        );
        let cloned = clone_setup(&old, at("2026-01-01T00:00:00Z"));
        assert_eq!(cloned.moved, [(Phase::Open, false)]);
        let start = cloned.setup.dates.span(Phase::Open).start.expect("a start");
        assert_eq!(start.local.to_string(), "2027-03-14T03:00");
    }
}
