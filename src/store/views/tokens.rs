//! Tokens: the list of one's own, and the person behind one that a program brings.

use std::collections::BTreeSet;

use diesel::prelude::*;

use super::who::{SignedIn, standing};
use crate::domain::access_token::Scope;
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{AccessTokenId, PersonId};
use crate::domain::language::LanguageTag;
use crate::domain::people::PersonName;
use crate::domain::time::{Instant, ZoneName};
use crate::store::access_tokens::read_scopes;
use crate::store::introductions::audience::is_of_funder;
use crate::store::schema::{access_token, person};
use crate::store::{Reader, StoreError};

/// One token as its owner sees it; its secret is kept nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenEntry {
    /// Its id.
    pub id: AccessTokenId,
    /// What it is called.
    pub name: String,
    /// What it may do.
    pub scopes: BTreeSet<Scope>,
    /// Whether it was made after a second factor.
    pub is_strong: bool,
    /// When it was made.
    pub created_at: Instant,
    /// From when on it no longer works.
    pub ends_at: Option<Instant>,
    /// When it was last used, to some minutes.
    pub used_at: Option<Instant>,
    /// When its owner ended it.
    pub revoked_at: Option<Instant>,
}

impl TokenEntry {
    /// Whether it works at this moment.
    pub fn works(&self, now: Instant) -> bool {
        self.revoked_at.is_none() && self.ends_at.is_none_or(|end| end > now)
    }
}

type EntryRow = (
    AccessTokenId,
    String,
    String,
    bool,
    Instant,
    Option<Instant>,
    Option<Instant>,
    Option<Instant>,
);

/// The tokens of this person, the latest first: at most 200, so that long-ended ones do not pile up on the
/// page. One statement.
pub fn tokens_of(
    reader: &mut Reader<'_>,
    person: &PersonId,
) -> Result<Vec<TokenEntry>, StoreError> {
    let rows: Vec<EntryRow> = access_token::table
        .filter(access_token::person_id.eq(person))
        .order((access_token::created_at.desc(), access_token::id))
        .limit(200)
        .select((
            access_token::id,
            access_token::name,
            access_token::scopes,
            access_token::strong,
            access_token::created_at,
            access_token::ends_at,
            access_token::used_at,
            access_token::revoked_at,
        ))
        .load(reader.conn())?;
    rows.into_iter()
        .map(
            |(id, name, scopes, is_strong, created_at, ends_at, used_at, revoked_at)| {
                Ok(TokenEntry {
                    id,
                    name,
                    scopes: read_scopes(&scopes)?,
                    is_strong,
                    created_at,
                    ends_at,
                    used_at,
                    revoked_at,
                })
            },
        )
        .collect()
}

/// A program that came with a token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bearer {
    /// The token.
    pub token: AccessTokenId,
    /// What it may do.
    pub scopes: BTreeSet<Scope>,
    /// Whether it was used before.
    pub was_used: bool,
    /// The person it acts as, with the strength it was made in. The hash of the token stands where the hash
    /// of a sign-in would.
    pub acts_as: SignedIn,
}

/// The person behind the token with this hash, if it works now. Three statements; one if there is none.
pub fn bearer(reader: &mut Reader<'_>, hash: &Sha256Hex) -> Result<Option<Bearer>, StoreError> {
    type Row = (
        (AccessTokenId, String, bool, Instant, Option<Instant>),
        (PersonId, PersonName, LanguageTag, Option<ZoneName>),
    );
    let now = reader.now();
    let ends_later = access_token::ends_at
        .is_null()
        .or(access_token::ends_at.assume_not_null().gt(now));
    let found: Option<Row> = access_token::table
        .inner_join(person::table)
        .filter(access_token::hash.eq(hash))
        .filter(access_token::revoked_at.is_null())
        .filter(ends_later)
        .filter(person::disabled_at.is_null())
        .filter(person::erased_at.is_null())
        .select((
            (
                access_token::id,
                access_token::scopes,
                access_token::strong,
                access_token::created_at,
                access_token::used_at,
            ),
            (person::id, person::name, person::language, person::zone),
        ))
        .first(reader.conn())
        .optional()?;
    let Some(((token, scopes, is_strong, created_at, used_at), (id, name, language, zone))) = found
    else {
        return Ok(None);
    };
    let mut standing = standing(reader.conn(), id, name, is_strong, None, now)?;
    // With one organisation there is nothing to choose.
    if let [only] = &standing.mandates[..] {
        standing.acting_for = Some(only.organization.clone());
    }
    Ok(Some(Bearer {
        token,
        scopes: read_scopes(&scopes)?,
        was_used: used_at.is_some(),
        acts_as: SignedIn {
            is_of_funder: is_of_funder(reader.conn(), &standing)?,
            session: hash.clone(),
            proved_at: created_at,
            seen_at: used_at.unwrap_or(created_at),
            standing,
            language,
            zone,
        },
    }))
}
