//! The organisations that one belongs to, from within.

use rocket::serde::json::Json;
use rocket::{Route, State, get, routes};

use crate::store::views::my_organizations::{my_organizations, organization_within};
use crate::web::api::answer::slug;
use crate::web::api::shapes::{MyOrganizations, OrganizationFromWithin};
use crate::web::guards::who::Member;
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![mine, within]
}

/// The organisations that you belong to.
#[utoipa::path(
    get,
    path = "/api/v1/my/organisations",
    tag = "My",
    security(("token" = ["my:read"])),
    responses(
        (status = 200, description = "The organisations", body = MyOrganizations)
    )
)]
#[get("/api/v1/my/organisations")]
pub async fn mine(app: &State<App>, member: Member<'_>) -> Result<Json<MyOrganizations>, Problem> {
    let person = member.0.standing.person.clone();
    let found = app
        .db
        .read(move |reader| my_organizations(reader, &person))
        .await?;
    Ok(Json(MyOrganizations {
        organisations: found.iter().map(Into::into).collect(),
    }))
}

/// One of your organisations from within.
#[utoipa::path(
    get,
    path = "/api/v1/my/organisations/{slug}",
    tag = "My",
    security(("token" = ["my:read"])),
    params(
        ("slug" = String, Path, description = "The organisation's name in addresses")
    ),
    responses(
        (status = 200, description = "The organisation", body = OrganizationFromWithin)
    )
)]
#[get("/api/v1/my/organisations/<slug>")]
pub async fn within(
    app: &State<App>,
    member: Member<'_>,
    slug: &str,
) -> Result<Json<OrganizationFromWithin>, Problem> {
    let slug = self::slug(slug)?;
    let person = member.0.standing.person.clone();
    let found = app
        .db
        .read(move |reader| organization_within(reader, &person, &slug))
        .await?
        .ok_or_else(Problem::not_found)?;
    Ok(Json(found.into()))
}
