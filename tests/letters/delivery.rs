//! No letter is lost, and none doubled but with the same Message-ID: over a real mail server with its moods.

use std::collections::{BTreeMap, BTreeSet};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use diesel::prelude::*;
use taawun::domain::letter::{Content, Letter, Link};
use taawun::jobs::Worker;
use taawun::mail::smtp::Smtp;
use taawun::store::schema::{letter, task};
use taawun::store::{Db, StoreError};

use super::{to_address, write};
use crate::support::letters::post_office;
use crate::support::smtp::{MailServer, Mood};
use crate::support::{TestDatabase, on_both_databases};

fn worker(db: &Db, server: &MailServer) -> Worker {
    let relay = server.url().parse().expect("a relay");
    let smtp = Smtp::new(relay, "grants.example.org".to_owned(), None).expect("a way");
    Worker::new(db.clone(), post_office(Arc::new(smtp)))
}

fn work(worker: &Worker) {
    worker
        .all_that_is_due(&|| false)
        .expect("the outbox is worked on");
}

fn write_some(db: &Db, count: usize) {
    for number in 0..count {
        let address = format!("reader{number}@people.example");
        write(
            db,
            to_address(
                &address,
                "en",
                Content::AlreadyMember,
                &format!("n{number}"),
            ),
        );
    }
}

/// How many letters stand in each state.
fn states(db: &Db) -> BTreeMap<String, usize> {
    let found: Vec<String> = db
        .read_now(|reader| Ok(task::table.select(task::state).load(reader.conn())?))
        .expect("the tasks");
    found
        .into_iter()
        .fold(BTreeMap::new(), |mut states, state| {
            *states.entry(state).or_default() += 1;
            states
        })
}

/// The Message-IDs, and how often each arrived.
fn copies(server: &MailServer) -> BTreeMap<String, usize> {
    let arrived = server.arrived().into_iter();
    arrived.fold(BTreeMap::new(), |mut copies, letter| {
        *copies.entry(letter.message_id()).or_default() += 1;
        copies
    })
}

#[test]
fn a_relay_that_is_down_for_a_day_loses_and_doubles_nothing() {
    on_both_databases(|database| {
        let db = database.db();
        let mut server = MailServer::start(Mood::Kind);
        server.go_down();
        let worker = worker(db, &server);
        write_some(db, 20);
        for _ in 0..24 {
            work(&worker);
            database.clock.advance(3_600);
        }
        assert_eq!(states(db), [("waiting".to_owned(), 20)].into());
        server.come_up(Mood::Kind);
        for _ in 0..3 {
            work(&worker);
            database.clock.advance(3_600);
        }
        assert_eq!(states(db), [("done".to_owned(), 20)].into());
        let copies = copies(&server);
        assert_eq!(copies.len(), 20, "{}", database.kind());
        assert!(copies.values().all(|count| *count == 1));
    });
}

#[test]
fn while_nobody_answers_only_a_few_letters_are_tried() {
    let database = TestDatabase::sqlite();
    let mut server = MailServer::start(Mood::Kind);
    server.go_down();
    write_some(database.db(), 100);
    work(&worker(database.db(), &server));
    let tried: i64 = database
        .db()
        .read_now(|reader| {
            let tried = task::table.filter(task::attempts.gt(0)).count();
            Ok(tried.get_result(reader.conn())?)
        })
        .expect("a count");
    assert!((1..=12).contains(&tried), "{tried}");
}

#[test]
fn greylisted_letters_come_a_little_later_and_once() {
    on_both_databases(|database| {
        let db = database.db();
        let server = MailServer::start(Mood::Greylisting);
        let worker = worker(db, &server);
        write_some(db, 12);
        work(&worker);
        assert!(server.arrived().is_empty());
        database.clock.advance(60);
        work(&worker);
        let copies = copies(&server);
        assert_eq!(copies.len(), 12);
        assert!(copies.values().all(|count| *count == 1));
        assert_eq!(states(db), [("done".to_owned(), 12)].into());
    });
}

