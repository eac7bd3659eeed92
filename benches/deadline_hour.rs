//! The end of the hour before a deadline: 400 people read and write, and those who are ready send their proposals, as many
//! in each moment as the time that is left is short. The real program on the cores of this machine, with the clients on
//! the same ones, and an open loop: what is due is asked for, whether the one before was answered or not.
//!
//! Of 2,000 proposals that are sent within an hour, arriving ∝ 1/(time left), about a thousand come in its last minute.
//! That minute is run as it is, and then half a minute at three times the load, in which answers may be "too many at
//! once", but nothing that was acknowledged may be lost and nobody may be left without an answer.
//!
//! `cargo bench --bench deadline_hour`; `BENCH_DATABASE=postgres` for PostgreSQL; `BENCH_PART=10` for a tenth of
//! everybody, as a quick look whether all still works. Linux only: it
//! takes the whole of 127.0.0.0/8 for addresses of this machine.

// The rounds, people and coalitions of the tests, of which this needs a part.
#[allow(dead_code, unused_imports)]
#[path = "../tests/constitution/acts.rs"]
mod acts;
#[allow(dead_code)]
#[path = "../tests/proposals/files/made.rs"]
mod made;
#[allow(dead_code)]
#[path = "../tests/storage/served.rs"]
mod served;
#[allow(dead_code, unused_imports)]
#[path = "../tests/support/mod.rs"]
mod support;
#[allow(dead_code)]
#[path = "../tests/proposals/world.rs"]
mod world;

mod constitution {
    pub(crate) use crate::acts;
}
mod proposals {
    pub(crate) use crate::world;
    pub mod files {
        pub(crate) use crate::made;
    }
}

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use sha2::{Digest, Sha256};
use taawun::domain::ids::ProposalId;
use taawun::domain::proposal::{FieldName, ProposalState};
use taawun::store::proposals::{access, attachments, entries};
use taawun::store::{Db, Files};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpSocket;
use tokio::sync::Mutex;

use support::TestDatabase;
use support::people::session;
use support::rounds::TestRound;

/// Who read and write at the same time.
const PEOPLE: usize = 400;
/// What each of them does in a minute.
const VIEWS: f64 = 10.0;
const SAVES: f64 = 5.0;
/// Proposals that are sent within the hour.
const PROPOSALS: f64 = 2_000.0;
/// Each so many-th sender brings a file first.
const FILE_EVERY: usize = 10;
const FILE: usize = 5_000_000;
/// The two runs: how long, and how many times the load.
const RUNS: [(u64, usize); 2] = [(60, 1), (30, 3)];
/// What the slowest in a hundred may take.
const MOST_PAGE: Duration = Duration::from_secs(1);
const MOST_SENT: Duration = Duration::from_secs(1);
const MOST_FILE: Duration = Duration::from_secs(4);
/// How long anything is waited for.
const PATIENCE: Duration = Duration::from_secs(90);

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Page,
    Save,
    Upload,
    Submit,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Page, Self::Save, Self::Upload, Self::Submit];

    fn most(self) -> Option<Duration> {
        match self {
            Self::Page => Some(MOST_PAGE),
            Self::Save => None,
            Self::Upload => Some(MOST_FILE),
            Self::Submit => Some(MOST_SENT),
        }
    }
}

/// One proposal and the sign-in of whoever leads it.
struct Own {
    id: ProposalId,
    session: String,
}

/// The answer that everybody types on in.
fn typed_in() -> FieldName {
    FieldName::Answer("q1".parse().expect("a key"))
}

/// What one writer knows of their text.
#[derive(Default)]
struct Text {
    sent: u64,
    kept: u64,
    revision: u64,
}

/// The server and everybody who comes to it.
struct World {
    address: SocketAddr,
    cookies: String,
    token: String,
    writers: Vec<(Own, Mutex<Text>)>,
    senders: Vec<Own>,
    people: AtomicUsize,
}

/// How one request ended.
struct Ended {
    kind: Kind,
    took: Duration,
    status: u16,
    says_when: bool,
    /// The SHA-256 of a file that was taken, the proposal that was sent.
    kept: Option<(usize, String)>,
}

struct Answer {
    status: u16,
    head: String,
    body: String,
}

