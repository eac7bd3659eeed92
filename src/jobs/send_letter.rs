//! Sends one letter.

use crate::domain::ids::LetterId;
use crate::mail::PostOffice;
use crate::store::{Db, letters};

use super::JobError;

/// Its name once it is taken; `None` where there is nobody to read it any more.
pub(super) fn run(db: &Db, post: &PostOffice, payload: &str) -> Result<Option<LetterId>, JobError> {
    let id: LetterId = payload
        .parse()
        .map_err(|_| JobError::BadPayload(payload.to_owned()))?;
    let Some(letter) = db.read_now(|reader| letters::outgoing(reader, &id))? else {
        return Ok(None);
    };
    if letter.to.is_none() {
        return Ok(None);
    }
    if letter.secret_until.is_some_and(|until| until <= db.now()) {
        return Err(JobError::TooLate);
    }
    post.deliver(&letter)?;
    Ok(Some(id))
}
