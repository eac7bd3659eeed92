//! A write of a program is done once, however often it is sent.

use std::sync::{Arc, Barrier};
use std::thread;

use serde_json::{Value, json};
use taawun::domain::canonical::Sha256Hex;
use taawun::domain::idempotency::{Caller, KEPT_SECONDS, KeptAnswer, SentWrite};
use taawun::ops::{AnsweredOnce, answer_once};
use taawun::store::schema::idempotency_key;
use taawun::store::{Db, StoreError, idempotency};
use taawun::web::mount;

use super::support::app::{Answer, TestApp, on_both_sites};
use super::support::{TestDatabase, on_both_databases, people};

fn kind(answer: &Answer) -> String {
    let document: Value = serde_json::from_str(&answer.body).expect("a problem document");
    document["type"].as_str().expect("a type").to_owned()
}

fn sent(key: &str, body: &str) -> SentWrite {
    SentWrite {
        caller: Caller::Visitor,
        key: key.parse().expect("a key"),
        request: Sha256Hex::of(body.as_bytes()),
    }
}

/// A write that adds one document each time it is really done, and answers which one.
fn add(db: &Db, key: &str, body: &str) -> Result<AnsweredOnce, StoreError> {
    let sent = sent(key, body);
    db.write_now(move |tx| {
        answer_once(tx, &sent, |tx| {
            let id: taawun::domain::ids::RoundId = tx.new_id();
            taawun::store::audit::record(
                tx,
                taawun::domain::audit_event::AuditKind::AccessTokenMade,
                &json!({"id": id}),
            )?;
            Ok(KeptAnswer {
                status: 201,
                body: json!({"id": id}).to_string(),
            })
        })
    })
}

fn done(db: &Db) -> i64 {
    use diesel::prelude::*;
    use taawun::store::schema::audit_event;
    db.read_now(|reader| Ok(audit_event::table.count().get_result(reader.conn())?))
        .expect("a count")
}

#[test]
fn a_write_sent_again_is_answered_again_and_not_done_twice() {
    on_both_databases(|database| {
        let db = database.db();
        let first = add(db, "k", "one").expect("done");
        let AnsweredOnce::Now(answer) = first else {
            panic!("{first:?}")
        };
        assert_eq!(
            add(db, "k", "one").expect("known"),
            AnsweredOnce::Before(answer)
        );
        assert_eq!(add(db, "k", "two").expect("known"), AnsweredOnce::KeyTaken);
        assert_eq!(done(db), 1, "{}", database.kind());
        assert!(matches!(add(db, "other", "two"), Ok(AnsweredOnce::Now(_))));
        database.clock.advance(KEPT_SECONDS);
        assert!(matches!(add(db, "k", "two"), Ok(AnsweredOnce::Now(_))));
        assert_eq!(done(db), 3, "{}", database.kind());
    });
}

#[test]
fn of_many_that_send_one_write_at_once_exactly_one_does_it_and_all_get_its_answer() {
    const WRITERS: usize = 12;
    on_both_databases(|database| {
        let start = Arc::new(Barrier::new(WRITERS));
        let writers: Vec<_> = (0..WRITERS)
            .map(|_| {
                let (db, start) = (database.db().clone(), Arc::clone(&start));
                thread::spawn(move || {
                    start.wait();
                    add(&db, "raced", "one")
                })
            })
            .collect();
        let answers: Vec<_> = writers
            .into_iter()
            .map(|writer| writer.join().expect("no panic").expect("an answer"))
            .collect();
        let now = answers
            .iter()
            .filter(|answer| matches!(answer, AnsweredOnce::Now(_)))
            .count();
        assert_eq!((now, done(database.db())), (1, 1), "{}", database.kind());
        let mut bodies: Vec<&str> = answers
            .iter()
            .map(|answer| match answer {
                AnsweredOnce::Now(kept) | AnsweredOnce::Before(kept) => kept.body.as_str(),
                AnsweredOnce::KeyTaken => panic!("the same write"),
            })
            .collect();
        bodies.dedup();
        assert_eq!(bodies.len(), 1, "{}", database.kind());
    });
}

#[test]
fn a_refused_write_keeps_nothing_and_can_be_sent_again_set_right() {
    on_both_databases(|database| {
        use diesel::prelude::*;
        let db = database.db();
        let wrong = sent("k", "wrong");
        let refused: Result<AnsweredOnce, StoreError> =
            db.write_now(move |tx| answer_once(tx, &wrong, |_| Err(StoreError::NotFound)));
        assert!(matches!(refused, Err(StoreError::NotFound)));
        let kept = db.read_now(|reader| {
            Ok(idempotency_key::table
                .count()
                .get_result::<i64>(reader.conn())?)
        });
        assert_eq!(kept.expect("a count"), 0, "{}", database.kind());
        assert!(matches!(add(db, "k", "right"), Ok(AnsweredOnce::Now(_))));
    });
}

