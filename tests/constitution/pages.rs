//! The pages: set the weights, be stopped by a guardrail, announce as two funders, read the rules in public.

use taawun::domain::canonical::Sha256Hex;
use taawun::domain::round::RoundState;
use taawun::domain::setup::Scale;

use super::acts::state;
use crate::support::app::{TestApp, Visitor, on_both_sites};
use crate::support::rounds::{draft, draft_with};

/// What the form of the rules sends, with these weights of foundation, government, panel and vote.
fn rules_form<'a>(revision: &'a str, weights: [&'a str; 4]) -> Vec<(&'a str, &'a str)> {
    let [foundation, government, panel, vote] = weights;
    vec![
        ("revision", revision),
        ("act", ""),
        ("mode", "composite"),
        ("weights.foundation", foundation),
        ("weights.government", government),
        ("weights.panel", panel),
        ("weights.vote", vote),
        ("skip", "yes"),
        ("part_funding", "yes"),
        ("ties", "cost"),
        ("ties", ""),
        ("signatures", "working_days"),
        ("signatures.days", "5"),
    ]
}

/// The value of a hidden field on a page.
fn hidden<'a>(page: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = page.split_once(&format!("name=\"{name}\" value=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

const RULES: &str = "/manage/rounds/gardens-2027/rules";
const ANNOUNCE: &str = "/manage/rounds/gardens-2027/announce";

#[test]
fn half_for_the_foundation_is_stopped_beside_its_field_and_fixed() {
    on_both_sites(|app| {
        let of = draft(app.database.db(), "gardens-2027");
        let amal = app.sign_in(&of.amal);
        let answer = app.post(RULES, &amal, &rules_form("1", ["50", "30", "10", "10"]));
        assert_eq!(answer.status, 422);
        for said in [
            "The foundation weighs 50%. No funder may weigh more than 40%",
            "The vote weighs 10%. This programme asks for at least 20%: 10 points more",
            "Vote and community panel together weigh 20%. This programme asks for at least 30%",
            "id=\"fault-weights.foundation\"",
            "value=\"50\"",
        ] {
            assert!(
                answer.body.contains(said),
                "{said}: {}",
                answer
                    .body
                    .split("id=\"faults\"")
                    .nth(1)
                    .unwrap_or_default()
                    .get(..1500)
                    .unwrap_or_default()
            );
        }
        assert_eq!(
            app.post(RULES, &amal, &rules_form("1", ["35", "25", "10", "31"]))
                .status,
            422
        );
        assert_eq!(
            app.post(RULES, &amal, &rules_form("1", ["a", "25", "10", "30"]))
                .status,
            422
        );
        let saved = app.post(RULES, &amal, &rules_form("1", ["30", "25", "10", "35"]));
        assert_eq!(saved.status, 303, "{}", saved.body);
        let page = app.get_as(RULES, &amal);
        assert!(page.body.contains("Public vote: 35%"));
        // Bashir began from the version before.
        let bashir = app.sign_in(&of.bashir);
        let older = app.post(RULES, &bashir, &rules_form("1", ["40", "20", "10", "30"]));
        assert_eq!(older.status, 409);
    });
}

fn sign(app: &TestApp, visitor: &Visitor) -> u16 {
    let page = app.get_as(ANNOUNCE, visitor).body;
    let form = page.split_once("action=\"/manage/rounds/gardens-2027/announce\"");
    let (_, form) = form.expect("a form to sign");
    let (funder, shown) = (hidden(form, "funder"), hidden(form, "shown"));
    let fields = [
        ("funder", funder.expect("a funder")),
        ("shown", shown.expect("a hash")),
    ];
    app.post(ANNOUNCE, visitor, &fields).status
}

