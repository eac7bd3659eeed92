//! Files of proposals: of a draft for whoever may see it, of what was sent for whoever may see that.

use std::collections::BTreeMap;

use crate::domain::ids::{AttachmentId, ProposalId};
use crate::domain::policy::{Actor, Denied, place_to_type};
use crate::domain::proposal::{Access, FileGoing, FrozenFile, Place};
use crate::store::proposals;
use crate::store::proposals::{attachments, entries, going};
use crate::store::{Reader, StoreError};

pub use crate::store::proposals::attachments::{Attached, NewFile};

/// The files of a proposal, with what decides who may do what.
#[derive(Debug, Clone)]
pub struct FilesOf {
    /// What decides who may do what.
    pub access: Access,
    /// What the reader is to it.
    pub place: Place,
    /// The files, the newest first.
    pub files: Vec<Attached>,
    /// What becomes of each when the proposal is sent.
    pub going: BTreeMap<AttachmentId, FileGoing>,
}

impl FilesOf {
    /// Those that go with the proposal when it is sent.
    pub fn sent(&self) -> impl Iterator<Item = &Attached> {
        let is_sent = |file: &&Attached| self.going.get(&file.id).is_some_and(|one| one.is_sent());
        self.files.iter().filter(is_sent)
    }

    /// Those that stay with the coalition, and why.
    pub fn staying(&self) -> impl Iterator<Item = (&Attached, FileGoing)> {
        let files = self.files.iter();
        files.filter_map(|file| {
            let going = self.going.get(&file.id)?;
            (!going.is_sent()).then_some((file, *going))
        })
    }
}

/// The files of a proposal, if `actor` has a place in it: all of them for its coalition, and for whoever types it in
/// those that staff brought. Eleven statements at most.
pub fn files_of(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
) -> Result<Result<FilesOf, Denied>, StoreError> {
    let now = reader.now();
    let conn = reader.conn();
    let access = match proposals::access(conn, id) {
        Err(StoreError::NotFound) => return Ok(Err(Denied::Hidden)),
        found => found?,
    };
    let place = match place_to_type(actor, &access, now) {
        Ok(place) => place,
        Err(denied) => return Ok(Err(denied)),
    };
    let mut files = attachments::of(conn, id)?;
    if place.types.is_some() {
        let own = attachments::brought_by_typists(conn, id)?;
        files.retain(|file| own.contains(&file.id));
    }
    let standing = entries::standing(conn, id)?;
    let going = going::of(conn, id, standing.values())?.into_iter();
    Ok(Ok(FilesOf {
        access,
        place,
        files,
        going: going.map(|(file, going)| (file.id, going)).collect(),
    }))
}

/// One file of a draft, if `actor` has a place in it: also one that hangs on it no more, where a document that was sent
/// holds it.
pub fn file_of(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    file: &AttachmentId,
) -> Result<Option<FrozenFile>, StoreError> {
    let now = reader.now();
    let access = match proposals::access(reader.conn(), id) {
        Err(StoreError::NotFound) => return Ok(None),
        found => found?,
    };
    let Ok(place) = place_to_type(actor, &access, now) else {
        return Ok(None);
    };
    if place.types.is_some() {
        let own = attachments::brought_by_typists(reader.conn(), id)?;
        if !own.contains(file) {
            return Ok(None);
        }
    }
    match attachments::one(reader.conn(), id, file)? {
        Some(found) => Ok(Some(found)),
        None => attachments::sent(reader.conn(), id, file),
    }
}
