//! `/partners/posts/<id>`: one post, asking to meet whoever wrote it, and closing one's own.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::card::{PostCard, SuggestedCard};
use crate::domain::ids::PartnerPostId;
use crate::domain::introduction::{LONGEST_NOTE, SILENCE_DAYS, WrittenAsk};
use crate::domain::policy::Actor;
use crate::ops::introductions::{ask_to_meet, close_post};
use crate::store::views::partner_posts::{PostPage, post_page};
use crate::web::chrome::{Chrome, FLASH_STALE};
use crate::web::community::onward;
use crate::web::forms::Faults;
use crate::web::guards::protected::{NoFields, Protected};
use crate::web::guards::seeker::Seeker;
use crate::web::{App, Page, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![show, ask, close]
}

/// What somebody says who asks.
#[derive(Debug, Default, Clone, FromForm)]
struct AskForm {
    #[field(default = String::new())]
    organization: String,
    #[field(default = String::new())]
    note: String,
}

/// The page.
#[derive(Template)]
#[template(path = "community/partner_post.html")]
struct PostHtml {
    c: Chrome,
    card: PostCard,
    view: PostPage,
    suggested: Vec<SuggestedCard>,
    typed: AskForm,
    faults: Faults,
    is_stale: bool,
}

impl PostHtml {
    fn silence_days(&self) -> i64 {
        SILENCE_DAYS
    }

    fn longest_note(&self) -> usize {
        LONGEST_NOTE
    }

    /// The form is shown where there is somebody to ask for, and where it was sent in vain.
    fn shows_form(&self) -> bool {
        !self.view.may_ask_for.is_empty() || !self.faults.is_empty() || self.is_stale
    }
}

fn known(id: &str) -> Result<PartnerPostId, Problem> {
    id.parse().map_err(|_| Problem::not_found())
}

async fn page(
    app: &App,
    c: Chrome,
    seeker: Seeker<'_>,
    id: &PartnerPostId,
    typed: AskForm,
    faults: Faults,
    is_stale: bool,
) -> Result<Page<PostHtml>, Problem> {
    super::may_read(seeker)?;
    let (standing, id) = (seeker.0.standing.clone(), id.clone());
    let view = app
        .db
        .read(move |reader| post_page(reader, &standing, &id))
        .await?
        .ok_or_else(Problem::not_found)?;
    let status = if faults.is_empty() && !is_stale {
        Status::Ok
    } else {
        Status::UnprocessableEntity
    };
    Ok(Page::personal(PostHtml {
        card: PostCard::new(&view.post, &c),
        suggested: view
            .suggested
            .iter()
            .map(|one| SuggestedCard::new(one, &c))
            .collect(),
        view,
        typed,
        faults,
        is_stale,
        c,
    })
    .with_status(status))
}

#[get("/partners/posts/<id>")]
async fn show(
    c: Chrome,
    seeker: Seeker<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Page<PostHtml>, Problem> {
    let id = known(id)?;
    page(
        app,
        c,
        seeker,
        &id,
        Default::default(),
        Faults::none(),
        false,
    )
    .await
}

#[post("/partners/posts/<id>/ask", data = "<form>")]
async fn ask(
    form: Protected<AskForm>,
    c: Chrome,
    seeker: Seeker<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Either<Page<PostHtml>, Redirect>, Problem> {
    let id = known(id)?;
    let (typed, is_stale) = form.into_parts();
    if is_stale {
        let page = page(app, c, seeker, &id, typed, Faults::none(), true).await?;
        return Ok(Either::Left(page));
    }
    let written = WrittenAsk {
        organization: typed.organization.clone(),
        note: typed.note.clone(),
    };
    let (standing, of) = (seeker.0.standing.clone(), id.clone());
    let asked = app
        .db
        .write(move |tx| ask_to_meet(tx, Actor::Person(&standing), &of, &written))
        .await;
    match asked {
        Ok(_) => {
            let flash = "flash-introduction-asked";
            let address = super::introductions::PAGE;
            Ok(Either::Right(onward(app, jar, address, flash)))
        }
        Err(error) => {
            let faults = super::refused(error)?;
            let page = page(app, c, seeker, &id, typed, faults, false).await?;
            Ok(Either::Left(page))
        }
    }
}

#[post("/partners/posts/<id>/close", data = "<form>")]
async fn close(
    form: Protected<NoFields>,
    seeker: Seeker<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Redirect, Problem> {
    let id = known(id)?;
    if matches!(form, Protected::Stale(_)) {
        let address = format!("/partners/posts/{id}");
        return Ok(onward(app, jar, &address, FLASH_STALE));
    }
    let standing = seeker.0.standing.clone();
    app.db
        .write(move |tx| close_post(tx, Actor::Person(&standing), &id))
        .await
        .map_err(super::problem)?;
    Ok(onward(app, jar, "/partners", "flash-partner-closed"))
}
