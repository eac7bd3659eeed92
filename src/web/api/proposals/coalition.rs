//! The coalition of a proposal: who takes part, asking others, answering, leaving, roles, the lead, leaving out.

use rocket::http::Status;
use rocket::serde::json::Json;
use rocket::{Route, State, delete, get, post, put, routes};

use super::{known, problem};
use crate::domain::ids::{PartnerId, ProposalId};
use crate::domain::policy::Actor;
use crate::domain::proposal::PartnerRole;
use crate::ops::proposals::{self as ops, CoalitionError, PartnerKey, WrittenPartner};
use crate::store::views::coalition::{CoalitionWithin, coalition_within};
use crate::web::api::shapes::{
    CoalitionOfProposal, Made, PartnerLeftOut, PartnerRoleToGive, PartnerToAsk,
};
use crate::web::api::written::{Answered, Written, answer, done};
use crate::web::forms::Faults;
use crate::web::guards::who::{Member, Who};
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![
        list, ask, uninvite, accept, decline, leave, give_role, offer_lead, end_offer, take_lead,
        leave_out
    ]
}

/// The coalition of this proposal, for somebody who has a place in it.
pub async fn open(app: &App, member: Member<'_>, id: &str) -> Result<CoalitionWithin, Problem> {
    let id: ProposalId = known(id)?;
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| coalition_within(reader, Actor::Person(&standing), &id))
        .await?;
    Ok(found?)
}

/// Who takes part, each with its share, its duties, what it gives and gains, and where its signature stands. What a
/// partner gives, gains and fears its own people write in its fields.
#[utoipa::path(
    get,
    path = "/api/v1/proposals/{id}/partners",
    tag = "Proposals",
    security(("token" = ["proposals:read"])),
    params(
        ("id" = String, Path, description = "The proposal's id")
    ),
    responses(
        (status = 200, description = "The coalition", body = CoalitionOfProposal)
    )
)]
#[get("/api/v1/proposals/<id>/partners")]
pub async fn list(
    app: &State<App>,
    member: Member<'_>,
    id: &str,
) -> Result<Json<CoalitionOfProposal>, Problem> {
    let view = open(app, member, id).await?;
    Ok(Json((&view).into()))
}

/// Asks an organisation, or somebody by e-mail, to take part.
#[utoipa::path(
    post,
    path = "/api/v1/proposals/{id}/partners",
    tag = "Proposals",
    security(("token" = ["proposals:write"])),
    request_body = PartnerToAsk,
    params(
        ("id" = String, Path, description = "The proposal's id"),
    ),
    responses(
        (status = 201, description = "The partner, by its id", body = Made),
        (status = 409, description = "It clashes with what stands"),
        (status = 429, description = "Too many letters in a short time")
    )
)]
#[post("/api/v1/proposals/<id>/partners", data = "<written>")]
pub async fn ask(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    id: &str,
    written: Written<PartnerToAsk>,
) -> Result<Answered, Problem> {
    let of: ProposalId = known(id)?;
    let (value, sent) = written.by(who);
    let asked = WrittenPartner::from(value);
    let secret = format!(
        "{}{}",
        hex::encode((app.random)()),
        hex::encode((app.random)())
    );
    let key = app.sign_in_key.clone();
    act!(app, member, sent, CoalitionError => problem, |tx, actor| {
        let made = ops::invite_partner(tx, actor, &key, &of, &asked, &secret)?;
        let id = made.to_string();
        answer(Status::Created, &Made { id })
    })
}

/// Takes an invitation back that nobody has answered.
#[utoipa::path(
    delete,
    path = "/api/v1/proposals/{id}/partners/{partner}",
    tag = "Proposals",
    security(("token" = ["proposals:write"])),
    params(
        ("id" = String, Path, description = "The proposal's id"),
        ("partner" = String, Path, description = "The partner's id"),
    ),
    responses(
        (status = 204, description = "It is done"),
        (status = 409, description = "It clashes with what stands")
    )
)]
#[delete("/api/v1/proposals/<id>/partners/<partner>", data = "<written>")]
pub async fn uninvite(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    id: &str,
    partner: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let of: ProposalId = known(id)?;
    let partner: PartnerId = known(partner)?;
    let ((), sent) = written.by(who);
    act!(app, member, sent, CoalitionError => problem, |tx, actor| {
        ops::uninvite_partner(tx, actor, &of, &partner)?;
        done()
    })
}

