//! What 10,000 queued letters cost a reader's page: with an empty outbox, while they wait, and while they are sent.
//!
//! `cargo bench --bench letters_queue`

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use taawun::app;
use taawun::config::Config;
use taawun::domain::follow_link::FollowKey;
use taawun::domain::letter::{Content, Letter, Link, Recipient};
use taawun::front::Limits;
use taawun::i18n::Catalog;
use taawun::jobs::Worker;
use taawun::mail::{Carrier, Fittings, PostOffice, Sealed, Undelivered};
use taawun::store::{Db, StoreError, Surroundings, letters};

const LETTERS: usize = 10_000;
const REQUESTS: usize = 2_000;

/// A relay that takes 10 ms for each letter.
#[derive(Default)]
struct Relay(AtomicUsize);

impl Carrier for Relay {
    fn carry(&self, _: &Sealed) -> Result<(), Undelivered> {
        std::thread::sleep(Duration::from_millis(10));
        self.0.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }
}

fn queue(db: &Db) {
    for slice in 0..LETTERS / 100 {
        db.write_now(move |tx| {
            for number in 0..100 {
                let number = slice * 100 + number;
                let letter = Letter {
                    content: Content::AlreadyMember,
                    link: Link::Open("/sign-in".to_owned()),
                    to: Recipient::Address {
                        address: format!("reader{number}@people.example")
                            .parse()
                            .expect("an address"),
                        language: "en".parse().expect("a tag"),
                    },
                    about: None,
                    dedupe_key: format!("letter {number}"),
                };
                letters::enqueue(tx, letter)?;
            }
            Ok::<_, StoreError>(())
        })
        .expect("they are written");
    }
}

/// Asks for `path` again and again on one connection: the durations in order.
fn ask(address: SocketAddr, path: &str, most: Duration) -> Vec<Duration> {
    let mut socket = TcpStream::connect(address).expect("the site accepts connections");
    socket.set_nodelay(true).expect("no delay");
    let mut answers = BufReader::new(socket.try_clone().expect("a second handle"));
    let request = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\n\r\n");
    let end = Instant::now() + most;
    let mut took = Vec::new();
    while took.len() < REQUESTS && Instant::now() < end {
        let began = Instant::now();
        socket
            .write_all(request.as_bytes())
            .expect("the request is taken");
        read(&mut answers);
        took.push(began.elapsed());
    }
    took.sort_unstable();
    took
}

/// Reads one answer.
fn read(answers: &mut impl BufRead) {
    let mut length = 0;
    loop {
        let mut line = String::new();
        answers.read_line(&mut line).expect("a header");
        let line = line.trim_end().to_ascii_lowercase();
        if let Some(value) = line.strip_prefix("content-length: ") {
            length = value.parse().expect("a length");
        }
        if line.is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    answers.read_exact(&mut body).expect("the whole page");
}

fn tell(name: &str, took: &[Duration]) {
    let at =
        |share: usize| took[(took.len() * share / 100).min(took.len() - 1)].as_secs_f64() * 1e3;
    println!(
        "{name:<28} {:>6} requests, median {:>6.2} ms, p90 {:>6.2} ms, p99 {:>6.2} ms",
        took.len(),
        at(50),
        at(90),
        at(99)
    );
}

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let config = Config {
        listen: "127.0.0.1:0".parse().expect("an address"),
        ..Config::for_this_machine(folder.path())
    };
    let db = Db::open(&config.database_url, Surroundings::of_this_machine()).expect("a database");
    db.migrate().expect("it migrates");
    let runtime = tokio::runtime::Runtime::new().expect("threads");
    let starting = app::start(&config, db.clone(), app::system_random(), Limits::default());
    let running = runtime.block_on(starting).expect("the site starts");
    let most = Duration::from_secs(15);
    drop(ask(running.address, "/rounds", most));
    tell("empty outbox", &ask(running.address, "/rounds", most));
    let began = Instant::now();
    queue(&db);
    println!(
        "{LETTERS} letters written in {:.1} s",
        began.elapsed().as_secs_f64()
    );
    tell("letters waiting", &ask(running.address, "/rounds", most));

    let relay = Arc::new(Relay::default());
    let office = PostOffice::new(Fittings {
        catalog: Catalog::load(None),
        base_url: "https://grants.example.org".to_owned(),
        from: "Taawun <letters@grants.example.org>".to_owned(),
        follow_key: FollowKey::of_secret(b"the secret of the bench, long enough"),
        carrier: relay.clone(),
        texts: None,
    });
    let worker = Worker::new(db, Arc::new(office.expect("a sender")));
    let began = Instant::now();
    let sending =
        std::thread::spawn(move || worker.all_that_is_due(&|| false).map(|_| began.elapsed()));
    tell("letters being sent", &ask(running.address, "/rounds", most));
    println!("{} sent meanwhile", relay.0.load(Ordering::Relaxed));
    let took = sending.join().expect("no panic").expect("all are sent");
    println!("{LETTERS} letters sent in {:.1} s", took.as_secs_f64());
    runtime.block_on(running.stop()).expect("a graceful end");
}
