//! The dates: what happens when. A moment is written as the clock on the wall shows it, and kept with the instant that
//! this is in the round's zone, so that neither a change of clocks nor a new time zone database moves a promise.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, DateTime};
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};
use jiff::{Span as CalendarSpan, Timestamp};
use serde::{Deserialize, Serialize};

use super::part::{Fault, FaultKind, Part, PartDocument, TextAt, range_fault};
use crate::domain::choices::choices;
use crate::domain::program::Program;
use crate::domain::time::{Instant, ZoneName};

/// What happens when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dates {
    /// The zone in which every date is promised.
    pub zone: ZoneName,
    /// From when to when each phase runs. A round without a letter of intent does not name that phase.
    pub phases: BTreeMap<Phase, Span>,
    /// For how many minutes after a deadline work begun before it may still be sent.
    pub grace_minutes: u16,
}

choices!(
    /// A phase with promised dates.
    Phase, UnknownPhase, "phase": {
        /// Short letters of intent are taken.
        LetterOfIntent = "letter_of_intent",
        /// Proposals are taken.
        Open = "open",
        /// The panels score.
        Review = "review",
        /// The community votes.
        Vote = "vote",
        /// The board decides; its end is the promised day of publication.
        Deliberation = "deliberation",
    }
);

/// From when to when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// The first moment of it.
    pub start: Option<Moment>,
    /// The moment at which it is over.
    pub end: Option<Moment>,
}

/// A moment as the clock on the wall shows it, and the instant that this is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moment {
    /// What the clock shows.
    pub local: LocalMinute,
    /// The instant.
    pub at: Instant,
}

/// A date with a time of day, to the minute: `2026-03-31T17:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LocalMinute(DateTime);

/// Which of two equal times on the clock is meant, in the night when the clocks go back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum WhichHour {
    /// The one before the clocks go back.
    #[default]
    First,
    /// The one after.
    Second,
}

/// A time that the clock shows twice: the two instants that it can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Twice {
    /// Before the clocks go back.
    pub first: Instant,
    /// After.
    pub second: Instant,
}

/// Why a local time is no moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAMoment {
    /// It is no date and time.
    #[error("a moment is written as 2026-03-31T17:00")]
    Unreadable,
    /// The clocks are put forward over it: no clock ever shows it.
    #[error("the clocks go forward over this time; the nearest are {before} and {after}")]
    Skipped {
        /// The last minute before.
        before: LocalMinute,
        /// The first minute after.
        after: LocalMinute,
    },
}

impl LocalMinute {
    /// The date.
    pub fn date(self) -> Date {
        self.0.date()
    }

    /// The date and time for calendar arithmetic.
    pub fn civil(self) -> DateTime {
        self.0
    }

    /// What this time of day is in the zone.
    pub fn in_zone(self, zone: &ZoneName, which: WhichHour) -> Result<Moment, NotAMoment> {
        let rules = zone.zone();
        let at = |offset: Offset| self.at_offset(offset);
        match rules.to_ambiguous_timestamp(self.0).offset() {
            AmbiguousOffset::Unambiguous { offset } => at(offset),
            AmbiguousOffset::Fold { before, after } => match which {
                WhichHour::First => at(before),
                WhichHour::Second => at(after),
            },
            AmbiguousOffset::Gap { before, .. } => Err(self.skipped(&rules, before)),
        }
    }

    /// The two instants that this time is, where the clock of the zone shows it twice.
    pub fn twice_in(self, zone: &ZoneName) -> Option<Twice> {
        match zone.zone().to_ambiguous_timestamp(self.0).offset() {
            AmbiguousOffset::Fold { before, after } => Some(Twice {
                first: self.at_offset(before).ok()?.at,
                second: self.at_offset(after).ok()?.at,
            }),
            AmbiguousOffset::Unambiguous { .. } | AmbiguousOffset::Gap { .. } => None,
        }
    }

