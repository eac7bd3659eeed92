//! Outages: times in which no server of the site lived, and the time that is given back to everybody for one that came
//! shortly before a deadline.

use std::collections::BTreeSet;

use super::promise::{Moved, NotMoved};
use super::round::RoundState;
use super::setup::{Dates, LocalMinute, Moment, Phase, WhichHour, out_of_order};
use super::time::{Instant, ZoneName};

/// A shorter one is none: who was kept out for a quarter of an hour has the grace.
const LONGER_THAN: i64 = 15 * 60;

const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;

/// The phases whose end is a deadline for those who write, and so can be put off for an outage.
pub const PUT_OFF: [Phase; 2] = [Phase::LetterOfIntent, Phase::Open];

/// A time in which no server lived.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Outage {
    /// The last sign of life before it.
    pub from: Instant,
    /// The first after it.
    pub to: Instant,
}

/// More time for everybody, as it is offered to staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MoreTime {
    /// Whose end would be put off: letters of intent or proposals.
    pub phase: Phase,
    /// Where that stands.
    pub closes: Instant,
    /// When nobody could reach the site.
    pub outage: Outage,
    /// The deadline that gives all of it back.
    pub suggested: Instant,
    /// Until when it is offered.
    pub offered_until: Instant,
}

/// What is offered in a round: for each deadline the outages that it was not put off for yet, in order.
pub fn more_time(
    dates: &Dates,
    state: RoundState,
    lost: &[Outage],
    given: &BTreeSet<(Phase, Instant)>,
    now: Instant,
) -> Vec<MoreTime> {
    let mut offered = Vec::new();
    for phase in PUT_OFF {
        let Some(closes) = dates.span(phase).end else {
            continue;
        };
        let open = lost.iter().filter(|outage| {
            !given.contains(&(phase, outage.from))
                && outage.is_made_up_for(dates, phase, state, now)
        });
        offered.extend(open.map(|outage| MoreTime {
            phase,
            closes: closes.at,
            outage: *outage,
            suggested: outage.suggested(closes.at, now),
            offered_until: with_grace(dates, closes.at).plus_seconds(DAY),
        }));
    }
    offered
}

/// The last instant of a deadline for work that was begun before it.
fn with_grace(dates: &Dates, closes: Instant) -> Instant {
    closes.plus_seconds(i64::from(dates.grace_minutes) * 60)
}

/// Whether a round in this state takes what is due by the end of this phase, while its dates allow it.
fn takes(phase: Phase, state: RoundState) -> bool {
    match (phase, state) {
        (Phase::LetterOfIntent | Phase::Open, RoundState::Announced | RoundState::Open)
        | (Phase::Open, RoundState::Evaluation) => true,
        (
            Phase::LetterOfIntent,
            RoundState::Evaluation
            | RoundState::Draft
            | RoundState::Deliberation
            | RoundState::Decided
            | RoundState::Closed
            | RoundState::Cancelled,
        )
        | (
            Phase::Open,
            RoundState::Draft
            | RoundState::Deliberation
            | RoundState::Decided
            | RoundState::Closed
            | RoundState::Cancelled,
        )
        | (Phase::Review | Phase::Vote | Phase::Deliberation, _) => false,
    }
}

/// Why the time of an outage is not given back. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotGivenBack {
    /// It did not fall into the last day before this deadline, or that is too long ago.
    #[error("no such outage touched the last 24 hours before this deadline")]
    NotOffered,
    /// Less time than was lost.
    #[error("the outage was longer: the new deadline is {least} at the earliest")]
    TooShort {
        /// The earliest that gives back all of it.
        least: Instant,
    },
    /// As any promised date, it does not move there.
    #[error(transparent)]
    NotMoved(#[from] NotMoved),
}

/// The outage that ends now, where the last sign of life of any server is too long past.
pub fn ending(last: Option<Instant>, now: Instant) -> Option<Outage> {
    let outage = Outage {
        from: last?,
        to: now,
    };
    (outage.seconds() > LONGER_THAN).then_some(outage)
}

