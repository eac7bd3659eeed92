//! `/my/proposals/invitation`: somebody was asked by e-mail to take part, and chooses for whom they answer.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::frame::Leaf;
use super::partners::{faults, problem};
use crate::domain::canonical::Sha256Hex;
use crate::domain::policy::Actor;
use crate::domain::round::Slug;
use crate::domain::standing::MandateRole;
use crate::domain::time::ZoneName;
use crate::ops::proposals::{CoalitionError, PartnerKey, accept_partnership, decline_partnership};
use crate::store::views::coalition::{PartnershipOffered, partnership_of_letter};
use crate::store::views::my_organizations::{Belonging, my_organizations};
use crate::web::chrome::{Chrome, FLASH_STALE};
use crate::web::community::onward;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::{App, Page, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![show, accept, decline]
}

#[derive(Template)]
#[template(path = "community/proposal_invitation.html")]
struct InvitationHtml {
    c: Chrome,
    offer: PartnershipOffered,
    round: Named,
    until: String,
    token: String,
    organizations: Vec<Belonging>,
    chosen: String,
    faults: Faults,
    is_stale: bool,
}

#[derive(Debug, Default)]
struct Typed {
    chosen: String,
    faults: Faults,
    is_stale: bool,
}

async fn page(
    app: &App,
    c: Chrome,
    member: Member<'_>,
    token: &str,
    typed: Typed,
) -> Result<Page<InvitationHtml>, Problem> {
    let hash = Sha256Hex::of(token.as_bytes());
    let person = member.0.standing.person.clone();
    let (offer, mut organizations) = app
        .db
        .read(move |reader| {
            Ok((
                partnership_of_letter(reader, &hash)?,
                my_organizations(reader, &person)?,
            ))
        })
        .await?;
    let offer = offer.ok_or_else(|| {
        Problem::new(Status::NotFound, "coalition-gone")
            .way_out("/my/proposals", "coalition-way-proposals")
    })?;
    if offer.until <= app.db.now() {
        return Err(problem(CoalitionError::Expired));
    }
    organizations.retain(|belonging| match belonging.role {
        MandateRole::Lead | MandateRole::Delegate => true,
        MandateRole::Member => false,
    });
    let status = if typed.is_stale || !typed.faults.is_empty() {
        Status::UnprocessableEntity
    } else {
        Status::Ok
    };
    let zone = c.reader().and_then(|reader| reader.zone.clone());
    let zone = zone.unwrap_or_else(ZoneName::utc);
    let page = InvitationHtml {
        round: Named::new(&offer.round.title, c.words()),
        until: c.words().day(&offer.until, &zone),
        offer,
        token: token.to_owned(),
        organizations,
        chosen: typed.chosen,
        faults: typed.faults,
        is_stale: typed.is_stale,
        c,
    };
    Ok(Page::personal(page).with_status(status))
}

#[get("/my/proposals/invitation?<token>")]
async fn show(
    c: Chrome,
    member: Member<'_>,
    app: &State<App>,
    token: Option<&str>,
) -> Result<Page<InvitationHtml>, Problem> {
    let token = token.unwrap_or_default();
    page(app, c, member, token, Typed::default()).await
}

/// What stood in the letter's link, and for whom is answered.
#[derive(Debug, Default, FromForm)]
struct AnswerForm {
    #[field(default = String::new())]
    token: String,
    #[field(default = String::new())]
    organization: String,
}

#[post("/my/proposals/invitation/accept", data = "<form>")]
async fn accept(
    form: Protected<AnswerForm>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
) -> Result<Either<Page<InvitationHtml>, Redirect>, Problem> {
    let (form, is_stale) = form.into_parts();
    let mut typed = Typed {
        chosen: form.organization.clone(),
        faults: Faults::none(),
        is_stale,
    };
    if !is_stale {
        let key = PartnerKey::Token(Sha256Hex::of(form.token.as_bytes()));
        let organization: Option<Slug> = form.organization.parse().ok();
        let standing = member.0.standing.clone();
        let accepted = app
            .db
            .write(move |tx| {
                let actor = Actor::Person(&standing);
                accept_partnership(tx, actor, &key, organization.as_ref())
            })
            .await;
        match accepted {
            Ok(id) => {
                let to = Leaf::Partners.address(&id);
                return Ok(Either::Right(onward(
                    app,
                    jar,
                    &to,
                    "flash-partner-accepted",
                )));
            }
            Err(CoalitionError::Faults(found)) => typed.faults = faults(&found, ""),
            Err(other) => return Err(problem(other)),
        }
    }
    page(app, c, member, &form.token, typed)
        .await
        .map(Either::Left)
}

#[post("/my/proposals/invitation/decline", data = "<form>")]
async fn decline(
    form: Protected<AnswerForm>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
) -> Result<Redirect, Problem> {
    let (form, is_stale) = form.into_parts();
    if is_stale {
        return Ok(onward(app, jar, "/my", FLASH_STALE));
    }
    let key = PartnerKey::Token(Sha256Hex::of(form.token.as_bytes()));
    let standing = member.0.standing.clone();
    app.db
        .write(move |tx| decline_partnership(tx, Actor::Person(&standing), &key))
        .await
        .map_err(problem)?;
    Ok(onward(app, jar, "/my", "flash-partner-declined"))
}
