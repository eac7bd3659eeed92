//! A form of sixty questions is as light to handle as one of one.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use diesel::connection::{Connection, InstrumentationEvent};
use taawun::domain::policy::Actor;
use taawun::domain::setup::{Form, LineChange, Revision};
use taawun::ops::setup::change_line;
use taawun::store::views::managed_round::managed_round;
use taawun::store::views::round_questions::round_questions;
use taawun::store::{AnyConnection, Db, StoreError};

use super::question;
use crate::constitution::acts::announce;
use crate::support::app::TestApp;
use crate::support::on_both_databases;
use crate::support::rounds::{TestRound, draft_with, standing};

fn of(db: &Db, slug: &str, questions: usize) -> TestRound {
    draft_with(db, slug, |setup| {
        let all = (1..=questions)
            .map(|number| question(&format!("q{number}"), "What will change, for whom?", 300));
        setup.form.questions = all.collect();
    })
}

fn counting(conn: &mut AnyConnection) -> Arc<AtomicUsize> {
    let counted = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&counted);
    conn.set_instrumentation(move |event: InstrumentationEvent<'_>| {
        if matches!(event, InstrumentationEvent::StartQuery { .. }) {
            counter.fetch_add(1, Ordering::Relaxed);
        }
    });
    counted
}

/// Statements of saving one question, of the staff's page, and of the public one.
fn costs(db: &Db, of: &TestRound) -> [usize; 3] {
    let (standing, slug) = (standing(db, &of.amal), of.slug.clone());
    let (actor, round) = (standing.clone(), slug.clone());
    let saving = db
        .write_now(move |tx| {
            let counted = counting(tx.conn());
            let change = LineChange::Replace(question("q1", "Other words", 200), None);
            let saved =
                change_line::<Form>(tx, Actor::Person(&actor), &round, Revision(1), &change);
            tx.conn()
                .set_instrumentation(|_: InstrumentationEvent<'_>| {});
            saved.map_err(|error| StoreError::Panicked(error.to_string()))?;
            Ok::<_, StoreError>(counted.load(Ordering::Relaxed))
        })
        .expect("saved");
    let round = slug.clone();
    let managing = db
        .read_now(move |reader| {
            let counted = counting(reader.conn());
            managed_round(reader, Actor::Person(&standing), &round)?.expect("staff may");
            reader
                .conn()
                .set_instrumentation(|_: InstrumentationEvent<'_>| {});
            Ok(counted.load(Ordering::Relaxed))
        })
        .expect("read");
    announce(db, of);
    let reading = db
        .read_now(move |reader| {
            let counted = counting(reader.conn());
            let found = round_questions(reader, &slug)?;
            reader
                .conn()
                .set_instrumentation(|_: InstrumentationEvent<'_>| {});
            assert!(found.is_some());
            Ok(counted.load(Ordering::Relaxed))
        })
        .expect("read");
    [saving, managing, reading]
}

#[test]
fn sixty_questions_cost_no_more_statements_than_one() {
    on_both_databases(|database| {
        let db = database.db();
        let one = costs(db, &of(db, "one", 1));
        assert_eq!(one, costs(db, &of(db, "sixty", 60)));
        assert!(one[0] <= 16 && one[1] <= 8 && one[2] <= 6, "{one:?}");
    });
}

#[test]
fn the_pages_of_sixty_questions_stay_under_100_kb() {
    let app = TestApp::start();
    let db = app.database.db();
    let round = of(db, "sixty", 60);
    let browser = app.sign_in(&round.amal);
    for language in ["en", "ar"] {
        let page = app.get_as(
            &format!("/manage/rounds/sixty/form?lang={language}"),
            &browser,
        );
        assert_eq!(page.status, 200);
        assert!(
            page.body.len() < 100_000,
            "{language}: {} bytes",
            page.body.len()
        );
    }
    announce(db, &round);
    for language in ["en", "ar"] {
        let page = app.get(&format!("/rounds/sixty/questions?lang={language}"));
        assert_eq!(page.status, 200);
        assert!(
            page.body.len() < 100_000,
            "{language}: {} bytes",
            page.body.len()
        );
    }
}
