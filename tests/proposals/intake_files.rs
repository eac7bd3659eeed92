//! The scan that something was typed off, for the staff who screen it; and the files that a person brought, for themselves.

use super::files::made::pdf;
use super::files::pages::{form, send};
use super::intake::{begin, confirm, of_member, over, paper, round, type_in};
use super::world::organization;
use crate::support::app::{TestApp, Visitor, on_both_sites};

/// Brings a file, and its id.
fn bring(app: &TestApp, here: &str, browser: &Visitor, name: &str, bytes: &[u8]) -> String {
    let sent = send(app, here, browser, &form(browser, "", name, bytes));
    assert_eq!(sent.status, 303, "{}", sent.body);
    let page = app.get_as(here, browser);
    let end = page.body.find(&format!(">{name}<")).expect("its name");
    let link = &page.body[..end];
    let from = link.rfind(&format!("{here}/")).expect("a link") + here.len() + 1;
    link[from..from + 26].to_owned()
}

#[test]
fn staff_who_screen_see_what_was_typed_off_once_the_group_confirmed() {
    on_both_sites(|app| {
        let round = round(&app.database);
        let db = app.database.db();
        let (_, noor) = organization(db, "sewing", "community_group");
        let id = begin(
            db,
            &round,
            &round.amal,
            of_member("sewing", "2027-01-11T09:30"),
        );
        let id = id.expect("begun");
        type_in(db, &round.amal, &id);
        let here = format!("/my/proposals/{id}/files");
        let (amal, bashir) = (app.sign_in(&round.amal), app.sign_in(&round.bashir));
        let scan = bring(app, &here, &amal, "scan.pdf", &pdf("scan"));
        over(db, &round, &round.amal, &id).expect("handed over");
        let there = format!("/manage/rounds/gardens-2027/screening/1/files/{scan}");
        assert_eq!(app.get_as(&there, &bashir).status, 404, "not confirmed");
        let token = app.token(&round.bashir, &["rounds:read"]);
        let one = "/api/v1/rounds/gardens-2027/screening/1";
        let by_program = format!("{one}/files/{scan}");
        let program = || app.call("GET", &by_program, &token, "");
        assert_eq!(program().status, 404, "not confirmed");
        confirm(db, &noor, &id, 1).expect("confirmed");
        let reader = app.sign_in(&noor);
        let page = app.get_as("/manage/rounds/gardens-2027/screening/1", &bashir);
        assert!(
            page.body.contains("What the group brought"),
            "{}",
            page.body
        );
        assert!(page.body.contains(&there), "{}", page.body);
        let got = app.get_as(&there, &bashir);
        assert_eq!(
            (got.status, got.body.as_bytes()),
            (200, pdf("scan").as_slice())
        );
        assert!(
            got.header("content-disposition")
                .is_some_and(|how| how.starts_with("attachment"))
        );
        assert!(
            got.header("content-security-policy")
                .is_some_and(|policy| policy.contains("sandbox"))
        );
        assert_eq!(app.get_as(&there, &reader).status, 404, "it is for staff");
        // The scan is there for programs of the staff too, and for no others.
        let got = program();
        assert_eq!(
            (got.status, got.body.as_bytes()),
            (200, pdf("scan").as_slice())
        );
        let told = app.call("GET", one, &token, "");
        let told: serde_json::Value = serde_json::from_str(&told.body).expect("JSON");
        assert_eq!(told["originals"][0]["id"], *scan, "{told}");
        assert_eq!(told["originals"][0]["name"], "scan.pdf", "{told}");
        let theirs = app.token(&noor, &["rounds:read"]);
        assert_eq!(app.call("GET", &by_program, &theirs, "").status, 404);
        // What the group brings afterwards goes with what it sends.
        app.database.clock.advance(60);
        let back = app.post(&format!("/my/proposals/{id}/withdraw"), &reader, &[]);
        assert_eq!(back.status, 303, "{}", back.body);
        assert_eq!(app.get_as(&there, &bashir).status, 404, "it was taken back");
        assert_eq!(program().status, 404, "it was taken back");
        let again = app.post(&format!("/my/proposals/{id}/take-up"), &reader, &[]);
        assert_eq!(again.status, 303, "{}", again.body);
        let gone = app.post(&format!("{here}/{scan}/remove"), &reader, &[]);
        assert_eq!(gone.status, 303, "{}", gone.body);
        bring(app, &here, &reader, "more.pdf", &pdf("more"));
        let sent = super::submitting::submit_at(db, &noor, &id, db.now());
        sent.expect("it is sent again");
        let page = app.get_as("/manage/rounds/gardens-2027/screening/1", &bashir);
        assert!(
            page.body.contains(&there),
            "what was confirmed keeps its files: {}",
            page.body
        );
        assert!(page.body.contains("more.pdf"), "{}", page.body);
        assert_eq!(app.get_as(&there, &bashir).body.as_bytes(), pdf("scan"));
    });
}

#[test]
fn a_person_takes_along_the_files_that_they_brought_and_no_others() {
    on_both_sites(|app| {
        let round = round(&app.database);
        let db = app.database.db();
        let (_, noor) = organization(db, "sewing", "community_group");
        let (_, other) = organization(db, "choir", "nonprofit");
        let own = super::world::begin(db, &round, &noor, "sewing");
        let browser = app.sign_in(&noor);
        let here = format!("/my/proposals/{own}/files");
        let plan = bring(app, &here, &browser, "plan.pdf", &pdf("plan"));
        let typed = begin(db, &round, &round.amal, paper("2027-01-11T09:30")).expect("begun");
        let amal = app.sign_in(&round.amal);
        let scans = format!("/my/proposals/{typed}/files");
        let scan = bring(app, &scans, &amal, "scan.pdf", &pdf("scan"));
        let there = |file: &str| format!("/my/account/data/files/{file}");
        let page = app.get_as("/my/account/data", &browser);
        assert!(page.body.contains(&there(&plan)), "{}", page.body);
        let got = app.get_as(&there(&plan), &browser);
        assert_eq!(
            (got.status, got.body.as_bytes()),
            (200, pdf("plan").as_slice())
        );
        assert_eq!(got.header("cache-control"), Some("no-store"));
        let file = app.post("/my/account/export", &browser, &[]);
        let data: serde_json::Value = serde_json::from_str(&file.body).expect("JSON");
        let line = &data["proposals"]["files"][0];
        assert_eq!(line["name"], "plan.pdf", "{line}");
        assert_eq!(line["of"], own.to_string());
        assert_eq!(line["bytes"], pdf("plan").len());
        let hash = taawun::domain::canonical::Sha256Hex::of(&pdf("plan"));
        assert_eq!(line["sha256"], hash.to_string());
        assert_eq!(line["address"], there(&plan));
        // Of nobody else, and not what they typed in for a group.
        assert_eq!(app.get_as(&there(&plan), &app.sign_in(&other)).status, 404);
        assert_eq!(app.get_as(&there(&scan), &amal).status, 404);
        assert!(
            !app.get_as("/my/account/data", &amal)
                .body
                .contains("scan.pdf")
        );
        assert_eq!(app.get(&there(&plan)).status, 303);
    });
}
