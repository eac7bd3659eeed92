//! Letters as their readers get them: caught as files, and taken apart.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use taawun::domain::follow_link::FollowKey;
use taawun::i18n::Catalog;
use taawun::jobs::Worker;
use taawun::mail::folder::Folder;
use taawun::mail::{Carrier, Fittings, PostOffice};
use taawun::store::Db;

use super::app::TestApp;

/// One letter, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// All headers as they stand, unfolded and decoded.
    pub headers: Vec<(String, String)>,
    /// The part that is plain text.
    pub text: String,
    /// The part that is HTML.
    pub html: String,
}

impl Letter {
    /// The first header of this name; empty where there is none.
    pub fn header(&self, name: &str) -> &str {
        let mut all = self.headers.iter();
        all.find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map_or("", |(_, value)| value)
    }

    /// The reader's address alone.
    pub fn to(&self) -> &str {
        let to = self.header("To");
        to.rsplit_once('<')
            .map_or(to, |(_, rest)| rest.trim_end_matches('>'))
    }

    /// What it is about.
    pub fn subject(&self) -> &str {
        self.header("Subject")
    }

    /// The first link in the text, as a path of this site.
    pub fn link(&self) -> &str {
        let links = self.text.lines().map(str::trim);
        let mut links = links.filter(|line| line.starts_with("http"));
        let link = links.next().expect("a letter with a link");
        let path = link.splitn(4, '/').nth(3);
        let at = link.len() - path.map_or(0, str::len) - 1;
        &link[at..]
    }

    /// Takes a message apart.
    pub fn parse(message: &str) -> Self {
        let (head, body) = message.split_once("\r\n\r\n").expect("a head and a body");
        let headers = headers(head);
        let kind = value(&headers, "Content-Type");
        let boundary = kind
            .split_once("boundary=\"")
            .and_then(|(_, rest)| rest.split_once('"'))
            .map(|(boundary, _)| format!("--{boundary}"))
            .expect("several parts");
        let part = |wanted: &str| {
            body.split(boundary.as_str())
                .filter_map(|part| part.split_once("\r\n\r\n"))
                .find_map(|(head, body)| {
                    let headers = self::headers(head.trim_start());
                    let is_wanted = value(&headers, "Content-Type").starts_with(wanted);
                    let encoding = value(&headers, "Content-Transfer-Encoding").to_lowercase();
                    is_wanted.then(|| decoded(body, &encoding))
                })
                .expect(wanted)
        };
        Self {
            text: part("text/plain"),
            html: part("text/html"),
            headers,
        }
    }
}

fn value<'a>(headers: &'a [(String, String)], name: &str) -> &'a str {
    let mut all = headers.iter();
    all.find(|(known, _)| known.eq_ignore_ascii_case(name))
        .map_or("", |(_, value)| value)
}

fn headers(head: &str) -> Vec<(String, String)> {
    let unfolded = head.replace("\r\n ", " ").replace("\r\n\t", " ");
    let lines = unfolded.split("\r\n").filter(|line| !line.is_empty());
    lines
        .map(|line| {
            let (name, value) = line.split_once(':').expect(line);
            (name.to_owned(), words(value.trim()))
        })
        .collect()
}

/// Encoded words (RFC 2047) as text; white space between two of them is none.
fn words(value: &str) -> String {
    let mut text = String::new();
    let mut rest = value.to_owned();
    while rest.contains("?= =?") {
        rest = rest.replace("?= =?", "?==?");
    }
    let mut rest = rest.as_str();
    while let Some((before, word)) = rest.split_once("=?") {
        text += before;
        let mut parts = word.splitn(4, '?');
        let (_, kind, coded) = (parts.next(), parts.next(), parts.next());
        rest = parts
            .next()
            .and_then(|rest| rest.strip_prefix('='))
            .expect(value);
        let coded = coded.expect(value);
        let bytes = match kind {
            Some("b" | "B") => base64(coded),
            _ => quoted(&coded.replace('_', " ")),
        };
        text += &String::from_utf8(bytes).expect("UTF-8");
    }
    text + rest
}

