//! A person ends a token of theirs.

use serde_json::json;

use crate::domain::audit_event::AuditKind;
use crate::domain::ids::{AccessTokenId, PersonId};
use crate::store::{StoreError, Tx, access_tokens, audit};

/// Ends the token. [`StoreError::NotFound`] where this person has none of this name that works still.
pub fn revoke_access_token(
    tx: &mut Tx<'_>,
    person: &PersonId,
    id: &AccessTokenId,
) -> Result<(), StoreError> {
    if !access_tokens::revoke(tx, person, id)? {
        return Err(StoreError::NotFound);
    }
    audit::record(
        tx,
        AuditKind::AccessTokenRevoked,
        &json!({"person": person, "token": id}),
    )?;
    Ok(())
}
