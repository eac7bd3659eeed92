//! `/my/account/email`: another address, confirmed there and told at the old one.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::CookieJar;
use rocket::http::Status;
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::browser::Proved;
use super::join::{UseLink, UseLinkPage, ended, waiting};
use super::overview::saved;
use crate::domain::people::EmailAddress;
use crate::domain::policy::may_change_account;
use crate::domain::sign_in::Token;
use crate::ops::people::{EmailAsked, ask_to_change_email, confirm_email};
use crate::store::views::account::LinkWaits;
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Who;
use crate::web::{App, Page, Problem};

#[derive(Default, Clone, FromForm)]
pub struct EmailForm {
    #[field(default = String::new())]
    email: String,
}

#[derive(Template)]
#[template(path = "account/email.html")]
struct EmailPage {
    c: Chrome,
    faults: Faults,
    is_stale: bool,
    form: EmailForm,
}

#[get("/my/account/email")]
fn ask(c: Chrome, _proved: Proved<'_>) -> Page<EmailPage> {
    Page::personal(EmailPage {
        c,
        faults: Faults::none(),
        is_stale: false,
        form: Default::default(),
    })
}

#[post("/my/account/email", data = "<form>")]
async fn send(
    form: Protected<EmailForm>,
    c: Chrome,
    proved: Proved<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
) -> Result<Either<Page<EmailPage>, Redirect>, Problem> {
    let (form, is_stale) = form.into_parts();
    let again = |faults, c, form| {
        let page = EmailPage {
            c,
            faults,
            is_stale,
            form,
        };
        Either::Left(Page::personal(page).with_status(Status::UnprocessableEntity))
    };
    if is_stale {
        return Ok(again(Faults::none(), c, form));
    }
    let Ok(email) = form.email.parse::<EmailAddress>() else {
        return Ok(again(Faults::one("email", "account-fault-email"), c, form));
    };
    let (key, person) = (app.sign_in_key.clone(), proved.0.standing.person.clone());
    let permit = may_change_account(proved.actor(), &person)?;
    let asked = app
        .db
        .write(move |tx| ask_to_change_email(tx, &permit, &key, &person, &email))
        .await?;
    Ok(match asked {
        EmailAsked::LetterSent => Either::Right(saved(jar, app, "flash-email-asked")),
        EmailAsked::Same => again(Faults::one("email", "account-fault-same-email"), c, form),
    })
}

/// The words on the page that confirms it.
const CONFIRM: (&str, &str, &str) = (
    "email-confirm",
    "email-confirm-text",
    "email-confirm-button",
);

#[get("/my/account/email/confirm?<token>")]
async fn opened(
    c: Chrome,
    token: Option<&str>,
    app: &State<App>,
) -> Result<Page<UseLinkPage>, Problem> {
    let token = waiting(token.unwrap_or_default(), LinkWaits::Email, app).await?;
    Ok(Page::personal(UseLinkPage {
        c,
        action: "/my/account/email/confirm",
        says: CONFIRM,
        token: token.reveal().to_owned(),
        next: String::new(),
        is_stale: false,
    }))
}

#[post("/my/account/email/confirm", data = "<form>")]
async fn confirm(
    form: Protected<UseLink>,
    c: Chrome,
    who: Who<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
) -> Result<Either<Page<UseLinkPage>, Redirect>, Problem> {
    let (form, is_stale) = form.into_parts();
    let token: Token = form.token.parse().map_err(|_| ended())?;
    if is_stale {
        let page = UseLinkPage {
            c,
            action: "/my/account/email/confirm",
            says: CONFIRM,
            token: form.token,
            next: String::new(),
            is_stale,
        };
        let page = Page::personal(page).with_status(Status::UnprocessableEntity);
        return Ok(Either::Left(page));
    }
    let here = who.0.map(|signed_in| signed_in.session.clone());
    app.db
        .write(move |tx| confirm_email(tx, &token, here.as_ref()))
        .await?;
    Ok(Either::Right(saved(jar, app, "flash-email-changed")))
}

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![ask, send, opened, confirm]
}
