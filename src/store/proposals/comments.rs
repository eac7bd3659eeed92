//! What people said about fields of drafts, as rows.

use diesel::prelude::*;

use crate::domain::ids::{CommentId, PersonId, ProposalId};
use crate::domain::people::PersonName;
use crate::domain::proposal::{CommentText, FieldName};
use crate::domain::time::Instant;
use crate::store::conn::AnyConnection;
use crate::store::error::StoreError;
use crate::store::schema::{person, proposal_comment};
use crate::store::tx::Tx;

/// One comment.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Comment {
    /// Which.
    pub id: CommentId,
    /// On which field.
    pub field: FieldName,
    /// What was said.
    pub text: String,
    /// Who said it.
    pub by: PersonName,
    /// When.
    pub at: Instant,
    /// When it was settled.
    pub settled_at: Option<Instant>,
}

/// Adds a comment.
pub fn add(
    tx: &mut Tx<'_>,
    proposal: &ProposalId,
    field: &FieldName,
    text: &CommentText,
    by: &PersonId,
) -> Result<CommentId, StoreError> {
    let (id, now): (CommentId, _) = (tx.new_id(), tx.now());
    diesel::insert_into(proposal_comment::table)
        .values((
            proposal_comment::id.eq(&id),
            proposal_comment::proposal_id.eq(proposal),
            proposal_comment::field.eq(field),
            proposal_comment::text.eq(text.as_str()),
            proposal_comment::said_by.eq(by),
            proposal_comment::said_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Settles a comment of this proposal; `false` if there is none. One that is settled stays settled by whoever did it.
pub fn settle(
    tx: &mut Tx<'_>,
    proposal: &ProposalId,
    id: &CommentId,
    by: &PersonId,
) -> Result<bool, StoreError> {
    let now = tx.now();
    let this = || {
        proposal_comment::table
            .filter(proposal_comment::id.eq(id))
            .filter(proposal_comment::proposal_id.eq(proposal))
    };
    let is_there = this().count().get_result::<i64>(tx.conn())? == 1;
    diesel::update(this().filter(proposal_comment::settled_at.is_null()))
        .set((
            proposal_comment::settled_by.eq(by.to_string()),
            proposal_comment::settled_at.eq(now.as_micros()),
        ))
        .execute(tx.conn())?;
    Ok(is_there)
}

/// The comments of a proposal, the oldest first.
pub fn of(
    conn: &mut AnyConnection,
    proposal: &ProposalId,
    most: i64,
) -> Result<Vec<Comment>, StoreError> {
    let found = proposal_comment::table
        .inner_join(person::table)
        .filter(proposal_comment::proposal_id.eq(proposal))
        .order((proposal_comment::said_at, proposal_comment::id))
        .limit(most)
        .select((
            proposal_comment::id,
            proposal_comment::field,
            proposal_comment::text,
            person::name,
            proposal_comment::said_at,
            proposal_comment::settled_at,
        ))
        .load(conn)?;
    Ok(found)
}

/// What was said about one field after this comment, the oldest first.
pub fn slice(
    conn: &mut AnyConnection,
    proposal: &ProposalId,
    field: &FieldName,
    after: Option<&CommentId>,
    most: i64,
) -> Result<Vec<Comment>, StoreError> {
    let mut wanted = proposal_comment::table
        .inner_join(person::table)
        .filter(proposal_comment::proposal_id.eq(proposal))
        .filter(proposal_comment::field.eq(field))
        .order((proposal_comment::said_at, proposal_comment::id))
        .limit(most)
        .select((
            proposal_comment::id,
            proposal_comment::field,
            proposal_comment::text,
            person::name,
            proposal_comment::said_at,
            proposal_comment::settled_at,
        ))
        .into_boxed();
    if let Some(id) = after {
        let last: Option<Instant> = proposal_comment::table
            .filter(proposal_comment::id.eq(id))
            .filter(proposal_comment::proposal_id.eq(proposal))
            .select(proposal_comment::said_at)
            .first(conn)
            .optional()?;
        if let Some(last) = last {
            wanted = wanted.filter(
                proposal_comment::said_at
                    .gt(last)
                    .or(proposal_comment::said_at
                        .eq(last)
                        .and(proposal_comment::id.gt(id))),
            );
        }
    }
    Ok(wanted.load(conn)?)
}
