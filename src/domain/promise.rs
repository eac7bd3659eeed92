//! Promises: the dates that a round announced, how they move, and what they bring about when they come.
//!
//! What was promised is never unsaid: each move keeps the old date, the new one and a reason that everyone reads.

use super::amendment::Track;
use super::round::{RoundEvent, RoundState};
use super::setup::{Dates, End, Moment, NotAMoment, Phase, out_of_order};
use super::time::Instant;

/// Why a promised date stays where it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotMoved {
    /// Before the announcement dates are simply written; afterwards there comes an end to each.
    #[error("in a round that is {0} this date does not move any more")]
    TooLate(RoundState),
    /// Nothing was promised there.
    #[error("no such date was promised")]
    NotPromised,
    /// The date moved after the page was shown.
    #[error("this date was moved meanwhile: it is {stands}")]
    Outdated {
        /// Where it stands.
        stands: Instant,
    },
    /// It would be where it is.
    #[error("the date would not move")]
    Same,
    /// A promise for a day that is past is none.
    #[error("the new date is past")]
    InThePast,
    /// Groups and voters work towards this date and count on the time until then.
    #[error("a deadline is put off, never brought forward")]
    BroughtForward,
    /// The phases would stand in the wrong order.
    #[error("the dates would stand in the wrong order")]
    OutOfOrder(Vec<(End, End)>),
    /// No clock shows the new time.
    #[error(transparent)]
    NoMoment(#[from] NotAMoment),
}

/// A promised date that moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The dates with the new promise.
    pub dates: Dates,
    /// What was promised.
    pub old: Moment,
    /// What is promised now.
    pub new: Moment,
}

/// Whether work by people outside is due at this date.
fn is_deadline((phase, is_end): End) -> bool {
    match phase {
        Phase::LetterOfIntent | Phase::Open | Phase::Vote => is_end,
        Phase::Review | Phase::Deliberation => false,
    }
}

/// Whether this date can still come, as far as the state tells.
fn is_ahead((phase, is_end): End, state: RoundState) -> bool {
    use RoundState as S;
    let (announced, open, evaluation, deliberation) = match state {
        S::Announced => (true, true, true, true),
        S::Open => (false, true, true, true),
        S::Evaluation => (false, false, true, true),
        S::Deliberation => (false, false, false, true),
        S::Draft | S::Decided | S::Closed | S::Cancelled => (false, false, false, false),
    };
    match (phase, is_end) {
        (Phase::LetterOfIntent, _) | (Phase::Open, false) => announced,
        (Phase::Open, true) => open,
        (Phase::Review | Phase::Vote, _) | (Phase::Deliberation, false) => evaluation,
        (Phase::Deliberation, true) => deliberation,
    }
}

/// Whether a phase's beginning that is past has begun something: letters or votes may be in.
fn has_begun((phase, is_end): End, old: Moment, now: Instant) -> bool {
    let begins_work = match phase {
        Phase::LetterOfIntent | Phase::Review | Phase::Vote => !is_end,
        Phase::Open | Phase::Deliberation => false,
    };
    begins_work && old.at <= now
}

/// The dates that may still move, as pages offer them.
pub fn movable(dates: &Dates, state: RoundState, now: Instant) -> Vec<(End, Moment)> {
    let moments = dates.moments();
    let moments = moments.map(|(phase, is_end, moment)| ((phase, is_end), moment));
    moments
        .filter(|(end, moment)| is_ahead(*end, state) && !has_begun(*end, *moment, now))
        .collect()
}

