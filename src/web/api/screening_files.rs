//! Files of what was sent to a round, and those that it was typed off, for programs of its staff.

use rocket::{Route, State, get, routes};

use crate::web::files::SentFile;
use crate::web::guards::who::Member;
use crate::web::manage::screening_file;
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![download]
}

/// One file of what was sent, or that it was typed off, as it is kept. Files of a draft are not there.
#[utoipa::path(
    get,
    path = "/api/v1/rounds/{slug}/screening/{number}/files/{file}",
    tag = "Screening",
    security(("token" = ["rounds:read"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("number" = i64, Path, description = "The proposal's number in the round"),
        ("file" = String, Path, description = "The file's id: one of the document's files or of the originals")
    ),
    responses(
        (status = 200, description = "Its bytes", body = Vec<u8>, content_type = "application/octet-stream"),
        (status = 403, description = "The token was made without a second factor, or is not for this"),
        (status = 404, description = "Nothing with this number is with you, or it has no such file")
    )
)]
#[get("/api/v1/rounds/<slug>/screening/<number>/files/<file>")]
pub async fn download(
    app: &State<App>,
    member: Member<'_>,
    slug: &str,
    number: &str,
    file: &str,
) -> Result<SentFile, Problem> {
    screening_file::open_file(app, member, slug, number, file).await
}
