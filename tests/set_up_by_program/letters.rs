//! Letters by program: one's own, what one follows, and what staff of a round write and look after.

use std::collections::BTreeSet;

use diesel::prelude::*;
use serde_json::{Value, json};
use taawun::domain::standing::MandateRole;
use taawun::store::StoreError;
use taawun::store::schema::task;

use super::{House, STAFF, faults, json_of};
use crate::letters::choose;
use crate::support::app::{TestApp, on_both_sites};
use crate::support::people::{self, TestPerson};

const LETTERS: &str = "/api/v1/rounds/gardens-2027/letters";
const OUTBOX: &str = "/api/v1/rounds/gardens-2027/outbox";

fn lead(app: &TestApp, name: &str, email: &str, language: &str) -> TestPerson {
    let db = app.database.db();
    let slug = email.split('@').next().expect("a name");
    let group = people::organization(db, name, slug, "nonprofit");
    let lead = people::person(db, name, email);
    people::mandate(db, &lead, &group, MandateRole::Lead);
    choose(db, &lead.id, language, "at_once", "America/Los_Angeles");
    lead
}

fn letter() -> Value {
    json!({
        "list": "leads",
        "subject": {"en": "An evening for all", "ar": "أمسية للجميع"},
        "body": {"en": "Please come.\n\nBring your neighbours.", "ar": "نرجو الحضور."},
    })
}

#[test]
fn a_staff_letter_goes_to_exactly_those_who_were_seen_and_to_nobody_twice() {
    on_both_sites(|app| {
        let house = House::new(app);
        app.letters();
        lead(app, "Noor Fictional", "noor@people.example", "ar");
        lead(app, "Benito Fictional", "benito@people.example", "es");
        let preview = || {
            let path = format!("{LETTERS}/preview");
            house.write("POST", &path, &house.amal, &letter(), 200)
        };
        let seen = preview();
        assert_eq!(seen["total"], 2);
        let gets = |place: usize| {
            let reader = &seen["readers"][place];
            (reader["address"].clone(), reader["gets"].clone())
        };
        assert_eq!(gets(0), (json!("benito@people.example"), json!("en")));
        assert_eq!(gets(1), (json!("noor@people.example"), json!("ar")));
        assert_eq!(app.letters().len(), 0, "looking sends nothing");

        lead(app, "Dina Fictional", "dina@people.example", "en");
        let mut to_send = letter();
        to_send["seen"] = seen["mark"].clone();
        let changed = house.write("POST", LETTERS, &house.amal, &to_send, 409);
        assert_eq!(changed["type"], "urn:taawun:problem:list-changed");
        assert_eq!(app.letters().len(), 0);

        to_send["seen"] = preview()["mark"].clone();
        let body = to_send.to_string();
        let send = || app.call_with_key("POST", LETTERS, &house.amal, "evening", &body);
        let sent = send();
        let id = json_of(&sent, 201)["id"].clone();
        let again = send();
        assert_eq!(again.header("Idempotency-Replayed"), Some("true"));
        assert_eq!(again.body, sent.body);
        let letters = app.letters();
        let readers: BTreeSet<&str> = letters.iter().map(|letter| letter.to()).collect();
        assert_eq!((letters.len(), readers.len()), (3, 3), "each once");
        let again = send();
        assert_eq!(again.body, sent.body);
        assert_eq!(app.letters().len(), 0);
        let kept = house.read(LETTERS);
        assert_eq!(kept["letters"].as_array().map(Vec::len), Some(1));
        assert_eq!(kept["letters"][0]["id"], id);
        assert_eq!(
            kept["letters"][0]["readers"],
            json!({"ar": 1, "en": 1, "es": 1})
        );
    });
}

#[test]
fn a_letter_that_cannot_be_sent_is_told_at_each_field() {
    on_both_sites(|app| {
        let house = House::new(app);
        let preview = format!("{LETTERS}/preview");
        for (body, at) in [
            (
                json!({"list": "everybody", "subject": {"en": "A"}, "body": {"en": "B"}}),
                "list",
            ),
            (
                json!({"list": "leads", "subject": {"es": "A"}, "body": {}}),
                "body[es]",
            ),
            (
                json!({"list": "leads", "subject": {}, "body": {"es": "B"}}),
                "subject[es]",
            ),
            (
                json!({"list": "leads", "subject": {}, "body": {}}),
                "body[en]",
            ),
            (
                json!({"list": "leads", "subject": {"so": "A"}, "body": {}}),
                "subject[so]",
            ),
            (
                json!({"list": "leads", "subject": {"en": "A".repeat(151)}, "body": {"en": "B"}}),
                "subject[en]",
            ),
        ] {
            let refused = house.write("POST", &preview, &house.amal, &body, 422);
            assert_eq!(faults(&refused), [at]);
        }
        let mut to_nobody = letter();
        let seen = house.write("POST", &preview, &house.amal, &letter(), 200);
        assert_eq!(seen["total"], 0);
        to_nobody["seen"] = seen["mark"].clone();
        let refused = house.write("POST", LETTERS, &house.amal, &to_nobody, 422);
        assert_eq!(faults(&refused), ["list"]);
        assert_eq!(house.read(LETTERS)["letters"], json!([]));
    });
}

