//! The letter of intent of a proposal, as its own people see it: what was sent, what staff answered, and until when.

use super::proposal_within::{ProposalWithin, proposal_within};
use crate::domain::ids::ProposalId;
use crate::domain::policy::{Actor, Denied};
use crate::domain::proposal::{DeadlineFacts, Lack, lacks_of_letter};
pub use crate::store::letters_of_intent::{LetterAnswer, LetterVersion};
use crate::store::{Reader, StoreError, documents, letters_of_intent};

/// The letter from within.
#[derive(Debug, Clone)]
pub struct LetterWithin {
    /// The proposal as it stands.
    pub within: ProposalWithin,
    /// What was sent, the newest first.
    pub versions: Vec<LetterVersion>,
    /// What staff answered.
    pub answer: Option<LetterAnswer>,
    /// What decides whether it can still be sent.
    pub deadline: DeadlineFacts,
}

impl LetterWithin {
    /// All that it lacks before it can be sent.
    pub fn lacks(&self) -> Vec<Lack> {
        let within = &self.within;
        lacks_of_letter(&within.draft, &within.setup, &within.program)
    }
}

/// The letter of intent of this proposal, for somebody who has a place in it. Where the round has no such step, there is
/// none. Two statements more than the proposal itself.
pub fn letter_within(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
) -> Result<Result<LetterWithin, Denied>, StoreError> {
    let within = match proposal_within(reader, actor, id)? {
        Ok(within) => within,
        Err(denied) => return Ok(Err(denied)),
    };
    let Some(deadline) = within.letter_deadline else {
        return Ok(Err(Denied::Hidden));
    };
    let conn = reader.conn();
    Ok(Ok(LetterWithin {
        versions: letters_of_intent::versions(conn, id)?,
        answer: letters_of_intent::answer(conn, id)?,
        deadline,
        within,
    }))
}

/// The bytes of one version, for somebody who has a place in the proposal.
pub fn letter_bytes(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    version: i64,
) -> Result<Result<Vec<u8>, Denied>, StoreError> {
    let found = match letter_within(reader, actor, id)? {
        Ok(found) => found,
        Err(denied) => return Ok(Err(denied)),
    };
    let mut sent = found.versions.iter();
    match sent.find(|sent| sent.number == version) {
        Some(sent) => documents::bytes(reader.conn(), &sent.hash).map(Ok),
        None => Ok(Err(Denied::Hidden)),
    }
}
