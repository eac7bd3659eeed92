//! One's own account for programs: what one chose, and where one is signed in. What proves who somebody is
//! (password, second factor, address) is changed on the pages alone, where the person is.

use rocket::http::Status;
use rocket::serde::json::Json;
use rocket::{Route, State, delete, get, put, routes};

use super::shapes::{Account, AccountChange, SignIns};
use super::written::{Answered, Written, answer, done};
use crate::domain::policy::may_change_account;
use crate::ops::answer_once;
use crate::ops::people::{Preferences, change_preferences, end_one_sign_in};
use crate::store::views::account::{account_page, sign_ins};
use crate::web::guards::who::{Member, Who};
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show, change, signed_in, end]
}

/// Your own account.
#[utoipa::path(
    get,
    path = "/api/v1/my/account",
    tag = "My",
    security(("token" = ["my:read"])),
    responses(
        (status = 200, description = "The account", body = Account)
    )
)]
#[get("/api/v1/my/account")]
pub async fn show(app: &State<App>, member: Member<'_>) -> Result<Json<Account>, Problem> {
    let (person, here) = (member.0.standing.person.clone(), member.0.session.clone());
    let page = app
        .db
        .read(move |reader| account_page(reader, &person, &here))
        .await?;
    Ok(Json(Account::from(&page)))
}

/// Changes what you are called, and how you want to read.
#[utoipa::path(
    put,
    path = "/api/v1/my/account",
    tag = "My",
    security(("token" = ["my:write"])),
    request_body = AccountChange,
    responses(
        (status = 200, description = "As it is kept now", body = AccountChange),
        (status = 422, description = "Something cannot be read, or the Idempotency-Key names another write")
    )
)]
#[put("/api/v1/my/account", data = "<written>")]
pub async fn change(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    written: Written<AccountChange>,
) -> Result<Answered, Problem> {
    let (wanted, sent) = written.by(who);
    let unreadable =
        |what: &str| Problem::new(Status::UnprocessableEntity, "unreadable-json").arg("what", what);
    let mut tags = app.catalog.tags().iter();
    let language = tags.find(|tag| tag.as_str() == wanted.language).cloned();
    let zone = wanted.zone.as_deref().map(str::parse).transpose();
    let chosen = Preferences {
        name: wanted.name.parse().map_err(|_| unreadable("name"))?,
        language: language.ok_or_else(|| unreadable("language"))?,
        zone: zone.map_err(|_| unreadable("zone"))?,
        letters: wanted.letters.parse().map_err(|_| unreadable("letters"))?,
    };
    let person = member.0.standing.person.clone();
    let permit = may_change_account(member.actor(), &person)?;
    let kept = AccountChange::from(&chosen);
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                change_preferences(tx, &permit, &person, &chosen)?;
                Ok::<_, Problem>(answer(Status::Ok, &kept))
            })
        })
        .await?;
    Ok(answered.into())
}

/// Where you are signed in, the last used first.
#[utoipa::path(
    get,
    path = "/api/v1/my/sign-ins",
    tag = "My",
    security(("token" = ["my:read"])),
    responses(
        (status = 200, description = "The sign-ins", body = SignIns)
    )
)]
#[get("/api/v1/my/sign-ins")]
pub async fn signed_in(app: &State<App>, member: Member<'_>) -> Result<Json<SignIns>, Problem> {
    let (person, here) = (member.0.standing.person.clone(), member.0.session.clone());
    let lines = app
        .db
        .read(move |reader| sign_ins(reader, &person, &here))
        .await?;
    Ok(Json(SignIns {
        sign_ins: lines.iter().map(Into::into).collect(),
    }))
}

/// Ends one of your sign-ins at once.
#[utoipa::path(
    delete,
    path = "/api/v1/my/sign-ins/{id}",
    tag = "My",
    security(("token" = ["my:write"])),
    params(
        ("id" = String, Path, description = "The sign-in's id, as the list gives it"),
    ),
    responses(
        (status = 204, description = "It is ended"),
        (status = 404, description = "You have no such sign-in")
    )
)]
#[delete("/api/v1/my/sign-ins/<id>", data = "<written>")]
pub async fn end(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    id: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let ((), sent) = written.by(who);
    let (person, id) = (member.0.standing.person.clone(), id.to_owned());
    let permit = may_change_account(member.actor(), &person)?;
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                match end_one_sign_in(tx, &permit, &person, &id)? {
                    true => Ok(done()),
                    false => Err(Problem::not_found()),
                }
            })
        })
        .await?;
    Ok(answered.into())
}
