//! Too many tries: whoever guesses waits, and the owner is not kept out elsewhere.

use super::{Browser, PASSWORD, join, sign_in};
use crate::support::TestDatabase;
use crate::support::app::{Answer, TestApp, Visitor, on_both_sites};

/// A site behind a proxy on this machine, which says where each request comes from.
fn proxied(database: TestDatabase) -> TestApp {
    TestApp::custom(database, taawun::front::Limits::default(), |config| {
        config.trusted_proxies = vec!["127.0.0.1".parse().expect("an address")];
    })
}

/// One try to sign in from an address, in a browser that nobody knows.
fn try_from(app: &TestApp, address: &str, cookies: &str, email: &str, password: &str) -> Answer {
    let mut visitor: Visitor = app.visitor("/");
    if !cookies.is_empty() {
        visitor.cookies = format!("{}; {cookies}", visitor.cookies);
    }
    let body = format!(
        "csrf={}&email={}&password={}&how=password",
        visitor.token,
        email.replace('@', "%40"),
        password.replace(' ', "+"),
    );
    let headers = [
        ("Cookie", visitor.cookies.as_str()),
        ("Origin", &app.base_url()),
        ("X-Forwarded-For", address),
        ("X-Real-IP", "198.51.100.250"),
        ("Content-Type", "application/x-www-form-urlencoded"),
    ];
    app.ask("POST", "/sign-in", &headers, &body)
}

#[test]
fn a_guesser_meets_429_with_the_time_to_wait_for_known_and_unknown_alike() {
    on_both_sites(|app| {
        join(app, "Amal Fictional", "amal@people.example");
        let wall = |email: &str| {
            let mut browser = Browser::new(app);
            let tries = (1..=20).find_map(|number| {
                let answer = sign_in(&mut browser, email, "not the password at all");
                (answer.status == 429)
                    .then(|| (number, answer.header("retry-after").map(str::to_owned)))
            });
            tries.expect("a wall within twenty tries")
        };
        let known = wall("amal@people.example");
        assert_eq!(known, (6, Some("30".to_owned())));
        assert_eq!(wall("noor@people.example"), known);
        // The right password waits too, and works when the wait is over.
        let mut browser = Browser::new(app);
        assert_eq!(
            sign_in(&mut browser, "amal@people.example", PASSWORD).status,
            429
        );
        app.database.clock.advance(30);
        assert_eq!(
            sign_in(&mut browser, "amal@people.example", PASSWORD).status,
            303
        );
        // All is forgotten with that.
        assert_eq!(
            sign_in(&mut Browser::new(app), "amal@people.example", "wrong it is").status,
            422
        );
    });
}

#[test]
fn whoever_sprays_from_one_address_meets_a_wall_and_no_header_of_theirs_helps() {
    for database in [Some(TestDatabase::sqlite()), TestDatabase::postgres()] {
        let Some(database) = database else { continue };
        let app = proxied(database);
        let first = (1..=20).find(|number| {
            let email = format!("person{number}@people.example");
            let spoofed = format!("192.0.2.{number}, 203.0.113.9");
            try_from(&app, &spoofed, "", &email, "not the password at all").status == 429
        });
        assert_eq!(first, Some(16));
        let elsewhere = try_from(
            &app,
            "203.0.113.10",
            "",
            "person1@people.example",
            "nor is this one",
        );
        assert_eq!(elsewhere.status, 422);
    }
}

