//! Who wants to hear of a round or of an area: members, and visitors who have shown that their address is theirs.

use diesel::prelude::*;

use super::error::StoreError;
use super::letters::LetterReader;
use super::schema::follower;
use super::tx::Tx;
use crate::domain::ids::{FollowerId, Id, PersonId, RoundId};
use crate::domain::language::LanguageTag;
use crate::domain::people::EmailAddress;
use crate::domain::search_text::folded;
use crate::domain::time::Instant;
use crate::each_backend;

/// What can be followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Followed {
    /// One round: its dates, its answers, its result.
    Round(RoundId),
    /// Everything new in an area, by its name.
    Area(String),
}

/// Who follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewFollower {
    /// A member: their address is known to be theirs.
    Person(PersonId),
    /// A visitor, who is asked first.
    Visitor {
        /// Where to write.
        address: EmailAddress,
        /// In which language.
        language: LanguageTag,
    },
}

/// Notes the wish; gives its name, also where it was noted before.
pub fn add(
    tx: &mut Tx<'_>,
    who: &NewFollower,
    what: &Followed,
) -> Result<(FollowerId, bool), StoreError> {
    let id: FollowerId = tx.new_id();
    let now = tx.now();
    let (round, area) = match what {
        Followed::Round(id) => (Some(id), None),
        Followed::Area(name) => (None, Some(name.as_str())),
    };
    let (person, address, language) = match who {
        NewFollower::Person(id) => (Some(id), None, None),
        NewFollower::Visitor { address, language } => (None, Some(address), Some(language)),
    };
    let row = (
        follower::id.eq(&id),
        follower::person_id.eq(person),
        follower::address.eq(address),
        follower::language.eq(language),
        follower::round_id.eq(round),
        follower::area.eq(area.map(folded)),
        follower::area_name.eq(area),
        follower::created_at.eq(now),
        follower::confirmed_at.eq(person.map(|_| now)),
    );
    let added = each_backend!(tx.conn(), conn => diesel::insert_into(follower::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(conn))?;
    if added == 1 {
        return Ok((id, person.is_some()));
    }
    let mut same = follower::table
        .select((follower::id, follower::confirmed_at.is_not_null()))
        .into_boxed();
    same = match what {
        Followed::Round(id) => same.filter(follower::round_id.eq(id)),
        Followed::Area(name) => same.filter(follower::area.eq(folded(name))),
    };
    same = match who {
        NewFollower::Person(id) => same.filter(follower::person_id.eq(id)),
        NewFollower::Visitor { address, .. } => same.filter(follower::address.eq(address)),
    };
    Ok(same.first(tx.conn())?)
}

/// The visitor answered from their address; `false` if there is no such wish.
pub fn confirm(tx: &mut Tx<'_>, id: &FollowerId) -> Result<bool, StoreError> {
    let now = tx.now();
    let found: Option<(Option<EmailAddress>, Instant)> = follower::table
        .find(id)
        .select((follower::address, follower::created_at))
        .first(tx.conn())
        .optional()?;
    let Some((address, asked)) = found else {
        return Ok(false);
    };
    // What was asked for together is answered together.
    let unconfirmed = follower::table
        .filter(follower::address.eq(address))
        .filter(follower::created_at.eq(asked))
        .filter(follower::confirmed_at.is_null());
    diesel::update(unconfirmed)
        .set(follower::confirmed_at.eq(now))
        .execute(tx.conn())?;
    Ok(true)
}

/// Takes the wish back; a second time changes nothing.
pub fn remove(tx: &mut Tx<'_>, id: &FollowerId) -> Result<(), StoreError> {
    diesel::delete(follower::table.find(id)).execute(tx.conn())?;
    Ok(())
}

/// Takes a member's wish back.
pub fn remove_theirs(
    tx: &mut Tx<'_>,
    person: &PersonId,
    id: &FollowerId,
) -> Result<bool, StoreError> {
    let theirs = follower::table
        .find(id)
        .filter(follower::person_id.eq(person));
    Ok(diesel::delete(theirs).execute(tx.conn())? == 1)
}

type Row = (
    FollowerId,
    Option<PersonId>,
    Option<EmailAddress>,
    Option<LanguageTag>,
);

/// The readers of the next wishes after `reached`, and the last wish of them unless it is the end. Somebody
/// with two wishes may come twice.
pub(super) fn slice(
    tx: &mut Tx<'_>,
    round: &RoundId,
    areas: &[String],
    reached: Option<&str>,
    most: usize,
) -> Result<(Vec<LetterReader>, Option<String>), StoreError> {
    let of_these = follower::round_id
        .eq(Some(round))
        .or(follower::area.eq_any(areas.iter().map(Some).collect::<Vec<_>>()));
    let rows: Vec<Row> = follower::table
        .filter(of_these.assume_not_null())
        .filter(follower::confirmed_at.is_not_null())
        .filter(follower::id.gt(reached.unwrap_or_default()))
        .order(follower::id)
        .limit(i64::try_from(most).unwrap_or(i64::MAX))
        .select((
            follower::id,
            follower::person_id,
            follower::address,
            follower::language,
        ))
        .load(tx.conn())?;
    let last = rows.last().map(|row| row.0.as_str().to_owned());
    let reached = last.filter(|_| rows.len() == most);
    Ok((rows.into_iter().filter_map(as_reader).collect(), reached))
}

/// The reader of one confirmed wish, if it still stands.
pub(super) fn reader(tx: &mut Tx<'_>, id: &FollowerId) -> Result<Option<LetterReader>, StoreError> {
    let row: Option<Row> = follower::table
        .find(id)
        .filter(follower::confirmed_at.is_not_null())
        .select((
            follower::id,
            follower::person_id,
            follower::address,
            follower::language,
        ))
        .first(tx.conn())
        .optional()?;
    Ok(row.and_then(as_reader))
}

fn as_reader((id, person, address, language): Row) -> Option<LetterReader> {
    match (person, address, language) {
        (Some(person), _, _) => Some(LetterReader::Person(person)),
        (None, Some(address), Some(language)) => Some(LetterReader::Address {
            address,
            language,
            follower: Some(id),
        }),
        _ => None,
    }
}
