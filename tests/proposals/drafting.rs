//! Drafting in the pages and for programs: nothing that was typed is lost, and nobody overwrites anybody.

use serde_json::{Value, json};
use taawun::domain::proposal::{Entry, FieldName};

use super::world::{self, Coalition};
use crate::support::app::{Answer, TestApp, Visitor, on_both_sites};
use crate::support::people::{self, TestPerson};
use crate::support::rounds::TestRound;

/// A form as a page of this site sends it: in parts, so that long texts fit.
pub fn send(app: &TestApp, path: &str, browser: &Visitor, fields: &[(String, String)]) -> Answer {
    const EDGE: &str = "edge-of-a-part";
    let csrf = ("csrf".to_owned(), browser.token.clone());
    let mut body = String::new();
    for (name, value) in std::iter::once(&csrf).chain(fields) {
        body += &format!(
            "--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
        );
    }
    body += &format!("--{EDGE}--\r\n");
    let headers = [
        ("Cookie", browser.cookies.as_str()),
        ("Origin", &app.base_url()),
        ("Sec-Fetch-Site", "same-origin"),
        (
            "Content-Type",
            &format!("multipart/form-data; boundary={EDGE}"),
        ),
    ];
    app.ask("POST", path, &headers, &body)
}

/// The value of a hidden field of a page.
fn hidden(page: &Answer, name: &str) -> String {
    let before = format!("name=\"{name}\" value=\"");
    let found = page
        .body
        .split_once(&before)
        .and_then(|(_, rest)| rest.split_once('"'));
    let (value, _) = found.unwrap_or_else(|| panic!("{name} stands in {}", page.body));
    value.to_owned()
}

/// One field as the page shows it, with something else typed into it.
fn typed(page: &Answer, field: &str, text: &str) -> Vec<(String, String)> {
    ["revision", "was"]
        .map(|what| format!("{what}[{field}]"))
        .into_iter()
        .map(|name| (name.clone(), hidden(page, &name)))
        .chain([(field.to_owned(), text.to_owned())])
        .collect()
}

fn title(app: &TestApp, of: &Coalition) -> Option<String> {
    stands(app, of, FieldName::Title).map(|entry| entry.as_text().to_owned())
}

fn stands(app: &TestApp, of: &Coalition, field: FieldName) -> Option<Entry> {
    let id = of.id.clone();
    app.database
        .db()
        .read_now(move |reader| {
            let kept = taawun::store::proposals::entries::one(reader.conn(), &id, &field)?;
            Ok(kept.map(|kept| kept.entry))
        })
        .expect("the field")
}

fn two(app: &TestApp) -> (TestRound, Coalition) {
    let round = world::open_round(&app.database, "gardens");
    let coalition = world::coalition(app.database.db(), &round, &["larks", "mills"]);
    (round, coalition)
}

fn write_page(of: &Coalition) -> String {
    format!("/my/proposals/{}/answers", of.id)
}

