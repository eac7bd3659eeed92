//! `/manage/rounds/<slug>/intake/<id>`: one intake, for whoever types it and whoever countersigns.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::frame::known;
use super::intake::faults;
use super::sheet::done;
use crate::domain::ids::ProposalId;
use crate::domain::policy::Actor;
use crate::domain::proposal::{FieldName, IntakeProof, IntakeState};
use crate::domain::round::Slug;
use crate::ops::intake::{
    IntakeError, WrittenProof, countersign, enter_proof, hand_over, take_back,
};
use crate::store::views::intakes::{IntakePage, intake_page};
use crate::web::chrome::{Chrome, FLASH_STALE};
use crate::web::community::proposals::field_words;
use crate::web::community::proposals::lacks::LackShown;
use crate::web::community::proposals::read_back::{TypedShown, problem, typed};
use crate::web::forms::Faults;
use crate::web::guards::protected::{NoFields, Protected};
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show, sheet, over, back, proof, sign]
}

/// How a group confirmed that does not sign in.
#[derive(Debug, Default, FromForm)]
struct ProofForm {
    #[field(default = String::new())]
    proof: String,
    #[field(default = String::new())]
    code: String,
    #[field(default = String::new())]
    signer: String,
    #[field(default = String::new())]
    signed_on: String,
    #[field(default = String::new())]
    spoken_in: String,
    #[field(default = String::new())]
    read_by: String,
}

/// The page.
#[derive(Template)]
#[template(path = "manage/intake_one.html")]
struct OneHtml {
    c: Chrome,
    round: Named,
    base: String,
    here: String,
    draft: String,
    part: String,
    page: IntakePage,
    arrived: String,
    until: Option<String>,
    confirmed: String,
    submitted: String,
    lacks: Vec<LackShown>,
    remarks: Vec<(String, String)>,
    sent: ProofForm,
    faults: Faults,
    is_stale: bool,
}

impl OneHtml {
    fn is(&self, state: &str) -> bool {
        self.page.intake.state.as_str() == state
    }

    fn signs_in(&self) -> bool {
        self.page.intake.contact.signs_in()
    }

    fn proofs(&self) -> [IntakeProof; 2] {
        IntakeProof::ALL
    }

    fn proof(&self) -> &'static str {
        self.page.intake.proof.map_or("", IntakeProof::as_str)
    }

    fn entered(&self, text: &Option<String>) -> String {
        text.clone().unwrap_or_default()
    }

    /// The day on which the group said it, as the reader writes days.
    fn signed_on(&self) -> String {
        let kept = self.entered(&self.page.intake.signed_on);
        let day = kept.parse().map(|day| self.c.words().date(&day));
        day.unwrap_or(kept)
    }
}

/// The sheet that is printed and read back.
#[derive(Template)]
#[template(path = "manage/intake_sheet.html")]
struct SheetHtml {
    c: Chrome,
    round: Named,
    here: String,
    group: String,
    arrived: String,
    code: String,
    named_partners: String,
    fields: Vec<TypedShown>,
}

fn known_id(id: &str) -> Result<ProposalId, Problem> {
    id.parse().map_err(|_| Problem::not_found())
}

async fn open(app: &App, member: Member<'_>, slug: &str, id: &str) -> Result<IntakePage, Problem> {
    let (slug, id) = (known(slug)?, known_id(id)?);
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| intake_page(reader, Actor::Person(&standing), &slug, &id))
        .await?;
    Ok(found?)
}

fn page(
    c: Chrome,
    page: IntakePage,
    sent: ProofForm,
    faults: Faults,
    is_stale: bool,
) -> Page<OneHtml> {
    let words = c.words();
    let (intake, zone) = (&page.intake, &page.zone);
    let status = if faults.is_empty() && !is_stale {
        Status::Ok
    } else {
        Status::UnprocessableEntity
    };
    let label = |field: &Option<FieldName>| match (field, &page.typed) {
        (Some(field), Some(view)) => field_words::label(view, field, words).text,
        _ => words.say("read-back-whole").to_string(),
    };
    let base = format!("/manage/rounds/{}", page.slug);
    let draft = format!("/my/proposals/{}", intake.proposal);
    let html = OneHtml {
        round: Named::new(&page.title, words),
        here: format!("{base}/intake/{}", intake.proposal),
        part: format!("{draft}/partners/{}", intake.partner),
        draft,
        base,
        arrived: words.instant(&intake.arrived_at, zone),
        until: page.confirm_by.map(|until| words.instant(&until, zone)),
        confirmed: intake
            .confirmed_at
            .map(|at| words.instant(&at, zone))
            .unwrap_or_default(),
        submitted: page
            .sent
            .as_ref()
            .map(|(_, sent)| words.instant(&sent.at, zone))
            .unwrap_or_default(),
        lacks: match &page.typed {
            Some(view) if intake.state == IntakeState::Typing => LackShown::all(view, words),
            _ => Vec::new(),
        },
        remarks: page
            .remarks
            .iter()
            .map(|remark| (label(&remark.field), remark.text.clone()))
            .collect(),
        page,
        sent,
        faults,
        is_stale,
        c,
    };
    Page::personal(html).with_status(status)
}

