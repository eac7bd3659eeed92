//! Tokens that programs come with: whom they act for, what they may ask for, and when they end.

use serde_json::Value;
use taawun::domain::standing::Role;
use taawun::store::access_tokens;
use taawun::store::{Db, StoreError};

use super::support::app::{Answer, TestApp, on_both_sites};
use super::support::people::{self, TestPerson};

const OWN: &str = "/api/v1/my/tokens";

fn kind(answer: &Answer) -> String {
    let document: Value = serde_json::from_str(&answer.body).expect("a problem document");
    document["type"].as_str().expect("a type").to_owned()
}

fn revoke_all(db: &Db, who: &TestPerson) {
    let person = who.id.clone();
    db.write_now(move |tx| access_tokens::revoke_all(tx, &person).map(|_| ()))
        .expect("they are ended");
}

#[test]
fn a_token_is_shown_once_and_then_works_as_its_owner() {
    on_both_sites(|app| {
        let amal = app.person("Amal Fictional", "amal@people.example");
        let browser = app.sign_in(&amal);
        let empty = app.get_as("/my/tokens", &browser);
        assert_eq!(empty.status, 200);
        assert!(
            empty.body.contains("You have no token yet"),
            "{}",
            empty.body
        );
        let fields = [("name", "Nightly <b>report</b>"), ("scope", "my:read")];
        let made = app.post("/my/tokens", &browser, &fields);
        assert_eq!(made.status, 200, "{}", made.body);
        assert_eq!(made.header("Cache-Control"), Some("no-store"));
        let secret = made
            .body
            .split_once("taawun_")
            .and_then(|(_, rest)| rest.split_once('<'))
            .map(|(digits, _)| format!("taawun_{digits}"))
            .expect("the secret is shown");
        let again = app.get_as("/my/tokens", &browser);
        assert!(!again.body.contains(&secret), "it is shown once");
        assert!(
            again.body.contains("Nightly &#60;b&#62;report"),
            "{}",
            again.body
        );

        let answer = app.call("GET", OWN, &secret, "");
        assert_eq!(answer.status, 200, "{}", answer.body);
        let tokens: Value = serde_json::from_str(&answer.body).expect("JSON");
        assert_eq!(tokens["tokens"][0]["scopes"][0], "my:read");
        assert!(!answer.body.contains(&secret));
        let seen = app.call("GET", OWN, &secret, "");
        let tokens: Value = serde_json::from_str(&seen.body).expect("JSON");
        assert!(
            tokens["tokens"][0]["used_at"].is_string(),
            "its use is noted"
        );
    });
}

#[test]
fn nothing_of_the_secret_is_kept() {
    on_both_sites(|app| {
        let amal = app.person("Amal Fictional", "amal@people.example");
        let secret = app.token(&amal, &["my:read"]);
        let digits = secret.trim_start_matches("taawun_").to_owned();
        let found = app.database.db().read_now(move |reader| {
            use diesel::prelude::*;
            use taawun::store::schema::access_token;
            let rows: Vec<(String, String)> = access_token::table
                .select((access_token::hash, access_token::name))
                .load(reader.conn())?;
            Ok(rows
                .into_iter()
                .any(|(hash, name)| hash.contains(&digits[..16]) || name.contains(&digits[..16])))
        });
        assert!(!found.expect("rows"));
    });
}

