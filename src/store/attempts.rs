//! How often something was tried, on however many servers.

use diesel::prelude::*;

use super::ended::KEPT_SECONDS;
use super::error::StoreError;
use super::schema::attempts;
use super::tx::Tx;
use crate::domain::canonical::Sha256Hex;
use crate::domain::sign_in::{Attempts, Limit, Wait};
use crate::domain::time::Instant;
use crate::each_backend;

/// Counts one more try from its beginning, or says how long to wait; then nothing is counted. Two
/// statements either way but the last.
pub fn one_more(
    tx: &mut Tx<'_>,
    under: &Sha256Hex,
    limit: Limit,
) -> Result<Result<(), Wait>, StoreError> {
    let before = attempts::table
        .find(under)
        .select((attempts::count, attempts::last_at))
        .first::<(i64, Instant)>(tx.conn())
        .optional()?
        .map(|(count, last_at)| Attempts {
            count: u32::try_from(count).unwrap_or(u32::MAX),
            last_at,
        });
    let after = match Attempts::another(before, limit, tx.now()) {
        Ok(after) => after,
        Err(wait) => return Ok(Err(wait)),
    };
    let (count, last_at) = (i64::from(after.count), after.last_at);
    let row = (
        attempts::counted_under.eq(under),
        attempts::count.eq(count),
        attempts::last_at.eq(last_at),
    );
    each_backend!(tx.conn(), conn => diesel::insert_into(attempts::table)
        .values(row)
        .on_conflict(attempts::counted_under)
        .do_update()
        .set((attempts::count.eq(count), attempts::last_at.eq(last_at)))
        .execute(conn))?;
    Ok(Ok(()))
}

/// It ended well: what went before counts no more.
pub fn forgive(tx: &mut Tx<'_>, under: &Sha256Hex) -> Result<(), StoreError> {
    diesel::delete(attempts::table.find(under)).execute(tx.conn())?;
    Ok(())
}

/// It ended well for one of many who share this: one try less.
pub fn take_back(tx: &mut Tx<'_>, under: &Sha256Hex) -> Result<(), StoreError> {
    let more_than_one = attempts::table.find(under).filter(attempts::count.gt(1));
    let fewer = diesel::update(more_than_one)
        .set(attempts::count.eq(attempts::count - 1))
        .execute(tx.conn())?;
    if fewer == 0 {
        forgive(tx, under)?;
    }
    Ok(())
}

/// Removes what counts for nothing any more.
pub fn remove_old(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    let old = tx.now().plus_seconds(-KEPT_SECONDS);
    diesel::delete(attempts::table.filter(attempts::last_at.lt(old))).execute(tx.conn())?;
    Ok(())
}
