//! Somebody wants to join: the letter asks them to confirm, or tells a member that they are one.

use super::TryError;
use crate::domain::ids::Id;
use crate::domain::letter::{Content, Letter, Link, Recipient};
use crate::domain::sign_in::{CONFIRM_SECONDS, SignInKey, Token};
use crate::ops::letter_limits::one_more_letter;
use crate::store::one_time_tokens::{self, Joining, Purpose};
use crate::store::{Tx, letters, people};

/// Sends the letter. Whether the address is a member's makes no difference to whoever asks: the same
/// statements, and nothing in the answer.
pub fn ask_to_join(
    tx: &mut Tx<'_>,
    key: &SignInKey,
    joining: &Joining,
    next: &str,
    address: &str,
) -> Result<(), TryError> {
    one_more_letter(tx, key, address, &joining.email)??;

    let token: Token = tx.new_id();
    let is_member = people::whose(tx.conn(), &joining.email)?.is_some();
    let purpose = if is_member {
        Purpose::Nobody
    } else {
        Purpose::Join(joining.clone())
    };
    let until = one_time_tokens::keep(tx, &token, &purpose, CONFIRM_SECONDS)?;
    let (content, link) = if is_member {
        // Where they wanted to go may hold the token of another letter: then the way is wiped like every secret.
        let link = match next {
            "" => Link::Open("/sign-in".to_owned()),
            next => Link::Secret {
                path: format!("/sign-in?next={next}"),
                until,
            },
        };
        (Content::AlreadyMember, link)
    } else {
        let name = joining.name.to_string();
        let path = format!("/join/confirm?token={}&next={next}", token.as_str());
        (Content::Confirm { name }, Link::Secret { path, until })
    };
    letters::enqueue(
        tx,
        Letter {
            content,
            link,
            to: Recipient::Address {
                address: joining.email.clone(),
                language: joining.language.clone(),
            },
            about: None,
            dedupe_key: format!("join:{}", token.hash()),
        },
    )?;
    Ok(())
}
