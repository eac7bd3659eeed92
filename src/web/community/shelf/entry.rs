//! `/partners/shelf/<entry>`: one template, to be read, printed, kept as a file, reported and taken down.

use std::io::Cursor;

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{ContentType, CookieJar, Header, Status};
use rocket::request::Request;
use rocket::response::{self, Redirect, Responder, Response};
use rocket::{Either, Route, State, get, post, routes};

use super::house::{self, HouseTemplate};
use crate::domain::ids::ShelfEntryId;
use crate::domain::language::LanguageTag;
use crate::domain::policy::Actor;
use crate::domain::shelf::{LICENCE, ReportReason, ShelfKind, WrittenReport};
use crate::i18n::direction_of;
use crate::ops::shelf::{report_entry, take_down};
use crate::store::views::shelf::{ShelfEntryPage, shelf_entry_page};
use crate::web::chrome::{Chrome, FLASH_STALE};
use crate::web::community::onward;
use crate::web::forms::Faults;
use crate::web::guards::protected::{NoFields, Protected};
use crate::web::guards::seeker::Seeker;
use crate::web::guards::who::Who;
use crate::web::markdown::{Markup, markup};
use crate::web::{App, Page, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![show, print, file, report, down]
}

/// A template, ours or a group's.
struct Found {
    key: String,
    kind: ShelfKind,
    title: String,
    language: LanguageTag,
    text: String,
    house: Option<HouseTemplate>,
    shared: Option<ShelfEntryPage>,
}

impl Found {
    fn body(&self) -> Markup {
        markup(&self.text, 1)
    }

    fn direction(&self) -> &'static str {
        direction_of(&self.language).as_str()
    }

    fn page(&self) -> String {
        format!("{}/{}", super::PAGE, self.key)
    }
}

/// The template of this name for this reader.
async fn open(app: &App, who: Who<'_>, key: &str) -> Result<Found, Problem> {
    if let Some(house) = house::find(key) {
        return Ok(Found {
            key: key.to_owned(),
            kind: house.kind,
            title: house.title().to_owned(),
            language: house
                .language
                .parse()
                .unwrap_or_else(|_| LanguageTag::unknown()),
            text: house.text().to_owned(),
            house: Some(house),
            shared: None,
        });
    }
    let id: ShelfEntryId = key.parse().map_err(|_| Problem::not_found())?;
    let standing = who.0.map(|found| found.standing.clone());
    let found = app
        .db
        .read(move |reader| shelf_entry_page(reader, &id, standing.as_ref()))
        .await?;
    let shared = found.ok_or_else(Problem::not_found)?;
    Ok(Found {
        key: key.to_owned(),
        kind: shared.entry.kind,
        title: shared.entry.title.clone(),
        language: shared.entry.language.clone(),
        text: shared.text.clone(),
        house: None,
        shared: Some(shared),
    })
}

/// What somebody reports.
#[derive(Debug, Default, Clone, FromForm)]
struct ReportForm {
    #[field(default = String::new())]
    reason: String,
    #[field(default = String::new())]
    note: String,
}

/// The page.
#[derive(Template)]
#[template(path = "community/shelf_entry.html")]
struct EntryHtml {
    c: Chrome,
    found: Found,
    is_seeker: bool,
    typed: ReportForm,
    faults: Faults,
    is_stale: bool,
}

impl EntryHtml {
    fn others(&self) -> Vec<(&'static str, &'static str, String)> {
        let others = self.found.house.map(|house| house.others());
        let others = others.unwrap_or_default().into_iter();
        others
            .map(|other| {
                let tag = other.language.parse::<LanguageTag>();
                let name = tag.map_or_else(
                    |_| other.language.to_owned(),
                    |tag| self.c.words().language(&tag),
                );
                (other.key, other.language, name)
            })
            .collect()
    }

    fn reasons(&self) -> Vec<(&'static str, bool)> {
        let reasons = ReportReason::ALL.into_iter().map(ReportReason::as_str);
        reasons
            .map(|reason| (reason, self.typed.reason == reason))
            .collect()
    }

    fn licence(&self) -> &'static str {
        LICENCE
    }
}

fn page(
    c: Chrome,
    who: Who<'_>,
    found: Found,
    typed: ReportForm,
    faults: Faults,
    is_stale: bool,
) -> Page<EntryHtml> {
    let status = if faults.is_empty() && !is_stale {
        Status::Ok
    } else {
        Status::UnprocessableEntity
    };
    Page::new(EntryHtml {
        is_seeker: who.0.is_some_and(|found| Seeker::of(found).is_some()),
        c,
        found,
        typed,
        faults,
        is_stale,
    })
    .with_status(status)
}

