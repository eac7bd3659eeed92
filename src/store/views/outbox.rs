//! The outbox as staff see it: letters about their rounds one by one, all others only as numbers.

use diesel::prelude::*;

use crate::domain::ids::{LetterId, RoundId};
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::letter::LetterKind;
use crate::domain::people::{EmailAddress, PersonName};
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::round::Slug;
use crate::domain::standing::Role;
use crate::domain::time::Instant;
use crate::store::schema::{letter, person, round, task};
use crate::store::tasks::TaskKind;
use crate::store::{AnyConnection, Reader, StoreError, rounds as own_rounds};

/// Where a letter stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterState {
    /// Not tried yet.
    Waiting,
    /// Tried, and to be tried again.
    Failing,
    /// Given up.
    Dead,
    /// Taken by the relay.
    Sent,
}

impl LetterState {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Waiting, Self::Failing, Self::Dead, Self::Sent];

    /// The word in addresses and message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Failing => "failing",
            Self::Dead => "dead",
            Self::Sent => "sent",
        }
    }

    /// The state of this name.
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }
}

/// One letter about a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxLetter {
    /// Its name.
    pub id: LetterId,
    /// The word of its kind.
    pub kind: String,
    /// The round that it is about.
    pub round: (Slug, LocalText),
    /// Who reads it, where they are a member.
    pub name: Option<PersonName>,
    /// Where it goes; `None` for somebody who has left.
    pub address: Option<EmailAddress>,
    /// In which language.
    pub language: LanguageTag,
    /// When it was written.
    pub written: Instant,
    /// How often it was tried.
    pub attempts: i64,
    /// When it is due.
    pub due: Instant,
    /// What the other side said last, where it did not take it.
    pub answer: Option<String>,
}

/// How many letters stand where; of those sent the last thirty days.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Not tried yet.
    pub waiting: i64,
    /// To be tried again.
    pub failing: i64,
    /// Given up.
    pub dead: i64,
    /// Taken.
    pub sent: i64,
}

impl Counts {
    /// Of one state.
    pub fn of(&self, state: LetterState) -> i64 {
        match state {
            LetterState::Waiting => self.waiting,
            LetterState::Failing => self.failing,
            LetterState::Dead => self.dead,
            LetterState::Sent => self.sent,
        }
    }

    fn without(&self, some: &Self) -> Self {
        Self {
            waiting: self.waiting - some.waiting,
            failing: self.failing - some.failing,
            dead: self.dead - some.dead,
            sent: self.sent - some.sent,
        }
    }
}

/// The page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outbox {
    /// Letters about the reader's rounds in the state asked for, the newest first.
    pub letters: Vec<OutboxLetter>,
    /// The last of them, where older ones follow.
    pub next: Option<LetterId>,
    /// All letters about their rounds.
    pub own: Counts,
    /// All other letters.
    pub others: Counts,
}

/// The rounds that this actor is staff of.
fn rounds_of(conn: &mut AnyConnection, actor: Actor<'_>) -> Result<Vec<RoundId>, StoreError> {
    let Actor::Person(standing) = actor else {
        return Ok(round::table.select(round::id).load(conn)?);
    };
    let roles = || {
        let roles = standing.roles.iter();
        roles.filter(|held| held.role == Role::Staff)
    };
    let single: Vec<_> = roles().filter_map(|held| held.round.as_ref()).collect();
    let whole: Vec<_> = roles()
        .filter(|held| held.round.is_none())
        .map(|held| held.program.to_string())
        .collect();
    let theirs = round::id
        .eq_any(single.iter().map(ToString::to_string).collect::<Vec<_>>())
        .or(round::program_id
            .is_not_null()
            .and(round::program_id.assume_not_null().eq_any(whole)));
    Ok(round::table.filter(theirs).select(round::id).load(conn)?)
}

/// The last day is the same for both counts.
const SENT_SECONDS: i64 = 30 * 86_400;

/// Which letters are counted.
#[derive(Clone, Copy)]
pub(super) enum Counted<'a> {
    /// All but what groups are told among themselves: not even the number of such letters is for staff, or for the figures.
    ForStaff,
    /// Those about these rounds.
    About(&'a [RoundId]),
}

/// The kinds of letter that tell the people of drafts something, or groups that look for partners, where they are about
/// no round.
const BETWEEN_GROUPS: [LetterKind; 3] = [
    LetterKind::Coalition,
    LetterKind::DateSlipped,
    LetterKind::Introduction,
];

