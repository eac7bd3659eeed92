//! Dates that are not set, and dates in the wrong order.

use super::List;
use super::missing::Lack;
use crate::domain::setup::{Dates, Moment, Part, Phase};

impl List {
    pub(super) fn dates(&mut self, dates: &Dates, votes: bool) {
        let needed = |phase: Phase| match phase {
            Phase::LetterOfIntent => dates.phases.contains_key(&phase),
            Phase::Vote => votes || dates.phases.contains_key(&phase),
            Phase::Open | Phase::Review | Phase::Deliberation => true,
        };
        for phase in Phase::ALL.into_iter().filter(|phase| needed(*phase)) {
            let span = dates.span(phase);
            for (moment, is_end) in [(span.start, false), (span.end, true)] {
                if moment.is_none() {
                    let at = date_field(phase, is_end);
                    self.add(Part::Dates, at, Lack::Date { phase, is_end });
                }
            }
        }
        for (earlier, later) in out_of_order(dates) {
            let at = date_field(later.0, later.1);
            self.add(Part::Dates, at, Lack::DateOrder { earlier, later });
        }
    }
}

/// Two ends of phases that stand in the wrong order: the one that should come first, and the one that should come after.
pub fn out_of_order(dates: &Dates) -> Vec<(End, End)> {
    let wrong = ORDER.into_iter().filter(|(earlier, later, may_meet)| {
        let (Some(first), Some(second)) = (moment(dates, *earlier), moment(dates, *later)) else {
            return false;
        };
        if *may_meet {
            first.at > second.at
        } else {
            first.at >= second.at
        }
    });
    wrong.map(|(earlier, later, _)| (earlier, later)).collect()
}

/// One end of a phase, and whether it is its last.
pub type End = (Phase, bool);

/// What comes before what, and whether both may be the same moment.
const ORDER: [(End, End, bool); 10] = [
    (
        (Phase::LetterOfIntent, false),
        (Phase::LetterOfIntent, true),
        false,
    ),
    ((Phase::LetterOfIntent, true), (Phase::Open, true), false),
    ((Phase::Open, false), (Phase::Open, true), false),
    ((Phase::Open, true), (Phase::Review, false), true),
    ((Phase::Open, true), (Phase::Vote, false), true),
    ((Phase::Review, false), (Phase::Review, true), false),
    ((Phase::Vote, false), (Phase::Vote, true), false),
    ((Phase::Review, true), (Phase::Deliberation, false), true),
    ((Phase::Vote, true), (Phase::Deliberation, false), true),
    (
        (Phase::Deliberation, false),
        (Phase::Deliberation, true),
        false,
    ),
];

fn moment(dates: &Dates, (phase, is_end): End) -> Option<Moment> {
    let span = dates.span(phase);
    if is_end { span.end } else { span.start }
}

fn date_field(phase: Phase, is_end: bool) -> String {
    format!("phases.{phase}.{}", if is_end { "end" } else { "start" })
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{complete, lacks, program};
    use super::*;
    use crate::domain::setup::Span;

    #[test]
    fn dates_out_of_order_are_told_in_pairs() {
        let mut setup = complete(&program());
        let vote = setup.dates.span(Phase::Vote);
        setup.dates.phases.insert(
            Phase::Vote,
            Span {
                start: vote.end,
                end: vote.start,
            },
        );
        setup.dates.phases.insert(
            Phase::Review,
            Span {
                end: None,
                ..setup.dates.span(Phase::Review)
            },
        );
        assert_eq!(
            lacks(&setup),
            [
                (
                    Part::Dates,
                    "phases.review.end".to_owned(),
                    Lack::Date {
                        phase: Phase::Review,
                        is_end: true
                    }
                ),
                (
                    Part::Dates,
                    "phases.vote.end".to_owned(),
                    Lack::DateOrder {
                        earlier: (Phase::Vote, false),
                        later: (Phase::Vote, true)
                    }
                ),
            ]
        );
    }
}
