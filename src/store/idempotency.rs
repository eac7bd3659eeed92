//! Keys of writes, and what each was answered.

use diesel::prelude::*;

use super::error::StoreError;
use super::schema::idempotency_key;
use super::tx::{Reader, Tx};
use crate::domain::canonical::Sha256Hex;
use crate::domain::idempotency::{KEPT_SECONDS, KeptAnswer, KeptWrite, SentWrite};
use crate::domain::time::Instant;

/// What stands under this key of this caller.
pub fn kept(tx: &mut Tx<'_>, sent: &SentWrite) -> Result<Option<KeptWrite>, StoreError> {
    type Row = (Sha256Hex, i64, String, Instant);
    let row: Option<Row> = idempotency_key::table
        .find((sent.caller.to_string(), sent.key.as_str()))
        .select((
            idempotency_key::request,
            idempotency_key::status,
            idempotency_key::body,
            idempotency_key::at,
        ))
        .first(tx.conn())
        .optional()?;
    row.map(|(request, status, body, at)| {
        let status = u16::try_from(status).map_err(|_| StoreError::Unreadable {
            value: status.to_string(),
            expected: "a status",
        })?;
        Ok(KeptWrite {
            request,
            answer: KeptAnswer { status, body },
            at,
        })
    })
    .transpose()
}

/// Takes the key for this write, before anything of it is done. Of two that race for one key the second waits
/// here for the first, is run again and finds the answer.
pub fn claim(tx: &mut Tx<'_>, sent: &SentWrite) -> Result<(), StoreError> {
    let own = idempotency_key::table.find((sent.caller.to_string(), sent.key.as_str()));
    // One that has run out.
    diesel::delete(own).execute(tx.conn())?;
    let claimed = diesel::insert_into(idempotency_key::table)
        .values((
            idempotency_key::caller.eq(sent.caller.to_string()),
            idempotency_key::key.eq(sent.key.as_str()),
            idempotency_key::request.eq(&sent.request),
            idempotency_key::status.eq(0),
            idempotency_key::body.eq(""),
            idempotency_key::at.eq(tx.now()),
        ))
        .execute(tx.conn());
    match claimed.map_err(StoreError::from) {
        // Where the database did not say by itself that it wants another run, the caller is told to.
        Err(StoreError::Duplicate) => Err(StoreError::Busy),
        other => other.map(|_| ()),
    }
}

/// Keeps what the write was answered, in the transaction that claimed its key.
pub fn keep(tx: &mut Tx<'_>, sent: &SentWrite, answer: &KeptAnswer) -> Result<(), StoreError> {
    let own = idempotency_key::table.find((sent.caller.to_string(), sent.key.as_str()));
    diesel::update(own)
        .set((
            idempotency_key::status.eq(i64::from(answer.status)),
            idempotency_key::body.eq(&answer.body),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Whether there are answers that nobody may ask for any more.
pub fn is_any_old(reader: &mut Reader<'_>) -> Result<bool, StoreError> {
    let oldest = reader.now().plus_seconds(-KEPT_SECONDS);
    let found: Option<Instant> = idempotency_key::table
        .filter(idempotency_key::at.le(oldest))
        .select(idempotency_key::at)
        .first(reader.conn())
        .optional()?;
    Ok(found.is_some())
}

/// Forgets the answers that nobody may ask for any more; how many.
pub fn forget_old(tx: &mut Tx<'_>) -> Result<usize, StoreError> {
    let oldest = tx.now().plus_seconds(-KEPT_SECONDS);
    let old = idempotency_key::table.filter(idempotency_key::at.le(oldest));
    Ok(diesel::delete(old).execute(tx.conn())?)
}
