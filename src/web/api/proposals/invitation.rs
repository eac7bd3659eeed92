//! Invitations to take part that came by e-mail: whoever holds the letter answers for an organisation of theirs.

use rocket::http::Status;
use rocket::serde::json::Json;
use rocket::{Route, State, get, post, routes};

use super::problem;
use crate::domain::canonical::Sha256Hex;
use crate::domain::round::Slug;
use crate::ops::proposals::{CoalitionError, PartnerKey, accept_partnership, decline_partnership};
use crate::store::views::coalition::partnership_of_letter;
use crate::web::api::shapes::{
    Made, PartnershipInLetter, PartnershipToAccept, PartnershipToDecline,
};
use crate::web::api::written::{Answered, Written, answer, done};
use crate::web::guards::who::{Member, Who};
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show, accept, decline]
}

fn key(token: &str) -> PartnerKey {
    PartnerKey::Token(Sha256Hex::of(token.as_bytes()))
}

/// What a letter asks you to take part in.
#[utoipa::path(
    get,
    path = "/api/v1/proposals/invitation",
    tag = "Proposals",
    security(("token" = ["proposals:read"])),
    params(
        ("token" = String, Query, description = "What stands in the letter's link after token=")
    ),
    responses(
        (status = 200, description = "What is asked", body = PartnershipInLetter),
        (status = 404, description = "There is no such thing for you"),
        (status = 410, description = "It has run out")
    )
)]
#[get("/api/v1/proposals/invitation?<token>")]
pub async fn show(
    app: &State<App>,
    _member: Member<'_>,
    token: Option<&str>,
) -> Result<Json<PartnershipInLetter>, Problem> {
    let hash = Sha256Hex::of(token.unwrap_or_default().as_bytes());
    let found = app
        .db
        .read(move |reader| partnership_of_letter(reader, &hash))
        .await?;
    let offer = found.ok_or_else(|| Problem::new(Status::NotFound, "coalition-gone"))?;
    if offer.until <= app.db.now() {
        return Err(problem(CoalitionError::Expired));
    }
    Ok(Json((&offer).into()))
}

/// Says yes for an organisation that you speak for.
#[utoipa::path(
    post,
    path = "/api/v1/proposals/invitation/accept",
    tag = "Proposals",
    security(("token" = ["proposals:write"])),
    request_body = PartnershipToAccept,
    responses(
        (status = 200, description = "The proposal that you have a place in now, by its id", body = Made),
        (status = 404, description = "There is no such thing for you"),
        (status = 409, description = "It clashes with what stands"),
        (status = 410, description = "It has run out")
    )
)]
#[post("/api/v1/proposals/invitation/accept", data = "<written>")]
pub async fn accept(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    written: Written<PartnershipToAccept>,
) -> Result<Answered, Problem> {
    let (value, sent) = written.by(who);
    let (key, organization) = (key(&value.token), value.organisation.parse::<Slug>().ok());
    act!(app, member, sent, CoalitionError => problem, |tx, actor| {
        let id = accept_partnership(tx, actor, &key, organization.as_ref())?;
        let id = id.to_string();
        answer(Status::Ok, &Made { id })
    })
}

/// Says no; nobody has to say why.
#[utoipa::path(
    post,
    path = "/api/v1/proposals/invitation/decline",
    tag = "Proposals",
    security(("token" = ["proposals:write"])),
    request_body = PartnershipToDecline,
    responses(
        (status = 204, description = "It is done"),
        (status = 404, description = "There is no such thing for you"),
        (status = 409, description = "It clashes with what stands"),
        (status = 410, description = "It has run out")
    )
)]
#[post("/api/v1/proposals/invitation/decline", data = "<written>")]
pub async fn decline(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    written: Written<PartnershipToDecline>,
) -> Result<Answered, Problem> {
    let (value, sent) = written.by(who);
    let key = key(&value.token);
    act!(app, member, sent, CoalitionError => problem, |tx, actor| {
        decline_partnership(tx, actor, &key)?;
        done()
    })
}
