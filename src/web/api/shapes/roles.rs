//! Roles as the API shows and takes them.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::ids::RoleGrantId;
use crate::store::views::managed_list::PeopleOf;
use crate::store::views::managed_round::RoleHolder;
use crate::web::manage::people::RoleForm;

/// Everyone with a role in one place.
#[derive(Serialize, ToSchema)]
pub struct Roles {
    /// The programme's name in addresses.
    programme: String,
    /// The round's name in addresses; `null` for the programme as a whole.
    round: Option<String>,
    /// Who holds which role there now.
    roles: Vec<RoleHeld>,
}

/// A role that somebody holds.
#[derive(Serialize, ToSchema)]
pub struct RoleHeld {
    /// The id of the grant: what ends it.
    id: String,
    /// What they are called.
    name: String,
    /// How letters reach them.
    email: Option<String>,
    /// `staff`, `board`, `reviewer` or `witness`.
    role: String,
    /// For which funder, by id; `null` where the role is nobody's.
    funder: Option<String>,
    /// In which bloc a reviewer sits.
    bloc: Option<String>,
    /// Whether a reviewer only stands by.
    bench: bool,
}

/// A role to be given to a member.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RoleToGive {
    /// The member's e-mail address.
    email: String,
    /// `staff`, `board` or `witness`; in a round also `reviewer`.
    role: String,
    /// For which funder, by id. A reviewer without one sits for the community.
    #[serde(default)]
    funder: Option<String>,
    /// Whether a reviewer only stands by.
    #[serde(default)]
    bench: bool,
}

/// A role that was given.
#[derive(Serialize, ToSchema)]
pub struct RoleGranted {
    /// The id of the grant.
    id: String,
}

impl From<RoleToGive> for RoleForm {
    fn from(sent: RoleToGive) -> Self {
        Self {
            email: sent.email,
            role: sent.role,
            funder: sent.funder.unwrap_or_default(),
            bench: sent.bench,
        }
    }
}

impl RoleGranted {
    /// The grant of this id.
    pub fn new(id: &RoleGrantId) -> Self {
        Self { id: id.to_string() }
    }
}

impl From<&PeopleOf> for Roles {
    fn from(people: &PeopleOf) -> Self {
        Self {
            programme: people.program.slug.to_string(),
            round: people.round.as_ref().map(|round| round.slug.to_string()),
            roles: people.holders.iter().map(Into::into).collect(),
        }
    }
}

impl From<&RoleHolder> for RoleHeld {
    fn from(holder: &RoleHolder) -> Self {
        Self {
            id: holder.grant.to_string(),
            name: holder.name.to_string(),
            email: holder.email.as_ref().map(ToString::to_string),
            role: holder.role.to_string(),
            funder: holder.funder.as_ref().map(ToString::to_string),
            bloc: holder.bloc.map(|bloc| bloc.to_string()),
            bench: holder.bench,
        }
    }
}
