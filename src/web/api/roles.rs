//! Roles in a programme as a whole and in one round: who holds them, given and taken away, as on the pages.

use rocket::http::Status;
use rocket::serde::json::Json;
use rocket::{Route, State, delete, get, post, routes};

use super::answer::slug;
use super::shapes::{RoleGranted, RoleToGive, Roles};
use super::written::{Answered, Written, answer, done};
use crate::domain::ids::RoleGrantId;
use crate::domain::policy::Actor;
use crate::ops::answer_once;
use crate::ops::setup::{GrantRoleError, RolePlace, end_role_in, grant_role};
use crate::store::views::managed_list::{PeopleOf, people_of_program, people_of_round};
use crate::web::guards::who::{Member, Who};
use crate::web::manage::people::{RoleForm, refused, wanted};
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![
        of_program,
        of_round,
        give_in_program,
        give_in_round,
        end_in_program,
        end_in_round
    ]
}

async fn people(app: &App, member: Member<'_>, place: &RolePlace) -> Result<PeopleOf, Problem> {
    let (standing, place) = (member.0.standing.clone(), place.clone());
    let found = app
        .db
        .read(move |reader| match &place {
            RolePlace::Program(slug) => people_of_program(reader, Actor::Person(&standing), slug),
            RolePlace::Round(slug) => people_of_round(reader, Actor::Person(&standing), slug),
        })
        .await?;
    Ok(found?)
}

async fn give(
    app: &App,
    member: Member<'_>,
    who: Who<'_>,
    place: RolePlace,
    written: Written<RoleToGive>,
) -> Result<Answered, Problem> {
    let people = people(app, member, &place).await?;
    let (body, sent) = written.by(who);
    let wanted = wanted(&people, &RoleForm::from(body)).map_err(Problem::faulty)?;
    let standing = member.0.standing.clone();
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                let id = grant_role(tx, Actor::Person(&standing), &wanted)?;
                Ok::<_, GrantRoleError>(answer(Status::Created, &RoleGranted::new(&id)))
            })
        })
        .await;
    answered
        .map(Answered::from)
        .map_err(|error| refused(error).map_or_else(|problem| problem, Problem::faulty))
}

async fn end(
    app: &App,
    member: Member<'_>,
    who: Who<'_>,
    place: RolePlace,
    id: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let id: RoleGrantId = id.parse().map_err(|_| Problem::not_found())?;
    let ((), sent) = written.by(who);
    let standing = member.0.standing.clone();
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                end_role_in(tx, Actor::Person(&standing), &place, &id)?;
                Ok::<_, GrantRoleError>(done())
            })
        })
        .await;
    answered.map(Answered::from).map_err(|error| match error {
        GrantRoleError::LastStaff => Problem::new(Status::Conflict, "last-staff"),
        other => refused(other).map_or_else(|problem| problem, Problem::faulty),
    })
}

/// Who holds a role in a programme as a whole.
#[utoipa::path(
    get,
    path = "/api/v1/programmes/{slug}/roles",
    tag = "Programmes",
    security(("token" = ["programmes:read"])),
    params(("slug" = String, Path, description = "The programme's name in addresses")),
    responses(
        (status = 200, description = "The roles", body = Roles),
        (status = 403, description = "The token was made without a second factor, or is not for this"),
        (status = 404, description = "There is no such programme that you work for")
    )
)]
#[get("/api/v1/programmes/<slug>/roles")]
pub async fn of_program(
    app: &State<App>,
    member: Member<'_>,
    slug: &str,
) -> Result<Json<Roles>, Problem> {
    let place = RolePlace::Program(self::slug(slug)?);
    Ok(Json(Roles::from(&people(app, member, &place).await?)))
}

