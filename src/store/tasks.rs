//! The outbox: work that belongs to a change and is done after it.
//!
//! A task is written in the transaction of its change, so that there is never one without the other.
//! A worker claims it by a lease; if the worker dies, the lease runs out and another does it. So a task
//! can be done twice, never lost: what it does must bear that.

use std::fmt;
use std::str::FromStr;

use diesel::prelude::*;

use super::conn::AnyConnection;
use super::error::StoreError;
use super::schema::task;
use super::tx::Tx;
use crate::domain::hindrance::Hindrance;
use crate::domain::ids::TaskId;
use crate::domain::time::Instant;

/// After this many tries a task of our own is dead and waits for a person.
pub const MOST_ATTEMPTS: i64 = 8;

/// As many for what another machine has to take: with the pauses between them three and a half days, longer
/// than any relay should be down, and what RFC 5321 (4.5.4.1) asks of those who deliver letters.
pub const MOST_DELIVERIES: i64 = 90;

/// How long a worker has for a task before another one may take it, in seconds.
pub const LEASE_SECONDS: i64 = 300;

/// What there can be to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaskKind {
    /// Deletes the rows of an import that died half-way; the payload is the id of its ballot box.
    ClearAbandonedImport,
    /// Sends a letter that somebody waits for; the payload is its id.
    SendLetter,
    /// Sends one of many letters that say the same; the payload is its id.
    SendCircular,
    /// Writes the letters of a mailing; the payload is its id.
    SpreadMailing,
    /// Gathers what waits for a person into one letter; the payload is the person's id.
    GatherDigest,
    /// Moves a round on when a promised instant has come; the payload is its id.
    AdvanceRound,
    /// Looks whether every partner has signed a proposal by the instant that is due; the payload is its id.
    SignaturesDue,
    /// Looks whether an offer to make one of two proposals is answered by its date; the payload is its id.
    MergeDue,
    /// Looks whether an offer to make two of one proposal is answered by its date; the payload is its id.
    SplitDue,
}

/// Which queue a task stands in. What stands in the second is only looked at when the first is empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lane {
    First,
    Bulk,
}

impl Lane {
    const ALL: [Self; 2] = [Self::First, Self::Bulk];

    fn as_str(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Bulk => "bulk",
        }
    }
}

impl TaskKind {
    /// Every kind.
    pub const ALL: [Self; 9] = [
        Self::ClearAbandonedImport,
        Self::SendLetter,
        Self::SendCircular,
        Self::SpreadMailing,
        Self::GatherDigest,
        Self::AdvanceRound,
        Self::SignaturesDue,
        Self::MergeDue,
        Self::SplitDue,
    ];

    /// The kinds that need another machine, and stand still together while that is not to be reached.
    pub const DELIVERIES: [Self; 2] = [Self::SendLetter, Self::SendCircular];

    /// Whether another machine has to take what this task sends.
    pub fn is_delivery(self) -> bool {
        Self::DELIVERIES.contains(&self)
    }

    /// How often it is tried.
    pub fn most_attempts(self) -> i64 {
        if self.is_delivery() {
            MOST_DELIVERIES
        } else {
            MOST_ATTEMPTS
        }
    }

    fn lane(self) -> Lane {
        match self {
            Self::SendCircular => Lane::Bulk,
            Self::ClearAbandonedImport
            | Self::SendLetter
            | Self::SpreadMailing
            | Self::GatherDigest
            | Self::AdvanceRound
            | Self::SignaturesDue
            | Self::MergeDue
            | Self::SplitDue => Lane::First,
        }
    }

    /// The word in the database.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::ClearAbandonedImport => "clear_abandoned_import",
            Self::SendLetter => "send_letter",
            Self::SendCircular => "send_circular",
            Self::SpreadMailing => "spread_mailing",
            Self::GatherDigest => "gather_digest",
            Self::AdvanceRound => "advance_round",
            Self::SignaturesDue => "signatures_due",
            Self::MergeDue => "merge_due",
            Self::SplitDue => "split_due",
        }
    }
}

