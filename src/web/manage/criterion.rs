//! `/manage/rounds/<slug>/rubric/<key>`: one criterion, with what each of its levels looks like.

use askama::Template;
use rocket::http::CookieJar;
use rocket::response::Redirect;
use rocket::{Route, State, get, post, routes};

use super::amendments::{self, Amending, ReasonSent, WithReason};
use super::criterion_form::{self, CriterionSent};
use super::form::{Ordered, RemovalPage, removal_proposed, removed};
use super::frame::{self, Frame};
use super::line_form::{Again, LineForm, line_of, open, take, take_amendment};
use super::sheet::Answer;
use crate::domain::basis_points::BasisPoints;
use crate::domain::setup::{Criterion, Key, Level, LineChange, Part, Rubric, TrackedText};
use crate::store::views::managed_round::ManagedRound;
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::{NoFields, Protected};
use crate::web::guards::who::Member;
use crate::web::texts::{SentText, TextField};
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
        let (_, criterion) = line_of(&managed.setup.rubric.criteria, key)?;
        Ok(Self {
            criterion,
            is_new: false,
            amending: None,
            managed,
        })
    }
}

impl LineForm for Wanted {
    type Document = Rubric;
    type Sent = CriterionSent;
    type Page = CriterionPage;

    fn managed(&self) -> &ManagedRound {
        &self.managed
    }

    fn amending(mut self, beside: Amending) -> Self {
        self.amending = Some(beside);
        self
    }

    fn revision(sent: &mut CriterionSent) -> &mut u32 {
        &mut sent.revision
    }

    fn change(&self, sent: &CriterionSent, faults: &mut Faults) -> LineChange<Criterion> {
        let languages = &self.managed.program.languages;
        let criterion = sent.criterion(&self.criterion, languages, faults);
        if self.is_new {
            LineChange::Add(criterion)
        } else {
            LineChange::Replace(criterion, None)
        }
    }

    fn field(name: &str, criterion: &Criterion) -> String {
        criterion_form::field(name, criterion)
    }

    fn again(self, c: Chrome, sent: CriterionSent, why: Again) -> CriterionPage {
        CriterionPage::new(c, self, sent, Some(why))
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
    let wanted = wanted.amending(amendments::beside(&round, ReasonSent::default(), c.words()));
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
    let wanted = wanted.amending(amendments::beside(&round, ReasonSent::default(), c.words()));
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
        Self::new(c, wanted, sent, None)
    }

    /// `again` where it was sent, and what was typed is shown again.
    fn new(c: Chrome, wanted: Wanted, sent: CriterionSent, again: Option<Again>) -> Self {
        let (words, is_typed) = (c.words(), again.is_some());
        let again = again.unwrap_or_default();
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
            faults: again.faults,
            is_stale: again.is_stale,
            theirs: again.theirs,
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
