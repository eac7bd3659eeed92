//! `/manage/rounds/<slug>/intake/<id>`: one intake, for whoever types it and whoever countersigns.

use askama::Template;
use rocket::http::Status;
use rocket::{Route, State, get, routes};

use super::frame::known;
use super::intake::PassedShown;
use super::intake_acts::{CompletionForm, DropForm, PassForm, ProofForm};
use crate::domain::ids::ProposalId;
use crate::domain::policy::Actor;
use crate::domain::proposal::{
    DropEnd, DropReason, FieldName, IntakeChannel, IntakeContact, IntakeProof, IntakeState,
    PassReason, not_before_deadline,
};
use crate::domain::round::Slug;
use crate::store::views::intakes::{IntakePage, intake_page};
use crate::web::chrome::Chrome;
use crate::web::community::proposals::field_words;
use crate::web::community::proposals::lacks::LackShown;
use crate::web::forms::Faults;
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show]
}

/// The page.
#[derive(Template)]
#[template(path = "manage/intake_one.html")]
pub struct OneHtml {
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
    passed: Vec<PassedShown>,
    /// Who of the group had signed before, who countersigned that, and when.
    past: Vec<(String, String, String)>,
    /// Until when it is kept how the group is reached.
    kept_until: Option<String>,
    language: String,
    asked: Option<AskedShown>,
    typed: Typed,
    faults: Faults,
    is_stale: bool,
}

/// What staff asked the group to complete.
struct AskedShown {
    text: Option<Named>,
    due: String,
    /// Each field, and where it is typed.
    fields: Vec<(Option<String>, Named)>,
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

    fn channels(&self) -> [IntakeChannel; 4] {
        IntakeChannel::ALL
    }

    /// How a group is reached that does not sign in.
    fn contacts(&self) -> [IntakeContact; 2] {
        [IntakeContact::Phone, IntakeContact::Letter]
    }

    /// Whether dropping it leaves the draft with the group.
    fn leaves_draft(&self) -> bool {
        self.page.drop_end == Some(DropEnd::Left)
    }

    fn drop_reasons(&self) -> [DropReason; 4] {
        DropReason::ALL
    }

    fn pass_reasons(&self) -> [PassReason; 4] {
        PassReason::ALL
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

/// The intake's name in an address.
pub fn known_id(id: &str) -> Result<ProposalId, Problem> {
    id.parse().map_err(|_| Problem::not_found())
}

/// The intake of this name in an address, for a member of the round's staff to whom it is there.
pub async fn open(
    app: &App,
    member: Member<'_>,
    slug: &str,
    id: &str,
) -> Result<IntakePage, Problem> {
    let (slug, id) = (known(slug)?, known_id(id)?);
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| intake_page(reader, Actor::Person(&standing), &slug, &id))
        .await?;
    Ok(found?)
}

/// What was typed into the forms of this page and is shown again.
#[derive(Default)]
pub struct Typed {
    /// How the group confirmed.
    pub proof: ProofForm,
    /// To whom it passes.
    pub pass: PassForm,
    /// Why it is dropped.
    pub drop: DropForm,
    /// What the group said to what it was asked.
    pub completion: CompletionForm,
}

/// The page of an intake.
pub fn page(
    c: Chrome,
    page: IntakePage,
    typed: Typed,
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
    let asked = page.asked.as_ref().map(|asked| AskedShown {
        text: asked.text.as_ref().map(|text| Named::new(text, words)),
        due: asked
            .due_at
            .map(|due| words.instant(&not_before_deadline(due, &page.setup.dates), zone))
            .unwrap_or_default(),
        fields: asked
            .fields
            .iter()
            .map(|field| {
                let typing = page
                    .typed
                    .as_ref()
                    .filter(|_| intake.state == IntakeState::Typing);
                let href = typing.map(|view| field_words::href(view, field, None));
                (href, field_words::name(&page.setup, field, words))
            })
            .collect(),
    });
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
        passed: page
            .passed
            .iter()
            .map(|passed| PassedShown::new(passed, zone, words))
            .collect(),
        past: page
            .past
            .iter()
            .map(|past| {
                let at = words.instant(&past.confirmed_at, zone);
                (past.signer.clone(), past.countersigned_by.to_string(), at)
            })
            .collect(),
        kept_until: intake
            .contact_until
            .filter(|_| match intake.state {
                IntakeState::Typing | IntakeState::Reading => true,
                // Until somebody countersigns, whatever day it is.
                IntakeState::Signed | IntakeState::Confirmed => false,
            })
            .filter(|_| intake.contact != IntakeContact::Registered)
            .map(|until| words.day(&until, zone)),
        language: words.language(&page.language),
        asked,
        page,
        typed,
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

/// The page of an intake.
pub fn address(slug: &Slug, id: &ProposalId) -> String {
    format!("/manage/rounds/{slug}/intake/{id}")
}
