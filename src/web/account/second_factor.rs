//! `/my/account/second-factor`: an authenticator app, and codes on paper for the day it is gone.

use askama::Template;
use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::browser::{FromBrowser, Proved, after, welcome};
use super::overview::saved;
use super::sign_in::Nothing;
use crate::domain::policy::may_change_account;
use crate::ops::people::{
    FactorError, NewCodes, begin_app, confirm_app, remove_app, renew_recovery_codes,
};
use crate::store::views::account::{FactorPage, factor_page};
use crate::web::chrome::{Chrome, FLASH_STALE};
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::local::local;
use crate::web::public::addresses::encoded;
use crate::web::{App, Page, Problem};

#[derive(Default, Clone, FromForm)]
pub struct AppForm {
    #[field(default = String::new())]
    code: String,
    #[field(default = String::new())]
    next: String,
}

#[derive(Template)]
#[template(path = "account/second_factor.html")]
struct FactorHtml {
    c: Chrome,
    faults: Faults,
    is_stale: bool,
    next: String,
    view: FactorPage,
    is_strong: bool,
    qr: Option<String>,
}

/// Codes that are shown this once.
#[derive(Template)]
#[template(path = "account/codes.html")]
struct CodesHtml {
    c: Chrome,
    codes: Vec<String>,
    next: String,
}

impl CodesHtml {
    fn page(c: Chrome, codes: &NewCodes, next: &str) -> Page<Self> {
        Page::personal(Self {
            c,
            codes: codes.0.iter().map(|code| code.printed()).collect(),
            next: local(after(next)).to_string(),
        })
    }
}

/// A square of dark and light in the page's own colours: it has none of its own.
fn qr(address: &str) -> Option<String> {
    let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
    let image = code.render::<svg::Color>().min_dimensions(220, 220).build();
    // Inside a page there is no declaration.
    let start = image.find("<svg")?;
    Some(image[start..].to_owned())
}

async fn page(c: Chrome, proved: Proved<'_>, next: &str, app: &App) -> Result<FactorHtml, Problem> {
    let (key, person) = (app.sign_in_key.clone(), proved.0.standing.person.clone());
    let site = c.say("site-name").to_string();
    let view = app
        .db
        .read(move |reader| factor_page(reader, &key, &site, &person))
        .await?;
    Ok(FactorHtml {
        c,
        faults: Faults::none(),
        is_stale: false,
        next: next.to_owned(),
        qr: view.begun.as_ref().and_then(|begun| qr(&begun.address)),
        is_strong: proved.0.standing.is_strong,
        view,
    })
}

#[get("/my/account/second-factor?<next>")]
async fn show(
    c: Chrome,
    proved: Proved<'_>,
    next: Option<&str>,
    app: &State<App>,
) -> Result<Page<FactorHtml>, Problem> {
    let page = page(c, proved, next.unwrap_or_default(), app).await?;
    Ok(Page::personal(page))
}

#[post("/my/account/second-factor/begin", data = "<form>")]
async fn begin(
    form: Protected<AppForm>,
    proved: Proved<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
) -> Result<Redirect, Problem> {
    let (form, is_stale) = form.into_parts();
    if is_stale {
        return Ok(saved(jar, app, FLASH_STALE));
    }
    let person = proved.0.standing.person.clone();
    let is_strong = proved.0.standing.is_strong;
    let permit = may_change_account(proved.actor(), &person)?;
    app.db
        .write(move |tx| begin_app(tx, &permit, &person, is_strong))
        .await?;
    let next = encoded(&form.next);
    Ok(Redirect::to(format!(
        "/my/account/second-factor?next={next}"
    )))
}

#[post("/my/account/second-factor", data = "<form>")]
async fn confirm(
    form: Protected<AppForm>,
    c: Chrome,
    proved: Proved<'_>,
    browser: FromBrowser,
    jar: &CookieJar<'_>,
    app: &State<App>,
) -> Result<Either<Page<FactorHtml>, Page<CodesHtml>>, Problem> {
    let (form, is_stale) = form.into_parts();
    if is_stale {
        let mut page = page(c, proved, &form.next, app).await?;
        page.is_stale = true;
        let page = Page::personal(page).with_status(Status::UnprocessableEntity);
        return Ok(Either::Left(page));
    }
    let person = proved.0.standing.person.clone();
    let permit = may_change_account(proved.actor(), &person)?;
    let (key, browser, typed) = (app.sign_in_key.clone(), browser.0, form.code);
    let confirmed = app
        .db
        .write(move |tx| confirm_app(tx, &permit, &key, &person, &typed, &browser))
        .await;
    match confirmed {
        Ok(confirmed) => {
            welcome(&confirmed.token, None, jar, app);
            let codes = CodesHtml::page(c, &confirmed.codes, &form.next);
            Ok(Either::Right(codes))
        }
        Err(FactorError::WrongCode) => {
            let mut page = page(c, proved, &form.next, app).await?;
            page.faults = Faults::one("code", "account-fault-app-code");
            let page = Page::personal(page).with_status(Status::UnprocessableEntity);
            Ok(Either::Left(page))
        }
        Err(error) => Err(error.into()),
    }
}

#[post("/my/account/second-factor/codes", data = "<form>")]
async fn renew(
    form: Protected<Nothing>,
    c: Chrome,
    proved: Proved<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
) -> Result<Either<Redirect, Page<CodesHtml>>, Problem> {
    let (_, is_stale) = form.into_parts();
    if is_stale {
        return Ok(Either::Left(saved(jar, app, FLASH_STALE)));
    }
    let person = proved.0.standing.person.clone();
    let is_strong = proved.0.standing.is_strong;
    let permit = may_change_account(proved.actor(), &person)?;
    let key = app.sign_in_key.clone();
    let codes = app
        .db
        .write(move |tx| renew_recovery_codes(tx, &permit, &key, &person, is_strong))
        .await?;
    Ok(Either::Right(CodesHtml::page(c, &codes, "/my/account")))
}

#[post("/my/account/second-factor/remove", data = "<form>")]
async fn remove(
    form: Protected<Nothing>,
    proved: Proved<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
) -> Result<Redirect, Problem> {
    let (_, is_stale) = form.into_parts();
    if is_stale {
        return Ok(saved(jar, app, FLASH_STALE));
    }
    let person = proved.0.standing.person.clone();
    let is_strong = proved.0.standing.is_strong;
    let permit = may_change_account(proved.actor(), &person)?;
    let here = proved.0.session.clone();
    app.db
        .write(move |tx| remove_app(tx, &permit, &person, is_strong, &here))
        .await?;
    Ok(saved(jar, app, "flash-factor-removed"))
}

impl From<FactorError> for Problem {
    fn from(error: FactorError) -> Self {
        let way = |problem: Self| problem.way_out("/my/account/second-factor", "account-factor");
        match error {
            FactorError::WrongCode | FactorError::NotBegun => {
                way(Self::new(Status::Conflict, "factor-not-begun"))
            }
            FactorError::Needed => way(Self::new(Status::Conflict, "factor-needed")),
            FactorError::NotStrong => Self::new(Status::Forbidden, "prove-again").way_out(
                "/sign-in?next=/my/account/second-factor",
                "problem-prove-again-way",
            ),
            FactorError::Store(error) => error.into(),
        }
    }
}

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![show, begin, confirm, renew, remove]
}