/// The address of a person, by number.
fn address_of(person: usize) -> IpAddr {
    let of = |part: usize| u8::try_from(part % 250 + 1).unwrap_or(u8::MAX);
    IpAddr::from([127, 18, of(person / 250), of(person)])
}

impl World {
    async fn ask(&self, person: usize, request: &[&[u8]]) -> Answer {
        let read = async {
            let socket = TcpSocket::new_v4()?;
            socket.bind(SocketAddr::new(address_of(person), 0))?;
            let mut socket = socket.connect(self.address).await?;
            socket.set_nodelay(true)?;
            for piece in request {
                socket.write_all(piece).await?;
            }
            let mut bytes = Vec::new();
            socket.read_to_end(&mut bytes).await?;
            Ok::<_, std::io::Error>(bytes)
        };
        let bytes = match tokio::time::timeout(PATIENCE, read).await {
            Ok(Ok(bytes)) => bytes,
            // Nobody answered: what may never be.
            Ok(Err(_)) | Err(_) => Vec::new(),
        };
        let text = String::from_utf8_lossy(&bytes);
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or(("", ""));
        let status = head.split(' ').nth(1).and_then(|word| word.parse().ok());
        Answer {
            status: status.unwrap_or(0),
            head: head.to_owned(),
            body: body.to_owned(),
        }
    }

    fn head(&self, method: &str, path: &str, session: &str, kind: &str, length: usize) -> String {
        let (address, cookies) = (self.address, &self.cookies);
        let mut head = format!(
            "{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\
             Cookie: {cookies}; session={session}\r\n"
        );
        if method == "POST" {
            head += &format!(
                "Origin: http://{address}\r\nSec-Fetch-Site: same-origin\r\n\
                 Content-Type: {kind}\r\nContent-Length: {length}\r\n"
            );
        }
        head + "\r\n"
    }

    async fn page(&self, number: usize) -> Answer {
        let (own, _) = &self.writers[number % self.writers.len()];
        let path = match number % 5 {
            0 => format!("/my/proposals/{}", own.id),
            1 => format!("/my/proposals/{}/budget", own.id),
            2 => format!("/my/proposals/{}/check", own.id),
            3 => "/rounds/round".to_owned(),
            _ => format!("/my/proposals/{}/write", own.id),
        };
        let head = self.head("GET", &path, &own.session, "", 0);
        self.ask(number, &[head.as_bytes()]).await
    }

    async fn form(&self, number: usize, own: &Own, leaf: &str, fields: &str) -> Answer {
        let body = format!("csrf={}{fields}", self.token);
        let path = format!("/my/proposals/{}/{leaf}", own.id);
        let kind = "application/x-www-form-urlencoded";
        let head = self.head("POST", &path, &own.session, kind, body.len());
        self.ask(number, &[head.as_bytes(), body.as_bytes()]).await
    }

    /// Types on in one answer. As in a browser, what one person types is sent once the one before was answered.
    async fn save(&self, number: usize) -> Answer {
        let (own, text) = &self.writers[number % self.writers.len()];
        let mut text = text.lock().await;
        text.sent += 1;
        let (typed, revision) = (text.sent, text.revision);
        let words = "We+plant+and+water+together.+".repeat(20);
        let fields = format!(
            "&revision%5Banswer.q1%5D={revision}&was%5Banswer.q1%5D=&answer.q1={typed}+{words}"
        );
        let answer = self.form(number, own, "fields/answer.q1", &fields).await;
        if answer.status == 200 {
            text.kept = typed;
        }
        let told: serde_json::Value = serde_json::from_str(&answer.body).unwrap_or_default();
        text.revision = told["revision"].as_u64().unwrap_or(revision);
        answer
    }

    async fn upload(&self, number: usize, sender: usize) -> (Answer, String) {
        let own = &self.writers[sender % self.writers.len()].0;
        let file = served::file(&format!("file {sender}"), FILE);
        let hash = hex::encode(Sha256::digest(&file));
        let before = format!(
            "--edge\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{}\r\n--edge\r\n\
             Content-Disposition: form-data; name=\"file\"; filename=\"plan.pdf\"\r\n\r\n",
            self.token
        );
        let after = "\r\n--edge--\r\n";
        let path = format!("/my/proposals/{}/files", own.id);
        let length = before.len() + file.len() + after.len();
        let kind = "multipart/form-data; boundary=edge";
        let head = self.head("POST", &path, &own.session, kind, length);
        let pieces = [head.as_bytes(), before.as_bytes(), &file, after.as_bytes()];
        (self.ask(number, &pieces).await, hash)
    }

