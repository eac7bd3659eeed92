//! What staff offer to do with proposals that were sent, and every partner answers: making one of two, or two of one. It
//! happens when all say yes, and not otherwise.

use std::collections::BTreeMap;

use super::access::Seat;
use super::partner::PartnerState;
use super::state::ProposalState;
use crate::domain::choices::choices;
use crate::domain::ids::PartnerId;
use crate::domain::round::RoundState;
use crate::domain::time::Instant;

choices!(
    /// What a partner says to it.
    OfferAnswer, UnknownOfferAnswer, "answer to an offer to partners": {
        /// It is for it.
        Yes = "yes",
        /// It is not, and need not say why.
        No = "no",
    }
);

choices!(
    /// Where an offer stands.
    OfferState, UnknownOfferState, "state of an offer to partners": {
        /// It waits for answers.
        Open = "open",
        /// Everyone said yes: it is done.
        Agreed = "agreed",
        /// It came to nothing, and nothing was changed.
        Ended = "ended",
    }
);

choices!(
    /// Why an offer came to nothing. Who said no is told to nobody.
    OfferEnd, UnknownOfferEnd, "end of an offer to partners": {
        /// A partner said no.
        Declined = "declined",
        /// Not every partner had answered by the date.
        Silence = "silence",
        /// Staff took it back.
        TakenBack = "taken_back",
        /// A proposal that it names was taken back, returned or found ineligible meanwhile, too few partners are left,
        /// or the round is being decided.
        Overtaken = "overtaken",
    }
);

/// What follows from the answers that there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfferOutcome {
    /// Somebody has not answered, and still can.
    Waiting,
    /// Everyone said yes.
    Agreed,
    /// It comes to nothing.
    Ended(OfferEnd),
}

/// What is wrong with the dates of an offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DateFault {
    /// A date that partners cannot keep.
    #[error("the date for answers is to come")]
    AnswerBy,
    /// The text cannot be due before the answers are.
    #[error("the text is due after the answers")]
    CompleteBy,
}

impl DateFault {
    /// The last part of its message key.
    pub fn key(self) -> &'static str {
        match self {
            Self::AnswerBy => "answer-by",
            Self::CompleteBy => "complete-by",
        }
    }

    /// The field that can put it right.
    pub fn field(self) -> &'static str {
        match self {
            Self::AnswerBy => "answer_by",
            Self::CompleteBy => "complete_by",
        }
    }
}

/// Whether a proposal that stands there can be made one with another, or two of it: it was sent, and nothing is asked of it.
pub fn may_be_remade(state: ProposalState) -> bool {
    match state {
        ProposalState::Submitted | ProposalState::Eligible => true,
        ProposalState::Draft
        | ProposalState::Returned
        | ProposalState::Ineligible
        | ProposalState::Withdrawn => false,
    }
}

/// Whether staff screen in a round that stands there, and what they offered can be answered.
pub fn is_screened_in(round: RoundState) -> bool {
    match round {
        RoundState::Announced | RoundState::Open | RoundState::Evaluation => true,
        RoundState::Draft
        | RoundState::Deliberation
        | RoundState::Decided
        | RoundState::Closed
        | RoundState::Cancelled => false,
    }
}

/// Whether the two dates of an offer can stand; `latest` is the last instant until which what was sent can be completed.
pub fn offer_dates(
    answer_by: Instant,
    complete_by: Instant,
    latest: Option<Instant>,
    now: Instant,
) -> Result<(), DateFault> {
    if answer_by <= now {
        Err(DateFault::AnswerBy)
    } else if complete_by <= answer_by || latest.is_some_and(|latest| latest < complete_by) {
        Err(DateFault::CompleteBy)
    } else {
        Ok(())
    }
}

/// The partners whose answer counts: those who take part.
pub fn asked_by_offer(seats: &[Seat]) -> impl Iterator<Item = &PartnerId> {
    let joined = seats
        .iter()
        .filter(|seat| seat.state == PartnerState::Joined);
    joined.map(|seat| &seat.partner)
}

/// What follows from the answers of all who are asked. One no is enough, whatever the others said; a yes that came in
/// time counts after the date too.
pub fn offer_outcome(
    asked: &[&PartnerId],
    answers: &BTreeMap<PartnerId, OfferAnswer>,
    answer_by: Instant,
    now: Instant,
) -> OfferOutcome {
    let said = |partner: &&PartnerId| answers.get(*partner).copied();
    if asked
        .iter()
        .any(|partner| said(partner) == Some(OfferAnswer::No))
    {
        OfferOutcome::Ended(OfferEnd::Declined)
    } else if !asked.is_empty()
        && asked
            .iter()
            .all(|partner| said(partner) == Some(OfferAnswer::Yes))
    {
        OfferOutcome::Agreed
    } else if now > answer_by {
        OfferOutcome::Ended(OfferEnd::Silence)
    } else {
        OfferOutcome::Waiting
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::Id;

    fn at(second: i64) -> Instant {
        Instant::from_micros(second * 1_000_000).expect("an instant")
    }

    #[test]
    fn one_no_ends_it_and_silence_does_by_the_date() {
        let ids = [1, 2, 3].map(|number| PartnerId::from_bits([number; 16]));
        let asked: Vec<&PartnerId> = ids.iter().collect();
        let said = |answers: &[OfferAnswer], now| {
            let answers = ids.iter().cloned().zip(answers.iter().copied()).collect();
            offer_outcome(&asked, &answers, at(100), at(now))
        };
        use OfferAnswer::{No, Yes};
        assert_eq!(said(&[], 100), OfferOutcome::Waiting);
        assert_eq!(said(&[Yes, Yes], 100), OfferOutcome::Waiting);
        let silence = OfferOutcome::Ended(OfferEnd::Silence);
        assert_eq!(said(&[Yes, Yes], 101), silence);
        assert_eq!(said(&[Yes, Yes, Yes], 101), OfferOutcome::Agreed);
        let declined = OfferOutcome::Ended(OfferEnd::Declined);
        assert_eq!(said(&[Yes, Yes, No], 1), declined);
        assert_eq!(said(&[No], 200), declined);
        let nobody = offer_outcome(&[], &BTreeMap::new(), at(100), at(1));
        assert_eq!(nobody, OfferOutcome::Waiting, "nobody is not everybody");
    }

    #[test]
    fn dates_come_in_order() {
        let dates = |answer, complete| offer_dates(at(answer), at(complete), Some(at(30)), at(10));
        assert_eq!(dates(10, 30), Err(DateFault::AnswerBy));
        assert_eq!(dates(20, 20), Err(DateFault::CompleteBy));
        assert_eq!(dates(20, 21), Ok(()));
        assert_eq!(dates(20, 30), Ok(()));
        assert_eq!(dates(20, 31), Err(DateFault::CompleteBy));
    }
}
