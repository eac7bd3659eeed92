//! `/my/account`: what one chose, how one signs in, and where one is signed in.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use crate::domain::policy::may_change_account;
use crate::domain::sign_in::Device;
use crate::domain::time::{Instant, ZoneName};
use crate::ops::people::{Preferences, change_preferences, end_one_sign_in, end_other_sign_ins};
use crate::store::views::account::{self, AccountPage};
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::{App, Page, Problem, cookies};

/// Clocks that many readers will look for; any other of the IANA database can be typed.
const ZONES: [&str; 24] = [
    "America/Los_Angeles",
    "America/Denver",
    "America/Phoenix",
    "America/Chicago",
    "America/New_York",
    "America/Anchorage",
    "Pacific/Honolulu",
    "America/Puerto_Rico",
    "America/Mexico_City",
    "America/Bogota",
    "America/Lima",
    "America/Santiago",
    "America/Argentina/Buenos_Aires",
    "Europe/Madrid",
    "Europe/London",
    "Africa/Casablanca",
    "Africa/Cairo",
    "Africa/Mogadishu",
    "Asia/Baghdad",
    "Asia/Riyadh",
    "Asia/Manila",
    "Asia/Ho_Chi_Minh",
    "Asia/Shanghai",
    "UTC",
];

/// What one chose, as the form holds it.
#[derive(Debug, Default, Clone, FromForm)]
pub struct PreferencesForm {
    #[field(default = String::new())]
    name: String,
    #[field(default = String::new())]
    language: String,
    #[field(default = String::new())]
    zone: String,
    #[field(default = String::new())]
    letters: String,
}

/// The account.
#[derive(Template)]
#[template(path = "account/account.html")]
struct AccountHtml {
    c: Chrome,
    faults: Faults,
    is_stale: bool,
    form: PreferencesForm,
    view: AccountPage,
    zones: &'static [&'static str],
}

impl AccountHtml {
    fn when(&self, instant: &Instant) -> String {
        self.c.words().instant(instant, &self.c.clocks())
    }
}

async fn view(member: Member<'_>, app: &App) -> Result<AccountPage, Problem> {
    let (person, here) = (member.0.standing.person.clone(), member.0.session.clone());
    Ok(app
        .db
        .read(move |reader| account::account_page(reader, &person, &here))
        .await?)
}

#[get("/my/account")]
async fn show(
    c: Chrome,
    member: Member<'_>,
    app: &State<App>,
) -> Result<Page<AccountHtml>, Problem> {
    let view = view(member, app).await?;
    Ok(Page::personal(AccountHtml {
        c,
        faults: Faults::none(),
        is_stale: false,
        form: PreferencesForm {
            name: view.name.to_string(),
            language: view.language.to_string(),
            zone: view.zone.clone().map(String::from).unwrap_or_default(),
            letters: view.letters.as_str().to_owned(),
        },
        view,
        zones: &ZONES,
    }))
}

#[post("/my/account/preferences", data = "<form>")]
async fn prefer(
    form: Protected<PreferencesForm>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
) -> Result<Either<Page<AccountHtml>, Redirect>, Problem> {
    let (form, is_stale) = form.into_parts();
    let mut faults = Faults::none();
    let name = form.name.parse();
    if name.is_err() {
        faults.add("name", "account-fault-name");
    }
    let offered = |tag: &&crate::domain::language::LanguageTag| tag.as_str() == form.language;
    let language = app.catalog.tags().iter().find(offered).cloned();
    if language.is_none() {
        faults.add("language", "account-fault-choice");
    }
    let zone = form.zone.trim();
    let zone = (!zone.is_empty())
        .then(|| zone.parse::<ZoneName>())
        .transpose();
    if zone.is_err() {
        faults.add("zone", "account-fault-zone");
    }
    let letters = form.letters.parse();
    if letters.is_err() {
        faults.add("letters", "account-fault-choice");
    }
    let (false, Ok(name), Some(language), Ok(zone), Ok(letters)) =
        (is_stale, name, language, zone, letters)
    else {
        let page = AccountHtml {
            c,
            faults,
            is_stale,
            form,
            view: view(member, app).await?,
            zones: &ZONES,
        };
        let page = Page::personal(page).with_status(Status::UnprocessableEntity);
        return Ok(Either::Left(page));
    };
    let person = member.0.standing.person.clone();
    let permit = may_change_account(member.actor(), &person)?;
    let language_kept = language.to_string();
    let chosen = Preferences {
        name,
        language,
        zone,
        letters,
    };
    app.db
        .write(move |tx| change_preferences(tx, &permit, &person, &chosen))
        .await?;
    // This browser shows from now on what was chosen here.
    jar.add(cookies::lasting(
        &app.site,
        cookies::LANGUAGE,
        language_kept,
    ));
    Ok(Either::Right(saved(jar, app, "flash-account-saved")))
}

/// Back to the account, which will say this.
pub(super) fn saved(jar: &CookieJar<'_>, app: &App, flash: &str) -> Redirect {
    jar.add(cookies::passing(
        &app.site,
        cookies::FLASH,
        flash.to_owned(),
    ));
    Redirect::to("/my/account")
}

/// Which sign-in to end: `others`, or the digits that name one.
#[derive(Debug, FromForm)]
pub struct EndForm {
    #[field(default = String::new())]
    which: String,
}

#[post("/my/account/sign-ins/end", data = "<form>")]
async fn end(
    form: Protected<EndForm>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
) -> Result<Redirect, Problem> {
    let (form, is_stale) = form.into_parts();
    if is_stale {
        return Ok(saved(jar, app, crate::web::chrome::FLASH_STALE));
    }
    let (person, here) = (member.0.standing.person.clone(), member.0.session.clone());
    let permit = may_change_account(member.actor(), &person)?;
    let ended = app
        .db
        .write(move |tx| match form.which.as_str() {
            "others" => end_other_sign_ins(tx, &permit, &person, Some(&here)).map(|_| true),
            named => end_one_sign_in(tx, &permit, &person, named),
        })
        .await?;
    if !ended {
        return Err(Problem::not_found());
    }
    Ok(saved(jar, app, "flash-sign-ins-ended"))
}

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![show, prefer, end]
}
