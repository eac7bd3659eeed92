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
    fn only_the_operator_imports() {
        assert_eq!(
            may_import_election(Actor::Visitor).err(),
            Some(Denied::OperatorOnly)
        );
        assert!(may_import_election(Actor::Operator).is_ok());
    }
}
