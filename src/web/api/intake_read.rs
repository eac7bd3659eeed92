//! What came on paper or by voice, for programs that read it: one intake for staff, and what a group is asked to confirm.

use rocket::serde::json::Json;
use rocket::{Route, State, get, routes};

use super::shapes::{IntakeForGroup, IntakeToStaff};
use crate::web::community::proposals::read_back;
use crate::web::guards::who::Member;
use crate::web::manage::intake_one;
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![one, for_group]
}

/// One intake, for whoever types it; for their colleagues once a group that does not sign in gave its word.
#[utoipa::path(
    get,
    path = "/api/v1/rounds/{slug}/intakes/{id}",
    tag = "Screening",
    security(("token" = ["rounds:read"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("id" = String, Path, description = "The proposal's id")
    ),
    responses(
        (status = 200, description = "The intake", body = IntakeToStaff),
        (status = 403, description = "The token was made without a second factor, or is not for this"),
        (status = 404, description = "You have no such intake")
    )
)]
#[get("/api/v1/rounds/<slug>/intakes/<id>")]
pub async fn one(
    app: &State<App>,
    member: Member<'_>,
    slug: &str,
    id: &str,
) -> Result<Json<IntakeToStaff>, Problem> {
    let page = intake_one::open(app, member, slug, id).await?;
    Ok(Json(IntakeToStaff::from(&page)))
}

/// What your group is asked to confirm of what staff typed in.
#[utoipa::path(
    get,
    path = "/api/v1/proposals/{id}/read-back",
    tag = "Proposals",
    security(("token" = ["proposals:read"])),
    params(("id" = String, Path, description = "The proposal's id")),
    responses(
        (status = 200, description = "What waits to be confirmed, or was", body = IntakeForGroup),
        (status = 404, description = "Nothing was typed in for you")
    )
)]
#[get("/api/v1/proposals/<id>/read-back")]
pub async fn for_group(
    app: &State<App>,
    member: Member<'_>,
    id: &str,
) -> Result<Json<IntakeForGroup>, Problem> {
    let found = read_back::open(app, member, id).await?;
    Ok(Json(IntakeForGroup::from(&found)))
}
