//! Everyone reads what will be asked, before anyone signs up.

use super::question;
use crate::constitution::acts::announce;
use crate::results_pages::html;
use crate::support::app::{TestApp, on_both_sites};
use crate::support::rounds::{draft, draft_with};

#[test]
fn the_questions_are_hidden_until_the_round_is_announced_and_open_to_all_from_then_on() {
    on_both_sites(|app| {
        let db = app.database.db();
        let of = draft(db, "gardens");
        assert_eq!(app.get("/rounds/gardens/questions").status, 404);
        assert_eq!(app.get("/api/v1/rounds/gardens/questions").status, 404);
        announce(db, &of);
        for (language, label) in [
            ("en", "What will change?"),
            ("es", "What will change? (es)"),
            ("ar", "What will change? (ar)"),
        ] {
            let page = app.get(&format!("/rounds/gardens/questions?lang={language}"));
            assert_eq!(page.status, 200, "{}", page.body);
            assert_eq!(html::faults(&page.body), Vec::<String>::new(), "{language}");
            assert!(page.body.contains(label), "{language}: {}", page.body);
            assert_eq!(page.body.matches("<h1").count(), 1);
        }
        let page = app.get("/rounds/gardens/questions?lang=en&text=es").body;
        assert!(
            page.contains("lang=\"es\">What will change? (es)"),
            "{page}"
        );
        assert!(
            page.matches("<hr>").count() >= 20,
            "lines to write on, on paper"
        );
        let unknown = app.get("/rounds/gardens/questions?lang=en&text=%22%3E%3Cscript%3E");
        assert_eq!(unknown.status, 200);
        assert!(!unknown.body.contains("<script>"));
        let told = app.get("/api/v1/rounds/gardens/questions");
        assert_eq!(told.status, 200, "{}", told.body);
        let told: serde_json::Value = serde_json::from_str(&told.body).expect("JSON");
        assert_eq!(told["questions"][0]["id"], "q1");
        assert_eq!(
            told["questions"][0]["label"]["texts"]["es"],
            "What will change? (es)"
        );
        assert_eq!(told["burden"]["hours_alone"], 3);
    });
}

#[test]
fn what_people_write_cannot_leave_its_place() {
    let app = TestApp::start();
    let db = app.database.db();
    let of = draft_with(db, "gardens", |setup| {
        setup.form.questions = vec![question(
            "q1",
            "<script>alert(1)</script>\" onclick=\"x",
            100,
        )];
    });
    announce(db, &of);
    let page = app.get("/rounds/gardens/questions").body;
    assert!(
        !page.contains("<script>alert") && !page.contains("\" onclick"),
        "{page}"
    );
    assert_eq!(html::faults(&page), Vec::<String>::new());
}
