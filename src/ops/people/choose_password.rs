//! A person chooses a password, or to do without one.

use serde_json::json;

use super::tell_of_factor;
use crate::domain::audit_event::AuditKind;
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::PersonId;
use crate::domain::letter::FactorChange;
use crate::domain::password::PasswordHash;
use crate::domain::policy::{ChangeAccount, Permit};
use crate::store::{
    StoreError, Tx, access_tokens, audit, one_time_tokens, people, sessions, sign_in_steps,
};

/// Sets the password, or removes it. Every other sign-in of theirs ends, and so do their tokens for
/// programs and every link that waits: whoever knew the old password may have made them.
pub fn choose_password(
    tx: &mut Tx<'_>,
    _permit: &Permit<ChangeAccount>,
    person: &PersonId,
    hash: Option<&PasswordHash>,
    here: &Sha256Hex,
) -> Result<(), StoreError> {
    people::set_password(tx, person, hash)?;
    sessions::end_others(tx, person, Some(here))?;
    sign_in_steps::end_all_of(tx, person)?;
    access_tokens::revoke_all(tx, person)?;
    one_time_tokens::remove_of(tx, person)?;
    let chosen = json!({"has_password": hash.is_some(), "person": person});
    audit::record(tx, AuditKind::PasswordChosen, &chosen)?;
    tell_of_factor(tx, person, FactorChange::PasswordSet)
}
