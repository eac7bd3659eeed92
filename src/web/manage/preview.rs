//! `/manage/rounds/<slug>/preview/<audience>`: the public pages of a draft, as they will be once it is announced.

use rocket::response::Redirect;
use rocket::{Responder, Route, State, get, routes};

use super::frame;
use crate::domain::policy::Actor;
use crate::domain::round::Slug;
use crate::store::views::round_preview::{NoPreview, RoundPreview, round_preview};
use crate::web::chrome::{Chrome, Preview};
use crate::web::guards::who::Member;
use crate::web::public::addresses;
use crate::web::public::constitution::ConstitutionHtml;
use crate::web::public::questions::QuestionsHtml;
use crate::web::public::round::RoundHtml;
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![round, questions, rules]
}

/// Those who read a round, each with the page that they begin on.
const AUDIENCES: [(&str, &str); 5] = [
    ("public", ""),
    ("applicant", "/questions"),
    ("reviewer", "/questions#rubric"),
    ("voter", "#dates"),
    ("board", "/rules"),
];

fn base(slug: &Slug, audience: &str) -> String {
    format!("{}/preview/{audience}", frame::overview(slug))
}

/// What a draft asks, as this audience will read it.
pub fn questions_page(slug: &Slug, audience: &str) -> String {
    base(slug, audience) + "/questions"
}

/// A page of a draft; of a round that is announced, the way to the public one.
#[derive(Responder)]
enum Shown<T> {
    Draft(Box<Page<T>>),
    Announced(Box<Redirect>),
}

#[get("/manage/rounds/<slug>/preview/<audience>?<text>")]
async fn round(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
    audience: &str,
    text: Option<&str>,
) -> Result<Shown<RoundHtml>, Problem> {
    let (slug, c) = above(c, slug, audience)?;
    let Some(draft) = find(app, member, &slug).await? else {
        return Ok(announced(addresses::round(&slug)));
    };
    let page = RoundHtml::new(app, c, Actor::Visitor, draft.page, text);
    Ok(Shown::Draft(Box::new(Page::personal(page))))
}

#[get("/manage/rounds/<slug>/preview/<audience>/questions?<text>")]
async fn questions(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
    audience: &str,
    text: Option<&str>,
) -> Result<Shown<QuestionsHtml>, Problem> {
    let (slug, c) = above(c, slug, audience)?;
    let Some(draft) = find(app, member, &slug).await? else {
        return Ok(announced(addresses::questions(&slug)));
    };
    let page = QuestionsHtml::new(c, draft.questions, text);
    Ok(Shown::Draft(Box::new(Page::personal(page))))
}

#[get("/manage/rounds/<slug>/preview/<audience>/rules")]
async fn rules(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
    audience: &str,
) -> Result<Shown<ConstitutionHtml>, Problem> {
    let (slug, c) = above(c, slug, audience)?;
    let Some(draft) = find(app, member, &slug).await? else {
        return Ok(announced(format!("{}/rules", addresses::round(&slug))));
    };
    let page = ConstitutionHtml::new(c, draft.rules, 1)?;
    Ok(Shown::Draft(Box::new(Page::personal(page))))
}

fn announced<T>(public: String) -> Shown<T> {
    Shown::Announced(Box::new(Redirect::to(public)))
}

/// The frame with what stands above a preview for this audience; an audience that there is not is no page.
fn above(c: Chrome, slug: &str, audience: &str) -> Result<(Slug, Chrome), Problem> {
    let slug = frame::known(slug)?;
    let mut known = AUDIENCES.into_iter().map(|(name, _)| name);
    let audience = known.find(|name| *name == audience);
    let audience = audience.ok_or_else(Problem::not_found)?;
    let audiences = AUDIENCES
        .into_iter()
        .map(|(name, begins)| (name, base(&slug, name) + begins));
    let c = c.previewing(Preview {
        overview: frame::overview(&slug),
        audience,
        audiences: audiences.collect(),
        base: base(&slug, audience),
    });
    Ok((slug, c))
}

async fn find(app: &App, member: Member<'_>, slug: &Slug) -> Result<Option<RoundPreview>, Problem> {
    let (standing, slug) = (member.0.standing.clone(), slug.clone());
    let found = app
        .db
        .read(move |reader| Ok(round_preview(reader, Actor::Person(&standing), &slug)))
        .await?;
    found.map_err(|error| match error {
        NoPreview::Denied(denied) => denied.into(),
        NoPreview::Store(error) => error.into(),
        NoPreview::NoDocument(error) => Problem::fault(&error),
    })
}