#[get("/manage/rounds/<slug>/intake/<id>")]
async fn show(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    slug: &str,
    id: &str,
) -> Result<Page<OneHtml>, Problem> {
    let found = open(app, member, slug, id).await?;
    Ok(page(c, found, Default::default(), Faults::none(), false))
}

#[get("/manage/rounds/<slug>/intake/<id>/sheet")]
async fn sheet(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    slug: &str,
    id: &str,
) -> Result<Page<SheetHtml>, Problem> {
    let found = open(app, member, slug, id).await?;
    let words = c.words();
    let waits = found.intake.state == IntakeState::Reading;
    let view = found.typed.as_ref().filter(|_| waits);
    let view = view.ok_or_else(Problem::not_found)?;
    Ok(Page::personal(SheetHtml {
        round: Named::new(&found.title, words),
        here: format!(
            "/manage/rounds/{}/intake/{}",
            found.slug, found.intake.proposal
        ),
        arrived: words.instant(&found.intake.arrived_at, &found.zone),
        fields: typed(view, &found.intake.partner, words),
        code: found.code.clone().unwrap_or_default(),
        named_partners: found.intake.named_partners.clone(),
        group: found.group.clone(),
        c,
    }))
}

fn address(slug: &Slug, id: &ProposalId) -> String {
    format!("/manage/rounds/{slug}/intake/{id}")
}

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

#[post("/manage/rounds/<slug>/intake/<id>/take-back", data = "<form>")]
async fn back(
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
    app.db
        .write(move |tx| take_back(tx, Actor::Person(&standing), &round, &of))
        .await
        .map_err(|error| problem(error).way_out(here.clone(), "intake-back"))?;
    Ok(done(app, jar, here, "flash-intake-taken-back"))
}

#[post("/manage/rounds/<slug>/intake/<id>/proof", data = "<form>")]
async fn proof(
    form: Protected<ProofForm>,
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    slug: &str,
    id: &str,
) -> Result<Either<Page<OneHtml>, Redirect>, Problem> {
    let found = open(app, member, slug, id).await?;
    let here = address(&found.slug, &found.intake.proposal);
    let (sent, is_stale) = form.into_parts();
    if is_stale {
        return Ok(Either::Left(page(c, found, sent, Faults::none(), true)));
    }
    let written = WrittenProof {
        proof: sent.proof.clone(),
        code: sent.code.clone(),
        signer: sent.signer.clone(),
        signed_on: sent.signed_on.clone(),
        spoken_in: sent.spoken_in.clone(),
        read_by: sent.read_by.clone(),
    };
    let (standing, round, of) = (
        member.0.standing.clone(),
        found.slug.clone(),
        found.intake.proposal.clone(),
    );
    let entered = app
        .db
        .write(move |tx| enter_proof(tx, Actor::Person(&standing), &round, &of, &written))
        .await;
    match entered {
        Ok(()) => Ok(Either::Right(done(app, jar, here, "flash-intake-proof"))),
        Err(IntakeError::Faults(wrong)) => {
            let wrong = faults(&wrong);
            Ok(Either::Left(page(c, found, sent, wrong, false)))
        }
        Err(other) => Err(problem(other).way_out(here, "intake-back")),
    }
}

#[post("/manage/rounds/<slug>/intake/<id>/countersign", data = "<form>")]
async fn sign(
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
    app.db
        .write(move |tx| countersign(tx, Actor::Person(&standing), &round, &of))
        .await
        .map_err(|error| problem(error).way_out(here.clone(), "intake-back"))?;
    Ok(done(app, jar, here, "flash-intake-confirmed"))
}
