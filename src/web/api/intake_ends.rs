//! What came on paper or by voice goes on, for programs: to a colleague, to an end, and with what a group was asked to
//! complete.

use rocket::{Route, State, post, routes};

use super::answer::slug;
use super::intake::{id, refused};
use super::shapes::{IntakeToComplete, IntakeToDrop, IntakeToPass};
use super::written::{Answered, Written, done};
use crate::ops::intake::{
    IntakeError, WrittenCompletion, WrittenPass, begin_completion, drop_intake,
    pass_on as passed_on,
};
use crate::web::guards::who::{Member, Who};
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![pass_on, drop_it, complete]
}

/// Passes it to a colleague, or takes it over from somebody who works for the round no more.
#[utoipa::path(
    post,
    path = "/api/v1/rounds/{slug}/intakes/{id}/pass-on",
    tag = "Screening",
    security(("token" = ["rounds:write"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("id" = String, Path, description = "The proposal's id"),
    ),
    request_body = IntakeToPass,
    responses(
        (status = 204, description = "It is done"),
        (status = 404, description = "You have no such intake"),
        (status = 409, description = "It does not stand where this can be done"),
        (status = 422, description = "Something in it cannot be taken, or is missing")
    )
)]
#[post("/api/v1/rounds/<slug>/intakes/<id>/pass-on", data = "<written>")]
pub async fn pass_on(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    id: &str,
    written: Written<IntakeToPass>,
) -> Result<Answered, Problem> {
    let (round, of) = (self::slug(slug)?, self::id(id)?);
    let (value, sent) = written.by(who);
    let value: WrittenPass = value.into();
    act!(app, member, sent, IntakeError => refused, |tx, actor| {
        passed_on(tx, actor, &round, &of, &value)?;
        done()
    })
}

/// Drops it before its group confirmed it. What was typed is deleted for good, unless the group took it on: its draft stays
/// with it.
#[utoipa::path(
    post,
    path = "/api/v1/rounds/{slug}/intakes/{id}/drop",
    tag = "Screening",
    security(("token" = ["rounds:write"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("id" = String, Path, description = "The proposal's id"),
    ),
    request_body = IntakeToDrop,
    responses(
        (status = 204, description = "It is done"),
        (status = 404, description = "You have no such intake"),
        (status = 409, description = "It does not stand where this can be done"),
        (status = 422, description = "Something in it cannot be taken, or is missing")
    )
)]
#[post("/api/v1/rounds/<slug>/intakes/<id>/drop", data = "<written>")]
pub async fn drop_it(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    id: &str,
    written: Written<IntakeToDrop>,
) -> Result<Answered, Problem> {
    let (round, of) = (self::slug(slug)?, self::id(id)?);
    let (value, sent) = written.by(who);
    let reason = value.read()?;
    act!(app, member, sent, IntakeError => refused, |tx, actor| {
        drop_intake(tx, actor, &round, &of, reason)?;
        done()
    })
}

/// Begins to type what a group says that does not sign in and was asked for completion.
#[utoipa::path(
    post,
    path = "/api/v1/rounds/{slug}/intakes/{id}/complete",
    tag = "Screening",
    security(("token" = ["rounds:write"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("id" = String, Path, description = "The proposal's id"),
    ),
    request_body = IntakeToComplete,
    responses(
        (status = 204, description = "It is done"),
        (status = 404, description = "You have no such intake"),
        (status = 409, description = "It does not stand where this can be done"),
        (status = 422, description = "Something in it cannot be taken, or is missing")
    )
)]
#[post("/api/v1/rounds/<slug>/intakes/<id>/complete", data = "<written>")]
pub async fn complete(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    id: &str,
    written: Written<IntakeToComplete>,
) -> Result<Answered, Problem> {
    let (round, of) = (self::slug(slug)?, self::id(id)?);
    let (value, sent) = written.by(who);
    let value: WrittenCompletion = value.into();
    act!(app, member, sent, IntakeError => refused, |tx, actor| {
        begin_completion(tx, actor, &round, &of, &value)?;
        done()
    })
}
