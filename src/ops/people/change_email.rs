//! A person gets another address: confirmed at the new one, told to the old one.

use serde_json::json;

use super::confirm_join::once;
use super::{LinkError, TryError};
use crate::domain::audit_event::AuditKind;
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{Id, PersonId};
use crate::domain::letter::{Content, Letter, Link, Recipient};
use crate::domain::people::EmailAddress;
use crate::domain::policy::{ChangeAccount, Permit};
use crate::domain::sign_in::{LINK_SECONDS, SignInKey, Token};
use crate::ops::letter_limits::one_more_letter;
use crate::store::one_time_tokens::{self, Purpose};
use crate::store::{StoreError, Tx, audit, letters, people, sessions, sign_in_steps};

/// What came of asking for another address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EmailAsked {
    /// A letter is on its way to it.
    LetterSent,
    /// It is theirs already.
    Same,
}

/// Sends a letter to the new address. Whether somebody else has it is told there, not here.
pub fn ask_to_change_email(
    tx: &mut Tx<'_>,
    _permit: &Permit<ChangeAccount>,
    key: &SignInKey,
    person: &PersonId,
    email: &EmailAddress,
) -> Result<EmailAsked, TryError> {
    one_more_letter(tx, key, person.as_str(), email)??;
    let known = people::by_id(tx.conn(), person)?.ok_or(StoreError::NotFound)?;
    if known.email == *email {
        return Ok(EmailAsked::Same);
    }
    let token: Token = tx.new_id();
    let is_taken = people::whose(tx.conn(), email)?.is_some();
    let purpose = if is_taken {
        Purpose::Nobody
    } else {
        Purpose::Email(person.clone(), email.clone())
    };
    let until = one_time_tokens::keep(tx, &token, &purpose, LINK_SECONDS)?;
    let (content, link) = if is_taken {
        (Content::AlreadyMember, Link::Open("/sign-in".to_owned()))
    } else {
        let name = known.name.to_string();
        let path = format!("/my/account/email/confirm?token={}", token.as_str());
        (Content::Confirm { name }, Link::Secret { path, until })
    };
    letters::enqueue(
        tx,
        Letter {
            content,
            link,
            to: Recipient::Address {
                address: email.clone(),
                language: known.language,
            },
            about: None,
            dedupe_key: format!("email:{}", token.hash()),
        },
    )?;
    Ok(EmailAsked::LetterSent)
}

/// The letter's link was followed: the address changes, and the old one is told. Whoever came in by the old one is
/// out: every sign-in ends but the one that the link was followed in, `here`.
pub fn confirm_email(
    tx: &mut Tx<'_>,
    token: &Token,
    here: Option<&Sha256Hex>,
) -> Result<(), LinkError> {
    let now = tx.now();
    let Some(Purpose::Email(person, email)) = one_time_tokens::purpose(tx.conn(), token, now)?
    else {
        return Err(LinkError::Ended);
    };
    once(one_time_tokens::use_up(tx, token), LinkError::Ended)?;
    let Some(before) = people::by_id(tx.conn(), &person)? else {
        return Err(LinkError::Ended);
    };
    once(people::set_email(tx, &person, &email), LinkError::Taken)?;
    // Links that wait at the old address lead nowhere from now on.
    one_time_tokens::remove_of(tx, &person)?;
    sign_in_steps::end_all_of(tx, &person)?;
    sessions::end_others(tx, &person, here)?;
    audit::record(tx, AuditKind::EmailChanged, &json!({"person": person}))?;
    letters::enqueue(
        tx,
        Letter {
            content: Content::EmailChanged { at: now },
            link: Link::Usual,
            to: Recipient::Address {
                address: before.email,
                language: before.language,
            },
            about: None,
            dedupe_key: format!("email_changed:{}", token.hash()),
        },
    )?;
    Ok(())
}
