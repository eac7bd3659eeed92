//! Organisations for programs: everyone's, and one's own with all that is done about them.

use rocket::http::Status;
use rocket::serde::json::Json;
use rocket::{Route, State, delete, get, post, put, routes};

use super::answer::{limit, slug, value};
use super::shapes::{
    FactsOfOrganization, InvitationToSend, Made, MyInvitations, MyOrganizations, Organization,
    OrganizationChange, OrganizationFromWithin, OrganizationInList, Organizations, ProblemDocument,
    RequestNote, RoleGiven, UnitNamed,
};
use super::written::{Answered, Written, answer, done};
use crate::domain::ids::{InvitationId, JoinRequestId, PersonId, UnitId};
use crate::domain::organization::OrganizationKind;
use crate::domain::policy::Actor;
use crate::domain::round::Slug;
use crate::domain::standing::MandateRole;
use crate::ops::answer_once;
use crate::ops::organizations::{self as ops, InvitationKey, OrganizationError, WrittenInvitation};
use crate::store::views::my_organizations::{
    my_invitations, my_organizations, organization_within,
};
use crate::store::views::organizations::{
    OrganizationsWanted, organization_page, organizations_list,
};
use crate::web::community::refusals;
use crate::web::guards::who::{Member, Who};
use crate::web::public::addresses::encoded;
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![
        list,
        one,
        mine,
        within,
        invitations,
        found,
        change,
        add_unit,
        close_unit,
        invite,
        withdraw,
        give_role,
        end,
        leave,
        ask,
        answer_request,
        accept,
        decline
    ]
}

/// Does one write of whoever the token acts as, once, in one transaction.
macro_rules! act {
    ($app:expr, $member:expr, $sent:expr, |$tx:ident, $actor:ident| $work:block) => {{
        let (standing, sent) = ($member.0.standing.clone(), $sent);
        let answered = $app
            .db
            .write(move |tx| {
                answer_once(tx, &sent, |$tx| {
                    let $actor = Actor::Person(&standing);
                    Ok::<_, OrganizationError>($work)
                })
            })
            .await
            .map_err(problem)?;
        Ok(answered.into())
    }};
}

/// A refusal as programs read it.
fn problem(error: OrganizationError) -> Problem {
    match error {
        OrganizationError::Faults(faults) => {
            let each = faults
                .iter()
                .map(|one| format!("{}: {}", one.field, one.fault));
            let all: Vec<String> = each.collect();
            Problem::new(Status::UnprocessableEntity, "organisation-written")
                .arg("what", all.join("; "))
        }
        OrganizationError::Alike(there) => {
            Problem::new(Status::Conflict, "organisation-alike").arg("name", there.slug)
        }
        OrganizationError::NumberTaken { holder, .. } => {
            Problem::new(Status::Conflict, "organisation-number").arg("name", holder.slug)
        }
        other => refusals::problem(other),
    }
}

fn role_of(given: &RoleGiven) -> Result<Option<MandateRole>, Problem> {
    let word = given.role.as_deref().map(str::parse).transpose();
    word.map_err(|_| {
        Problem::new(Status::UnprocessableEntity, "organisation-written")
            .arg("what", "role: lead, delegate or member")
    })
}

fn id<T: std::str::FromStr>(text: &str) -> Result<T, Problem> {
    text.parse().map_err(|_| Problem::not_found())
}

/// Every organisation, by name.
#[utoipa::path(
    get,
    path = "/api/v1/organisations",
    tag = "Organisations",
    params(
        ("words" = Option<String>, Query, description = "Words that begin words of its name, subjects or areas"),
        ("kind" = Option<String>, Query, description = "Organisations of this kind"),
        ("after" = Option<String>, Query, description = "The slug after which the slice begins"),
        ("limit" = Option<u8>, Query, description = "Items in a slice, 1 to 200; 50 if not given")
    ),
    responses(
        (status = 200, description = "A slice of the organisations", body = Organizations),
        (status = 400, description = "A value makes no sense", body = ProblemDocument, content_type = "application/problem+json")
    )
)]
#[get("/api/v1/organisations?<words>&<kind>&<after>&<limit>")]
pub async fn list(
    app: &State<App>,
    words: Option<&str>,
    kind: Option<&str>,
    after: Option<&str>,
    limit: Option<&str>,
) -> Result<Json<Organizations>, Problem> {
    let most = self::limit(limit)?;
    let wanted = OrganizationsWanted {
        words: words.unwrap_or_default().chars().take(100).collect(),
        kind: value::<OrganizationKind>("kind", kind, "nonprofit, school, …")?,
        after: value::<Slug>("after", after, "larkmere-garden")?,
    };
    let asked = wanted.clone();
    let found = app
        .db
        .read(move |reader| organizations_list(reader, &asked, most))
        .await?;
    let next = found.next.map(|after| {
        let words = encoded(&wanted.words);
        let kind = wanted.kind.map_or("", OrganizationKind::as_str);
        format!("/api/v1/organisations?words={words}&kind={kind}&after={after}&limit={most}")
    });
    Ok(Json(Organizations {
        total: found.fitting,
        organisations: found.organizations.into_iter().map(Into::into).collect(),
        next,
    }))
}

