//! A write is kept as a whole or leaves nothing, and its caller knows which.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Barrier};
use std::thread;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use taawun::store::db::Tuning;
use taawun::store::schema::round;
use taawun::store::{Db, StoreError, Surroundings};

use super::{add_round, slugs};
use crate::support::{TestDatabase, on_both_databases};

fn rounds(database: &TestDatabase) -> Vec<String> {
    let found = database.db().read_now(|reader| slugs(reader.conn()));
    found.expect("the rounds")
}

#[test]
fn work_that_fails_leaves_nothing() {
    on_both_databases(|database| {
        let outcome = database.db().write_now(|tx| {
            add_round(tx, "half-done")?;
            Err::<(), _>(StoreError::NotFound)
        });
        assert!(matches!(outcome, Err(StoreError::NotFound)));
        assert_eq!(rounds(database), [""; 0], "{}", database.kind());
    });
}

#[test]
fn work_that_panics_leaves_nothing_and_the_next_write_succeeds() {
    on_both_databases(|database| {
        let outcome = database.db().write_now(|tx| {
            add_round(tx, "half-done")?;
            // Also from inside a transaction of its own.
            tx.conn().transaction(|_| -> Result<(), StoreError> {
                panic!("a bug");
            })
        });
        let Err(StoreError::Panicked(words)) = outcome else {
            panic!("{}: {outcome:?}", database.kind());
        };
        assert_eq!(words, "a bug");
        let next = database.db().write_now(|tx| add_round(tx, "whole"));
        assert!(next.is_ok(), "{}: {next:?}", database.kind());
        assert_eq!(rounds(database), ["whole"], "{}", database.kind());
    });
}

/// PostgreSQL answers COMMIT of a failed transaction without an error, and keeps nothing.
#[test]
fn work_that_overlooks_a_failed_statement_is_never_told_that_a_lost_write_was_kept() {
    on_both_databases(|database| {
        let outcome = database.db().write_now(|tx| {
            add_round(tx, "first")?;
            let _ = add_round(tx, "first");
            Ok::<_, StoreError>(())
        });
        let kept = rounds(database) == ["first"];
        assert_eq!(outcome.is_ok(), kept, "{}: {outcome:?}", database.kind());
    });
}

#[test]
fn a_failed_attempt_inside_a_savepoint_can_be_gone_on_from() {
    on_both_databases(|database| {
        let outcome = database.db().write_now(|tx| {
            add_round(tx, "first")?;
            let again = tx.conn().transaction(|conn| {
                diesel::update(round::table)
                    .set(round::budget_minor.eq(-1))
                    .execute(conn)
            });
            assert!(again.is_err(), "no negative budget");
            add_round(tx, "second")
        });
        assert!(outcome.is_ok(), "{}: {outcome:?}", database.kind());
        assert_eq!(rounds(database), ["first", "second"], "{}", database.kind());
    });
}

/// Each reads the sum of all budgets and adds one to its own round: as if alone, the last sum is N.
/// At any weaker isolation two of them read the same sum.
#[test]
fn writers_that_read_what_others_write_are_as_if_alone() {
    const WRITERS: usize = 6;
    on_both_databases(|database| {
        let db = database.db();
        for number in 0..WRITERS {
            let added = db.write_now(move |tx| add_round(tx, &format!("round-{number}")));
            added.expect("a round");
        }
        let start = Arc::new(Barrier::new(WRITERS));
        let runs = Arc::new(AtomicU32::new(0));
        let writers: Vec<_> = (0..WRITERS)
            .map(|number| {
                let (db, start, runs) = (db.clone(), Arc::clone(&start), Arc::clone(&runs));
                thread::spawn(move || {
                    start.wait();
                    db.write_now(move |tx| {
                        runs.fetch_add(1, Ordering::Relaxed);
                        let budgets: Vec<i64> =
                            round::table.select(round::budget_minor).load(tx.conn())?;
                        let next = budgets.iter().max().expect("a budget") + 1;
                        diesel::update(round::table)
                            .filter(round::slug.eq(format!("round-{number}")))
                            .set(round::budget_minor.eq(next))
                            .execute(tx.conn())?;
                        Ok::<_, StoreError>(())
                    })
                })
            })
            .collect();
        for writer in writers {
            writer
                .join()
                .expect("no panic")
                .expect("written in the end");
        }
        let mut budgets: Vec<i64> = db
            .read_now(|reader| {
                Ok(round::table
                    .select(round::budget_minor)
                    .load(reader.conn())?)
            })
            .expect("the budgets");
        budgets.sort_unstable();
        assert_eq!(budgets, [1, 2, 3, 4, 5, 6], "{}", database.kind());
        let reruns = db.figures().reruns;
        assert_eq!(u64::from(runs.load(Ordering::Relaxed)), 6 + reruns);
        if database.kind() == "sqlite" {
            assert_eq!(reruns, 0, "one writer needs none");
        }
    });
}