#[get("/partners/shelf/<entry>")]
async fn show(
    c: Chrome,
    who: Who<'_>,
    app: &State<App>,
    entry: &str,
) -> Result<Page<EntryHtml>, Problem> {
    let found = open(app, who, entry).await?;
    Ok(page(
        c,
        who,
        found,
        Default::default(),
        Faults::none(),
        false,
    ))
}

/// The template alone, for paper.
#[derive(Template)]
#[template(path = "community/shelf_print.html")]
struct PrintHtml {
    c: Chrome,
    found: Found,
}

impl PrintHtml {
    fn licence(&self) -> &'static str {
        LICENCE
    }
}

#[get("/partners/shelf/<entry>/print")]
async fn print(
    c: Chrome,
    who: Who<'_>,
    app: &State<App>,
    entry: &str,
) -> Result<Page<PrintHtml>, Problem> {
    let found = open(app, who, entry).await?;
    Ok(Page::new(PrintHtml { c, found }))
}

/// The template as a file.
struct MarkdownFile {
    filename: String,
    text: String,
}

impl<'r> Responder<'r, 'static> for MarkdownFile {
    fn respond_to(self, _: &'r Request<'_>) -> response::Result<'static> {
        let disposition = format!("attachment; filename=\"{}.md\"", self.filename);
        let plain = ContentType::new("text", "markdown").with_params(("charset", "utf-8"));
        Response::build()
            .header(plain)
            .header(Header::new("Content-Disposition", disposition))
            .header(Header::new("Cache-Control", "private, no-cache"))
            .sized_body(self.text.len(), Cursor::new(self.text))
            .ok()
    }
}

#[get("/partners/shelf/<entry>/text.md")]
async fn file(who: Who<'_>, app: &State<App>, entry: &str) -> Result<MarkdownFile, Problem> {
    let found = open(app, who, entry).await?;
    let group = found
        .shared
        .as_ref()
        .and_then(|shared| shared.entry.group.as_ref())
        .map(|group| format!("{}, ", group.name));
    let from = group.unwrap_or_default();
    Ok(MarkdownFile {
        text: format!(
            "# {}\n\n{}\n\n---\n\n{from}{LICENCE}\n",
            found.title,
            found.text.trim_end()
        ),
        // A name of ours or an id: letters, digits and hyphens alone.
        filename: found.key,
    })
}

#[post("/partners/shelf/<entry>/report", data = "<form>")]
async fn report(
    form: Protected<ReportForm>,
    c: Chrome,
    seeker: Seeker<'_>,
    who: Who<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    entry: &str,
) -> Result<Either<Page<EntryHtml>, Redirect>, Problem> {
    let id: ShelfEntryId = entry.parse().map_err(|_| Problem::not_found())?;
    let found = open(app, who, entry).await?;
    let (typed, is_stale) = form.into_parts();
    if is_stale {
        let page = page(c, who, found, typed, Faults::none(), true);
        return Ok(Either::Left(page));
    }
    let written = WrittenReport {
        reason: typed.reason.clone(),
        note: typed.note.clone(),
    };
    let standing = seeker.0.standing.clone();
    let reported = app
        .db
        .write(move |tx| report_entry(tx, Actor::Person(&standing), &id, &written))
        .await;
    match reported {
        Ok(()) => {
            let flash = "flash-shelf-reported";
            Ok(Either::Right(onward(app, jar, &found.page(), flash)))
        }
        Err(error) => {
            let faults = super::refused(error)?;
            Ok(Either::Left(page(c, who, found, typed, faults, false)))
        }
    }
}

#[post("/partners/shelf/<entry>/take-down", data = "<form>")]
async fn down(
    form: Protected<NoFields>,
    seeker: Seeker<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    entry: &str,
) -> Result<Redirect, Problem> {
    let id: ShelfEntryId = entry.parse().map_err(|_| Problem::not_found())?;
    if matches!(form, Protected::Stale(_)) {
        let address = format!("{}/{id}", super::PAGE);
        return Ok(onward(app, jar, &address, FLASH_STALE));
    }
    let standing = seeker.0.standing.clone();
    app.db
        .write(move |tx| take_down(tx, Actor::Person(&standing), &id))
        .await
        .map_err(super::problem)?;
    Ok(onward(app, jar, super::PAGE, "flash-shelf-down"))
}
