//! The program itself, serving in a process of its own, which a test can kill.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};

use super::app::{Answer, Visitor, encoded};

/// How long a server may take to start, and an answer to come.
const PATIENCE: Duration = Duration::from_secs(30);

/// A server that runs; dropping it kills it.
pub struct Server {
    program: Mutex<Child>,
    address: SocketAddr,
}

fn taawun(database: &str, folder: &Path) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_taawun"));
    // Settings of the tests are none of the program's.
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("TAAWUN_") {
            program.env_remove(name);
        }
    }
    program
        .current_dir(folder)
        .env("TAAWUN_DATABASE_URL", database)
        .env("TAAWUN_DATA_DIR", folder);
    program
}

/// Runs `taawun doctor` on what servers left.
pub fn doctor(database: &str, folder: &Path) -> Output {
    let ran = taawun(database, folder).arg("doctor").output();
    ran.expect("the program runs")
}

impl Server {
    /// Starts it on this database and folder, with more settings.
    pub fn start(database: &str, folder: &Path, settings: &[(&str, &str)]) -> Self {
        let free = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
        let address = free.expect("a free port");
        let program = taawun(database, folder)
            .arg("serve")
            .env("TAAWUN_LISTEN", address.to_string())
            .envs(settings.iter().copied())
            .stderr(Stdio::null())
            .spawn();
        let server = Self {
            program: Mutex::new(program.expect("the program starts")),
            address,
        };
        let began = Instant::now();
        while TcpStream::connect(address).is_err() {
            let ended = server.program.lock().expect("nobody panicked").try_wait();
            let ended = ended.expect("it is asked");
            assert!(ended.is_none(), "it ended: {ended:?}");
            assert!(began.elapsed() < PATIENCE, "it does not listen");
            thread::sleep(Duration::from_millis(10));
        }
        server
    }

    /// Kills it (SIGKILL), whatever it is doing.
    pub fn kill(&self) {
        let mut program = self.program.lock().expect("nobody panicked");
        program.kill().expect("SIGKILL");
        program.wait().expect("it is dead");
    }

    /// A browser that brings this sign-in; `None` where nobody answers.
    pub fn visitor(&self, session: &str) -> Option<Visitor> {
        let page = self.send("GET", "/", None, "", b"");
        let (_, rest) = page.body.split_once("name=\"csrf\" value=\"")?;
        let (token, _) = rest.split_once('"')?;
        Some(Visitor {
            cookies: format!("{}; session={session}", page.cookies()),
            token: token.to_owned(),
        })
    }

    /// `GET`, in this browser.
    pub fn get(&self, path: &str, visitor: &Visitor) -> Answer {
        self.send("GET", path, Some(visitor), "", b"")
    }

    /// A form as a browser sends it.
    pub fn post(&self, path: &str, visitor: &Visitor, fields: &[(&str, &str)]) -> Answer {
        let mut body = format!("csrf={}", visitor.token);
        for (name, value) in fields {
            body += &format!("&{}={}", encoded(name), encoded(value));
        }
        let kind = "application/x-www-form-urlencoded";
        self.send("POST", path, Some(visitor), kind, body.as_bytes())
    }

    /// A form with a file, as a browser sends it.
    pub fn upload(&self, path: &str, visitor: &Visitor, name: &str, bytes: &[u8]) -> Answer {
        let head = format!(
            "--edge\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{}\r\n\
             --edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n",
            visitor.token
        );
        let body = [head.as_bytes(), bytes, b"\r\n--edge--\r\n"].concat();
        let kind = "multipart/form-data; boundary=edge";
        self.send("POST", path, Some(visitor), kind, &body)
    }

    /// Sends a request; status 0 where no whole head of an answer came back.
    fn send(
        &self,
        method: &str,
        path: &str,
        visitor: Option<&Visitor>,
        kind: &str,
        body: &[u8],
    ) -> Answer {
        let address = self.address;
        let mut head = format!("{method} {path} HTTP/1.1\r\nHost: {address}\r\n");
        if let Some(visitor) = visitor {
            head += &format!("Cookie: {}\r\n", visitor.cookies);
        }
        if !kind.is_empty() {
            head += &format!(
                "Origin: http://{address}\r\nSec-Fetch-Site: same-origin\r\n\
                 Content-Type: {kind}\r\nContent-Length: {}\r\n",
                body.len()
            );
        }
        head += "Connection: close\r\n\r\n";
        let mut bytes = Vec::new();
        if let Ok(mut socket) = TcpStream::connect(address) {
            let waits = socket.set_read_timeout(Some(PATIENCE));
            waits.expect("a time limit");
            // Whoever dies in the middle takes no more and says no more: what came until then is the answer.
            let sent = socket.write_all(&[head.as_bytes(), body].concat());
            drop(sent.and_then(|()| socket.read_to_end(&mut bytes)));
        }
        let text = String::from_utf8_lossy(&bytes);
        if text.contains("\r\n\r\n") {
            Answer::parse(&text)
        } else {
            Answer::parse("")
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let mut program = self
            .program
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        // If it has ended already, there is nothing left to end.
        drop(program.kill());
        drop(program.wait());
    }
}
