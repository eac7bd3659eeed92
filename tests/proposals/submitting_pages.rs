//! Sending a proposal as people do it: the check, what will happen, the receipt, messages; and the same by program.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use taawun::domain::proposal::ProposalState;

use super::submitting::state;
use super::world::{Coalition, closes, coalition, fill, open_round, ready, sign_all, turn_to};
use crate::support::app::{TestApp, on_both_sites};
use crate::support::rounds::TestRound;

fn page(of: &Coalition, leaf: &str) -> String {
    format!("/my/proposals/{}/{leaf}", of.id)
}

fn round(app: &TestApp) -> TestRound {
    open_round(&app.database, "gardens-2027")
}

#[test]
fn a_coalition_checks_sends_and_has_a_receipt_that_anyone_can_check() {
    on_both_sites(|app| {
        let round = round(app);
        let db = app.database.db();
        let of = coalition(db, &round, &["oak", "elm"]);
        let browser = app.sign_in_weak(of.lead());
        let check = app.get_as(&page(&of, "check"), &browser);
        assert_eq!(check.status, 200, "{}", check.body);
        assert!(check.body.contains("things are missing"), "{}", check.body);
        // Who asks for the last step before its time is led back to the check.
        assert_eq!(app.get_as(&page(&of, "submit"), &browser).status, 303);
        let early = app.post(&page(&of, "submit"), &browser, &[]);
        assert_eq!(early.status, 422, "{}", early.body);
        fill(db, &of);
        sign_all(db, &of);
        let check = app.get_as(&page(&of, "check"), &browser);
        assert!(check.body.contains("Nothing is missing"), "{}", check.body);
        let before = app.get_as(&page(&of, "submit"), &browser);
        assert_eq!(before.status, 200);
        assert!(before.body.contains("The elm of Larkmere"));
        assert_eq!(app.get_as(&page(&of, "receipt"), &browser).status, 404);
        let sent = app.post(&page(&of, "submit"), &browser, &[]);
        assert_eq!(sent.status, 303, "{}", sent.body);
        assert_eq!(sent.header("Location"), Some(&*page(&of, "receipt")));
        // Pressed twice it is sent once.
        let twice = app.post(&page(&of, "submit"), &browser, &[]);
        assert_eq!(twice.header("Location"), Some(&*page(&of, "receipt")));
        for partner in &of.partners {
            let browser = app.sign_in_weak(&partner.person);
            let receipt = app.get_as(&page(&of, "receipt"), &browser);
            assert_eq!(receipt.status, 200);
            let file = app.get_as(&page(&of, "receipt/1"), &browser);
            assert_eq!(file.header("Content-Type"), Some("application/json"));
            let disposition = file.header("Content-Disposition").expect("a name");
            assert!(disposition.starts_with("attachment;"), "{disposition}");
            let hash = hex::encode(Sha256::digest(file.body.as_bytes()));
            assert!(receipt.body.contains(&hash), "{}", receipt.body);
        }
        for leaf in ["check", "submit", "receipt", "receipt/1", "messages"] {
            let staff = app.sign_in(&round.amal);
            assert_eq!(app.get_as(&page(&of, leaf), &staff).status, 404, "{leaf}");
        }
        for strange in [
            "receipt/2",
            "receipt/x",
            "receipt/-1",
            "receipt/99999999999999999999",
        ] {
            assert_eq!(app.get_as(&page(&of, strange), &browser).status, 404);
        }
        let back = app.post(&page(&of, "withdraw"), &browser, &[]);
        assert_eq!(back.status, 303, "{}", back.body);
        assert_eq!(app.get_as(&page(&of, "check"), &browser).status, 200);
        assert_eq!(state(db, &of.id), ProposalState::Withdrawn);
        let again = app.post(&page(&of, "take-up"), &browser, &[]);
        assert_eq!(again.status, 303, "{}", again.body);
        assert_eq!(state(db, &of.id), ProposalState::Draft);
        let partner = app.sign_in_weak(&of.partners[1].person);
        let not_hers = app.post(&page(&of, "submit"), &partner, &[]);
        assert_eq!(not_hers.status, 403);
    });
}

#[test]
fn after_the_deadline_the_page_says_so_and_nothing_is_lost() {
    on_both_sites(|app| {
        let round = round(app);
        let of = ready(app.database.db(), &round, &["oak"]);
        turn_to(&app.database, closes().plus_seconds(15 * 60 + 1));
        let browser = app.sign_in_weak(of.lead());
        let late = app.post(&page(&of, "submit"), &browser, &[]);
        assert_eq!(late.status, 409, "{}", late.body);
        assert!(late.body.contains("nothing that you wrote is lost"));
        let check = app.get_as(&page(&of, "check"), &browser);
        assert!(check.body.contains("ended on"), "{}", check.body);
    });
}

