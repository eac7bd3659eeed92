//! Letters to an address that somebody typed: so many for whoever asks, and so many to whoever would get them.

use crate::domain::people::EmailAddress;
use crate::domain::sign_in::{Limit, SignInKey, Wait};
use crate::store::{StoreError, Tx, attempts};

/// Counts one more letter `from` a network address or a member `to` an address, or says how long to wait. Without
/// it, anybody could have us flood anybody.
pub(super) fn one_more_letter(
    tx: &mut Tx<'_>,
    key: &SignInKey,
    from: &str,
    to: &EmailAddress,
) -> Result<Result<(), Wait>, StoreError> {
    for (limit, whom) in [(Limit::LettersFrom, from), (Limit::Letters, to.as_str())] {
        let under = key.counted_under(limit.as_str(), whom);
        if let Err(wait) = attempts::one_more(tx, &under, limit)? {
            return Ok(Err(wait));
        }
    }
    Ok(Ok(()))
}
