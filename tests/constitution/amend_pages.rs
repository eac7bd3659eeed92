//! The pages and the API of amendments and promised dates.

use taawun::domain::round::RoundState;
use taawun::domain::setup::Phase;

use super::acts::{announce, state};
use crate::support::app::{TestApp, Visitor, on_both_sites};
use crate::support::rounds::{draft, moment};

const AMEND: &str = "/manage/rounds/gardens-2027/amendments";
const PROMISES: &str = "/manage/rounds/gardens-2027/promises";

fn hidden<'a>(page: &'a str, name: &str) -> &'a str {
    let rest = page.split_once(&format!("name=\"{name}\" value=\""));
    let (_, rest) = rest.unwrap_or_else(|| panic!("no {name}"));
    rest.split_once('"').map_or("", |(value, _)| value)
}

fn change<'a>(shown: &'a str, weights: [&'a str; 4], reason: &'a str) -> Vec<(&'a str, &'a str)> {
    let [foundation, government, panel, vote] = weights;
    vec![
        ("shown", shown),
        ("weights.foundation", foundation),
        ("weights.government", government),
        ("weights.panel", panel),
        ("weights.vote", vote),
        ("part", "form"),
        ("body", ""),
        ("reason", reason),
        ("language", "en"),
    ]
}

const REASON: &str = "The community asked for more weight.";

/// Signs what waits, for the funder whose button the page offers.
fn sign(app: &TestApp, visitor: &Visitor) -> u16 {
    let page = app.get_as(AMEND, visitor).body;
    let (_, form) = page.split_once("/sign\">").expect("a button to sign");
    let (before, _) = page.split_once("/sign\">").expect("a button to sign");
    let (_, id) = before.rsplit_once("/amendments/").expect("an id");
    let funder = hidden(form, "funder");
    app.post(
        &format!("{AMEND}/{id}/sign"),
        visitor,
        &[("funder", funder)],
    )
    .status
}

#[test]
fn what_was_announced_is_read_on_its_pages_and_nothing_there_can_be_written() {
    on_both_sites(|app| {
        let of = draft(app.database.db(), "gardens-2027");
        let amal = app.sign_in(&of.amal);
        announce(app.database.db(), &of);
        for (part, says) in [
            ("", "Announced"),
            ("/call", "Gardens"),
            ("/form", "What will change?"),
            ("/budget", "Kind of cost"),
            ("/rubric", "What it looks like"),
            ("/panels", "Community panel"),
            ("/money", "Budget of the round"),
            ("/rules", "What each bloc weighs"),
            ("/vote", "Who may vote"),
            ("/applicants", "Alone or together"),
            ("/dates", "Proposals open"),
        ] {
            let page = app.get_as(&format!("/manage/rounds/gardens-2027{part}"), &amal);
            assert_eq!(page.status, 200, "{part}");
            let (_, main) = page.body.split_once("<main").expect("a page");
            let (main, _) = main.split_once("</main>").expect("an end");
            assert!(main.contains(says), "{part}: {main}");
            for way in [AMEND, PROMISES] {
                assert!(main.contains(way), "{part}: {way}");
            }
            for written in [
                "<form",
                "<input",
                "<textarea",
                "<select",
                "<button",
                "/new\"",
                "/remove\"",
            ] {
                assert!(!main.contains(written), "{part}: {written}");
            }
        }
        let preview = app.get_as("/manage/rounds/gardens-2027/preview/board/rules", &amal);
        assert_eq!(
            preview.header("Location"),
            Some("/rounds/gardens-2027/rules")
        );
    });
}

