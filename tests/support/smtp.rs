//! A real mail server on a real socket, with the moods that mail servers have.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use rustls::{ServerConfig, ServerConnection, StreamOwned};

use super::letters::{Letter, base64};

/// How it behaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mood {
    /// Takes everything.
    Kind,
    /// Tells each reader's first letter to come back later (RFC 6647).
    Greylisting,
    /// Takes each letter, and the first time goes away without a word.
    DropsAfterData,
    /// Thinks before each answer.
    Slow(Duration),
    /// Knows nobody of this name.
    Refuses(&'static str),
    /// Finds the sender not to its liking: a setting of the operator is wrong.
    DislikesSender,
    /// Takes no letter whose text holds this.
    RefusesText(&'static str),
}

/// How it guards its door.
#[derive(Clone, Default)]
pub enum Door {
    /// It does not.
    #[default]
    Open,
    /// TLS from the first byte.
    Tls(Arc<ServerConfig>),
    /// It offers STARTTLS, and takes letters in the open as well.
    StartTls(Arc<ServerConfig>),
}

/// Whom it lets in, and how.
#[derive(Clone, Default)]
pub struct House {
    /// The door.
    pub door: Door,
    /// The user and the password without which it takes nothing.
    pub login: Option<(&'static str, &'static str)>,
}

/// A letter as it arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrived {
    /// The reader in the envelope.
    pub to: String,
    /// The whole message.
    pub message: String,
}

impl Arrived {
    /// Taken apart.
    pub fn letter(&self) -> Letter {
        Letter::parse(&self.message)
    }

    /// What names it for ever.
    pub fn message_id(&self) -> String {
        self.letter().header("Message-ID").to_owned()
    }
}

/// A line that a client said, and whether nobody else could hear it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    /// Under TLS.
    pub is_guarded: bool,
    /// As it was said.
    pub line: String,
}

#[derive(Default)]
struct Desk {
    arrived: Mutex<Vec<Arrived>>,
    seen: Mutex<BTreeSet<String>>,
    heard: Mutex<Vec<Heard>>,
    open: AtomicUsize,
    most_open: AtomicUsize,
    closing: AtomicBool,
}

/// A mail server. Dropping it closes it.
pub struct MailServer {
    /// Where it listens, also while it is down.
    pub address: SocketAddr,
    desk: Arc<Desk>,
    house: House,
    listening: Option<JoinHandle<()>>,
}

impl MailServer {
    /// Listens on a free port.
    pub fn start(mood: Mood) -> Self {
        Self::guarded(mood, House::default())
    }

    /// Listens on a free port behind a door.
    pub fn guarded(mood: Mood, house: House) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        let mut server = Self {
            address,
            desk: Arc::default(),
            house,
            listening: None,
        };
        server.listen(listener, mood);
        server
    }

    /// Nobody answers any more.
    pub fn go_down(&mut self) {
        self.desk.closing.store(true, Ordering::SeqCst);
        // Wakes the thread that waits for somebody to come.
        drop(TcpStream::connect(self.address));
        if let Some(listening) = self.listening.take() {
            listening.join().expect("no panic");
        }
    }

    /// It is back, at the same address.
    pub fn come_up(&mut self, mood: Mood) {
        let listener = TcpListener::bind(self.address).expect("the port is still free");
        self.desk.closing.store(false, Ordering::SeqCst);
        self.listen(listener, mood);
    }

    fn listen(&mut self, listener: TcpListener, mood: Mood) {
        let (desk, house) = (Arc::clone(&self.desk), self.house.clone());
        self.listening = Some(thread::spawn(move || {
            for socket in listener.incoming() {
                if desk.closing.load(Ordering::SeqCst) {
                    return;
                }
                let Ok(socket) = socket else { continue };
                let (desk, mood, house) = (Arc::clone(&desk), mood.clone(), house.clone());
                thread::spawn(move || {
                    let open = desk.open.fetch_add(1, Ordering::SeqCst) + 1;
                    desk.most_open.fetch_max(open, Ordering::SeqCst);
                    // Whoever hangs up in the middle has said enough.
                    drop(Talk::new(socket, &desk, mood, house).map(|mut talk| talk.go_on()));
                    desk.open.fetch_sub(1, Ordering::SeqCst);
                });
            }
        }));
    }

    /// Everything that it has taken.
    pub fn arrived(&self) -> Vec<Arrived> {
        self.desk.arrived.lock().expect("nobody panicked").clone()
    }

    /// Every line that was said to it outside the texts of letters.
    pub fn heard(&self) -> Vec<Heard> {
        self.desk.heard.lock().expect("nobody panicked").clone()
    }

    /// How many connections stood at the same time, at most.
    pub fn most_open(&self) -> usize {
        self.desk.most_open.load(Ordering::SeqCst)
    }

    /// Its address as a setting.
    pub fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        self.go_down();
    }
}

/// The way to the other side, guarded or not.
trait Way: Read + Write {}

impl<T: Read + Write> Way for T {}

/// One connection.
struct Talk<'a> {
    way: BufReader<Box<dyn Way>>,
    /// For a second way over the same connection.
    socket: TcpStream,
    is_guarded: bool,
    is_known: bool,
    desk: &'a Desk,
    house: House,
    mood: Mood,
    to: String,
}

fn tls(settings: &Arc<ServerConfig>, socket: &TcpStream) -> std::io::Result<Box<dyn Way>> {
    let talk = ServerConnection::new(Arc::clone(settings)).expect("settings that work");
    Ok(Box::new(StreamOwned::new(talk, socket.try_clone()?)))
}

