//! `/manage/outbox`: letters about one's rounds, and those that were given up.

use askama::Template;
use rocket::http::CookieJar;
use rocket::response::Redirect;
use rocket::{Route, State, get, post, routes};

use super::back;
use crate::domain::ids::LetterId;
use crate::domain::policy::Actor;
use crate::domain::time::ZoneName;
use crate::ops::letters::retry_letter;
use crate::store::StoreError;
use crate::store::views::outbox::{LetterState, Outbox, OutboxLetter, outbox};
use crate::web::chrome::{Chrome, FLASH_STALE};
use crate::web::guards::protected::{NoFields, Protected};
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::{App, Page, Problem};

/// Letters on one page.
const PAGE: usize = 50;

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show, retry]
}

/// The page.
#[derive(Template)]
#[template(path = "manage/outbox.html")]
struct OutboxHtml {
    c: Chrome,
    outbox: Outbox,
    state: LetterState,
    zone: ZoneName,
    sends_letters: bool,
}

impl OutboxHtml {
    fn round(&self, letter: &OutboxLetter) -> Named {
        Named::new(&letter.round.1, self.c.words())
    }

    /// The kind as its sentence knows it: no underscore can stand in a variant of ours.
    fn kind(letter: &OutboxLetter) -> &'static str {
        match letter.kind.as_str() {
            "round_announced" => "announced",
            "date_slipped" => "slipped",
            "question_answered" => "answered",
            "staff_letter" => "staff",
            _ => "other",
        }
    }
}

#[get("/manage/outbox?<state>&<before>")]
async fn show(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    state: Option<&str>,
    before: Option<&str>,
) -> Result<Page<OutboxHtml>, Problem> {
    let state = state
        .and_then(LetterState::named)
        .unwrap_or(LetterState::Dead);
    let before: Option<LetterId> = before.and_then(|id| id.parse().ok());
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| {
            let actor = Actor::Person(&standing);
            outbox(reader, actor, state, before.as_ref(), PAGE)
        })
        .await??;
    Ok(Page::personal(OutboxHtml {
        outbox: found,
        state,
        zone: c.clocks(),
        sends_letters: app.post.sends_letters,
        c,
    }))
}

#[post("/manage/outbox/<id>/retry", data = "<form>")]
async fn retry(
    app: &State<App>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    id: &str,
    form: Protected<NoFields>,
) -> Result<Redirect, Problem> {
    let id: LetterId = id.parse().map_err(|_| Problem::not_found())?;
    let flash = match form {
        Protected::Stale(_) => FLASH_STALE,
        Protected::Fresh(_) => {
            let standing = member.0.standing.clone();
            app.db
                .write::<_, StoreError>(move |tx| retry_letter(tx, Actor::Person(&standing), &id))
                .await?;
            "flash-letter-retried"
        }
    };
    Ok(back("/manage/outbox", flash, jar, app))
}