#[test]
fn a_group_begins_after_a_self_check_that_explains_each_no() {
    on_both_sites(|app| {
        let db = app.database.db();
        let round = world::open_round_with(&app.database, "gardens", |setup| {
            let text = setup.call.title.clone();
            let written = |words: &str| {
                let english = "en".parse().expect("a language tag");
                let text = taawun::domain::setup::TrackedText::new(english, words);
                text.edited(
                    &["es", "ar"]
                        .map(|tag| (crate::support::rounds::tag(tag), format!("{words} ({tag})")))
                        .into(),
                    &std::collections::BTreeSet::new(),
                )
            };
            let check = |id: &str, explanation| taawun::domain::setup::SelfCheck {
                id: id.parse().expect("a key"),
                text: text.clone(),
                explanation,
            };
            setup.applicants.self_check.extend([
                check("local", Some(written("Money stays in the county."))),
                check("asked", None),
                check("third", Some(written("Nobody reads this after a yes."))),
            ]);
        });
        let (_, lead) = world::organization(db, "larks", "informal_group");
        let browser = app.sign_in_weak(&lead);
        let empty = app.get_as("/my/proposals", &browser);
        assert_eq!(empty.status, 200);
        assert!(
            empty.body.contains("You have no proposal yet"),
            "{}",
            empty.body
        );
        let new = "/my/proposals/new?round=gardens";
        assert!(empty.body.contains(new));
        assert!(
            app.get("/rounds/gardens").body.contains(new),
            "{}",
            round.slug
        );
        assert!(app.get_as("/my", &browser).body.contains("/my/proposals"));
        assert_eq!(app.get_as(new, &browser).status, 200);

        let answers = [("organisation", "larks"), ("check[local]", "no")];
        let third = ("check[third]", "yes");
        let told = app.post(new, &browser, &[answers[0], answers[1], third]);
        assert_eq!(told.status, 422);
        // Each no is explained under its question, by the staff's words; after a yes, or no answer, nothing is.
        assert_eq!(told.body.matches("Money stays in the county.").count(), 1);
        let question = told.body.find("id=\"field-check[local]\"").expect("it");
        let explained = told.body.find("Money stays").expect("an explanation");
        let next = told.body.find("id=\"field-check[asked]\"").expect("next");
        assert!(question < explained && explained < next, "{}", told.body);
        for silent in ["As things stand you are not eligible", "Nobody reads this"] {
            assert!(!told.body.contains(silent), "{silent}: {}", told.body);
        }
        // Where staff wrote nothing, we say something of use.
        let told = app.post(new, &browser, &[answers[0], ("check[asked]", "no")]);
        assert!(told.body.contains("As things stand you are not eligible"));
        assert!(!told.body.contains("Money stays"), "{}", told.body);
        // Everyone reads it before they begin, and so do programs.
        let public = app.get("/rounds/gardens").body;
        assert!(public.contains("Money stays in the county."), "{public}");
        let round_for_programs = app.get("/api/v1/rounds/gardens").body;
        assert!(
            round_for_programs.contains("\"texts\":{\"ar\":\"Money stays in the county. (ar)\""),
            "{round_for_programs}"
        );
        assert!(
            round_for_programs.contains("\"explanation\":null"),
            "{round_for_programs}"
        );
        let rules = app.get("/rounds/gardens/rules").body;
        let rules = rules.replace(['\u{2068}', '\u{2069}'], "");
        assert!(
            rules.contains("If not: Money stays in the county."),
            "{rules}"
        );
        let told = app.post(new, &browser, &answers);
        for explained in ["You said no to", "no legal form", "name=\"sure\""] {
            assert!(told.body.contains(explained), "{explained}: {}", told.body);
        }
        assert!(
            app.get_as("/my/proposals", &browser)
                .body
                .contains("You have no proposal yet")
        );
        let sure = [answers[0], answers[1], ("sure", "yes")];
        let begun = app.post(new, &browser, &sure);
        assert_eq!(begun.status, 303, "{}", begun.body);
        let page = begun.header("Location").expect("a place").to_owned();
        assert!(page.ends_with("/answers"), "{page}");
        let shown = app.get_as(&page, &browser);
        assert_eq!(shown.status, 200);
        let saved = send(app, &page, &browser, &typed(&shown, "title", "A garden"));
        assert_eq!(saved.status, 303, "{}", saved.body);

        // Letters that were sent lead to where the page was before, and so do pages that were open when it moved.
        let before = page.replace("/answers", "/write");
        let led = app.get_as(&before, &browser);
        assert_eq!(
            (led.status, led.header("Location")),
            (308, Some(page.as_str()))
        );
        let shown = app.get_as(&page, &browser);
        let saved = send(app, &before, &browser, &typed(&shown, "title", "A garden"));
        assert_eq!(
            (saved.status, saved.header("Location")),
            (303, Some(page.as_str())),
            "{}",
            saved.body
        );
        assert_eq!(app.get("/my/proposals/none/write").status, 404);

        // Another one begins with its answers; those of somebody else are no shelf.
        let id = page
            .trim_start_matches("/my/proposals/")
            .trim_end_matches("/answers");
        let carried = [sure[0], ("check[local]", "yes"), sure[2], ("earlier", id)];
        let again = app.post(new, &browser, &carried);
        let second = again.header("Location").expect("a place").to_owned();
        assert!(app.get_as(&second, &browser).body.contains("A garden"));
        let (_, other) = world::organization(db, "mills", "nonprofit");
        let stranger = app.sign_in_weak(&other);
        let taken = [
            ("organisation", "mills"),
            ("check[local]", "yes"),
            ("earlier", id),
        ];
        let refused = app.post(new, &stranger, &taken);
        assert_eq!(refused.status, 422);
        assert!(!refused.body.contains("A garden"));
        let foreign = [("organisation", "larks"), ("check[local]", "yes")];
        assert_eq!(app.post(new, &stranger, &foreign).status, 422);
    });
}

