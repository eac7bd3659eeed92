//! Gathers what waits for a person into one letter.

use crate::domain::ids::PersonId;
use crate::store::tasks::ClaimedTask;
use crate::store::{Db, letters};

use super::JobError;

/// One transaction; begun again after it was kept, it finds nothing that waits.
pub(super) fn run(db: &Db, task: &ClaimedTask) -> Result<(), JobError> {
    let person: PersonId = task
        .payload
        .parse()
        .map_err(|_| JobError::BadPayload(task.payload.clone()))?;
    let key = task.id.clone();
    db.write_now(move |tx| letters::gather_digest(tx, &person, &key))?;
    Ok(())
}
