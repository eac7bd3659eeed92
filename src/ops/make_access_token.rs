//! A person makes a token for a program of theirs.

use serde_json::json;

use crate::domain::access_token::{TokenRefusal, TokenSecret, TokenTerms};
use crate::domain::audit_event::AuditKind;
use crate::domain::ids::AccessTokenId;
use crate::domain::standing::Standing;
use crate::store::{StoreError, Tx, access_tokens, audit};

/// Why no token was made. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum MakeTokenError {
    /// The rules say no.
    #[error(transparent)]
    Refused(#[from] TokenRefusal),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Makes a token with this secret, which is shown by whoever drew it and kept by nobody.
pub fn make_access_token(
    tx: &mut Tx<'_>,
    standing: &Standing,
    terms: &TokenTerms,
    secret: &TokenSecret,
) -> Result<AccessTokenId, MakeTokenError> {
    let working = access_tokens::working(tx, &standing.person)?;
    terms.check(standing, working, tx.now())?;
    let (person, is_strong) = (&standing.person, standing.is_strong);
    let id = access_tokens::add(tx, person, is_strong, terms, &secret.hash())?;
    audit::record(
        tx,
        AuditKind::AccessTokenMade,
        &json!({"person": person, "token": id, "scopes": terms.scopes, "strong": is_strong}),
    )?;
    Ok(id)
}
