//! The second factor: never skipped, never taken twice.

use std::sync::{Arc, Barrier};
use std::thread;

use taawun::domain::canonical::Sha256Hex;
use taawun::domain::standing::Role;
use taawun::ops::people as ops;

use super::{Browser, PASSWORD, code, enrol, join, key, leads_to, sign_in, token_in};
use crate::support::app::{TestApp, on_both_sites};
use crate::support::people::{self, TestPerson};

#[test]
fn whoever_has_an_app_shows_it_each_time_and_a_letter_takes_its_place_never() {
    on_both_sites(|app| {
        let (mut browser, amal) = join(app, "Amal Fictional", "amal@people.example");
        let before = browser.cookies();
        let codes = enrol(app, &mut browser, &amal);
        assert_eq!(codes.len(), 10);
        // Showing a factor is a new token; the old one is worth nothing.
        let old = app.ask("GET", "/my/account", &[("Cookie", &before)], "");
        assert_eq!(old.status, 303);
        assert_eq!(browser.get("/my/account").status, 200);
        assert!(app.letter_to("amal@people.example").text.len() > 20);

        let by_password = |browser: &mut Browser<'_>| {
            leads_to(&sign_in(browser, "amal@people.example", PASSWORD)).to_owned()
        };
        let by_letter = |browser: &mut Browser<'_>| {
            browser.send(
                "/sign-in",
                &[("email", "amal@people.example"), ("how", "link")],
            );
            let token = token_in(app.letter_to("amal@people.example").link());
            leads_to(&browser.send("/sign-in/link", &[("token", &token)])).to_owned()
        };
        app.database.clock.advance(30);
        for way in [
            &by_password as &dyn Fn(&mut Browser<'_>) -> String,
            &by_letter,
        ] {
            let mut browser = Browser::new(app);
            assert_eq!(way(&mut browser), "/sign-in/code?next=");
            // Half-way in is not in.
            assert!(browser.cookie("session").is_none());
            assert_eq!(browser.get("/my/account").status, 303);
            assert_eq!(browser.get("/sign-in/code").status, 200);
            let wrong = browser.send("/sign-in/code", &[("code", "000000")]);
            assert_eq!(wrong.status, 422);
            let shown = code(app, &amal);
            assert_eq!(
                leads_to(&browser.send("/sign-in/code", &[("code", &shown)])),
                "/my"
            );
            assert_eq!(browser.get("/my/account").status, 200);
            // The same code opens nothing a second time.
            let mut other = Browser::new(app);
            by_password(&mut other);
            assert_eq!(other.send("/sign-in/code", &[("code", &shown)]).status, 422);
            app.database.clock.advance(60);
        }
    });
}

#[test]
fn a_code_on_paper_is_good_once_and_new_ones_void_the_old() {
    on_both_sites(|app| {
        let (mut browser, amal) = join(app, "Amal Fictional", "amal@people.example");
        let codes = enrol(app, &mut browser, &amal);
        app.letters();
        let with = |code: &str| {
            let mut browser = Browser::new(app);
            sign_in(&mut browser, "amal@people.example", PASSWORD);
            browser.send("/sign-in/code", &[("code", code)]).status
        };
        assert_eq!(with(&codes[0].to_uppercase()), 303);
        assert_eq!(with(&codes[0]), 422);
        let told = app.letters();
        assert!(
            told.iter()
                .any(|letter| letter.to() == "amal@people.example")
        );
        app.database.clock.advance(60);
        let renewed = browser.send("/my/account/second-factor/codes", &[]);
        assert_eq!(renewed.status, 200);
        assert_eq!(with(&codes[1]), 422);
        assert!(browser.get("/my/account/second-factor").body.contains("10"));
    });
}

#[test]
fn guessing_codes_meets_a_wall() {
    let app = TestApp::start();
    let (mut browser, amal) = join(&app, "Amal Fictional", "amal@people.example");
    enrol(&app, &mut browser, &amal);
    let mut guesser = Browser::new(&app);
    sign_in(&mut guesser, "amal@people.example", PASSWORD);
    let first =
        (1..=20).find(|_| guesser.send("/sign-in/code", &[("code", "000000")]).status == 429);
    assert_eq!(first, Some(6));
    app.database.clock.advance(60);
    let shown = code(&app, &amal);
    assert_eq!(
        guesser.send("/sign-in/code", &[("code", &shown)]).status,
        303
    );
}

#[test]
fn of_many_at_once_one_takes_a_code() {
    on_both_sites(|app| {
        let (mut browser, amal) = join(app, "Amal Fictional", "amal@people.example");
        let codes = enrol(app, &mut browser, &amal);
        app.database.clock.advance(60);
        for typed in [code(app, &amal), codes[3].clone()] {
            let steps: Vec<String> = (0..5)
                .map(|_| {
                    let mut browser = Browser::new(app);
                    sign_in(&mut browser, "amal@people.example", PASSWORD);
                    browser.cookie("step").expect("a step").to_owned()
                })
                .collect();
            let start = Arc::new(Barrier::new(steps.len()));
            let tries: Vec<_> = steps
                .into_iter()
                .map(|step| {
                    let (db, start) = (app.database.db().clone(), Arc::clone(&start));
                    let (key, typed) = (key(app), typed.clone());
                    thread::spawn(move || {
                        start.wait();
                        let step = Sha256Hex::of(step.as_bytes());
                        db.write_now(move |tx| {
                            let browser = ops::Browser {
                                address: String::new(),
                                agent: String::new(),
                                mark: None,
                                replaces: None,
                            };
                            ops::show_second_factor(tx, &key, &step, &typed, &browser)
                        })
                    })
                })
                .collect();
            let won = tries
                .into_iter()
                .map(|one| one.join().expect("no panic"))
                .filter(|outcome| matches!(outcome, Ok(ops::CodeShown::SignedIn { .. })))
                .count();
            assert_eq!(won, 1, "{}: {typed}", app.database.kind());
            app.database.clock.advance(7_200);
        }
    });
}

