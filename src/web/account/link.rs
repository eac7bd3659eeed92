//! `/sign-in/link`: a letter's link signs in, once, by a button.

use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::browser::{FromBrowser, led_on};
use super::join::{UseLink, UseLinkPage, ended, waiting};
use crate::domain::sign_in::Token;
use crate::ops::people::sign_in_by_link;
use crate::store::views::account::LinkWaits;
use crate::web::chrome::Chrome;
use crate::web::guards::protected::Protected;
use crate::web::{App, Page, Problem};

/// The words on the page.
const SIGN_IN: (&str, &str, &str) = ("sign-in-link", "sign-in-link-text", "sign-in-link-button");

#[get("/sign-in/link?<token>&<next>")]
async fn opened(
    c: Chrome,
    token: Option<&str>,
    next: Option<&str>,
    app: &State<App>,
) -> Result<Page<UseLinkPage>, Problem> {
    let token = waiting(token.unwrap_or_default(), LinkWaits::SignIn, app).await?;
    Ok(Page::personal(UseLinkPage {
        c,
        action: "/sign-in/link",
        says: SIGN_IN,
        token: token.reveal().to_owned(),
        next: next.unwrap_or_default().to_owned(),
        is_stale: false,
    }))
}

#[post("/sign-in/link", data = "<form>")]
async fn used(
    form: Protected<UseLink>,
    c: Chrome,
    browser: FromBrowser,
    jar: &CookieJar<'_>,
    app: &State<App>,
) -> Result<Either<Page<UseLinkPage>, Redirect>, Problem> {
    let (form, is_stale) = form.into_parts();
    let token: Token = form.token.parse().map_err(|_| ended())?;
    if is_stale {
        let page = UseLinkPage {
            c,
            action: "/sign-in/link",
            says: SIGN_IN,
            token: form.token,
            next: form.next,
            is_stale,
        };
        let page = Page::personal(page).with_status(Status::UnprocessableEntity);
        return Ok(Either::Left(page));
    }
    let (key, browser) = (app.sign_in_key.clone(), browser.0);
    let signed_in = app
        .db
        .write(move |tx| sign_in_by_link(tx, &key, &token, &browser))
        .await?;
    let way = led_on(signed_in, None, &form.next, jar, app);
    Ok(Either::Right(way))
}

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![opened, used]
}