fn decoded(body: &str, encoding: &str) -> String {
    let bytes = match encoding {
        "base64" => base64(body),
        "quoted-printable" => quoted(&body.replace("=\r\n", "")),
        _ => body.as_bytes().to_vec(),
    };
    let text = String::from_utf8(bytes).expect("UTF-8");
    text.replace("\r\n", "\n")
}

fn quoted(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'=' {
            let digit = |byte: Option<u8>| char::from(byte.expect("two digits")).to_digit(16);
            let (high, low) = (digit(rest.next()), digit(rest.next()));
            bytes.push((high.expect("hex") * 16 + low.expect("hex")) as u8);
        } else {
            bytes.push(byte);
        }
    }
    bytes
}

/// The bytes that this text stands for.
pub fn base64(text: &str) -> Vec<u8> {
    let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bytes, mut bits, mut held) = (Vec::new(), 0_u32, 0);
    for byte in text.bytes() {
        let Some(value) = alphabet.iter().position(|known| *known == byte) else {
            continue;
        };
        bits = bits << 6 | value as u32;
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held & 0xff) as u8);
        }
    }
    bytes
}

/// The letters in a folder that were not seen before.
#[derive(Default)]
pub struct Seen(Mutex<BTreeSet<PathBuf>>);

impl Seen {
    /// Those that are new, in the order in which they were written.
    pub fn new_in(&self, folder: &Path) -> Vec<Letter> {
        let Ok(entries) = fs::read_dir(folder) else {
            return Vec::new();
        };
        let mut seen = self.0.lock().expect("nobody panicked");
        let mut new: Vec<Letter> = entries
            .map(|entry| entry.expect("an entry").path())
            .filter(|path| path.extension().is_some_and(|end| end == "eml"))
            .filter(|path| seen.insert(path.clone()))
            .map(|path| Letter::parse(&fs::read_to_string(path).expect("a letter")))
            .collect();
        new.sort_by_key(|letter| {
            (
                jiff::fmt::rfc2822::parse(letter.header("Date")).ok(),
                letter.to().to_owned(),
            )
        });
        new
    }
}

/// A post office for worker tests, which sets its letters out on this way.
pub fn post_office(carrier: Arc<dyn Carrier>) -> Arc<PostOffice> {
    let office = PostOffice::new(Fittings {
        catalog: Catalog::load(None),
        base_url: "https://grants.example.org".to_owned(),
        from: "Taawun <letters@grants.example.org>".to_owned(),
        follow_key: FollowKey::of_secret(b"the secret of the tests, long enough"),
        carrier,
        texts: None,
    });
    Arc::new(office.expect("a sender"))
}

/// A worker whose letters go to a folder that nobody looks at.
pub fn worker(db: &Db) -> Worker {
    let nowhere = std::env::temp_dir().join("taawun-letters-nobody-reads");
    Worker::new(db.clone(), post_office(Arc::new(Folder::new(nowhere))))
}

impl TestApp {
    /// Works until nothing is due, and gives the letters that were sent since the last time.
    pub fn letters(&self) -> Vec<Letter> {
        let post = taawun::app::post_office(&self.config).expect("a post office");
        let worker = Worker::new(self.database.db().clone(), Arc::new(post));
        worker
            .all_that_is_due(&|| false)
            .expect("the outbox is worked on");
        self.seen_letters
            .new_in(&self.config.data_dir.join("letters"))
    }

    /// The newest letter to this address; there must be one.
    pub fn letter_to(&self, address: &str) -> Letter {
        let letters = self.letters();
        let theirs = letters.iter().rev().find(|letter| letter.to() == address);
        theirs
            .unwrap_or_else(|| panic!("no letter to {address} in {letters:#?}"))
            .clone()
    }
}
