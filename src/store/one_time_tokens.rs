//! Tokens that letters carry. One works once: its use is a row of its own, and there can be but one.

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::conn::AnyConnection;
use super::ended::KEPT_SECONDS;
use super::error::StoreError;
use super::schema::{one_time_token, one_time_token_use};
use super::tx::Tx;
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::PersonId;
use crate::domain::language::LanguageTag;
use crate::domain::people::{EmailAddress, PersonName};
use crate::domain::sign_in::Token;
use crate::domain::time::{Instant, ZoneName};

/// Somebody who wants to join, until the address is confirmed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Joining {
    /// Where the letter goes.
    pub email: EmailAddress,
    /// As they call themselves.
    pub name: PersonName,
    /// The language they read in.
    pub language: LanguageTag,
    /// Their clock, where the page knew it.
    pub zone: Option<ZoneName>,
}

/// What the use of a token brings about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// Somebody joins.
    Join(Joining),
    /// A person signs in.
    SignIn(PersonId),
    /// A person's address becomes this one.
    Email(PersonId, EmailAddress),
    /// Nothing: it was asked for with an address that cannot have one.
    Nobody,
}

impl Purpose {
    fn word(&self) -> &'static str {
        match self {
            Self::Join(_) => "join",
            Self::SignIn(_) => "sign_in",
            Self::Email(..) => "email",
            Self::Nobody => "nobody",
        }
    }

    fn person(&self) -> Option<&PersonId> {
        match self {
            Self::SignIn(person) | Self::Email(person, _) => Some(person),
            Self::Join(_) | Self::Nobody => None,
        }
    }
}

/// Keeps a new token's hash for so many seconds.
pub fn keep(
    tx: &mut Tx<'_>,
    token: &Token,
    purpose: &Purpose,
    seconds: i64,
) -> Result<Instant, StoreError> {
    let about = match purpose {
        Purpose::Join(joining) => serde_json::to_string(joining).unwrap_or_default(),
        Purpose::Email(_, email) => email.as_str().to_owned(),
        Purpose::SignIn(_) | Purpose::Nobody => String::new(),
    };
    let (now, ends_at) = (tx.now(), tx.now().plus_seconds(seconds));
    diesel::insert_into(one_time_token::table)
        .values((
            one_time_token::hash.eq(token.hash()),
            one_time_token::purpose.eq(purpose.word()),
            one_time_token::person_id.eq(purpose.person().map(ToString::to_string)),
            one_time_token::about.eq(about),
            one_time_token::created_at.eq(now),
            one_time_token::ends_at.eq(ends_at),
        ))
        .execute(tx.conn())?;
    Ok(ends_at)
}

/// What this token is for, if it can still be used; whoever only looks changes nothing.
pub fn purpose(
    conn: &mut AnyConnection,
    token: &Token,
    now: Instant,
) -> Result<Option<Purpose>, StoreError> {
    type Row = (String, Option<PersonId>, String);
    let hash = token.hash();
    let used = one_time_token_use::table.filter(one_time_token_use::hash.eq(one_time_token::hash));
    let found: Option<Row> = one_time_token::table
        .find(&hash)
        .filter(one_time_token::ends_at.gt(now))
        .filter(diesel::dsl::not(diesel::dsl::exists(used)))
        .select((
            one_time_token::purpose,
            one_time_token::person_id,
            one_time_token::about,
        ))
        .first(conn)
        .optional()?;
    let Some((word, person, about)) = found else {
        return Ok(None);
    };
    let unreadable = |value: &str| StoreError::Unreadable {
        value: value.to_owned(),
        expected: "what a one-time token is for",
    };
    let purpose = match (word.as_str(), person) {
        ("join", None) => {
            Purpose::Join(serde_json::from_str(&about).map_err(|_| unreadable(&word))?)
        }
        ("sign_in", Some(person)) => Purpose::SignIn(person),
        ("email", Some(person)) => {
            Purpose::Email(person, about.parse().map_err(|_| unreadable(&word))?)
        }
        // It cannot be used, whatever somebody holds.
        ("nobody", None) => return Ok(None),
        _ => return Err(unreadable(&word)),
    };
    Ok(Some(purpose))
}

/// Uses the token. [`StoreError::Duplicate`] if somebody did so at the same time.
pub fn use_up(tx: &mut Tx<'_>, token: &Token) -> Result<(), StoreError> {
    let (hash, now) = (token.hash(), tx.now());
    diesel::insert_into(one_time_token_use::table)
        .values((
            one_time_token_use::hash.eq(&hash),
            one_time_token_use::at.eq(now),
        ))
        .execute(tx.conn())?;
    diesel::update(one_time_token::table.find(&hash))
        .set(one_time_token::about.eq(""))
        .execute(tx.conn())?;
    Ok(())
}

/// Removes every token of this person, used or not.
pub fn remove_of(tx: &mut Tx<'_>, person: &PersonId) -> Result<(), StoreError> {
    let theirs = one_time_token::table
        .filter(one_time_token::person_id.eq(person))
        .select(one_time_token::hash);
    let hashes: Vec<Sha256Hex> = theirs.load(tx.conn())?;
    remove(tx, &hashes)
}

/// Removes every attempt to join with this address.
pub fn remove_joins_of(tx: &mut Tx<'_>, email: &EmailAddress) -> Result<(), StoreError> {
    let joins: Vec<(Sha256Hex, String)> = one_time_token::table
        .filter(one_time_token::purpose.eq("join"))
        .filter(one_time_token::about.like("{%"))
        .select((one_time_token::hash, one_time_token::about))
        .load(tx.conn())?;
    let theirs = joins.into_iter().filter(|(_, about)| {
        serde_json::from_str::<Joining>(about).is_ok_and(|joining| joining.email == *email)
    });
    let hashes: Vec<Sha256Hex> = theirs.map(|(hash, _)| hash).collect();
    remove(tx, &hashes)
}

/// Removes what ended more than a day ago; until then its page can say that it did.
pub fn remove_ended(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    let yesterday = tx.now().plus_seconds(-KEPT_SECONDS);
    let ended: Vec<Sha256Hex> = one_time_token::table
        .filter(one_time_token::ends_at.lt(yesterday))
        .select(one_time_token::hash)
        .limit(500)
        .load(tx.conn())?;
    remove(tx, &ended)
}

fn remove(tx: &mut Tx<'_>, hashes: &[Sha256Hex]) -> Result<(), StoreError> {
    let uses = one_time_token_use::table.filter(one_time_token_use::hash.eq_any(hashes));
    diesel::delete(uses).execute(tx.conn())?;
    let tokens = one_time_token::table.filter(one_time_token::hash.eq_any(hashes));
    diesel::delete(tokens).execute(tx.conn())?;
    Ok(())
}
