//! What the front costs before Rocket: the real program, once with `TAAWUN_FRONT=on` and once with `off`, asked
//! the same by the same clients, in turns within one run, so that what else the machine does weighs on both.
//!
//! `cargo bench --bench front_load`

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// What is asked, and by how many clients at once.
const CASES: [(&str, usize); 4] = [("/healthz", 1), ("/healthz", 16), ("/", 1), ("/", 16)];
/// Turns of each server in a case.
const TURNS: usize = 5;
/// A turn ends after this time, or when each client has had this many answers.
const TURN: Duration = Duration::from_millis(1_500);
const MOST_ANSWERS: usize = 50_000;
/// How long a server may take to start, and an answer to come.
const PATIENCE: Duration = Duration::from_secs(20);

/// A server of its own on a free port of this machine; dropping it ends it.
struct Server {
    program: Child,
    address: SocketAddr,
}

impl Server {
    fn start(front: &str, folder: &Path) -> Self {
        let free = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
        let address = free.expect("a free port");
        let program = Command::new(env!("CARGO_BIN_EXE_taawun"))
            .args(["serve", "--no-jobs"])
            .current_dir(folder)
            .env("TAAWUN_LISTEN", address.to_string())
            .env("TAAWUN_DATA_DIR", folder.join(front))
            .env("TAAWUN_FRONT", front)
            // Without the front, only a proxy may ask: here that is the client itself.
            .env("TAAWUN_TRUSTED_PROXY", "127.0.0.1")
            .stderr(Stdio::null())
            .spawn();
        let server = Self {
            program: program.expect("the program starts"),
            address,
        };
        let began = Instant::now();
        while TcpStream::connect(address).is_err() {
            assert!(began.elapsed() < PATIENCE, "it does not listen");
            thread::sleep(Duration::from_millis(20));
        }
        server
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // If it has ended already, there is nothing left to end.
        drop(self.program.kill());
        drop(self.program.wait());
    }
}

/// One client on one connection: it asks again as soon as it is answered.
fn ask(address: SocketAddr, path: &str) -> Vec<Duration> {
    let mut socket = TcpStream::connect(address).expect("the site accepts connections");
    socket.set_nodelay(true).expect("no delay");
    let patience = Some(PATIENCE);
    socket.set_read_timeout(patience).expect("a time limit");
    let mut answers = BufReader::new(socket.try_clone().expect("a second handle"));
    let request = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\n\r\n");
    let (began, mut took) = (Instant::now(), Vec::new());
    while began.elapsed() < TURN && took.len() < MOST_ANSWERS {
        let asked = Instant::now();
        let sent = socket.write_all(request.as_bytes());
        sent.expect("the request is taken");
        read(&mut answers);
        took.push(asked.elapsed());
    }
    took
}

/// Reads one whole answer, which must be 200 and state its length.
fn read(answers: &mut impl BufRead) {
    let (mut line, mut length) = (String::new(), None);
    loop {
        line.clear();
        answers.read_line(&mut line).expect("a line of the head");
        let text = line.trim_end();
        assert!(
            !text.starts_with("HTTP/") || text.contains(" 200"),
            "{text}"
        );
        match text.split_once(": ") {
            Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                length = Some(value.parse().expect("a length"));
            }
            Some(_) => {}
            None if text.is_empty() => break,
            None => {}
        }
    }
    let length: u64 = length.expect("the length is stated");
    let read = std::io::copy(&mut answers.take(length), &mut std::io::sink());
    assert_eq!(read.expect("the body"), length);
}

/// What the turns of one server in one case came to.
#[derive(Default)]
struct Tally {
    took: Vec<Duration>,
    lasted: Duration,
}

impl Tally {
    fn take_turn(&mut self, server: &Server, path: &'static str, clients: usize) {
        let (began, address) = (Instant::now(), server.address);
        let clients: Vec<_> = (0..clients)
            .map(|_| thread::spawn(move || ask(address, path)))
            .collect();
        for client in clients {
            let took = client.join().expect("every request is answered");
            self.took.extend(took);
        }
        self.lasted += began.elapsed();
    }

    fn per_second(&self) -> f64 {
        self.took.len() as f64 / self.lasted.as_secs_f64()
    }

    /// The time within which this share (in per cent) of the requests was answered, in milliseconds.
    fn within(&self, share: usize) -> f64 {
        let last = self.took.len() - 1;
        self.took[(self.took.len() * share / 100).min(last)].as_secs_f64() * 1e3
    }
}

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let servers = ["on", "off"].map(|front| Server::start(front, folder.path()));
    println!("each case: {TURNS} turns of at most {TURN:?} for each server, one after the other");
    for (path, clients) in CASES {
        let mut tallies = [Tally::default(), Tally::default()];
        for _ in 0..TURNS {
            for (server, tally) in servers.iter().zip(&mut tallies) {
                tally.take_turn(server, path, clients);
            }
        }
        for (name, tally) in ["on", "off"].iter().zip(&mut tallies) {
            tally.took.sort_unstable();
            println!(
                "{path:<9} {clients:>2} clients  front {name:<3}  {:>7.0}/s  p50 {:>6.3} ms  p99 {:>7.3} ms",
                tally.per_second(),
                tally.within(50),
                tally.within(99)
            );
        }
        let [on, off] = &tallies;
        println!(
            "{path:<9} {clients:>2} clients  ratio      {:>7.2}    p50 {:>6.2}     p99 {:>7.2}",
            on.per_second() / off.per_second(),
            on.within(50) / off.within(50),
            on.within(99) / off.within(99)
        );
    }
}
