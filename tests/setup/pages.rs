//! The pages on which a round is set up, as staff use them.

use taawun::domain::standing::Role;

use super::super::support::app::{TestApp, Visitor};
use super::super::support::people;
use super::draft;

/// A site with a programme, a draft round in it, and two staff of the foundation in their browsers.
fn site() -> (TestApp, Visitor, Visitor) {
    let app = TestApp::start();
    let db = app.database.db();
    let program = people::program(db, "larkmere");
    draft(db, "larkmere", "gardens-2027");
    let amal = app.person("Amal Fictional", "amal@people.example");
    let bashir = app.person("Bashir Fictional", "bashir@people.example");
    for who in [&amal, &bashir] {
        people::grant(
            db,
            who,
            Role::Staff,
            &program.id,
            None,
            Some(&program.foundation),
            None,
        );
    }
    let (one, two) = (app.sign_in(&amal), app.sign_in(&bashir));
    (app, one, two)
}

const CALL: &str = "/manage/rounds/gardens-2027/call";

fn call<'a>(revision: &'a str, title: &'a str, contact: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("revision", revision),
        ("act", ""),
        ("title[en]", title),
        ("summary[en]", "Gardens for everyone."),
        ("text[en]", "Write to us about gardens."),
        ("languages", "en"),
        ("contact", contact),
    ]
}

#[test]
fn every_page_of_a_new_round_is_shown_in_every_language() {
    let (app, amal, _) = site();
    for page in [
        "/manage",
        "/manage/rounds/new",
        "/manage/programmes/larkmere",
        "/manage/programmes/larkmere/edit",
        "/manage/programmes/new",
        "/manage/programmes/larkmere/people",
        "/manage/rounds/gardens-2027/preview/public",
        "/manage/rounds/gardens-2027/preview/applicant/questions",
        "/manage/rounds/gardens-2027/preview/reviewer/questions",
        "/manage/rounds/gardens-2027/preview/voter",
        "/manage/rounds/gardens-2027/preview/board/rules",
        "/manage/rounds/gardens-2027",
        "/manage/rounds/gardens-2027/clone",
        "/manage/rounds/gardens-2027/people",
        CALL,
        "/manage/rounds/gardens-2027/dates",
        "/manage/rounds/gardens-2027/panels",
        "/manage/rounds/gardens-2027/money",
        "/manage/rounds/gardens-2027/applicants",
    ] {
        for language in ["en", "es", "ar"] {
            let mark = if page.contains('?') { "" } else { "?" };
            let answer = app.get_as(&format!("{page}{mark}lang={language}"), &amal);
            assert_eq!(answer.status, 200, "{page} {language}: {}", answer.body);
            assert!(
                answer.body.contains(&format!("<html lang=\"{language}\"")),
                "{page}"
            );
            assert_eq!(answer.body.matches("<h1").count(), 1, "{page}");
            assert!(
                answer.body.len() < 100_000,
                "{page}: {} bytes",
                answer.body.len()
            );
        }
    }
}

#[test]
fn what_is_saved_stands_on_the_page_and_on_the_overview_nothing_of_it_is_missing() {
    let (app, amal, _) = site();
    assert!(
        app.get_as("/manage/rounds/gardens-2027", &amal)
            .body
            .contains("Summary: nothing is written yet")
    );
    let answer = app.post(
        CALL,
        &amal,
        &call("1", "Gardens & yards", "rounds@larkmere.example"),
    );
    assert_eq!(
        (answer.status, answer.header("Location")),
        (303, Some(CALL)),
        "{}",
        answer.body
    );
    let page = app.get_as(CALL, &amal).body;
    assert!(page.contains("Gardens &#38; yards"), "{page}");
    assert!(page.contains("name=\"revision\" value=\"2\""));
    let overview = app.get_as("/manage/rounds/gardens-2027", &amal).body;
    assert!(!overview.contains("Summary: nothing is written yet"));
}

