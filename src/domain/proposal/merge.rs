//! Making one of two proposals that were sent. Staff offer it, in words that everyone who is asked can read; it happens
//! when every partner of both says yes, and not otherwise. The offer names proposals, never an organisation: whoever
//! funds asks for no partner.

use std::collections::BTreeMap;

use super::access::Seat;
use super::partner::{PartnerRole, PartnerState};
use super::state::ProposalState;
use crate::domain::choices::choices;
use crate::domain::ids::PartnerId;
use crate::domain::time::Instant;

choices!(
    /// What a partner says to it.
    MergeAnswer, UnknownMergeAnswer, "answer to an offer to make one of two proposals": {
        /// It is for it.
        Yes = "yes",
        /// It is not, and need not say why.
        No = "no",
    }
);

choices!(
    /// Where an offer stands.
    MergeState, UnknownMergeState, "state of an offer to make one of two proposals": {
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
    MergeEnd, UnknownMergeEnd, "end of an offer to make one of two proposals": {
        /// A partner said no.
        Declined = "declined",
        /// Not every partner had answered by the date.
        Silence = "silence",
        /// Staff took it back.
        TakenBack = "taken_back",
        /// One of both proposals was taken back, returned or found ineligible meanwhile.
        Overtaken = "overtaken",
    }
);

/// What follows from the answers that there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MergeOutcome {
    /// Somebody has not answered, and still can.
    Waiting,
    /// Everyone said yes.
    Agreed,
    /// It comes to nothing.
    Ended(MergeEnd),
}

/// What is wrong with an offer. The words are `merge-fault-<key>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MergeFault {
    /// One proposal cannot be made of itself.
    #[error("two proposals are needed")]
    Same,
    /// No proposal of this number can be made one with another now.
    #[error("no proposal of this number is with staff, sent and not returned")]
    NotThere,
    /// Something was offered for one of them that is not answered yet.
    #[error("an offer is open for one of both")]
    Open,
    /// Too many would take part.
    #[error("too many partners would take part")]
    TooMany,
    /// A date that partners cannot keep.
    #[error("the date for answers is to come")]
    AnswerBy,
    /// The text cannot be due before the answers are.
    #[error("the common text is due after the answers")]
    CompleteBy,
}

impl MergeFault {
    /// The last part of its message key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::NotThere => "not-there",
            Self::Open => "open",
            Self::TooMany => "too-many",
            Self::AnswerBy => "answer-by",
            Self::CompleteBy => "complete-by",
        }
    }
}

/// Whether a proposal that stands there can be made one with another: it was sent, and nothing is asked of it.
pub fn may_be_merged(state: ProposalState) -> bool {
    match state {
        ProposalState::Submitted | ProposalState::Eligible => true,
        ProposalState::Draft
        | ProposalState::Returned
        | ProposalState::Ineligible
        | ProposalState::Withdrawn => false,
    }
}

/// Whether the two dates of an offer can stand.
pub fn merge_dates(
    answer_by: Instant,
    complete_by: Instant,
    now: Instant,
) -> Result<(), MergeFault> {
    if answer_by <= now {
        Err(MergeFault::AnswerBy)
    } else if complete_by <= answer_by {
        Err(MergeFault::CompleteBy)
    } else {
        Ok(())
    }
}

/// The partners whose answer counts: those who take part.
pub fn asked_to_merge(seats: &[Seat]) -> impl Iterator<Item = &PartnerId> {
    let joined = seats
        .iter()
        .filter(|seat| seat.state == PartnerState::Joined);
    joined.map(|seat| &seat.partner)
}

/// What follows from the answers of all who are asked. One no is enough, whatever the others said; a yes that came in
/// time counts after the date too.
pub fn merge_outcome(
    asked: &[&PartnerId],
    answers: &BTreeMap<PartnerId, MergeAnswer>,
    answer_by: Instant,
    now: Instant,
) -> MergeOutcome {
    let said = |partner: &&PartnerId| answers.get(*partner).copied();
    if asked
        .iter()
        .any(|partner| said(partner) == Some(MergeAnswer::No))
    {
        MergeOutcome::Ended(MergeEnd::Declined)
    } else if !asked.is_empty()
        && asked
            .iter()
            .all(|partner| said(partner) == Some(MergeAnswer::Yes))
    {
        MergeOutcome::Agreed
    } else if now > answer_by {
        MergeOutcome::Ended(MergeEnd::Silence)
    } else {
        MergeOutcome::Waiting
    }
}

