//! Changed dates as text messages, through a webhook that takes them, thinks about it or refuses.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use diesel::prelude::*;
use taawun::config::Secret;
use taawun::domain::letter::{Content, Letter, Link, Recipient};
use taawun::front::Limits;
use taawun::store::schema::{letter, task};

use super::{LocalText, round, tag, write};
use crate::support::TestDatabase;
use crate::support::app::TestApp;
use crate::support::people::person;

/// A webhook that answers with these statuses in turn, the last one for ever, and keeps what it was sent.
fn webhook(statuses: &'static [u16]) -> (String, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let url = format!("http://{}/send", listener.local_addr().expect("an address"));
    let sent = Arc::new(Mutex::new(Vec::new()));
    let kept = Arc::clone(&sent);
    thread::spawn(move || {
        for (number, socket) in listener.incoming().enumerate() {
            let Ok(mut socket) = socket else { return };
            let body = body_of(&socket);
            kept.lock().expect("nobody panicked").push(body);
            let status = statuses[number.min(statuses.len() - 1)];
            let answer = format!(
                "HTTP/1.1 {status} Answer\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            );
            drop(socket.write_all(answer.as_bytes()));
        }
    });
    (url, sent)
}

fn body_of(socket: &TcpStream) -> String {
    let mut lines = BufReader::new(socket);
    let mut length = 0;
    loop {
        let mut line = String::new();
        lines.read_line(&mut line).expect("a line");
        let line = line.trim_end().to_ascii_lowercase();
        if let Some(value) = line.strip_prefix("content-length: ") {
            length = value.parse().expect("a length");
        }
        if line.is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    lines.read_exact(&mut body).expect("the body");
    String::from_utf8(body).expect("UTF-8")
}

fn app(url: &str) -> TestApp {
    let url = Secret::new(url.to_owned());
    TestApp::custom(TestDatabase::sqlite(), Limits::default(), move |config| {
        config.post.text_url = Some(url);
    })
}

#[test]
fn a_changed_date_goes_as_a_text_to_whoever_gave_a_number_and_is_tried_until_it_is_taken() {
    let (url, sent) = webhook(&[503, 200]);
    let app = app(&url);
    let db = app.database.db();
    let amal = person(db, "Amal Fictional", "amal@people.example");
    let browser = app.sign_in(&amal);
    let refused = app.post("/my/letters/texts", &browser, &[("phone", "555 0100")]);
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("555 0100"), "{}", refused.body);
    let kept = app.post(
        "/my/letters/texts",
        &browser,
        &[("phone", "+1 (206) 555-0100")],
    );
    assert_eq!(kept.status, 303);
    let at = db.now();
    let slipped = Letter {
        content: Content::DateSlipped {
            round: round(),
            phase: "vote".to_owned(),
            is_end: true,
            old: at,
            new: at.plus_seconds(86_400),
            zone: "America/Los_Angeles".parse().expect("a zone"),
            reason: LocalText::new(tag("en"), "Snow."),
        },
        link: Link::Usual,
        to: Recipient::Person(amal.id.clone()),
        about: None,
        dedupe_key: "slip".to_owned(),
    };
    write(db, slipped);
    assert_eq!(app.letters().len(), 1, "by e-mail too");
    app.database.clock.advance(60);
    app.letters();
    let sent = sent.lock().expect("nobody panicked").clone();
    assert_eq!(sent.len(), 2, "{sent:#?}");
    assert_eq!(sent[0], sent[1], "the same text under the same id");
    let text: serde_json::Value = serde_json::from_str(&sent[0]).expect("JSON");
    assert_eq!(text["to"], "+12065550100");
    let words = text["text"].as_str().expect("words");
    assert!(words.contains("you can now vote until"), "{words}");
    assert!(words.contains("/rounds/larkmere-2027"), "{words}");
    let states: Vec<(String, String)> = db
        .read_now(|reader| {
            let found = letter::table.inner_join(task::table);
            let found = found.select((letter::channel, task::state));
            Ok(found.order(letter::channel).load(reader.conn())?)
        })
        .expect("two letters");
    let done = |channel: &str| (channel.to_owned(), "done".to_owned());
    assert_eq!(states, [done("email"), done("text")]);

    let ended = app.post("/my/letters/texts", &browser, &[("phone", "")]);
    assert_eq!(ended.status, 303);
    let page = app.get_as("/my/letters", &browser);
    assert!(!page.body.contains("+12065550100"), "{}", page.body);
}
