//! Somebody says something about a field, and it is settled.

use super::Loaded;
use crate::domain::ids::{CommentId, ProposalId};
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::proposal::{CommentText, FieldName, NotAComment, shape};
use crate::store::proposals::comments;
use crate::store::{StoreError, Tx};

/// Why nothing was said or settled. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum CommentError {
    /// Whoever asks may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// It is no comment.
    #[error(transparent)]
    Faulty(#[from] NotAComment),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Says something about a field.
pub fn comment_on_field(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    field: &FieldName,
    text: &str,
) -> Result<CommentId, CommentError> {
    let loaded = Loaded::find::<CommentError>(tx, actor, id)?;
    let now = tx.now();
    policy::may_comment_on_draft(actor, &loaded.access, now)?;
    let is_known = field.partner().is_none_or(|partner| {
        loaded
            .access
            .seats
            .iter()
            .any(|one| one.partner == *partner)
    });
    if !is_known || shape(&loaded.setup, field).is_none() {
        return Err(Denied::Hidden.into());
    }
    let text: CommentText = text.parse()?;
    Ok(comments::add(tx, id, field, &text, &loaded.by)?)
}

/// Settles a comment: it stays in the history and asks for nothing any more.
pub fn settle_comment(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    comment: &CommentId,
) -> Result<(), CommentError> {
    let loaded = Loaded::find::<CommentError>(tx, actor, id)?;
    let now = tx.now();
    policy::may_comment_on_draft(actor, &loaded.access, now)?;
    // Whoever presses the button second finds it done.
    if comments::settle(tx, id, comment, &loaded.by)? {
        Ok(())
    } else {
        Err(Denied::Hidden.into())
    }
}
