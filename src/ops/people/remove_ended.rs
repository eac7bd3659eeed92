//! What has run out is not kept.

use crate::store::{StoreError, Tx, attempts, one_time_tokens, sessions, sign_in_steps};

/// Removes sign-ins, steps, tokens and counts that mean nothing any more.
pub fn remove_ended(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    sessions::remove_ended(tx)?;
    sign_in_steps::remove_ended(tx)?;
    one_time_tokens::remove_ended(tx)?;
    attempts::remove_old(tx)
}
