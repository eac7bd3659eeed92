//! Programmes are begun, read and changed, and roles given and taken away.

use serde_json::{Value, json};
use taawun::domain::standing::MandateRole;

use super::{House, STAFF, faults, json_of};
use crate::support::app::on_both_sites;
use crate::support::people;

fn terms() -> Value {
    json!({
        "name": {"original": "en", "texts": {"en": "Together again", "es": "Juntos otra vez"}},
        "zone": "America/Los_Angeles",
        "languages": ["en", "es", "so"],
        "guardrails": {
            "vote_floor": 2_000, "community_floor": 3_000, "funder_cap": 4_000, "two_funders": true,
        },
        "areas": [
            {"name": {"original": "en", "texts": {"en": "North"}}},
            {"id": "harbour", "name": {"original": "en", "texts": {"en": "Harbour"}}},
        ],
    })
}

fn programme() -> Value {
    json!({
        "slug": "together-again",
        "currency": "USD",
        "funders": [
            {"organisation": "gardens-2027-programme-foundation", "bloc": "foundation"},
            {"organisation": "gardens-2027-programme-county", "bloc": "government"},
        ],
        "terms": terms(),
    })
}

#[test]
fn a_programme_is_begun_read_and_changed() {
    on_both_sites(|app| {
        let house = House::new(app);
        let path = "/api/v1/programmes";
        let mut wanted = programme();
        wanted["colour"] = json!("green");
        house.write("POST", path, &house.amal, &wanted, 422);
        wanted.as_object_mut().expect("an object").remove("colour");
        let begun = house.write("POST", path, &house.amal, &wanted, 201);
        assert_eq!(begun["areas"][0]["id"], "a1");
        assert_eq!(begun["areas"][1]["id"], "harbour");
        let one = "/api/v1/programmes/together-again";
        assert_eq!(house.read(one), begun);
        let taken = house.write("POST", path, &house.amal, &wanted, 422);
        assert_eq!(faults(&taken), ["slug"]);
        let list = house.read(path);
        let slugs = list["programmes"].as_array().expect("programmes").iter();
        let slugs: Vec<_> = slugs
            .map(|one| one["slug"].as_str().expect("a slug"))
            .collect();
        assert!(slugs.contains(&"together-again"), "{slugs:?}");
        let first = list["programmes"].as_array().expect("programmes").iter();
        let mut first = first.filter(|one| one["slug"] == "gardens-2027-programme");
        let rounds = &first.next().expect("the first programme")["rounds"];
        assert_eq!(rounds[0]["slug"], "gardens-2027");

        let mut changed = terms();
        changed["areas"] = json!([
            {"id": "harbour", "name": {"original": "en", "texts": {"en": "The harbour"}}},
        ]);
        changed["guardrails"]["funder_cap"] = json!(4_500);
        let seen = &begun["mark"];
        let changed = json!({"seen": seen, "terms": changed});
        let now = house.write("PUT", one, &house.amal, &changed, 200);
        assert_eq!(now["guardrails"]["funder_cap"], 4_500);
        assert_eq!(now["areas"][0]["name"]["texts"]["en"], "The harbour");
        assert_eq!(
            (&now["currency"], &now["funders"]),
            (&begun["currency"], &begun["funders"])
        );
        assert_eq!(house.read(one), now);
        // Who read it before that change learns of it, and changes nothing.
        let late = json!({"seen": seen, "terms": terms()});
        house.write("PUT", one, &house.amal, &late, 409);
        assert_eq!(house.read(one), now);
        // Bashir is staff of the first programme and not of this one; the county's people come to it by a role.
        assert_eq!(app.call("GET", one, &house.bashir, "").status, 404);
        let his = json!({"seen": now["mark"], "terms": terms()});
        house.write("PUT", one, &house.bashir, &his, 404);
        assert_eq!(house.read(one), now);
    });
}

#[test]
fn what_a_programme_cannot_be_is_told_at_each_field_and_nothing_is_begun() {
    on_both_sites(|app| {
        let house = House::new(app);
        let mut wanted = programme();
        wanted["slug"] = json!("new");
        wanted["currency"] = json!("dollars");
        wanted["funders"][1] = json!({"organisation": "nobody", "bloc": "army"});
        wanted["terms"]["zone"] = json!("Larkmere");
        wanted["terms"]["languages"] = json!(["English"]);
        wanted["terms"]["guardrails"]["vote_floor"] = json!(10_001);
        wanted["terms"]["areas"][0]["name"]["texts"] = json!({"en": "", "Español": "Norte"});
        let path = "/api/v1/programmes";
        let refused = house.write("POST", path, &house.amal, &wanted, 422);
        let mut at = faults(&refused);
        at.sort_unstable();
        assert_eq!(
            at,
            [
                "currency",
                "funders[1].bloc",
                "funders[1].organisation",
                "slug",
                "terms.areas[0].name.texts[Español]",
                "terms.areas[0].name.texts[en]",
                "terms.guardrails.vote_floor",
                "terms.languages",
                "terms.zone",
            ]
        );
        let mut alone = programme();
        alone["funders"].as_array_mut().expect("funders").pop();
        let refused = house.write("POST", path, &house.amal, &alone, 422);
        assert_eq!(faults(&refused), ["terms.guardrails.two_funders"]);
        let mut unknown = terms();
        unknown["areas"][1]["id"] = json!("desert");
        let one = "/api/v1/programmes/gardens-2027-programme";
        let unknown = json!({"seen": house.read(one)["mark"], "terms": unknown});
        let refused = house.write("PUT", one, &house.amal, &unknown, 422);
        assert_eq!(faults(&refused), ["terms.areas[1].id"]);
        let list = house.read(path);
        assert_eq!(list["programmes"].as_array().map(Vec::len), Some(1));
    });
}