impl fmt::Display for TaskKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text names no kind of task.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no kind of task")]
pub struct UnknownTaskKind(String);

impl FromStr for TaskKind {
    type Err = UnknownTaskKind;

    fn from_str(text: &str) -> Result<Self, UnknownTaskKind> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.as_str() == text)
            .ok_or_else(|| UnknownTaskKind(text.to_owned()))
    }
}

/// Work to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// What.
    pub kind: TaskKind,
    /// To what.
    pub payload: String,
    /// The same for the same change, however often it is tried.
    pub dedupe_key: String,
    /// Not before.
    pub due: Instant,
}

/// A task in the hands of a worker.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct ClaimedTask {
    /// Its name.
    pub id: TaskId,
    /// What to do.
    pub kind: TaskKind,
    /// To what.
    pub payload: String,
    /// Which try this is, from 1; also the mark of this claim.
    pub attempt: i64,
}

/// Adds a task; [`StoreError::Duplicate`] if one with its dedupe key was ever added, because then the
/// change it belongs to has been made before.
pub fn enqueue(tx: &mut Tx<'_>, task: Task) -> Result<TaskId, StoreError> {
    let id: TaskId = tx.new_id();
    diesel::insert_into(task::table)
        .values((
            task::id.eq(&id),
            task::kind.eq(task.kind),
            task::payload.eq(task.payload),
            task::dedupe_key.eq(task.dedupe_key),
            task::due_at.eq(task.due),
            task::attempts.eq(0),
            task::state.eq("waiting"),
            task::lane.eq(task.kind.lane().as_str()),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Claims up to `most` tasks that are due and free, of any kind but `without`: those that somebody waits for
/// first, and of them those that have been due longest.
pub fn claim(
    tx: &mut Tx<'_>,
    holder: &str,
    most: i64,
    without: &[TaskKind],
) -> Result<Vec<ClaimedTask>, StoreError> {
    let now = tx.now();
    let mut claimed: Vec<ClaimedTask> = Vec::new();
    for lane in Lane::ALL {
        let rest = most - i64::try_from(claimed.len()).unwrap_or(most);
        if rest <= 0 {
            break;
        }
        let free = task::lease_until
            .is_null()
            .or(task::lease_until.assume_not_null().le(now));
        let words: Vec<&str> = without.iter().map(TaskKind::as_str).collect();
        let found: Vec<ClaimedTask> = task::table
            .filter(task::state.eq("waiting"))
            .filter(task::lane.eq(lane.as_str()))
            .filter(task::due_at.le(now))
            .filter(free)
            .filter(task::kind.ne_all(words))
            .order((task::due_at, task::id))
            .limit(rest)
            .select((task::id, task::kind, task::payload, task::attempts))
            .load(tx.conn())?;
        claimed.extend(found);
    }
    for one in &mut claimed {
        one.attempt += 1;
        diesel::update(task::table.find(&one.id))
            .set((
                task::attempts.eq(one.attempt),
                task::lease_holder.eq(holder),
                task::lease_until.eq(now.plus_seconds(LEASE_SECONDS)),
            ))
            .execute(tx.conn())?;
    }
    Ok(claimed)
}

/// Why a try came to nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failed {
    /// In one word, where the task was to send something.
    pub hindrance: Option<Hindrance>,
    /// In the words of whoever said no.
    pub said: String,
}

/// How a claim ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Settled {
    /// The task is done.
    Done,
    /// It will be tried again.
    Waiting,
    /// It will not: it waits for a person.
    Dead,
    /// Another worker has taken it over meanwhile; nothing was changed.
    TakenOver,
}

/// Marks a claimed task as done.
pub fn finish(tx: &mut Tx<'_>, claimed: &ClaimedTask, holder: &str) -> Result<Settled, StoreError> {
    let_go(tx, claimed, holder, Settled::Done, None)
}

/// Puts a claimed task back after a try that failed, to be tried again after a pause that doubles each time, or
/// declares it dead.
pub fn put_back(
    tx: &mut Tx<'_>,
    claimed: &ClaimedTask,
    holder: &str,
    failed: &Failed,
) -> Result<Settled, StoreError> {
    let ending = if claimed.attempt < claimed.kind.most_attempts() {
        Settled::Waiting
    } else {
        Settled::Dead
    };
    let_go(tx, claimed, holder, ending, Some(failed))
}

/// Declares a claimed task dead, because no further try can do better.
pub fn give_up(
    tx: &mut Tx<'_>,
    claimed: &ClaimedTask,
    holder: &str,
    failed: &Failed,
) -> Result<Settled, StoreError> {
    let_go(tx, claimed, holder, Settled::Dead, Some(failed))
}

/// Makes a dead task due again, from its first try on; `false` if it is not dead.
pub fn revive(tx: &mut Tx<'_>, id: &TaskId) -> Result<bool, StoreError> {
    let due = tx.now();
    let dead = task::table.find(id).filter(task::state.eq("dead"));
    let revived = diesel::update(dead)
        .set((
            task::state.eq("waiting"),
            task::attempts.eq(0),
            task::due_at.eq(due),
        ))
        .execute(tx.conn())?;
    Ok(revived == 1)
}

/// Ends a claim, if it is still this worker's: after a failure the task is due again later. What failed last
/// stays noted after a success, for the figures.
fn let_go(
    tx: &mut Tx<'_>,
    claimed: &ClaimedTask,
    holder: &str,
    ending: Settled,
    failed: Option<&Failed>,
) -> Result<Settled, StoreError> {
    let now = tx.now();
    let due = now.plus_seconds(pause_seconds(claimed.attempt));
    let hindrance = failed.and_then(|failed| failed.hindrance);
    let state = match ending {
        Settled::Done => "done",
        Settled::Waiting => "waiting",
        Settled::Dead => "dead",
        Settled::TakenOver => return Ok(Settled::TakenOver),
    };
    let still_mine = task::table
        .find(&claimed.id)
        .filter(task::attempts.eq(claimed.attempt))
        .filter(task::lease_holder.eq(holder))
        .filter(task::state.eq("waiting"));
    let changed = diesel::update(still_mine)
        .set((
            task::state.eq(state),
            failed.map(|_| task::due_at.eq(due)),
            task::lease_holder.eq(None::<String>),
            task::lease_until.eq(None::<i64>),
            task::last_error.eq(failed.map(|failed| &failed.said)),
            hindrance.map(|hindrance| (task::hindrance.eq(hindrance), task::failed_at.eq(now))),
        ))
        .execute(tx.conn())?;
    Ok(if changed == 1 {
        ending
    } else {
        Settled::TakenOver
    })
}

/// 10 s after the first try, then 20 s, 40 s … at most an hour.
fn pause_seconds(attempt: i64) -> i64 {
    let doublings = attempt.clamp(1, 10) - 1;
    (10 << doublings).min(3_600)
}

/// How many tasks are waiting and how many are dead, for the metrics and for `doctor`.
pub fn waiting_and_dead(conn: &mut AnyConnection) -> Result<(i64, i64), StoreError> {
    let mut count = |state: &str| {
        task::table
            .filter(task::state.eq(state))
            .count()
            .get_result::<i64>(conn)
    };
    Ok((count("waiting")?, count("dead")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pause_doubles_up_to_an_hour() {
        let pauses: Vec<_> = (1..=MOST_ATTEMPTS).map(pause_seconds).collect();
        assert_eq!(pauses, [10, 20, 40, 80, 160, 320, 640, 1_280]);
        assert_eq!(pause_seconds(i64::MAX), 3_600);
    }
}
