//! Between the first factor and the second: nobody is signed in yet.

use diesel::prelude::*;

use super::conn::AnyConnection;
use super::error::StoreError;
use super::schema::sign_in_step;
use super::tx::Tx;
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::PersonId;
use crate::domain::sign_in::{STEP_SECONDS, Token};
use crate::domain::time::Instant;

/// Notes that this person has shown a first factor. Steps that have ended are removed on the way.
pub fn begin(tx: &mut Tx<'_>, person: &PersonId, token: &Token) -> Result<(), StoreError> {
    let now = tx.now();
    let ended = sign_in_step::table
        .filter(sign_in_step::person_id.eq(person))
        .filter(sign_in_step::ends_at.le(now));
    diesel::delete(ended).execute(tx.conn())?;
    diesel::insert_into(sign_in_step::table)
        .values((
            sign_in_step::token_hash.eq(token.hash()),
            sign_in_step::person_id.eq(person),
            sign_in_step::created_at.eq(now),
            sign_in_step::ends_at.eq(now.plus_seconds(STEP_SECONDS)),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Who has shown a first factor and holds this token.
pub fn person(
    conn: &mut AnyConnection,
    token_hash: &Sha256Hex,
    now: Instant,
) -> Result<Option<PersonId>, StoreError> {
    let found = sign_in_step::table
        .find(token_hash)
        .filter(sign_in_step::ends_at.gt(now))
        .select(sign_in_step::person_id)
        .first(conn)
        .optional()?;
    Ok(found)
}

/// Ends the step; `false` if it had ended already.
pub fn end(tx: &mut Tx<'_>, token_hash: &Sha256Hex) -> Result<bool, StoreError> {
    let ended = diesel::delete(sign_in_step::table.find(token_hash)).execute(tx.conn())?;
    Ok(ended == 1)
}

/// Ends all steps of a person.
pub fn end_all_of(tx: &mut Tx<'_>, person: &PersonId) -> Result<(), StoreError> {
    let theirs = sign_in_step::table.filter(sign_in_step::person_id.eq(person));
    diesel::delete(theirs).execute(tx.conn())?;
    Ok(())
}

/// Removes what has ended.
pub fn remove_ended(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    let now = tx.now();
    let ended = sign_in_step::table.filter(sign_in_step::ends_at.le(now));
    diesel::delete(ended).execute(tx.conn())?;
    Ok(())
}
