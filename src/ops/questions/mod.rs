//! Questions about rounds: asked by anyone, answered by staff, read by all.

mod answer_question;
mod ask_question;
mod hide_question;

pub use answer_question::{AnswerError, answer_question};
pub use ask_question::{AskError, NewQuestion, ask_question};
pub use hide_question::{hide_question, show_question};

use crate::domain::ids::PersonId;
use crate::domain::policy::{Actor, AnswerQuestions, Denied, Permit, may_answer_questions};
use crate::store::questions::AskedRound;

/// The permit of whoever answers about this round, and who they are.
fn permit<'a>(
    actor: Actor<'a>,
    round: &AskedRound,
) -> Result<(Permit<AnswerQuestions>, &'a PersonId), Denied> {
    let program = round.program.as_ref().ok_or(Denied::Hidden)?;
    let permit = may_answer_questions(actor, program, &round.id)?;
    match actor {
        Actor::Person(standing) => Ok((permit, &standing.person)),
        Actor::Visitor | Actor::Operator => Err(Denied::Hidden),
    }
}
