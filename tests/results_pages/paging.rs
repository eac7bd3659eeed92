//! Slices of lists join without a gap and without a repetition, and filters see only what is public.

use taawun::domain::round::Slug;
use taawun::store::Db;
use taawun::store::views::result_lines::result_lines;
use taawun::store::views::rounds_list::{RoundsList, RoundsWanted, rounds_list};

use super::fixture::{self, GREEDY, behind_its_back, election};
use crate::support::on_both_databases;

fn list(db: &Db, wanted: &RoundsWanted, most: usize) -> RoundsList {
    db.read_now(|reader| rounds_list(reader, wanted, most))
        .expect("the list can be read")
}

fn slugs(list: &RoundsList) -> Vec<&str> {
    list.rounds
        .iter()
        .map(|round| round.slug.as_str())
        .collect()
}

#[test]
fn rounds_come_in_slices_that_join() {
    on_both_databases(|database| {
        let db = database.db();
        let file = election(6, 10);
        for slug in ["b", "a", "c"] {
            fixture::publish(db, slug, &file, GREEDY);
        }
        behind_its_back(
            db,
            "UPDATE round SET closes_on = '2025-01-31', place = 'Elsewhere' WHERE slug = 'c'",
        );
        let all = list(db, &RoundsWanted::default(), 10);
        assert_eq!((slugs(&all), all.fitting), (vec!["c", "a", "b"], 3));
        let mut seen = Vec::new();
        let mut wanted = RoundsWanted::default();
        loop {
            let slice = list(db, &wanted, 1);
            seen.extend(slugs(&slice).into_iter().map(str::to_owned));
            let Some(next) = slice.next else { break };
            wanted.after = Some(next);
        }
        assert_eq!(seen, ["c", "a", "b"]);
        let year = RoundsWanted {
            year: Some("2024".to_owned()),
            ..RoundsWanted::default()
        };
        assert_eq!(slugs(&list(db, &year, 10)), ["a", "b"]);
        let place = RoundsWanted {
            place: Some("Elsewhere".to_owned()),
            ..RoundsWanted::default()
        };
        assert_eq!(slugs(&list(db, &place, 10)), ["c"]);
        let years: Vec<&str> = all.years.iter().map(|(year, _)| year.as_str()).collect();
        assert_eq!(years, ["2025", "2024"]);
    });
}

#[test]
fn a_draft_leaves_no_trace_in_the_list_or_its_filters() {
    on_both_databases(|database| {
        database.leave_it_broken();
        let db = database.db();
        fixture::publish(db, "hidden", &election(6, 10), GREEDY);
        behind_its_back(db, "UPDATE round SET state = 'draft', decided_at = NULL");
        let list = list(db, &RoundsWanted::default(), 10);
        assert_eq!((list.rounds.len(), list.fitting), (0, 0));
        assert!(list.states.is_empty() && list.years.is_empty() && list.places.is_empty());
    });
}

#[test]
fn lines_come_in_slices_that_join() {
    on_both_databases(|database| {
        let db = database.db();
        fixture::publish(db, "round", &election(23, 60), GREEDY);
        let slug: Slug = "round".parse().expect("a slug");
        let (mut after, mut places) = (0, Vec::new());
        loop {
            let slice = db
                .read_now(|reader| result_lines(reader, &slug, after, 5))
                .expect("the slice can be read")
                .expect("the round is there");
            places.extend(slice.lines.iter().map(|line| line.place));
            let Some(next) = slice.next else { break };
            after = next;
        }
        assert_eq!(places, (1..=23).collect::<Vec<i64>>());
    });
}
