//! People as rows.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use super::conn::AnyConnection;
use super::error::StoreError;
use super::schema::{mandate, person, role_grant};
use super::tx::Tx;
use crate::domain::ids::{Id, OrganizationId, PersonId};
use crate::domain::language::LanguageTag;
use crate::domain::password::PasswordHash;
use crate::domain::people::{EmailAddress, LetterFrequency, PersonName};
use crate::domain::standing::Role;
use crate::domain::time::{Instant, ZoneName};

/// A person who can sign in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownPerson {
    /// Who.
    pub id: PersonId,
    /// What they are called.
    pub name: PersonName,
    /// How letters reach them.
    pub email: EmailAddress,
    /// The language they chose.
    pub language: LanguageTag,
    /// What is kept of their password, if they have one.
    pub password: Option<PasswordHash>,
}

type Row = (
    PersonId,
    PersonName,
    Option<EmailAddress>,
    LanguageTag,
    Option<String>,
);

const COLUMNS: (
    person::id,
    person::name,
    person::email,
    person::language,
    person::password,
) = (
    person::id,
    person::name,
    person::email,
    person::language,
    person::password,
);

fn known(row: Row) -> Option<KnownPerson> {
    let (id, name, email, language, password) = row;
    Some(KnownPerson {
        id,
        name,
        email: email?,
        language,
        // What is no hash of ours opens nothing.
        password: password.and_then(|hash| hash.parse().ok()),
    })
}

/// The person with this address, unless they may not sign in.
pub fn by_email(
    conn: &mut AnyConnection,
    email: &EmailAddress,
) -> Result<Option<KnownPerson>, StoreError> {
    let found: Option<Row> = person::table
        .filter(person::email.eq(email))
        .filter(person::disabled_at.is_null())
        .filter(person::erased_at.is_null())
        .select(COLUMNS)
        .first(conn)
        .optional()?;
    Ok(found.and_then(known))
}

/// The person, unless they may not sign in.
pub fn by_id(conn: &mut AnyConnection, id: &PersonId) -> Result<Option<KnownPerson>, StoreError> {
    let found: Option<Row> = person::table
        .find(id)
        .filter(person::disabled_at.is_null())
        .filter(person::erased_at.is_null())
        .select(COLUMNS)
        .first(conn)
        .optional()?;
    Ok(found.and_then(known))
}

/// The zone that somebody chose, if any.
pub fn zone_of(conn: &mut AnyConnection, id: &PersonId) -> Result<Option<ZoneName>, StoreError> {
    let found: Option<Option<ZoneName>> = person::table
        .find(id)
        .select(person::zone)
        .first(conn)
        .optional()?;
    Ok(found.flatten())
}

