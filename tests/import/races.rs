//! Two imports at once, and how much each writes.

use taawun::domain::allocation::{CountingRule, pabulib};
use taawun::ops::PublishError;

use super::{file, prepared, published, rows};
use crate::support::{TestDatabase, on_both_databases};

fn greedy() -> CountingRule {
    serde_json::from_value(serde_json::json!({
        "rule": "greedy", "skip": true, "utility": "cost", "threshold": null,
        "points": "places", "ties": "id",
    }))
    .expect("a rule")
}

#[test]
fn of_two_imports_of_one_name_one_wins_and_the_other_is_told() {
    on_both_databases(|database| {
        let db = database.db();
        let election = pabulib::read(file(1_200).as_bytes()).expect("readable");
        // Both see that the name is free.
        let both: Vec<_> = (0..2)
            .map(|_| prepared(db, &election, &greedy(), "same").expect("the name is free"))
            .collect();
        let answers: Vec<_> = std::thread::scope(|scope| {
            let begun: Vec<_> = both
                .into_iter()
                .map(|ready| scope.spawn(|| published(db, ready)))
                .collect();
            begun
                .into_iter()
                .map(|one| one.join().expect("no panic"))
                .collect()
        });
        let told = answers
            .iter()
            .filter(|answer| matches!(answer, Err(PublishError::SlugTaken(slug)) if slug.as_str() == "same"));
        assert_eq!(told.count(), 1, "on {}: {answers:?}", database.kind());
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1);
        let rows = rows(db);
        assert_eq!(
            (rows.rounds, rows.boxes, rows.ballots),
            (1, 1, 1_200),
            "the loser's box is gone"
        );
        let late = prepared(db, &election, &greedy(), "same").expect_err("the name is taken");
        assert!(
            late.to_string()
                .contains("a round named same is there already"),
            "{late}"
        );
    });
}

#[test]
fn the_number_of_writes_grows_with_slices_of_ballots_only() {
    let commits = |voters: usize| {
        let database = TestDatabase::sqlite();
        let db = database.db();
        let election = pabulib::read(file(voters).as_bytes()).expect("readable");
        let ready = prepared(db, &election, &greedy(), "many").expect("importable");
        let before = db.figures().commits;
        published(db, ready).expect("published");
        db.figures().commits - before
    };
    let few = commits(500);
    assert_eq!(commits(1), few);
    assert_eq!(commits(5_000), few + 9, "nine slices of 500 more");
}