/// The partners of the one that joins who take a place in the one that goes on, each as what: whoever takes part in both
/// has its place there already, and one leads.
pub fn joining<'a>(goes_on: &[Seat], joins: &'a [Seat]) -> Vec<(&'a Seat, PartnerRole)> {
    let is_there = |seat: &Seat| {
        let mut there = goes_on.iter().filter(|known| known.state.is_in());
        there.any(|known| known.organization == seat.organization)
    };
    let joined = joins
        .iter()
        .filter(|seat| seat.state == PartnerState::Joined && !is_there(seat));
    joined
        .map(|seat| {
            let role = match seat.role {
                PartnerRole::Lead | PartnerRole::Partner => PartnerRole::Partner,
                other @ (PartnerRole::FiscalSponsor | PartnerRole::InKind) => other,
            };
            (seat, role)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{Id, OrganizationId};

    fn at(second: i64) -> Instant {
        Instant::from_micros(second * 1_000_000).expect("an instant")
    }

    fn seat(number: u8, organization: u8, role: PartnerRole, state: PartnerState) -> Seat {
        Seat {
            partner: PartnerId::from_bits([number; 16]),
            organization: Some(OrganizationId::from_bits([organization; 16])),
            role,
            state,
        }
    }

    #[test]
    fn one_no_ends_it_and_silence_does_by_the_date() {
        let ids = [1, 2, 3].map(|number| PartnerId::from_bits([number; 16]));
        let asked: Vec<&PartnerId> = ids.iter().collect();
        let said = |answers: &[MergeAnswer], now| {
            let answers = ids.iter().cloned().zip(answers.iter().copied()).collect();
            merge_outcome(&asked, &answers, at(100), at(now))
        };
        use MergeAnswer::{No, Yes};
        assert_eq!(said(&[], 100), MergeOutcome::Waiting);
        assert_eq!(said(&[Yes, Yes], 100), MergeOutcome::Waiting);
        let silence = MergeOutcome::Ended(MergeEnd::Silence);
        assert_eq!(said(&[Yes, Yes], 101), silence);
        assert_eq!(said(&[Yes, Yes, Yes], 101), MergeOutcome::Agreed);
        let declined = MergeOutcome::Ended(MergeEnd::Declined);
        assert_eq!(said(&[Yes, Yes, No], 1), declined);
        assert_eq!(said(&[No], 200), declined);
        let nobody = merge_outcome(&[], &BTreeMap::new(), at(100), at(1));
        assert_eq!(nobody, MergeOutcome::Waiting, "nobody is not everybody");
    }

    #[test]
    fn partners_join_with_their_roles_and_one_goes_on_to_lead() {
        use PartnerRole::{FiscalSponsor, InKind, Lead, Partner};
        use PartnerState::{Joined, Left};
        let goes_on = [seat(1, 1, Lead, Joined), seat(2, 2, Partner, Joined)];
        let joins = [
            seat(3, 3, Lead, Joined),
            seat(4, 2, Partner, Joined),
            seat(5, 4, InKind, Joined),
            seat(6, 5, FiscalSponsor, Joined),
            seat(7, 6, Partner, Left),
        ];
        let found: Vec<(u8, PartnerRole)> = joining(&goes_on, &joins)
            .into_iter()
            .map(|(joined, role)| {
                let place = joins.iter().position(|seat| seat == joined);
                (u8::try_from(place.expect("a place")).expect("small"), role)
            })
            .collect();
        assert_eq!(found, [(0, Partner), (2, InKind), (3, FiscalSponsor)]);
    }

    #[test]
    fn dates_come_in_order() {
        let dates = |answer, complete| merge_dates(at(answer), at(complete), at(10));
        assert_eq!(dates(10, 30), Err(MergeFault::AnswerBy));
        assert_eq!(dates(20, 20), Err(MergeFault::CompleteBy));
        assert_eq!(dates(20, 21), Ok(()));
    }
}
