//! Staff have a letter tried again that was given up.

use serde_json::json;

use crate::domain::audit_event::AuditKind;
use crate::domain::ids::LetterId;
use crate::domain::policy::{self, Actor};
use crate::domain::round::Slug;
use crate::ops::setup::author;
use crate::store::{StoreError, Tx, audit, letters, rounds, tasks};

/// Puts the letter back into the outbox. [`StoreError::NotFound`] where it is not about a round of theirs, or is not
/// given up.
pub fn retry_letter(tx: &mut Tx<'_>, actor: Actor<'_>, id: &LetterId) -> Result<(), StoreError> {
    let (about, task) = letters::given_up(tx.conn(), id)?.ok_or(StoreError::NotFound)?;
    let round = rounds::own_by_id(tx.conn(), &about)?;
    policy::may_set_up_round(actor, &round.program, &round.id).map_err(|_| StoreError::NotFound)?;
    if !tasks::revive(tx, &task)? {
        return Err(StoreError::NotFound);
    }
    audit::record(
        tx,
        AuditKind::LetterRetried,
        &json!({"letter": id, "round": round.id, "by": author(actor)}),
    )?;
    Ok(())
}

/// The same for a letter that must be about this very round.
pub fn retry_letter_about(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    id: &LetterId,
) -> Result<(), StoreError> {
    let (about, _) = letters::given_up(tx.conn(), id)?.ok_or(StoreError::NotFound)?;
    if rounds::own(tx.conn(), slug)?.id != about {
        return Err(StoreError::NotFound);
    }
    retry_letter(tx, actor, id)
}
