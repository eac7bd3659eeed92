//! What 10,000 queued letters cost a reader's page: while they wait, and while they are sent, each in turn with a site
//! beside it whose outbox is empty. A page is asked for at a steady pace, so that one that takes long does not make
//! fewer be counted.
//!
//! `cargo bench --bench letters_queue`

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpStream};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use taawun::app::{self, Running};
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
/// How long pages are asked for in one turn.
const TURN: Duration = Duration::from_secs(2);
/// Turns of each kind.
const TURNS: usize = 7;
/// The page.
const PAGE: &str = "/rounds";
/// How many times as long as with an empty outbox the slowest page in a hundred may take.
const MOST_RATIO: f64 = 2.0;

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

/// Asks for the page again and again on one connection: how long each answer took from when it was to be asked for, in
/// order.
fn ask(address: SocketAddr) -> Vec<Duration> {
    let mut socket = TcpStream::connect(address).expect("the site accepts connections");
    socket.set_nodelay(true).expect("no delay");
    let mut answers = BufReader::new(socket.try_clone().expect("a second handle"));
    let request = format!("GET {PAGE} HTTP/1.1\r\nHost: {address}\r\n\r\n");
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

/// Within which time this share (in per cent) was answered, in milliseconds.
fn within(took: &[Duration], share: usize) -> f64 {
    took[(took.len() * share / 100).min(took.len() - 1)].as_secs_f64() * 1e3
}

fn median(mut of: Vec<f64>) -> f64 {
    of.sort_by(f64::total_cmp);
    of[of.len() / 2]
}

/// Asks a site with an empty outbox and one with letters in turn, and prints how long pages took, each the median of
/// the turns; gives the ratio of p99, each turn's with the one before it.
fn compare(name: &str, empty: SocketAddr, mut with_letters: impl FnMut() -> Vec<Duration>) -> f64 {
    let turns: Vec<_> = (0..TURNS).map(|_| [ask(empty), with_letters()]).collect();
    let of = |side: usize, share| {
        median(
            turns
                .iter()
                .map(|turn| within(&turn[side], share))
                .collect(),
        )
    };
    for (side, name) in ["empty outbox", name].into_iter().enumerate() {
        println!(
            "{name:<20} {:>5} pages  p50 {:>6.2} ms  p90 {:>6.2} ms  p99 {:>6.2} ms",
            turns.iter().map(|turn| turn[side].len()).sum::<usize>(),
            of(side, 50),
            of(side, 90),
            of(side, 99),
        );
    }
    let ratios = |share| -> Vec<f64> {
        let ratio =
            |[before, with]: &[Vec<Duration>; 2]| within(with, share) / within(before, share);
        turns.iter().map(ratio).collect()
    };
    let ratio = median(ratios(99));
    println!(
        "{name:<20} ratio of p50 {:.2}, of p99 {ratio:.2} (at most {MOST_RATIO}); by turn {:.2?}",
        median(ratios(50)),
        ratios(99)
    );
    ratio
}

/// A site of its own, and its database.
async fn site(folder: &std::path::Path) -> (Running, Db) {
    let config = Config {
        listen: "127.0.0.1:0".parse().expect("an address"),
        ..Config::for_this_machine(folder)
    };
    let db = Db::open(&config.database_url, Surroundings::of_this_machine()).expect("a database");
    db.migrate().expect("it migrates");
    let starting = app::start(&config, db.clone(), app::system_random(), Limits::default());
    (starting.await.expect("the site starts"), db)
}

fn main() -> ExitCode {
    let folders = [(); 2].map(|()| tempfile::tempdir().expect("a folder"));
    let runtime = tokio::runtime::Runtime::new().expect("threads");
    let (empty, _) = runtime.block_on(site(folders[0].path()));
    let (running, db) = runtime.block_on(site(folders[1].path()));
    // The first pages warm up what is made once.
    for address in [empty.address, running.address] {
        drop(ask(address));
    }
    let began = Instant::now();
    queue(&db);
    println!(
        "{LETTERS} letters written in {:.1} s",
        began.elapsed().as_secs_f64()
    );
    let waiting = compare("letters wait", empty.address, || ask(running.address));

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
    let mut lasted = Duration::ZERO;
    let sent = compare("letters are sent", empty.address, || {
        let halt = AtomicBool::new(false);
        let began = Instant::now();
        let took = std::thread::scope(|scope| {
            let sending = scope.spawn(|| worker.all_that_is_due(&|| halt.load(Ordering::Relaxed)));
            let took = ask(running.address);
            halt.store(true, Ordering::Relaxed);
            sending.join().expect("no panic").expect("they are sent");
            took
        });
        lasted += began.elapsed();
        took
    });
    let letters = relay.0.load(Ordering::Relaxed);
    println!(
        "{letters} letters sent meanwhile, {:.0} a second",
        letters as f64 / lasted.as_secs_f64()
    );
    assert!(letters < LETTERS, "the last turns had nothing to send");
    for running in [empty, running] {
        runtime.block_on(running.stop()).expect("a graceful end");
    }
    if waiting.max(sent) > MOST_RATIO {
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
