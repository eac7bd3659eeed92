//! A coalition by program alone: five people of five organisations ask, answer, write, sign and send by the API, and to
//! everyone else nothing is there.

use serde_json::{Value, json};
use taawun::domain::setup::Signatures;
use taawun::ops::screening::signatures_due;

use super::submitting::state;
use super::world::{open_round_with, organization, turn_to};
use crate::support::app::{Answer, TestApp, on_both_sites};
use crate::support::people::TestPerson;
use crate::support::rounds::TestRound;

const DAY: i64 = 86_400;

/// Somebody with a program of their own.
struct Member {
    person: TestPerson,
    token: String,
}

impl Member {
    fn of(app: &TestApp, person: TestPerson) -> Self {
        let token = app.token(&person, &["proposals:read", "proposals:write"]);
        Self { person, token }
    }

    fn call(&self, app: &TestApp, method: &str, path: &str, body: &Value) -> Answer {
        let body = match body {
            Value::Null => String::new(),
            body => body.to_string(),
        };
        app.call(method, path, &self.token, &body)
    }

    fn get(&self, app: &TestApp, path: &str) -> Value {
        let answer = self.call(app, "GET", path, &Value::Null);
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        serde_json::from_str(&answer.body).expect("JSON")
    }

    fn does(&self, app: &TestApp, method: &str, path: &str, body: &Value) -> Value {
        // No two acts of people fall on one instant.
        app.database.clock.advance(1);
        let answer = self.call(app, method, path, body);
        assert!(
            (200..300).contains(&answer.status),
            "{method} {path}: {}",
            answer.body
        );
        serde_json::from_str(&answer.body).unwrap_or(Value::Null)
    }

    fn is_refused(&self, app: &TestApp, method: &str, path: &str, body: &Value) -> (u16, String) {
        let answer = self.call(app, method, path, body);
        let document: Value = serde_json::from_str(&answer.body).expect("a problem document");
        let kind = document["type"].as_str().expect("a type");
        let kind = kind.trim_start_matches("urn:taawun:problem:").to_owned();
        (answer.status, kind)
    }

    fn put(&self, app: &TestApp, base: &str, field: &str, text: &str) {
        let before = self.get(app, base);
        let fields = before["fields"].as_array().expect("fields");
        let stands = fields.iter().find(|one| one["field"] == field);
        let revision = stands.map_or(0, |one| one["revision"].as_i64().expect("a number"));
        let body = json!({"revision": revision, "typed": {"is": "text", "text": text}});
        self.does(app, "PUT", &format!("{base}/fields/{field}"), &body);
    }

