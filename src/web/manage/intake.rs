//! `/manage/rounds/<slug>/intake`: what came on paper or by voice, and the form to take another in.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::frame::known;
use super::letters_of_intent::LONGEST_FIND;
use super::sheet::done;
use crate::domain::organization::OrganizationKind;
use crate::domain::policy::Actor;
use crate::domain::proposal::{IntakeChannel, IntakeContact, IntakeState};
use crate::domain::time::ZoneName;
use crate::i18n::Words;
use crate::ops::intake::{IntakeError, IntakeFault, WrittenIntake, begin_intake};
use crate::store::views::intakes::{IntakeList, IntakesWanted, Passed, intake_list};
use crate::web::chrome::Chrome;
use crate::web::community::proposals::read_back::problem;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::public::addresses::{Named, encoded};
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show, begin]
}

/// What came in.
#[derive(Debug, Default, FromForm)]
struct Sent {
    #[field(default = String::new())]
    channel: String,
    #[field(default = String::new())]
    arrived: String,
    #[field(default = String::new())]
    contact: String,
    #[field(default = String::new())]
    organization: String,
    #[field(default = String::new())]
    name: String,
    #[field(default = String::new())]
    kind: String,
    #[field(default = String::new())]
    email: String,
    #[field(default = String::new())]
    reached_at: String,
    #[field(default = String::new())]
    named_partners: String,
    #[field(default = String::new())]
    language: String,
}

impl From<&Sent> for WrittenIntake {
    fn from(sent: &Sent) -> Self {
        Self {
            channel: sent.channel.clone(),
            arrived: sent.arrived.clone(),
            contact: sent.contact.clone(),
            organization: sent.organization.clone(),
            name: sent.name.clone(),
            kind: sent.kind.clone(),
            email: sent.email.clone(),
            reached_at: sent.reached_at.clone(),
            named_partners: sent.named_partners.clone(),
            language: sent.language.clone(),
        }
    }
}

/// The page.
#[derive(Template)]
#[template(path = "manage/intake.html")]
struct ListHtml {
    c: Chrome,
    title: Named,
    base: String,
    zone: String,
    until: Option<String>,
    rows: Vec<RowShown>,
    /// Which of them are shown.
    wanted: IntakesWanted,
    /// Each state with how many stand there.
    counts: Vec<(IntakeState, i64)>,
    /// The address of what follows.
    next: Option<String>,
    dropped: Vec<DroppedShown>,
    /// Each language that a sheet can be printed in, with its name.
    languages: Vec<(String, String)>,
    sent: Sent,
    faults: Faults,
    is_stale: bool,
}

struct RowShown {
    /// Its page, for those to whom it is there.
    href: Option<String>,
    arrived: String,
    channel: &'static str,
    typist: String,
    state: &'static str,
    number: Option<i64>,
    may_countersign: bool,
    is_completion: bool,
    passed: Vec<PassedShown>,
}

/// That an intake passed to a colleague.
pub struct PassedShown {
    /// From whom.
    pub from: String,
    /// To whom.
    pub to: String,
    /// Why.
    pub reason: &'static str,
    /// When.
    pub at: String,
}

impl PassedShown {
    /// As people read it on the clock of the round.
    pub fn new(passed: &Passed, zone: &ZoneName, words: &Words) -> Self {
        Self {
            from: passed.from.to_string(),
            to: passed.to.to_string(),
            reason: passed.reason.as_str(),
            at: words.instant(&passed.at, zone),
        }
    }
}

/// That an intake was dropped.
struct DroppedShown {
    is_completion: bool,
    channel: &'static str,
    arrived: String,
    by: String,
    reason: &'static str,
    at: String,
}

impl ListHtml {
    /// Whether nothing was ever taken in.
    fn has_none(&self) -> bool {
        self.counts.iter().all(|(_, n)| *n == 0)
    }

    fn is_shown(&self, state: &IntakeState) -> bool {
        self.wanted.state == Some(*state)
    }

    /// The address of those in this state alone.
    fn filtered(&self, state: &IntakeState) -> String {
        self.first(Some(*state))
    }

    /// That of all.
    fn unfiltered(&self) -> String {
        self.first(None)
    }

    fn first(&self, state: Option<IntakeState>) -> String {
        let wanted = IntakesWanted {
            state,
            after: None,
            ..self.wanted.clone()
        };
        format!("{}{}", self.base, slice(&wanted))
    }

    fn channels(&self) -> [IntakeChannel; 4] {
        IntakeChannel::ALL
    }

    fn contacts(&self) -> [IntakeContact; 4] {
        IntakeContact::ALL
    }

    fn kinds(&self) -> Vec<&'static str> {
        OrganizationKind::ALL
            .into_iter()
            .map(OrganizationKind::as_str)
            .collect()
    }
}

/// What came in to the round of this name, for a member of its staff.
pub async fn open(
    app: &App,
    member: Member<'_>,
    slug: &str,
    wanted: IntakesWanted,
) -> Result<IntakeList, Problem> {
    let slug = known(slug)?;
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| intake_list(reader, Actor::Person(&standing), &slug, &wanted))
        .await?;
    Ok(found?)
}

/// The last part of the address of a slice.
fn slice(wanted: &IntakesWanted) -> String {
    let state = wanted.state.map(|state| format!("&state={state}"));
    let find = (!wanted.find.is_empty()).then(|| format!("&find={}", encoded(&wanted.find)));
    let after = wanted.after.as_ref().map(|after| format!("&after={after}"));
    let parts: String = [state, find, after].into_iter().flatten().collect();
    let parts = parts.strip_prefix('&').map(|parts| format!("?{parts}"));
    format!("/intake{}", parts.unwrap_or_default())
}

