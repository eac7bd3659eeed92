//! `/my`: what waits for whoever is signed in, and for whom they act.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::CookieJar;
use rocket::response::Redirect;
use rocket::{Route, State, get, post, routes};

use super::{onward, refusals};
use crate::domain::ids::OrganizationId;
use crate::domain::policy::Actor;
use crate::domain::proposal::SignedThing;
use crate::domain::round::Slug;
use crate::domain::time::Instant;
use crate::ops::organizations;
use crate::store::views::my_organizations::{
    Belonging, InvitationForMe, MyRequest, my_invitations, my_organizations, my_requests,
};
use crate::store::views::own_round::followed_rounds;
use crate::store::views::waiting::{Waiting, waiting};
use crate::web::chrome::{Chrome, FLASH_STALE};
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::public::home::ComingRound;
use crate::web::{App, Page, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![show, act_for]
}

/// Rounds whose dates stand here; nobody follows more at a time.
const FOLLOWED: i64 = 20;

/// What waits, and where to go from here.
#[derive(Template)]
#[template(path = "community/my.html")]
struct MyHtml {
    c: Chrome,
    name: String,
    waiting: Vec<Waiting>,
    followed: Vec<ComingRound>,
    invitations: Vec<InvitationForMe>,
    requests: Vec<MyRequest>,
    belongings: Vec<Belonging>,
    acting_for: Option<OrganizationId>,
}

impl MyHtml {
    fn is_acting_for(&self, belonging: &Belonging) -> bool {
        self.acting_for.as_ref() == Some(&belonging.organization.id)
    }

    fn day(&self, instant: &Instant) -> String {
        day(&self.c, instant)
    }

    fn moment(&self, instant: &Instant) -> String {
        self.c.words().instant(instant, &self.c.clocks())
    }

    fn last_day(&self, end: &Instant) -> String {
        last_day(&self.c, end)
    }

    /// Until when: to the minute where it is meant by the clocks of a round, the day where each reads it by their own.
    fn until(&self, one: &Waiting) -> Option<String> {
        let by = one.by.as_ref()?;
        Some(match &one.zone {
            Some(zone) => self.c.words().instant(by, zone),
            None => self.day(by),
        })
    }

    /// What waits, in one sentence.
    fn sentence(&self, one: &Waiting) -> String {
        let said = self.c.say(one.kind.key()).choice("kind", one.kind.as_str());
        let about = one.round.as_ref();
        let about = about.map(|title| Named::new(title, self.c.words()).text);
        let said = said.text("about", about.as_ref().unwrap_or(&one.about));
        let changed = one.kind.changed().map_or("", SignedThing::as_str);
        let said = said.choice("changed", changed).num("n", one.n);
        let untitled = || self.c.say("waiting-untitled").to_string();
        match one.who.as_str() {
            "" => said.text("who", untitled()).to_string(),
            who => said.text("who", who).to_string(),
        }
    }
}

/// The day of an instant by the reader's own clocks.
pub(super) fn day(c: &Chrome, instant: &Instant) -> String {
    c.words().day(instant, &c.clocks())
}

/// The zone that the reader's days are counted in, as people call it.
pub(super) fn zone(c: &Chrome) -> String {
    c.words().zone(&c.clocks())
}

/// The last day of what ends at this instant, which is the first moment after it.
pub(super) fn last_day(c: &Chrome, end: &Instant) -> String {
    day(c, &end.plus_seconds(-1))
}

#[get("/my")]
async fn show(c: Chrome, member: Member<'_>, app: &State<App>) -> Result<Page<MyHtml>, Problem> {
    let standing = member.0.standing.clone();
    let (name, acting_for) = (standing.name.to_string(), standing.acting_for.clone());
    let (waiting, followed, invitations, requests, belongings) = app
        .db
        .read(move |reader| {
            Ok((
                waiting(reader, &standing)?,
                followed_rounds(reader, &standing.person, FOLLOWED)?,
                my_invitations(reader, &standing.person)?,
                my_requests(reader, &standing.person)?,
                my_organizations(reader, &standing.person)?,
            ))
        })
        .await?;
    let now = app.db.now();
    let followed = followed.iter();
    Ok(Page::personal(MyHtml {
        followed: followed
            .map(|own| ComingRound::new(own, c.words(), now))
            .collect(),
        c,
        name,
        waiting,
        invitations,
        requests,
        belongings,
        acting_for,
    }))
}

/// The choice of whom to act for.
#[derive(Debug, Default, FromForm)]
struct Choice {
    /// The organisation's name in addresses; empty for oneself.
    #[field(default = String::new())]
    organisation: String,
    /// Where the reader was.
    #[field(default = String::from("/my"))]
    next: String,
}

#[post("/my/acting-for", data = "<form>")]
async fn act_for(
    form: Protected<Choice>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
) -> Result<Redirect, Problem> {
    let choice = match form {
        Protected::Fresh(choice) => choice,
        Protected::Stale(choice) => return Ok(onward(app, jar, &choice.next, FLASH_STALE)),
    };
    let slug: Option<Slug> = match choice.organisation.as_str() {
        "" => None,
        text => Some(text.parse().map_err(|_| Problem::not_found())?),
    };
    act_for_now(app, member, slug).await?;
    Ok(onward(app, jar, &choice.next, "flash-acting-for"))
}

/// Notes for whom this sign-in acts from now on.
pub(super) async fn act_for_now(
    app: &App,
    member: Member<'_>,
    slug: Option<Slug>,
) -> Result<(), Problem> {
    let (standing, session) = (member.0.standing.clone(), member.0.session.clone());
    app.db
        .write(move |tx| {
            organizations::act_for(tx, Actor::Person(&standing), &session, slug.as_ref())
        })
        .await
        .map_err(refusals::problem)
}