#[test]
fn what_is_no_token_is_refused_and_told_how() {
    on_both_sites(|app| {
        let amal = app.person("Amal Fictional", "amal@people.example");
        let none = app.get(OWN);
        assert_eq!(none.status, 401);
        assert_eq!(none.header("WWW-Authenticate"), Some("Bearer"));
        assert_eq!(kind(&none), "urn:taawun:problem:token-needed");
        let right = app.token(&amal, &["my:read"]);
        let wrong = right.replace("taawun_", "taawun-");
        let other = format!("taawun_{}", "0".repeat(64));
        for header in [
            format!("Bearer {wrong}"),
            format!("Bearer {other}"),
            "Bearer".to_owned(),
            "Bearer ".to_owned(),
            format!("Basic {right}"),
            format!("Bearer {right} {right}"),
            right.clone(),
        ] {
            // Also where nothing is asked for that needs one: a program learns that its token is no good.
            for path in [OWN, "/api/v1/rounds"] {
                let answer = app.ask("GET", path, &[("Authorization", &header)], "");
                assert_eq!(answer.status, 401, "{header} {path}");
                assert_eq!(kind(&answer), "urn:taawun:problem:token", "{header}");
                let told = answer.header("WWW-Authenticate").unwrap_or_default();
                assert!(told.contains("invalid_token"), "{told}");
            }
        }
        for scheme in ["Bearer", "bearer", "BEARER"] {
            let header = format!("{scheme} {right}");
            let answer = app.ask("GET", OWN, &[("Authorization", &header)], "");
            assert_eq!(answer.status, 200, "{scheme}");
        }
        // Pages know people, not programs.
        let bearer = format!("Bearer {right}");
        let page = app.ask("GET", "/my/tokens", &[("Authorization", &bearer)], "");
        assert_eq!(page.status, 303);
    });
}

#[test]
fn a_token_does_only_what_its_scopes_name() {
    on_both_sites(|app| {
        let amal = app.person("Amal Fictional", "amal@people.example");
        let (id, _) = people::token(app.database.db(), &amal, &["my:read"], true, None);
        let one = format!("{OWN}/{id}");
        for (scopes, method, path, status) in [
            (&["my:read"][..], "GET", OWN, 200),
            (&["my:write"], "GET", OWN, 403),
            (&["rounds:read", "rounds:write"], "GET", OWN, 403),
            (&["my:read"], "DELETE", &one, 403),
            (&["my:read"], "GET", "/api/v1/rounds", 403),
            (&["rounds:read"], "GET", "/api/v1/rounds", 200),
            (&["rounds:read"], "HEAD", "/api/v1/rounds", 200),
            (&["my:read"], "GET", "/api/v1/openapi.json", 200),
            (&["my:read"], "GET", "/api/v1/nothing", 404),
            (&["my:write"], "DELETE", &one, 204),
        ] {
            let token = app.token(&amal, scopes);
            let answer = app.call(method, path, &token, "");
            assert_eq!(
                answer.status, status,
                "{scopes:?} {method} {path}: {}",
                answer.body
            );
            if status == 403 {
                let told = answer.header("WWW-Authenticate").unwrap_or_default();
                assert!(told.contains("insufficient_scope"), "{told}");
            }
        }
    });
}

#[test]
fn a_token_ends_on_its_day_or_when_its_owner_or_their_person_ends() {
    on_both_sites(|app| {
        let db = app.database.db();
        let amal = app.person("Amal Fictional", "amal@people.example");
        let end = db.now().plus_seconds(60);
        let (_, short) = people::token(db, &amal, &["my:read"], true, Some(end));
        let works = |token: &str| app.call("GET", OWN, token, "").status == 200;
        assert!(works(&short));
        app.database.clock.advance(59);
        assert!(works(&short));
        app.database.clock.advance(1);
        assert!(!works(&short), "its time is over");

        let kept = app.token(&amal, &["my:read"]);
        assert!(works(&kept));
        revoke_all(db, &amal);
        assert!(!works(&kept), "it was ended");

        let last = app.token(&amal, &["my:read"]);
        let person = amal.id.clone();
        db.write_now(move |tx| {
            use diesel::prelude::*;
            use taawun::store::schema::person;
            let now = tx.now().as_micros();
            diesel::update(person::table.find(&person))
                .set(person::disabled_at.eq(now))
                .execute(tx.conn())?;
            Ok::<_, StoreError>(())
        })
        .expect("they are disabled");
        assert!(!works(&last), "its owner is disabled");
    });
}

