//! Who is let into a proposal by name: people of a partner with another right, and helpers for a time.

use rocket::serde::json::Json;
use rocket::{Route, State, delete, get, post, put, routes};

use super::coalition::open;
use super::{known, problem};
use crate::domain::ids::{PartnerId, PersonId, ProposalId};
use crate::domain::proposal::Right;
use crate::ops::proposals::{
    CoalitionError, WrittenHelper, let_editor_in, let_editor_out, let_helper_in,
};
use crate::web::api::shapes::{HelperToLetIn, PeopleOfProposal, RightToGive};
use crate::web::api::written::{Answered, Written, done};
use crate::web::forms::Faults;
use crate::web::guards::who::{Member, Who};
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![list, let_in, help, let_out]
}

/// Who was let in by name, and the people of the partners that you speak for.
#[utoipa::path(
    get,
    path = "/api/v1/proposals/{id}/people",
    tag = "Proposals",
    security(("token" = ["proposals:read"])),
    params(
        ("id" = String, Path, description = "The proposal's id")
    ),
    responses(
        (status = 200, description = "The people", body = PeopleOfProposal)
    )
)]
#[get("/api/v1/proposals/<id>/people")]
pub async fn list(
    app: &State<App>,
    member: Member<'_>,
    id: &str,
) -> Result<Json<PeopleOfProposal>, Problem> {
    let view = open(app, member, id).await?;
    Ok(Json((&view).into()))
}

/// Gives somebody of a partner that you speak for another right than their mandate gives.
#[utoipa::path(
    put,
    path = "/api/v1/proposals/{id}/partners/{partner}/people/{person}",
    tag = "Proposals",
    security(("token" = ["proposals:write"])),
    request_body = RightToGive,
    params(
        ("id" = String, Path, description = "The proposal's id"),
        ("partner" = String, Path, description = "The partner's id"),
        ("person" = String, Path, description = "The person's id"),
    ),
    responses(
        (status = 204, description = "It is done"),
        (status = 409, description = "It clashes with what stands")
    )
)]
#[put(
    "/api/v1/proposals/<id>/partners/<partner>/people/<person>",
    data = "<written>"
)]
pub async fn let_in(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    id: &str,
    partner: &str,
    person: &str,
    written: Written<RightToGive>,
) -> Result<Answered, Problem> {
    let of: ProposalId = known(id)?;
    let partner: PartnerId = known(partner)?;
    let person: PersonId = known(person)?;
    let (value, sent) = written.by(who);
    let right: Right = value
        .right
        .parse()
        .map_err(|_| Problem::faulty(Faults::one("right", "coalition-fault-unknown-choice")))?;
    act!(app, member, sent, CoalitionError => problem, |tx, actor| {
        let_editor_in(tx, actor, &of, &partner, &person, right)?;
        done()
    })
}

/// Lets a helper in until a day. Every address that nobody can be let in by is answered alike.
#[utoipa::path(
    post,
    path = "/api/v1/proposals/{id}/helpers",
    tag = "Proposals",
    security(("token" = ["proposals:write"])),
    request_body = HelperToLetIn,
    params(
        ("id" = String, Path, description = "The proposal's id"),
    ),
    responses(
        (status = 204, description = "It is done"),
        (status = 409, description = "It clashes with what stands"),
        (status = 429, description = "Too many letters in a short time")
    )
)]
#[post("/api/v1/proposals/<id>/helpers", data = "<written>")]
pub async fn help(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    id: &str,
    written: Written<HelperToLetIn>,
) -> Result<Answered, Problem> {
    let of: ProposalId = known(id)?;
    let (value, sent) = written.by(who);
    let (helper, key) = (WrittenHelper::from(value), app.sign_in_key.clone());
    act!(app, member, sent, CoalitionError => problem, |tx, actor| {
        let_helper_in(tx, actor, &key, &of, &helper)?;
        done()
    })
}

/// Takes a right by name away: yours, one of your own people's, or as whoever leads anyone's.
#[utoipa::path(
    delete,
    path = "/api/v1/proposals/{id}/people/{person}",
    tag = "Proposals",
    security(("token" = ["proposals:write"])),
    params(
        ("id" = String, Path, description = "The proposal's id"),
        ("person" = String, Path, description = "The person's id"),
    ),
    responses(
        (status = 204, description = "It is done"),
        (status = 409, description = "It clashes with what stands")
    )
)]
#[delete("/api/v1/proposals/<id>/people/<person>", data = "<written>")]
pub async fn let_out(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    id: &str,
    person: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let of: ProposalId = known(id)?;
    let person: PersonId = known(person)?;
    let ((), sent) = written.by(who);
    act!(app, member, sent, CoalitionError => problem, |tx, actor| {
        let_editor_out(tx, actor, &of, &person)?;
        done()
    })
}
