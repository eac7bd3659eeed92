//! The whole story: cloned, stopped by a guardrail, set right, announced, amended, put off, begun again.

use diesel::prelude::*;
use serde_json::{Value, json};
use taawun::domain::canonical::Sha256Hex;
use taawun::store::schema::{audit_event, mailing, round as round_table};
use taawun::store::{Db, StoreError};

use super::{House, faults, json_of};
use crate::support::app::on_both_sites;

/// How often something of this kind stands on the record.
fn recorded(db: &Db, kind: &str) -> i64 {
    let kind = kind.to_owned();
    db.read_now(move |reader| {
        Ok(audit_event::table
            .filter(audit_event::kind.eq(kind))
            .count()
            .get_result(reader.conn())?)
    })
    .expect("the record")
}

fn mailings(db: &Db) -> i64 {
    db.read_now(|reader| Ok(mailing::table.count().get_result(reader.conn())?))
        .expect("the mailings")
}

/// The rules with these weights in percent: foundation, government, panel, vote.
fn weighing(rules: &Value, percent: [u16; 4]) -> Value {
    let mut rules = rules.clone();
    let blocs = ["foundation", "government", "panel", "vote"];
    for (bloc, share) in blocs.into_iter().zip(percent) {
        rules["weights"][bloc] = json!(share * 100);
    }
    rules
}

#[test]
fn staff_clone_a_round_and_a_guardrail_stops_them_beside_the_weight() {
    on_both_sites(|app| {
        let house = House::new(app);
        let round = house.clone_round();
        let setup = house.read(&format!("{round}/setup"));
        assert_eq!(setup["state"], "draft");
        assert_eq!(setup["missing"], json!([]), "{}", setup["missing"]);

        let path = format!("{round}/setup/rules");
        let rules = house.read(&path);
        let put = |percent, status| {
            let document = weighing(&rules["document"], percent);
            let body = json!({"revision": rules["revision"], "document": document});
            house.write("PUT", &path, &house.bashir, &body, status)
        };
        let stopped = put([50, 30, 10, 10], 422);
        assert_eq!(stopped["type"], "urn:taawun:problem:faulty");
        let mut at = faults(&stopped);
        at.sort_unstable();
        assert_eq!(at, ["weights.foundation", "weights.panel", "weights.vote"]);
        let uneven = put([35, 25, 10, 20], 422);
        assert_eq!(faults(&uneven), ["weights"]);
        assert_eq!(house.read(&path), rules, "nothing was kept");

        let saved = put([35, 25, 10, 30], 200);
        assert_ne!(saved["revision"], rules["revision"]);
        let late = put([40, 20, 10, 30], 409);
        assert_eq!(late["type"], "urn:taawun:problem:revision");
    });
}

#[test]
fn a_rubric_is_only_what_its_source_says() {
    on_both_sites(|app| {
        let house = House::new(app);
        let path = format!("{}/setup/rubric", house.clone_round());
        let rubric = house.read(&path);
        for source in [
            "sample",
            "sample_changed",
            "montgomery_county_2022",
            "montgomery_county_2022_changed",
        ] {
            let mut document = rubric["document"].clone();
            document["source"] = json!(source);
            let body = json!({"revision": rubric["revision"], "document": document});
            let refused = house.write("PUT", &path, &house.amal, &body, 422);
            assert_eq!(faults(&refused), ["source"], "{source}");
        }
        assert_eq!(house.read(&path), rubric);
    });
}

