//! A member's own letters, and whom they follow.

use diesel::prelude::*;

use crate::domain::ids::{FollowerId, LetterId, PersonId};
use crate::domain::language::LocalText;
use crate::domain::letter::Content;
use crate::domain::round::Slug;
use crate::domain::time::{Instant, ZoneName};
use crate::store::columns::Json;
pub use crate::store::followers::NewFollower;
use crate::store::letters;
pub use crate::store::letters::Outgoing;
use crate::store::schema::{follower, letter, round, text_choice};
use crate::store::{Reader, StoreError, rounds};

/// One letter in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MyLetter {
    /// Its name.
    pub id: LetterId,
    /// When it was written.
    pub written: Instant,
    /// What it tells.
    pub content: Content,
}

/// One thing that is followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MyWish {
    /// Its name.
    pub id: FollowerId,
    /// The round, if it is one.
    pub round: Option<(Slug, LocalText)>,
    /// The area, if it is one.
    pub area: Option<String>,
}

/// The page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MyLetters {
    /// The newest first.
    pub letters: Vec<MyLetter>,
    /// The last of them, where older ones follow.
    pub next: Option<LetterId>,
    /// What they follow.
    pub wishes: Vec<MyWish>,
    /// The number for text messages.
    pub phone: Option<String>,
    /// The clocks of those who chose none.
    pub usual_zone: Option<ZoneName>,
}

/// The letters after `before`, and all wishes. Five statements.
pub fn my_letters(
    reader: &mut Reader<'_>,
    person: &PersonId,
    before: Option<&LetterId>,
    most: usize,
) -> Result<MyLetters, StoreError> {
    let mut wanted = letter::table
        .filter(letter::person_id.eq(person))
        .filter(letter::channel.eq("email"))
        // What it gathers stands in the list by itself.
        .filter(letter::kind.ne("digest"))
        .order((letter::created_at.desc(), letter::id.desc()))
        .limit(i64::try_from(most + 1).unwrap_or(i64::MAX))
        .select((letter::id, letter::created_at, letter::content))
        .into_boxed();
    if let Some(id) = before {
        let last: Option<Instant> = letter::table
            .filter(letter::id.eq(id))
            .filter(letter::person_id.eq(person))
            .select(letter::created_at)
            .first(reader.conn())
            .optional()?;
        if let Some(last) = last {
            wanted = wanted.filter(
                letter::created_at
                    .lt(last)
                    .or(letter::created_at.eq(last).and(letter::id.lt(id))),
            );
        }
    }
    let rows: Vec<(LetterId, Instant, Json<Content>)> = wanted.load(reader.conn())?;
    let has_more = rows.len() > most;
    let entries: Vec<MyLetter> = rows
        .into_iter()
        .take(most)
        .map(|(id, written, content)| MyLetter {
            id,
            written,
            content: content.0,
        })
        .collect();
    let last = entries.last().map(|letter| letter.id.clone());
    Ok(MyLetters {
        letters: entries,
        next: last.filter(|_| has_more),
        wishes: my_wishes(reader, person)?,
        phone: my_phone(reader, person)?,
        usual_zone: letters::usual_zone(reader.conn())?,
    })
}

/// Whom they follow, the first first.
pub fn my_wishes(reader: &mut Reader<'_>, person: &PersonId) -> Result<Vec<MyWish>, StoreError> {
    type Wished = (FollowerId, Option<(Slug, LocalText)>, Option<String>);
    let wishes: Vec<Wished> = follower::table
        .left_join(round::table)
        .filter(follower::person_id.eq(person))
        .order((follower::created_at, follower::id))
        .select((
            follower::id,
            (round::slug, round::title).nullable(),
            follower::area_name,
        ))
        .load(reader.conn())?;
    let wishes = wishes.into_iter();
    Ok(wishes
        .map(|(id, round, area)| MyWish { id, round, area })
        .collect())
}

/// Their number for text messages.
pub fn my_phone(reader: &mut Reader<'_>, person: &PersonId) -> Result<Option<String>, StoreError> {
    Ok(text_choice::table
        .find(person)
        .select(text_choice::phone)
        .first(reader.conn())
        .optional()?)
}

/// One letter of theirs, with all that its words need.
pub fn my_letter(
    reader: &mut Reader<'_>,
    person: &PersonId,
    id: &LetterId,
) -> Result<Option<Outgoing>, StoreError> {
    let found = letters::outgoing(reader, id)?;
    Ok(found.filter(|letter| letter.person.as_ref() == Some(person)))
}

/// A letter of the list as if it were on its way, so that its subject can be said.
pub fn as_outgoing(
    entry: &MyLetter,
    person: &PersonId,
    language: &crate::domain::language::LanguageTag,
) -> Outgoing {
    Outgoing {
        id: entry.id.clone(),
        written: entry.written,
        to: None,
        person: Some(person.clone()),
        name: None,
        language: language.clone(),
        zone: None,
        content: entry.content.clone(),
        link: None,
        secret_until: None,
        follower: None,
        gathered: Vec::new(),
    }
}

/// A round as whoever wants to follow it sees it; also whether this member follows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundToFollow {
    /// What it is called.
    pub title: LocalText,
    /// The areas that it is for.
    pub areas: Vec<LocalText>,
    /// The member's own wish.
    pub mine: Option<FollowerId>,
}

/// The round, if a visitor may know of it. Some five statements.
pub fn round_to_follow(
    reader: &mut Reader<'_>,
    slug: &Slug,
    person: Option<&PersonId>,
) -> Result<Option<RoundToFollow>, StoreError> {
    let states = super::round_head::visible_states();
    let found = super::round_head::find(reader.conn(), slug, &states)?;
    let Some(head) = found else {
        return Ok(None);
    };
    let mine = match person {
        None => None,
        Some(person) => follower::table
            .filter(follower::person_id.eq(person))
            .filter(follower::round_id.eq(&head.id))
            .select(follower::id)
            .first(reader.conn())
            .optional()?,
    };
    Ok(Some(RoundToFollow {
        areas: rounds::areas(reader.conn(), &head.id)?,
        title: head.title,
        mine,
    }))
}