/// Says yes for the organisation that was asked.
#[utoipa::path(
    post,
    path = "/api/v1/proposals/{id}/partners/{partner}/accept",
    tag = "Proposals",
    security(("token" = ["proposals:write"])),
    params(
        ("id" = String, Path, description = "The proposal's id"),
        ("partner" = String, Path, description = "The partner's id"),
    ),
    responses(
        (status = 204, description = "It is done"),
        (status = 409, description = "It clashes with what stands")
    )
)]
#[post("/api/v1/proposals/<id>/partners/<partner>/accept", data = "<written>")]
pub async fn accept(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    id: &str,
    partner: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let of: ProposalId = known(id)?;
    let partner: PartnerId = known(partner)?;
    let ((), sent) = written.by(who);
    let key = PartnerKey::Of(of, partner);
    act!(app, member, sent, CoalitionError => problem, |tx, actor| {
        ops::accept_partnership(tx, actor, &key, None)?;
        done()
    })
}

/// Says no for the organisation that was asked; nobody has to say why.
#[utoipa::path(
    post,
    path = "/api/v1/proposals/{id}/partners/{partner}/decline",
    tag = "Proposals",
    security(("token" = ["proposals:write"])),
    params(
        ("id" = String, Path, description = "The proposal's id"),
        ("partner" = String, Path, description = "The partner's id"),
    ),
    responses(
        (status = 204, description = "It is done"),
        (status = 409, description = "It clashes with what stands")
    )
)]
#[post(
    "/api/v1/proposals/<id>/partners/<partner>/decline",
    data = "<written>"
)]
pub async fn decline(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    id: &str,
    partner: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let of: ProposalId = known(id)?;
    let partner: PartnerId = known(partner)?;
    let ((), sent) = written.by(who);
    let key = PartnerKey::Of(of, partner);
    act!(app, member, sent, CoalitionError => problem, |tx, actor| {
        ops::decline_partnership(tx, actor, &key)?;
        done()
    })
}

/// Leaves, without having to say why. Whoever leads passes the lead first.
#[utoipa::path(
    post,
    path = "/api/v1/proposals/{id}/partners/{partner}/leave",
    tag = "Proposals",
    security(("token" = ["proposals:write"])),
    params(
        ("id" = String, Path, description = "The proposal's id"),
        ("partner" = String, Path, description = "The partner's id"),
    ),
    responses(
        (status = 204, description = "It is done"),
        (status = 409, description = "It clashes with what stands")
    )
)]
#[post("/api/v1/proposals/<id>/partners/<partner>/leave", data = "<written>")]
pub async fn leave(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    id: &str,
    partner: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let of: ProposalId = known(id)?;
    let partner: PartnerId = known(partner)?;
    let ((), sent) = written.by(who);
    act!(app, member, sent, CoalitionError => problem, |tx, actor| {
        ops::leave_coalition(tx, actor, &of, &partner)?;
        done()
    })
}

/// Says as what a partner takes part. It belongs to what that partner signs.
#[utoipa::path(
    put,
    path = "/api/v1/proposals/{id}/partners/{partner}/role",
    tag = "Proposals",
    security(("token" = ["proposals:write"])),
    request_body = PartnerRoleToGive,
    params(
        ("id" = String, Path, description = "The proposal's id"),
        ("partner" = String, Path, description = "The partner's id"),
    ),
    responses(
        (status = 204, description = "It is done"),
        (status = 409, description = "It clashes with what stands")
    )
)]
#[put("/api/v1/proposals/<id>/partners/<partner>/role", data = "<written>")]
pub async fn give_role(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    id: &str,
    partner: &str,
    written: Written<PartnerRoleToGive>,
) -> Result<Answered, Problem> {
    let of: ProposalId = known(id)?;
    let partner: PartnerId = known(partner)?;
    let (value, sent) = written.by(who);
    let role: PartnerRole = value
        .role
        .parse()
        .map_err(|_| Problem::faulty(Faults::one("role", "coalition-fault-unknown-choice")))?;
    act!(app, member, sent, CoalitionError => problem, |tx, actor| {
        ops::give_partner_role(tx, actor, &of, &partner, role)?;
        done()
    })
}

