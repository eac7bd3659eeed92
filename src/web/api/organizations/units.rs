//! The units of a large organisation.

use rocket::http::Status;
use rocket::{Route, State, delete, post, routes};

use super::id;
use crate::domain::ids::UnitId;
use crate::ops::organizations as ops;
use crate::web::api::answer::slug;
use crate::web::api::shapes::{Made, UnitNamed};
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
    ),
    responses(
        (status = 201, description = "The unit", body = Made)
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
    ),
    responses(
        (status = 204, description = "It is done")
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
