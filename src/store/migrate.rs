//! Migrations, embedded in the program: what both databases share, joined with what one alone needs.

use std::error::Error;

use diesel::backend::Backend;
use diesel::migration::{Migration, MigrationSource, MigrationVersion};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::conn::{AnyConnection, Purpose};
use super::db::{Db, OpenError};
use crate::each_backend;

const COMMON: EmbeddedMigrations = embed_migrations!("migrations/common");
const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// The database could not be brought to the shape that this program needs.
#[derive(Debug, thiserror::Error)]
pub enum MigrateError {
    /// It could not be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// It was migrated by a newer program, whose rows this one could misread.
    #[error(
        "the database was made by a newer version of this program (it has the migration {0}); run that \
         version, or restore a backup from before"
    )]
    FromTheFuture(String),
    /// A statement failed; everything was rolled back.
    #[error("the database could not be migrated and was left as it was: {0}")]
    Failed(#[source] Box<dyn Error + Send + Sync>),
}

/// The migrations of `migrations/common` and of one database's own folder, as one sequence.
struct Joined(&'static EmbeddedMigrations);

impl<DB: Backend> MigrationSource<DB> for Joined {
    fn migrations(&self) -> diesel::migration::Result<Vec<Box<dyn Migration<DB>>>> {
        let mut all = MigrationSource::<DB>::migrations(&COMMON)?;
        all.extend(MigrationSource::<DB>::migrations(self.0)?);
        Ok(all)
    }
}

impl Db {
    /// Brings the database to the shape that this program needs: all of it or nothing. Servers that
    /// start at the same time take turns.
    pub fn migrate(&self) -> Result<(), MigrateError> {
        let mut conn = AnyConnection::open(self.url(), Purpose::Write)?;
        let failed = |error: diesel::result::Error| MigrateError::Failed(error.into());
        conn.begin_migration().map_err(failed)?;
        let outcome = match &mut conn {
            AnyConnection::Sqlite(conn) => run(conn, &Joined(&SQLITE)),
            AnyConnection::Postgres(conn) => run(conn, &Joined(&POSTGRES)),
        };
        match outcome {
            Ok(()) => conn.commit().map_err(failed),
            Err(error) => {
                conn.undo_to(1).map_err(failed)?;
                Err(error)
            }
        }
    }

    /// Whether the database lacks a migration of this program, or has one of a newer program.
    pub fn is_migrated(&self) -> Result<bool, MigrateError> {
        let mut conn = AnyConnection::open(self.url(), Purpose::Read)?;
        let known = match &conn {
            AnyConnection::Sqlite(_) => versions::<diesel::sqlite::Sqlite>(&Joined(&SQLITE)),
            AnyConnection::Postgres(_) => versions::<diesel::pg::Pg>(&Joined(&POSTGRES)),
        }
        .map_err(MigrateError::Failed)?;
        // An empty database has not even the table of migrations.
        let applied = each_backend!(&mut conn, c => c.applied_migrations()).unwrap_or_default();
        Ok(known.len() == applied.len() && applied.iter().all(|version| known.contains(version)))
    }
}

fn versions<DB: Backend>(
    source: &Joined,
) -> diesel::migration::Result<Vec<MigrationVersion<'static>>> {
    let migrations = MigrationSource::<DB>::migrations(source)?;
    Ok(migrations
        .iter()
        .map(|migration| migration.name().version().as_owned())
        .collect())
}

fn run<DB: Backend, C: MigrationHarness<DB>>(
    conn: &mut C,
    source: &Joined,
) -> Result<(), MigrateError> {
    let known = versions::<DB>(source).map_err(MigrateError::Failed)?;
    let applied = conn.applied_migrations().map_err(MigrateError::Failed)?;
    if let Some(version) = applied.iter().find(|version| !known.contains(version)) {
        return Err(MigrateError::FromTheFuture(version.to_string()));
    }
    let pending = conn
        .pending_migrations(SourceRef(source))
        .map_err(MigrateError::Failed)?;
    for migration in &pending {
        conn.run_migration(migration)
            .map_err(MigrateError::Failed)?;
    }
    Ok(())
}

/// Diesel takes a source by value.
struct SourceRef<'a>(&'a Joined);

impl<DB: Backend> MigrationSource<DB> for SourceRef<'_> {
    fn migrations(&self) -> diesel::migration::Result<Vec<Box<dyn Migration<DB>>>> {
        MigrationSource::<DB>::migrations(self.0)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use diesel::pg::Pg;
    use diesel::sqlite::Sqlite;

    use super::*;

    fn folders(name: &str) -> usize {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
        fs::read_dir(root.join(name)).expect("a folder").count()
    }

    /// Diesel would drop one of two migrations with the same version without a word.
    #[test]
    fn no_version_is_repeated_and_none_on_the_disk_is_missing() {
        let sqlite = versions::<Sqlite>(&Joined(&SQLITE)).expect("SQLite's");
        let postgres = versions::<Pg>(&Joined(&POSTGRES)).expect("PostgreSQL's");
        for (versions, own) in [(sqlite, "sqlite"), (postgres, "postgres")] {
            let distinct: BTreeSet<_> = versions.iter().collect();
            assert_eq!(distinct.len(), versions.len(), "{own}: {versions:?}");
            assert_eq!(versions.len(), folders("common") + folders(own), "{own}");
        }
    }
}
