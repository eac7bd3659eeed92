//! What 10,000 queued letters cost a reader's page: with an empty outbox, while they wait, and while they are sent. A
//! page is asked for at a steady pace, so that one that takes long does not make fewer be counted.
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
/// Between one question for a page and the next, whether the one before was answered or not.
const PACE: Duration = Duration::from_millis(5);
/// How long pages are asked for in each state.
const TURN: Duration = Duration::from_secs(15);

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

/// Asks for `path` again and again on one connection: how long each answer took from when it was to be asked for, in
/// order.
fn ask(address: SocketAddr, path: &str) -> Vec<Duration> {
    let mut socket = TcpStream::connect(address).expect("the site accepts connections");
    socket.set_nodelay(true).expect("no delay");
    let mut answers = BufReader::new(socket.try_clone().expect("a second handle"));
    let request = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\n\r\n");
    let (mut due, mut took) = (Instant::now(), Vec::new());
    let end = due + TURN;
    while due < end {
        std::thread::sleep(due.saturating_duration_since(Instant::now()));
        socket
            .write_all(request.as_bytes())
            .expect("the request is taken");
        read(&mut answers);
        took.push(due.elapsed());
        due += PACE;
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

/// Prints how long pages took, beside the `normal` p99; gives the p99.
fn tell(name: &str, took: &[Duration], normal: Option<f64>) -> f64 {
    let at =
        |share: usize| took[(took.len() * share / 100).min(took.len() - 1)].as_secs_f64() * 1e3;
    println!(
        "{name:<28} {:>6} pages  p50 {:>6.2} ms  p90 {:>6.2} ms  p99 {:>6.2} ms  ratio of p99 {:.2}",
        took.len(),
        at(50),
        at(90),
        at(99),
        normal.map_or(1.0, |normal| at(99) / normal)
    );
    at(99)
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
    let page = "/rounds";
    // The first pages warm up what is made once.
    drop(ask(running.address, page));
    let normal = tell("empty outbox", &ask(running.address, page), None);
    let began = Instant::now();
    queue(&db);
    println!(
        "{LETTERS} letters written in {:.1} s",
        began.elapsed().as_secs_f64()
    );
    let normal = Some(normal);
    tell("letters waiting", &ask(running.address, page), normal);

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
    tell("letters being sent", &ask(running.address, page), normal);
    println!("{} sent meanwhile", relay.0.load(Ordering::Relaxed));
    let took = sending.join().expect("no panic").expect("all are sent");
    println!("{LETTERS} letters sent in {:.1} s", took.as_secs_f64());
    runtime.block_on(running.stop()).expect("a graceful end");
}