#[test]
fn a_member_follows_a_round_reads_its_letters_and_stops() {
    on_both_sites(|app| {
        let house = House::new(app);
        let noor = app.person("Noor Fictional", "noor@people.example");
        let token = app.token(&noor, &["my:read", "my:write"]);
        let follows = "/api/v1/my/follows";
        let missing = json!({"round": "gardens-2099"});
        house.write("POST", follows, &token, &missing, 404);
        house.clone_round();
        let draft = json!({"round": "gardens-2028"});
        house.write("POST", follows, &token, &draft, 404);
        let wish = json!({"round": "gardens-2027"});
        let started = house.write("POST", follows, &token, &wish, 201);
        let again = house.write("POST", follows, &token, &wish, 201);
        assert_eq!(again, started, "once is enough");
        let list = |path: &str| json_of(&app.call("GET", path, &token, ""), 200);
        assert_eq!(list(follows)["follows"][0]["round"], "gardens-2027");
        assert_eq!(list(follows)["follows"].as_array().map(Vec::len), Some(1));

        let old = json_of(&app.get("/api/v1/rounds/gardens-2027"), 200);
        let slip = json!({
            "phase": "open", "is_end": true, "shown": old["announced"]["dates"][0]["until"],
            "to": "2027-02-27T17:00", "reason": "Snow kept people from meeting.", "language": "en",
        });
        let slips = "/api/v1/rounds/gardens-2027/slips";
        house.write("POST", slips, &house.amal, &slip, 204);
        choose(
            app.database.db(),
            &noor.id,
            "en",
            "at_once",
            "America/Los_Angeles",
        );
        app.letters();
        let mine = list("/api/v1/my/letters");
        let told = |letter: &&serde_json::Value| {
            let subject = letter["subject"].as_str();
            subject.is_some_and(|subject| subject.starts_with("A date has changed"))
        };
        let letters = mine["letters"].as_array().expect("letters");
        let letter = letters.iter().find(told).expect("a letter about the date");
        let address = letter["address"].as_str().expect("an address");
        let read = list(address);
        assert_eq!(read["subject"], letter["subject"]);
        assert_eq!(read["is_secret"], false);
        let said = read["paragraphs"].to_string();
        assert!(said.contains("Snow kept people from meeting."), "{said}");
        assert_eq!(app.call("GET", address, &house.amal, "").status, 404);

        let id = started["follows"][0].as_str().expect("an id");
        let stop = format!("{follows}/{id}");
        assert_eq!(app.call("DELETE", &stop, &house.amal, "").status, 404);
        assert_eq!(app.call("DELETE", &stop, &token, "").status, 204);
        assert_eq!(app.call("DELETE", &stop, &token, "").status, 404);
        assert_eq!(list(follows)["follows"], json!([]));
    });
}

#[test]
fn staff_have_a_letter_about_their_round_tried_again_and_no_other() {
    on_both_sites(|app| {
        let house = House::new(app);
        lead(app, "Noor Fictional", "noor@people.example", "en");
        let preview = format!("{LETTERS}/preview");
        let seen = house.write("POST", &preview, &house.amal, &letter(), 200);
        let mut to_send = letter();
        to_send["seen"] = seen["mark"].clone();
        house.write("POST", LETTERS, &house.amal, &to_send, 201);
        assert_eq!(app.letters().len(), 1);
        let sent = house.read(&format!("{OUTBOX}?state=sent"));
        assert_eq!(sent["letters"][0]["address"], "noor@people.example");
        assert_eq!(sent["counts"]["sent"], 1);
        let refused = app.call("GET", &format!("{OUTBOX}?state=lost"), &house.amal, "");
        assert_eq!(refused.status, 400);
        let id = sent["letters"][0]["id"].as_str().expect("an id").to_owned();
        let retry = format!("{OUTBOX}/{id}/retry");
        let tried = app.call("POST", &retry, &house.amal, "");
        assert_eq!(tried.status, 404, "it was sent");

        let letter = id.clone();
        app.database
            .db()
            .write_now(move |tx| {
                use taawun::store::schema::letter as letters;
                let its_task: Option<String> = letters::table
                    .find(&letter)
                    .select(letters::task_id)
                    .first(tx.conn())?;
                diesel::update(task::table.find(its_task.unwrap_or_default()))
                    .set((
                        task::state.eq("dead"),
                        task::last_error.eq("550 nobody here"),
                    ))
                    .execute(tx.conn())?;
                Ok::<_, StoreError>(())
            })
            .expect("it is given up");
        let dead = house.read(OUTBOX);
        assert_eq!(dead["letters"][0]["answer"], "550 nobody here");
        let samira = super::staff_elsewhere(app.database.db());
        let other = app.token(&samira, &STAFF);
        assert_eq!(app.call("POST", &retry, &other, "").status, 404);
        let clone = house.clone_round();
        let elsewhere = format!("{clone}/outbox/{id}/retry");
        assert_eq!(app.call("POST", &elsewhere, &house.amal, "").status, 404);
        let retry = || app.call_with_key("POST", &retry, &house.amal, "again", "");
        assert_eq!(retry().status, 204);
        assert_eq!(retry().header("Idempotency-Replayed"), Some("true"));
        assert_eq!(house.read(OUTBOX)["letters"], json!([]));
    });
}
