//! Invitations to belong to an organisation.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::ops::organizations::WrittenInvitation;
use crate::store::views::my_organizations::InvitationForMe;

/// The invitations that were sent to your address.
#[derive(Serialize, ToSchema)]
pub struct MyInvitations {
    /// The latest first.
    pub invitations: Vec<MyInvitation>,
}

/// One invitation that was sent to your address.
#[derive(Serialize, ToSchema)]
pub struct MyInvitation {
    /// Which.
    id: String,
    /// The organisation's name.
    organisation: String,
    /// Its name in addresses.
    slug: String,
    /// As what.
    role: String,
    /// Until when it can be accepted.
    #[schema(format = DateTime)]
    expires_at: String,
}

impl From<&InvitationForMe> for MyInvitation {
    fn from(one: &InvitationForMe) -> Self {
        Self {
            id: one.id.to_string(),
            organisation: one.organization.to_string(),
            slug: one.slug.to_string(),
            role: one.role.to_string(),
            expires_at: one.expires_at.to_string(),
        }
    }
}

/// An invitation to be sent.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InvitationToSend {
    /// To which address.
    email: String,
    /// `lead`, `delegate` or `member`.
    role: String,
    /// The last day of the role, as `2027-06-30`, in the zone of whoever invites; in UTC where they chose none.
    #[serde(default)]
    until: String,
    /// The language of the letter for somebody who has not joined.
    #[serde(default = "english")]
    language: String,
}

fn english() -> String {
    "en".to_owned()
}

impl From<InvitationToSend> for WrittenInvitation {
    fn from(sent: InvitationToSend) -> Self {
        Self {
            email: sent.email,
            role: sent.role,
            until: sent.until,
            language: sent.language,
        }
    }
}