    /// Does one thing that was due at `due`.
    async fn act(self: Arc<Self>, kind: Kind, which: usize, due: Instant) -> Ended {
        let number = self.people.fetch_add(1, Ordering::Relaxed);
        let (answer, kept) = match kind {
            Kind::Page => (self.page(which).await, None),
            Kind::Save => (self.save(which).await, None),
            Kind::Upload => {
                let (answer, hash) = self.upload(number, which).await;
                let kept = (answer.status == 303).then_some((which, hash));
                (answer, kept)
            }
            Kind::Submit => {
                let answer = self.form(number, &self.senders[which], "submit", "").await;
                let is_sent = answer.status == 303 && answer.head.contains("/receipt");
                (answer, is_sent.then(|| (which, String::new())))
            }
        };
        Ended {
            kind,
            took: due.elapsed(),
            status: answer.status,
            says_when: answer.head.to_lowercase().contains("\r\nretry-after:"),
            kept,
        }
    }
}

/// One so many-th of everybody comes.
fn part() -> usize {
    std::env::var("BENCH_PART").map_or(1, |text| text.parse().expect("a number"))
}

fn people() -> usize {
    PEOPLE / part()
}

/// What is due when, in order: so many seconds before the deadline, at so many times the load. Senders are taken from
/// `first` on.
fn plan(seconds: u64, load: usize, first: usize) -> Vec<(Duration, Kind, usize)> {
    let (length, people) = (seconds as f64, people() * load);
    let mut due = Vec::new();
    for (kind, a_minute) in [(Kind::Page, VIEWS), (Kind::Save, SAVES)] {
        let all = (people as f64 * a_minute / 60.0 * length) as usize;
        for number in 0..all {
            // Evenly, and each time somebody else.
            let at = length * number as f64 / all as f64;
            due.push((Duration::from_secs_f64(at), kind, number));
        }
    }
    // Those who come between `left` and one second before the end are as many as the logarithm of it.
    let dense = load as f64 * PROPOSALS / part() as f64 / 3_600_f64.ln();
    let all = (dense * length.ln()) as usize;
    for number in 0..all {
        let left = length.powf(1.0 - number as f64 / all as f64);
        let at = Duration::from_secs_f64(length - left);
        due.push((at, Kind::Submit, first + number));
        if number % FILE_EVERY == 0 {
            due.push((at, Kind::Upload, first + number));
        }
    }
    due.sort_unstable();
    due
}

/// How many send within one run.
fn senders(seconds: u64, load: usize) -> usize {
    let plan = plan(seconds, load, 0);
    plan.iter()
        .filter(|(_, kind, _)| *kind == Kind::Submit)
        .count()
}

/// Within which time this share (in per cent) was answered, in milliseconds.
fn within(took: &[Duration], share: usize) -> f64 {
    took.get((took.len() * share / 100).min(took.len().saturating_sub(1)))
        .map_or(0.0, |took| took.as_secs_f64() * 1e3)
}

/// Prints how one run went; whether it is as it should be.
fn tell(ended: &[Ended], load: usize) -> bool {
    let mut is_kept = true;
    for kind in Kind::ALL {
        let of_kind = || ended.iter().filter(move |one| one.kind == kind);
        let mut took: Vec<Duration> = of_kind()
            .filter(|one| one.status < 400 && one.status > 0)
            .map(|one| one.took)
            .collect();
        took.sort_unstable();
        let mut refused: BTreeMap<u16, usize> = BTreeMap::new();
        for one in of_kind().filter(|one| one.status >= 400 || one.status == 0) {
            *refused.entry(one.status).or_default() += 1;
        }
        let [p50, p99, most] = [50, 99, 100].map(|share| within(&took, share));
        println!(
            "  {:<7} {:>5} answered  p50 {p50:>7.1} ms  p99 {p99:>7.1} ms  most {most:>7.1} ms  refused {refused:?}",
            format!("{kind:?}"),
            took.len()
        );
        if load == 1 {
            let is_fast = kind
                .most()
                .is_none_or(|most| p99 <= most.as_secs_f64() * 1e3);
            is_kept &= is_fast && refused.is_empty();
        } else {
            // Too much at once is said, and when to come again.
            let clear = of_kind().all(|one| match one.status {
                0 => false,
                503 => one.says_when,
                status => status < 400,
            });
            is_kept &= clear;
        }
    }
    is_kept
}

