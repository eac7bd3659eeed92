//! What was written is signed, or taken back.

use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::{Either, Route, State, post, routes};

use super::write::word;
use super::{Answer, again, find};
use crate::domain::ids::{OrganizationId, RulesActId};
use crate::domain::policy::Actor;
use crate::ops::constitution::{SignActError, SignedAct, WithdrawActError, sign_act, withdraw_act};
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::manage::frame::{amendments_page, known};
use crate::web::manage::sheet::done;
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![sign, withdraw]
}

/// For whom somebody signs.
#[derive(Debug, FromForm)]
struct Signing {
    #[field(default = String::new())]
    funder: String,
}

#[post("/manage/rounds/<slug>/amendments/<id>/sign", data = "<form>")]
async fn sign(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    slug: &str,
    id: &str,
    form: Protected<Signing>,
) -> Result<Answer, Problem> {
    let slug = known(slug)?;
    let view = find(app, member, slug.clone()).await?;
    let (form, is_stale) = form.into_parts();
    let id: RulesActId = id.parse().map_err(|_| Problem::not_found())?;
    let funder = form.funder.parse::<OrganizationId>();
    let (false, Ok(funder)) = (is_stale, funder) else {
        let faults = Faults::one("sign", "flash-act-not-signed");
        let status = Status::UnprocessableEntity;
        return again(c, view, member, Default::default(), faults, status);
    };
    let (standing, round) = (member.0.standing.clone(), slug.clone());
    let signed = app
        .db
        .write(move |tx| sign_act(tx, Actor::Person(&standing), &round, &id, &funder))
        .await;
    let key = match signed {
        Ok(SignedAct::Waiting(_)) => "flash-act-signed",
        Ok(SignedAct::InForce) => "flash-act-in-force",
        Err(SignActError::Denied(denied)) => return Err(denied.into()),
        Err(SignActError::Store(error)) => return Err(error.into()),
        Err(SignActError::NotAmended(why)) => {
            let faults = Faults::one("sign", word(&why).unwrap_or("flash-act-not-signed"));
            return again(
                c,
                view,
                member,
                Default::default(),
                faults,
                Status::Conflict,
            );
        }
        Err(SignActError::NotSigned(_) | SignActError::NotVoid(_) | SignActError::NotMoved(_)) => {
            let faults = Faults::one("sign", "flash-act-not-signed");
            return again(
                c,
                view,
                member,
                Default::default(),
                faults,
                Status::Conflict,
            );
        }
    };
    Ok(Either::Left(done(app, jar, amendments_page(&slug), key)))
}

#[post("/manage/rounds/<slug>/amendments/<id>/withdraw", data = "<form>")]
async fn withdraw(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    slug: &str,
    id: &str,
    form: Protected<Signing>,
) -> Result<Answer, Problem> {
    let slug = known(slug)?;
    let view = find(app, member, slug.clone()).await?;
    let (_, is_stale) = form.into_parts();
    let id: RulesActId = id.parse().map_err(|_| Problem::not_found())?;
    let faults = Faults::one("sign", "flash-act-not-signed");
    if is_stale {
        return again(
            c,
            view,
            member,
            Default::default(),
            faults,
            Status::Forbidden,
        );
    }
    let (standing, round) = (member.0.standing.clone(), slug.clone());
    let taken = app
        .db
        .write(move |tx| withdraw_act(tx, Actor::Person(&standing), &round, &id))
        .await;
    match taken {
        Ok(()) => Ok(Either::Left(done(
            app,
            jar,
            amendments_page(&slug),
            "flash-act-withdrawn",
        ))),
        Err(WithdrawActError::Denied(denied)) => Err(denied.into()),
        Err(WithdrawActError::Store(error)) => Err(error.into()),
        Err(WithdrawActError::Closed(_)) => again(
            c,
            view,
            member,
            Default::default(),
            faults,
            Status::Conflict,
        ),
    }
}
