//! Shortly after the instant by which every partner must have signed, looks whether all have.

use super::JobError;
use crate::domain::ids::ProposalId;
use crate::ops::screening::signatures_due;
use crate::store::Db;

/// Whoever signed in time, or was left out, is not asked again: an old plan finds nothing to do.
pub(super) fn run(db: &Db, payload: &str) -> Result<(), JobError> {
    let id: ProposalId = payload
        .parse()
        .map_err(|_| JobError::BadPayload(payload.to_owned()))?;
    db.write_now(move |tx| signatures_due(tx, &id))?;
    Ok(())
}
