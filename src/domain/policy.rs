//! Who may do what. Only this module makes a [`Permit`], and the rules demand one, so that no path
//! can forget to ask; the same function decides whether a button is drawn.

use std::marker::PhantomData;

use super::round::RoundState;

/// Whoever asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// Anyone at all, not signed in.
    Visitor,
    /// Whoever holds the machine and runs the program on its command line.
    Operator,
}

/// Proof that `policy` said yes to one act.
#[derive(Debug)]
pub struct Permit<Act> {
    act: PhantomData<Act>,
}

impl<Act> Permit<Act> {
    fn granted() -> Self {
        Self { act: PhantomData }
    }
}

/// `policy` said no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Denied {
    /// The thing must seem not to exist.
    #[error("there is nothing here for whoever asks")]
    Hidden,
    /// The thing may be seen, the act not done.
    #[error("only the operator of the platform may do this")]
    OperatorOnly,
}

/// The act of seeing a round and what is public of it.
#[derive(Debug)]
pub struct ViewRound;

/// The act of seeing what a round decided.
#[derive(Debug)]
pub struct ViewResult;

/// The act of bringing an election that was held elsewhere in as a decided round.
#[derive(Debug)]
pub struct ImportElection;

/// Drafts are for those who write them; from its announcement on a round is public.
pub fn may_view_round(actor: Actor, state: RoundState) -> Result<Permit<ViewRound>, Denied> {
    match actor {
        Actor::Operator => Ok(Permit::granted()),
        Actor::Visitor if state.is_public() => Ok(Permit::granted()),
        Actor::Visitor => Err(Denied::Hidden),
    }
}

/// A result is computed before it is decided; it is public only from its publication on.
pub fn may_view_result(actor: Actor, state: RoundState) -> Result<Permit<ViewResult>, Denied> {
    match (actor, state) {
        (Actor::Operator, _) | (Actor::Visitor, RoundState::Decided | RoundState::Closed) => {
            Ok(Permit::granted())
        }
        (
            Actor::Visitor,
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
pub fn may_import_election(actor: Actor) -> Result<Permit<ImportElection>, Denied> {
    match actor {
        Actor::Operator => Ok(Permit::granted()),
        Actor::Visitor => Err(Denied::OperatorOnly),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
