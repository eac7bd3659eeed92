//! What is done later, and what is done on time: the outbox, and the sealing of the record of acts.

mod advance_round;
mod clear_abandoned_import;
mod forget;
mod gather_digest;
pub mod heartbeat;
mod offer_due;
mod send_letter;
mod signatures_due;
mod spread_mailing;

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::watch;
use tokio::task::spawn_blocking;

use crate::domain::hindrance::Hindrance;
use crate::domain::ids::{Id, LetterId, TaskId};
use crate::domain::time::Instant;
use crate::mail::{PostOffice, Undelivered};
use crate::ops::screening::{merge_due, split_due};
use crate::store::tasks::{self, ClaimedTask, Failed, Settled, TaskKind};
use crate::store::{Db, Files, StoreError, audit, letters};

/// How often a worker looks for what is due, and the record is sealed.
const EVERY: Duration = Duration::from_secs(1);

/// Tasks that one worker does at the same time: most of them wait for another machine.
const HANDS: usize = 6;

/// How often files are cleared away that nothing points at, in seconds.
const CLEARED_EVERY: i64 = 3_600;

/// How long no letter is tried after the relay was not to be reached, in seconds.
const QUIET_SECONDS: i64 = 30;

/// A piece of work did not succeed.
#[derive(Debug, thiserror::Error)]
pub enum JobError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What is to be worked on cannot be read from the task.
    #[error("the task's payload {0:?} is not what its kind needs")]
    BadPayload(String),
    /// Another machine did not take it.
    #[error(transparent)]
    Undelivered(#[from] Undelivered),
    /// What it was to say is no longer true.
    #[error("its link ran out before it could be sent")]
    TooLate,
}

impl JobError {
    /// Whether no further try can do better.
    fn is_hopeless(&self) -> bool {
        matches!(
            self,
            Self::Undelivered(Undelivered::Refused(_)) | Self::TooLate | Self::BadPayload(_)
        )
    }

    /// What keeps a letter from its reader.
    fn hindrance(&self) -> Hindrance {
        match self {
            Self::Undelivered(undelivered) => undelivered.hindrance(),
            Self::TooLate => Hindrance::TooLate,
            Self::Store(_) | Self::BadPayload(_) => Hindrance::Ours,
        }
    }
}

/// One worker with a name of its own among all processes on this database.
#[derive(Clone)]
pub struct Worker {
    db: Db,
    post: Arc<PostOffice>,
    /// Where files are cleared away that nothing points at.
    files: Option<Files>,
    /// When that was done last.
    cleared_at: Arc<Mutex<Option<Instant>>>,
    name: String,
    /// Held while a task is claimed: the hands of one worker need not race each other.
    claiming: Arc<Mutex<()>>,
    /// Until when no letter is tried.
    quiet_until: Arc<Mutex<Option<Instant>>>,
}

impl Worker {
    /// A worker on `db` that sends letters through `post`.
    pub fn new(db: Db, post: Arc<PostOffice>) -> Self {
        let name = db.new_id::<TaskId>().as_str().to_owned();
        Self {
            db,
            post,
            files: None,
            cleared_at: Arc::default(),
            name,
            claiming: Arc::default(),
            quiet_until: Arc::default(),
        }
    }