/// One organisation, as everyone may know it.
#[utoipa::path(
    get,
    path = "/api/v1/organisations/{slug}",
    tag = "Organisations",
    params(
        ("slug" = String, Path, description = "The organisation's name in addresses")
    ),
    responses(
        (status = 200, description = "The organisation", body = Organization),
        (status = 404, description = "There is no such thing for you", body = ProblemDocument, content_type = "application/problem+json")
    )
)]
#[get("/api/v1/organisations/<slug>")]
pub async fn one(app: &State<App>, slug: &str) -> Result<Json<Organization>, Problem> {
    let slug = self::slug(slug)?;
    let page = app
        .db
        .read(move |reader| organization_page(reader, &slug))
        .await?
        .ok_or_else(Problem::not_found)?;
    Ok(Json(Organization::from(&page)))
}

/// The organisations that you belong to.
#[utoipa::path(
    get,
    path = "/api/v1/my/organisations",
    tag = "My",
    security(("token" = ["my:read"])),
    responses(
        (status = 200, description = "The organisations", body = MyOrganizations),
        (status = 401, description = "There is no token, or none that works", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 403, description = "The token, or you, may not do this", body = ProblemDocument, content_type = "application/problem+json")
    )
)]
#[get("/api/v1/my/organisations")]
pub async fn mine(app: &State<App>, member: Member<'_>) -> Result<Json<MyOrganizations>, Problem> {
    let person = member.0.standing.person.clone();
    let found = app
        .db
        .read(move |reader| my_organizations(reader, &person))
        .await?;
    Ok(Json(MyOrganizations {
        organisations: found.iter().map(Into::into).collect(),
    }))
}

/// One of your organisations from within.
#[utoipa::path(
    get,
    path = "/api/v1/my/organisations/{slug}",
    tag = "My",
    security(("token" = ["my:read"])),
    params(
        ("slug" = String, Path, description = "The organisation's name in addresses")
    ),
    responses(
        (status = 200, description = "The organisation", body = OrganizationFromWithin),
        (status = 401, description = "There is no token, or none that works", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 403, description = "The token, or you, may not do this", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing for you", body = ProblemDocument, content_type = "application/problem+json")
    )
)]
#[get("/api/v1/my/organisations/<slug>")]
pub async fn within(
    app: &State<App>,
    member: Member<'_>,
    slug: &str,
) -> Result<Json<OrganizationFromWithin>, Problem> {
    let slug = self::slug(slug)?;
    let person = member.0.standing.person.clone();
    let found = app
        .db
        .read(move |reader| organization_within(reader, &person, &slug))
        .await?
        .ok_or_else(Problem::not_found)?;
    Ok(Json(found.into()))
}

/// The invitations that were sent to your address.
#[utoipa::path(
    get,
    path = "/api/v1/my/invitations",
    tag = "My",
    security(("token" = ["my:read"])),
    responses(
        (status = 200, description = "The invitations", body = MyInvitations),
        (status = 401, description = "There is no token, or none that works", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 403, description = "The token, or you, may not do this", body = ProblemDocument, content_type = "application/problem+json")
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

/// Registers an organisation; you lead it.
#[utoipa::path(
    post,
    path = "/api/v1/organisations",
    tag = "Organisations",
    security(("token" = ["organisations:write"])),
    request_body = FactsOfOrganization,
    params(
        ("Idempotency-Key" = String, Header, description = "What you name this write by, such as a random UUID: sent again with the same key, it is answered again and not done again")
    ),
    responses(
        (status = 201, description = "The organisation", body = OrganizationInList),
        (status = 400, description = "There is no Idempotency-Key", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 401, description = "There is no token, or none that works", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 403, description = "The token, or you, may not do this", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 409, description = "It clashes with what stands", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 422, description = "What was written cannot stand, or the Idempotency-Key names another write", body = ProblemDocument, content_type = "application/problem+json")
    )
)]
#[post("/api/v1/organisations", data = "<written>")]
pub async fn found(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    written: Written<FactsOfOrganization>,
) -> Result<Answered, Problem> {
    let (value, sent) = written.by(who);
    act!(app, member, sent, |tx, actor| {
        let made = ops::found_organization(tx, actor, &value.0)?;
        answer(Status::Created, &OrganizationInList::named(&made))
    })
}

