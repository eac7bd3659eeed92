//! `/manage/rounds/<slug>/intake/<id>/sheet`: all that was typed, printed to be read and signed, in the language of the
//! group.

use askama::Template;
use rocket::{Route, State, get, routes};

use super::intake_one::open;
use crate::domain::proposal::IntakeState;
use crate::i18n::{Digits, Phrase, Words};
use crate::web::chrome::Chrome;
use crate::web::community::proposals::read_back::{TypedShown, typed};
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![sheet]
}

/// The sheet. The page around it speaks to staff, and it to the group.
#[derive(Template)]
#[template(path = "manage/intake_sheet.html")]
struct SheetHtml {
    c: Chrome,
    words: Words,
    round: Named,
    here: String,
    group: String,
    arrived: String,
    code: String,
    named_partners: String,
    is_completion: bool,
    fields: Vec<TypedShown>,
}

impl SheetHtml {
    /// A sentence for the group.
    fn say(&self, key: &'static str) -> Phrase<'_> {
        self.words.say(key)
    }
}

#[get("/manage/rounds/<slug>/intake/<id>/sheet")]
async fn sheet(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    slug: &str,
    id: &str,
) -> Result<Page<SheetHtml>, Problem> {
    let found = open(app, member, slug, id).await?;
    let words = app.catalog.words(&found.language, Digits::Latin);
    let waits = found.intake.state == IntakeState::Reading;
    let view = found.typed.as_ref().filter(|_| waits);
    let view = view.ok_or_else(Problem::not_found)?;
    Ok(Page::personal(SheetHtml {
        round: Named::new(&found.title, &words),
        here: format!(
            "/manage/rounds/{}/intake/{}",
            found.slug, found.intake.proposal
        ),
        arrived: words.instant(&found.intake.arrived_at, &found.zone),
        fields: typed(view, &found.intake.partner, &words, 2),
        code: found.code.clone().unwrap_or_default(),
        named_partners: found.intake.named_partners.clone(),
        is_completion: found.intake.is_completion(),
        group: found.group.clone(),
        words,
        c,
    }))
}
