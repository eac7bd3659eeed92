//! What groups seek and offer, and introductions. For whoever has to do with a funder nothing of it is there.

use rocket::http::Status;
use rocket::serde::json::Json;
use rocket::{Route, State, delete, get, post, put, routes};

use super::answer::{limit, value};
use super::shapes::{
    IntroductionAnswer, IntroductionToAsk, Introductions, Made, PartnerPostForYou, PartnerPosts,
    PostToWrite,
};
use super::written::{Answered, Written, answer, done};
use crate::domain::ids::{IntroductionId, PartnerPostId};
use crate::domain::introduction::{Focus, HelpKind, PostKind, is_area_key, sector_named};
use crate::domain::policy::Actor;
use crate::ops::answer_once;
use crate::ops::introductions::{
    IntroductionError, accept_introduction, ask_to_meet, close_post, decline_introduction,
    withdraw_ask, write_post,
};
use crate::store::views::my_introductions::{IntroductionsWanted, my_introductions};
use crate::store::views::partner_posts::{PostsWanted, post_page, posts_list};
use crate::web::community::partners::board::narrowed;
use crate::web::community::partners::{may_read, problem};
use crate::web::guards::seeker::Seeker;
use crate::web::guards::who::Who;
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![mine, answer_one, withdraw, posts, write, one, close, ask]
}

fn post_id(text: &str) -> Result<PartnerPostId, Problem> {
    text.parse().map_err(|_| Problem::not_found())
}

fn introduction_id(text: &str) -> Result<IntroductionId, Problem> {
    text.parse().map_err(|_| Problem::not_found())
}

/// Your introductions: what you were asked, what you asked, whom you met.
#[utoipa::path(
    get,
    path = "/api/v1/introductions",
    tag = "Introductions",
    security(("token" = ["introductions:read"])),
    params(
        ("after" = Option<String>, Query, description = "The id of the introduction after which the slice begins"),
        ("limit" = Option<usize>, Query, description = "How many, from 1 to 200; 50 if nothing is said")
    ),
    responses(
        (status = 200, description = "The introductions", body = Introductions),
        (status = 400, description = "A value makes no sense"),
        (status = 404, description = "There is no such thing for you")
    )
)]
#[get("/api/v1/introductions?<after>&<limit>")]
pub async fn mine(
    app: &State<App>,
    seeker: Seeker<'_>,
    after: Option<&str>,
    limit: Option<&str>,
) -> Result<Json<Introductions>, Problem> {
    let standing = seeker.0.standing.clone();
    let wanted = IntroductionsWanted {
        after: value::<IntroductionId>("after", after, "id")?,
        most: self::limit(limit)?,
    };
    let most = wanted.most;
    let found = app
        .db
        .read(move |reader| my_introductions(reader, &standing, &wanted))
        .await?;
    Ok(Json(Introductions::new(&found, most)))
}

/// Answers an introduction that you were asked for. A no is told to nobody: whoever asked reads “not now”.
#[utoipa::path(
    put,
    path = "/api/v1/introductions/{id}/answer",
    tag = "Introductions",
    security(("token" = ["introductions:write"])),
    request_body = IntroductionAnswer,
    params(
        ("id" = String, Path, description = "Its id"),
    ),
    responses(
        (status = 204, description = "It is answered"),
        (status = 409, description = "It was answered, taken back or closed before")
    )
)]
#[put("/api/v1/introductions/<id>/answer", data = "<written>")]
pub async fn answer_one(
    app: &State<App>,
    seeker: Seeker<'_>,
    who: Who<'_>,
    id: &str,
    written: Written<IntroductionAnswer>,
) -> Result<Answered, Problem> {
    let id = introduction_id(id)?;
    let (IntroductionAnswer { yes }, sent) = written.by(who);
    let standing = seeker.0.standing.clone();
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                let actor = Actor::Person(&standing);
                match yes {
                    true => accept_introduction(tx, actor, &id)?,
                    false => decline_introduction(tx, actor, &id)?,
                }
                Ok::<_, IntroductionError>(done())
            })
        })
        .await
        .map_err(problem)?;
    Ok(answered.into())
}

