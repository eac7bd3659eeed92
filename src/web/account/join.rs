//! `/join`: e-mail and name, a letter to confirm, and from then on there is this person.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::browser::{FromBrowser, welcome};
use crate::domain::people::EmailAddress;
use crate::domain::sign_in::Token;
use crate::ops::people::{Joining, LinkError, ask_to_join, confirm_join};
use crate::store::views::account::{LinkWaits, link_waits};
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::local::local;
use crate::web::public::addresses::encoded;
use crate::web::{App, Page, Problem};

/// What somebody who wants to join fills in.
#[derive(Debug, Default, Clone, FromForm)]
pub struct JoinForm {
    #[field(default = String::new())]
    email: String,
    #[field(default = String::new())]
    name: String,
    /// Filled in by a script where there is one.
    #[field(default = String::new())]
    zone: String,
    #[field(default = String::new())]
    next: String,
}

/// The form to join.
#[derive(Template)]
#[template(path = "account/join.html")]
struct JoinPage {
    c: Chrome,
    faults: Faults,
    is_stale: bool,
    form: JoinForm,
}

impl JoinPage {
    /// The end of the way to sign in, which leads on to the same page.
    fn onward(&self) -> String {
        onward_to(&self.form.next)
    }
}

/// The end of an address that leads on to another; nothing where nobody wanted anywhere.
pub fn onward_to(next: &str) -> String {
    match next {
        "" => String::new(),
        next => format!("?next={}", encoded(next)),
    }
}

/// The same for everybody who asked for a letter.
#[derive(Template)]
#[template(path = "account/letter_sent.html")]
pub struct LetterSentPage {
    /// The frame.
    pub c: Chrome,
    /// Whether it was to join or to sign in.
    pub is_join: bool,
}

/// A link from a letter was opened: one button does what it is for.
#[derive(Template)]
#[template(path = "account/use_link.html")]
pub struct UseLinkPage {
    /// The frame.
    pub c: Chrome,
    /// Where the button leads.
    pub action: &'static str,
    /// The keys of heading, text and button.
    pub says: (&'static str, &'static str, &'static str),
    /// The token.
    pub token: String,
    /// Where to go on to.
    pub next: String,
    /// Whether the page had been open for too long.
    pub is_stale: bool,
}

/// The words on the page that confirms an address.
const CONFIRM: (&str, &str, &str) = ("join-confirm", "join-confirm-text", "join-confirm-button");

#[get("/join?<next>&<email>")]
fn ask(c: Chrome, next: Option<&str>, email: Option<&str>) -> Page<JoinPage> {
    Page::personal(JoinPage {
        c,
        faults: Faults::none(),
        is_stale: false,
        form: JoinForm {
            email: email.unwrap_or_default().to_owned(),
            next: next.unwrap_or_default().to_owned(),
            ..Default::default()
        },
    })
}

#[post("/join", data = "<form>")]
async fn send(
    form: Protected<JoinForm>,
    c: Chrome,
    browser: FromBrowser,
    app: &State<App>,
) -> Result<Either<Page<JoinPage>, Redirect>, Problem> {
    let (form, is_stale) = form.into_parts();
    let mut faults = Faults::none();
    let email = form.email.parse::<EmailAddress>();
    if email.is_err() {
        faults.add("email", "account-fault-email");
    }
    let name = form.name.parse();
    if name.is_err() {
        faults.add("name", "account-fault-name");
    }
    let (false, Ok(email), Ok(name)) = (is_stale, email, name) else {
        let page = JoinPage {
            c,
            faults,
            is_stale,
            form,
        };
        let page = Page::personal(page).with_status(Status::UnprocessableEntity);
        return Ok(Either::Left(page));
    };
    let joining = Joining {
        email,
        name,
        language: c.tag().clone(),
        zone: form.zone.parse().ok(),
    };
    let (key, next) = (app.sign_in_key.clone(), encoded(&form.next));
    let address = browser.0.address;
    app.db
        .write(move |tx| ask_to_join(tx, &key, &joining, &next, &address))
        .await?;
    Ok(Either::Right(Redirect::to("/join/sent")))
}

#[get("/join/sent")]
fn sent(c: Chrome) -> Page<LetterSentPage> {
    Page::personal(LetterSentPage { c, is_join: true })
}

#[get("/join/confirm?<token>&<next>")]
async fn opened(
    c: Chrome,
    token: Option<&str>,
    next: Option<&str>,
    app: &State<App>,
) -> Result<Page<UseLinkPage>, Problem> {
    let token = waiting(token.unwrap_or_default(), LinkWaits::Join, app).await?;
    Ok(Page::personal(UseLinkPage {
        c,
        action: "/join/confirm",
        says: CONFIRM,
        token: token.reveal().to_owned(),
        next: next.unwrap_or_default().to_owned(),
        is_stale: false,
    }))
}

/// The token, if its link still waits to be used. Looking changes nothing: programs that read letters before
/// people do follow every link.
pub async fn waiting(token: &str, wanted: LinkWaits, app: &App) -> Result<Token, Problem> {
    let token: Token = token.parse().map_err(|_| ended())?;
    let asked = token.clone();
    let waits = app
        .db
        .read(move |reader| link_waits(reader, &asked))
        .await?;
    if waits == Some(wanted) {
        Ok(token)
    } else {
        Err(ended())
    }
}

/// A link that does nothing any more, whatever it once did.
pub fn ended() -> Problem {
    Problem::new(Status::Gone, "link-ended")
        .way_out("/sign-in", "nav-sign-in")
        .way_out("/join", "join-title")
}

impl From<LinkError> for Problem {
    fn from(error: LinkError) -> Self {
        match error {
            LinkError::Ended => ended(),
            LinkError::Taken => {
                Self::new(Status::Conflict, "address-taken").way_out("/sign-in", "nav-sign-in")
            }
            LinkError::Store(error) => error.into(),
        }
    }
}

/// The token of a link, sent by the button.
#[derive(Debug, FromForm)]
pub struct UseLink {
    /// The token.
    #[field(default = String::new())]
    pub token: String,
    /// Where to go on to.
    #[field(default = String::new())]
    pub next: String,
}

#[post("/join/confirm", data = "<form>")]
async fn confirm(
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
            action: "/join/confirm",
            says: CONFIRM,
            token: form.token,
            next: form.next,
            is_stale,
        };
        let page = Page::personal(page).with_status(Status::UnprocessableEntity);
        return Ok(Either::Left(page));
    }
    let browser = browser.0;
    let session = app
        .db
        .write(move |tx| confirm_join(tx, &token, &browser))
        .await?;
    welcome(&session, None, jar, app);
    let next = local(&form.next).to_string();
    Ok(Either::Right(Redirect::to(format!(
        "/my/account/password?is_first=yes&next={}",
        encoded(&next)
    ))))
}

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![ask, send, sent, opened, confirm]
}
