//! An invitation: by its letter's link, for anyone who holds it, and on one's own page.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Route, State, get, post, routes};

use super::{my, onward, refusals};
use crate::domain::canonical::Sha256Hex;
use crate::domain::policy::Actor;
use crate::domain::round::Slug;
use crate::domain::time::{Instant, ZoneName};
use crate::ops::organizations::{self as ops, InvitationKey, NamedOrganization};
use crate::store::views::my_organizations::{
    InvitationForMe, invitation_of_letter, my_invitations,
};
use crate::store::views::who::clocks_of_visitors;
use crate::web::chrome::{Chrome, FLASH_STALE};
use crate::web::guards::protected::{NoFields, Protected};
use crate::web::guards::who::{Member, Who};
use crate::web::public::addresses::encoded;
use crate::web::{App, Page, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![show, accept_by_letter, decline_by_letter, accept, decline]
}

/// What the reader can do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Can {
    /// It is theirs: accept or decline.
    Answer,
    /// Sign in or join first; the invitation waits.
    SignIn,
    /// They are signed in with another address.
    ChangeSignIn,
}

/// The page that a letter's link leads to.
#[derive(Template)]
#[template(path = "community/invitation.html")]
struct InvitationHtml {
    c: Chrome,
    invitation: InvitationForMe,
    token: String,
    can: Can,
    /// The reader's clocks; those of the site for whoever is not signed in.
    zone: ZoneName,
}

impl InvitationHtml {
    fn moment(&self, instant: &Instant) -> String {
        self.c.words().instant(instant, &self.zone)
    }

    fn last_day(&self, end: &Instant) -> String {
        my::last_day(&self.c, end)
    }

    /// Where signing in and joining come back to.
    fn next(&self) -> String {
        encoded(&format!("/invitation?token={}", self.token))
    }
}

#[get("/invitation?<token>")]
async fn show(
    c: Chrome,
    who: Who<'_>,
    app: &State<App>,
    token: Option<&str>,
) -> Result<Page<InvitationHtml>, Problem> {
    let token = token.unwrap_or_default().to_owned();
    let hash = Sha256Hex::of(token.as_bytes());
    let person = who.0.map(|found| found.standing.person.clone());
    let (invitation, mine, usual) = app
        .db
        .read(move |reader| {
            let invitation = invitation_of_letter(reader, &hash)?;
            let mine = match &person {
                Some(person) => my_invitations(reader, person)?,
                None => Vec::new(),
            };
            Ok((invitation, mine, clocks_of_visitors(reader)?))
        })
        .await?;
    let gone =
        || Problem::new(Status::NotFound, "invitation-gone").way_out("/my", "problem-way-my");
    let invitation = invitation.ok_or_else(gone)?;
    if invitation.expires_at <= app.db.now() {
        return Err(Problem::new(Status::Gone, "invitation-expired"));
    }
    let can = match who.0 {
        None => Can::SignIn,
        Some(_) if mine.iter().any(|own| own.id == invitation.id) => Can::Answer,
        Some(_) => Can::ChangeSignIn,
    };
    let zone = match c.reader() {
        Some(_) => c.clocks(),
        None => usual,
    };
    Ok(Page::personal(InvitationHtml {
        zone,
        c,
        invitation,
        token,
        can,
    }))
}

/// What stood in the letter's link.
#[derive(Debug, Default, FromForm)]
struct TokenForm {
    #[field(default = String::new())]
    token: String,
}

#[post("/invitation/accept", data = "<form>")]
async fn accept_by_letter(
    form: Protected<TokenForm>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
) -> Result<Redirect, Problem> {
    let (form, is_stale) = form.into_parts();
    if is_stale {
        return Ok(onward(app, jar, "/my", FLASH_STALE));
    }
    let key = InvitationKey::Token(Sha256Hex::of(form.token.as_bytes()));
    joined(app, jar, member, key).await
}

#[post("/invitation/decline", data = "<form>")]
async fn decline_by_letter(
    form: Protected<TokenForm>,
    who: Who<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
) -> Result<Redirect, Problem> {
    let (form, is_stale) = form.into_parts();
    if is_stale {
        return Ok(onward(app, jar, "/", FLASH_STALE));
    }
    let key = InvitationKey::Token(Sha256Hex::of(form.token.as_bytes()));
    let standing = who.0.map(|found| found.standing.clone());
    app.db
        .write(move |tx| {
            let actor = standing.as_ref().map_or(Actor::Visitor, Actor::Person);
            ops::decline_invitation(tx, actor, &key)
        })
        .await
        .map_err(refusals::problem)?;
    let to = if who.0.is_some() { "/my" } else { "/" };
    Ok(onward(app, jar, to, "flash-invitation-declined"))
}

#[post("/my/invitations/<id>/accept", data = "<form>")]
async fn accept(
    form: Protected<NoFields>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Redirect, Problem> {
    let id = id.parse().map_err(|_| Problem::not_found())?;
    if matches!(form, Protected::Stale(_)) {
        return Ok(onward(app, jar, "/my", FLASH_STALE));
    }
    joined(app, jar, member, InvitationKey::Id(id)).await
}

#[post("/my/invitations/<id>/decline", data = "<form>")]
async fn decline(
    form: Protected<NoFields>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Redirect, Problem> {
    let id = id.parse().map_err(|_| Problem::not_found())?;
    if matches!(form, Protected::Stale(_)) {
        return Ok(onward(app, jar, "/my", FLASH_STALE));
    }
    let (standing, key) = (member.0.standing.clone(), InvitationKey::Id(id));
    app.db
        .write(move |tx| ops::decline_invitation(tx, Actor::Person(&standing), &key))
        .await
        .map_err(refusals::problem)?;
    Ok(onward(app, jar, "/my", "flash-invitation-declined"))
}

/// Accepts, and goes on to the organisation; whoever acted for nobody yet acts for it.
async fn joined(
    app: &App,
    jar: &CookieJar<'_>,
    member: Member<'_>,
    key: InvitationKey,
) -> Result<Redirect, Problem> {
    let standing = member.0.standing.clone();
    let NamedOrganization { slug, .. } = app
        .db
        .write(move |tx| ops::accept_invitation(tx, Actor::Person(&standing), &key))
        .await
        .map_err(refusals::problem)?;
    let of: Slug = slug.clone();
    if member.0.standing.acting_for.is_none() {
        my::act_for_now(app, member, Some(of)).await?;
    }
    let address = format!("/my/organisations/{slug}");
    Ok(onward(app, jar, &address, "flash-invitation-accepted"))
}
