//! A real mail server on a real socket, with the moods that mail servers have.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::letters::Letter;

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

#[derive(Default)]
struct Desk {
    arrived: Mutex<Vec<Arrived>>,
    seen: Mutex<BTreeSet<String>>,
    open: AtomicUsize,
    most_open: AtomicUsize,
    closing: AtomicBool,
}

/// A mail server. Dropping it closes it.
pub struct MailServer {
    /// Where it listens, also while it is down.
    pub address: SocketAddr,
    desk: Arc<Desk>,
    listening: Option<JoinHandle<()>>,
}

impl MailServer {
    /// Listens on a free port.
    pub fn start(mood: Mood) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        let mut server = Self {
            address,
            desk: Arc::default(),
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
        let desk = Arc::clone(&self.desk);
        self.listening = Some(thread::spawn(move || {
            for socket in listener.incoming() {
                if desk.closing.load(Ordering::SeqCst) {
                    return;
                }
                let Ok(socket) = socket else { continue };
                let (desk, mood) = (Arc::clone(&desk), mood.clone());
                thread::spawn(move || {
                    let open = desk.open.fetch_add(1, Ordering::SeqCst) + 1;
                    desk.most_open.fetch_max(open, Ordering::SeqCst);
                    // Whoever hangs up in the middle has said enough.
                    drop(Talk::new(socket, &desk, mood).map(|mut talk| talk.go_on()));
                    desk.open.fetch_sub(1, Ordering::SeqCst);
                });
            }
        }));
    }

    /// Everything that it has taken.
    pub fn arrived(&self) -> Vec<Arrived> {
        self.desk.arrived.lock().expect("nobody panicked").clone()
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

/// One connection.
struct Talk<'a> {
    lines: BufReader<TcpStream>,
    out: TcpStream,
    desk: &'a Desk,
    mood: Mood,
    to: String,
}

type Said = std::io::Result<()>;

impl<'a> Talk<'a> {
    fn new(socket: TcpStream, desk: &'a Desk, mood: Mood) -> std::io::Result<Self> {
        socket.set_read_timeout(Some(Duration::from_secs(30)))?;
        Ok(Self {
            out: socket.try_clone()?,
            lines: BufReader::new(socket),
            desk,
            mood,
            to: String::new(),
        })
    }

    fn answer(&mut self, text: &str) -> Said {
        if let Mood::Slow(pause) = self.mood {
            thread::sleep(pause);
        }
        write!(self.out, "{text}\r\n")
    }

    fn line(&mut self) -> std::io::Result<Option<String>> {
        let mut line = String::new();
        let got = self.lines.read_line(&mut line)?;
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
            let word = line.split([' ', ':']).next().unwrap_or_default();
            match word.to_ascii_uppercase().as_str() {
                "EHLO" => self.answer("250-mail.example\r\n250 8BITMIME")?,
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
