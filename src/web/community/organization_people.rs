//! Who belongs to an organisation: inviting, answering, another role, an end.

use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, post, routes};

use super::organization::{self, OrganizationHtml, Typed};
use super::{onward, refusals};
use crate::domain::ids::{InvitationId, JoinRequestId, PersonId};
use crate::domain::policy::Actor;
use crate::domain::round::Slug;
use crate::domain::standing::MandateRole;
use crate::ops::organizations::{self as ops, OrganizationError, WrittenInvitation};
use crate::web::account::too_often;
use crate::web::chrome::{Chrome, FLASH_STALE};
use crate::web::guards::protected::{NoFields, Protected};
use crate::web::guards::who::Member;
use crate::web::{App, Page, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![
        invite,
        withdraw,
        answer,
        give_role,
        end,
        leave,
        ask,
        withdraw_request
    ]
}

/// Does one act of whoever is signed in, in one transaction.
macro_rules! act {
    ($app:expr, $member:expr, |$tx:ident, $actor:ident| $work:expr) => {{
        let standing = $member.0.standing.clone();
        $app.db
            .write(move |$tx| {
                let $actor = Actor::Person(&standing);
                $work
            })
            .await
    }};
}

fn slug_of(text: &str) -> Result<Slug, Problem> {
    text.parse().map_err(|_| Problem::not_found())
}

/// An invitation.
#[derive(Debug, Default, FromForm)]
struct InvitationForm {
    #[field(default = String::new())]
    email: String,
    #[field(default = String::new())]
    role: String,
    #[field(default = String::new())]
    until: String,
    #[field(default = String::new())]
    language: String,
}

#[post("/my/organisations/<slug>/invitations", data = "<form>")]
async fn invite(
    form: Protected<InvitationForm>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    slug: &str,
) -> Result<Either<Page<OrganizationHtml>, Redirect>, Problem> {
    let (form, is_stale) = form.into_parts();
    let written = WrittenInvitation {
        email: form.email,
        role: form.role,
        until: form.until,
        language: form.language,
    };
    let mut typed = Typed {
        is_stale,
        invitation: written.clone(),
        ..Typed::default()
    };
    if is_stale {
        let page = organization::page(app, c, member, slug, typed).await;
        return page.map(Either::Left);
    }
    let of = slug_of(slug)?;
    let secret = format!(
        "{}{}",
        hex::encode((app.random)()),
        hex::encode((app.random)())
    );
    let key = app.sign_in_key.clone();
    let invited = act!(app, member, |tx, actor| {
        ops::invite_to_organization(tx, actor, &key, &of, &written, &secret)
    });
    match invited {
        Ok(_) => {
            let address = format!("/my/organisations/{slug}");
            let flash = "flash-invitation-sent";
            Ok(Either::Right(onward(app, jar, &address, flash)))
        }
        Err(OrganizationError::Faults(found)) => {
            typed.faults = refusals::faults(&found);
            let page = organization::page(app, c, member, slug, typed).await;
            page.map(Either::Left)
        }
        Err(OrganizationError::Wait(told)) => {
            typed.faults = too_often(told);
            let page = organization::page(app, c, member, slug, typed).await?;
            Ok(Either::Left(page.with_status(Status::TooManyRequests)))
        }
        Err(other) => Err(refusals::problem(other)),
    }
}

#[post("/my/organisations/<slug>/invitations/<id>/withdraw", data = "<form>")]
async fn withdraw(
    form: Protected<NoFields>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    slug: &str,
    id: &str,
) -> Result<Redirect, Problem> {
    let of = slug_of(slug)?;
    let address = format!("/my/organisations/{of}");
    let id: InvitationId = id.parse().map_err(|_| Problem::not_found())?;
    if matches!(form, Protected::Stale(_)) {
        return Ok(onward(app, jar, &address, FLASH_STALE));
    }
    act!(app, member, |tx, actor| {
        ops::withdraw_invitation(tx, actor, &of, &id)
    })
    .map_err(refusals::problem)?;
    Ok(onward(app, jar, &address, "flash-invitation-withdrawn"))
}

/// A role, or none.
#[derive(Debug, Default, FromForm)]
struct RoleForm {
    #[field(default = String::new())]
    role: String,
}

