//! What can go wrong with the database, sorted by what a caller can do about it.

use std::sync::Arc;

use diesel::result::{DatabaseErrorKind, Error as DieselError};

/// Why a read or a write did not happen.
#[derive(Debug, Clone, thiserror::Error)]
pub enum StoreError {
    /// Too much at once, or another program holds the database: the same call may succeed later.
    #[error("the database is busy; nothing was changed, the same can be tried again")]
    Busy,
    /// The disk under the database is full. Nothing was changed; the same call may succeed once there is room.
    #[error("there is no room left where the database is kept; nothing was changed")]
    Full,
    /// A once-only rule: such a row already stands.
    #[error("such a record already stands; nothing was changed")]
    Duplicate,
    /// The one row that was asked for is not there.
    #[error("there is no such record")]
    NotFound,
    /// A row holds what its column cannot mean.
    #[error("the database holds {value:?} where {expected} belongs")]
    Unreadable {
        /// What was read.
        value: String,
        /// What it should have been.
        expected: &'static str,
    },
    /// The work itself panicked: a bug of ours. Its transaction was rolled back.
    #[error("the work on the database panicked; nothing of it was kept: {0}")]
    Panicked(String),
    /// The database refused, failed or is not to be reached. Nothing is kept, unless the connection was
    /// lost while a commit was being confirmed: then nobody knows.
    #[error("the database failed: {0}")]
    Broken(Arc<DieselError>),
}

impl From<DieselError> for StoreError {
    fn from(error: DieselError) -> Self {
        match &error {
            DieselError::NotFound => Self::NotFound,
            DieselError::DatabaseError(DatabaseErrorKind::UniqueViolation, _) => Self::Duplicate,
            _ if wants_another_run(&error) || is_locked(&error) => Self::Busy,
            _ if is_full(&error) => Self::Full,
            _ => Self::Broken(Arc::new(error)),
        }
    }
}

/// PostgreSQL's 40001 and 40P01: it gave up this transaction for another one's sake, and the very same
/// transaction may succeed when it runs again.
///
/// Diesel passes on no code for a deadlock, only the message, which is English unless the server's
/// `lc_messages` says otherwise; in another language a deadlock goes up as [`StoreError::Broken`].
pub(super) fn wants_another_run(error: &DieselError) -> bool {
    match error {
        DieselError::DatabaseError(DatabaseErrorKind::SerializationFailure, _) => true,
        DieselError::DatabaseError(DatabaseErrorKind::Unknown, about) => {
            about.message().starts_with("deadlock detected")
        }
        DieselError::RollbackErrorOnCommit { commit_error, .. } => wants_another_run(commit_error),
        _ => false,
    }
}

/// SQLITE_BUSY and SQLITE_LOCKED, which Diesel reports by their message alone.
fn is_locked(error: &DieselError) -> bool {
    match error {
        DieselError::DatabaseError(DatabaseErrorKind::Unknown, about) => {
            about.message().starts_with("database is locked")
                || about.message().starts_with("database table is locked")
        }
        _ => false,
    }
}

/// SQLITE_FULL, and what PostgreSQL says of a full disk (53100): Diesel reports both by their message alone, and the
/// second is English unless the server speaks another language; then it goes up as [`StoreError::Broken`].
fn is_full(error: &DieselError) -> bool {
    match error {
        DieselError::DatabaseError(DatabaseErrorKind::Unknown, about) => {
            let said = about.message();
            said.starts_with("database or disk is full") || said.contains("No space left on device")
        }
        DieselError::RollbackErrorOnCommit { commit_error, .. } => is_full(commit_error),
        _ => false,
    }
}

/// What a panic said.
pub(super) fn words_of_panic(panic: &(dyn std::any::Any + Send)) -> String {
    panic
        .downcast_ref::<&str>()
        .map(|text| (*text).to_owned())
        .or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "a panic without words".to_owned())
}
