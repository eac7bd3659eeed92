//! Somebody wants to sign in by a letter.

use super::TryError;
use crate::domain::ids::Id;
use crate::domain::language::LanguageTag;
use crate::domain::letter::{Content, Letter, Link, Recipient};
use crate::domain::people::EmailAddress;
use crate::domain::sign_in::{LINK_SECONDS, SignInKey, Token};
use crate::ops::letter_limits::one_more_letter;
use crate::store::one_time_tokens::{self, Purpose};
use crate::store::{StoreError, Tx, departures, letters, people};

/// Nobody reads here (RFC 2606).
const NOWHERE: &str = "nobody@nowhere.invalid";

/// Sends a link that signs in once. Where nobody can sign in with this address, the same is written, to
/// nowhere, and withdrawn before anybody can send it: asking tells nobody who is a member, not by its time
/// either.
pub fn ask_for_link(
    tx: &mut Tx<'_>,
    key: &SignInKey,
    email: &EmailAddress,
    next: &str,
    address: &str,
) -> Result<(), TryError> {
    one_more_letter(tx, key, address, email)??;

    let token: Token = tx.new_id();
    let person = people::by_email(tx.conn(), email)?;
    let purpose = match &person {
        Some(person) => Purpose::SignIn(person.id.clone()),
        None => Purpose::Nobody,
    };
    let ends_at = one_time_tokens::keep(tx, &token, &purpose, LINK_SECONDS)?;
    let dedupe_key = format!("one_time_link:{}", token.hash());
    let (address, language, withdrawn) = match person {
        Some(person) => (person.email, person.language, String::new()),
        None => (nowhere()?, LanguageTag::unknown(), dedupe_key.clone()),
    };
    let path = format!("/sign-in/link?token={}&next={next}", token.as_str());
    letters::enqueue(
        tx,
        Letter {
            content: Content::OneTimeLink,
            link: Link::Secret {
                path,
                until: ends_at,
            },
            to: Recipient::Address { address, language },
            about: None,
            dedupe_key,
        },
    )?;
    // The statement is the same for a member; no letter has this key.
    departures::withdraw_letter(tx, &withdrawn)?;
    Ok(())
}

fn nowhere() -> Result<EmailAddress, StoreError> {
    NOWHERE.parse().map_err(|_| StoreError::Unreadable {
        value: NOWHERE.to_owned(),
        expected: "an address",
    })
}
