//! Making two of one proposal, in the browser and by program.

use serde_json::{Value, json};
use taawun::domain::proposal::ProposalState;

use super::splitting::three;
use super::submitting::state;
use super::world::turn_to;
use crate::support::app::on_both_sites;

const PAGE: &str = "/manage/rounds/gardens-2027/screening/1/split";
const LIST: &str = "/manage/rounds/gardens-2027/screening";

#[test]
fn staff_ask_the_lead_divides_and_partners_answer() {
    on_both_sites(|app| {
        let (round, of) = three(&app.database);
        let db = app.database.db();
        app.letters();
        let staff = app.sign_in(&round.amal);
        let shown = app.get_as(&format!("{LIST}/1"), &staff);
        assert!(shown.body.contains(PAGE), "{}", shown.body);
        let shown = app.get_as(PAGE, &staff);
        assert_eq!(shown.status, 200, "{}", shown.body);
        assert!(shown.body.contains("names one proposal and no partner"));
        let mut form = vec![
            ("reason", "Two <b>plans</b> in one."),
            ("language", "en"),
            ("answer_by", "2027-01-20T17:00"),
        ];
        let wrong = app.post(PAGE, &staff, &form);
        assert_eq!(wrong.status, 422, "{}", wrong.body);
        assert!(wrong.body.contains("id=\"fault-complete_by\""));
        assert!(wrong.body.contains("Two &#60;b&#62;plans"), "kept");
        form.push(("complete_by", "2027-03-20T17:00"));
        let asked = app.post(PAGE, &staff, &form);
        assert_eq!(asked.status, 303, "{}", asked.body);
        let twice = app.post(PAGE, &staff, &form);
        assert_eq!(twice.status, 422, "{}", twice.body);
        let whole = |count: usize| {
            let letters = app.letters();
            assert_eq!(letters.len(), count);
            for letter in &letters {
                for part in [&letter.text, &letter.html] {
                    assert!(!part.contains("letter-"), "a key instead of words: {part}");
                    assert!(!part.contains("{$"), "a fact is missing: {part}");
                }
            }
        };
        whole(3);

        // The lead says how; what it typed is kept where it cannot stand.
        let here = format!("/my/proposals/{}/split", of.id);
        let lead = app.sign_in_weak(of.lead());
        let overview = app.get_as(&format!("/my/proposals/{}", of.id), &lead);
        assert!(overview.body.contains(&here), "{}", overview.body);
        let token = app.token(of.lead(), &["proposals:read", "proposals:write"]);
        let api = format!("/api/v1/proposals/{}/splits", of.id);
        let listed = |token: &str| -> Value {
            let listed = app.call("GET", &api, token, "");
            assert_eq!(listed.status, 200, "{}", listed.body);
            serde_json::from_str(&listed.body).expect("JSON")
        };
        let offer = listed(&token)["offers"][0]["id"]
            .as_str()
            .expect("an id")
            .to_owned();
        let seats = of.partners.iter().map(|partner| partner.seat.to_string());
        let seats: Vec<String> = seats.collect();
        let fields = seats.iter().map(|seat| format!("place[{seat}]"));
        let fields: Vec<String> = fields.collect();
        let division = format!("{here}/division");
        let faulty = [
            ("offer", offer.as_str()),
            ("seen", "0"),
            (fields[0].as_str(), "goes"),
            (fields[1].as_str(), "both"),
            (fields[2].as_str(), "\u{202e}"),
            ("new_lead", seats[1].as_str()),
        ];
        let wrong = app.post(&division, &lead, &faulty);
        assert_eq!(wrong.status, 422, "{}", wrong.body);
        let fault = format!("id=\"fault-place[{}]\"", seats[2]);
        assert!(wrong.body.contains(&fault), "{}", wrong.body);
        assert!(wrong.body.contains("value=\"goes\" selected"), "kept");
        let mut right = faulty;
        right[2].1 = "stays";
        right[4].1 = "goes";
        let elm = app.sign_in_weak(&of.partners[1].person);
        assert_eq!(app.post(&division, &elm, &right).status, 403);
        let divided = app.post(&division, &lead, &right);
        assert_eq!(divided.status, 303, "{}", divided.body);
        whole(3);
        let stale = app.post(&division, &lead, &right);
        assert_eq!(stale.status, 422, "it was said about what stood before");
        let shown = app.get_as(&here, &elm);
        assert_eq!(shown.status, 200, "{}", shown.body);
        assert!(shown.body.contains("The new proposal"), "{}", shown.body);
        assert!(
            !shown.body.contains("id=\"divide\""),
            "the lead alone divides"
        );
        let seen = app.get_as(PAGE, &staff);
        assert!(!seen.body.contains("The ash of Larkmere"), "{}", seen.body);

        // One answers on the page, two by program.
        let answer = |division: &'static str, said: &'static str| {
            [
                ("offer", offer.clone()),
                ("division", division.to_owned()),
                ("partner", seats[1].clone()),
                ("answer", said.to_owned()),
            ]
        };
        for (division, said, status) in [("9", "yes", 409), ("1", "maybe", 422), ("1", "yes", 303)]
        {
            let fields = answer(division, said);
            let fields: Vec<(&str, &str)> = fields
                .iter()
                .map(|(name, value)| (*name, value.as_str()))
                .collect();
            let answered = app.post(&here, &elm, &fields);
            assert_eq!(answered.status, status, "{}", answered.body);
        }
        for (place, expected) in [(0, "open"), (2, "agreed")] {
            let partner = &of.partners[place];
            let token = app.token(&partner.person, &["proposals:read", "proposals:write"]);
            let path = format!("{api}/{offer}/answers");
            let body = json!({"partner": seats[place], "division": 1, "answer": "yes"});
            let answered = app.call("POST", &path, &token, &body.to_string());
            assert_eq!(answered.status, 200, "{}", answered.body);
            let answered: Value = serde_json::from_str(&answered.body).expect("JSON");
            assert_eq!(answered["state"], expected);
        }
        whole(4);
        assert_eq!(state(db, &of.id), ProposalState::Returned);
        let made = listed(&token)["offers"][0]["made"].clone();
        assert_eq!(made, 2);

        // Who went reads what was frozen where they are now; who did not go has no way there.
        let ash = app.sign_in_weak(&of.partners[2].person);
        assert_eq!(app.get_as(&here, &ash).status, 404);
        let mine = app.get_as("/my/proposals", &ash);
        let new = mine.body.split("/my/proposals/").skip(1);
        let new = new.filter_map(|rest| rest.get(..26));
        let mut new = new.filter(|id| id.chars().all(|one| one.is_ascii_alphanumeric()));
        let new = new.next().expect("the new one is in the list").to_owned();
        let page = app.get_as(&format!("/my/proposals/{new}/split"), &ash);
        let before = format!("/my/proposals/{new}/split/sent");
        assert!(page.body.contains(&before), "{}", page.body);
        let frozen = app.get_as(&before, &ash);
        assert_eq!(frozen.status, 200, "{}", frozen.body);
        assert!(
            frozen.body.contains("The oak of Larkmere"),
            "{}",
            frozen.body
        );
        for stranger in [&lead, &staff] {
            assert_eq!(app.get_as(&before, stranger).status, 404);
        }

        // Staff are told what waits, and what never came.
        let list = app.get_as(LIST, &staff);
        assert!(
            list.body.contains("Made of proposal 1, not sent yet"),
            "{}",
            list.body
        );
        let one = format!("{LIST}/2");
        assert_eq!(
            app.get_as(&one, &staff).status,
            404,
            "no word in it is theirs to read"
        );
        assert_eq!(app.get_as(&format!("{one}/split"), &staff).status, 200);
        turn_to(&app.database, db.now().plus_seconds(90 * 86_400));
        let list = app.get_as(LIST, &app.sign_in(&round.amal));
        assert!(list.body.contains("it takes no part"), "{}", list.body);
        let shown = app.get_as(&here, &app.sign_in_weak(of.lead()));
        assert!(
            shown.body.contains("was not sent by the date"),
            "{}",
            shown.body
        );
    });
}

