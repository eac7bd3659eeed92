//! `/manage/rounds/<slug>/rubric/<key>`: one criterion, with what each of its levels looks like.

use std::collections::HashMap;

use askama::Template;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{FromForm, Route, State, get, post, routes};

use super::amendments::{self, Amending, ReasonSent, WithReason};
use super::form::{Ordered, RemovalPage, change, refused, removal_proposed, removed};
use super::frame::{self, Frame};
use super::question_form::needed;
use super::sheet::{Answer, done, said};
use crate::domain::basis_points::BasisPoints;
use crate::domain::language::LanguageTag;
use crate::domain::round::RoundState;
use crate::domain::setup::{
    CountedMean, Criterion, Key, Level, LineChange, Part, PartBody, Rubric, RubricSource,
    TrackedText, line,
};
use crate::i18n::Words;
use crate::ops::setup::SavePartError;
use crate::store::views::managed_round::ManagedRound;
use crate::store::views::rules_acts_page::AmendedRound;
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::{NoFields, Protected};
use crate::web::guards::who::Member;
use crate::web::texts::{self, SentText, TextField};
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![
        begin,
        add,
        show,
        keep,
        ask_removal,
        remove,
        begin_amended,
        propose_new,
        show_amended,
        propose,
        ask_amended_removal,
        amend_removal
    ]
}

/// Empty levels that a form offers beneath those that are there.
const SPARE_LEVELS: usize = 2;

/// What was sent of one criterion.
#[derive(Debug, Clone, Default, FromForm)]
struct CriterionSent {
    #[field(default = 0)]
    revision: u32,
    name: SentText,
    help: SentText,
    #[field(default = String::new())]
    weight: String,
    #[field(default = false)]
    allows_na: bool,
    still_right: Vec<String>,
    /// The points of each level, by its place in the form.
    points: HashMap<String, String>,
    /// What each level looks like, by its place in the form.
    anchor: HashMap<String, SentText>,
}

impl CriterionSent {
    fn of(criterion: &Criterion, revision: u32) -> Self {
        let levels = criterion.levels.iter().enumerate();
        Self {
            revision,
            weight: criterion.weight.to_string(),
            allows_na: criterion.allows_na,
            points: levels
                .map(|(place, level)| (place.to_string(), level.points.to_string()))
                .collect(),
            ..Default::default()
        }
    }

    fn points(&self, place: usize) -> &str {
        self.points
            .get(&place.to_string())
            .map_or("", |points| points.trim())
    }

    /// The criterion that was sent, on top of what is kept. A level without points and words is none.
    fn criterion(
        &self,
        base: &Criterion,
        languages: &[LanguageTag],
        faults: &mut Faults,
    ) -> Criterion {
        let nothing = SentText::new();
        let text = |name: &str, kept: &TrackedText, sent: &SentText, faults: &mut Faults| {
            texts::edited(name, kept, languages, sent, &self.still_right, faults)
        };
        let name = text("name", &base.name, &self.name, faults);
        let help = text("help", &base.help, &self.help, faults);
        if name.is_empty() && faults.is_empty() {
            faults.add(format!("name[{}]", name.original()), "criterion-fault-name");
        }
        let mut levels = Vec::new();
        for place in 0..self.points.len().max(base.levels.len()) {
            let sent = self.anchor.get(&place.to_string()).unwrap_or(&nothing);
            let is_blank = sent.values().all(|words| words.trim().is_empty());
            if self.points(place).is_empty() && is_blank {
                continue;
            }
            let empty = TrackedText::empty(base.name.original().clone());
            let kept = base.levels.get(place).map_or(&empty, |level| &level.anchor);
            let anchor = text(&format!("anchor[{place}]"), kept, sent, faults);
            let points = needed(self.points(place), &format!("points[{place}]"), faults);
            levels.push(Level { points, anchor });
        }
        levels.sort_by_key(|level| level.points);
        let weight = self.weight.parse().unwrap_or_else(|_| {
            faults.add("weight", "fault-share");
            base.weight
        });
        Criterion {
            id: base.id.clone(),
            name,
            help,
            weight,
            allows_na: self.allows_na,
            levels,
        }
    }
}

/// A criterion to be written or changed.
struct Wanted {
    managed: ManagedRound,
    criterion: Criterion,
    is_new: bool,
    /// What stands beside it where the rules are amended.
    amending: Option<Amending>,
}

