//! Rules of which exactly one of many writers at once may win, and the rest are told so.

use std::sync::{Arc, Barrier};
use std::thread;

use diesel::prelude::*;
use taawun::domain::ids::ProposalId;
use taawun::store::schema::{decided_proposal, round};
use taawun::store::tasks::{self, Task, TaskKind};
use taawun::store::{Db, StoreError, Tx};

use super::add_round;
use crate::support::{TestDatabase, on_both_databases};

const WRITERS: usize = 16;

/// Lets all writers loose together; exactly one may succeed and all others must meet `Duplicate`.
fn one_wins(database: &TestDatabase, write: fn(&Db) -> Result<(), StoreError>) {
    let start = Arc::new(Barrier::new(WRITERS));
    let writers: Vec<_> = (0..WRITERS)
        .map(|_| {
            let (db, start) = (database.db().clone(), Arc::clone(&start));
            thread::spawn(move || {
                start.wait();
                write(&db)
            })
        })
        .collect();
    let outcomes: Vec<_> = writers
        .into_iter()
        .map(|writer| writer.join().expect("no panic"))
        .collect();
    let won = outcomes.iter().filter(|outcome| outcome.is_ok()).count();
    let told = outcomes
        .iter()
        .filter(|outcome| matches!(outcome, Err(StoreError::Duplicate)))
        .count();
    assert_eq!(
        (won, told),
        (1, WRITERS - 1),
        "{}: {outcomes:?}",
        database.kind()
    );
}

#[test]
fn of_many_rounds_with_one_slug_exactly_one_stands() {
    on_both_databases(|database| {
        one_wins(database, |db| {
            db.write_now(|tx| add_round(tx, "spring-2027")).map(|_| ())
        });
        let rounds = database
            .db()
            .read_now(|reader| Ok(round::table.count().get_result::<i64>(reader.conn())?));
        assert_eq!(rounds.expect("a count"), 1, "{}", database.kind());
    });
}

#[test]
fn of_many_tasks_with_one_dedupe_key_exactly_one_stands() {
    on_both_databases(|database| {
        one_wins(database, |db| {
            db.write_now(|tx| {
                let due = tx.now().plus_seconds(3_600);
                tasks::enqueue(
                    tx,
                    Task {
                        kind: TaskKind::ClearAbandonedImport,
                        payload: "no box".to_owned(),
                        dedupe_key: "the same".to_owned(),
                        due,
                    },
                )
            })
            .map(|_| ())
        });
    });
}

fn add_proposal(tx: &mut Tx<'_>, reference: &str) -> Result<(), StoreError> {
    let round_id: String = round::table.select(round::id).first(tx.conn())?;
    let id: ProposalId = tx.new_id();
    diesel::insert_into(decided_proposal::table)
        .values((
            decided_proposal::id.eq(&id),
            decided_proposal::round_id.eq(round_id),
            decided_proposal::reference.eq(reference),
            decided_proposal::title.eq("{}"),
            decided_proposal::summary.eq("{}"),
            decided_proposal::category.eq("[]"),
            decided_proposal::beneficiaries.eq("[]"),
            decided_proposal::cost_minor.eq(1),
            decided_proposal::outcome.eq("not_funded"),
        ))
        .execute(tx.conn())?;
    Ok(())
}

#[test]
fn of_many_proposals_with_one_reference_exactly_one_stands() {
    on_both_databases(|database| {
        let round = database.db().write_now(|tx| add_round(tx, "spring-2027"));
        round.expect("a round");
        one_wins(database, |db| db.write_now(|tx| add_proposal(tx, "P-001")));
    });
}
