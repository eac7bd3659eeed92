//! What 200 sign-ins that wait for their password to be hashed do to those who only read: the real program, its
//! pages asked at a steady pace, in turns without anybody signing in and with a queue of 200. All come at once, and
//! whoever is answered makes room for the next, so that 200 wait for as long as pages are asked for. Each has an
//! address of their own, since the front and the limits count by address.
//!
//! `cargo bench --bench sign_in_load`; `BENCH_PROXY=1` lets all of them come through one proxy. Linux only: it
//! takes the whole of 127.0.0.0/8 for addresses of this machine.

use std::io::{BufRead, BufReader, Write};
use std::net::{IpAddr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use tokio::net::TcpSocket;
use tokio::runtime::{Builder, Runtime};

/// Who wait at the same time to be signed in.
const SIGN_INS: usize = 200;
/// Turns of each kind.
const TURNS: usize = 5;
/// How many times as long as usual the slowest page in a hundred may take.
const MOST_RATIO: f64 = 2.0;
/// Between one question for a page and the next, whether the one before was answered or not.
const PACE: Duration = Duration::from_millis(10);
/// How long one turn asks for pages.
const TURN: Duration = Duration::from_secs(4);
/// How long all 200 are given to come and ask, which is told by itself: it is 400 requests at once.
const ARRIVAL: Duration = Duration::from_secs(1);
/// The page.
const PAGE: &str = "/rounds";
/// How long anything may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// A server of its own on a free port of this machine; dropping it ends it.
struct Server {
    program: Child,
    address: SocketAddr,
    /// Opens connections.
    runtime: Runtime,
    /// Everybody comes through one proxy.
    is_behind_proxy: bool,
    /// How many people have come.
    people: AtomicUsize,
}

impl Server {
    fn start(folder: &Path) -> Self {
        let free = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
        let address = free.expect("a free port");
        let is_behind_proxy = std::env::var_os("BENCH_PROXY").is_some();
        let mut program = Command::new(env!("CARGO_BIN_EXE_taawun"));
        program
            .args(["serve", "--no-jobs"])
            .current_dir(folder)
            .env("TAAWUN_LISTEN", address.to_string())
            .env("TAAWUN_DATA_DIR", folder)
            .stderr(Stdio::null());
        if is_behind_proxy {
            program.env("TAAWUN_TRUSTED_PROXY", "127.0.0.1");
        }
        let runtime = Builder::new_multi_thread()
            .worker_threads(1)
            .enable_io()
            .build();
        let server = Self {
            program: program.spawn().expect("the program starts"),
            address,
            runtime: runtime.expect("a thread"),
            is_behind_proxy,
            people: AtomicUsize::new(0),
        };
        let began = Instant::now();
        while TcpStream::connect(address).is_err() {
            assert!(began.elapsed() < PATIENCE, "it does not listen");
            thread::sleep(Duration::from_millis(20));
        }
        server
    }

    /// A connection of one person, from an address of their own unless a proxy stands between.
    fn connect(&self, person: usize) -> (TcpStream, BufReader<TcpStream>) {
        let opened = self.runtime.block_on(async {
            let socket = TcpSocket::new_v4()?;
            if !self.is_behind_proxy {
                socket.bind(SocketAddr::new(address_of(127, person), 0))?;
            }
            socket.connect(self.address).await?.into_std()
        });
        let socket = opened.expect("the site accepts connections");
        socket.set_nonblocking(false).expect("it waits");
        socket.set_nodelay(true).expect("no delay");
        socket
            .set_read_timeout(Some(PATIENCE))
            .expect("a time limit");
        let answers = BufReader::new(socket.try_clone().expect("a second handle"));
        (socket, answers)
    }

    /// Asks for the page at the pace for so long; how long each answer took from when it was to be asked.
    fn read_pages(&self, time: Duration) -> Vec<Duration> {
        let (mut socket, mut answers) = self.connect(self.newcomer());
        let request = format!("GET {PAGE} HTTP/1.1\r\nHost: {}\r\n\r\n", self.address);
        let (mut due, mut took) = (Instant::now(), Vec::new());
        let end = due + time;
        // Where pages wait for seconds, those that could not be asked for any more are not missed.
        while Instant::now() < end {
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

    fn newcomer(&self) -> usize {
        self.people.fetch_add(1, Ordering::Relaxed)
    }

    /// One newcomer after the other signs in with a wrong password until told to stop; how many were answered.
    fn sign_in(&self, stop: &AtomicBool) -> usize {
        let mut answered = 0;
        let mut page = None;
        while !stop.load(Ordering::Relaxed) {
            let person = self.newcomer();
            let (mut socket, mut answers) = self.connect(person);
            let host = self.address;
            // The form is asked for once: what is measured is the waiting after it.
            let page = page.get_or_insert_with(|| {
                let asked = format!("GET /sign-in HTTP/1.1\r\nHost: {host}\r\n\r\n");
                let sent = socket.write_all(asked.as_bytes());
                sent.expect("the request is taken");
                Answer::read(&mut answers)
            });
            let (_, token) = page
                .body
                .split_once("name=\"csrf\" value=\"")
                .expect("a form");
            let token = token.split('"').next().unwrap_or_default();
            let body = format!(
                "csrf={token}&email=person{person}%40people.example&password=a+guess+of+many&how=password"
            );
            let from = address_of(198, person);
            let request = format!(
                "POST /sign-in HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nCookie: {}\r\nX-Forwarded-For: {from}\r\n\
                 Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
                page.cookies,
                body.len()
            );
            let sent = socket.write_all(request.as_bytes());
            sent.expect("the request is taken");
            let status = Answer::read(&mut answers).status;
            assert_eq!(status, 422, "a wrong password, and nobody is put off");
            answered += 1;
        }
        answered
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // If it has ended already, there is nothing left to end.
        drop(self.program.kill());
        drop(self.program.wait());
    }
}

/// The address of a person, by number: of this machine (127), or of the network that is kept for tests (198, RFC 2544).
fn address_of(network: u8, person: usize) -> IpAddr {
    let of = |part: usize| u8::try_from(part % 250 + 1).unwrap_or(u8::MAX);
    IpAddr::from([network, 18, of(person / 250), of(person)])
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

/// Prints how long pages took; gives the p99.
fn tell(name: &str, mut took: Vec<Duration>) -> f64 {
    let [p50, p99, most] = [50, 99, 100].map(|share| within(&mut took, share));
    println!(
        "  {name:<22} {:>4} pages  p50 {p50:>7.2} ms  p99 {p99:>7.2} ms  most {most:>7.2} ms",
        took.len(),
    );
    p99
}

fn main() -> ExitCode {
    let folder = tempfile::tempdir().expect("a folder");
    let server = Server::start(folder.path());
    let cores = thread::available_parallelism().map_or(1, usize::from);
    println!("{cores} cores, {TURNS} turns of each; {PAGE} every {PACE:?}");
    // The first pages warm up what is made once.
    drop(server.read_pages(ARRIVAL));
    let mut ratios = Vec::new();
    for turn in 1..=TURNS {
        println!("turn {turn}");
        let normal = tell("nobody signs in", server.read_pages(TURN));
        let stop = AtomicBool::new(false);
        let (queued, answered, lasted) = thread::scope(|scope| {
            let began = Instant::now();
            let people: Vec<_> = (0..SIGN_INS)
                .map(|_| scope.spawn(|| server.sign_in(&stop)))
                .collect();
            tell("200 come", server.read_pages(ARRIVAL));
            let queued = tell("200 wait", server.read_pages(TURN));
            stop.store(true, Ordering::Relaxed);
            let answered = people.into_iter().map(|person| person.join());
            let answered: usize = answered.map(|answered| answered.expect("no panic")).sum();
            (queued, answered, began.elapsed().as_secs_f64())
        });
        println!(
            "  {:.0} sign-ins answered a second; ratio of p99 {:.2}",
            answered as f64 / lasted,
            queued / normal
        );
        ratios.push(queued / normal);
    }
    ratios.sort_by(f64::total_cmp);
    let ratio = ratios[TURNS / 2];
    println!("ratio of p99, median of the turns: {ratio:.2} (at most {MOST_RATIO})");
    if ratio > MOST_RATIO {
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
