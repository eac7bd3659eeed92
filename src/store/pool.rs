//! Pooled connections, and the snapshot that a read gets.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Duration;

use diesel::r2d2::{ManageConnection, Pool, PooledConnection, R2D2Connection};

use super::conn::{AnyConnection, Purpose};
use super::db::OpenError;
use super::error::{StoreError, words_of_panic};
use super::postgres::Watch;
use super::tx::{Reader, Surroundings};
use super::url::DatabaseUrl;

/// How long a caller waits for a free connection before it is told that the database is busy.
pub(super) const WAIT: Duration = Duration::from_secs(5);

/// Opens the connections of one pool.
pub(super) struct Manager {
    pub(super) url: DatabaseUrl,
    pub(super) purpose: Purpose,
}

/// A connection with what the pool must know of it.
pub(super) struct Kept {
    pub(super) conn: AnyConnection,
    /// What the database refused during the present transaction.
    pub(super) watch: Arc<Watch>,
    /// It failed where only a dead connection fails.
    pub(super) broken: bool,
}

pub(super) type Borrowed = PooledConnection<Manager>;

impl ManageConnection for Manager {
    type Connection = Kept;
    type Error = OpenError;

    fn connect(&self) -> Result<Kept, OpenError> {
        let mut conn = AnyConnection::open(&self.url, self.purpose)?;
        let watch = Arc::new(Watch::default());
        conn.watch_with(watch.instrumentation());
        Ok(Kept {
            conn,
            watch,
            broken: false,
        })
    }

    fn is_valid(&self, kept: &mut Kept) -> Result<(), OpenError> {
        kept.conn.ping().map_err(|error| OpenError::Unreachable {
            url: self.url.to_string(),
            reason: error.to_string(),
        })
    }

    fn has_broken(&self, kept: &mut Kept) -> bool {
        kept.broken || kept.conn.is_broken()
    }
}

/// A pool of at most `size` connections. The first is opened now, so that a wrong address is said at
/// once and in the database's own words.
pub(super) fn open(manager: Manager, size: u32) -> Result<Pool<Manager>, OpenError> {
    drop(manager.connect()?);
    Ok(Pool::builder()
        .max_size(size)
        .min_idle(Some(0))
        .connection_timeout(WAIT)
        // A connection that died shows at BEGIN, before anything was done.
        .test_on_check_out(false)
        .build_unchecked(manager))
}

/// Takes a connection from the pool and begins a transaction on it, once more if the first one turns
/// out to have died while it lay there: the database may have been restarted.
pub(super) fn take(
    pool: &Pool<Manager>,
    begin: fn(&mut AnyConnection) -> diesel::QueryResult<()>,
) -> Result<Borrowed, StoreError> {
    let mut last = StoreError::Busy;
    // Each round throws one dead connection away; after all of them a fresh one has been tried.
    for _ in 0..=pool.max_size() {
        let mut kept = pool.get().map_err(|_| StoreError::Busy)?;
        kept.watch.forget();
        match begin(&mut kept.conn) {
            Ok(()) => return Ok(kept),
            Err(error) => {
                kept.broken = true;
                last = error.into();
            }
        }
    }
    Err(last)
}

/// Runs `work` on a read-only snapshot.
pub(super) fn read<T>(
    pool: &Pool<Manager>,
    surroundings: &Surroundings,
    work: impl FnOnce(&mut Reader<'_>) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let mut kept = take(pool, AnyConnection::begin_read)?;
    let mut reader = Reader::new(&mut kept.conn, surroundings);
    let answer = catch_unwind(AssertUnwindSafe(|| work(&mut reader)));
    if kept.conn.undo_to(1).is_err() {
        kept.broken = true;
    }
    answer.unwrap_or_else(|panic| Err(StoreError::Panicked(words_of_panic(&*panic))))
}
