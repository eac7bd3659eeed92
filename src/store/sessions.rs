//! Sign-ins as rows. What the browser holds is never stored, only its hash.

use diesel::prelude::*;

use super::error::StoreError;
use super::schema::session;
use super::tx::Tx;
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{OrganizationId, PersonId};
use crate::domain::time::Instant;

/// A sign-in that begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSession {
    /// SHA-256 of the token that the browser gets.
    pub token_hash: Sha256Hex,
    /// Who signed in.
    pub person: PersonId,
    /// Whether a second factor was shown.
    pub is_strong: bool,
    /// When it ends if nothing is asked for.
    pub idle_ends_at: Instant,
    /// When it ends in any case.
    pub ends_at: Instant,
    /// What the browser calls itself.
    pub agent: String,
    /// Which of their organisations they act for.
    pub acting_for: Option<OrganizationId>,
}

/// Begins a sign-in.
pub fn begin(tx: &mut Tx<'_>, new: &NewSession) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::insert_into(session::table)
        .values((
            session::token_hash.eq(&new.token_hash),
            session::person_id.eq(&new.person),
            session::created_at.eq(now),
            session::seen_at.eq(now),
            session::idle_ends_at.eq(new.idle_ends_at),
            session::ends_at.eq(new.ends_at),
            session::strong_at.eq(new.is_strong.then(|| now.as_micros())),
            session::acting_for.eq(new.acting_for.as_ref().map(ToString::to_string)),
            session::agent.eq(&new.agent),
        ))
        .execute(tx.conn())?;
    Ok(())
}
