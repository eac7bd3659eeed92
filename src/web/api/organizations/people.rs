//! Who belongs to an organisation, and as what.

use rocket::{Route, State, delete, post, put, routes};

use super::{id, role_of};
use crate::domain::ids::PersonId;
use crate::ops::organizations as ops;
use crate::web::api::answer::slug;
use crate::web::api::shapes::RoleGiven;
use crate::web::api::written::{Answered, Written, done};
use crate::web::forms::Faults;
use crate::web::guards::who::{Member, Who};
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![give_role, end, leave]
}

/// Gives a member another role.
#[utoipa::path(
    put,
    path = "/api/v1/organisations/{slug}/people/{person}",
    tag = "Organisations",
    security(("token" = ["organisations:write"])),
    request_body = RoleGiven,
    params(
        ("slug" = String, Path, description = "The organisation's name in addresses"),
        ("person" = String, Path, description = "The person's id"),
    ),
    responses(
        (status = 204, description = "It is done"),
        (status = 409, description = "It clashes with what stands")
    )
)]
#[put("/api/v1/organisations/<slug>/people/<person>", data = "<written>")]
pub async fn give_role(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    person: &str,
    written: Written<RoleGiven>,
) -> Result<Answered, Problem> {
    let of = self::slug(slug)?;
    let person: PersonId = id(person)?;
    let (value, sent) = written.by(who);
    let role = role_of(&value)?
        .ok_or_else(|| Problem::faulty(Faults::one("role", "setup-fault-choice")))?;
    act!(app, member, sent, |tx, actor| {
        ops::give_role(tx, actor, &of, &person, role)?;
        done()
    })
}

/// Ends somebody's mandate; the last lead's cannot be ended.
#[utoipa::path(
    delete,
    path = "/api/v1/organisations/{slug}/people/{person}",
    tag = "Organisations",
    security(("token" = ["organisations:write"])),
    params(
        ("slug" = String, Path, description = "The organisation's name in addresses"),
        ("person" = String, Path, description = "The person's id"),
    ),
    responses(
        (status = 204, description = "It is done"),
        (status = 409, description = "It clashes with what stands")
    )
)]
#[delete("/api/v1/organisations/<slug>/people/<person>", data = "<written>")]
pub async fn end(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    person: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let of = self::slug(slug)?;
    let person: PersonId = id(person)?;
    let ((), sent) = written.by(who);
    act!(app, member, sent, |tx, actor| {
        ops::end_mandate(tx, actor, &of, &person)?;
        done()
    })
}

/// Ends your own mandate; the last lead cannot leave.
#[utoipa::path(
    post,
    path = "/api/v1/organisations/{slug}/leave",
    tag = "Organisations",
    security(("token" = ["organisations:write"])),
    params(
        ("slug" = String, Path, description = "The organisation's name in addresses"),
    ),
    responses(
        (status = 204, description = "It is done"),
        (status = 409, description = "It clashes with what stands")
    )
)]
#[post("/api/v1/organisations/<slug>/leave", data = "<written>")]
pub async fn leave(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let of = self::slug(slug)?;
    let ((), sent) = written.by(who);
    act!(app, member, sent, |tx, actor| {
        ops::leave_organization(tx, actor, &of)?;
        done()
    })
}