impl Outage {
    /// How long it was.
    pub fn seconds(&self) -> i64 {
        between(self.from, self.to)
    }

    /// How long it was in whole hours, begun ones in full.
    pub fn hours(&self) -> i64 {
        (self.seconds() + HOUR - 1) / HOUR
    }

    /// Whether its time is to be given back to those who write for a round: more than a quarter of an hour of it fell
    /// into the 24 hours before the end of this phase, or into its grace, and that is not a day ago.
    pub fn is_made_up_for(
        &self,
        dates: &Dates,
        phase: Phase,
        state: RoundState,
        now: Instant,
    ) -> bool {
        let Some(closes) = dates.span(phase).end.filter(|_| takes(phase, state)) else {
            return false;
        };
        let last = with_grace(dates, closes.at);
        let began = self.from.max(closes.at.plus_seconds(-DAY));
        let ended = self.to.min(last);
        between(began, ended) > LONGER_THAN && now <= last.plus_seconds(DAY)
    }

    /// The deadline that is offered: later by as many whole hours, and where the deadline is past, counted from the
    /// next full hour, so that there is time to hear of it.
    pub fn suggested(&self, closes: Instant, now: Instant) -> Instant {
        let from = if now <= closes {
            closes
        } else {
            let past = now.as_micros().rem_euclid(HOUR * 1_000_000);
            let full = now.as_micros() - past;
            Instant::from_micros(full).map_or(now, |full| full.plus_seconds(HOUR))
        };
        from.plus_seconds(self.hours() * HOUR)
    }

    /// Puts the end of a phase off for everybody. `shown` is where it stood on the page that was answered.
    pub fn given_back(
        &self,
        dates: &Dates,
        phase: Phase,
        state: RoundState,
        shown: Instant,
        new: Moment,
        now: Instant,
    ) -> Result<Moved, NotGivenBack> {
        let old = dates.span(phase).end;
        let old = old.ok_or(NotGivenBack::NotOffered)?;
        if old.at != shown {
            return Err(NotMoved::Outdated { stands: old.at }.into());
        }
        if !self.is_made_up_for(dates, phase, state, now) {
            return Err(NotGivenBack::NotOffered);
        }
        if new.at <= now {
            return Err(NotMoved::InThePast.into());
        }
        let least = old.at.plus_seconds(self.seconds());
        if new.at < least {
            return Err(NotGivenBack::TooShort { least });
        }
        let mut dates = dates.clone();
        dates.phases.entry(phase).or_default().end = Some(new);
        let wrong = out_of_order(&dates);
        if wrong.is_empty() {
            Ok(Moved { dates, old, new })
        } else {
            Err(NotMoved::OutOfOrder(wrong).into())
        }
    }
}

/// What the clock in a zone shows at this instant; of two equal times the later is meant, since time is given.
pub fn on_the_clock(at: Instant, zone: &ZoneName) -> Option<Moment> {
    let shown = zone.zone().to_datetime(at.timestamp());
    let local: LocalMinute = shown.strftime("%Y-%m-%dT%H:%M").to_string().parse().ok()?;
    local.in_zone(zone, WhichHour::Second).ok()
}

fn between(from: Instant, to: Instant) -> i64 {
    (to.as_micros() - from.as_micros()) / 1_000_000
}

#[cfg(test)]
mod tests {
    use super::super::setup::Span;
    use super::*;

    fn zone() -> ZoneName {
        "America/Los_Angeles".parse().expect("a zone")
    }

    fn moment(text: &str) -> Moment {
        let local: LocalMinute = text.parse().expect("a local time");
        local.in_zone(&zone(), WhichHour::First).expect("a moment")
    }

