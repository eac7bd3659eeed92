//! Carries what was written from one proposal into another that its people write in from now on: words, files by their
//! hash, and who was let in by name.

use std::collections::BTreeMap;

use serde_json::json;

use crate::domain::attachment::room;
use crate::domain::ids::{AttachmentId, OrganizationId, PersonId, ProposalId};
use crate::domain::proposal::{Entry, FieldName, HistoryKind, Saving};
use crate::domain::setup::Revision;
use crate::store::proposals::{attachments, editors, entries, history};
use crate::store::{StoreError, Tx};

/// What is carried from one proposal into another.
pub(super) struct Carry<'a> {
    /// From where.
    pub from: &'a ProposalId,
    /// To where.
    pub to: &'a ProposalId,
    /// Who leads that: there is so much room for the files of one organisation.
    pub lead: Option<OrganizationId>,
    /// In whose name what nobody typed is carried.
    pub by: &'a PersonId,
    /// What each file is named by there; nothing where there was no room for it.
    pub files: BTreeMap<AttachmentId, Option<AttachmentId>>,
}

impl Carry<'_> {
    /// Carries what stands in a field into a field that nobody touched yet.
    pub(super) fn field(
        &mut self,
        tx: &mut Tx<'_>,
        field: &FieldName,
        into: &FieldName,
        entry: &Entry,
    ) -> Result<(), StoreError> {
        let typed = entries::one(tx.conn(), self.from, field)?;
        let by = typed.map_or_else(|| self.by.clone(), |typed| typed.by);
        let entry = match entry {
            Entry::File { file: Some(file) } => Entry::File {
                file: self.file(tx, file)?,
            },
            Entry::Text {
                text,
                recording: Some(recording),
            } => Entry::Text {
                text: text.clone(),
                recording: self.file(tx, recording)?,
            },
            other => other.clone(),
        };
        entries::save(
            tx,
            self.to,
            into,
            Revision::default(),
            &entry,
            &by,
            Saving::Asked,
        )?;
        Ok(())
    }

    /// Hangs a file on the other proposal too, once; where there is no room for it, the history there says so.
    fn file(
        &mut self,
        tx: &mut Tx<'_>,
        file: &AttachmentId,
    ) -> Result<Option<AttachmentId>, StoreError> {
        if let Some(known) = self.files.get(file) {
            return Ok(known.clone());
        }
        let Some(found) = attachments::one(tx.conn(), self.from, file)? else {
            return Ok(None);
        };
        let (in_proposal, led) = attachments::bytes_in(tx.conn(), self.to, self.lead.as_ref())?;
        let there = if room(found.length, in_proposal, led).is_ok() {
            attachments::hang_on(tx, self.from, file, self.to)?
        } else {
            let what = json!({"file": found.name});
            history::add(tx, self.to, HistoryKind::FileLeftBehind, None, &what)?;
            None
        };
        self.files.insert(file.clone(), there.clone());
        Ok(there)
    }

    /// Hangs every file on it that no field has brought along.
    pub(super) fn all_files(&mut self, tx: &mut Tx<'_>) -> Result<(), StoreError> {
        for file in attachments::of(tx.conn(), self.from)? {
            self.file(tx, &file.id)?;
        }
        Ok(())
    }

    /// Lets those in by name who were. A helper was let in by a lead for a proposal of theirs, and is no more.
    pub(super) fn editors(&self, tx: &mut Tx<'_>) -> Result<(), StoreError> {
        let there = editors::of(tx.conn(), self.to)?;
        for editor in editors::of(tx.conn(), self.from)? {
            let is_there = there.iter().any(|known| known.person == editor.person);
            if editor.helps_until.is_none() && !is_there {
                editors::let_in(tx, self.to, &editor.person, editor.right, None, self.by)?;
            }
        }
        Ok(())
    }
}
