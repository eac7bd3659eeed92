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
use crate::domain::ids::TaskId;
use crate::domain::time::Instant;

/// After this many tries a task is dead and waits for a person.
pub const MOST_ATTEMPTS: i64 = 8;

/// How long a worker has for a task before another one may take it, in seconds.
pub const LEASE_SECONDS: i64 = 300;

/// What there can be to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaskKind {
    /// Deletes the rows of an import that died half-way; the payload is the id of its ballot box.
    ClearAbandonedImport,
}

impl TaskKind {
    /// Every kind.
    pub const ALL: [Self; 1] = [Self::ClearAbandonedImport];

    /// The word in the database.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::ClearAbandonedImport => "clear_abandoned_import",
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
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Claims the task that has been due longest, if any is due and free.
pub fn claim(tx: &mut Tx<'_>, holder: &str) -> Result<Option<ClaimedTask>, StoreError> {
    let now = tx.now();
    let free = task::lease_until
        .is_null()
        .or(task::lease_until.assume_not_null().le(now));
    let found = task::table
        .filter(task::state.eq("waiting"))
        .filter(task::due_at.le(now))
        .filter(free)
        .order((task::due_at, task::id))
        .select((task::id, task::kind, task::payload, task::attempts))
        .first::<ClaimedTask>(tx.conn())
        .optional()?;
    let Some(mut claimed) = found else {
        return Ok(None);
    };
    claimed.attempt += 1;
    diesel::update(task::table.find(&claimed.id))
        .set((
            task::attempts.eq(claimed.attempt),
            task::lease_holder.eq(holder),
            task::lease_until.eq(now.plus_seconds(LEASE_SECONDS)),
        ))
        .execute(tx.conn())?;
    Ok(Some(claimed))
}

/// Marks a claimed task as done; `false` if another worker has taken it over meanwhile.
pub fn finish(tx: &mut Tx<'_>, claimed: &ClaimedTask, holder: &str) -> Result<bool, StoreError> {
    let_go(tx, claimed, holder, "done", None)
}

/// Puts a claimed task back after `error`, to be tried again after a pause that doubles each time, or
/// declares it dead; `false` if another worker has taken it over meanwhile.
pub fn put_back(
    tx: &mut Tx<'_>,
    claimed: &ClaimedTask,
    holder: &str,
    error: &str,
) -> Result<bool, StoreError> {
    let state = if claimed.attempt < MOST_ATTEMPTS {
        "waiting"
    } else {
        "dead"
    };
    let_go(tx, claimed, holder, state, Some(error))
}

/// Ends a claim, if it is still this worker's: after an error the task is due again later.
fn let_go(
    tx: &mut Tx<'_>,
    claimed: &ClaimedTask,
    holder: &str,
    state: &str,
    error: Option<&str>,
) -> Result<bool, StoreError> {
    let due = tx.now().plus_seconds(pause_seconds(claimed.attempt));
    let still_mine = task::table
        .find(&claimed.id)
        .filter(task::attempts.eq(claimed.attempt))
        .filter(task::lease_holder.eq(holder))
        .filter(task::state.eq("waiting"));
    let changed = diesel::update(still_mine)
        .set((
            task::state.eq(state),
            error.map(|_| task::due_at.eq(due)),
            task::lease_holder.eq(None::<String>),
            task::lease_until.eq(None::<i64>),
            task::last_error.eq(error),
        ))
        .execute(tx.conn())?;
    Ok(changed == 1)
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
