//! A person ends sign-ins: the one they use, another one, or all others.

use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::PersonId;
use crate::domain::policy::{ChangeAccount, Permit};
use crate::store::{StoreError, Tx, sessions};

/// How many digits of a hash name a sign-in in forms and in the API.
const NAMED_BY: usize = 16;

/// Ends the sign-in that the browser holds.
pub fn sign_out(tx: &mut Tx<'_>, session: &Sha256Hex) -> Result<(), StoreError> {
    sessions::end(tx, session).map(drop)
}

/// Ends one of a person's sign-ins, by the beginning of its hash; `false` if there is none.
pub fn end_one_sign_in(
    tx: &mut Tx<'_>,
    _permit: &Permit<ChangeAccount>,
    person: &PersonId,
    named: &str,
) -> Result<bool, StoreError> {
    if named.len() != NAMED_BY {
        return Ok(false);
    }
    let found = sessions::beginning_with(tx.conn(), person, named)?;
    for session in &found {
        sessions::end(tx, session)?;
    }
    Ok(!found.is_empty())
}

/// Ends all of a person's sign-ins but the one they use; how many.
pub fn end_other_sign_ins(
    tx: &mut Tx<'_>,
    _permit: &Permit<ChangeAccount>,
    person: &PersonId,
    here: Option<&Sha256Hex>,
) -> Result<usize, StoreError> {
    sessions::end_others(tx, person, here)
}