#[test]
fn one_form_saves_every_changed_field_and_overwrites_nobodys() {
    on_both_sites(|app| {
        let (_, of) = two(app);
        let page = write_page(&of);
        let (ours, theirs) = (
            app.sign_in_weak(&of.partners[0].person),
            app.sign_in_weak(&of.partners[1].person),
        );
        let (seen_by_us, seen_by_them) = (app.get_as(&page, &ours), app.get_as(&page, &theirs));
        let saved = send(
            app,
            &page,
            &ours,
            &typed(&seen_by_us, "title", "Larks and mills"),
        );
        assert_eq!(saved.status, 303, "{}", saved.body);

        // They changed the same field and another one: that is saved, and both texts are shown.
        let mut fields = typed(&seen_by_them, "title", "Mills and larks");
        fields.extend(typed(&seen_by_them, "summary", "We plant."));
        let told = send(app, &page, &theirs, &fields);
        assert_eq!(told.status, 422);
        for shown in [
            "Larks and mills",
            "Mills and larks",
            "<ins>",
            "<del>",
            "Lead of larks",
        ] {
            assert!(told.body.contains(shown), "{shown}: {}", told.body);
        }
        assert_eq!(title(app, &of).as_deref(), Some("Larks and mills"));
        let summary = stands(app, &of, FieldName::Summary);
        assert_eq!(summary, Some(Entry::text("We plant.")));
        assert_eq!(hidden(&told, "revision[title]"), "1");

        // Whoever leaves a field as it was undoes nothing, however old the page is.
        let mut old = typed(&seen_by_them, "title", "");
        old.extend(typed(&seen_by_them, "served", "Forty families"));
        assert_eq!(send(app, &page, &theirs, &old).status, 303);
        assert_eq!(title(app, &of).as_deref(), Some("Larks and mills"));
        // Having seen both, they save theirs.
        let meant = send(
            app,
            &page,
            &theirs,
            &typed(&told, "title", "Mills and larks"),
        );
        assert_eq!(meant.status, 303);
        assert_eq!(title(app, &of).as_deref(), Some("Mills and larks"));

        // Its versions, what was said, and the way back.
        let history = format!("/my/proposals/{}/history/title", of.id);
        let versions = app.get_as(&history, &ours);
        assert!(versions.body.contains("<del>Larks"), "{}", versions.body);
        let said = app.post(
            &format!("{history}/comments"),
            &ours,
            &[("comment", "Why so?")],
        );
        assert_eq!(said.status, 303, "{}", said.body);
        assert!(app.get_as(&page, &theirs).body.contains("One comment"));
        let empty = app.post(&format!("{history}/comments"), &ours, &[("comment", " ")]);
        assert_eq!(empty.status, 422);
        let shown = app.get_as(&history, &theirs);
        assert!(shown.body.contains("Why so?"));
        let settle = shown
            .body
            .split_once(&format!("{history}/comments/"))
            .and_then(|(_, rest)| rest.split_once('"'))
            .map(|(rest, _)| format!("{history}/comments/{rest}"))
            .expect("a button");
        assert_eq!(app.post(&settle, &theirs, &[]).status, 303);
        assert!(!app.get_as(&page, &theirs).body.contains("One comment"));
        let back = [("earlier", "1"), ("from", "2")];
        let restored = app.post(&format!("{history}/restore"), &ours, &back);
        assert_eq!(restored.status, 303, "{}", restored.body);
        assert_eq!(title(app, &of).as_deref(), Some("Larks and mills"));
        let late = app.post(&format!("{history}/restore"), &theirs, &back);
        assert!(matches!(late.status, 303 | 422), "{}", late.body);
        assert_eq!(title(app, &of).as_deref(), Some("Larks and mills"));
        let line = app.get_as(&format!("/my/proposals/{}/history", of.id), &theirs);
        assert!(line.body.contains("was brought back"), "{}", line.body);
    });
}

