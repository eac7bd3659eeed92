//! Organisations as the API shows and takes them.

mod invitations;
mod public;
mod within;
mod written;

pub use invitations::{InvitationToSend, MyInvitations};
pub use public::{Organization, OrganizationInList, Organizations};
pub use within::{MyOrganizations, OrganizationFromWithin};
pub use written::{
    FactsOfOrganization, Made, OrganizationChange, RequestNote, RoleGiven, UnitNamed,
};
