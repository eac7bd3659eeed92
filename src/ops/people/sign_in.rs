//! Signing in: the try is counted before any work is done for it, and forgiven when it ends well.

use super::{Browser, TryError};
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::PersonId;
use crate::domain::password::PasswordHash;
use crate::domain::people::EmailAddress;
use crate::domain::sign_in::{Duty, Limit, SignInKey, Token};
use crate::store::sessions::{self, NewSession};
use crate::store::{StoreError, Tx, attempts, people, second_factors, sign_in_steps};

/// A try to sign in with a password that may go on.
#[derive(Debug, Clone)]
pub struct Begun {
    /// Whose account it is, if there is one.
    pub person: Option<PersonId>,
    /// What their password is held against; without one, the work is done all the same.
    pub password: Option<PasswordHash>,
    counted: Vec<(Limit, Sha256Hex)>,
}

/// How far somebody came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignedInAs {
    /// Signed in; the browser gets this token.
    Member {
        /// For the cookie of sign-ins.
        token: Token,
        /// Whether they hold a role that needs a second factor, and have none yet.
        must_enrol: bool,
    },
    /// The second factor is to follow; the browser gets this token for the step.
    HalfWay(Token),
}

/// Counts the try and finds what the password is to be held against. An account is counted by itself for
/// each browser that it knows, so that a stranger's tries keep nobody out of a browser they use.
pub fn begin_sign_in(
    tx: &mut Tx<'_>,
    key: &SignInKey,
    email: &EmailAddress,
    browser: &Browser,
) -> Result<Begun, TryError> {
    let mark = browser.mark.as_deref();
    let known = mark.and_then(|mark| key.marked(email, mark));
    let counted = match known {
        Some(nonce) => vec![(Limit::KnownBrowser, format!("{email} {nonce}"))],
        None => vec![
            (Limit::Address, browser.address.clone()),
            (Limit::Account, email.to_string()),
        ],
    };
    let counted: Vec<(Limit, Sha256Hex)> = counted
        .into_iter()
        .map(|(limit, whom)| (limit, key.counted_under(limit.as_str(), &whom)))
        .collect();
    for (limit, under) in &counted {
        attempts::one_more(tx, under, *limit)??;
    }
    let person = people::by_email(tx.conn(), email)?;
    let (person, password) =
        person.map_or((None, None), |person| (Some(person.id), person.password));
    Ok(Begun {
        person,
        password,
        counted,
    })
}

/// The password was right: signs in, or goes on to the second factor. `rehashed` takes the place of a hash
/// that was made at another cost. `None` if the person may not sign in any more.
pub fn sign_in(
    tx: &mut Tx<'_>,
    begun: &Begun,
    rehashed: Option<&PasswordHash>,
    browser: &Browser,
) -> Result<Option<SignedInAs>, StoreError> {
    let Some(id) = &begun.person else {
        return Ok(None);
    };
    let Some(person) = people::by_id(tx.conn(), id)? else {
        return Ok(None);
    };
    // A password that was changed while the old one was being checked.
    if person.password != begun.password {
        return Ok(None);
    }
    for (limit, under) in &begun.counted {
        match limit {
            Limit::Address => attempts::take_back(tx, under)?,
            _ => attempts::forgive(tx, under)?,
        }
    }
    if rehashed.is_some() {
        people::set_password(tx, id, rehashed)?;
    }
    first_factor_shown(tx, id, browser).map(Some)
}

/// Goes on from a first factor: a password or a letter.
pub(super) fn first_factor_shown(
    tx: &mut Tx<'_>,
    person: &PersonId,
    browser: &Browser,
) -> Result<SignedInAs, StoreError> {
    if second_factors::factors(tx.conn(), person)?.any() {
        let token: Token = tx.new_id();
        sign_in_steps::begin(tx, person, &token)?;
        return Ok(SignedInAs::HalfWay(token));
    }
    let now = tx.now();
    let must_enrol = Duty::of(people::roles(tx.conn(), person, now)?).needs_second_factor();
    let token = begin_session(tx, person, false, browser)?;
    Ok(SignedInAs::Member { token, must_enrol })
}

/// Begins a sign-in with a token of its own; the one that this browser held before ends.
pub(super) fn begin_session(
    tx: &mut Tx<'_>,
    person: &PersonId,
    is_strong: bool,
    browser: &Browser,
) -> Result<Token, StoreError> {
    if let Some(before) = &browser.replaces {
        sessions::end(tx, before)?;
    }
    let now = tx.now();
    let lasting = Duty::of(people::roles(tx.conn(), person, now)?).lasting();
    let token: Token = tx.new_id();
    let acting_for = people::sole_organization(tx.conn(), person, now)?;
    sessions::begin(
        tx,
        &NewSession {
            token_hash: token.hash(),
            person: person.clone(),
            is_strong,
            idle_ends_at: lasting.end(now, now),
            ends_at: now.plus_seconds(lasting.whole),
            agent: browser.agent.chars().take(200).collect(),
            acting_for,
        },
    )?;
    Ok(token)
}
