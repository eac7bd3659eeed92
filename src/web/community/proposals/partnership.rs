//! `/my/proposals/invitation`: somebody was asked by e-mail to take part, and chooses for whom they answer.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::frame::Leaf;
use super::partners::{faults, problem};
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::PartnerId;
use crate::domain::policy::Actor;
use crate::domain::round::Slug;
use crate::domain::standing::MandateRole;
use crate::ops::proposals::{CoalitionError, PartnerKey, accept_partnership, decline_partnership};
use crate::store::views::coalition::{
    PartnershipOffered, partnership_at_address, partnership_of_letter,
};
use crate::store::views::my_organizations::{Belonging, my_organizations};
use crate::web::chrome::{Chrome, FLASH_STALE};
use crate::web::community::onward;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::{Member, Who};
use crate::web::public::addresses::{Named, encoded};
use crate::web::{App, Page, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![show, accept, decline]
}

/// Which invitation: by what stood in its letter's link, or by its own id, for whoever reads at the address it went to.
#[derive(Debug, Clone)]
enum Asked {
    Letter(String),
    Address(PartnerId),
}

impl Asked {
    fn of(token: &str, partner: &str) -> Self {
        match partner.parse() {
            Ok(partner) if token.is_empty() => Self::Address(partner),
            Ok(_) | Err(_) => Self::Letter(token.to_owned()),
        }
    }

    fn key(&self) -> PartnerKey {
        match self {
            Self::Letter(token) => PartnerKey::Token(Sha256Hex::of(token.as_bytes())),
            Self::Address(partner) => PartnerKey::Address(partner.clone()),
        }
    }

    /// The page of this invitation, as an address names it that leads on.
    fn here(&self) -> String {
        encoded(&match self {
            Self::Letter(token) => {
                format!("/my/proposals/invitation?token={}", encoded(token))
            }
            Self::Address(partner) => format!("/my/proposals/invitation?partner={partner}"),
        })
    }

    /// The hidden field of its forms.
    fn field(&self) -> (&'static str, String) {
        match self {
            Self::Letter(token) => ("token", token.clone()),
            Self::Address(partner) => ("partner", partner.to_string()),
        }
    }
}

#[derive(Template)]
#[template(path = "community/proposal_invitation.html")]
struct InvitationHtml {
    c: Chrome,
    offer: PartnershipOffered,
    round: Named,
    until: String,
    /// The name and value of the field that says which invitation is answered.
    asked: (&'static str, String),
    /// Where signing in, joining and registering an organisation come back to.
    here: String,
    /// Whether nobody is signed in: then the page tells what the letter tells, and no more.
    is_visitor: bool,
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
    who: Who<'_>,
    asked: &Asked,
    typed: Typed,
) -> Result<Page<InvitationHtml>, Problem> {
    let person = who.0.map(|found| found.standing.person.clone());
    let key = asked.clone();
    let (offer, mut organizations) = app
        .db
        .read(move |reader| {
            let offer = match (&key, &person) {
                (Asked::Letter(token), _) => {
                    partnership_of_letter(reader, &Sha256Hex::of(token.as_bytes()))?
                }
                (Asked::Address(partner), Some(person)) => {
                    partnership_at_address(reader, person, partner)?
                }
                (Asked::Address(_), None) => None,
            };
            let organizations = match &person {
                Some(person) => my_organizations(reader, person)?,
                None => Vec::new(),
            };
            Ok((offer, organizations))
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
    let page = InvitationHtml {
        round: Named::new(&offer.round.title, c.words()),
        until: c.words().day(&offer.until, &offer.zone),
        offer,
        asked: asked.field(),
        here: asked.here(),
        is_visitor: who.0.is_none(),
        organizations,
        chosen: typed.chosen,
        faults: typed.faults,
        is_stale: typed.is_stale,
        c,
    };
    Ok(Page::personal(page).with_status(status))
}

#[get("/my/proposals/invitation?<token>&<partner>")]
async fn show(
    c: Chrome,
    who: Who<'_>,
    app: &State<App>,
    token: Option<&str>,
    partner: Option<&str>,
) -> Result<Either<Page<InvitationHtml>, Redirect>, Problem> {
    let asked = Asked::of(token.unwrap_or_default(), partner.unwrap_or_default());
    let shown = page(app, c, who, &asked, Typed::default()).await;
    match shown {
        // It may be theirs, and shown once they have signed in.
        Err(problem) if who.0.is_none() && problem.status() == Status::NotFound => {
            let to = format!("/sign-in?next={}", asked.here());
            Ok(Either::Right(Redirect::to(to)))
        }
        shown => shown.map(Either::Left),
    }
}

/// Which invitation, and for whom is answered.
#[derive(Debug, Default, FromForm)]
struct AnswerForm {
    #[field(default = String::new())]
    token: String,
    #[field(default = String::new())]
    partner: String,
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
    let asked = Asked::of(&form.token, &form.partner);
    let mut typed = Typed {
        chosen: form.organization.clone(),
        faults: Faults::none(),
        is_stale,
    };
    if !is_stale {
        let key = asked.key();
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
    let who = Who(Some(member.0));
    page(app, c, who, &asked, typed).await.map(Either::Left)
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
    let key = Asked::of(&form.token, &form.partner).key();
    let standing = member.0.standing.clone();
    app.db
        .write(move |tx| decline_partnership(tx, Actor::Person(&standing), &key))
        .await
        .map_err(problem)?;
    Ok(onward(app, jar, "/my", "flash-partner-declined"))
}
