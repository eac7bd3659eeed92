//! A read sees one moment, and cannot write.

use diesel::prelude::*;
use taawun::store::StoreError;
use taawun::store::schema::round;

use super::{add_round, slugs};
use crate::support::on_both_databases;

#[test]
fn a_reader_sees_one_moment_whatever_is_written_meanwhile() {
    on_both_databases(|database| {
        let db = database.db();
        db.write_now(|tx| add_round(tx, "before")).expect("a round");
        let seen = db.read_now(|reader| {
            let first = slugs(reader.conn())?;
            db.write_now(|tx| add_round(tx, "meanwhile"))?;
            Ok((first, slugs(reader.conn())?))
        });
        let (first, second) = seen.expect("two looks");
        assert_eq!(first, ["before"], "{}", database.kind());
        assert_eq!(second, first, "{}", database.kind());
        let after = db.read_now(|reader| slugs(reader.conn())).expect("a look");
        assert_eq!(after, ["before", "meanwhile"], "{}", database.kind());
    });
}

#[test]
fn the_database_refuses_to_write_through_a_reader() {
    on_both_databases(|database| {
        let db = database.db();
        db.write_now(|tx| add_round(tx, "kept")).expect("a round");
        let outcome = db.read_now(|reader| {
            diesel::delete(round::table).execute(reader.conn())?;
            Ok(())
        });
        let Err(StoreError::Broken(error)) = outcome else {
            panic!("{}: {outcome:?}", database.kind());
        };
        assert!(error.to_string().contains("read"), "{error}");
        let after = db.read_now(|reader| slugs(reader.conn())).expect("a look");
        assert_eq!(after, ["kept"], "{}", database.kind());
    });
}

#[test]
fn a_read_that_panics_is_told_and_the_next_one_succeeds() {
    on_both_databases(|database| {
        let outcome = database
            .db()
            .read_now(|_| -> Result<(), StoreError> { panic!("a bug") });
        assert!(matches!(outcome, Err(StoreError::Panicked(_))));
        let next = database.db().read_now(|reader| slugs(reader.conn()));
        assert!(next.is_ok(), "{}: {next:?}", database.kind());
    });
}

#[test]
fn more_readers_than_connections_wait_their_turn() {
    on_both_databases(|database| {
        let runtime = tokio::runtime::Runtime::new().expect("a runtime");
        runtime.block_on(async {
            let reads: Vec<_> = (0..100)
                .map(|_| {
                    let db = database.db().clone();
                    tokio::spawn(async move { db.read(|reader| slugs(reader.conn())).await })
                })
                .collect();
            for read in reads {
                let answer = read.await.expect("no panic");
                assert!(answer.is_ok(), "{}: {answer:?}", database.kind());
            }
        });
    });
}
