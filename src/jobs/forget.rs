//! What is kept for a while only, and then forgotten.

use crate::ops::intake::forget_contacts;
use crate::ops::introductions::end_silent;
use crate::ops::people::remove_ended;
use crate::store::introductions::asks;
use crate::store::proposals::intake_contacts;
use crate::store::{Db, StoreError, ended, idempotency};

/// Forgets the answers to writes whose day is over, and sign-ins, tokens and counts that have run out, and how groups
/// are reached that did not confirm what staff typed; ends the introductions that nobody answered: a task for each would
/// tell that somebody asked. Asks first: most of the time there is nothing to write.
pub fn what_is_over(db: &Db) -> Result<(), StoreError> {
    if db.read_now(idempotency::is_any_old)? {
        db.write_now(|tx| idempotency::forget_old(tx).map(|_| ()))?;
    }
    if db.read_now(ended::is_any)? {
        db.write_now(remove_ended)?;
    }
    if db.read_now(intake_contacts::is_any_due)? {
        db.write_now(forget_contacts)?;
    }
    if db.read_now(asks::is_any_silent)? {
        db.write_now(end_silent)?;
    }
    Ok(())
}
