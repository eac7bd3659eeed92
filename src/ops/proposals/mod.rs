//! Proposals: begun, written together, signed and sent.

mod begin_proposal;
mod loaded;
mod save_field;
mod sign_as_partner;

pub use begin_proposal::{BeginProposalError, NewProposal, begin_proposal};
pub use loaded::Loaded;
pub use save_field::{SaveFieldError, save_field};
pub use sign_as_partner::{SignError, sign_as_partner};
