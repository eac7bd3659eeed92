//! `/manage/rounds/<slug>/screening`: what was sent, for the staff of its round.

use askama::Template;
use rocket::{Route, State, get, routes};

use super::frame::known;
use crate::domain::policy::Actor;
use crate::domain::proposal::{AskedPart, ProposalState};
use crate::domain::setup::Key;
use crate::domain::time::Instant;
use crate::store::views::screening_list::{
    ScreenedRow, ScreenedWanted, ScreeningList, SentRow, screening_list,
};
use crate::store::views::splits::Awaited;
use crate::web::chrome::Chrome;
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::public::own_round::named;
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
    wanted: ScreenedWanted,
) -> Result<ScreeningList, Problem> {
    let slug = known(slug)?;
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| screening_list(reader, Actor::Person(&standing), &slug, &wanted))
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
    /// Whether this is not the first page.
    is_later: bool,
}

impl ListHtml {
    /// The page of the rows that follow.
    fn next(&self) -> Option<String> {
        let after = self.list.more_after?;
        let state = self.only.map(|state| format!("&state={state}"));
        let state = state.unwrap_or_default();
        Some(format!("{}/screening?after={after}{state}", self.base()))
    }

    /// Whether nothing at all was sent yet.
    fn is_empty(&self) -> bool {
        self.list.rows.is_empty() && self.only.is_none() && !self.is_later
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

    /// What a part that was asked for is called.
    fn part(&self, part: &AskedPart) -> Named {
        let words = self.c.words();
        let asked = |key: &Key, per_partner: bool| {
            let mut questions = self.list.questions.iter();
            let found = questions.find(|one| one.id == *key && one.per_partner == per_partner);
            found.map(|question| named(&question.label, words))
        };
        let (asked, word) = match part {
            AskedPart::Question { key, per_partner } => (asked(key, *per_partner), ""),
            AskedPart::Field(word) | AskedPart::OfPartner(word) => (None, *word),
        };
        asked.unwrap_or_else(|| Named {
            text: match part {
                // A question that an amendment took out of the form has no words any more.
                AskedPart::Question { key, .. } => key.to_string(),
                AskedPart::Field(_) | AskedPart::OfPartner(_) => {
                    let phrase = words.say("proposal-field").choice("field", word);
                    phrase.to_string()
                }
            },
            lang: String::new(),
        })
    }

    fn due(&self, row: &SentRow) -> Option<String> {
        let (all, signed) = row.signatures;
        let due = row.signatures_due_at.filter(|_| signed < all)?;
        Some(self.c.words().instant(&due, &self.list.zone))
    }
}

#[get("/manage/rounds/<slug>/screening?<state>&<after>")]
async fn list(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    slug: &str,
    state: Option<&str>,
    after: Option<&str>,
) -> Result<Page<ListHtml>, Problem> {
    // What names no state filters nothing, and what is no number begins at the first.
    let only = state.and_then(|word| word.parse().ok());
    let only = only.filter(|state| STATES.contains(state));
    let after = after.and_then(|number| number.parse().ok()).unwrap_or(0);
    let wanted = ScreenedWanted {
        state: only,
        after,
        ..ScreenedWanted::default()
    };
    let list = open_list(app, member, slug, wanted).await?;
    Ok(Page::personal(ListHtml {
        title: Named::new(&list.title, c.words()),
        now: app.db.now(),
        c,
        list,
        only,
        is_later: after > 0,
    }))
}
