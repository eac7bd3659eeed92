//! Screening as staff do it: the list, one proposal, the verdict, the difference; and what hostile input does there.

use taawun::domain::proposal::{Entry, FieldName, ProposalState};

use super::submitting::{state, submit, withdraw};
use super::world::{Coalition, closes, open_round, ready, sign_all, turn_to, write};
use crate::support::app::{TestApp, on_both_sites};
use crate::support::rounds::TestRound;

const LIST: &str = "/manage/rounds/gardens-2027/screening";
const ONE: &str = "/manage/rounds/gardens-2027/screening/1";

fn sent(app: &TestApp) -> (TestRound, Coalition) {
    let round = open_round(&app.database, "gardens-2027");
    let of = ready(app.database.db(), &round, &["oak", "elm"]);
    let browser = app.sign_in(&round.amal);
    let empty = app.get_as(LIST, &browser);
    assert_eq!(empty.status, 200, "{}", empty.body);
    assert!(empty.body.contains("Nothing was sent yet"));
    assert!(!empty.body.contains("oak"), "no trace of a draft");
    submit(app.database.db(), &of).expect("it is sent");
    (round, of)
}

#[test]
fn staff_send_back_once_read_the_difference_and_decide() {
    on_both_sites(|app| {
        let (round, of) = sent(app);
        let db = app.database.db();
        let browser = app.sign_in(&round.amal);
        let list = app.get_as(LIST, &browser);
        assert!(list.body.contains("A garden for all"), "{}", list.body);
        let filtered = app.get_as(&format!("{LIST}?state=eligible"), &browser);
        assert!(!filtered.body.contains("A garden for all"));
        let one = app.get_as(ONE, &browser);
        assert_eq!(one.status, 200, "{}", one.body);
        assert!(one.body.contains("Forty families."));
        let mut form = vec![
            ("verdict", "returned"),
            ("reason", "incomplete"),
            ("text", "Please say <i>where</i>."),
            ("language", "en"),
            ("fields", "summary"),
            ("seen", "1"),
        ];
        let no_date = app.post(ONE, &browser, &form);
        assert_eq!(no_date.status, 422);
        assert!(no_date.body.contains("Please say &#60;i&#62;where"), "kept");
        form.push(("due", "2027-03-20T17:00"));
        let back = app.post(ONE, &browser, &form);
        assert_eq!(back.status, 303, "{}", back.body);
        assert_eq!(state(db, &of.id), ProposalState::Returned);
        let lead = app.sign_in_weak(of.lead());
        let check = app.get_as(&format!("/my/proposals/{}/check", of.id), &lead);
        assert!(check.body.contains("Please say &#60;i&#62;where"));
        // The words stand where the answers are written, and the field that is asked for is marked there.
        let write_page = app.get_as(&format!("/my/proposals/{}/answers", of.id), &lead);
        assert!(write_page.body.contains("Please say &#60;i&#62;where"));
        let at = write_page.body.find("id=\"field-summary\"").expect("it");
        let next = write_page.body.find("id=\"field-served\"").expect("it");
        let summary = &write_page.body[at..next];
        assert!(
            summary.contains("The staff ask for this"),
            "{}",
            write_page.body
        );
        assert_eq!(write_page.body.matches("The staff ask for this").count(), 1);
        assert_eq!(
            write_page.body.matches("Not changed since").count(),
            2,
            "in the list, and at the field"
        );
        // Staff read on their page what they asked for, and until when.
        let one = app.get_as(ONE, &app.sign_in(&round.amal));
        let asked = one.body.find("To be completed:").expect("what is asked");
        assert!(one.body[asked..].contains("It can be sent again until"));
        turn_to(&app.database, closes().plus_seconds(7 * 86_400));
        let text = Entry::text("We plant a garden in the north.");
        write(db, of.lead(), &of.id, FieldName::Summary, text).expect("it is open");
        sign_all(db, &of);
        submit(db, &of).expect("it is sent again");
        let browser = app.sign_in(&round.bashir);
        let one = app.get_as(ONE, &browser);
        assert!(one.body.contains("<ins>"), "{}", one.body);
        form[5] = ("seen", "2");
        form.push(("due", "2027-03-28T17:00"));
        let twice = app.post(ONE, &browser, &form);
        assert_eq!(twice.status, 409, "{}", twice.body);
        let old = app.post(ONE, &browser, &[("verdict", "eligible"), ("seen", "1")]);
        assert_eq!(old.status, 409);
        let kept = app.post(ONE, &browser, &[("verdict", "eligible"), ("seen", "2")]);
        assert_eq!(kept.status, 303, "{}", kept.body);
        assert_eq!(state(db, &of.id), ProposalState::Eligible);
    });
}

