//! Somebody of a partner writes to the staff of the round: before all partners, or for their own organisation alone.

use super::Loaded;
use crate::domain::ids::{MessageId, PartnerId, ProposalId};
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::proposal::{ProposalState, WrittenWords, is_with_staff};
use crate::store::proposals::messages;
use crate::store::{StoreError, Tx};

/// Why nothing was written. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum MessageError {
    /// Whoever asks may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// Staff know of nothing that they could be written to about.
    #[error("a proposal that is {0} is not with the staff of its round")]
    NotSent(ProposalState),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Writes to staff. With `only` the message is read by staff and by the people of that partner.
pub fn write_to_staff(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    only: Option<&PartnerId>,
    text: &WrittenWords,
) -> Result<MessageId, MessageError> {
    let loaded = Loaded::find::<MessageError>(tx, actor, id)?;
    let now = tx.now();
    policy::may_write_to_staff(actor, &loaded.access, now)?;
    if only.is_some_and(|partner| !loaded.place.belongs_to.contains(partner)) {
        return Err(Denied::NotYours.into());
    }
    if !is_with_staff(loaded.access.state) {
        return Err(MessageError::NotSent(loaded.access.state));
    }
    Ok(messages::add(tx, id, only, false, text, &loaded.by)?)
}
