//! `/rounds/<slug>/follow`, and the links in letters that confirm or stop it without a sign-in.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::back;
use crate::domain::follow_link::FollowAct;
use crate::domain::ids::FollowerId;
use crate::domain::people::EmailAddress;
use crate::domain::policy::Actor;
use crate::domain::round::Slug;
use crate::ops::letters::{
    FollowRequest, confirm_following, follow, stop_following, stop_following_mine,
};
use crate::ops::people::TryError;
use crate::store::StoreError;
use crate::store::views::my_letters::{NewFollower, RoundToFollow, round_to_follow};
use crate::web::account::{FromBrowser, too_often};
use crate::web::chrome::{Chrome, FLASH_STALE};
use crate::web::forms::Faults;
use crate::web::guards::protected::{NoFields, Protected};
use crate::web::guards::who::{Member, Who};
use crate::web::public::addresses::Named;
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![
        show,
        ask,
        stop_mine,
        see_confirm,
        press_confirm,
        see_stop,
        press_stop
    ]
}

/// The form of a wish.
#[derive(Debug, FromForm)]
struct Wish {
    #[field(default = String::new())]
    email: String,
    #[field(default = Vec::new())]
    area: Vec<String>,
}

impl Wish {
    fn blank() -> Self {
        Self {
            email: String::new(),
            area: Vec::new(),
        }
    }
}

/// The page of a round for whoever wants to follow it.
#[derive(Template)]
#[template(path = "public/follow.html")]
struct FollowHtml {
    c: Chrome,
    slug: Slug,
    title: Named,
    round: RoundToFollow,
    areas: Vec<Named>,
    typed: Wish,
    faults: Faults,
    is_stale: bool,
    is_asked: bool,
}

async fn page(
    app: &App,
    c: Chrome,
    who: Who<'_>,
    slug: Slug,
    typed: Wish,
    faults: Faults,
) -> Result<FollowHtml, Problem> {
    let person = who.0.map(|signed_in| signed_in.standing.person.clone());
    let wanted = slug.clone();
    let round = app
        .db
        .read(move |reader| round_to_follow(reader, &wanted, person.as_ref()))
        .await?
        .ok_or_else(Problem::not_found)?;
    Ok(FollowHtml {
        title: Named::new(&round.title, c.words()),
        areas: round
            .areas
            .iter()
            .map(|area| Named::new(area, c.words()))
            .collect(),
        slug,
        round,
        typed,
        faults,
        is_stale: false,
        is_asked: false,
        c,
    })
}

#[get("/rounds/<slug>/follow")]
async fn show(
    app: &State<App>,
    c: Chrome,
    who: Who<'_>,
    slug: &str,
) -> Result<Page<FollowHtml>, Problem> {
    let slug = slug.parse().map_err(|_| Problem::not_found())?;
    page(app, c, who, slug, Wish::blank(), Faults::none())
        .await
        .map(Page::personal)
}

/// A visitor is told the same whether or not the address is known, follows already, or was asked today.
#[post("/rounds/<slug>/follow", data = "<form>")]
async fn ask(
    app: &State<App>,
    c: Chrome,
    who: Who<'_>,
    jar: &CookieJar<'_>,
    slug: &str,
    browser: FromBrowser,
    form: Protected<Wish>,
) -> Result<Either<Page<FollowHtml>, Redirect>, Problem> {
    let slug: Slug = slug.parse().map_err(|_| Problem::not_found())?;
    let again = |html: FollowHtml| {
        Either::Left(Page::personal(html).with_status(Status::UnprocessableEntity))
    };
    let typed = match form {
        Protected::Fresh(form) => form,
        Protected::Stale(form) => {
            let html = page(app, c, who, slug, form, Faults::none()).await?;
            return Ok(again(FollowHtml {
                is_stale: true,
                ..html
            }));
        }
    };
    let follower = match who.0 {
        Some(signed_in) => NewFollower::Person(signed_in.standing.person.clone()),
        None => match typed.email.parse::<EmailAddress>() {
            Ok(address) => NewFollower::Visitor {
                address,
                language: c.tag().clone(),
            },
            Err(_) => {
                let faults = Faults::one("email", "follow-fault-email");
                return Ok(again(page(app, c, who, slug, typed, faults).await?));
            }
        },
    };
    let wanted = FollowRequest {
        round: slug.clone(),
        areas: typed.area.clone(),
        who: follower,
    };
    let standing = who.0.map(|signed_in| signed_in.standing.clone());
    let (key, from) = (app.sign_in_key.clone(), browser.0.address);
    let done = app
        .db
        .write(move |tx| {
            let actor = standing.as_ref().map_or(Actor::Visitor, Actor::Person);
            follow(tx, actor, &key, &wanted, &from)
        })
        .await;
    match done {
        Ok(_) => {}
        Err(TryError::Wait(told)) => {
            let faults = too_often(told);
            let html = page(app, c, who, slug, typed, faults).await?;
            let shown = Page::personal(html).with_status(Status::TooManyRequests);
            return Ok(Either::Left(shown));
        }
        Err(TryError::Store(error)) => return Err(error.into()),
    }
    if who.0.is_some() {
        let here = format!("/rounds/{slug}/follow");
        return Ok(Either::Right(back(here, "flash-following", jar, app)));
    }
    let html = page(app, c, who, slug, Wish::blank(), Faults::none()).await?;
    Ok(Either::Left(Page::personal(FollowHtml {
        is_asked: true,
        ..html
    })))
}

