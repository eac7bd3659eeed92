//! A letter's link signs in, once.

use super::confirm_join::once;
use super::sign_in::{SignedInAs, first_factor_shown};
use super::{Browser, LinkError};
use crate::domain::sign_in::{Limit, SignInKey, Token};
use crate::store::one_time_tokens::{self, Purpose};
use crate::store::{Tx, attempts, people};

/// Uses the token and signs in, or goes on to the second factor: a letter never takes its place.
pub fn sign_in_by_link(
    tx: &mut Tx<'_>,
    key: &SignInKey,
    token: &Token,
    browser: &Browser,
) -> Result<SignedInAs, LinkError> {
    let now = tx.now();
    let Some(Purpose::SignIn(person)) = one_time_tokens::purpose(tx.conn(), token, now)? else {
        return Err(LinkError::Ended);
    };
    once(one_time_tokens::use_up(tx, token), LinkError::Ended)?;
    let Some(person) = people::by_id(tx.conn(), &person)? else {
        return Err(LinkError::Ended);
    };
    for limit in [Limit::Account, Limit::Letters] {
        let under = key.counted_under(limit.as_str(), person.email.as_str());
        attempts::forgive(tx, &under)?;
    }
    Ok(first_factor_shown(tx, &person.id, browser)?)
}