    /// Proposals are taken until 17:00 on the last of March, and for 15 minutes of grace; reviews begin two days later.
    fn dates() -> Dates {
        let mut dates = Dates::blank(zone());
        dates.grace_minutes = 15;
        let span = |start: &str, end: &str| Span {
            start: Some(moment(start)),
            end: Some(moment(end)),
        };
        dates.phases = [
            (Phase::Open, span("2027-03-01T09:00", "2027-03-31T17:00")),
            (Phase::Review, span("2027-04-02T17:00", "2027-04-20T17:00")),
        ]
        .into();
        dates
    }

    fn closes() -> Instant {
        moment("2027-03-31T17:00").at
    }

    /// From and to, in seconds after the deadline.
    fn outage(from: i64, to: i64) -> Outage {
        Outage {
            from: closes().plus_seconds(from),
            to: closes().plus_seconds(to),
        }
    }

    #[test]
    fn a_silence_of_more_than_a_quarter_of_an_hour_is_an_outage() {
        let last = closes();
        for (silent, is_one) in [
            (0, false),
            (60, false),
            (900, false),
            (901, true),
            (-60, false),
        ] {
            let found = ending(Some(last), last.plus_seconds(silent));
            assert_eq!(found.is_some(), is_one, "{silent}");
        }
        assert_eq!(ending(None, last), None, "the first server of all");
    }

    #[test]
    fn what_counts_is_the_part_in_the_last_day_and_its_grace() {
        let offered = |outage: Outage, now: i64| {
            outage.is_made_up_for(
                &dates(),
                Phase::Open,
                RoundState::Open,
                closes().plus_seconds(now),
            )
        };
        let table = [
            // Well inside.
            ((-7_200, -3_600), -3_000, true),
            // Too short.
            ((-7_200, -6_300), -3_000, false),
            ((-7_200, -6_299), -3_000, true),
            // Only the part within the last day counts.
            ((-DAY - 36_000, -DAY + 900), -3_000, false),
            ((-DAY - 36_000, -DAY + 901), -3_000, true),
            // Over the deadline and beyond its grace.
            ((-2, 7_200), 7_200, true),
            ((0, 7_200), 7_200, false),
            ((900, 7_200), 7_200, false),
            // A day after the grace nothing is offered any more.
            ((-3_600, 7_200), 900 + DAY, true),
            ((-3_600, 7_200), 901 + DAY, false),
        ];
        for ((from, to), now, is_offered) in table {
            assert_eq!(
                offered(outage(from, to), now),
                is_offered,
                "{from} {to} {now}"
            );
        }
        for state in RoundState::ALL {
            let takes = matches!(
                state,
                RoundState::Announced | RoundState::Open | RoundState::Evaluation
            );
            let found =
                outage(-7_200, -3_600).is_made_up_for(&dates(), Phase::Open, state, closes());
            assert_eq!(found, takes, "{state}");
        }
    }

    #[test]
    fn the_offer_is_the_length_in_whole_hours_and_counts_from_now_where_the_deadline_is_past() {
        let lost = outage(-7_200, -7_200 + 3_601);
        assert_eq!(lost.hours(), 2);
        let before = lost.suggested(closes(), closes().plus_seconds(-60));
        assert_eq!(before, moment("2027-03-31T19:00").at);
        let after = lost.suggested(closes(), closes().plus_seconds(60));
        assert_eq!(after, moment("2027-03-31T20:00").at);
        assert_eq!(
            on_the_clock(after, &zone()),
            Some(moment("2027-03-31T20:00"))
        );
        assert_eq!(outage(0, 3_600).hours(), 1);
    }

