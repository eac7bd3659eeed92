//! The shelf of templates: read by everyone, filled by groups, looked after.

use serde_json::Value;
use taawun::domain::ids::ShelfEntryId;
use taawun::domain::policy::Actor;
use taawun::ops::shelf::{ShelfError, take_down};
use taawun::store::views::shelf::reported_entries;

use super::world::group;
use crate::support::app::{TestApp, Visitor, on_both_sites};

const TEXT: &str =
    "## Welcome\n\nWe begin with **tea** and <script>alert(1)</script> say who we are.";

fn share(app: &TestApp, browser: &Visitor, shows_name: &str) -> String {
    let fields = [
        ("organization", "oak"),
        ("kind", "meeting_plan"),
        ("title", "Our first evening"),
        ("language", "en"),
        ("text", TEXT),
        ("shows_name", shows_name),
        ("agrees", "yes"),
    ];
    let shared = app.post("/partners/shelf/new", browser, &fields);
    assert_eq!(shared.status, 303, "{}", shared.body);
    shared.header("Location").expect("a page").to_owned()
}

#[test]
fn everyone_reads_prints_and_downloads_and_a_name_stands_only_where_it_should() {
    on_both_sites(|app| {
        let db = app.database.db();
        let oak = group(db, "oak", "nonprofit");
        let browser = app.sign_in_weak(&oak.lead);
        for (language, words) in [
            ("en", "Agreement between partners"),
            ("ar", "اتفاق بين الشركاء"),
        ] {
            let shelf = app.get(&format!("/partners/shelf?lang={language}"));
            assert_eq!(shelf.status, 200);
            assert!(shelf.body.contains(words), "{language}");
        }
        let house = app.get("/partners/shelf/partner-agreement-es");
        assert_eq!(house.status, 200);
        assert!(
            house.body.contains("<h2>Quiénes somos</h2>"),
            "{}",
            house.body
        );
        let file = app.get("/partners/shelf/partner-agreement-es/text.md");
        assert_eq!(file.status, 200);
        assert!(file.body.starts_with("# Acuerdo entre socios\n"));
        let kept = file.header("Content-Disposition");
        assert_eq!(
            kept,
            Some("attachment; filename=\"partner-agreement-es.md\"")
        );
        let unsaid = app.post(
            "/partners/shelf/new",
            &browser,
            &[
                ("organization", "oak"),
                ("title", "Our own"),
                ("text", TEXT),
            ],
        );
        assert_eq!(unsaid.status, 422, "{}", unsaid.body);
        assert!(unsaid.body.contains("id=\"fault-agrees\""));
        assert!(unsaid.body.contains("We begin with **tea**"));
        let (named, unnamed) = (share(app, &browser, "yes"), share(app, &browser, "no"));
        for (page, shows) in [(&named, true), (&unnamed, false)] {
            for leaf in ["", "/text.md"] {
                let answer = app.get(&format!("{page}{leaf}"));
                assert_eq!(answer.status, 200);
                assert_eq!(answer.body.contains(&oak.name), shows, "{page}{leaf}");
            }
            let print = app.get(&format!("{page}/print"));
            assert!(print.body.contains("<strong>tea</strong>"));
            assert!(!print.body.contains("<script>"), "{}", print.body);
        }
        let list = app.get("/api/v1/shelf");
        let list: Value = serde_json::from_str(&list.body).expect("JSON");
        assert_eq!(list["ours"].as_array().expect("a list").len(), 9);
        let of_groups = list["of_groups"].as_array().expect("a list").iter();
        let mut names: Vec<_> = of_groups
            .map(|entry| entry["organisation"]["slug"].as_str())
            .collect();
        names.sort_unstable();
        assert_eq!(names, [None, Some("oak")]);
    });
}

#[test]
fn others_report_and_the_group_or_the_operator_takes_it_down() {
    on_both_sites(|app| {
        let db = app.database.db();
        let (oak, elm) = (group(db, "oak", "nonprofit"), group(db, "elm", "firm"));
        let (ours, theirs) = (app.sign_in_weak(&oak.lead), app.sign_in_weak(&elm.lead));
        let (page, other) = (share(app, &ours, "no"), share(app, &ours, "no"));
        let report = format!("{page}/report");
        let wrong = app.post(
            &report,
            &theirs,
            &[("reason", "dull"), ("note", "So long!")],
        );
        assert_eq!(wrong.status, 422, "{}", wrong.body);
        assert!(wrong.body.contains("So long!") && wrong.body.contains("id=\"fault-reason\""));
        let fields = [("reason", "copied"), ("note", "It is from a book.")];
        let reported = app.post(&report, &theirs, &fields);
        assert_eq!(reported.status, 303, "{}", reported.body);
        assert_eq!(app.post(&report, &theirs, &fields).status, 422);
        let shown = app.get_as(&page, &ours);
        assert!(shown.body.contains("It is from a book."));
        assert!(!shown.body.contains(&elm.name) && !shown.body.contains("Lead Of elm"));
        let down = format!("{page}/take-down");
        assert_eq!(app.post(&down, &theirs, &[]).status, 404);
        let listed = db.read_now(reported_entries).expect("the reports");
        assert_eq!(listed.len(), 1);
        assert_eq!(app.post(&down, &ours, &[]).status, 303);
        assert_eq!(app.get(&page).status, 404);
        assert!(
            db.read_now(reported_entries)
                .expect("the reports")
                .is_empty()
        );
        let id: ShelfEntryId = other
            .rsplit('/')
            .next()
            .and_then(|id| id.parse().ok())
            .expect("an id");
        for is_first in [true, false] {
            let id = id.clone();
            let taken = db.write_now(move |tx| take_down(tx, Actor::Operator, &id));
            assert_eq!(taken.is_ok(), is_first);
            assert!(is_first || matches!(taken, Err(ShelfError::Gone)));
        }
        assert_eq!(app.get(&other).status, 404);
    });
}