#[test]
fn a_partner_says_no_before_it_is_divided() {
    on_both_sites(|app| {
        let (round, of) = three(&app.database);
        let db = app.database.db();
        let offer = super::splitting::offer(db, &round).to_string();
        let here = format!("/my/proposals/{}/split", of.id);
        let elm = app.sign_in_weak(&of.partners[1].person);
        let shown = app.get_as(&here, &elm);
        assert!(shown.body.contains("value=\"no\""), "{}", shown.body);
        assert!(!shown.body.contains("value=\"yes\""), "{}", shown.body);
        let seat = of.partners[1].seat.to_string();
        let form = |answer| {
            [
                ("offer", offer.as_str()),
                ("division", "0"),
                ("partner", seat.as_str()),
                ("answer", answer),
            ]
        };
        assert_eq!(app.post(&here, &elm, &form("yes")).status, 409);
        let said = app.post(&here, &elm, &form("no"));
        assert_eq!(said.status, 303, "{}", said.body);
        assert_eq!(state(db, &of.id), ProposalState::Submitted);

        turn_to(&app.database, db.now().plus_seconds(60));
        let offer = super::splitting::offer(db, &round);
        let ash = app.token(
            &of.partners[2].person,
            &["proposals:read", "proposals:write"],
        );
        let path = format!("/api/v1/proposals/{}/splits/{offer}/answers", of.id);
        let body =
            json!({"partner": of.partners[2].seat.to_string(), "division": 0, "answer": "no"});
        let said = app.call("POST", &path, &ash, &body.to_string());
        assert_eq!(said.status, 200, "{}", said.body);
        let said: Value = serde_json::from_str(&said.body).expect("JSON");
        assert_eq!(said["state"], "ended");
    });
}