    /// The same, which also clears away files in this folder that nothing points at.
    #[must_use]
    pub fn with_files(self, files: Files) -> Self {
        Self {
            files: Some(files),
            ..self
        }
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

    /// Seals the record and does every task that is due, several at the same time, until `halt` says to stop;
    /// how many were done or put back.
    pub fn all_that_is_due(&self, halt: &(dyn Fn() -> bool + Sync)) -> Result<u64, StoreError> {
        audit::seal(&self.db, &self.name)?;
        forget::what_is_over(&self.db)?;
        self.clear_files();
        let mut done = 0;
        // What one task leaves to do may come after the hands have found nothing more.
        while !halt() {
            let first = self.claim(HANDS)?;
            if first.is_empty() {
                break;
            }
            let hands: Vec<Result<u64, StoreError>> = std::thread::scope(|scope| {
                let hands: Vec<_> = first
                    .into_iter()
                    .map(|task| scope.spawn(move || self.one_after_the_other(task, halt)))
                    .collect();
                let ends = hands.into_iter().map(|hand| {
                    hand.join()
                        .unwrap_or_else(|_| Err(StoreError::Panicked("a task panicked".to_owned())))
                });
                ends.collect()
            });
            for hand in hands {
                done += hand?;
            }
        }
        self.post.rest();
        Ok(done)
    }

    /// Clears away files that nothing points at, once an hour. What fails is tried again with the next hour.
    fn clear_files(&self) {
        let Some(files) = &self.files else { return };
        let now = self.db.now();
        {
            let mut last = self
                .cleared_at
                .lock()
                .unwrap_or_else(PoisonError::into_inner);
            if last.is_some_and(|last| now < last.plus_seconds(CLEARED_EVERY)) {
                return;
            }
            *last = Some(now);
        }
        if let Err(error) = files.clear_abandoned(&self.db) {
            tracing::warn!(%error, "files that nothing points at could not be cleared away");
        }
    }

    /// One hand: this task, and then whatever else is due.
    fn one_after_the_other(
        &self,
        first: ClaimedTask,
        halt: &(dyn Fn() -> bool + Sync),
    ) -> Result<u64, StoreError> {
        let mut next = Some(first);
        let mut done = 0;
        while let Some(task) = next {
            self.work_on(task)?;
            done += 1;
            next = if halt() { None } else { self.claim(1)?.pop() };
        }
        Ok(done)
    }

    /// Takes up to `most` tasks.
    fn claim(&self, most: usize) -> Result<Vec<ClaimedTask>, StoreError> {
        let _turn = self.claiming.lock().unwrap_or_else(PoisonError::into_inner);
        let name = self.name.clone();
        let without: &[TaskKind] = if self.is_quiet() {
            &TaskKind::DELIVERIES
        } else {
            &[]
        };
        let most = i64::try_from(most).unwrap_or(1);
        self.db
            .write_now(move |tx| tasks::claim(tx, &name, most, without))
    }

    fn is_quiet(&self) -> bool {
        let until = self.quiet_until.lock();
        let until = *until.unwrap_or_else(PoisonError::into_inner);
        until.is_some_and(|until| self.db.now() < until)
    }

    fn keep_quiet(&self) {
        let until = self.db.now().plus_seconds(QUIET_SECONDS);
        *self
            .quiet_until
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = Some(until);
    }

    /// Does one task, and notes how it ended.
    fn work_on(&self, claimed: ClaimedTask) -> Result<Settled, StoreError> {
        let outcome = self.perform(&claimed);
        match &outcome {
            Ok(_) => tracing::info!(task = %claimed.id, kind = %claimed.kind, "task done"),
            Err(error) => {
                tracing::warn!(task = %claimed.id, kind = %claimed.kind, attempt = claimed.attempt, %error, "task failed");
            }
        }
        // Nothing else for that machine needs to be tried for a while.
        if let Err(JobError::Undelivered(Undelivered::Blocked(..))) = outcome {
            self.keep_quiet();
        }
        let name = self.name.clone();
        let ending = outcome.map_err(|error| {
            let is_delivery = claimed.kind.is_delivery();
            let failed = Failed {
                hindrance: is_delivery.then(|| error.hindrance()),
                said: error.to_string(),
            };
            (is_delivery && error.is_hopeless(), failed)
        });
        self.db.write_now(move |tx| {
            let settled = match &ending {
                Ok(_) => tasks::finish(tx, &claimed, &name)?,
                Err((true, failed)) => tasks::give_up(tx, &claimed, &name, failed)?,
                Err((false, failed)) => tasks::put_back(tx, &claimed, &name, failed)?,
            };
            match (&ending, settled) {
                (Ok(Some(sent)), Settled::Done) => letters::mark_sent(tx, sent)?,
                (_, Settled::Done | Settled::Dead) if claimed.kind.is_delivery() => {
                    if let Ok(id) = claimed.payload.parse() {
                        letters::wipe_secret(tx, &id)?;
                    }
                }
                _ => {}
            }
            Ok(settled)
        })
    }

    /// The letter that was sent, if one was.
    fn perform(&self, task: &ClaimedTask) -> Result<Option<LetterId>, JobError> {
        match task.kind {
            TaskKind::ClearAbandonedImport => clear_abandoned_import::run(&self.db, &task.payload)?,
            TaskKind::SpreadMailing => spread_mailing::run(&self.db, &task.payload)?,
            TaskKind::GatherDigest => gather_digest::run(&self.db, task)?,
            TaskKind::AdvanceRound => advance_round::run(&self.db, &task.payload)?,
            TaskKind::MergeDue => offer_due::run(&self.db, &task.payload, merge_due)?,
            TaskKind::SplitDue => offer_due::run(&self.db, &task.payload, split_due)?,
            TaskKind::SignaturesDue => signatures_due::run(&self.db, &task.payload)?,
            TaskKind::SendLetter | TaskKind::SendCircular => {
                return send_letter::run(&self.db, &self.post, &task.payload);
            }
        }
        Ok(None)
    }
}
