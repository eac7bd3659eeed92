//! When the date for answers is past, looks whether an offer to make one of two proposals came to nothing.

use super::JobError;
use crate::domain::ids::MergeOfferId;
use crate::ops::screening::merge_due;
use crate::store::Db;

/// What was agreed or ended before is left as it is: an old plan finds nothing to do.
pub(super) fn run(db: &Db, payload: &str) -> Result<(), JobError> {
    let id: MergeOfferId = payload
        .parse()
        .map_err(|_| JobError::BadPayload(payload.to_owned()))?;
    db.write_now(move |tx| merge_due(tx, &id))?;
    Ok(())
}