/// Letters that are not between groups.
#[diesel::dsl::auto_type]
pub(super) fn outside() -> _ {
    let kinds: [&'static str; 3] = BETWEEN_GROUPS.map(LetterKind::as_str);
    letter::round_id
        .is_not_null()
        .or(letter::kind.ne_all(kinds))
}

pub(super) fn counts(
    conn: &mut AnyConnection,
    which: Counted<'_>,
    now: Instant,
) -> Result<Counts, StoreError> {
    let ids: Option<Vec<String>> = match which {
        Counted::About(rounds) => Some(rounds.iter().map(ToString::to_string).collect()),
        Counted::ForStaff => None,
    };
    let for_staff = matches!(which, Counted::ForStaff);
    let tasks = |conn: &mut AnyConnection, state: &str, has_failed: Option<bool>| {
        let kinds = TaskKind::DELIVERIES.map(|kind| kind.as_str());
        let mut wanted = task::table
            .inner_join(letter::table)
            .filter(task::state.eq(state.to_owned()))
            .filter(task::kind.eq_any(kinds))
            .into_boxed();
        if let Some(has_failed) = has_failed {
            wanted = if has_failed {
                wanted.filter(task::last_error.is_not_null())
            } else {
                wanted.filter(task::last_error.is_null())
            };
        }
        if let Some(ids) = &ids {
            wanted = wanted.filter(letter::round_id.assume_not_null().eq_any(ids.clone()));
        }
        if for_staff {
            wanted = wanted.filter(outside());
        }
        wanted.count().get_result::<i64>(conn)
    };
    let mut sent = letter::table
        .filter(letter::sent_at.is_not_null())
        .filter(
            letter::sent_at
                .assume_not_null()
                .gt(now.plus_seconds(-SENT_SECONDS)),
        )
        .into_boxed();
    if let Some(ids) = &ids {
        sent = sent.filter(letter::round_id.assume_not_null().eq_any(ids.clone()));
    }
    if for_staff {
        sent = sent.filter(outside());
    }
    Ok(Counts {
        waiting: tasks(conn, "waiting", Some(false))?,
        failing: tasks(conn, "waiting", Some(true))?,
        dead: tasks(conn, "dead", None)?,
        sent: sent.count().get_result(conn)?,
    })
}

type Row = (
    (
        LetterId,
        String,
        Instant,
        Option<EmailAddress>,
        Option<LanguageTag>,
    ),
    (Slug, LocalText),
    Option<(PersonName, Option<EmailAddress>, LanguageTag)>,
    (i64, Instant, Option<String>),
);

/// What the staff of rounds see of the outbox.
pub fn outbox(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    state: LetterState,
    before: Option<&LetterId>,
    most: usize,
) -> Result<Result<Outbox, Denied>, StoreError> {
    if let Err(denied) = policy::may_see_outbox(actor) {
        return Ok(Err(denied));
    }
    let now = reader.now();
    let rounds = rounds_of(reader.conn(), actor)?;
    let own = counts(reader.conn(), Counted::About(&rounds), now)?;
    let all = counts(reader.conn(), Counted::ForStaff, now)?;
    let (letters, next) = letters_about(reader.conn(), &rounds, state, before, most)?;
    Ok(Ok(Outbox {
        letters,
        next,
        others: all.without(&own),
        own,
    }))
}

/// What the staff of one round see of its letters; of all that are about none of their rounds only the number.
pub fn round_outbox(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    state: LetterState,
    before: Option<&LetterId>,
    most: usize,
) -> Result<Result<Outbox, Denied>, StoreError> {
    let now = reader.now();
    let conn = reader.conn();
    let round = own_rounds::own(conn, slug)?;
    if let Err(denied) = policy::may_set_up_round(actor, &round.program, &round.id) {
        return Ok(Err(denied));
    }
    let theirs = rounds_of(conn, actor)?;
    let theirs = counts(conn, Counted::About(&theirs), now)?;
    let all = counts(conn, Counted::ForStaff, now)?;
    let here = [round.id];
    let (letters, next) = letters_about(conn, &here, state, before, most)?;
    Ok(Ok(Outbox {
        letters,
        next,
        own: counts(conn, Counted::About(&here), now)?,
        others: all.without(&theirs),
    }))
}

/// The letters about these rounds in this state, older than `before`, and the last of them where older ones follow.
fn letters_about(
    conn: &mut AnyConnection,
    rounds: &[RoundId],
    state: LetterState,
    before: Option<&LetterId>,
    most: usize,
) -> Result<(Vec<OutboxLetter>, Option<LetterId>), StoreError> {
    let ids: Vec<String> = rounds.iter().map(ToString::to_string).collect();
    let mut wanted = letter::table
        .inner_join(task::table)
        .inner_join(round::table)
        .left_join(person::table)
        .filter(letter::round_id.assume_not_null().eq_any(ids))
        .order((letter::created_at.desc(), letter::id.desc()))
        .limit(i64::try_from(most + 1).unwrap_or(i64::MAX))
        .select((
            (
                letter::id,
                letter::kind,
                letter::created_at,
                letter::address,
                letter::language,
            ),
            (round::slug, round::title),
            (person::name, person::email, person::language).nullable(),
            (task::attempts, task::due_at, task::last_error),
        ))
        .into_boxed();
    wanted = match state {
        LetterState::Waiting => wanted
            .filter(task::state.eq("waiting"))
            .filter(task::last_error.is_null()),
        LetterState::Failing => wanted
            .filter(task::state.eq("waiting"))
            .filter(task::last_error.is_not_null()),
        LetterState::Dead => wanted.filter(task::state.eq("dead")),
        LetterState::Sent => wanted.filter(letter::sent_at.is_not_null()),
    };
    if let Some(id) = before {
        let last: Option<Instant> = letter::table
            .find(id)
            .select(letter::created_at)
            .first(conn)
            .optional()?;
        if let Some(last) = last {
            let older = letter::created_at
                .lt(last)
                .or(letter::created_at.eq(last).and(letter::id.lt(id)));
            wanted = wanted.filter(older);
        }
    }
    let rows: Vec<Row> = wanted.load(conn)?;
    let has_more = rows.len() > most;
    let letters: Vec<OutboxLetter> = rows.into_iter().take(most).map(entry).collect();
    let last = letters.last().map(|letter| letter.id.clone());
    Ok((letters, last.filter(|_| has_more)))
}

fn entry((letter, round, member, (attempts, due, answer)): Row) -> OutboxLetter {
    let (id, kind, written, address, language) = letter;
    let (name, address, language) = match member {
        Some((name, email, language)) => (Some(name), email, Some(language)),
        None => (None, address, language),
    };
    OutboxLetter {
        id,
        kind,
        round,
        name,
        address,
        language: language.unwrap_or_else(LanguageTag::unknown),
        written,
        attempts,
        due,
        answer,
    }
}
