//! What staff of a round write to a list of readers: looked at first, sent as one act, kept on record.

use std::collections::HashMap;

use rocket::http::Status;
use rocket::serde::json::Json;
use rocket::{Route, State, get, post, routes};

use crate::domain::canonical::Sha256Hex;
use crate::domain::language::LanguageTag;
use crate::domain::policy::Actor;
use crate::domain::round::Slug;
use crate::ops::answer_once;
use crate::ops::letters::{StaffLetterError, StaffLetterToSend, write_staff_letter};
use crate::store::views::round_letters::RoundLetters;
use crate::web::api::answer::slug;
use crate::web::api::shapes::{
    LetterPreview, LetterSent, LetterToSend, LetterToWrite, LettersOfRound,
};
use crate::web::api::written::{Answered, Written, answer};
use crate::web::forms::Faults;
use crate::web::guards::who::{Member, Who};
use crate::web::letters::staff::{self, checked, letters_of};
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![list, preview, send]
}

/// The letters that staff of a round have written, with how many read each in which language.
#[utoipa::path(
    get,
    path = "/api/v1/rounds/{slug}/letters",
    tag = "Letters",
    security(("token" = ["rounds:read"])),
    params(("slug" = String, Path, description = "The round's name in addresses")),
    responses(
        (status = 200, description = "The letters", body = LettersOfRound),
        (status = 403, description = "The token was made without a second factor, or is not for this"),
        (status = 404, description = "There is no such round that you set up")
    )
)]
#[get("/api/v1/rounds/<slug>/letters")]
pub async fn list(
    app: &State<App>,
    member: Member<'_>,
    slug: &str,
) -> Result<Json<LettersOfRound>, Problem> {
    let slug = self::slug(slug)?;
    let letters = letters_of(app, member, &slug, None).await?;
    Ok(Json(LettersOfRound::from(&letters)))
}

/// The letter, checked, with its list as it stands.
async fn read(
    app: &App,
    member: Member<'_>,
    slug: &Slug,
    list: &str,
    subjects: &HashMap<String, String>,
    bodies: &HashMap<String, String>,
) -> Result<(staff::Written, RoundLetters), Problem> {
    let letters = letters_of(app, member, slug, list.parse().ok()).await?;
    let mut unknown = Faults::none();
    for (name, texts) in [("subject", subjects), ("body", bodies)] {
        let known = |tag: &str| letters.languages.iter().any(|known| known.as_str() == tag);
        for tag in texts.keys().filter(|tag| !known(tag)) {
            unknown.add(format!("{name}[{tag}]"), "round-fault-language");
        }
    }
    if !unknown.is_empty() {
        return Err(Problem::faulty(unknown));
    }
    let languages: &[LanguageTag] = &letters.languages;
    let written = checked(list, subjects, bodies, languages).map_err(Problem::faulty)?;
    Ok((written, letters))
}

/// Shows exactly who on the list would get which version of a letter. Nothing is sent, and nothing is kept: sent again
/// with the same key, it is looked up anew.
#[utoipa::path(
    post,
    path = "/api/v1/rounds/{slug}/letters/preview",
    tag = "Letters",
    security(("token" = ["rounds:write"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
    ),
    request_body = LetterToWrite,
    responses(
        (status = 200, description = "Who gets what", body = LetterPreview),
        (status = 403, description = "The token was made without a second factor, or is not for this"),
        (status = 404, description = "There is no such round that you set up"),
        (status = 422, description = "Something in it cannot be sent: each fault names its field, such as body[en]")
    )
)]
#[post("/api/v1/rounds/<slug>/letters/preview", data = "<written>")]
pub async fn preview(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    written: Written<LetterToWrite>,
) -> Result<Json<LetterPreview>, Problem> {
    let slug = self::slug(slug)?;
    let (letter, _) = written.by(who);
    let (checked, letters) = read(
        app,
        member,
        &slug,
        &letter.list,
        &letter.subject,
        &letter.body,
    )
    .await?;
    let preview = LetterPreview::new(&checked, &letters);
    preview.map(Json).ok_or_else(Problem::not_found)
}

/// Sends a letter to exactly the readers that the preview showed.
#[utoipa::path(
    post,
    path = "/api/v1/rounds/{slug}/letters",
    tag = "Letters",
    security(("token" = ["rounds:write"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
    ),
    request_body = LetterToSend,
    responses(
        (status = 201, description = "It is on its way", body = LetterSent),
        (status = 403, description = "The token was made without a second factor, or is not for this"),
        (status = 404, description = "There is no such round that you set up"),
        (status = 409, description = "The list has changed since it was looked at"),
        (status = 422, description = "Nobody is on the list, or something in it cannot be sent: each fault names its field")
    )
)]
#[post("/api/v1/rounds/<slug>/letters", data = "<written>")]
pub async fn send(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    written: Written<LetterToSend>,
) -> Result<Answered, Problem> {
    let slug = self::slug(slug)?;
    let (letter, sent) = written.by(who);
    let (checked, _) = read(
        app,
        member,
        &slug,
        &letter.list,
        &letter.subject,
        &letter.body,
    )
    .await?;
    let seen: Option<Sha256Hex> = letter.seen.parse().ok();
    let seen = seen.ok_or_else(|| Problem::new(Status::Conflict, "list-changed"))?;
    let to_send = StaffLetterToSend {
        round: slug,
        list: checked.list,
        subject: checked.subject,
        body: checked.body,
        seen,
    };
    let standing = member.0.standing.clone();
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                let id = write_staff_letter(tx, Actor::Person(&standing), &to_send)?;
                Ok::<_, StaffLetterError>(answer(Status::Created, &LetterSent::new(&id)))
            })
        })
        .await;
    answered.map(Answered::from).map_err(|error| match error {
        StaffLetterError::Denied(denied) => denied.into(),
        StaffLetterError::Store(error) => error.into(),
        StaffLetterError::ListChanged => Problem::new(Status::Conflict, "list-changed"),
        StaffLetterError::Nobody => {
            Problem::faulty(Faults::one("list", "staff-letters-fault-nobody"))
        }
    })
}
