//! Whether anything of signing in has run out.

use diesel::prelude::*;

use super::error::StoreError;
use super::schema::{attempts, one_time_token, session, sign_in_step};
use super::tx::Reader;

/// For how long counts and used tokens are kept after they mean nothing, in seconds.
pub const KEPT_SECONDS: i64 = 24 * 3_600;

/// Whether there is anything to remove.
pub fn is_any(reader: &mut Reader<'_>) -> Result<bool, StoreError> {
    let now = reader.now();
    let yesterday = now.plus_seconds(-KEPT_SECONDS);
    let conn = reader.conn();
    let tokens = one_time_token::table
        .filter(one_time_token::ends_at.lt(yesterday))
        .select(one_time_token::hash)
        .limit(1);
    let counts = attempts::table
        .filter(attempts::last_at.lt(yesterday))
        .select(attempts::counted_under)
        .limit(1);
    let steps = sign_in_step::table
        .filter(sign_in_step::ends_at.le(now))
        .select(sign_in_step::token_hash)
        .limit(1);
    let sessions = session::table
        .filter(session::ends_at.le(now).or(session::idle_ends_at.le(now)))
        .select(session::token_hash)
        .limit(1);
    Ok(!tokens.load::<String>(conn)?.is_empty()
        || !counts.load::<String>(conn)?.is_empty()
        || !steps.load::<String>(conn)?.is_empty()
        || !sessions.load::<String>(conn)?.is_empty())
}
