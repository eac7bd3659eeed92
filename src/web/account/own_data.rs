//! `/my/account/data`: all that is kept of oneself, to take along or to be forgotten.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{ContentType, CookieJar, Header, Status};
use rocket::response::{Redirect, Responder};
use rocket::{Either, Route, State, get, post, routes};

use super::browser::Proved;
use super::overview::saved;
use super::sign_in::Nothing;
use crate::domain::departure::Obstacle;
use crate::domain::ids::AttachmentId;
use crate::domain::policy::may_change_account;
use crate::ops::people::{EraseError, erase_person};
use crate::store::views::account::{Leaving, leaving};
use crate::store::views::own_data::{own_data, own_file, own_files};
use crate::web::chrome::{Chrome, FLASH_STALE};
use crate::web::files::{SentFile, megabytes, sent};
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::page::Keep;
use crate::web::{App, Page, Problem, cookies, csrf};

/// Where the files are that somebody brought.
const FILES: &str = "/my/account/data/files";

#[derive(Template)]
#[template(path = "account/data.html")]
struct DataHtml {
    c: Chrome,
    faults: Faults,
    is_stale: bool,
    leaving: Leaving,
    files: Vec<FileShown>,
}

/// One file that they brought.
struct FileShown {
    href: String,
    name: String,
    size: String,
    at: String,
}

async fn page(c: Chrome, proved: Proved<'_>, app: &App) -> Result<DataHtml, Problem> {
    let person = proved.0.standing.person.clone();
    let (leaving, files) = app
        .db
        .read(move |reader| Ok((leaving(reader, &person)?, own_files(reader, &person)?)))
        .await?;
    let words = c.words();
    let zone = c.clocks();
    let files = files.into_iter().map(|file| FileShown {
        href: format!("{FILES}/{}", file.id),
        name: file.name,
        size: megabytes(file.length, words),
        at: words.instant(&file.at, &zone),
    });
    Ok(DataHtml {
        files: files.collect(),
        c,
        faults: Faults::none(),
        is_stale: false,
        leaving,
    })
}

#[get("/my/account/data")]
async fn show(c: Chrome, proved: Proved<'_>, app: &State<App>) -> Result<Page<DataHtml>, Problem> {
    Ok(Page::personal(page(c, proved, app).await?))
}

/// A file for one person, kept by nobody on the way.
#[derive(Responder)]
#[response(status = 200)]
struct OwnFile {
    body: Vec<u8>,
    kind: ContentType,
    name: Header<'static>,
    keep: Header<'static>,
}

#[post("/my/account/export", data = "<form>")]
async fn export(
    form: Protected<Nothing>,
    proved: Proved<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
) -> Result<Either<Redirect, OwnFile>, Problem> {
    let (_, is_stale) = form.into_parts();
    if is_stale {
        return Ok(Either::Left(saved(jar, app, FLASH_STALE)));
    }
    let person = proved.0.standing.person.clone();
    let data = app.db.read(move |reader| own_data(reader, &person)).await?;
    let body = serde_json::to_vec_pretty(&data).map_err(|error| Problem::fault(&error))?;
    Ok(Either::Right(OwnFile {
        body,
        kind: ContentType::JSON,
        name: Header::new(
            "Content-Disposition",
            "attachment; filename=\"taawun-my-data.json\"",
        ),
        keep: Header::new("Cache-Control", Keep::Nobody.header()),
    }))
}

#[get("/my/account/data/files/<file>")]
async fn file(file: &str, proved: Proved<'_>, app: &State<App>) -> Result<SentFile, Problem> {
    let wanted: AttachmentId = file.parse().map_err(|_| Problem::not_found())?;
    let person = proved.0.standing.person.clone();
    let found = app
        .db
        .read(move |reader| own_file(reader, &person, &wanted))
        .await?;
    sent(app, found.ok_or_else(Problem::not_found)?).await
}

#[derive(Default, Clone, FromForm)]
pub struct EraseForm {
    /// Ticked by whoever means it.
    #[field(default = String::new())]
    sure: String,
}

#[post("/my/account/erase", data = "<form>")]
async fn erase(
    form: Protected<EraseForm>,
    c: Chrome,
    proved: Proved<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
) -> Result<Either<Page<DataHtml>, Redirect>, Problem> {
    let (form, is_stale) = form.into_parts();
    let mut page = page(c, proved, app).await?;
    page.is_stale = is_stale;
    if form.sure != "yes" {
        page.faults = Faults::one("sure", "account-fault-sure");
    }
    if is_stale || !page.faults.is_empty() {
        let page = Page::personal(page).with_status(Status::UnprocessableEntity);
        return Ok(Either::Left(page));
    }
    let person = proved.0.standing.person.clone();
    let permit = may_change_account(proved.actor(), &person)?;
    let erased = app
        .db
        .write(move |tx| erase_person(tx, &permit, &person))
        .await;
    match erased {
        Ok(()) => {
            for name in [cookies::SESSION, cookies::KNOWN] {
                jar.remove(cookies::passing(&app.site, name, String::new()));
            }
            csrf::renew(jar, app);
            jar.add(cookies::passing(
                &app.site,
                cookies::FLASH,
                "flash-erased".to_owned(),
            ));
            Ok(Either::Right(Redirect::to("/")))
        }
        Err(EraseError::First(obstacles)) => {
            page.leaving.obstacles = obstacles;
            let page = Page::personal(page).with_status(Status::Conflict);
            Ok(Either::Left(page))
        }
        Err(EraseError::Store(error)) => Err(error.into()),
    }
}

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![show, export, file, erase]
}
