//! What a round asks of applicants, before anybody signs up.

use super::own_round;
use super::round_head::{self, RoundHead};
use crate::domain::program::{Label, Program};
use crate::domain::round::Slug;
use crate::domain::setup::{Budget, Call, Form, MoneyPlan, Rubric, Setup};
use crate::store::{Reader, StoreError};

/// What applicants are asked, and what their answers are judged by.
#[derive(Debug, Clone)]
pub struct RoundQuestions {
    /// What the round says of itself.
    pub round: RoundHead,
    /// The call, for its languages and its contact.
    pub call: Call,
    /// The questions.
    pub form: Form,
    /// How the money is to be laid out.
    pub budget: Budget,
    /// What reviewers will score by.
    pub rubric: Rubric,
    /// What there is to give.
    pub money: MoneyPlan,
    /// The programme's areas, for questions that ask where.
    pub areas: Vec<Label>,
}

/// The questions of a round that is announced; `None` where a visitor may not know of it, or where it was held
/// elsewhere and asked nothing here. At most six statements.
pub fn round_questions(
    reader: &mut Reader<'_>,
    slug: &Slug,
) -> Result<Option<RoundQuestions>, StoreError> {
    let conn = reader.conn();
    let Some(round) = round_head::find(conn, slug, &round_head::visible_states())? else {
        return Ok(None);
    };
    let own = own_round::set_up(conn, &round)?;
    Ok(own.map(|(program, setup)| RoundQuestions::of(round, program, setup)))
}

impl RoundQuestions {
    /// What this set-up asks.
    pub(super) fn of(round: RoundHead, program: Program, setup: Setup) -> Self {
        let Setup {
            call,
            form,
            budget,
            rubric,
            money,
            ..
        } = setup;
        Self {
            round,
            call,
            form,
            budget,
            rubric,
            money,
            areas: program.areas,
        }
    }
}
