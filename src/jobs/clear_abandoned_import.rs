//! Deletes the ballot box of an import that died half-way, if no round came to point at it.

use crate::domain::ids::BallotBoxId;
use crate::store::{Db, abandoned_boxes};

use super::JobError;

/// In slices, so that nobody else's write waits long; begun again, it goes on where it stopped.
pub(super) fn run(db: &Db, payload: &str) -> Result<(), JobError> {
    let id: BallotBoxId = payload
        .parse()
        .map_err(|_| JobError::BadPayload(payload.to_owned()))?;
    loop {
        let id = id.clone();
        if db.write_now(move |tx| abandoned_boxes::clear_slice(tx, &id))? {
            return Ok(());
        }
    }
}
