//! One's own organisations: the list, and one from within.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::{my, onward, refusals};
use crate::domain::ids::UnitId;
use crate::domain::language::LanguageTag;
use crate::domain::organization::Identifier;
use crate::domain::policy::{Actor, may_change_organization, may_manage_members};
use crate::domain::round::Slug;
use crate::domain::time::Instant;
use crate::ops::organizations::{self, OrganizationError, WrittenInvitation};
use crate::store::views::my_organizations::{
    Belonging, MemberEntry, OrganizationWithin, my_organizations, organization_within,
};
use crate::web::chrome::{Chrome, FLASH_STALE};
use crate::web::forms::Faults;
use crate::web::guards::protected::{NoFields, Protected};
use crate::web::guards::who::Member;
use crate::web::{App, Page, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![list, show, add_unit, close_unit]
}

/// The organisations that one belongs to.
#[derive(Template)]
#[template(path = "community/organizations.html")]
struct OrganizationsHtml {
    c: Chrome,
    belongings: Vec<Belonging>,
}

impl OrganizationsHtml {
    fn last_day(&self, end: &Instant) -> String {
        my::last_day(&self.c, end)
    }
}

#[get("/my/organisations")]
async fn list(
    c: Chrome,
    member: Member<'_>,
    app: &State<App>,
) -> Result<Page<OrganizationsHtml>, Problem> {
    let person = member.0.standing.person.clone();
    let belongings = app
        .db
        .read(move |reader| my_organizations(reader, &person))
        .await?;
    Ok(Page::personal(OrganizationsHtml { c, belongings }))
}

/// One organisation from within.
#[derive(Template)]
#[template(path = "community/organization.html")]
pub(super) struct OrganizationHtml {
    c: Chrome,
    view: OrganizationWithin,
    me: String,
    faults: Faults,
    is_stale: bool,
    invitation: WrittenInvitation,
    unit: String,
    may_change: bool,
    may_manage: bool,
    now: Instant,
}

impl OrganizationHtml {
    /// The address that everything on this page is beneath.
    fn base(&self) -> String {
        format!("/my/organisations/{}", self.view.organization.slug)
    }

    fn day(&self, instant: &Instant) -> String {
        my::day(&self.c, instant)
    }

    fn moment(&self, instant: &Instant) -> String {
        self.c.words().instant(instant, &self.c.clocks())
    }

    fn last_day(&self, end: &Instant) -> String {
        my::last_day(&self.c, end)
    }

    /// The zone that the reader's days are counted in.
    fn zone(&self) -> String {
        my::zone(&self.c)
    }

    fn is_me(&self, member: &MemberEntry) -> bool {
        member.person.to_string() == self.me
    }

    fn has_run_out(&self, instant: &Instant) -> bool {
        *instant <= self.now
    }

    /// An identifier in the reader's words: who gave it, and until when it holds.
    fn said(&self, identifier: &Identifier) -> String {
        said(&self.c, identifier)
    }

    fn languages(&self) -> Vec<(String, String, bool)> {
        let offered = self.c.languages().iter();
        offered
            .map(|link| {
                let tag = link.tag.clone();
                let chosen = match self.invitation.language.as_str() {
                    "" => link.current,
                    chosen => chosen == tag,
                };
                let name = tag.parse::<LanguageTag>();
                let name = name.map_or(tag.clone(), |tag| self.c.words().language(&tag));
                (tag, name, chosen)
            })
            .collect()
    }
}

/// Who gave a number, in the reader's words.
pub fn said(c: &Chrome, identifier: &Identifier) -> String {
    c.say("organisation-number")
        .choice("scheme", identifier.scheme.key())
        .text("register", identifier.scheme.register())
        .to_string()
}

/// What stands on the page besides the organisation.
#[derive(Debug, Default)]
pub(super) struct Typed {
    pub(super) faults: Faults,
    pub(super) is_stale: bool,
    pub(super) invitation: WrittenInvitation,
    pub(super) unit: String,
}

pub(super) async fn page(
    app: &App,
    c: Chrome,
    member: Member<'_>,
    slug: &str,
    typed: Typed,
) -> Result<Page<OrganizationHtml>, Problem> {
    let slug: Slug = slug.parse().map_err(|_| Problem::not_found())?;
    let person = member.0.standing.person.clone();
    let view = app
        .db
        .read(move |reader| organization_within(reader, &person, &slug))
        .await?
        .ok_or_else(Problem::not_found)?;
    let held = Some(view.held);
    let status = if typed.faults.is_empty() && !typed.is_stale {
        Status::Ok
    } else {
        Status::UnprocessableEntity
    };
    let page = OrganizationHtml {
        c,
        me: member.0.standing.person.to_string(),
        may_change: may_change_organization(member.actor(), held).is_ok(),
        may_manage: may_manage_members(member.actor(), held).is_ok(),
        faults: typed.faults,
        is_stale: typed.is_stale,
        invitation: typed.invitation,
        unit: typed.unit,
        now: app.db.now(),
        view,
    };
    Ok(Page::personal(page).with_status(status))
}

#[get("/my/organisations/<slug>")]
async fn show(
    c: Chrome,
    member: Member<'_>,
    app: &State<App>,
    slug: &str,
) -> Result<Page<OrganizationHtml>, Problem> {
    page(app, c, member, slug, Typed::default()).await
}

/// A new unit.
#[derive(Debug, Default, FromForm)]
struct UnitForm {
    #[field(default = String::new())]
    unit: String,
}

#[post("/my/organisations/<slug>/units", data = "<form>")]
async fn add_unit(
    form: Protected<UnitForm>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    slug: &str,
) -> Result<Either<Page<OrganizationHtml>, Redirect>, Problem> {
    let (form, is_stale) = form.into_parts();
    let mut typed = Typed {
        is_stale,
        unit: form.unit.clone(),
        ..Typed::default()
    };
    if is_stale {
        return page(app, c, member, slug, typed).await.map(Either::Left);
    }
    let of: Slug = slug.parse().map_err(|_| Problem::not_found())?;
    let standing = member.0.standing.clone();
    let added = app
        .db
        .write(move |tx| organizations::add_unit(tx, Actor::Person(&standing), &of, &form.unit))
        .await;
    match added {
        Ok(_) => {
            let address = format!("/my/organisations/{slug}");
            let flash = "flash-unit-added";
            Ok(Either::Right(onward(app, jar, &address, flash)))
        }
        Err(OrganizationError::Faults(found)) => {
            typed.faults = refusals::faults(&found);
            page(app, c, member, slug, typed).await.map(Either::Left)
        }
        Err(other) => Err(refusals::problem(other)),
    }
}

#[post("/my/organisations/<slug>/units/<unit>/close", data = "<form>")]
async fn close_unit(
    form: Protected<NoFields>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    slug: &str,
    unit: &str,
) -> Result<Redirect, Problem> {
    let of: Slug = slug.parse().map_err(|_| Problem::not_found())?;
    let address = format!("/my/organisations/{of}");
    let unit: UnitId = unit.parse().map_err(|_| Problem::not_found())?;
    if matches!(form, Protected::Stale(_)) {
        return Ok(onward(app, jar, &address, FLASH_STALE));
    }
    let standing = member.0.standing.clone();
    app.db
        .write(move |tx| organizations::close_unit(tx, Actor::Person(&standing), &of, &unit))
        .await
        .map_err(refusals::problem)?;
    Ok(onward(app, jar, &address, "flash-unit-closed"))
}