#[test]
fn nobody_ends_or_sees_a_token_of_somebody_else() {
    on_both_sites(|app| {
        let db = app.database.db();
        let (amal, bashir) = (
            app.person("Amal Fictional", "amal@people.example"),
            app.person("Bashir Fictional", "bashir@people.example"),
        );
        let (id, secret) = people::token(db, &amal, &["my:read"], true, None);
        let theirs = app.token(&bashir, &["my:read", "my:write"]);
        let path = format!("{OWN}/{id}");
        assert_eq!(app.call("DELETE", &path, &theirs, "").status, 404);
        let browser = app.sign_in(&bashir);
        let revoke = format!("/my/tokens/{id}/revoke");
        assert_eq!(app.post(&revoke, &browser, &[]).status, 404);
        assert!(
            !app.call("GET", OWN, &theirs, "")
                .body
                .contains(id.to_string().as_str())
        );
        assert_eq!(app.call("GET", OWN, &secret, "").status, 200);

        let own = app.sign_in(&amal);
        let ended = app.post(&revoke, &own, &[]);
        assert_eq!(ended.status, 303);
        assert_eq!(app.call("GET", OWN, &secret, "").status, 401);
        assert_eq!(app.post(&revoke, &own, &[]).status, 404, "it can end once");
    });
}

#[test]
fn whoever_holds_a_role_makes_tokens_only_after_a_second_factor() {
    on_both_sites(|app| {
        let db = app.database.db();
        let program = people::program(db, "example");
        let staff = app.person("Amal Fictional", "amal@people.example");
        people::grant(db, &staff, Role::Staff, &program.id, None, None, None);
        let fields = [("name", "Report"), ("scope", "rounds:read")];
        let weak = app.sign_in_weak(&staff);
        assert_eq!(app.post("/my/tokens", &weak, &fields).status, 403);
        let page = app.get_as("/my/tokens", &weak);
        assert!(
            !page.body.contains("name=\"scope\""),
            "no form that cannot be sent"
        );
        let strong = app.sign_in(&staff);
        assert_eq!(app.post("/my/tokens", &strong, &fields).status, 200);
        // Whoever gets a role later does not get it for tokens made without a second factor.
        let later = app.person("Bashir Fictional", "bashir@people.example");
        let (_, weak_token) = people::token(db, &later, &["my:read"], false, None);
        let listed = app.call("GET", OWN, &weak_token, "");
        let tokens: Value = serde_json::from_str(&listed.body).expect("JSON");
        assert_eq!(tokens["tokens"][0]["strong"], false);
    });
}

#[test]
fn what_is_wrong_stands_at_its_field_and_what_was_typed_stays() {
    let app = TestApp::start();
    let amal = app.person("Amal Fictional", "amal@people.example");
    let browser = app.sign_in(&amal);
    for (fields, fault) in [
        (vec![("name", ""), ("scope", "my:read")], "name"),
        (vec![("name", "Kept words")], "scope"),
        (
            vec![("name", "Kept words"), ("scope", "everything")],
            "scope",
        ),
        (
            vec![
                ("name", "Kept words"),
                ("scope", "my:read"),
                ("ends", "2020-01-01"),
            ],
            "ends",
        ),
        (
            vec![
                ("name", "Kept words"),
                ("scope", "my:read"),
                ("ends", "soon"),
            ],
            "ends",
        ),
    ] {
        let answer = app.post("/my/tokens", &browser, &fields);
        assert_eq!(answer.status, 422, "{fields:?}");
        assert!(
            answer.body.contains(&format!("id=\"fault-{fault}\"")),
            "{fields:?}"
        );
        assert!(!answer.body.contains("taawun_"));
        if fields[0].1 == "Kept words" {
            assert!(answer.body.contains("Kept words"));
        }
    }
}

#[test]
fn a_cookie_changes_nothing_in_the_api() {
    on_both_sites(|app| {
        let amal = app.person("Amal Fictional", "amal@people.example");
        let (id, secret) = people::token(app.database.db(), &amal, &["my:read"], true, None);
        let browser = app.sign_in(&amal);
        let headers = [
            ("Cookie", browser.cookies.as_str()),
            ("Origin", &app.base_url()),
            ("Sec-Fetch-Site", "same-origin"),
            ("Idempotency-Key", "a"),
        ];
        let answer = app.ask("DELETE", &format!("{OWN}/{id}"), &headers, "");
        assert_eq!(answer.status, 401);
        assert_eq!(app.call("GET", OWN, &secret, "").status, 200);
        assert_eq!(app.get_as(OWN, &browser).status, 200, "it may read");
    });
}
