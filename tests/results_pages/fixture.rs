//! Elections made up for these tests, published as any other is.

use diesel::connection::SimpleConnection;
use taawun::domain::allocation::{CountingRule, pabulib};
use taawun::domain::policy::{Actor, may_import_election};
use taawun::domain::published::ImportChoices;
use taawun::ops::{import_election, publish_election};
use taawun::store::{Db, StoreError};

/// What hostile proposals are called.
pub const HOSTILE: &str = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)> & co";

pub const GREEDY: &str = r#"{"rule":"greedy","skip":true,"utility":"cost","threshold":null,"points":"places","ties":"id"}"#;
pub const EQUAL_SHARES: &str = r#"{"rule":"equal-shares","completion":{"kind":"greedy"},"utility":"cost","threshold":null,"points":"places","ties":"id"}"#;

/// An election in the Pabulib format: `projects` with categories, districts and points on the map,
/// `ballots` with three marks each. Project 3 has a hostile name, project 4 an id that no path can hold.
pub fn election(projects: usize, ballots: usize) -> String {
    let ids: Vec<String> = (1..=projects).map(id).collect();
    let mut text = format!(
        "META\nkey;value\ndescription;A vote\ncountry;Nowhere\nunit;Larkmere\ninstance;2024\n\
         num_projects;{projects}\nnum_votes;{ballots}\nbudget;{}\nvote_type;approval\nrule;greedy\n\
         date_begin;03.04.2024\ndate_end;21.04.2024\nlanguage;en\ncurrency;USD\n\
         PROJECTS\nproject_id;cost;name;category;district;latitude;longitude\n",
        projects * 4_000
    );
    for (number, id) in (1..=projects).zip(&ids) {
        let name = match number {
            3 => format!("\"{}\"", HOSTILE.replace('"', "\"\"")),
            _ => format!("A garden with benches and shade for street number {number}"),
        };
        let cost = 1_000 + number * 97 % 9_000;
        let category = ["sport", "culture", "urban greenery", "education"][number % 4];
        let (latitude, longitude) = (
            47.0 + number as f64 / 900.0,
            -122.0 - (number % 13) as f64 / 90.0,
        );
        text += &format!(
            "{id};{cost};{name};{category};North {};{latitude:.5};{longitude:.5}\n",
            number % 5
        );
    }
    text += "VOTES\nvoter_id;vote\n";
    for ballot in 0..ballots {
        // Squares, so that projects differ in votes.
        let marks = [ballot, ballot * ballot + 1, ballot / 3 + 7].map(|mark| &ids[mark % projects]);
        let mut distinct: Vec<&str> = marks.iter().map(|id| id.as_str()).collect();
        distinct.sort_unstable();
        distinct.dedup();
        text += &format!("{ballot};{}\n", quoted(&distinct.join(",")));
    }
    text
}

fn id(number: usize) -> String {
    match number {
        4 => "a/b %\u{e9}?#".to_owned(),
        _ => number.to_string(),
    }
}

fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

/// Publishes an election under this name.
pub fn publish(db: &Db, slug: &str, file: &str, rule: &str) {
    let permit = may_import_election(Actor::Operator).expect("the operator may");
    let election = pabulib::read(file.as_bytes()).expect("a good file");
    let rule: CountingRule = serde_json::from_str(rule).expect("a rule");
    let choices = ImportChoices {
        slug: slug.parse().expect("a slug"),
        title: None,
        language: None,
        currency: None,
        zone: "America/Los_Angeles".parse().expect("a zone"),
    };
    let prepared = import_election(Some(db), &permit, election, rule, &choices);
    let (prepared, _) = prepared.expect("it can be counted");
    publish_election(db, &permit, prepared, |_| {}).expect("it can be published");
}

/// Runs SQL behind the program's back.
pub fn behind_its_back(db: &Db, sql: &str) {
    let sql = sql.to_owned();
    db.write_now(move |tx| tx.conn().batch_execute(&sql).map_err(StoreError::from))
        .expect("the statement runs");
}