    fn at_offset(self, offset: Offset) -> Result<Moment, NotAMoment> {
        let timestamp = offset
            .to_timestamp(self.0)
            .map_err(|_| NotAMoment::Unreadable)?;
        Ok(Moment {
            local: self,
            at: timestamp.into(),
        })
    }

    /// The clock says `before` up to the change and jumps over `self`: the change is the last one before the instant
    /// that `self` would be had the clocks not been touched.
    fn skipped(self, rules: &TimeZone, before: Offset) -> NotAMoment {
        let untouched = before.to_timestamp(self.0);
        let change = untouched
            .ok()
            .and_then(|instant| {
                rules
                    .preceding(instant + CalendarSpan::new().seconds(1))
                    .next()
            })
            .map(|change| change.timestamp());
        change.map_or(NotAMoment::Unreadable, |change: Timestamp| {
            let last = before.to_datetime(change - CalendarSpan::new().minutes(1));
            NotAMoment::Skipped {
                before: Self::cut(last),
                after: Self::cut(rules.to_datetime(change)),
            }
        })
    }

    fn cut(time: DateTime) -> Self {
        Self(
            time.with()
                .second(0)
                .subsec_nanosecond(0)
                .build()
                .unwrap_or(time),
        )
    }
}

impl Moment {
    /// Which of two equal times it is, where the clock of the zone shows it twice.
    pub fn which(self, zone: &ZoneName) -> Option<WhichHour> {
        let twice = self.local.twice_in(zone)?;
        Some(if self.at == twice.second {
            WhichHour::Second
        } else {
            WhichHour::First
        })
    }

    /// The same time of the same weekday `weeks` later. Where the clocks are put forward over it there, the first
    /// minute after; the second answer tells that.
    pub fn weeks_later(self, weeks: i32, zone: &ZoneName) -> Option<(Self, bool)> {
        let local = self
            .local
            .0
            .checked_add(CalendarSpan::new().try_weeks(weeks).ok()?)
            .ok()?;
        let which = self.which(zone).unwrap_or_default();
        match LocalMinute(local).in_zone(zone, which) {
            Ok(moment) => Some((moment, false)),
            Err(NotAMoment::Skipped { after, .. }) => {
                Some((after.in_zone(zone, which).ok()?, true))
            }
            Err(NotAMoment::Unreadable) => None,
        }
    }
}

impl FromStr for LocalMinute {
    type Err = NotAMoment;

    /// Reads what browsers send, seconds of zero and a space instead of the T included.
    fn from_str(text: &str) -> Result<Self, NotAMoment> {
        let text = text.trim().replace(' ', "T");
        let minute = match text.len() {
            16 => &text,
            19 => text.strip_suffix(":00").ok_or(NotAMoment::Unreadable)?,
            _ => return Err(NotAMoment::Unreadable),
        };
        let plain = minute
            .bytes()
            .all(|byte| byte.is_ascii_digit() || b"-:T".contains(&byte));
        let parsed: Option<DateTime> = plain.then(|| minute.parse().ok()).flatten();
        parsed
            .filter(|time| (2000..=2200).contains(&time.year()))
            .map(Self)
            .ok_or(NotAMoment::Unreadable)
    }
}

impl TryFrom<String> for LocalMinute {
    type Error = NotAMoment;

    fn try_from(text: String) -> Result<Self, NotAMoment> {
        text.parse()
    }
}

impl From<LocalMinute> for String {
    fn from(minute: LocalMinute) -> Self {
        minute.to_string()
    }
}

impl fmt::Display for LocalMinute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let time = self.0.time();
        write!(
            f,
            "{}T{:02}:{:02}",
            self.0.date(),
            time.hour(),
            time.minute()
        )
    }
}

impl Dates {
    /// No date promised yet.
    pub fn blank(zone: ZoneName) -> Self {
        let phases = [Phase::Open, Phase::Review, Phase::Vote, Phase::Deliberation];
        Self {
            zone,
            phases: phases
                .into_iter()
                .map(|phase| (phase, Span::default()))
                .collect(),
            grace_minutes: 15,
        }
    }