#[test]
fn staff_without_a_second_factor_are_led_to_set_one_up() {
    on_both_sites(|app| {
        let (_, amal) = join(app, "Amal Fictional", "amal@people.example");
        let program = people::program(app.database.db(), "example");
        let funder = Some(&program.foundation);
        people::grant(
            app.database.db(),
            &amal,
            Role::Staff,
            &program.id,
            None,
            funder,
            None,
        );
        let mut browser = Browser::new(app);
        let answer = sign_in(&mut browser, "amal@people.example", PASSWORD);
        assert_eq!(leads_to(&answer), "/my/account/second-factor?next=");
        assert!(
            browser
                .get("/my/account")
                .body
                .contains("/my/account/second-factor")
        );
        enrol(app, &mut browser, &amal);
        // Nor can they take it away again.
        let removed = browser.send("/my/account/second-factor/remove", &[]);
        assert_eq!(removed.status, 409);
        // Half an hour without a click ends the sign-in of staff.
        app.database.clock.advance(30 * 60);
        assert_eq!(browser.get("/my/account").status, 303);
    });
}

#[test]
fn an_app_is_changed_only_by_whoever_shows_the_old_one() {
    let app = TestApp::start();
    let (mut browser, amal) = join(&app, "Amal Fictional", "amal@people.example");
    enrol(&app, &mut browser, &amal);
    let mut weak = Browser::new(&app);
    weak.get("/");
    let cookies = app.sign_in_weak(&amal).cookies;
    let session = cookies
        .split("; ")
        .find(|pair| pair.starts_with("session="))
        .expect("a sign-in");
    weak.jar
        .push(("session".to_owned(), session["session=".len()..].to_owned()));
    for path in ["begin", "codes", "remove"] {
        let answer = weak.send(&format!("/my/account/second-factor/{path}"), &[]);
        assert_eq!(answer.status, 403, "{path}");
    }
    leads_to(&browser.send("/my/account/second-factor/remove", &[]));
    assert_eq!(
        leads_to(&sign_in(
            &mut Browser::new(&app),
            "amal@people.example",
            PASSWORD
        )),
        "/my"
    );
}

/// A token made after a second factor, and one made without.
fn tokens(app: &TestApp, who: &TestPerson) -> [String; 2] {
    let db = app.database.db();
    [true, false].map(|is_strong| people::token(db, who, &["my:read"], is_strong, None).1)
}

fn work(app: &TestApp, tokens: &[String; 2]) -> [bool; 2] {
    let works = |token: &String| app.call("GET", "/api/v1/my/tokens", token, "").status == 200;
    [works(&tokens[0]), works(&tokens[1])]
}

#[test]
fn an_app_that_is_removed_takes_other_sign_ins_and_its_tokens_along() {
    on_both_sites(|app| {
        let (mut browser, amal) = join(app, "Amal Fictional", "amal@people.example");
        enrol(app, &mut browser, &amal);
        let elsewhere = app.sign_in(&amal);
        let mut half_way = Browser::new(app);
        let asked = sign_in(&mut half_way, "amal@people.example", PASSWORD);
        assert!(leads_to(&asked).starts_with("/sign-in/code"));
        let made = tokens(app, &amal);
        assert_eq!(work(app, &made), [true, true]);
        app.letters();
        let page = browser.get("/my/account/second-factor").body;
        assert!(page.contains("All your other sign-ins end"), "{page}");
        leads_to(&browser.send("/my/account/second-factor/remove", &[]));
        assert_eq!(browser.get("/my/account").status, 200, "this one stays");
        assert_eq!(app.get_as("/my/account", &elsewhere).status, 303);
        assert_ne!(half_way.get("/sign-in/code").status, 200);
        assert_eq!(work(app, &made), [false, true], "what it vouched for");
        let told = app.letter_to("amal@people.example").text;
        assert!(told.contains("tokens for programs"), "{told}");
    });
}

#[test]
fn an_app_that_is_replaced_takes_its_tokens_along_and_a_first_one_takes_none() {
    on_both_sites(|app| {
        let (mut browser, amal) = join(app, "Amal Fictional", "amal@people.example");
        let early = tokens(app, &amal);
        enrol(app, &mut browser, &amal);
        assert_eq!(work(app, &early), [true, true]);
        assert!(
            app.letter_to("amal@people.example")
                .text
                .contains("was added")
        );
        let elsewhere = app.sign_in(&amal);
        // Another code than the one that was used just now.
        app.database.clock.advance(60);
        enrol(app, &mut browser, &amal);
        assert_eq!(browser.get("/my/account").status, 200);
        assert_eq!(app.get_as("/my/account", &elsewhere).status, 303);
        assert_eq!(work(app, &early), [false, true]);
        let told = app.letter_to("amal@people.example").text;
        assert!(told.contains("took the place"), "{told}");
    });
}