#[test]
fn two_people_of_two_funders_announce_and_everyone_can_check_the_hash() {
    on_both_sites(|app| {
        let house = House::new(app);
        let round = house.clone_round();
        let shown = house.shown(round);
        let signatures = format!("{round}/announcement/signatures");
        let of = |funder: &str| json!({"funder": funder, "shown": shown});
        let (foundation, county) = (house.foundation(), house.county());

        // Amal is of the foundation alone, then also of the county's board: still one person.
        house.write("POST", &signatures, &house.amal, &of(&county), 403);
        let board = json!({
            "email": house.of.amal.email, "role": "board", "funder": county,
        });
        let roles = format!("{round}/roles");
        house.write("POST", &roles, &house.bashir, &board, 201);

        let before = (
            recorded(app.database.db(), "rules_signed"),
            mailings(app.database.db()),
        );
        let first = of(&foundation).to_string();
        let sign = || app.call_with_key("POST", &signatures, &house.amal, "yes", &first);
        let signed = sign();
        assert_eq!(signed.header("Idempotency-Replayed"), None);
        let waiting = json_of(&signed, 200);
        assert_eq!(waiting["in_force"], false);
        assert_eq!(waiting["waiting_for"], json!([county]));
        let again = sign();
        assert_eq!(again.header("Idempotency-Replayed"), Some("true"));
        assert_eq!(again.body, signed.body);
        let other = of(&county).to_string();
        let taken = app.call_with_key("POST", &signatures, &house.amal, "yes", &other);
        assert_eq!(json_of(&taken, 422)["type"], "urn:taawun:problem:key-taken");
        for funder in [&foundation, &county] {
            let refused = house.write("POST", &signatures, &house.amal, &of(funder), 409);
            assert_eq!(refused["type"], "urn:taawun:problem:rules-refused");
        }
        assert_eq!(app.get(round).status, 404, "it is no one's yet");

        let second = of(&county).to_string();
        let sign = || app.call_with_key("POST", &signatures, &house.bashir, "yes", &second);
        let announced = sign();
        assert_eq!(json_of(&announced, 200)["in_force"], true);
        let again = sign();
        assert_eq!(again.header("Idempotency-Replayed"), Some("true"));
        assert_eq!(again.body, announced.body);
        let after = (
            recorded(app.database.db(), "rules_signed"),
            mailings(app.database.db()),
        );
        assert_eq!(after, (before.0 + 2, before.1 + 1), "each was done once");

        let file = app.get(&format!("{round}/constitution"));
        assert_eq!(Sha256Hex::of(file.body.as_bytes()).to_string(), shown);
        let rules = json_of(&app.get(&format!("{round}/rules")), 200);
        assert_eq!(rules["versions"][0]["sha256"], shown);
        let by = rules["versions"][0]["signatures"].as_array();
        assert_eq!(by.expect("signatures").len(), 2);
        let document = rules["versions"][0]["document"].as_str();
        assert_eq!(app.get(document.expect("an address")).body, file.body);

        let public = json_of(&app.get(round), 200);
        assert_eq!(public["state"], "announced");
        let announced = &public["announced"];
        assert_eq!(announced["rules"][0]["sha256"], shown);
        assert_eq!(
            announced["call"]["texts"]["es"],
            "Write to us about gardens. (es)"
        );
        assert_eq!(announced["languages"], json!(["ar", "en", "es"]));
        assert_eq!(announced["programme"]["slug"], "gardens-2027-programme");
        assert_eq!(announced["pots"][0]["amount"]["minor"], 30_000_000);
        assert_eq!(announced["general_pot"]["amount"]["minor"], 20_000_000);
        assert_eq!(announced["weights"]["vote"], 3_000);
        assert_eq!(announced["dates"][0]["phase"], "open");
        assert_eq!(announced["dates"][0]["from"], "2028-01-10T17:00:00Z");
        assert_eq!(announced["slips"], json!([]));
    });
}

#[test]
fn an_amendment_needs_both_and_can_be_taken_back_before() {
    on_both_sites(|app| {
        let house = House::new(app);
        let round = "/api/v1/rounds/gardens-2027";
        let path = format!("{round}/amendments");
        let constitution = || app.get(&format!("{round}/constitution")).body;
        let before = constitution();
        let acts = house.read(&path);
        assert_eq!(acts["acts"], json!([]));
        assert_eq!(acts["may_be_amended"], true);
        assert_eq!(acts["you_sign_for"], json!([house.foundation()]));
        let document: Value = serde_json::from_str(&before).expect("JSON");
        let rules = &document["parts"]["rules"];
        let amend = |percent, status| {
            let body = json!({
                "shown": acts["sha256"],
                "parts": {"rules": weighing(rules, percent)},
                "reason": "The community asked for more weight.",
                "language": "en",
            });
            house.write("POST", &path, &house.amal, &body, status)
        };
        let refused = amend([50, 30, 10, 10], 422);
        assert!(faults(&refused).contains(&"parts.rules.weights.foundation"));
        let same = amend([35, 25, 10, 30], 422);
        assert_eq!(faults(&same), ["parts"]);
        let wrong = json!({
            "shown": "no hash", "parts": {"colours": {}, "rules": {}}, "reason": "so", "language": "English",
        });
        let wrong = house.write("POST", &path, &house.amal, &wrong, 422);
        let at = [
            "parts.colours",
            "parts.rules",
            "shown",
            "language",
            "reason",
        ];
        assert_eq!(faults(&wrong), at);

        let id = amend([30, 25, 15, 30], 201)["id"].clone();
        let id = id.as_str().expect("an id");
        let act = house.read(&path)["acts"][0].clone();
        assert_eq!((&act["id"], &act["ending"]), (&json!(id), &Value::Null));
        let both = json!([house.foundation(), house.county()]);
        assert_eq!(act["waiting_for"], both);
        let changed: Vec<_> = act["changes"].as_array().expect("changes").iter().collect();
        assert_eq!(changed.len(), 2, "{changed:?}");

        let sign = |token: &str, funder: &str, status| {
            let body = json!({"funder": funder});
            let path = format!("{path}/{id}/signatures");
            house.write("POST", &path, token, &body, status)
        };
        let first = sign(&house.amal, &house.foundation(), 200);
        assert_eq!(first["in_force"], false);
        sign(&house.amal, &house.foundation(), 409);
        sign(&house.amal, &house.county(), 403);
        assert_eq!(constitution(), before, "one funder alone changes nothing");
        let second = sign(&house.bashir, &house.county(), 200);
        assert_eq!(second["in_force"], true);
        let now = constitution();
        assert_ne!(now, before);
        let versions = json_of(&app.get(&format!("{round}/rules")), 200);
        let hash = Sha256Hex::of(now.as_bytes()).to_string();
        assert_eq!(versions["versions"][1]["sha256"], hash);
        let reason = &versions["versions"][1]["reason"]["texts"]["en"];
        assert_eq!(reason, "The community asked for more weight.");

        // What was written on the old rules is told so; on the new ones it can be written, and taken back.
        amend([35, 20, 15, 30], 409);
        let body = json!({
            "shown": hash, "parts": {"rules": weighing(rules, [35, 20, 15, 30])},
            "reason": "The county gives a little more.", "language": "en",
        });
        let id = house.write("POST", &path, &house.bashir, &body, 201)["id"].clone();
        let one = format!("{path}/{}", id.as_str().expect("an id"));
        let end = || app.call_with_key("DELETE", &one, &house.amal, "back", "");
        assert_eq!(end().status, 204);
        assert_eq!(end().header("Idempotency-Replayed"), Some("true"));
        assert_eq!(app.call("DELETE", &one, &house.amal, "").status, 409);
        assert_eq!(house.read(&path)["acts"][0]["ending"], "withdrawn");
        assert_eq!(constitution(), now);
    });
}