/// Changes what an organisation says of itself: all facts at once, from the save they began with.
#[utoipa::path(
    put,
    path = "/api/v1/organisations/{slug}",
    tag = "Organisations",
    security(("token" = ["organisations:write"])),
    request_body = OrganizationChange,
    params(
        ("slug" = String, Path, description = "The organisation's name in addresses"),
        ("Idempotency-Key" = String, Header, description = "What you name this write by, such as a random UUID: sent again with the same key, it is answered again and not done again")
    ),
    responses(
        (status = 204, description = "It is done"),
        (status = 400, description = "There is no Idempotency-Key", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 401, description = "There is no token, or none that works", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 403, description = "The token, or you, may not do this", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing for you", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 409, description = "It clashes with what stands", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 422, description = "What was written cannot stand, or the Idempotency-Key names another write", body = ProblemDocument, content_type = "application/problem+json")
    )
)]
#[put("/api/v1/organisations/<slug>", data = "<written>")]
pub async fn change(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    written: Written<OrganizationChange>,
) -> Result<Answered, Problem> {
    let of = self::slug(slug)?;
    let (value, sent) = written.by(who);
    act!(app, member, sent, |tx, actor| {
        ops::change_organization(tx, actor, &of, value.revision, &value.facts.0)?;
        done()
    })
}

/// Adds a unit.
#[utoipa::path(
    post,
    path = "/api/v1/organisations/{slug}/units",
    tag = "Organisations",
    security(("token" = ["organisations:write"])),
    request_body = UnitNamed,
    params(
        ("slug" = String, Path, description = "The organisation's name in addresses"),
        ("Idempotency-Key" = String, Header, description = "What you name this write by, such as a random UUID: sent again with the same key, it is answered again and not done again")
    ),
    responses(
        (status = 201, description = "The unit", body = Made),
        (status = 400, description = "There is no Idempotency-Key", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 401, description = "There is no token, or none that works", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 403, description = "The token, or you, may not do this", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing for you", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 422, description = "What was written cannot stand, or the Idempotency-Key names another write", body = ProblemDocument, content_type = "application/problem+json")
    )
)]
#[post("/api/v1/organisations/<slug>/units", data = "<written>")]
pub async fn add_unit(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    written: Written<UnitNamed>,
) -> Result<Answered, Problem> {
    let of = self::slug(slug)?;
    let (value, sent) = written.by(who);
    act!(app, member, sent, |tx, actor| {
        let id = ops::add_unit(tx, actor, &of, &value.name)?.to_string();
        answer(Status::Created, &Made { id })
    })
}

