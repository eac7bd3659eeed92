//! `/rounds/<slug>/rules`: the rules of a round, in plain words beside the document, with how they changed.

mod changes;
mod words;

pub use changes::{ChangeLine, change_lines};
pub use words::{
    ConstitutionWords, Piece, Section, bloc_name, bonus_said, part_name, phase_name, weights_bar,
};

use askama::Template;
use rocket::http::{ContentType, Header};
use rocket::{Responder, Route, State, get, routes};

use super::addresses::Named;
use super::round::RulesHtml;
use crate::domain::constitution::Constitution;
use crate::domain::round::Slug;
use crate::i18n::Words;
use crate::store::views::RoundHead;
use crate::store::views::round_page::round_page;
use crate::store::views::rules_page::{RulesPage, RulesVersion, SignatureEntry, rules_page};
use crate::web::chrome::Chrome;
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show, earlier, document]
}

/// The rules of a round that was set up here, or those that a decided round of elsewhere was counted by.
#[derive(Responder)]
enum Rules {
    Own(Box<Page<ConstitutionHtml>>),
    Counted(Box<Page<RulesHtml>>),
}

#[get("/rounds/<slug>/rules")]
async fn show(app: &State<App>, c: Chrome, slug: &str) -> Result<Rules, Problem> {
    let slug: Slug = slug.parse().map_err(|_| Problem::not_found())?;
    let wanted = slug.clone();
    let own = app
        .db
        .read(move |reader| rules_page(reader, &wanted))
        .await?;
    if let Some(page) = own {
        let latest = page.versions.len();
        let page = ConstitutionHtml::new(c, page, latest)?;
        return Ok(Rules::Own(Box::new(Page::new(page))));
    }
    let view = app.db.read(move |reader| round_page(reader, &slug)).await?;
    let view = view.ok_or_else(Problem::not_found)?;
    let decided = view.decided.ok_or_else(Problem::not_found)?;
    let page = RulesHtml::new(c, view.round, decided);
    Ok(Rules::Counted(Box::new(Page::new(page))))
}

#[get("/rounds/<slug>/rules/<number>")]
async fn earlier(
    app: &State<App>,
    c: Chrome,
    slug: &str,
    number: &str,
) -> Result<Page<ConstitutionHtml>, Problem> {
    let page = find(app, slug).await?;
    let (place, _) = version(&page, number)?;
    Ok(Page::new(ConstitutionHtml::new(c, page, place)?))
}

/// The document as it was hashed and signed, byte for byte.
#[derive(Responder)]
struct Document {
    bytes: Vec<u8>,
    kind: ContentType,
    name: Header<'static>,
    cache: Header<'static>,
}

#[get("/rounds/<slug>/rules/<number>/constitution.json")]
async fn document(app: &State<App>, slug: &str, number: &str) -> Result<Document, Problem> {
    let page = find(app, slug).await?;
    let (_, version) = version(&page, number)?;
    let name = format!(
        "attachment; filename=\"{}-constitution-{}.json\"",
        page.round.slug, version.number
    );
    Ok(Document {
        bytes: version.bytes.clone(),
        kind: ContentType::JSON,
        name: Header::new("Content-Disposition", name),
        cache: Header::new("Cache-Control", "public, no-cache"),
    })
}

async fn find(app: &App, slug: &str) -> Result<RulesPage, Problem> {
    let slug: Slug = slug.parse().map_err(|_| Problem::not_found())?;
    let found = app.db.read(move |reader| rules_page(reader, &slug)).await?;
    found.ok_or_else(Problem::not_found)
}

/// The version of this number, and its place from 1; what is no number names nothing.
fn version<'a>(page: &'a RulesPage, number: &str) -> Result<(usize, &'a RulesVersion), Problem> {
    let mut versions = (1..).zip(&page.versions);
    versions
        .find(|(_, version)| version.number.to_string() == number)
        .ok_or_else(Problem::not_found)
}