#[post("/my/follows/<id>/stop", data = "<form>")]
async fn stop_mine(
    app: &State<App>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    id: &str,
    form: Protected<NoFields>,
) -> Result<Redirect, Problem> {
    let id: FollowerId = id.parse().map_err(|_| Problem::not_found())?;
    let flash = match form {
        Protected::Stale(_) => FLASH_STALE,
        Protected::Fresh(_) => {
            let person = member.0.standing.person.clone();
            app.db
                .write::<_, StoreError>(move |tx| stop_following_mine(tx, &person, &id))
                .await?;
            "flash-not-following"
        }
    };
    Ok(back("/my/letters", flash, jar, app))
}

/// The page behind a link of a letter. Looking changes nothing: programs open links before people do.
#[derive(Template)]
#[template(path = "public/follow_link.html")]
struct LinkHtml {
    c: Chrome,
    act: &'static str,
    path: String,
    is_done: bool,
}

/// The wish, if this site made the link.
fn checked(app: &App, act: FollowAct, id: &str, seal: &str) -> Result<FollowerId, Problem> {
    let id: FollowerId = id.parse().map_err(|_| Problem::not_found())?;
    if app.follow_key.is_right(act, &id, seal) {
        Ok(id)
    } else {
        Err(Problem::not_found())
    }
}

fn link_page(c: Chrome, app: &App, act: FollowAct, id: &FollowerId, is_done: bool) -> LinkHtml {
    LinkHtml {
        act: match act {
            FollowAct::Confirm => "confirm",
            FollowAct::Stop => "stop",
        },
        path: app.follow_key.path(act, id),
        is_done,
        c,
    }
}

#[get("/follow/confirm/<id>/<seal>")]
fn see_confirm(
    app: &State<App>,
    c: Chrome,
    id: &str,
    seal: &str,
) -> Result<Page<LinkHtml>, Problem> {
    let id = checked(app, FollowAct::Confirm, id, seal)?;
    let html = link_page(c, app, FollowAct::Confirm, &id, false);
    Ok(Page::personal(html))
}

/// The seal is the proof, so that a browser without cookies will do.
#[post("/follow/confirm/<id>/<seal>")]
async fn press_confirm(
    app: &State<App>,
    c: Chrome,
    id: &str,
    seal: &str,
) -> Result<Page<LinkHtml>, Problem> {
    let id = checked(app, FollowAct::Confirm, id, seal)?;
    let confirmed = id.clone();
    app.db
        .write::<_, StoreError>(move |tx| confirm_following(tx, &confirmed))
        .await?;
    let html = link_page(c, app, FollowAct::Confirm, &id, true);
    Ok(Page::personal(html))
}

#[get("/follow/stop/<id>/<seal>")]
fn see_stop(app: &State<App>, c: Chrome, id: &str, seal: &str) -> Result<Page<LinkHtml>, Problem> {
    let id = checked(app, FollowAct::Stop, id, seal)?;
    let html = link_page(c, app, FollowAct::Stop, &id, false);
    Ok(Page::personal(html))
}

/// Also what mail programs send by themselves at one press of theirs (RFC 8058).
#[post("/follow/stop/<id>/<seal>")]
async fn press_stop(
    app: &State<App>,
    c: Chrome,
    id: &str,
    seal: &str,
) -> Result<Page<LinkHtml>, Problem> {
    let id = checked(app, FollowAct::Stop, id, seal)?;
    let stopped = id.clone();
    app.db
        .write::<_, StoreError>(move |tx| stop_following(tx, &stopped))
        .await?;
    let html = link_page(c, app, FollowAct::Stop, &id, true);
    Ok(Page::personal(html))
}
