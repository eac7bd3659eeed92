//! Staff change one line of a part that is a list: a question, a criterion, a kind of cost. Two people can work on two
//! lines at the same time; only where both changed the same line is the later one told.

use super::{SavePartError, save_part};
use crate::domain::policy::{self, Actor};
use crate::domain::round::Slug;
use crate::domain::setup::{Key, LineChange, ListDocument, Revision, line};
use crate::store::{StoreError, Tx, round_parts, rounds};

/// What stands after a line was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedLine {
    /// The part's latest version.
    pub revision: Revision,
    /// The line that was added, changed or moved; none where it was taken out.
    pub line: Option<Key>,
}

/// Changes one line of a draft round's part, on the version that stands; `from` is the version that whoever asks saw.
/// [`SavePartError::Outdated`] if somebody changed the same line after that, [`StoreError::NotFound`] if it is gone.
pub fn change_line<D: ListDocument>(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    from: Revision,
    change: &LineChange<D::Line>,
) -> Result<ChangedLine, SavePartError> {
    let round = rounds::own(tx.conn(), slug)?;
    policy::may_set_up_round(actor, &round.program, &round.id)?;
    let stands = round_parts::part(tx.conn(), &round.id, D::PART)?;
    let document = D::of(stands.body.clone()).ok_or(StoreError::NotFound)?;
    if stands.revision != from
        && let Some(key) = change.touches()
    {
        let seen = round_parts::version(tx.conn(), &round.id, D::PART, from)?;
        let seen = D::of(seen.body).ok_or(StoreError::NotFound)?;
        if line(seen.lines(), key) != line(document.lines(), key) {
            return Err(SavePartError::Outdated(Box::new(stands)));
        }
    }
    let (changed, line) = change.applied(document).ok_or(StoreError::NotFound)?;
    let revision = save_part(tx, actor, slug, stands.revision, changed.into())?;
    Ok(ChangedLine { revision, line })
}
