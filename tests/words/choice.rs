//! A reader's language over real requests: asked for in the address, kept by the form, never a fault.

use crate::support::app::TestApp;

#[test]
fn a_choice_is_kept_and_leads_back_to_the_page() {
    let app = TestApp::start();
    let visitor = app.visitor("/data?lang=en");
    let fields = [
        ("language", "ar"),
        ("digits", "locale"),
        ("next", "/data?x=1"),
    ];
    let answer = app.post("/preferences", &visitor, &fields);
    assert_eq!(answer.status, 303, "{}", answer.body);
    assert_eq!(answer.header("Location"), Some("/data?x=1"));
    let kept = [(
        "Cookie",
        "language=ar; digits=locale; flash=flash-preferences-saved",
    )];
    let page = app.ask("GET", "/data", &kept, "");
    assert!(page.body.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(page.body.contains("تم الحفظ"));
}

#[test]
fn a_form_from_a_page_open_for_too_long_is_told_kindly_and_keeps_nothing() {
    let app = TestApp::start();
    let mut visitor = app.visitor("/");
    visitor.token = "0".repeat(64);
    let fields = [("language", "ar"), ("digits", "locale"), ("next", "/data")];
    let answer = app.post("/preferences", &visitor, &fields);
    assert_eq!(answer.status, 303, "{}", answer.body);
    assert_eq!(answer.header("Location"), Some("/data"));
    assert_eq!(answer.cookies(), "flash=flash-stale-form");
    let page = app.ask("GET", "/data", &[("Cookie", &answer.cookies())], "");
    assert!(page.body.contains("Nothing was saved yet"), "{}", page.body);
    assert!(page.body.contains("notice attention"));
}

#[test]
fn a_form_cannot_lead_out_of_this_site() {
    let app = TestApp::start();
    let visitor = app.visitor("/");
    for next in [
        "//elsewhere.example/",
        "https://elsewhere.example/",
        "/\\elsewhere.example",
        "",
    ] {
        let fields = [("language", "es"), ("digits", "latin"), ("next", next)];
        let answer = app.post("/preferences", &visitor, &fields);
        assert_eq!(
            (answer.status, answer.header("Location")),
            (303, Some("/")),
            "{next:?}"
        );
    }
}

#[test]
fn bad_languages_get_a_page_that_says_so() {
    let app = TestApp::start();
    for query in [
        "lang=tlh",
        "lang=",
        "lang=../../etc/passwd",
        "lang=%F0%28%8C%28",
    ] {
        let page = app.get(&format!("/privacy?{query}"));
        assert_eq!(page.status, 200, "{query}");
        assert!(page.body.contains("notice attention"), "{query}");
    }
    // A zero byte does not come past the gate.
    let refused = app.get("/privacy?lang=%00");
    assert_eq!(refused.status, 400);
    assert!(refused.body.contains("<h1"));
    for header in ["*;q=0", "xx", "\u{7f}", ";;;q=,,", "en;q=9999999999999"] {
        let page = app.ask("GET", "/privacy", &[("Accept-Language", header)], "");
        assert!(page.status < 500, "{header:?}: {}", page.status);
    }
    let arabic = app.ask(
        "GET",
        "/privacy",
        &[("Accept-Language", "ar-SY, en;q=0.5")],
        "",
    );
    assert!(arabic.body.contains("dir=\"rtl\""));
}

#[test]
fn every_page_stands_in_every_language_and_names_the_others() {
    let app = TestApp::start();
    for path in ["/", "/verify", "/data", "/accessibility", "/privacy"] {
        for language in ["en", "es", "ar"] {
            let page = app.get(&format!("{path}?lang={language}"));
            assert_eq!(page.status, 200, "{path} {language}");
            assert!(
                page.body.contains(&format!("<html lang=\"{language}\"")),
                "{path}"
            );
            assert_eq!(page.body.matches("<h1").count(), 1, "{path}");
            let other = format!("hreflang=\"ar\" href=\"{}{path}?lang=ar\"", app.base_url());
            assert!(page.body.contains(&other), "{path}: {other}");
            assert!(
                page.body.len() < 60_000,
                "{path}: {} bytes",
                page.body.len()
            );
        }
    }
}
