//! Changed dates as text messages, on a site that has a way for them.

use rocket::http::Status;
use rocket::serde::json::Json;
use rocket::{Route, State, get, put, routes};

use crate::ops::answer_once;
use crate::ops::letters::{ChooseTextsError, choose_texts};
use crate::store::views::my_letters::my_phone;
use crate::web::api::shapes::TextsChosen;
use crate::web::api::written::{Answered, Written, answer};
use crate::web::forms::Faults;
use crate::web::guards::who::{Member, Who};
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show, choose]
}

/// Where text messages about changed dates reach you.
#[utoipa::path(
    get,
    path = "/api/v1/my/texts",
    tag = "My",
    security(("token" = ["my:read"])),
    responses(
        (status = 200, description = "The number", body = TextsChosen),
        (status = 404, description = "This site sends no text messages")
    )
)]
#[get("/api/v1/my/texts")]
pub async fn show(app: &State<App>, member: Member<'_>) -> Result<Json<TextsChosen>, Problem> {
    if !app.post.sends_texts {
        return Err(Problem::not_found());
    }
    let person = member.0.standing.person.clone();
    let phone = app.db.read(move |reader| my_phone(reader, &person)).await?;
    Ok(Json(TextsChosen { phone }))
}

/// Chooses text messages about changed dates, or ends them.
#[utoipa::path(
    put,
    path = "/api/v1/my/texts",
    tag = "My",
    security(("token" = ["my:write"])),
    request_body = TextsChosen,
    responses(
        (status = 200, description = "As it is kept now", body = TextsChosen),
        (status = 404, description = "This site sends no text messages"),
        (status = 422, description = "This is no number that the whole world can call")
    )
)]
#[put("/api/v1/my/texts", data = "<written>")]
pub async fn choose(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    written: Written<TextsChosen>,
) -> Result<Answered, Problem> {
    if !app.post.sends_texts {
        return Err(Problem::not_found());
    }
    let (chosen, sent) = written.by(who);
    let person = member.0.standing.person.clone();
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                choose_texts(tx, &person, chosen.phone.as_deref().unwrap_or_default())?;
                Ok::<_, ChooseTextsError>(answer(Status::Ok, &chosen))
            })
        })
        .await;
    answered.map(Answered::from).map_err(|error| match error {
        ChooseTextsError::Store(error) => error.into(),
        ChooseTextsError::Phone(_) => Problem::faulty(Faults::one("phone", "letters-fault-phone")),
    })
}
