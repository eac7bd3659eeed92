//! Questions and answers.

use std::sync::{Arc, Barrier};
use std::thread;

use serde_json::{Value, json};
use taawun::domain::ids::QuestionId;
use taawun::domain::language::LocalText;
use taawun::ops::questions::{AnswerError, answer_question};
use taawun::store::schema::{letter, question};
use taawun::store::{Db, StoreError};

use super::announced;
use crate::results_pages::html;
use crate::support::app::{Answer, TestApp, Visitor, on_both_sites};
use crate::support::rounds::{TestRound, as_person, draft, tag};
use crate::support::{on_both_databases, people};

const PAGE: &str = "/rounds/gardens-2027/questions-and-answers";
const DESK: &str = "/manage/rounds/gardens-2027/questions-and-answers";
const API: &str = "/api/v1/rounds/gardens-2027/questions-and-answers";

/// The id of the one question that was asked.
fn only(db: &Db) -> QuestionId {
    use diesel::prelude::*;
    let found: Vec<QuestionId> = db
        .read_now(|reader| Ok(question::table.select(question::id).load(reader.conn())?))
        .expect("questions");
    assert_eq!(found.len(), 1);
    found.into_iter().next().expect("one")
}

fn count(db: &Db) -> i64 {
    use diesel::prelude::*;
    db.read_now(|reader| Ok(question::table.count().get_result(reader.conn())?))
        .expect("a count")
}

fn letters(db: &Db) -> Vec<(Option<String>, Option<String>)> {
    use diesel::prelude::*;
    db.read_now(|reader| {
        Ok(letter::table
            .filter(letter::kind.eq("question_answered"))
            .select((letter::person_id, letter::address))
            .load(reader.conn())?)
    })
    .expect("letters")
}

fn answer(app: &TestApp, of: &TestRound, words: &str, seen: &str) -> Answer {
    let browser = app.sign_in(&of.amal);
    let id = only(app.database.db());
    let fields = [("answer[en]", words), ("seen", seen)];
    app.post(&format!("{DESK}/{id}"), &browser, &fields)
}

fn ask(app: &TestApp, who: &Visitor, text: &str) -> Answer {
    app.post(PAGE, who, &[("text", text)])
}

#[test]
fn a_visitor_asks_staff_answer_everyone_reads_and_the_address_is_forgotten() {
    on_both_sites(|app| {
        let db = app.database.db();
        let of = announced(db, "gardens-2027");
        let visitor = app.visitor(PAGE);
        let empty = app.get(PAGE);
        assert!(empty.body.contains("Nobody has asked yet"));
        let fields = [
            ("text", "May two groups <b>share</b> one budget?"),
            ("email", "carla@people.example"),
        ];
        let asked = app.post(PAGE, &visitor, &fields);
        assert_eq!(asked.status, 303, "{}", asked.body);
        let waiting = app.get(PAGE);
        assert!(!waiting.body.contains("May two groups"), "staff look first");
        assert!(waiting.body.contains("One question waits"));

        let staff = app.sign_in(&of.bashir);
        let desk = app.get_as(DESK, &staff);
        assert_eq!(desk.status, 200);
        assert!(desk.body.contains("May two groups &#60;b&#62;share"));
        assert!(
            !desk.body.contains("carla@people.example"),
            "not even staff see it"
        );
        assert_eq!(html::faults(&desk.body), Vec::<String>::new());

        let done = answer(app, &of, "Yes. **One** of them leads.", "");
        assert_eq!(done.status, 303, "{}", done.body);
        let page = app.get(PAGE);
        assert!(page.body.contains("<strong>One</strong>"), "{}", page.body);
        assert!(page.body.contains("May two groups &#60;b&#62;share"));
        assert!(!page.body.contains("carla@people.example"));
        assert_eq!(html::faults(&page.body), Vec::<String>::new());
        assert_eq!(
            letters(db),
            [(None, Some("carla@people.example".to_owned()))]
        );
        let feed = app.get("/feeds/round-gardens-2027.atom");
        assert!(feed.body.contains("urn:taawun:question:"), "{}", feed.body);
        let kept: Vec<Option<String>> = db
            .read_now(|reader| {
                use diesel::prelude::*;
                Ok(question::table
                    .select(question::reply_to)
                    .load(reader.conn())?)
            })
            .expect("rows");
        assert_eq!(kept, [None], "the address is forgotten");
    });
}