impl Wanted {
    fn new(managed: ManagedRound) -> Self {
        let empty = || TrackedText::empty(managed.setup.call.title.original().clone());
        let criterion = Criterion {
            id: Key::fresh('c', []),
            name: empty(),
            help: empty(),
            weight: BasisPoints::default(),
            allows_na: false,
            levels: (0..4)
                .map(|points| Level {
                    points,
                    anchor: empty(),
                })
                .collect(),
        };
        Self {
            criterion,
            is_new: true,
            amending: None,
            managed,
        }
    }

    fn kept(managed: ManagedRound, key: &str) -> Result<Self, Problem> {
        let key: Key = key.parse().map_err(|_| Problem::not_found())?;
        let found = line(&managed.setup.rubric.criteria, &key).ok_or_else(Problem::not_found)?;
        Ok(Self {
            criterion: found.clone(),
            is_new: false,
            amending: None,
            managed,
        })
    }

    /// As an amendment of this round's rules.
    fn amending(mut self, round: &AmendedRound, reason: ReasonSent, words: &Words) -> Self {
        self.amending = Some(amendments::beside(round, reason, words));
        self
    }

    /// This criterion as a change of the rubric.
    fn change(&self, criterion: Criterion) -> LineChange<Criterion> {
        if self.is_new {
            LineChange::Add(criterion)
        } else {
            LineChange::Replace(criterion, None)
        }
    }
}

async fn open(app: &App, member: Member<'_>, slug: &str) -> Result<ManagedRound, Problem> {
    let managed = frame::open(app, member, slug).await?;
    if managed.round.state == RoundState::Draft {
        Ok(managed)
    } else {
        Err(frame::announced(&managed.round.slug))
    }
}

#[get("/manage/rounds/<slug>/rubric/new")]
async fn begin(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
) -> Result<Page<CriterionPage>, Problem> {
    let wanted = Wanted::new(open(app, member, slug).await?);
    Ok(Page::personal(CriterionPage::fresh(c, wanted)))
}

#[get("/manage/rounds/<slug>/rubric/<key>", rank = 2)]
async fn show(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
    key: &str,
) -> Result<Page<CriterionPage>, Problem> {
    let wanted = Wanted::kept(open(app, member, slug).await?, key)?;
    Ok(Page::personal(CriterionPage::fresh(c, wanted)))
}

#[post("/manage/rounds/<slug>/rubric/new", data = "<form>")]
async fn add(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    slug: &str,
    form: Protected<CriterionSent>,
) -> Result<Answer<CriterionPage>, Problem> {
    let wanted = Wanted::new(open(app, member, slug).await?);
    take(app, member, c, jar, wanted, form).await
}

#[post("/manage/rounds/<slug>/rubric/<key>", rank = 2, data = "<form>")]
async fn keep(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    slug: &str,
    key: &str,
    form: Protected<CriterionSent>,
) -> Result<Answer<CriterionPage>, Problem> {
    let wanted = Wanted::kept(open(app, member, slug).await?, key)?;
    take(app, member, c, jar, wanted, form).await
}

#[get("/manage/rounds/<slug>/rubric/<key>/remove")]
async fn ask_removal(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
    key: &str,
) -> Result<Page<RemovalPage>, Problem> {
    let managed = frame::open(app, member, slug).await?;
    RemovalPage::new(c, &managed, &managed.setup.rubric, key).map(Page::personal)
}

#[post("/manage/rounds/<slug>/rubric/<key>/remove", data = "<form>")]
async fn remove(
    app: &State<App>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    slug: &str,
    key: &str,
    form: Protected<Ordered>,
) -> Result<Redirect, Problem> {
    removed::<Rubric>(app, member, jar, slug, key, form).await
}

#[get("/manage/rounds/<slug>/amendments/rubric/new")]
async fn begin_amended(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
) -> Result<Page<CriterionPage>, Problem> {
    let round = amendments::open(app, member, slug).await?;
    let wanted = Wanted::new(round.managed.clone());
    let wanted = wanted.amending(&round, ReasonSent::default(), c.words());
    Ok(Page::personal(CriterionPage::fresh(c, wanted)))
}

#[get("/manage/rounds/<slug>/amendments/rubric/<key>", rank = 2)]
async fn show_amended(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
    key: &str,
) -> Result<Page<CriterionPage>, Problem> {
    let round = amendments::open(app, member, slug).await?;
    let wanted = Wanted::kept(round.managed.clone(), key)?;
    let wanted = wanted.amending(&round, ReasonSent::default(), c.words());
    Ok(Page::personal(CriterionPage::fresh(c, wanted)))
}

#[post("/manage/rounds/<slug>/amendments/rubric/new", data = "<form>")]
async fn propose_new(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    slug: &str,
    form: Protected<WithReason<CriterionSent>>,
) -> Result<Answer<CriterionPage>, Problem> {
    let round = amendments::open(app, member, slug).await?;
    let wanted = Wanted::new(round.managed.clone());
    take_amendment(app, member, c, jar, (round, wanted), form).await
}