#[test]
fn of_two_staff_on_one_page_the_second_sees_both_changes_and_saves_them_together() {
    let (app, amal, bashir) = site();
    let first = app.post(
        CALL,
        &amal,
        &call("1", "Gardens and parks", "rounds@larkmere.example"),
    );
    assert_eq!(first.status, 303, "{}", first.body);
    let second = app.post(CALL, &bashir, &call("1", "Gardens and yards", ""));
    assert_eq!(second.status, 409, "{}", second.body);
    assert!(
        second.body.contains("Amal Fictional saved it"),
        "{}",
        second.body
    );
    assert!(second.body.contains("<ins>"));
    // What changed is named as its field is, with the way there.
    let title = "href=\"/manage/rounds/gardens-2027/call#field-title%5Ben%5D\">";
    let (_, named) = second.body.split_once(title).expect("a way to the title");
    assert!(named.starts_with("Title (English)"));
    assert!(second.body.contains("call#field-contact\">Whom to ask"));
    assert!(!second.body.contains("texts.en"));
    // What only Amal changed stands in the form; what both changed is Bashir's.
    assert!(second.body.contains("value=\"rounds@larkmere.example\""));
    assert!(second.body.contains("value=\"Gardens and yards\""));
    assert!(second.body.contains("name=\"revision\" value=\"2\""));
    let again = app.post(
        CALL,
        &bashir,
        &call("2", "Gardens and yards", "rounds@larkmere.example"),
    );
    assert_eq!(again.status, 303, "{}", again.body);
    assert!(
        app.get_as(CALL, &amal)
            .body
            .contains("value=\"Gardens and yards\"")
    );
}

#[test]
fn a_form_with_a_fault_or_an_old_token_comes_back_with_all_that_was_typed() {
    let (app, amal, _) = site();
    let answer = app.post(CALL, &amal, &call("1", "Gardens and parks", "no address"));
    assert_eq!(answer.status, 422);
    for kept in [
        "Gardens and parks",
        "value=\"no address\"",
        "id=\"fault-contact\"",
    ] {
        assert!(answer.body.contains(kept), "{kept}: {}", answer.body);
    }
    let stale = Visitor {
        cookies: amal.cookies.clone(),
        token: "0".repeat(64),
    };
    let answer = app.post(CALL, &stale, &call("1", "Gardens and parks", ""));
    assert_eq!(answer.status, 403);
    assert!(answer.body.contains("Gardens and parks"));
    assert!(
        app.get_as(CALL, &amal)
            .body
            .contains("name=\"revision\" value=\"1\"")
    );
}

#[test]
fn lines_are_added_without_saving_and_saved_with_the_rest() {
    let (app, amal, _) = site();
    let money = "/manage/rounds/gardens-2027/money";
    let added = app.post(
        money,
        &amal,
        &[
            ("revision", "1"),
            ("act", "add pots p"),
            ("budget", "500,000"),
        ],
    );
    assert_eq!(added.status, 200, "{}", added.body);
    assert!(added.body.contains("name=\"pots[p1].amount\""));
    assert!(
        added.body.contains("value=\"500,000\""),
        "what was typed stays as it was typed"
    );
    let saved = app.post(
        money,
        &amal,
        &[
            ("revision", "1"),
            ("act", ""),
            ("budget", "500,000"),
            ("pots[p1].line", "1"),
            ("pots[p1].name[en]", "North"),
            ("pots[p1].amount", "٣٠٠٠٠٠"),
        ],
    );
    assert_eq!(saved.status, 303, "{}", saved.body);
    let page = app.get_as(money, &amal).body;
    assert!(page.contains("value=\"300000\""), "{page}");
    assert!(page.contains("The pots hold"), "the sums do not agree yet");
}

#[test]
fn a_question_of_the_self_check_says_what_a_no_means() {
    let (app, amal, _) = site();
    let page = "/manage/rounds/gardens-2027/applicants";
    let question = ("self_check[c1].text[en]", "Do you have an account?");
    let no = (
        "self_check[c1].explanation[en]",
        "A partner may hold the money.",
    );
    let sent = |fields: &[(&'static str, &'static str)]| {
        let mut form = vec![("act", ""), ("together", "either")];
        form.extend(fields);
        app.post(page, &amal, &form)
    };
    let alone = sent(&[("revision", "1"), no]);
    assert_eq!(alone.status, 422, "{}", alone.body);
    assert!(
        alone.body.contains("fault-self_check[c1].text[en]"),
        "{}",
        alone.body
    );
    assert!(alone.body.contains(no.1), "{}", alone.body);

    let saved = sent(&[("revision", "1"), question, no]);
    assert_eq!(saved.status, 303, "{}", saved.body);
    assert!(app.get_as(page, &amal).body.contains(no.1));
    let preview = "/manage/rounds/gardens-2027/preview/public";
    assert!(app.get_as(preview, &amal).body.contains(no.1));
    // A translation of the question that has none is on the list, and so is one of its explanation.
    let lacks = app.get_as("/manage/rounds/gardens-2027", &amal).body;
    assert!(lacks.contains("What a no means"), "{lacks}");

    // It may be taken out again, and then the document is as if it had never been there.
    let without = sent(&[
        ("revision", "2"),
        question,
        ("self_check[c1].explanation[en]", ""),
    ]);
    assert_eq!(without.status, 303, "{}", without.body);
    assert!(!app.get_as(page, &amal).body.contains(no.1));
}

