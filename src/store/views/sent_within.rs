//! What was sent, as its own people see it: the versions, what staff said, and the messages.

use std::collections::BTreeMap;

use super::proposal_within::{ProposalWithin, proposal_within};
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::ProposalId;
use crate::domain::policy::{Actor, Denied};
use crate::domain::proposal::{Consent, FieldName, ProposalState, Verdict, is_changed};
use crate::domain::time::Instant;
use crate::store::proposals::consents;
use crate::store::proposals::messages;
pub use crate::store::proposals::messages::Message;
use crate::store::proposals::versions;
pub use crate::store::proposals::versions::SentVersion;
use crate::store::screening;
pub use crate::store::screening::Decision;
use crate::store::{AnyConnection, Reader, StoreError, documents, merges, offers};

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
    /// While it is to be completed: what staff asked for, and whether each says something else than what was sent.
    pub asked_for: Vec<(FieldName, bool)>,
}

/// What was sent of a proposal, for somebody who has a place in it. At most five
/// statements more than the proposal itself.
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
    let is_for_all = !within.is_only_asked();
    let is_mine = |message: &Message| match &message.partner {
        Some(partner) => place.belongs_to.contains(partner),
        None => is_for_all,
    };
    let messages = messages::of(conn, id)?;
    let versions = versions::of(conn, id)?;
    let decisions = screening::of(conn, id)?;
    Ok(Ok(SentWithin {
        asked_for: asked_for(conn, &within, &versions, &decisions)?,
        versions,
        decisions,
        messages: messages.into_iter().filter(is_mine).collect(),
        joined: merges::joined(conn, id)?,
        within,
    }))
}

/// What was sent, with what stands in each version and who signed it.
#[derive(Debug, Clone)]
pub struct Receipts {
    /// What was sent.
    pub sent: SentWithin,
    /// Of each version, in the same order: what each was called who took part, and whether it signed that version.
    pub partners: Vec<Vec<(String, bool)>>,
}

/// The receipts of a proposal, for somebody who has a place in it. Four statements more than what was sent.
pub fn receipts(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
) -> Result<Result<Receipts, Denied>, StoreError> {
    let sent = match sent_within(reader, actor, id)? {
        Ok(sent) => sent,
        Err(denied) => return Ok(Err(denied)),
    };
    let conn = reader.conn();
    let hashes: Vec<Sha256Hex> = sent
        .versions
        .iter()
        .map(|version| version.hash.clone())
        .collect();
    let documents: BTreeMap<Sha256Hex, Vec<u8>> =
        documents::several(conn, &hashes)?.into_iter().collect();
    let signed = consents::ever(conn, id)?;
    let anew = offers::opened_anew(conn, id)?.map(|anew| anew.at);
    let is_anew = |at: Instant| anew.is_some_and(|anew| anew <= at);
    let mut partners = Vec::new();
    for version in &sent.versions {
        let bytes = documents.get(&version.hash).ok_or(StoreError::NotFound)?;
        let document = versions::read(bytes)?;
        // What was signed before it was opened anew is not signed for what was sent after it, the same words or not.
        let of_it = signed.iter();
        let of_it = of_it.filter(|given| is_anew(given.at) == is_anew(version.at));
        let of_it: Vec<Consent> = of_it.cloned().collect();
        let frozen = document.partners.iter();
        let frozen = frozen.map(|partner| {
            let has_signed = document.is_signed_by(partner, &of_it);
            (partner.name.clone(), has_signed)
        });
        partners.push(frozen.collect());
    }
    Ok(Ok(Receipts { sent, partners }))
}

fn asked_for(
    conn: &mut AnyConnection,
    within: &ProposalWithin,
    sent: &[SentVersion],
    decisions: &[Decision],
) -> Result<Vec<(FieldName, bool)>, StoreError> {
    let returned = decisions
        .iter()
        .rfind(|decision| decision.verdict == Verdict::Returned);
    let returned = returned.filter(|_| within.access.state == ProposalState::Returned);
    let Some(returned) = returned else {
        return Ok(Vec::new());
    };
    // What was sent again since, and is opened anew for another reason, answers nothing of it.
    let version = sent.first().filter(|sent| sent.number == returned.version);
    let Some(version) = version else {
        return Ok(Vec::new());
    };
    let (document, _) = versions::document(conn, &version.hash)?;
    let fields = returned.fields.iter().map(|field| {
        let (setup, program) = (&within.setup, &within.program);
        let changed = is_changed(&document, field, &within.draft, setup, program);
        (field.clone(), changed)
    });
    Ok(fields.collect())
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
