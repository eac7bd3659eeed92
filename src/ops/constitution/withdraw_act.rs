//! Staff take back an amendment, or the wish to declare a phase void, that still waits for signatures.

use serde_json::json;

use crate::domain::amendment::{ActKind, Ending};
use crate::domain::audit_event::AuditKind;
use crate::domain::ids::RulesActId;
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::round::Slug;
use crate::domain::signatures::NotSigned;
use crate::ops::setup::author;
use crate::store::{StoreError, Tx, audit, rounds, rules_acts};

/// Why nothing was taken back.
#[derive(Debug, thiserror::Error)]
pub enum WithdrawActError {
    /// Whoever asks may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// It is in force, was taken back before, or was overtaken.
    #[error(transparent)]
    Closed(#[from] NotSigned),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Takes back what waits. Its text and signatures stay on record.
pub fn withdraw_act(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    id: &RulesActId,
) -> Result<(), WithdrawActError> {
    let round = rounds::own(tx.conn(), slug)?;
    policy::may_set_up_round(actor, &round.program, &round.id)?;
    let act = rules_acts::act(tx.conn(), &round.id, id)?;
    if act.kind == ActKind::Announcement || !rules_acts::end(tx, id, Ending::Withdrawn)? {
        return Err(NotSigned::Closed.into());
    }
    let withdrawn = json!({ "act": id, "by": author(actor), "round": round.slug });
    audit::record(tx, AuditKind::ActWithdrawn, &withdrawn)?;
    Ok(())
}