#[test]
fn staff_of_the_round_are_told_what_was_asked_and_not_by_whom() {
    on_both_sites(|app| {
        let db = app.database.db();
        let of = announced(db, "gardens-2027");
        let visitor = app.visitor(PAGE);
        app.letters();
        let fields = [
            ("text", "May two groups <b>share</b> one budget?"),
            ("email", "carla@people.example"),
        ];
        assert_eq!(app.post(PAGE, &visitor, &fields).status, 303);
        let letters = app.letters();
        let mut readers: Vec<&str> = letters.iter().map(|letter| letter.to()).collect();
        readers.sort_unstable();
        let mut staff = [&*of.amal.email, &*of.bashir.email];
        staff.sort_unstable();
        assert_eq!(readers, staff);
        for letter in &letters {
            assert!(letter.text.contains("May two groups"), "{}", letter.text);
            assert!(!letter.text.contains("carla@people.example"));
            assert!(!letter.html.contains("<b>"), "{}", letter.html);
            assert_eq!(letter.link(), format!("{DESK}/{}", only(db)));
        }
        assert_eq!(
            app.get_as(letters[0].link(), &app.sign_in(&of.amal)).status,
            200
        );
    });
}

#[test]
fn a_member_is_named_only_if_they_want_and_never_once_erased() {
    on_both_sites(|app| {
        let db = app.database.db();
        let of = announced(db, "gardens-2027");
        let dina = app.person("Dina Fictional", "dina@people.example");
        let browser = app.sign_in(&dina);
        let fields = [
            ("text", "Does a school count as a group?"),
            ("named", "true"),
        ];
        assert_eq!(app.post(PAGE, &browser, &fields).status, 303);
        let own = app.get_as(PAGE, &browser);
        assert!(own.body.contains("Your questions that wait"));
        assert_eq!(answer(app, &of, "It does, like any other.", "").status, 303);
        assert!(app.get(PAGE).body.contains("Dina Fictional"));
        let list = app.get(API);
        assert!(list.body.contains("Dina Fictional"));
        assert!(!list.body.contains("dina@people.example"));
        assert_eq!(letters(db), [(Some(dina.id.to_string()), None)]);
        let person = dina.id.clone();
        db.write_now(move |tx| taawun::store::questions::forget_asker(tx, &person))
            .expect("they are forgotten");
        let page = app.get(PAGE);
        assert!(!page.body.contains("Dina Fictional"));
        assert!(
            page.body.contains("Does a school count"),
            "others read the answer still"
        );
    });
}

#[test]
fn of_two_who_answer_at_once_the_second_reads_the_first() {
    on_both_databases(|database| {
        let db = database.db();
        let of = announced(db, "gardens-2027");
        let round = of.id.clone();
        let id = db
            .write_now(move |tx| {
                let text = "May two groups share one budget?"
                    .parse()
                    .expect("a question");
                let nobody = taawun::store::questions::Asker::Visitor(None);
                taawun::store::questions::add(tx, &round, &text, &tag("en"), &nobody)
            })
            .expect("a question");
        let start = Arc::new(Barrier::new(2));
        let writers: Vec<_> = [
            ("Yes, they may.", of.amal.clone()),
            ("No, never.", of.bashir.clone()),
        ]
        .into_iter()
        .map(|(words, who)| {
            let (db, start, slug, id) =
                (db.clone(), Arc::clone(&start), of.slug.clone(), id.clone());
            thread::spawn(move || {
                start.wait();
                as_person(&db, &who, move |tx, actor| {
                    let text = LocalText::new(tag("en"), words);
                    answer_question(tx, actor, &slug, &id, None, &text)
                })
            })
        })
        .collect();
        let outcomes: Vec<Result<(), AnswerError>> = writers
            .into_iter()
            .map(|writer| writer.join().expect("no panic"))
            .collect();
        let won = outcomes.iter().filter(|outcome| outcome.is_ok()).count();
        let told = outcomes
            .iter()
            .filter(|outcome| matches!(outcome, Err(AnswerError::Outdated)))
            .count();
        assert_eq!((won, told), (1, 1), "{}: {outcomes:?}", database.kind());
    });
}

#[test]
fn what_is_hidden_is_gone_for_all_but_staff_and_comes_back_as_it_was() {
    on_both_sites(|app| {
        let db = app.database.db();
        let of = announced(db, "gardens-2027");
        let visitor = app.visitor(PAGE);
        ask(app, &visitor, "Is this a question about Erin?");
        answer(app, &of, "It is not for here.", "");
        assert!(app.get(PAGE).body.contains("about Erin"));
        let id = only(db);
        let staff = app.sign_in(&of.amal);
        let unreasoned = app.post(&format!("{DESK}/{id}/hide"), &staff, &[("reason", "")]);
        assert_eq!(unreasoned.status, 422);
        assert!(unreasoned.body.contains("id=\"fault-reason\""));
        let fields = [("reason", "It tells of one person.")];
        let hidden = app.post(&format!("{DESK}/{id}/hide"), &staff, &fields);
        assert_eq!(hidden.status, 303);
        for path in [PAGE, API, "/feeds/round-gardens-2027.atom"] {
            assert!(!app.get(path).body.contains("Erin"), "{path}");
        }
        let list: Value = serde_json::from_str(&app.get(API).body).expect("JSON");
        assert_eq!(list["total"], 0, "counts do not tell either");
        assert!(
            app.get_as(DESK, &staff)
                .body
                .contains("It tells of one person.")
        );
        assert_eq!(
            app.post(&format!("{DESK}/{id}/hide"), &staff, &fields)
                .status,
            409
        );
        assert_eq!(
            app.post(&format!("{DESK}/{id}/show"), &staff, &[]).status,
            303
        );
        assert!(app.get(PAGE).body.contains("about Erin"));
        assert_eq!(
            app.post(&format!("{DESK}/{id}/show"), &staff, &[]).status,
            409
        );
    });
}

