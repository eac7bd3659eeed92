//! What is written about organisations.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::organization::WrittenFacts;

/// What an organisation says of itself. Only `name` and `kind` must be said. The other fields are texts: `about`,
/// `areas` and `focus` (one a line), `people` and `budget` (bands), `website`, `contact_name`, `contact_email`,
/// `contact_phone`, `ein`, `uei`, `state`, `state_number`, `licence_authority`, `licence_number`,
/// `licence_expires`, `org_ids` (one a line), `sponsor` (a name in addresses), `another` (why it is another
/// organisation than the one whose name looks the same); `languages` is a list of BCP 47 tags, `mixed_scripts`
/// says that a word of several scripts is meant so.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(transparent)]
#[schema(value_type = Object, example = json!({"name": "Larkmere Garden", "kind": "community_group", "ein": "91-1234567"}))]
pub struct FactsOfOrganization(pub WrittenFacts);

/// A change of an organisation.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OrganizationChange {
    /// The save that the change began from.
    pub revision: i64,
    /// All facts, changed or not.
    pub facts: FactsOfOrganization,
}

/// A role in an organisation.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RoleGiven {
    /// `lead`, `delegate` or `member`; in the answer to a request, nothing says no.
    pub role: Option<String>,
}

/// A name.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UnitNamed {
    /// What it is called.
    pub name: String,
}

/// What somebody says to those who lead an organisation.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RequestNote {
    /// Up to 500 characters.
    #[serde(default)]
    pub note: String,
}

/// What was made, by its id.
#[derive(Serialize, ToSchema)]
pub struct Made {
    /// Its id.
    pub id: String,
}