#[test]
fn an_expired_form_keeps_all_that_was_typed() {
    let app = TestApp::start();
    let (_, of) = two(&app);
    let page = write_page(&of);
    let browser = app.sign_in_weak(of.lead());
    let shown = app.get_as(&page, &browser);
    let mut fields = typed(&shown, "title", "Typed with care");
    fields.extend(typed(&shown, "answer.q1", "And this \"too\" <b>"));
    let stale = Visitor {
        token: "0".repeat(64),
        cookies: browser.cookies.clone(),
    };
    let kept = send(&app, &page, &stale, &fields);
    assert_eq!(kept.status, 422);
    assert!(kept.body.contains("Typed with care"));
    assert!(
        kept.body.contains("And this &#34;too&#34; &#60;b&#62;"),
        "{}",
        kept.body
    );
    assert_eq!(title(&app, &of), None, "nothing of it was done");
    // Sent again with the token of the page that came back, it is saved.
    let again = Visitor {
        token: hidden(&kept, "csrf"),
        cookies: browser.cookies.clone(),
    };
    let fields = typed(&kept, "title", "Typed with care");
    assert_eq!(send(&app, &page, &again, &fields).status, 303);
    assert_eq!(title(&app, &of).as_deref(), Some("Typed with care"));
    let budget = format!("/my/proposals/{}/budget", of.id);
    let shown = app.get_as(&budget, &browser);
    let mut lines = typed(&shown, "budget", "");
    lines.push(("budget[l1].what".to_owned(), "Spades".to_owned()));
    let kept = send(&app, &budget, &stale, &lines);
    assert_eq!(kept.status, 422);
    assert!(kept.body.contains("Spades"));
}

#[test]
fn what_somebody_else_changed_is_told_apart_from_what_is_saved() {
    on_both_sites(|app| {
        let (_, of) = two(app);
        let page = write_page(&of);
        let ours = app.sign_in_weak(of.lead());
        let theirs = app.sign_in_weak(&of.partners[1].person);
        let shown = app.get_as(&page, &ours);
        let first = typed(&app.get_as(&page, &theirs), "title", "Theirs");
        assert_eq!(send(app, &page, &theirs, &first).status, 303);
        let mut fields = typed(&shown, "title", "Ours");
        fields.extend(typed(&shown, "summary", "Saved all the same"));
        let kept = send(app, &page, &ours, &fields);
        assert_eq!(kept.status, 422, "{}", kept.body);
        assert!(kept.body.contains("These fields are not saved yet"));
        assert!(kept.body.contains("All other fields are saved"));
        assert!(!kept.body.contains("Nothing was saved"), "{}", kept.body);
        let summary = stands(app, &of, FieldName::Summary).expect("it is saved");
        assert_eq!(summary.as_text(), "Saved all the same");
    });
}