/// Both read before either writes: PostgreSQL must give one of them up, and its work runs again.
#[test]
fn work_that_postgres_gives_up_is_run_again() {
    let Some(database) = TestDatabase::postgres() else {
        return;
    };
    let db = database.db();
    db.write_now(|tx| add_round(tx, "round")).expect("a round");
    let both_have_read = Arc::new(Barrier::new(2));
    let writers: Vec<_> = (0..2)
        .map(|_| {
            let (db, both_have_read) = (db.clone(), Arc::clone(&both_have_read));
            let mut first_run = true;
            thread::spawn(move || {
                db.write_now(move |tx| {
                    let budget: i64 = round::table.select(round::budget_minor).first(tx.conn())?;
                    if std::mem::take(&mut first_run) {
                        both_have_read.wait();
                    }
                    diesel::update(round::table)
                        .set(round::budget_minor.eq(budget + 1))
                        .execute(tx.conn())?;
                    Ok::<_, StoreError>(())
                })
            })
        })
        .collect();
    for writer in writers {
        writer
            .join()
            .expect("no panic")
            .expect("written in the end");
    }
    let budget = db.read_now(|reader| {
        Ok(round::table
            .select(round::budget_minor)
            .first::<i64>(reader.conn())?)
    });
    assert_eq!(budget.expect("the round"), 2, "none of the two is lost");
    assert!(db.figures().reruns >= 1);
}

/// Each locks its own round and then wants the other's.
#[test]
fn a_deadlock_on_postgres_is_resolved_by_running_again() {
    let Some(database) = TestDatabase::postgres() else {
        return;
    };
    let db = database.db();
    for slug in ["a", "b"] {
        db.write_now(move |tx| add_round(tx, slug))
            .expect("a round");
    }
    let both_hold_one = Arc::new(Barrier::new(2));
    let writers: Vec<_> = [["a", "b"], ["b", "a"]]
        .into_iter()
        .map(|order| {
            let (db, both_hold_one) = (db.clone(), Arc::clone(&both_hold_one));
            let mut first_run = true;
            thread::spawn(move || {
                db.write_now(move |tx| {
                    for slug in order {
                        diesel::update(round::table.filter(round::slug.eq(slug)))
                            .set(round::budget_minor.eq(round::budget_minor + 1))
                            .execute(tx.conn())?;
                        if std::mem::take(&mut first_run) {
                            both_hold_one.wait();
                        }
                    }
                    Ok::<_, StoreError>(())
                })
            })
        })
        .collect();
    for writer in writers {
        writer
            .join()
            .expect("no panic")
            .expect("written in the end");
    }
    let budgets = db.read_now(|reader| {
        Ok(round::table
            .select(round::budget_minor)
            .load::<i64>(reader.conn())?)
    });
    assert_eq!(budgets.expect("the rounds"), [2, 2]);
    assert!(db.figures().reruns >= 1);
}

/// While the first write holds the thread, the others queue up and then share commits. A count, not a
/// time: with a commit each it would be 101.
#[test]
fn writes_that_wait_together_share_a_commit() {
    let database = TestDatabase::sqlite();
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let before = database.db().figures().commits;
    runtime.block_on(async {
        let gate = Arc::new(Barrier::new(2));
        let held = Arc::clone(&gate);
        let db = database.db().clone();
        let first = tokio::spawn(async move {
            db.write(move |tx| {
                held.wait();
                add_round(tx, "first")
            })
            .await
        });
        let others: Vec<_> = (0..100)
            .map(|number| {
                let db = database.db().clone();
                let slug = format!("round-{}", number % 50);
                let mut write =
                    Box::pin(async move { db.write(move |tx| add_round(tx, &slug)).await });
                // The first poll queues it.
                let waker = std::task::Waker::noop();
                let mut context = std::task::Context::from_waker(waker);
                assert!(write.as_mut().poll(&mut context).is_pending());
                write
            })
            .collect();
        let queued = database.db().figures().queued;
        assert!(
            (100..=101).contains(&queued),
            "{queued} wait, and perhaps the first is still on its way"
        );
        tokio::task::spawn_blocking(move || gate.wait())
            .await
            .expect("the gate opens");
        first.await.expect("no panic").expect("the first round");
        let (mut kept, mut told) = (0, 0);
        for write in others {
            match write.await {
                Ok(_) => kept += 1,
                Err(StoreError::Duplicate) => told += 1,
                Err(error) => panic!("{error}"),
            }
        }
        assert_eq!(
            (kept, told),
            (50, 50),
            "a failing write takes none of its batch along"
        );
    });
    let commits = database.db().figures().commits - before;
    assert!(
        (2..=3).contains(&commits),
        "{commits} commits for 101 writes"
    );
    assert_eq!(database.db().figures().queued, 0);
    assert_eq!(rounds(&database).len(), 51);
}

