//! Letters to many: one row in the transaction of what they tell; the worker writes the single letters in
//! slices, so that nobody else's write waits long. Begun again after a crash it goes on where it stopped.

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::columns::Json;
use super::error::StoreError;
use super::followers;
use super::letters::{self, LetterReader, OneLetter};
use super::proposals::writers;
use super::schema::mailing;
use super::tasks::{self, Task, TaskKind};
use super::tx::Tx;
use crate::domain::ids::{FollowerId, Id, MailingId, PersonId, RoundId};
use crate::domain::letter::{Content, Letter, Link, Recipient};
use crate::domain::search_text::folded;
use crate::each_backend;

/// Letters that are written together.
const SLICE: usize = 100;

/// Who a mailing goes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Audience {
    /// Whoever follows by the time that their letter is written.
    Followers {
        round: RoundId,
        /// Folded names.
        areas: Vec<String>,
    },
    /// Whoever writes at a draft of this round by then, and does not follow it anyway.
    Writers {
        round: RoundId,
        /// Folded names.
        areas: Vec<String>,
    },
    /// Exactly these, as they stood on a list that somebody saw.
    Listed(Vec<Listed>),
}

/// One reader on a list.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Listed {
    /// A member.
    Person(PersonId),
    /// Somebody who follows without an account.
    Follower(FollowerId),
}

/// Writes down a letter to many and that it is to be spread; a second one with its dedupe key adds nothing.
pub(super) fn enqueue(tx: &mut Tx<'_>, written: Letter) -> Result<(), StoreError> {
    let Recipient::Followers { round, areas } = &written.to else {
        return letters::enqueue(tx, written);
    };
    let audience = Audience::Followers {
        round: round.clone(),
        areas: areas.iter().map(|area| folded(area)).collect(),
    };
    add(tx, &written, &audience)
}

/// The same for a list of readers.
pub fn enqueue_to_list(
    tx: &mut Tx<'_>,
    content: Content,
    about: RoundId,
    dedupe_key: String,
    readers: Vec<Listed>,
) -> Result<(), StoreError> {
    let written = Letter {
        content,
        link: Link::Usual,
        to: Recipient::Followers {
            round: about.clone(),
            areas: Vec::new(),
        },
        about: Some(about),
        dedupe_key,
    };
    add(tx, &written, &Audience::Listed(readers))
}

/// The same for all who write at a draft of a round. These letters are about no round: who writes, and how many do, is
/// nothing for its staff to see.
pub fn enqueue_to_writers(
    tx: &mut Tx<'_>,
    content: Content,
    round: &RoundId,
    areas: &[String],
    dedupe_key: String,
) -> Result<(), StoreError> {
    let areas: Vec<String> = areas.iter().map(|area| folded(area)).collect();
    let written = Letter {
        content,
        link: Link::Usual,
        to: Recipient::Followers {
            round: round.clone(),
            areas: Vec::new(),
        },
        about: None,
        dedupe_key,
    };
    let round = round.clone();
    add(tx, &written, &Audience::Writers { round, areas })
}

fn add(tx: &mut Tx<'_>, written: &Letter, audience: &Audience) -> Result<(), StoreError> {
    let id: MailingId = tx.new_id();
    let now = tx.now();
    let path = match &written.link {
        Link::Open(path) => Some(path.as_str()),
        // A token in a letter to many would be no secret.
        Link::Usual | Link::Secret { .. } => None,
    };
    let row = (
        mailing::id.eq(&id),
        mailing::content.eq(Json(&written.content)),
        mailing::link.eq(path),
        mailing::round_id.eq(written.about.as_ref()),
        mailing::audience.eq(Json(audience)),
        mailing::dedupe_key.eq(&written.dedupe_key),
        mailing::done.eq(false),
        mailing::created_at.eq(now),
    );
    let added = each_backend!(tx.conn(), conn => diesel::insert_into(mailing::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(conn))?;
    if added == 0 {
        return Ok(());
    }
    let spreading = Task {
        kind: TaskKind::SpreadMailing,
        payload: id.as_str().to_owned(),
        dedupe_key: format!("mailing:{}", id.as_str()),
        due: now,
    };
    tasks::enqueue(tx, spreading).map(drop)
}

type Row = (
    Json<Content>,
    Option<String>,
    Option<RoundId>,
    Json<Audience>,
    Option<String>,
    bool,
);

/// Writes the next letters of a mailing; whether it is spread to its end.
pub fn spread_slice(tx: &mut Tx<'_>, id: &MailingId) -> Result<bool, StoreError> {
    let row: Option<Row> = mailing::table
        .find(id)
        .select((
            mailing::content,
            mailing::link,
            mailing::round_id,
            mailing::audience,
            mailing::reached,
            mailing::done,
        ))
        .first(tx.conn())
        .optional()?;
    let Some((content, link, about, audience, reached, done)) = row else {
        return Ok(true);
    };
    if done {
        return Ok(true);
    }
    let link = link.map_or(Link::Usual, Link::Open);
    let (readers, reached) = match &audience.0 {
        Audience::Followers { round, areas } => {
            followers::slice(tx, round, areas, reached.as_deref(), SLICE)?
        }
        Audience::Writers { round, areas } => {
            let (people, last) = writers::slice(tx, round, areas, reached.as_deref(), SLICE)?;
            (people.into_iter().map(LetterReader::Person).collect(), last)
        }
        Audience::Listed(list) => listed_slice(tx, list, reached.as_deref())?,
    };
    for reader in &readers {
        let key = format!("{}:{}", id.as_str(), reader.key());
        let one = OneLetter {
            content: &content.0,
            link: &link,
            about: about.as_ref(),
            dedupe_key: &key,
            is_one_of_many: true,
        };
        letters::write(tx, reader, &one)?;
    }
    let done = reached.is_none();
    diesel::update(mailing::table.find(id))
        .set((
            reached.map(|reached| mailing::reached.eq(reached)),
            mailing::done.eq(done),
        ))
        .execute(tx.conn())?;
    Ok(done)
}

/// The next readers of a list, and the place of the last of them unless it is the list's end.
fn listed_slice(
    tx: &mut Tx<'_>,
    list: &[Listed],
    reached: Option<&str>,
) -> Result<(Vec<LetterReader>, Option<String>), StoreError> {
    let from: usize = reached
        .and_then(|place| place.parse().ok())
        .unwrap_or_default();
    let until = list.len().min(from + SLICE);
    let mut readers = Vec::new();
    for one in list.get(from..until).unwrap_or_default() {
        match one {
            Listed::Person(id) => readers.push(LetterReader::Person(id.clone())),
            // Who has stopped following meanwhile gets nothing.
            Listed::Follower(id) => readers.extend(followers::reader(tx, id)?),
        }
    }
    Ok((readers, (until < list.len()).then(|| until.to_string())))
}

impl LetterReader {
    /// The same for one reader, however they came to be one.
    fn key(&self) -> String {
        match self {
            Self::Person(id) => format!("person:{}", id.as_str()),
            Self::Address { address, .. } => format!("address:{}", address.as_str()),
        }
    }
}
