//! A round moves on by itself when a promised instant has come.

use serde_json::json;

use crate::domain::audit_event::AuditKind;
use crate::domain::ids::RoundId;
use crate::domain::promise::due_event;
use crate::domain::round::RoundState;
use crate::store::{StoreError, Tx, audit, round_parts, rounds};

/// Does what is due by now: where the round stands afterwards, or `None` if nothing was due. An instant that
/// was put off since this was planned finds nothing to do.
pub fn advance_round(tx: &mut Tx<'_>, round: &RoundId) -> Result<Option<RoundState>, StoreError> {
    let own = rounds::own_by_id(tx.conn(), round)?;
    let dates = round_parts::setup(tx.conn(), round)?.dates;
    let now = tx.now();
    let Some(event) = due_event(&dates, own.state, now) else {
        return Ok(None);
    };
    let Ok(after) = own.state.after(event) else {
        return Ok(None);
    };
    if !rounds::move_on(tx, round, own.state, after)? {
        return Ok(None);
    }
    let moved = json!({ "from": own.state, "round": own.slug, "to": after });
    audit::record(tx, AuditKind::RoundMovedOn, &moved)?;
    Ok(Some(after))
}
