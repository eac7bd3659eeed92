//! Letters: written in the transaction of what they tell, sent by the outbox.
//!
//! A letter is a row with what it tells and a task in the outbox. Its id is its Message-ID for ever, so that
//! a second delivery, after a connection that was lost while the relay answered, is known as the same letter.

use diesel::prelude::*;

use super::columns::Json;
use super::conn::AnyConnection;
use super::error::StoreError;
use super::mailings;
use super::schema::{letter, person, program, round, task, text_choice};
use super::tasks::{self, Task, TaskKind};
use super::tx::{Reader, Tx};
use crate::domain::digest;
use crate::domain::ids::{FollowerId, Id, LetterId, PersonId, RoundId, TaskId};
use crate::domain::language::LanguageTag;
use crate::domain::letter::{Content, Letter, LetterKind, Link, NamedRound, Recipient};
use crate::domain::people::{EmailAddress, LetterFrequency, PersonName};
use crate::domain::time::{Instant, ZoneName};
use crate::each_backend;

/// Writes a letter. One with this dedupe key that was written before stands, and nothing is added.
pub fn enqueue(tx: &mut Tx<'_>, written: Letter) -> Result<(), StoreError> {
    let reader = match written.to {
        Recipient::Person(id) => LetterReader::Person(id),
        Recipient::Address { address, language } => LetterReader::Address {
            address,
            language,
            follower: None,
        },
        Recipient::Followers { .. } => return mailings::enqueue(tx, written),
    };
    let one = OneLetter {
        content: &written.content,
        link: &written.link,
        about: written.about.as_ref(),
        dedupe_key: &written.dedupe_key,
        is_one_of_many: false,
    };
    write(tx, &reader, &one)
}

/// Asks the visitor at this address whether they want to follow, at most once a day.
pub fn ask_to_confirm(
    tx: &mut Tx<'_>,
    id: &FollowerId,
    address: &EmailAddress,
    language: &LanguageTag,
    round: NamedRound,
) -> Result<(), StoreError> {
    let day = tx.now().as_micros() / (86_400 * 1_000_000);
    let reader = LetterReader::Address {
        address: address.clone(),
        language: language.clone(),
        follower: Some(id.clone()),
    };
    let one = OneLetter {
        content: &Content::FollowConfirm { round },
        link: &Link::Usual,
        about: None,
        dedupe_key: &format!("follow-confirm:{}:{day}", id.as_str()),
        is_one_of_many: false,
    };
    write(tx, &reader, &one)
}

/// The round and the task of a letter that was given up; `None` where it is not, or is about no round.
pub fn given_up(
    conn: &mut AnyConnection,
    id: &LetterId,
) -> Result<Option<(RoundId, TaskId)>, StoreError> {
    let found: Option<(Option<RoundId>, TaskId)> = letter::table
        .inner_join(task::table)
        .filter(letter::id.eq(id))
        .filter(task::state.eq("dead"))
        .select((letter::round_id, task::id))
        .first(conn)
        .optional()?;
    Ok(found.and_then(|(round, task)| Some((round?, task))))
}

/// Who reads a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum LetterReader {
    /// A member.
    Person(PersonId),
    /// Somebody without an account.
    Address {
        address: EmailAddress,
        language: LanguageTag,
        /// The wish that it answers, so that it can be taken back.
        follower: Option<FollowerId>,
    },
}

/// A letter to one reader, whether of many or not.
pub(super) struct OneLetter<'a> {
    pub(super) content: &'a Content,
    pub(super) link: &'a Link,
    pub(super) about: Option<&'a RoundId>,
    pub(super) dedupe_key: &'a str,
    pub(super) is_one_of_many: bool,
}

