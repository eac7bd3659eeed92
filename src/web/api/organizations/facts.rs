//! What an organisation says of itself: registered and changed.

use rocket::http::Status;
use rocket::{Route, State, post, put, routes};

use crate::ops::organizations as ops;
use crate::web::api::answer::slug;
use crate::web::api::shapes::{FactsOfOrganization, OrganizationChange, OrganizationInList};
use crate::web::api::written::{Answered, Written, answer, done};
use crate::web::guards::who::{Member, Who};
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![found, change]
}

/// Registers an organisation; you lead it.
#[utoipa::path(
    post,
    path = "/api/v1/organisations",
    tag = "Organisations",
    security(("token" = ["organisations:write"])),
    request_body = FactsOfOrganization,
    responses(
        (status = 201, description = "The organisation", body = OrganizationInList),
        (status = 409, description = "It clashes with what stands")
    )
)]
#[post("/api/v1/organisations", data = "<written>")]
pub async fn found(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    written: Written<FactsOfOrganization>,
) -> Result<Answered, Problem> {
    let (value, sent) = written.by(who);
    act!(app, member, sent, |tx, actor| {
        let made = ops::found_organization(tx, actor, &value.0)?;
        answer(Status::Created, &OrganizationInList::named(&made))
    })
}

/// Changes what an organisation says of itself: all facts at once, from the save they began with.
#[utoipa::path(
    put,
    path = "/api/v1/organisations/{slug}",
    tag = "Organisations",
    security(("token" = ["organisations:write"])),
    request_body = OrganizationChange,
    params(
        ("slug" = String, Path, description = "The organisation's name in addresses"),
    ),
    responses(
        (status = 204, description = "It is done"),
        (status = 409, description = "It clashes with what stands")
    )
)]
#[put("/api/v1/organisations/<slug>", data = "<written>")]
pub async fn change(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    written: Written<OrganizationChange>,
) -> Result<Answered, Problem> {
    let of = self::slug(slug)?;
    let (value, sent) = written.by(who);
    act!(app, member, sent, |tx, actor| {
        ops::change_organization(tx, actor, &of, value.revision, &value.facts.0)?;
        done()
    })
}
