//! `/my/account/password`: a password, or none.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::browser::Proved;
use super::overview::saved;
use crate::domain::password::{
    ADVISED_CHARACTERS, LEAST_CHARACTERS, MOST_BYTES, NewPassword, WeakPassword,
};
use crate::domain::policy::may_change_account;
use crate::ops::people::choose_password;
use crate::store::views::account;
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::local::local;
use crate::web::{App, Page, Problem};

#[derive(Default, Clone, FromForm)]
pub struct PasswordForm {
    #[field(default = String::new())]
    password: String,
    /// `set` or `none`: which button.
    #[field(default = String::new())]
    how: String,
    #[field(default = String::new())]
    next: String,
    #[field(default = String::new())]
    is_first: String,
}

/// The form. What was typed is not shown again.
#[derive(Template)]
#[template(path = "account/password.html")]
struct PasswordPage {
    c: Chrome,
    faults: Faults,
    is_stale: bool,
    has_password: bool,
    /// Whether they have just joined.
    is_first: bool,
    next: String,
    email: String,
    least: usize,
    advised: usize,
}

async fn page(
    c: Chrome,
    proved: Proved<'_>,
    app: &App,
    (is_first, next): (bool, String),
) -> Result<PasswordPage, Problem> {
    let (person, here) = (proved.0.standing.person.clone(), proved.0.session.clone());
    let view = app
        .db
        .read(move |reader| account::account_page(reader, &person, &here))
        .await?;
    Ok(PasswordPage {
        c,
        faults: Faults::none(),
        is_stale: false,
        has_password: view.has_password,
        is_first,
        next,
        email: view.email.to_string(),
        least: LEAST_CHARACTERS,
        advised: ADVISED_CHARACTERS,
    })
}

#[get("/my/account/password?<next>&<is_first>")]
async fn ask(
    c: Chrome,
    proved: Proved<'_>,
    next: Option<&str>,
    is_first: Option<&str>,
    app: &State<App>,
) -> Result<Page<PasswordPage>, Problem> {
    let next = next.unwrap_or_default().to_owned();
    let page = page(c, proved, app, (is_first == Some("yes"), next)).await?;
    Ok(Page::personal(page))
}

#[post("/my/account/password", data = "<form>")]
async fn send(
    form: Protected<PasswordForm>,
    c: Chrome,
    proved: Proved<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
) -> Result<Either<Page<PasswordPage>, Redirect>, Problem> {
    let (form, is_stale) = form.into_parts();
    let is_first = form.is_first == "yes";
    let mut page = page(c, proved, app, (is_first, form.next.clone())).await?;
    page.is_stale = is_stale;
    let hash = match form.how.as_str() {
        "none" => None,
        _ => {
            let own = [proved.0.standing.name.as_str(), &page.email];
            match NewPassword::new(&form.password, &own) {
                Ok(_) if is_stale => None,
                Ok(new) => Some(app.hashing.hash(new).await?),
                Err(weak) => {
                    page.faults = because(weak);
                    None
                }
            }
        }
    };
    if is_stale || !page.faults.is_empty() {
        let page = Page::personal(page).with_status(Status::UnprocessableEntity);
        return Ok(Either::Left(page));
    }
    let (person, here) = (proved.0.standing.person.clone(), proved.0.session.clone());
    let permit = may_change_account(proved.actor(), &person)?;
    // Whoever has just joined and wants none has nothing to change.
    if hash.is_some() || page.has_password {
        app.db
            .write(move |tx| choose_password(tx, &permit, &person, hash.as_ref(), &here))
            .await?;
    }
    Ok(Either::Right(if is_first {
        Redirect::to(local(super::browser::after(&form.next)))
    } else {
        saved(jar, app, "flash-password-saved")
    }))
}

fn because(weak: WeakPassword) -> Faults {
    let mut faults = Faults::none();
    let number: usize = match weak {
        WeakPassword::TooShort => LEAST_CHARACTERS,
        WeakPassword::TooLong => MOST_BYTES,
        _ => 0,
    };
    match weak {
        WeakPassword::TooShort | WeakPassword::TooLong => {
            faults.add_with("password", weak.key(), &[("number", &number)]);
        }
        _ => faults.add("password", weak.key()),
    }
    faults
}

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![ask, send]
}
