//! Questions about rounds for programs: asked by anyone, answered by staff.

use rocket::http::Status;
use rocket::serde::json::Json;
use rocket::{Route, State, delete, get, post, put, routes};

use super::answer::{limit, slug, value};
use super::shapes::{
    DeskEntries, Hidden, NewAnswer, NewQuestionAsked, QuestionAccepted, Questions,
};
use super::written::{Answered, Written, answer as kept, done};
use crate::domain::ids::QuestionId;
use crate::domain::policy::Actor;
use crate::domain::question::HidingReason;
use crate::ops::answer_once;
use crate::ops::questions::{answer_question, ask_question, hide_question, show_question};
use crate::store::views::questions::{questions_desk, questions_page};
use crate::web::account::FromBrowser;
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::who::{Member, Who};
use crate::web::manage::questions_and_answers as desk;
use crate::web::public::questions_and_answers::{counted_under, question, refused};
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![list, ask, staff, answer, hide, show]
}

/// The answered questions about a round, the latest answer first.
#[utoipa::path(
    get,
    path = "/api/v1/rounds/{slug}/questions-and-answers",
    tag = "Questions",
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("after" = Option<String>, Query, description = "The id of the question after which the slice begins"),
        ("limit" = Option<u8>, Query, description = "Items in a slice, 1 to 200; 50 if not given")
    ),
    responses(
        (status = 200, description = "A slice of the questions", body = Questions),
        (status = 400, description = "A value makes no sense"),
        (status = 404, description = "There is no such public round")
    )
)]
#[get("/api/v1/rounds/<slug>/questions-and-answers?<after>&<limit>")]
pub async fn list(
    app: &State<App>,
    slug: &str,
    after: Option<&str>,
    limit: Option<&str>,
) -> Result<Json<Questions>, Problem> {
    let slug = self::slug(slug)?;
    let most = self::limit(limit)?;
    let after = value::<QuestionId>("after", after, "the id of a question")?;
    let page = app
        .db
        .read(move |reader| questions_page(reader, &slug, None, after.as_ref(), most))
        .await?
        .ok_or_else(Problem::not_found)?;
    Ok(Json(Questions::new(page, most)))
}

/// Asks a question about a round: anyone may, with a token or without.
#[utoipa::path(
    post,
    path = "/api/v1/rounds/{slug}/questions-and-answers",
    tag = "Questions",
    security((), ("token" = ["rounds:write"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
    ),
    request_body = NewQuestionAsked,
    responses(
        (status = 201, description = "It has arrived", body = QuestionAccepted),
        (status = 404, description = "There is no such public round"),
        (status = 409, description = "The round takes no questions any more"),
        (status = 422, description = "Something in it cannot be taken"),
        (status = 429, description = "Too many in a short time")
    )
)]
#[post("/api/v1/rounds/<slug>/questions-and-answers", data = "<written>")]
pub async fn ask(
    app: &State<App>,
    c: Chrome,
    who: Who<'_>,
    browser: FromBrowser,
    slug: &str,
    written: Written<NewQuestionAsked>,
) -> Result<Answered, Problem> {
    let slug = self::slug(slug)?;
    let (asked, sent) = written.by(who);
    let language = asked.language.unwrap_or_else(|| c.tag().clone());
    let email = asked.email.unwrap_or_default();
    let new = question(&asked.text, &email, asked.named, &language).map_err(Problem::faulty)?;
    let under = counted_under(app, who, &browser.0.address);
    let standing = who.0.map(|signed_in| signed_in.standing.clone());
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                let actor = standing.as_ref().map_or(Actor::Visitor, Actor::Person);
                let id = ask_question(tx, actor, &slug, &new, &under)?;
                Ok(kept(Status::Created, &QuestionAccepted::new(&id)))
            })
        })
        .await
        .map_err(refused)?;
    Ok(answered.into())
}

/// All questions about a round, for its staff, as they were asked.
#[utoipa::path(
    get,
    path = "/api/v1/rounds/{slug}/questions-and-answers/desk",
    tag = "Questions",
    security(("token" = ["rounds:read"])),
    params(("slug" = String, Path, description = "The round's name in addresses")),
    responses(
        (status = 200, description = "The questions", body = DeskEntries),
        (status = 403, description = "The token was made without a second factor, or is not for this"),
        (status = 404, description = "You have no such round")
    )
)]
#[get("/api/v1/rounds/<slug>/questions-and-answers/desk")]
pub async fn staff(
    app: &State<App>,
    member: Member<'_>,
    slug: &str,
) -> Result<Json<DeskEntries>, Problem> {
    let slug = self::slug(slug)?;
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| questions_desk(reader, Actor::Person(&standing), &slug))
        .await??;
    Ok(Json(DeskEntries::new(&found)))
}