#[test]
fn messages_are_read_by_whom_they_are_for() {
    on_both_sites(|app| {
        let round = round(app);
        let db = app.database.db();
        let of = ready(db, &round, &["oak", "elm"]);
        let (oak, elm) = (
            app.sign_in_weak(of.lead()),
            app.sign_in_weak(&of.partners[1].person),
        );
        let address = page(&of, "messages");
        let draft = app.post(&address, &oak, &[("text", "Hello")]);
        assert_eq!(draft.status, 409);
        app.post(&page(&of, "submit"), &oak, &[]);
        let seat = of.partners[1].seat.to_string();
        let alone = [("text", "We <b>worry</b>"), ("only", seat.as_str())];
        assert_eq!(app.post(&address, &elm, &alone).status, 303);
        assert_eq!(app.post(&address, &oak, &alone).status, 422);
        for strange in ["", " \u{0} ", &"x".repeat(5_001)] {
            let refused = app.post(&address, &oak, &[("text", strange)]);
            assert_eq!(refused.status, 422);
        }
        let read = |browser| app.get_as(&address, browser).body;
        assert!(read(&elm).contains("We &#60;b&#62;worry&#60;/b&#62;"));
        assert!(!read(&oak).contains("worry"));
        let staff = app.sign_in(&round.amal);
        let desk = "/manage/rounds/gardens-2027/screening/1";
        let shown = app.get_as(desk, &staff);
        assert!(shown.body.contains("worry"));
        // What was said to staff alone is answered alone, unless somebody chooses otherwise.
        let chosen = format!("value=\"{seat}\" selected");
        assert!(shown.body.contains(&chosen), "{}", shown.body);
        let answer = [("text", "Thank you."), ("only", seat.as_str())];
        let answered = app.post(&format!("{desk}/messages"), &staff, &answer);
        assert_eq!(answered.status, 303, "{}", answered.body);
        assert!(read(&elm).contains("Thank you."));
        assert!(!read(&oak).contains("Thank you."));
    });
}

#[test]
fn a_plan_to_apply_is_said_on_the_page_of_the_round() {
    on_both_sites(|app| {
        let round = round(app);
        let db = app.database.db();
        let (_, lead) = super::world::organization(db, "oak", "nonprofit");
        assert!(app.get("/rounds/gardens-2027").body.contains("/plan"));
        let browser = app.sign_in_weak(&lead);
        let address = "/rounds/gardens-2027/plan";
        assert_eq!(app.get_as(address, &browser).status, 200);
        let said = app.post(
            address,
            &browser,
            &[("organization", "oak"), ("plans", "yes")],
        );
        assert_eq!(said.status, 303, "{}", said.body);
        let staff = app.sign_in(&round.amal);
        let list = app.get_as("/manage/rounds/gardens-2027/screening", &staff);
        assert!(list.body.contains("One organisation plans to apply"));
        assert!(!list.body.contains("oak"), "staff see a number");
        let other = app.post(
            address,
            &staff,
            &[("organization", "oak"), ("plans", "yes")],
        );
        assert_eq!(other.status, 404);
        app.post(
            address,
            &browser,
            &[("organization", "oak"), ("plans", "no")],
        );
        let list = app.get_as("/manage/rounds/gardens-2027/screening", &staff);
        assert!(!list.body.contains("One organisation plans to apply"));
    });
}

fn json_of(body: &str) -> Value {
    serde_json::from_str(body).unwrap_or_else(|error| panic!("{error}: {body}"))
}

#[test]
fn a_program_sends_and_reads_the_same_hash() {
    on_both_sites(|app| {
        let round = round(app);
        let db = app.database.db();
        let of = ready(db, &round, &["oak", "elm"]);
        let token = app.token(of.lead(), &["proposals:read", "proposals:write"]);
        let base = format!("/api/v1/proposals/{}", of.id);
        let check = app.call("GET", &format!("{base}/check"), &token, "");
        assert_eq!(json_of(&check.body)["lacks"], json!([]), "{}", check.body);
        let submission = format!("{base}/submission");
        let sent = app.call_with_key("POST", &submission, &token, "once", "");
        assert_eq!(sent.status, 201, "{}", sent.body);
        let again = app.call_with_key("POST", &submission, &token, "once", "");
        assert_eq!((again.status, &again.body), (201, &sent.body));
        let receipt = json_of(&sent.body);
        assert_eq!(
            (&receipt["number"], &receipt["version"]),
            (&json!(1), &json!(1))
        );
        let file = app.call("GET", &format!("{submission}/1"), &token, "");
        let hash = hex::encode(Sha256::digest(file.body.as_bytes()));
        assert_eq!(receipt["hash"], json!(hash));
        let shown = json_of(&app.call("GET", &submission, &token, "").body);
        assert_eq!(shown["versions"][0]["hash"], json!(hash));
        let staff = app.token(
            &round.amal,
            &["rounds:read", "rounds:write", "proposals:read"],
        );
        assert_eq!(app.call("GET", &submission, &staff, "").status, 404);
        let list = app.call("GET", "/api/v1/rounds/gardens-2027/screening", &staff, "");
        assert_eq!(
            json_of(&list.body)["proposals"][0]["lead"],
            json!("The oak of Larkmere")
        );
        let one = app.call("GET", "/api/v1/rounds/gardens-2027/screening/1", &staff, "");
        assert_eq!(json_of(&one.body)["hash"], json!(hash), "{}", one.body);
        let verdict = "/api/v1/rounds/gardens-2027/screening/1/verdict";
        let faulty = json!({"verdict": "returned", "version": 1, "fields": ["nothing"]});
        let faulty = app.call("PUT", verdict, &staff, &faulty.to_string());
        assert_eq!(faulty.status, 422, "{}", faulty.body);
        let eligible = json!({"verdict": "eligible", "version": 1}).to_string();
        let kept = app.call("PUT", verdict, &staff, &eligible);
        assert_eq!(kept.status, 204, "{}", kept.body);
        assert_eq!(state(db, &of.id), ProposalState::Eligible);
        let mine = app.call("PUT", verdict, &token, &eligible);
        assert_eq!(mine.status, 403, "the token is for proposals alone");
    });
}
