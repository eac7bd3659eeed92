//! `kill -9` while writing: nothing that was acknowledged is lost, nothing stands twice or by half.
//!
//! The test binary starts itself as the program that writes, kills it in the middle, and looks at what
//! is there. Five times in every run of the tests; `TAAWUN_CRASH_ROUNDS=100` for a long one.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use diesel::prelude::*;
use serde_json::json;
use taawun::domain::audit_event::AuditKind;
use taawun::store::schema::{audit_event, round};
use taawun::store::{Db, StoreError, Surroundings, audit, invariants};

use super::{add_round, slugs};
use crate::support::TestDatabase;

const ADDRESS: &str = "TAAWUN_CRASH_ADDRESS";
const NAME: &str = "TAAWUN_CRASH_NAME";
const WRITERS: usize = 8;

fn open(address: &str) -> Db {
    let url = address.parse().expect("an address");
    Db::open(&url, Surroundings::of_this_machine()).expect("the database opens")
}

/// Writes until it is killed: a round and its event on record in one transaction, and says so on
/// standard output once it was told that they are kept.
#[test]
#[ignore = "the program that the crash loop kills"]
fn the_program_that_is_killed() {
    let (Ok(address), Ok(name)) = (std::env::var(ADDRESS), std::env::var(NAME)) else {
        return;
    };
    let db = open(&address);
    thread::scope(|scope| {
        for writer in 0..WRITERS {
            let (db, name) = (&db, &name);
            scope.spawn(move || {
                for number in 0.. {
                    let slug = format!("{name}-{writer}-{number}");
                    let write = {
                        let slug = slug.clone();
                        move |tx: &mut taawun::store::Tx<'_>| {
                            add_round(tx, &slug)?;
                            audit::record(tx, AuditKind::ElectionImported, &json!({"round": slug}))
                        }
                    };
                    match db.write_now(write) {
                        Ok(_) => {
                            let mut out = std::io::stdout().lock();
                            writeln!(out, "kept {slug}").expect("somebody listens");
                        }
                        Err(StoreError::Busy) => {}
                        Err(error) => panic!("{error}"),
                    }
                }
            });
        }
        scope.spawn(|| {
            loop {
                let _ = audit::seal(&db, &name);
                thread::sleep(Duration::from_millis(20));
            }
        });
    });
}

/// Starts the program, kills it after `delay`; what it said was kept.
fn write_and_die(address: &str, name: &str, delay: Duration) -> Vec<String> {
    let mut program = Command::new(std::env::current_exe().expect("this program"))
        .args(["--exact", "storage::crash::the_program_that_is_killed"])
        .args(["--ignored", "--nocapture"])
        .env(ADDRESS, address)
        .env(NAME, name)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let mut lines = BufReader::new(program.stdout.take().expect("its output"));
    let mut kept = Vec::new();
    let mut line = String::new();
    let mut deadline = None;
    loop {
        line.clear();
        if lines.read_line(&mut line).expect("a line") == 0 {
            break;
        }
        // A line that the kill cut off was never said.
        if let Some(slug) = line
            .strip_prefix("kept ")
            .and_then(|rest| rest.strip_suffix('\n'))
        {
            kept.push(slug.to_owned());
        }
        // From its first write on, so that every round dies in the middle of its work.
        let deadline = *deadline.get_or_insert_with(|| Instant::now() + delay);
        if Instant::now() >= deadline {
            program.kill().expect("SIGKILL");
        }
    }
    program.wait().expect("it is dead");
    kept
}

fn crash_again_and_again(kind: &str, address: &str) {
    let rounds: u64 = std::env::var("TAAWUN_CRASH_ROUNDS")
        .map_or(5, |text| text.parse().expect("a number of rounds"));
    let mut kept = BTreeSet::new();
    let mut restarts = Vec::new();
    for number in 0..rounds {
        let delay = Duration::from_millis(20 + number * 37 % 180);
        kept.extend(write_and_die(address, &format!("crash-{number}"), delay));

        let restart = Instant::now();
        let db = open(address);
        db.migrate().expect("nothing to do");
        let found = db
            .read_now(|reader| slugs(reader.conn()))
            .expect("the rounds");
        restarts.push(restart.elapsed());

        let distinct: BTreeSet<String> = found.iter().cloned().collect();
        assert_eq!(
            distinct.len(),
            found.len(),
            "{kind}: something stands twice"
        );
        let lost: Vec<_> = kept.difference(&distinct).collect();
        assert!(lost.is_empty(), "{kind}: acknowledged and lost: {lost:?}");
        // What stands without an answer can only be what was being answered when the program died.
        let unanswered = distinct.len() - kept.len();
        let most = (number as usize + 1) * WRITERS;
        assert!(unanswered <= most, "{kind}: {unanswered} stand unanswered");

        let (rounds, events) = db
            .read_now(|reader| {
                let rounds: i64 = round::table.count().get_result(reader.conn())?;
                let events: i64 = audit_event::table.count().get_result(reader.conn())?;
                Ok((rounds, events))
            })
            .expect("two counts");
        assert_eq!(rounds, events, "{kind}: a transaction stands by half");
        let examination = db.read_now(|reader| invariants::examine(reader, None));
        let examination = examination.expect("the invariants can be checked");
        assert!(
            examination.is_sound(),
            "{kind}: {:#?}",
            examination.verdicts
        );
    }
    restarts.sort_unstable();
    let longest = restarts.last().expect("a restart");
    println!(
        "{kind}: killed {rounds} times, {} writes acknowledged, none lost; restart at most {longest:.1?}",
        kept.len(),
    );
    assert!(
        kept.len() as u64 >= rounds,
        "{kind}: hardly anything was written"
    );
}

#[test]
fn nothing_acknowledged_is_lost_by_kill_9_on_sqlite() {
    let folder = tempfile::tempdir().expect("a folder");
    let address = format!("sqlite:{}", folder.path().join("crash.db").display());
    open(&address).migrate().expect("it migrates");
    crash_again_and_again("sqlite", &address);
}

#[test]
fn nothing_acknowledged_is_lost_by_kill_9_on_postgres() {
    if let Some(database) = TestDatabase::postgres() {
        crash_again_and_again("postgres", &database.address());
    }
}
