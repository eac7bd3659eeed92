//! Writes on SQLite: one thread owns the one writing connection, and writes that wait together share
//! one commit.
//!
//! SQLite has one writer at a time, and a durable commit costs a sync of the disk. While one commit
//! syncs, the next writes queue up; they then run one after the other, each in its own savepoint, and
//! are committed together. Everyone is answered only after that commit, so durability is the same as
//! with a commit each, at a fraction of the syncs.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::thread::{self, JoinHandle};

use diesel::QueryResult;
use diesel::r2d2::R2D2Connection;

use super::conn::{AnyConnection, Purpose};
use super::db::{OpenError, Tuning};
use super::error::{StoreError, words_of_panic};
use super::tx::{Surroundings, Tx};
use super::url::DatabaseUrl;

/// A write that waits for its turn.
pub(super) trait Job: Send {
    /// Does the work inside a savepoint; whether its changes are to be kept.
    fn run(&mut self, tx: &mut Tx<'_>) -> bool;
    /// Tells the caller how it ended: as the work said, or that nothing of the batch was kept.
    fn answer(self: Box<Self>, committed: Result<(), StoreError>);
}

/// A [`Job`] of a closure and of a way to answer.
pub(super) struct Work<T, E, W, A> {
    work: W,
    answer: A,
    outcome: Option<Result<T, E>>,
}

impl<T, E, W, A> Work<T, E, W, A> {
    pub(super) fn new(work: W, answer: A) -> Box<Self> {
        Box::new(Self {
            work,
            answer,
            outcome: None,
        })
    }
}

impl<T, E, W, A> Job for Work<T, E, W, A>
where
    T: Send,
    E: From<StoreError> + Send,
    W: FnMut(&mut Tx<'_>) -> Result<T, E> + Send,
    A: FnOnce(Result<T, E>) + Send,
{
    fn run(&mut self, tx: &mut Tx<'_>) -> bool {
        let outcome = catch_unwind(AssertUnwindSafe(|| (self.work)(tx)))
            .unwrap_or_else(|panic| Err(StoreError::Panicked(words_of_panic(&*panic)).into()));
        self.outcome.insert(outcome).is_ok()
    }

    fn answer(self: Box<Self>, committed: Result<(), StoreError>) {
        let outcome = match (committed, self.outcome) {
            // Its own reason is the nearer one: nothing of it was to be kept anyway.
            (Err(_), Some(Err(own))) => Err(own),
            (Err(error), _) => Err(error.into()),
            (Ok(()), Some(outcome)) => outcome,
            // The batch ended before this one's turn.
            (Ok(()), None) => Err(StoreError::Busy.into()),
        };
        (self.answer)(outcome);
    }
}

/// The queue to the writing thread. Dropping it writes what still waits and ends the thread.
pub(super) struct Writer {
    queue: Option<SyncSender<Box<dyn Job>>>,
    /// Writes that are not answered yet.
    queued: Arc<AtomicU64>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    /// Starts the thread with its connection to the file at `url`.
    pub(super) fn start(
        url: DatabaseUrl,
        surroundings: Surroundings,
        tuning: Tuning,
        commits: Arc<AtomicU64>,
    ) -> Result<Self, OpenError> {
        let conn = AnyConnection::open(&url, Purpose::Write)?;
        let (queue, jobs) = sync_channel(tuning.longest_queue);
        let queued = Arc::new(AtomicU64::new(0));
        let mut desk = Desk {
            conn: Some(conn),
            url,
            surroundings,
            most_together: tuning.most_writes_per_commit,
            queued: Arc::clone(&queued),
            commits,
        };
        let thread = thread::Builder::new()
            .name("writer".to_owned())
            .spawn(move || desk.serve(&jobs))
            .map_err(|error| OpenError::NoThread(error.to_string()))?;
        Ok(Self {
            queue: Some(queue),
            queued,
            thread: Some(thread),
        })
    }

    /// Queues a write, or gives it back when the queue is full.
    pub(super) fn offer(&self, job: Box<dyn Job>) -> Result<(), Box<dyn Job>> {
        self.give(job, |queue, job| {
            queue.try_send(job).map_err(|error| match error {
                TrySendError::Full(job) | TrySendError::Disconnected(job) => job,
            })
        })
    }

    /// Queues a write; waits while the queue is full.
    pub(super) fn hand_over(&self, job: Box<dyn Job>) -> Result<(), Box<dyn Job>> {
        self.give(job, |queue, job| queue.send(job).map_err(|error| error.0))
    }

    /// How many writes wait for their turn or for their commit.
    pub(super) fn queued(&self) -> u64 {
        self.queued.load(Ordering::Relaxed)
    }

    /// Counted before it goes, so that the thread never answers what was not counted.
    fn give(
        &self,
        job: Box<dyn Job>,
        send: impl FnOnce(&SyncSender<Box<dyn Job>>, Box<dyn Job>) -> Result<(), Box<dyn Job>>,
    ) -> Result<(), Box<dyn Job>> {
        let Some(queue) = &self.queue else {
            return Err(job);
        };
        self.queued.fetch_add(1, Ordering::Relaxed);
        let given = send(queue, job);
        if given.is_err() {
            self.queued.fetch_sub(1, Ordering::Relaxed);
        }
        given
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        drop(self.queue.take());
        if let Some(thread) = self.thread.take() {
            // A write that owns the last handle of its own database is dropped on the thread itself.
            if thread.thread().id() != thread::current().id() {
                // The thread catches the panics of its jobs; there is nobody left to tell of another.
                let _ = thread.join();
            }
        }
    }
}

/// The writing thread's own things.
struct Desk {
    /// `None` after a failure that leaves the connection in doubt, until a new one is opened.
    conn: Option<AnyConnection>,
    url: DatabaseUrl,
    surroundings: Surroundings,
    most_together: usize,
    queued: Arc<AtomicU64>,
    commits: Arc<AtomicU64>,
}

impl Desk {
    fn serve(&mut self, jobs: &Receiver<Box<dyn Job>>) {
        while let Ok(first) = jobs.recv() {
            let mut batch = vec![first];
            batch.extend(jobs.try_iter().take(self.most_together.saturating_sub(1)));
            let committed = self.commit_together(&mut batch);
            for job in batch {
                // First: whoever is answered may look.
                self.queued.fetch_sub(1, Ordering::Relaxed);
                job.answer(committed.clone());
            }
        }
    }

    fn commit_together(&mut self, batch: &mut [Box<dyn Job>]) -> Result<(), StoreError> {
        let mut conn = match self.conn.take() {
            Some(conn) => conn,
            None => AnyConnection::open(&self.url, Purpose::Write)?,
        };
        let outcome = self.run_all(&mut conn, batch);
        if outcome.is_err() && conn.undo_to(1).is_err() {
            return outcome.map_err(StoreError::from);
        }
        if !conn.is_broken() {
            self.conn = Some(conn);
        }
        outcome.map_err(StoreError::from)
    }

    fn run_all(&self, conn: &mut AnyConnection, batch: &mut [Box<dyn Job>]) -> QueryResult<()> {
        conn.begin_write()?;
        for job in batch {
            conn.begin_savepoint()?;
            let keep = job.run(&mut Tx::new(conn, &self.surroundings));
            // A full disk or a failing one makes SQLite roll the whole transaction back by itself
            // (https://www.sqlite.org/lang_transaction.html). Then the savepoint is gone as well, one
            // of these two fails, and with it the batch.
            if keep {
                conn.commit()?;
            } else {
                conn.undo_to(2)?;
            }
        }
        conn.commit()?;
        self.commits.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }
}
