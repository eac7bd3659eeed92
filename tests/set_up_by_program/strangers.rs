//! For everybody else none of it is there, and nothing that they send leaves anything behind.

use diesel::prelude::*;
use serde_json::{Value, json};
use taawun::store::Db;
use taawun::store::schema::{
    audit_event, follower, idempotency_key, letter, program, role_grant, round, rules_act,
    staff_letter,
};

use super::{House, STAFF, staff_elsewhere};
use crate::support::app::on_both_sites;

/// How many rows stand where a write would leave one.
fn rows(db: &Db) -> Vec<i64> {
    db.read_now(|reader| {
        let conn = reader.conn();
        Ok(vec![
            audit_event::table.count().get_result(conn)?,
            follower::table.count().get_result(conn)?,
            idempotency_key::table.count().get_result(conn)?,
            letter::table.count().get_result(conn)?,
            program::table.count().get_result(conn)?,
            role_grant::table.count().get_result(conn)?,
            round::table.count().get_result(conn)?,
            rules_act::table.count().get_result(conn)?,
            staff_letter::table.count().get_result(conn)?,
        ])
    })
    .expect("the counts")
}

/// Every address of a round's staff, with a body that its staff could send.
fn asked(house: &House<'_>) -> Vec<(&'static str, String, Value)> {
    let draft = house.clone_round();
    let shown = house.shown(draft);
    let live = "/api/v1/rounds/gardens-2027";
    let program = "/api/v1/programmes/gardens-2027-programme";
    let rules = house.read(&format!("{draft}/setup/rules"));
    let acts = house.read(&format!("{live}/amendments"));
    let grant = house.read(&format!("{draft}/roles"))["roles"][0]["id"].clone();
    let grant = grant.as_str().expect("an id");
    let mut amended = rules["document"].clone();
    amended["weights"] =
        json!({"foundation": 3_000, "government": 2_500, "panel": 1_500, "vote": 3_000});
    let amendment = json!({
        "shown": acts["sha256"], "parts": {"rules": amended},
        "reason": "The community asked for more weight.", "language": "en",
    });
    let act = house.write(
        "POST",
        &format!("{live}/amendments"),
        &house.amal,
        &amendment,
        201,
    );
    let act = format!("{live}/amendments/{}", act["id"].as_str().expect("an id"));
    let letter = json!({"list": "leads", "subject": {"en": "A"}, "body": {"en": "B"}});
    let mut to_send = letter.clone();
    to_send["seen"] = json!("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    let role = json!({
        "email": house.of.amal.email, "role": "witness", "funder": Value::Null,
    });
    let funder = json!({"funder": house.foundation()});
    let none = Value::Null;
    let id = "00000000000000000000000000";
    let at = |base: &str, rest: &str| format!("{base}{rest}");
    vec![
        ("GET", at(program, ""), none.clone()),
        ("GET", at(program, "/roles"), none.clone()),
        ("POST", at(program, "/roles"), role.clone()),
        ("DELETE", format!("{program}/roles/{grant}"), none.clone()),
        ("GET", at(draft, "/setup"), none.clone()),
        ("GET", at(draft, "/setup/rules"), none.clone()),
        ("PUT", at(draft, "/setup/rules"), rules),
        ("POST", at(draft, "/clone"), json!({"slug": "gardens-2029"})),
        (
            "POST",
            "/api/v1/rounds".to_owned(),
            json!({
                "programme": "gardens-2027-programme", "slug": "mine",
                "original": "en", "title": "Mine",
            }),
        ),
        ("GET", at(draft, "/roles"), none.clone()),
        ("POST", at(draft, "/roles"), role),
        ("DELETE", format!("{draft}/roles/{grant}"), none.clone()),
        ("GET", at(draft, "/announcement"), none.clone()),
        (
            "POST",
            at(draft, "/announcement/signatures"),
            json!({"funder": house.foundation(), "shown": shown}),
        ),
        ("GET", at(draft, ""), none.clone()),
        ("GET", at(draft, "/rules"), none.clone()),
        ("GET", at(draft, "/slips"), none.clone()),
        ("GET", at(draft, "/constitution"), none.clone()),
        (
            "POST",
            "/api/v1/my/follows".to_owned(),
            json!({"round": "gardens-2028"}),
        ),
        ("GET", at(live, "/amendments"), none.clone()),
        ("POST", at(live, "/amendments"), amendment),
        ("POST", at(&act, "/signatures"), funder),
        ("DELETE", act.clone(), none.clone()),
        (
            "POST",
            at(live, "/voids"),
            json!({
                "track": "review", "from": "2027-03-02T09:00", "until": "2027-04-09T18:00",
                "reason": "Two reviewers had a conflict.", "language": "en",
            }),
        ),
        (
            "POST",
            at(live, "/slips"),
            json!({
                "phase": "open", "is_end": true, "shown": "2027-02-27T01:00:00Z",
                "to": "2027-02-27T17:00", "reason": "Snow everywhere.", "language": "en",
            }),
        ),
        ("GET", at(live, "/letters"), none.clone()),
        ("POST", at(live, "/letters/preview"), letter),
        ("POST", at(live, "/letters"), to_send),
        ("GET", at(live, "/outbox"), none.clone()),
        ("POST", format!("{live}/outbox/{id}/retry"), none),
    ]
}

#[test]
fn a_stranger_and_staff_of_another_programme_find_nothing_and_leave_nothing() {
    on_both_sites(|app| {
        let house = House::new(app);
        let db = app.database.db();
        let samira = staff_elsewhere(db);
        let stranger = app.person("Noor Fictional", "noor@people.example");
        let asked = asked(&house);
        let before = rows(db);
        for (who, token) in [
            ("a stranger", app.token(&stranger, &STAFF)),
            ("staff elsewhere", app.token(&samira, &STAFF)),
        ] {
            for (method, path, body) in &asked {
                let body = match body {
                    Value::Null => String::new(),
                    body => body.to_string(),
                };
                let answer = app.call(method, path, &token, &body);
                assert_eq!(
                    answer.status, 404,
                    "{who}: {method} {path}: {}",
                    answer.body
                );
            }
        }
        let token = app.token(&stranger, &STAFF);
        assert_eq!(
            app.call("GET", "/api/v1/programmes", &token, "").status,
            404
        );
        assert_eq!(rows(db), before, "{}", app.database.kind());
    });
}

#[test]
fn a_token_does_no_more_than_its_scopes_and_needs_a_second_factor_as_on_the_pages() {
    on_both_sites(|app| {
        let house = House::new(app);
        let reader = app.token(&house.of.amal, &["rounds:read"]);
        let outbox = "/api/v1/rounds/gardens-2027/outbox";
        assert_eq!(app.call("GET", outbox, &reader, "").status, 200);
        let letters = "/api/v1/rounds/gardens-2027/letters/preview";
        assert_eq!(app.call("POST", letters, &reader, "{}").status, 403);
        assert_eq!(
            app.call("GET", "/api/v1/programmes", &reader, "").status,
            403
        );
        assert_eq!(
            app.call("GET", "/api/v1/my/letters", &reader, "").status,
            403
        );
        let db = app.database.db();
        let (_, weak) = crate::support::people::token(db, &house.of.amal, &STAFF, false, None);
        for path in [
            outbox,
            "/api/v1/programmes",
            "/api/v1/rounds/gardens-2027/amendments",
            "/api/v1/rounds/gardens-2027/roles",
        ] {
            assert_eq!(app.call("GET", path, &weak, "").status, 403, "{path}");
        }
    });
}
