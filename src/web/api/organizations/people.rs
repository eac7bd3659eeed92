//! Who belongs to an organisation, and as what.

use rocket::{Route, State, delete, post, put, routes};

use super::{id, role_of};
use crate::domain::ids::PersonId;
use crate::ops::organizations as ops;
use crate::web::api::answer::slug;
use crate::web::api::shapes::{ProblemDocument, RoleGiven};
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
        ("Idempotency-Key" = String, Header, description = "What you name this write by, such as a random UUID: sent again with the same key, it is answered again and not done again")
    ),
    responses(
        (status = 204, description = "It is done"),
        (status = 400, description = "There is no Idempotency-Key", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 401, description = "There is no token, or none that works", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 403, description = "The token, or you, may not do this", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing for you", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 409, description = "It clashes with what stands", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 422, description = "What was written cannot stand, or the Idempotency-Key names another write", body = ProblemDocument, content_type = "application/problem+json")
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
        ("Idempotency-Key" = String, Header, description = "What you name this write by, such as a random UUID: sent again with the same key, it is answered again and not done again")
    ),
    responses(
        (status = 204, description = "It is done"),
        (status = 400, description = "There is no Idempotency-Key", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 401, description = "There is no token, or none that works", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 403, description = "The token, or you, may not do this", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing for you", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 409, description = "It clashes with what stands", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 422, description = "What was written cannot stand, or the Idempotency-Key names another write", body = ProblemDocument, content_type = "application/problem+json")
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
        ("Idempotency-Key" = String, Header, description = "What you name this write by, such as a random UUID: sent again with the same key, it is answered again and not done again")
    ),
    responses(
        (status = 204, description = "It is done"),
        (status = 400, description = "There is no Idempotency-Key", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 401, description = "There is no token, or none that works", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 403, description = "The token, or you, may not do this", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing for you", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 409, description = "It clashes with what stands", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 422, description = "What was written cannot stand, or the Idempotency-Key names another write", body = ProblemDocument, content_type = "application/problem+json")
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
