//! `/api/v1`: what programs read. Every route is described by the OpenAPI document, which `/api`
//! shows as a page; a test holds the two together.

mod answer;
mod documentation;
mod results;
mod rounds;
mod shapes;

use rocket::serde::json::Json;
use rocket::{Route, get, routes};
use utoipa::OpenApi;
use utoipa::openapi::OpenApi as Document;

/// The whole API.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Taawun API",
        version = "1",
        description = "Public rounds of grants and what they decided. Nothing here needs a key. \
            Amounts are whole minor units of a currency, instants are RFC 3339 in UTC, days are ISO 8601 \
            and as exact as their source. Texts that people wrote stand in every language they have. \
            Lists come in slices: “next” is the address of the following one. \
            Errors are problem documents (RFC 9457) with a “type” that stays the same in every language.",
        license(name = "Apache-2.0", identifier = "Apache-2.0")
    ),
    paths(
        rounds::list,
        rounds::one,
        results::lines,
        results::proposal,
        document
    ),
    tags(
        (name = "Rounds", description = "Rounds of grants, and what was decided in sum."),
        (name = "Results", description = "Proposals of a decided round, each with its reason."),
        (name = "This document", description = "The API about itself.")
    )
)]
struct Api;

/// The OpenAPI 3.1 document.
pub fn openapi() -> Document {
    Api::openapi()
}

/// The routes of the API and of its page.
pub fn routes() -> Vec<Route> {
    let mut all = routes![document];
    all.extend(rounds::routes());
    all.extend(results::routes());
    all.extend(documentation::routes());
    all
}

/// The description of the API, as OpenAPI 3.1.
#[utoipa::path(
    get,
    path = "/api/v1/openapi.json",
    tag = "This document",
    responses((status = 200, description = "The OpenAPI document", body = Object))
)]
#[get("/api/v1/openapi.json")]
fn document() -> Json<Document> {
    Json(openapi())
}
