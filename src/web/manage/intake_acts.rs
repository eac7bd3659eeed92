//! `/manage/rounds/<slug>/intake/<id>/…`: what is done about an intake, from handing it over to its group to its end.

use rocket::form::FromForm;
use rocket::http::CookieJar;
use rocket::response::Redirect;
use rocket::{Either, Route, State, post, routes};

use super::frame::known;
use super::intake::faults;
use super::intake_one::{OneHtml, Typed, address, known_id, open, page};
use super::sheet::done;
use crate::domain::ids::ProposalId;
use crate::domain::policy::Actor;
use crate::domain::proposal::DropEnd;
use crate::domain::proposal::DropReason;
use crate::domain::round::Slug;
use crate::ops::intake::{
    IntakeError, WrittenCompletion, WrittenPass, WrittenProof, begin_completion, countersign,
    drop_intake, enter_proof, hand_over, pass_on, take_back,
};
use crate::web::chrome::{Chrome, FLASH_STALE};
use crate::web::community::proposals::read_back::problem;
use crate::web::forms::Faults;
use crate::web::guards::protected::{NoFields, Protected};
use crate::web::guards::who::Member;
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![over, back, sign, proof, pass, drop_it, complete]
}

/// How a group confirmed that does not sign in.
#[derive(Debug, Default, FromForm)]
pub struct ProofForm {
    /// How: with a sheet, or in a call.
    #[field(default = String::new())]
    pub proof: String,
    /// What stands on the sheet.
    #[field(default = String::new())]
    pub code: String,
    /// Who of the group it was.
    #[field(default = String::new())]
    pub signer: String,
    /// On which day.
    #[field(default = String::new())]
    pub signed_on: String,
    /// In which language it was read to them.
    #[field(default = String::new())]
    pub spoken_in: String,
    /// By whom.
    #[field(default = String::new())]
    pub read_by: String,
}