#[test]
fn roles_are_given_by_their_own_funder_and_taken_away_where_they_were_given() {
    on_both_sites(|app| {
        let house = House::new(app);
        let dina = app.person("Dina Fictional", "dina@people.example");
        let program = "/api/v1/programmes/gardens-2027-programme/roles";
        let round = "/api/v1/rounds/gardens-2027/roles";
        let (foundation, county) = (house.foundation(), house.county());
        let role =
            |role: &str, funder: &str| json!({"email": dina.email, "role": role, "funder": funder});
        house.write("POST", program, &house.amal, &role("staff", &county), 403);
        let nobody =
            json!({"email": "nobody@people.example", "role": "staff", "funder": foundation});
        let refused = house.write("POST", program, &house.amal, &nobody, 422);
        assert_eq!(faults(&refused), ["email"]);
        let wrong = json!({"email": "dina", "role": "queen", "funder": "desert"});
        let refused = house.write("POST", program, &house.amal, &wrong, 422);
        assert_eq!(faults(&refused), ["email", "role", "funder"]);
        let seat = house.write(
            "POST",
            program,
            &house.amal,
            &role("reviewer", &foundation),
            422,
        );
        assert_eq!(faults(&seat), ["role"], "a reviewer sits in a round");

        let given = house.write("POST", round, &house.amal, &role("board", &foundation), 201);
        let held = house.write("POST", round, &house.amal, &role("board", &foundation), 422);
        assert_eq!(faults(&held), ["email"]);
        let listed = |path: &str| {
            let roles = house.read(path)["roles"].clone();
            let mut roles = roles.as_array().expect("roles").clone();
            roles.retain(|one| one["id"] == given["id"]);
            roles
        };
        assert_eq!(listed(round)[0]["email"], "dina@people.example");
        assert_eq!(listed(program), Vec::<Value>::new());
        let id = given["id"].as_str().expect("an id");
        let elsewhere = format!("{program}/{id}");
        assert_eq!(app.call("DELETE", &elsewhere, &house.amal, "").status, 404);
        let here = format!("{round}/{id}");
        assert_eq!(
            app.call("DELETE", &here, &house.bashir, "").status,
            403,
            "the foundation's"
        );
        let end = || app.call_with_key("DELETE", &here, &house.amal, "end", "");
        assert_eq!(end().status, 204);
        assert_eq!(end().header("Idempotency-Replayed"), Some("true"));
        assert_eq!(listed(round), Vec::<Value>::new());
        assert_eq!(app.call("DELETE", &here, &house.amal, "").status, 404);
    });
}

#[test]
fn a_programme_keeps_its_last_staff_and_a_funders_lead_names_its_first() {
    on_both_sites(|app| {
        let house = House::new(app);
        let program = "/api/v1/programmes/gardens-2027-programme/roles";
        let id_of = |email: &str| {
            let roles = house.read(program)["roles"].clone();
            let mut roles = roles.as_array().expect("roles").clone();
            roles.retain(|one| one["email"] == email);
            roles[0]["id"].as_str().expect("an id").to_owned()
        };
        let bashirs = format!("{program}/{}", id_of(&house.of.bashir.email));
        let amals = format!("{program}/{}", id_of(&house.of.amal.email));
        assert_eq!(app.call("DELETE", &bashirs, &house.bashir, "").status, 204);
        let last = json_of(&app.call("DELETE", &amals, &house.amal, ""), 409);
        assert_eq!(last["type"], "urn:taawun:problem:last-staff");

        let layla = app.person("Layla Fictional", "layla@people.example");
        let (db, county) = (app.database.db(), &house.of.program.county);
        people::mandate(db, &layla, county, MandateRole::Lead);
        let token = app.token(&layla, &STAFF);
        let role = json!({
            "email": house.of.bashir.email, "role": "staff", "funder": house.county(),
        });
        house.write("POST", program, &token, &role, 201);
        assert_eq!(id_of(&house.of.bashir.email).len(), 26);
    });
}
