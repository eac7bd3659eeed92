//! Questions about a round: who asks, who answers.

use super::{Actor, Denied, Permit, strong};
use crate::domain::ids::{ProgramId, RoundId};
use crate::domain::round::RoundState;
use crate::domain::standing::Role;

/// The act of asking a question about a round.
#[derive(Debug)]
pub struct AskQuestion;

/// The act of answering the questions about a round, and of keeping one from view.
#[derive(Debug)]
pub struct AnswerQuestions;

/// Anyone who may know of a round may ask about it.
pub fn may_ask_question(
    actor: Actor<'_>,
    state: RoundState,
) -> Result<Permit<AskQuestion>, Denied> {
    match actor {
        Actor::Visitor | Actor::Person(_) if state.is_public() => Ok(Permit::granted()),
        Actor::Visitor | Actor::Person(_) => Err(Denied::Hidden),
        // The operator has no screen to ask on.
        Actor::Operator => Err(Denied::NotYours),
    }
}

/// The staff of a round answer; an answer names no operator, who is nobody's staff.
pub fn may_answer_questions(
    actor: Actor<'_>,
    program: &ProgramId,
    round: &RoundId,
) -> Result<Permit<AnswerQuestions>, Denied> {
    match actor {
        Actor::Person(standing) if standing.has_role(Role::Staff, program, round) => {
            strong(standing).map(|()| Permit::granted())
        }
        Actor::Visitor | Actor::Person(_) | Actor::Operator => Err(Denied::Hidden),
    }
}
