//! What happened in the county before today: a clock that is set back, so that what a filling does by the ordinary
//! operations has the dates that it would have had.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::civil::{Date, Time};

use crate::domain::setup::{LocalMinute, Moment, NotAMoment, WhichHour};
use crate::domain::time::{Instant, ZoneName};
use crate::store::{Clock, Surroundings};

const DAY: i64 = 86_400;
const HOUR: i64 = 3_600;

/// A clock that runs so many seconds behind another.
#[derive(Clone)]
pub struct Calendar {
    today: Surroundings,
    behind: Arc<AtomicI64>,
}

impl Calendar {
    /// As `today` says it, until it is set back.
    pub fn new(today: Surroundings) -> Self {
        Self {
            today,
            behind: Arc::new(AtomicI64::new(0)),
        }
    }

    /// What a database needs to live by this calendar.
    pub fn surroundings(&self) -> Surroundings {
        self.today.clone().with_clock(self.clone())
    }

    /// From now on it is `days` after today; before it, where that is below zero.
    pub fn turn_to(&self, days: i64) {
        self.behind.store(-days * DAY, Ordering::SeqCst);
    }

    /// From now on it is so many hours before now.
    pub fn turn_back(&self, hours: i64) {
        self.behind.store(hours * HOUR, Ordering::SeqCst);
    }

    /// The moment at which the clocks of `zone` show `time`, `days` after today.
    pub fn moment(&self, days: i64, time: Time, zone: &ZoneName) -> Result<Moment, NotAMoment> {
        let day = self.today.now().plus_seconds(days * DAY);
        let date: Date = zone.zone().to_datetime(day.timestamp()).date();
        let minute = date.to_datetime(time).strftime("%Y-%m-%dT%H:%M");
        let local: LocalMinute = minute.to_string().parse()?;
        local.in_zone(zone, WhichHour::First)
    }
}

impl Clock for Calendar {
    fn now(&self) -> Instant {
        let behind = self.behind.load(Ordering::SeqCst);
        self.today.now().plus_seconds(-behind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_before_and_after_today_are_days_of_the_zone() {
        let calendar = Calendar::new(Surroundings::of_this_machine());
        let zone: ZoneName = "America/Los_Angeles".parse().expect("a zone");
        let nine = Time::constant(9, 0, 0, 0);
        for days in [-30, 0, 1, 180] {
            let moment = calendar.moment(days, nine, &zone).expect("a moment");
            assert_eq!(moment.local.civil().time(), nine);
            let gone = moment.at.as_micros() - calendar.now().as_micros();
            let gone = gone / 1_000_000;
            assert!((gone - days * DAY).abs() <= DAY + 7_200, "{days}: {gone}");
        }
    }

    #[test]
    fn a_calendar_is_turned_back_and_forth() {
        let calendar = Calendar::new(Surroundings::of_this_machine());
        let today = calendar.now();
        calendar.turn_to(-9);
        let then = calendar.surroundings().now();
        assert!(then < today.plus_seconds(-8 * DAY) && then > today.plus_seconds(-10 * DAY));
        calendar.turn_to(0);
        assert!(calendar.now() >= today);
    }
}
