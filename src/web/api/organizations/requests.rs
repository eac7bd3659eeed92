//! People who ask to belong.

use rocket::http::Status;
use rocket::{Route, State, post, put, routes};

use super::{id, role_of};
use crate::domain::ids::JoinRequestId;
use crate::ops::organizations as ops;
use crate::web::api::answer::slug;
use crate::web::api::shapes::{Made, RequestNote, RoleGiven};
use crate::web::api::written::{Answered, Written, answer, done};
use crate::web::guards::who::{Member, Who};
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![ask, answer_request]
}

/// Asks to belong to an organisation.
#[utoipa::path(
    post,
    path = "/api/v1/organisations/{slug}/requests",
    tag = "Organisations",
    security(("token" = ["organisations:write"])),
    request_body = RequestNote,
    params(
        ("slug" = String, Path, description = "The organisation's name in addresses"),
    ),
    responses(
        (status = 201, description = "The request", body = Made),
        (status = 409, description = "It clashes with what stands")
    )
)]
#[post("/api/v1/organisations/<slug>/requests", data = "<written>")]
pub async fn ask(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    written: Written<RequestNote>,
) -> Result<Answered, Problem> {
    let of = self::slug(slug)?;
    let (value, sent) = written.by(who);
    act!(app, member, sent, |tx, actor| {
        let id = ops::ask_to_join(tx, actor, &of, &value.note)?.to_string();
        answer(Status::Created, &Made { id })
    })
}

/// Answers somebody who asks to belong: with a role, or with none.
#[utoipa::path(
    put,
    path = "/api/v1/organisations/{slug}/requests/{request}",
    tag = "Organisations",
    security(("token" = ["organisations:write"])),
    request_body = RoleGiven,
    params(
        ("slug" = String, Path, description = "The organisation's name in addresses"),
        ("request" = String, Path, description = "The request's id"),
    ),
    responses(
        (status = 204, description = "It is done"),
        (status = 409, description = "It clashes with what stands")
    )
)]
#[put("/api/v1/organisations/<slug>/requests/<request>", data = "<written>")]
pub async fn answer_request(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    request: &str,
    written: Written<RoleGiven>,
) -> Result<Answered, Problem> {
    let of = self::slug(slug)?;
    let request: JoinRequestId = id(request)?;
    let (value, sent) = written.by(who);
    let role = role_of(&value)?;
    act!(app, member, sent, |tx, actor| {
        ops::answer_join_request(tx, actor, &of, &request, role)?;
        done()
    })
}
