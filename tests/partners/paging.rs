//! Introductions come in slices; what waits for an answer stands in the first, however old it is.

use std::collections::BTreeSet;

use serde_json::Value;
use taawun::domain::ids::IntroductionId;
use taawun::domain::introduction::AskedSees;
use taawun::ops::introductions::accept_introduction;
use taawun::store::Db;
use taawun::store::views::my_introductions::{
    IntroductionsWanted, MyIntroductions, my_introductions,
};

use super::world::{Group, ask, group, post};
use crate::support::app::on_both_sites;
use crate::support::on_both_databases;
use crate::support::people::TestPerson;
use crate::support::rounds::{as_person, standing};

fn slice(
    db: &Db,
    who: &TestPerson,
    after: Option<&IntroductionId>,
    most: usize,
) -> MyIntroductions {
    let standing = standing(db, who);
    let wanted = IntroductionsWanted {
        after: after.cloned(),
        most,
    };
    db.read_now(move |reader| my_introductions(reader, &standing, &wanted))
        .expect("introductions")
}

fn ids(view: &MyIntroductions) -> Vec<IntroductionId> {
    let of_us = view.of_us.iter().map(|one| one.id.clone());
    let by_us = view.by_us.iter().map(|one| one.id.clone());
    of_us.chain(by_us).collect()
}

fn accept(db: &Db, of: &Group, id: &IntroductionId) {
    let id = id.clone();
    as_person(db, &of.lead, move |tx, actor| {
        accept_introduction(tx, actor, &id)
    })
    .expect("a yes");
}

#[test]
fn every_introduction_stands_in_one_slice_and_what_waits_in_the_first() {
    on_both_databases(|database| {
        let db = database.db();
        let oak = group(db, "oak", "nonprofit");
        let ours = post(db, &oak, "seek", &["place"]);
        let mut all = BTreeSet::new();
        let mut waiting = BTreeSet::new();
        for number in 0..7 {
            database.clock.advance(60);
            let other = group(db, &format!("other{number}"), "firm");
            let of_us = ask(db, &other, &ours).expect("asked");
            // The first of all waits still; the others were answered.
            if number == 0 {
                waiting.insert(of_us.clone());
            } else {
                accept(db, &oak, &of_us);
            }
            all.insert(of_us);
            if number % 2 == 0 {
                let theirs = post(db, &other, "offer", &["place"]);
                all.insert(ask(db, &oak, &theirs).expect("asked"));
            }
        }
        let whole = slice(db, &oak.lead, None, 50);
        assert_eq!(whole.more_after, None);
        assert_eq!(ids(&whole).into_iter().collect::<BTreeSet<_>>(), all);

        for most in [1, 2, 3, 10] {
            let (mut seen, mut after) = (Vec::new(), None);
            for place in 0..20 {
                let view = slice(db, &oak.lead, after.as_ref(), most);
                let found: BTreeSet<_> = view
                    .of_us
                    .iter()
                    .filter(|one| one.sees == AskedSees::Waiting)
                    .map(|one| one.id.clone())
                    .collect();
                assert_eq!(found.is_empty(), place > 0, "{most} {place}");
                assert!(found.is_subset(&waiting));
                let found = ids(&view);
                assert!(found.len() <= most + waiting.len(), "{most}: {found:?}");
                seen.extend(found);
                after = view.more_after;
                if after.is_none() {
                    break;
                }
            }
            assert_eq!(seen.len(), all.len(), "{most}: each once");
            assert_eq!(seen.into_iter().collect::<BTreeSet<_>>(), all, "{most}");
        }
        // What is none of theirs begins at the first.
        let stranger = group(db, "stranger", "school");
        let one = all.first();
        assert!(ids(&slice(db, &stranger.lead, one, 50)).is_empty());
        let ours = group(db, "quiet", "school");
        let theirs = ask(db, &ours, &post(db, &stranger, "seek", &["care"])).expect("asked");
        let view = slice(db, &oak.lead, Some(&theirs), 50);
        assert_eq!(ids(&view).len(), all.len());
    });
}

#[test]
fn the_page_and_programs_go_on_where_a_slice_ends() {
    on_both_sites(|app| {
        let db = app.database.db();
        let oak = group(db, "oak", "nonprofit");
        let ours = post(db, &oak, "seek", &["place"]);
        for number in 0..52 {
            app.database.clock.advance(60);
            let other = group(db, &format!("other{number}"), "firm");
            let id = ask(db, &other, &ours).expect("asked");
            accept(db, &oak, &id);
        }
        let browser = app.sign_in_weak(&oak.lead);
        let page = "/my/introductions";
        let first = app.get_as(page, &browser);
        assert!(first.body.contains("The other51 Circle of Larkmere"));
        assert!(!first.body.contains("The other1 Circle of Larkmere"));
        let next = first
            .body
            .split_once("href=\"/my/introductions?after=")
            .and_then(|(_, rest)| rest.split_once('"'))
            .map(|(after, _)| after.to_owned());
        let next = next.unwrap_or_else(|| panic!("a next page: {}", first.body));
        let second = app.get_as(&format!("{page}?after={next}"), &browser);
        assert!(second.body.contains("The other1 Circle of Larkmere"));
        assert!(!second.body.contains("The other51 Circle of Larkmere"));
        assert!(!second.body.contains("rel=\"next\""));
        for strange in ["?after=x", "?after=00000000000000000000000000"] {
            let seen = app.get_as(&format!("{page}{strange}"), &browser);
            assert_eq!(seen.status, 200, "{strange}");
        }
        let token = app.token(&oak.lead, &["introductions:read"]);
        let path = "/api/v1/introductions";
        let read = |address: &str| -> Value {
            let answer = app.call("GET", address, &token, "");
            assert_eq!(answer.status, 200, "{}", answer.body);
            serde_json::from_str(&answer.body).expect("JSON")
        };
        let slice = read(&format!("{path}?limit=40"));
        assert_eq!(slice["asked_of_you"].as_array().map(Vec::len), Some(40));
        let next = read(slice["next"].as_str().expect("an address"));
        assert_eq!(next["asked_of_you"].as_array().map(Vec::len), Some(12));
        assert_eq!(next["next"], Value::Null);
        for strange in ["?limit=0", "?after=x"] {
            let answer = app.call("GET", &format!("{path}{strange}"), &token, "");
            assert_eq!(answer.status, 400, "{strange}");
        }
    });
}