#[test]
fn only_strong_staff_of_the_round_answer() {
    on_both_sites(|app| {
        let db = app.database.db();
        let of = announced(db, "gardens-2027");
        let other = announced(db, "wells-2027");
        ask(app, &app.visitor(PAGE), "May two groups share one budget?");
        let id = only(db);
        let one = format!("{DESK}/{id}");
        let member = app.person("Dina Fictional", "dina@people.example");
        for (browser, status) in [
            (app.sign_in(&member), 404),
            (app.sign_in(&other.amal), 404),
            (app.sign_in_weak(&of.amal), 403),
        ] {
            for path in [DESK, &one] {
                assert_eq!(app.get_as(path, &browser).status, status, "{path}");
            }
            let fields = [("answer[en]", "Of course."), ("reason", "Because.")];
            for path in [one.clone(), format!("{one}/hide"), format!("{one}/show")] {
                assert_eq!(app.post(&path, &browser, &fields).status, status, "{path}");
            }
        }
        assert_eq!(app.get(DESK).status, 303, "a visitor is led to sign in");
        // Neither does a token without the strength, or of another round's staff.
        let body =
            json!({"original": "en", "texts": {"en": "Of course."}, "seen": null}).to_string();
        let path = format!("{API}/{id}/answer");
        let (_, weak) = people::token(db, &of.amal, &["rounds:write"], false, None);
        assert_eq!(app.call("PUT", &path, &weak, &body).status, 403);
        let elsewhere = app.token(&other.amal, &["rounds:write"]);
        assert_eq!(app.call("PUT", &path, &elsewhere, &body).status, 404);
        assert_eq!(app.call("PUT", &path, "", &body).status, 401);
        let unanswered: Value = serde_json::from_str(&app.get(API).body).expect("JSON");
        assert_eq!(unanswered["total"], 0);
    });
}

#[test]
fn bad_input_stands_at_its_field_and_too_many_wait_without_losing_a_word() {
    on_both_sites(|app| {
        let db = app.database.db();
        announced(db, "gardens-2027");
        let visitor = app.visitor(PAGE);
        let long = "ق".repeat(2_001);
        for (fields, field) in [
            (vec![("text", "Why?")], "text"),
            (vec![("text", long.as_str())], "text"),
            (
                vec![("text", "Is this long enough?"), ("email", "nobody")],
                "email",
            ),
        ] {
            let answer = app.post(PAGE, &visitor, &fields);
            assert_eq!(answer.status, 422, "{field}");
            assert!(answer.body.contains(&format!("id=\"fault-{field}\"")));
            assert!(answer.body.contains(fields[0].1), "what was typed stays");
        }
        assert_eq!(count(db), 0);
        // Whoever fills in what no person sees is told the same, and nothing is kept.
        let fields = [("text", "Buy my fine watches now!"), ("website", "x")];
        assert_eq!(app.post(PAGE, &visitor, &fields).status, 303);
        assert_eq!(count(db), 0);
        for number in 0..5 {
            let text = format!("This is my question number {number}.");
            assert_eq!(ask(app, &visitor, &text).status, 303, "{number}");
        }
        let more = ask(app, &visitor, "And one more question, please?");
        assert_eq!(more.status, 429);
        assert!(more.body.contains("And one more question, please?"));
        assert_eq!(count(db), 5);
        app.database.clock.advance(3_600);
        assert_eq!(
            ask(app, &visitor, "And one more question, please?").status,
            303
        );
        let mut stale = app.visitor(PAGE);
        stale.token = "0".repeat(64);
        let answer = ask(app, &stale, "A question from a page of yesterday.");
        assert_eq!(answer.status, 422);
        assert!(answer.body.contains("A question from a page of yesterday."));
        assert_eq!(count(db), 6);
    });
}

