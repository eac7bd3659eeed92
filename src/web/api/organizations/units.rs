//! The units of a large organisation.

use rocket::http::Status;
use rocket::{Route, State, delete, post, routes};

use super::id;
use crate::domain::ids::UnitId;
use crate::ops::organizations as ops;
use crate::web::api::answer::slug;
use crate::web::api::shapes::{Made, ProblemDocument, UnitNamed};
use crate::web::api::written::{Answered, Written, answer, done};
use crate::web::guards::who::{Member, Who};
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![add_unit, close_unit]
}

/// Adds a unit.
#[utoipa::path(
    post,
    path = "/api/v1/organisations/{slug}/units",
    tag = "Organisations",
    security(("token" = ["organisations:write"])),
    request_body = UnitNamed,
    params(
        ("slug" = String, Path, description = "The organisation's name in addresses"),
        ("Idempotency-Key" = String, Header, description = "What you name this write by, such as a random UUID: sent again with the same key, it is answered again and not done again")
    ),
    responses(
        (status = 201, description = "The unit", body = Made),
        (status = 400, description = "There is no Idempotency-Key", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 401, description = "There is no token, or none that works", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 403, description = "The token, or you, may not do this", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing for you", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 422, description = "What was written cannot stand, or the Idempotency-Key names another write", body = ProblemDocument, content_type = "application/problem+json")
    )
)]
#[post("/api/v1/organisations/<slug>/units", data = "<written>")]
pub async fn add_unit(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    written: Written<UnitNamed>,
) -> Result<Answered, Problem> {
    let of = self::slug(slug)?;
    let (value, sent) = written.by(who);
    act!(app, member, sent, |tx, actor| {
        let id = ops::add_unit(tx, actor, &of, &value.name)?.to_string();
        answer(Status::Created, &Made { id })
    })
}

/// Closes a unit.
#[utoipa::path(
    delete,
    path = "/api/v1/organisations/{slug}/units/{unit}",
    tag = "Organisations",
    security(("token" = ["organisations:write"])),
    params(
        ("slug" = String, Path, description = "The organisation's name in addresses"),
        ("unit" = String, Path, description = "The unit's id"),
        ("Idempotency-Key" = String, Header, description = "What you name this write by, such as a random UUID: sent again with the same key, it is answered again and not done again")
    ),
    responses(
        (status = 204, description = "It is done"),
        (status = 400, description = "There is no Idempotency-Key", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 401, description = "There is no token, or none that works", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 403, description = "The token, or you, may not do this", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing for you", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 422, description = "What was written cannot stand, or the Idempotency-Key names another write", body = ProblemDocument, content_type = "application/problem+json")
    )
)]
#[delete("/api/v1/organisations/<slug>/units/<unit>", data = "<written>")]
pub async fn close_unit(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    unit: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let of = self::slug(slug)?;
    let unit: UnitId = id(unit)?;
    let ((), sent) = written.by(who);
    act!(app, member, sent, |tx, actor| {
        ops::close_unit(tx, actor, &of, &unit)?;
        done()
    })
}
