//! The database as the program sees it: reads on snapshots, writes that are kept or leave nothing.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use diesel::r2d2::Pool;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, oneshot};
use tokio::task::spawn_blocking;

use super::conn::Purpose;
use super::error::StoreError;
use super::pool::{self, Manager, WAIT};
use super::postgres;
use super::tx::{Reader, Surroundings, Tx};
use super::url::DatabaseUrl;
use super::writer::{Work, Writer};
use crate::domain::ids::Id;
use crate::domain::time::Instant;

/// The database could not be opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// Wrong path or address, no permission, no server.
    #[error("cannot open the database {url}: {reason}")]
    Unreachable {
        /// Which database, without its password.
        url: String,
        /// What the database said.
        reason: String,
    },
    /// The operating system gave no thread.
    #[error("cannot start the thread that writes the database: {0}")]
    NoThread(String),
}

impl From<OpenError> for StoreError {
    fn from(error: OpenError) -> Self {
        let error = diesel::ConnectionError::BadConnection(error.to_string());
        Self::Broken(Arc::new(diesel::result::Error::QueryBuilderError(
            Box::new(error),
        )))
    }
}

/// How much at once. The defaults suit one small machine.
#[derive(Debug, Clone, Copy)]
pub struct Tuning {
    /// Reads at the same time.
    pub readers: u32,
    /// Writes at the same time, on PostgreSQL.
    pub writers: u32,
    /// Writes that may share one commit, on SQLite; 1 commits each by itself.
    pub most_writes_per_commit: usize,
    /// Writes that may wait, on SQLite; more are told that the database is busy.
    pub longest_queue: usize,
}

impl Default for Tuning {
    fn default() -> Self {
        Self {
            readers: 8,
            writers: 8,
            most_writes_per_commit: 64,
            longest_queue: 1_024,
        }
    }
}

/// What the database did since it was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figures {
    /// Writes that were given to the SQLite writer and are not answered yet; 0 on PostgreSQL.
    pub queued: u64,
    /// Commits of the SQLite writer; fewer than the writes, where writes shared one.
    pub commits: u64,
    /// Tries that PostgreSQL gave up for another transaction's sake and that were run again.
    pub reruns: u64,
}

/// A handle on the database; clones are the same database.
#[derive(Clone)]
pub struct Db {
    inner: Arc<Inner>,
}

struct Inner {
    url: DatabaseUrl,
    surroundings: Surroundings,
    readers: Pool<Manager>,
    reading: Arc<Semaphore>,
    writing: Writing,
    commits: Arc<AtomicU64>,
    reruns: AtomicU64,
}

enum Writing {
    Sqlite(Writer),
    Postgres {
        pool: Pool<Manager>,
        turns: Arc<Semaphore>,
    },
}

impl Db {
    /// Opens the database; does not migrate it.
    pub fn open(url: &DatabaseUrl, surroundings: Surroundings) -> Result<Self, OpenError> {
        Self::open_tuned(url, surroundings, Tuning::default())
    }

    /// Opens the database with other figures than the usual ones.
    pub fn open_tuned(
        url: &DatabaseUrl,
        surroundings: Surroundings,
        tuning: Tuning,
    ) -> Result<Self, OpenError> {
        let commits = Arc::new(AtomicU64::new(0));
        let manager = |purpose| Manager {
            url: url.clone(),
            purpose,
        };
        // The writer first: it makes an SQLite file that is not there yet.
        let writing = match url {
            DatabaseUrl::Sqlite(_) => Writing::Sqlite(Writer::start(
                url.clone(),
                surroundings.clone(),
                tuning,
                Arc::clone(&commits),
            )?),
            DatabaseUrl::Postgres(_) => Writing::Postgres {
                pool: pool::open(manager(Purpose::Write), tuning.writers)?,
                turns: Arc::new(Semaphore::new(tuning.writers as usize)),
            },
        };
        Ok(Self {
            inner: Arc::new(Inner {
                readers: pool::open(manager(Purpose::Read), tuning.readers)?,
                reading: Arc::new(Semaphore::new(tuning.readers as usize)),
                url: url.clone(),
                surroundings,
                writing,
                commits,
                reruns: AtomicU64::new(0),
            }),
        })
    }

