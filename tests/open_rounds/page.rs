//! The list of rounds and the page of one.

use serde_json::Value;
use taawun::domain::setup::TrackedText;

use super::{announced, announced_with};
use crate::constitution::dates::{DEADLINE, move_it};
use crate::results_pages::html;
use crate::support::app::{TestApp, on_both_sites};
use crate::support::rounds::{draft, moment, tag};

const HOSTILE: &str = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>";

fn json(app: &TestApp, path: &str) -> Value {
    let answer = app.get(path);
    assert_eq!(answer.status, 200, "{path}: {}", answer.body);
    serde_json::from_str(&answer.body).expect("JSON")
}

#[test]
fn a_draft_is_nowhere() {
    on_both_sites(|app| {
        draft(app.database.db(), "gardens-2027");
        for path in [
            "/rounds/gardens-2027",
            "/rounds/gardens-2027/questions-and-answers",
            "/rounds/gardens-2027/calendar.ics",
            "/feeds/round-gardens-2027.atom",
            "/api/v1/rounds/gardens-2027",
            "/api/v1/rounds/gardens-2027/questions-and-answers",
        ] {
            assert_eq!(app.get(path).status, 404, "{path}");
        }
        for path in [
            "/rounds",
            "/api/v1/rounds",
            "/feeds/rounds.atom",
            "/calendar.ics",
        ] {
            let answer = app.get(path);
            assert_eq!(answer.status, 200, "{path}");
            assert!(!answer.body.contains("ardens"), "{path}");
        }
        let found = app.get("/rounds?q=gardens&program=gardens-2027-programme&area=north");
        assert!(!found.body.contains("/rounds/gardens-2027"));
    });
}

#[test]
fn an_announced_round_says_what_it_asks_when_and_by_which_rules() {
    on_both_sites(|app| {
        let db = app.database.db();
        let of = announced_with(db, "gardens-2027", |setup| {
            setup.call.text = TrackedText::new(tag("en"), "## For all\n\nGardens *matter*.")
                .with(tag("es"), "Para todos.")
                .with(tag("ar"), "للجميع.");
        });
        let page = app.get("/rounds/gardens-2027");
        assert_eq!(page.status, 200);
        for said in [
            "<em>matter</em>",
            "Proposals are taken from",
            "Community vote",
            "January 11, 2027",
            "North",
            "counts 30%",
            "href=\"/rounds/gardens-2027/questions\"",
            "href=\"/rounds/gardens-2027/rules\"",
            "href=\"/rounds/gardens-2027/questions-and-answers\"",
            "href=\"/rounds/gardens-2027/calendar.ics\"",
            "href=\"/feeds/round-gardens-2027.atom\"",
        ] {
            assert!(page.body.contains(said), "{said}: {}", page.body);
        }
        assert_eq!(html::faults(&page.body), Vec::<String>::new());
        let (_, data) = page
            .body
            .split_once("application/ld+json\">")
            .expect("JSON-LD");
        let (data, _) = data.split_once("</script>").expect("its end");
        let grant: Value = serde_json::from_str(data).expect("JSON");
        assert_eq!(grant["@type"], "MonetaryGrant");
        assert_eq!(grant["amount"]["value"], "500000.00");
        assert_eq!(grant["potentialAction"]["endTime"], "2027-02-27T01:00:00Z");

        // A slip is shown with both dates and its reason.
        let (old, new) = (moment("2027-02-26T17:00"), moment("2027-02-28T17:00"));
        move_it(db, &of, DEADLINE, old.at, new).expect("it moves");
        let page = app.get("/rounds/gardens-2027?lang=en");
        assert!(
            page.body.contains("A storm closed the libraries."),
            "{}",
            page.body
        );
        assert!(page.body.contains("February 26, 2027"));
        assert!(page.body.contains("February 28, 2027"));
    });
}

#[test]
fn the_call_is_read_in_any_of_its_languages_and_a_fallback_says_so() {
    let app = TestApp::start();
    announced_with(app.database.db(), "gardens-2027", |setup| {
        setup.call.text = TrackedText::new(tag("en"), "In English.")
            .with(tag("es"), "En español.")
            .with(tag("ar"), "بالعربية.");
    });
    let spanish = app.get("/rounds/gardens-2027?text=es");
    assert!(spanish.body.contains("<p>En español.</p>"));
    assert!(spanish.body.contains("lang=\"es\""));
    let arabic = app.get("/rounds/gardens-2027?lang=ar");
    assert!(arabic.body.contains("<p>بالعربية.</p>"));
    let vietnamese = app.get("/rounds/gardens-2027?text=vi");
    assert!(vietnamese.body.contains("<p>In English.</p>"));
    assert!(
        vietnamese.body.contains("not written in"),
        "the fallback is told"
    );
    for nonsense in ["text=", "text=%3Cb%3E", "text=zz-zz-zz-zzzzzzzzzzz"] {
        let page = app.get(&format!("/rounds/gardens-2027?{nonsense}"));
        assert!(page.body.contains("<p>In English.</p>"), "{nonsense}");
        assert_eq!(html::faults(&page.body), Vec::<String>::new());
    }
}