    /// Signs for this partner what the program is shown.
    fn sign(&self, app: &TestApp, base: &str, partner: &str) {
        let shown = self.get(app, &format!("{base}/signatures"));
        let partners = shown["partners"].as_array().expect("partners");
        let own = partners.iter().find(|one| one["partner"] == partner);
        let own = own.expect("it is there");
        let body = json!({
            "partner": partner,
            "core_hash": shown["core_hash"],
            "part_hash": own["part_hash"],
        });
        self.does(app, "POST", &format!("{base}/signatures"), &body);
    }
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

fn signatures(app: &TestApp, who: &Member, base: &str) -> Vec<String> {
    let shown = who.get(app, &format!("{base}/signatures"));
    let partners = shown["partners"].as_array().expect("partners");
    partners.iter().map(|one| text(&one["state"])).collect()
}

/// Five members, the lead first, and a draft of theirs that all have joined: its address, and their partners.
fn five(app: &TestApp, round: &TestRound) -> (Vec<Member>, String, Vec<String>) {
    let db = app.database.db();
    let names = ["oak", "elm", "ash", "yew", "fig"];
    let members: Vec<Member> = names
        .iter()
        .map(|slug| Member::of(app, organization(db, slug, "nonprofit").1))
        .collect();
    let lead = &members[0];
    let begun = json!({"round": round.slug, "organisation": "oak"});
    let made = lead.does(app, "POST", "/api/v1/proposals", &begun);
    let base = format!("/api/v1/proposals/{}", text(&made["id"]));
    let asked = format!("{base}/partners");
    let listed = lead.get(app, &asked);
    let mut partners = vec![text(&listed["partners"][0]["id"])];
    for (slug, member) in names[1..4].iter().zip(&members[1..4]) {
        let body = json!({"organisation": slug, "role": "partner"});
        let made = lead.does(app, "POST", &asked, &body);
        let partner = text(&made["id"]);
        member.does(
            app,
            "POST",
            &format!("{asked}/{partner}/accept"),
            &Value::Null,
        );
        partners.push(partner);
    }
    let by_letter = json!({
        "email": members[4].person.email, "name": "The Fig", "language": "ar", "role": "in_kind",
    });
    app.letters();
    let made = lead.does(app, "POST", &asked, &by_letter);
    partners.push(text(&made["id"]));
    let letters = app.letters();
    let link = letters.first().expect("it came").link().to_owned();
    let token = link.split_once("token=").expect("a token").1.to_owned();
    let fifth = &members[4];
    assert_eq!(fifth.call(app, "GET", &base, &Value::Null).status, 404);
    let invitation = "/api/v1/proposals/invitation";
    let shown = fifth.get(app, &format!("{invitation}?token={token}"));
    assert_eq!(shown["lead"], "The oak of Larkmere");
    assert_eq!(shown["role"], "in_kind");
    let accept = format!("{invitation}/accept");
    let elsewhere = json!({"token": token, "organisation": "elm"});
    let refused = fifth.is_refused(app, "POST", &accept, &elsewhere);
    assert_eq!(refused, (422, "faulty".to_owned()));
    let own = json!({"token": token, "organisation": "fig"});
    let made = fifth.does(app, "POST", &accept, &own);
    assert!(base.ends_with(&text(&made["id"])));
    let again = fifth.is_refused(app, "POST", &accept, &own);
    assert_eq!(again, (409, "coalition-gone".to_owned()));
    (members, base, partners)
}

/// All that the test round asks for; the second partner's share is a dollar too much.
fn write(app: &TestApp, members: &[Member], base: &str, partners: &[String]) {
    let lead = &members[0];
    for (field, words) in [
        ("title", "A garden for all"),
        ("summary", "We plant a garden together."),
        ("served", "Forty families."),
        ("answer.q1", "Neighbours will know each other."),
    ] {
        lead.put(app, base, field, words);
    }
    let rows: Vec<Value> = (1..=4)
        .map(|number| {
            json!({
                "id": format!("c{number}"), "category": "people", "what": "Gardeners",
                "wanted": "900", "least": "600",
            })
        })
        .collect();
    let budget = json!({"revision": 0, "typed": {"is": "table", "rows": rows}});
    lead.does(app, "PUT", &format!("{base}/fields/budget"), &budget);
    for (place, (member, partner)) in members.iter().zip(partners).enumerate() {
        if place < 4 {
            let share = if place == 1 { "901" } else { "900" };
            member.put(app, base, &format!("partner.{partner}.share"), share);
        }
        for (field, words) in [
            ("duties", "Digging."),
            ("gives", "Spades and hours."),
            ("gains", "Vegetables."),
        ] {
            member.put(app, base, &format!("partner.{partner}.{field}"), words);
        }
    }
}

#[test]
fn five_organisations_write_sign_and_send_by_program() {
    on_both_sites(|app| {
        let db = app.database.db();
        let round = open_round_with(&app.database, "gardens-2027", |setup| {
            setup.rules.signatures = Signatures::WorkingDays { days: 5 };
        });
        let (members, base, partners) = five(app, &round);
        let lead = &members[0];
        write(app, &members, &base, &partners);

        // What is a partner's own only its own people write, and nobody signs for another.
        let gives = format!("{base}/fields/partner.{}.gives", partners[1]);
        let foreign = json!({"revision": 1, "typed": {"is": "text", "text": "Their house."}});
        assert_eq!(lead.is_refused(app, "PUT", &gives, &foreign).0, 403);
        let shown = lead.get(app, &format!("{base}/signatures"));
        assert_eq!(shown["partners"][1]["part_hash"], Value::Null);
        let signing = format!("{base}/signatures");
        let foreign = json!({
            "partner": partners[1], "core_hash": shown["core_hash"],
            "part_hash": shown["partners"][0]["part_hash"],
        });
        assert_eq!(lead.is_refused(app, "POST", &signing, &foreign).0, 403);

        for (member, partner) in members.iter().zip(&partners).take(4) {
            member.sign(app, &base, partner);
        }
        let all = |expected: [&str; 5]| assert_eq!(signatures(app, lead, &base), expected);
        all(["signed", "signed", "signed", "signed", "missing"]);
        let before = members[1].get(app, &signing);
        // One share changes: exactly one signature drops, and nobody signs what they were shown before.
        let share = format!("partner.{}.share", partners[1]);
        lead.put(app, &base, &share, "900");
        all(["signed", "part_changed", "signed", "signed", "missing"]);
        let stale = json!({
            "partner": partners[1], "core_hash": before["core_hash"],
            "part_hash": before["partners"][1]["part_hash"],
        });
        let refused = members[1].is_refused(app, "POST", &signing, &stale);
        assert_eq!(refused, (409, "coalition-changed".to_owned()));
        let none = json!({"partner": partners[1], "core_hash": "none", "part_hash": "none"});
        let refused = members[1].is_refused(app, "POST", &signing, &none);
        assert_eq!(refused, (409, "coalition-changed".to_owned()));
        members[1].sign(app, &base, &partners[1]);
        all(["signed", "signed", "signed", "signed", "missing"]);
        let asked = lead.does(app, "POST", &format!("{signing}/requests"), &Value::Null);
        assert_eq!(asked["asked"], 1);

        let only_lead =
            members[1].is_refused(app, "POST", &format!("{base}/submission"), &Value::Null);
        assert_eq!(only_lead.0, 403);
        app.letters();
        let receipt = lead.does(app, "POST", &format!("{base}/submission"), &Value::Null);
        assert_eq!(
            (&receipt["number"], &receipt["version"]),
            (&json!(1), &json!(1))
        );
        assert!(receipt["signatures_due_at"].is_string(), "{receipt}");
        let mut told: Vec<String> = app
            .letters()
            .iter()
            .map(|letter| letter.to().to_owned())
            .collect();
        told.sort();
        let mut people: Vec<String> = members
            .iter()
            .map(|member| member.person.email.to_string())
            .collect();
        people.sort();
        assert_eq!(told, people, "the receipt reaches all five");

        // One signs two days later, on exactly what was sent.
        turn_to(&app.database, db.now().plus_seconds(2 * DAY));
        members[4].sign(app, &base, &partners[4]);
        all(["signed"; 5]);
        turn_to(&app.database, db.now().plus_seconds(10 * DAY));
        let id: taawun::domain::ids::ProposalId = base
            .rsplit('/')
            .next()
            .expect("an id")
            .parse()
            .expect("an id");
        let of = id.clone();
        let is_ended = db.write_now(move |tx| signatures_due(tx, &of));
        assert!(!is_ended.expect("the date is looked at"));
        assert_eq!(state(db, &id).as_str(), "submitted");
    });
}

/// Every address of a coalition with a body that could be taken.
fn all_addresses(base: &str, partner: &str, person: &str) -> Vec<(&'static str, String, Value)> {
    let of_partner = |leaf: &str| format!("{base}/partners/{partner}{leaf}");
    let nothing = Value::Null;
    let title = json!({"revision": 0, "typed": {"is": "text", "text": "Mine"}});
    let hash = "0".repeat(64);
    vec![
        ("GET", base.to_owned(), nothing.clone()),
        ("GET", format!("{base}/partners"), nothing.clone()),
        (
            "POST",
            format!("{base}/partners"),
            json!({"organisation": "elm", "role": "partner"}),
        ),
        ("DELETE", of_partner(""), nothing.clone()),
        ("POST", of_partner("/accept"), nothing.clone()),
        ("POST", of_partner("/decline"), nothing.clone()),
        ("POST", of_partner("/leave"), nothing.clone()),
        ("PUT", of_partner("/role"), json!({"role": "in_kind"})),
        ("POST", of_partner("/lead-offer"), nothing.clone()),
        ("DELETE", of_partner("/lead-offer"), nothing.clone()),
        ("POST", of_partner("/lead-offer/accept"), nothing.clone()),
        ("POST", of_partner("/leave-out"), nothing.clone()),
        (
            "PUT",
            of_partner(&format!("/people/{person}")),
            json!({"right": "edit"}),
        ),
        ("GET", format!("{base}/people"), nothing.clone()),
        ("DELETE", format!("{base}/people/{person}"), nothing.clone()),
        (
            "POST",
            format!("{base}/helpers"),
            json!({"email": "a@people.example", "right": "edit", "until": "2027-01-20"}),
        ),
        ("GET", format!("{base}/history"), nothing.clone()),
        ("PUT", format!("{base}/fields/title"), title),
        (
            "GET",
            format!("{base}/fields/title/history"),
            nothing.clone(),
        ),
        (
            "GET",
            format!("{base}/fields/title/history/1"),
            nothing.clone(),
        ),
        (
            "POST",
            format!("{base}/fields/title/restore"),
            json!({"earlier": 1, "from": 1}),
        ),
        (
            "GET",
            format!("{base}/fields/title/comments"),
            nothing.clone(),
        ),
        (
            "POST",
            format!("{base}/fields/title/comments"),
            json!({"text": "Hello"}),
        ),
        (
            "POST",
            format!("{base}/comments/{partner}/settle"),
            nothing.clone(),
        ),
        ("GET", format!("{base}/signatures"), nothing.clone()),
        (
            "POST",
            format!("{base}/signatures"),
            json!({"partner": partner, "core_hash": hash, "part_hash": hash}),
        ),
        (
            "POST",
            format!("{base}/signatures/requests"),
            nothing.clone(),
        ),
        ("GET", format!("{base}/check"), nothing.clone()),
        ("POST", format!("{base}/submission"), nothing.clone()),
        ("DELETE", format!("{base}/submission"), nothing.clone()),
        ("GET", format!("{base}/submission"), nothing.clone()),
        ("GET", format!("{base}/files"), nothing),
    ]
}

#[test]
fn a_sixth_person_and_staff_find_nothing_anywhere() {
    on_both_sites(|app| {
        let db = app.database.db();
        let round = open_round_with(&app.database, "gardens-2027", |_| {});
        let (members, base, partners) = five(app, &round);
        write(app, &members, &base, &partners);
        let sixth = Member::of(app, organization(db, "box", "nonprofit").1);
        let staff = Member::of(app, round.amal.clone());
        let person = members[1].person.id.to_string();
        for (method, path, body) in all_addresses(&base, &partners[1], &person) {
            for (who, stranger) in [("a sixth person", &sixth), ("staff", &staff)] {
                let answer = stranger.call(app, method, &path, &body);
                assert_eq!(
                    answer.status, 404,
                    "{method} {path} for {who}: {}",
                    answer.body
                );
                assert!(!answer.body.contains("garden for all"), "{path}");
            }
        }
        // For its own people each of these is there.
        for (method, path, _) in all_addresses(&base, &partners[1], &person) {
            if method == "GET" {
                members[0].get(app, &path);
            }
        }
    });
}

#[test]
fn roles_the_lead_and_leaving_by_program() {
    on_both_sites(|app| {
        let round = open_round_with(&app.database, "gardens-2027", |_| {});
        let (members, base, partners) = five(app, &round);
        let lead = &members[0];
        let of = |place: usize, leaf: &str| format!("{base}/partners/{}{leaf}", partners[place]);
        let nothing = Value::Null;

        // What cannot be taken names its member; the lead is offered, not given.
        let wrong = lead.call(app, "PUT", &of(1, "/role"), &json!({"role": "lead"}));
        assert_eq!(wrong.status, 422);
        let wrong: Value = serde_json::from_str(&wrong.body).expect("JSON");
        assert_eq!(wrong["faults"][0]["field"], "role", "{wrong}");
        let nobody = json!({"organisation": "no such group", "role": "partner"});
        let asked = format!("{base}/partners");
        let wrong = lead.call(app, "POST", &asked, &nobody);
        assert_eq!(wrong.status, 422);
        assert!(wrong.body.contains("\"organisation\""), "{}", wrong.body);
        lead.does(app, "PUT", &of(1, "/role"), &json!({"role": "in_kind"}));
        let listed = lead.get(app, &asked);
        assert_eq!(listed["partners"][1]["role"], "in_kind");
        assert_eq!(listed["partners"][1]["is_yours"], false);

        // A second one who takes the same offer finds it gone.
        lead.does(app, "POST", &of(2, "/lead-offer"), &nothing);
        let listed = members[2].get(app, &asked);
        assert_eq!(listed["lead_offered_to"], partners[2].as_str());
        members[2].does(app, "DELETE", &of(2, "/lead-offer"), &nothing);
        lead.does(app, "POST", &of(2, "/lead-offer"), &nothing);
        let stays = lead.is_refused(app, "POST", &of(0, "/leave"), &nothing);
        assert_eq!(stays, (409, "coalition-lead-stays".to_owned()));
        members[2].does(app, "POST", &of(2, "/lead-offer/accept"), &nothing);
        let gone = members[2].is_refused(app, "POST", &of(2, "/lead-offer/accept"), &nothing);
        assert_eq!(gone, (409, "coalition-gone".to_owned()));
        lead.does(app, "POST", &of(0, "/leave"), &nothing);
        assert_eq!(lead.call(app, "GET", &base, &nothing).status, 404);

        // An invitation is taken back, another declined.
        let lead = &members[2];
        let db = app.database.db();
        for (slug, answer) in [("box", "uninvited"), ("may", "declined")] {
            let other = Member::of(app, organization(db, slug, "nonprofit").1);
            let body = json!({"organisation": slug, "role": "partner"});
            let key = format!("ask-{slug}");
            let path = asked.as_str();
            app.database.clock.advance(1);
            let made = app.call_with_key("POST", path, &lead.token, &key, &body.to_string());
            let again = app.call_with_key("POST", path, &lead.token, &key, &body.to_string());
            assert_eq!((again.status, &again.body), (201, &made.body));
            let made: Value = serde_json::from_str(&made.body).expect("JSON");
            let partner = format!("{asked}/{}", text(&made["id"]));
            other.get(app, &base);
            if answer == "uninvited" {
                lead.does(app, "DELETE", &partner, &nothing);
            } else {
                other.does(app, "POST", &format!("{partner}/decline"), &nothing);
            }
            assert_eq!(
                other.call(app, "GET", &base, &nothing).status,
                404,
                "{answer}"
            );
        }
        let happened = lead.get(app, &format!("{base}/history?limit=2"));
        assert_eq!(happened["happened"][0]["kind"], "partner_declined");
        let next = text(&happened["next"]);
        let happened = lead.get(app, &next);
        assert_eq!(happened["happened"][0]["kind"], "partner_uninvited");
    });
}

#[test]
fn helpers_comments_and_versions_by_program() {
    on_both_sites(|app| {
        let round = open_round_with(&app.database, "gardens-2027", |_| {});
        let (members, base, partners) = five(app, &round);
        let lead = &members[0];
        let nothing = Value::Null;
        let coach = Member::of(app, app.person("Coach Fictional", "coach@people.example"));
        let helper = json!({
            "email": coach.person.email, "right": "comment", "until": "2027-01-20",
        });
        assert_eq!(coach.call(app, "GET", &base, &nothing).status, 404);
        lead.does(app, "POST", &format!("{base}/helpers"), &helper);
        assert_eq!(coach.get(app, &base)["right"], "comment");
        let title = json!({"revision": 0, "typed": {"is": "text", "text": "Mine"}});
        let here = format!("{base}/fields/title");
        assert_eq!(coach.is_refused(app, "PUT", &here, &title).0, 403);
        let people = lead.get(app, &format!("{base}/people"));
        let person = text(&people["let_in"][0]["person"]);
        assert_eq!(people["let_in"][0]["right"], "comment");
        let funder = json!({
            "email": round.amal.email, "right": "view", "until": "2027-01-20",
        });
        let refused = lead.is_refused(app, "POST", &format!("{base}/helpers"), &funder);
        assert_eq!(refused, (422, "faulty".to_owned()));

        let comments = format!("{here}/comments");
        for words in ["One", "Two", "Three"] {
            coach.does(app, "POST", &comments, &json!({"text": words}));
        }
        let empty = lead.is_refused(app, "POST", &comments, &json!({"text": " "}));
        assert_eq!(empty, (422, "faulty".to_owned()));
        let slice = lead.get(app, &format!("{comments}?limit=2"));
        assert_eq!(slice["comments"][1]["text"], "Two");
        let next = text(&slice["next"]);
        let rest = lead.get(app, &next);
        assert_eq!(rest["comments"].as_array().map(Vec::len), Some(1));
        assert_eq!(
            (&rest["comments"][0]["text"], &rest["next"]),
            (&json!("Three"), &Value::Null)
        );
        let first = text(&slice["comments"][0]["id"]);
        lead.does(
            app,
            "POST",
            &format!("{base}/comments/{first}/settle"),
            &nothing,
        );
        let slice = lead.get(app, &comments);
        assert!(slice["comments"][0]["settled_at"].is_string());

        coach.does(app, "DELETE", &format!("{base}/people/{person}"), &nothing);
        assert_eq!(coach.call(app, "GET", &base, &nothing).status, 404);

        // Two people write: each has a version, and the earlier one comes back as the newest.
        lead.put(app, &base, "title", "Forty families eat");
        members[1].put(app, &base, "title", "Forty neighbours eat");
        let versions = lead.get(app, &format!("{here}/history?limit=1"));
        assert_eq!(versions["versions"][0]["revision"], 2);
        let older = lead.get(app, &text(&versions["next"]));
        assert_eq!(
            (&older["versions"][0]["revision"], &older["next"]),
            (&json!(1), &Value::Null)
        );
        let changed = lead.get(app, &format!("{here}/history/2"));
        assert_eq!(changed["compared_with"], 1);
        let stretches = changed["difference"].as_array().expect("stretches");
        let gone = stretches.iter().find(|one| one["how"] == "gone");
        assert_eq!(gone.map(|one| &one["text"]), Some(&json!("families")));
        let back = lead.get(app, &format!("{here}/history/1?with=2"));
        assert_eq!(back["compared_with"], 2);
        let outdated = json!({"earlier": 1, "from": 1});
        let refused = lead.is_refused(app, "POST", &format!("{here}/restore"), &outdated);
        assert_eq!(refused, (409, "proposal-field".to_owned()));
        let restore = json!({"earlier": 1, "from": 2});
        let saved = lead.does(app, "POST", &format!("{here}/restore"), &restore);
        assert_eq!(saved["revision"], 3);
        assert_eq!(
            lead.call(app, "GET", &format!("{here}/history/9"), &nothing)
                .status,
            404
        );

        // Somebody of a partner is let write by those who speak for it, and by nobody else.
        let member = &members[1].person.id;
        let right = json!({"right": "edit"});
        let elsewhere = format!("{base}/partners/{}/people/{member}", partners[0]);
        assert_eq!(lead.is_refused(app, "PUT", &elsewhere, &right).0, 422);
        let own = format!("{base}/partners/{}/people/{member}", partners[1]);
        assert_eq!(lead.is_refused(app, "PUT", &own, &right).0, 403);
        members[1].does(app, "PUT", &own, &right);
    });
}
