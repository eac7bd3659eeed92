//! The record of acts in the database: sealed in order by one holder, and every change of it found.

use std::thread;

use diesel::connection::SimpleConnection;
use serde_json::json;
use taawun::domain::audit_chain::{BrokenChain, Witness};
use taawun::domain::audit_event::AuditKind;
use taawun::store::audit::{self, Finding};
use taawun::store::{Db, StoreError};

use crate::support::{TestDatabase, on_both_databases};

fn act(db: &Db, number: u32) {
    let recorded = db.write_now(move |tx| {
        audit::record(tx, AuditKind::ElectionImported, &json!({"number": number}))
    });
    recorded.expect("on record");
}

fn check(db: &Db, witness: Option<Witness>) -> Finding {
    let checked = db.read_now(|reader| audit::check(reader.conn(), witness));
    checked.expect("it can be checked")
}

fn tamper(database: &mut TestDatabase, sql: &'static str) {
    database.leave_it_broken();
    let done = database
        .db()
        .write_now(move |tx| Ok::<_, StoreError>(tx.conn().batch_execute(sql)?));
    done.expect(sql);
}

fn with_five(database: &TestDatabase) -> Witness {
    for number in 1..=5 {
        act(database.db(), number);
        database.clock.advance(1);
    }
    let head = audit::seal(database.db(), "the sealer").expect("sealed");
    assert_eq!(head.seq, 5, "{}", database.kind());
    head
}

#[test]
fn events_are_chained_in_the_order_of_their_instants() {
    on_both_databases(|database| {
        let head = with_five(database);
        act(database.db(), 6);
        assert_eq!(
            check(database.db(), None),
            Finding::Whole { head, unsealed: 1 }
        );
        let next = audit::seal(database.db(), "the sealer").expect("sealed");
        assert_eq!(next.seq, 6);
        let whole = Finding::Whole {
            head: next,
            unsealed: 0,
        };
        assert_eq!(check(database.db(), None), whole, "{}", database.kind());
    });
}

#[test]
fn many_sealers_and_writers_at_once_make_one_chain() {
    on_both_databases(|database| {
        thread::scope(|scope| {
            for number in 0..4 {
                let db = database.db();
                scope.spawn(move || {
                    (0..10).for_each(|act_number| act(db, number * 10 + act_number))
                });
                scope.spawn(move || {
                    for _ in 0..10 {
                        // Busy is an answer too: the duty is another's.
                        let _ = audit::seal(db, &format!("sealer {number}"));
                    }
                });
            }
        });
        database.clock.advance(60);
        let head = audit::seal(database.db(), "the last").expect("sealed");
        assert_eq!(head.seq, 40, "{}", database.kind());
        assert_eq!(
            check(database.db(), None),
            Finding::Whole { head, unsealed: 0 }
        );
    });
}

#[test]
fn a_flipped_event_is_named() {
    on_both_databases(|database| {
        with_five(database);
        tamper(
            database,
            "UPDATE audit_event SET data = '{\"number\":7}' WHERE seq = 3",
        );
        let found = check(database.db(), None);
        assert!(
            matches!(found, Finding::Broken(BrokenChain::Altered { seq: 3, .. })),
            "{found:?}"
        );
    });
}

#[test]
fn an_unsealed_event_that_was_changed_is_named() {
    on_both_databases(|database| {
        with_five(database);
        act(database.db(), 6);
        tamper(
            database,
            "UPDATE audit_event SET at = at + 1 WHERE seq IS NULL",
        );
        let found = check(database.db(), None);
        assert!(matches!(found, Finding::Altered(_)), "{found:?}");
    });
}

#[test]
fn a_dropped_event_is_named() {
    on_both_databases(|database| {
        with_five(database);
        tamper(database, "DELETE FROM audit_event WHERE seq = 3");
        let gap = BrokenChain::Gap {
            expected: 3,
            found: 4,
        };
        assert_eq!(check(database.db(), None), Finding::Broken(gap));
    });
}

#[test]
fn two_events_that_changed_places_are_named() {
    on_both_databases(|database| {
        with_five(database);
        tamper(
            database,
            "UPDATE audit_event SET seq = 99 WHERE seq = 2;
             UPDATE audit_event SET seq = 2 WHERE seq = 3;
             UPDATE audit_event SET seq = 3 WHERE seq = 99;",
        );
        let found = check(database.db(), None);
        assert!(
            matches!(found, Finding::Broken(BrokenChain::Unlinked { seq: 2, .. })),
            "{found:?}"
        );
    });
}

/// The chain alone is silent on both; that is why doctor prints a line to be kept elsewhere.
#[test]
fn a_cut_end_and_a_chain_made_anew_are_found_by_who_kept_a_line() {
    on_both_databases(|database| {
        let head = with_five(database);
        tamper(database, "DELETE FROM audit_event WHERE seq >= 4");
        assert!(matches!(
            check(database.db(), None),
            Finding::Whole { unsealed: 0, .. }
        ));
        let cut = BrokenChain::CutOff { seq: 5, end: 3 };
        assert_eq!(
            check(database.db(), Some(head.clone())),
            Finding::Broken(cut)
        );

        tamper(
            database,
            "UPDATE audit_event SET seq = NULL, chained = NULL",
        );
        act(database.db(), 40);
        act(database.db(), 50);
        audit::seal(database.db(), "the sealer").expect("sealed");
        assert!(matches!(
            check(database.db(), None),
            Finding::Whole { unsealed: 0, .. }
        ));
        let rewritten = BrokenChain::Rewritten { seq: 5 };
        assert_eq!(check(database.db(), Some(head)), Finding::Broken(rewritten));
    });
}
