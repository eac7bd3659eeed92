//! What of a form was not saved, so that it can be shown again as it was typed.

use std::collections::BTreeMap;

use super::sent::Sent;
use crate::domain::proposal::{Entry, EntryFault, FieldName, shape};
use crate::domain::setup::Revision;
use crate::store::views::proposal_within::ProposalWithin;
use crate::web::forms::Faults;

/// A version that somebody else saved meanwhile.
#[derive(Debug, Clone)]
pub struct Theirs {
    /// What stands now.
    pub entry: Entry,
    /// Which version that is.
    pub revision: Revision,
    /// Who saved it.
    pub by: String,
    /// When, in words.
    pub at: String,
}

/// What became of the fields of a form that was sent and is shown again.
#[derive(Debug, Default)]
pub struct NotSaved {
    /// What was typed into the fields that were not saved.
    pub typed: BTreeMap<FieldName, Entry>,
    /// Why a draft cannot keep it.
    pub faults: BTreeMap<FieldName, EntryFault>,
    /// What somebody else saved meanwhile.
    pub conflicts: BTreeMap<FieldName, Theirs>,
    /// The versions and marks that a form began from which is shown again unsaved.
    pub began: BTreeMap<FieldName, (Revision, String)>,
}

impl NotSaved {
    /// A form that is shown again as it was sent: nothing of it was looked at.
    pub fn unread(view: &ProposalWithin, fields: &[FieldName], sent: &Sent) -> Self {
        let mut not_saved = Self::default();
        for field in fields.iter().filter(|field| sent.holds(field)) {
            if let Some(shape) = shape(&view.setup, field) {
                not_saved
                    .typed
                    .insert(field.clone(), sent.entry(field, shape));
                let began = (sent.revision(field), sent.was(field).to_owned());
                not_saved.began.insert(field.clone(), began);
            }
        }
        not_saved
    }

    /// What is wrong, for the summary above the form.
    pub fn summary(&self) -> Faults {
        let mut faults = Faults::none();
        for (field, fault) in &self.faults {
            let key = format!("proposal-entry-{}", fault.key());
            match fault {
                EntryFault::TooLong { is, most } => {
                    faults.add_with(field.to_string(), key, &[("is", is), ("most", most)]);
                }
                EntryFault::TooManyRows { most } => {
                    faults.add_with(field.to_string(), key, &[("most", most)]);
                }
                EntryFault::AnotherShape => faults.add(field.to_string(), key),
            }
        }
        for (field, theirs) in &self.conflicts {
            faults.add_with(
                field.to_string(),
                "proposal-conflict-fault",
                &[("by", &theirs.by)],
            );
        }
        faults
    }
}