    #[test]
    fn the_whole_time_is_given_back_and_what_follows_still_follows() {
        let lost = outage(-7_200, -3_600);
        let now = closes().plus_seconds(-600);
        let back = |to: &str, shown: Instant, state| {
            lost.given_back(&dates(), Phase::Open, state, shown, moment(to), now)
        };
        let moved = back("2027-03-31T18:00", closes(), RoundState::Open).expect("it moves");
        assert_eq!(
            (moved.old, moved.new),
            (moment("2027-03-31T17:00"), moment("2027-03-31T18:00"))
        );
        assert_eq!(moved.dates.span(Phase::Open).end, Some(moved.new));
        // Also once the round has stopped taking proposals by itself.
        assert!(back("2027-03-31T18:00", closes(), RoundState::Evaluation).is_ok());
        let least = closes().plus_seconds(3_600);
        assert_eq!(
            back("2027-03-31T17:59", closes(), RoundState::Open),
            Err(NotGivenBack::TooShort { least })
        );
        assert_eq!(
            back("2027-03-30T17:59", closes(), RoundState::Open),
            Err(NotMoved::InThePast.into())
        );
        assert!(matches!(
            back("2027-04-02T17:01", closes(), RoundState::Open),
            Err(NotGivenBack::NotMoved(NotMoved::OutOfOrder(_)))
        ));
        assert!(matches!(
            back(
                "2027-03-31T18:00",
                closes().plus_seconds(1),
                RoundState::Open
            ),
            Err(NotGivenBack::NotMoved(NotMoved::Outdated { .. }))
        ));
        assert_eq!(
            back("2027-03-31T18:00", closes(), RoundState::Decided),
            Err(NotGivenBack::NotOffered)
        );
    }
    /// The same round asks for letters first: they are taken until 17:00 on the tenth, while proposals are taken already.
    fn dates_with_letters() -> Dates {
        let mut dates = dates();
        let span = Span {
            start: Some(moment("2027-02-20T09:00")),
            end: Some(moment("2027-03-10T17:00")),
        };
        dates.phases.insert(Phase::LetterOfIntent, span);
        dates
    }

    #[test]
    fn letters_of_intent_have_a_deadline_of_their_own_and_get_their_time_back() {
        let dates = dates_with_letters();
        let due = moment("2027-03-10T17:00").at;
        let lost = Outage {
            from: due.plus_seconds(-7_200),
            to: due.plus_seconds(-3_600),
        };
        let now = due.plus_seconds(-60);
        for state in RoundState::ALL {
            let offered = more_time(&dates, state, &[lost], &BTreeSet::new(), now);
            let phases: Vec<Phase> = offered.iter().map(|offer| offer.phase).collect();
            // Once reviews are read no letter is taken any more.
            let takes = matches!(state, RoundState::Announced | RoundState::Open);
            let expected = if takes {
                vec![Phase::LetterOfIntent]
            } else {
                Vec::new()
            };
            assert_eq!(phases, expected, "{state}");
        }
        let offered = more_time(&dates, RoundState::Open, &[lost], &BTreeSet::new(), now);
        assert_eq!(offered[0].closes, due);
        assert_eq!(offered[0].suggested, moment("2027-03-10T18:00").at);
        let given = BTreeSet::from([(Phase::LetterOfIntent, lost.from)]);
        assert_eq!(
            more_time(&dates, RoundState::Open, &[lost], &given, now),
            []
        );
        let of_the_other = BTreeSet::from([(Phase::Open, lost.from)]);
        let offered = more_time(&dates, RoundState::Open, &[lost], &of_the_other, now);
        assert_eq!(offered.len(), 1, "each deadline is put off by itself");
        let back = |to: &str| {
            let phase = Phase::LetterOfIntent;
            lost.given_back(&dates, phase, RoundState::Open, due, moment(to), now)
        };
        let moved = back("2027-03-10T18:00").expect("it moves");
        assert_eq!(moved.dates.span(Phase::LetterOfIntent).end, Some(moved.new));
        assert_eq!(moved.dates.span(Phase::Open), dates.span(Phase::Open));
        // Whoever is invited must still have time to write.
        assert!(matches!(
            back("2027-03-31T17:00"),
            Err(NotGivenBack::NotMoved(NotMoved::OutOfOrder(_)))
        ));
        let review = lost.given_back(
            &dates,
            Phase::Review,
            RoundState::Open,
            moment("2027-04-20T17:00").at,
            moment("2027-04-21T17:00"),
            now,
        );
        assert_eq!(review, Err(NotGivenBack::NotOffered));
    }
}
