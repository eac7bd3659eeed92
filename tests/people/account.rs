//! One's own account: what one chose, where one is signed in, what is kept, and leaving.

use taawun::domain::policy::{Actor, may_manage_people};
use taawun::domain::standing::{MandateRole, Role};
use taawun::ops::people as ops;

use super::{Browser, PASSWORD, join, leads_to, sign_in, token_in};
use crate::organizations;
use crate::support::app::{TestApp, on_both_sites};
use crate::support::people;

#[test]
fn what_one_chose_is_kept_and_nonsense_is_told() {
    on_both_sites(|app| {
        let (mut browser, _) = join(app, "Amal Fictional", "amal@people.example");
        let chosen = [
            ("name", "أمل الخيالية"),
            ("language", "ar"),
            ("zone", "Africa/Cairo"),
            ("letters", "weekly"),
        ];
        leads_to(&browser.send("/my/account/preferences", &chosen));
        let page = browser.get("/my/account");
        for part in [
            "<html lang=\"ar\" dir=\"rtl\">",
            "أمل الخيالية",
            "Africa/Cairo",
            "value=\"weekly\" selected",
        ] {
            assert!(page.body.contains(part), "{part}: {}", page.body);
        }
        let nonsense = [
            ("name", ""),
            ("language", "tlh"),
            ("zone", "Mars/Olympus"),
            ("letters", "never"),
        ];
        let answer = browser.send("/my/account/preferences", &nonsense);
        assert_eq!(answer.status, 422);
        for field in ["name", "language", "zone", "letters"] {
            assert!(
                answer.body.contains(&format!("id=\"fault-{field}\"")),
                "{field}"
            );
        }
        assert!(answer.body.contains("Mars/Olympus"));
    });
}

#[test]
fn sign_ins_elsewhere_are_listed_and_ended() {
    on_both_sites(|app| {
        let (mut here, amal) = join(app, "Amal Fictional", "amal@people.example");
        let mut there = Browser::new(app);
        sign_in(&mut there, "amal@people.example", PASSWORD);
        let noor = app.person("Noor Fictional", "noor@people.example");
        let page = here.get("/my/account").body;
        let named: Vec<&str> = page
            .split("name=\"which\" value=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        assert_eq!(named.len(), 2, "{named:?}");
        // Nobody else can end it by its name.
        let stranger = app.sign_in(&noor);
        let refused = app.post(
            "/my/account/sign-ins/end",
            &stranger,
            &[("which", named[0])],
        );
        assert_eq!(refused.status, 404);
        assert_eq!(there.get("/my/account").status, 200);
        leads_to(&here.send("/my/account/sign-ins/end", &[("which", named[0])]));
        assert_eq!(there.get("/my/account").status, 303);
        let mut third = app.sign_in(&amal);
        leads_to(&here.send("/my/account/sign-ins/end", &[("which", "others")]));
        assert_eq!(app.get_as("/my/account", &third).status, 303);
        assert_eq!(here.get("/my/account").status, 200);
        third.token.clear();
    });
}

#[test]
fn a_new_password_ends_all_else_and_weak_ones_are_told_why() {
    on_both_sites(|app| {
        let (mut browser, amal) = join(app, "Amal Fictional", "amal@people.example");
        let elsewhere = app.sign_in(&amal);
        browser.send(
            "/sign-in",
            &[("email", "amal@people.example"), ("how", "link")],
        );
        let waiting = app.letter_to("amal@people.example").link().to_owned();
        for (weak, word) in [
            ("short", "8"),
            ("Password2026!", "try first"),
            ("amal fictional", "your own name"),
        ] {
            let answer = browser.send(
                "/my/account/password",
                &[("password", weak), ("how", "set")],
            );
            assert_eq!(answer.status, 422, "{weak}");
            assert!(answer.body.contains(word), "{weak}: {}", answer.body);
            assert!(
                !answer.body.contains(&format!("value=\"{weak}\"")),
                "a password is not shown"
            );
        }
        assert_eq!(app.get_as("/my/account", &elsewhere).status, 200);
        let token = app.token(&amal, &["my:read"]);
        let works = || app.call("GET", "/api/v1/my/tokens", &token, "").status == 200;
        assert!(works());
        let new = "seven lanterns by the ferry";
        leads_to(&browser.send("/my/account/password", &[("password", new), ("how", "set")]));
        assert_eq!(app.get_as("/my/account", &elsewhere).status, 303);
        assert!(!works(), "a token from before still works");
        assert_eq!(browser.get("/my/account").status, 200);
        assert_eq!(
            browser.get(&waiting).status,
            410,
            "a link from before still works"
        );
        assert!(
            app.letters()
                .iter()
                .any(|letter| letter.to() == "amal@people.example")
        );
        assert_eq!(
            sign_in(&mut Browser::new(app), "amal@people.example", PASSWORD).status,
            422
        );
        assert_eq!(
            sign_in(&mut Browser::new(app), "amal@people.example", new).status,
            303
        );
    });
}

#[test]
fn what_is_sensitive_wants_a_sign_in_of_just_now() {
    let app = TestApp::start();
    let (mut browser, _) = join(&app, "Amal Fictional", "amal@people.example");
    app.database.clock.advance(15 * 60);
    assert_eq!(browser.get("/my/account").status, 200);
    for path in ["password", "email", "second-factor", "data"] {
        let answer = browser.get(&format!("/my/account/{path}"));
        assert_eq!(
            leads_to(&answer),
            format!("/sign-in?next=%2Fmy%2Faccount%2F{path}"),
            "{path}"
        );
    }
    for (path, fields) in [
        (
            "password",
            &[("password", "seven lanterns by the ferry"), ("how", "set")][..],
        ),
        ("email", &[("email", "new@people.example")]),
        ("export", &[]),
        ("erase", &[("sure", "yes")]),
        ("second-factor/begin", &[]),
    ] {
        let answer = browser.send(&format!("/my/account/{path}"), fields);
        assert_eq!(answer.status, 403, "{path}");
    }
    assert!(app.letters().is_empty());
    sign_in(&mut browser, "amal@people.example", PASSWORD);
    assert_eq!(browser.get("/my/account/data").status, 200);
}

#[test]
fn another_address_is_confirmed_there_and_told_at_the_old_one() {
    on_both_sites(|app| {
        let (mut browser, _) = join(app, "Amal Fictional", "amal@people.example");
        app.person("Noor Fictional", "noor@people.example");
        let ask = |browser: &mut Browser<'_>, email: &str| {
            browser
                .send("/my/account/email", &[("email", email)])
                .status
        };
        assert_eq!(ask(&mut browser, "amal@people.example"), 422);
        // Somebody else's address is told there, not here.
        assert_eq!(ask(&mut browser, "noor@people.example"), 303);
        assert!(!app.letter_to("noor@people.example").text.contains("token="));
        assert_eq!(ask(&mut browser, "amal.f@people.example"), 303);
        let link = app.letter_to("amal.f@people.example").link().to_owned();
        assert_eq!(browser.get(&link).status, 200);
        let token = token_in(&link);
        let mut elsewhere = Browser::new(app);
        leads_to(&sign_in(&mut elsewhere, "amal@people.example", PASSWORD));
        leads_to(&browser.send("/my/account/email/confirm", &[("token", &token)]));
        assert_eq!(elsewhere.get("/my/account").status, 303, "signed out");
        assert!(
            app.letters()
                .iter()
                .any(|letter| letter.to() == "amal@people.example")
        );
        assert!(
            browser
                .get("/my/account")
                .body
                .contains("amal.f@people.example")
        );
        assert_eq!(
            sign_in(&mut Browser::new(app), "amal@people.example", PASSWORD).status,
            422
        );
        assert_eq!(
            sign_in(&mut Browser::new(app), "amal.f@people.example", PASSWORD).status,
            303
        );
        assert_eq!(
            browser
                .send("/my/account/email/confirm", &[("token", &token)])
                .status,
            410
        );
    });
}

