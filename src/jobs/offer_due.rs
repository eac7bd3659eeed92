//! When the date for answers is past, looks whether an offer to make one of two proposals, or two of one, came to nothing.

use std::str::FromStr;

use super::JobError;
use crate::store::{Db, StoreError, Tx};

/// What was agreed or ended before is left as it is: an old plan finds nothing to do.
pub(super) fn run<I: FromStr + Send + Sync + 'static>(
    db: &Db,
    payload: &str,
    look: fn(&mut Tx<'_>, &I) -> Result<bool, StoreError>,
) -> Result<(), JobError> {
    let id: I = payload
        .parse()
        .map_err(|_| JobError::BadPayload(payload.to_owned()))?;
    db.write_now(move |tx| look(tx, &id))?;
    Ok(())
}
