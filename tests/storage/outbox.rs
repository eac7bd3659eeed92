//! Work in the outbox is done at least once, by one worker at a time, and a failing one is not lost.

use std::sync::{Arc, Barrier};
use std::thread;

use diesel::prelude::*;
use taawun::domain::ids::{BallotBoxId, Id};
use taawun::store::schema::{ballot, ballot_box, round, task};
use taawun::store::tasks::{self, MOST_ATTEMPTS, Settled, Task, TaskKind};
use taawun::store::{Db, StoreError, Tx};

use super::add_round;
use crate::support::letters::worker;
use crate::support::{TestDatabase, on_both_databases};

fn enqueue(db: &Db, payload: &str) {
    let payload = payload.to_owned();
    let added = db.write_now(move |tx| {
        let due = tx.now();
        tasks::enqueue(
            tx,
            Task {
                kind: TaskKind::ClearAbandonedImport,
                dedupe_key: payload.clone(),
                payload: payload.clone(),
                due,
            },
        )
    });
    added.expect("a task");
}

fn states(db: &Db) -> Vec<(String, i64)> {
    db.read_now(|reader| {
        Ok(task::table
            .order(task::payload)
            .select((task::state, task::attempts))
            .load(reader.conn())?)
    })
    .expect("the tasks")
}

fn work_now(database: &TestDatabase) -> u64 {
    let worker = worker(database.db());
    worker
        .all_that_is_due(&|| false)
        .expect("the outbox is worked on")
}

#[test]
fn of_many_workers_one_gets_the_task() {
    on_both_databases(|database| {
        enqueue(database.db(), "one");
        let start = Arc::new(Barrier::new(8));
        let workers: Vec<_> = (0..8)
            .map(|number| {
                let (db, start) = (database.db().clone(), Arc::clone(&start));
                thread::spawn(move || {
                    start.wait();
                    db.write_now(move |tx| tasks::claim(tx, &format!("worker {number}"), 1, &[]))
                })
            })
            .collect();
        let got = workers
            .into_iter()
            .map(|worker| worker.join().expect("no panic").expect("an answer").len())
            .sum::<usize>();
        assert_eq!(got, 1, "{}", database.kind());
    });
}

#[test]
fn a_task_of_a_worker_that_died_is_taken_over_and_its_late_answer_counts_for_nothing() {
    on_both_databases(|database| {
        let db = database.db();
        enqueue(db, "one");
        let claim = |holder: &'static str| {
            let claimed = db.write_now(move |tx| tasks::claim(tx, holder, 1, &[]));
            claimed.expect("an answer").pop()
        };
        let first = claim("first").expect("the task");
        assert_eq!(claim("second"), None, "it is in other hands");
        database.clock.advance(tasks::LEASE_SECONDS);
        let second = claim("second").expect("the lease has run out");
        assert_eq!((first.attempt, second.attempt), (1, 2));
        let finish = |task: tasks::ClaimedTask, holder: &'static str| {
            let finished = db.write_now(move |tx| tasks::finish(tx, &task, holder));
            finished.expect("an answer")
        };
        assert_eq!(finish(first, "first"), Settled::TakenOver);
        assert_eq!(finish(second, "second"), Settled::Done);
        assert_eq!(states(db), [("done".to_owned(), 2)], "{}", database.kind());
    });
}

#[test]
fn a_failing_task_waits_longer_each_time_and_is_dead_in_the_end() {
    on_both_databases(|database| {
        enqueue(database.db(), "no id of a box");
        let mut waited = 0;
        for attempt in 1..=MOST_ATTEMPTS {
            assert_eq!(work_now(database), 1, "attempt {attempt}");
            assert_eq!(work_now(database), 0, "not again at once");
            let pause = 10 << (attempt - 1);
            database.clock.advance(pause - 1);
            assert_eq!(work_now(database), 0, "not before {pause} seconds");
            database.clock.advance(1);
            waited += pause;
        }
        assert_eq!(waited, 2_550);
        assert_eq!(work_now(database), 0, "dead");
        assert_eq!(states(database.db()), [("dead".to_owned(), MOST_ATTEMPTS)]);
        let said: Option<String> = database
            .db()
            .read_now(|reader| Ok(task::table.select(task::last_error).first(reader.conn())?))
            .expect("the task");
        assert!(said.is_some_and(|text| text.contains("no id of a box")));
    });
}

/// A box with `ballots` ballots and the task that clears it, as an import writes them first.
fn add_box(tx: &mut Tx<'_>, ballots: usize) -> Result<BallotBoxId, StoreError> {
    let id: BallotBoxId = tx.new_id();
    let now = tx.now();
    diesel::insert_into(ballot_box::table)
        .values((
            ballot_box::id.eq(&id),
            ballot_box::ballot_type.eq("approval"),
            ballot_box::created_at.eq(now),
            ballot_box::sealed.eq(false),
        ))
        .execute(tx.conn())?;
    for number in 0..ballots {
        diesel::insert_into(ballot::table)
            .values((
                ballot::ballot_box_id.eq(&id),
                ballot::label.eq(format!("{number:05}")),
                ballot::marks.eq("a"),
            ))
            .execute(tx.conn())?;
    }
    let clearing = Task {
        kind: TaskKind::ClearAbandonedImport,
        payload: id.as_str().to_owned(),
        dedupe_key: id.as_str().to_owned(),
        due: now.plus_seconds(86_400),
    };
    tasks::enqueue(tx, clearing)?;
    Ok(id)
}

fn boxes_and_ballots(database: &TestDatabase) -> (i64, i64) {
    let counted = database.db().read_now(|reader| {
        Ok((
            ballot_box::table.count().get_result(reader.conn())?,
            ballot::table.count().get_result(reader.conn())?,
        ))
    });
    counted.expect("two counts")
}

#[test]
fn an_abandoned_import_is_cleared_a_day_later_and_a_used_one_never() {
    on_both_databases(|database| {
        let db = database.db();
        db.write_now(|tx| add_box(tx, 1_200)).expect("a box");
        let used = db.write_now(|tx| {
            let used = add_box(tx, 3)?;
            let round_id = add_round(tx, "in-use")?;
            diesel::update(round::table.find(round_id))
                .set(round::ballot_box_id.eq(&used))
                .execute(tx.conn())?;
            Ok::<_, StoreError>(used)
        });
        used.expect("a round with its box");
        assert_eq!(work_now(database), 0, "not yet");
        assert_eq!(boxes_and_ballots(database), (2, 1_203));
        database.clock.advance(86_400);
        assert_eq!(work_now(database), 2);
        assert_eq!(boxes_and_ballots(database), (1, 3), "{}", database.kind());
        assert!(states(db).iter().all(|(state, _)| state == "done"));
    });
}

#[test]
fn a_worker_stops_when_told_and_its_task_is_done() {
    on_both_databases(|database| {
        let id = database.db().write_now(|tx| add_box(tx, 3)).expect("a box");
        database.clock.advance(86_400);
        let runtime = tokio::runtime::Runtime::new().expect("a runtime");
        runtime.block_on(async {
            let (stop, stopped) = tokio::sync::watch::channel(false);
            let worker = worker(database.db());
            let working = tokio::spawn(worker.run(stopped));
            while boxes_and_ballots(database) != (0, 0) {
                tokio::time::sleep(std::time::Duration::from_millis(5)).await;
            }
            stop.send(true).expect("the worker listens");
            let ended = tokio::time::timeout(std::time::Duration::from_secs(5), working).await;
            ended.expect("within 5 seconds").expect("no panic");
        });
        assert_eq!(states(database.db()), [("done".to_owned(), 1)], "{id}");
    });
}
