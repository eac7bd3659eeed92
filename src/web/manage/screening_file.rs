//! `/manage/rounds/<slug>/screening/<number>/files/<file>`: a file of what was sent, or that it was typed off, for the staff
//! of its round. What hangs on a draft alone is not there.

use rocket::{Route, State, get, routes};

use super::screening_one::open;
use crate::domain::ids::AttachmentId;
use crate::web::files::{SentFile, sent};
use crate::web::guards::who::Member;
use crate::web::{App, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![file]
}

#[get("/manage/rounds/<slug>/screening/<number>/files/<file>")]
async fn file(
    app: &State<App>,
    member: Member<'_>,
    slug: &str,
    number: &str,
    file: &str,
) -> Result<SentFile, Problem> {
    open_file(app, member, slug, number, file).await
}

/// The file of this id, for whoever screens the proposal of this number.
pub async fn open_file(
    app: &State<App>,
    member: Member<'_>,
    slug: &str,
    number: &str,
    file: &str,
) -> Result<SentFile, Problem> {
    let wanted: AttachmentId = file.parse().map_err(|_| Problem::not_found())?;
    let proposal = open(app, member, slug, number).await?;
    let files = proposal.document.files.into_iter();
    let mut files = files.chain(proposal.originals);
    let found = files.find(|file| file.id == wanted);
    sent(app, found.ok_or_else(Problem::not_found)?).await
}