/// Closes a unit.
#[utoipa::path(
    delete,
    path = "/api/v1/organisations/{slug}/units/{unit}",
    tag = "Organisations",
    security(("token" = ["organisations:write"])),
    params(
        ("slug" = String, Path, description = "The organisation's name in addresses"),
        ("unit" = String, Path, description = "The unit's id"),
        ("Idempotency-Key" = String, Header, description = "What you name this write by, such as a random UUID: sent again with the same key, it is answered again and not done again")
    ),
    responses(
        (status = 204, description = "It is done"),
        (status = 400, description = "There is no Idempotency-Key", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 401, description = "There is no token, or none that works", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 403, description = "The token, or you, may not do this", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing for you", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 422, description = "What was written cannot stand, or the Idempotency-Key names another write", body = ProblemDocument, content_type = "application/problem+json")
    )
)]
#[delete("/api/v1/organisations/<slug>/units/<unit>", data = "<written>")]
pub async fn close_unit(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    unit: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let of = self::slug(slug)?;
    let unit: UnitId = id(unit)?;
    let ((), sent) = written.by(who);
    act!(app, member, sent, |tx, actor| {
        ops::close_unit(tx, actor, &of, &unit)?;
        done()
    })
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
        ("Idempotency-Key" = String, Header, description = "What you name this write by, such as a random UUID: sent again with the same key, it is answered again and not done again")
    ),
    responses(
        (status = 201, description = "The invitation", body = Made),
        (status = 400, description = "There is no Idempotency-Key", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 401, description = "There is no token, or none that works", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 403, description = "The token, or you, may not do this", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing for you", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 422, description = "What was written cannot stand, or the Idempotency-Key names another write", body = ProblemDocument, content_type = "application/problem+json")
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
        ("Idempotency-Key" = String, Header, description = "What you name this write by, such as a random UUID: sent again with the same key, it is answered again and not done again")
    ),
    responses(
        (status = 204, description = "It is done"),
        (status = 400, description = "There is no Idempotency-Key", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 401, description = "There is no token, or none that works", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 403, description = "The token, or you, may not do this", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing for you", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 422, description = "What was written cannot stand, or the Idempotency-Key names another write", body = ProblemDocument, content_type = "application/problem+json")
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

/// Gives a member another role.
#[utoipa::path(
    put,
    path = "/api/v1/organisations/{slug}/people/{person}",
    tag = "Organisations",
    security(("token" = ["organisations:write"])),
    request_body = RoleGiven,
    params(
        ("slug" = String, Path, description = "The organisation's name in addresses"),
        ("person" = String, Path, description = "The person's id"),
        ("Idempotency-Key" = String, Header, description = "What you name this write by, such as a random UUID: sent again with the same key, it is answered again and not done again")
    ),
    responses(
        (status = 204, description = "It is done"),
        (status = 400, description = "There is no Idempotency-Key", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 401, description = "There is no token, or none that works", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 403, description = "The token, or you, may not do this", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing for you", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 409, description = "It clashes with what stands", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 422, description = "What was written cannot stand, or the Idempotency-Key names another write", body = ProblemDocument, content_type = "application/problem+json")
    )
)]
#[put("/api/v1/organisations/<slug>/people/<person>", data = "<written>")]
pub async fn give_role(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    person: &str,
    written: Written<RoleGiven>,
) -> Result<Answered, Problem> {
    let of = self::slug(slug)?;
    let person: PersonId = id(person)?;
    let (value, sent) = written.by(who);
    let role = role_of(&value)?.ok_or_else(|| {
        Problem::new(Status::UnprocessableEntity, "organisation-written").arg("what", "role")
    })?;
    act!(app, member, sent, |tx, actor| {
        ops::give_role(tx, actor, &of, &person, role)?;
        done()
    })
}

/// Ends somebody's mandate; the last lead's cannot be ended.
#[utoipa::path(
    delete,
    path = "/api/v1/organisations/{slug}/people/{person}",
    tag = "Organisations",
    security(("token" = ["organisations:write"])),
    params(
        ("slug" = String, Path, description = "The organisation's name in addresses"),
        ("person" = String, Path, description = "The person's id"),
        ("Idempotency-Key" = String, Header, description = "What you name this write by, such as a random UUID: sent again with the same key, it is answered again and not done again")
    ),
    responses(
        (status = 204, description = "It is done"),
        (status = 400, description = "There is no Idempotency-Key", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 401, description = "There is no token, or none that works", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 403, description = "The token, or you, may not do this", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing for you", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 409, description = "It clashes with what stands", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 422, description = "What was written cannot stand, or the Idempotency-Key names another write", body = ProblemDocument, content_type = "application/problem+json")
    )
)]
#[delete("/api/v1/organisations/<slug>/people/<person>", data = "<written>")]
pub async fn end(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    person: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let of = self::slug(slug)?;
    let person: PersonId = id(person)?;
    let ((), sent) = written.by(who);
    act!(app, member, sent, |tx, actor| {
        ops::end_mandate(tx, actor, &of, &person)?;
        done()
    })
}

/// Ends your own mandate; the last lead cannot leave.
#[utoipa::path(
    post,
    path = "/api/v1/organisations/{slug}/leave",
    tag = "Organisations",
    security(("token" = ["organisations:write"])),
    params(
        ("slug" = String, Path, description = "The organisation's name in addresses"),
        ("Idempotency-Key" = String, Header, description = "What you name this write by, such as a random UUID: sent again with the same key, it is answered again and not done again")
    ),
    responses(
        (status = 204, description = "It is done"),
        (status = 400, description = "There is no Idempotency-Key", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 401, description = "There is no token, or none that works", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 403, description = "The token, or you, may not do this", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing for you", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 409, description = "It clashes with what stands", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 422, description = "What was written cannot stand, or the Idempotency-Key names another write", body = ProblemDocument, content_type = "application/problem+json")
    )
)]
#[post("/api/v1/organisations/<slug>/leave", data = "<written>")]
pub async fn leave(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let of = self::slug(slug)?;
    let ((), sent) = written.by(who);
    act!(app, member, sent, |tx, actor| {
        ops::leave_organization(tx, actor, &of)?;
        done()
    })
}

