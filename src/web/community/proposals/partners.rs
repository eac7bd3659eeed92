//! `/my/proposals/<id>/partners`: who takes part, and asking others in.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::begin::pays_for_it;
use super::frame::{self, Frame, Leaf};
use crate::domain::ids::{PartnerId, PersonId};
use crate::domain::language::LanguageTag;
use crate::domain::policy::Actor;
use crate::domain::proposal::{
    CoalitionFieldFault, FieldName, MOST_HELP_DAYS, PartnerDraft, PartnerField, PartnerRole,
    PartnerState, ProposalState, Right, SignatureState, is_coalition_alive, may_be_written, share,
};
use crate::ops::proposals::{CoalitionError, WrittenHelper, WrittenPartner, invite_partner};
use crate::store::StoreError;
use crate::store::views::coalition::{CoalitionWithin, coalition_within};
use crate::web::account::{too_often, wait};
use crate::web::chrome::Chrome;
use crate::web::community::onward;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::{App, Page, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![show, invite]
}

/// Does one act of whoever is signed in, in one transaction.
macro_rules! act {
    ($app:expr, $member:expr, |$tx:ident, $actor:ident| $work:expr) => {{
        let standing = $member.0.standing.clone();
        $app.db
            .write(move |$tx| {
                let $actor = Actor::Person(&standing);
                $work
            })
            .await
    }};
}
pub(super) use act;

/// One partner as the page shows it.
struct Row {
    id: PartnerId,
    name: String,
    role: PartnerRole,
    state: PartnerState,
    share: Option<String>,
    signature: Option<SignatureState>,
    email: Option<String>,
    is_mine: bool,
    is_offered: bool,
    would_sign_again: bool,
    may_be_left_out: bool,
    said_left_out: usize,
}

impl Row {
    fn is_in(&self) -> bool {
        self.state.is_in()
    }

    fn is_joined(&self) -> bool {
        self.state == PartnerState::Joined
    }

    fn is_invited(&self) -> bool {
        self.state == PartnerState::Invited
    }

    fn is_lead(&self) -> bool {
        self.role == PartnerRole::Lead
    }
}

/// Somebody who was let in by name.
struct EditorRow {
    person: PersonId,
    name: String,
    right: Right,
    until: Option<String>,
    may_let_out: bool,
}

/// Somebody of the reader's own partner who can be given a right.
struct MemberRow {
    partner: PartnerId,
    person: PersonId,
    name: String,
}

/// The page.
#[derive(Template)]
#[template(path = "community/proposal_partners.html")]
pub(super) struct PartnersHtml {
    c: Chrome,
    frame: Frame,
    rows: Vec<Row>,
    editors: Vec<EditorRow>,
    members: Vec<MemberRow>,
    faults: Faults,
    is_stale: bool,
    partner: WrittenPartner,
    helper: WrittenHelper,
    leads: bool,
    is_alive: bool,
    may_write: bool,
    unsigned: usize,
    asked_by_core: Vec<String>,
}

impl PartnersHtml {
    fn base(&self) -> String {
        self.frame.page(&Leaf::Partners)
    }

    fn roles(&self) -> [PartnerRole; 3] {
        [
            PartnerRole::Partner,
            PartnerRole::FiscalSponsor,
            PartnerRole::InKind,
        ]
    }

    fn rights(&self) -> [Right; 3] {
        [Right::View, Right::Comment, Right::Edit]
    }

    fn most_help_days(&self) -> i64 {
        MOST_HELP_DAYS
    }

