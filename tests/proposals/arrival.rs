//! Arrival counts: what came in time and waited for its turn is in time, and nobody sends an arrival of their own.

use std::io::Write;
use std::time::Duration;

use sha2::{Digest, Sha256};
use taawun::domain::proposal::ProposalState;
use taawun::front::Limits;

use super::submitting::state;
use super::world::{closes, open_round, ready, turn_to};
use crate::support::TestDatabase;
use crate::support::app::{Answer, TestApp};

#[test]
fn what_arrived_in_time_and_waited_for_its_turn_is_in_time() {
    let databases = [Some(TestDatabase::sqlite()), TestDatabase::postgres()];
    for database in databases.into_iter().flatten() {
        // One request is worked on at a time.
        let limits = Limits {
            in_flight: 1,
            ..Limits::default()
        };
        let app = TestApp::custom(database, limits, |_| {});
        let db = app.database.db();
        let round = open_round(&app.database, "gardens-2027");
        let of = ready(db, &round, &["oak", "elm"]);
        let last = closes().plus_seconds(15 * 60);
        turn_to(&app.database, last);
        let lead = app.sign_in_weak(of.lead());

        // Somebody's form comes slowly and holds the only turn.
        let mut slow = app.connect();
        let visitor = app.visitor("/");
        let head = format!(
            "POST /preferences HTTP/1.1\r\nHost: {}\r\nOrigin: {}\r\nCookie: {}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 6\r\n\
             Connection: close\r\n\r\ncsrf",
            app.address,
            app.base_url(),
            visitor.cookies
        );
        slow.write_all(head.as_bytes()).expect("it is taken");
        std::thread::sleep(Duration::from_millis(300));
        let body = format!("csrf={}", lead.token);
        let submit = format!(
            "POST /my/proposals/{}/submit HTTP/1.1\r\nHost: {}\r\nOrigin: {}\r\nCookie: {}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\
             Connection: close\r\n\r\n{body}",
            of.id,
            app.address,
            app.base_url(),
            lead.cookies,
            body.len()
        );
        let mut waiting = app.connect();
        waiting.write_all(submit.as_bytes()).expect("it is taken");
        std::thread::sleep(Duration::from_millis(300));
        turn_to(&app.database, last.plus_seconds(30));
        slow.write_all(b"=x").expect("it is taken");
        Answer::read(&mut slow);
        let answer = Answer::read(&mut waiting);
        assert_eq!(answer.status, 303, "{}", answer.body);
        assert_eq!(state(db, &of.id), ProposalState::Submitted);
    }
}

#[test]
fn an_arrival_that_somebody_sends_does_not_count() {
    let databases = [Some(TestDatabase::sqlite()), TestDatabase::postgres()];
    for database in databases.into_iter().flatten() {
        let app = TestApp::on(database);
        let db = app.database.db();
        let round = open_round(&app.database, "gardens-2027");
        let of = ready(db, &round, &["oak"]);
        let token = app.token(of.lead(), &["proposals:write"]);
        let last = closes().plus_seconds(15 * 60);
        turn_to(&app.database, last.plus_seconds(1));
        let bearer = format!("Bearer {token}");
        let early = last.as_micros().to_string();
        // The name is new at each start; tests draw the same ones in every run, so that these are tried with it.
        let names: Vec<String> = (0..32_u64)
            .map(|number| {
                let hash = Sha256::digest(number.to_be_bytes());
                format!("x-arrived-{}", hex::encode(&hash[..16]))
            })
            .chain(["x-arrived".to_owned()])
            .collect();
        let mut headers = vec![
            ("Authorization", bearer.as_str()),
            ("Idempotency-Key", "forged"),
        ];
        headers.extend(names.iter().map(|name| (name.as_str(), early.as_str())));
        let path = format!("/api/v1/proposals/{}/submission", of.id);
        let answer = app.ask("POST", &path, &headers, "");
        assert_eq!(answer.status, 409, "{}", answer.body);
        assert!(answer.body.contains("too-late"), "{}", answer.body);
        assert_eq!(state(db, &of.id), ProposalState::Draft);
    }
}
