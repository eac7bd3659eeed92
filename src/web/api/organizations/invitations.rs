//! Invitations: sent and taken back by those who lead, accepted or declined by those who got them.

use rocket::http::Status;
use rocket::serde::json::Json;
use rocket::{Route, State, delete, get, post, routes};

use super::id;
use crate::domain::ids::InvitationId;
use crate::ops::organizations as ops;
use crate::ops::organizations::{InvitationKey, WrittenInvitation};
use crate::store::views::my_organizations::my_invitations;
use crate::web::api::answer::slug;
use crate::web::api::shapes::{InvitationToSend, Made, MyInvitations, OrganizationInList};
use crate::web::api::written::{Answered, Written, answer, done};
use crate::web::guards::who::{Member, Who};
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![invitations, invite, withdraw, accept, decline]
}

/// The invitations that were sent to your address.
#[utoipa::path(
    get,
    path = "/api/v1/my/invitations",
    tag = "My",
    security(("token" = ["my:read"])),
    responses(
        (status = 200, description = "The invitations", body = MyInvitations)
    )
)]
#[get("/api/v1/my/invitations")]
pub async fn invitations(
    app: &State<App>,
    member: Member<'_>,
) -> Result<Json<MyInvitations>, Problem> {
    let person = member.0.standing.person.clone();
    let found = app
        .db
        .read(move |reader| my_invitations(reader, &person))
        .await?;
    Ok(Json(MyInvitations {
        invitations: found.iter().map(Into::into).collect(),
    }))
}

/// Invites somebody by e-mail; they have fourteen days to accept.
#[utoipa::path(
    post,
    path = "/api/v1/organisations/{slug}/invitations",
    tag = "Organisations",
    security(("token" = ["organisations:write"])),
    request_body = InvitationToSend,
    params(
        ("slug" = String, Path, description = "The organisation's name in addresses"),
    ),
    responses(
        (status = 201, description = "The invitation", body = Made)
    )
)]
#[post("/api/v1/organisations/<slug>/invitations", data = "<written>")]
pub async fn invite(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    written: Written<InvitationToSend>,
) -> Result<Answered, Problem> {
    let of = self::slug(slug)?;
    let (value, sent) = written.by(who);
    let invitation = WrittenInvitation::from(value);
    let secret = format!(
        "{}{}",
        hex::encode((app.random)()),
        hex::encode((app.random)())
    );
    let key = app.sign_in_key.clone();
    act!(app, member, sent, |tx, actor| {
        let id = ops::invite_to_organization(tx, actor, &key, &of, &invitation, &secret)?;
        let id = id.to_string();
        answer(Status::Created, &Made { id })
    })
}

/// Takes an invitation back.
#[utoipa::path(
    delete,
    path = "/api/v1/organisations/{slug}/invitations/{invitation}",
    tag = "Organisations",
    security(("token" = ["organisations:write"])),
    params(
        ("slug" = String, Path, description = "The organisation's name in addresses"),
        ("invitation" = String, Path, description = "The invitation's id"),
    ),
    responses(
        (status = 204, description = "It is done")
    )
)]
#[delete(
    "/api/v1/organisations/<slug>/invitations/<invitation>",
    data = "<written>"
)]
pub async fn withdraw(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    invitation: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let of = self::slug(slug)?;
    let invitation: InvitationId = id(invitation)?;
    let ((), sent) = written.by(who);
    act!(app, member, sent, |tx, actor| {
        ops::withdraw_invitation(tx, actor, &of, &invitation)?;
        done()
    })
}

/// Accepts an invitation that was sent to your address.
#[utoipa::path(
    post,
    path = "/api/v1/my/invitations/{invitation}/accept",
    tag = "My",
    security(("token" = ["my:write"])),
    params(
        ("invitation" = String, Path, description = "The invitation's id"),
    ),
    responses(
        (status = 200, description = "The organisation that you belong to now", body = OrganizationInList),
        (status = 409, description = "It clashes with what stands"),
        (status = 410, description = "It has run out")
    )
)]
#[post("/api/v1/my/invitations/<invitation>/accept", data = "<written>")]
pub async fn accept(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    invitation: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let key = InvitationKey::Id(id(invitation)?);
    let ((), sent) = written.by(who);
    act!(app, member, sent, |tx, actor| {
        let joined = ops::accept_invitation(tx, actor, &key)?;
        answer(Status::Ok, &OrganizationInList::named(&joined))
    })
}

/// Declines an invitation that was sent to your address.
#[utoipa::path(
    post,
    path = "/api/v1/my/invitations/{invitation}/decline",
    tag = "My",
    security(("token" = ["my:write"])),
    params(
        ("invitation" = String, Path, description = "The invitation's id"),
    ),
    responses(
        (status = 204, description = "It is done")
    )
)]
#[post("/api/v1/my/invitations/<invitation>/decline", data = "<written>")]
pub async fn decline(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    invitation: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let key = InvitationKey::Id(id(invitation)?);
    let ((), sent) = written.by(who);
    act!(app, member, sent, |tx, actor| {
        ops::decline_invitation(tx, actor, &key)?;
        done()
    })
}