/// Offers the lead to a partner, in place of an offer that was made before.
#[utoipa::path(
    post,
    path = "/api/v1/proposals/{id}/partners/{partner}/lead-offer",
    tag = "Proposals",
    security(("token" = ["proposals:write"])),
    params(
        ("id" = String, Path, description = "The proposal's id"),
        ("partner" = String, Path, description = "The partner's id"),
    ),
    responses(
        (status = 204, description = "It is done"),
        (status = 409, description = "It clashes with what stands")
    )
)]
#[post(
    "/api/v1/proposals/<id>/partners/<partner>/lead-offer",
    data = "<written>"
)]
pub async fn offer_lead(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    id: &str,
    partner: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let of: ProposalId = known(id)?;
    let partner: PartnerId = known(partner)?;
    let ((), sent) = written.by(who);
    act!(app, member, sent, CoalitionError => problem, |tx, actor| {
        ops::offer_lead(tx, actor, &of, &partner)?;
        done()
    })
}

/// Ends the offer: whoever leads takes it back, or the partner does not want it.
#[utoipa::path(
    delete,
    path = "/api/v1/proposals/{id}/partners/{partner}/lead-offer",
    tag = "Proposals",
    security(("token" = ["proposals:write"])),
    params(
        ("id" = String, Path, description = "The proposal's id"),
        ("partner" = String, Path, description = "The partner's id"),
    ),
    responses(
        (status = 204, description = "It is done"),
        (status = 409, description = "It clashes with what stands")
    )
)]
#[delete(
    "/api/v1/proposals/<id>/partners/<partner>/lead-offer",
    data = "<written>"
)]
pub async fn end_offer(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    id: &str,
    partner: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let of: ProposalId = known(id)?;
    let partner: PartnerId = known(partner)?;
    let ((), sent) = written.by(who);
    act!(app, member, sent, CoalitionError => problem, |tx, actor| {
        ops::end_lead_offer(tx, actor, &of, &partner)?;
        done()
    })
}

/// Takes the lead that was offered. Who led until now is a partner from then on.
#[utoipa::path(
    post,
    path = "/api/v1/proposals/{id}/partners/{partner}/lead-offer/accept",
    tag = "Proposals",
    security(("token" = ["proposals:write"])),
    params(
        ("id" = String, Path, description = "The proposal's id"),
        ("partner" = String, Path, description = "The partner's id"),
    ),
    responses(
        (status = 204, description = "It is done"),
        (status = 409, description = "It clashes with what stands")
    )
)]
#[post(
    "/api/v1/proposals/<id>/partners/<partner>/lead-offer/accept",
    data = "<written>"
)]
pub async fn take_lead(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    id: &str,
    partner: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let of: ProposalId = known(id)?;
    let partner: PartnerId = known(partner)?;
    let ((), sent) = written.by(who);
    act!(app, member, sent, CoalitionError => problem, |tx, actor| {
        ops::take_lead(tx, actor, &of, &partner)?;
        done()
    })
}

/// Says, for every partner that you speak for and that has signed, that this one is left out if it stays silent.
#[utoipa::path(
    post,
    path = "/api/v1/proposals/{id}/partners/{partner}/leave-out",
    tag = "Proposals",
    security(("token" = ["proposals:write"])),
    params(
        ("id" = String, Path, description = "The proposal's id"),
        ("partner" = String, Path, description = "The partner's id"),
    ),
    responses(
        (status = 200, description = "Whether it is left out by now", body = PartnerLeftOut),
        (status = 409, description = "It clashes with what stands")
    )
)]
#[post(
    "/api/v1/proposals/<id>/partners/<partner>/leave-out",
    data = "<written>"
)]
pub async fn leave_out(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    id: &str,
    partner: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let of: ProposalId = known(id)?;
    let partner: PartnerId = known(partner)?;
    let ((), sent) = written.by(who);
    act!(app, member, sent, CoalitionError => problem, |tx, actor| {
        let is_left_out = ops::say_left_out(tx, actor, &of, &partner)?;
        answer(Status::Ok, &PartnerLeftOut { is_left_out })
    })
}