#[test]
fn staff_offer_and_take_back_and_a_lead_divides_by_program() {
    on_both_sites(|app| {
        let (round, of) = three(&app.database);
        let token = app.token(&round.amal, &["rounds:read", "rounds:write"]);
        let path = "/api/v1/rounds/gardens-2027/screening/1/splits";
        let body = json!({
            "reason": "The garden and the kitchen are two plans.", "language": "en",
            "answer_by": "2027-01-20T17:00", "complete_by": "2027-03-20T17:00",
        });
        let wrong = json!({
            "reason": "The garden and the kitchen are two plans.",
            "answer_by": "2027-01-20T17:00", "complete_by": "2027-01-20T17:00",
        });
        let refused = app.call("POST", path, &token, &wrong.to_string());
        assert_eq!(refused.status, 422, "{}", refused.body);
        let made = app.call("POST", path, &token, &body.to_string());
        assert_eq!(made.status, 201, "{}", made.body);
        let listed = app.call("GET", path, &token, "");
        let listed: Value = serde_json::from_str(&listed.body).expect("JSON");
        let offer = listed["offers"][0]["id"]
            .as_str()
            .expect("an id")
            .to_owned();

        let lead = app.token(of.lead(), &["proposals:read", "proposals:write"]);
        let own = format!("/api/v1/proposals/{}/splits", of.id);
        let division = format!("{own}/{offer}/division");
        let places = ["stays", "stays", "goes"];
        let places = of.partners.iter().zip(places);
        let places: serde_json::Map<String, Value> = places
            .map(|(partner, side)| (partner.seat.to_string(), side.into()))
            .collect();
        let body = |lead: usize, seen: i64| {
            let new_lead = of.partners[lead].seat.to_string();
            json!({"seen": seen, "places": places, "new_lead": new_lead}).to_string()
        };
        let wrong = app.call("PUT", &division, &lead, &body(1, 0));
        assert_eq!(wrong.status, 422, "{}", wrong.body);
        let kept = app.call("PUT", &division, &lead, &body(2, 0));
        assert_eq!(kept.status, 200, "{}", kept.body);
        let behind = app.call("PUT", &division, &lead, &body(1, 0));
        assert_eq!(behind.status, 422, "{}", behind.body);
        let partner = app.token(&of.partners[1].person, &["proposals:write"]);
        let refused = app.call("PUT", &division, &partner, &body(2, 1));
        assert_eq!(refused.status, 403, "{}", refused.body);
        let within = app.call("GET", &own, &lead, "");
        let within: Value = serde_json::from_str(&within.body).expect("JSON");
        let ash = of.partners[2].seat.to_string();
        assert_eq!(within["offers"][0]["divided"]["places"][&ash], "goes");
        let seen = app.call("GET", path, &token, "");
        assert!(!seen.body.contains(&ash), "who goes where is not for staff");
        let seen: Value = serde_json::from_str(&seen.body).expect("JSON");
        assert_eq!(seen["offers"][0]["division"], 1);

        let one_offer = format!("{path}/{offer}");
        let member = app.token(of.lead(), &["rounds:read", "rounds:write"]);
        assert_eq!(app.call("GET", path, &member, "").status, 404);
        assert_eq!(app.call("DELETE", &one_offer, &member, "").status, 404);
        assert_eq!(app.call("GET", &own, &token, "").status, 403);
        assert_eq!(app.call("DELETE", &one_offer, &token, "").status, 204);
        assert_eq!(app.call("DELETE", &one_offer, &token, "").status, 409);
        assert_eq!(app.call("PUT", &division, &lead, &body(2, 1)).status, 409);
    });
}