/// Takes back what you asked.
#[utoipa::path(
    delete,
    path = "/api/v1/introductions/{id}",
    tag = "Introductions",
    security(("token" = ["introductions:write"])),
    params(
        ("id" = String, Path, description = "Its id"),
    ),
    responses(
        (status = 204, description = "It is taken back"),
        (status = 409, description = "It was answered, taken back or closed before")
    )
)]
#[delete("/api/v1/introductions/<id>", data = "<written>")]
pub async fn withdraw(
    app: &State<App>,
    seeker: Seeker<'_>,
    who: Who<'_>,
    id: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let id = introduction_id(id)?;
    let ((), sent) = written.by(who);
    let standing = seeker.0.standing.clone();
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                withdraw_ask(tx, Actor::Person(&standing), &id)?;
                Ok::<_, IntroductionError>(done())
            })
        })
        .await
        .map_err(problem)?;
    Ok(answered.into())
}

/// What others seek and offer, the latest first. No name stands in it.
#[utoipa::path(
    get,
    path = "/api/v1/introductions/posts",
    tag = "Introductions",
    security(("token" = ["introductions:read"])),
    params(
        ("kind" = Option<String>, Query, description = "`seek` or `offer`"),
        ("help" = Option<String>, Query, description = "Posts about this kind of help"),
        ("focus" = Option<String>, Query, description = "Posts about this"),
        ("area" = Option<String>, Query, description = "Posts in the area of this key, such as `gardens.north`"),
        ("sector" = Option<String>, Query, description = "Posts from this sector"),
        ("words" = Option<String>, Query, description = "Words that begin words of its areas, its text, or its subjects in words of its own"),
        ("after" = Option<String>, Query, description = "The id after which the slice begins"),
        ("limit" = Option<u8>, Query, description = "Items in a slice, 1 to 200; 50 if not given")
    ),
    responses(
        (status = 200, description = "A slice of the posts", body = PartnerPosts),
        (status = 400, description = "A value makes no sense"),
        (status = 404, description = "There is no such thing for you")
    )
)]
#[get("/api/v1/introductions/posts?<kind>&<help>&<focus>&<area>&<sector>&<words>&<after>&<limit>")]
#[expect(clippy::too_many_arguments, reason = "each is one part of the address")]
pub async fn posts(
    app: &State<App>,
    seeker: Seeker<'_>,
    kind: Option<&str>,
    help: Option<&str>,
    focus: Option<&str>,
    area: Option<&str>,
    sector: Option<&str>,
    words: Option<&str>,
    after: Option<&str>,
    limit: Option<&str>,
) -> Result<Json<PartnerPosts>, Problem> {
    may_read(seeker)?;
    let most = self::limit(limit)?;
    let sector = match sector.filter(|word| !word.is_empty()) {
        None => None,
        Some(word) => {
            let expected = "community, nonprofit, …";
            let unknown = || super::answer::refused("sector", expected);
            Some(sector_named(word).ok_or_else(unknown)?)
        }
    };
    let area = area.filter(|key| !key.is_empty());
    if area.is_some_and(|key| !is_area_key(key)) {
        let expected = "a programme, a dot and the key of its area";
        return Err(super::answer::refused("area", expected));
    }
    let wanted = PostsWanted {
        kind: value::<PostKind>("kind", kind, "seek or offer")?,
        help: value::<HelpKind>("help", help, "people, place, …")?,
        focus: value::<Focus>("focus", focus, "home, health, food, …")?,
        area: area.map(str::to_owned),
        sector,
        words: words.unwrap_or_default().chars().take(100).collect(),
        after: value::<PartnerPostId>("after", after, "the id of a post")?,
    };
    let (standing, asked) = (seeker.0.standing.clone(), wanted.clone());
    let found = app
        .db
        .read(move |reader| posts_list(reader, &standing, &asked, most))
        .await?;
    Ok(Json(PartnerPosts::new(&found, |after| {
        let narrowed = narrowed(&wanted);
        format!("/api/v1/introductions/posts?{narrowed}&after={after}&limit={most}")
    })))
}

