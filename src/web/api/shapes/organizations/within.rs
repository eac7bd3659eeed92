//! Organisations for those who belong to them.

use serde::Serialize;
use utoipa::ToSchema;

use super::public::OrganizationInList;
use super::written::FactsOfOrganization;
use crate::store::views::my_organizations::{Belonging, OrganizationWithin};

/// The organisations that you belong to.
#[derive(Serialize, ToSchema)]
pub struct MyOrganizations {
    /// By name.
    pub organisations: Vec<MyOrganization>,
}

/// One organisation that you belong to.
#[derive(Serialize, ToSchema)]
pub struct MyOrganization {
    /// Which.
    organisation: OrganizationInList,
    /// As what: `lead`, `delegate` or `member`.
    role: String,
    /// Until when, if that was said.
    #[schema(format = DateTime)]
    until: Option<String>,
}

impl From<&Belonging> for MyOrganization {
    fn from(belonging: &Belonging) -> Self {
        Self {
            organisation: OrganizationInList::named(&belonging.organization),
            role: belonging.role.to_string(),
            until: belonging.to.map(|to| to.to_string()),
        }
    }
}

/// One of your organisations from within.
#[derive(Serialize, ToSchema)]
pub struct OrganizationFromWithin {
    /// What it says of itself, as it is changed.
    facts: FactsOfOrganization,
    /// Which save that is; a change names it.
    revision: i64,
    /// Your role in it.
    role: String,
    /// Who belongs to it.
    people: Vec<PersonWithin>,
    /// Invitations that wait; for leads alone.
    invitations: Vec<WaitingInvitation>,
    /// Requests that wait; for leads alone.
    requests: Vec<WaitingRequest>,
    /// Its units.
    units: Vec<UnitWithin>,
}

/// Somebody who belongs to an organisation.
#[derive(Serialize, ToSchema)]
pub struct PersonWithin {
    /// Who, by id.
    id: String,
    /// What they are called.
    name: String,
    /// `lead`, `delegate` or `member`.
    role: String,
    /// From when on.
    #[schema(format = DateTime)]
    since: String,
    /// Until when, if that was said.
    #[schema(format = DateTime)]
    until: Option<String>,
}

/// An invitation that waits for its answer.
#[derive(Serialize, ToSchema)]
pub struct WaitingInvitation {
    /// Which.
    id: String,
    /// To which address.
    email: String,
    /// As what.
    role: String,
    /// Until when it can be accepted.
    #[schema(format = DateTime)]
    expires_at: String,
}

/// A request that waits for its answer.
#[derive(Serialize, ToSchema)]
pub struct WaitingRequest {
    /// Which.
    id: String,
    /// Who asks.
    name: String,
    /// What they say.
    note: String,
}

/// A unit of an organisation.
#[derive(Serialize, ToSchema)]
pub struct UnitWithin {
    /// Which.
    id: String,
    /// What it is called.
    name: String,
}

impl From<OrganizationWithin> for OrganizationFromWithin {
    fn from(within: OrganizationWithin) -> Self {
        Self {
            revision: within.revision,
            role: within.held.to_string(),
            people: within
                .people
                .into_iter()
                .map(|one| PersonWithin {
                    id: one.person.to_string(),
                    name: one.name.to_string(),
                    role: one.role.to_string(),
                    since: one.from.to_string(),
                    until: one.to.map(|to| to.to_string()),
                })
                .collect(),
            invitations: within
                .invitations
                .into_iter()
                .map(|one| WaitingInvitation {
                    id: one.id.to_string(),
                    email: one.email.to_string(),
                    role: one.role.to_string(),
                    expires_at: one.expires_at.to_string(),
                })
                .collect(),
            requests: within
                .requests
                .into_iter()
                .map(|one| WaitingRequest {
                    id: one.id.to_string(),
                    name: one.name.to_string(),
                    note: one.note,
                })
                .collect(),
            units: within
                .units
                .into_iter()
                .map(|unit| UnitWithin {
                    id: unit.id.to_string(),
                    name: unit.name.to_string(),
                })
                .collect(),
            facts: FactsOfOrganization(within.written),
        }
    }
}