#[test]
fn no_text_of_a_round_becomes_markup() {
    let app = TestApp::start();
    announced_with(app.database.db(), "gardens-2027", |setup| {
        let hostile = |words: &str| {
            let text = TrackedText::new(tag("en"), words);
            text.with(tag("es"), words).with(tag("ar"), words)
        };
        setup.call.title = hostile(HOSTILE);
        setup.call.summary = hostile(HOSTILE);
        setup.call.text = hostile(&format!("{HOSTILE} [x](javascript:alert(1))"));
        setup.money.pots[0].name = hostile(HOSTILE);
    });
    for path in [
        "/rounds/gardens-2027",
        "/rounds",
        "/rounds/gardens-2027/questions-and-answers",
    ] {
        let page = app.get(path);
        assert_eq!(page.status, 200);
        assert!(!page.body.contains("<script>"), "{path}");
        assert!(!page.body.contains("<img"), "{path}");
        assert!(!page.body.contains("href=\"javascript"), "{path}");
        assert_eq!(html::faults(&page.body), Vec::<String>::new(), "{path}");
    }
    let feed = app.get("/feeds/round-gardens-2027.atom");
    assert!(!feed.body.contains("<script>") && !feed.body.contains("<img"));
}

#[test]
fn rounds_are_found_by_programme_area_focus_state_and_words() {
    on_both_sites(|app| {
        let db = app.database.db();
        announced(db, "gardens-2027");
        announced_with(db, "wells-2027", |setup| {
            setup.call.title = TrackedText::new(tag("en"), "Wells for all")
                .with(tag("es"), "Pozos")
                .with(tag("ar"), "آبار");
        });
        for (query, found) in [
            ("", &["gardens-2027", "wells-2027"][..]),
            ("program=gardens-2027-programme", &["gardens-2027"]),
            ("program=none", &[]),
            ("q=WELLS", &["wells-2027"]),
            ("q=ابار", &["wells-2027"]),
            ("q=gardens+together", &["gardens-2027"]),
            ("q=%25", &["gardens-2027", "wells-2027"]),
            ("q=nothing", &[]),
            ("state=announced", &["gardens-2027", "wells-2027"]),
            ("open=now", &[]),
            ("area=none", &[]),
            ("focus=none", &[]),
        ] {
            let rounds = json(app, &format!("/api/v1/rounds?{query}"));
            let slugs: Vec<&str> = rounds["rounds"]
                .as_array()
                .expect("rounds")
                .iter()
                .filter_map(|round| round["slug"].as_str())
                .collect();
            assert_eq!(slugs, found, "{query}");
            assert_eq!(rounds["total"], found.len(), "{query}");
            let page = app.get(&format!("/rounds?{query}"));
            for slug in ["gardens-2027", "wells-2027"] {
                let listed = page.body.contains(&format!("href=\"/rounds/{slug}\""));
                assert_eq!(listed, found.contains(&slug), "{query} {slug}");
            }
            assert_eq!(html::faults(&page.body), Vec::<String>::new(), "{query}");
        }
        // The next slice keeps what the list is narrowed by.
        let first = json(app, "/api/v1/rounds?state=announced&q=2027&limit=1");
        assert_eq!(first["total"], 0, "addresses are no words");
        let first = json(app, "/api/v1/rounds?state=announced&limit=1");
        let next = first["next"].as_str().expect("another slice");
        let second = json(app, next);
        assert_eq!(second["rounds"][0]["slug"], "wells-2027");
        assert_eq!(second["next"], Value::Null);
        assert_eq!(app.get("/api/v1/rounds?open=later").status, 400);
    });
}

#[test]
fn the_first_page_begins_with_what_people_can_apply_to() {
    on_both_sites(|app| {
        let db = app.database.db();
        assert!(!app.get("/").body.contains("id=\"coming\""));
        announced(db, "gardens-2027");
        draft(db, "meadows-2027");
        let page = app.get("/");
        assert_eq!(html::faults(&page.body), Vec::<String>::new());
        for said in [
            "Announced",
            "Gardens for all.",
            "January 11, 2027",
            "That is in",
            "Pacific",
            "$500,000",
            "Who may apply",
            "href=\"/rounds/gardens-2027/questions\"",
            "href=\"/rounds/gardens-2027/follow\"",
        ] {
            assert!(page.body.contains(said), "{said}: {}", page.body);
        }
        assert!(!page.body.contains("meadows"), "a draft is nowhere");
        assert!(!page.body.contains("id=\"decided\""), "nothing is decided");
        let list = app.get("/rounds");
        assert!(list.body.contains("January 11, 2027"), "{}", list.body);
    });
}

#[test]
fn whoever_follows_a_round_finds_its_dates_on_their_own_page() {
    on_both_sites(|app| {
        announced(app.database.db(), "gardens-2027");
        let amal = app.person("Amal Fictional", "amal@people.example");
        let browser = app.sign_in(&amal);
        let before = app.get_as("/my", &browser);
        assert!(!before.body.contains("Gardens together"));
        let followed = app.post("/rounds/gardens-2027/follow", &browser, &[]);
        assert!(followed.status < 400, "{}", followed.body);
        let page = app.get_as("/my", &browser);
        for said in [
            "Gardens together",
            "January 11, 2027",
            "/rounds/gardens-2027/questions",
        ] {
            assert!(page.body.contains(said), "{said}: {}", page.body);
        }
        assert_eq!(html::faults(&page.body), Vec::<String>::new());
    });
}
