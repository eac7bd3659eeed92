//! Moves a round on when a promised instant has come.

use super::JobError;
use crate::domain::ids::RoundId;
use crate::ops::constitution::advance_round;
use crate::store::Db;

/// Everything that is due by now: after an outage of days that can be more than one step.
pub(super) fn run(db: &Db, payload: &str) -> Result<(), JobError> {
    let id: RoundId = payload
        .parse()
        .map_err(|_| JobError::BadPayload(payload.to_owned()))?;
    loop {
        let id = id.clone();
        match db.write_now(move |tx| advance_round(tx, &id))? {
            Some(state) => tracing::info!(%state, "a round moved on"),
            None => return Ok(()),
        }
    }
}
