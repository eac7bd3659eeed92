//! What the operator does for people from the command line.

use std::process::{Command, Output};

use super::{Browser, PASSWORD, enrol, join, leads_to, sign_in, token_in};
use crate::support::app::{TestApp, on_both_sites};
use crate::support::people;

fn user(app: &TestApp, arguments: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_taawun"));
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("TAAWUN_") {
            program.env_remove(name);
        }
    }
    program
        .arg("user")
        .args(arguments)
        .current_dir(&app.config.data_dir)
        .env("TAAWUN_DATABASE_URL", app.database.address())
        .env("TAAWUN_DATA_DIR", &app.config.data_dir)
        .env("TAAWUN_BASE_URL", app.base_url())
        .output()
        .expect("the program runs")
}

fn code(output: &Output) -> Option<i32> {
    output.status.code()
}

#[test]
fn an_operator_adds_the_first_staff_who_set_up_their_second_step() {
    on_both_sites(|app| {
        // The program's clock is the machine's.
        let now = jiff::Timestamp::now().as_microsecond();
        let ours = app.database.db().now().as_micros();
        app.database.clock.advance((now - ours) / 1_000_000 + 1);
        people::program(app.database.db(), "riverbend");
        let email = "amal@people.example";
        let added = user(app, &["add", email, "--name", "Amal Fictional"]);
        assert_eq!(code(&added), Some(0), "{added:?}");
        let said = String::from_utf8(added.stdout).expect("UTF-8");
        let token = token_in(said.trim());
        assert_eq!(
            code(&user(app, &["add", email, "--name", "Amal Fictional"])),
            Some(1)
        );

        let grant = [
            "grant",
            email,
            "staff",
            "--program",
            "riverbend",
            "--funder",
            "riverbend-foundation",
        ];
        assert_eq!(code(&user(app, &grant)), Some(0));
        assert_eq!(code(&user(app, &grant)), Some(1), "they hold it already");
        app.database.clock.advance(60);
        let mut browser = Browser::new(app);
        let answer = browser.send("/sign-in/link", &[("token", &token)]);
        assert_eq!(leads_to(&answer), "/my/account/second-factor?next=");
    });
}

#[test]
fn nonsense_is_told_and_changes_nothing() {
    let app = TestApp::start();
    people::program(app.database.db(), "riverbend");
    join(&app, "Amal Fictional", "amal@people.example");
    for arguments in [
        &[
            "grant",
            "noor@people.example",
            "staff",
            "--program",
            "riverbend",
        ][..],
        &[
            "grant",
            "amal@people.example",
            "staff",
            "--program",
            "elsewhere",
        ],
        &[
            "grant",
            "amal@people.example",
            "staff",
            "--program",
            "riverbend",
            "--round",
            "none",
        ],
        &[
            "grant",
            "amal@people.example",
            "staff",
            "--program",
            "riverbend",
            "--funder",
            "none",
        ],
        &[
            "grant",
            "amal@people.example",
            "reviewer",
            "--program",
            "riverbend",
        ],
        &[
            "grant",
            "amal@people.example",
            "staff",
            "--program",
            "riverbend",
            "--bloc",
            "panel",
        ],
        &[
            "grant",
            "amal@people.example",
            "king",
            "--program",
            "riverbend",
        ],
        &["add", "no address", "--name", "Amal Fictional"],
        &["add", "noor@people.example", "--name", "\u{202e}"],
        &["reset-mfa", "noor@people.example"],
        &["disable", "noor@people.example"],
    ] {
        let output = user(&app, arguments);
        assert_eq!(code(&output), Some(2), "{arguments:?}: {output:?}");
        assert!(!output.stderr.is_empty(), "{arguments:?}");
    }
}

#[test]
fn a_lost_phone_is_forgotten_and_the_person_is_told() {
    on_both_sites(|app| {
        let (mut browser, amal) = join(app, "Amal Fictional", "amal@people.example");
        enrol(app, &mut browser, &amal);
        app.letters();
        assert_eq!(
            code(&user(app, &["reset-mfa", "amal@people.example"])),
            Some(0)
        );
        assert_eq!(
            browser.get("/my/account").status,
            303,
            "signed out everywhere"
        );
        let mut anew = Browser::new(app);
        assert_eq!(
            leads_to(&sign_in(&mut anew, "amal@people.example", PASSWORD)),
            "/my"
        );
        let mut told = 0;
        for _ in 0..3 {
            told += app
                .letters()
                .iter()
                .filter(|letter| letter.to() == "amal@people.example")
                .count();
            // The letter was written by the machine's clock, which the site's may be behind.
            app.database.clock.advance(40_000_000);
        }
        assert_eq!(told, 1);
        assert_eq!(
            code(&user(app, &["disable", "amal@people.example"])),
            Some(0)
        );
        assert_eq!(anew.get("/my/account").status, 303);
        assert_eq!(
            code(&user(app, &["disable", "amal@people.example", "--undo"])),
            Some(0)
        );
    });
}
