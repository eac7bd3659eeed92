//! What somebody leaves behind.

use diesel::prelude::*;

use super::conn::AnyConnection;
use super::error::StoreError;
use super::people;
use super::schema::{
    follower, letter, mandate, organization, organization_invitation as invitation,
    organization_join_request as request, text_choice,
};
use super::tx::Tx;
use crate::domain::departure::Departure;
use crate::domain::ids::{OrganizationId, PersonId};
use crate::domain::people::EmailAddress;
use crate::domain::standing::MandateRole;
use crate::domain::time::Instant;

/// What this person still holds.
pub fn of(
    conn: &mut AnyConnection,
    person: &PersonId,
    now: Instant,
) -> Result<Departure, StoreError> {
    let running = || {
        mandate::table
            .filter(mandate::role.eq(MandateRole::Lead))
            .filter(mandate::from_at.le(now))
            .filter(
                mandate::to_at
                    .is_null()
                    .or(mandate::to_at.assume_not_null().gt(now)),
            )
    };
    let led: Vec<(OrganizationId, String)> = running()
        .inner_join(organization::table)
        .filter(mandate::person_id.eq(person))
        .select((organization::id, organization::name))
        .order(organization::name)
        .load(conn)?;
    let ids: Vec<&OrganizationId> = led.iter().map(|(id, _)| id).collect();
    let with_others: Vec<OrganizationId> = running()
        .filter(mandate::organization_id.eq_any(ids))
        .filter(mandate::person_id.ne(person))
        .select(mandate::organization_id)
        .load(conn)?;
    let alone = led.into_iter().filter(|(id, _)| !with_others.contains(id));
    Ok(Departure {
        roles: people::roles(conn, person, now)?,
        led_alone: alone.map(|(_, name)| name).collect(),
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

/// Ends what waits for an answer: their requests to join, whose notes are forgotten, and invitations to their address.
pub fn end_requests(
    tx: &mut Tx<'_>,
    person: &PersonId,
    email: &EmailAddress,
) -> Result<(), StoreError> {
    let now = tx.now();
    let theirs = request::table.filter(request::person_id.eq(person));
    diesel::update(theirs)
        .set(request::note.eq(""))
        .execute(tx.conn())?;
    let open = request::table
        .filter(request::person_id.eq(person))
        .filter(request::answered_at.is_null());
    diesel::update(open)
        .set((
            request::answered_at.eq(now.as_micros()),
            request::answer.eq("withdrawn"),
        ))
        .execute(tx.conn())?;
    diesel::update(invitation::table.filter(invitation::email.eq(email.as_str())))
        .set((
            invitation::answered_at.eq(now.as_micros()),
            invitation::answer.eq("declined"),
            invitation::email.eq(None::<String>),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Takes back a letter that was not sent; its place in the outbox finds nothing to send.
pub fn withdraw_letter(tx: &mut Tx<'_>, dedupe_key: &str) -> Result<(), StoreError> {
    let letter = letter::table.filter(letter::dedupe_key.eq(dedupe_key));
    diesel::delete(letter).execute(tx.conn())?;
    Ok(())
}
