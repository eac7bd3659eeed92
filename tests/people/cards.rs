//! Printed cards for reviewers, and one's own account for programs.

use serde_json::{Value, json};
use taawun::domain::bloc::Bloc;
use taawun::domain::standing::Role;

use super::{Browser, PASSWORD, join, leads_to, sign_in};
use crate::support::app::{Answer, TestApp, Visitor, on_both_sites};
use crate::support::people;

fn codes_on(page: &Answer) -> Vec<String> {
    let codes = page.body.split("<code>").skip(1);
    codes
        .map(|rest| rest.split('<').next().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn a_reviewer_signs_in_with_a_card_that_staff_made() {
    on_both_sites(|app| {
        let db = app.database.db();
        let program = people::program(db, "riverbend");
        let (staff, stranger) = (
            app.person("Bashir Fictional", "bashir@people.example"),
            app.person("Cleo Fictional", "cleo@people.example"),
        );
        let (_, amal) = join(app, "Amal Fictional", "amal@people.example");
        let funder = Some(&program.foundation);
        people::grant(db, &staff, Role::Staff, &program.id, None, funder, None);
        people::grant(
            db,
            &amal,
            Role::Reviewer,
            &program.id,
            None,
            None,
            Some(Bloc::Panel),
        );
        let path = "/manage/programmes/riverbend/cards";
        let browser = app.sign_in(&staff);
        let page = app.get_as(path, &browser);
        assert!(page.body.contains("Amal Fictional"), "{}", page.body);
        assert_eq!(app.get_as(path, &app.sign_in(&stranger)).status, 404);
        let way = format!("href=\"{path}\"");
        for from in ["", "/people"] {
            let from = format!("/manage/programmes/riverbend{from}");
            let shown = app.get_as(&from, &browser).body;
            assert!(shown.contains(&way), "{from}: {shown}");
        }

        let make = |browser: &Visitor, who: &people::TestPerson| {
            app.post(path, browser, &[("person", &who.id.to_string())])
        };
        assert_eq!(make(&app.sign_in_weak(&staff), &amal).status, 403);
        assert_eq!(make(&browser, &stranger).status, 404);
        assert_eq!(make(&browser, &staff).status, 404);
        assert_eq!(make(&app.sign_in(&amal), &amal).status, 404);
        let card = make(&browser, &amal);
        assert_eq!(card.header("cache-control"), Some("no-store"));
        let codes = codes_on(&card);
        assert_eq!(codes.len(), 10);
        assert!(
            app.letters()
                .iter()
                .any(|letter| letter.to() == "amal@people.example")
        );
        assert!(
            !app.get_as(path, &browser).body.contains(&codes[0]),
            "they are shown once"
        );

        let with = |code: &str| {
            let mut browser = Browser::new(app);
            let half = sign_in(&mut browser, "amal@people.example", PASSWORD);
            assert_eq!(leads_to(&half), "/sign-in/code?next=");
            browser.send("/sign-in/code", &[("code", code)])
        };
        assert_eq!(leads_to(&with(&codes[0])), "/my");
        assert_eq!(with(&codes[0]).status, 422);
        // A new card voids the old one; a used-up or void card never opens the door by itself. What the old one may
        // have opened in other hands ends.
        let opened = app.sign_in(&amal);
        let token = app.token(&amal, &["my:read"]);
        let anew = codes_on(&make(&browser, &amal));
        assert_eq!(app.get_as("/my/account", &opened).status, 303);
        assert_eq!(app.call("GET", "/api/v1/my/tokens", &token, "").status, 401);
        assert_eq!(with(&codes[1]).status, 422);
        assert_eq!(leads_to(&with(&anew[0])), "/my");
        // Whoever has used theirs up gets another, and goes on where they were.
        for code in &anew[1..] {
            app.database.clock.advance(60);
            assert_eq!(leads_to(&with(code)), "/my");
        }
        let opened = app.sign_in(&amal);
        make(&app.sign_in(&staff), &amal);
        assert_eq!(app.get_as("/my/account", &opened).status, 200);
    });
}

#[test]
fn a_card_does_not_make_staff_strong() {
    let app = TestApp::start();
    let db = app.database.db();
    let program = people::program(db, "riverbend");
    let staff = app.person("Bashir Fictional", "bashir@people.example");
    let (_, amal) = join(&app, "Amal Fictional", "amal@people.example");
    let funder = Some(&program.foundation);
    people::grant(db, &staff, Role::Staff, &program.id, None, funder, None);
    people::grant(
        db,
        &amal,
        Role::Reviewer,
        &program.id,
        None,
        None,
        Some(Bloc::Panel),
    );
    let path = "/manage/programmes/riverbend/cards";
    let codes = codes_on(&app.post(
        path,
        &app.sign_in(&staff),
        &[("person", &amal.id.to_string())],
    ));
    people::grant(db, &amal, Role::Staff, &program.id, None, funder, None);
    let mut browser = Browser::new(&app);
    sign_in(&mut browser, "amal@people.example", PASSWORD);
    let shown = browser.send("/sign-in/code", &[("code", &codes[0])]);
    assert_eq!(leads_to(&shown), "/my/account/second-factor?next=");
    assert_eq!(
        browser
            .send(path, &[("person", &staff.id.to_string())])
            .status,
        404
    );
    // Nor can a card be made for staff.
    let refused = app.post(
        path,
        &app.sign_in(&staff),
        &[("person", &amal.id.to_string())],
    );
    assert_eq!(refused.status, 403);
}

#[test]
fn a_program_reads_and_changes_its_owners_account_and_ends_sign_ins() {
    on_both_sites(|app| {
        let (mut browser, amal) = join(app, "Amal Fictional", "amal@people.example");
        let token = app.token(&amal, &["my:read", "my:write"]);
        let read = |path: &str| -> Value {
            let answer = app.call("GET", path, &token, "");
            assert_eq!(answer.status, 200, "{}", answer.body);
            serde_json::from_str(&answer.body).expect("JSON")
        };
        let account = read("/api/v1/my/account");
        assert_eq!(account["email"], "amal@people.example");
        assert_eq!(account["has_password"], true);
        let change = json!({"name": "Amal F.", "language": "es", "zone": null, "letters": "daily"});
        let changed = app.call("PUT", "/api/v1/my/account", &token, &change.to_string());
        assert_eq!(changed.status, 200, "{}", changed.body);
        assert_eq!(read("/api/v1/my/account")["letters"], "daily");
        let nonsense = json!({"name": "", "language": "es", "zone": null, "letters": "daily"});
        let refused = app.call("PUT", "/api/v1/my/account", &token, &nonsense.to_string());
        assert_eq!(refused.status, 422);

        let sign_ins = read("/api/v1/my/sign-ins");
        let id = sign_ins["sign_ins"][0]["id"]
            .as_str()
            .expect("an id")
            .to_owned();
        let path = format!("/api/v1/my/sign-ins/{id}");
        assert_eq!(app.call("DELETE", &path, &token, "").status, 204);
        assert_eq!(browser.get("/my/account").status, 303);
        assert_eq!(app.call("DELETE", &path, &token, "").status, 404);
    });
}
