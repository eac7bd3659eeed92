//! What is kept for a while only, and then forgotten.

use crate::store::{Db, StoreError, idempotency};

/// Forgets the answers to writes whose day is over. Asks first: most of the time there is nothing to write.
pub fn what_is_over(db: &Db) -> Result<(), StoreError> {
    if db.read_now(idempotency::is_any_old)? {
        db.write_now(|tx| idempotency::forget_old(tx).map(|_| ()))?;
    }
    Ok(())
}
