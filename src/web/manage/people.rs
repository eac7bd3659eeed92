//! Who holds which role in a programme or in one of its rounds; roles are given to members by their address.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Route, State, get, post, routes};

use super::frame;
use super::sheet::{Answer, done};
use crate::domain::bloc::Bloc;
use crate::domain::ids::{OrganizationId, RoleGrantId};
use crate::domain::language::LocalText;
use crate::domain::policy::{self, Actor};
use crate::domain::round::Slug;
use crate::domain::standing::{Role, Standing};
use crate::ops::setup::{GrantRoleError, RoleToGrant, end_role, grant_role};
use crate::store::StoreError;
use crate::store::views::managed_list::{PeopleOf, people_of_program, people_of_round};
use crate::store::views::managed_round::RoleHolder;
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![of_program, of_round, give_in_program, give_in_round, end]
}

/// Where roles are given: a programme as a whole, or one round.
#[derive(Debug, Clone)]
enum Scope {
    Program(Slug),
    Round(Slug),
}

impl Scope {
    fn address(&self) -> String {
        match self {
            Self::Program(slug) => format!("/manage/programmes/{slug}/people"),
            Self::Round(slug) => format!("/manage/rounds/{slug}/people"),
        }
    }
}

/// The form of a role.
#[derive(Debug, Clone, Default, FromForm)]
pub struct RoleForm {
    /// The member's address.
    #[field(default = String::new())]
    pub email: String,
    /// The role's word.
    #[field(default = String::new())]
    pub role: String,
    /// The funder's id; empty for the community.
    #[field(default = String::new())]
    pub funder: String,
    /// Whether a reviewer only stands by.
    #[field(default = false)]
    pub bench: bool,
}

async fn people(app: &App, member: Member<'_>, scope: &Scope) -> Result<PeopleOf, Problem> {
    let (standing, scope) = (member.0.standing.clone(), scope.clone());
    let found = app
        .db
        .read(move |reader| match &scope {
            Scope::Program(slug) => people_of_program(reader, Actor::Person(&standing), slug),
            Scope::Round(slug) => people_of_round(reader, Actor::Person(&standing), slug),
        })
        .await?;
    Ok(found?)
}

#[get("/manage/programmes/<slug>/people")]
async fn of_program(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
) -> Result<Page<PeoplePage>, Problem> {
    show(app, member, c, Scope::Program(frame::known(slug)?)).await
}

#[get("/manage/rounds/<slug>/people")]
async fn of_round(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
) -> Result<Page<PeoplePage>, Problem> {
    show(app, member, c, Scope::Round(frame::known(slug)?)).await
}

async fn show(
    app: &App,
    member: Member<'_>,
    c: Chrome,
    scope: Scope,
) -> Result<Page<PeoplePage>, Problem> {
    let people = people(app, member, &scope).await?;
    Ok(Page::personal(PeoplePage::new(
        c,
        member,
        scope,
        people,
        Default::default(),
    )))
}

#[post("/manage/programmes/<slug>/people", data = "<form>")]
async fn give_in_program(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    slug: &str,
    form: Protected<RoleForm>,
) -> Result<Answer<PeoplePage>, Problem> {
    give(
        app,
        member,
        c,
        jar,
        Scope::Program(frame::known(slug)?),
        form,
    )
    .await
}

#[post("/manage/rounds/<slug>/people", data = "<form>")]
async fn give_in_round(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    slug: &str,
    form: Protected<RoleForm>,
) -> Result<Answer<PeoplePage>, Problem> {
    give(app, member, c, jar, Scope::Round(frame::known(slug)?), form).await
}

async fn give(
    app: &App,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    scope: Scope,
    form: Protected<RoleForm>,
) -> Result<Answer<PeoplePage>, Problem> {
    let people = people(app, member, &scope).await?;
    let (form, is_fresh) = match form {
        Protected::Fresh(form) => (form, true),
        Protected::Stale(form) => (form, false),
    };
    let mut page = PeoplePage::new(c, member, scope, people, form);
    if !is_fresh {
        page.is_stale = true;
        return Ok(Err(Page::personal(page).with_status(Status::Forbidden)));
    }
    let Some(wanted) = page.wanted() else {
        return Ok(Err(
            Page::personal(page).with_status(Status::UnprocessableEntity)
        ));
    };
    let standing = member.0.standing.clone();
    let given = app
        .db
        .write(move |tx| grant_role(tx, Actor::Person(&standing), &wanted))
        .await;
    match given {
        Ok(_) => Ok(Ok(done(
            app,
            jar,
            page.scope.address(),
            "flash-grant-given",
        ))),
        Err(error) => {
            page.faults = refused(error)?;
            Ok(Err(
                Page::personal(page).with_status(Status::UnprocessableEntity)
            ))
        }
    }
}

/// Where to go back to after a role was taken away.
#[derive(Debug, FromForm)]
struct EndForm {
    #[field(default = String::new())]
    program: String,
    #[field(default = String::new())]
    round: String,
}