#[test]
fn a_connection_lost_after_the_text_doubles_a_letter_only_under_its_own_name() {
    on_both_databases(|database| {
        let db = database.db();
        let server = MailServer::start(Mood::DropsAfterData);
        let worker = worker(db, &server);
        write_some(db, 12);
        for _ in 0..12 {
            work(&worker);
            database.clock.advance(120);
        }
        assert_eq!(states(db), [("done".to_owned(), 12)].into());
        let copies = copies(&server);
        assert_eq!(copies.len(), 12, "twelve letters have twelve names");
        assert!(copies.values().all(|count| *count == 2), "{copies:?}");
        let mut bodies = BTreeMap::<String, BTreeSet<String>>::new();
        for arrived in server.arrived() {
            let text = arrived.letter().text;
            bodies.entry(arrived.message_id()).or_default().insert(text);
        }
        assert!(bodies.values().all(|texts| texts.len() == 1));
    });
}

#[test]
fn a_refused_reader_ends_one_letter_with_the_answer_kept_and_no_other() {
    on_both_databases(|database| {
        let db = database.db();
        let server = MailServer::start(Mood::Refuses("reader3@"));
        write_some(db, 6);
        work(&worker(db, &server));
        assert_eq!(
            states(db),
            [("dead".to_owned(), 1), ("done".to_owned(), 5)].into()
        );
        let answer: Option<String> = db
            .read_now(|reader| {
                let dead = task::table.filter(task::state.eq("dead"));
                Ok(dead.select(task::last_error).first(reader.conn())?)
            })
            .expect("the dead letter");
        let answer = answer.expect("an answer");
        assert!(answer.contains("nobody of this name"), "{answer}");
    });
}

#[test]
fn a_refused_text_is_dead_but_a_disliked_sender_kills_no_letter() {
    let database = TestDatabase::sqlite();
    let db = database.db();
    let mut server = MailServer::start(Mood::DislikesSender);
    let worker = worker(db, &server);
    write_some(db, 8);
    for _ in 0..30 {
        work(&worker);
        database.clock.advance(3_600);
    }
    assert_eq!(states(db), [("waiting".to_owned(), 8)].into());
    server.go_down();
    server.come_up(Mood::RefusesText("reader5@"));
    for _ in 0..3 {
        work(&worker);
        database.clock.advance(3_600);
    }
    assert_eq!(
        states(db),
        [("dead".to_owned(), 1), ("done".to_owned(), 7)].into()
    );
}

#[test]
fn several_letters_are_on_their_way_at_once() {
    let database = TestDatabase::sqlite();
    let server = MailServer::start(Mood::Slow(Duration::from_millis(30)));
    write_some(database.db(), 18);
    work(&worker(database.db(), &server));
    assert_eq!(server.arrived().len(), 18);
    let most = server.most_open();
    assert!((4..=8).contains(&most), "{most} connections");
}

#[test]
fn what_somebody_waits_for_goes_before_what_thousands_get() {
    let database = TestDatabase::sqlite();
    let db = database.db();
    let server = MailServer::start(Mood::Kind);
    write_some(db, 40);
    db.write_now(|tx| {
        // As the worker writes them for a mailing.
        diesel::update(task::table)
            .set((task::kind.eq("send_circular"), task::lane.eq("bulk")))
            .execute(tx.conn())?;
        Ok::<_, StoreError>(())
    })
    .expect("forty letters of many");
    database.clock.advance(1);
    write(
        db,
        to_address("urgent@people.example", "en", Content::AlreadyMember, "x"),
    );
    work(&worker(db, &server));
    let arrived = server.arrived();
    let place = arrived
        .iter()
        .position(|letter| letter.to == "urgent@people.example");
    assert_eq!(arrived.len(), 41);
    assert!(place.expect("it came") < 7, "{place:?}");
}

fn link_of(db: &Db) -> (Option<String>, bool) {
    db.read_now(|reader| {
        Ok(letter::table
            .select((letter::link, letter::sent_at.is_not_null()))
            .first(reader.conn())?)
    })
    .expect("the letter")
}

