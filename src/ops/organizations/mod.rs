//! Organisations: registering and changing them, and saying who belongs to them.

mod act_for;
mod answer_invitation;
mod answer_join_request;
mod ask_to_join;
mod change_organization;
mod change_units;
mod checks;
mod end_mandate;
mod found_organization;
mod give_role;
mod invite;
mod meant;
mod withdraw_invitation;

pub use act_for::act_for;
pub use answer_invitation::{accept_invitation, decline_invitation};
pub use answer_join_request::{answer_join_request, withdraw_join_request};
pub use ask_to_join::ask_to_join;
pub use change_organization::change_organization;
pub use change_units::{add_unit, close_unit};
pub use end_mandate::{end_mandate, leave_organization};
pub use found_organization::found_organization;
pub use give_role::{give_mandate, give_role};
pub use invite::{WrittenInvitation, invite_to_organization};
pub use meant::{Meant, meant};
pub use withdraw_invitation::withdraw_invitation;

pub use crate::store::invitations::InvitationKey;
pub use crate::store::organizations::NamedOrganization;

use crate::domain::ids::PersonId;
use crate::domain::organization::{AcceptRefusal, CurrentMandate, Fault, FieldFault, LastLead};
use crate::domain::policy::{Actor, Denied};
use crate::domain::round::Slug;
use crate::domain::sign_in::Wait;
use crate::domain::standing::MandateRole;
use crate::store::{StoreError, Tx, mandates, organizations};

/// Why an act about an organisation was not done. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum OrganizationError {
    /// Whoever asks has no right to.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// What was written cannot stand.
    #[error("{} things are to be put right", .0.len())]
    Faults(Vec<FieldFault>),
    /// An organisation whose name looks the same is there, and nobody said why this is another one.
    #[error("{} has a name that looks the same", .0.slug)]
    Alike(NamedOrganization),
    /// Another organisation has this number.
    #[error("{} has this number", .holder.slug)]
    NumberTaken {
        /// The field that holds the number.
        field: &'static str,
        /// Who has it.
        holder: NamedOrganization,
    },
    /// Somebody else saved it meanwhile.
    #[error("it was changed meanwhile; it stands at revision {revision} now")]
    Outdated {
        /// The save that stands.
        revision: i64,
    },
    /// The last lead stays.
    #[error(transparent)]
    LastLead(#[from] LastLead),
    /// The invitation cannot be answered.
    #[error(transparent)]
    Invitation(#[from] AcceptRefusal),
    /// There were too many letters in a short time.
    #[error(transparent)]
    Wait(#[from] Wait),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl OrganizationError {
    fn fault(field: &'static str, fault: Fault) -> Self {
        Self::Faults(vec![FieldFault { field, fault }])
    }
}

/// An organisation with those who belong to it, as this transaction sees them.
struct Loaded {
    organization: NamedOrganization,
    members: Vec<CurrentMandate>,
}

impl Loaded {
    /// The organisation of this name in addresses; for strangers an unknown one is like a hidden one.
    fn find(tx: &mut Tx<'_>, slug: &Slug) -> Result<Self, OrganizationError> {
        let now = tx.now();
        let organization = organizations::find(tx.conn(), slug)?.ok_or(Denied::Hidden)?;
        let members = mandates::current(tx.conn(), &organization.id, now)?;
        Ok(Self {
            organization,
            members,
        })
    }

    /// What whoever acts is in it at this moment, whatever their request said when it came in.
    fn held_by(&self, actor: Actor<'_>) -> Option<MandateRole> {
        self.held(person(actor)?)
    }

    fn held(&self, person: &PersonId) -> Option<MandateRole> {
        let mut members = self.members.iter();
        let found = members.find(|mandate| mandate.person == *person);
        found.map(|mandate| mandate.role)
    }
}

/// The person who acts; the operator and visitors are none.
fn person(actor: Actor<'_>) -> Option<&PersonId> {
    match actor {
        Actor::Person(standing) => Some(&standing.person),
        Actor::Visitor | Actor::Operator => None,
    }
}

/// Who acts, for the record.
fn by(actor: Actor<'_>) -> String {
    person(actor).map_or_else(|| "operator".to_owned(), ToString::to_string)
}
