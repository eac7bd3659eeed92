//! Anyone asks a question about a round.

use serde_json::json;

use crate::domain::audit_event::AuditKind;
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::QuestionId;
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::letter::{Content, Letter, Link, NamedRound, Recipient};
use crate::domain::people::EmailAddress;
use crate::domain::policy::{Actor, Denied, may_ask_question};
use crate::domain::question::{QuestionText, takes_questions};
use crate::domain::round::Slug;
use crate::domain::sign_in::{Limit, Wait};
use crate::store::questions::{self, AskedRound, Asker};
use crate::store::{StoreError, Tx, attempts, audit, letters, role_grants};

/// A question as it is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewQuestion {
    /// The words.
    pub text: QuestionText,
    /// The language of the page.
    pub language: LanguageTag,
    /// Where a visitor wants the answer; a member gets it at their own address.
    pub reply_to: Option<EmailAddress>,
    /// Whether a member wants to be named beside it.
    pub is_named: bool,
}

/// Why a question is not taken. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum AskError {
    /// The round is not there for whoever asks.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The time for questions is over.
    #[error("this round takes no questions any more")]
    Closed,
    /// There were too many in a short time.
    #[error(transparent)]
    Wait(#[from] Wait),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Takes a question; staff see it at once and are told by letter, everyone else sees it with its answer. `counted_under` is what stands for the
/// address it comes from.
pub fn ask_question(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    asked: &NewQuestion,
    counted_under: &Sha256Hex,
) -> Result<QuestionId, AskError> {
    let round = questions::round(tx.conn(), slug)?;
    may_ask_question(actor, round.state)?;
    if round.program.is_none() || !takes_questions(round.state) {
        return Err(AskError::Closed);
    }
    attempts::one_more(tx, counted_under, Limit::Questions)??;
    let asker = match actor {
        Actor::Person(standing) => Asker::Member {
            person: standing.person.clone(),
            is_named: asked.is_named,
        },
        Actor::Visitor | Actor::Operator => Asker::Visitor(asked.reply_to.clone()),
    };
    let id = questions::add(tx, &round.id, &asked.text, &asked.language, &asker)?;
    // Who asked stands in the question itself, where it can be forgotten.
    audit::record(
        tx,
        AuditKind::QuestionAsked,
        &json!({"round": round.id, "question": id}),
    )?;
    tell_staff(tx, slug, &round, &id, asked)?;
    Ok(id)
}

/// Writes to the staff of the round. Who asked is not in the letter: that is the same question for everyone.
fn tell_staff(
    tx: &mut Tx<'_>,
    slug: &Slug,
    round: &AskedRound,
    id: &QuestionId,
    asked: &NewQuestion,
) -> Result<(), StoreError> {
    let Some(program) = &round.program else {
        return Ok(());
    };
    let now = tx.now();
    for person in role_grants::staff_of(tx.conn(), program, &round.id, now)? {
        let letter = Letter {
            content: Content::QuestionAsked {
                round: NamedRound {
                    slug: slug.clone(),
                    title: round.title.clone(),
                },
                question: LocalText::new(asked.language.clone(), asked.text.as_str()),
            },
            link: Link::Open(format!("/manage/rounds/{slug}/questions-and-answers/{id}")),
            dedupe_key: format!("question asked {id} {person}"),
            to: Recipient::Person(person),
            about: Some(round.id.clone()),
        };
        letters::enqueue(tx, letter)?;
    }
    Ok(())
}
