//! What comes on paper, by programs alone: staff take it in, type it and hand it over, and the group reads and confirms.

use serde_json::{Value, json};
use taawun::domain::proposal::ProposalState;

use super::intake::round;
use super::intake_completed::returned;
use super::submitting::state;
use super::world::organization;
use crate::support::app::{TestApp, on_both_sites};
use crate::support::people::TestPerson;

const LIST: &str = "/api/v1/rounds/gardens-2027/intakes";

/// Somebody with a program of their own.
struct Program<'a> {
    app: &'a TestApp,
    token: String,
}

impl<'a> Program<'a> {
    fn of(app: &'a TestApp, who: &TestPerson) -> Self {
        let scopes = [
            "rounds:read",
            "rounds:write",
            "proposals:read",
            "proposals:write",
        ];
        let token = app.token(who, &scopes);
        Self { app, token }
    }

    fn call(&self, method: &str, path: &str, body: &Value) -> (u16, Value) {
        let body = match body {
            Value::Null => String::new(),
            body => body.to_string(),
        };
        let answer = self.app.call(method, path, &self.token, &body);
        let value = serde_json::from_str(&answer.body).unwrap_or(Value::Null);
        (answer.status, value)
    }

    fn does(&self, method: &str, path: &str, body: Value) -> Value {
        let (status, value) = self.call(method, path, &body);
        assert!((200..300).contains(&status), "{method} {path}: {value}");
        value
    }

    fn get(&self, path: &str) -> Value {
        self.does("GET", path, Value::Null)
    }

    /// Types all that the round asks of a group.
    fn types(&self, base: &str) {
        let text = |text: &str| json!({"is": "text", "text": text});
        let cost = json!({
            "id": "c1", "category": "people", "what": "Cloth", "wanted": "900", "least": "600",
        });
        let shown = self.get(base);
        let partner = shown["partners"][0]["id"].as_str().expect("the group");
        let own = |field: &str| format!("partner.{partner}.{field}");
        let fields = [
            ("title".to_owned(), text("Coats for all")),
            ("summary".to_owned(), text("We sew coats.")),
            ("served".to_owned(), text("Sixty children.")),
            ("answer.q1".to_owned(), text("Nobody is cold.")),
            ("budget".to_owned(), json!({"is": "table", "rows": [cost]})),
            (own("share"), text("900")),
            (own("duties"), text("Sewing.")),
            (own("gives"), text("Hands.")),
            (own("gains"), text("Company.")),
        ];
        for (field, typed) in fields {
            let body = json!({"revision": 0, "typed": typed});
            self.does("PUT", &format!("{base}/fields/{field}"), body);
        }
    }
}

fn paper() -> Value {
    json!({
        "channel": "paper", "arrived": "2027-01-11T09:30", "contact": "letter", "language": "es",
        "name": "Sewing Circle of Larkmere", "kind": "community_group", "reached_at": "12 Harbor Lane",
    })
}

#[test]
fn a_group_reads_and_confirms_what_staff_typed_by_programs_alone() {
    on_both_sites(|app| {
        let round = round(&app.database);
        let db = app.database.db();
        let (_, noor) = organization(db, "sewing", "community_group");
        let (amal, bashir, noor) = (
            Program::of(app, &round.amal),
            Program::of(app, &round.bashir),
            Program::of(app, &noor),
        );
        let mut brought = json!({
            "channel": "visit", "arrived": "2030-01-11T09:30", "contact": "registered",
            "organization": "sewing", "named_partners": "The Tea House",
        });
        let (status, wrong) = amal.call("POST", LIST, &brought);
        assert_eq!(status, 422, "{wrong}");
        brought["arrived"] = "2027-01-11T09:30".into();
        let made = amal.does("POST", LIST, brought);
        let id = made["id"].as_str().expect("an id").to_owned();
        let (base, here) = (format!("/api/v1/proposals/{id}"), format!("{LIST}/{id}"));
        let id = id.parse().expect("an id");
        assert_eq!(bashir.call("GET", &base, &Value::Null).0, 404);
        assert_eq!(bashir.call("GET", &here, &Value::Null).0, 404);
        amal.types(&base);
        amal.does("POST", &format!("{here}/hand-over"), Value::Null);
        let waiting = amal.get(&here);
        assert_eq!(
            (&waiting["state"], &waiting["reading"]),
            (&json!("reading"), &json!(1))
        );

        let read_back = format!("{base}/read-back");
        assert_eq!(amal.call("GET", &read_back, &Value::Null).0, 404);
        let asked = noor.get(&read_back);
        assert_eq!(asked["named_partners"], "The Tea House");
        assert!(noor.get(&base).to_string().contains("We sew coats."));
        let wrong = json!({"reading": 1, "wrong": [{"field": "title", "text": "It is hats too."}]});
        noor.does("POST", &format!("{read_back}/wrong"), wrong);
        assert_eq!(noor.get(&read_back)["wrong"][0]["text"], "It is hats too.");
        let late = json!({"reading": 1});
        assert_eq!(
            noor.call("POST", &format!("{read_back}/confirm"), &late).0,
            409
        );
        let body = json!({"revision": 1, "typed": {"is": "text", "text": "Coats and hats"}});
        amal.does("PUT", &format!("{base}/fields/title"), body);
        amal.does("POST", &format!("{here}/hand-over"), Value::Null);
        let read = &noor.get(&read_back)["reading"];
        let receipt = noor.does(
            "POST",
            &format!("{read_back}/confirm"),
            json!({"reading": read}),
        );
        assert_eq!(receipt["number"], 1, "{receipt}");
        assert_eq!(state(db, &id), ProposalState::Submitted);
        let listed = bashir.get(LIST);
        assert_eq!(listed["intakes"][0]["state"], "confirmed", "{listed}");
        assert_eq!(bashir.get(&here)["number"], 1);
    });
}

