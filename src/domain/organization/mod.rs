//! Organisations: what they say of themselves, by which numbers they are known, who belongs to them.

pub mod facts;
pub mod fault;
pub mod identifier;
pub mod invitation;
pub mod kind;
pub mod labels;
pub mod membership;
pub mod name;
mod plain_text;
pub mod size;
pub mod unit;
pub mod website;

pub use facts::{Contact, Facts, WrittenFacts};
pub use fault::{Fault, FieldFault};
pub use identifier::{Identifier, Scheme};
pub use invitation::{
    AcceptRefusal, INVITATION_DAYS, InvitationAnswer, RequestAnswer, note_to_leads,
};
pub use kind::{OrganizationKind, Sector};
pub use labels::Labels;
pub use membership::{CurrentMandate, LastLead, still_led};
pub use name::OrganizationName;
pub use size::{BudgetBand, PeopleBand};
pub use unit::UnitName;
pub use website::Website;
