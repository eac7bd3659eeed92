//! Staff write questions, criteria, costs and the vote in the browser, with no script.

use taawun::domain::setup::{BallotKind, CountedMean, Lag, QuestionKind, RubricSource, SeenBy};

use super::{form, kept, labels, question};
use crate::results_pages::html;
use crate::support::app::{TestApp, Visitor, on_both_sites};
use crate::support::rounds::{TestRound, draft, draft_with, tag};

fn staff(app: &TestApp) -> (TestRound, Visitor) {
    let of = draft(app.database.db(), "gardens");
    let browser = app.sign_in(&of.amal);
    (of, browser)
}

#[test]
fn a_question_is_written_in_every_language_changed_and_removed() {
    on_both_sites(|app| {
        let (of, browser) = staff(app);
        let db = app.database.db();
        let page = app.get_as("/manage/rounds/gardens/form/new?kind=choose_one", &browser);
        assert_eq!(page.status, 200, "{}", page.body);
        let sent = [
            ("revision", "1"),
            ("kind", "choose_one"),
            ("label[en]", "Where?"),
            ("label[es]", "¿Dónde?"),
            ("label[ar]", "أين؟"),
            ("options[en]", "North\nSouth"),
            ("options[es]", "Norte\nSur"),
            ("required", "true"),
            ("seen_by", "reviewers"),
        ];
        let answer = app.post("/manage/rounds/gardens/form/new", &browser, &sent);
        assert_eq!(answer.status, 303, "{}", answer.body);
        assert_eq!(
            answer.header("Location"),
            Some("/manage/rounds/gardens/form#q2")
        );
        let written = form(db, &of).questions[1].clone();
        assert_eq!(
            (written.seen_by, written.required),
            (SeenBy::Reviewers, true)
        );
        assert_eq!(
            written.kind.options()[1].label.in_language(&tag("es")),
            Some("Sur")
        );
        let sent = [
            ("revision", "2"),
            ("kind", "choose_one"),
            ("label[en]", "Where will it be?"),
            ("label[es]", "¿Dónde?"),
            ("label[ar]", "أين؟"),
            ("still_right", "label[ar]"),
            ("options[en]", "North\nSouth\nEverywhere"),
            ("options[es]", "Norte\nSur"),
            ("seen_by", "everyone"),
            ("place", "1"),
        ];
        let answer = app.post("/manage/rounds/gardens/form/q2", &browser, &sent);
        assert_eq!(answer.status, 303, "{}", answer.body);
        let stands = form(db, &of);
        assert_eq!(labels(&stands), ["Where will it be?", "What will change?"]);
        let label = &stands.questions[0].label;
        assert_eq!(
            (label.lag(&tag("es")), label.lag(&tag("ar"))),
            (Lag::Behind, Lag::Current)
        );
        let list = app.get_as("/manage/rounds/gardens/form", &browser).body;
        assert!(list.contains("Out of date: Spanish"), "{list}");
        let down = [("revision", "3"), ("act", "down q2")];
        let answer = app.post("/manage/rounds/gardens/form", &browser, &down);
        assert_eq!(
            answer.header("Location"),
            Some("/manage/rounds/gardens/form#q2")
        );
        assert_eq!(
            labels(&form(db, &of)),
            ["What will change?", "Where will it be?"]
        );
        let asked = app
            .get_as("/manage/rounds/gardens/form/q2/remove", &browser)
            .body;
        assert!(asked.contains("Remove this question?"), "{asked}");
        let answer = app.post(
            "/manage/rounds/gardens/form/q2/remove",
            &browser,
            &[("revision", "4")],
        );
        assert_eq!(answer.status, 303, "{}", answer.body);
        assert_eq!(labels(&form(db, &of)), ["What will change?"]);
    });
}