#[test]
fn answers_are_forgotten_after_their_day() {
    on_both_databases(|database| {
        let db = database.db();
        add(db, "old", "one").expect("done");
        database.clock.advance(KEPT_SECONDS - 1);
        add(db, "new", "one").expect("done");
        database.clock.advance(1);
        let forgotten = db.write_now(idempotency::forget_old);
        assert_eq!(forgotten.expect("a count"), 1, "{}", database.kind());
    });
}

#[test]
fn a_write_through_the_api_is_named_read_and_answered_again() {
    on_both_sites(|app| {
        let db = app.database.db();
        let amal = app.person("Amal Fictional", "amal@people.example");
        let token = app.token(&amal, &["my:read", "my:write"]);
        let (id, _) = people::token(db, &amal, &["my:read"], true, None);
        let path = format!("/api/v1/my/tokens/{id}");
        let bearer = format!("Bearer {token}");
        let own = ("Authorization", bearer.as_str());

        for keys in [
            &[][..],
            &[("Idempotency-Key", "")],
            &[("Idempotency-Key", "a b")],
        ] {
            let headers = [&[own][..], keys].concat();
            let answer = app.ask("DELETE", &path, &headers, "");
            assert_eq!(answer.status, 400, "{keys:?}");
            assert_eq!(kind(&answer), "urn:taawun:problem:idempotency-key");
        }
        let twice = [own, ("Idempotency-Key", "a"), ("Idempotency-Key", "b")];
        assert_eq!(app.ask("DELETE", &path, &twice, "").status, 400);

        let first = app.call_with_key("DELETE", &path, &token, "end", "");
        assert_eq!(
            (first.status, first.header("Idempotency-Replayed")),
            (204, None)
        );
        let again = app.call_with_key("DELETE", &path, &token, "end", "");
        assert_eq!(again.status, 204);
        assert_eq!(again.header("Idempotency-Replayed"), Some("true"));
        let other = app.call_with_key("DELETE", &path, &token, "another", "");
        assert_eq!(other.status, 404, "it can end once");
        let changed = app.call_with_key("DELETE", &format!("{path}?x=1"), &token, "end", "");
        assert_eq!(changed.status, 422);
        assert_eq!(kind(&changed), "urn:taawun:problem:key-taken");

        // Another caller's key is another key.
        let bashir = app.person("Bashir Fictional", "bashir@people.example");
        let theirs = app.token(&bashir, &["my:write"]);
        let answer = app.call_with_key("DELETE", &path, &theirs, "end", "");
        assert_eq!(answer.status, 404);
    });
}

#[test]
fn what_is_no_json_is_refused() {
    let app = TestApp::start();
    let amal = app.person("Amal Fictional", "amal@people.example");
    let token = app.token(&amal, &["my:write"]);
    let bearer = format!("Bearer {token}");
    let path = "/api/v1/my/tokens/00000000000000000000000000";
    for (body, mime, status) in [
        ("{", "application/json", 422),
        ("{\"a\":1}", "application/json", 422),
        ("null", "text/plain", 415),
        ("a=b", "application/x-www-form-urlencoded", 415),
        ("null", "application/json", 404),
    ] {
        let headers = [
            ("Authorization", bearer.as_str()),
            ("Idempotency-Key", "k"),
            ("Content-Type", mime),
        ];
        let answer = app.ask("DELETE", path, &headers, body);
        assert_eq!(answer.status, status, "{body} as {mime}: {}", answer.body);
        assert_eq!(
            answer.header("Content-Type"),
            Some("application/problem+json")
        );
    }
}

/// Otherwise a token would lead there whatever its scopes.
#[test]
fn every_address_of_the_api_belongs_to_a_record_that_scopes_name() {
    use taawun::domain::access_token::Record;
    let folder = tempfile::tempdir().expect("a folder");
    let database = TestDatabase::sqlite();
    let config = taawun::config::Config::for_this_machine(folder.path());
    let random = taawun::app::system_random();
    let app = taawun::app::compose(&config, database.db().clone(), random).expect("a site");
    let site = mount::rocket(app, config.listen);
    for route in site.routes() {
        let path = route.uri.path();
        if path.starts_with("/api/") && path != "/api/v1/openapi.json" {
            assert!(Record::at(path).is_some(), "{path}");
        }
    }
}
