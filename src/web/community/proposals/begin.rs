//! `/my/proposals/new`: whether one is eligible, who leads, what is carried over; then the draft is begun.

use askama::Template;
use rocket::form::{DataField, FromForm, Options, Result as FormResult, ValueField};
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::frame;
use crate::domain::ids::ProposalId;
use crate::domain::organization::{OrganizationKind, OrganizationName};
use crate::domain::policy::{Actor, may_take_part};
use crate::domain::proposal::{DeadlineFacts, PartnerState, ProposalState, may_be_begun};
use crate::domain::round::Slug;
use crate::domain::setup::{Key, Phase};
use crate::domain::standing::MandateRole;
use crate::domain::time::Instant;
use crate::ops::proposals::{BeginProposalError, NewProposal, begin_proposal};
use crate::store::views::my_organizations::{Belonging, my_organizations};
use crate::store::views::my_proposals::{MyProposal, my_proposals};
use crate::store::views::own_round::{OwnRound, own_round};
use crate::web::chrome::Chrome;
use crate::web::community::onward;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::public::addresses::{Named, encoded};
use crate::web::public::apply::Apply;
use crate::web::public::own_round::{applicants, deadline, named};
use crate::web::{App, Page, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![show, send]
}

/// What was answered and chosen.
#[derive(Debug, Default, Clone)]
struct BeginForm {
    organisation: String,
    earlier: String,
    /// By the key of the question: `yes` or `no`.
    checks: Vec<(String, String)>,
    /// Whether whoever answered "no" wants to begin all the same.
    is_sure: bool,
}

#[rocket::async_trait]
impl<'r> FromForm<'r> for BeginForm {
    type Context = Self;

    fn init(_: Options) -> Self {
        <Self as Default>::default()
    }

    fn push_value(form: &mut Self, field: ValueField<'r>) {
        let name = field.name.source().to_string();
        let value = field.value.to_owned();
        match name.as_str() {
            "organisation" => form.organisation = value,
            "earlier" => form.earlier = value,
            "sure" => form.is_sure = value == "yes",
            _ => {
                let key = name.strip_prefix("check[");
                if let Some(key) = key.and_then(|key| key.strip_suffix(']')) {
                    form.checks.push((key.to_owned(), value));
                }
            }
        }
    }

    async fn push_data(_: &mut Self, _: DataField<'r, '_>) {}

    fn finalize(form: Self) -> FormResult<'r, Self> {
        Ok(form)
    }
}

impl BeginForm {
    fn answer(&self, key: &Key) -> &str {
        let mut checks = self.checks.iter();
        let found = checks.find(|(known, _)| known == key.as_str());
        found.map_or("", |(_, answer)| answer.as_str())
    }
}

/// All that the page is made of.
struct Ground {
    round: OwnRound,
    belongings: Vec<Belonging>,
    earlier: Vec<MyProposal>,
}

async fn ground(app: &App, member: Member<'_>, round: &str) -> Result<Ground, Problem> {
    let slug: Slug = round.parse().map_err(|_| Problem::not_found())?;
    let standing = member.0.standing.clone();
    let (round, belongings, earlier) = app
        .db
        .read(move |reader| {
            Ok((
                own_round(reader, &slug)?,
                my_organizations(reader, &standing.person)?,
                my_proposals(reader, &standing)?,
            ))
        })
        .await?;
    Ok(Ground {
        round: round.ok_or_else(Problem::not_found)?,
        belongings,
        earlier,
    })
}

/// The page.
#[derive(Template)]
#[template(path = "community/proposal_new.html")]
struct NewHtml {
    c: Chrome,
    slug: Slug,
    round: Named,
    deadline: Option<String>,
    takes_proposals: bool,
    /// What is to be known of the letter of intent, where one comes first.
    letters: Option<String>,
    who: Vec<String>,
    checks: Vec<CheckShown>,
    organizations: Vec<OrganizationChoice>,
    /// Whether the reader belongs to an organisation at all.
    belongs: bool,
    /// Whether an organisation that they speak for pays for the programme, and so takes no part.
    pays: bool,
    earlier: Vec<EarlierChoice>,
    faults: Faults,
    is_stale: bool,
    /// What stands in the way, and what can be done about it.
    doubts: Vec<Doubt>,
}

struct CheckShown {
    key: Key,
    text: Named,
    answer: &'static str,
    /// What a no means, and what can be done about it, in the words of the staff or else in ours.
    explanation: Named,
}

/// One thing that speaks against beginning.
struct Doubt {
    said: String,
    /// The question that it is about.
    check: Option<Key>,
}

impl Doubt {
    fn of_the_lead(said: String) -> Self {
        Self { said, check: None }
    }
}

struct OrganizationChoice {
    slug: String,
    name: String,
    is_chosen: bool,
}

