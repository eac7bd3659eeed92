//! The letters of a round come in slices, by state, number and organisation; and whoever has a part in one leaves it to a
//! colleague.

use serde_json::Value;
use taawun::domain::policy::{Actor, Denied};
use taawun::domain::proposal::{LetterOfIntentState, PartnerRole, PartnerState};
use taawun::domain::standing::MandateRole;
use taawun::ops::letters_of_intent::{AnswerLetterError, WrittenLetterAnswer};
use taawun::store::Db;
use taawun::store::proposals::partners::{self, NewPartner};
use taawun::store::views::letters_of_intent::{LettersOfIntent, LettersWanted, letters_of_intent};

use super::{letters_round, ready, say, send, state, withdraw};
use crate::proposals::world::organization;
use crate::support::app::on_both_sites;
use crate::support::on_both_databases;
use crate::support::people;
use crate::support::rounds::{TestRound, standing};

fn slice(db: &Db, round: &TestRound, wanted: LettersWanted) -> LettersOfIntent {
    let (standing, slug) = (standing(db, &round.amal), round.slug.clone());
    db.read_now(move |reader| letters_of_intent(reader, Actor::Person(&standing), &slug, &wanted))
        .expect("it is read")
        .expect("she is staff")
}

fn numbers(db: &Db, round: &TestRound, wanted: LettersWanted) -> (Vec<i64>, Option<i64>) {
    let list = slice(db, round, wanted);
    let numbers = list.rows.iter().map(|row| row.number);
    (numbers.collect(), list.more_after)
}

fn find(words: &str) -> LettersWanted {
    LettersWanted {
        find: words.to_owned(),
        ..LettersWanted::default()
    }
}

#[test]
fn letters_come_in_slices_and_are_found_by_number_and_organisation() {
    on_both_databases(|database| {
        let db = database.db();
        let round = letters_round(database, "round");
        assert!(slice(db, &round, LettersWanted::default()).is_empty());
        let all: Vec<_> = [
            &["oak", "elm"][..],
            &["ash"][..],
            &["yew"][..],
            &["oakum"][..],
        ]
        .into_iter()
        .map(|names| ready(db, &round, names))
        .collect();
        for of in &all {
            send(db, of).expect("it is sent");
        }
        say(
            db,
            &round,
            &round.amal,
            (2, 1),
            WrittenLetterAnswer::Invited,
        )
        .expect("invited");
        withdraw(db, &all[2]).expect("it is taken back");

        let usual = LettersWanted::default();
        assert_eq!(numbers(db, &round, usual.clone()), (vec![1, 2, 3, 4], None));
        let two = LettersWanted {
            most: 2,
            ..usual.clone()
        };
        assert_eq!(numbers(db, &round, two.clone()), (vec![1, 2], Some(2)));
        let rest = LettersWanted { after: 2, ..two };
        assert_eq!(numbers(db, &round, rest), (vec![3, 4], None));
        let sent = LettersWanted {
            state: Some(LetterOfIntentState::Sent),
            ..usual.clone()
        };
        assert_eq!(numbers(db, &round, sent), (vec![1, 4], None));
        let list = slice(db, &round, find("yew"));
        // Whatever is shown, all are counted.
        assert_eq!(list.count(LetterOfIntentState::Sent), 2);
        assert_eq!(list.count(LetterOfIntentState::Invited), 1);
        assert!(!list.is_empty());

        for (words, found) in [
            ("3", vec![3]),
            (" 4 ", vec![4]),
            ("99", vec![]),
            ("oak", vec![1, 4]),
            ("OAK of", vec![1, 4]),
            ("oakum", vec![4]),
            // Not only the lead.
            ("elm", vec![1]),
            // It was taken back: nobody learns whose it was.
            ("yew", vec![]),
            ("%", vec![1, 2, 4]),
            ("' OR 1=1 --", vec![]),
            ("\u{0}\u{202e}", vec![1, 2, 4]),
        ] {
            assert_eq!(numbers(db, &round, find(words)).0, found, "{words:?}");
        }

        // Who joined the draft since is no way to find what was sent.
        let (birch, lead) = organization(db, "birch", "nonprofit");
        let (id, by) = (all[0].id.clone(), lead.id.clone());
        db.write_now(move |tx| {
            let new = NewPartner {
                organization: Some(birch.clone()),
                role: PartnerRole::Partner,
                state: PartnerState::Joined,
                invited_as: "birch".to_owned(),
                email: None,
                token_hash: None,
            };
            partners::add(tx, &id, &new, &by)
        })
        .expect("it joins");
        assert_eq!(numbers(db, &round, find("birch")).0, Vec::<i64>::new());
    });
}