type Said = std::io::Result<()>;

impl<'a> Talk<'a> {
    fn new(socket: TcpStream, desk: &'a Desk, mood: Mood, house: House) -> std::io::Result<Self> {
        socket.set_read_timeout(Some(Duration::from_secs(30)))?;
        let (way, is_guarded) = match &house.door {
            Door::Tls(settings) => (tls(settings, &socket)?, true),
            Door::Open | Door::StartTls(_) => (Box::new(socket.try_clone()?) as _, false),
        };
        Ok(Self {
            way: BufReader::new(way),
            socket,
            is_guarded,
            is_known: house.login.is_none(),
            desk,
            house,
            mood,
            to: String::new(),
        })
    }

    fn answer(&mut self, text: &str) -> Said {
        if let Mood::Slow(pause) = self.mood {
            thread::sleep(pause);
        }
        let out = self.way.get_mut();
        write!(out, "{text}\r\n")?;
        out.flush()
    }

    fn line(&mut self) -> std::io::Result<Option<String>> {
        let mut line = String::new();
        let got = self.way.read_line(&mut line)?;
        Ok((got > 0).then(|| line.trim_end_matches(['\r', '\n']).to_owned()))
    }

    /// The first time that this is seen.
    fn is_first(&self, what: &str) -> bool {
        let mut seen = self.desk.seen.lock().expect("nobody panicked");
        seen.insert(what.to_owned())
    }

    fn go_on(&mut self) -> Said {
        self.answer("220 mail.example here")?;
        while let Some(line) = self.line()? {
            let heard = Heard {
                is_guarded: self.is_guarded,
                line: line.clone(),
            };
            let mut all = self.desk.heard.lock().expect("nobody panicked");
            all.push(heard);
            drop(all);
            let word = line.split([' ', ':']).next().unwrap_or_default();
            match word.to_ascii_uppercase().as_str() {
                "EHLO" => self.greet()?,
                "STARTTLS" => self.begin_tls()?,
                "AUTH" => self.sign_in(&line)?,
                "MAIL" if !self.is_known => self.answer("530 5.7.0 sign in first")?,
                "MAIL" if self.mood == Mood::DislikesSender => {
                    self.answer("550 5.7.1 this sender may not use this relay")?;
                }
                "RCPT" => self.recipient(&line)?,
                "DATA" => {
                    self.answer("354 go on")?;
                    if !self.data()? {
                        return Ok(());
                    }
                }
                "QUIT" => return self.answer("221 bye"),
                _ => self.answer("250 fine")?,
            }
        }
        Ok(())
    }

    fn greet(&mut self) -> Said {
        let mut offers = vec!["mail.example", "8BITMIME"];
        if matches!(self.house.door, Door::StartTls(_)) && !self.is_guarded {
            offers.push("STARTTLS");
        }
        // Also in the open, as careless relays do.
        if self.house.login.is_some() {
            offers.push("AUTH PLAIN LOGIN");
        }
        let last = offers.pop().unwrap_or_default();
        let lines = offers.iter().map(|offer| format!("250-{offer}\r\n"));
        let lines: String = lines.collect();
        self.answer(&format!("{lines}250 {last}"))
    }

    fn begin_tls(&mut self) -> Said {
        match self.house.door.clone() {
            Door::StartTls(settings) if !self.is_guarded => {
                self.answer("220 go on under TLS")?;
                self.way = BufReader::new(tls(&settings, &self.socket)?);
                self.is_guarded = true;
                Ok(())
            }
            _ => self.answer("502 5.5.1 no such command"),
        }
    }

    /// `AUTH PLAIN` with its answer in the same line (RFC 4616).
    fn sign_in(&mut self, line: &str) -> Said {
        let said = line.split(' ').nth(2).unwrap_or_default();
        let said = String::from_utf8(base64(said)).unwrap_or_default();
        self.is_known = self
            .house
            .login
            .is_some_and(|(user, password)| said == format!("\0{user}\0{password}"));
        if self.is_known {
            self.answer("235 2.7.0 welcome")
        } else {
            self.answer("535 5.7.8 user and password do not go together")
        }
    }

    fn recipient(&mut self, line: &str) -> Said {
        let to = line.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
        let refused = matches!(self.mood, Mood::Refuses(name) if to.starts_with(name));
        let is_too_early = self.mood == Mood::Greylisting && self.is_first(&to);
        self.to = to;
        if refused {
            self.answer("550 5.1.1 nobody of this name here")
        } else if is_too_early {
            self.answer("451 4.7.1 greylisted, please come back later")
        } else {
            self.answer("250 fine")
        }
    }

    /// Whether the talk goes on.
    fn data(&mut self) -> std::io::Result<bool> {
        let mut message = String::new();
        while let Some(line) = self.line()? {
            if line == "." {
                break;
            }
            message += line.strip_prefix('.').unwrap_or(&line);
            message += "\r\n";
        }
        if matches!(self.mood, Mood::RefusesText(text) if message.contains(text)) {
            self.answer("554 5.7.1 this looks like spam")?;
            return Ok(true);
        }
        let arrived = Arrived {
            to: self.to.clone(),
            message,
        };
        let id = arrived.message_id();
        let mut all = self.desk.arrived.lock().expect("nobody panicked");
        all.push(arrived);
        drop(all);
        if self.mood == Mood::DropsAfterData && self.is_first(&id) {
            return Ok(false);
        }
        self.answer("250 taken")?;
        Ok(true)
    }
}