/// Answers a question, or changes the answer; it is public at once.
#[utoipa::path(
    put,
    path = "/api/v1/rounds/{slug}/questions-and-answers/{id}/answer",
    tag = "Questions",
    security(("token" = ["rounds:write"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("id" = String, Path, description = "The question's id"),
    ),
    request_body = NewAnswer,
    responses(
        (status = 204, description = "The answer is public"),
        (status = 403, description = "The token was made without a second factor, or is not for this"),
        (status = 404, description = "You have no such question"),
        (status = 409, description = "Somebody else answered or hid it meanwhile"),
        (status = 422, description = "Something in it cannot be taken")
    )
)]
#[put(
    "/api/v1/rounds/<slug>/questions-and-answers/<id>/answer",
    data = "<written>"
)]
pub async fn answer(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    id: &str,
    written: Written<NewAnswer>,
) -> Result<Answered, Problem> {
    let slug = self::slug(slug)?;
    let id: QuestionId = id.parse().map_err(|_| Problem::not_found())?;
    let (new, sent) = written.by(who);
    let seen = new.seen.clone();
    let text = new.text().map_err(Problem::faulty)?;
    let standing = member.0.standing.clone();
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                let actor = Actor::Person(&standing);
                answer_question(tx, actor, &slug, &id, seen.as_deref(), &text)?;
                Ok(done())
            })
        })
        .await
        .map_err(desk::refused)?;
    Ok(answered.into())
}

/// Keeps a question from view, with a reason on record.
#[utoipa::path(
    put,
    path = "/api/v1/rounds/{slug}/questions-and-answers/{id}/hidden",
    tag = "Questions",
    security(("token" = ["rounds:write"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("id" = String, Path, description = "The question's id"),
    ),
    request_body = Hidden,
    responses(
        (status = 204, description = "It is hidden"),
        (status = 403, description = "The token was made without a second factor, or is not for this"),
        (status = 404, description = "You have no such question"),
        (status = 409, description = "It is hidden already"),
        (status = 422, description = "There is no reason")
    )
)]
#[put(
    "/api/v1/rounds/<slug>/questions-and-answers/<id>/hidden",
    data = "<written>"
)]
pub async fn hide(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    id: &str,
    written: Written<Hidden>,
) -> Result<Answered, Problem> {
    let slug = self::slug(slug)?;
    let id: QuestionId = id.parse().map_err(|_| Problem::not_found())?;
    let (hidden, sent) = written.by(who);
    let reason: HidingReason = hidden
        .reason
        .parse()
        .map_err(|_| Problem::faulty(Faults::one("reason", "fault-hide-reason")))?;
    let standing = member.0.standing.clone();
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                hide_question(tx, Actor::Person(&standing), &slug, &id, &reason)?;
                Ok(done())
            })
        })
        .await
        .map_err(desk::refused)?;
    Ok(answered.into())
}

/// Shows a hidden question again.
#[utoipa::path(
    delete,
    path = "/api/v1/rounds/{slug}/questions-and-answers/{id}/hidden",
    tag = "Questions",
    security(("token" = ["rounds:write"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("id" = String, Path, description = "The question's id"),
    ),
    responses(
        (status = 204, description = "It is shown again"),
        (status = 403, description = "The token was made without a second factor, or is not for this"),
        (status = 404, description = "You have no such question"),
        (status = 409, description = "It is not hidden")
    )
)]
#[delete(
    "/api/v1/rounds/<slug>/questions-and-answers/<id>/hidden",
    data = "<written>"
)]
pub async fn show(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    id: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let slug = self::slug(slug)?;
    let id: QuestionId = id.parse().map_err(|_| Problem::not_found())?;
    let ((), sent) = written.by(who);
    let standing = member.0.standing.clone();
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                show_question(tx, Actor::Person(&standing), &slug, &id)?;
                Ok(done())
            })
        })
        .await
        .map_err(desk::refused)?;
    Ok(answered.into())
}