/// Writes the letter for this reader: at once, or into their next digest.
pub(super) fn write(
    tx: &mut Tx<'_>,
    reader: &LetterReader,
    one: &OneLetter<'_>,
) -> Result<(), StoreError> {
    let kind = one.content.kind();
    let Some(id) = insert(tx, reader, one, "email", one.dedupe_key)? else {
        return Ok(());
    };
    if let LetterReader::Person(person) = reader {
        if let Some(due) = waits_until(tx, person, kind)? {
            return plan_digest(tx, person, due);
        }
        if kind.goes_as_text() {
            write_text(tx, reader, person, one)?;
        }
    }
    post(tx, &id, one.is_one_of_many)
}

/// When the digest comes that this letter waits for, if it does.
fn waits_until(
    tx: &mut Tx<'_>,
    id: &PersonId,
    kind: LetterKind,
) -> Result<Option<Instant>, StoreError> {
    if !kind.can_wait() {
        return Ok(None);
    }
    let (frequency, zone) = person::table
        .find(id)
        .select((person::letters, person::zone))
        .first::<(LetterFrequency, Option<ZoneName>)>(tx.conn())?;
    Ok(digest::next(frequency, zone.as_ref(), tx.now()))
}

/// One task for all that comes until then.
fn plan_digest(tx: &mut Tx<'_>, id: &PersonId, due: Instant) -> Result<(), StoreError> {
    let key = format!("digest:{}:{}", id.as_str(), due.as_micros());
    let planned: i64 = task::table
        .filter(task::dedupe_key.eq(&key))
        .count()
        .get_result(tx.conn())?;
    if planned > 0 {
        return Ok(());
    }
    let gathering = Task {
        kind: TaskKind::GatherDigest,
        payload: id.as_str().to_owned(),
        dedupe_key: key,
        due,
    };
    tasks::enqueue(tx, gathering).map(drop)
}

/// The same as a text message, for whoever gave a number for it.
fn write_text(
    tx: &mut Tx<'_>,
    reader: &LetterReader,
    id: &PersonId,
    one: &OneLetter<'_>,
) -> Result<(), StoreError> {
    let wanted: i64 = text_choice::table
        .filter(text_choice::person_id.eq(id))
        .count()
        .get_result(tx.conn())?;
    if wanted == 0 {
        return Ok(());
    }
    let key = format!("text:{}", one.dedupe_key);
    match insert(tx, reader, one, "text", &key)? {
        Some(text) => post(tx, &text, one.is_one_of_many),
        None => Ok(()),
    }
}

/// The row; `None` if one with this key stands.
fn insert(
    tx: &mut Tx<'_>,
    reader: &LetterReader,
    one: &OneLetter<'_>,
    channel: &str,
    dedupe_key: &str,
) -> Result<Option<LetterId>, StoreError> {
    let id: LetterId = tx.new_id();
    let (path, until) = match one.link {
        Link::Usual => (None, None),
        Link::Open(path) => (Some(path.as_str()), None),
        Link::Secret { path, until } => (Some(path.as_str()), Some(*until)),
    };
    let (person_id, address, language, follower) = match reader {
        LetterReader::Person(id) => (Some(id), None, None, None),
        LetterReader::Address {
            address,
            language,
            follower,
        } => (None, Some(address), Some(language), follower.as_ref()),
    };
    let now = tx.now();
    let row = (
        letter::id.eq(&id),
        letter::kind.eq(one.content.kind().as_str()),
        letter::channel.eq(channel),
        letter::person_id.eq(person_id),
        letter::address.eq(address),
        letter::language.eq(language),
        letter::follower_id.eq(follower),
        letter::content.eq(Json(one.content)),
        letter::link.eq(path),
        letter::secret_until.eq(until),
        letter::round_id.eq(one.about),
        letter::dedupe_key.eq(dedupe_key),
        letter::created_at.eq(now),
    );
    let added = each_backend!(tx.conn(), conn => diesel::insert_into(letter::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok((added == 1).then_some(id))
}

/// Puts a letter into the outbox.
pub(super) fn post(tx: &mut Tx<'_>, id: &LetterId, is_one_of_many: bool) -> Result<(), StoreError> {
    let due = tx.now();
    let sending = Task {
        kind: if is_one_of_many {
            TaskKind::SendCircular
        } else {
            TaskKind::SendLetter
        },
        payload: id.as_str().to_owned(),
        dedupe_key: format!("letter:{}", id.as_str()),
        due,
    };
    let task_id = tasks::enqueue(tx, sending)?;
    diesel::update(letter::table.find(id))
        .set(letter::task_id.eq(&task_id))
        .execute(tx.conn())?;
    Ok(())
}

/// A way to reach somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// By e-mail.
    Email(EmailAddress),
    /// By text message.
    Text(String),
}

/// A letter on its way, with all that its words need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// Its name, for ever the same.
    pub id: LetterId,
    /// When it was written.
    pub written: Instant,
    /// Where it goes; `None` where there is nobody any more.
    pub to: Option<Destination>,
    /// The reader, where they are a member.
    pub person: Option<PersonId>,
    /// What they are called, where that is known.
    pub name: Option<PersonName>,
    /// The language that its reader wants by now.
    pub language: LanguageTag,
    /// The clocks that its times are told by: those that its reader chose, else those of its round, else the usual ones.
    pub zone: Option<ZoneName>,
    /// What it tells.
    pub content: Content,
    /// Where it leads: a path of this site.
    pub link: Option<String>,
    /// When that stops working, where it holds a token.
    pub secret_until: Option<Instant>,
    /// The wish to follow that it answers.
    pub follower: Option<FollowerId>,
    /// What it gathers, where it is a digest.
    pub gathered: Vec<(Content, Option<String>)>,
}

