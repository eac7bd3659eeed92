//! The real site on a database of its own: front, Rocket, pages. Requests go over real sockets.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use sha2::{Digest, Sha256};
use taawun::app::{self, Running};
use taawun::config::Config;
use taawun::domain::password::HashCost;
use taawun::front::Limits;
use taawun::web::state::Random;
use tempfile::TempDir;
use tokio::runtime::Runtime;

use super::database::TestDatabase;
use super::letters::Seen;

/// A site that runs. Dropping it stops it, then checks its database's invariants.
pub struct TestApp {
    runtime: Runtime,
    running: Option<Running>,
    /// Where readers reach it.
    pub address: SocketAddr,
    /// Where Rocket listens behind the front.
    pub inner: SocketAddr,
    /// Its database; `database.clock` is the site's clock.
    pub database: TestDatabase,
    /// Its settings, with the address at which it is reached.
    pub config: Config,
    pub(super) seen_letters: Seen,
    _folder: TempDir,
}

impl TestApp {
    /// On SQLite, with the usual limits.
    pub fn start() -> Self {
        Self::on(TestDatabase::sqlite())
    }

    /// On this database.
    pub fn on(database: TestDatabase) -> Self {
        Self::custom(database, Limits::default(), |_| {})
    }

    /// With limits short enough for a test to wait for.
    pub fn impatient(limits: Limits) -> Self {
        Self::custom(TestDatabase::sqlite(), limits, |_| {})
    }

    /// With other settings than usual.
    pub fn custom(database: TestDatabase, limits: Limits, set: impl FnOnce(&mut Config)) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the data");
        let mut config = Config {
            database_url: database.url().clone(),
            argon2: HashCost::least(),
            ..Config::for_this_machine(folder.path())
        };
        set(&mut config);
        let runtime = Runtime::new().expect("threads");
        let starting = app::start(&config, database.db().clone(), seeded(), limits);
        let running = runtime.block_on(starting).expect("the site starts");
        if config.listen.port() == 0 {
            config.base_url = format!("http://{}", running.address);
        }
        Self {
            config,
            seen_letters: Seen::default(),
            runtime,
            address: running.address,
            inner: running.inner,
            running: Some(running),
            database,
            _folder: folder,
        }
    }

    /// What pages give as this site's own address.
    pub fn base_url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// `GET`, as a visitor without cookies.
    pub fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[], "")
    }

    /// Any request of one visitor; `headers` besides `Host` and the length.
    pub fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let mut request = format!("{method} {path} HTTP/1.1\r\nHost: {}\r\n", self.address);
        for (name, value) in headers {
            request += &format!("{name}: {value}\r\n");
        }
        if !body.is_empty() {
            request += &format!("Content-Length: {}\r\n", body.len());
        }
        request += "Connection: close\r\n\r\n";
        self.raw(format!("{request}{body}"))
    }

    /// A form as a browser sends it from a page of this site.
    pub fn post(&self, path: &str, visitor: &Visitor, fields: &[(&str, &str)]) -> Answer {
        let mut body = format!("csrf={}", visitor.token);
        for (name, value) in fields {
            body += &format!("&{name}={}", encoded(value));
        }
        let headers = [
            ("Cookie", visitor.cookies.as_str()),
            ("Origin", &self.base_url()),
            ("Sec-Fetch-Site", "same-origin"),
            ("Content-Type", "application/x-www-form-urlencoded"),
        ];
        self.ask("POST", path, &headers, &body)
    }

    /// Somebody who has opened this page: with its cookies, and the token of its forms.
    pub fn visitor(&self, path: &str) -> Visitor {
        let page = self.get(path);
        let token = page
            .body
            .split_once("name=\"csrf\" value=\"")
            .and_then(|(_, rest)| rest.split_once('"'))
            .map(|(token, _)| token.to_owned());
        Visitor {
            cookies: page.cookies(),
            token: token.expect("every page has a form with a token"),
        }
    }

    /// These bytes on a connection of their own, and all that comes back.
    pub fn raw(&self, bytes: impl AsRef<[u8]>) -> Answer {
        let mut socket = self.connect();
        socket
            .write_all(bytes.as_ref())
            .expect("the request is taken");
        Answer::read(&mut socket)
    }

    /// A connection that gives up after ten seconds.
    pub fn connect(&self) -> TcpStream {
        let socket = TcpStream::connect(self.address).expect("the site accepts connections");
        let patience = Some(Duration::from_secs(10));
        socket.set_read_timeout(patience).expect("a time limit");
        socket
    }

    /// Tells the site to stop and waits for its end.
    pub fn stop(&mut self) {
        if let Some(running) = self.running.take() {
            self.runtime
                .block_on(running.stop())
                .expect("a graceful end");
        }
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        if std::thread::panicking() {
            return;
        }
        self.stop();
    }
}

/// Runs a test on a site with each kind of database; with the one that there is, where there is no server.
pub fn on_both_sites(test: impl Fn(&TestApp)) {
    let databases = [Some(TestDatabase::sqlite()), TestDatabase::postgres()];
    for database in databases.into_iter().flatten() {
        test(&TestApp::on(database));
    }
}

/// A browser that has been here.
pub struct Visitor {
    /// As the header `Cookie` says them.
    pub cookies: String,
    /// The token of its forms.
    pub token: String,
}

/// An answer, taken apart.
#[derive(Debug)]
pub struct Answer {
    /// Such as 200; 0 when nothing came at all.
    pub status: u16,
    /// All of its headers, names in lower case.
    pub headers: Vec<(String, String)>,
    /// What followed them.
    pub body: String,
}

impl Answer {
    /// All that comes until the other side closes. A time-out fails the test: the site must not hang.
    pub fn read(socket: &mut TcpStream) -> Self {
        let mut bytes = Vec::new();
        match socket.read_to_end(&mut bytes) {
            Ok(_) => {}
            Err(error) if error.kind() == std::io::ErrorKind::ConnectionReset => {}
            Err(error) => panic!(
                "no end after {:?}: {error}",
                String::from_utf8_lossy(&bytes)
            ),
        }
        Self::parse(&String::from_utf8_lossy(&bytes))
    }

    /// The text of one answer.
    pub fn parse(text: &str) -> Self {
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((text, ""));
        let mut lines = head.lines();
        let status = lines
            .next()
            .and_then(|line| line.split(' ').nth(1)?.parse().ok());
        let headers = lines
            .filter_map(|line| line.split_once(": "))
            .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
            .collect();
        Self {
            status: status.unwrap_or(0),
            headers,
            body: body.to_owned(),
        }
    }

    /// The first header of this name.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut all = self.headers.iter();
        let found = all.find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }

    /// What it set, as a browser sends it back.
    pub fn cookies(&self) -> String {
        let set = self.headers.iter().filter(|(name, _)| name == "set-cookie");
        let pairs: Vec<&str> = set
            .filter_map(|(_, value)| value.split(';').next())
            .collect();
        pairs.join("; ")
    }
}

/// Tokens and request ids that are the same in every run.
fn seeded() -> Random {
    let drawn = AtomicU64::new(0);
    Arc::new(move || {
        let number = drawn.fetch_add(1, Ordering::SeqCst);
        let hash = Sha256::digest(number.to_be_bytes());
        let mut bits = [0; 16];
        bits.copy_from_slice(&hash[..16]);
        bits
    })
}

/// Percent-encoded, all but letters and digits.
pub(super) fn encoded(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            encoded.push(char::from(byte));
        } else {
            encoded += &format!("%{byte:02X}");
        }
    }
    encoded
}
