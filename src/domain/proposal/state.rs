//! Where a proposal stands, and until when it can be sent.

use crate::domain::choices::choices;
use crate::domain::round::RoundState;
use crate::domain::setup::{Dates, Phase};
use crate::domain::time::Instant;

choices!(
    /// Where a proposal stands.
    ProposalState, UnknownProposalState, "state of a proposal": {
        /// Its coalition writes it; nobody else knows of it.
        Draft = "draft",
        /// A version is frozen and with the staff of its round.
        Submitted = "submitted",
        /// Staff asked for something that is missing, once.
        Returned = "returned",
        /// Staff found that it may take part.
        Eligible = "eligible",
        /// It may not take part; there is a reason with a code.
        Ineligible = "ineligible",
        /// Its coalition took it back.
        Withdrawn = "withdrawn",
    }
);

/// What can happen to a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProposalEvent {
    /// The lead sends it, or sends it again.
    Submit,
    /// The lead takes back what was sent, or gives a draft up.
    Withdraw,
    /// The lead goes on with what was taken back.
    TakeUpAgain,
    /// Staff ask for something that is missing.
    Return,
    /// Staff find that it may take part.
    FindEligible,
    /// Staff find that it may not, or a signature is missing when it is due.
    FindIneligible,
    /// It is opened for its coalition to write and sign anew: another one joins it, or two are made of it.
    OpenAnew,
    /// It joins another one.
    Join,
}

/// This event cannot happen in this state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a proposal that is {state} cannot {event:?}")]
pub struct IllegalProposalEvent {
    /// Where the proposal stands.
    pub state: ProposalState,
    /// What was asked.
    pub event: ProposalEvent,
}

impl ProposalState {
    /// The state after `event`.
    pub fn after(self, event: ProposalEvent) -> Result<Self, IllegalProposalEvent> {
        use ProposalEvent as E;
        let next = match event {
            E::Submit => match self {
                Self::Draft | Self::Returned => Some(Self::Submitted),
                Self::Submitted | Self::Eligible | Self::Ineligible | Self::Withdrawn => None,
            },
            E::Withdraw => match self {
                Self::Draft | Self::Submitted | Self::Returned | Self::Eligible => {
                    Some(Self::Withdrawn)
                }
                Self::Ineligible | Self::Withdrawn => None,
            },
            E::TakeUpAgain => match self {
                Self::Withdrawn => Some(Self::Draft),
                Self::Draft
                | Self::Submitted
                | Self::Returned
                | Self::Eligible
                | Self::Ineligible => None,
            },
            E::Return => match self {
                Self::Submitted => Some(Self::Returned),
                Self::Draft
                | Self::Returned
                | Self::Eligible
                | Self::Ineligible
                | Self::Withdrawn => None,
            },
            E::FindEligible => match self {
                Self::Submitted | Self::Returned => Some(Self::Eligible),
                Self::Draft | Self::Eligible | Self::Ineligible | Self::Withdrawn => None,
            },
            E::FindIneligible => match self {
                Self::Submitted | Self::Returned | Self::Eligible => Some(Self::Ineligible),
                Self::Draft | Self::Ineligible | Self::Withdrawn => None,
            },
            E::OpenAnew | E::Join => match self {
                Self::Submitted | Self::Eligible if event == E::OpenAnew => Some(Self::Returned),
                Self::Submitted | Self::Eligible => Some(Self::Withdrawn),
                Self::Draft | Self::Returned | Self::Ineligible | Self::Withdrawn => None,
            },
        };
        next.ok_or(IllegalProposalEvent { state: self, event })
    }
}

/// Whether its coalition may write in it: a version that was sent is frozen.
pub fn may_be_written(state: ProposalState) -> bool {
    match state {
        ProposalState::Draft | ProposalState::Returned => true,
        ProposalState::Submitted
        | ProposalState::Eligible
        | ProposalState::Ineligible
        | ProposalState::Withdrawn => false,
    }
}

/// Whether a proposal is with the staff of its round.
pub fn is_with_staff(state: ProposalState) -> bool {
    match state {
        ProposalState::Submitted
        | ProposalState::Returned
        | ProposalState::Eligible
        | ProposalState::Ineligible => true,
        ProposalState::Draft | ProposalState::Withdrawn => false,
    }
}

