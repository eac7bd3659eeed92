//! Somebody of a partner writes to the staff of the round: before all partners, or for their own organisation alone.

use super::Loaded;
use super::coalition::Named;
use super::tell::{Telling, tell_staff};
use crate::domain::ids::{MessageId, PartnerId, ProposalId};
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::letter::ProposalTold;
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::proposal::{ProposalState, WrittenWords, is_with_staff};
use crate::store::proposals::{self, messages, versions};
use crate::store::{StoreError, Tx, people};

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

/// Writes to the staff of the round, who are told by letter. With `only` the message is read by staff and by the people of that partner.
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
    // What was made of another and is not sent yet is not there for staff.
    let sent = versions::latest(tx.conn(), id)?;
    if sent.is_none() || !is_with_staff(loaded.access.state) {
        return Err(MessageError::NotSent(loaded.access.state));
    }
    let message = messages::add(tx, id, only, false, text, &loaded.by)?;
    let (_, number) = proposals::begun(tx.conn(), id)?;
    let number = number.ok_or(StoreError::NotFound)?;
    let by = people::by_id(tx.conn(), &loaded.by)?;
    let named = Named::find(tx, &loaded)?;
    let telling = Telling {
        round: &loaded.round,
        setup: &loaded.setup,
        about: ProposalTold::WroteToStaff {
            number,
            by: by.map_or_else(String::new, |by| by.name.to_string()),
            only: only.map(|partner| named.of(partner)),
            text: LocalText::new(LanguageTag::unknown(), text.as_str()),
        },
        path: format!("/manage/rounds/{}/screening/{number}", loaded.round.slug),
        because: format!("written {message}"),
    };
    tell_staff(tx, &telling)?;
    Ok(message)
}
