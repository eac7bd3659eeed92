//! `/rounds/<slug>/plan`: people of organisations say that they plan to apply, and take it back as easily.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Route, State, get, post, routes};

use super::onward;
use super::proposals::begin::pays_for_it;
use crate::domain::policy::Actor;
use crate::domain::round::Slug;
use crate::ops::proposals::{IntentError, say_intent};
use crate::store::views::plan::{Plan, plan};
use crate::web::chrome::{Chrome, FLASH_STALE};
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::{App, Page, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![show, say]
}

/// The page.
#[derive(Template)]
#[template(path = "community/plan.html")]
struct PlanHtml {
    c: Chrome,
    round: Named,
    plan: Plan,
}

#[get("/rounds/<slug>/plan")]
async fn show(
    c: Chrome,
    member: Member<'_>,
    app: &State<App>,
    slug: &str,
) -> Result<Page<PlanHtml>, Problem> {
    let slug: Slug = slug.parse().map_err(|_| Problem::not_found())?;
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| plan(reader, &standing, &slug))
        .await?;
    let plan = found.ok_or_else(Problem::not_found)?;
    Ok(Page::personal(PlanHtml {
        round: Named::new(&plan.title, c.words()),
        plan,
        c,
    }))
}

/// What an organisation plans.
#[derive(Debug, Default, FromForm)]
struct PlanForm {
    #[field(default = String::new())]
    organization: String,
    /// `yes`, or anything else for no.
    #[field(default = String::new())]
    plans: String,
}

#[post("/rounds/<slug>/plan", data = "<form>")]
async fn say(
    form: Protected<PlanForm>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    slug: &str,
) -> Result<Redirect, Problem> {
    let slug: Slug = slug.parse().map_err(|_| Problem::not_found())?;
    let page = format!("/rounds/{slug}/plan");
    let (form, is_stale) = form.into_parts();
    if is_stale {
        return Ok(onward(app, jar, &page, FLASH_STALE));
    }
    let organization: Slug = form
        .organization
        .parse()
        .map_err(|_| Problem::not_found())?;
    let plans = form.plans == "yes";
    let standing = member.0.standing.clone();
    app.db
        .write(move |tx| say_intent(tx, Actor::Person(&standing), &slug, &organization, plans))
        .await
        .map_err(refused)?;
    let flash = if plans {
        "flash-intent-said"
    } else {
        "flash-intent-unsaid"
    };
    Ok(onward(app, jar, &page, flash))
}

/// Why nothing was noted, told to people and programs.
pub fn refused(error: IntentError) -> Problem {
    match error {
        IntentError::Denied(denied) => denied.into(),
        IntentError::PaysForIt(_) => pays_for_it(),
        IntentError::NotOpen(_) => Problem::new(Status::Conflict, "not-sendable"),
        IntentError::Store(error) => error.into(),
    }
}