#[test]
fn a_token_is_wiped_once_its_letter_is_sent_or_its_time_is_over() {
    on_both_databases(|database| {
        let db = database.db();
        let server = MailServer::start(Mood::Kind);
        let worker = worker(db, &server);
        let secret = |key: &str, until| Letter {
            link: Link::Secret {
                path: "/sign-in/link?token=abc123".to_owned(),
                until,
            },
            ..to_address("amal@people.example", "en", Content::OneTimeLink, key)
        };
        let until = db.now().plus_seconds(600);
        write(db, secret("one", until));
        assert!(link_of(db).0.is_some());
        work(&worker);
        assert_eq!(link_of(db), (None, true), "{}", database.kind());
        assert!(server.arrived()[0].letter().text.contains("token=abc123"));
        db.write_now(|tx| {
            diesel::delete(letter::table).execute(tx.conn())?;
            Ok::<_, StoreError>(())
        })
        .expect("none");

        write(db, secret("two", until));
        database.clock.advance(600);
        work(&worker);
        assert_eq!(link_of(db), (None, false), "given up");
        assert_eq!(server.arrived().len(), 1);
        assert_eq!(states(db)["dead"], 1);
    });
}

fn start_work(database: &TestDatabase, server: &MailServer, folder: &std::path::Path) -> Child {
    Command::new(env!("CARGO_BIN_EXE_taawun"))
        .arg("work")
        .current_dir(folder)
        .env("TAAWUN_DATABASE_URL", database.address())
        .env("TAAWUN_DATA_DIR", folder)
        .env("TAAWUN_SMTP_URL", server.url())
        .env("TAAWUN_MAIL_FROM", "Taawun <letters@grants.example.org>")
        .env("TAAWUN_BASE_URL", "http://127.0.0.1:8000")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts")
}

#[test]
fn kill_9_of_the_worker_loses_no_letter() {
    const LETTERS: usize = 200;
    const KILLS: usize = 5;
    const IN_FLIGHT: usize = 6;
    on_both_databases(|database| {
        let db = database.db();
        let folder = tempfile::tempdir().expect("a folder");
        let server = MailServer::start(Mood::Slow(Duration::from_millis(5)));
        write_some(db, LETTERS);
        // The program goes by the machine's clock, whatever it shows.
        db.write_now(|tx| {
            diesel::update(task::table)
                .set(task::due_at.eq(0))
                .execute(tx.conn())?;
            Ok::<_, StoreError>(())
        })
        .expect("all are due");
        for kill in 1..=KILLS {
            let mut program = start_work(database, &server, folder.path());
            let patience = Instant::now() + Duration::from_secs(60);
            while server.arrived().len() < kill * 30 && Instant::now() < patience {
                std::thread::sleep(Duration::from_millis(5));
            }
            program.kill().expect("SIGKILL");
            program.wait().expect("it is dead");
        }
        let before = server.arrived().len();
        assert!(
            (30 * KILLS..LETTERS).contains(&before),
            "{before} before the end"
        );
        // The leases of the dead run out.
        database.clock.advance(10 * 366 * 24 * 60 * 60);
        work(&worker(db, &server));
        assert_eq!(states(db), [("done".to_owned(), LETTERS)].into());
        let readers: BTreeSet<String> = server
            .arrived()
            .into_iter()
            .map(|letter| letter.to)
            .collect();
        assert_eq!(readers.len(), LETTERS, "{}: lost", database.kind());
        // The two programs name letters by their own hosts; what comes before it is the letter's name.
        let names: BTreeSet<String> = copies(&server)
            .into_keys()
            .map(|id| id.split('@').next().unwrap_or_default().to_owned())
            .collect();
        assert_eq!(
            names.len(),
            LETTERS,
            "a second copy has the first one's name"
        );
        let doubled = server.arrived().len() - LETTERS;
        assert!(doubled <= KILLS * IN_FLIGHT, "{doubled} doubled");
    });
}