/// What decides whether something that arrives now is in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DeadlineFacts {
    /// From when proposals are taken.
    pub opens: Instant,
    /// The deadline as it is promised now.
    pub closes: Instant,
    /// For how many minutes after it work begun before it may still be sent.
    pub grace_minutes: u16,
    /// The later deadline that staff gave this applicant, or everybody after an outage.
    pub extended_to: Option<Instant>,
    /// When this proposal was begun.
    pub begun: Instant,
}

/// Why a proposal that arrives now is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TooLate {
    /// Proposals are taken later.
    #[error("proposals are taken from {0} on")]
    NotYet(Instant),
    /// The deadline is over.
    #[error("the deadline was {0}")]
    Over(Instant),
}

impl DeadlineFacts {
    /// What decides for a proposal that stands there; `None` while the round promises no dates. What came back to its
    /// coalition has a date of its own, with neither grace nor extension; where that comes before the deadline of all, it
    /// has as long as all.
    pub fn of(
        state: ProposalState,
        begun: Instant,
        dates: &Dates,
        extended_to: Option<Instant>,
        completion_due: Option<Instant>,
    ) -> Option<Self> {
        let open = dates.span(Phase::Open);
        let (opens, closes) = open.start.zip(open.end)?;
        let (closes, grace_minutes, extended_to) = if state == ProposalState::Returned {
            match completion_due.filter(|due| closes.at < *due) {
                Some(due) => (due, 0, None),
                None => (closes.at, dates.grace_minutes, None),
            }
        } else {
            (closes.at, dates.grace_minutes, extended_to)
        };
        Some(Self {
            opens: opens.at,
            closes,
            grace_minutes,
            extended_to,
            begun,
        })
    }

    /// What decides for the letter of intent of a proposal; `None` while the round promises no dates for letters.
    pub fn of_letter(begun: Instant, dates: &Dates, extended_to: Option<Instant>) -> Option<Self> {
        let letters = dates.span(Phase::LetterOfIntent);
        let (opens, closes) = letters.start.zip(letters.end)?;
        Some(Self {
            opens: opens.at,
            closes: closes.at,
            grace_minutes: dates.grace_minutes,
            extended_to,
            begun,
        })
    }

    /// The deadline as it is promised. Grace is no part of it: it is for what goes wrong in the last minutes.
    pub fn promised(&self) -> Instant {
        self.extended_to
            .map_or(self.closes, |later| later.max(self.closes))
    }

    /// The last instant at which this proposal can be sent.
    pub fn last(&self) -> Instant {
        let with_grace = if self.begun < self.closes {
            self.closes.plus_seconds(i64::from(self.grace_minutes) * 60)
        } else {
            self.closes
        };
        self.extended_to
            .map_or(with_grace, |later| later.max(with_grace))
    }
}

/// The date that holds for what came back to its coalition: nobody has less time than those who send for the first time.
pub fn not_before_deadline(due: Instant, dates: &Dates) -> Instant {
    let closes = dates.span(Phase::Open).end;
    closes.map_or(due, |closes| closes.at.max(due))
}

/// The last instant until which staff can let a group complete what it sent: reviewers still read, and nothing was decided.
/// `None` while the round promises no date for either.
pub fn latest_completion(dates: &Dates) -> Option<Instant> {
    let reviewed = dates.span(Phase::Review).end;
    let moment = reviewed.or(dates.span(Phase::Deliberation).start)?;
    Some(moment.at)
}

/// Whether a proposal that arrived at `arrived` is in time. Arrival counts, not when its turn came: who waits in a queue
/// of ours is not late.
pub fn may_be_submitted(facts: &DeadlineFacts, arrived: Instant) -> Result<(), TooLate> {
    if arrived < facts.opens {
        return Err(TooLate::NotYet(facts.opens));
    }
    let last = facts.last();
    if arrived > last {
        return Err(TooLate::Over(last));
    }
    Ok(())
}