/// Everything that was acknowledged is there; how much that is.
async fn look_over(db: &Db, files: &Files, world: &World, ended: &[Ended]) -> (u64, usize, usize) {
    let mut saves = 0;
    for (own, text) in &world.writers {
        let text = text.lock().await;
        let (id, field) = (own.id.clone(), typed_in());
        let stands = db.read_now(move |reader| entries::one(reader.conn(), &id, &field));
        let stands = stands.expect("a field").map_or(0, |kept| {
            let number = kept.entry.as_text().split(' ').next();
            number.and_then(|word| word.parse().ok()).unwrap_or(0)
        });
        assert!((text.kept..=text.sent).contains(&stands), "a text is lost");
        saves += text.kept;
    }
    let kept = |kind: Kind| ended.iter().filter(move |one| one.kind == kind);
    let (mut uploads, mut sent) = (0, 0);
    for (which, hash) in kept(Kind::Upload).filter_map(|one| one.kept.as_ref()) {
        let id = world.writers[which % world.writers.len()].0.id.clone();
        let found = db.read_now(move |reader| attachments::of(reader.conn(), &id));
        let found = found.expect("the files").into_iter();
        let mut of_hash = found.filter(|file| file.hash.as_str() == hash);
        let file = of_hash.next().expect("a file is lost");
        files
            .open(&file.hash)
            .expect("the bytes of a file are lost");
        uploads += 1;
    }
    for (which, _) in kept(Kind::Submit).filter_map(|one| one.kept.as_ref()) {
        let id = world.senders[*which].id.clone();
        let found = db.read_now(move |reader| access(reader.conn(), &id));
        let state = found.expect("a proposal").state;
        assert_eq!(state, ProposalState::Submitted, "a proposal is lost");
        sent += 1;
    }
    (saves, uploads, sent)
}

/// The program on a free port; dropping it ends it.
struct Server {
    program: Child,
    address: SocketAddr,
}

impl Server {
    fn start(database: &str, folder: &Path) -> Self {
        let free = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
        let address = free.expect("a free port");
        let program = Command::new(env!("CARGO_BIN_EXE_taawun"))
            .arg("serve")
            .current_dir(folder)
            .env("TAAWUN_LISTEN", address.to_string())
            .env("TAAWUN_DATABASE_URL", database)
            .env("TAAWUN_DATA_DIR", folder)
            .stderr(Stdio::null())
            .spawn();
        let server = Self {
            program: program.expect("the program starts"),
            address,
        };
        let began = Instant::now();
        while TcpStream::connect(address).is_err() {
            assert!(began.elapsed() < PATIENCE, "it does not listen");
            std::thread::sleep(Duration::from_millis(20));
        }
        server
    }

    /// Memory in megabytes: now, and the most so far.
    fn memory(&self) -> (u64, u64) {
        let path = format!("/proc/{}/status", self.program.id());
        let status = std::fs::read_to_string(path).unwrap_or_default();
        let of = |name: &str| {
            let line = status.lines().find(|line| line.starts_with(name));
            let word = line.and_then(|line| line.split_whitespace().nth(1));
            word.and_then(|word| word.parse::<u64>().ok()).unwrap_or(0) / 1_024
        };
        (of("VmRSS:"), of("VmHWM:"))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // If it has ended already, there is nothing left to end.
        drop(self.program.kill());
        drop(self.program.wait());
    }
}

/// A proposal in front of its writer, who sees what stands in it.
fn opened(db: &Db, own: Own) -> (Own, Mutex<Text>) {
    let (id, field) = (own.id.clone(), typed_in());
    let stands = db.read_now(move |reader| entries::one(reader.conn(), &id, &field));
    let stands = stands.expect("a field").expect("an answer");
    let text = Text {
        revision: u64::from(stands.revision.0),
        ..Text::default()
    };
    (own, Mutex::new(text))
}

