//! What a results page costs: an election of 160 proposals, with few ballots and with 90,000, asked for
//! over a kept connection through the front, as a reader's browser does.
//!
//! `cargo bench --bench results_page`

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

use taawun::app;
use taawun::config::Config;
use taawun::domain::allocation::{CountingRule, pabulib};
use taawun::domain::policy::{Actor, may_import_election};
use taawun::domain::published::ImportChoices;
use taawun::front::Limits;
use taawun::ops::{import_election, publish_election};
use taawun::store::{Db, Surroundings};

const PROJECTS: usize = 160;
const REQUESTS: usize = 400;
const RULE: &str = r#"{"rule":"greedy","skip":true,"utility":"cost","threshold":null,"points":"places","ties":"id"}"#;

/// An election in the Pabulib format, with categories, areas and points on the map.
fn election(ballots: usize) -> String {
    let mut text = format!(
        "META\nkey;value\ndescription;A vote\ncountry;Nowhere\nunit;Larkmere\ninstance;2024\n\
         num_projects;{PROJECTS}\nnum_votes;{ballots}\nbudget;600000\nvote_type;approval\nrule;greedy\n\
         date_begin;03.04.2024\ndate_end;21.04.2024\nlanguage;en\ncurrency;USD\n\
         PROJECTS\nproject_id;cost;name;category;district;latitude;longitude\n"
    );
    for number in 1..=PROJECTS {
        let name = "A garden with benches and shade for the street with number";
        let latitude = 47.0 + number as f64 / 900.0;
        let longitude = -122.0 - (number % 13) as f64 / 90.0;
        let category = ["sport", "culture", "urban greenery", "education"][number % 4];
        let cost = 1_000 + number * 97 % 9_000;
        text += &format!(
            "{number};{cost};{name} {number};{category};North {};{latitude:.5};{longitude:.5}\n",
            number % 5
        );
    }
    text += "VOTES\nvoter_id;vote\n";
    for ballot in 0..ballots {
        let (first, second) = (ballot % PROJECTS + 1, ballot * ballot % PROJECTS + 1);
        let marks = if first == second {
            first.to_string()
        } else {
            format!("{first},{second}")
        };
        text += &format!("{ballot};{marks}\n");
    }
    text
}

fn publish(db: &Db, slug: &str, ballots: usize) {
    let permit = may_import_election(Actor::Operator).expect("the operator may");
    let election = pabulib::read(election(ballots).as_bytes()).expect("a good file");
    let rule: CountingRule = serde_json::from_str(RULE).expect("a rule");
    let choices = ImportChoices {
        slug: slug.parse().expect("a slug"),
        title: None,
        language: None,
        currency: None,
        zone: "UTC".parse().expect("a zone"),
    };
    let prepared = import_election(Some(db), &permit, election, rule, &choices);
    let (prepared, _) = prepared.expect("it can be counted");
    publish_election(db, &permit, prepared, |_| {}).expect("it can be published");
}

/// Asks for `path` again and again on one connection: the durations in order, and the bytes of a page.
fn ask(address: SocketAddr, path: &str) -> (Vec<Duration>, usize) {
    let mut socket = TcpStream::connect(address).expect("the site accepts connections");
    socket.set_nodelay(true).expect("no delay");
    let mut answers = BufReader::new(socket.try_clone().expect("a second handle"));
    let request = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\n\r\n");
    let mut bytes = 0;
    let mut took: Vec<Duration> = (0..REQUESTS)
        .map(|_| {
            let began = Instant::now();
            socket
                .write_all(request.as_bytes())
                .expect("the request is taken");
            bytes = read(&mut answers);
            began.elapsed()
        })
        .collect();
    took.sort_unstable();
    (took, bytes)
}

/// Reads one answer and gives the length of its body.
fn read(answers: &mut impl BufRead) -> usize {
    let mut length = 0;
    loop {
        let mut line = String::new();
        answers.read_line(&mut line).expect("a header");
        let line = line.trim_end().to_ascii_lowercase();
        if line.starts_with("http/") {
            assert!(line.contains(" 200"), "{line}");
        }
        if let Some(value) = line.strip_prefix("content-length: ") {
            length = value.parse().expect("a length");
        }
        if line.is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    answers.read_exact(&mut body).expect("the whole page");
    length
}

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let config = Config {
        listen: "127.0.0.1:0".parse().expect("an address"),
        ..Config::for_this_machine(folder.path())
    };
    let db = Db::open(&config.database_url, Surroundings::of_this_machine()).expect("a database");
    db.migrate().expect("it migrates");
    for (slug, ballots) in [("few", 1_000), ("many", 90_000)] {
        let began = Instant::now();
        publish(&db, slug, ballots);
        println!(
            "{ballots} ballots published in {:.1} s",
            began.elapsed().as_secs_f64()
        );
    }
    let runtime = tokio::runtime::Runtime::new().expect("threads");
    let starting = app::start(&config, db, app::system_random(), Limits::default());
    let running = runtime.block_on(starting).expect("the site starts");
    println!(
        "{:<42} {:>8} {:>9} {:>9} {:>9}",
        "page", "bytes", "median", "p90", "p99"
    );
    for path in [
        "/rounds/few/results",
        "/rounds/many/results",
        "/rounds/many/results?lang=ar",
        "/rounds/many/results?page=3&category=sport",
        "/rounds/many/results/table",
        "/rounds/many/proposals/80",
        "/rounds",
        "/api/v1/rounds/many/results",
    ] {
        let (took, bytes) = ask(running.address, path);
        let at =
            |share: usize| took[(took.len() * share / 100).min(took.len() - 1)].as_secs_f64() * 1e3;
        println!(
            "{path:<42} {bytes:>8} {:>6.2} ms {:>6.2} ms {:>6.2} ms",
            at(50),
            at(90),
            at(99)
        );
    }
    runtime.block_on(running.stop()).expect("a graceful end");
}
