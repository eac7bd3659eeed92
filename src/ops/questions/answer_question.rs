//! Staff answer a question, or answer it better.

use serde_json::json;

use super::permit;
use crate::domain::audit_event::AuditKind;
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::QuestionId;
use crate::domain::language::LocalText;
use crate::domain::letter::{Content, Letter, Link, NamedRound, Recipient};
use crate::domain::policy::{Actor, Denied};
use crate::domain::question::answer_mark;
use crate::domain::round::Slug;
use crate::store::questions::{self, AskedQuestion};
use crate::store::{StoreError, Tx, audit, letters};

/// Why an answer is not kept. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum AnswerError {
    /// Whoever answers is not of the round's staff.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// Somebody else answered, or hid it, since the page was shown.
    #[error("the question was answered or hidden meanwhile")]
    Outdated,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Keeps the answer; from then on everyone reads it. Whoever asked is told, once. `seen` is the mark of the answer that stood
/// on the page, so that of two who answer at once the second reads the first.
pub fn answer_question(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    id: &QuestionId,
    seen: Option<&str>,
    answer: &LocalText,
) -> Result<(), AnswerError> {
    let round = questions::round(tx.conn(), slug)?;
    let (_permit, by) = permit(actor, &round)?;
    let asked = questions::asked(tx.conn(), &round.id, id)?;
    let stands = asked.answer.as_ref().map(answer_mark);
    if stands.as_ref().map(Sha256Hex::as_str) != seen || asked.is_hidden {
        return Err(AnswerError::Outdated);
    }
    let is_first = asked.answer.is_none();
    questions::answer(tx, id, answer, by, is_first)?;
    if let (true, Some(to)) = (is_first, recipient(&asked)) {
        let letter = Letter {
            content: Content::QuestionAnswered {
                round: NamedRound {
                    slug: slug.clone(),
                    title: round.title.clone(),
                },
                question: LocalText::new(asked.language.clone(), asked.text.clone()),
                answer: answer.clone(),
            },
            link: Link::Open(format!(
                "/rounds/{slug}/questions-and-answers#question-{id}"
            )),
            to,
            about: Some(round.id.clone()),
            dedupe_key: format!("question answered {id}"),
        };
        letters::enqueue(tx, letter)?;
    }
    audit::record(
        tx,
        AuditKind::QuestionAnswered,
        &json!({"round": round.id, "question": id, "by": by, "first": is_first}),
    )?;
    Ok(())
}

fn recipient(asked: &AskedQuestion) -> Option<Recipient> {
    match (&asked.asked_by, &asked.reply_to) {
        (Some(person), _) => Some(Recipient::Person(person.clone())),
        (None, Some(address)) => Some(Recipient::Address {
            address: address.clone(),
            language: asked.language.clone(),
        }),
        (None, None) => None,
    }
}
