//! Letters about a round on their way.

use serde::Serialize;
use utoipa::ToSchema;

use crate::store::views::outbox::{Counts, Outbox, OutboxLetter};

/// A slice of the letters about a round.
#[derive(Serialize, ToSchema)]
pub struct OutboxOfRound {
    /// The letters in the state that was asked for, the newest first.
    letters: Vec<LetterOnItsWay>,
    /// How many letters about this round stand where.
    counts: LettersInStates,
    /// How many letters stand where that are about no round of yours.
    others: LettersInStates,
    /// The address of the next slice; `null` after the last.
    next: Option<String>,
}

/// One letter about a round.
#[derive(Serialize, ToSchema)]
pub struct LetterOnItsWay {
    /// Its id.
    id: String,
    /// What kind of letter, such as `round_announced`.
    kind: String,
    /// What its reader is called, where they are a member.
    name: Option<String>,
    /// Where it goes; `null` for somebody who has left.
    address: Option<String>,
    /// In which language.
    language: String,
    /// When it was written.
    #[schema(format = DateTime)]
    written_at: String,
    /// How often it was tried.
    attempts: i64,
    /// When it is due.
    #[schema(format = DateTime)]
    due_at: String,
    /// What the other side said last, where it did not take it.
    answer: Option<String>,
}

/// How many letters stand where.
#[derive(Serialize, ToSchema)]
pub struct LettersInStates {
    /// Not tried yet.
    waiting: i64,
    /// Tried, and to be tried again.
    failing: i64,
    /// Given up.
    dead: i64,
    /// Taken by the relay in the last thirty days.
    sent: i64,
}

impl OutboxOfRound {
    /// A slice; `next` is the address of the following one.
    pub fn new(outbox: &Outbox, next: Option<String>) -> Self {
        Self {
            letters: outbox.letters.iter().map(Into::into).collect(),
            counts: outbox.own.into(),
            others: outbox.others.into(),
            next,
        }
    }
}

impl From<&OutboxLetter> for LetterOnItsWay {
    fn from(letter: &OutboxLetter) -> Self {
        Self {
            id: letter.id.to_string(),
            kind: letter.kind.clone(),
            name: letter.name.as_ref().map(ToString::to_string),
            address: letter.address.as_ref().map(ToString::to_string),
            language: letter.language.to_string(),
            written_at: letter.written.to_string(),
            attempts: letter.attempts,
            due_at: letter.due.to_string(),
            answer: letter.answer.clone(),
        }
    }
}

impl From<Counts> for LettersInStates {
    fn from(counts: Counts) -> Self {
        Self {
            waiting: counts.waiting,
            failing: counts.failing,
            dead: counts.dead,
            sent: counts.sent,
        }
    }
}
