//! `taawun doctor` and `taawun work`, run as programs.

use std::process::{Command, Output};

use diesel::connection::SimpleConnection;
use serde_json::json;
use taawun::domain::audit_event::AuditKind;
use taawun::store::{StoreError, audit};

use super::add_round;
use crate::support::{TestDatabase, on_both_databases};

fn taawun(database: &TestDatabase, arguments: &[&str]) -> Output {
    run(&database.address(), arguments)
}

fn run(address: &str, arguments: &[&str]) -> Output {
    let folder = tempfile::tempdir().expect("a folder");
    Command::new(env!("CARGO_BIN_EXE_taawun"))
        .args(arguments)
        .env("TAAWUN_DATABASE_URL", address)
        .env("TAAWUN_DATA_DIR", folder.path())
        .output()
        .expect("the program runs")
}

fn said(output: &Output) -> (Option<i32>, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
    (
        output.status.code(),
        text(&output.stdout),
        text(&output.stderr),
    )
}

fn act(database: &TestDatabase) {
    let recorded = database
        .db()
        .write_now(|tx| audit::record(tx, AuditKind::ElectionImported, &json!({"round": "a"})));
    recorded.expect("on record");
}

#[test]
fn a_sound_database_gets_a_clean_bill_and_a_line_to_keep() {
    on_both_databases(|database| {
        act(database);
        let (code, ..) = said(&taawun(database, &["work", "--once"]));
        assert_eq!(code, Some(0), "the record is sealed");
        let (code, out, err) = said(&taawun(database, &["doctor"]));
        assert_eq!((code, err.as_str()), (Some(0), ""), "{out}");
        assert!(
            out.lines().filter(|line| line.starts_with("ok ")).count() >= 14,
            "{out}"
        );
        let line = out.lines().last().expect("a last line");
        let kept = line
            .strip_prefix("the record of acts ends at ")
            .expect(line);
        assert!(kept.starts_with("1:"), "{kept}");
        let (code, ..) = said(&taawun(database, &["doctor", "--seen", kept]));
        assert_eq!(code, Some(0));
        let other = format!("1:{}", "0".repeat(64));
        let (code, out, err) = said(&taawun(database, &["doctor", "--seen", &other]));
        assert_eq!(code, Some(1), "{out}");
        assert!(out.contains("BROKEN  the record of acts is whole"), "{out}");
        assert!(err.contains("one rule does not hold"), "{err}");
    });
}

/// What was broken, the statement that breaks it, and the rule that must say so.
const BREAKAGES: [(&str, &str); 4] = [
    (
        "UPDATE round SET state = 'decided', decided_at = 1",
        "every decided round has a result",
    ),
    (
        "UPDATE round SET state = 'decided', decided_at = 1",
        "every decided round stands in the record of acts",
    ),
    (
        "INSERT INTO ballot_box (id, ballot_type, created_at, sealed)
         VALUES ('box', 'approval', 1, FALSE)",
        "a box that no round points at is going to be cleared",
    ),
    (
        "INSERT INTO document (hash, media_type, bytes, length)
         VALUES ('0000000000000000000000000000000000000000000000000000000000000000', 'text/plain', '', 0)",
        "every document is what its hash says",
    ),
];

#[test]
fn whatever_does_not_hold_is_named() {
    for (statement, rule) in BREAKAGES {
        on_both_databases(|database| {
            database.leave_it_broken();
            let broken = database.db().write_now(move |tx| {
                add_round(tx, "spring-2027")?;
                Ok::<_, StoreError>(tx.conn().batch_execute(statement)?)
            });
            broken.expect(statement);
            let (code, out, _) = said(&taawun(database, &["doctor"]));
            assert_eq!(code, Some(1), "{out}");
            let named = format!("BROKEN  {rule}: ");
            assert!(out.contains(&named), "{}: {named}\n{out}", database.kind());
        });
    }
}

#[test]
fn a_database_that_is_not_there_is_not_made() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("missing.db");
    let (code, _, err) = said(&run(&format!("sqlite:{}", file.display()), &["doctor"]));
    assert_eq!(code, Some(2), "{err}");
    assert!(err.contains("there is no database"), "{err}");
    assert!(!file.exists());
}