struct EarlierChoice {
    id: ProposalId,
    title: String,
    round: Named,
    is_chosen: bool,
}

/// Leads and delegates begin drafts for their organisation.
fn begins(belonging: &Belonging) -> bool {
    match belonging.role {
        MandateRole::Lead | MandateRole::Delegate => true,
        MandateRole::Member => false,
    }
}

impl NewHtml {
    fn new(app: &App, c: Chrome, member: Member<'_>, ground: &Ground, form: &BeginForm) -> Self {
        let words = c.words();
        let own = &ground.round;
        let acting_for = member.0.standing.acting_for.as_ref();
        let (paying, may_begin): (Vec<&Belonging>, Vec<&Belonging>) = ground
            .belongings
            .iter()
            .filter(|one| begins(one))
            .partition(|one| may_take_part(&own.program, &one.organization.id).is_err());
        let mut mine = ground.earlier.iter();
        let mine_chosen = mine.find(|mine| mine.id.to_string() == form.earlier);
        let is_chosen = |one: &Belonging| match form.organisation.as_str() {
            // Whoever begins with the answers of another one begins for its organisation.
            "" => match mine_chosen {
                Some(mine) => mine.is_of(&one.organization.id),
                None => acting_for == Some(&one.organization.id),
            },
            chosen => one.organization.slug.as_str() == chosen,
        };
        let is_own = |mine: &&MyProposal| {
            let mut seats = mine.seats.iter();
            seats.any(|seat| seat.state == PartnerState::Joined)
        };
        Self {
            slug: own.round.slug.clone(),
            round: Named::new(&own.round.title, words),
            deadline: deadline(own.round.state, &own.setup.dates, words, app.db.now()),
            takes_proposals: takes_proposals(ground, app.db.now()),
            letters: Apply::new(own, words, member.actor(), app.db.now()).sentence,
            who: applicants(own, words),
            checks: own
                .setup
                .applicants
                .self_check
                .iter()
                .map(|check| CheckShown {
                    text: named(&check.text, words),
                    answer: match form.answer(&check.id) {
                        "yes" => "yes",
                        "no" => "no",
                        _ => "",
                    },
                    explanation: match &check.explanation {
                        Some(text) => named(text, words),
                        None => said(words.say("proposal-new-no-means").to_string()),
                    },
                    key: check.id.clone(),
                })
                .collect(),
            organizations: may_begin
                .iter()
                .map(|one| OrganizationChoice {
                    slug: one.organization.slug.to_string(),
                    name: one.organization.name.to_string(),
                    is_chosen: is_chosen(one),
                })
                .collect(),
            belongs: !ground.belongings.is_empty(),
            pays: !paying.is_empty(),
            earlier: ground
                .earlier
                .iter()
                .filter(is_own)
                .map(|mine| EarlierChoice {
                    title: mine.title.clone(),
                    round: Named::new(&mine.round_title, words),
                    is_chosen: mine.id.to_string() == form.earlier,
                    id: mine.id.clone(),
                })
                .collect(),
            faults: Faults::none(),
            is_stale: false,
            doubts: Vec::new(),
            c,
        }
    }

    /// This page, for whoever registers an organisation first and comes back.
    fn here(&self) -> String {
        encoded(&format!("/my/proposals/new?round={}", self.slug))
    }

    fn answered(self) -> Page<Self> {
        let is_fine = self.faults.is_empty() && !self.is_stale && self.doubts.is_empty();
        let page = Page::personal(self);
        if is_fine {
            page
        } else {
            page.with_status(Status::UnprocessableEntity)
        }
    }
}

/// Whether one of the reader's organisations can begin a proposal: after the deadline, where more time was given to it or to
/// everybody.
fn takes_proposals(ground: &Ground, now: Instant) -> bool {
    let own = &ground.round;
    let is_mine = |name: &OrganizationName| {
        let mut belongings = ground.belongings.iter();
        belongings.any(|one| one.organization.name == *name)
    };
    let given = own.extensions.iter();
    let given =
        given.filter(|given| given.phase == Phase::Open.as_str() && is_mine(&given.organization));
    let later = given.map(|given| given.extended_to).max();
    let facts = DeadlineFacts::of(ProposalState::Draft, now, &own.setup.dates, later, None);
    may_be_begun(own.round.state, facts.as_ref())
}

/// A sentence of ours, in the reader's own language.
fn said(text: String) -> Named {
    Named {
        text,
        lang: String::new(),
    }
}

