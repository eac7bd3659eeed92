//! Who may ask for what: every route stands in `access_matrix.txt` with what each role is answered, and a
//! route that does not stand there fails.

use std::collections::BTreeMap;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use taawun::app;
use taawun::domain::attachment::FileName;
use taawun::domain::canonical::Sha256Hex;
use taawun::domain::proposal::FieldName;
use taawun::domain::standing::Role;
use taawun::ops::proposals::comment_on_field;
use taawun::store::proposals::attachments::{self, NewFile};
use taawun::store::{Db, StoreError, proposals};
use taawun::web::mount;

use super::proposals::world::{Coalition, coalition, fill, hashes, open_round, organization};
use super::support::app::{TestApp, Visitor};
use super::support::rounds::as_person;
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

/// A draft with a comment and a file in it, and for each part of an address what it is in this draft.
fn draft(db: &Db, of: &Coalition) -> BTreeMap<&'static str, String> {
    fill(db, of);
    let id = of.id.clone();
    let comment = as_person(db, of.lead(), move |tx, actor| {
        comment_on_field(tx, actor, &id, &FieldName::Title, "A better one?")
    })
    .expect("said");
    let (id, by) = (of.id.clone(), of.lead().id.clone());
    let file = db
        .write_now(move |tx| {
            let new = NewFile {
                name: FileName::kept("plan.pdf").expect("a name"),
                media_type: "application/pdf",
                length: 4,
                hash: Sha256Hex::of(b"plan"),
            };
            attachments::add(tx, &id, &new, &by)
        })
        .expect("attached");
    BTreeMap::from([
        ("<id>", of.id.to_string()),
        ("<partner>", of.partners[1].seat.to_string()),
        ("<person>", of.partners[1].person.id.to_string()),
        ("<field>", "title".to_owned()),
        ("<comment>", comment.to_string()),
        ("<file>", file.to_string()),
        ("<version>", "1".to_owned()),
    ])
}

/// How many rows each table has.
fn rows(db: &Db) -> BTreeMap<String, i64> {
    #[derive(QueryableByName)]
    struct Table {
        #[diesel(sql_type = Text)]
        name: String,
    }
    #[derive(QueryableByName)]
    struct Count {
        #[diesel(sql_type = BigInt)]
        n: i64,
    }
    db.read_now(|reader| {
        let named = "SELECT name FROM sqlite_master WHERE type = 'table'";
        let tables: Vec<Table> = diesel::sql_query(named).load(reader.conn())?;
        let mut all = BTreeMap::new();
        for Table { name } in tables {
            let counted = format!("SELECT COUNT(*) AS n FROM \"{name}\"");
            let count: Count = diesel::sql_query(counted).get_result(reader.conn())?;
            all.insert(name, count.n);
        }
        Ok::<_, StoreError>(all)
    })
    .expect("the tables")
}

/// All that stands in a draft, and who takes part in it.
fn stands(db: &Db, of: &Coalition) -> String {
    let id = of.id.clone();
    db.read_now(move |reader| {
        let draft = proposals::draft(reader.conn(), &id)?;
        let access = proposals::access(reader.conn(), &id)?;
        Ok(format!("{draft:?} {access:?}"))
    })
    .expect("the draft")
}

/// One form with a field for all that any page of a draft asks for, filled in as somebody would who knew the draft.
fn knowing(db: &Db, of: &Coalition, browser: &Visitor) -> String {
    let elm = &of.partners[1];
    let (core, part) = hashes(db, of, elm);
    format!(
        "csrf={}&role=in_kind&right=edit&person={}&partner={}&core={core}&part={part}&reading=1\
         &title=Mine&revision[title]=1&was[title]=&text=Mine&comment=Mine&message=Mine&revision=1\
         &organization=oak&email=stranger%40people.example&name=Mine&language=en&helper_email=\
         stranger%40people.example&helper_right=edit&helper_until=2027-02-01&answer=yes&act=save&wrong=Mine\
         &sure=yes",
        browser.token, elm.person.id, elm.seat,
    )
}

#[test]
fn a_draft_of_somebody_else_is_at_none_of_its_addresses() {
    let app = TestApp::custom(
        TestDatabase::sqlite(),
        taawun::front::Limits::default(),
        |config| {
            config.trusted_proxies = vec!["127.0.0.1".parse().expect("an address")];
        },
    );
    let db = app.database.db();
    let round = open_round(&app.database, "gardens-2027");
    let of = coalition(db, &round, &["elm", "ash"]);
    let parts = draft(db, &of);
    let (_, stranger) = organization(db, "oak", "nonprofit");
    let (board, reviewer) = (
        app.person("Dina Fictional", "dina@people.example"),
        app.person("Rana Fictional", "rana@people.example"),
    );
    let (program, funder) = (&round.program.id, Some(&round.program.foundation));
    people::grant(db, &board, Role::Board, program, None, funder, None);
    let (in_round, bloc) = (
        Some(&round.id),
        Some(taawun::domain::bloc::Bloc::Foundation),
    );
    people::grant(
        db,
        &reviewer,
        Role::Reviewer,
        program,
        in_round,
        funder,
        bloc,
    );
    let rows_of_draft = matrix().into_iter();
    let addresses: Vec<(String, String)> = rows_of_draft
        .filter_map(|(route, row)| {
            let (_, path) = route.split_once(' ')?;
            let is_of_draft = path.starts_with("/my/proposals/<id>");
            let mut path = path.to_owned();
            for (part, is) in &parts {
                path = path.replace(part, is);
            }
            assert!(!is_of_draft || !path.contains('<'), "{path}");
            is_of_draft.then_some((row.method, path))
        })
        .collect();
    assert!(addresses.len() > 40, "{addresses:?}");
    let origin = app.base_url();
    let askers = [
        ("a stranger", &stranger, "203.0.113.9"),
        ("a stranger at the machine itself", &stranger, "127.0.0.1"),
        ("staff", &round.amal, "203.0.113.9"),
        ("the board", &board, "203.0.113.9"),
        ("a reviewer", &reviewer, "203.0.113.9"),
    ];
    let browsers = askers.map(|(_, person, _)| app.sign_in(person));
    let before = (rows(db), stands(db, &of));
    for ((who, _, from), browser) in askers.iter().zip(&browsers) {
        let form = knowing(db, &of, browser);
        for (method, path) in &addresses {
            let mut headers = vec![
                ("X-Forwarded-For", *from),
                ("Cookie", browser.cookies.as_str()),
            ];
            let body = if method == "GET" { "" } else { &form };
            if method != "GET" {
                headers.push(("Origin", &origin));
                headers.push(("Content-Type", "application/x-www-form-urlencoded"));
            }
            let answer = app.ask(method, path, &headers, body);
            // An address of before leads on for everybody, whatever is there.
            let is_old = method == "GET" && path.ends_with("/write");
            assert_eq!(
                answer.status,
                if is_old { 308 } else { 404 },
                "{method} {path} for {who}: {}",
                answer.body
            );
            assert!(!answer.body.contains("A garden for all"), "{method} {path}");
        }
    }
    assert_eq!((rows(db), stands(db, &of)), before, "nothing is written");
    // The same addresses are there for whoever leads it, so that they are none that nobody has.
    let lead = app.sign_in_weak(of.lead());
    let pages = addresses.iter().filter(|(method, _)| method == "GET");
    let pages = pages.filter(|(_, path)| !path.contains("/files/"));
    let there = pages.filter(|(_, path)| app.get_as(path, &lead).status == 200);
    assert!(there.count() > 8);
}
