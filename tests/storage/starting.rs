//! Opening and migrating.

use std::sync::{Arc, Barrier};
use std::thread;

use diesel::connection::SimpleConnection;
use taawun::store::migrate::MigrateError;
use taawun::store::{DatabaseUrl, Db, StoreError, Surroundings};

use super::{add_round, slugs};
use crate::support::{TestDatabase, on_both_databases};

fn open(url: &DatabaseUrl) -> Db {
    Db::open(url, Surroundings::of_this_machine()).expect("the database opens")
}

#[test]
fn servers_that_start_at_once_migrate_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let url = DatabaseUrl::Sqlite(folder.path().join("new.db"));
    let mut places = vec![(url, None)];
    places.extend(TestDatabase::postgres_without_tables().map(|db| (db.url().clone(), Some(db))));
    for (url, _kept) in &places {
        let start = Arc::new(Barrier::new(4));
        let servers: Vec<_> = (0..4)
            .map(|_| {
                let (url, start) = (url.clone(), Arc::clone(&start));
                thread::spawn(move || {
                    let db = open(&url);
                    start.wait();
                    db.migrate()
                })
            })
            .collect();
        for server in servers {
            let migrated = server.join().expect("no panic");
            assert!(migrated.is_ok(), "{url}: {migrated:?}");
        }
        let db = open(url);
        assert!(db.is_migrated().expect("an answer"), "{url}");
        db.write_now(|tx| add_round(tx, "first")).expect("a round");
    }
}

#[test]
fn a_database_of_a_newer_program_is_left_alone() {
    on_both_databases(|database| {
        let db = database.db();
        assert!(db.is_migrated().expect("an answer"));
        let insert = "INSERT INTO __diesel_schema_migrations (version) VALUES ('9999')";
        let added = db.write_now(|tx| Ok::<_, StoreError>(tx.conn().batch_execute(insert)?));
        added.expect("a migration of the future");
        assert!(!db.is_migrated().expect("an answer"));
        let refused = db.migrate().expect_err("it is not ours to migrate");
        assert!(matches!(&refused, MigrateError::FromTheFuture(version) if version == "9999"));
        assert!(refused.to_string().contains("newer version"), "{refused}");
    });
}

#[test]
fn a_path_that_cannot_be_opened_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("no such folder").join("taawun.db");
    let missing = DatabaseUrl::Sqlite(file.clone());
    let itself = DatabaseUrl::Sqlite(folder.path().to_owned());
    let nobody = "postgres://me:secret@127.0.0.1:1/taawun".parse();
    let nobody: DatabaseUrl = nobody.expect("an address");
    for url in [&missing, &itself, &nobody] {
        let Err(error) = Db::open(url, Surroundings::of_this_machine()) else {
            panic!("{url} opened");
        };
        assert!(error.to_string().contains(&url.to_string()), "{error}");
        assert!(!error.to_string().contains("secret"), "{error}");
    }
    assert!(!file.exists());
}

#[test]
fn a_database_without_tables_is_not_taken_for_a_migrated_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let db = open(&DatabaseUrl::Sqlite(folder.path().join("empty.db")));
    assert!(!db.is_migrated().expect("an answer"));
    assert!(db.read_now(|reader| slugs(reader.conn())).is_err());
}

#[test]
fn what_was_written_is_there_after_opening_again() {
    on_both_databases(|database| {
        let written = database.db().write_now(|tx| add_round(tx, "kept"));
        written.expect("a round");
        let again = open(database.url());
        let found = again.read_now(|reader| slugs(reader.conn()));
        assert_eq!(found.expect("the rounds"), ["kept"], "{}", database.kind());
    });
}