#[post(
    "/manage/rounds/<slug>/amendments/rubric/<key>",
    rank = 2,
    data = "<form>"
)]
async fn propose(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    slug: &str,
    key: &str,
    form: Protected<WithReason<CriterionSent>>,
) -> Result<Answer<CriterionPage>, Problem> {
    let round = amendments::open(app, member, slug).await?;
    let wanted = Wanted::kept(round.managed.clone(), key)?;
    take_amendment(app, member, c, jar, (round, wanted), form).await
}

#[get("/manage/rounds/<slug>/amendments/rubric/<key>/remove")]
async fn ask_amended_removal(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
    key: &str,
) -> Result<Page<RemovalPage>, Problem> {
    let round = amendments::open(app, member, slug).await?;
    let rubric = round.managed.setup.rubric.clone();
    RemovalPage::amending(c, &round, ReasonSent::default(), &rubric, key).map(Page::personal)
}

#[post(
    "/manage/rounds/<slug>/amendments/rubric/<key>/remove",
    data = "<form>"
)]
async fn amend_removal(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    slug: &str,
    key: &str,
    form: Protected<WithReason<NoFields>>,
) -> Result<Answer<RemovalPage>, Problem> {
    removal_proposed::<Rubric>(app, member, c, jar, (slug, key), form).await
}

/// Writes the criterion as it should be down for the funders to sign, or shows it again with everything that was typed.
async fn take_amendment(
    app: &App,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    (round, wanted): (AmendedRound, Wanted),
    form: Protected<WithReason<CriterionSent>>,
) -> Result<Answer<CriterionPage>, Problem> {
    let (WithReason { form: sent, reason }, is_stale) = form.into_parts();
    let wanted = wanted.amending(&round, reason.clone(), c.words());
    if is_stale {
        let mut page = CriterionPage::typed(c, wanted, sent, Faults::none());
        page.is_stale = true;
        return Ok(Err(Page::personal(page).with_status(Status::Forbidden)));
    }
    let mut faults = Faults::none();
    let languages = &wanted.managed.program.languages;
    let criterion = sent.criterion(&wanted.criterion, languages, &mut faults);
    if !faults.is_empty() {
        let page = CriterionPage::typed(c, wanted, sent, faults);
        return Ok(Err(
            Page::personal(page).with_status(Status::UnprocessableEntity)
        ));
    }
    let (change, words) = (wanted.change(criterion.clone()), c.words());
    match amendments::write_line::<Rubric>(app, member, &round, &change, &reason, words).await? {
        Ok(()) => {
            let next = frame::amendments_page(&round.managed.round.slug);
            Ok(Ok(done(app, jar, next, "flash-amendment-written")))
        }
        Err(refusal) => {
            let faults = beside_fields(refusal.faults, &criterion);
            let page = CriterionPage::typed(c, wanted, sent, faults);
            Ok(Err(Page::personal(page).with_status(refusal.status)))
        }
    }
}

async fn take(
    app: &App,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    wanted: Wanted,
    form: Protected<CriterionSent>,
) -> Result<Answer<CriterionPage>, Problem> {
    let (sent, is_fresh) = match form {
        Protected::Fresh(sent) => (sent, true),
        Protected::Stale(sent) => (sent, false),
    };
    if !is_fresh {
        let mut page = CriterionPage::typed(c, wanted, sent, Faults::none());
        page.is_stale = true;
        return Ok(Err(Page::personal(page).with_status(Status::Forbidden)));
    }
    let mut faults = Faults::none();
    let criterion = sent.criterion(
        &wanted.criterion,
        &wanted.managed.program.languages,
        &mut faults,
    );
    if !faults.is_empty() {
        let page = CriterionPage::typed(c, wanted, sent, faults);
        return Ok(Err(
            Page::personal(page).with_status(Status::UnprocessableEntity)
        ));
    }
    let slug = wanted.managed.round.slug.clone();
    let act = wanted.change(criterion.clone());
    match change::<Rubric>(app, member, &slug, sent.revision, act).await {
        Ok(changed) => {
            let at = changed
                .line
                .map(|key| format!("#{key}"))
                .unwrap_or_default();
            let next = frame::part_page(&slug, Part::Rubric) + &at;
            Ok(Ok(done(app, jar, next, "flash-part-saved")))
        }
        Err(SavePartError::Faulty(found)) => {
            let faults = beside_fields(said(&found, &alone(&criterion)), &criterion);
            let page = CriterionPage::typed(c, wanted, sent, faults);
            Ok(Err(
                Page::personal(page).with_status(Status::UnprocessableEntity)
            ))
        }
        Err(SavePartError::Outdated(theirs)) => {
            let by = theirs.by.as_ref().map(ToString::to_string);
            let at = c
                .words()
                .instant(&theirs.at, &wanted.managed.setup.dates.zone);
            let latest = CriterionSent {
                revision: theirs.revision.0,
                ..sent
            };
            let mut page = CriterionPage::typed(c, wanted, latest, Faults::none());
            page.theirs = Some((by, at));
            Ok(Err(Page::personal(page).with_status(Status::Conflict)))
        }
        Err(error) => Err(refused(error, &slug)),
    }
}

