//! `/partners/shelf/new`: a group shares a template.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use crate::domain::policy::Actor;
use crate::domain::shelf::{LICENCE, ShelfKind, WrittenEntry};
use crate::ops::shelf::put_on_shelf;
use crate::store::views::partner_posts::{NewPost, new_post};
use crate::web::chrome::Chrome;
use crate::web::community::onward;
use crate::web::community::partners::may_read;
use crate::web::community::partners::new_post::languages;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::seeker::Seeker;
use crate::web::{App, Page, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![show, send]
}

/// The form, whatever was typed into it.
#[derive(Debug, Default, Clone, FromForm)]
struct EntryForm {
    #[field(default = String::new())]
    organization: String,
    #[field(default = String::new())]
    kind: String,
    #[field(default = String::new())]
    title: String,
    #[field(default = String::new())]
    language: String,
    #[field(default = String::new())]
    text: String,
    #[field(default = String::new())]
    shows_name: String,
    #[field(default = String::new())]
    agrees: String,
}

/// The page.
#[derive(Template)]
#[template(path = "community/shelf_new.html")]
struct NewEntryHtml {
    c: Chrome,
    view: NewPost,
    typed: EntryForm,
    faults: Faults,
    is_stale: bool,
}

impl NewEntryHtml {
    fn kinds(&self) -> Vec<(&'static str, bool)> {
        let kinds = ShelfKind::ALL.into_iter().map(ShelfKind::as_str);
        kinds.map(|kind| (kind, self.typed.kind == kind)).collect()
    }

    fn languages(&self) -> Vec<(String, String, bool)> {
        languages(&self.c, &self.typed.language)
    }

    fn licence(&self) -> &'static str {
        LICENCE
    }
}

async fn page(
    app: &App,
    c: Chrome,
    seeker: Seeker<'_>,
    typed: EntryForm,
    faults: Faults,
    is_stale: bool,
) -> Result<Page<NewEntryHtml>, Problem> {
    may_read(seeker)?;
    let standing = seeker.0.standing.clone();
    let view = app
        .db
        .read(move |reader| new_post(reader, &standing))
        .await?;
    let status = if faults.is_empty() && !is_stale {
        Status::Ok
    } else {
        Status::UnprocessableEntity
    };
    Ok(Page::personal(NewEntryHtml {
        c,
        view,
        typed,
        faults,
        is_stale,
    })
    .with_status(status))
}

#[get("/partners/shelf/new")]
async fn show(
    c: Chrome,
    seeker: Seeker<'_>,
    app: &State<App>,
) -> Result<Page<NewEntryHtml>, Problem> {
    page(app, c, seeker, Default::default(), Faults::none(), false).await
}

#[post("/partners/shelf/new", data = "<form>")]
async fn send(
    form: Protected<EntryForm>,
    c: Chrome,
    seeker: Seeker<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
) -> Result<Either<Page<NewEntryHtml>, Redirect>, Problem> {
    let (typed, is_stale) = form.into_parts();
    if is_stale {
        let page = page(app, c, seeker, typed, Faults::none(), true).await?;
        return Ok(Either::Left(page));
    }
    let form = typed.clone();
    let written = WrittenEntry {
        organization: form.organization,
        kind: form.kind,
        title: form.title,
        language: form.language,
        text: form.text,
        shows_name: form.shows_name == "yes",
        agrees: form.agrees == "yes",
    };
    let standing = seeker.0.standing.clone();
    let shared = app
        .db
        .write(move |tx| put_on_shelf(tx, Actor::Person(&standing), &written))
        .await;
    match shared {
        Ok(id) => {
            let address = format!("{}/{id}", super::PAGE);
            Ok(Either::Right(onward(
                app,
                jar,
                &address,
                "flash-shelf-shared",
            )))
        }
        Err(error) => {
            let faults = super::refused(error)?;
            let page = page(app, c, seeker, typed, faults, false).await?;
            Ok(Either::Left(page))
        }
    }
}
