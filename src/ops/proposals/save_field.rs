//! Somebody saves one field of a draft, by a button or as they type.

use super::Loaded;
use crate::domain::ids::ProposalId;
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::proposal::{Entry, EntryFault, FieldName, ProposalState, may_be_written, shape};
use crate::domain::setup::Revision;
use crate::store::proposals::entries::{self, KeptEntry};
use crate::store::{StoreError, Tx};

/// Why a field was not saved. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum SaveFieldError {
    /// Whoever asks may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// What was sent is frozen.
    #[error("the proposal is {0} and cannot be written in")]
    Frozen(ProposalState),
    /// The round asks for no such thing, or the coalition has no such partner.
    #[error("there is no such field in this proposal")]
    NoSuchField,
    /// A draft cannot keep this.
    #[error(transparent)]
    Faulty(#[from] EntryFault),
    /// Somebody else saved this field meanwhile: the version that stands.
    #[error("version {} of this field was saved meanwhile", .0.revision)]
    Outdated(Box<KeptEntry>),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Saves one field, if `from` is still the version that stands. The same words again change nothing.
pub fn save_field(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    field: &FieldName,
    from: Revision,
    typed: Entry,
) -> Result<Revision, SaveFieldError> {
    let loaded = Loaded::find::<SaveFieldError>(tx, actor, id)?;
    let now = tx.now();
    policy::may_write_field(actor, &loaded.access, field, now)?;
    if !may_be_written(loaded.access.state) {
        return Err(SaveFieldError::Frozen(loaded.access.state));
    }
    let is_known = field.partner().is_none_or(|partner| {
        let mut seats = loaded.access.seats.iter();
        seats.any(|seat| seat.partner == *partner && seat.state.is_in())
    });
    let shape = shape(&loaded.setup, field).filter(|_| is_known);
    let entry = typed.kept(shape.ok_or(SaveFieldError::NoSuchField)?)?;
    let stands = entries::one(tx.conn(), id, field)?;
    if let Some(stands) = stands {
        if stands.entry == entry {
            return Ok(stands.revision);
        }
        if stands.revision != from {
            return Err(SaveFieldError::Outdated(Box::new(stands)));
        }
    } else if entry.is_blank() {
        return Ok(Revision::default());
    }
    match entries::save(tx, id, field, from, &entry, &loaded.by)? {
        Some(revision) => Ok(revision),
        None => {
            let stands = entries::one(tx.conn(), id, field)?.ok_or(StoreError::NotFound)?;
            Err(SaveFieldError::Outdated(Box::new(stands)))
        }
    }
}