type Row = (
    (LetterId, String, Instant, Json<Content>),
    (
        Option<EmailAddress>,
        Option<LanguageTag>,
        Option<FollowerId>,
    ),
    (Option<String>, Option<Instant>),
    Option<PersonId>,
);

type Reachable = (
    Option<EmailAddress>,
    PersonName,
    LanguageTag,
    Option<ZoneName>,
    Option<Instant>,
);

/// The letter as it is to be sent now; `None` if it is gone.
pub fn outgoing(reader: &mut Reader<'_>, id: &LetterId) -> Result<Option<Outgoing>, StoreError> {
    let row: Option<Row> = letter::table
        .find(id)
        .select((
            (
                letter::id,
                letter::channel,
                letter::created_at,
                letter::content,
            ),
            (letter::address, letter::language, letter::follower_id),
            (letter::link, letter::secret_until),
            letter::person_id,
        ))
        .first(reader.conn())
        .optional()?;
    let Some(((id, channel, written, content), (address, language, follower), link, member)) = row
    else {
        return Ok(None);
    };
    let mut outgoing = Outgoing {
        id,
        written,
        to: address.map(Destination::Email),
        person: member,
        name: None,
        language: language.unwrap_or_else(LanguageTag::unknown),
        zone: None,
        content: content.0,
        link: link.0,
        secret_until: link.1,
        follower,
        gathered: Vec::new(),
    };
    if let Some(member) = &outgoing.person {
        let (email, name, language, zone, disabled): Reachable = person::table
            .find(member)
            .select((
                person::email,
                person::name,
                person::language,
                person::zone,
                person::disabled_at,
            ))
            .first(reader.conn())?;
        outgoing.to = match channel.as_str() {
            "text" => text_choice::table
                .find(member)
                .select(text_choice::phone)
                .first::<String>(reader.conn())
                .optional()?
                .map(Destination::Text),
            _ => email.map(Destination::Email),
        }
        .filter(|_| disabled.is_none());
        outgoing.name = Some(name);
        outgoing.language = language;
        outgoing.zone = zone;
    }
    if outgoing.zone.is_none() {
        outgoing.zone = zone_of(reader.conn(), &outgoing.content)?;
    }
    if outgoing.content.kind() == LetterKind::Digest {
        outgoing.gathered = gathered(reader, &outgoing.id)?;
    }
    Ok(Some(outgoing))
}