/// So many proposals, from `first` on; with `is_ready` nothing is left but to send them.
fn fill(
    db: &Db,
    round: &TestRound,
    at_once: usize,
    (first, many): (usize, usize),
    is_ready: bool,
) -> Vec<Own> {
    let one = |number: usize| {
        let name = format!("group-{}", first + number);
        let of = if is_ready {
            world::ready(db, round, &[&name])
        } else {
            let of = world::coalition(db, round, &[&name]);
            world::fill(db, &of);
            of
        };
        let session = session(db, of.lead(), false);
        (number, Own { id: of.id, session })
    };
    let mut filled: Vec<(usize, Own)> = std::thread::scope(|scope| {
        let hands: Vec<_> = (0..at_once)
            .map(|hand| {
                scope.spawn(move || (hand..many).step_by(at_once).map(one).collect::<Vec<_>>())
            })
            .collect();
        let filled = hands.into_iter().map(|hand| hand.join().expect("a hand"));
        filled.flatten().collect()
    });
    filled.sort_unstable_by_key(|(number, _)| *number);
    filled.into_iter().map(|(_, own)| own).collect()
}

fn load_average() -> String {
    let average = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    average.split(' ').next().unwrap_or_default().to_owned()
}

fn main() -> ExitCode {
    let database = match std::env::var("BENCH_DATABASE").as_deref() {
        Ok("postgres") => TestDatabase::postgres().expect("a PostgreSQL"),
        _ => TestDatabase::sqlite(),
    };
    let folder = tempfile::tempdir().expect("a folder");
    let round = served::open_round_now(&database);
    let db = database.db();
    // Writes of several hands share their commits in SQLite; in PostgreSQL they get in each other's way.
    let at_once = match database.kind() {
        "sqlite" => 8,
        _ => 1,
    };
    let began = Instant::now();
    let runs = RUNS.map(|(seconds, load)| (seconds, load, senders(seconds, load)));
    let ready: usize = runs.iter().map(|(.., senders)| senders).sum();
    let writers = fill(db, &round, at_once, (0, people()), false).into_iter();
    let world = World {
        writers: writers.map(|own| opened(db, own)).collect(),
        senders: fill(db, &round, at_once, (people(), ready), true),
        address: SocketAddr::from(([127, 0, 0, 1], 0)),
        cookies: String::new(),
        token: String::new(),
        people: AtomicUsize::new(0),
    };
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    println!(
        "{cores} cores for the server, the clients and the database ({}); {} proposals, made in {:.0?}; load {}",
        database.kind(),
        people() + ready,
        began.elapsed(),
        load_average()
    );
    let server = Server::start(&database.address(), folder.path());
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .expect("a runtime");
    let files = Files::at(&taawun::store::files::FilesUrl::folder(
        folder.path().join("files"),
    ));
    let is_kept = runtime.block_on(async {
        let mut world = World {
            address: server.address,
            ..world
        };
        let page = world
            .ask(0, &[world.head("GET", "/", "none", "", 0).as_bytes()])
            .await;
        let token = page.body.split_once("name=\"csrf\" value=\"");
        let token = token.and_then(|(_, rest)| rest.split_once('"'));
        world.token = token.expect("a form").0.to_owned();
        let set = page
            .head
            .lines()
            .filter_map(|line| line.split_once(": "))
            .filter(|(name, _)| name.eq_ignore_ascii_case("set-cookie"))
            .map(|(_, value)| value);
        let pairs: Vec<&str> = set.filter_map(|value| value.split(';').next()).collect();
        world.cookies = pairs.join("; ");
        let world = Arc::new(world);
        let (mut is_kept, mut first) = (true, 0);
        for (seconds, load, senders) in runs {
            let (before, _) = server.memory();
            let start = Instant::now();
            let mut running = Vec::new();
            for (at, kind, which) in plan(seconds, load, first) {
                let due = start + at;
                tokio::time::sleep_until(due.into()).await;
                running.push(tokio::spawn(Arc::clone(&world).act(kind, which, due)));
            }
            let mut ended = Vec::new();
            for one in running {
                ended.push(one.await.expect("no panic"));
            }
            first += senders;
            let (now, most) = server.memory();
            println!(
                "{load} times the load, the last {seconds} s; load {}",
                load_average()
            );
            is_kept &= tell(&ended, load);
            println!("  memory: {before} MB before, {now} MB after, {most} MB at most");
            let (saves, uploads, sent) = look_over(db, &files, &world, &ended).await;
            println!("  all there: {saves} saves, {uploads} files, {sent} proposals");
        }
        is_kept
    });
    drop(server);
    if is_kept {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