#[test]
fn nobody_else_sees_it_and_what_is_taken_back_is_gone() {
    on_both_sites(|app| {
        let (round, of) = sent(app);
        let lead = app.sign_in(of.lead());
        for address in [
            LIST,
            ONE,
            "/manage/rounds/gardens-2027/screening/1/document.json",
        ] {
            assert_eq!(app.get_as(address, &lead).status, 404, "{address}");
            let weak = app.sign_in_weak(&round.amal);
            assert_eq!(app.get_as(address, &weak).status, 403, "{address}");
        }
        let browser = app.sign_in(&round.amal);
        withdraw(app.database.db(), &of).expect("it is taken back");
        assert_eq!(app.get_as(ONE, &browser).status, 404);
        let list = app.get_as(LIST, &browser);
        assert!(list.body.contains("Taken back"));
        assert!(!list.body.contains("A garden for all"));
    });
}

#[test]
fn hostile_input_is_answered_and_changes_nothing() {
    on_both_sites(|app| {
        let (round, of) = sent(app);
        let browser = app.sign_in(&round.amal);
        for address in [
            "/manage/rounds/gardens-2027/screening/0",
            "/manage/rounds/gardens-2027/screening/-1",
            "/manage/rounds/gardens-2027/screening/99999999999999999999",
            "/manage/rounds/gardens-2027/screening/one",
            "/manage/rounds/elsewhere/screening/1",
        ] {
            assert_eq!(app.get_as(address, &browser).status, 404, "{address}");
        }
        let long = "x".repeat(6_000);
        let ineligible = |reason, text| {
            let form = [
                ("verdict", "ineligible"),
                ("reason", reason),
                ("text", text),
                ("language", "xx"),
                ("seen", "1"),
            ];
            app.post(ONE, &browser, &form).status
        };
        assert_eq!(ineligible("unheard_of", "Why."), 422);
        assert_eq!(ineligible("other", " \u{0}\u{7} "), 422);
        assert_eq!(ineligible("other", &long), 422);
        assert_eq!(app.post(ONE, &browser, &[]).status, 422);
        assert_eq!(
            app.post(ONE, &browser, &[("verdict", "funded")]).status,
            422
        );
        let odd = [
            ("verdict", "returned"),
            ("reason", "incomplete"),
            ("text", "Why."),
            ("fields", "partner.00000000000000000000000000.gives"),
            ("fields", "answer.q9"),
            ("due", "2027-03-14T02:30"),
            ("seen", "1"),
        ];
        assert_eq!(app.post(ONE, &browser, &odd).status, 422);
        assert_eq!(state(app.database.db(), &of.id), ProposalState::Submitted);
        let extend = "/manage/rounds/gardens-2027/extensions";
        assert_eq!(app.get_as(extend, &browser).status, 200);
        for (organization, until, reason) in [
            ("", "", ""),
            ("nobody", "2027-03-01T17:00", "A flood closed their office."),
            (
                "../nobody",
                "2027-03-01T17:00",
                "A flood closed their office.",
            ),
            ("oak", "2027-02-30T17:00", "A flood closed their office."),
            ("oak", "2027-02-01T17:00", "A flood closed their office."),
            ("oak", "2027-03-01T17:00", "short"),
        ] {
            let form = [
                ("organization", organization),
                ("until", until),
                ("reason", reason),
            ];
            let refused = app.post(extend, &browser, &form);
            assert_eq!(refused.status, 422, "{organization} {until}");
        }
        let form = [
            ("organization", "oak"),
            ("until", "2027-03-01T17:00"),
            ("reason", "A <b>flood</b> closed their office."),
            ("language", "en"),
        ];
        let given = app.post(extend, &browser, &form);
        assert_eq!(given.status, 303, "{}", given.body);
        let public = app.get("/rounds/gardens-2027").body;
        assert!(
            public.contains("A &#60;b&#62;flood&#60;/b&#62; closed"),
            "{public}"
        );
        // Programs read it without a token, like everyone.
        let told = app.get("/api/v1/rounds/gardens-2027").body;
        let told: serde_json::Value = serde_json::from_str(&told).expect("JSON");
        let given = &told["announced"]["extensions"][0];
        assert_eq!(given["organization"], "The oak of Larkmere", "{told}");
        assert_eq!(given["phase"], "open");
        assert_eq!(given["until"], "2027-03-02T01:00:00Z");
        let reason = "A <b>flood</b> closed their office.";
        assert_eq!(given["reason"]["texts"]["en"], reason, "{told}");
    });
}

