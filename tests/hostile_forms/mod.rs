//! Every form of the site, filled with what nobody of good will would send: no answer says that we failed, what is
//! refused leaves nothing behind, and what was typed is shown again with a word about it.

mod world;

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use taawun::store::{Db, StoreError};

use self::world::Found;
use crate::support::TestDatabase;
use crate::support::app::{Answer, TestApp, Visitor};
use crate::support::forms::{Field, escaped};

const TEXTS: [&str; 9] = [
    "a\0b",
    "\u{202E}evil\u{2066}",
    "🎪🎪",
    "",
    " \t\r\n ",
    "<script>alert(1)</script>\"'",
    "'; DROP TABLE person;--",
    "\u{FEFF}\u{200B}",
    "@",
];
const NUMBERS: [&str; 9] = [
    "9223372036854775808",
    "-1",
    "1e400",
    "NaN",
    "0.000000000000000000001",
    "1,5",
    "999999999999999999999999999999",
    "٣",
    "0x10",
];
const DATES: [&str; 7] = [
    "2026-02-30",
    "2026-02-30T09:00",
    "2027-03-14T02:30",
    "9999-12-31T23:59",
    "-9999-01-01T00:00",
    "2026-13-01",
    "0",
];
const IDS: [&str; 6] = [
    "00000000000000000000000000",
    "none",
    "\0",
    "../..",
    "zzzzzzzzzzzzzzzzzzzzzzzzzzz",
    "-1",
];

/// What these forms would end, and what is gone afterwards: they come last.
const LAST: [&str; 2] = ["/my/account/erase", "/sign-out"];

/// Forms that stand in no page which links lead to in this world: they need a token from a letter, the middle of a
/// sign-in, or an act under way. Tests of their own send them.
const ELSEWHERE: [&str; 36] = [
    // What comes without a sign-in, wherever it goes.
    "/<_..>",
    "/join/confirm",
    "/my/account/email/confirm",
    "/my/account/second-factor",
    "/my/account/second-factor/codes",
    "/my/account/second-factor/remove",
    "/sign-in/code",
    "/sign-in/link",
    "/follow/confirm/<id>/<seal>",
    "/follow/stop/<id>/<seal>",
    "/my/letters/texts",
    "/manage/outbox/<id>/retry",
    "/invitation/accept",
    "/invitation/decline",
    "/manage/rounds/<slug>/amendments/void",
    "/manage/rounds/<slug>/amendments/<id>/sign",
    "/manage/rounds/<slug>/amendments/<id>/withdraw",
    "/manage/rounds/<slug>/questions-and-answers/<id>/show",
    "/manage/rounds/<slug>/extensions/outage",
    "/my/proposals/<id>/files/<file>/remove",
    "/my/proposals/<id>/merge",
    // An address of before: pages that were open while it changed.
    "/my/proposals/<id>/write",
    "/manage/rounds/<slug>/screening/<number>/merge",
    "/manage/rounds/<slug>/screening/<number>/merge/take-back",
    "/my/proposals/<id>/split",
    "/my/proposals/<id>/split/division",
    "/manage/rounds/<slug>/screening/<number>/split",
    "/manage/rounds/<slug>/screening/<number>/split/take-back",
    "/my/proposals/<id>/fields/<field>",
    "/my/proposals/<id>/history/<field>/restore",
    "/my/proposals/<id>/partners/<partner>/lead/take",
    "/my/proposals/<id>/partners/<partner>/lead/end",
    "/my/proposals/<id>/partners/<partner>/leave-out",
    "/my/proposals/<id>/editors/<person>/out",
    "/my/proposals/invitation/accept",
    "/my/proposals/invitation/decline",
];

#[derive(QueryableByName)]
struct Named {
    #[diesel(sql_type = Text)]
    name: String,
}

#[derive(QueryableByName)]
struct Counted {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = BigInt)]
    n: i64,
}

/// The query for how many rows stand in each table, but for those that count tries and hand out work.
fn counting(db: &Db) -> String {
    let query = match db.read_now(|reader| {
        let sqlite = "SELECT name FROM sqlite_master WHERE type = 'table'";
        Ok::<_, StoreError>(diesel::sql_query(sqlite).load::<Named>(reader.conn()).ok())
    }) {
        Ok(Some(tables)) => tables,
        _ => db
            .read_now(|reader| {
                let postgres = "SELECT CAST(tablename AS TEXT) AS name FROM pg_tables
                    WHERE schemaname = current_schema()";
                Ok::<_, StoreError>(diesel::sql_query(postgres).load::<Named>(reader.conn())?)
            })
            .expect("the tables"),
    };
    let counted = query
        .iter()
        .map(|table| table.name.as_str())
        .filter(|name| !matches!(*name, "attempts" | "lease" | "task"));
    let counts: Vec<String> = counted
        .map(|name| format!("SELECT '{name}' AS name, COUNT(*) AS n FROM {name}"))
        .collect();
    counts.join(" UNION ALL ")
}