#[post("/manage/roles/<id>/end", data = "<form>")]
async fn end(
    app: &State<App>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    id: &str,
    form: Protected<EndForm>,
) -> Result<Redirect, Problem> {
    let id: RoleGrantId = id.parse().map_err(|_| Problem::not_found())?;
    let (form, is_fresh) = match form {
        Protected::Fresh(form) => (form, true),
        Protected::Stale(form) => (form, false),
    };
    let round = form.round.parse().map(Scope::Round);
    let back = round.or_else(|_| form.program.parse().map(Scope::Program));
    let back = back.map_or("/manage".to_owned(), |scope| scope.address());
    if !is_fresh {
        return Ok(done(app, jar, back, crate::web::chrome::FLASH_STALE));
    }
    let standing = member.0.standing.clone();
    let ended = app
        .db
        .write(move |tx| end_role(tx, Actor::Person(&standing), &id))
        .await;
    match ended {
        Ok(()) => Ok(done(app, jar, back, "flash-role-ended")),
        Err(GrantRoleError::LastStaff) => {
            Err(Problem::new(Status::Conflict, "last-staff").way_out(back, "manage-people"))
        }
        Err(GrantRoleError::Denied(denied)) => Err(denied.into()),
        Err(GrantRoleError::Store(error)) => Err(error.into()),
        Err(GrantRoleError::NoMember | GrantRoleError::HeldAlready | GrantRoleError::NoSeat) => {
            Err(StoreError::NotFound.into())
        }
    }
}

/// The page.
#[derive(Template)]
#[template(path = "manage/people.html")]
pub struct PeoplePage {
    c: Chrome,
    scope: Scope,
    people: PeopleOf,
    form: RoleForm,
    faults: Faults,
    is_stale: bool,
    standing: Standing,
}

impl PeoplePage {
    fn new(c: Chrome, member: Member<'_>, scope: Scope, people: PeopleOf, form: RoleForm) -> Self {
        Self {
            c,
            scope,
            people,
            form,
            faults: Faults::none(),
            is_stale: false,
            standing: member.0.standing.clone(),
        }
    }

    fn named(&self, text: &LocalText) -> Named {
        Named::new(text, self.c.words())
    }

    fn may(&self, funder: Option<&OrganizationId>) -> bool {
        let round = self.people.round.as_ref().map(|round| &round.id);
        policy::may_grant_role(
            Actor::Person(&self.standing),
            &self.people.program,
            round,
            funder,
        )
        .is_ok()
    }

    fn may_end(&self, holder: &RoleHolder) -> bool {
        self.may(holder.funder.as_ref())
    }

    /// The funders whose roles the reader gives: id and name.
    fn funders(&self) -> Vec<(String, String)> {
        let funders = self.people.program.funders.iter();
        let own = funders.filter(|funder| self.may(Some(&funder.organization)));
        own.map(|funder| (funder.organization.to_string(), funder.name.clone()))
            .collect()
    }

    /// Whether reviewers get their printed cards from this person.
    fn hands_out_cards(&self) -> bool {
        self.standing.is_staff_of(&self.people.program.id)
    }

    fn may_for_community(&self) -> bool {
        self.may(None)
    }

    fn roles(&self) -> Vec<Role> {
        let in_round = self.people.round.is_some();
        Role::ALL
            .into_iter()
            .filter(|role| in_round || *role != Role::Reviewer)
            .collect()
    }

    fn funder_name(&self, holder: &RoleHolder) -> &str {
        let mut funders = self.people.program.funders.iter();
        let funder = funders.find(|funder| Some(&funder.organization) == holder.funder.as_ref());
        funder.map_or("", |funder| &funder.name)
    }

    fn wanted(&mut self) -> Option<RoleToGrant> {
        match wanted(&self.people, &self.form) {
            Ok(wanted) => Some(wanted),
            Err(faults) => {
                self.faults = faults;
                None
            }
        }
    }
}

/// The role that the form says, or what is wrong with it. A reviewer sits in the bloc of the funder, or in the
/// community's where there is none.
pub fn wanted(people: &PeopleOf, form: &RoleForm) -> Result<RoleToGrant, Faults> {
    let mut faults = Faults::none();
    let to = form.email.parse().ok();
    if to.is_none() {
        faults.add("email", "setup-fault-address");
    }
    let role: Option<Role> = form.role.parse().ok();
    if role.is_none() {
        faults.add("role", "setup-fault-choice");
    }
    let program = &people.program;
    let funder = program
        .funders
        .iter()
        .find(|funder| funder.organization.to_string() == form.funder);
    if funder.is_none() && !form.funder.is_empty() {
        faults.add("funder", "setup-fault-choice");
    }
    match (to, role) {
        (Some(to), Some(role)) if faults.is_empty() => Ok(RoleToGrant {
            program: program.slug.clone(),
            round: people.round.as_ref().map(|round| round.slug.clone()),
            bloc: (role == Role::Reviewer)
                .then(|| funder.map_or(Bloc::Panel, |funder| funder.bloc)),
            funder: funder.map(|funder| funder.organization.clone()),
            role,
            to,
            bench: form.bench,
        }),
        _ => Err(faults),
    }
}

/// Why a role is not given, beside its field.
pub fn refused(error: GrantRoleError) -> Result<Faults, Problem> {
    let (field, key) = match error {
        GrantRoleError::Denied(denied) => return Err(denied.into()),
        GrantRoleError::Store(error) => return Err(error.into()),
        GrantRoleError::NoMember => ("email", "people-fault-nobody"),
        GrantRoleError::HeldAlready => ("email", "people-fault-held"),
        GrantRoleError::NoSeat => ("role", "people-fault-seat"),
        GrantRoleError::LastStaff => ("role", "people-fault-last"),
    };
    Ok(Faults::one(field, key))
}