#[test]
fn whoever_has_a_part_in_a_letter_leaves_it_to_a_colleague() {
    on_both_databases(|database| {
        let db = database.db();
        let round = letters_round(database, "round");
        let of = ready(db, &round, &["oak", "elm"]);
        send(db, &of).expect("it is sent");
        people::mandate(
            db,
            &round.amal,
            &of.partners[1].organization,
            MandateRole::Member,
        );
        let invited = WrittenLetterAnswer::Invited;
        let hers = say(db, &round, &round.amal, (1, 1), invited.clone());
        assert!(matches!(
            hers,
            Err(AnswerLetterError::Denied(Denied::InConflict))
        ));
        let list = slice(db, &round, LettersWanted::default());
        let sent = list.rows[0].sent.as_ref().expect("a letter");
        assert!(sent.is_in_conflict);
        say(db, &round, &round.bashir, (1, 1), invited).expect("he answers");
        assert_eq!(state(db, &of), LetterOfIntentState::Invited);
    });
}

#[test]
fn the_page_and_programs_show_slices_and_leave_to_a_colleague_what_is_theirs() {
    on_both_sites(|app| {
        let db = app.database.db();
        let round = letters_round(&app.database, "commons-2027");
        let mut all = Vec::new();
        for number in 0..52 {
            let name = format!("g{number}");
            let of = ready(db, &round, &[name.as_str()]);
            send(db, &of).expect("it is sent");
            all.push(of);
        }
        let staff = app.sign_in(&round.amal);
        let page = "/manage/rounds/commons-2027/letters-of-intent";
        let first = app.get_as(page, &staff);
        assert!(first.body.contains("value=\"50.1\""), "{}", first.body);
        assert!(!first.body.contains("value=\"51.1\""));
        assert!(first.body.contains("(52)"), "{}", first.body);
        assert!(first.body.contains(&format!("{page}?after=50")));
        let next = app.get_as(&format!("{page}?after=50"), &staff);
        assert!(next.body.contains("value=\"52.1\""), "{}", next.body);
        assert!(!next.body.contains("rel=\"next\""));
        let found = app.get_as(&format!("{page}?find=g51"), &staff);
        assert!(found.body.contains("value=\"52.1\""), "{}", found.body);
        assert!(!found.body.contains("value=\"1.1\""));
        for strange in ["?after=x", "?state=nothing", "?find=%E2%80%AE", "?after=-5"] {
            let seen = app.get_as(&format!("{page}{strange}"), &staff);
            assert_eq!(seen.status, 200, "{strange}");
        }

        // One of two that are ticked is hers to leave.
        people::mandate(
            db,
            &round.amal,
            &all[0].partners[0].organization,
            MandateRole::Member,
        );
        let staff = app.sign_in(&round.amal);
        let seen = app.get_as(page, &staff);
        assert!(!seen.body.contains("value=\"1.1\""), "nothing to tick");
        assert!(seen.body.contains("colleague"), "{}", seen.body);
        let one = app.get_as(&format!("{page}/1"), &staff);
        assert!(!one.body.contains("name=\"answer\""), "{}", one.body);
        assert!(one.body.contains("another member of staff"), "{}", one.body);
        let both = [
            ("answer", "invited"),
            ("letters", "1.1"),
            ("letters", "2.1"),
        ];
        let some = app.post(&format!("{page}?find=g"), &staff, &both);
        assert_eq!(some.status, 409, "{}", some.body);
        assert!(
            some.body.contains("another member of staff"),
            "{}",
            some.body
        );
        assert_eq!(state(db, &all[0]), LetterOfIntentState::Sent);
        assert_eq!(state(db, &all[1]), LetterOfIntentState::Invited);

        let token = app.token(&round.bashir, &["rounds:read", "rounds:write"]);
        let path = "/api/v1/rounds/commons-2027/letters-of-intent";
        let read = |query: &str| -> Value {
            let answer = app.call("GET", &format!("{path}{query}"), &token, "");
            assert_eq!(answer.status, 200, "{query}: {}", answer.body);
            serde_json::from_str(&answer.body).expect("JSON")
        };
        let slice = read("?limit=20&state=sent");
        assert_eq!(slice["letters"].as_array().map(Vec::len), Some(20));
        let next = slice["next"].as_str().expect("an address").to_owned();
        assert!(next.contains("state=sent"), "{next}");
        let next = read(next.strip_prefix(path).expect("the same list"));
        assert_eq!(next["letters"][0]["number"], 22);
        assert_eq!(slice["counts"][0]["count"], 51);
        assert_eq!(read("?find=g7")["letters"][0]["number"], 8);
        for strange in ["?limit=0", "?limit=201", "?after=x", "?state=withdrawn"] {
            let answer = app.call("GET", &format!("{path}{strange}"), &token, "");
            assert_eq!(answer.status, 400, "{strange}");
        }
    });
}
