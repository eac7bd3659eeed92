//! Letters of intent by program, from both sides.

use serde_json::{Value, json};

use super::{letters_round, ready};
use crate::support::app::{Answer, on_both_sites};

fn read(answer: &Answer) -> Value {
    serde_json::from_str(&answer.body).expect("JSON")
}

#[test]
fn a_program_sends_and_another_one_invites() {
    on_both_sites(|app| {
        let db = app.database.db();
        let round = letters_round(&app.database, "commons-2027");
        let of = ready(db, &round, &["oak", "elm"]);
        let token = app.token(of.lead(), &["proposals:read", "proposals:write"]);
        let staff = app.token(&round.amal, &["rounds:read", "rounds:write"]);
        let here = format!("/api/v1/proposals/{}/letter-of-intent", of.id);
        let there = "/api/v1/rounds/commons-2027/letters-of-intent";
        let draft = read(&app.call("GET", &here, &token, ""));
        assert_eq!(
            (&draft["state"], &draft["number"]),
            (&json!("draft"), &Value::Null)
        );
        assert_eq!(draft["lacks"], json!([]));
        let unseen = read(&app.call("GET", there, &staff, ""));
        assert_eq!(unseen["letters"], json!([]));
        let sent = app.call("POST", &here, &token, "");
        assert_eq!(sent.status, 201, "{}", sent.body);
        assert_eq!(app.call("DELETE", &here, &token, "").status, 204);
        let again = app.call("POST", &here, &token, "");
        assert_eq!((again.status, &read(&again)["version"]), (201, &json!(2)));
        let file = app.call("GET", &format!("{here}/2"), &token, "");
        assert_eq!(read(&file)["title"], "A bench for all");

        let full = format!("/api/v1/proposals/{}/submission", of.id);
        let early = app.call("POST", &full, &token, "");
        assert_eq!(early.status, 409);
        assert!(
            early.body.contains("urn:taawun:problem:not-invited"),
            "{}",
            early.body
        );

        let one = read(&app.call("GET", &format!("{there}/1"), &staff, ""));
        assert_eq!(
            (&one["version"], &one["state"]),
            (&json!(2), &json!("sent"))
        );
        let answer = |wanted: Value| {
            app.call(
                "PUT",
                &format!("{there}/1/answer"),
                &staff,
                &wanted.to_string(),
            )
        };
        let old = answer(json!({"answer": "invited", "version": 1}));
        assert_eq!(old.status, 422, "{}", old.body);
        let no_reason = answer(json!({"answer": "not_invited", "version": 2}));
        assert!(
            no_reason.body.contains("screening-fault-reason"),
            "{}",
            no_reason.body
        );
        let invited = answer(json!({"answer": "invited", "version": 2}));
        assert_eq!(invited.status, 204, "{}", invited.body);
        let told = read(&app.call("GET", &here, &token, ""));
        assert_eq!(told["answer"]["answer"], "invited");
        let gone = app.call("DELETE", &here, &token, "");
        assert_eq!(gone.status, 409, "an invitation stands");
        let foreign = app.token(of.lead(), &["rounds:read"]);
        assert_eq!(app.call("GET", there, &foreign, "").status, 404);
    });
}