#[test]
fn what_can_be_asked_for_stands_under_the_parts_of_the_form() {
    on_both_sites(|app| {
        let (round, _) = sent(app);
        let browser = app.sign_in(&round.amal);
        let one = app.get_as(ONE, &browser);
        let parts = |body: &str| -> Vec<String> {
            let ticks = body.split_once("id=\"field-fields\"").expect("the ticks").1;
            let ticks = ticks.split_once("id=\"field-due\"").expect("an end").0;
            let parts = ticks.split("<details class=\"fold\"").skip(1);
            parts.map(str::to_owned).collect()
        };
        let shut = parts(&one.body);
        let headings = [
            ">About the work</legend>",
            ">Answers</legend>",
            ">Money</legend>",
            ">The oak of Larkmere</legend>",
            ">The elm of Larkmere</legend>",
        ];
        assert_eq!(shut.len(), headings.len(), "{}", one.body);
        for (part, heading) in shut.iter().zip(headings) {
            assert!(part.contains(heading), "{heading}: {part}");
            assert!(part.starts_with('>'), "a long form stands folded: {part}");
            assert!(part.contains("name=\"fields\""), "{part}");
        }
        // Where a partner's name stands above, no label says it again.
        let labels = shut[3].split_once("</legend>").expect("ticks").1;
        assert!(!labels.contains("The oak of Larkmere"), "{labels}");
        // What was ticked is seen again after a refusal.
        let refused = [
            ("verdict", "returned"),
            ("reason", "incomplete"),
            ("fields", "budget"),
            ("seen", "1"),
        ];
        let again = app.post(ONE, &browser, &refused);
        assert_eq!(again.status, 422, "{}", again.body);
        let open = parts(&again.body);
        let is_open: Vec<bool> = open.iter().map(|part| part.starts_with(" open>")).collect();
        assert_eq!(is_open, [false, false, true, false, false]);
        assert!(open[2].contains("value=\"budget\" checked"), "{}", open[2]);
    });
}

/// Whoever cannot take part is not shown green, and begins again with the same answers while the round is open.
#[test]
fn who_cannot_take_part_begins_again_while_the_round_is_open() {
    on_both_sites(|app| {
        let (round, of) = sent(app);
        let staff = app.sign_in(&round.amal);
        let verdict = [
            ("verdict", "ineligible"),
            ("reason", "other"),
            ("text", "The land is not yours to plant."),
            ("language", "en"),
            ("seen", "1"),
        ];
        let decided = app.post(ONE, &staff, &verdict);
        assert_eq!(decided.status, 303, "{}", decided.body);
        let lead = app.sign_in_weak(of.lead());
        let again = format!("/my/proposals/new?round=gardens-2027&#38;earlier={}", of.id);
        for page in ["", "/check", "/messages"] {
            let shown = app.get_as(&format!("/my/proposals/{}{page}", of.id), &lead);
            assert!(shown.body.contains(&again), "{page}: {}", shown.body);
            assert!(
                shown.body.contains("tag not\">Cannot take part"),
                "{page}: {}",
                shown.body
            );
        }
        let list = app.get_as("/my/proposals", &lead);
        assert!(
            list.body.contains("tag not\">Cannot take part"),
            "{}",
            list.body
        );
        let new = app.get_as(&again.replace("&#38;", "&"), &lead);
        let chosen = format!("value=\"{}\" selected", of.id);
        assert!(new.body.contains(&chosen), "{}", new.body);
        // Not for those who do not lead it, and not once nothing can be sent any more.
        let elm = app.sign_in_weak(&of.partners[1].person);
        let check = format!("/my/proposals/{}/check", of.id);
        assert!(!app.get_as(&check, &elm).body.contains(&again));
        turn_to(&app.database, closes().plus_seconds(3_600));
        let lead = app.sign_in_weak(of.lead());
        assert!(!app.get_as(&check, &lead).body.contains(&again));
    });
}