fn counts(db: &Db, query: &str) -> BTreeMap<String, i64> {
    let query = query.to_owned();
    let counted: Vec<Counted> = db
        .read_now(move |reader| Ok::<_, StoreError>(diesel::sql_query(query).load(reader.conn())?))
        .expect("the counts");
    counted.into_iter().map(|row| (row.name, row.n)).collect()
}

/// What is put into a field; which of the values is turned by the place of the field.
fn values(field: &Field, turn: usize) -> [&'static str; 3] {
    let text = TEXTS[turn % TEXTS.len()];
    let number = NUMBERS[turn % NUMBERS.len()];
    let date = DATES[turn % DATES.len()];
    let id = IDS[turn % IDS.len()];
    match field.kind.as_str() {
        "date" | "datetime-local" => [date, DATES[(turn + 1) % DATES.len()], text],
        "number" => [number, NUMBERS[(turn + 1) % NUMBERS.len()], text],
        _ if !field.mode.is_empty() => [number, NUMBERS[(turn + 1) % NUMBERS.len()], text],
        "hidden" | "select" | "radio" | "checkbox" => [id, text, number],
        _ => [text, TEXTS[(turn + 1) % TEXTS.len()], number],
    }
}

type Sent = Vec<(String, String)>;

/// The form, each time with something else wrong, and which field that is.
fn tries(found: &Found, big: &str) -> Vec<(String, Sent, Option<usize>)> {
    let fields = &found.form.fields;
    let sound: Sent = fields
        .iter()
        .map(|field| (field.name.clone(), field.value.clone()))
        .collect();
    let with = |place: usize, value: &str| {
        let mut sent = sound.clone();
        value.clone_into(&mut sent[place].1);
        sent
    };
    let mut tries = vec![
        ("nothing".to_owned(), Vec::new(), None),
        (
            "everything twice".to_owned(),
            sound.iter().chain(&sound).cloned().collect(),
            None,
        ),
    ];
    let mut strange = sound.clone();
    for name in [
        "a[",
        "]",
        "a[b",
        "x[99999999999999999999].y",
        "",
        "q[\0]",
        "lines[-1].id",
        "a.b.c[d].e",
    ] {
        strange.push((name.to_owned(), "1".to_owned()));
    }
    tries.push(("fields that it has not".to_owned(), strange, None));
    for text in TEXTS {
        let all = |(place, (name, value)): (usize, &(String, String))| {
            let typed = matches!(
                fields[place].kind.as_str(),
                "text" | "textarea" | "search" | "email" | "url" | "tel"
            );
            (
                name.clone(),
                if typed {
                    text.to_owned()
                } else {
                    value.clone()
                },
            )
        };
        let sent = sound.iter().enumerate().map(all).collect();
        tries.push((format!("{text:?} everywhere"), sent, None));
    }
    if let Some(place) = fields
        .iter()
        .position(|field| matches!(field.kind.as_str(), "text" | "textarea"))
    {
        tries.push(("a megabyte".to_owned(), with(place, big), None));
        tries.push(("a long text".to_owned(), with(place, &big[..100_000]), None));
    }
    // Of the largest forms every second or third field is enough: their lines are alike.
    let step = fields.len().div_ceil(30).max(1);
    for (place, field) in fields.iter().enumerate().step_by(step) {
        for value in values(field, place) {
            let what = format!("{}={value:?}", field.name);
            tries.push((what, with(place, value), Some(place)));
        }
        let mut renamed = sound.clone();
        renamed[place].0 = renamed[place].0.replace(['0', '1', '2'], "4294967296");
        if renamed[place].0 != field.name {
            tries.push((format!("{} with another number", field.name), renamed, None));
        }
    }
    tries
}

/// What was typed in this field stands in the page again, and the page says that something is wrong. What nobody types,
/// such as the number of a version, is only changed by a forger, and no page needs to speak of it.
fn assert_kept(found: &Found, what: &str, place: usize, sent: &Sent, answer: &Answer) {
    let (action, field) = (&found.form.action, &found.form.fields[place]);
    let is_typed = !matches!(
        field.kind.as_str(),
        "hidden" | "select" | "radio" | "checkbox"
    );
    if !is_typed || is_trap(found, field) {
        return;
    }
    let says = answer.body.contains("role=\"alert\"") || answer.body.contains("class=\"error\"");
    assert!(says, "{action} {what}: no word of what is wrong");
    let typed = sent[place].1.trim();
    let is_text = !matches!(
        field.kind.as_str(),
        "password" | "date" | "datetime-local" | "number"
    );
    if is_text && !typed.contains('\0') && !typed.is_empty() {
        assert!(
            answer.body.contains(&escaped(typed)),
            "{action} {what}: what was typed is lost"
        );
    }
}

