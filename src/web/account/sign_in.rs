//! `/sign-in` with a password or by a letter, and signing out.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Header, Status};
use rocket::response::{Redirect, Responder};
use rocket::{Either, Route, State, get, post, routes};

use super::browser::{FromBrowser, led_on};
use super::join::{LetterSentPage, onward_to};
use crate::domain::password::TypedPassword;
use crate::domain::people::EmailAddress;
use crate::ops::people::{ask_for_link, begin_sign_in, sign_in, sign_out};
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Who;
use crate::web::hashing::Held;
use crate::web::public::addresses::encoded;
use crate::web::{App, Page, Problem, cookies, csrf};

/// What somebody who signs in fills in.
#[derive(Default, Clone, FromForm)]
pub struct SignInForm {
    #[field(default = String::new())]
    email: String,
    #[field(default = String::new())]
    password: String,
    /// `password` or `link`: which button.
    #[field(default = String::new())]
    how: String,
    #[field(default = String::new())]
    next: String,
}

/// The form to sign in. The password is the one thing that is not shown again.
#[derive(Template)]
#[template(path = "account/sign_in.html")]
struct SignInPage {
    c: Chrome,
    faults: Faults,
    is_stale: bool,
    form: SignInForm,
    /// Whether somebody is signed in and only proves it once more.
    is_again: bool,
}

impl SignInPage {
    /// The end of the way to join, which leads on to the same page.
    fn onward(&self) -> String {
        onward_to(&self.form.next)
    }
}

#[get("/sign-in?<next>")]
fn ask(c: Chrome, next: Option<&str>) -> Page<SignInPage> {
    Page::personal(SignInPage {
        faults: Faults::none(),
        is_stale: false,
        is_again: c.reader().is_some(),
        form: SignInForm {
            next: next.unwrap_or_default().to_owned(),
            ..Default::default()
        },
        c,
    })
}

#[post("/sign-in", data = "<form>")]
async fn send(
    form: Protected<SignInForm>,
    c: Chrome,
    browser: FromBrowser,
    jar: &CookieJar<'_>,
    app: &State<App>,
) -> Result<Either<Page<SignInPage>, Redirect>, Problem> {
    let (form, is_stale) = form.into_parts();
    let again = |faults, c: Chrome, form: SignInForm| {
        let page = SignInPage {
            faults,
            is_stale,
            is_again: c.reader().is_some(),
            form,
            c,
        };
        Either::Left(Page::personal(page).with_status(Status::UnprocessableEntity))
    };
    if is_stale {
        return Ok(again(Faults::none(), c, form));
    }
    let Ok(email) = form.email.parse::<EmailAddress>() else {
        return Ok(again(Faults::one("email", "account-fault-email"), c, form));
    };
    if form.how == "link" {
        let (key, next) = (app.sign_in_key.clone(), encoded(&form.next));
        let address = browser.0.address;
        app.db
            .write(move |tx| ask_for_link(tx, &key, &email, &next, &address))
            .await?;
        return Ok(Either::Right(Redirect::to("/sign-in/sent")));
    }
    if form.password.is_empty() {
        let faults = Faults::one("password", "account-fault-no-password");
        return Ok(again(faults, c, form));
    }
    let browser = browser.0;
    let begun = {
        let (key, email, browser) = (app.sign_in_key.clone(), email.clone(), browser.clone());
        app.db
            .write(move |tx| begin_sign_in(tx, &key, &email, &browser))
            .await?
    };
    let typed = TypedPassword::new(&form.password);
    let held = app.hashing.hold(typed, begun.password.clone()).await?;
    let rehashed = match held {
        Held::Wrong => None,
        Held::Right => Some(None),
        Held::Outdated(hash) => Some(Some(hash)),
    };
    let signed_in = match rehashed {
        Some(rehashed) => {
            app.db
                .write(move |tx| sign_in(tx, &begun, rehashed.as_ref(), &browser))
                .await?
        }
        None => None,
    };
    let Some(signed_in) = signed_in else {
        let faults = Faults::one("password", "account-fault-sign-in");
        return Ok(again(faults, c, form));
    };
    let way = led_on(signed_in, Some(&email), &form.next, jar, app);
    Ok(Either::Right(way))
}

#[get("/sign-in/sent")]
fn sent(c: Chrome) -> Page<LetterSentPage> {
    Page::personal(LetterSentPage { c, is_join: false })
}

/// The form of the button has no field of its own.
#[derive(Debug, FromForm)]
pub struct Nothing {
    #[field(name = "nothing")]
    _nothing: Option<String>,
}

/// The way to the first page. What scripts kept in this browser of texts goes: the next who sits down at it may be anybody.
#[derive(Responder)]
struct Left {
    to: Redirect,
    clear: Header<'static>,
}

#[post("/sign-out", data = "<form>")]
async fn leave(
    form: Protected<Nothing>,
    who: Who<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
) -> Result<Either<Redirect, Left>, Problem> {
    let (_, is_stale) = form.into_parts();
    if is_stale {
        return Ok(Either::Left(Redirect::to("/my/account")));
    }
    if let Some(signed_in) = who.0 {
        let session = signed_in.session.clone();
        app.db.write(move |tx| sign_out(tx, &session)).await?;
    }
    for name in [cookies::SESSION, cookies::STEP, cookies::WAITING] {
        jar.remove(cookies::passing(&app.site, name, String::new()));
    }
    csrf::renew(jar, app);
    Ok(Either::Right(Left {
        to: Redirect::to("/"),
        clear: Header::new("Clear-Site-Data", "\"storage\""),
    }))
}

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![ask, send, sent, leave]
}