#[test]
fn a_date_that_is_put_off_is_shown_with_the_promise_before_it() {
    on_both_sites(|app| {
        let house = House::new(app);
        let round = "/api/v1/rounds/gardens-2027";
        let path = format!("{round}/slips");
        let until = || json_of(&app.get(round), 200)["announced"]["dates"][0]["until"].clone();
        let old = until();
        let slip = |to: &str, status| {
            let body = json!({
                "phase": "open", "is_end": true, "shown": old, "to": to,
                "reason": "Snow kept people from meeting.", "language": "en",
            });
            house.write("POST", &path, &house.bashir, &body, status)
        };
        assert_eq!(faults(&slip("2027-02-25T17:00", 422)), ["to"], "earlier");
        assert_eq!(faults(&slip("next week", 422)), ["to"]);
        assert_eq!(json_of(&app.get(&path), 200)["slips"], json!([]));
        slip("2027-02-27T17:00", 204);
        let slips = json_of(&app.get(&path), 200)["slips"].clone();
        assert_eq!(slips.as_array().map(Vec::len), Some(1));
        assert_eq!(slips[0]["old"], old);
        assert_eq!(slips[0]["new"], "2027-02-28T01:00:00Z");
        let reason = &slips[0]["reason"]["texts"]["en"];
        assert_eq!(reason, "Snow kept people from meeting.");
        assert_eq!(until(), slips[0]["new"]);
        assert_eq!(json_of(&app.get(round), 200)["announced"]["slips"], slips);
        slip("2027-02-27T18:00", 409);
    });
}

#[test]
fn a_phase_is_begun_again_when_both_funders_sign() {
    on_both_sites(|app| {
        let house = House::new(app);
        let round = "/api/v1/rounds/gardens-2027";
        let again = json!({
            "track": "review", "from": "2027-03-02T09:00", "until": "2027-04-09T18:00",
            "reason": "Two reviewers had a conflict that nobody knew.", "language": "en",
        });
        let voids = format!("{round}/voids");
        house.write("POST", &voids, &house.amal, &again, 409);
        let db = app.database.db();
        let id = house.of.id.clone();
        db.write_now(move |tx| {
            diesel::update(round_table::table.find(&id))
                .set(round_table::state.eq("evaluation"))
                .execute(tx.conn())?;
            Ok::<_, StoreError>(())
        })
        .expect("the round is evaluated");
        let mut wrong = again.clone();
        wrong["track"] = json!("board");
        wrong["from"] = json!("2027-03-14T02:30");
        wrong["reason"] = json!("");
        let refused = house.write("POST", &voids, &house.amal, &wrong, 422);
        assert_eq!(
            faults(&refused),
            ["track", "from", "reason"],
            "no clock shows half past two that night"
        );

        let id = house.write("POST", &voids, &house.amal, &again, 201)["id"].clone();
        let acts = house.read(&format!("{round}/amendments"));
        let act = &acts["acts"][0];
        assert_eq!((&act["id"], &act["kind"]), (&id, &json!("void")));
        assert_eq!(act["begins_again"]["from"], "2027-03-02T17:00:00Z");
        let signatures = format!(
            "{round}/amendments/{}/signatures",
            id.as_str().expect("an id")
        );
        for (token, funder) in [
            (&house.amal, house.foundation()),
            (&house.bashir, house.county()),
        ] {
            let rules = json_of(&app.get(&format!("{round}/rules")), 200);
            assert_eq!(rules["voids"], json!([]));
            house.write("POST", &signatures, token, &json!({"funder": funder}), 200);
        }
        let rules = json_of(&app.get(&format!("{round}/rules")), 200);
        assert_eq!(rules["voids"][0]["track"], "review");
        let slips = json_of(&app.get(&format!("{round}/slips")), 200);
        assert_eq!(slips["slips"].as_array().map(Vec::len), Some(2));
    });
}
