//! Tokens as the API shows them.

use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::time::Instant;
use crate::store::views::tokens::TokenEntry;

/// Tokens of a person.
#[derive(Serialize, ToSchema)]
pub struct Tokens {
    /// The latest first.
    pub tokens: Vec<Token>,
}

/// A token that a program comes with. Its secret is shown once, when it is made, and kept nowhere.
#[derive(Serialize, ToSchema)]
pub struct Token {
    /// Its id.
    id: String,
    /// What it is called.
    name: String,
    /// What it may do.
    #[schema(example = json!(["rounds:read"]))]
    scopes: Vec<String>,
    /// Whether it was made after a second factor.
    strong: bool,
    /// Whether it works now.
    works: bool,
    /// When it was made.
    #[schema(format = DateTime)]
    created_at: String,
    /// From when on it no longer works.
    #[schema(format = DateTime)]
    ends_at: Option<String>,
    /// When it was last used, to ten minutes.
    #[schema(format = DateTime)]
    used_at: Option<String>,
    /// When its owner ended it.
    #[schema(format = DateTime)]
    revoked_at: Option<String>,
}

impl Token {
    /// A token as it is at this moment.
    pub fn new(entry: &TokenEntry, now: Instant) -> Self {
        Self {
            id: entry.id.to_string(),
            name: entry.name.clone(),
            scopes: entry.scopes.iter().map(ToString::to_string).collect(),
            strong: entry.is_strong,
            works: entry.works(now),
            created_at: entry.created_at.to_string(),
            ends_at: entry.ends_at.map(|at| at.to_string()),
            used_at: entry.used_at.map(|at| at.to_string()),
            revoked_at: entry.revoked_at.map(|at| at.to_string()),
        }
    }
}