/// Gives a member a role in a programme as a whole.
#[utoipa::path(
    post,
    path = "/api/v1/programmes/{slug}/roles",
    tag = "Programmes",
    security(("token" = ["programmes:write"])),
    params(
        ("slug" = String, Path, description = "The programme's name in addresses"),
    ),
    request_body = RoleToGive,
    responses(
        (status = 201, description = "It is given", body = RoleGranted),
        (status = 403, description = "The token was made without a second factor, or the role is another funder's to give"),
        (status = 404, description = "There is no such programme that you work for"),
        (status = 422, description = "Nobody has joined with this address, they hold the role, or something in it cannot be: each fault names its field")
    )
)]
#[post("/api/v1/programmes/<slug>/roles", data = "<written>")]
pub async fn give_in_program(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    written: Written<RoleToGive>,
) -> Result<Answered, Problem> {
    let place = RolePlace::Program(self::slug(slug)?);
    give(app, member, who, place, written).await
}

/// Takes a role in a programme as a whole away, from now on.
#[utoipa::path(
    delete,
    path = "/api/v1/programmes/{slug}/roles/{id}",
    tag = "Programmes",
    security(("token" = ["programmes:write"])),
    params(
        ("slug" = String, Path, description = "The programme's name in addresses"),
        ("id" = String, Path, description = "The id of the grant, as the list gives it"),
    ),
    responses(
        (status = 204, description = "It is ended"),
        (status = 403, description = "The token was made without a second factor, or the role is another funder's"),
        (status = 404, description = "Nobody holds this role there, or you do not work there"),
        (status = 409, description = "The programme would have no staff")
    )
)]
#[delete("/api/v1/programmes/<slug>/roles/<id>", data = "<written>")]
pub async fn end_in_program(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    id: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let place = RolePlace::Program(self::slug(slug)?);
    end(app, member, who, place, id, written).await
}

/// Who holds a role in one round.
#[utoipa::path(
    get,
    path = "/api/v1/rounds/{slug}/roles",
    tag = "Rounds",
    security(("token" = ["rounds:read"])),
    params(("slug" = String, Path, description = "The round's name in addresses")),
    responses(
        (status = 200, description = "The roles", body = Roles),
        (status = 403, description = "The token was made without a second factor, or is not for this"),
        (status = 404, description = "There is no such round that you work for")
    )
)]
#[get("/api/v1/rounds/<slug>/roles")]
pub async fn of_round(
    app: &State<App>,
    member: Member<'_>,
    slug: &str,
) -> Result<Json<Roles>, Problem> {
    let place = RolePlace::Round(self::slug(slug)?);
    Ok(Json(Roles::from(&people(app, member, &place).await?)))
}

/// Gives a member a role in one round.
#[utoipa::path(
    post,
    path = "/api/v1/rounds/{slug}/roles",
    tag = "Rounds",
    security(("token" = ["rounds:write"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
    ),
    request_body = RoleToGive,
    responses(
        (status = 201, description = "It is given", body = RoleGranted),
        (status = 403, description = "The token was made without a second factor, or the role is another funder's to give"),
        (status = 404, description = "There is no such round that you work for"),
        (status = 422, description = "Nobody has joined with this address, they hold the role, or something in it cannot be: each fault names its field")
    )
)]
#[post("/api/v1/rounds/<slug>/roles", data = "<written>")]
pub async fn give_in_round(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    written: Written<RoleToGive>,
) -> Result<Answered, Problem> {
    let place = RolePlace::Round(self::slug(slug)?);
    give(app, member, who, place, written).await
}

/// Takes a role in one round away, from now on.
#[utoipa::path(
    delete,
    path = "/api/v1/rounds/{slug}/roles/{id}",
    tag = "Rounds",
    security(("token" = ["rounds:write"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("id" = String, Path, description = "The id of the grant, as the list gives it"),
    ),
    responses(
        (status = 204, description = "It is ended"),
        (status = 403, description = "The token was made without a second factor, or the role is another funder's"),
        (status = 404, description = "Nobody holds this role there, or you do not work there"),
        (status = 409, description = "The programme would have no staff")
    )
)]
#[delete("/api/v1/rounds/<slug>/roles/<id>", data = "<written>")]
pub async fn end_in_round(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    id: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let place = RolePlace::Round(self::slug(slug)?);
    end(app, member, who, place, id, written).await
}