#[test]
fn an_amendment_is_written_signed_by_both_and_told_in_words() {
    on_both_sites(|app| {
        let of = draft(app.database.db(), "gardens-2027");
        let (amal, bashir) = (app.sign_in(&of.amal), app.sign_in(&of.bashir));
        assert_eq!(
            app.get_as(AMEND, &amal).status,
            404,
            "a draft is not amended"
        );
        announce(app.database.db(), &of);
        let page = app.get_as(AMEND, &amal);
        assert_eq!(page.status, 200);
        let shown = hidden(&page.body, "shown").to_owned();
        for (weights, reason, said) in [
            (
                ["50", "30", "10", "10"],
                REASON,
                "The foundation weighs 50%",
            ),
            (["35", "25", "10", "30"], REASON, "Nothing would change."),
            (
                ["30", "25", "10", "35"],
                "short",
                "Everyone will read the reason.",
            ),
            (["x", "25", "10", "35"], REASON, "Write a percentage"),
        ] {
            let answer = app.post(AMEND, &amal, &change(&shown, weights, reason));
            assert_eq!(answer.status, 422, "{said}");
            assert!(answer.body.contains(said), "{said}");
        }
        let other = "0".repeat(64);
        let outdated = app.post(
            AMEND,
            &amal,
            &change(&other, ["30", "25", "10", "35"], REASON),
        );
        assert_eq!(outdated.status, 409);
        let written = app.post(
            AMEND,
            &amal,
            &change(&shown, ["30", "25", "10", "35"], REASON),
        );
        assert_eq!(written.status, 303, "{}", written.body);
        assert_eq!(sign(app, &amal), 303);
        let public = app.get("/rounds/gardens-2027/rules").body;
        assert!(
            public.contains("Public vote: 30%"),
            "one funder changes nothing"
        );
        assert_eq!(sign(app, &bashir), 303);
        let public = app.get("/rounds/gardens-2027/rules").body;
        for said in [
            "Public vote: 35%",
            REASON,
            "Public vote: 35% instead of 30%.",
            "Version 2",
        ] {
            assert!(public.contains(said), "{said}");
        }
        let first = app.get("/rounds/gardens-2027/rules/1").body;
        assert!(first.contains("Public vote: 30%") && first.contains("no longer in force"));
        assert_eq!(
            app.get("/rounds/gardens-2027/rules/2/constitution.json")
                .status,
            200
        );
    });
}

fn date<'a>(shown: &'a str, to: &'a str, reason: &'a str) -> [(&'a str, &'a str); 6] {
    [
        ("phase", Phase::Open.as_str()),
        ("edge", "end"),
        ("shown", shown),
        ("to", to),
        ("reason", reason),
        ("language", "en"),
    ]
}

#[test]
fn a_date_moves_on_its_page_and_what_is_no_date_is_refused_beside_it() {
    on_both_sites(|app| {
        let of = draft(app.database.db(), "gardens-2027");
        announce(app.database.db(), &of);
        let amal = app.sign_in(&of.amal);
        assert_eq!(app.get_as(PROMISES, &amal).status, 200);
        let stands = moment("2027-02-26T17:00").at.as_micros().to_string();
        let storm = "A storm closed the libraries.";
        for (shown, to, reason, status) in [
            (stands.as_str(), "2027-02-26T16:00", storm, 422),
            (stands.as_str(), "never", storm, 422),
            (stands.as_str(), "2027-02-28T17:00", "", 422),
            (stands.as_str(), "2027-04-30T17:00", storm, 422),
            ("1", "2027-02-28T17:00", storm, 409),
            ("x", "2027-02-28T17:00", storm, 422),
            (stands.as_str(), "2027-02-28T17:00", storm, 303),
            (stands.as_str(), "2027-02-28T18:00", storm, 409),
        ] {
            let answer = app.post(PROMISES, &amal, &date(shown, to, reason));
            assert_eq!(answer.status, status, "{shown} {to} {reason}");
        }
    });
}

#[test]
fn a_program_reads_the_document_that_is_hashed_and_what_a_draft_would_be_announced_as() {
    let app = TestApp::start();
    let of = draft(app.database.db(), "gardens-2027");
    let amal = app.sign_in(&of.amal);
    let draft = app.get_as("/api/v1/rounds/gardens-2027/announcement", &amal);
    assert_eq!(draft.status, 200, "{}", draft.body);
    assert_eq!(
        app.get("/api/v1/rounds/gardens-2027/constitution").status,
        404
    );
    let hash = announce(app.database.db(), &of);
    assert!(draft.body.contains(hash.as_str()));
    let file = app.get("/api/v1/rounds/gardens-2027/constitution");
    let read = taawun::domain::canonical::Sha256Hex::of(file.body.as_bytes());
    assert_eq!(read, hash);
    let again = app.get_as("/api/v1/rounds/gardens-2027/announcement", &amal);
    assert_eq!(again.status, 409);
    assert_eq!(state(app.database.db(), &of), RoundState::Announced);
}
