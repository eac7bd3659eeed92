//! Staff of two funders set up a round through the API alone, under the same permits as on the pages.

mod letters;
mod programmes;
mod races;
mod story;
mod strangers;

use serde_json::{Value, json};
use taawun::domain::standing::Role;
use taawun::store::Db;

use super::constitution::acts::announce;
use super::support::app::{Answer, TestApp};
use super::support::people::{self, TestPerson};
use super::support::rounds::{self, TestRound};

/// All that staff may ask for.
const STAFF: [&str; 8] = [
    "rounds:read",
    "rounds:write",
    "programmes:read",
    "programmes:write",
    "organisations:read",
    "organisations:write",
    "my:read",
    "my:write",
];

/// Last year's round, announced by Amal of the foundation and Bashir of the county, and their tokens.
struct House<'a> {
    app: &'a TestApp,
    of: TestRound,
    amal: String,
    bashir: String,
}

impl<'a> House<'a> {
    fn new(app: &'a TestApp) -> Self {
        let db = app.database.db();
        let of = rounds::draft(db, "gardens-2027");
        announce(db, &of);
        let (amal, bashir) = (app.token(&of.amal, &STAFF), app.token(&of.bashir, &STAFF));
        Self {
            app,
            of,
            amal,
            bashir,
        }
    }

    fn foundation(&self) -> String {
        self.of.program.foundation.to_string()
    }

    fn county(&self) -> String {
        self.of.program.county.to_string()
    }

    /// What stands there for Amal.
    fn read(&self, path: &str) -> Value {
        json_of(&self.app.call("GET", path, &self.amal, ""), 200)
    }

    /// A write with a key of its own, and its answer.
    fn write(&self, method: &str, path: &str, token: &str, body: &Value, status: u16) -> Value {
        let body = body.to_string();
        json_of(&self.app.call(method, path, token, &body), status)
    }

    /// This year's round: cloned, and every seat filled.
    fn clone_round(&self) -> &'static str {
        let body = json!({"slug": "gardens-2028"});
        let clone = "/api/v1/rounds/gardens-2027/clone";
        let begun = self.write("POST", clone, &self.amal, &body, 201);
        assert_eq!(begun["slug"], "gardens-2028");
        let roles = "/api/v1/rounds/gardens-2028/roles";
        for (bloc, token, funder) in [
            ("foundation", &self.amal, Some(self.foundation())),
            ("government", &self.bashir, Some(self.county())),
            ("panel", &self.bashir, None),
        ] {
            let email = format!("reviewer-{bloc}.gardens-2027@people.example");
            let role = json!({"email": email, "role": "reviewer", "funder": funder});
            self.write("POST", roles, token, &role, 201);
        }
        "/api/v1/rounds/gardens-2028"
    }

    /// The hash that a signature names.
    fn shown(&self, round: &str) -> String {
        let ready = self.read(&format!("{round}/announcement"));
        ready["sha256"].as_str().expect("a hash").to_owned()
    }
}

/// The JSON of an answer of this status; the status alone where there is no content.
fn json_of(answer: &Answer, status: u16) -> Value {
    assert_eq!(answer.status, status, "{}", answer.body);
    if answer.body.is_empty() {
        return Value::Null;
    }
    serde_json::from_str(&answer.body).expect("JSON")
}

/// The fields that a refusal names; each says what is wrong in words.
fn faults(problem: &Value) -> Vec<&str> {
    let all = problem["faults"].as_array().expect("faults");
    let fields = all.iter().map(|fault| {
        let words = fault["text"].as_str().expect("words");
        assert!(words.len() > 5, "{fault}");
        fault["field"].as_str().expect("a field")
    });
    fields.collect()
}

/// Staff of another programme, of another foundation.
fn staff_elsewhere(db: &Db) -> TestPerson {
    let elsewhere = people::program(db, "elsewhere");
    let samira = people::person(db, "Samira Fictional", "samira@elsewhere.example");
    let foundation = Some(&elsewhere.foundation);
    people::grant(
        db,
        &samira,
        Role::Staff,
        &elsewhere.id,
        None,
        foundation,
        None,
    );
    samira
}
