//! `/sign-in/code`: the second step.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::browser::{FromBrowser, after, enrol, welcome};
use crate::domain::canonical::Sha256Hex;
use crate::ops::people::{CodeShown, show_second_factor};
use crate::store::views::account::{StepPage, step_page};
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::local::local;
use crate::web::{App, Page, Problem, cookies};

#[derive(Default, Clone, FromForm)]
pub struct CodeForm {
    #[field(default = String::new())]
    code: String,
    #[field(default = String::new())]
    next: String,
}

/// The form for a code. What was typed is not shown again: a code is good once.
#[derive(Template)]
#[template(path = "account/code.html")]
struct CodePage {
    c: Chrome,
    faults: Faults,
    is_stale: bool,
    next: String,
    step: StepPage,
}

/// The hash of the token that the browser holds between the steps.
fn step_of(jar: &CookieJar<'_>, app: &App) -> Option<Sha256Hex> {
    let token = cookies::value(jar, &app.site, cookies::STEP)?;
    Some(Sha256Hex::of(token.as_bytes()))
}

async fn found(jar: &CookieJar<'_>, app: &App) -> Result<Option<(Sha256Hex, StepPage)>, Problem> {
    let Some(step) = step_of(jar, app) else {
        return Ok(None);
    };
    let asked = step.clone();
    let page = app.db.read(move |reader| step_page(reader, &asked)).await?;
    Ok(page.map(|page| (step, page)))
}

#[get("/sign-in/code?<next>")]
async fn ask(
    c: Chrome,
    next: Option<&str>,
    jar: &CookieJar<'_>,
    app: &State<App>,
) -> Result<Either<Page<CodePage>, Redirect>, Problem> {
    let Some((_, step)) = found(jar, app).await? else {
        return Ok(Either::Right(Redirect::to("/sign-in")));
    };
    Ok(Either::Left(Page::personal(CodePage {
        c,
        faults: Faults::none(),
        is_stale: false,
        next: next.unwrap_or_default().to_owned(),
        step,
    })))
}

#[post("/sign-in/code", data = "<form>")]
async fn send(
    form: Protected<CodeForm>,
    c: Chrome,
    browser: FromBrowser,
    jar: &CookieJar<'_>,
    app: &State<App>,
) -> Result<Either<Page<CodePage>, Redirect>, Problem> {
    let (form, is_stale) = form.into_parts();
    let Some((hash, step)) = found(jar, app).await? else {
        return Ok(Either::Right(Redirect::to("/sign-in")));
    };
    let again = |faults, c, next| {
        let page = CodePage {
            c,
            faults,
            is_stale,
            next,
            step: step.clone(),
        };
        Either::Left(Page::personal(page).with_status(Status::UnprocessableEntity))
    };
    if is_stale {
        return Ok(again(Faults::none(), c, form.next));
    }
    let (key, typed, browser) = (app.sign_in_key.clone(), form.code, browser.0);
    let shown = app
        .db
        .write(move |tx| show_second_factor(tx, &key, &hash, &typed, &browser))
        .await?;
    match shown {
        CodeShown::SignedIn { token, must_enrol } => {
            welcome(&token, Some(&step.email), jar, app);
            Ok(Either::Right(if must_enrol {
                enrol(&form.next)
            } else {
                Redirect::to(local(after(&form.next)))
            }))
        }
        CodeShown::Wrong => {
            let faults = Faults::one("code", "account-fault-code");
            Ok(again(faults, c, form.next))
        }
        CodeShown::Ended => Ok(Either::Right(Redirect::to("/sign-in"))),
    }
}

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![ask, send]
}
