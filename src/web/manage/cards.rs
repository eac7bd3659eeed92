//! `/manage/programmes/<slug>/cards`: printed cards of codes, for reviewers who have no app.

use askama::Template;
use rocket::form::FromForm;
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use crate::domain::ids::PersonId;
use crate::domain::people::PersonName;
use crate::domain::round::Slug;
use crate::ops::people::{CardError, hand_over_card};
use crate::store::views::cards::{CardLine, CardsPage, cards_page};
use crate::web::chrome::Chrome;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::{App, Page, Problem};

/// The reviewers and their cards.
#[derive(Template)]
#[template(path = "manage/cards.html")]
struct CardsHtml {
    c: Chrome,
    slug: Slug,
    program: Named,
    reviewers: Vec<CardLine>,
}

/// A card, shown once, to be printed.
#[derive(Template)]
#[template(path = "manage/card.html")]
struct CardHtml {
    c: Chrome,
    slug: Slug,
    program: Named,
    name: PersonName,
    codes: Vec<String>,
}

async fn found(slug: &str, member: Member<'_>, app: &App) -> Result<(Slug, CardsPage), Problem> {
    let slug: Slug = slug.parse().map_err(|_| Problem::not_found())?;
    let (asked, standing) = (slug.clone(), member.0.standing.clone());
    let page = app
        .db
        .read(move |reader| cards_page(reader, &asked, &standing))
        .await?;
    page.map(|page| (slug, page)).ok_or_else(Problem::not_found)
}

#[get("/manage/programmes/<slug>/cards")]
async fn show(
    c: Chrome,
    slug: &str,
    member: Member<'_>,
    app: &State<App>,
) -> Result<Page<CardsHtml>, Problem> {
    let (slug, page) = found(slug, member, app).await?;
    Ok(Page::personal(CardsHtml {
        program: Named::new(&page.name, c.words()),
        reviewers: page.reviewers,
        slug,
        c,
    }))
}

/// Whose card to make.
#[derive(Debug, FromForm)]
struct CardForm {
    #[field(default = String::new())]
    person: String,
}

#[post("/manage/programmes/<slug>/cards", data = "<form>")]
async fn make(
    form: Protected<CardForm>,
    c: Chrome,
    slug: &str,
    member: Member<'_>,
    app: &State<App>,
) -> Result<Either<Redirect, Page<CardHtml>>, Problem> {
    let (form, is_stale) = form.into_parts();
    let (slug, page) = found(slug, member, app).await?;
    if is_stale {
        return Ok(Either::Left(Redirect::to(format!(
            "/manage/programmes/{slug}/cards"
        ))));
    }
    let reviewer: PersonId = form.person.parse().map_err(|_| Problem::not_found())?;
    let (key, program, by) = (
        app.sign_in_key.clone(),
        page.program,
        member.0.standing.clone(),
    );
    let card = app
        .db
        .write(move |tx| hand_over_card(tx, &key, &program, &reviewer, &by))
        .await?;
    Ok(Either::Right(Page::personal(CardHtml {
        program: Named::new(&page.name, c.words()),
        name: card.name,
        codes: card.codes.0.iter().map(|code| code.printed()).collect(),
        slug,
        c,
    })))
}

impl From<CardError> for Problem {
    fn from(error: CardError) -> Self {
        match error {
            CardError::Denied(denied) => denied.into(),
            CardError::Store(error) => error.into(),
        }
    }
}

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![show, make]
}