#[test]
fn the_owner_is_not_kept_out_of_a_browser_they_know() {
    for database in [Some(TestDatabase::sqlite()), TestDatabase::postgres()] {
        let Some(database) = database else { continue };
        let app = proxied(database);
        let (browser, _) = join(&app, "Amal Fictional", "amal@people.example");
        drop(browser);
        let mine = try_from(&app, "203.0.113.5", "", "amal@people.example", PASSWORD);
        assert_eq!(mine.status, 303, "{mine:#?}");
        let set = mine.cookies();
        let mark = set
            .split("; ")
            .find(|cookie| cookie.starts_with("known="))
            .expect("a mark");
        // An attack from elsewhere, and from the same office.
        for address in ["198.51.100.7", "203.0.113.5"] {
            let attack = (0..20).any(|_| {
                try_from(&app, address, "", "amal@people.example", "a guess of many").status == 429
            });
            assert!(attack, "{address}");
        }
        let stranger = try_from(&app, "192.0.2.77", "", "amal@people.example", PASSWORD);
        assert_eq!(stranger.status, 429);
        let owner = try_from(&app, "203.0.113.5", mark, "amal@people.example", PASSWORD);
        assert_eq!(owner.status, 303);
        // A stolen mark buys five tries and no more; a mark of another account none.
        let tries = (1..=20).find(|_| {
            try_from(
                &app,
                "192.0.2.78",
                mark,
                "amal@people.example",
                "a guess of many",
            )
            .status
                == 429
        });
        assert_eq!(tries, Some(6));
    }
}

#[test]
fn letters_are_limited_for_members_and_others_alike() {
    on_both_sites(|app| {
        join(app, "Amal Fictional", "amal@people.example");
        app.database.clock.advance(24 * 3_600);
        let ask = |email: &str| {
            (0..6)
                .map(|_| {
                    Browser::new(app)
                        .send("/sign-in", &[("email", email), ("how", "link")])
                        .status
                })
                .collect::<Vec<_>>()
        };
        let known = ask("amal@people.example");
        assert_eq!(known, [303, 303, 303, 429, 429, 429]);
        assert_eq!(ask("noor@people.example"), known);
        assert_eq!(app.letters().len(), 3);
    });
}

#[test]
fn passwords_are_hashed_a_few_at_a_time() {
    let app = TestApp::custom(
        TestDatabase::sqlite(),
        taawun::front::Limits::default(),
        |config| config.argon2 = "7168,1".parse().expect("a cost"),
    );
    let visitor = app.visitor("/");
    std::thread::scope(|scope| {
        for number in 0..24 {
            let (app, visitor) = (&app, &visitor);
            scope.spawn(move || {
                let email = format!("person{number}@people.example");
                let fields = [
                    ("email", email.as_str()),
                    ("password", "a guess of many"),
                    ("how", "password"),
                ];
                assert!(matches!(
                    app.post("/sign-in", visitor, &fields).status,
                    422 | 429
                ));
            });
        }
    });
    let metrics = app.get("/metrics").body;
    let value = |name: &str| {
        let line = metrics
            .lines()
            .find(|line| line.starts_with(name))
            .expect(name);
        line.rsplit(' ')
            .next()
            .and_then(|value| value.parse::<usize>().ok())
            .expect("a number")
    };
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let most = value("taawun_password_hashes_running_most ");
    assert!(
        (1..=(cores / 2).max(1)).contains(&most),
        "{most} at once on {cores} cores"
    );
    assert_eq!(value("taawun_password_hashes_running "), 0);
    assert_eq!(
        value("taawun_password_hashes_total "),
        15,
        "the wall stands before the work"
    );
}

#[test]
fn a_member_who_claims_many_addresses_has_so_many_written_to_and_no_more() {
    on_both_sites(|app| {
        let (mut browser, _) = join(app, "Amal Fictional", "amal@people.example");
        let mut ask = |email: &str| {
            browser
                .send("/my/account/email", &[("email", email)])
                .status
        };
        // One address again and again.
        let same: Vec<u16> = (0..5).map(|_| ask("noor@people.example")).collect();
        assert_eq!(same, [303, 303, 303, 429, 429]);
        assert_eq!(app.letters().len(), 3);
        // Another one each time.
        let others = (0..25).map(|number| ask(&format!("reader{number}@people.example")));
        assert_eq!(others.filter(|status| *status == 303).count(), 17);
        assert_eq!(app.letters().len(), 17);
    });
}
