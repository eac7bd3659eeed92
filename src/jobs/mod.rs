//! What is done later, and what is done on time: the outbox, and the sealing of the record of acts.

mod clear_abandoned_import;
mod gather_digest;
mod spread_mailing;

use std::time::Duration;

use tokio::sync::watch;
use tokio::task::spawn_blocking;

use crate::domain::ids::{Id, TaskId};
use crate::store::tasks::{self, ClaimedTask, TaskKind};
use crate::store::{Db, StoreError, audit};

/// How often a worker looks for what is due, and the record is sealed.
const EVERY: Duration = Duration::from_secs(1);

/// A piece of work did not succeed; it will be tried again.
#[derive(Debug, thiserror::Error)]
pub enum JobError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What is to be worked on cannot be read from the task.
    #[error("the task's payload {0:?} is not what its kind needs")]
    BadPayload(String),
}

/// One worker with a name of its own among all processes on this database.
#[derive(Clone)]
pub struct Worker {
    db: Db,
    name: String,
}

impl Worker {
    /// A worker on `db`.
    pub fn new(db: Db) -> Self {
        let name = db.new_id::<TaskId>().as_str().to_owned();
        Self { db, name }
    }

    /// Works until `stop` turns true, or its sender is gone; what was begun is finished first.
    pub async fn run(self, mut stop: watch::Receiver<bool>) {
        while !*stop.borrow() {
            let worker = self.clone();
            let halt = stop.clone();
            let round = spawn_blocking(move || worker.all_that_is_due(&|| *halt.borrow())).await;
            match round {
                Ok(Ok(_)) => {}
                Ok(Err(error)) => tracing::warn!(%error, "the outbox could not be worked on"),
                Err(error) => tracing::error!(%error, "the outbox stopped in the middle"),
            }
            tokio::select! {
                changed = stop.changed() => if changed.is_err() { return },
                () = tokio::time::sleep(EVERY) => {}
            }
        }
    }

    /// Seals the record and does every task that is due, one after the other, until `halt` says to
    /// stop; how many were done or put back.
    pub fn all_that_is_due(&self, halt: &dyn Fn() -> bool) -> Result<u64, StoreError> {
        audit::seal(&self.db, &self.name)?;
        let mut done = 0;
        while !halt() && self.next_task()? {
            done += 1;
        }
        Ok(done)
    }

    /// Does the task that has been due longest; `false` if there is none.
    fn next_task(&self) -> Result<bool, StoreError> {
        let name = self.name.clone();
        // What sends letters is not there yet: they wait.
        let without = TaskKind::DELIVERIES;
        let claimed = self
            .db
            .write_now(move |tx| tasks::claim(tx, &name, 1, &without))?;
        let Some(claimed) = claimed.into_iter().next() else {
            return Ok(false);
        };
        let outcome = perform(&self.db, &claimed);
        let name = self.name.clone();
        match outcome {
            Ok(()) => {
                tracing::info!(task = %claimed.id, kind = %claimed.kind, "task done");
                self.db
                    .write_now(move |tx| tasks::finish(tx, &claimed, &name))?;
            }
            Err(error) => {
                tracing::warn!(task = %claimed.id, kind = %claimed.kind, attempt = claimed.attempt, %error, "task failed");
                let error = error.to_string();
                self.db
                    .write_now(move |tx| tasks::put_back(tx, &claimed, &name, &error))?;
            }
        }
        Ok(true)
    }
}

fn perform(db: &Db, task: &ClaimedTask) -> Result<(), JobError> {
    match task.kind {
        TaskKind::ClearAbandonedImport => clear_abandoned_import::run(db, &task.payload),
        TaskKind::SpreadMailing => spread_mailing::run(db, &task.payload),
        TaskKind::GatherDigest => gather_digest::run(db, task),
        TaskKind::SendLetter | TaskKind::SendCircular => Ok(()),
    }
}