/// A rubric of this criterion alone.
fn alone(criterion: &Criterion) -> PartBody {
    PartBody::from(Rubric {
        source: RubricSource::Own,
        criteria: vec![criterion.clone()],
        counts: CountedMean::Raw,
    })
}

/// The faults of one criterion by the names of this form's fields; levels are named by their points in the document.
fn beside_fields(faults: Faults, criterion: &Criterion) -> Faults {
    faults.renamed(|field| {
        // A new criterion gets its key only when it is kept, and the others were sound before.
        let of_one = field.strip_prefix("criteria[");
        let name = of_one
            .and_then(|rest| rest.split_once("]."))
            .map_or(field, |(_, name)| name);
        let Some(rest) = name.strip_prefix("levels[") else {
            return name.to_owned();
        };
        let (points, rest) = rest.split_once(']').unwrap_or((rest, ""));
        let place = criterion
            .levels
            .iter()
            .rposition(|level| level.points.to_string() == points)
            .unwrap_or(0);
        match rest.strip_prefix(".anchor") {
            Some(language) => format!("anchor[{place}]{language}"),
            None => format!("points[{place}]"),
        }
    })
}

/// One level in the form.
struct LevelField {
    place: usize,
    points: String,
    anchor: TextField,
}

/// One criterion.
#[derive(Template)]
#[template(path = "manage/criterion.html")]
pub struct CriterionPage {
    c: Chrome,
    frame: Frame,
    wanted: Wanted,
    sent: CriterionSent,
    name: TextField,
    help: TextField,
    levels: Vec<LevelField>,
    faults: Faults,
    is_stale: bool,
    theirs: Option<(Option<String>, String)>,
}

impl CriterionPage {
    fn fresh(c: Chrome, wanted: Wanted) -> Self {
        let sent = CriterionSent::of(&wanted.criterion, wanted.managed.revision(Part::Rubric).0);
        Self::new(c, wanted, sent, false, Faults::none())
    }

    fn typed(c: Chrome, wanted: Wanted, sent: CriterionSent, faults: Faults) -> Self {
        Self::new(c, wanted, sent, true, faults)
    }

    fn new(c: Chrome, wanted: Wanted, sent: CriterionSent, is_typed: bool, faults: Faults) -> Self {
        let words = c.words();
        let languages = &wanted.managed.program.languages;
        let nothing = SentText::new();
        let field = |name: &str, kept: &TrackedText, typed: &SentText| {
            if is_typed {
                TextField::typed(name, kept, languages, words, typed)
            } else {
                TextField::kept(name, kept, languages, words)
            }
        };
        let criterion = &wanted.criterion;
        let empty = TrackedText::empty(criterion.name.original().clone());
        let rows = criterion.levels.len().max(sent.points.len().min(20)).max(2);
        let rows = if is_typed {
            rows
        } else {
            (rows + SPARE_LEVELS).min(20)
        };
        let levels = (0..rows).map(|place| LevelField {
            place,
            points: sent.points(place).to_owned(),
            anchor: field(
                &format!("anchor[{place}]"),
                criterion
                    .levels
                    .get(place)
                    .map_or(&empty, |level| &level.anchor),
                sent.anchor.get(&place.to_string()).unwrap_or(&nothing),
            ),
        });
        Self {
            frame: Frame::new(&wanted.managed, words).amending(wanted.amending.clone()),
            levels: levels.collect(),
            name: field("name", &criterion.name, &sent.name),
            help: field("help", &criterion.help, &sent.help),
            wanted,
            sent,
            faults,
            is_stale: false,
            theirs: None,
            c,
        }
    }

    fn list(&self) -> String {
        self.frame.page(Part::Rubric)
    }

    fn address(&self) -> String {
        if self.wanted.is_new {
            format!("{}/new", self.list())
        } else {
            format!("{}/{}", self.list(), self.wanted.criterion.id)
        }
    }
}
