//! What was sent, as rows: each version frozen as a document under its hash.

use std::collections::BTreeSet;

use diesel::prelude::*;

use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{AttachmentId, OrganizationId, PersonId, ProposalId, RoundId};
use crate::domain::proposal::{Draft, Entry, FrozenFile, ProposalState, SubmittedProposal};
use crate::domain::time::Instant;
use crate::store::conn::AnyConnection;
use crate::store::documents;
use crate::store::error::StoreError;
use crate::store::mandates;
use crate::store::schema::{attachment, proposal, proposal_version};
use crate::store::tx::Tx;

/// One version that was sent.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct SentVersion {
    /// Which, from 1.
    pub number: i64,
    /// SHA-256 of its document.
    pub hash: Sha256Hex,
    /// When it arrived.
    pub at: Instant,
    /// Who sent it.
    pub by: PersonId,
    /// When the last partner must have signed it; `None` where all had signed.
    pub signatures_due_at: Option<Instant>,
    /// When the coalition took it back.
    pub withdrawn_at: Option<Instant>,
}

/// A version to be kept.
#[derive(Debug, Clone)]
pub struct NewVersion<'a> {
    /// Which, from 1.
    pub number: i64,
    /// SHA-256 of its document, which is kept already.
    pub hash: &'a Sha256Hex,
    /// When it arrived.
    pub at: Instant,
    /// Who sent it.
    pub by: &'a PersonId,
    /// When the last partner must have signed it.
    pub signatures_due_at: Option<Instant>,
}

/// Every version that was sent, the newest first.
pub fn of(conn: &mut AnyConnection, id: &ProposalId) -> Result<Vec<SentVersion>, StoreError> {
    Ok(proposal_version::table
        .filter(proposal_version::proposal_id.eq(id))
        .order(proposal_version::number.desc())
        .select((
            proposal_version::number,
            proposal_version::hash,
            proposal_version::submitted_at,
            proposal_version::submitted_by,
            proposal_version::signatures_due_at,
            proposal_version::withdrawn_at,
        ))
        .load(conn)?)
}

/// The version that was sent last.
pub fn latest(
    conn: &mut AnyConnection,
    id: &ProposalId,
) -> Result<Option<SentVersion>, StoreError> {
    Ok(of(conn, id)?.into_iter().next())
}

/// Keeps a version. [`StoreError::Duplicate`] if another one with this number was first.
pub fn add(tx: &mut Tx<'_>, id: &ProposalId, new: &NewVersion<'_>) -> Result<(), StoreError> {
    diesel::insert_into(proposal_version::table)
        .values((
            proposal_version::proposal_id.eq(id),
            proposal_version::number.eq(new.number),
            proposal_version::hash.eq(new.hash),
            proposal_version::submitted_at.eq(new.at),
            proposal_version::submitted_by.eq(new.by),
            proposal_version::signatures_due_at.eq(new.signatures_due_at.map(Instant::as_micros)),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Notes that the coalition took back what it sent.
pub fn take_back(tx: &mut Tx<'_>, id: &ProposalId) -> Result<(), StoreError> {
    let now = tx.now().as_micros();
    diesel::update(proposal_version::table)
        .filter(proposal_version::proposal_id.eq(id))
        .filter(proposal_version::withdrawn_at.is_null())
        .set(proposal_version::withdrawn_at.eq(now))
        .execute(tx.conn())?;
    Ok(())
}

/// Gives a proposal the next number of its round. A number that was given stays used. Read and written in one
/// transaction under a UNIQUE constraint: of two that want the same number, one is tried again.
pub fn give_number(tx: &mut Tx<'_>, id: &ProposalId, round: &RoundId) -> Result<i64, StoreError> {
    let last: Option<i64> = proposal::table
        .filter(proposal::round_id.eq(round))
        .select(diesel::dsl::max(proposal::number))
        .first(tx.conn())?;
    let number = last.unwrap_or(0) + 1;
    diesel::update(proposal::table.find(id))
        .set(proposal::number.eq(number))
        .execute(tx.conn())?;
    Ok(number)
}

/// The proposal that has this number in its round, and where it stands.
pub fn by_number(
    conn: &mut AnyConnection,
    round: &RoundId,
    number: i64,
) -> Result<Option<(ProposalId, ProposalState)>, StoreError> {
    Ok(proposal::table
        .filter(proposal::round_id.eq(round))
        .filter(proposal::number.eq(number))
        .select((proposal::id, proposal::state))
        .first(conn)
        .optional()?)
}

/// The document of a version, and its bytes.
pub fn document(
    conn: &mut AnyConnection,
    hash: &Sha256Hex,
) -> Result<(SubmittedProposal, Vec<u8>), StoreError> {
    let bytes = documents::bytes(conn, hash)?;
    Ok((read(&bytes)?, bytes))
}

/// A document that was kept.
pub fn read(bytes: &[u8]) -> Result<SubmittedProposal, StoreError> {
    serde_json::from_slice(bytes).map_err(|error| StoreError::Unreadable {
        value: error.to_string(),
        expected: "a proposal as it was sent",
    })
}

/// The files that the answers of a draft point at, as they hang on it: those of a letter of intent. With the full proposal
/// all go that hang on it, which [`super::going`] tells.
pub fn files(
    conn: &mut AnyConnection,
    id: &ProposalId,
    draft: &Draft,
) -> Result<Vec<FrozenFile>, StoreError> {
    let named: BTreeSet<&AttachmentId> = draft
        .entries
        .values()
        .filter_map(|entry| match entry {
            Entry::Text { recording, .. } => recording.as_ref(),
            Entry::File { file } => file.as_ref(),
            Entry::Chosen { .. } | Entry::Table { .. } => None,
        })
        .collect();
    if named.is_empty() {
        return Ok(Vec::new());
    }
    type Row = (AttachmentId, String, String, i64, Sha256Hex);
    let rows: Vec<Row> = attachment::table
        .filter(attachment::proposal_id.eq(id))
        .filter(attachment::removed_at.is_null())
        .select((
            attachment::id,
            attachment::name,
            attachment::media_type,
            attachment::length,
            attachment::hash,
        ))
        .load(conn)?;
    let file = |(id, name, media_type, length, hash)| FrozenFile {
        id,
        name,
        media_type,
        length,
        hash,
    };
    let rows = rows.into_iter().filter(|row| named.contains(&row.0));
    Ok(rows.map(file).collect())
}

/// Everyone who belongs to one of these organisations now, each once.
pub fn people_of(
    conn: &mut AnyConnection,
    organizations: &[OrganizationId],
    now: Instant,
) -> Result<BTreeSet<PersonId>, StoreError> {
    let mut people = BTreeSet::new();
    for organization in organizations {
        let held = mandates::current(conn, organization, now)?;
        people.extend(held.into_iter().map(|mandate| mandate.person));
    }
    Ok(people)
}
