//! Staff keep a question from view, with a reason on record, or show it again.

use serde_json::json;

use super::{AnswerError, permit};
use crate::domain::audit_event::AuditKind;
use crate::domain::ids::QuestionId;
use crate::domain::policy::Actor;
use crate::domain::question::HidingReason;
use crate::domain::round::Slug;
use crate::store::{Tx, audit, questions};

/// Keeps the question from view, and its answer with it. [`AnswerError::Outdated`] if it is hidden already.
pub fn hide_question(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    id: &QuestionId,
    reason: &HidingReason,
) -> Result<(), AnswerError> {
    let round = questions::round(tx.conn(), slug)?;
    let (_permit, by) = permit(actor, &round)?;
    if questions::asked(tx.conn(), &round.id, id)?.is_hidden {
        return Err(AnswerError::Outdated);
    }
    questions::hide(tx, id, Some(reason), by)?;
    audit::record(
        tx,
        AuditKind::QuestionHidden,
        &json!({"round": round.id, "question": id, "by": by, "reason": reason.as_str()}),
    )?;
    Ok(())
}

/// Shows a hidden question again as it was. [`AnswerError::Outdated`] if it is not hidden.
pub fn show_question(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    id: &QuestionId,
) -> Result<(), AnswerError> {
    let round = questions::round(tx.conn(), slug)?;
    let (_permit, by) = permit(actor, &round)?;
    if !questions::asked(tx.conn(), &round.id, id)?.is_hidden {
        return Err(AnswerError::Outdated);
    }
    questions::hide(tx, id, None, by)?;
    audit::record(
        tx,
        AuditKind::QuestionShown,
        &json!({"round": round.id, "question": id, "by": by}),
    )?;
    Ok(())
}
