//! Files by program: the body is the file.

use super::kept::with_file;
use super::made::pdf;
use crate::proposals::world::{coalition, open_round_with};
use crate::support::app::{Answer, TestApp, on_both_sites};

fn send(app: &TestApp, path: &str, token: &str, key: &str, name: &str, bytes: &[u8]) -> Answer {
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: {}\r\nAuthorization: Bearer {token}\r\n\
         Idempotency-Key: {key}\r\nFile-Name: {name}\r\nContent-Type: application/octet-stream\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n",
        app.address,
        bytes.len()
    );
    app.raw([head.as_bytes(), bytes].concat())
}

#[test]
fn a_program_brings_lists_and_takes_away() {
    on_both_sites(|app| {
        let round = open_round_with(&app.database, "round", with_file);
        let of = coalition(app.database.db(), &round, &["lead"]);
        let token = app.token(of.lead(), &["proposals:read", "proposals:write"]);
        let here = format!("/api/v1/proposals/{}/files", of.id);
        let answers = format!("{here}?field=answer.q2");
        let sent = send(
            app,
            &answers,
            &token,
            "one",
            "caf%C3%A9%20plan.pdf",
            &pdf(""),
        );
        assert_eq!(sent.status, 201, "{}", sent.body);
        let again = send(
            app,
            &answers,
            &token,
            "one",
            "caf%C3%A9%20plan.pdf",
            &pdf(""),
        );
        assert_eq!((again.status, &again.body), (201, &sent.body));
        let other = send(
            app,
            &answers,
            &token,
            "one",
            "caf%C3%A9%20plan.pdf",
            &pdf("x"),
        );
        assert_eq!(other.status, 422);

        let list = app.call("GET", &here, &token, "");
        let list: serde_json::Value = serde_json::from_str(&list.body).expect("JSON");
        let files = list["files"].as_array().expect("files");
        assert_eq!(files.len(), 1);
        assert_eq!(files[0]["name"], "café plan.pdf");
        assert_eq!(files[0]["going"], "with_answer");
        let file = format!("{here}/{}", files[0]["id"].as_str().expect("an id"));
        let got = app.call("GET", &file, &token, "");
        assert_eq!((got.status, got.body.as_bytes()), (200, &*pdf("")));

        for (name, bytes, code) in [
            ("page.pdf", &b"<html>"[..], "file-refused-not-taken"),
            ("", b"%PDF-", "file-refused-name"),
            ("%FF.pdf", b"%PDF-", "file-refused-name"),
            ("plan.pdf", b"", "file-refused-empty"),
        ] {
            let refused = send(app, &here, &token, code, name, bytes);
            assert_eq!(refused.status, 422, "{}", refused.body);
            assert!(refused.body.contains(code), "{}", refused.body);
        }
        let gone = app.call("DELETE", &file, &token, "");
        assert_eq!(gone.status, 204, "{}", gone.body);
        assert_eq!(app.call("GET", &file, &token, "").status, 404);

        let reader = app.token(of.lead(), &["proposals:read"]);
        assert_eq!(
            send(app, &here, &reader, "two", "plan.pdf", &pdf("")).status,
            403
        );
        let staff = app.token(&round.amal, &["proposals:read", "proposals:write"]);
        assert_eq!(app.call("GET", &here, &staff, "").status, 404);
        assert_eq!(
            send(app, &here, &staff, "two", "plan.pdf", &pdf("")).status,
            404
        );
    });
}