#[test]
fn a_full_queue_is_busy_and_loses_nothing() {
    let database = TestDatabase::sqlite();
    let tuning = Tuning {
        longest_queue: 1,
        ..Tuning::default()
    };
    let url = database.url();
    let db = Db::open_tuned(url, Surroundings::of_this_machine(), tuning).expect("it opens");
    let (running, gate) = (Arc::new(Barrier::new(2)), Arc::new(Barrier::new(2)));
    let first = {
        let (db, running, gate) = (db.clone(), Arc::clone(&running), Arc::clone(&gate));
        thread::spawn(move || {
            db.write_now(move |tx| {
                running.wait();
                gate.wait();
                add_round(tx, "first")
            })
        })
    };
    running.wait();
    let second = {
        let db = db.clone();
        thread::spawn(move || db.write_now(|tx| add_round(tx, "second")))
    };
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    // The second may still be on its way into the queue.
    let third = loop {
        let offered = runtime.block_on(async {
            let write = db.write(|tx| add_round(tx, "third"));
            tokio::time::timeout(std::time::Duration::from_millis(50), write).await
        });
        if let Ok(answer) = offered {
            break answer;
        }
    };
    assert!(matches!(third, Err(StoreError::Busy)), "{third:?}");
    gate.wait();
    first.join().expect("no panic").expect("the first round");
    let _ = second.join().expect("no panic");
    assert_eq!(db.figures().queued, 0, "what was refused is not counted");
    assert!(rounds(&database).contains(&"first".to_owned()));
}

/// SQLite may roll a whole transaction back by itself when the disk is full: then those who shared the
/// commit must not be told that they were kept.
#[test]
fn a_full_disk_is_told_to_whoever_was_not_kept() {
    let database = TestDatabase::sqlite();
    let (running, gate) = (Arc::new(Barrier::new(2)), Arc::new(Barrier::new(2)));
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let first = {
        let (db, running, gate) = (
            database.db().clone(),
            Arc::clone(&running),
            Arc::clone(&gate),
        );
        thread::spawn(move || {
            db.write_now(move |tx| {
                running.wait();
                gate.wait();
                add_round(tx, "first")
            })
        })
    };
    running.wait();
    let outcomes = runtime.block_on(async {
        let db = database.db();
        let small = |slug: &'static str| Box::pin(db.write(move |tx| add_round(tx, slug)));
        let (mut before, mut after) = (small("before"), small("after"));
        let mut filling = Box::pin(db.write(|tx| {
            tx.conn().batch_execute("PRAGMA max_page_count = 1")?;
            for number in 0..2_000 {
                add_round(tx, &format!("filling-{number}"))?;
            }
            Ok::<_, StoreError>(())
        }));
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        assert!(before.as_mut().poll(&mut context).is_pending());
        assert!(filling.as_mut().poll(&mut context).is_pending());
        assert!(after.as_mut().poll(&mut context).is_pending());
        let opened = tokio::task::spawn_blocking(move || gate.wait());
        opened.await.expect("the gate opens");
        [
            ("before", before.await.is_ok()),
            ("filling-0", filling.await.is_ok()),
            ("after", after.await.is_ok()),
        ]
    });
    first.join().expect("no panic").expect("the first round");
    let found = rounds(&database);
    for (slug, kept) in outcomes {
        assert_eq!(
            found.iter().any(|round| round == slug),
            kept,
            "{slug}: {outcomes:?}"
        );
    }
    assert!(!outcomes[1].1, "the disk was full");
    let room = database.db().write_now(|tx| {
        Ok::<_, StoreError>(tx.conn().batch_execute("PRAGMA max_page_count = 1000000")?)
    });
    room.expect("there is room again");
    let next = database.db().write_now(|tx| add_round(tx, "next"));
    next.expect("writing goes on");
}
