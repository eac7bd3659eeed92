//! Who a request comes from, as every page knows it.

use taawun::domain::standing::Role;

use super::support::app::{TestApp, on_both_sites};
use super::support::people;

#[test]
fn a_page_knows_who_reads_it_only_while_the_sign_in_holds() {
    on_both_sites(|app| {
        let amal = app.person("Amal Fictional", "amal@people.example");
        let browser = app.sign_in(&amal);
        assert!(app.get_as("/", &browser).body.contains("Amal Fictional"));
        assert!(!app.get("/").body.contains("Amal Fictional"));
        app.database.clock.advance(86_401);
        assert!(!app.get_as("/", &browser).body.contains("Amal Fictional"));
    });
}

#[test]
fn the_way_to_the_funders_work_is_shown_to_staff_alone() {
    let app = TestApp::start();
    let db = app.database.db();
    let program = people::program(db, "example");
    let amal = app.person("Amal Fictional", "amal@people.example");
    let browser = app.sign_in(&amal);
    assert!(!app.get_as("/", &browser).body.contains("href=\"/manage\""));
    people::grant(
        db,
        &amal,
        Role::Staff,
        &program.id,
        None,
        Some(&program.foundation),
        None,
    );
    assert!(app.get_as("/", &browser).body.contains("href=\"/manage\""));
}