/// Moves one promised date. `shown` is where it stood on the page that was answered.
pub fn moved(
    dates: &Dates,
    state: RoundState,
    end: End,
    shown: Instant,
    new: Moment,
    now: Instant,
) -> Result<Moved, NotMoved> {
    if !is_ahead(end, state) {
        return Err(NotMoved::TooLate(state));
    }
    let (phase, is_end) = end;
    let span = dates.span(phase);
    let old = if is_end { span.end } else { span.start };
    let old = old.ok_or(NotMoved::NotPromised)?;
    if old.at != shown {
        return Err(NotMoved::Outdated { stands: old.at });
    }
    if has_begun(end, old, now) {
        return Err(NotMoved::TooLate(state));
    }
    if new.at == old.at {
        return Err(NotMoved::Same);
    }
    if new.at <= now {
        return Err(NotMoved::InThePast);
    }
    if is_deadline(end) && new.at < old.at {
        return Err(NotMoved::BroughtForward);
    }
    let mut dates = dates.clone();
    let span = dates.phases.entry(phase).or_default();
    if is_end {
        span.end = Some(new);
    } else {
        span.start = Some(new);
    }
    let wrong = out_of_order(&dates);
    if wrong.is_empty() {
        Ok(Moved { dates, old, new })
    } else {
        Err(NotMoved::OutOfOrder(wrong))
    }
}

/// The dates of a track that begins again after it was declared void, each as a move of its own. It begins and ends
/// later than now, and what follows it still comes after.
pub fn begun_again(
    dates: &Dates,
    track: Track,
    again: (Moment, Moment),
    now: Instant,
) -> Result<Vec<(End, Moved)>, NotMoved> {
    let phase = match track {
        Track::Review => Phase::Review,
        Track::Vote => Phase::Vote,
    };
    let (start, end) = again;
    if start.at <= now {
        return Err(NotMoved::InThePast);
    }
    let before = dates.span(phase);
    let (Some(old_start), Some(old_end)) = (before.start, before.end) else {
        return Err(NotMoved::NotPromised);
    };
    let mut dates = dates.clone();
    let mut moves = Vec::new();
    for (is_end, old, new) in [(false, old_start, start), (true, old_end, end)] {
        if old.at == new.at {
            continue;
        }
        let span = dates.phases.entry(phase).or_default();
        if is_end {
            span.end = Some(new);
        } else {
            span.start = Some(new);
        }
        let dates = dates.clone();
        moves.push(((phase, is_end), Moved { dates, old, new }));
    }
    let wrong = out_of_order(&dates);
    if wrong.is_empty() {
        Ok(moves)
    } else {
        Err(NotMoved::OutOfOrder(wrong))
    }
}

/// When the round moves on by itself, and how: it opens, and it stops taking proposals when the grace for work
/// begun before the deadline is over. What follows needs people.
pub fn transitions(dates: &Dates) -> Vec<(Instant, RoundEvent)> {
    let open = dates.span(Phase::Open);
    let grace = i64::from(dates.grace_minutes) * 60;
    let opens = open
        .start
        .map(|start| (start.at, RoundEvent::OpenForProposals));
    let closes = open
        .end
        .map(|end| (end.at.plus_seconds(grace), RoundEvent::BeginEvaluation));
    opens.into_iter().chain(closes).collect()
}

