//! Who is told what by letter: whoever is offered the lead, was left out or helps, and the staff of the round when somebody
//! of a coalition writes to them. Nobody else is, and no outbox of staff lists any of it.

use diesel::prelude::*;
use taawun::domain::ids::{Id, PartnerId, PersonId};
use taawun::domain::proposal::WrittenWords;
use taawun::domain::setup::Signatures;
use taawun::domain::sign_in::SignInKey;
use taawun::domain::standing::Role;
use taawun::ops::proposals::{
    WrittenHelper, end_lead_offer, leave_out_partner, let_helper_in, offer_lead, write_to_staff,
};
use taawun::ops::screening::{signatures_due, write_to_applicants};
use taawun::store::Db;
use taawun::store::schema::letter;

use super::submitting::{submit, withdraw};
use super::world::{Coalition, PATIENCE, coalition, fill, open_round_with, sign, turn_to};
use crate::support::TestDatabase;
use crate::support::app::on_both_sites;
use crate::support::people::{self, TestPerson, grant, mandate};
use crate::support::rounds::{TestRound, as_person};
use taawun::domain::standing::MandateRole;

/// The round with signatures due five working days after sending, and three partners of whom the lead has signed.
fn written(database: &TestDatabase) -> (TestRound, Coalition) {
    let db = database.db();
    let round = open_round_with(database, "gardens-2027", |setup| {
        setup.rules.signatures = Signatures::WorkingDays { days: 5 };
    });
    let of = coalition(db, &round, &["oak", "elm", "ash"]);
    fill(db, &of);
    sign(db, &of, &of.partners[0]).expect("the lead signs");
    (round, of)
}

/// Every letter that was told `what`: to whom, and with which address.
fn told(db: &Db, what: &str) -> Vec<(PersonId, String)> {
    let what = what.to_owned();
    type Row = (Option<PersonId>, Option<String>, String, Option<String>);
    let rows: Vec<Row> = db
        .read_now(|reader| {
            Ok(letter::table
                .order((letter::created_at, letter::id))
                .select((
                    letter::person_id,
                    letter::link,
                    letter::content,
                    letter::round_id,
                ))
                .load(reader.conn())?)
        })
        .expect("letters");
    let rows = rows
        .into_iter()
        .filter_map(|(person, link, content, round)| {
            let content: serde_json::Value = serde_json::from_str(&content).expect("JSON");
            if content["about"]["told"].as_str() != Some(&what) {
                return None;
            }
            assert_eq!(round, None, "staff would see it in their outbox");
            Some((person.expect("a member"), link.unwrap_or_default()))
        });
    rows.collect()
}

fn offer(db: &Db, of: &Coalition, place: usize) {
    let (id, to) = (of.id.clone(), of.partners[place].seat.clone());
    as_person(db, of.lead(), move |tx, actor| {
        offer_lead(tx, actor, &id, &to)
    })
    .expect("offered");
}

#[test]
fn whoever_is_offered_the_lead_is_told_once_a_day() {
    on_both_sites(|app| {
        let db = app.database.db();
        let (_, of) = written(&app.database);
        // A member of the organisation who cannot speak for it is not asked.
        let member = people::person(db, "Noor Fictional", "noor@people.example");
        mandate(
            db,
            &member,
            &of.partners[1].organization,
            MandateRole::Member,
        );
        app.letters();
        offer(db, &of, 1);
        let (id, to) = (of.id.clone(), of.partners[1].seat.clone());
        as_person(db, of.lead(), move |tx, actor| {
            end_lead_offer(tx, actor, &id, &to)
        })
        .expect("taken back");
        offer(db, &of, 1);
        let partners = format!("/my/proposals/{}/partners", of.id);
        let elm = &of.partners[1].person;
        assert_eq!(
            told(db, "lead_offered"),
            [(elm.id.clone(), partners.clone())]
        );
        let letters = app.letters();
        assert_eq!(letters.len(), 1, "{letters:#?}");
        assert_eq!(
            (letters[0].to(), letters[0].link()),
            (&*elm.email, &*partners)
        );
        assert!(letters[0].subject().contains("The oak of Larkmere"));
        app.database.clock.advance(86_400);
        offer(db, &of, 1);
        assert_eq!(told(db, "lead_offered").len(), 2);
    });
}