#[test]
fn all_that_is_kept_of_a_person_can_be_taken_along() {
    on_both_sites(|app| {
        let (mut browser, amal) = join(app, "Amal Fictional", "amal@people.example");
        let db = app.database.db();
        let garden =
            people::organization(db, "Riverbend Gardeners", "riverbend", "community_group");
        people::mandate(db, &amal, &garden, MandateRole::Lead);
        let file = browser.send("/my/account/export", &[]);
        assert_eq!(file.status, 200);
        assert!(
            file.header("content-disposition")
                .is_some_and(|how| how.starts_with("attachment"))
        );
        assert_eq!(file.header("cache-control"), Some("no-store"));
        let data: serde_json::Value = serde_json::from_str(&file.body).expect("JSON");
        assert_eq!(data["format"], "taawun-person/1");
        assert_eq!(data["person"]["email"], "amal@people.example");
        assert_eq!(
            data["organizations"][0]["organization"],
            "Riverbend Gardeners"
        );
        assert!(
            data["acts_on_record"]
                .as_array()
                .is_some_and(|acts| !acts.is_empty())
        );
        for secret in ["argon2", "token="] {
            assert!(!file.body.contains(secret), "{secret}");
        }
    });
}

#[test]
fn whoever_leaves_is_forgotten_and_told_first_what_must_happen() {
    on_both_sites(|app| {
        let (mut browser, amal) = join(app, "Amal Fictional", "amal@people.example");
        let db = app.database.db();
        let garden =
            people::organization(db, "Riverbend Gardeners", "riverbend", "community_group");
        people::mandate(db, &amal, &garden, MandateRole::Lead);
        let noor = app.person("Noor Fictional", "noor@people.example");
        let page = browser.get("/my/account/data");
        assert!(
            page.body.contains("Nobody but you belongs to"),
            "{}",
            page.body
        );
        let bashir = app.person("Bashir Fictional", "bashir@people.example");
        people::mandate(db, &bashir, &garden, MandateRole::Member);
        let page = browser.get("/my/account/data");
        assert!(!page.body.contains("Nobody but you belongs to"));
        assert!(page.body.contains("Make somebody who stays its lead first"));
        assert!(page.body.contains("href=\"/my/organisations/riverbend\""));
        let refused = browser.send("/my/account/erase", &[("sure", "yes")]);
        assert_eq!(refused.status, 409);
        people::mandate(db, &noor, &garden, MandateRole::Lead);
        assert_eq!(browser.send("/my/account/erase", &[]).status, 422);
        assert_eq!(
            leads_to(&browser.send("/my/account/erase", &[("sure", "yes")])),
            "/"
        );
        assert_eq!(browser.get("/my/account").status, 303);
        assert_eq!(
            sign_in(&mut Browser::new(app), "amal@people.example", PASSWORD).status,
            422
        );
        // The address can join anew.
        let (mut anew, _) = join(app, "Amal Fictional", "amal@people.example");
        assert_eq!(anew.get("/my/account").status, 200);
    });
}