#[test]
fn what_cannot_be_kept_is_shown_again_with_all_that_was_typed() {
    let app = TestApp::start();
    let (of, browser) = staff(&app);
    let sent = [
        ("revision", "1"),
        ("kind", "long_text"),
        ("label[en]", ""),
        ("label[es]", "¿Qué cambiará?"),
        ("help[en]", "Typed with care"),
        ("most", "a few"),
        ("seen_by", "everyone"),
    ];
    let answer = app.post("/manage/rounds/gardens/form/new", &browser, &sent);
    assert_eq!(answer.status, 422, "{}", answer.body);
    for part in [
        "¿Qué cambiará?",
        "Typed with care",
        "value=\"a few\"",
        "fault-label[en]",
        "fault-most",
    ] {
        assert!(answer.body.contains(part), "{part}");
    }
    assert_eq!(html::faults(&answer.body), Vec::<String>::new());
    let sent = [
        ("revision", "1"),
        ("kind", "long_text"),
        ("label[en]", "Why?"),
        ("most", "999999"),
        ("seen_by", "staff"),
    ];
    let answer = app.post("/manage/rounds/gardens/form/new", &browser, &sent);
    assert_eq!(answer.status, 422, "{}", answer.body);
    assert!(answer.body.contains("fault-most"), "{}", answer.body);
    assert_eq!(form(app.database.db(), &of).questions.len(), 1);
}

#[test]
fn the_same_question_changed_by_two_is_shown_to_the_later_one() {
    let app = TestApp::start();
    let (of, amal) = staff(&app);
    let bashir = app.sign_in(&of.bashir);
    let sent = |label: &'static str, revision: &'static str| {
        [
            ("revision", revision),
            ("kind", "long_text"),
            ("label[en]", label),
            ("most", "300"),
            ("seen_by", "everyone"),
        ]
    };
    let path = "/manage/rounds/gardens/form/q1";
    assert_eq!(
        app.post(path, &amal, &sent("Amal's words", "1")).status,
        303
    );
    let late = app.post(path, &bashir, &sent("Bashir's words", "1"));
    assert_eq!(late.status, 409, "{}", late.body);
    for part in [
        "Amal Fictional",
        "Amal&#39;s words",
        "Bashir&#39;s words",
        "name=\"revision\" value=\"2\"",
    ] {
        assert!(late.body.contains(part), "{part}: {}", late.body);
    }
    assert_eq!(
        app.post(path, &bashir, &sent("Bashir's words", "2")).status,
        303
    );
    assert_eq!(labels(&form(app.database.db(), &of)), ["Bashir's words"]);
}

#[test]
fn forged_outdated_and_unknown_forms_are_refused_and_leave_nothing() {
    on_both_sites(|app| {
        let (of, browser) = staff(app);
        let db = app.database.db();
        let before = kept(db, &of);
        let good = [
            ("revision", "1"),
            ("kind", "long_text"),
            ("label[en]", "New"),
            ("most", "9"),
            ("seen_by", "staff"),
        ];
        let act = [("revision", "1"), ("act", "down q1")];
        let stale = Visitor {
            cookies: browser.cookies.clone(),
            token: "0".repeat(64),
        };
        let stranger = app.sign_in(&app.person("Noor Fictional", "noor@people.example"));
        for (path, who, fields, status) in [
            ("/manage/rounds/gardens/form/q1", &stale, &good[..], 403),
            ("/manage/rounds/gardens/form/new", &stranger, &good, 404),
            ("/manage/rounds/gardens/form/q77", &browser, &good, 404),
            ("/manage/rounds/none/form/q1", &browser, &good, 404),
            ("/manage/rounds/gardens/form", &stranger, &act, 404),
            (
                "/manage/rounds/gardens/form",
                &browser,
                &[("revision", "1"), ("act", "explode q1")],
                422,
            ),
            (
                "/manage/rounds/gardens/form",
                &browser,
                &[("revision", "1"), ("act", "up q77")],
                404,
            ),
            (
                "/manage/rounds/gardens/form/new",
                &browser,
                &[("kind", "essay"), ("label[en]", "x")],
                422,
            ),
            (
                "/manage/rounds/gardens/form/q1/remove",
                &browser,
                &[("revision", "77")],
                404,
            ),
            (
                "/manage/rounds/gardens/rubric/preset",
                &browser,
                &[("revision", "1"), ("preset", "mine")],
                422,
            ),
            (
                "/manage/rounds/gardens/rubric/need",
                &browser,
                &[("revision", "1"), ("weight", "101")],
                422,
            ),
            (
                "/manage/rounds/gardens/vote",
                &browser,
                &[("revision", "1"), ("ballot", "acclamation")],
                422,
            ),
            (
                "/manage/rounds/gardens/budget",
                &browser,
                &[("revision", "1"), ("years", "eleven")],
                422,
            ),
        ] {
            let answer = app.post(path, who, fields);
            assert_eq!(answer.status, status, "{path} {fields:?}: {}", answer.body);
        }
        for path in [
            "form/new?kind=essay",
            "form/q77",
            "form/%00",
            "rubric/none",
            "form/q77/remove",
        ] {
            let answer = app.get_as(&format!("/manage/rounds/gardens/{path}"), &browser);
            assert!(
                (400..500).contains(&answer.status),
                "{path}: {}",
                answer.status
            );
        }
        assert_eq!(kept(db, &of), before);
    });
}