fn leave_out(db: &Db, of: &Coalition, by: usize) {
    let (id, silent) = (of.id.clone(), of.partners[2].seat.clone());
    let by = of.partners[by].clone();
    as_person(db, &by.person, move |tx, actor| {
        leave_out_partner(tx, actor, &id, &silent, &by.seat)
    })
    .expect("said");
}

#[test]
fn whoever_was_left_out_is_told_and_not_before() {
    on_both_sites(|app| {
        let db = app.database.db();
        let (_, of) = written(&app.database);
        let receipt = submit(db, &of).expect("it is sent");
        sign(db, &of, &of.partners[1]).expect("it signs");
        leave_out(db, &of, 0);
        leave_out(db, &of, 1);
        assert_eq!(told(db, "left_out"), [], "the time to sign is not over");
        let due = receipt.signatures_due_at.expect("a date");
        turn_to(&app.database, due.plus_seconds(PATIENCE));
        let id = of.id.clone();
        let ended = db.write_now(move |tx| signatures_due(tx, &id));
        assert!(!ended.expect("the task is done"));
        let ash = &of.partners[2].person;
        assert_eq!(
            told(db, "left_out"),
            [(ash.id.clone(), "/my/proposals".to_owned())]
        );
        // The link leads to a page that is still there for them.
        let browser = app.sign_in_weak(ash);
        assert_eq!(app.get_as("/my/proposals", &browser).status, 200);

        // The others, the lead among them, learn that it went through and what it did to the money.
        let partners = format!("/my/proposals/{}/partners", of.id);
        let others = [&of.partners[0].person, &of.partners[1].person];
        let mut heard = told(db, "goes_on_without");
        heard.sort();
        let mut expected = others.map(|person| (person.id.clone(), partners.clone()));
        expected.sort();
        assert_eq!(heard, expected);
        let letters = app.letters();
        for person in others {
            let theirs = letters.iter().find(|letter| {
                letter.to() == &*person.email && letter.subject().contains("goes on without")
            });
            let text = theirs
                .expect("a letter")
                .text
                .replace(['\u{2068}', '\u{2069}'], "");
            for words in [
                "The ash of Larkmere had not signed",
                "$900.00, falls",
                "ask for $1,800.00",
            ] {
                assert!(text.contains(words), "{words}: {text}");
            }
        }
        // So does the history, for people and for programs.
        let browser = app.sign_in_weak(of.lead());
        let page = format!("/my/proposals/{}/history", of.id);
        let history = app.get_as(&page, &browser).body;
        let history = history.replace(['\u{2068}', '\u{2069}'], "");
        assert!(
            history.contains("Its share, $900, fell from what is asked for, which is now $1,800."),
            "{history}"
        );
        let token = app.token(of.lead(), &["proposals:read"]);
        let history = format!("/api/v1/proposals/{}/history", of.id);
        let history = app.call("GET", &history, &token, "").body;
        assert!(
            history.contains("\"request\":{") && history.contains("180000"),
            "{history}"
        );
    });
}

