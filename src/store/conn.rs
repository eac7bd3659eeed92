//! One connection type over both databases, and how each is opened.

use diesel::connection::{
    AnsiTransactionManager, Connection, Instrumentation, SimpleConnection, TransactionManager,
};
use diesel::{PgConnection, QueryResult, SqliteConnection};

use super::db::OpenError;
use super::url::DatabaseUrl;

/// A connection to whichever database the settings name.
#[derive(diesel::MultiConnection)]
pub enum AnyConnection {
    /// PostgreSQL.
    Postgres(PgConnection),
    /// SQLite.
    Sqlite(SqliteConnection),
}

/// Compiles one expression once for each database, for the few statements that [`AnyConnection`] itself
/// cannot express: `on_conflict`, the insert of a whole `Vec`.
///
/// `each_backend!(conn, c => diesel::insert_into(t).values(&rows).execute(c))`
#[macro_export]
macro_rules! each_backend {
    ($conn:expr, $c:ident => $work:expr) => {
        match $conn {
            $crate::store::AnyConnection::Postgres($c) => $work,
            $crate::store::AnyConnection::Sqlite($c) => $work,
        }
    };
}

/// What a connection is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    Read,
    Write,
}

/// How long SQLite waits for another program that holds the file, in milliseconds.
const BUSY_TIMEOUT: u32 = 5_000;

impl AnyConnection {
    /// Opens a connection; an SQLite file is made if it is not there yet.
    pub(super) fn open(url: &DatabaseUrl, purpose: Purpose) -> Result<Self, OpenError> {
        let failed = |reason: String| OpenError::Unreachable {
            url: url.to_string(),
            reason,
        };
        match url {
            DatabaseUrl::Postgres(address) => PgConnection::establish(address)
                .map(Self::Postgres)
                .map_err(|error| failed(error.to_string())),
            DatabaseUrl::Sqlite(path) => {
                let name = path
                    .to_str()
                    .ok_or_else(|| failed("the path is not valid UTF-8".to_owned()))?;
                let mut conn =
                    SqliteConnection::establish(name).map_err(|error| failed(error.to_string()))?;
                set_pragmas(&mut conn, purpose).map_err(|error| failed(error.to_string()))?;
                Ok(Self::Sqlite(conn))
            }
        }
    }

    /// Begins a transaction that may write, as each database keeps the promise that it is as if alone:
    /// SQLite takes the one write lock at once, because a deferred transaction that reads first and
    /// writes later fails with SQLITE_BUSY_SNAPSHOT whatever the busy timeout
    /// (<https://www.sqlite.org/isolation.html>); PostgreSQL watches for conflicts
    /// (<https://www.postgresql.org/docs/current/transaction-iso.html#XACT-SERIALIZABLE>).
    pub(super) fn begin_write(&mut self) -> QueryResult<()> {
        match self {
            Self::Postgres(conn) => AnsiTransactionManager::begin_transaction_sql(
                conn,
                "BEGIN ISOLATION LEVEL SERIALIZABLE",
            ),
            Self::Sqlite(conn) => {
                AnsiTransactionManager::begin_transaction_sql(conn, "BEGIN IMMEDIATE")
            }
        }
    }

    /// Begins a transaction that sees one unmoving state of the database and cannot write.
    pub(super) fn begin_read(&mut self) -> QueryResult<()> {
        match self {
            Self::Postgres(conn) => AnsiTransactionManager::begin_transaction_sql(
                conn,
                "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
            ),
            Self::Sqlite(conn) => {
                AnsiTransactionManager::begin_transaction_sql(conn, "BEGIN DEFERRED")
            }
        }
    }

    /// Begins the one transaction of all migrations, so that two servers that start at once take turns.
    pub(super) fn begin_migration(&mut self) -> QueryResult<()> {
        match self {
            Self::Postgres(conn) => {
                AnsiTransactionManager::begin_transaction_sql(conn, "BEGIN")?;
                // Any number will do that no other program uses on this database.
                conn.batch_execute("SELECT pg_advisory_xact_lock(7814993216530901)")
            }
            Self::Sqlite(_) => self.begin_write(),
        }
    }

    /// Begins a savepoint inside the transaction.
    pub(super) fn begin_savepoint(&mut self) -> QueryResult<()> {
        <Self as Connection>::TransactionManager::begin_transaction(self)
    }

    /// Ends the innermost savepoint, or the transaction, and keeps what it did.
    pub(super) fn commit(&mut self) -> QueryResult<()> {
        <Self as Connection>::TransactionManager::commit_transaction(self)
    }

    /// Undoes everything down to and with transaction level `level`, where 1 is the whole transaction.
    pub(super) fn undo_to(&mut self, level: u32) -> QueryResult<()> {
        while self.depth()? >= level {
            <Self as Connection>::TransactionManager::rollback_transaction(self)?;
        }
        Ok(())
    }

    /// How many transaction levels are open.
    pub(super) fn depth(&mut self) -> QueryResult<u32> {
        let status = <Self as Connection>::TransactionManager::transaction_manager_status_mut(self);
        Ok(status.transaction_depth()?.map_or(0, u32::from))
    }

    /// Has `watch` told of each statement and its failure.
    pub(super) fn watch_with(&mut self, watch: impl Instrumentation) {
        self.set_instrumentation(watch);
    }
}

/// In this order: the busy timeout first, because even the switch to WAL can find the file busy.
///
/// `synchronous=FULL` syncs the log at each commit; in WAL mode NORMAL may lose the last commits at a
/// power failure (<https://www.sqlite.org/pragma.html#pragma_synchronous>). `trusted_schema=OFF` lets
/// no altered schema call functions. No `mmap_size`: it turns a stray write into a broken file.
fn set_pragmas(conn: &mut SqliteConnection, purpose: Purpose) -> QueryResult<()> {
    conn.batch_execute(&format!(
        "PRAGMA busy_timeout = {BUSY_TIMEOUT};
         PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL;
         PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF;"
    ))?;
    match purpose {
        Purpose::Read => conn.batch_execute("PRAGMA query_only = ON;"),
        Purpose::Write => Ok(()),
    }
}