#[test]
fn a_budget_is_written_line_by_line_and_shared_out_to_the_cent() {
    on_both_sites(|app| {
        let (_, of) = two(app);
        let page = format!("/my/proposals/{}/budget", of.id);
        let browser = app.sign_in_weak(of.lead());
        let shown = app.get_as(&page, &browser);
        assert_eq!(shown.status, 200);
        assert!(
            !shown.body.contains("add up to what you ask for"),
            "nothing is asked for yet"
        );
        let line = |id: &str, column: &str, value: &str| {
            (format!("budget[{id}].{column}"), value.to_owned())
        };
        let mut fields = typed(&shown, "budget", "");
        for (id, wanted) in [("l1", "1,000.01"), ("l2", "ninety")] {
            fields.push(line(id, "category", "people"));
            fields.push(line(id, "what", "Gardeners"));
            fields.push(line(id, "wanted", wanted));
            fields.push(line(id, "least", ""));
        }
        fields.push(("act".to_owned(), "add budget".to_owned()));
        let saved = send(app, &page, &browser, &fields);
        assert_eq!(saved.status, 303, "{}", saved.body);
        let more = saved.header("Location").expect("a place");
        assert!(more.contains("more=budget"), "{more}");
        let shown = app.get_as(
            more.split_once('#').map_or(more, |(page, _)| page),
            &browser,
        );
        assert!(
            shown.body.contains("budget[l6].what"),
            "more lines stand there"
        );
        // What is no amount stays, and is told beside its cell.
        assert!(shown.body.contains("value=\"ninety\""));
        assert!(
            shown.body.contains("wrong-budget[l2].wanted"),
            "{}",
            shown.body
        );

        let mut fields = typed(&shown, "budget", "");
        for (column, value) in [
            ("category", "people"),
            ("what", "Gardeners"),
            ("wanted", "1,000.01"),
        ] {
            fields.push(line("l1", column, value));
            fields.push(line("l2", column, value));
        }
        let shares: Vec<String> = of
            .partners
            .iter()
            .map(|partner| format!("partner.{}.share", partner.seat))
            .collect();
        fields.extend(typed(&shown, &shares[0], "500.01"));
        fields.extend(typed(&shown, &shares[1], "499.99"));
        fields.push(("act".to_owned(), "remove budget[l2]".to_owned()));
        assert_eq!(send(app, &page, &browser, &fields).status, 303);
        let short = app.get_as(&page, &browser);
        assert!(short.body.contains("not shared out yet"), "{}", short.body);
        assert!(short.body.contains("class=\"chart bars\""), "it is drawn");
        let fields = typed(&short, &shares[1], "500");
        assert_eq!(send(app, &page, &browser, &fields).status, 303);
        let even = app.get_as(&page, &browser);
        assert!(
            even.body.contains("add up to what you ask for"),
            "{}",
            even.body
        );
    });
}