#[test]
fn a_helper_is_told_until_when() {
    on_both_sites(|app| {
        let db = app.database.db();
        let (_, of) = written(&app.database);
        let coach = people::person(db, "Noor Fictional", "noor@people.example");
        let help = |email: &str, right: &str| {
            let id = of.id.clone();
            let written = WrittenHelper {
                email: email.to_owned(),
                right: right.to_owned(),
                until: "2027-02-20".to_owned(),
            };
            as_person(db, of.lead(), move |tx, actor| {
                let key = SignInKey::of_secret(b"the secret of the tests, long enough");
                let_helper_in(tx, actor, &key, &id, &written)
            })
        };
        app.letters();
        assert!(help("nobody@people.example", "edit").is_err());
        assert_eq!(told(db, "let_in"), []);
        help(&coach.email, "comment").expect("let in");
        let overview = format!("/my/proposals/{}", of.id);
        assert_eq!(told(db, "let_in"), [(coach.id.clone(), overview.clone())]);
        let letters = app.letters();
        assert_eq!(letters.len(), 1, "{letters:#?}");
        let text = letters[0].text.replace(['\u{2068}', '\u{2069}'], "");
        for words in [
            "Lead of oak",
            "A garden for all",
            "comment on it",
            "February 20, 2027",
        ] {
            assert!(text.contains(words), "{words}: {text}");
        }
        assert_eq!(letters[0].link(), overview);
        assert_eq!(app.get_as(&overview, &app.sign_in_weak(&coach)).status, 200);
    });
}

fn say(db: &Db, of: &Coalition, place: usize, only: Option<&PartnerId>) -> bool {
    let (id, only) = (of.id.clone(), only.cloned());
    let words: WrittenWords = "We are worried.".parse().expect("words");
    as_person(db, &of.partners[place].person, move |tx, actor| {
        write_to_staff(tx, actor, &id, only.as_ref(), &words)
    })
    .is_ok()
}

fn ids(people: &[&TestPerson]) -> Vec<PersonId> {
    let mut ids: Vec<PersonId> = people.iter().map(|person| person.id.clone()).collect();
    ids.sort_by(|one, other| one.as_str().cmp(other.as_str()));
    ids
}

fn readers(db: &Db, what: &str) -> Vec<PersonId> {
    let mut ids: Vec<PersonId> = told(db, what).into_iter().map(|(id, _)| id).collect();
    ids.sort_by(|one, other| one.as_str().cmp(other.as_str()));
    ids
}

#[test]
fn staff_of_the_round_are_told_of_a_message_and_the_applicants_of_the_answer() {
    on_both_sites(|app| {
        let db = app.database.db();
        let (round, of) = written(&app.database);
        let board = people::person(db, "Tariq Fictional", "tariq@board.example");
        grant(db, &board, Role::Board, &round.program.id, None, None, None);
        assert!(!say(db, &of, 1, None), "a draft is none of their business");
        assert_eq!(told(db, "wrote_to_staff"), []);
        submit(db, &of).expect("it is sent");
        app.letters();
        assert!(say(db, &of, 1, Some(&of.partners[1].seat)));
        let staff = [&round.amal, &round.bashir];
        assert_eq!(readers(db, "wrote_to_staff"), ids(&staff));
        let page = "/manage/rounds/gardens-2027/screening/1";
        let letters = app.letters();
        assert_eq!(letters.len(), 2, "{letters:#?}");
        for letter in &letters {
            assert_eq!(letter.link(), page);
            let text = letter.text.replace(['\u{2068}', '\u{2069}'], "");
            for words in ["The elm of Larkmere", "We are worried."] {
                assert!(text.contains(words), "{words}: {text}");
            }
            assert!(!text.contains("A garden for all"), "{text}");
        }
        assert_eq!(app.get_as(page, &app.sign_in(&round.amal)).status, 200);
        // The answer goes to those who asked.
        let (slug, only) = (round.slug.clone(), of.partners[1].seat.clone());
        as_person(db, &round.amal, move |tx, actor| {
            let words: WrittenWords = "There is no need to be.".parse().expect("words");
            write_to_applicants(tx, actor, &slug, 1, Some(&only), &words)
        })
        .expect("answered");
        assert_eq!(readers(db, "message"), ids(&[&of.partners[1].person]));
        // What was taken back is nothing that staff could be written to about.
        withdraw(db, &of).expect("it is taken back");
        assert!(!say(db, &of, 0, None));
        assert_eq!(told(db, "wrote_to_staff").len(), 2);
    });
}
