//! Somebody saves fields of a draft: one as they type, or all of a page by its button.

use serde_json::json;

use super::Loaded;
use crate::domain::ids::{PartnerId, ProposalId};
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::proposal::{
    Consent, Draft, Entry, EntryFault, FieldName, HistoryKind, PartnerField, ProposalState, Saving,
    is_outcomes, may_be_written, not_signed, shape, signed,
};
use crate::domain::setup::Revision;
use crate::store::proposals::entries::{self, KeptEntry};
use crate::store::proposals::{self, consents, history};
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

/// One field as somebody sent it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentField {
    /// Which.
    pub field: FieldName,
    /// The version that they began from.
    pub from: Revision,
    /// What they typed.
    pub typed: Entry,
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
    let loaded = Loaded::find_to_type::<SaveFieldError>(tx, actor, id)?;
    let sent = SentField {
        field: field.clone(),
        from,
        typed,
    };
    save_in(tx, actor, &loaded, &sent, Saving::Asked)
}

/// Saves every field that can be, each by itself: what is wrong with one, or was saved by somebody else meanwhile, holds
/// no other back. Fails as a whole where the proposal is not there or is frozen.
pub fn save_fields(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    sent: &[SentField],
    how: Saving,
) -> Result<Vec<Result<Revision, SaveFieldError>>, SaveFieldError> {
    let loaded = Loaded::find_to_type::<SaveFieldError>(tx, actor, id)?;
    let mut answers = Vec::with_capacity(sent.len());
    for one in sent {
        match save_in(tx, actor, &loaded, one, how) {
            // After an error of the database no statement of this transaction stands.
            Err(SaveFieldError::Store(error)) => return Err(error.into()),
            Err(frozen @ SaveFieldError::Frozen(_)) => return Err(frozen),
            answer => answers.push(answer),
        }
    }
    Ok(answers)
}

/// Saves one field of a proposal that was loaded in this transaction.
pub(super) fn save_in(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    loaded: &Loaded,
    sent: &SentField,
    how: Saving,
) -> Result<Revision, SaveFieldError> {
    let (id, field) = (&loaded.access.proposal, &sent.field);
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
    let shape = shape.ok_or(SaveFieldError::NoSuchField)?;
    let entry = sent.typed.clone().kept(shape)?;
    let stands = entries::one(tx.conn(), id, field)?;
    if let Some(file) = entry.file() {
        // Whoever knows the id of a file elsewhere has no way to it through a draft of their own.
        let is_same = stands
            .as_ref()
            .is_some_and(|kept| kept.entry.file() == Some(file));
        if !is_same && !entries::is_attached(tx.conn(), id, file)? {
            return Err(SaveFieldError::NoSuchField);
        }
    }
    if let Some(stands) = stands {
        if stands.entry == entry {
            return Ok(stands.revision);
        }
        if stands.revision != sent.from {
            return Err(SaveFieldError::Outdated(Box::new(stands)));
        }
    } else if entry.is_blank() {
        return Ok(Revision::default());
    }
    let falling = Falling::before(tx, loaded, field)?;
    match entries::save(tx, id, field, sent.from, &entry, &loaded.by, how)? {
        Some(revision) => {
            falling.after(tx, loaded, field, entry)?;
            Ok(revision)
        }
        None => {
            let stands = entries::one(tx.conn(), id, field)?.ok_or(StoreError::NotFound)?;
            Err(SaveFieldError::Outdated(Box::new(stands)))
        }
    }
}

/// Who has signed what stands before a field is saved that signatures hang on.
struct Falling {
    draft: Draft,
    given: Vec<Consent>,
    signed: Vec<PartnerId>,
}

impl Falling {
    fn before(tx: &mut Tx<'_>, loaded: &Loaded, field: &FieldName) -> Result<Self, StoreError> {
        let id = &loaded.access.proposal;
        let is_signed = field.is_of_core(|key| is_outcomes(&loaded.setup, key))
            || matches!(field, FieldName::Partner(_, of) if !matches!(of, PartnerField::Answer(_)));
        let given = if is_signed {
            consents::of(tx.conn(), id)?
        } else {
            Vec::new()
        };
        // As long as nobody signed anything, nothing falls, and the draft need not be read.
        let draft = if given.is_empty() {
            Draft::default()
        } else {
            proposals::draft(tx.conn(), id)?
        };
        let signed = signed(&draft, &loaded.setup, &loaded.program, &given);
        Ok(Self {
            signed: signed.map(|partner| partner.id.clone()).collect(),
            draft,
            given,
        })
    }

    /// Notes in the coalition's history whose signature does not hold any more.
    fn after(
        mut self,
        tx: &mut Tx<'_>,
        loaded: &Loaded,
        field: &FieldName,
        entry: Entry,
    ) -> Result<(), StoreError> {
        if self.signed.is_empty() {
            return Ok(());
        }
        self.draft.entries.insert(field.clone(), entry);
        let (setup, program) = (&loaded.setup, &loaded.program);
        let unsigned = not_signed(&self.draft, setup, program, &self.given);
        let fell = self
            .draft
            .joined()
            .filter(|partner| self.signed.contains(&partner.id) && unsigned.contains(&partner.id));
        let names: Vec<&str> = fell.map(|partner| partner.name.as_str()).collect();
        if names.is_empty() {
            return Ok(());
        }
        history::add(
            tx,
            &loaded.access.proposal,
            HistoryKind::SignaturesFell,
            Some(&loaded.by),
            &json!({"field": field, "partners": names}),
        )
    }
}
