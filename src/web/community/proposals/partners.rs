//! `/my/proposals/<id>/partners`: who takes part, asking others, answering, leaving, passing the lead, letting helpers in.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::frame::{self, Frame, Leaf};
use crate::domain::ids::{PartnerId, PersonId, ProposalId};
use crate::domain::language::LanguageTag;
use crate::domain::policy::Actor;
use crate::domain::proposal::{
    CoalitionFieldFault, FieldName, MOST_HELP_DAYS, PartnerDraft, PartnerField, PartnerRole,
    PartnerState, ProposalState, Right, SignatureState, UnknownRight, is_coalition_alive,
    may_be_written, share,
};
use crate::ops::proposals::{
    self as ops, CoalitionError, PartnerKey, WrittenHelper, WrittenPartner,
};
use crate::store::StoreError;
use crate::store::views::coalition::{CoalitionWithin, coalition_within};
use crate::web::account::{too_often, wait};
use crate::web::chrome::{Chrome, FLASH_STALE};
use crate::web::community::onward;
use crate::web::forms::Faults;
use crate::web::guards::protected::{NoFields, Protected};
use crate::web::guards::who::Member;
use crate::web::{App, Page, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![
        show,
        invite,
        accept,
        decline,
        leave,
        give_role,
        uninvite,
        offer_lead,
        take_lead,
        end_offer,
        leave_out,
        ask_to_sign,
        let_helper_in,
        let_editor_in,
        let_editor_out
    ]
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

#[derive(Template)]
#[template(path = "community/proposal_partners.html")]
struct PartnersHtml {
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
struct Typed {
    faults: Faults,
    is_stale: bool,
    partner: WrittenPartner,
    helper: WrittenHelper,
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
                .filter(|_| partner.state.is_in())
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

async fn page(
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
            .map(|until| c.words().instant(&until, &within.setup.dates.zone)),
        may_let_out: within.place.leads
            || editor.person == *me
            || view
                .members
                .iter()
                .any(|member| editor.helps_until.is_none() && member.person == editor.person),
    });
    let members = view.members.iter().filter(|member| member.person != *me);
    let signatures = view.signatures();
    let unsigned = signatures.iter().filter(|(partner, state)| {
        *state != SignatureState::Signed && partner.role != PartnerRole::Lead
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
            ops::invite_partner(tx, actor, &key, &proposal, &written, &secret)
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

/// One act that is one button: what it does, and what is said afterwards.
macro_rules! button {
    ($name:ident, $address:literal, $flash:literal, |$tx:ident, $actor:ident, $id:ident, $partner:ident| $work:expr) => {
        #[post($address, data = "<form>")]
        async fn $name(
            form: Protected<NoFields>,
            member: Member<'_>,
            jar: &CookieJar<'_>,
            app: &State<App>,
            id: &str,
            partner: &str,
        ) -> Result<Redirect, Problem> {
            let $id = frame::known(id)?;
            let $partner: PartnerId = partner.parse().map_err(|_| Problem::not_found())?;
            let to = Leaf::Partners.address(&$id);
            if matches!(form, Protected::Stale(_)) {
                return Ok(onward(app, jar, &to, FLASH_STALE));
            }
            act!(app, member, |$tx, $actor| $work).map_err(problem)?;
            Ok(onward(app, jar, &to, $flash))
        }
    };
}

button!(
    accept,
    "/my/proposals/<id>/partners/<partner>/accept",
    "flash-partner-accepted",
    |tx, actor, id, partner| {
        let key = PartnerKey::Of(id.clone(), partner.clone());
        ops::accept_partnership(tx, actor, &key, None)
    }
);
button!(
    uninvite,
    "/my/proposals/<id>/partners/<partner>/uninvite",
    "flash-partner-uninvited",
    |tx, actor, id, partner| ops::uninvite_partner(tx, actor, &id, &partner)
);
button!(
    offer_lead,
    "/my/proposals/<id>/partners/<partner>/lead",
    "flash-lead-offered",
    |tx, actor, id, partner| ops::offer_lead(tx, actor, &id, &partner)
);
button!(
    take_lead,
    "/my/proposals/<id>/partners/<partner>/lead/take",
    "flash-lead-taken",
    |tx, actor, id, partner| ops::take_lead(tx, actor, &id, &partner)
);
button!(
    end_offer,
    "/my/proposals/<id>/partners/<partner>/lead/end",
    "flash-lead-ended",
    |tx, actor, id, partner| ops::end_lead_offer(tx, actor, &id, &partner)
);

/// Afterwards the proposal may be nobody's business of the reader's any more: on to their list.
macro_rules! farewell {
    ($name:ident, $address:literal, $flash:literal, |$tx:ident, $actor:ident, $id:ident, $partner:ident| $work:expr) => {
        #[post($address, data = "<form>")]
        async fn $name(
            form: Protected<NoFields>,
            member: Member<'_>,
            jar: &CookieJar<'_>,
            app: &State<App>,
            id: &str,
            partner: &str,
        ) -> Result<Redirect, Problem> {
            let $id = frame::known(id)?;
            let $partner: PartnerId = partner.parse().map_err(|_| Problem::not_found())?;
            if matches!(form, Protected::Stale(_)) {
                let to = Leaf::Partners.address(&$id);
                return Ok(onward(app, jar, &to, FLASH_STALE));
            }
            act!(app, member, |$tx, $actor| $work).map_err(problem)?;
            Ok(onward(app, jar, "/my/proposals", $flash))
        }
    };
}

farewell!(
    decline,
    "/my/proposals/<id>/partners/<partner>/decline",
    "flash-partner-declined",
    |tx, actor, id, partner| {
        let key = PartnerKey::Of(id.clone(), partner.clone());
        ops::decline_partnership(tx, actor, &key)
    }
);
farewell!(
    leave,
    "/my/proposals/<id>/partners/<partner>/leave",
    "flash-partner-left",
    |tx, actor, id, partner| ops::leave_coalition(tx, actor, &id, &partner)
);

/// A role.
#[derive(Debug, Default, FromForm)]
struct RoleForm {
    #[field(default = String::new())]
    role: String,
}

#[post("/my/proposals/<id>/partners/<partner>/role", data = "<form>")]
async fn give_role(
    form: Protected<RoleForm>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
    partner: &str,
) -> Result<Redirect, Problem> {
    let id = frame::known(id)?;
    let partner: PartnerId = partner.parse().map_err(|_| Problem::not_found())?;
    let to = Leaf::Partners.address(&id);
    let (form, is_stale) = form.into_parts();
    if is_stale {
        return Ok(onward(app, jar, &to, FLASH_STALE));
    }
    let role: PartnerRole = form.role.parse().map_err(|_| unknown_choice())?;
    act!(app, member, |tx, actor| ops::give_partner_role(
        tx, actor, &id, &partner, role
    ))
    .map_err(problem)?;
    Ok(onward(app, jar, &to, "flash-partner-role"))
}

fn unknown_choice() -> Problem {
    Problem::new(Status::UnprocessableEntity, "coalition-faults")
}

#[post("/my/proposals/<id>/partners/<partner>/leave-out", data = "<form>")]
async fn leave_out(
    form: Protected<NoFields>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
    partner: &str,
) -> Result<Redirect, Problem> {
    let view = open(app, member, id).await?;
    let silent: PartnerId = partner.parse().map_err(|_| Problem::not_found())?;
    let id: ProposalId = view.within.id().clone();
    let to = Leaf::Partners.address(&id);
    if matches!(form, Protected::Stale(_)) {
        return Ok(onward(app, jar, &to, FLASH_STALE));
    }
    // Whoever speaks for several partners says it for each of them.
    let speaking: Vec<PartnerId> = view
        .signatures()
        .into_iter()
        .filter(|(partner, state)| {
            *state == SignatureState::Signed
                && partner.id != silent
                && view.within.place.speaks_for.contains(&partner.id)
        })
        .map(|(partner, _)| partner.id.clone())
        .collect();
    act!(app, member, |tx, actor| {
        let mut is_out = false;
        for by in &speaking {
            if !is_out {
                is_out = ops::leave_out_partner(tx, actor, &id, &silent, by)?;
            }
        }
        Ok::<_, CoalitionError>(is_out)
    })
    .map_err(problem)?;
    Ok(onward(app, jar, &to, "flash-partner-left-out"))
}

#[post("/my/proposals/<id>/ask-to-sign", data = "<form>")]
async fn ask_to_sign(
    form: Protected<NoFields>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Redirect, Problem> {
    let id = frame::known(id)?;
    let to = Leaf::Partners.address(&id);
    if matches!(form, Protected::Stale(_)) {
        return Ok(onward(app, jar, &to, FLASH_STALE));
    }
    act!(app, member, |tx, actor| ops::ask_to_sign(tx, actor, &id)).map_err(problem)?;
    Ok(onward(app, jar, &to, "flash-asked-to-sign"))
}

/// What was typed to let a helper in.
#[derive(Debug, Default, FromForm)]
struct HelperForm {
    #[field(name = "helper_email", default = String::new())]
    email: String,
    #[field(name = "helper_right", default = String::new())]
    right: String,
    #[field(name = "helper_until", default = String::new())]
    until: String,
}

#[post("/my/proposals/<id>/helpers", data = "<form>")]
async fn let_helper_in(
    form: Protected<HelperForm>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Either<Page<PartnersHtml>, Redirect>, Problem> {
    let proposal = frame::known(id)?;
    let (form, is_stale) = form.into_parts();
    let written = WrittenHelper {
        email: form.email,
        right: form.right,
        until: form.until,
    };
    let mut typed = Typed {
        is_stale,
        helper: written.clone(),
        ..Typed::default()
    };
    if !is_stale {
        let key = app.sign_in_key.clone();
        let done = act!(app, member, |tx, actor| {
            ops::let_helper_in(tx, actor, &key, &proposal, &written)
        });
        match done {
            Ok(()) => {
                let to = Leaf::Partners.address(&frame::known(id)?);
                return Ok(Either::Right(onward(app, jar, &to, "flash-let-in")));
            }
            Err(CoalitionError::Faults(found)) => typed.faults = faults(&found, "helper_"),
            Err(CoalitionError::Wait(told)) => {
                typed.faults = too_often(told).renamed(|field| format!("helper_{field}"));
            }
            Err(other) => return Err(problem(other)),
        }
    }
    page(app, c, member, id, typed).await.map(Either::Left)
}

/// Whom to give which right.
#[derive(Debug, Default, FromForm)]
struct EditorForm {
    #[field(default = String::new())]
    person: String,
    #[field(default = String::new())]
    right: String,
}

#[post("/my/proposals/<id>/partners/<partner>/editors", data = "<form>")]
async fn let_editor_in(
    form: Protected<EditorForm>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
    partner: &str,
) -> Result<Redirect, Problem> {
    let id = frame::known(id)?;
    let partner: PartnerId = partner.parse().map_err(|_| Problem::not_found())?;
    let to = Leaf::Partners.address(&id);
    let (form, is_stale) = form.into_parts();
    if is_stale {
        return Ok(onward(app, jar, &to, FLASH_STALE));
    }
    let person: PersonId = form.person.parse().map_err(|_| unknown_choice())?;
    let right = form.right.parse();
    let right = right.map_err(|_: UnknownRight| unknown_choice())?;
    act!(app, member, |tx, actor| ops::let_editor_in(
        tx, actor, &id, &partner, &person, right
    ))
    .map_err(problem)?;
    Ok(onward(app, jar, &to, "flash-let-in"))
}

#[post("/my/proposals/<id>/editors/<person>/out", data = "<form>")]
async fn let_editor_out(
    form: Protected<NoFields>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
    person: &str,
) -> Result<Redirect, Problem> {
    let id = frame::known(id)?;
    let person: PersonId = person.parse().map_err(|_| Problem::not_found())?;
    let is_own = member.0.standing.person == person;
    let to = if is_own {
        "/my/proposals".to_owned()
    } else {
        Leaf::Partners.address(&id)
    };
    if matches!(form, Protected::Stale(_)) {
        return Ok(onward(app, jar, &to, FLASH_STALE));
    }
    act!(app, member, |tx, actor| ops::let_editor_out(
        tx, actor, &id, &person
    ))
    .map_err(problem)?;
    Ok(onward(app, jar, &to, "flash-let-out"))
}