/// The page of a round's constitution.
#[derive(Template)]
#[template(path = "public/constitution.html")]
pub struct ConstitutionHtml {
    c: Chrome,
    round: RoundHead,
    title: Named,
    said: ConstitutionWords,
    number: i64,
    at: String,
    is_latest: bool,
    hash: String,
    document: String,
    download: String,
    signatures: Vec<Signed>,
    changes: Vec<ChangeEntry>,
    voids: Vec<VoidLine>,
}

/// A signature on the page.
pub struct Signed {
    /// The whole line.
    pub line: String,
}

/// A version after the first, with what it changed.
struct ChangeEntry {
    number: i64,
    at: String,
    href: String,
    reason: Option<Named>,
    lines: Vec<ChangeLine>,
    signatures: Vec<Signed>,
}

/// A track that began again.
struct VoidLine {
    title: String,
    what: String,
    reason: Option<Named>,
    signatures: Vec<Signed>,
}

impl ConstitutionHtml {
    /// The page of the version at this place, from 1.
    pub fn new(c: Chrome, page: RulesPage, place: usize) -> Result<Self, Problem> {
        let words = c.words().clone();
        let zone = page.round.zone.clone();
        let read = |version: &RulesVersion| {
            Constitution::read(&version.bytes).map_err(|error| Problem::fault(&error))
        };
        let shown = page
            .versions
            .get(place - 1)
            .ok_or_else(Problem::not_found)?;
        let constitution = read(shown)?;
        let signed = |signatures: &[SignatureEntry]| -> Vec<Signed> {
            signatures
                .iter()
                .map(|one| signature(one, &words, &page.round))
                .collect()
        };
        let mut changes = Vec::new();
        for pair in page.versions.windows(2).rev() {
            let [before, after] = pair else { continue };
            let (old, new) = (read(before)?, read(after)?);
            changes.push(ChangeEntry {
                number: after.number,
                at: words.instant(&after.in_force_at, &zone),
                href: format!("/rounds/{}/rules/{}", page.round.slug, after.number),
                reason: after
                    .reason
                    .as_ref()
                    .map(|reason| Named::new(reason, &words)),
                lines: change_lines(&old, &new, &page.program, &words)
                    .map_err(|error| Problem::fault(&error))?,
                signatures: signed(&after.signatures),
            });
        }
        let voids = page.voids.iter().map(|void| VoidLine {
            title: words
                .say("constitution-void")
                .choice("track", void.track.as_str())
                .instant("at", &void.at, &zone)
                .to_string(),
            what: words
                .say("constitution-void-what")
                .num("run", void.run)
                .to_string(),
            reason: void
                .reason
                .as_ref()
                .map(|reason| Named::new(reason, &words)),
            signatures: signed(&void.signatures),
        });
        Ok(Self {
            title: Named::new(&page.round.title, &words),
            said: ConstitutionWords::new(&constitution, &words)
                .map_err(|error| Problem::fault(&error))?,
            number: shown.number,
            at: words.instant(&shown.in_force_at, &zone),
            is_latest: place == page.versions.len(),
            hash: shown.hash.to_string(),
            document: pretty(&shown.bytes),
            download: format!(
                "/rounds/{}/rules/{}/constitution.json",
                page.round.slug, shown.number
            ),
            signatures: signed(&shown.signatures),
            voids: voids.collect(),
            changes,
            round: page.round,
            c,
        })
    }

    fn current(&self) -> String {
        format!("{}/rules", self.c.of_round(&self.round.slug))
    }
}

fn signature(one: &SignatureEntry, words: &Words, round: &RoundHead) -> Signed {
    let line = words
        .say("constitution-signature")
        .text("person", &one.person)
        .text("funder", &one.funder)
        .instant("at", &one.at, &round.zone);
    Signed {
        line: line.to_string(),
    }
}

/// The document with room between its lines, for eyes; what is hashed is the file.
pub fn pretty(bytes: &[u8]) -> String {
    let value: Option<serde_json::Value> = serde_json::from_slice(bytes).ok();
    let text = value.and_then(|value| serde_json::to_string_pretty(&value).ok());
    text.unwrap_or_else(|| String::from_utf8_lossy(bytes).into_owned())
}