#[test]
fn a_round_that_takes_no_questions_says_so() {
    on_both_sites(|app| {
        let db = app.database.db();
        let of = announced(db, "gardens-2027");
        let visitor = app.visitor(PAGE);
        db.write_now(move |tx| {
            use diesel::prelude::*;
            use taawun::store::schema::round;
            diesel::update(round::table.find(&of.id))
                .set(round::state.eq("evaluation"))
                .execute(tx.conn())?;
            Ok::<_, StoreError>(())
        })
        .expect("it moved on");
        let page = app.get(PAGE);
        assert!(page.body.contains("takes no questions any more"));
        assert!(!page.body.contains("name=\"text\""));
        assert_eq!(
            ask(app, &visitor, "Am I still in time for this?").status,
            409
        );
        let body = json!({"text": "Am I still in time for this?"}).to_string();
        assert_eq!(app.call("POST", API, "", &body).status, 409);
        draft(db, "wells-2027");
        let hidden = "/rounds/wells-2027/questions-and-answers";
        let fields = [("text", "Is there something here?")];
        assert_eq!(app.post(hidden, &visitor, &fields).status, 404);
        assert_eq!(count(db), 0);
    });
}

#[test]
fn programs_ask_answer_and_page_under_the_same_rights() {
    on_both_sites(|app| {
        let db = app.database.db();
        let of = announced(db, "gardens-2027");
        let body = json!({"text": "Does the form open in Arabic?", "language": "en"}).to_string();
        let first = app.call_with_key("POST", API, "", "asked", &body);
        assert_eq!(first.status, 201, "{}", first.body);
        let again = app.call_with_key("POST", API, "", "asked", &body);
        assert_eq!((again.status, &again.body), (201, &first.body));
        assert_eq!(count(db), 1, "a program that sends twice asks once");
        let faulty = app.call("POST", API, "", &json!({"text": "?"}).to_string());
        assert_eq!(faulty.status, 422);
        let problem: Value = serde_json::from_str(&faulty.body).expect("JSON");
        assert_eq!(problem["faults"][0]["field"], "text");
        assert_eq!(problem["faults"][0]["code"], "fault-question-short");
        let unknown = json!({"text": "Does it know this field?", "state": "answered"}).to_string();
        assert_eq!(app.call("POST", API, "", &unknown).status, 422);

        let token = app.token(&of.amal, &["rounds:read", "rounds:write"]);
        let desk = app.call("GET", &format!("{API}/desk"), &token, "");
        let desk: Value = serde_json::from_str(&desk.body).expect("JSON");
        assert_eq!(desk["questions"][0]["state"], "waiting");
        let id = only(db);
        let path = format!("{API}/{id}/answer");
        let texts = json!({"en": "It does.", "ar": "نعم."});
        let body = json!({"original": "en", "texts": texts, "seen": null}).to_string();
        assert_eq!(app.call("PUT", &path, &token, &body).status, 204);
        assert_eq!(
            app.call("PUT", &path, &token, &body).status,
            409,
            "it was answered"
        );
        let none = json!({"original": "en", "texts": {"ar": "نعم."}, "seen": null}).to_string();
        assert_eq!(app.call("PUT", &path, &token, &none).status, 422);
        let list: Value = serde_json::from_str(&app.get(API).body).expect("JSON");
        assert_eq!(list["questions"][0]["answer"]["texts"]["ar"], "نعم.");
        let path = format!("{API}/{id}/hidden");
        let body = json!({"reason": "A test of hiding."}).to_string();
        assert_eq!(app.call("PUT", &path, &token, &body).status, 204);
        assert_eq!(app.call("DELETE", &path, &token, "").status, 204);

        let two = json!({"text": "And does it open in Spanish?"}).to_string();
        app.database.clock.advance(60);
        app.call("POST", API, "", &two);
        let desk = app.call("GET", &format!("{API}/desk"), &token, "");
        let desk: Value = serde_json::from_str(&desk.body).expect("JSON");
        let second = desk["questions"][1]["id"]
            .as_str()
            .expect("an id")
            .to_owned();
        let path = format!("{API}/{second}/answer");
        let body = json!({"original": "es", "texts": {"es": "Sí."}, "seen": null}).to_string();
        app.database.clock.advance(60);
        assert_eq!(app.call("PUT", &path, &token, &body).status, 204);
        let first = app.get(&format!("{API}?limit=1"));
        let first: Value = serde_json::from_str(&first.body).expect("JSON");
        assert_eq!(
            first["questions"][0]["id"],
            second.as_str(),
            "the latest answer first"
        );
        let next = first["next"].as_str().expect("another slice");
        let rest: Value = serde_json::from_str(&app.get(next).body).expect("JSON");
        assert_eq!(rest["questions"][0]["id"], id.to_string());
        assert_eq!((&rest["next"], &rest["total"]), (&Value::Null, &json!(2)));
    });
}
