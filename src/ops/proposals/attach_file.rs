//! Somebody brings a file: it is looked over, and its bytes are kept with the row that hangs it on the draft. What is
//! refused leaves nothing behind.

use serde_json::json;

use super::Loaded;
use crate::domain::attachment::{
    FileName, InspectError, NoRoom, Refusal, inspect, most_bytes, room,
};
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{AttachmentId, ProposalId};
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::proposal::{
    Access, Entry, FieldName, HistoryKind, PartnerRole, ProposalState, Right, Saving, Shape,
    may_be_written, question, shape,
};
use crate::domain::sign_in::{Limit, Wait};
use crate::store::files::{Files, FilesError, Incoming, Ready};
use crate::store::proposals::attachments::{self, NewFile};
use crate::store::proposals::{entries, history};
use crate::store::{Db, StoreError, Tx, attempts};

/// Why no file was attached or taken away. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// Whoever asks may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// What was sent is frozen.
    #[error("the proposal is {0} and cannot be written in")]
    Frozen(ProposalState),
    /// The round asks for no file there.
    #[error("no file belongs in this field")]
    NoSuchField,
    /// The file is not taken.
    #[error("the file is not taken: {0}")]
    Refused(Refusal),
    /// There is no room for it.
    #[error(transparent)]
    NoRoom(#[from] NoRoom),
    /// Many were brought in a short time: what is taken away again keeps its room for a while.
    #[error(transparent)]
    Wait(#[from] Wait),
    /// The folder of files.
    #[error(transparent)]
    Files(#[from] FilesError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<InspectError> for FileError {
    fn from(error: InspectError) -> Self {
        match error {
            InspectError::Refused(refusal) => Self::Refused(refusal),
            InspectError::Io(error) => Self::Files(error.into()),
        }
    }
}

impl From<std::io::Error> for FileError {
    fn from(error: std::io::Error) -> Self {
        Self::Files(error.into())
    }
}

/// A file that was looked over and lies ready.
#[derive(Debug)]
pub struct LookedOver {
    /// What its row will say.
    pub new: NewFile,
    /// Its bytes.
    pub ready: Ready,
}

/// Looks over a file that came in; a picture loses its metadata. For threads that may wait.
pub fn look_over(
    db: &Db,
    files: &Files,
    name: FileName,
    incoming: Incoming,
) -> Result<LookedOver, FileError> {
    let most = most_bytes(None);
    let mut file = incoming.read()?;
    let anew = files.incoming(db)?;
    let found = anew.fill(|out| inspect(&name, most, &mut file, out).map_err(FileError::from))?;
    let ready = if found.is_rewritten { anew } else { incoming }.ready()?;
    let new = NewFile {
        name,
        media_type: found.kind.media_type(),
        length: ready.length,
        hash: ready.hash.clone(),
    };
    Ok(LookedOver { new, ready })
}

/// Whether this person may bring files to this proposal now: asked before anything is read of them.
pub fn may_attach(actor: Actor<'_>, access: &Access, right: Right) -> Result<(), FileError> {
    if right != Right::Edit || !matches!(actor, Actor::Person(_)) {
        return Err(Denied::NotYours.into());
    }
    if !may_be_written(access.state) {
        return Err(FileError::Frozen(access.state));
    }
    Ok(())
}

/// Brings a file: it is attached, and its bytes are kept with its row. How many one person brings is counted under
/// `counted_under`: the bytes of what is taken away again stay for up to two hours, and nobody fills the disk with them.
pub fn bring_file(
    tx: &mut Tx<'_>,
    files: &Files,
    actor: Actor<'_>,
    id: &ProposalId,
    (brought, counted_under): (&LookedOver, &Sha256Hex),
    field: Option<&FieldName>,
) -> Result<AttachmentId, FileError> {
    let file = attach_file(tx, actor, id, &brought.new, field)?;
    attempts::one_more(tx, counted_under, Limit::Files)??;
    files.keep(&brought.ready)?;
    Ok(file)
}

/// Attaches a file, to a field where one is named: as its answer, or as the recording whose transcript it is.
pub fn attach_file(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    new: &NewFile,
    field: Option<&FieldName>,
) -> Result<AttachmentId, FileError> {
    let loaded = Loaded::find_to_type::<FileError>(tx, actor, id)?;
    may_attach(actor, &loaded.access, loaded.place.right)?;
    if let Some(field) = field {
        check_field(tx, actor, &loaded, new, field)?;
    }
    let lead = loaded.access.seats.iter();
    let mut lead = lead.filter(|seat| seat.role == PartnerRole::Lead && seat.state.is_in());
    let lead = lead.next().and_then(|seat| seat.organization.clone());
    let (in_proposal, led) = attachments::bytes_in(tx.conn(), id, lead.as_ref())?;
    room(new.length, in_proposal, led)?;
    let file = attachments::add(tx, id, new, &loaded.by)?;
    let told = json!({"file": new.name.as_str()});
    history::add(tx, id, HistoryKind::FileAttached, Some(&loaded.by), &told)?;
    if let Some(field) = field {
        point(tx, &loaded, field, Some(&file))?;
    }
    Ok(file)
}

/// Whether a file of this kind and size belongs in this field, and whoever brings it may write there.
fn check_field(
    tx: &Tx<'_>,
    actor: Actor<'_>,
    loaded: &Loaded,
    new: &NewFile,
    field: &FieldName,
) -> Result<(), FileError> {
    policy::may_write_field(actor, &loaded.access, field, tx.now())?;
    let is_known = field.partner().is_none_or(|partner| {
        let mut seats = loaded.access.seats.iter();
        seats.any(|seat| seat.partner == *partner && seat.state.is_in())
    });
    let takes = takes(&loaded.setup, field).filter(|_| is_known);
    match takes.ok_or(FileError::NoSuchField)? {
        Takes::File { most } if new.length > most => Err(FileError::Refused(Refusal::TooLarge)),
        Takes::File { .. } => Ok(()),
        Takes::Recording if new.media_type.starts_with("audio/") => Ok(()),
        Takes::Recording => Err(FileError::Refused(Refusal::NotARecording)),
    }
}

/// What a field takes of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// A file, as its answer.
    File {
        /// The most bytes.
        most: i64,
    },
    /// A recording of what its words say.
    Recording,
}

/// What a field takes of files; `None` where none belongs.
pub fn takes(setup: &crate::domain::setup::Setup, field: &FieldName) -> Option<Takes> {
    use crate::domain::proposal::PartnerField;
    let key = match field {
        FieldName::Answer(key) | FieldName::Partner(_, PartnerField::Answer(key)) => key,
        _ => return None,
    };
    match shape(setup, field)? {
        Shape::File => {
            let asked = question(setup, key, field.partner().is_some())?;
            Some(Takes::File {
                most: most_bytes(Some(&asked.kind)),
            })
        }
        Shape::Text => Some(Takes::Recording),
        Shape::Line | Shape::Chosen | Shape::Table(_) => None,
    }
}

/// Saves a field with this file, or with none: the words beside it stay.
fn point(
    tx: &mut Tx<'_>,
    loaded: &Loaded,
    field: &FieldName,
    file: Option<&AttachmentId>,
) -> Result<(), FileError> {
    let id = &loaded.access.proposal;
    let stands = entries::one(tx.conn(), id, field)?;
    let from = stands
        .as_ref()
        .map(|kept| kept.revision)
        .unwrap_or_default();
    let entry = match shape(&loaded.setup, field) {
        Some(Shape::File) => Entry::File {
            file: file.cloned(),
        },
        _ => Entry::Text {
            text: stands.map_or_else(String::new, |kept| kept.entry.as_text().to_owned()),
            recording: file.cloned(),
        },
    };
    // Nobody can have come between: the version was read in this transaction.
    match entries::save(tx, id, field, from, &entry, &loaded.by, Saving::Asked)? {
        Some(_) => Ok(()),
        None => Err(StoreError::Busy.into()),
    }
}

/// Takes a file away from a draft, and from every field that points at it.
pub fn remove_file(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    file: &AttachmentId,
) -> Result<(), FileError> {
    let loaded = Loaded::find_to_type::<FileError>(tx, actor, id)?;
    let found = attachments::one(tx.conn(), id, file)?.ok_or(Denied::Hidden)?;
    let is_typist = loaded.place.types.is_some();
    if is_typist && !attachments::brought_by_typists(tx.conn(), id)?.contains(file) {
        return Err(Denied::Hidden.into());
    }
    may_attach(actor, &loaded.access, loaded.place.right)?;
    let pointing = attachments::fields_of(tx.conn(), id, file)?;
    for field in &pointing {
        policy::may_write_field(actor, &loaded.access, field, tx.now())?;
    }
    for field in &pointing {
        point(tx, &loaded, field, None)?;
    }
    attachments::remove(tx, id, file)?;
    let told = json!({"file": found.name});
    history::add(tx, id, HistoryKind::FileRemoved, Some(&loaded.by), &told)?;
    Ok(())
}
