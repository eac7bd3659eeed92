//! Whoever asked to be introduced takes it back.

use super::{IntroductionError, speaker};
use crate::domain::ids::IntroductionId;
use crate::domain::introduction::IntroductionState;
use crate::domain::policy::{Actor, Denied};
use crate::store::introductions::asks;
use crate::store::{StoreError, Tx};

/// Takes it back while nobody has answered. About the same post it is not asked again.
pub fn withdraw_ask(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &IntroductionId,
) -> Result<(), IntroductionError> {
    let pair = match asks::find(tx.conn(), id) {
        Err(StoreError::NotFound) => return Err(Denied::Hidden.into()),
        found => found?,
    };
    speaker(tx, actor, &pair.asker)?;
    if asks::end(tx, id, IntroductionState::Withdrawn, None)? {
        Ok(())
    } else {
        Err(IntroductionError::Gone)
    }
}