#[test]
fn hostile_text_is_answered_at_its_field() {
    on_both_sites(|app| {
        let (_, of) = two(app);
        let page = write_page(&of);
        let browser = app.sign_in_weak(of.lead());
        let shown = app.get_as(&page, &browser);
        // 50,000 words: too many for any draft; what else was typed is saved.
        let paste = "word ".repeat(50_000);
        let mut fields = typed(&shown, "answer.q1", &paste);
        fields.extend(typed(&shown, "title", "حديقة \u{202e}للجميع\0 👩‍🌾"));
        let told = send(app, &page, &browser, &fields);
        assert_eq!(told.status, 422);
        assert!(told.body.contains("#field-answer.q1"));
        assert!(told.body.contains("250000") || told.body.contains("250,000"));
        assert!(
            told.body.contains(paste.trim_end()),
            "all of it is still there"
        );
        assert_eq!(title(app, &of).as_deref(), Some("حديقة للجميع 👩‍🌾"));
        // What a draft can keep and the round cannot take is kept, and told.
        let shown = app.get_as(&page, &browser);
        let long = "كلمة ".repeat(400);
        assert_eq!(
            send(app, &page, &browser, &typed(&shown, "answer.q1", &long)).status,
            303
        );
        let shown = app.get_as(&page, &browser);
        assert!(
            shown.body.contains("400 words are more than the 300"),
            "{}",
            shown.body
        );
        let lacking = app.get_as(&format!("/my/proposals/{}", of.id), &browser);
        assert!(
            lacking.body.contains("answers#field-answer.q1"),
            "{}",
            lacking.body
        );

        // More lines than any table has, and columns that are none.
        let budget = format!("/my/proposals/{}/budget", of.id);
        let shown = app.get_as(&budget, &browser);
        let mut lines = typed(&shown, "budget", "");
        for number in 0..260 {
            lines.push((format!("budget[l{number}].what"), "x".to_owned()));
            lines.push((format!("budget[l{number}].bank"), "x".to_owned()));
        }
        let told = send(app, &budget, &browser, &lines);
        assert_eq!(told.status, 422);
        assert!(told.body.contains("at most 200 lines"), "{}", told.body);
        for (name, value) in [
            ("revision[title]", "-1"),
            ("revision[title]", "99999999999999999999"),
            ("was[title]", "\0"),
            ("act", "remove budget["),
            ("act", "add //elsewhere.example"),
            ("areas", "no such area"),
        ] {
            let one = [
                ("revision[title]".to_owned(), "0".to_owned()),
                (name.to_owned(), value.to_owned()),
            ];
            let status = send(app, &page, &browser, &one).status;
            assert!(matches!(status, 303 | 422), "{name}={value}: {status}");
        }
    });
}

fn autosave(app: &TestApp, of: &Coalition, who: &Visitor, from: &Answer, text: &str) -> Answer {
    let path = format!("/my/proposals/{}/fields/title", of.id);
    send(app, &path, who, &typed(from, "title", text))
}

#[test]
fn of_two_who_save_one_field_at_once_exactly_one_wins_and_the_other_sees_the_difference() {
    on_both_sites(|app| {
        let (_, of) = two(app);
        let page = write_page(&of);
        let browsers: Vec<Visitor> = of
            .partners
            .iter()
            .map(|partner| app.sign_in_weak(&partner.person))
            .collect();
        for turn in 0..6 {
            let answers: Vec<Answer> = std::thread::scope(|scope| {
                let running: Vec<_> = browsers
                    .iter()
                    .enumerate()
                    .map(|(number, browser)| {
                        let seen = app.get_as(&page, browser);
                        (number, browser, seen)
                    })
                    .collect::<Vec<_>>()
                    .into_iter()
                    .map(|(number, browser, seen)| {
                        let of = &of;
                        scope.spawn(move || {
                            let text = format!("turn {turn} of {number}");
                            autosave(app, of, browser, &seen, &text)
                        })
                    })
                    .collect();
                running
                    .into_iter()
                    .map(|one| one.join().expect("an answer"))
                    .collect()
            });
            let mut statuses: Vec<u16> = answers.iter().map(|answer| answer.status).collect();
            statuses.sort_unstable();
            assert_eq!(statuses, [200, 409], "{answers:?}");
            let read =
                |answer: &Answer| -> Value { serde_json::from_str(&answer.body).expect("JSON") };
            let won = answers.iter().position(|answer| answer.status == 200);
            let won = won.expect("one won");
            let lost = read(&answers[1 - won]);
            let winner = format!("turn {turn} of {won}");
            assert_eq!(title(app, &of).as_deref(), Some(winner.as_str()));
            assert_eq!(lost["state"], "outdated");
            assert_eq!(lost["theirs"], json!(winner));
            assert!(
                lost["words"]
                    .as_array()
                    .is_some_and(|words| words.len() > 1)
            );
        }
    });
}