/// What speaks against beginning, as far as it was said: each with what can be done about it. None of it forbids a draft;
/// what the rules forbid is told again where the proposal is sent.
fn doubts(ground: &Ground, form: &BeginForm, kind: OrganizationKind, c: &Chrome) -> Vec<Doubt> {
    let words = c.words();
    let rules = &ground.round.setup.applicants;
    let mut doubts = Vec::new();
    for check in &rules.self_check {
        let key = match form.answer(&check.id) {
            "yes" => continue,
            "no" => "proposal-new-said-no",
            _ => "proposal-new-not-said",
        };
        let text = named(&check.text, words).text;
        doubts.push(Doubt {
            said: words.say(key).text("question", text).to_string(),
            check: Some(check.id.clone()),
        });
    }
    let name = |kind: OrganizationKind| {
        words
            .say("organisation-kind")
            .choice("kind", kind.as_str())
            .to_string()
    };
    if !rules.kinds.is_empty() && !rules.kinds.contains(&kind) {
        let kinds: Vec<String> = rules.kinds.iter().map(|kind| name(*kind)).collect();
        let phrase = words.say("proposal-new-kind").text("kind", name(kind));
        doubts.push(Doubt::of_the_lead(phrase.list("kinds", &kinds).to_string()));
    }
    if !kind.has_legal_form() {
        let key = if rules.fiscal_sponsor {
            "proposal-new-sponsor"
        } else {
            "proposal-new-no-sponsor"
        };
        doubts.push(Doubt::of_the_lead(words.say(key).to_string()));
    }
    doubts
}

#[get("/my/proposals/new?<round>&<earlier>")]
async fn show(
    c: Chrome,
    member: Member<'_>,
    app: &State<App>,
    round: Option<&str>,
    earlier: Option<&str>,
) -> Result<Either<Page<NewHtml>, Redirect>, Problem> {
    let Some(round) = round else {
        return Ok(Either::Right(Redirect::to("/my/proposals")));
    };
    let ground = ground(app, member, round).await?;
    let form = BeginForm {
        earlier: earlier.unwrap_or_default().to_owned(),
        ..<BeginForm as Default>::default()
    };
    let page = NewHtml::new(app, c, member, &ground, &form);
    Ok(Either::Left(Page::personal(page)))
}

#[post("/my/proposals/new?<round>", data = "<form>")]
async fn send(
    form: Protected<BeginForm>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    round: Option<&str>,
) -> Result<Either<Page<NewHtml>, Redirect>, Problem> {
    let ground = ground(app, member, round.unwrap_or_default()).await?;
    let (form, is_stale) = form.into_parts();
    let mut page = NewHtml::new(app, c, member, &ground, &form);
    page.is_stale = is_stale;
    let mut belongings = ground.belongings.iter().filter(|one| begins(one));
    let chosen = belongings.find(|one| one.organization.slug.as_str() == form.organisation);
    if chosen.is_none() {
        page.faults.add("organisation", "proposal-new-choose");
    }
    let earlier = match form.earlier.as_str() {
        "" => None,
        id => {
            let mut mine = ground.earlier.iter();
            let found = mine.find(|one| {
                chosen.is_some_and(|chosen| one.is_of(&chosen.organization.id))
                    && one.id.to_string() == id
            });
            if found.is_none() {
                page.faults.add("earlier", "proposal-new-earlier-fault");
            }
            found.map(|found| found.id.clone())
        }
    };
    let Some(chosen) = chosen.filter(|_| page.faults.is_empty() && !is_stale) else {
        return Ok(Either::Left(page.answered()));
    };
    let doubts = doubts(&ground, &form, chosen.organization.kind, &page.c);
    if !form.is_sure && !doubts.is_empty() {
        page.doubts = doubts;
        return Ok(Either::Left(page.answered()));
    }
    let new = NewProposal {
        round: ground.round.round.slug.clone(),
        organization: chosen.organization.slug.clone(),
        carried_from: earlier,
    };
    let standing = member.0.standing.clone();
    let begun = app
        .db
        .write(move |tx| begin_proposal(tx, Actor::Person(&standing), &new))
        .await;
    match begun {
        Ok(id) => {
            let address = frame::Leaf::Write.address(&id);
            Ok(Either::Right(onward(
                app,
                jar,
                &address,
                "flash-proposal-begun",
            )))
        }
        Err(error) => Err(refused(error)),
    }
}

/// A funder of the programme has nothing to do in its proposals.
pub fn pays_for_it() -> Problem {
    Problem::new(Status::Conflict, "pays-for-it").way_out("/my/proposals", "proposals-mine")
}

/// Why no draft was begun, told to people and to programs.
pub fn refused(error: BeginProposalError) -> Problem {
    match error {
        BeginProposalError::Denied(denied) => denied.into(),
        BeginProposalError::PaysForIt(_) => pays_for_it(),
        BeginProposalError::NotOpen(_) => Problem::new(Status::Conflict, "round-not-open"),
        BeginProposalError::LettersOver(_) => Problem::new(Status::Conflict, "letters-over")
            .way_out("/my/proposals", "proposals-mine")
            .way_out("/rounds", "my-way-rounds"),
        BeginProposalError::Store(error) => error.into(),
    }
}