/// Posts what your organisation seeks or offers.
#[utoipa::path(
    post,
    path = "/api/v1/introductions/posts",
    tag = "Introductions",
    security(("token" = ["introductions:write"])),
    request_body = PostToWrite,
    responses(
        (status = 201, description = "The post, by its id", body = Made),
        (status = 404, description = "There is no such thing for you"),
        (status = 409, description = "It was answered, taken back or closed before")
    )
)]
#[post("/api/v1/introductions/posts", data = "<written>")]
pub async fn write(
    app: &State<App>,
    seeker: Seeker<'_>,
    who: Who<'_>,
    written: Written<PostToWrite>,
) -> Result<Answered, Problem> {
    let (value, sent) = written.by(who);
    let (organization, written) = value.written();
    let standing = seeker.0.standing.clone();
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                let made = write_post(tx, Actor::Person(&standing), &organization, &written)?;
                let id = made.to_string();
                Ok::<_, IntroductionError>(answer(Status::Created, &Made { id }))
            })
        })
        .await
        .map_err(problem)?;
    Ok(answered.into())
}

/// One post; where it is yours, with what fits it.
#[utoipa::path(
    get,
    path = "/api/v1/introductions/posts/{id}",
    tag = "Introductions",
    security(("token" = ["introductions:read"])),
    params(
        ("id" = String, Path, description = "Its id")
    ),
    responses(
        (status = 200, description = "The post", body = PartnerPostForYou)
    )
)]
#[get("/api/v1/introductions/posts/<id>")]
pub async fn one(
    app: &State<App>,
    seeker: Seeker<'_>,
    id: &str,
) -> Result<Json<PartnerPostForYou>, Problem> {
    may_read(seeker)?;
    let id = post_id(id)?;
    let standing = seeker.0.standing.clone();
    let found = app
        .db
        .read(move |reader| post_page(reader, &standing, &id))
        .await?
        .ok_or_else(Problem::not_found)?;
    Ok(Json((&found).into()))
}

/// Closes a post of yours.
#[utoipa::path(
    delete,
    path = "/api/v1/introductions/posts/{id}",
    tag = "Introductions",
    security(("token" = ["introductions:write"])),
    params(
        ("id" = String, Path, description = "Its id"),
    ),
    responses(
        (status = 204, description = "It is closed"),
        (status = 409, description = "It was answered, taken back or closed before")
    )
)]
#[delete("/api/v1/introductions/posts/<id>", data = "<written>")]
pub async fn close(
    app: &State<App>,
    seeker: Seeker<'_>,
    who: Who<'_>,
    id: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let id = post_id(id)?;
    let ((), sent) = written.by(who);
    let standing = seeker.0.standing.clone();
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                close_post(tx, Actor::Person(&standing), &id)?;
                Ok::<_, IntroductionError>(done())
            })
        })
        .await
        .map_err(problem)?;
    Ok(answered.into())
}

/// Asks to be introduced to whoever wrote a post; once about each.
#[utoipa::path(
    post,
    path = "/api/v1/introductions/posts/{id}/asks",
    tag = "Introductions",
    security(("token" = ["introductions:write"])),
    request_body = IntroductionToAsk,
    params(
        ("id" = String, Path, description = "Its id"),
    ),
    responses(
        (status = 201, description = "The introduction, by its id", body = Made),
        (status = 409, description = "It was answered, taken back or closed before")
    )
)]
#[post("/api/v1/introductions/posts/<id>/asks", data = "<written>")]
pub async fn ask(
    app: &State<App>,
    seeker: Seeker<'_>,
    who: Who<'_>,
    id: &str,
    written: Written<IntroductionToAsk>,
) -> Result<Answered, Problem> {
    let id = post_id(id)?;
    let (value, sent) = written.by(who);
    let written = value.into();
    let standing = seeker.0.standing.clone();
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                let made = ask_to_meet(tx, Actor::Person(&standing), &id, &written)?;
                let id = made.to_string();
                Ok::<_, IntroductionError>(answer(Status::Created, &Made { id }))
            })
        })
        .await
        .map_err(problem)?;
    Ok(answered.into())
}