/// The clocks of the round that a letter is about; of what is about none, the usual ones.
fn zone_of(conn: &mut AnyConnection, content: &Content) -> Result<Option<ZoneName>, StoreError> {
    let of_round = match content.round() {
        Some(named) => round::table
            .filter(round::slug.eq(named.slug.as_str()))
            .select(round::zone)
            .first(conn)
            .optional()?,
        None => None,
    };
    match of_round {
        Some(zone) => Ok(Some(zone)),
        None => usual_zone(conn),
    }
}

/// The clocks of the first programme of this site: what is about no round is told by them, to whoever chose none.
pub fn usual_zone(conn: &mut AnyConnection) -> Result<Option<ZoneName>, StoreError> {
    Ok(program::table
        .order((program::created_at, program::id))
        .select(program::zone)
        .first(conn)
        .optional()?)
}

/// What a digest gathers, in the order in which it happened.
fn gathered(
    reader: &mut Reader<'_>,
    digest: &LetterId,
) -> Result<Vec<(Content, Option<String>)>, StoreError> {
    let rows: Vec<(Json<Content>, Option<String>)> = letter::table
        .filter(letter::digest_id.eq(digest))
        .order((letter::created_at, letter::id))
        .select((letter::content, letter::link))
        .load(reader.conn())?;
    Ok(rows
        .into_iter()
        .map(|(content, link)| (content.0, link))
        .collect())
}

/// Notes that a letter was taken by the relay, and wipes what only its reader may know.
pub fn mark_sent(tx: &mut Tx<'_>, id: &LetterId) -> Result<(), StoreError> {
    let now = tx.now();
    let itself = letter::id.eq(id);
    let gathered = letter::digest_id.eq(id);
    diesel::update(letter::table.filter(itself))
        .set(letter::sent_at.eq(now))
        .execute(tx.conn())?;
    diesel::update(letter::table.filter(gathered))
        .set(letter::sent_at.eq(now))
        .execute(tx.conn())?;
    wipe_secret(tx, id)
}

/// Wipes the token of a letter that is sent or given up.
pub fn wipe_secret(tx: &mut Tx<'_>, id: &LetterId) -> Result<(), StoreError> {
    let secret = letter::table
        .filter(letter::id.eq(id))
        .filter(letter::secret_until.is_not_null());
    diesel::update(secret)
        .set(letter::link.eq(None::<String>))
        .execute(tx.conn())?;
    Ok(())
}

/// Deletes every letter whose dedupe key begins with this and a colon: of what they told there is nothing any more. The task
/// of one that waits finds no letter.
pub fn forget(tx: &mut Tx<'_>, key: &str) -> Result<(), StoreError> {
    diesel::delete(letter::table)
        .filter(letter::dedupe_key.like(format!("{key}:%")))
        .execute(tx.conn())?;
    Ok(())
}

/// Gathers what waits for this person into one letter and posts it; `false` if nothing waits.
pub fn gather_digest(tx: &mut Tx<'_>, id: &PersonId, key: &TaskId) -> Result<bool, StoreError> {
    let waiting: Vec<LetterId> = letter::table
        .filter(letter::person_id.eq(id))
        .filter(letter::task_id.is_null())
        .filter(letter::digest_id.is_null())
        .filter(letter::sent_at.is_null())
        .order((letter::created_at, letter::id))
        .select(letter::id)
        .load(tx.conn())?;
    if waiting.is_empty() {
        return Ok(false);
    }
    let one = OneLetter {
        content: &Content::Digest,
        link: &Link::Usual,
        about: None,
        dedupe_key: &format!("digest:{}", key.as_str()),
        is_one_of_many: true,
    };
    let reader = LetterReader::Person(id.clone());
    let Some(digest) = insert(tx, &reader, &one, "email", one.dedupe_key)? else {
        return Ok(false);
    };
    diesel::update(letter::table.filter(letter::id.eq_any(&waiting)))
        .set(letter::digest_id.eq(&digest))
        .execute(tx.conn())?;
    post(tx, &digest, one.is_one_of_many)?;
    Ok(true)
}
