//! Rounds: who sees them, who sets them up, who brings them in.

use super::{Actor, Denied, Permit, strong};
use crate::domain::ids::{ProgramId, RoundId};
use crate::domain::round::RoundState;
use crate::domain::standing::Role;

/// The act of seeing a round and what is public of it.
#[derive(Debug)]
pub struct ViewRound;

/// The act of seeing what a round decided.
#[derive(Debug)]
pub struct ViewResult;

/// The act of bringing an election that was held elsewhere in as a decided round.
#[derive(Debug)]
pub struct ImportElection;

/// The act of seeing and writing the set-up of one round.
#[derive(Debug)]
pub struct SetUpRound;

/// The act of beginning rounds in a programme.
#[derive(Debug)]
pub struct SetUpRounds;

/// Drafts are for those who write them; from its announcement on a round is public.
pub fn may_view_round(actor: Actor<'_>, state: RoundState) -> Result<Permit<ViewRound>, Denied> {
    match actor {
        Actor::Operator => Ok(Permit::granted()),
        Actor::Visitor | Actor::Person(_) if state.is_public() => Ok(Permit::granted()),
        Actor::Visitor | Actor::Person(_) => Err(Denied::Hidden),
    }
}

/// A result is computed before it is decided; it is public only from its publication on.
pub fn may_view_result(actor: Actor<'_>, state: RoundState) -> Result<Permit<ViewResult>, Denied> {
    match (actor, state) {
        (Actor::Operator, _)
        | (Actor::Visitor | Actor::Person(_), RoundState::Decided | RoundState::Closed) => {
            Ok(Permit::granted())
        }
        (
            Actor::Visitor | Actor::Person(_),
            RoundState::Draft
            | RoundState::Announced
            | RoundState::Open
            | RoundState::Evaluation
            | RoundState::Deliberation
            | RoundState::Cancelled,
        ) => Err(Denied::Hidden),
    }
}

/// Only the operator brings in an election that was held elsewhere.
pub fn may_import_election(actor: Actor<'_>) -> Result<Permit<ImportElection>, Denied> {
    match actor {
        Actor::Operator => Ok(Permit::granted()),
        Actor::Visitor | Actor::Person(_) => Err(Denied::OperatorOnly),
    }
}

/// The staff of a round see and write its set-up; for everybody else it is not there.
pub fn may_set_up_round(
    actor: Actor<'_>,
    program: &ProgramId,
    round: &RoundId,
) -> Result<Permit<SetUpRound>, Denied> {
    match actor {
        Actor::Operator => Ok(Permit::granted()),
        Actor::Person(standing) if standing.has_role(Role::Staff, program, round) => {
            strong(standing).map(|()| Permit::granted())
        }
        Actor::Visitor | Actor::Person(_) => Err(Denied::Hidden),
    }
}

/// The staff of a whole programme begin its rounds.
pub fn may_set_up_rounds(
    actor: Actor<'_>,
    program: &ProgramId,
) -> Result<Permit<SetUpRounds>, Denied> {
    match actor {
        Actor::Operator => Ok(Permit::granted()),
        Actor::Person(standing) if standing.is_staff_of(program) => {
            strong(standing).map(|()| Permit::granted())
        }
        Actor::Visitor | Actor::Person(_) => Err(Denied::Hidden),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{Id, PersonId};
    use crate::domain::standing::{HeldRole, Standing};

    fn staff(round: Option<RoundId>, is_strong: bool) -> Standing {
        Standing {
            person: PersonId::from_bits([1; 16]),
            name: "Amal Fictional".parse().expect("a name"),
            is_strong,
            roles: vec![HeldRole {
                role: Role::Staff,
                program: ProgramId::from_bits([2; 16]),
                round,
                funder: None,
                bloc: None,
            }],
            mandates: Vec::new(),
            acting_for: None,
        }
    }

    #[test]
    fn a_visitor_never_learns_of_a_draft() {
        assert_eq!(
            may_view_round(Actor::Visitor, RoundState::Draft).err(),
            Some(Denied::Hidden)
        );
        assert!(may_view_round(Actor::Visitor, RoundState::Decided).is_ok());
        assert!(may_view_round(Actor::Operator, RoundState::Draft).is_ok());
    }

    #[test]
    fn a_result_is_hidden_until_it_is_published() {
        let seen: Vec<_> = RoundState::ALL
            .into_iter()
            .filter(|state| may_view_result(Actor::Visitor, *state).is_ok())
            .collect();
        assert_eq!(seen, [RoundState::Decided, RoundState::Closed]);
    }

    #[test]
    fn only_the_operator_imports() {
        assert_eq!(
            may_import_election(Actor::Visitor).err(),
            Some(Denied::OperatorOnly)
        );
        assert!(may_import_election(Actor::Operator).is_ok());
    }

    #[test]
    fn a_round_is_set_up_by_its_own_staff_and_only_with_a_second_factor() {
        let (program, round) = (ProgramId::from_bits([2; 16]), RoundId::from_bits([4; 16]));
        let other = RoundId::from_bits([5; 16]);
        let of_the_round = staff(Some(round.clone()), true);
        let actor = Actor::Person(&of_the_round);
        assert!(may_set_up_round(actor, &program, &round).is_ok());
        assert_eq!(
            may_set_up_round(actor, &program, &other).err(),
            Some(Denied::Hidden)
        );
        assert_eq!(
            may_set_up_rounds(actor, &program).err(),
            Some(Denied::Hidden)
        );
        let weak = staff(None, false);
        assert_eq!(
            may_set_up_round(Actor::Person(&weak), &program, &round).err(),
            Some(Denied::SecondFactorNeeded)
        );
    }
}
