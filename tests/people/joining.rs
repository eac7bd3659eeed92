//! Joining: confirmed by a letter, once; nobody learns who is a member.

use std::sync::{Arc, Barrier};
use std::thread;

use diesel::prelude::*;
use taawun::ops::people::{self, Joining, LinkError};
use taawun::store::schema::{one_time_token, person};

use super::{Browser, join, key, leads_to, token_in};
use crate::support::app::{TestApp, on_both_sites};

fn people_there(app: &TestApp) -> i64 {
    let count = app
        .database
        .db()
        .read_now(|reader| Ok(person::table.count().get_result::<i64>(reader.conn())?));
    count.expect("a count")
}

#[test]
fn somebody_joins_by_a_letter_and_exists_only_from_then_on() {
    on_both_sites(|app| {
        let mut browser = Browser::new(app);
        let asked = browser.send(
            "/join",
            &[
                ("name", "Amal Fictional"),
                ("email", "Amal@People.Example"),
                ("zone", "America/Los_Angeles"),
                ("next", "/rounds"),
            ],
        );
        assert_eq!(leads_to(&asked), "/join/sent");
        assert_eq!(browser.get("/join/sent").status, 200);
        assert_eq!(people_there(app), 0);

        let letter = app.letter_to("amal@people.example");
        assert!(letter.text.contains("Amal Fictional"), "{}", letter.text);
        let link = letter.link().to_owned();
        // Programs that read letters first change nothing, however often they look.
        for _ in 0..3 {
            let page = browser.get(&link);
            assert_eq!(page.status, 200, "{link}");
            // A page that hides where it is sends its form as nobody's (`Origin: null`), and we would refuse it.
            assert!(!page.body.contains("no-referrer"), "{}", page.body);
        }
        assert_eq!(people_there(app), 0);

        let token = token_in(&link);
        let confirmed = browser.send("/join/confirm", &[("token", &token), ("next", "/rounds")]);
        assert_eq!(
            leads_to(&confirmed),
            "/my/account/password?is_first=yes&next=%2Frounds"
        );
        assert_eq!(people_there(app), 1);
        assert!(
            browser
                .get("/my/account")
                .body
                .contains("America/Los_Angeles")
        );
        let without = browser.send(
            "/my/account/password",
            &[("how", "none"), ("is_first", "yes"), ("next", "/rounds")],
        );
        assert_eq!(leads_to(&without), "/rounds");

        // The link has done its work.
        assert_eq!(Browser::new(app).get(&link).status, 410);
        let again = Browser::new(app).send("/join/confirm", &[("token", &token)]);
        assert_eq!(again.status, 410);
    });
}

#[test]
fn a_member_is_told_by_letter_alone() {
    on_both_sites(|app| {
        join(app, "Amal Fictional", "amal@people.example");
        let ask = |email: &str| {
            let answer =
                Browser::new(app).send("/join", &[("name", "Noor Fictional"), ("email", email)]);
            (
                answer.status,
                answer.header("location").map(str::to_owned),
                answer.body,
            )
        };
        assert_eq!(ask("amal@people.example"), ask("noor@people.example"));
        let letters = app.letters();
        let to = |email: &str| letters.iter().find(|letter| letter.to() == email);
        let to_member = to("amal@people.example").expect("a letter");
        assert!(!to_member.text.contains("token="), "{}", to_member.text);
        assert!(!to_member.text.contains("Noor"), "{}", to_member.text);
        assert!(
            to("noor@people.example")
                .expect("a letter")
                .text
                .contains("token=")
        );
    });
}

#[test]
fn a_letter_to_confirm_is_good_for_a_week() {
    let app = TestApp::start();
    let mut browser = Browser::new(&app);
    browser.send(
        "/join",
        &[("name", "Amal Fictional"), ("email", "amal@people.example")],
    );
    let link = app.letter_to("amal@people.example").link().to_owned();
    app.database.clock.advance(7 * 86_400 - 1);
    assert_eq!(browser.get(&link).status, 200);
    app.database.clock.advance(1);
    assert_eq!(browser.get(&link).status, 410);
    let late = browser.send("/join/confirm", &[("token", &token_in(&link))]);
    assert_eq!(late.status, 410);
    assert_eq!(people_there(&app), 0);
}

#[test]
fn what_was_typed_wrong_is_shown_again_with_its_reason() {
    let app = TestApp::start();
    let mut browser = Browser::new(&app);
    let answer = browser.send(
        "/join",
        &[("name", "Am\u{202e}al"), ("email", "amal at home")],
    );
    assert_eq!(answer.status, 422);
    assert!(
        answer.body.contains("value=\"amal at home\""),
        "{}",
        answer.body
    );
    assert!(
        answer.body.contains("id=\"fault-email\"") && answer.body.contains("id=\"fault-name\"")
    );
    assert!(app.letters().is_empty());
    // A page that was open for too long: nothing is sent, everything typed stands there.
    browser.token = "0".repeat(64);
    let typed = [("name", "Amal Fictional"), ("email", "amal@people.example")];
    let stale = browser.send_again("/join", &typed);
    assert_eq!(stale.status, 422);
    assert!(stale.body.contains("value=\"amal@people.example\""));
    assert!(app.letters().is_empty());
}

