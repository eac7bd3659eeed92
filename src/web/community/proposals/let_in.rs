//! Who is let in by name from the page of partners: people of a partner with another right, and helpers for a time.

use rocket::form::FromForm;
use rocket::http::CookieJar;
use rocket::response::Redirect;
use rocket::{Either, Route, State, post, routes};

use super::frame::{self, Leaf};
use super::partners::{PartnersHtml, Typed, act, faults, page, problem, unknown_choice};
use crate::domain::ids::{PartnerId, PersonId};
use crate::domain::policy::Actor;
use crate::domain::proposal::UnknownRight;
use crate::ops::proposals::{self as ops, CoalitionError, WrittenHelper};
use crate::web::account::too_often;
use crate::web::chrome::{Chrome, FLASH_STALE};
use crate::web::community::onward;
use crate::web::guards::protected::{NoFields, Protected};
use crate::web::guards::who::Member;
use crate::web::{App, Page, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![let_helper_in, let_editor_in, let_editor_out]
}

/// What was typed to let a helper in.
#[derive(Debug, Default, FromForm)]
struct HelperForm {
    #[field(name = "helper_email", default = String::new())]
    email: String,
    #[field(name = "helper_right", default = String::new())]
    right: String,
    #[field(name = "helper_until", default = String::new())]
    until: String,
}

#[post("/my/proposals/<id>/helpers", data = "<form>")]
async fn let_helper_in(
    form: Protected<HelperForm>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Either<Page<PartnersHtml>, Redirect>, Problem> {
    let proposal = frame::known(id)?;
    let (form, is_stale) = form.into_parts();
    let written = WrittenHelper {
        email: form.email,
        right: form.right,
        until: form.until,
    };
    let mut typed = Typed {
        is_stale,
        helper: written.clone(),
        ..Typed::default()
    };
    if !is_stale {
        let key = app.sign_in_key.clone();
        let done = act!(app, member, |tx, actor| {
            ops::let_helper_in(tx, actor, &key, &proposal, &written)
        });
        match done {
            Ok(()) => {
                let to = Leaf::Partners.address(&frame::known(id)?);
                return Ok(Either::Right(onward(app, jar, &to, "flash-let-in")));
            }
            Err(CoalitionError::Faults(found)) => typed.faults = faults(&found, "helper_"),
            Err(CoalitionError::Wait(told)) => {
                typed.faults = too_often(told).renamed(|field| format!("helper_{field}"));
            }
            Err(other) => return Err(problem(other)),
        }
    }
    page(app, c, member, id, typed).await.map(Either::Left)
}

/// Whom to give which right.
#[derive(Debug, Default, FromForm)]
struct EditorForm {
    #[field(default = String::new())]
    person: String,
    #[field(default = String::new())]
    right: String,
}

#[post("/my/proposals/<id>/partners/<partner>/editors", data = "<form>")]
async fn let_editor_in(
    form: Protected<EditorForm>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
    partner: &str,
) -> Result<Redirect, Problem> {
    let id = frame::known(id)?;
    let partner: PartnerId = partner.parse().map_err(|_| Problem::not_found())?;
    let to = Leaf::Partners.address(&id);
    let (form, is_stale) = form.into_parts();
    if is_stale {
        return Ok(onward(app, jar, &to, FLASH_STALE));
    }
    let person: PersonId = form.person.parse().map_err(|_| unknown_choice())?;
    let right = form.right.parse();
    let right = right.map_err(|_: UnknownRight| unknown_choice())?;
    act!(app, member, |tx, actor| ops::let_editor_in(
        tx, actor, &id, &partner, &person, right
    ))
    .map_err(problem)?;
    Ok(onward(app, jar, &to, "flash-let-in"))
}

#[post("/my/proposals/<id>/editors/<person>/out", data = "<form>")]
async fn let_editor_out(
    form: Protected<NoFields>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
    person: &str,
) -> Result<Redirect, Problem> {
    let id = frame::known(id)?;
    let person: PersonId = person.parse().map_err(|_| Problem::not_found())?;
    let is_own = member.0.standing.person == person;
    let to = if is_own {
        "/my/proposals".to_owned()
    } else {
        Leaf::Partners.address(&id)
    };
    if matches!(form, Protected::Stale(_)) {
        return Ok(onward(app, jar, &to, FLASH_STALE));
    }
    act!(app, member, |tx, actor| ops::let_editor_out(
        tx, actor, &id, &person
    ))
    .map_err(problem)?;
    Ok(onward(app, jar, &to, "flash-let-out"))
}