/// Whether a proposal can be begun at the instant that `facts` say, in a round in this state. A round that evaluates
/// takes proposals again where its dates do: time was given back to everybody, or staff gave this applicant more.
pub fn may_be_begun(round: RoundState, facts: Option<&DeadlineFacts>) -> bool {
    match round {
        RoundState::Announced | RoundState::Open => true,
        RoundState::Evaluation => facts.is_some_and(|facts| facts.begun <= facts.last()),
        RoundState::Draft
        | RoundState::Deliberation
        | RoundState::Decided
        | RoundState::Closed
        | RoundState::Cancelled => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_round_that_evaluates_lets_begin_only_while_its_dates_do() {
        let facts = |begun, extended_to| DeadlineFacts {
            opens: at(100),
            closes: at(1_000),
            grace_minutes: 10,
            extended_to,
            begun: at(begun),
        };
        for state in RoundState::ALL {
            let begun = |facts| may_be_begun(state, Some(&facts));
            let early = matches!(state, RoundState::Announced | RoundState::Open);
            let takes = early || state == RoundState::Evaluation;
            assert_eq!(begun(facts(1_000, None)), takes, "{state}");
            // Grace is for work that was begun.
            assert_eq!(begun(facts(1_001, None)), early, "{state}");
            assert_eq!(begun(facts(1_001, Some(at(2_000)))), takes, "{state}");
            assert_eq!(begun(facts(2_001, Some(at(2_000)))), early, "{state}");
            assert_eq!(may_be_begun(state, None), early, "{state}");
        }
    }

    #[test]
    fn the_table_of_states_and_events() {
        use ProposalEvent as E;
        let events = [
            E::Submit,
            E::Withdraw,
            E::TakeUpAgain,
            E::Return,
            E::FindEligible,
            E::FindIneligible,
            E::OpenAnew,
            E::Join,
        ];
        let rows: Vec<String> = ProposalState::ALL
            .into_iter()
            .map(|state| {
                let cells = events.map(|event| {
                    state
                        .after(event)
                        .map_or("-".to_owned(), |next| next.to_string())
                });
                format!("{state}: {}", cells.join(" "))
            })
            .collect();
        assert_eq!(
            rows,
            [
                "draft: submitted withdrawn - - - - - -",
                "submitted: - withdrawn - returned eligible ineligible returned withdrawn",
                "returned: submitted withdrawn - - eligible ineligible - -",
                "eligible: - withdrawn - - - ineligible returned withdrawn",
                "ineligible: - - - - - - - -",
                "withdrawn: - - draft - - - - -",
            ]
        );
    }

    fn at(second: i64) -> Instant {
        Instant::from_micros(second * 1_000_000).expect("an instant")
    }

    #[test]
    fn a_deadline_is_kept_to_the_second() {
        let facts = DeadlineFacts {
            opens: at(100),
            closes: at(1_000),
            grace_minutes: 1,
            extended_to: None,
            begun: at(500),
        };
        assert_eq!(
            may_be_submitted(&facts, at(99)),
            Err(TooLate::NotYet(at(100)))
        );
        assert_eq!(may_be_submitted(&facts, at(100)), Ok(()));
        assert_eq!(may_be_submitted(&facts, at(1_060)), Ok(()));
        assert_eq!(
            may_be_submitted(&facts, at(1_061)),
            Err(TooLate::Over(at(1_060)))
        );
    }

    #[test]
    fn grace_is_for_work_that_was_begun_and_an_extension_for_whom_it_was_given() {
        let late = DeadlineFacts {
            opens: at(100),
            closes: at(1_000),
            grace_minutes: 1,
            extended_to: None,
            begun: at(1_000),
        };
        assert_eq!(
            may_be_submitted(&late, at(1_001)),
            Err(TooLate::Over(at(1_000)))
        );
        let extended = DeadlineFacts {
            extended_to: Some(at(5_000)),
            ..late
        };
        assert_eq!(may_be_submitted(&extended, at(5_000)), Ok(()));
        assert_eq!(
            may_be_submitted(&extended, at(5_001)),
            Err(TooLate::Over(at(5_000)))
        );
        assert_eq!(
            (late.promised(), extended.promised()),
            (at(1_000), at(5_000))
        );
    }
}
