//! A group takes a post off the board.

use super::tell::tell_not_now;
use super::{IntroductionError, day, speaker};
use crate::domain::ids::PartnerPostId;
use crate::domain::policy::{Actor, Denied};
use crate::store::introductions::{asks, posts};
use crate::store::{StoreError, Tx};

/// Closes it. Whoever waits for an answer about it is told "not now".
pub fn close_post(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &PartnerPostId,
) -> Result<(), IntroductionError> {
    let today = day(tx.now());
    let post = match posts::find(tx.conn(), id, today) {
        Err(StoreError::NotFound) => return Err(Denied::Hidden.into()),
        found => found?,
    };
    speaker(tx, actor, &post.organization)?;
    if !posts::close(tx, id)? {
        return Err(IntroductionError::Gone);
    }
    let ended = asks::end_about(tx, id)?;
    tell_not_now(tx, &ended)?;
    Ok(())
}
