//! Tokens of programs as rows. Only the hash of a secret is kept.

use std::collections::BTreeSet;

use diesel::prelude::*;

use super::columns::Json;
use super::error::StoreError;
use super::schema::access_token;
use super::tx::Tx;
use crate::domain::access_token::{Scope, TokenTerms};
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{AccessTokenId, PersonId};

/// How many tokens of this person work now.
pub fn working(tx: &mut Tx<'_>, person: &PersonId) -> Result<usize, StoreError> {
    let now = tx.now();
    let ends_later = access_token::ends_at
        .is_null()
        .or(access_token::ends_at.assume_not_null().gt(now));
    let count: i64 = access_token::table
        .filter(access_token::person_id.eq(person))
        .filter(access_token::revoked_at.is_null())
        .filter(ends_later)
        .count()
        .get_result(tx.conn())?;
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}

/// Adds a token of this person, made in a session of this strength.
pub fn add(
    tx: &mut Tx<'_>,
    person: &PersonId,
    is_strong: bool,
    terms: &TokenTerms,
    hash: &Sha256Hex,
) -> Result<AccessTokenId, StoreError> {
    let id: AccessTokenId = tx.new_id();
    let now = tx.now();
    diesel::insert_into(access_token::table)
        .values((
            access_token::id.eq(&id),
            access_token::person_id.eq(person),
            access_token::name.eq(terms.name.as_str()),
            access_token::hash.eq(hash),
            access_token::scopes.eq(Json(&terms.scopes)),
            access_token::strong.eq(is_strong),
            access_token::created_at.eq(now),
            access_token::ends_at.eq(terms.ends_at.map(|end| end.as_micros())),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Ends one token of this person; `false` where there is none that works still.
pub fn revoke(tx: &mut Tx<'_>, person: &PersonId, id: &AccessTokenId) -> Result<bool, StoreError> {
    let now = tx.now().as_micros();
    let own = access_token::table
        .find(id)
        .filter(access_token::person_id.eq(person))
        .filter(access_token::revoked_at.is_null());
    let ended = diesel::update(own)
        .set(access_token::revoked_at.eq(now))
        .execute(tx.conn())?;
    Ok(ended == 1)
}

/// Ends all tokens of this person, as when they are disabled or lose a factor; how many.
pub fn revoke_all(tx: &mut Tx<'_>, person: &PersonId) -> Result<usize, StoreError> {
    let now = tx.now().as_micros();
    let theirs = access_token::table
        .filter(access_token::person_id.eq(person))
        .filter(access_token::revoked_at.is_null());
    Ok(diesel::update(theirs)
        .set(access_token::revoked_at.eq(now))
        .execute(tx.conn())?)
}

/// Ends the tokens of this person that were made after a second factor, which is gone; how many.
pub fn revoke_strong(tx: &mut Tx<'_>, person: &PersonId) -> Result<usize, StoreError> {
    let now = tx.now().as_micros();
    let theirs = access_token::table
        .filter(access_token::person_id.eq(person))
        .filter(access_token::strong.eq(true))
        .filter(access_token::revoked_at.is_null());
    Ok(diesel::update(theirs)
        .set(access_token::revoked_at.eq(now))
        .execute(tx.conn())?)
}

/// Forgets all tokens of this person, who is erased: their names may tell of people.
pub fn forget(tx: &mut Tx<'_>, person: &PersonId) -> Result<usize, StoreError> {
    let theirs = access_token::table.filter(access_token::person_id.eq(person));
    Ok(diesel::delete(theirs).execute(tx.conn())?)
}

/// Notes that a token was used.
pub fn note_use(tx: &mut Tx<'_>, id: &AccessTokenId) -> Result<(), StoreError> {
    let now = tx.now().as_micros();
    diesel::update(access_token::table.find(id))
        .set(access_token::used_at.eq(now))
        .execute(tx.conn())?;
    Ok(())
}

/// The scopes of a row.
pub(super) fn read_scopes(text: &str) -> Result<BTreeSet<Scope>, StoreError> {
    serde_json::from_str(text).map_err(|_| StoreError::Unreadable {
        value: text.to_owned(),
        expected: "a list of scopes",
    })
}
