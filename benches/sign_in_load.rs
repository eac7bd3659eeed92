//! What 200 sign-ins that wait for their password to be hashed do to those who only read: the real program, its
//! pages asked at a steady pace, in turns without anybody signing in and with 200 who all do at once.
//!
//! `cargo bench --bench sign_in_load`

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// Who sign in at once.
const SIGN_INS: usize = 200;
/// Turns of each kind.
const TURNS: usize = 5;
/// Between one question for a page and the next, whether the one before was answered or not.
const PACE: Duration = Duration::from_millis(10);
/// How long one turn asks for pages where nobody signs in.
const TURN: Duration = Duration::from_secs(5);
/// The page.
const PAGE: &str = "/rounds";
/// How long anything may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// A server of its own on a free port of this machine; dropping it ends it.
struct Server {
    program: Child,
    address: SocketAddr,
}

impl Server {
    fn start(folder: &Path) -> Self {
        let free = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
        let address = free.expect("a free port");
        let program = Command::new(env!("CARGO_BIN_EXE_taawun"))
            .args(["serve", "--no-jobs"])
            .current_dir(folder)
            .env("TAAWUN_LISTEN", address.to_string())
            .env("TAAWUN_DATA_DIR", folder)
            // Each sign-in comes from an address of its own, as the proxy says: the limits are not what is measured.
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

    fn connect(&self) -> (TcpStream, BufReader<TcpStream>) {
        let socket = TcpStream::connect(self.address).expect("the site accepts connections");
        socket.set_nodelay(true).expect("no delay");
        socket
            .set_read_timeout(Some(PATIENCE))
            .expect("a time limit");
        let answers = BufReader::new(socket.try_clone().expect("a second handle"));
        (socket, answers)
    }

    /// Asks for the page at the pace until told to stop; how long each answer took from when it was to be asked.
    fn read_pages(&self, stop: &AtomicBool) -> Vec<Duration> {
        let (mut socket, mut answers) = self.connect();
        let request = format!("GET {PAGE} HTTP/1.1\r\nHost: {}\r\n\r\n", self.address);
        let (mut due, mut took) = (Instant::now(), Vec::new());
        while !stop.load(Ordering::Relaxed) {
            thread::sleep(due.saturating_duration_since(Instant::now()));
            let sent = socket.write_all(request.as_bytes());
            sent.expect("the request is taken");
            let answer = Answer::read(&mut answers);
            assert_eq!(answer.status, 200);
            took.push(due.elapsed());
            due += PACE;
        }
        took
    }

    /// Signs in with a wrong password from an address of one's own; the status.
    fn sign_in(&self, number: usize) -> u16 {
        let (mut socket, mut answers) = self.connect();
        let host = self.address;
        let asked = format!("GET /sign-in HTTP/1.1\r\nHost: {host}\r\n\r\n");
        let sent = socket.write_all(asked.as_bytes());
        sent.expect("the request is taken");
        let page = Answer::read(&mut answers);
        let (_, token) = page
            .body
            .split_once("name=\"csrf\" value=\"")
            .expect("a form");
        let token = token.split('"').next().unwrap_or_default();
        let body = format!(
            "csrf={token}&email=person{number}%40people.example&password=a+guess+of+many&how=password"
        );
        let from = Ipv4(number);
        let request = format!(
            "POST /sign-in HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nCookie: {}\r\nX-Forwarded-For: {from}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            page.cookies,
            body.len()
        );
        let sent = socket.write_all(request.as_bytes());
        sent.expect("the request is taken");
        Answer::read(&mut answers).status
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // If it has ended already, there is nothing left to end.
        drop(self.program.kill());
        drop(self.program.wait());
    }
}

/// An address of the network that is kept for tests (RFC 2544), by number.
struct Ipv4(usize);

impl std::fmt::Display for Ipv4 {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "198.18.{}.{}", self.0 / 250, self.0 % 250 + 1)
    }
}

struct Answer {
    status: u16,
    cookies: String,
    body: String,
}

impl Answer {
    fn read(answers: &mut impl BufRead) -> Self {
        let (mut line, mut length, mut status, mut cookies) = (String::new(), 0, 0, Vec::new());
        loop {
            line.clear();
            answers.read_line(&mut line).expect("a line of the head");
            let text = line.trim_end();
            if text.starts_with("HTTP/") {
                let word = text.split(' ').nth(1).and_then(|word| word.parse().ok());
                status = word.expect("a status");
            }
            match text.split_once(": ") {
                Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                    length = value.parse().expect("a length");
                }
                Some((name, value)) if name.eq_ignore_ascii_case("set-cookie") => {
                    cookies.push(value.split(';').next().unwrap_or_default().to_owned());
                }
                Some(_) => {}
                None if text.is_empty() => break,
                None => {}
            }
        }
        let mut body = vec![0; length];
        answers.read_exact(&mut body).expect("the body");
        Self {
            status,
            cookies: cookies.join("; "),
            body: String::from_utf8_lossy(&body).into_owned(),
        }
    }
}

/// Within which time this share (in per cent) was answered, in milliseconds.
fn within(took: &mut [Duration], share: usize) -> f64 {
    took.sort_unstable();
    let last = took.len() - 1;
    took[(took.len() * share / 100).min(last)].as_secs_f64() * 1e3
}

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let server = Server::start(folder.path());
    let (mut normal, mut queued, mut lasted) = (Vec::new(), Vec::new(), Duration::ZERO);
    let mut statuses = std::collections::BTreeMap::<u16, usize>::new();
    for turn in 0..TURNS {
        let stop = AtomicBool::new(false);
        thread::scope(|scope| {
            let reader = scope.spawn(|| server.read_pages(&stop));
            thread::sleep(TURN);
            stop.store(true, Ordering::Relaxed);
            normal.extend(reader.join().expect("every page is answered"));
        });
        let stop = AtomicBool::new(false);
        thread::scope(|scope| {
            let reader = scope.spawn(|| server.read_pages(&stop));
            let began = Instant::now();
            let server = &server;
            let people: Vec<_> = (0..SIGN_INS)
                .map(|number| scope.spawn(move || server.sign_in(turn * SIGN_INS + number)))
                .collect();
            for person in people {
                let status = person.join().expect("everybody is answered");
                *statuses.entry(status).or_default() += 1;
            }
            lasted += began.elapsed();
            stop.store(true, Ordering::Relaxed);
            queued.extend(reader.join().expect("every page is answered"));
        });
    }
    let cores = thread::available_parallelism().map_or(1, usize::from);
    println!("{cores} cores, {TURNS} turns of each; {PAGE} every {PACE:?}");
    println!(
        "answers to {SIGN_INS} sign-ins at once, by status: {statuses:?}, in {:.1?} a turn",
        lasted / TURNS as u32
    );
    for (name, took) in [
        ("nobody signs in", &mut normal),
        ("200 sign in", &mut queued),
    ] {
        println!(
            "{name:<16} {:>6} pages  p50 {:>7.2} ms  p99 {:>7.2} ms  most {:>7.2} ms",
            took.len(),
            within(took, 50),
            within(took, 99),
            within(took, 100),
        );
    }
    println!(
        "ratio of p99: {:.2}",
        within(&mut queued, 99) / within(&mut normal, 99)
    );
}
