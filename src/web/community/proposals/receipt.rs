//! `/my/proposals/<id>/receipt`: what was sent and when, with its hash, and the file that it recomputes from.

use std::io::Cursor;

use askama::Template;
use rocket::http::{ContentType, Header};
use rocket::request::Request;
use rocket::response::{self, Responder, Response};
use rocket::{Route, State, get, routes};

use super::frame::{self, Frame, Leaf, overview};
use super::unsigned::Unsigned;
use crate::domain::policy::Actor;
use crate::domain::round::Slug;
use crate::i18n::Words;
use crate::store::views::sent_within::{SentVersion, SentWithin, receipts, sent_bytes};
use crate::web::chrome::Chrome;
use crate::web::guards::who::Member;
use crate::web::{App, Page, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![show, file]
}

/// The page, made to be printed.
#[derive(Template)]
#[template(path = "community/proposal_receipt.html")]
struct ReceiptHtml {
    c: Chrome,
    frame: Frame,
    /// Who is still to sign what was sent last.
    unsigned: Option<Unsigned>,
    versions: Vec<VersionShown>,
}

struct VersionShown {
    number: i64,
    /// What each was called who took part in it, and whether it signed it.
    partners: Vec<(String, bool)>,
    at: String,
    hash: String,
    href: String,
    filename: String,
    due: Option<String>,
    taken_back: Option<String>,
}

impl VersionShown {
    fn new(
        view: &SentWithin,
        sent: &SentVersion,
        partners: &[(String, bool)],
        words: &Words,
    ) -> Self {
        let (within, zone) = (&view.within, &view.within.setup.dates.zone);
        let said = |at| words.instant(&at, zone);
        Self {
            number: sent.number,
            partners: partners.to_vec(),
            at: said(sent.at),
            hash: sent.hash.to_string(),
            href: format!("{}/receipt/{}", overview(within.id()), sent.number),
            filename: filename(&within.round.slug, within.number, sent.number),
            due: sent.signatures_due_at.map(said),
            taken_back: sent.withdrawn_at.map(said),
        }
    }
}

/// What a version is called on its reader's disk.
pub fn filename(round: &Slug, number: Option<i64>, version: i64) -> String {
    let number = number.unwrap_or_default();
    format!("{round}-proposal-{number}-version-{version}.json")
}

#[get("/my/proposals/<id>/receipt")]
async fn show(
    c: Chrome,
    member: Member<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Page<ReceiptHtml>, Problem> {
    let id = frame::known(id)?;
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| receipts(reader, Actor::Person(&standing), &id))
        .await?;
    let found = found?;
    let view = &found.sent;
    if view.versions.is_empty() {
        return Err(Problem::not_found());
    }
    let words = c.words();
    let now = app.db.now();
    let due = view
        .versions
        .first()
        .and_then(|sent| sent.signatures_due_at);
    let versions = view.versions.iter().zip(&found.partners);
    Ok(Page::personal(ReceiptHtml {
        frame: Frame::new(&view.within, Leaf::Check, words, now),
        // What is a draft again, or is to be completed, is another version than the one that was sent.
        unsigned: Unsigned::of(&view.within, due, words, now)
            .filter(|unsigned| unsigned.condition.is_some()),
        versions: versions
            .map(|(sent, partners)| VersionShown::new(view, sent, partners, words))
            .collect(),
        c,
    }))
}

#[get("/my/proposals/<id>/receipt/<version>")]
async fn file(
    member: Member<'_>,
    app: &State<App>,
    id: &str,
    version: &str,
) -> Result<SentFile, Problem> {
    let id = frame::known(id)?;
    let version: i64 = version.parse().map_err(|_| Problem::not_found())?;
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| sent_bytes(reader, Actor::Person(&standing), &id, version))
        .await?;
    Ok(SentFile {
        filename: format!("proposal-version-{version}.json"),
        bytes: found?,
    })
}

/// A version as a file: exactly the bytes that were hashed, never shown in the browser's own window.
pub struct SentFile {
    /// What it is called on the reader's disk; made of our own words and numbers.
    pub filename: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

impl<'r> Responder<'r, 'static> for SentFile {
    fn respond_to(self, _: &'r Request<'_>) -> response::Result<'static> {
        let disposition = format!("attachment; filename=\"{}\"", self.filename);
        Response::build()
            .header(ContentType::JSON)
            .header(Header::new("Content-Disposition", disposition))
            .header(Header::new("Cache-Control", "no-store"))
            .sized_body(self.bytes.len(), Cursor::new(self.bytes))
            .ok()
    }
}
