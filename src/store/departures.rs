//! What somebody leaves behind.

use diesel::prelude::*;

use super::conn::AnyConnection;
use super::error::StoreError;
use super::schema::{follower, letter, mandate, organization, text_choice};
use super::tx::Tx;
use super::{mandates, people};
use crate::domain::departure::{Belonging, Departure};
use crate::domain::ids::{OrganizationId, PersonId};
use crate::domain::people::EmailAddress;
use crate::domain::round::Slug;
use crate::domain::time::Instant;

/// What this person still holds.
pub fn of(
    conn: &mut AnyConnection,
    person: &PersonId,
    now: Instant,
) -> Result<Departure, StoreError> {
    let theirs: Vec<(OrganizationId, Slug, String)> = mandate::table
        .inner_join(organization::table)
        .filter(mandate::person_id.eq(person))
        .filter(mandate::from_at.le(now))
        .filter(
            mandate::to_at
                .is_null()
                .or(mandate::to_at.assume_not_null().gt(now)),
        )
        .select((organization::id, organization::slug, organization::name))
        .order((organization::name, organization::id))
        .load(conn)?;
    let mut organizations = Vec::new();
    for (id, slug, name) in theirs {
        organizations.push(Belonging {
            members: mandates::current(conn, &id, now)?,
            id,
            slug,
            name,
        });
    }
    Ok(Departure {
        person: person.clone(),
        roles: people::roles(conn, person, now)?,
        organizations,
    })
}

/// Removes the letters to a person, sent or not, and forgets what they wanted letters about.
pub fn forget_letters(
    tx: &mut Tx<'_>,
    person: &PersonId,
    email: &EmailAddress,
) -> Result<(), StoreError> {
    diesel::delete(follower::table.filter(follower::person_id.eq(person))).execute(tx.conn())?;
    diesel::delete(follower::table.filter(follower::address.eq(email))).execute(tx.conn())?;
    diesel::delete(text_choice::table.find(person)).execute(tx.conn())?;
    // What a digest gathered points at it: first those, then the rest.
    let theirs = || {
        letter::table.filter(
            letter::person_id
                .assume_not_null()
                .eq(person)
                .or(letter::address.assume_not_null().eq(email)),
        )
    };
    diesel::delete(theirs().filter(letter::digest_id.is_not_null())).execute(tx.conn())?;
    diesel::delete(theirs()).execute(tx.conn())?;
    Ok(())
}

/// Takes back a letter that was not sent; its place in the outbox finds nothing to send.
pub fn withdraw_letter(tx: &mut Tx<'_>, dedupe_key: &str) -> Result<(), StoreError> {
    let letter = letter::table.filter(letter::dedupe_key.eq(dedupe_key));
    diesel::delete(letter).execute(tx.conn())?;
    Ok(())
}
