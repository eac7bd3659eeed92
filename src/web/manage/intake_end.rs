//! `/manage/rounds/<slug>/intake/<id>/…`: an intake passes to a colleague, is dropped, or goes on with what the group was
//! asked to complete.

use rocket::form::FromForm;
use rocket::http::CookieJar;
use rocket::response::Redirect;
use rocket::{Either, Route, State, post, routes};

use super::intake::faults;
use super::intake_one::{OneHtml, Typed, address, open, page};
use super::sheet::done;
use crate::domain::ids::ProposalId;
use crate::domain::policy::Actor;
use crate::domain::proposal::DropEnd;
use crate::domain::round::Slug;
use crate::ops::intake::{
    IntakeError, WrittenCompletion, WrittenPass, begin_completion, drop_intake, pass_on,
};
use crate::web::chrome::Chrome;
use crate::web::community::proposals::read_back::problem;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![pass, drop_it, complete]
}

/// To whom it passes, and why.
#[derive(Debug, Default, FromForm)]
pub struct PassForm {
    /// The colleague's id.
    #[field(default = String::new())]
    pub to: String,
    /// The reason's word.
    #[field(default = String::new())]
    pub reason: String,
}

/// Why it is dropped.
#[derive(Debug, Default, FromForm)]
pub struct DropForm {
    /// The reason's word.
    #[field(default = String::new())]
    pub why: String,
}

/// What came of a group that was asked for completion.
#[derive(Debug, Default, FromForm)]
pub struct CompletionForm {
    /// How it came.
    #[field(default = String::new())]
    pub channel: String,
    /// When it arrived.
    #[field(default = String::new())]
    pub arrived: String,
    /// How the group is reached.
    #[field(default = String::new())]
    pub contact: String,
    /// Its phone number or postal address.
    #[field(default = String::new())]
    pub reached_at: String,
}

type Answered = Result<Either<Page<OneHtml>, Redirect>, Problem>;

#[post("/manage/rounds/<slug>/intake/<id>/pass-on", data = "<form>")]
async fn pass(
    form: Protected<PassForm>,
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    slug: &str,
    id: &str,
) -> Answered {
    let found = open(app, member, slug, id).await?;
    let (sent, is_stale) = form.into_parts();
    let written = WrittenPass {
        to: sent.to.clone(),
        reason: sent.reason.clone(),
    };
    let again = |faults: Faults| {
        let typed = Typed {
            pass: sent,
            ..Typed::default()
        };
        Ok(Either::Left(page(
            c,
            found.clone(),
            typed,
            faults,
            is_stale,
        )))
    };
    if is_stale {
        return again(Faults::none());
    }
    let (standing, round, of) = (
        member.0.standing.clone(),
        found.slug.clone(),
        found.intake.proposal.clone(),
    );
    let passed = app
        .db
        .write(move |tx| pass_on(tx, Actor::Person(&standing), &round, &of, &written))
        .await;
    match passed {
        Ok(()) => {
            let list = format!("/manage/rounds/{}/intake", found.slug);
            Ok(Either::Right(done(app, jar, list, "flash-intake-passed")))
        }
        Err(IntakeError::Faults(wrong)) => again(faults(&wrong)),
        Err(other) => Err(way_back(other, &found.slug, &found.intake.proposal)),
    }
}

#[post("/manage/rounds/<slug>/intake/<id>/drop", data = "<form>")]
async fn drop_it(
    form: Protected<DropForm>,
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    slug: &str,
    id: &str,
) -> Answered {
    let found = open(app, member, slug, id).await?;
    let (sent, is_stale) = form.into_parts();
    let reason = sent.why.parse();
    let again = |faults: Faults| {
        let typed = Typed {
            drop: sent,
            ..Typed::default()
        };
        Ok(Either::Left(page(
            c,
            found.clone(),
            typed,
            faults,
            is_stale,
        )))
    };
    if is_stale {
        return again(Faults::none());
    }
    let Ok(reason) = reason else {
        return again(Faults::one("why", "intake-fault-unknown-choice"));
    };
    let (standing, round, of) = (
        member.0.standing.clone(),
        found.slug.clone(),
        found.intake.proposal.clone(),
    );
    let end = app
        .db
        .write(move |tx| drop_intake(tx, Actor::Person(&standing), &round, &of, reason))
        .await
        .map_err(|error| way_back(error, &found.slug, &found.intake.proposal))?;
    let list = format!("/manage/rounds/{}/intake", found.slug);
    let told = match end {
        DropEnd::Erased => "flash-intake-dropped",
        DropEnd::Left => "flash-intake-closed",
    };
    Ok(Either::Right(done(app, jar, list, told)))
}

#[post("/manage/rounds/<slug>/intake/<id>/complete", data = "<form>")]
async fn complete(
    form: Protected<CompletionForm>,
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    slug: &str,
    id: &str,
) -> Answered {
    let found = open(app, member, slug, id).await?;
    let (sent, is_stale) = form.into_parts();
    let written = WrittenCompletion {
        channel: sent.channel.clone(),
        arrived: sent.arrived.clone(),
        contact: sent.contact.clone(),
        reached_at: sent.reached_at.clone(),
    };
    let again = |faults: Faults| {
        let typed = Typed {
            completion: sent,
            ..Typed::default()
        };
        Ok(Either::Left(page(
            c,
            found.clone(),
            typed,
            faults,
            is_stale,
        )))
    };
    if is_stale {
        return again(Faults::none());
    }
    let (standing, round, of) = (
        member.0.standing.clone(),
        found.slug.clone(),
        found.intake.proposal.clone(),
    );
    let begun = app
        .db
        .write(move |tx| begin_completion(tx, Actor::Person(&standing), &round, &of, &written))
        .await;
    let here = address(&found.slug, &found.intake.proposal);
    match begun {
        Ok(()) => Ok(Either::Right(done(app, jar, here, "flash-intake-begun"))),
        Err(IntakeError::Faults(wrong)) => again(faults(&wrong)),
        Err(other) => Err(way_back(other, &found.slug, &found.intake.proposal)),
    }
}

/// Why it was not done, with the way back to the intake.
fn way_back(error: IntakeError, slug: &Slug, id: &ProposalId) -> Problem {
    problem(error).way_out(address(slug, id), "intake-back")
}
