//! What is kept for a while only, and then forgotten.

use crate::ops::people::remove_ended;
use crate::store::{Db, StoreError, ended, idempotency};

/// Forgets the answers to writes whose day is over, and sign-ins, tokens and counts that have run out. Asks first: most of the time there is nothing to write.
pub fn what_is_over(db: &Db) -> Result<(), StoreError> {
    if db.read_now(idempotency::is_any_old)? {
        db.write_now(|tx| idempotency::forget_old(tx).map(|_| ()))?;
    }
    if db.read_now(ended::is_any)? {
        db.write_now(remove_ended)?;
    }
    Ok(())
}
