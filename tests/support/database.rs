//! A migrated database of one's own for each test, checked for every invariant at the test's end.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};
use taawun::store::{DatabaseUrl, Db, Surroundings, invariants};
use tempfile::TempDir;

use super::cluster;
use super::surroundings::{TestClock, surroundings};

/// One database. Dropping it checks the invariants and removes it.
pub struct TestDatabase {
    db: Option<Db>,
    url: DatabaseUrl,
    /// How often it was opened: names that were drawn before are not drawn again.
    opened: u64,
    /// The clock it works with.
    pub clock: TestClock,
    place: Place,
    check_at_end: bool,
}

enum Place {
    Sqlite { _folder: TempDir },
    Postgres { name: String },
}

impl TestDatabase {
    /// A fresh SQLite file.
    pub fn sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a folder for the database");
        let path = folder.path().join("taawun.db");
        fs::write(&path, migrated_file()).expect("the file is written");
        Self::open(&url_of(&path), Place::Sqlite { _folder: folder })
    }

    /// A fresh PostgreSQL database; `None` where there is no server.
    ///
    /// On the server of this run it is migrated from the beginning, as a copy of `template1`.
    pub fn postgres() -> Option<Self> {
        let database = Self::on_server("template1")?;
        database.db().migrate().expect("the database migrates");
        Some(database)
    }

    /// A PostgreSQL database in which nothing stands yet.
    pub fn postgres_without_tables() -> Option<Self> {
        let mut database = Self::on_server("template0")?;
        database.leave_it_broken();
        Some(database)
    }

    fn on_server(template: &str) -> Option<Self> {
        static NUMBER: AtomicU64 = AtomicU64::new(0);
        let number = NUMBER.fetch_add(1, Ordering::SeqCst);
        let name = format!("taawun_test_{}_{number}", std::process::id());
        let url = cluster::address(&name)?.parse().expect("an address");
        administer(&format!("CREATE DATABASE {name} TEMPLATE {template}"));
        Some(Self::open(&url, Place::Postgres { name }))
    }

    fn open(url: &DatabaseUrl, place: Place) -> Self {
        let clock = TestClock::new();
        let db = Db::open(url, surroundings(&clock, 1)).expect("the database opens");
        Self {
            db: Some(db),
            url: url.clone(),
            opened: 1,
            clock,
            place,
            check_at_end: true,
        }
    }

    /// The database.
    pub fn db(&self) -> &Db {
        self.db.as_ref().expect("it is there until the drop")
    }

    /// Its address.
    pub fn url(&self) -> &DatabaseUrl {
        &self.url
    }

    /// Its address as a setting of the program: whole, unlike what `url()` shows.
    pub fn address(&self) -> String {
        match &self.place {
            Place::Sqlite { .. } => self.url().to_string(),
            Place::Postgres { name } => cluster::address(name).expect("a server"),
        }
    }

    /// `sqlite` or `postgres`, for messages.
    pub fn kind(&self) -> &'static str {
        match self.place {
            Place::Sqlite { .. } => "sqlite",
            Place::Postgres { .. } => "postgres",
        }
    }

    /// Closes it, so that another process has it alone.
    pub fn close(&mut self) {
        self.db = None;
    }

    /// Opens it again after [`Self::close`].
    pub fn reopen(&mut self) {
        self.opened += 1;
        let surroundings = surroundings(&self.clock, self.opened);
        self.db = Some(Db::open(&self.url, surroundings).expect("the database opens"));
    }

    /// For a test that breaks an invariant on purpose.
    pub fn leave_it_broken(&mut self) {
        self.check_at_end = false;
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        let db = self.db.take();
        let broken = match &db {
            Some(db) if self.check_at_end && !std::thread::panicking() => broken_invariants(db),
            _ => Vec::new(),
        };
        drop(db);
        if let Place::Postgres { name } = &self.place {
            administer(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
        }
        assert!(broken.is_empty(), "{}: {broken:#?}", self.kind());
    }
}

fn broken_invariants(db: &Db) -> Vec<String> {
    let examination = db.read_now(|reader| invariants::examine(reader, None));
    let verdicts = examination.expect("the invariants can be checked").verdicts;
    verdicts
        .iter()
        .filter(|verdict| !verdict.holds())
        .map(ToString::to_string)
        .collect()
}

fn url_of(path: &Path) -> DatabaseUrl {
    DatabaseUrl::Sqlite(path.to_owned())
}

fn migrate(url: &DatabaseUrl) {
    let db = Db::open(url, Surroundings::of_this_machine()).expect("the database opens");
    db.migrate().expect("the database migrates");
}

/// The bytes of a migrated SQLite file: made once, copied for each test.
fn migrated_file() -> &'static [u8] {
    static FILE: OnceLock<Vec<u8>> = OnceLock::new();
    FILE.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder for the database");
        let path = folder.path().join("template.db");
        migrate(&url_of(&path));
        // The last connection that closes puts the log into the file and removes the log.
        let log = folder.path().join("template.db-wal");
        assert!(!log.exists(), "the file is not complete without its log");
        fs::read(&path).expect("the file is there")
    })
}

/// One statement on the server's own database.
fn administer(statement: &str) {
    let address = cluster::address("postgres").expect("a server");
    let mut conn = PgConnection::establish(&address).expect("the server answers");
    conn.batch_execute(statement).expect(statement);
}

/// Runs a test on SQLite and then on PostgreSQL; without a PostgreSQL it says that it was skipped.
pub fn on_both_databases(test: impl Fn(&mut TestDatabase)) {
    test(&mut TestDatabase::sqlite());
    if let Some(mut database) = TestDatabase::postgres() {
        test(&mut database);
    }
}