/// Asks to belong to an organisation.
#[utoipa::path(
    post,
    path = "/api/v1/organisations/{slug}/requests",
    tag = "Organisations",
    security(("token" = ["organisations:write"])),
    request_body = RequestNote,
    params(
        ("slug" = String, Path, description = "The organisation's name in addresses"),
        ("Idempotency-Key" = String, Header, description = "What you name this write by, such as a random UUID: sent again with the same key, it is answered again and not done again")
    ),
    responses(
        (status = 201, description = "The request", body = Made),
        (status = 400, description = "There is no Idempotency-Key", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 401, description = "There is no token, or none that works", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 403, description = "The token, or you, may not do this", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing for you", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 409, description = "It clashes with what stands", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 422, description = "What was written cannot stand, or the Idempotency-Key names another write", body = ProblemDocument, content_type = "application/problem+json")
    )
)]
#[post("/api/v1/organisations/<slug>/requests", data = "<written>")]
pub async fn ask(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    written: Written<RequestNote>,
) -> Result<Answered, Problem> {
    let of = self::slug(slug)?;
    let (value, sent) = written.by(who);
    act!(app, member, sent, |tx, actor| {
        let id = ops::ask_to_join(tx, actor, &of, &value.note)?.to_string();
        answer(Status::Created, &Made { id })
    })
}

/// Answers somebody who asks to belong: with a role, or with none.
#[utoipa::path(
    put,
    path = "/api/v1/organisations/{slug}/requests/{request}",
    tag = "Organisations",
    security(("token" = ["organisations:write"])),
    request_body = RoleGiven,
    params(
        ("slug" = String, Path, description = "The organisation's name in addresses"),
        ("request" = String, Path, description = "The request's id"),
        ("Idempotency-Key" = String, Header, description = "What you name this write by, such as a random UUID: sent again with the same key, it is answered again and not done again")
    ),
    responses(
        (status = 204, description = "It is done"),
        (status = 400, description = "There is no Idempotency-Key", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 401, description = "There is no token, or none that works", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 403, description = "The token, or you, may not do this", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing for you", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 409, description = "It clashes with what stands", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 422, description = "What was written cannot stand, or the Idempotency-Key names another write", body = ProblemDocument, content_type = "application/problem+json")
    )
)]
#[put("/api/v1/organisations/<slug>/requests/<request>", data = "<written>")]
pub async fn answer_request(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    request: &str,
    written: Written<RoleGiven>,
) -> Result<Answered, Problem> {
    let of = self::slug(slug)?;
    let request: JoinRequestId = id(request)?;
    let (value, sent) = written.by(who);
    let role = role_of(&value)?;
    act!(app, member, sent, |tx, actor| {
        ops::answer_join_request(tx, actor, &of, &request, role)?;
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
        ("Idempotency-Key" = String, Header, description = "What you name this write by, such as a random UUID: sent again with the same key, it is answered again and not done again")
    ),
    responses(
        (status = 200, description = "The organisation that you belong to now", body = OrganizationInList),
        (status = 400, description = "There is no Idempotency-Key", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 401, description = "There is no token, or none that works", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 403, description = "The token, or you, may not do this", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing for you", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 409, description = "It clashes with what stands", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 410, description = "It has run out", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 422, description = "What was written cannot stand, or the Idempotency-Key names another write", body = ProblemDocument, content_type = "application/problem+json")
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
        ("Idempotency-Key" = String, Header, description = "What you name this write by, such as a random UUID: sent again with the same key, it is answered again and not done again")
    ),
    responses(
        (status = 204, description = "It is done"),
        (status = 400, description = "There is no Idempotency-Key", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 401, description = "There is no token, or none that works", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 403, description = "The token, or you, may not do this", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 404, description = "There is no such thing for you", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 422, description = "What was written cannot stand, or the Idempotency-Key names another write", body = ProblemDocument, content_type = "application/problem+json")
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
