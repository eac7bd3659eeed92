//! Making one of two proposals, in the browser and by program.

use serde_json::{Value, json};
use taawun::domain::proposal::ProposalState;

use super::merging::two;
use super::submitting::state;
use crate::support::app::on_both_sites;

const PAGE: &str = "/manage/rounds/gardens-2027/screening/1/merge";

#[test]
fn staff_ask_on_a_page_and_partners_answer_on_theirs() {
    on_both_sites(|app| {
        let (round, one, two) = two(&app.database);
        let db = app.database.db();
        app.letters();
        let staff = app.sign_in(&round.amal);
        let screening = "/manage/rounds/gardens-2027/screening/1";
        let shown = app.get_as(screening, &staff);
        assert!(
            shown.body.contains(&format!("href=\"{PAGE}\"")),
            "{}",
            shown.body
        );
        let shown = app.get_as(PAGE, &staff);
        assert_eq!(shown.status, 200, "{}", shown.body);
        assert!(
            shown
                .body
                .contains("names two proposals and no organisation")
        );
        let mut form = vec![
            ("other", "2"),
            ("goes_on", "this"),
            ("reason", "Both plan a <b>garden</b>."),
            ("language", "en"),
            ("answer_by", "2027-01-20T17:00"),
        ];
        let wrong = app.post(PAGE, &staff, &form);
        assert_eq!(wrong.status, 422, "{}", wrong.body);
        assert!(wrong.body.contains("id=\"fault-complete_by\""));
        assert!(wrong.body.contains("Both plan a &#60;b&#62;garden"), "kept");
        for hostile in [
            vec![("other", "99999999999999999999"), ("answer_by", "\u{0}")],
            vec![("other", "-1"), ("goes_on", "lead"), ("reason", "\u{202e}")],
        ] {
            assert_eq!(app.post(PAGE, &staff, &hostile).status, 422);
        }
        form.push(("complete_by", "2027-03-20T17:00"));
        let asked = app.post(PAGE, &staff, &form);
        assert_eq!(asked.status, 303, "{}", asked.body);
        let twice = app.post(PAGE, &staff, &form);
        assert_eq!(twice.status, 422, "{}", twice.body);
        let letters = app.letters();
        assert_eq!(letters.len(), 4, "every partner of both is told");
        for letter in &letters {
            for part in [&letter.text, &letter.html] {
                assert!(!part.contains("letter-"), "a key instead of words: {part}");
                assert!(!part.contains("{$"), "a fact is missing: {part}");
                assert!(part.contains("Both plan a"), "{part}");
            }
        }

        // Each side reads of the other its number and title, and of nobody who belongs to it.
        let here = format!("/my/proposals/{}/merge", one.id);
        let lead = app.sign_in_weak(one.lead());
        let overview = app.get_as(&format!("/my/proposals/{}", one.id), &lead);
        assert!(overview.body.contains(&here), "{}", overview.body);
        let shown = app.get_as(&here, &lead);
        assert_eq!(shown.status, 200, "{}", shown.body);
        assert!(
            !shown.body.contains("The ash of Larkmere"),
            "{}",
            shown.body
        );
        assert!(shown.body.contains("Proposals 1 and 2"), "{}", shown.body);
        let token = app.token(one.lead(), &["proposals:read", "proposals:write"]);
        let listed = app.call(
            "GET",
            &format!("/api/v1/proposals/{}/merges", one.id),
            &token,
            "",
        );
        assert!(!listed.body.contains("Larkmere"), "{}", listed.body);
        let listed: Value = serde_json::from_str(&listed.body).expect("JSON");
        let offer = listed["offers"][0]["id"]
            .as_str()
            .expect("an id")
            .to_owned();
        assert_eq!(listed["offers"][0]["asked"], 4);
        let stranger = app.sign_in_weak(two.lead());
        assert_eq!(app.get_as(&here, &stranger).status, 404);

        let seat = one.partners[0].seat.to_string();
        let fields = [
            ("offer", offer.as_str()),
            ("partner", seat.as_str()),
            ("answer", "yes"),
        ];
        let answered = app.post(&here, &lead, &fields);
        assert_eq!(answered.status, 303, "{}", answered.body);
        let none = [
            ("offer", offer.as_str()),
            ("partner", seat.as_str()),
            ("answer", "maybe"),
        ];
        assert_eq!(app.post(&here, &lead, &none).status, 422);
        let shown = app.get_as(PAGE, &staff);
        assert!(
            shown.body.contains("1 of 4 partners have answered"),
            "{}",
            shown.body
        );

        // The others answer by program; the last yes makes them one.
        let others = [(&one, 1), (&two, 0), (&two, 1)];
        for (place, (of, partner)) in others.into_iter().enumerate() {
            let partner = &of.partners[partner];
            let token = app.token(&partner.person, &["proposals:write"]);
            let path = format!("/api/v1/proposals/{}/merges/{offer}/answers", of.id);
            let odd = json!({"partner": partner.seat.to_string(), "answer": "maybe"});
            assert_eq!(
                app.call("POST", &path, &token, &odd.to_string()).status,
                422
            );
            let body = json!({"partner": partner.seat.to_string(), "answer": "yes"});
            let answer = app.call("POST", &path, &token, &body.to_string());
            assert_eq!(answer.status, 200, "{}", answer.body);
            let answer: Value = serde_json::from_str(&answer.body).expect("JSON");
            let expected = if place == 2 { "agreed" } else { "open" };
            assert_eq!(answer["state"], expected);
        }
        assert_eq!(state(db, &one.id), ProposalState::Returned);
        assert_eq!(state(db, &two.id), ProposalState::Withdrawn);
        let check = format!("/my/proposals/{}/check", two.id);
        let shown = app.get_as(&check, &stranger);
        assert!(
            shown.body.contains("became part of another one"),
            "{}",
            shown.body
        );
        assert!(!shown.body.contains("/take-up"), "{}", shown.body);
        let again = app.post(&format!("/my/proposals/{}/take-up", two.id), &stranger, &[]);
        assert_eq!(again.status, 409);
        assert_eq!(
            app.get_as(&here, &stranger).status,
            200,
            "they take part in it now"
        );
        for history in [&one.id, &two.id] {
            let page = app.get_as(&format!("/my/proposals/{history}/history"), &stranger);
            assert_eq!(page.status, 200);
            assert!(page.body.contains("became one"), "{}", page.body);
        }
    });
}

