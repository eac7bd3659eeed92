//! Authenticator apps and codes on paper.

use diesel::prelude::*;

use super::conn::AnyConnection;
use super::error::StoreError;
use super::schema::{authenticator, backup_code};
use super::tx::Tx;
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{AuthenticatorId, PersonId};
use crate::domain::sign_in::Step;
use crate::domain::time::Instant;

/// An authenticator app of a person.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct KeptAuthenticator {
    /// Which.
    pub id: AuthenticatorId,
    /// What its secret is computed from, besides the site's key.
    pub salt: String,
    /// The latest step that was taken.
    pub last_step: Option<Step>,
    /// When it was begun.
    pub created_at: Instant,
}

/// Where a code on paper comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeSource {
    /// The person keeps them for the day the phone is gone.
    Recovery,
    /// A printed card that staff handed over.
    Card,
}

impl CodeSource {
    /// The word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Recovery => "recovery",
            Self::Card => "card",
        }
    }
}

/// What a person can show as a second factor.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Factors {
    /// An authenticator app.
    pub has_app: bool,
    /// Recovery codes that are left.
    pub recovery_codes: i64,
    /// Codes of a printed card that are left.
    pub card_codes: i64,
    /// Whether there ever was a card.
    pub has_card: bool,
}

impl Factors {
    /// Whether there is a second step in signing in. Whoever has used up a card has one, and is told
    /// to ask for another: nothing that runs out opens the door.
    pub fn any(self) -> bool {
        self.has_app || self.has_card
    }
}

/// What this person can show. Two statements.
pub fn factors(conn: &mut AnyConnection, person: &PersonId) -> Result<Factors, StoreError> {
    let apps: i64 = authenticator::table
        .filter(authenticator::person_id.eq(person))
        .filter(authenticator::confirmed_at.is_not_null())
        .count()
        .get_result(conn)?;
    let codes: Vec<(String, Option<i64>)> = backup_code::table
        .filter(backup_code::person_id.eq(person))
        .select((backup_code::source, backup_code::used_at))
        .load(conn)?;
    let left = |source: CodeSource| {
        let unused = codes
            .iter()
            .filter(|(word, used)| word == source.as_str() && used.is_none());
        unused.count() as i64
    };
    Ok(Factors {
        has_app: apps > 0,
        recovery_codes: left(CodeSource::Recovery),
        card_codes: left(CodeSource::Card),
        has_card: codes
            .iter()
            .any(|(word, _)| word == CodeSource::Card.as_str()),
    })
}

/// The app in use, or the one that was begun and not confirmed.
pub fn app(
    conn: &mut AnyConnection,
    person: &PersonId,
    in_use: bool,
) -> Result<Option<KeptAuthenticator>, StoreError> {
    let found = authenticator::table
        .filter(authenticator::person_id.eq(person))
        .filter(authenticator::confirmed_at.is_not_null().eq(in_use))
        .select((
            authenticator::id,
            authenticator::salt,
            authenticator::last_step,
            authenticator::created_at,
        ))
        .first(conn)
        .optional()?;
    Ok(found)
}

/// Begins an app; one that was begun before and not confirmed is forgotten.
pub fn begin_app(tx: &mut Tx<'_>, person: &PersonId, salt: &str) -> Result<(), StoreError> {
    remove_apps(tx, person, false)?;
    let (id, now): (AuthenticatorId, _) = (tx.new_id(), tx.now());
    diesel::insert_into(authenticator::table)
        .values((
            authenticator::id.eq(&id),
            authenticator::person_id.eq(person),
            authenticator::salt.eq(salt),
            authenticator::created_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Puts a begun app in the place of the one in use, its first code taken.
pub fn confirm_app(
    tx: &mut Tx<'_>,
    person: &PersonId,
    id: &AuthenticatorId,
    step: Step,
) -> Result<(), StoreError> {
    remove_apps(tx, person, true)?;
    let now = tx.now();
    diesel::update(authenticator::table.find(id))
        .set((
            authenticator::confirmed_at.eq(now),
            authenticator::last_step.eq(step),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Takes a step; `false` if one as late was taken meanwhile.
pub fn take_step(tx: &mut Tx<'_>, id: &AuthenticatorId, step: Step) -> Result<bool, StoreError> {
    let earlier = authenticator::table.find(id).filter(
        authenticator::last_step
            .is_null()
            .or(authenticator::last_step.assume_not_null().lt(step)),
    );
    let taken = diesel::update(earlier)
        .set(authenticator::last_step.eq(step))
        .execute(tx.conn())?;
    Ok(taken == 1)
}

/// Removes the app in use, or the one that was begun.
pub fn remove_apps(tx: &mut Tx<'_>, person: &PersonId, in_use: bool) -> Result<(), StoreError> {
    let theirs = authenticator::table
        .filter(authenticator::person_id.eq(person))
        .filter(authenticator::confirmed_at.is_not_null().eq(in_use));
    diesel::delete(theirs).execute(tx.conn())?;
    Ok(())
}

/// Keeps a new sheet of codes; those of the sheet before are void.
pub fn renew_codes(
    tx: &mut Tx<'_>,
    person: &PersonId,
    source: CodeSource,
    hashes: &[Sha256Hex],
    made_by: &PersonId,
) -> Result<(), StoreError> {
    remove_codes(tx, person, source)?;
    let now = tx.now();
    for hash in hashes {
        diesel::insert_into(backup_code::table)
            .values((
                backup_code::person_id.eq(person),
                backup_code::hash.eq(hash),
                backup_code::source.eq(source.as_str()),
                backup_code::made_at.eq(now),
                backup_code::made_by.eq(made_by),
            ))
            .execute(tx.conn())?;
    }
    Ok(())
}

/// Uses a code up; where it came from, or `None` if there is no such code any more.
pub fn use_code(
    tx: &mut Tx<'_>,
    person: &PersonId,
    hash: &Sha256Hex,
) -> Result<Option<CodeSource>, StoreError> {
    let now = tx.now();
    let unused = backup_code::table
        .find((person, hash))
        .filter(backup_code::used_at.is_null());
    let used = diesel::update(unused)
        .set(backup_code::used_at.eq(now))
        .execute(tx.conn())?;
    if used != 1 {
        return Ok(None);
    }
    let source: String = backup_code::table
        .find((person, hash))
        .select(backup_code::source)
        .first(tx.conn())?;
    Ok(Some(match source.as_str() {
        "card" => CodeSource::Card,
        _ => CodeSource::Recovery,
    }))
}

/// Removes the codes of one source.
pub fn remove_codes(
    tx: &mut Tx<'_>,
    person: &PersonId,
    source: CodeSource,
) -> Result<(), StoreError> {
    let theirs = backup_code::table
        .filter(backup_code::person_id.eq(person))
        .filter(backup_code::source.eq(source.as_str()));
    diesel::delete(theirs).execute(tx.conn())?;
    Ok(())
}

/// Removes every second factor of a person.
pub fn remove_all(tx: &mut Tx<'_>, person: &PersonId) -> Result<(), StoreError> {
    for in_use in [true, false] {
        remove_apps(tx, person, in_use)?;
    }
    for source in [CodeSource::Recovery, CodeSource::Card] {
        remove_codes(tx, person, source)?;
    }
    Ok(())
}
