//! What screens cost the database does not depend on how many voted.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use diesel::connection::{Connection, InstrumentationEvent};
use taawun::store::views::download::download;
use taawun::store::views::proposal_page::proposal_page;
use taawun::store::views::result_lines::{result_line, result_lines};
use taawun::store::views::results_page::results_page;
use taawun::store::views::round_page::round_page;
use taawun::store::views::rounds_list::{RoundsWanted, rounds_list};
use taawun::store::{Db, Reader, StoreError};

use super::fixture::{self, GREEDY, election};
use crate::support::on_both_databases;

/// How many statements `work` runs.
fn statements<T>(
    db: &Db,
    work: impl FnOnce(&mut Reader<'_>) -> Result<Option<T>, StoreError>,
) -> usize {
    let counted = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&counted);
    db.read_now(move |reader| {
        reader
            .conn()
            .set_instrumentation(move |event: InstrumentationEvent<'_>| {
                if matches!(event, InstrumentationEvent::StartQuery { .. }) {
                    counter.fetch_add(1, Ordering::Relaxed);
                }
            });
        let found = work(reader)?;
        reader
            .conn()
            .set_instrumentation(|_: InstrumentationEvent<'_>| {});
        assert!(found.is_some(), "there is something to see");
        Ok(())
    })
    .expect("the screen can be read");
    counted.load(Ordering::Relaxed)
}

/// Statements per screen: rounds, round, results, proposal, slice, line, file.
fn costs(db: &Db, slug: &str) -> [usize; 7] {
    let slug = &slug.parse().expect("a slug");
    let wanted = RoundsWanted::default();
    [
        statements(db, |reader| rounds_list(reader, &wanted, 50).map(Some)),
        statements(db, |reader| round_page(reader, slug)),
        statements(db, |reader| results_page(reader, slug)),
        statements(db, |reader| proposal_page(reader, slug, "7")),
        statements(db, |reader| result_lines(reader, slug, 0, 50)),
        statements(db, |reader| result_line(reader, slug, "7")),
        statements(db, |reader| {
            download(reader, slug, "result.json", |_| false)
        }),
    ]
}

#[test]
fn no_screen_costs_more_statements_with_more_ballots_or_more_proposals() {
    on_both_databases(|database| {
        let db = database.db();
        fixture::publish(db, "small", &election(12, 100), GREEDY);
        let small = costs(db, "small");
        fixture::publish(db, "large", &election(120, 2_000), GREEDY);
        assert_eq!(small, costs(db, "large"));
        assert_eq!(small, [10, 5, 5, 4, 3, 2, 2]);
    });
}
