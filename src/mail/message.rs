//! The message as it travels: headers, text, and HTML as its equal.

use askama::Template;
use lettre::Message;
use lettre::message::header::{Date, Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};

use super::wording::{Block, Wording};
use crate::domain::ids::Id;
use crate::domain::people::EmailAddress;
use crate::store::letters::Outgoing;

/// The setting is no sender.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no sender; write such as Taawun <letters@grants.example.org>")]
pub struct NotASender(String);

/// A letter that cannot be put into an envelope: a bug of ours, or an address that no mail program knows.
#[derive(Debug, thiserror::Error)]
pub(super) enum NotAMessage {
    #[error("the address cannot be written to: {0}")]
    Address(#[from] lettre::address::AddressError),
    #[error("the letter cannot be put together: {0}")]
    Parts(#[from] lettre::error::Error),
    #[error("the letter cannot be written: {0}")]
    Template(#[from] askama::Error),
    #[error("the letter has no date: {0}")]
    Date(String),
}

#[derive(Template)]
#[template(path = "letter.txt", escape = "none")]
struct Text<'a> {
    w: &'a Wording,
}

#[derive(Template)]
#[template(path = "letter.html")]
struct Html<'a> {
    w: &'a Wording,
}

/// Reads the sender.
pub(super) fn sender(text: &str) -> Result<Mailbox, NotASender> {
    text.parse().map_err(|_| NotASender(text.to_owned()))
}

/// Whether letters can name this sender.
pub fn check_sender(text: &str) -> Result<(), NotASender> {
    sender(text).map(drop)
}

/// The whole message. The same letter gives the same Message-ID and the same date each time.
pub(super) fn bytes(
    letter: &Outgoing,
    address: &EmailAddress,
    wording: &Wording,
    from: &Mailbox,
    base_url: &str,
) -> Result<Vec<u8>, NotAMessage> {
    let name = letter.name.as_ref().map(|name| name.as_str().to_owned());
    let to = Mailbox::new(name, address.as_str().parse()?);
    let id = format!("<{}@{}>", letter.id.as_str(), host_of(base_url));
    let mut message = Message::builder()
        .from(from.clone())
        .to(to)
        .subject(wording.subject.clone())
        .message_id(Some(id))
        .header(date(letter)?)
        // RFC 3834: no automatic answer shall come back.
        .raw_header(plain_header("Auto-Submitted", "auto-generated"))
        .raw_header(plain_header("Content-Language", &wording.language));
    if let Some(stop) = &wording.stop {
        // RFC 8058: one press in the mail program ends the letters.
        message = message
            .raw_header(plain_header("List-Unsubscribe", &format!("<{stop}>")))
            .raw_header(plain_header(
                "List-Unsubscribe-Post",
                "List-Unsubscribe=One-Click",
            ));
    }
    let text = Text { w: wording }.render()?;
    let html = Html { w: wording }.render()?;
    let message = message.multipart(MultiPart::alternative_plain_html(text, html))?;
    Ok(message.formatted())
}

fn plain_header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

fn date(letter: &Outgoing) -> Result<Date, NotAMessage> {
    let written = letter.written.timestamp();
    let text = jiff::fmt::rfc2822::DateTimePrinter::new()
        .timestamp_to_rfc9110_string(&written)
        .map_err(|error| NotAMessage::Date(error.to_string()))?;
    Date::parse(&text).map_err(|error| NotAMessage::Date(error.to_string()))
}

/// The host of the site, without its port.
pub fn host_of(base_url: &str) -> &str {
    let authority = base_url
        .split_once("://")
        .map_or(base_url, |(_, rest)| rest);
    match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
        _ => authority,
    }
}

impl Text<'_> {
    /// Somebody's own words, marked as such on each line.
    fn quoted(&self, text: &str) -> String {
        let lines = text.lines().map(|line| format!("> {line}"));
        lines.collect::<Vec<_>>().join("\n")
    }
}
