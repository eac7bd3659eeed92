//! `/manage/rounds/<slug>/screening`: what was sent, for the staff of its round.

use askama::Template;
use rocket::{Route, State, get, routes};

use super::frame::known;
use crate::domain::policy::Actor;
use crate::domain::proposal::ProposalState;
use crate::domain::time::Instant;
use crate::store::views::screening_list::{ScreenedRow, ScreeningList, SentRow, screening_list};
use crate::store::views::splits::Awaited;
use crate::web::chrome::Chrome;
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![list]
}

/// Where a proposal that is with staff can stand.
const STATES: [ProposalState; 4] = [
    ProposalState::Submitted,
    ProposalState::Returned,
    ProposalState::Eligible,
    ProposalState::Ineligible,
];

/// What was sent to the round of this name, for a member of its staff.
pub async fn open_list(
    app: &App,
    member: Member<'_>,
    slug: &str,
) -> Result<ScreeningList, Problem> {
    let slug = known(slug)?;
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| screening_list(reader, Actor::Person(&standing), &slug))
        .await?;
    Ok(found?)
}

/// The list.
#[derive(Template)]
#[template(path = "manage/screening.html")]
struct ListHtml {
    c: Chrome,
    title: Named,
    list: ScreeningList,
    now: Instant,
    /// The state that is shown alone.
    only: Option<ProposalState>,
}

impl ListHtml {
    fn rows(&self) -> Vec<&ScreenedRow> {
        let rows = self.list.rows.iter();
        rows.filter(|row| match (self.only, &row.sent) {
            (None, _) => true,
            (Some(only), Some(sent)) => sent.state == only,
            (Some(_), None) => false,
        })
        .collect()
    }

    fn filters(&self) -> Vec<(ProposalState, bool)> {
        STATES
            .into_iter()
            .map(|state| (state, self.only == Some(state)))
            .collect()
    }

    fn base(&self) -> String {
        format!("/manage/rounds/{}", self.list.slug)
    }

    /// What is told of a number under which nothing was sent yet: it was made of another.
    fn awaited(&self, row: &ScreenedRow) -> Option<String> {
        let Awaited { from, until } = row.awaited.as_ref()?;
        let (words, zone) = (self.c.words(), &self.list.zone);
        let key = if self.now > *until {
            "split-awaited-late"
        } else {
            "split-awaited"
        };
        let said = words.say(key).num("from", *from);
        Some(said.instant("until", until, zone).to_string())
    }

    fn due(&self, row: &SentRow) -> Option<String> {
        let (all, signed) = row.signatures;
        let due = row.signatures_due_at.filter(|_| signed < all)?;
        Some(self.c.words().instant(&due, &self.list.zone))
    }
}

#[get("/manage/rounds/<slug>/screening?<state>")]
async fn list(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    slug: &str,
    state: Option<&str>,
) -> Result<Page<ListHtml>, Problem> {
    let list = open_list(app, member, slug).await?;
    // What names no state filters nothing.
    let only = state.and_then(|word| word.parse().ok());
    let only = only.filter(|state| STATES.contains(state));
    Ok(Page::personal(ListHtml {
        title: Named::new(&list.title, c.words()),
        now: app.db.now(),
        c,
        list,
        only,
    }))
}
