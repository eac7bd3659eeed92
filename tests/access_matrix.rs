//! Who may ask for what: every route stands in `access_matrix.txt` with what each role is answered, and a
//! route that does not stand there fails.

use std::collections::BTreeMap;

use taawun::app;
use taawun::domain::standing::Role;
use taawun::web::mount;

use super::support::app::TestApp;
use super::support::{TestDatabase, people};

/// One line: method, route, an address it takes, and the answers to a visitor, to the operator at the
/// machine itself, to a member and to the staff of a programme.
struct Row {
    method: String,
    address: String,
    visitor: u16,
    operator: u16,
    member: u16,
    staff: u16,
}

fn matrix() -> BTreeMap<String, Row> {
    let lines = include_str!("access_matrix.txt").lines();
    lines
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| {
            let cells: Vec<&str> = line.split_whitespace().collect();
            let [method, route, address, visitor, operator, member, staff] = cells[..] else {
                panic!("not seven cells: {line}");
            };
            let status = |cell: &str| cell.parse().expect("a status");
            let row = Row {
                method: method.to_owned(),
                address: address.to_owned(),
                visitor: status(visitor),
                operator: status(operator),
                member: status(member),
                staff: status(staff),
            };
            (format!("{method} {route}"), row)
        })
        .collect()
}

/// Every route of the site, as `GET /rounds/<slug>`.
fn routes() -> Vec<String> {
    let folder = tempfile::tempdir().expect("a folder");
    let database = TestDatabase::sqlite();
    let config = taawun::config::Config::for_this_machine(folder.path());
    let app = app::compose(&config, database.db().clone(), app::system_random())
        .expect("the site is put together");
    let site = mount::rocket(app, config.listen);
    let names = site
        .routes()
        .map(|route| format!("{} {}", route.method, route.uri.path()));
    names.collect()
}

#[test]
fn every_route_stands_in_the_matrix_and_nothing_else_does() {
    let matrix = matrix();
    let routes = routes();
    let unlisted: Vec<_> = routes
        .iter()
        .filter(|route| !matrix.contains_key(*route))
        .collect();
    assert!(
        unlisted.is_empty(),
        "add to tests/access_matrix.txt: {unlisted:#?}"
    );
    let gone: Vec<_> = matrix
        .keys()
        .filter(|route| !routes.contains(route))
        .collect();
    assert!(gone.is_empty(), "no longer there: {gone:#?}");
}

#[test]
fn every_role_is_answered_as_the_matrix_says() {
    // Behind a trusted proxy on this machine, the header decides who asks from where.
    let app = TestApp::custom(
        TestDatabase::sqlite(),
        taawun::front::Limits::default(),
        |config| {
            config.trusted_proxies = vec!["127.0.0.1".parse().expect("an address")];
        },
    );
    let db = app.database.db();
    let program = people::program(db, "example");
    let (amal, bashir) = (
        app.person("Amal Fictional", "amal@people.example"),
        app.person("Bashir Fictional", "bashir@people.example"),
    );
    let funder = Some(&program.foundation);
    people::grant(db, &bashir, Role::Staff, &program.id, None, funder, None);
    let origin = app.base_url();
    for (route, row) in matrix() {
        for (role, from, status) in [
            ("a visitor", "203.0.113.9", row.visitor),
            ("the operator", "127.0.0.1", row.operator),
        ] {
            let answer = app.ask(&row.method, &row.address, &[("X-Forwarded-For", from)], "");
            assert_eq!(answer.status, status, "{route} for {role}");
        }
        for (role, person, status) in [
            ("a member", &amal, row.member),
            ("staff", &bashir, row.staff),
        ] {
            // Each time anew: some addresses end the sign-in.
            let browser = app.sign_in(person);
            let mut headers = vec![
                ("X-Forwarded-For", "203.0.113.9"),
                ("Cookie", browser.cookies.as_str()),
            ];
            let form = format!("csrf={}", browser.token);
            let body = if row.method == "GET" { "" } else { &form };
            if row.method != "GET" {
                headers.push(("Origin", &origin));
                headers.push(("Content-Type", "application/x-www-form-urlencoded"));
            }
            let answer = app.ask(&row.method, &row.address, &headers, body);
            assert_eq!(answer.status, status, "{route} for {role}");
        }
    }
}