/// The field that nobody sees and only programs fill in.
fn is_trap(found: &Found, field: &Field) -> bool {
    field.name == "website" && found.form.action.ends_with("/questions-and-answers")
}

fn send(app: &TestApp, visitor: &Visitor, action: &str, sent: &Sent) -> Answer {
    let pairs: Vec<(&str, &str)> = sent
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    app.post(action, visitor, &pairs)
}

fn route_of(path: &str) -> Option<&'static str> {
    let lines = include_str!("../access_matrix.txt").lines();
    let posts = lines
        .filter(|line| line.starts_with("POST"))
        .filter_map(|line| line.split_whitespace().nth(1));
    let fits = |route: &str| {
        let path = path.split('?').next().unwrap_or_default();
        let (one, other): (Vec<_>, Vec<_>) =
            (route.split('/').collect(), path.split('/').collect());
        let same = |(route, path): (&&str, &&str)| {
            route == path || (route.starts_with('<') && !path.is_empty())
        };
        one.len() == other.len() && one.iter().zip(&other).all(same)
    };
    let mut found: Vec<&str> = posts.filter(|route| fits(route)).collect();
    found.sort_by_key(|route| route.matches('<').count());
    found.first().copied()
}

#[test]
fn no_form_fails_loses_what_was_typed_or_keeps_half_of_it() {
    let databases = [|| Some(TestDatabase::sqlite()), TestDatabase::postgres];
    let worlds = [world::people, world::applicants];
    for database in databases {
        let mut tried = BTreeSet::new();
        for people in worlds {
            let Some(database) = database() else { continue };
            let app = TestApp::on(database);
            let people = people(&app);
            let mut forms: Vec<Found> = world::forms(&app, &people).into_values().collect();
            forms.sort_by_key(|found| LAST.contains(&found.form.action.as_str()));
            try_all(&app, &forms);
            tried.extend(
                forms
                    .iter()
                    .filter_map(|found| route_of(&found.form.action)),
            );
        }
        if !tried.is_empty() {
            every_route_is_tried(tried);
        }
    }
}

fn try_all(app: &TestApp, forms: &[Found]) {
    let db = app.database.db();
    let big = "x".repeat(1_000_000);
    let query = counting(db);
    for found in forms {
        // Tries are forgiven after a while.
        app.database.clock.advance(1_800);
        let action = &found.form.action;
        let mut visitor = world::browser(app, found.who.as_ref());
        let mut before = counts(db, &query);
        let forged = app.ask(
            "POST",
            action,
            &[
                ("Cookie", &visitor.cookies),
                ("Content-Type", "application/x-www-form-urlencoded"),
            ],
            "a=b",
        );
        assert!(
            (400..500).contains(&forged.status),
            "{action} without a token: {}",
            forged.status
        );
        assert_eq!(counts(db, &query), before, "{action} without a token");
        for (what, sent, place) in tries(found, &big) {
            let answer = send(app, &visitor, action, &sent);
            let status = answer.status;
            assert!(
                (200..500).contains(&status),
                "{status} from {action} (in {}) with {what}",
                found.page
            );
            let after = counts(db, &query);
            if status >= 400 {
                let changed: Vec<_> = after
                    .iter()
                    .filter(|(name, n)| before.get(*name) != Some(n))
                    .collect();
                assert!(
                    changed.is_empty(),
                    "{status} from {action} with {what} kept {changed:?}"
                );
            } else if found.who.is_some() {
                // It was taken; it may have ended this very sign-in.
                visitor = world::browser(app, found.who.as_ref());
            }
            if let (422, Some(place)) = (status, place) {
                assert_kept(found, &what, place, &sent, &answer);
            }
            before = counts(db, &query);
        }
    }
}

fn every_route_is_tried(mut tried: BTreeSet<&str>) {
    tried.extend(ELSEWHERE);
    let untried: Vec<&str> = include_str!("../access_matrix.txt")
        .lines()
        .filter(|line| line.starts_with("POST") && !line.contains("/api/"))
        .filter_map(|line| line.split_whitespace().nth(1))
        .filter(|route| !tried.contains(route))
        .collect();
    assert!(
        untried.is_empty(),
        "no page leads to a form of these: {untried:#?}"
    );
}
