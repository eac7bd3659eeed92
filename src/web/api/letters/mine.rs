//! The letters to oneself, to be read again.

use rocket::serde::json::Json;
use rocket::{Route, State, get, routes};

use crate::domain::ids::LetterId;
use crate::mail::Wording;
use crate::store::views::my_letters::{as_outgoing, my_letters};
use crate::web::api::answer::{limit, value};
use crate::web::api::shapes::{LetterInList, LetterRead, LettersToMe};
use crate::web::chrome::Chrome;
use crate::web::guards::who::Member;
use crate::web::letters::mine::letter_of;
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![list, one]
}

/// The letters that were written to you, the newest first, in the language of the request.
#[utoipa::path(
    get,
    path = "/api/v1/my/letters",
    tag = "My",
    security(("token" = ["my:read"])),
    params(
        ("after" = Option<String>, Query, description = "The id of the letter after which the slice begins"),
        ("limit" = Option<u8>, Query, description = "Items in a slice, 1 to 200; 50 if not given")
    ),
    responses(
        (status = 200, description = "A slice of the letters", body = LettersToMe),
        (status = 400, description = "A value makes no sense")
    )
)]
#[get("/api/v1/my/letters?<after>&<limit>")]
pub async fn list(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    after: Option<&str>,
    limit: Option<&str>,
) -> Result<Json<LettersToMe>, Problem> {
    let most = self::limit(limit)?;
    let after = value::<LetterId>("after", after, "the id of a letter")?;
    let person = member.0.standing.person.clone();
    let who = person.clone();
    let found = app
        .db
        .read(move |reader| my_letters(reader, &who, after.as_ref(), most))
        .await?;
    let letters = found.letters.iter().map(|letter| {
        let outgoing = as_outgoing(letter, &person, c.tag());
        let wording = Wording::of(&outgoing, c.words(), &app.site.base_url, &app.follow_key);
        LetterInList::new(&outgoing, wording)
    });
    let next = found.next.as_ref();
    Ok(Json(LettersToMe {
        letters: letters.collect(),
        next: next.map(|after| format!("/api/v1/my/letters?after={after}&limit={most}")),
    }))
}

/// One letter to you, in the language of the request. Of a link with a secret it says only that there is one.
#[utoipa::path(
    get,
    path = "/api/v1/my/letters/{id}",
    tag = "My",
    security(("token" = ["my:read"])),
    params(("id" = String, Path, description = "The letter's id")),
    responses(
        (status = 200, description = "The letter", body = LetterRead),
        (status = 404, description = "There is no such letter to you")
    )
)]
#[get("/api/v1/my/letters/<id>")]
pub async fn one(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    id: &str,
) -> Result<Json<LetterRead>, Problem> {
    let (letter, is_secret) = letter_of(app, member, c.tag(), id).await?;
    let wording = Wording::of(&letter, c.words(), &app.site.base_url, &app.follow_key);
    Ok(Json(LetterRead::new(&letter, wording, is_secret)))
}