#[post("/my/organisations/<slug>/requests/<id>", data = "<form>")]
async fn answer(
    form: Protected<RoleForm>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    slug: &str,
    id: &str,
) -> Result<Redirect, Problem> {
    let of = slug_of(slug)?;
    let address = format!("/my/organisations/{of}");
    let id: JoinRequestId = id.parse().map_err(|_| Problem::not_found())?;
    let (form, is_stale) = form.into_parts();
    if is_stale {
        return Ok(onward(app, jar, &address, FLASH_STALE));
    }
    let role: Option<MandateRole> = match form.role.as_str() {
        "no" => None,
        word => Some(word.parse().map_err(|_| unknown_choice())?),
    };
    act!(app, member, |tx, actor| {
        ops::answer_join_request(tx, actor, &of, &id, role)
    })
    .map_err(refusals::problem)?;
    Ok(onward(app, jar, &address, "flash-request-answered"))
}

fn unknown_choice() -> Problem {
    Problem::new(Status::UnprocessableEntity, "organisation-facts")
}

#[post("/my/organisations/<slug>/people/<person>/role", data = "<form>")]
async fn give_role(
    form: Protected<RoleForm>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    slug: &str,
    person: &str,
) -> Result<Redirect, Problem> {
    let of = slug_of(slug)?;
    let address = format!("/my/organisations/{of}");
    let person: PersonId = person.parse().map_err(|_| Problem::not_found())?;
    let (form, is_stale) = form.into_parts();
    if is_stale {
        return Ok(onward(app, jar, &address, FLASH_STALE));
    }
    let role: MandateRole = form.role.parse().map_err(|_| unknown_choice())?;
    act!(app, member, |tx, actor| {
        ops::give_role(tx, actor, &of, &person, role)
    })
    .map_err(refusals::problem)?;
    Ok(onward(app, jar, &address, "flash-mandate-given"))
}

#[post("/my/organisations/<slug>/people/<person>/end", data = "<form>")]
async fn end(
    form: Protected<NoFields>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    slug: &str,
    person: &str,
) -> Result<Redirect, Problem> {
    let of = slug_of(slug)?;
    let address = format!("/my/organisations/{of}");
    let person: PersonId = person.parse().map_err(|_| Problem::not_found())?;
    if matches!(form, Protected::Stale(_)) {
        return Ok(onward(app, jar, &address, FLASH_STALE));
    }
    act!(app, member, |tx, actor| {
        ops::end_mandate(tx, actor, &of, &person)
    })
    .map_err(refusals::problem)?;
    Ok(onward(app, jar, &address, "flash-mandate-ended"))
}

#[post("/my/organisations/<slug>/leave", data = "<form>")]
async fn leave(
    form: Protected<NoFields>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    slug: &str,
) -> Result<Redirect, Problem> {
    let of = slug_of(slug)?;
    if matches!(form, Protected::Stale(_)) {
        let address = format!("/my/organisations/{of}");
        return Ok(onward(app, jar, &address, FLASH_STALE));
    }
    act!(app, member, |tx, actor| {
        ops::leave_organization(tx, actor, &of)
    })
    .map_err(refusals::problem)?;
    Ok(onward(app, jar, "/my", "flash-organisation-left"))
}

/// What somebody says to those who lead an organisation.
#[derive(Debug, Default, FromForm)]
struct NoteForm {
    #[field(default = String::new())]
    note: String,
}

#[post("/organisations/<slug>/ask", data = "<form>")]
async fn ask(
    form: Protected<NoteForm>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    slug: &str,
) -> Result<Redirect, Problem> {
    let of = slug_of(slug)?;
    let (form, is_stale) = form.into_parts();
    if is_stale {
        let address = format!("/organisations/{of}");
        return Ok(onward(app, jar, &address, FLASH_STALE));
    }
    act!(app, member, |tx, actor| {
        ops::ask_to_join(tx, actor, &of, &form.note)
    })
    .map_err(refusals::problem)?;
    Ok(onward(app, jar, "/my", "flash-request-sent"))
}

#[post("/my/requests/<id>/withdraw", data = "<form>")]
async fn withdraw_request(
    form: Protected<NoFields>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Redirect, Problem> {
    let id: JoinRequestId = id.parse().map_err(|_| Problem::not_found())?;
    if matches!(form, Protected::Stale(_)) {
        return Ok(onward(app, jar, "/my", FLASH_STALE));
    }
    act!(app, member, |tx, actor| {
        ops::withdraw_join_request(tx, actor, &id)
    })
    .map_err(refusals::problem)?;
    Ok(onward(app, jar, "/my", "flash-request-withdrawn"))
}
