//! Writes the single letters of a letter to many.

use crate::domain::ids::MailingId;
use crate::store::{Db, mailings};

use super::JobError;

/// In slices, so that nobody else's write waits long; begun again, it goes on where it stopped.
pub(super) fn run(db: &Db, payload: &str) -> Result<(), JobError> {
    let id: MailingId = payload
        .parse()
        .map_err(|_| JobError::BadPayload(payload.to_owned()))?;
    loop {
        let id = id.clone();
        if db.write_now(move |tx| mailings::spread_slice(tx, &id))? {
            return Ok(());
        }
    }
}
