//! The county in a database.

use taawun::cli::demo::fill::fill;
use taawun::domain::round::Slug;
use taawun::ops::Step;
use taawun::store::{DatabaseUrl, Db, Surroundings, rounds};

fn database(home: &tempfile::TempDir) -> Db {
    let url = DatabaseUrl::Sqlite(home.path().join("demo.db"));
    let db = Db::open(&url, Surroundings::of_this_machine()).expect("a database");
    db.migrate().expect("a migrated database");
    db
}

#[test]
fn an_empty_database_gets_both_rounds_and_a_full_one_stays_as_it_is() {
    let home = tempfile::tempdir().expect("a folder");
    let db = database(&home);
    let mut filled = Vec::new();
    let mut ballots = 0;
    fill(&db, |slug, step| match step {
        Step::Ballots { done, all } if done == all => ballots += all,
        Step::Ballots { .. } => {}
        Step::Publishing => filled.push(slug.to_string()),
    })
    .expect("a filled database");
    assert_eq!(filled, ["larkmere-2025", "larkmere-2026"]);
    assert_eq!(ballots, 2_900 + 5_000);
    for slug in ["larkmere-2025", "larkmere-2026"] {
        let slug: Slug = slug.parse().expect("a slug");
        let there = db.read_now(move |reader| rounds::exists(reader.conn(), &slug));
        assert!(there.expect("an answer"));
    }
    fill(&db, |slug, _| panic!("{slug} was published twice")).expect("a database left alone");
}