/// What is to happen to the round by now, if anything.
pub fn due_event(dates: &Dates, state: RoundState, now: Instant) -> Option<RoundEvent> {
    let due = transitions(dates).into_iter().filter(|(at, _)| *at <= now);
    let mut fitting = due.filter(|(_, event)| state.after(*event).is_ok());
    fitting.next().map(|(_, event)| event)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::super::setup::{LocalMinute, Span, WhichHour};
    use super::super::time::ZoneName;
    use super::*;

    fn zone() -> ZoneName {
        "America/Los_Angeles".parse().expect("a zone")
    }

    fn moment(text: &str) -> Moment {
        let local: LocalMinute = text.parse().expect("a local time");
        local.in_zone(&zone(), WhichHour::First).expect("a moment")
    }

    fn at(text: &str) -> Instant {
        text.parse::<jiff::Timestamp>().expect("an instant").into()
    }

    fn dates() -> Dates {
        let span = |start: &str, end: &str| Span {
            start: Some(moment(start)),
            end: Some(moment(end)),
        };
        let mut dates = Dates::blank(zone());
        dates.phases = BTreeMap::from([
            (Phase::Open, span("2026-09-01T09:00", "2026-10-30T17:00")),
            (Phase::Review, span("2026-11-02T09:00", "2026-11-20T17:00")),
            (Phase::Vote, span("2026-11-02T09:00", "2026-11-22T20:00")),
            (
                Phase::Deliberation,
                span("2026-11-23T09:00", "2026-12-11T12:00"),
            ),
        ]);
        dates
    }

    const DEADLINE: End = (Phase::Open, true);

    fn put_off(end: End, to: Moment, state: RoundState, now: &str) -> Result<Moved, NotMoved> {
        let dates = dates();
        let span = dates.span(end.0);
        let shown = if end.1 { span.end } else { span.start }
            .expect("a date")
            .at;
        moved(&dates, state, end, shown, to, at(now))
    }

    #[test]
    fn a_deadline_is_put_off_and_never_brought_forward() {
        let now = "2026-09-10T00:00:00Z";
        let later = put_off(DEADLINE, moment("2026-10-31T17:00"), RoundState::Open, now);
        let later = later.expect("the deadline moves");
        assert_eq!(later.old, moment("2026-10-30T17:00"));
        assert_eq!(later.dates.span(Phase::Open).end, Some(later.new));
        for (to, why) in [
            ("2026-10-30T16:59", NotMoved::BroughtForward),
            ("2026-10-30T17:00", NotMoved::Same),
            ("2026-09-09T16:00", NotMoved::InThePast),
        ] {
            assert_eq!(
                put_off(DEADLINE, moment(to), RoundState::Open, now),
                Err(why)
            );
        }
        let crossed = put_off(DEADLINE, moment("2026-11-02T09:01"), RoundState::Open, now);
        assert!(matches!(crossed, Err(NotMoved::OutOfOrder(pairs)) if pairs.len() == 2));
    }

    #[test]
    fn a_date_moves_only_from_where_it_was_shown_and_only_while_it_can_come() {
        let (dates, now) = (dates(), at("2026-09-10T00:00:00Z"));
        let to = moment("2026-10-31T17:00");
        let stands = moment("2026-10-30T17:00").at;
        let elsewhere = moment("2026-10-29T17:00").at;
        assert_eq!(
            moved(&dates, RoundState::Open, DEADLINE, elsewhere, to, now),
            Err(NotMoved::Outdated { stands })
        );
        for state in RoundState::ALL {
            let moves = moved(&dates, state, DEADLINE, stands, to, now).is_ok();
            assert_eq!(
                moves,
                matches!(state, RoundState::Announced | RoundState::Open),
                "{state}"
            );
        }
        let letters = (Phase::LetterOfIntent, true);
        assert_eq!(
            moved(&dates, RoundState::Announced, letters, stands, to, now),
            Err(NotMoved::NotPromised)
        );
    }

    #[test]
    fn a_vote_that_began_is_not_begun_later() {
        let begin = (Phase::Vote, false);
        let later = moment("2026-11-10T09:00");
        let before = put_off(begin, later, RoundState::Evaluation, "2026-11-02T16:59:59Z");
        assert!(before.is_ok());
        let after = put_off(begin, later, RoundState::Evaluation, "2026-11-02T17:00:00Z");
        assert_eq!(after, Err(NotMoved::TooLate(RoundState::Evaluation)));
    }

    /// The clocks go back on 2026-11-01: a day of 25 hours. An hour of the clock comes twice, and from the one to
    /// the other is a move.
    #[test]
    fn in_the_night_when_the_clocks_go_back_the_same_time_is_two_dates() {
        let local: LocalMinute = "2026-11-01T01:30".parse().expect("a local time");
        let [first, second] = [WhichHour::First, WhichHour::Second]
            .map(|which| local.in_zone(&zone(), which).expect("a moment"));
        let now = at("2026-09-10T00:00:00Z");
        let once = put_off(DEADLINE, first, RoundState::Open, "2026-09-10T00:00:00Z");
        let dates = once.expect("the deadline moves").dates;
        let again = moved(&dates, RoundState::Open, DEADLINE, first.at, second, now);
        let again = again.expect("an hour later by the sun, the same by the clock");
        assert_eq!(again.new.local, again.old.local);
        assert_eq!(again.new.at, again.old.at.plus_seconds(3_600));
        assert_eq!(
            moved(
                &again.dates,
                RoundState::Open,
                DEADLINE,
                second.at,
                first,
                now
            ),
            Err(NotMoved::BroughtForward)
        );
    }

    /// The clocks go forward on 2026-03-08: half past two is on no clock, and nothing is promised for then.
    #[test]
    fn nothing_is_promised_for_a_time_that_no_clock_shows() {
        let local: LocalMinute = "2026-03-08T02:30".parse().expect("a local time");
        let refused = local
            .in_zone(&zone(), WhichHour::First)
            .map_err(NotMoved::from);
        assert!(matches!(
            refused,
            Err(NotMoved::NoMoment(NotAMoment::Skipped { .. }))
        ));
    }

    /// The grace is so many minutes of real time, also over the hour that comes twice.
    #[test]
    fn a_round_opens_and_stops_at_its_instants_whatever_the_clocks_do() {
        let mut dates = dates();
        let local: LocalMinute = "2026-11-01T01:50".parse().expect("a local time");
        let end = local.in_zone(&zone(), WhichHour::First).expect("a moment");
        dates.phases.entry(Phase::Open).or_default().end = Some(end);
        let opens = at("2026-09-01T16:00:00Z");
        assert_eq!(
            due_event(&dates, RoundState::Announced, opens.plus_seconds(-1)),
            None
        );
        assert_eq!(
            due_event(&dates, RoundState::Announced, opens),
            Some(RoundEvent::OpenForProposals)
        );
        assert_eq!(due_event(&dates, RoundState::Open, opens), None);
        let over = end.at.plus_seconds(15 * 60);
        assert_eq!(over, at("2026-11-01T09:05:00Z"));
        assert_eq!(
            due_event(&dates, RoundState::Open, over.plus_seconds(-1)),
            None
        );
        assert_eq!(
            due_event(&dates, RoundState::Open, over),
            Some(RoundEvent::BeginEvaluation)
        );
        for state in [
            RoundState::Draft,
            RoundState::Evaluation,
            RoundState::Cancelled,
        ] {
            assert_eq!(due_event(&dates, state, over), None, "{state}");
        }
    }

    proptest! {
        /// Whatever is asked, dates that were in order stay in order, and nothing that is past is promised.
        #[test]
        fn dates_in_order_stay_in_order(
            phase in 0..5_usize, is_end in any::<bool>(), minutes in -200_000..200_000_i64, days in -30..120_i64,
        ) {
            let dates = dates();
            let end = (Phase::ALL[phase], is_end);
            let now = at("2026-09-01T00:00:00Z").plus_seconds(days * 86_400);
            let base = moment("2026-10-30T17:00").at.plus_seconds(minutes * 60);
            let local = base.timestamp().to_zoned_datetime(zone().zone());
            let new = Moment { local: local.to_string()[..16].parse().expect("a local time"), at: base };
            let span = dates.span(end.0);
            let Some(shown) = (if is_end { span.end } else { span.start }) else { return Ok(()) };
            for state in RoundState::ALL {
                if let Ok(moved) = moved(&dates, state, end, shown.at, new, now) {
                    prop_assert!(out_of_order(&moved.dates).is_empty());
                    prop_assert!(moved.new.at > now && moved.new.at != moved.old.at);
                }
            }
        }
    }
}