#[test]
fn staff_cannot_leave_before_their_role_ends() {
    let app = TestApp::start();
    let (mut browser, amal) = join(&app, "Amal Fictional", "amal@people.example");
    let program = people::program(app.database.db(), "example");
    let funder = Some(&program.county);
    people::grant(
        app.database.db(),
        &amal,
        Role::Staff,
        &program.id,
        None,
        funder,
        None,
    );
    assert_eq!(
        browser.send("/my/account/erase", &[("sure", "yes")]).status,
        409
    );
}

#[test]
fn whoever_is_disabled_is_out_at_once() {
    on_both_sites(|app| {
        let (mut browser, amal) = join(app, "Amal Fictional", "amal@people.example");
        browser.send(
            "/sign-in",
            &[("email", "amal@people.example"), ("how", "link")],
        );
        let link = app.letter_to("amal@people.example").link().to_owned();
        let permit = || may_manage_people(Actor::Operator).expect("the operator may");
        let email = || amal.email.parse().expect("an address");
        let (email_of, permit_of) = (email(), permit());
        let out = app
            .database
            .db()
            .write_now(move |tx| ops::disable_person(tx, &permit_of, &email_of));
        assert_eq!(out.expect("it works"), Some(Vec::new()));
        assert_eq!(browser.get("/my/account").status, 303);
        assert_eq!(browser.get(&link).status, 410);
        assert_eq!(
            sign_in(&mut Browser::new(app), "amal@people.example", PASSWORD).status,
            422
        );
        let (email_of, permit_of) = (email(), permit());
        let back = app
            .database
            .db()
            .write_now(move |tx| ops::enable_person(tx, &permit_of, &email_of));
        assert!(back.expect("it works"));
        assert_eq!(
            sign_in(&mut Browser::new(app), "amal@people.example", PASSWORD).status,
            303
        );
    });
}

#[test]
fn times_are_told_by_the_clocks_that_one_chose_else_by_those_of_the_first_programme() {
    on_both_sites(|app| {
        let db = app.database.db();
        people::program(db, "gardens");
        let lead = people::person(db, "Amal Fictional", "amal@people.example");
        let browser = app.sign_in_weak(&lead);
        let account = app.get_as("/my/account", &browser);
        assert!(
            account.body.contains("Pacific Standard"),
            "{}",
            account.body
        );
        // Nobody is told that they chose what they did not.
        assert!(
            account
                .body
                .contains("name=\"zone\" type=\"text\" value=\"\"")
        );
        // The link of an invitation's letter is opened by people who are not signed in yet.
        let oak = organizations::found(db, &lead, &organizations::called("The Oak"));
        let oak = oak.expect("an organisation");
        let (secret, role) = ("a-secret-of-a-letter", MandateRole::Member);
        organizations::invite(db, &lead, &oak, "elm@people.example", role, secret)
            .expect("an invitation");
        let page = app.get(&format!("/invitation?token={secret}"));
        assert_eq!(page.status, 200, "{}", page.body);
        assert!(page.body.contains("Pacific Standard"), "{}", page.body);
        let within = app.get_as(&format!("/my/organisations/{}", oak.slug), &browser);
        assert!(within.body.contains("Pacific Standard"), "{}", within.body);
        let chosen = [
            ("name", "Amal Fictional"),
            ("language", "en"),
            ("zone", "Asia/Riyadh"),
            ("letters", "at_once"),
        ];
        let kept = app.post("/my/account/preferences", &browser, &chosen);
        assert_eq!(kept.status, 303, "{}", kept.body);
        let account = app.get_as("/my/account", &browser);
        assert!(
            !account.body.contains("Pacific Standard"),
            "{}",
            account.body
        );
        assert!(account.body.contains("Arab"), "{}", account.body);
    });
}