    fn languages(&self) -> Vec<(String, String, bool)> {
        let offered = self.c.languages().iter();
        offered
            .map(|link| {
                let tag = link.tag.clone();
                let chosen = match self.partner.language.as_str() {
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

/// What stands on the page besides the coalition.
#[derive(Default)]
pub(super) struct Typed {
    pub(super) faults: Faults,
    pub(super) is_stale: bool,
    pub(super) partner: WrittenPartner,
    pub(super) helper: WrittenHelper,
}

/// The coalition of this proposal for a member who has a place in it.
async fn open(app: &App, member: Member<'_>, id: &str) -> Result<CoalitionWithin, Problem> {
    let id = frame::known(id)?;
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| coalition_within(reader, Actor::Person(&standing), &id))
        .await?;
    Ok(found?)
}

fn rows(view: &CoalitionWithin, c: &Chrome) -> Vec<Row> {
    let within = &view.within;
    let signatures = view.signatures();
    let is_with_staff = matches!(
        within.access.state,
        ProposalState::Submitted | ProposalState::Eligible
    );
    let own_signed = signatures.iter().any(|(partner, state)| {
        *state == SignatureState::Signed && within.place.speaks_for.contains(&partner.id)
    });
    let row = |partner: &PartnerDraft| {
        let signature = signatures.iter().find(|(known, _)| known.id == partner.id);
        let signature = signature.map(|(_, state)| *state);
        let duties = FieldName::Partner(partner.id.clone(), PartnerField::Duties);
        let said = view.said_left_out.iter();
        Row {
            id: partner.id.clone(),
            name: partner.name.clone(),
            role: partner.role,
            state: partner.state,
            share: share(&within.draft, partner, within.program.currency)
                .filter(|_| partner.state.is_in() && partner.role.takes_money())
                .map(|share| c.words().money(&share)),
            signature,
            email: view
                .asked
                .get(&partner.id)
                .and_then(|(_, email)| email.clone())
                .filter(|_| within.place.leads),
            is_mine: within.place.speaks_for.contains(&partner.id),
            is_offered: view.lead_offered_to.as_ref() == Some(&partner.id),
            would_sign_again: !view.asked_again(&duties).is_empty(),
            may_be_left_out: is_with_staff
                && own_signed
                && partner.role != PartnerRole::Lead
                && signature.is_some_and(|state| state != SignatureState::Signed),
            said_left_out: said.filter(|(silent, _)| *silent == partner.id).count(),
        }
    };
    within.draft.partners.iter().map(row).collect()
}

/// The page, with what was typed into one of its forms.
pub(super) async fn page(
    app: &App,
    c: Chrome,
    member: Member<'_>,
    id: &str,
    typed: Typed,
) -> Result<Page<PartnersHtml>, Problem> {
    let view = open(app, member, id).await?;
    let now = app.db.now();
    let within = &view.within;
    let state = within.access.state;
    let me = &member.0.standing.person;
    let editors = view.editors.iter().map(|editor| EditorRow {
        person: editor.person.clone(),
        name: editor.name.to_string(),
        right: editor.right,
        until: editor
            .helps_until
            // It ends with the first moment after the last day.
            .map(|until| {
                let last = until.plus_seconds(-1);
                c.words().day(&last, &within.setup.dates.zone)
            }),
        may_let_out: within.place.leads
            || editor.person == *me
            || view
                .members
                .iter()
                .any(|member| editor.helps_until.is_none() && member.person == editor.person),
    });
    let members = view.members.iter().filter(|member| member.person != *me);
    let signatures = view.signatures();
    // Nobody is asked to sign what is not there yet.
    let unsigned = signatures.iter().filter(|(partner, state)| {
        let is_asked = !matches!(state, SignatureState::Signed | SignatureState::NotReady);
        is_asked && partner.role != PartnerRole::Lead
    });
    let asked_by_core = view.asked_again(&FieldName::Title);
    let status = if typed.is_stale || !typed.faults.is_empty() {
        Status::UnprocessableEntity
    } else {
        Status::Ok
    };
    let page = PartnersHtml {
        frame: Frame::new(within, Leaf::Partners, c.words(), now),
        rows: rows(&view, &c),
        editors: editors.collect(),
        members: members
            .map(|member| MemberRow {
                partner: member.partner.clone(),
                person: member.person.clone(),
                name: member.name.to_string(),
            })
            .collect(),
        faults: typed.faults,
        is_stale: typed.is_stale,
        partner: typed.partner,
        helper: typed.helper,
        leads: within.place.leads,
        is_alive: is_coalition_alive(state),
        may_write: may_be_written(state),
        unsigned: unsigned.count(),
        asked_by_core: asked_by_core
            .into_iter()
            .map(|partner| partner.name.clone())
            .collect(),
        c,
    };
    Ok(Page::personal(page).with_status(status))
}

#[get("/my/proposals/<id>/partners?<organization>")]
async fn show(
    c: Chrome,
    member: Member<'_>,
    app: &State<App>,
    id: &str,
    organization: Option<&str>,
) -> Result<Page<PartnersHtml>, Problem> {
    // Whoever comes from an introduction has chosen already.
    let organization = organization.unwrap_or_default().chars().take(100).collect();
    let partner = WrittenPartner {
        organization,
        ..WrittenPartner::default()
    };
    let typed = Typed {
        partner,
        ..Typed::default()
    };
    page(app, c, member, id, typed).await
}

/// What is wrong with each field, as its form shows it.
pub fn faults(found: &[CoalitionFieldFault], prefix: &str) -> Faults {
    let mut faults = Faults::none();
    for CoalitionFieldFault { field, fault } in found {
        let key = format!("coalition-fault-{}", fault.key());
        let field = format!("{prefix}{field}");
        match fault.number() {
            Some(number) => faults.add_with(field, key, &[("n", &number)]),
            None => faults.add(field, key),
        }
    }
    faults
}

/// A refusal as a page of its own, for acts that are one button.
pub fn problem(error: CoalitionError) -> Problem {
    match error {
        CoalitionError::Denied(denied) => denied.into(),
        CoalitionError::PaysForIt(_) => return pays_for_it(),
        CoalitionError::Closed(_) => Problem::new(Status::Conflict, "coalition-closed"),
        CoalitionError::Faults(_) => Problem::new(Status::UnprocessableEntity, "coalition-faults"),
        CoalitionError::Gone => Problem::new(Status::Conflict, "coalition-gone"),
        CoalitionError::Expired => Problem::new(Status::Gone, "coalition-expired"),
        CoalitionError::LeadStays => Problem::new(Status::Conflict, "coalition-lead-stays"),
        CoalitionError::Wait(told) => return wait(told),
        // Two did the same at once; sent again it finds the other's.
        CoalitionError::Store(StoreError::Duplicate) => Problem::busy(),
        CoalitionError::Store(error) => error.into(),
    }
    .way_out("/my/proposals", "coalition-way-proposals")
}

/// The answer to a choice that no form offers.
pub(super) fn unknown_choice() -> Problem {
    Problem::new(Status::UnprocessableEntity, "coalition-faults")
}

/// What was typed to ask somebody in.
#[derive(Debug, Default, FromForm)]
struct PartnerForm {
    #[field(default = String::new())]
    organization: String,
    #[field(default = String::new())]
    email: String,
    #[field(default = String::new())]
    name: String,
    #[field(default = String::new())]
    role: String,
    #[field(default = String::new())]
    language: String,
}

#[post("/my/proposals/<id>/partners", data = "<form>")]
async fn invite(
    form: Protected<PartnerForm>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Either<Page<PartnersHtml>, Redirect>, Problem> {
    let proposal = frame::known(id)?;
    let (form, is_stale) = form.into_parts();
    let written = WrittenPartner {
        organization: form.organization,
        email: form.email,
        name: form.name,
        role: form.role,
        language: form.language,
    };
    let mut typed = Typed {
        is_stale,
        partner: written.clone(),
        ..Typed::default()
    };
    if !is_stale {
        let secret = format!(
            "{}{}",
            hex::encode((app.random)()),
            hex::encode((app.random)())
        );
        let key = app.sign_in_key.clone();
        let asked = act!(app, member, |tx, actor| {
            invite_partner(tx, actor, &key, &proposal, &written, &secret)
        });
        match asked {
            Ok(_) => {
                let to = Leaf::Partners.address(&frame::known(id)?);
                return Ok(Either::Right(onward(
                    app,
                    jar,
                    &to,
                    "flash-partner-invited",
                )));
            }
            Err(CoalitionError::Faults(found)) => typed.faults = faults(&found, ""),
            Err(CoalitionError::Wait(told)) => typed.faults = too_often(told),
            Err(other) => return Err(problem(other)),
        }
    }
    page(app, c, member, id, typed).await.map(Either::Left)
}
