//! Arrival counts: what came in time and waited for its turn is in time, and nobody sends an arrival of their own.

use std::io::Write;
use std::time::Duration;

use serde_json::json;
use sha2::{Digest, Sha256};
use taawun::domain::proposal::ProposalState;
use taawun::domain::setup::Signatures;
use taawun::domain::time::Instant;
use taawun::front::Limits;

use super::intake;
use super::submitting::{state, submit};
use super::world::{
    closes, coalition, fill, hashes, open_round, open_round_with, organization, ready, sign,
    turn_to,
};
use crate::support::TestDatabase;
use crate::support::app::{Answer, TestApp, Visitor};
use crate::support::rounds::moment;

/// A site that works on one request at a time.
fn one_at_a_time(database: TestDatabase) -> TestApp {
    let limits = Limits {
        in_flight: 1,
        ..Limits::default()
    };
    TestApp::custom(database, limits, |_| {})
}

/// The answer to a request that arrives while somebody's form comes slowly and holds the only turn; it has its turn at
/// this instant.
fn waiting_until(app: &TestApp, turn: Instant, path: &str, headers: &str, body: &str) -> Answer {
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
    let request = format!(
        "POST {path} HTTP/1.1\r\nHost: {}\r\n{headers}Content-Length: {}\r\n\
         Connection: close\r\n\r\n{body}",
        app.address,
        body.len()
    );
    let mut waiting = app.connect();
    waiting.write_all(request.as_bytes()).expect("it is taken");
    std::thread::sleep(Duration::from_millis(300));
    turn_to(&app.database, turn);
    slow.write_all(b"=x").expect("it is taken");
    Answer::read(&mut slow);
    Answer::read(&mut waiting)
}

/// The same with a form in this browser.
fn form_waiting_until(
    app: &TestApp,
    turn: Instant,
    path: &str,
    browser: &Visitor,
    fields: &str,
) -> Answer {
    let headers = format!(
        "Origin: {}\r\nCookie: {}\r\nContent-Type: application/x-www-form-urlencoded\r\n",
        app.base_url(),
        browser.cookies
    );
    let body = format!("csrf={}{fields}", browser.token);
    waiting_until(app, turn, path, &headers, &body)
}

#[test]
fn what_arrived_in_time_and_waited_for_its_turn_is_in_time() {
    let databases = [Some(TestDatabase::sqlite()), TestDatabase::postgres()];
    for database in databases.into_iter().flatten() {
        let app = one_at_a_time(database);
        let db = app.database.db();
        let round = open_round(&app.database, "gardens-2027");
        let of = ready(db, &round, &["oak", "elm"]);
        let last = closes().plus_seconds(15 * 60);
        turn_to(&app.database, last);
        let lead = app.sign_in_weak(of.lead());
        let path = format!("/my/proposals/{}/submit", of.id);
        let answer = form_waiting_until(&app, last.plus_seconds(30), &path, &lead, "");
        assert_eq!(answer.status, 303, "{}", answer.body);
        assert_eq!(state(db, &of.id), ProposalState::Submitted);
    }
}

/// By page and by program: both signatures arrive at the last instant and have their turns after it.
#[test]
fn a_signature_that_arrived_in_time_and_waited_for_its_turn_is_in_time() {
    let databases = [Some(TestDatabase::sqlite()), TestDatabase::postgres()];
    for database in databases.into_iter().flatten() {
        let app = one_at_a_time(database);
        let db = app.database.db();
        let round = open_round_with(&app.database, "gardens-2027", |setup| {
            setup.rules.signatures = Signatures::WorkingDays { days: 5 };
        });
        let of = coalition(db, &round, &["oak", "elm", "ash"]);
        fill(db, &of);
        sign(db, &of, &of.partners[0]).expect("the lead signs");
        let due = submit(db, &of).expect("it is sent").signatures_due_at;
        let due = due.expect("signatures are due");
        turn_to(&app.database, due);
        let (elm, ash) = (&of.partners[1], &of.partners[2]);
        let browser = app.sign_in_weak(&elm.person);
        let token = app.token(&ash.person, &["proposals:write"]);
        let (core, part) = hashes(db, &of, elm);
        let fields = format!("&partner={}&core={core}&part={part}", elm.seat);
        let path = format!("/my/proposals/{}/sign", of.id);
        let turn = due.plus_seconds(20);
        let answer = form_waiting_until(&app, turn, &path, &browser, &fields);
        assert_eq!(answer.status, 303, "{}", answer.body);

        // What arrives now is late, and says so.
        let (core, part) = hashes(db, &of, ash);
        let fields = [
            ("partner", ash.seat.to_string()),
            ("core", core.to_string()),
            ("part", part.to_string()),
        ];
        let fields = fields.each_ref().map(|(name, value)| (*name, &**value));
        let late = app.post(&path, &app.sign_in_weak(&ash.person), &fields);
        assert_eq!(late.status, 409, "{}", late.body);
        assert!(late.body.contains("The time to sign is over"));
        // The clock goes back to the last instant, for the program.
        turn_to(&app.database, due);
        let path = format!("/api/v1/proposals/{}/signatures", of.id);
        let headers = format!(
            "Authorization: Bearer {token}\r\nIdempotency-Key: last\r\n\
             Content-Type: application/json\r\n"
        );
        let body = json!({
            "partner": ash.seat.to_string(),
            "core_hash": core.to_string(),
            "part_hash": part.to_string(),
        });
        let answer = waiting_until(&app, turn, &path, &headers, &body.to_string());
        assert_eq!(answer.status, 204, "{}", answer.body);
    }
}

#[test]
fn a_confirmation_that_arrived_in_time_and_waited_for_its_turn_is_in_time() {
    let databases = [Some(TestDatabase::sqlite()), TestDatabase::postgres()];
    for database in databases.into_iter().flatten() {
        let app = one_at_a_time(database);
        let db = app.database.db();
        let round = intake::round(&app.database);
        let (_, noor) = organization(db, "sewing", "community_group");
        let brought = intake::of_member("sewing", "2027-01-11T09:30");
        let id = intake::begin(db, &round, &round.amal, brought).expect("begun");
        intake::type_in(db, &round.amal, &id);
        intake::over(db, &round, &round.amal, &id).expect("handed over");
        // Five working days after the deadline, to the end of the day.
        let last = moment("2027-03-05T23:59").at;
        turn_to(&app.database, last);
        let browser = app.sign_in_weak(&noor);
        let path = format!("/my/proposals/{id}/read-back/confirm");
        let turn = last.plus_seconds(30);
        let answer = form_waiting_until(&app, turn, &path, &browser, "&reading=1");
        assert_eq!(answer.status, 303, "{}", answer.body);
        assert_eq!(state(db, &id), ProposalState::Submitted);
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
