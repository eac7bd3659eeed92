//! What happened to a proposal, every version of its fields, and what was said about them: for its coalition and its
//! helper alone. Whoever is only asked to take part has no part in it yet.

use crate::domain::ids::ProposalId;
use crate::domain::people::PersonName;
use crate::domain::policy::{Actor, Denied};
use crate::domain::proposal::FieldName;
use crate::domain::time::Instant;
use crate::store::proposals::attachments::{self, Attached};
use crate::store::proposals::comments::{self, Comment};
use crate::store::proposals::entries::{self, KeptEntry};
use crate::store::proposals::history::{self, HistoryLine};
use crate::store::{Reader, StoreError};

use super::proposal_within::{ProposalWithin, proposal_joined, proposal_to_type};

/// The most lines and versions that one page shows.
const MOST: i64 = 200;

/// The most comments that are read at once.
const MOST_COMMENTS: i64 = 1_000;

/// A proposal with what happened to it.
#[derive(Debug, Clone)]
pub struct ProposalHistory {
    /// The proposal.
    pub within: ProposalWithin,
    /// What happened, the newest first.
    pub lines: Vec<HistoryLine>,
    /// Who typed last into each field and when, the newest first.
    pub typed: Vec<(FieldName, PersonName, Instant)>,
}

/// The history of a proposal that `actor` has a place in.
pub fn proposal_history(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
) -> Result<Result<ProposalHistory, Denied>, StoreError> {
    let within = match proposal_joined(reader, actor, id)? {
        Ok(within) => within,
        Err(denied) => return Ok(Err(denied)),
    };
    let conn = reader.conn();
    Ok(Ok(ProposalHistory {
        lines: history::of(conn, id, MOST)?,
        typed: entries::last_typed(conn, id)?,
        within,
    }))
}

/// One field with its versions and what was said about it.
#[derive(Debug, Clone)]
pub struct FieldHistory {
    /// The proposal.
    pub within: ProposalWithin,
    /// The versions, the newest first.
    pub versions: Vec<KeptEntry>,
    /// How many there are in all.
    pub in_all: i64,
    /// The comments, the oldest first.
    pub comments: Vec<Comment>,
}

/// The history of one field of a proposal that `actor` has a place in.
pub fn field_history(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    field: &FieldName,
) -> Result<Result<FieldHistory, Denied>, StoreError> {
    let within = match proposal_joined(reader, actor, id)? {
        Ok(within) => within,
        Err(denied) => return Ok(Err(denied)),
    };
    let conn = reader.conn();
    let mut comments = comments::of(conn, id, MOST_COMMENTS)?;
    comments.retain(|comment| comment.field == *field);
    Ok(Ok(FieldHistory {
        versions: entries::versions(conn, id, field, MOST)?,
        in_all: entries::count(conn, id, field)?,
        comments,
        within,
    }))
}

/// A proposal as its forms show it.
#[derive(Debug, Clone)]
pub struct ProposalInForms {
    /// The proposal.
    pub within: ProposalWithin,
    /// What was said about its fields and is not settled.
    pub comments: Vec<Comment>,
    /// What hangs on it.
    pub files: Vec<Attached>,
}

/// A proposal with what was said about its fields and is not settled, and with its files. Two statements more than the
/// proposal itself.
pub fn proposal_in_forms(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
) -> Result<Result<ProposalInForms, Denied>, StoreError> {
    let within = match proposal_to_type(reader, actor, id)? {
        Ok(within) => within,
        Err(denied) => return Ok(Err(denied)),
    };
    let mut comments = comments::of(reader.conn(), id, MOST_COMMENTS)?;
    // What a coalition says among itself is not for whoever types for it, nor for whoever is only asked to take part.
    let is_ours = within.place.types.is_none() && !within.is_only_asked();
    comments.retain(|comment| is_ours && comment.settled_at.is_none());
    Ok(Ok(ProposalInForms {
        files: attachments::of(reader.conn(), id)?,
        within,
        comments,
    }))
}
