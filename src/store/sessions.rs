//! Sign-ins as rows. What the browser holds is never stored, only its hash.

use diesel::prelude::*;

use super::conn::AnyConnection;
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

/// When a sign-in began, and whose it is.
pub fn begun(
    conn: &mut AnyConnection,
    token_hash: &Sha256Hex,
) -> Result<Option<(PersonId, Instant)>, StoreError> {
    let found = session::table
        .find(token_hash)
        .select((session::person_id, session::created_at))
        .first(conn)
        .optional()?;
    Ok(found)
}

/// Notes that a sign-in was used now, and when it ends if it is not used again.
pub fn note_use(
    tx: &mut Tx<'_>,
    token_hash: &Sha256Hex,
    idle_ends_at: Instant,
    ends_at: Instant,
) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::update(session::table.find(token_hash))
        .set((
            session::seen_at.eq(now),
            session::idle_ends_at.eq(idle_ends_at),
            session::ends_at.eq(ends_at),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Ends one sign-in; `false` if there is none of this token.
pub fn end(tx: &mut Tx<'_>, token_hash: &Sha256Hex) -> Result<bool, StoreError> {
    let ended = diesel::delete(session::table.find(token_hash)).execute(tx.conn())?;
    Ok(ended == 1)
}

/// Ends the sign-ins of a person, all but this one; how many.
pub fn end_others(
    tx: &mut Tx<'_>,
    person: &PersonId,
    but: Option<&Sha256Hex>,
) -> Result<usize, StoreError> {
    let kept = but.map_or("", Sha256Hex::as_str);
    let theirs = session::table
        .filter(session::person_id.eq(person))
        .filter(session::token_hash.ne(kept));
    Ok(diesel::delete(theirs).execute(tx.conn())?)
}

/// The sign-ins of a person whose hash begins like this: one, unless somebody guesses.
pub fn beginning_with(
    conn: &mut AnyConnection,
    person: &PersonId,
    start: &str,
) -> Result<Vec<Sha256Hex>, StoreError> {
    let theirs: Vec<Sha256Hex> = session::table
        .filter(session::person_id.eq(person))
        .select(session::token_hash)
        .load(conn)?;
    Ok(theirs
        .into_iter()
        .filter(|hash| hash.as_str().starts_with(start))
        .collect())
}

/// Removes sign-ins that have ended.
pub fn remove_ended(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    let now = tx.now();
    let ended = session::table.filter(session::ends_at.le(now).or(session::idle_ends_at.le(now)));
    diesel::delete(ended).execute(tx.conn())?;
    Ok(())
}
/// Notes for whom the person of this sign-in acts from now on; `None` for nobody but themselves.
pub fn act_for(
    tx: &mut Tx<'_>,
    token_hash: &Sha256Hex,
    person: &PersonId,
    organization: Option<&OrganizationId>,
) -> Result<(), StoreError> {
    diesel::update(session::table)
        .filter(session::token_hash.eq(token_hash))
        .filter(session::person_id.eq(person))
        .set(session::acting_for.eq(organization.map(ToString::to_string)))
        .execute(tx.conn())?;
    Ok(())
}