#[test]
fn a_forged_host_changes_no_link() {
    let app = TestApp::start();
    let mut browser = Browser::new(&app);
    browser.get("/join");
    let body = format!(
        "csrf={}&name=Amal+Fictional&email=amal%40people.example",
        browser.token
    );
    let request = format!(
        "POST /join HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nOrigin: {}\r\nCookie: {}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        app.base_url(),
        browser.cookies(),
        body.len()
    );
    app.raw(request);
    for letter in app.letters() {
        assert!(!letter.text.contains("evil.example"), "{}", letter.text);
    }
}

fn joining(email: &str) -> Joining {
    Joining {
        email: email.parse().expect("an address"),
        name: "Amal Fictional".parse().expect("a name"),
        language: "en".parse().expect("a language"),
        zone: None,
    }
}

fn browser() -> people::Browser {
    people::Browser {
        address: "203.0.113.9".to_owned(),
        agent: "a test".to_owned(),
        mark: None,
        replaces: None,
    }
}

#[test]
fn of_many_at_once_one_uses_a_token_and_the_rest_are_told() {
    on_both_sites(|app| {
        let db = app.database.db();
        let key = key(app);
        db.write_now(move |tx| {
            people::ask_to_join(tx, &key, &joining("amal@people.example"), "", "203.0.113.9")
        })
        .expect("a letter");
        let token = token_in(app.letter_to("amal@people.example").link());
        let start = Arc::new(Barrier::new(8));
        let users: Vec<_> = (0..8)
            .map(|_| {
                let (db, start, token) = (db.clone(), Arc::clone(&start), token.clone());
                thread::spawn(move || {
                    start.wait();
                    let token = token.parse().expect("a token");
                    db.write_now(move |tx| people::confirm_join(tx, &token, &browser()))
                })
            })
            .collect();
        let outcomes: Vec<_> = users
            .into_iter()
            .map(|user| user.join().expect("no panic"))
            .collect();
        let won = outcomes.iter().filter(|outcome| outcome.is_ok()).count();
        let told = outcomes
            .iter()
            .filter(|outcome| matches!(outcome, Err(LinkError::Ended)))
            .count();
        assert_eq!((won, told), (1, 7), "{}: {outcomes:?}", app.database.kind());
        assert_eq!(people_there(app), 1);
    });
}

#[test]
fn of_two_letters_to_one_address_one_makes_the_person() {
    on_both_sites(|app| {
        let mut links = Vec::new();
        for _ in 0..2 {
            let mut browser = Browser::new(app);
            browser.send(
                "/join",
                &[("name", "Amal Fictional"), ("email", "amal@people.example")],
            );
            links.push(app.letter_to("amal@people.example").link().to_owned());
        }
        let use_one = |link: &str| {
            let token = token_in(link);
            Browser::new(app)
                .send("/join/confirm", &[("token", &token)])
                .status
        };
        assert_eq!(use_one(&links[0]), 303);
        assert_eq!(use_one(&links[1]), 409);
        assert_eq!(people_there(app), 1);
    });
}

#[test]
fn nothing_that_opens_a_door_stands_in_the_database() {
    let app = TestApp::start();
    let mut browser = Browser::new(&app);
    browser.send(
        "/join",
        &[("name", "Amal Fictional"), ("email", "amal@people.example")],
    );
    let token = token_in(app.letter_to("amal@people.example").link());
    let kept: Vec<(String, String)> = app
        .database
        .db()
        .read_now(|reader| {
            Ok(one_time_token::table
                .select((one_time_token::hash, one_time_token::about))
                .load(reader.conn())?)
        })
        .expect("tokens");
    assert_eq!(kept.len(), 1);
    assert!(
        kept.iter()
            .all(|(hash, about)| *hash != token && !about.contains(&token))
    );
    browser.send("/join/confirm", &[("token", &token)]);
    let about: Vec<String> = app
        .database
        .db()
        .read_now(|reader| {
            Ok(one_time_token::table
                .select(one_time_token::about)
                .load(reader.conn())?)
        })
        .expect("tokens");
    assert_eq!(about, [""], "what was confirmed is kept no longer");
}

#[test]
fn a_letter_to_an_address_tells_its_times_by_the_clocks_of_the_programme() {
    on_both_sites(|app| {
        crate::support::people::program(app.database.db(), "example");
        let mut browser = Browser::new(app);
        let fields = [("name", "Amal Fictional"), ("email", "amal@people.example")];
        browser.send("/join", &fields);
        let letter = app.letter_to("amal@people.example");
        assert!(letter.text.contains("Pacific"), "{}", letter.text);
        assert!(!letter.text.contains("Universal"), "{}", letter.text);
    });
}