    /// From when to when a phase runs; nothing set where the round has no such phase.
    pub fn span(&self, phase: Phase) -> Span {
        self.phases.get(&phase).copied().unwrap_or_default()
    }

    /// Every moment that was set, with its phase and whether it is the end of it.
    pub fn moments(&self) -> impl Iterator<Item = (Phase, bool, Moment)> {
        self.phases.iter().flat_map(|(phase, span)| {
            let start = span.start.map(|moment| (*phase, false, moment));
            let end = span.end.map(|moment| (*phase, true, moment));
            start.into_iter().chain(end)
        })
    }
}

impl PartDocument for Dates {
    const PART: Part = Part::Dates;

    fn texts(&self) -> Vec<TextAt<'_>> {
        Vec::new()
    }

    fn faults(&self, _: &Program) -> Vec<Fault> {
        let moments = self.moments().filter(|(_, _, moment)| {
            let is = |which| {
                moment
                    .local
                    .in_zone(&self.zone, which)
                    .is_ok_and(|said| said.at == moment.at)
            };
            !is(WhichHour::First) && !is(WhichHour::Second)
        });
        let moments = moments.map(|(phase, is_end, _)| {
            let at = format!("phases.{phase}.{}", if is_end { "end" } else { "start" });
            Fault::new(at, FaultKind::NotThatInstant)
        });
        moments
            .chain(range_fault(
                "grace_minutes",
                i64::from(self.grace_minutes),
                0,
                24 * 60,
            ))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn zone(name: &str) -> ZoneName {
        name.parse().expect("a zone")
    }

    fn minute(text: &str) -> LocalMinute {
        text.parse().expect("a local time")
    }

    #[test]
    fn a_time_that_no_clock_shows_is_refused_with_its_neighbours() {
        let larkmere = zone("America/Los_Angeles");
        for skipped in ["2026-03-08T02:00", "2026-03-08T02:30", "2026-03-08T02:59"] {
            assert_eq!(
                minute(skipped).in_zone(&larkmere, WhichHour::First),
                Err(NotAMoment::Skipped {
                    before: minute("2026-03-08T01:59"),
                    after: minute("2026-03-08T03:00"),
                })
            );
        }
        assert!(
            minute("2026-03-08T03:00")
                .in_zone(&larkmere, WhichHour::First)
                .is_ok()
        );
        // Half an hour only, and a whole day.
        assert_eq!(
            minute("2026-10-04T02:10").in_zone(&zone("Australia/Lord_Howe"), WhichHour::First),
            Err(NotAMoment::Skipped {
                before: minute("2026-10-04T01:59"),
                after: minute("2026-10-04T02:30"),
            })
        );
        assert_eq!(
            minute("2011-12-30T12:00").in_zone(&zone("Pacific/Apia"), WhichHour::First),
            Err(NotAMoment::Skipped {
                before: minute("2011-12-29T23:59"),
                after: minute("2011-12-31T00:00"),
            })
        );
    }

    #[test]
    fn of_two_equal_times_the_first_is_meant_unless_somebody_says() {
        let larkmere = zone("America/Los_Angeles");
        let time = minute("2026-11-01T01:30");
        let twice = time.twice_in(&larkmere).expect("a time that comes twice");
        assert_eq!(twice.first.to_string(), "2026-11-01T08:30:00Z");
        assert_eq!(twice.second.to_string(), "2026-11-01T09:30:00Z");
        let meant = |which| time.in_zone(&larkmere, which).expect("a moment");
        assert_eq!(meant(WhichHour::default()).at, twice.first);
        assert_eq!(meant(WhichHour::Second).at, twice.second);
        assert_eq!(
            meant(WhichHour::Second).which(&larkmere),
            Some(WhichHour::Second)
        );
        assert_eq!(minute("2026-11-01T02:00").twice_in(&larkmere), None);
    }

    #[test]
    fn local_times_are_read_as_browsers_send_them() {
        for good in [
            "2026-03-31T17:00",
            "2026-03-31T17:00:00",
            " 2026-03-31 17:00 ",
        ] {
            assert_eq!(minute(good).to_string(), "2026-03-31T17:00");
        }
        for bad in [
            "",
            "2026-03-31",
            "2026-02-30T10:00",
            "2026-03-31T24:00",
            "2026-03-31T17:00:30",
            "2026-3-1T1:00",
            "0026-03-31T17:00",
            "2026-03-31T17:0٠",
        ] {
            assert_eq!(
                bad.parse::<LocalMinute>(),
                Err(NotAMoment::Unreadable),
                "{bad}"
            );
        }
    }

    #[test]
    fn a_document_whose_instant_is_not_its_local_time_is_faulty() {
        let mut dates = Dates::blank(zone("America/Los_Angeles"));
        let good = minute("2026-11-01T01:30")
            .in_zone(&dates.zone, WhichHour::Second)
            .expect("a moment");
        let bad = Moment {
            at: good.at.plus_seconds(60),
            ..good
        };
        dates.phases.insert(
            Phase::Open,
            Span {
                start: Some(good),
                end: Some(bad),
            },
        );
        let program = crate::domain::setup::checklist::fixture::program();
        assert_eq!(
            dates.faults(&program),
            [Fault::new("phases.open.end", FaultKind::NotThatInstant)]
        );
    }

    const ZONES: [&str; 6] = [
        "America/Los_Angeles",
        "Australia/Lord_Howe",
        "Asia/Riyadh",
        "Africa/Casablanca",
        "America/St_Johns",
        "Europe/Dublin",
    ];

    fn any_minute() -> impl Strategy<Value = LocalMinute> {
        (2024_i16..2040, 1_i8..13, 1_i8..29, 0_i8..24, 0_i8..60).prop_map(
            |(year, month, day, hour, minute)| {
                LocalMinute(jiff::civil::date(year, month, day).at(hour, minute, 0, 0))
            },
        )
    }

    proptest! {
        #[test]
        fn a_moment_shows_on_the_clock_what_was_written(time in any_minute(), zone_no in 0_usize..6, second in any::<bool>()) {
            let zone = zone(ZONES[zone_no]);
            let which = if second { WhichHour::Second } else { WhichHour::First };
            match time.in_zone(&zone, which) {
                Ok(moment) => {
                    prop_assert_eq!(zone.zone().to_datetime(moment.at.timestamp()), time.civil());
                    prop_assert_eq!(time.to_string().parse::<LocalMinute>(), Ok(time));
                }
                Err(NotAMoment::Skipped { before, after }) => {
                    // The neighbours are real, a minute apart, and on both sides of what was written.
                    let first = before.in_zone(&zone, WhichHour::Second).expect("a neighbour");
                    let last = after.in_zone(&zone, WhichHour::First).expect("a neighbour");
                    prop_assert!(before < time && time < after);
                    prop_assert_eq!(first.at.plus_seconds(60), last.at);
                }
                Err(NotAMoment::Unreadable) => prop_assert!(false, "{time} is a time"),
            }
        }

        #[test]
        fn weeks_later_is_the_same_weekday_and_time(time in any_minute(), zone_no in 0_usize..6, weeks in 1_i32..300) {
            let zone = zone(ZONES[zone_no]);
            if let Ok(moment) = time.in_zone(&zone, WhichHour::First) {
                let (later, moved) = moment.weeks_later(weeks, &zone).expect("inside the calendar");
                prop_assert_eq!(later.local.date().weekday(), time.date().weekday());
                prop_assert!(moved || later.local.civil().time() == time.civil().time());
                prop_assert_eq!(zone.zone().to_datetime(later.at.timestamp()), later.local.civil());
            }
        }
    }
}
