//! Signing in with a password or a letter, and what a sign-in is worth.

use super::{Browser, PASSWORD, join, leads_to, sign_in, token_in};
use crate::support::app::{TestApp, on_both_sites};

#[test]
fn the_right_password_signs_in_and_leads_on_inside_this_site_only() {
    on_both_sites(|app| {
        join(app, "Amal Fictional", "amal@people.example");
        for (next, to) in [
            ("/rounds?state=open", "/rounds?state=open"),
            ("", "/my"),
            ("//evil.example/", "/"),
            ("https://evil.example/", "/"),
            ("/\\evil.example", "/"),
        ] {
            let mut browser = Browser::new(app);
            let answer = browser.send(
                "/sign-in",
                &[
                    ("email", "amal@people.example"),
                    ("password", PASSWORD),
                    ("how", "password"),
                    ("next", next),
                ],
            );
            assert_eq!(leads_to(&answer), to, "{next}");
            assert_eq!(browser.get("/my/account").status, 200);
        }
    });
}

#[test]
fn a_wrong_password_and_an_unknown_address_get_the_same_answer_for_the_same_work() {
    on_both_sites(|app| {
        join(app, "Amal Fictional", "amal@people.example");
        let hashes = || {
            let metrics = app.get("/metrics").body;
            let line = metrics
                .lines()
                .find(|line| line.starts_with("taawun_password_hashes_total"));
            line.and_then(|line| line.rsplit(' ').next()?.parse::<u64>().ok())
                .expect("a count")
        };
        let mut work = Vec::new();
        let mut bodies = Vec::new();
        for email in ["amal@people.example", "noor@people.example"] {
            let before = hashes();
            let mut browser = Browser::new(app);
            let answer = sign_in(&mut browser, email, "not the password at all");
            assert_eq!(answer.status, 422);
            assert!(browser.cookie("session").is_none());
            work.push(hashes() - before);
            let visit = |body: &str| body.replace(email, "…").replace(&browser.token, "…");
            bodies.push(visit(&answer.body));
        }
        assert_eq!(work, [1, 1]);
        assert_eq!(bodies[0], bodies[1]);
        // Asking for a link tells as little.
        let ask = |email: &str| {
            let mut browser = Browser::new(app);
            let answer = browser.send("/sign-in", &[("email", email), ("how", "link")]);
            (
                answer.status,
                answer.header("location").map(str::to_owned),
                answer.body,
            )
        };
        assert_eq!(ask("amal@people.example"), ask("noor@people.example"));
        let letters = app.letters();
        assert_eq!(letters.len(), 1, "{letters:#?}");
        assert_eq!(letters[0].to(), "amal@people.example");
        // Nothing is left over of the letter to nowhere, and nothing of it counts as failed.
        let (waiting, dead) = app
            .database
            .db()
            .read_now(|reader| taawun::store::tasks::waiting_and_dead(reader.conn()))
            .expect("a count");
        assert_eq!((waiting, dead), (0, 0), "{}", app.database.kind());
    });
}

#[test]
fn a_link_signs_in_once_within_half_an_hour() {
    on_both_sites(|app| {
        join(app, "Amal Fictional", "amal@people.example");
        let link = || {
            let mut browser = Browser::new(app);
            browser.send(
                "/sign-in",
                &[
                    ("email", "amal@people.example"),
                    ("how", "link"),
                    ("next", "/rounds"),
                ],
            );
            app.letter_to("amal@people.example").link().to_owned()
        };
        let first = link();
        let mut browser = Browser::new(app);
        assert_eq!(browser.get(&first).status, 200);
        assert!(
            browser.cookie("session").is_none(),
            "looking signs nobody in"
        );
        let fields = [("token", token_in(&first)), ("next", "/rounds".to_owned())];
        let fields: Vec<_> = fields
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        assert_eq!(leads_to(&browser.send("/sign-in/link", &fields)), "/rounds");
        assert_eq!(browser.get("/my/account").status, 200);
        assert_eq!(Browser::new(app).send("/sign-in/link", &fields).status, 410);

        let late = link();
        app.database.clock.advance(30 * 60);
        let token = token_in(&late);
        let answer = Browser::new(app).send("/sign-in/link", &[("token", &token)]);
        assert_eq!(answer.status, 410);
    });
}

#[test]
fn every_sign_in_is_a_new_token_and_a_new_mark_and_signing_out_ends_it_at_once() {
    on_both_sites(|app| {
        join(app, "Amal Fictional", "amal@people.example");
        let mut browser = Browser::new(app);
        let mark = browser.cookie("visit").map(str::to_owned);
        sign_in(&mut browser, "amal@people.example", PASSWORD);
        let first = browser.cookies();
        assert_ne!(browser.cookie("visit").map(str::to_owned), mark);
        sign_in(&mut browser, "amal@people.example", PASSWORD);
        let second = browser.cookies();
        let status = |cookies: &str| {
            app.ask("GET", "/my/account", &[("Cookie", cookies)], "")
                .status
        };
        assert_eq!((status(&first), status(&second)), (303, 200));
        let gone = browser.send("/sign-out", &[]);
        leads_to(&gone);
        // What scripts kept in this browser goes too.
        assert_eq!(gone.header("clear-site-data"), Some("\"storage\""));
        assert_eq!(status(&second), 303);
        assert!(browser.cookie("session").is_none());
        // Nothing of a form of before is good in the browser of whoever comes next.
        let answer = app.ask(
            "GET",
            "/my/account",
            &[("Cookie", "session=00000000000000000000000000000000")],
            "",
        );
        assert_eq!(answer.status, 303);
    });
}

#[test]
fn signing_out_needs_a_page_of_ours() {
    let app = TestApp::start();
    let (mut browser, _) = join(&app, "Amal Fictional", "amal@people.example");
    browser.get("/");
    browser.token = "0".repeat(64);
    browser.send_again("/sign-out", &[]);
    assert_eq!(browser.get("/my/account").status, 200);
}

#[test]
fn a_sign_in_ends_when_idle_and_when_old() {
    on_both_sites(|app| {
        let (mut browser, _) = join(app, "Amal Fictional", "amal@people.example");
        // Used every 20 hours, it lasts for 14 days.
        let mut hours = 0;
        while browser.get("/my/account").status == 200 {
            app.database.clock.advance(20 * 3_600);
            hours += 20;
        }
        assert_eq!(hours, 340, "{}", app.database.kind());
        sign_in(&mut browser, "amal@people.example", PASSWORD);
        app.database.clock.advance(24 * 3_600 - 1);
        assert_eq!(browser.get("/my/account").status, 200);
        app.database.clock.advance(24 * 3_600);
        assert_eq!(browser.get("/my/account").status, 303);
    });
}
