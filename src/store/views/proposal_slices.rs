//! Slices of what grows with a proposal: what happened, the versions of a field, what was said about it. For its
//! coalition and its helper alone; whoever is only asked to take part has no part in it yet.

use super::proposal_within::{ProposalWithin, proposal_joined};
use crate::domain::ids::{CommentId, HistoryId, ProposalId};
use crate::domain::policy::{Actor, Denied};
use crate::domain::proposal::FieldName;
use crate::domain::setup::Revision;
use crate::store::proposals::comments;
pub use crate::store::proposals::comments::Comment;
use crate::store::proposals::entries;
pub use crate::store::proposals::entries::KeptEntry;
use crate::store::proposals::history;
pub use crate::store::proposals::history::HistoryLine;
use crate::store::{Reader, StoreError};

/// A slice, with the proposal that it is of.
#[derive(Debug, Clone)]
pub struct Slice<T> {
    /// The proposal.
    pub within: ProposalWithin,
    /// What stands in the slice.
    pub items: Vec<T>,
    /// Whether more follows.
    pub has_more: bool,
}

impl<T> Slice<T> {
    /// At most so many of what was found.
    fn of(within: ProposalWithin, mut items: Vec<T>, most: usize) -> Self {
        let has_more = items.len() > most;
        items.truncate(most);
        Self {
            within,
            items,
            has_more,
        }
    }
}

/// One more than a slice holds, so that it is known whether more follows.
fn and_one(most: usize) -> i64 {
    i64::try_from(most.saturating_add(1)).unwrap_or(i64::MAX)
}

/// What happened to a proposal after this line, the newest first. Two statements more than the proposal itself.
pub fn happened(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    after: Option<&HistoryId>,
    most: usize,
) -> Result<Result<Slice<HistoryLine>, Denied>, StoreError> {
    let within = match proposal_joined(reader, actor, id)? {
        Ok(within) => within,
        Err(denied) => return Ok(Err(denied)),
    };
    let lines = history::slice(reader.conn(), id, after, and_one(most))?;
    Ok(Ok(Slice::of(within, lines, most)))
}

/// The versions of a field that are older than this one, the newest first. One statement more than the proposal itself.
pub fn versions(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    field: &FieldName,
    before: Option<Revision>,
    most: usize,
) -> Result<Result<Slice<KeptEntry>, Denied>, StoreError> {
    let within = match proposal_joined(reader, actor, id)? {
        Ok(within) => within,
        Err(denied) => return Ok(Err(denied)),
    };
    let kept = entries::versions_before(reader.conn(), id, field, before, and_one(most))?;
    Ok(Ok(Slice::of(within, kept, most)))
}

/// What was said about a field after this comment, the oldest first. Two statements more than the proposal itself.
pub fn said(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    field: &FieldName,
    after: Option<&CommentId>,
    most: usize,
) -> Result<Result<Slice<Comment>, Denied>, StoreError> {
    let within = match proposal_joined(reader, actor, id)? {
        Ok(within) => within,
        Err(denied) => return Ok(Err(denied)),
    };
    let found = comments::slice(reader.conn(), id, field, after, and_one(most))?;
    Ok(Ok(Slice::of(within, found, most)))
}

/// One version of a field, and one that it is compared with.
#[derive(Debug, Clone)]
pub struct ComparedVersion {
    /// The proposal.
    pub within: ProposalWithin,
    /// The version.
    pub kept: KeptEntry,
    /// The version that it is compared with; `None` for the first.
    pub with: Option<KeptEntry>,
}

/// One version of a field, compared with another, or with the one before it. Two statements more than the proposal
/// itself.
pub fn compared_version(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    field: &FieldName,
    revision: Revision,
    with: Option<Revision>,
) -> Result<Result<ComparedVersion, Denied>, StoreError> {
    let within = match proposal_joined(reader, actor, id)? {
        Ok(within) => within,
        Err(denied) => return Ok(Err(denied)),
    };
    let conn = reader.conn();
    let Some(kept) = entries::version(conn, id, field, revision)? else {
        return Ok(Err(Denied::Hidden));
    };
    let with = match with {
        Some(other) => match entries::version(conn, id, field, other)? {
            None => return Ok(Err(Denied::Hidden)),
            found => found,
        },
        None => {
            let before = entries::versions_before(conn, id, field, Some(revision), 1)?;
            before.into_iter().next()
        }
    };
    Ok(Ok(ComparedVersion { within, kept, with }))
}