/// The values of an address: `?state=…&find=…&after=…`, all optional. What names no state filters nothing, and what names no
/// intake begins at the first.
#[derive(Debug, Default, FromForm)]
struct Asked {
    state: Option<String>,
    find: Option<String>,
    after: Option<String>,
}

impl From<Asked> for IntakesWanted {
    fn from(asked: Asked) -> Self {
        let find = asked.find.unwrap_or_default();
        Self {
            state: asked.state.and_then(|word| word.parse().ok()),
            find: find.trim().chars().take(LONGEST_FIND).collect(),
            after: asked.after.and_then(|id| id.parse().ok()),
            ..Self::default()
        }
    }
}

fn page(
    c: Chrome,
    (list, wanted): (&IntakeList, IntakesWanted),
    mut sent: Sent,
    faults: Faults,
    is_stale: bool,
) -> Page<ListHtml> {
    let words = c.words();
    let languages: Vec<(String, String)> = c
        .languages()
        .iter()
        .map(|language| (language.tag.clone(), language.name.clone()))
        .collect();
    if sent.language.is_empty() {
        sent.language = list.title.original.to_string();
    }
    let status = if faults.is_empty() && !is_stale {
        Status::Ok
    } else {
        Status::UnprocessableEntity
    };
    let base = format!("/manage/rounds/{}", list.slug);
    let rows = list.rows.iter().map(|row| {
        let intake = &row.intake;
        RowShown {
            href: row
                .is_there
                .then(|| format!("{base}/intake/{}", intake.proposal)),
            arrived: words.instant(&intake.arrived_at, &list.zone),
            channel: intake.channel.as_str(),
            typist: row.typist.to_string(),
            state: intake.state.as_str(),
            number: row.number,
            may_countersign: row.may_countersign,
            is_completion: intake.is_completion(),
            passed: row
                .passed
                .iter()
                .map(|passed| PassedShown::new(passed, &list.zone, words))
                .collect(),
        }
    });
    let rows = rows.collect();
    let dropped = list.dropped.iter().map(|dropped| DroppedShown {
        is_completion: dropped.pass > 1,
        channel: dropped.channel.as_str(),
        arrived: words.instant(&dropped.arrived_at, &list.zone),
        by: dropped.by.to_string(),
        reason: dropped.reason.as_str(),
        at: words.instant(&dropped.at, &list.zone),
    });
    let next = list.more_after.clone().map(|after| {
        let wanted = IntakesWanted {
            after: Some(after),
            ..wanted.clone()
        };
        format!("{base}{}", slice(&wanted))
    });
    let count = |state: IntakeState| {
        let mut counts = list.counts.iter();
        counts.find(|(of, _)| *of == state).map_or(0, |(_, n)| *n)
    };
    let html = ListHtml {
        next,
        counts: IntakeState::ALL
            .into_iter()
            .map(|state| (state, count(state)))
            .collect(),
        wanted,
        title: Named::new(&list.title, words),
        zone: words.zone(&list.zone),
        until: list
            .confirm_by
            .map(|until| words.instant(&until, &list.zone)),
        dropped: dropped.collect(),
        languages,
        rows,
        base,
        sent,
        faults,
        is_stale,
        c,
    };
    Page::personal(html).with_status(status)
}

#[get("/manage/rounds/<slug>/intake?<asked..>")]
async fn show(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    slug: &str,
    asked: Asked,
) -> Result<Page<ListHtml>, Problem> {
    let wanted = IntakesWanted::from(asked);
    let list = open(app, member, slug, wanted.clone()).await?;
    let sent = Default::default();
    Ok(page(c, (&list, wanted), sent, Faults::none(), false))
}

#[post("/manage/rounds/<slug>/intake", data = "<form>")]
async fn begin(
    form: Protected<Sent>,
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    slug: &str,
) -> Result<Either<Page<ListHtml>, Redirect>, Problem> {
    let wanted = IntakesWanted::default();
    let list = open(app, member, slug, wanted.clone()).await?;
    let (sent, is_stale) = form.into_parts();
    if is_stale {
        let page = page(c, (&list, wanted), sent, Faults::none(), true);
        return Ok(Either::Left(page));
    }
    let (standing, round, written) = (
        member.0.standing.clone(),
        list.slug.clone(),
        WrittenIntake::from(&sent),
    );
    let begun = app
        .db
        .write(move |tx| begin_intake(tx, Actor::Person(&standing), &round, &written))
        .await;
    match begun {
        Ok(id) => {
            let here = format!("/manage/rounds/{}/intake/{id}", list.slug);
            Ok(Either::Right(done(app, jar, here, "flash-intake-begun")))
        }
        Err(IntakeError::Faults(found)) => {
            let faults = faults(&found);
            let page = page(c, (&list, wanted), sent, faults, false);
            Ok(Either::Left(page))
        }
        Err(other) => Err(problem(other)),
    }
}

/// What is wrong, beside its field.
pub fn faults(found: &[(&'static str, IntakeFault)]) -> Faults {
    let mut faults = Faults::none();
    for (field, fault) in found {
        faults.add(*field, format!("intake-fault-{}", fault.key()));
    }
    faults
}