#[test]
fn a_time_that_no_clock_shows_is_refused_with_its_neighbours() {
    let (app, amal, _) = site();
    let dates = "/manage/rounds/gardens-2027/dates";
    let fields = |start| {
        vec![
            ("revision", "1"),
            ("act", ""),
            ("zone", "America/Los_Angeles"),
            ("grace_minutes", "15"),
            ("phases.open.start", start),
        ]
    };
    let answer = app.post(dates, &amal, &fields("2027-03-14T02:30"));
    assert_eq!(answer.status, 422);
    assert!(answer.body.contains("2027-03-14 01:59"), "{}", answer.body);
    assert!(answer.body.contains("2027-03-14 03:00"));
    let answer = app.post(dates, &amal, &fields("2027-11-07T01:30"));
    assert_eq!(answer.status, 303, "{}", answer.body);
    assert!(
        app.get_as(dates, &amal)
            .body
            .contains("this time comes twice")
    );
}

#[test]
fn a_round_is_begun_cloned_and_hidden_from_everybody_else() {
    let (app, amal, _) = site();
    let fields = |slug| {
        [
            ("program", "larkmere"),
            ("original", "en"),
            ("title", "Parks"),
            ("slug", slug),
        ]
    };
    let begun = app.post("/manage/rounds", &amal, &fields("parks-2027"));
    assert_eq!(
        begun.header("Location"),
        Some("/manage/rounds/parks-2027"),
        "{}",
        begun.body
    );
    assert_eq!(
        app.post("/manage/rounds", &amal, &fields("parks-2027"))
            .status,
        422
    );
    assert_eq!(
        app.post("/manage/rounds", &amal, &fields("new")).status,
        422
    );
    let cloned = app.post(
        "/manage/rounds/parks-2027/clone",
        &amal,
        &[("slug", "parks-2028")],
    );
    assert_eq!(
        cloned.header("Location"),
        Some("/manage/rounds/parks-2028"),
        "{}",
        cloned.body
    );
    let stranger = app.person("Celia Fictional", "celia@people.example");
    let browser = app.sign_in(&stranger);
    for hidden in ["/manage", "/manage/rounds/parks-2027", "/rounds/parks-2027"] {
        assert_eq!(app.get_as(hidden, &browser).status, 404, "{hidden}");
    }
    assert!(!app.get("/rounds").body.contains("parks-2027"));
}

#[test]
fn a_member_gets_a_seat_and_loses_it_again() {
    let (app, amal, _) = site();
    let page = "/manage/rounds/gardens-2027/people";
    app.person("Celia Fictional", "celia@people.example");
    let give = |email| {
        [
            ("email", email),
            ("role", "reviewer"),
            ("funder", ""),
            ("bench", "true"),
        ]
    };
    assert_eq!(
        app.post(page, &amal, &give("nobody@people.example")).status,
        422
    );
    let given = app.post(page, &amal, &give("celia@people.example"));
    assert_eq!(given.status, 303, "{}", given.body);
    let shown = app.get_as(page, &amal).body;
    assert!(
        shown.contains("Celia Fictional") && shown.contains("substitute"),
        "{shown}"
    );
    let end = shown
        .split_once("action=\"/manage/roles/")
        .expect("a button")
        .1;
    let end = format!(
        "/manage/roles/{}",
        end.split_once('"').expect("an address").0
    );
    assert_eq!(
        app.post(&end, &amal, &[("round", "gardens-2027")]).status,
        303
    );
    assert!(!app.get_as(page, &amal).body.contains("Celia Fictional"));
}

