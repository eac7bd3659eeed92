//! Who stands on a list of readers at this moment.

use diesel::prelude::*;

use super::conn::AnyConnection;
use super::error::StoreError;
use super::mailings::Listed;
use super::schema::{authenticator, follower, mandate, person, question, role_grant};
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{FollowerId, PersonId, ProgramId, RoundId};
use crate::domain::language::LanguageTag;
use crate::domain::people::{EmailAddress, PersonName};
use crate::domain::reader_list::ReaderList;
use crate::domain::standing::{MandateRole, Role};
use crate::domain::time::Instant;

/// One reader on a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListReader {
    /// Who.
    pub who: Listed,
    /// What they are called, where that is known.
    pub name: Option<PersonName>,
    /// Where the letter goes.
    pub address: EmailAddress,
    /// In which language.
    pub language: LanguageTag,
}

/// A list as it stands, with what names exactly these readers in these languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListNow {
    /// The readers, by address.
    pub readers: Vec<ListReader>,
    /// Changes when anybody comes, goes or reads in another language.
    pub mark: Sha256Hex,
}

type Row = (PersonId, PersonName, Option<EmailAddress>, LanguageTag);

/// The list for a round of this programme.
pub fn now(
    conn: &mut AnyConnection,
    list: ReaderList,
    program: &ProgramId,
    round: &RoundId,
    at: Instant,
) -> Result<ListNow, StoreError> {
    let mut readers = match list {
        ReaderList::Followers => followers(conn, round)?,
        ReaderList::Leads => leads(conn, at)?,
        ReaderList::Askers => askers(conn, round)?,
        ReaderList::Reviewers => with_role(conn, &[Role::Reviewer], program, round, at)?,
        ReaderList::WithoutSecondFactor => without_second_factor(conn, program, round, at)?,
    };
    readers.sort_by(|a, b| a.address.cmp(&b.address));
    // Who follows as a member and as a visitor gets one letter.
    readers.dedup_by(|a, b| a.address == b.address);
    let lines: Vec<String> = readers
        .iter()
        .map(|reader| format!("{} {}\n", reader.address, reader.language))
        .collect();
    Ok(ListNow {
        mark: Sha256Hex::of(lines.concat().as_bytes()),
        readers,
    })
}

fn members(rows: Vec<Row>) -> Vec<ListReader> {
    let with_address = |(id, name, address, language): Row| {
        Some(ListReader {
            who: Listed::Person(id),
            name: Some(name),
            address: address?,
            language,
        })
    };
    rows.into_iter().filter_map(with_address).collect()
}

fn followers(conn: &mut AnyConnection, round: &RoundId) -> Result<Vec<ListReader>, StoreError> {
    let of_members: Vec<Row> = follower::table
        .inner_join(person::table)
        .filter(follower::round_id.eq(round))
        .filter(person::disabled_at.is_null())
        .select((person::id, person::name, person::email, person::language))
        .load(conn)?;
    let mut readers = members(of_members);
    let of_visitors: Vec<(FollowerId, Option<EmailAddress>, Option<LanguageTag>)> = follower::table
        .filter(follower::round_id.eq(round))
        .filter(follower::person_id.is_null())
        .filter(follower::confirmed_at.is_not_null())
        .select((follower::id, follower::address, follower::language))
        .load(conn)?;
    readers.extend(
        of_visitors
            .into_iter()
            .filter_map(|(id, address, language)| {
                Some(ListReader {
                    who: Listed::Follower(id),
                    name: None,
                    address: address?,
                    language: language?,
                })
            }),
    );
    Ok(readers)
}

fn leads(conn: &mut AnyConnection, at: Instant) -> Result<Vec<ListReader>, StoreError> {
    let goes_on = mandate::to_at
        .is_null()
        .or(mandate::to_at.assume_not_null().gt(at));
    let rows: Vec<Row> = mandate::table
        .inner_join(person::table)
        .filter(mandate::role.eq(MandateRole::Lead))
        .filter(mandate::from_at.le(at))
        .filter(goes_on)
        .filter(person::disabled_at.is_null())
        .select((person::id, person::name, person::email, person::language))
        .load(conn)?;
    Ok(members(rows))
}

fn askers(conn: &mut AnyConnection, round: &RoundId) -> Result<Vec<ListReader>, StoreError> {
    let asked = question::table
        .filter(question::round_id.eq(round))
        .filter(question::asked_by.is_not_null())
        .select(question::asked_by.assume_not_null());
    let rows: Vec<Row> = person::table
        .filter(person::id.eq_any(asked))
        .filter(person::disabled_at.is_null())
        .select((person::id, person::name, person::email, person::language))
        .load(conn)?;
    Ok(members(rows))
}

fn with_role(
    conn: &mut AnyConnection,
    roles: &[Role],
    program: &ProgramId,
    round: &RoundId,
    at: Instant,
) -> Result<Vec<ListReader>, StoreError> {
    let goes_on = role_grant::to_at
        .is_null()
        .or(role_grant::to_at.assume_not_null().gt(at));
    let in_round = role_grant::round_id
        .is_null()
        .or(role_grant::round_id.assume_not_null().eq(round));
    let words: Vec<&str> = roles.iter().map(|role| role.as_str()).collect();
    let rows: Vec<Row> = role_grant::table
        .inner_join(person::table)
        .filter(role_grant::program_id.eq(program))
        .filter(in_round)
        .filter(role_grant::role.eq_any(words))
        .filter(role_grant::from_at.le(at))
        .filter(goes_on)
        .filter(person::disabled_at.is_null())
        .select((person::id, person::name, person::email, person::language))
        .load(conn)?;
    Ok(members(rows))
}

fn without_second_factor(
    conn: &mut AnyConnection,
    program: &ProgramId,
    round: &RoundId,
    at: Instant,
) -> Result<Vec<ListReader>, StoreError> {
    let with: Vec<PersonId> = authenticator::table
        .filter(authenticator::confirmed_at.is_not_null())
        .select(authenticator::person_id)
        .load(conn)?;
    let mut readers = with_role(conn, &[Role::Staff, Role::Board], program, round, at)?;
    readers.retain(|reader| match &reader.who {
        Listed::Person(id) => !with.contains(id),
        Listed::Follower(_) => false,
    });
    Ok(readers)
}
