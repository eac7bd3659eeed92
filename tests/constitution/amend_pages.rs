//! The pages and the API of amendments and promised dates.

use taawun::domain::round::RoundState;
use taawun::domain::setup::Phase;

use super::acts::{announce, state};
use crate::support::app::{Answer, TestApp, Visitor, on_both_sites};
use crate::support::forms::forms;
use crate::support::rounds::{draft, moment};

const AMEND: &str = "/manage/rounds/gardens-2027/amendments";
const PROMISES: &str = "/manage/rounds/gardens-2027/promises";

fn hidden<'a>(page: &'a str, name: &str) -> &'a str {
    let rest = page.split_once(&format!("name=\"{name}\" value=\""));
    let (_, rest) = rest.unwrap_or_else(|| panic!("no {name}"));
    rest.split_once('"').map_or("", |(value, _)| value)
}

/// The first form on a page that goes to its own address, with what a person writes into some of its fields.
fn filled(app: &TestApp, who: &Visitor, path: &str, written: &[(&str, &str)]) -> Sent {
    let page = app.get_as(path, who);
    assert_eq!(page.status, 200, "{path}");
    let mut forms = forms(&page.body, path).into_iter();
    let form = forms.find(|form| form.action == path).expect("its form");
    let fields = form.fields.into_iter();
    let mut sent: Sent = fields.map(|field| (field.name, field.value)).collect();
    for (name, value) in written {
        let field = sent.iter_mut().find(|(known, _)| known == name);
        let (_, stands) = field.unwrap_or_else(|| panic!("no {name} on {path}"));
        (*value).clone_into(stands);
    }
    sent
}

fn send(app: &TestApp, who: &Visitor, path: &str, sent: &Sent) -> Answer {
    let fields = sent.iter().map(|(name, value)| (&**name, &**value));
    app.post(path, who, &fields.collect::<Vec<_>>())
}

type Sent = Vec<(String, String)>;

const REASON: &str = "The community asked for more weight.";

const RULES: &str = "/manage/rounds/gardens-2027/amendments/rules";

fn weighed(app: &TestApp, who: &Visitor, weights: [&str; 4], reason: &str) -> Sent {
    let [foundation, government, panel, vote] = weights;
    let written = [
        ("weights.foundation", foundation),
        ("weights.government", government),
        ("weights.panel", panel),
        ("weights.vote", vote),
        ("reason", reason),
    ];
    filled(app, who, RULES, &written)
}

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
        assert!(!page.body.contains("JSON"), "nobody writes documents here");
        assert!(page.body.contains(&format!("href=\"{RULES}\"")));
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
            let sent = weighed(app, &amal, weights, reason);
            let answer = send(app, &amal, RULES, &sent);
            assert_eq!(answer.status, 422, "{said}");
            assert!(answer.body.contains(said), "{said}");
            if weights[3] == "10" {
                let bar = "<title>Public vote: 10%</title>";
                assert!(answer.body.contains(bar), "the bar shows what is typed");
            }
            for typed in weights.into_iter().chain([reason]) {
                let kept = [format!("value=\"{typed}\""), format!("{typed}</textarea>")];
                assert!(
                    kept.iter().any(|kept| answer.body.contains(kept)),
                    "{typed} is kept"
                );
            }
        }
        let mut outdated = weighed(app, &amal, ["30", "25", "10", "35"], REASON);
        for (name, value) in &mut outdated {
            if name == "shown" {
                *value = "0".repeat(64);
            }
        }
        assert_eq!(send(app, &amal, RULES, &outdated).status, 409);
        let sent = weighed(app, &amal, ["30", "25", "10", "35"], REASON);
        let written = send(app, &amal, RULES, &sent);
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

#[test]
fn every_part_is_amended_in_its_own_form_as_it_is_in_force() {
    on_both_sites(|app| {
        let of = draft(app.database.db(), "gardens-2027");
        announce(app.database.db(), &of);
        let amal = app.sign_in(&of.amal);
        let why = [("reason", REASON)];
        for part in [
            "budget",
            "rubric",
            "panels",
            "money",
            "rules",
            "vote",
            "applicants",
            "form/q1",
            "rubric/need",
        ] {
            let path = format!("{AMEND}/{part}");
            let unchanged = send(app, &amal, &path, &filled(app, &amal, &path, &why));
            assert_eq!(unchanged.status, 422, "{part}");
            assert!(unchanged.body.contains("Nothing would change."), "{part}");
        }
        for (part, field, typed, said) in [
            ("vote", "least_age", "x", "fault-least_age"),
            ("money", "budget", "1", "Something would be missing then"),
            ("form/q1", "label[en]", "", "fault-label[en]"),
            (
                "rubric",
                "criteria[need].weight",
                "90",
                "Something would be missing then",
            ),
        ] {
            let path = format!("{AMEND}/{part}");
            let sent = filled(app, &amal, &path, &[("reason", REASON), (field, typed)]);
            let refused = send(app, &amal, &path, &sent);
            assert_eq!(refused.status, 422, "{part}");
            assert!(refused.body.contains(said), "{part}: {}", refused.body);
            assert!(refused.body.contains(REASON), "{part} keeps the reason");
        }
        assert_eq!(app.get_as(&format!("{AMEND}/dates"), &amal).status, 404);
        assert_eq!(app.get_as(&format!("{AMEND}/form"), &amal).status, 200);
    });
}

#[test]
fn a_question_is_amended_and_the_change_is_told_in_the_words_of_its_field() {
    on_both_sites(|app| {
        let of = draft(app.database.db(), "gardens-2027");
        let (amal, bashir) = (app.sign_in(&of.amal), app.sign_in(&of.bashir));
        announce(app.database.db(), &of);
        let path = format!("{AMEND}/form/q1");
        let alone = [("reason", REASON), ("label[en]", "What will you change?")];
        let lagging = send(app, &amal, &path, &filled(app, &amal, &path, &alone));
        assert_eq!(lagging.status, 422, "the translations say something else");
        assert!(lagging.body.contains("Something would be missing then"));
        let others = [
            ("label[es]", "¿Qué cambiará usted?"),
            ("label[ar]", "ما الذي ستغيرونه؟"),
        ];
        let written = [alone, others].concat();
        let sent = filled(app, &amal, &path, &written);
        assert_eq!(send(app, &amal, &path, &sent).status, 303);
        let removal = format!("{AMEND}/form/q1/remove");
        let alone = filled(app, &amal, &removal, &[("reason", REASON)]);
        let refused = send(app, &amal, &removal, &alone);
        assert_eq!(refused.status, 422, "a round asks something");
        assert_eq!((sign(app, &amal), sign(app, &bashir)), (303, 303));
        let public = app.get("/rounds/gardens-2027/rules").body;
        assert!(public.contains("What will you change?"));
        assert!(public.contains("Question 1"), "{public}");
        for path in ["form › q1", "questions › q1"] {
            assert!(!public.contains(path), "{path} is no word for people");
        }
        assert_eq!(
            send(app, &amal, &removal, &alone).status,
            409,
            "amended since"
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