#[test]
fn staff_offer_and_take_back_by_program() {
    on_both_sites(|app| {
        let (round, one, _) = two(&app.database);
        let token = app.token(&round.amal, &["rounds:read", "rounds:write"]);
        let path = "/api/v1/rounds/gardens-2027/screening/2/merges";
        let body = json!({
            "other": 1, "goes_on": "other", "reason": "Both plan a garden.", "language": "en",
            "answer_by": "2027-01-20T17:00", "complete_by": "2027-03-20T17:00",
        });
        let wrong = json!({
            "other": 9, "goes_on": "other", "reason": "Both plan a garden.",
            "answer_by": "2027-01-20T17:00", "complete_by": "2027-03-20T17:00",
        });
        let refused = app.call("POST", path, &token, &wrong.to_string());
        assert_eq!(refused.status, 422, "{}", refused.body);
        let made = app.call("POST", path, &token, &body.to_string());
        assert_eq!(made.status, 201, "{}", made.body);
        let twice = app.call("POST", path, &token, &body.to_string());
        assert_eq!(twice.status, 422, "{}", twice.body);
        let listed = app.call("GET", path, &token, "");
        let listed: Value = serde_json::from_str(&listed.body).expect("JSON");
        assert_eq!(listed["offers"][0]["goes_on"]["number"], 1);
        let offer = listed["offers"][0]["id"].as_str().expect("an id");
        let one_offer = format!("{path}/{offer}");
        assert_eq!(app.call("DELETE", &one_offer, &token, "").status, 204);
        assert_eq!(app.call("DELETE", &one_offer, &token, "").status, 409);
        let member = app.token(one.lead(), &["rounds:read", "rounds:write"]);
        assert_eq!(app.call("GET", path, &member, "").status, 404);
        assert_eq!(
            app.call("POST", path, &member, &body.to_string()).status,
            404
        );
        assert_eq!(app.call("DELETE", &one_offer, &member, "").status, 404);
    });
}