/// What these people are called.
pub fn names<'a>(
    conn: &mut AnyConnection,
    ids: impl IntoIterator<Item = &'a PersonId>,
) -> Result<BTreeMap<PersonId, PersonName>, StoreError> {
    let ids: BTreeSet<&str> = ids.into_iter().map(Id::as_str).collect();
    let rows: Vec<(PersonId, PersonName)> = person::table
        .filter(person::id.eq_any(ids))
        .select((person::id, person::name))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// Whose address this is, whether they may sign in or not.
pub fn whose(
    conn: &mut AnyConnection,
    email: &EmailAddress,
) -> Result<Option<PersonId>, StoreError> {
    let found = person::table
        .filter(person::email.eq(email))
        .select(person::id)
        .first(conn)
        .optional()?;
    Ok(found)
}

/// Adds a person whose address is confirmed; [`StoreError::Duplicate`] if somebody has it already.
pub fn add(
    tx: &mut Tx<'_>,
    email: &EmailAddress,
    name: &PersonName,
    language: &LanguageTag,
    zone: Option<&ZoneName>,
) -> Result<PersonId, StoreError> {
    let (id, now): (PersonId, _) = (tx.new_id(), tx.now());
    diesel::insert_into(person::table)
        .values((
            person::id.eq(&id),
            person::email.eq(email),
            person::name.eq(name),
            person::language.eq(language),
            person::zone.eq(zone.map(ZoneName::as_str)),
            person::letters.eq(LetterFrequency::default()),
            person::created_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Sets or removes the password.
pub fn set_password(
    tx: &mut Tx<'_>,
    id: &PersonId,
    hash: Option<&PasswordHash>,
) -> Result<(), StoreError> {
    diesel::update(person::table.find(id))
        .set(person::password.eq(hash.map(PasswordHash::as_str)))
        .execute(tx.conn())?;
    Ok(())
}

/// The confirmed address of this person; `None` once they have left.
pub fn address_of(
    conn: &mut AnyConnection,
    id: &PersonId,
) -> Result<Option<EmailAddress>, StoreError> {
    let found: Option<Option<EmailAddress>> = person::table
        .find(id)
        .select(person::email)
        .first(conn)
        .optional()?;
    Ok(found.flatten())
}

/// Changes the address; [`StoreError::Duplicate`] if somebody has it already.
pub fn set_email(tx: &mut Tx<'_>, id: &PersonId, email: &EmailAddress) -> Result<(), StoreError> {
    diesel::update(person::table.find(id))
        .set(person::email.eq(email))
        .execute(tx.conn())?;
    Ok(())
}

/// What a person chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preferences {
    /// What they are called.
    pub name: PersonName,
    /// The language of pages and letters.
    pub language: LanguageTag,
    /// Their clock, if they chose one.
    pub zone: Option<ZoneName>,
    /// How often letters come that can wait.
    pub letters: LetterFrequency,
}

/// Keeps what a person chose.
pub fn set_preferences(
    tx: &mut Tx<'_>,
    id: &PersonId,
    chosen: &Preferences,
) -> Result<(), StoreError> {
    diesel::update(person::table.find(id))
        .set((
            person::name.eq(&chosen.name),
            person::language.eq(&chosen.language),
            person::zone.eq(chosen.zone.as_ref().map(ZoneName::as_str)),
            person::letters.eq(chosen.letters),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Says from when on somebody may not sign in, or that they may again.
pub fn set_disabled(
    tx: &mut Tx<'_>,
    id: &PersonId,
    since: Option<Instant>,
) -> Result<(), StoreError> {
    diesel::update(person::table.find(id))
        .set(person::disabled_at.eq(since.map(Instant::as_micros)))
        .execute(tx.conn())?;
    Ok(())
}

/// The roles that a person holds now.
pub fn roles(
    conn: &mut AnyConnection,
    id: &PersonId,
    now: Instant,
) -> Result<Vec<Role>, StoreError> {
    let roles = role_grant::table
        .filter(role_grant::person_id.eq(id))
        .filter(role_grant::from_at.le(now))
        .filter(
            role_grant::to_at
                .is_null()
                .or(role_grant::to_at.assume_not_null().gt(now)),
        )
        .select(role_grant::role)
        .load(conn)?;
    Ok(roles)
}

/// The organisation that a person belongs to, if it is the only one.
pub fn sole_organization(
    conn: &mut AnyConnection,
    id: &PersonId,
    now: Instant,
) -> Result<Option<OrganizationId>, StoreError> {
    let mut found: Vec<OrganizationId> = mandate::table
        .filter(mandate::person_id.eq(id))
        .filter(mandate::from_at.le(now))
        .filter(
            mandate::to_at
                .is_null()
                .or(mandate::to_at.assume_not_null().gt(now)),
        )
        .select(mandate::organization_id)
        .distinct()
        .limit(2)
        .load(conn)?;
    let only = found.pop();
    Ok(only.filter(|_| found.is_empty()))
}

/// Empties the row: of the person only the id and the days remain, so that what they did keeps its
/// author without a name. Mandates end now, and those to come never begin.
pub fn erase(tx: &mut Tx<'_>, id: &PersonId) -> Result<(), StoreError> {
    let now = tx.now();
    // Different people stay different, and it reads the same in every language.
    let in_place_of_a_name = format!("— {}", &id.as_str()[20..]);
    diesel::update(person::table.find(id))
        .set((
            person::email.eq(None::<String>),
            person::name.eq(in_place_of_a_name),
            person::language.eq(LanguageTag::unknown()),
            person::zone.eq(None::<String>),
            person::letters.eq(LetterFrequency::default()),
            person::password.eq(None::<String>),
            person::erased_at.eq(now),
        ))
        .execute(tx.conn())?;
    let theirs = || mandate::table.filter(mandate::person_id.eq(id));
    diesel::delete(theirs().filter(mandate::from_at.gt(now))).execute(tx.conn())?;
    let running = theirs().filter(
        mandate::to_at
            .is_null()
            .or(mandate::to_at.assume_not_null().gt(now)),
    );
    diesel::update(running)
        .set(mandate::to_at.eq(now))
        .execute(tx.conn())?;
    Ok(())
}