#[test]
fn two_people_announce_and_the_rules_are_public_word_for_word_and_byte_for_byte() {
    on_both_sites(|app| {
        let of = draft(app.database.db(), "gardens-2027");
        assert_eq!(app.get("/rounds/gardens-2027/rules").status, 404);
        let (amal, bashir) = (app.sign_in(&of.amal), app.sign_in(&of.bashir));
        let overview = "/manage/rounds/gardens-2027";
        let ready = app.get_as(overview, &amal).body;
        assert!(ready.contains(&format!("class=\"button\" href=\"{ANNOUNCE}\"")));
        assert!(!ready.contains("Who signed"));
        assert_eq!(sign(app, &amal), 303);
        let signed = app.get_as(overview, &bashir).body;
        assert!(signed.contains("Who signed") && signed.contains("Still to sign: Example County"));
        let waiting = app.get_as(ANNOUNCE, &amal).body;
        assert!(
            waiting.contains("Still to sign: Example County"),
            "{waiting}"
        );
        assert!(!waiting.contains("name=\"shown\""), "Amal has signed");
        assert_eq!(app.get("/rounds/gardens-2027/rules").status, 404, "not yet");
        assert_eq!(sign(app, &bashir), 303);
        assert_eq!(state(app.database.db(), &of), RoundState::Announced);
        let page = app.get("/rounds/gardens-2027/rules");
        assert_eq!(page.status, 200);
        for said in [
            "Foundation: 35%",
            "Public vote: 30%",
            "for Example Foundation",
        ] {
            assert!(page.body.contains(said), "{said}");
        }
        let file = app.get("/rounds/gardens-2027/rules/1/constitution.json");
        assert_eq!(file.status, 200);
        let hash = Sha256Hex::of(file.body.as_bytes());
        assert!(
            page.body.contains(hash.as_str()),
            "the hash is that of the file"
        );
        for nothing in ["2", "0", "x", "1.5"] {
            let address = format!("/rounds/gardens-2027/rules/{nothing}");
            assert_eq!(app.get(&address).status, 404, "{nothing}");
        }
        for language in ["es", "ar"] {
            let page = app.get(&format!("/rounds/gardens-2027/rules?lang={language}"));
            assert_eq!(page.status, 200);
        }
        // The set-up is shut, and says so.
        let late = app.post(RULES, &amal, &rules_form("1", ["30", "25", "10", "35"]));
        assert_eq!(late.status, 409);
    });
}

#[test]
fn a_forged_or_outdated_signature_is_refused_and_leaves_nothing() {
    let app = TestApp::start();
    let of = draft(app.database.db(), "gardens-2027");
    let amal = app.sign_in(&of.amal);
    let funder = of.program.foundation.to_string();
    let county = of.program.county.to_string();
    let other = Sha256Hex::of(b"another text").to_string();
    let page = app.get_as(ANNOUNCE, &amal).body;
    let shown = hidden(&page, "shown").expect("a hash").to_owned();
    for (funder, shown, status) in [
        (funder.as_str(), other.as_str(), 409),
        (county.as_str(), shown.as_str(), 403),
        ("nobody", shown.as_str(), 422),
        (funder.as_str(), "no hash", 422),
        ("", "", 422),
    ] {
        let answer = app.post(ANNOUNCE, &amal, &[("funder", funder), ("shown", shown)]);
        assert_eq!(answer.status, status, "{funder} {shown}");
    }
    let weak = app.sign_in_weak(&of.amal);
    assert_eq!(app.get_as(ANNOUNCE, &weak).status, 403);
    let stranger = app.person("Chinua Fictional", "chinua@people.example");
    let stranger = app.sign_in(&stranger);
    assert_eq!(app.get_as(ANNOUNCE, &stranger).status, 404);
    assert_eq!(
        app.post(ANNOUNCE, &stranger, &[("funder", &funder)]).status,
        404
    );
    assert_eq!(state(app.database.db(), &of), RoundState::Draft);
}

#[test]
fn a_range_scale_asks_for_a_yes_on_the_page() {
    let app = TestApp::start();
    let of = draft_with(app.database.db(), "gardens-2027", |setup| {
        for bloc in taawun::domain::bloc::Bloc::ALL {
            setup.rules.scales.insert(bloc, Scale::Range);
        }
    });
    let amal = app.sign_in(&of.amal);
    let page = app.get_as(ANNOUNCE, &amal).body;
    assert!(page.contains("Some weights work otherwise than they say"));
    let (funder, shown) = (hidden(&page, "funder"), hidden(&page, "shown"));
    let fields = [
        ("funder", funder.expect("a funder")),
        ("shown", shown.expect("a hash")),
    ];
    assert_eq!(app.post(ANNOUNCE, &amal, &fields).status, 422);
    let yes = [fields[0], fields[1], ("accepts_pull", "true")];
    assert_eq!(app.post(ANNOUNCE, &amal, &yes).status, 303);
}

#[test]
fn what_is_missing_and_what_breaks_a_guardrail_stands_on_the_page_instead_of_a_button() {
    let app = TestApp::start();
    let of = draft_with(app.database.db(), "gardens-2027", |setup| {
        setup.form.questions.clear();
    });
    let amal = app.sign_in(&of.amal);
    let page = app.get_as(ANNOUNCE, &amal).body;
    assert!(
        page.contains("href=\"/manage/rounds/gardens-2027/form\""),
        "{page}"
    );
    assert!(!page.contains("name=\"shown\""));
}