impl ProofForm {
    fn read(&self) -> Result<WrittenProof, Faults> {
        Ok(WrittenProof {
            proof: self.proof.clone(),
            code: self.code.clone(),
            signer: self.signer.clone(),
            signed_on: self.signed_on.clone(),
            spoken_in: self.spoken_in.clone(),
            read_by: self.read_by.clone(),
        })
    }
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

impl PassForm {
    fn read(&self) -> Result<WrittenPass, Faults> {
        Ok(WrittenPass {
            to: self.to.clone(),
            reason: self.reason.clone(),
        })
    }
}

/// Why it is dropped.
#[derive(Debug, Default, FromForm)]
pub struct DropForm {
    /// The reason's word.
    #[field(default = String::new())]
    pub why: String,
}

impl DropForm {
    fn read(&self) -> Result<DropReason, Faults> {
        let why = self.why.parse();
        why.map_err(|_| Faults::one("why", "intake-fault-unknown-choice"))
    }
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

impl CompletionForm {
    fn read(&self) -> Result<WrittenCompletion, Faults> {
        Ok(WrittenCompletion {
            channel: self.channel.clone(),
            arrived: self.arrived.clone(),
            contact: self.contact.clone(),
            reached_at: self.reached_at.clone(),
        })
    }
}

/// One act that is one button: what it does, and what is said afterwards.
macro_rules! button {
    ($name:ident, $address:literal, $act:ident => $flash:literal) => {
        #[post($address, data = "<form>")]
        async fn $name(
            form: Protected<NoFields>,
            app: &State<App>,
            member: Member<'_>,
            jar: &CookieJar<'_>,
            slug: &str,
            id: &str,
        ) -> Result<Redirect, Problem> {
            let (round, of) = (known(slug)?, known_id(id)?);
            let here = address(&round, &of);
            if matches!(form, Protected::Stale(_)) {
                return Ok(done(app, jar, here, FLASH_STALE));
            }
            let standing = member.0.standing.clone();
            let at = (round.clone(), of.clone());
            app.db
                .write(move |tx| $act(tx, Actor::Person(&standing), &at.0, &at.1))
                .await
                .map_err(|error| way_back(error, &round, &of))?;
            Ok(done(app, jar, here, $flash))
        }
    };
}

button!(
    back, "/manage/rounds/<slug>/intake/<id>/take-back",
    take_back => "flash-intake-taken-back"
);
button!(
    sign, "/manage/rounds/<slug>/intake/<id>/countersign",
    countersign => "flash-intake-confirmed"
);

#[post("/manage/rounds/<slug>/intake/<id>/hand-over", data = "<form>")]
async fn over(
    form: Protected<NoFields>,
    app: &State<App>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    slug: &str,
    id: &str,
) -> Result<Redirect, Problem> {
    let (round, of) = (known(slug)?, known_id(id)?);
    let here = address(&round, &of);
    if matches!(form, Protected::Stale(_)) {
        return Ok(done(app, jar, here, FLASH_STALE));
    }
    let secret = format!(
        "{}{}",
        hex::encode((app.random)()),
        hex::encode((app.random)())
    );
    let (standing, key) = (member.0.standing.clone(), app.sign_in_key.clone());
    app.db
        .write(move |tx| hand_over(tx, Actor::Person(&standing), &key, &round, &of, &secret))
        .await
        .map_err(|error| problem(error).way_out(here.clone(), "intake-back"))?;
    Ok(done(app, jar, here, "flash-intake-handed-over"))
}

/// One act that is written in a form of the page of an intake: which, what is done with what was read from it, and where
/// that leads.
macro_rules! written {
    (
        $name:ident, $address:literal, $form:ident as $own:ident,
        |$tx:ident, $actor:ident, $round:ident, $of:ident, $written:ident| $work:expr,
        $next:ident => |$end:pat_param| $flash:expr
    ) => {
        #[post($address, data = "<form>")]
        async fn $name(
            form: Protected<$form>,
            app: &State<App>,
            c: Chrome,
            member: Member<'_>,
            jar: &CookieJar<'_>,
            slug: &str,
            id: &str,
        ) -> Result<Either<Page<OneHtml>, Redirect>, Problem> {
            let found = open(app, member, slug, id).await?;
            let (slug, id) = (found.slug.clone(), found.intake.proposal.clone());
            let (sent, is_stale) = form.into_parts();
            let read = sent.read();
            let again = |faults: Faults| {
                let typed = Typed {
                    $own: sent,
                    ..Typed::default()
                };
                Ok(Either::Left(page(c, found, typed, faults, is_stale)))
            };
            let $written = match read {
                _ if is_stale => return again(Faults::none()),
                Ok(written) => written,
                Err(wrong) => return again(wrong),
            };
            let standing = member.0.standing.clone();
            let ($round, $of) = (slug.clone(), id.clone());
            let outcome = app
                .db
                .write(move |$tx| {
                    let $actor = Actor::Person(&standing);
                    $work
                })
                .await;
            match outcome {
                Ok($end) => Ok(Either::Right(done(app, jar, $next(&slug, &id), $flash))),
                Err(IntakeError::Faults(wrong)) => again(faults(&wrong)),
                Err(other) => Err(way_back(other, &slug, &id)),
            }
        }
    };
}

written!(
    proof, "/manage/rounds/<slug>/intake/<id>/proof", ProofForm as proof,
    |tx, actor, round, of, written| enter_proof(tx, actor, &round, &of, &written),
    address => |()| "flash-intake-proof"
);
written!(
    pass, "/manage/rounds/<slug>/intake/<id>/pass-on", PassForm as pass,
    |tx, actor, round, of, written| pass_on(tx, actor, &round, &of, &written),
    list => |()| "flash-intake-passed"
);
written!(
    drop_it, "/manage/rounds/<slug>/intake/<id>/drop", DropForm as drop,
    |tx, actor, round, of, reason| drop_intake(tx, actor, &round, &of, reason),
    list => |end| match end {
        DropEnd::Erased => "flash-intake-dropped",
        DropEnd::Left => "flash-intake-closed",
    }
);
written!(
    complete, "/manage/rounds/<slug>/intake/<id>/complete", CompletionForm as completion,
    |tx, actor, round, of, written| begin_completion(tx, actor, &round, &of, &written),
    address => |()| "flash-intake-begun"
);

/// All intakes of the round: what was passed on or dropped is not there for whoever did it any more.
fn list(slug: &Slug, _: &ProposalId) -> String {
    format!("/manage/rounds/{slug}/intake")
}

/// Why it was not done, with the way back to the intake.
fn way_back(error: IntakeError, slug: &Slug, id: &ProposalId) -> Problem {
    problem(error).way_out(address(slug, id), "intake-back")
}