#[test]
fn a_rubric_begins_from_a_preset_that_names_its_source_and_is_changed() {
    on_both_sites(|app| {
        let (of, browser) = staff(app);
        let db = app.database.db();
        let path = "/manage/rounds/gardens/rubric";
        let preset = |replace: &'static str| {
            [
                ("revision", "1"),
                ("preset", "montgomery_county_2022"),
                ("replace", replace),
            ]
        };
        app.post(&format!("{path}/preset"), &browser, &preset("false"));
        assert_eq!(
            kept(db, &of).0.rubric.criteria.len(),
            1,
            "nothing is replaced unasked"
        );
        let answer = app.post(&format!("{path}/preset"), &browser, &preset("true"));
        assert_eq!(answer.status, 303, "{}", answer.body);
        let page = app.get_as(path, &browser).body;
        assert!(
            page.contains("Montgomery County, Pennsylvania") && page.contains("Together 100%"),
            "{page}"
        );
        let criterion = app.get_as(&format!("{path}/intent-need"), &browser).body;
        assert_eq!(html::faults(&criterion), Vec::<String>::new());
        let mut fields = vec![("revision", "2"), ("counts", "adjusted"), ("act", "")];
        let stands = kept(db, &of).0.rubric;
        let weights: Vec<String> = stands
            .criteria
            .iter()
            .map(|one| format!("criteria[{}].weight", one.id))
            .collect();
        fields.extend(weights.iter().map(|name| (name.as_str(), "10")));
        fields[3].1 = "12.5";
        let answer = app.post(path, &browser, &fields);
        assert_eq!(answer.status, 303, "{}", answer.body);
        let rubric = kept(db, &of).0.rubric;
        assert_eq!(rubric.counts, CountedMean::Adjusted);
        assert_eq!(rubric.source, RubricSource::MontgomeryCounty2022Changed);
        assert_eq!(rubric.criteria[0].weight.points(), 1_250);
        let level = [
            ("revision", "3"),
            ("name[en]", "Courage"),
            ("weight", "5"),
            ("points[0]", "0"),
            ("anchor[0][en]", "None"),
            ("points[1]", "5"),
            ("anchor[1][en]", "Much"),
            ("points[2]", ""),
        ];
        let answer = app.post(&format!("{path}/new"), &browser, &level);
        assert_eq!(answer.status, 303, "{}", answer.body);
        let rubric = kept(db, &of).0.rubric;
        let added = rubric.criteria.last().expect("the new one");
        assert_eq!(added.levels.len(), 2);
        assert_eq!(added.levels[1].anchor.in_language(&tag("en")), Some("Much"));
    });
}

