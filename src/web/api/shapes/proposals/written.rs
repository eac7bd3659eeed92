//! What is written about proposals.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::proposal::Entry;

/// A draft to be begun.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProposalToBegin {
    /// The round's name in addresses.
    pub round: String,
    /// The name in addresses of your organisation, which leads.
    pub organisation: String,
    /// An earlier proposal of the same organisation whose answers are carried over.
    #[serde(default)]
    pub carried_from: Option<String>,
}

/// What stands in a field, told apart by `is`: `text` with `text` (and `recording`), `chosen` with `keys`, `table` with
/// `rows` of texts by column, `file` with `file`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(transparent)]
#[schema(value_type = Object, example = json!({"is": "text", "text": "Forty families"}))]
pub struct TypedIn(pub Entry);

/// A field to be saved.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FieldToSave {
    /// The version that the change began from; 0 for a field that nobody touched yet.
    pub revision: u32,
    /// What is to stand in it.
    pub typed: TypedIn,
}

/// A field that was saved.
#[derive(Serialize, ToSchema)]
pub struct FieldSaved {
    /// The version that stands now.
    pub revision: u32,
}