    /// Which database this is.
    pub fn url(&self) -> &DatabaseUrl {
        &self.inner.url
    }

    /// The present instant, by the clock that the database works with.
    pub fn now(&self) -> Instant {
        self.inner.surroundings.now()
    }

    /// A new name, for records whose rows are prepared outside a transaction.
    pub fn new_id<I: Id>(&self) -> I {
        self.inner.surroundings.new_id()
    }

    /// What the database did since it was opened.
    pub fn figures(&self) -> Figures {
        Figures {
            queued: match &self.inner.writing {
                Writing::Sqlite(writer) => writer.queued(),
                Writing::Postgres { .. } => 0,
            },
            commits: self.inner.commits.load(Ordering::Relaxed),
            reruns: self.inner.reruns.load(Ordering::Relaxed),
        }
    }

    /// Runs `work` in a transaction of its own and answers once what it wrote is durable. If it fails,
    /// nothing of it is kept.
    ///
    /// `work` has no side effect but SQL, and what changes nothing when it is done once more, because it may
    /// run again. It goes on to its end even when the caller stops waiting. On PostgreSQL a statement that fails ends the transaction: go on after one
    /// only inside `tx.conn().transaction(…)`.
    pub async fn write<T, E>(
        &self,
        work: impl FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        match &self.inner.writing {
            Writing::Sqlite(writer) => {
                let (tell, told) = oneshot::channel();
                // Nobody may be waiting any more; the write stands all the same.
                let job = Work::new(work, move |answer| drop(tell.send(answer)));
                writer.offer(job).map_err(|_| StoreError::Busy)?;
                told.await.unwrap_or_else(|_| Err(stopped().into()))
            }
            Writing::Postgres { turns, .. } => {
                let turn = turn(turns).await?;
                let db = self.clone();
                blocking(turn, move || db.write_now(work))
                    .await
                    .unwrap_or_else(|error| Err(error.into()))
            }
        }
    }

    /// As [`Db::write`], for threads that may wait: the command line and workers.
    pub fn write_now<T, E>(
        &self,
        work: impl FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        match &self.inner.writing {
            Writing::Sqlite(writer) => {
                let (tell, told) = std::sync::mpsc::sync_channel(1);
                let job = Work::new(work, move |answer| drop(tell.send(answer)));
                writer.hand_over(job).map_err(|_| stopped())?;
                told.recv().unwrap_or_else(|_| Err(stopped().into()))
            }
            Writing::Postgres { pool, .. } => {
                let inner = &self.inner;
                postgres::write(pool, &inner.surroundings, &inner.reruns, work)
            }
        }
    }

    /// Runs `work` on a read-only snapshot: everything it reads is of one moment.
    pub async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Reader<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let turn = turn(&self.inner.reading).await?;
        let db = self.clone();
        blocking(turn, move || db.read_now(work))
            .await
            .unwrap_or_else(Err)
    }

    /// As [`Db::read`], for threads that may wait.
    pub fn read_now<T>(
        &self,
        work: impl FnOnce(&mut Reader<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        pool::read(&self.inner.readers, &self.inner.surroundings, work)
    }
}

/// Waits for one's turn, but not for ever: only who has one takes a thread.
async fn turn(turns: &Arc<Semaphore>) -> Result<OwnedSemaphorePermit, StoreError> {
    match tokio::time::timeout(WAIT, Arc::clone(turns).acquire_owned()).await {
        Ok(Ok(turn)) => Ok(turn),
        Ok(Err(_)) | Err(_) => Err(StoreError::Busy),
    }
}

/// Runs `work` on a thread that may wait, and gives the turn back at its end.
async fn blocking<T: Send + 'static>(
    turn: OwnedSemaphorePermit,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, StoreError> {
    spawn_blocking(move || {
        let answer = work();
        drop(turn);
        answer
    })
    .await
    .map_err(|error| StoreError::Panicked(error.to_string()))
}

/// The writing thread is gone, which only happens while the program ends.
fn stopped() -> StoreError {
    StoreError::Panicked("the writing thread has ended".to_owned())
}