#[test]
fn the_vote_and_the_budget_are_saved_as_they_were_sent() {
    on_both_sites(|app| {
        let (of, browser) = staff(app);
        let db = app.database.db();
        let sent = [
            ("revision", "1"),
            ("act", ""),
            ("ballot", "points"),
            ("ballot.total", "12"),
            ("ballot.most_each", "4"),
            ("identity", "email"),
            ("bases", "lives"),
            ("bases", "works"),
            ("least_age", "14"),
            ("scope", "own_area"),
        ];
        let answer = app.post("/manage/rounds/gardens/vote", &browser, &sent);
        assert_eq!(answer.status, 303, "{}", answer.body);
        let vote = kept(db, &of).0.vote;
        assert_eq!(
            vote.ballot,
            BallotKind::Points {
                total: 12,
                most_each: 4
            }
        );
        assert_eq!(
            (vote.least_age, vote.bases.len(), vote.on_paper),
            (14, 2, false)
        );
        let sent = [
            ("revision", "1"),
            ("act", ""),
            ("years", "2"),
            ("asks_least", "true"),
            ("categories[people].name[en]", "Wages"),
            ("categories[people].greatest_share", "60"),
            ("categories[k1].name[en]", "Rooms"),
        ];
        let answer = app.post("/manage/rounds/gardens/budget", &browser, &sent);
        assert_eq!(answer.status, 303, "{}", answer.body);
        let budget = kept(db, &of).0.budget;
        assert_eq!(
            (
                budget.years,
                budget.asks_other_income,
                budget.categories.len()
            ),
            (2, false, 2)
        );
        assert_eq!(
            budget.categories[0]
                .greatest_share
                .map(|share| share.points()),
            Some(6_000)
        );
    });
}

#[test]
fn every_page_of_the_set_up_stands_in_three_languages() {
    let app = TestApp::start();
    let of = draft_with(app.database.db(), "gardens", |setup| {
        let kinds = [
            QuestionKind::Area,
            QuestionKind::File {
                most_bytes: 5_000_000,
            },
            QuestionKind::Outcomes {
                least_rows: 1,
                most_rows: 4,
            },
            QuestionKind::Number {
                least: Some(1),
                most: None,
            },
            QuestionKind::Money { most: None },
        ];
        for (number, kind) in (2..).zip(kinds) {
            let mut asked = question(&format!("q{number}"), "Another", 100);
            asked.kind = kind;
            setup.form.questions.push(asked);
        }
    });
    let browser = app.sign_in(&of.amal);
    for path in [
        "form",
        "form/q1",
        "form/q4",
        "form/new?kind=choose_many",
        "form/q1/remove",
        "budget",
        "rubric",
        "rubric/need",
        "rubric/new",
        "vote",
    ] {
        for language in ["en", "es", "ar"] {
            let join = if path.contains('?') { '&' } else { '?' };
            let page = app.get_as(
                &format!("/manage/rounds/gardens/{path}{join}lang={language}"),
                &browser,
            );
            assert_eq!(page.status, 200, "{path} {language}: {}", page.body);
            assert!(
                page.body.contains(&format!("<html lang=\"{language}\"")),
                "{path}"
            );
            assert_eq!(
                html::faults(&page.body),
                Vec::<String>::new(),
                "{path} {language}"
            );
            assert_eq!(page.body.matches("<h1").count(), 1, "{path}");
        }
    }
}

#[test]
fn an_option_that_was_taken_out_in_an_earlier_save_does_not_lend_its_key() {
    on_both_sites(|app| {
        let (of, browser) = staff(app);
        let db = app.database.db();
        let mut revision = 1;
        let mut save = |path: &str, options: &str| {
            let said = revision.to_string();
            let sent = [
                ("revision", said.as_str()),
                ("kind", "choose_one"),
                ("label[en]", "Where?"),
                ("options[en]", options),
                ("seen_by", "everyone"),
            ];
            let answer = app.post(
                &format!("/manage/rounds/gardens/form/{path}"),
                &browser,
                &sent,
            );
            assert_eq!(answer.status, 303, "{}", answer.body);
            revision += 1;
            let kind = form(db, &of).questions[1].kind.clone();
            let keys = kind.options().iter().map(|option| option.id.to_string());
            keys.collect::<Vec<_>>()
        };
        assert_eq!(save("new", "North\nSouth\nEast"), ["o1", "o2", "o3"]);
        assert_eq!(save("q2", "North\nSouth"), ["o1", "o2"]);
        assert_eq!(save("q2", "North\nSouth\nWest"), ["o1", "o2", "o4"]);
        assert_eq!(save("q2", "North"), ["o1"]);
        assert_eq!(save("q2", "North\nEast\nWest"), ["o1", "o5", "o6"]);
    });
}
