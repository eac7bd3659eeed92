//! Proposals as the API shows and takes them.

mod within;
mod written;

pub use within::{FieldVersions, MyProposals, ProposalFromWithin};
pub use written::{FieldSaved, FieldToSave, ProposalToBegin};