#[test]
fn a_field_is_saved_while_somebody_types() {
    let app = TestApp::start();
    let (_, of) = two(&app);
    let browser = app.sign_in_weak(of.lead());
    let shown = app.get_as(&write_page(&of), &browser);
    let saved = autosave(&app, &of, &browser, &shown, "A gar");
    assert_eq!(saved.status, 200, "{}", saved.body);
    let told: Value = serde_json::from_str(&saved.body).expect("JSON");
    assert_eq!(
        (&told["state"], &told["revision"]),
        (&json!("saved"), &json!(1))
    );
    let stale = Visitor {
        token: "0".repeat(64),
        cookies: browser.cookies.clone(),
    };
    let told = autosave(&app, &of, &stale, &shown, "A garden");
    assert_eq!(
        (told.status, told.body.as_str()),
        (422, r#"{"state":"stale"}"#)
    );
    let long = autosave(&app, &of, &browser, &shown, &"a".repeat(100_001));
    assert_eq!(long.status, 422);
    assert!(long.body.contains("refused"), "{}", long.body);
    let path = format!("/my/proposals/{}/fields/", of.id);
    for nothing in ["none", "answer.none", "partner.x.gives"] {
        let answer = app.post(&format!("{path}{nothing}"), &browser, &[]);
        assert_eq!(answer.status, 404, "{nothing}");
    }
    assert_eq!(title(&app, &of).as_deref(), Some("A gar"));
}

fn program(app: &TestApp, who: &TestPerson) -> String {
    app.token(who, &["proposals:read", "proposals:write"])
}

#[test]
fn programs_begin_write_and_read_under_the_same_rights() {
    on_both_sites(|app| {
        let db = app.database.db();
        let round = world::open_round(&app.database, "gardens");
        let (_, lead) = world::organization(db, "larks", "nonprofit");
        let (_, other) = world::organization(db, "mills", "nonprofit");
        let (own, stranger) = (program(app, &lead), program(app, &other));
        let read = |answer: Answer, status: u16| -> Value {
            assert_eq!(answer.status, status, "{}", answer.body);
            serde_json::from_str(&answer.body).expect("JSON")
        };
        let new = json!({"round": round.slug.to_string(), "organisation": "larks"}).to_string();
        let begin = || app.call_with_key("POST", "/api/v1/proposals", &own, "one", &new);
        let made = read(begin(), 201);
        assert_eq!(read(begin(), 201), made, "done once");
        let list = read(app.call("GET", "/api/v1/proposals", &own, ""), 200);
        assert_eq!(list["proposals"].as_array().map(Vec::len), Some(1));
        let list = read(app.call("GET", "/api/v1/proposals", &stranger, ""), 200);
        assert_eq!(list, json!({"proposals": []}));
        let one = format!("/api/v1/proposals/{}", made["id"].as_str().expect("an id"));
        let title = format!("{one}/fields/title");
        let put = |token: &str, revision: u32, text: &str| {
            let typed = json!({"is": "text", "text": text});
            let body = json!({"revision": revision, "typed": typed});
            app.call("PUT", &title, token, &body.to_string())
        };
        assert_eq!(read(put(&own, 0, "A garden"), 200), json!({"revision": 1}));
        let late = read(put(&own, 0, "Another"), 409);
        assert_eq!(late["type"], "urn:taawun:problem:proposal-field");
        assert_eq!(put(&own, 1, &"a".repeat(100_001)).status, 422);
        let shown = read(app.call("GET", &one, &own, ""), 200);
        assert_eq!(shown["fields"][0]["typed"]["text"], "A garden");
        assert_eq!(shown["right"], "edit");
        assert!(
            shown["lacks"]
                .as_array()
                .is_some_and(|lacks| !lacks.is_empty())
        );
        let history = format!("{title}/history");
        let versions = read(app.call("GET", &history, &own, ""), 200);
        assert_eq!(versions["versions"][0]["revision"], 1);
        for path in [&one, &history] {
            assert_eq!(app.call("GET", path, &stranger, "").status, 404, "{path}");
        }
        assert_eq!(put(&stranger, 1, "Theirs").status, 404);
        let foreign = app.call("POST", "/api/v1/proposals", &stranger, &new);
        assert_eq!(foreign.status, 404);
        let scope = app.token(&lead, &["my:read"]);
        assert_eq!(app.call("GET", &one, &scope, "").status, 403);
    });
}

/// What somebody may want back is there: an accident while typing, and what was saved by hand before.
#[test]
fn what_is_replaced_within_one_sitting_can_be_brought_back() {
    on_both_sites(|app| {
        let (_, of) = two(app);
        let page = write_page(&of);
        let ours = app.sign_in_weak(of.lead());
        let type_in = |text: &str| {
            let shown = app.get_as(&page, &ours);
            let told = autosave(app, &of, &ours, &shown, text);
            assert_eq!(told.status, 200, "{}", told.body);
        };
        // Going on is one version, however often it is saved.
        type_in("Forty families");
        type_in("Forty families eat well");
        type_in("x");
        let history = format!("/my/proposals/{}/history/title", of.id);
        let shown = app.get_as(&history, &ours);
        for (number, is_there) in [(1, true), (2, true), (3, false)] {
            let said = format!("<h4>Version {number}</h4>");
            assert_eq!(shown.body.contains(&said), is_there, "{}", shown.body);
        }
        let earlier = hidden(&shown, "earlier");
        let back = [("earlier", earlier.as_str()), ("from", "3")];
        let restored = app.post(&format!("{history}/restore"), &ours, &back);
        assert_eq!(restored.status, 303, "{}", restored.body);
        assert_eq!(title(app, &of).as_deref(), Some("Forty families eat well"));
        // Saved by hand twice: both are there, though the second only goes on.
        for text in [
            "Forty families eat well.",
            "Forty families eat well. Always.",
        ] {
            let fields = typed(&app.get_as(&page, &ours), "title", text);
            assert_eq!(send(app, &page, &ours, &fields).status, 303);
        }
        let shown = app.get_as(&history, &ours);
        assert!(shown.body.contains("<h4>Version 5</h4>"), "{}", shown.body);
        assert!(!shown.body.contains("<h4>Version 6</h4>"), "{}", shown.body);
    });
}

/// Whoever applies and belongs to no organisation yet comes back to the round, with the organisation chosen.
#[test]
fn who_registers_an_organisation_to_apply_comes_back_to_the_round() {
    on_both_sites(|app| {
        let db = app.database.db();
        world::open_round(&app.database, "gardens");
        let person = people::person(db, "Noor Fictional", "noor@people.example");
        let browser = app.sign_in_weak(&person);
        let new = "/my/proposals/new?round=gardens";
        let page = app.get_as(new, &browser);
        let register = "/my/organisations/new?next=%2Fmy%2Fproposals%2Fnew%3Fround%3Dgardens";
        assert!(page.body.contains(register), "{}", page.body);
        assert!(page.body.contains("Ask to belong to one that is here"));
        let form = app.get_as(register, &browser);
        let carried = format!("name=\"next\" value=\"{new}\"");
        assert!(form.body.contains(&carried), "{}", form.body);
        let fields = [
            ("name", "Larkmere Looms"),
            ("kind", "informal_group"),
            ("contact_email", "noor@people.example"),
            ("next", new),
        ];
        let made = app.post("/my/organisations/new", &browser, &fields);
        assert_eq!(made.status, 303, "{}", made.body);
        assert_eq!(made.header("location"), Some(new));
        let page = app.get_as(new, &browser);
        assert!(
            page.body.contains("selected>Larkmere Looms<"),
            "{}",
            page.body
        );
    });
}
