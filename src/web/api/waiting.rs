//! `/api/v1/my/waiting`: what waits for oneself.

use rocket::serde::json::Json;
use rocket::{Route, State, get, routes};

use super::shapes::WaitingForMe;
use crate::store::views::waiting::waiting;
use crate::web::guards::who::Member;
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![list]
}

/// Everything that nobody else can do for you, what ends first before the rest.
#[utoipa::path(
    get,
    path = "/api/v1/my/waiting",
    tag = "My",
    security(("token" = ["my:read"])),
    responses(
        (status = 200, description = "What waits", body = WaitingForMe)
    )
)]
#[get("/api/v1/my/waiting")]
pub async fn list(app: &State<App>, member: Member<'_>) -> Result<Json<WaitingForMe>, Problem> {
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| waiting(reader, &standing))
        .await?;
    Ok(Json(WaitingForMe {
        waiting: found.iter().map(Into::into).collect(),
    }))
}
