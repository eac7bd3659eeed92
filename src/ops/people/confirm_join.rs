//! The address is confirmed: from now on there is this person.

use serde_json::json;

use super::sign_in::begin_session;
use super::{Browser, LinkError};
use crate::domain::audit_event::AuditKind;
use crate::domain::sign_in::Token;
use crate::store::one_time_tokens::{self, Purpose};
use crate::store::{StoreError, Tx, audit, people};

/// Uses the letter's token, adds the person, and signs them in.
pub fn confirm_join(tx: &mut Tx<'_>, token: &Token, browser: &Browser) -> Result<Token, LinkError> {
    let now = tx.now();
    let Some(Purpose::Join(joining)) = one_time_tokens::purpose(tx.conn(), token, now)? else {
        return Err(LinkError::Ended);
    };
    once(one_time_tokens::use_up(tx, token), LinkError::Ended)?;
    let added = people::add(
        tx,
        &joining.email,
        &joining.name,
        &joining.language,
        joining.zone.as_ref(),
    );
    let person = once(added, LinkError::Taken)?;
    audit::record(tx, AuditKind::PersonJoined, &json!({"person": person}))?;
    Ok(begin_session(tx, &person, false, browser)?)
}

/// What there can be but one of was there already: `refusal`.
pub(super) fn once<T>(done: Result<T, StoreError>, refusal: LinkError) -> Result<T, LinkError> {
    done.map_err(|error| match error {
        StoreError::Duplicate => refusal,
        other => other.into(),
    })
}
