//! Somebody brings an earlier version of a field back: it becomes the newest, and none is lost.

use serde_json::json;

use super::Loaded;
use super::save_field::{SaveFieldError, SentField, save_in};
use crate::domain::ids::ProposalId;
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::proposal::{FieldName, HistoryKind, Saving};
use crate::domain::setup::Revision;
use crate::store::Tx;
use crate::store::proposals::{entries, history};

/// Brings version `earlier` of a field back, if `from` is still the version that stands.
pub fn restore_field(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    field: &FieldName,
    earlier: Revision,
    from: Revision,
) -> Result<Revision, SaveFieldError> {
    let loaded = Loaded::find::<SaveFieldError>(tx, actor, id)?;
    let now = tx.now();
    policy::may_write_field(actor, &loaded.access, field, now)?;
    let found = entries::version(tx.conn(), id, field, earlier)?.ok_or(Denied::Hidden)?;
    let stands = entries::one(tx.conn(), id, field)?;
    if let Some(same) = stands.filter(|stands| stands.entry == found.entry) {
        return Ok(same.revision);
    }
    let sent = SentField {
        field: field.clone(),
        from,
        typed: found.entry,
    };
    let saved = save_in(tx, actor, &loaded, &sent, Saving::Asked)?;
    let data = json!({"field": field, "revision": earlier});
    history::add(tx, id, HistoryKind::Restored, Some(&loaded.by), &data)?;
    Ok(saved)
}