#[test]
fn a_sheet_is_entered_and_countersigned_by_programs_after_it_passed_to_a_colleague() {
    on_both_sites(|app| {
        let round = round(&app.database);
        let (amal, bashir) = (
            Program::of(app, &round.amal),
            Program::of(app, &round.bashir),
        );
        let twice = amal.does("POST", LIST, paper());
        let twice = format!("{LIST}/{}", twice["id"].as_str().expect("an id"));
        let why = json!({"reason": "no reason"});
        assert_eq!(amal.call("POST", &format!("{twice}/drop"), &why).0, 422);
        let why = json!({"reason": "twice"});
        assert_eq!(bashir.call("POST", &format!("{twice}/drop"), &why).0, 403);
        amal.does("POST", &format!("{twice}/drop"), why);
        assert_eq!(amal.call("GET", &twice, &Value::Null).0, 404);
        assert_eq!(bashir.get(LIST)["dropped"][0]["reason"], "twice");

        let made = amal.does("POST", LIST, paper());
        let id = made["id"].as_str().expect("an id").to_owned();
        let (base, here) = (format!("/api/v1/proposals/{id}"), format!("{LIST}/{id}"));
        let to = json!({"to": "nobody@people.example", "reason": "away"});
        assert_eq!(amal.call("POST", &format!("{here}/pass-on"), &to).0, 422);
        let to = json!({"to": round.bashir.email, "reason": "language"});
        amal.does("POST", &format!("{here}/pass-on"), to);
        assert_eq!(amal.call("GET", &here, &Value::Null).0, 404);
        bashir.types(&base);
        bashir.does("POST", &format!("{here}/hand-over"), Value::Null);
        let sheet = bashir.get(&here);
        assert_eq!(sheet["language"], "es");
        assert!(sheet["contact_kept_until"].is_string(), "{sheet}");
        let mut proof = json!({
            "proof": "sheet", "code": "nothing", "signer": "Maryam Fictional", "signed_on": "2027-01-11",
        });
        assert_eq!(bashir.call("POST", &format!("{here}/proof"), &proof).0, 422);
        proof["code"] = sheet["code"].clone();
        bashir.does("POST", &format!("{here}/proof"), proof);
        let own = bashir.call("POST", &format!("{here}/countersign"), &Value::Null);
        assert_eq!(own.0, 403, "{}", own.1);
        let typed_before = amal.call("POST", &format!("{here}/countersign"), &Value::Null);
        assert_eq!(typed_before.0, 403, "{}", typed_before.1);
    });
}

#[test]
fn what_a_group_completes_is_typed_and_countersigned_by_programs() {
    on_both_sites(|app| {
        let (round, id, _) = returned(&app.database);
        let (amal, bashir) = (
            Program::of(app, &round.amal),
            Program::of(app, &round.bashir),
        );
        let (base, here) = (format!("/api/v1/proposals/{id}"), format!("{LIST}/{id}"));
        assert_eq!(amal.get(&here)["may_complete"], true);
        let mut said = json!({
            "channel": "phone", "arrived": "2027-01-11T09:30", "contact": "phone", "reached_at": "555 0100",
        });
        let (status, early) = amal.call("POST", &format!("{here}/complete"), &said);
        assert_eq!(status, 422, "{early}");
        said["arrived"] = "2027-01-13T09:00".into();
        amal.does("POST", &format!("{here}/complete"), said);
        let fields = amal.get(&base);
        let stands = fields["fields"].as_array().expect("fields");
        let stands = stands.iter().find(|one| one["field"] == "summary");
        let revision = &stands.expect("a summary")["revision"];
        let typed = json!({"revision": revision, "typed": {"is": "text", "text": "In Larkmere."}});
        amal.does("PUT", &format!("{base}/fields/summary"), typed);
        amal.does("POST", &format!("{here}/hand-over"), Value::Null);
        let sheet = amal.get(&here);
        assert_eq!(sheet["is_completion"], true);
        let proof = json!({
            "proof": "read_aloud", "signer": "Maryam Fictional", "signed_on": "2027-01-13",
            "read_by": "Amal Fictional", "spoken_in": "Somali",
        });
        amal.does("POST", &format!("{here}/proof"), proof);
        let receipt = bashir.does("POST", &format!("{here}/countersign"), Value::Null);
        assert_eq!(
            (&receipt["number"], &receipt["version"]),
            (&json!(1), &json!(2))
        );
        assert_eq!(state(app.database.db(), &id), ProposalState::Submitted);
    });
}
