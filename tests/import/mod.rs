//! An election that was held elsewhere becomes a decided round: all of it, or nothing.

mod command;
mod elections;
mod killed;
mod races;

use diesel::prelude::*;
use taawun::domain::allocation::{CountingRule, Election};
use taawun::domain::policy::{Actor, may_import_election};
use taawun::domain::published::ImportChoices;
use taawun::domain::round::Slug;
use taawun::ops::{
    ImportError, PreparedElection, PublishError, PublishedElection, import_election,
    publish_election,
};
use taawun::store::Db;
use taawun::store::schema::{ballot, ballot_box, decided_proposal, document, round, task};

/// What an import of this name needs besides the file.
fn choices(slug: &str) -> ImportChoices {
    ImportChoices {
        slug: slug.parse().expect("a slug"),
        title: None,
        language: None,
        currency: None,
        zone: "UTC".parse().expect("a zone"),
    }
}

fn prepared(
    db: &Db,
    election: &Election,
    rule: &CountingRule,
    slug: &str,
) -> Result<PreparedElection, ImportError> {
    let permit = may_import_election(Actor::Operator).expect("the operator may");
    let (election, rule) = (election.clone(), rule.clone());
    let imported = import_election(Some(db), &permit, election, rule, &choices(slug));
    imported.map(|(prepared, _)| prepared)
}

fn published(db: &Db, prepared: PreparedElection) -> Result<PublishedElection, PublishError> {
    let permit = may_import_election(Actor::Operator).expect("the operator may");
    publish_election(db, &permit, prepared, |_| {})
}

fn slug(text: &str) -> Slug {
    text.parse().expect("a slug")
}

/// How many rows there are.
#[derive(Debug, PartialEq, Eq)]
struct Rows {
    rounds: i64,
    proposals: i64,
    boxes: i64,
    ballots: i64,
    documents: i64,
    tasks: i64,
}

const NOTHING: Rows = Rows {
    rounds: 0,
    proposals: 0,
    boxes: 0,
    ballots: 0,
    documents: 0,
    tasks: 0,
};

fn rows(db: &Db) -> Rows {
    db.read_now(|reader| {
        let conn = reader.conn();
        Ok(Rows {
            rounds: round::table.count().get_result(conn)?,
            proposals: decided_proposal::table.count().get_result(conn)?,
            boxes: ballot_box::table.count().get_result(conn)?,
            ballots: ballot::table.count().get_result(conn)?,
            documents: document::table.count().get_result(conn)?,
            tasks: task::table.count().get_result(conn)?,
        })
    })
    .expect("the rows can be counted")
}

/// A made-up election of so many voters, as a `.pb` file.
fn file(voters: usize) -> String {
    let mut text =
        "META\nkey;value\ndescription;Made up\ncountry;Worldwide\nunit;Example\ninstance;2024\n\
                    num_projects;4\nnum_votes;0\nbudget;1000\nvote_type;approval\nrule;greedy\n\
                    date_begin;2024\ndate_end;2024\nPROJECTS\nproject_id;cost;name\n\
                    1;400;One\n2;300;Two\n3;250;Three\n4;200;Four\nVOTES\nvoter_id;vote\n"
            .to_owned();
    for voter in 0..voters {
        let marks = ["1,2", "2", "3,1", "4,3,2", ""][voter % 5];
        text.push_str(&format!("v{voter};{marks}\n"));
    }
    text
}
