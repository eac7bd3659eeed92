//! What somebody sees of their own account, and of the way into it.

use diesel::prelude::*;

use crate::domain::canonical::Sha256Hex;
use crate::domain::departure::{Departure, Obstacle};
use crate::domain::ids::PersonId;
use crate::domain::language::LanguageTag;
use crate::domain::people::{EmailAddress, LetterFrequency, PersonName};
use crate::domain::sign_in::{Duty, SignInKey, Token};
use crate::domain::time::{Instant, ZoneName};
use crate::store::one_time_tokens::{self, Purpose};
use crate::store::schema::{person, session};
use crate::store::second_factors::{self, Factors};
use crate::store::{Reader, StoreError, departures, people, sign_in_steps};

/// What the link of a letter waits to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkWaits {
    /// Somebody joins.
    Join,
    /// Somebody signs in.
    SignIn,
    /// Somebody's address changes.
    Email,
}

/// What this token waits to do; `None` once it was used or has ended.
pub fn link_waits(reader: &mut Reader<'_>, token: &Token) -> Result<Option<LinkWaits>, StoreError> {
    let now = reader.now();
    let purpose = one_time_tokens::purpose(reader.conn(), token, now)?;
    Ok(purpose.and_then(|purpose| match purpose {
        Purpose::Join(_) => Some(LinkWaits::Join),
        Purpose::SignIn(_) => Some(LinkWaits::SignIn),
        Purpose::Email(..) => Some(LinkWaits::Email),
        Purpose::Nobody => None,
    }))
}

/// What the page of the second step needs to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepPage {
    /// Whose account it is.
    pub email: EmailAddress,
    /// What they can show.
    pub factors: Factors,
}

/// The step that this token stands for, if it stands open.
pub fn step_page(
    reader: &mut Reader<'_>,
    token_hash: &Sha256Hex,
) -> Result<Option<StepPage>, StoreError> {
    let now = reader.now();
    let Some(id) = sign_in_steps::person(reader.conn(), token_hash, now)? else {
        return Ok(None);
    };
    let Some(known) = people::by_id(reader.conn(), &id)? else {
        return Ok(None);
    };
    Ok(Some(StepPage {
        email: known.email,
        factors: second_factors::factors(reader.conn(), &id)?,
    }))
}

/// One of somebody's sign-ins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignInLine {
    /// The first digits of its hash: what names it in forms.
    pub named: String,
    /// What the browser calls itself.
    pub agent: String,
    /// When it began.
    pub created_at: Instant,
    /// When it was last used, to the minute.
    pub seen_at: Instant,
    /// Whether it is the one that asks.
    pub is_here: bool,
    /// Whether a second factor was shown.
    pub is_strong: bool,
}

/// Somebody's account as they see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountPage {
    /// How letters reach them.
    pub email: EmailAddress,
    /// What they are called.
    pub name: PersonName,
    /// The language they chose.
    pub language: LanguageTag,
    /// The zone they chose, if any.
    pub zone: Option<ZoneName>,
    /// How often letters come that can wait.
    pub letters: LetterFrequency,
    /// Whether they have a password.
    pub has_password: bool,
    /// What they can show as a second factor.
    pub factors: Factors,
    /// What they do here, as far as it asks for care.
    pub duty: Duty,
    /// The sign-ins that hold, the latest first.
    pub sign_ins: Vec<SignInLine>,
}

/// The account of this person, asked for in this sign-in.
pub fn account_page(
    reader: &mut Reader<'_>,
    id: &PersonId,
    here: &Sha256Hex,
) -> Result<AccountPage, StoreError> {
    type Row = (
        EmailAddress,
        PersonName,
        LanguageTag,
        Option<ZoneName>,
        LetterFrequency,
        Option<String>,
    );
    let now = reader.now();
    let (email, name, language, zone, letters, password): Row = person::table
        .find(id)
        .filter(person::email.is_not_null())
        .select((
            person::email.assume_not_null(),
            person::name,
            person::language,
            person::zone,
            person::letters,
            person::password,
        ))
        .first(reader.conn())?;
    let roles = people::roles(reader.conn(), id, now)?;
    Ok(AccountPage {
        email,
        name,
        language,
        zone,
        letters,
        has_password: password.is_some(),
        factors: second_factors::factors(reader.conn(), id)?,
        duty: Duty::of(roles),
        sign_ins: sign_ins(reader, id, here)?,
    })
}

/// The sign-ins of this person that hold now.
pub fn sign_ins(
    reader: &mut Reader<'_>,
    id: &PersonId,
    here: &Sha256Hex,
) -> Result<Vec<SignInLine>, StoreError> {
    type Row = (Sha256Hex, String, Instant, Instant, Option<i64>);
    let now = reader.now();
    let rows: Vec<Row> = session::table
        .filter(session::person_id.eq(id))
        .filter(session::idle_ends_at.gt(now))
        .filter(session::ends_at.gt(now))
        .order((session::seen_at.desc(), session::token_hash))
        .select((
            session::token_hash,
            session::agent,
            session::created_at,
            session::seen_at,
            session::strong_at,
        ))
        .load(reader.conn())?;
    let line = |(hash, agent, created_at, seen_at, strong_at): Row| SignInLine {
        named: hash.as_str()[..16].to_owned(),
        agent,
        created_at,
        seen_at,
        is_here: hash == *here,
        is_strong: strong_at.is_some(),
    };
    Ok(rows.into_iter().map(line).collect())
}

/// An app that is being set up: what is to be scanned or typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BegunApp {
    /// For typing.
    pub typed: String,
    /// For the QR code.
    pub address: String,
}

/// The page of the second factor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactorPage {
    /// What they can show.
    pub factors: Factors,
    /// What they do here, as far as it asks for care.
    pub duty: Duty,
    /// The app that is being set up.
    pub begun: Option<BegunApp>,
}

/// What this person can show, and the app that they are setting up.
pub fn factor_page(
    reader: &mut Reader<'_>,
    key: &SignInKey,
    site: &str,
    id: &PersonId,
) -> Result<FactorPage, StoreError> {
    let now = reader.now();
    let known = people::by_id(reader.conn(), id)?.ok_or(StoreError::NotFound)?;
    let begun = second_factors::app(reader.conn(), id, false)?;
    let begun = begun.map(|app| {
        let authenticator = key.authenticator(id, &app.salt);
        BegunApp {
            typed: authenticator.typed(),
            address: authenticator.address(site, &known.email),
        }
    });
    Ok(FactorPage {
        factors: second_factors::factors(reader.conn(), id)?,
        duty: Duty::of(people::roles(reader.conn(), id, now)?),
        begun,
    })
}

/// What somebody sees before they leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaving {
    /// What must happen first.
    pub obstacles: Vec<Obstacle>,
    /// The names of the organisations in which nobody would be left.
    pub left_empty: Vec<String>,
}

/// What it means for this person to leave.
pub fn leaving(reader: &mut Reader<'_>, id: &PersonId) -> Result<Leaving, StoreError> {
    let now = reader.now();
    let departure: Departure = departures::of(reader.conn(), id, now)?;
    let left_empty = departure.left_empty().map(|left| left.name.clone());
    Ok(Leaving {
        left_empty: left_empty.collect(),
        obstacles: departure.permitted().err().unwrap_or_default(),
    })
}
