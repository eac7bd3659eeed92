//! A sign-in that is used goes on.

use crate::domain::canonical::Sha256Hex;
use crate::domain::sign_in::Duty;
use crate::store::{StoreError, Tx, people, sessions};

/// Puts off the idle end. Whoever was given a role since then is held to what it asks for from now on.
pub fn note_use(tx: &mut Tx<'_>, session: &Sha256Hex) -> Result<(), StoreError> {
    let now = tx.now();
    let Some((person, created_at)) = sessions::begun(tx.conn(), session)? else {
        return Ok(());
    };
    let lasting = Duty::of(people::roles(tx.conn(), &person, now)?).lasting();
    let ends_at = created_at.plus_seconds(lasting.whole);
    sessions::note_use(tx, session, lasting.end(created_at, now), ends_at)
}
