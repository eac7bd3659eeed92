//! What was sent, as its own people see it: the versions, what staff said, and the messages.

use super::proposal_within::{ProposalWithin, proposal_within};
use crate::domain::ids::ProposalId;
use crate::domain::policy::{Actor, Denied};
use crate::store::proposals::messages;
pub use crate::store::proposals::messages::Message;
use crate::store::proposals::versions;
pub use crate::store::proposals::versions::SentVersion;
use crate::store::screening;
pub use crate::store::screening::Decision;
use crate::store::{Reader, StoreError, documents, merges};

/// What was sent, from within.
#[derive(Debug, Clone)]
pub struct SentWithin {
    /// The proposal as it stands.
    pub within: ProposalWithin,
    /// What was sent, the newest first.
    pub versions: Vec<SentVersion>,
    /// What staff decided, the oldest first.
    pub decisions: Vec<Decision>,
    /// The messages that the reader may read, the oldest first.
    pub messages: Vec<Message>,
    /// The proposal that it joined.
    pub joined: Option<ProposalId>,
}

/// What was sent of a proposal, for somebody who has a place in it. Four statements more than the proposal itself.
pub fn sent_within(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
) -> Result<Result<SentWithin, Denied>, StoreError> {
    let within = match proposal_within(reader, actor, id)? {
        Ok(within) => within,
        Err(denied) => return Ok(Err(denied)),
    };
    let conn = reader.conn();
    let place = &within.place;
    let is_mine = |message: &Message| {
        let partner = message.partner.as_ref();
        partner.is_none_or(|partner| place.belongs_to.contains(partner))
    };
    let messages = messages::of(conn, id)?;
    Ok(Ok(SentWithin {
        versions: versions::of(conn, id)?,
        decisions: screening::of(conn, id)?,
        messages: messages.into_iter().filter(is_mine).collect(),
        joined: merges::joined(conn, id)?,
        within,
    }))
}

/// The bytes of one version, for somebody who has a place in the proposal.
pub fn sent_bytes(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    version: i64,
) -> Result<Result<Vec<u8>, Denied>, StoreError> {
    let found = match sent_within(reader, actor, id)? {
        Ok(found) => found,
        Err(denied) => return Ok(Err(denied)),
    };
    let mut sent = found.versions.iter();
    match sent.find(|sent| sent.number == version) {
        Some(sent) => documents::bytes(reader.conn(), &sent.hash).map(Ok),
        None => Ok(Err(Denied::Hidden)),
    }
}
