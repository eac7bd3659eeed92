//! `/my/introductions`: who would like to meet us, whom we asked, and whom we met.

use askama::Template;
use rocket::http::CookieJar;
use rocket::response::Redirect;
use rocket::{Route, State, get, post, routes};

use crate::domain::ids::IntroductionId;
use crate::domain::introduction::{AskedSees, AskerSees};
use crate::domain::policy::Actor;
use crate::domain::time::Instant;
use crate::ops::introductions::{accept_introduction, decline_introduction, withdraw_ask};
use crate::store::views::my_introductions::{
    Contact, Introduction, IntroductionsWanted, MyIntroductions, my_introductions,
};
use crate::web::chrome::{Chrome, FLASH_STALE};
use crate::web::community::{my, onward};
use crate::web::guards::protected::{NoFields, Protected};
use crate::web::guards::seeker::Seeker;
use crate::web::{App, Page, Problem};

/// Where introductions stand.
pub const PAGE: &str = "/my/introductions";

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![show, accept, decline, withdraw]
}

/// The page.
#[derive(Template)]
#[template(path = "community/my_introductions.html")]
struct IntroductionsHtml {
    c: Chrome,
    view: MyIntroductions,
    /// Whether this is not the first slice.
    is_later: bool,
}

impl IntroductionsHtml {
    fn day(&self, instant: &Instant) -> String {
        my::day(&self.c, instant)
    }

    /// The address of what follows.
    fn next(&self) -> Option<String> {
        let after = self.view.more_after.as_ref()?;
        Some(format!("{PAGE}?after={after}"))
    }

    /// What waits for our answer.
    fn waiting(&self) -> Vec<&Introduction<AskedSees>> {
        let all = self.view.of_us.iter();
        all.filter(|one| one.sees == AskedSees::Waiting).collect()
    }

    /// What we were asked before and answered, or did not.
    fn answered(&self) -> Vec<&Introduction<AskedSees>> {
        let all = self.view.of_us.iter();
        all.filter(|one| matches!(one.sees, AskedSees::Declined | AskedSees::Over))
            .collect()
    }

    /// What we asked, but for those whom we met.
    fn asked(&self) -> Vec<&Introduction<AskerSees>> {
        let all = self.view.by_us.iter();
        all.filter(|one| one.sees != AskerSees::Accepted).collect()
    }

    fn is_waiting(&self, one: &Introduction<AskerSees>) -> bool {
        one.sees == AskerSees::Waiting
    }

    /// Whom we met, whoever asked, each with our own organisation's name.
    fn met(&self) -> Vec<Met<'_>> {
        let by_us = self.view.by_us.iter();
        let by_us = by_us.filter_map(|one| self.one_met(one));
        let of_us = self.view.of_us.iter();
        by_us
            .chain(of_us.filter_map(|one| self.one_met(one)))
            .collect()
    }

    fn one_met<'a, Sees>(&self, one: &'a Introduction<Sees>) -> Option<Met<'a>> {
        let contact = one.met.as_ref()?;
        Some(Met {
            id: one.id.to_string(),
            contact,
            ours: self.view.ours(&one.ours),
            text: &one.text,
        })
    }
}

/// Somebody whom we met.
struct Met<'a> {
    id: String,
    contact: &'a Contact,
    ours: String,
    text: &'a str,
}

#[get("/my/introductions?<after>")]
async fn show(
    c: Chrome,
    seeker: Seeker<'_>,
    app: &State<App>,
    after: Option<&str>,
) -> Result<Page<IntroductionsHtml>, Problem> {
    let standing = seeker.0.standing.clone();
    // What names no introduction begins at the first.
    let wanted = IntroductionsWanted {
        after: after.and_then(|id| id.parse().ok()),
        ..IntroductionsWanted::default()
    };
    let is_later = wanted.after.is_some();
    let view = app
        .db
        .read(move |reader| my_introductions(reader, &standing, &wanted))
        .await?;
    Ok(Page::personal(IntroductionsHtml { c, view, is_later }))
}

/// What is done with an introduction.
enum Act {
    Accept,
    Decline,
    Withdraw,
}

async fn done(
    app: &App,
    jar: &CookieJar<'_>,
    seeker: Seeker<'_>,
    form: Protected<NoFields>,
    id: &str,
    act: Act,
) -> Result<Redirect, Problem> {
    let id: IntroductionId = id.parse().map_err(|_| Problem::not_found())?;
    if matches!(form, Protected::Stale(_)) {
        return Ok(onward(app, jar, PAGE, FLASH_STALE));
    }
    let flash = match act {
        Act::Accept => "flash-introduction-accepted",
        Act::Decline => "flash-introduction-declined",
        Act::Withdraw => "flash-introduction-withdrawn",
    };
    let standing = seeker.0.standing.clone();
    app.db
        .write(move |tx| {
            let actor = Actor::Person(&standing);
            match act {
                Act::Accept => accept_introduction(tx, actor, &id),
                Act::Decline => decline_introduction(tx, actor, &id),
                Act::Withdraw => withdraw_ask(tx, actor, &id),
            }
        })
        .await
        .map_err(super::problem)?;
    Ok(onward(app, jar, PAGE, flash))
}

#[post("/my/introductions/<id>/accept", data = "<form>")]
async fn accept(
    form: Protected<NoFields>,
    seeker: Seeker<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Redirect, Problem> {
    done(app, jar, seeker, form, id, Act::Accept).await
}

#[post("/my/introductions/<id>/decline", data = "<form>")]
async fn decline(
    form: Protected<NoFields>,
    seeker: Seeker<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Redirect, Problem> {
    done(app, jar, seeker, form, id, Act::Decline).await
}

#[post("/my/introductions/<id>/withdraw", data = "<form>")]
async fn withdraw(
    form: Protected<NoFields>,
    seeker: Seeker<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Redirect, Problem> {
    done(app, jar, seeker, form, id, Act::Withdraw).await
}