#[test]
fn the_preview_is_the_public_pages_of_the_draft_and_its_links_stay_in_it() {
    let (app, amal, _) = site();
    app.post(
        CALL,
        &amal,
        &call("1", "Gardens and yards", "rounds@larkmere.example"),
    );
    let preview = "/manage/rounds/gardens-2027/preview";
    let public = format!("{preview}/public");
    let overview = app.get_as("/manage/rounds/gardens-2027", &amal).body;
    assert!(overview.contains(&public));
    for (page, says) in [
        ("", "Write to us about gardens."),
        ("/questions", "What you will be asked"),
        ("/rules", "Nobody has signed yet."),
    ] {
        let address = format!("{preview}/voter{page}");
        let shown = app.get_as(&address, &amal);
        assert_eq!(shown.status, 200, "{address}: {}", shown.body);
        for said in [
            "nobody else sees this yet",
            "Gardens and yards",
            says,
            &format!("href=\"{preview}/voter"),
        ] {
            assert!(shown.body.contains(said), "{address}: {said}");
        }
        assert!(
            !shown.body.contains("\"/rounds/gardens-2027"),
            "{address} leads to a page that nobody may see"
        );
        assert_eq!(shown.header("Cache-Control"), Some("no-store"));
    }
    for hidden in ["/rounds/gardens-2027", "/rounds/gardens-2027/questions"] {
        assert_eq!(app.get_as(hidden, &amal).status, 404, "{hidden}");
    }
    let nobody = format!("{preview}/everyone");
    assert_eq!(app.get_as(&nobody, &amal).status, 404);
    let stranger = app.person("Celia Fictional", "celia@people.example");
    assert_eq!(
        app.get_as(&public, &app.sign_in(&stranger)).status,
        404,
        "a draft is its staff's alone"
    );
}

/// The mark that a form of a programme holds.
fn seen(page: &str) -> String {
    let (_, rest) = page.split_once("name=\"seen\" value=\"").expect("a mark");
    rest.chars().take(64).collect()
}

#[test]
fn the_names_of_a_programme_are_written_in_each_of_its_languages() {
    let (app, amal, _) = site();
    let page = "/manage/programmes/larkmere";
    let opened = seen(&app.get_as(&format!("{page}/edit"), &amal).body);
    let mut fields = vec![
        ("act", ""),
        ("seen", opened.as_str()),
        ("name[en]", "Larkmere Together"),
        ("name[es]", "Juntos por Larkmere"),
        ("zone", "America/Los_Angeles"),
        ("languages", "en, es"),
        ("areas[a7].line", "1"),
        ("areas[a7].name[en]", "North Side"),
        ("areas[a7].name[es]", ""),
        ("areas[a8].line", "1"),
        ("areas[a8].name[en]", ""),
        ("vote_floor", "20"),
        ("community_floor", "30"),
        ("funder_cap", "40"),
        ("two_funders", "yes"),
    ];
    let saved = app.post(page, &amal, &fields);
    assert_eq!(saved.status, 303, "{}", saved.body);
    let shown = app.get_as(page, &amal).body;
    assert!(shown.contains("North Side") && shown.contains("Not translated: Spanish"));
    let spanish = app.get_as(&format!("{page}?lang=es"), &amal).body;
    assert!(spanish.contains("Juntos por Larkmere"), "{spanish}");
    let form = app.get_as(&format!("{page}/edit"), &amal).body;
    assert!(form.contains("name=\"areas[a7].name[es]\"") && form.contains("Not translated yet"));
    assert!(!form.contains("areas[a8]"), "an empty line is none");

    let late = app.post(page, &amal, &fields);
    assert_eq!(
        late.status, 303,
        "the same again changes nothing: {}",
        late.body
    );
    let mut theirs = fields.clone();
    theirs.retain(|(name, _)| *name != "vote_floor");
    theirs.push(("vote_floor", "25"));
    let other = app.post(page, &amal, &theirs);
    assert_eq!(other.status, 409, "who began from an older one is told");
    assert!(other.body.contains("Somebody else saved meanwhile"));
    assert!(other.body.contains("North Side") && other.body.contains("value=\"25\""));
    let again = seen(&other.body);
    theirs.retain(|(name, _)| *name != "seen");
    theirs.push(("seen", again.as_str()));
    assert_eq!(app.post(page, &amal, &theirs).status, 303);

    fields[0] = ("act", "remove areas[a7]");
    let without = app.post(page, &amal, &fields);
    assert!(!without.body.contains("areas[a7]"), "{}", without.body);
    fields.retain(|(name, _)| !name.starts_with("areas"));
    fields[0] = ("act", "add areas a");
    let added = app.post(page, &amal, &fields);
    assert_eq!(added.status, 200);
    assert!(
        added.body.contains("areas[a8].name[en]") && !added.body.contains("areas[a7]"),
        "a new area is never taken for the old one"
    );
    fields[0] = ("act", "");
    fields[2] = ("name[en]", "");
    let nameless = app.post(page, &amal, &fields);
    assert_eq!(nameless.status, 422);
    assert!(
        nameless.body.contains("fault-name[en]"),
        "{}",
        nameless.body
    );
    assert!(nameless.body.contains("Juntos por Larkmere"));
}
