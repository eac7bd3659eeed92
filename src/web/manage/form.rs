//! `/manage/rounds/<slug>/form`: all questions of a round, in order, each with its way to a page of its own.

use askama::Template;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{FromForm, Route, State, get, post, routes};

use super::amendments::{self, ReasonSent, WithReason};
use super::frame::{self, Frame};
use super::lacks::{self, Item};
use super::preview;
use super::question_form::KINDS;
use super::sheet::{Answer, done};
use crate::domain::language::LanguageTag;
use crate::domain::policy::Actor;
use crate::domain::round::Slug;
use crate::domain::setup::burden::Burden;
use crate::domain::setup::{
    Form, Key, Lag, LineChange, ListDocument, Listed, Move, Part, Question, Revision, TrackedText,
    line,
};
use crate::i18n::Words;
use crate::ops::setup::{ChangedLine, SavePartError, change_line};
use crate::store::views::managed_round::ManagedRound;
use crate::store::views::rules_acts_page::AmendedRound;
use crate::web::burden::BurdenShown;
use crate::web::chrome::{Chrome, FLASH_STALE};
use crate::web::forms::Faults;
use crate::web::guards::protected::{NoFields, Protected};
use crate::web::guards::who::Member;
use crate::web::public::addresses::{self, Named};
use crate::web::{App, Page, Problem, question_words};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![
        show,
        order,
        ask_removal,
        remove,
        amend,
        ask_amended_removal,
        amend_removal
    ]
}

/// A line of a list as its overview shows it.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its key.
    pub key: Key,
    /// What it is called.
    pub name: Named,
    /// What is said beneath.
    pub facts: Vec<String>,
    /// The languages of the round in which a text of it is behind its original, as one sentence.
    pub behind: Option<String>,
    /// The languages of the round in which a text of it is missing, as one sentence.
    pub missing: Option<String>,
}

impl Row {
    /// The row of a line with these texts.
    pub fn new<L: Listed>(
        line: &L,
        texts: &[&TrackedText],
        facts: Vec<String>,
        languages: impl Iterator<Item = LanguageTag> + Clone,
        words: &Words,
    ) -> Self {
        let named = |lag: Lag| -> Vec<String> {
            let lagging = languages
                .clone()
                .filter(|tag| texts.iter().any(|text| text.lag(tag) == lag));
            lagging.map(|tag| words.language(&tag)).collect()
        };
        let sentence = |key: &'static str, named: Vec<String>| {
            (!named.is_empty()).then(|| words.say(key).list("languages", &named).to_string())
        };
        let mut name = Named::new(&line.name().to_local(), words);
        if name.text.is_empty() {
            name.text = words.say("line-unnamed").to_string();
        }
        Self {
            key: line.key().clone(),
            name,
            facts,
            behind: sentence("line-behind", named(Lag::Behind)),
            missing: sentence("line-missing", named(Lag::Missing)),
        }
    }
}

/// What a button of a list sends.
#[derive(Debug, FromForm)]
pub struct Ordered {
    /// The version that was seen.
    #[field(default = 0)]
    pub revision: u32,
    /// `up q3`, `down q3`, `copy q3`.
    #[field(default = String::new())]
    pub act: String,
}

impl Ordered {
    /// What is to be done with which line; `None` where it is none of the buttons.
    pub fn change<L: Listed>(&self) -> Option<LineChange<L>> {
        let (verb, key) = self.act.split_once(' ')?;
        let act = match verb {
            "up" => Move::Up,
            "down" => Move::Down,
            "copy" => Move::Duplicate,
            _ => return None,
        };
        Some(LineChange::Move(key.parse().ok()?, act))
    }
}

/// Does one act on one line as this member.
pub async fn change<D>(
    app: &App,
    member: Member<'_>,
    slug: &Slug,
    revision: u32,
    change: LineChange<D::Line>,
) -> Result<ChangedLine, SavePartError>
where
    D: ListDocument,
{
    let (standing, slug) = (member.0.standing.clone(), slug.clone());
    app.db
        .write(move |tx| {
            change_line::<D>(
                tx,
                Actor::Person(&standing),
                &slug,
                Revision(revision),
                &change,
            )
        })
        .await
}

/// What a line act that was refused is answered with.
pub fn refused(error: SavePartError, slug: &Slug) -> Problem {
    match error {
        SavePartError::Denied(denied) => denied.into(),
        SavePartError::NotDraft(_) => frame::announced(slug),
        SavePartError::Outdated(_) => Problem::new(Status::Conflict, "line-changed")
            .way_out(frame::overview(slug), "problem-line-changed-way"),
        SavePartError::Faulty(_) | SavePartError::Rules(_) => {
            Problem::new(Status::UnprocessableEntity, "unreadable-form")
        }
        SavePartError::Store(error) => error.into(),
    }
}

#[get("/manage/rounds/<slug>/form")]
async fn show(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
) -> Result<Page<FormPage>, Problem> {
    let managed = frame::open(app, member, slug).await?;
    let frame = Frame::new(&managed, c.words());
    Ok(Page::personal(FormPage::new(c, &managed, frame)))
}

#[get("/manage/rounds/<slug>/amendments/form")]
async fn amend(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
) -> Result<Page<FormPage>, Problem> {
    let round = amendments::open(app, member, slug).await?;
    let frame = amendments::frame(&round, ReasonSent::default(), c.words());
    Ok(Page::personal(FormPage::new(c, &round.managed, frame)))
}

#[post("/manage/rounds/<slug>/form", data = "<form>")]
async fn order(
    app: &State<App>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    slug: &str,
    form: Protected<Ordered>,
) -> Result<Redirect, Problem> {
    ordered::<Form>(app, member, jar, slug, form).await
}

/// Takes a button of a list and goes back to the line that it was about.
pub async fn ordered<D>(
    app: &App,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    slug: &str,
    form: Protected<Ordered>,
) -> Result<Redirect, Problem>
where
    D: ListDocument,
{
    let slug = frame::open(app, member, slug).await?.round.slug;
    let page = frame::part_page(&slug, D::PART);
    let form = match form {
        Protected::Fresh(form) => form,
        Protected::Stale(_) => return Ok(done(app, jar, page, FLASH_STALE)),
    };
    let act = form
        .change()
        .ok_or_else(|| Problem::new(Status::UnprocessableEntity, "unreadable-form"))?;
    let changed = change::<D>(app, member, &slug, form.revision, act).await;
    let line = changed.map_err(|error| refused(error, &slug))?.line;
    let at = line.map(|key| format!("#{key}")).unwrap_or_default();
    Ok(done(app, jar, page + &at, "flash-part-saved"))
}

#[get("/manage/rounds/<slug>/form/<key>/remove")]
async fn ask_removal(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
    key: &str,
) -> Result<Page<RemovalPage>, Problem> {
    let managed = frame::open(app, member, slug).await?;
    RemovalPage::new(c, &managed, &managed.setup.form, key).map(Page::personal)
}

#[get("/manage/rounds/<slug>/amendments/form/<key>/remove")]
async fn ask_amended_removal(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
    key: &str,
) -> Result<Page<RemovalPage>, Problem> {
    let round = amendments::open(app, member, slug).await?;
    let form = round.managed.setup.form.clone();
    RemovalPage::amending(c, &round, ReasonSent::default(), &form, key).map(Page::personal)
}

#[post("/manage/rounds/<slug>/amendments/form/<key>/remove", data = "<form>")]
async fn amend_removal(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    slug: &str,
    key: &str,
    form: Protected<WithReason<NoFields>>,
) -> Result<Answer<RemovalPage>, Problem> {
    removal_proposed::<Form>(app, member, c, jar, (slug, key), form).await
}

#[post("/manage/rounds/<slug>/form/<key>/remove", data = "<form>")]
async fn remove(
    app: &State<App>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    slug: &str,
    key: &str,
    form: Protected<Ordered>,
) -> Result<Redirect, Problem> {
    removed::<Form>(app, member, jar, slug, key, form).await
}

/// Takes a line out, unless somebody changed it since it was seen.
pub async fn removed<D>(
    app: &App,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    slug: &str,
    key: &str,
    form: Protected<Ordered>,
) -> Result<Redirect, Problem>
where
    D: ListDocument,
{
    let slug = frame::known(slug)?;
    let key: Key = key.parse().map_err(|_| Problem::not_found())?;
    let page = frame::part_page(&slug, D::PART);
    let form = match form {
        Protected::Fresh(form) => form,
        Protected::Stale(_) => {
            return Ok(done(app, jar, format!("{page}/{key}/remove"), FLASH_STALE));
        }
    };
    let removal = LineChange::Move(key, Move::Remove);
    let changed = change::<D>(app, member, &slug, form.revision, removal).await;
    changed.map_err(|error| refused(error, &slug))?;
    Ok(done(app, jar, page, "flash-line-removed"))
}

/// Writes an amendment without this line.
pub async fn removal_proposed<D>(
    app: &App,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    (slug, key): (&str, &str),
    form: Protected<WithReason<NoFields>>,
) -> Result<Answer<RemovalPage>, Problem>
where
    D: ListDocument,
{
    let round = amendments::open(app, member, slug).await?;
    let (sent, is_stale) = form.into_parts();
    let stands = D::of(round.managed.setup.part(D::PART)).ok_or_else(Problem::not_found)?;
    let words = c.words().clone();
    let mut page = RemovalPage::amending(c, &round, sent.reason.clone(), &stands, key)?;
    if is_stale {
        page.faults = Faults::one("amendment", FLASH_STALE);
        return Ok(Err(Page::personal(page).with_status(Status::Forbidden)));
    }
    let removal = LineChange::Move(page.key.clone(), Move::Remove);
    let written =
        amendments::write_line::<D>(app, member, &round, &removal, &sent.reason, &words).await?;
    match written {
        Ok(()) => {
            let next = frame::amendments_page(&round.managed.round.slug);
            Ok(Ok(done(app, jar, next, "flash-amendment-written")))
        }
        Err(refusal) => {
            page.faults = refusal.faults;
            Ok(Err(Page::personal(page).with_status(refusal.status)))
        }
    }
}

/// What applying to this round takes.
pub fn burden(managed: &ManagedRound) -> Burden {
    let setup = &managed.setup;
    Burden::of(&setup.form, &setup.budget, setup.money.typical_award())
}

/// All questions.
#[derive(Template)]
#[template(path = "manage/form.html")]
pub struct FormPage {
    c: Chrome,
    frame: Frame,
    revision: Revision,
    rows: Vec<Row>,
    burden: BurdenShown,
    missing: Vec<Item>,
}

impl FormPage {
    fn new(c: Chrome, managed: &ManagedRound, frame: Frame) -> Self {
        let words = c.words();
        let languages = managed.setup.call.languages.iter().cloned();
        let row = |question: &Question| {
            let options = question.kind.options().iter().map(|option| &option.label);
            let texts: Vec<_> = [&question.label, &question.help, &question.example]
                .into_iter()
                .chain(options)
                .collect();
            Row::new(
                question,
                &texts,
                question_words::facts(question, words),
                languages.clone(),
                words,
            )
        };
        Self {
            frame,
            revision: managed.revision(Part::Form),
            rows: managed.setup.form.questions.iter().map(row).collect(),
            missing: lacks::items(managed, Some(Part::Form), words),
            burden: BurdenShown::new(&burden(managed), words),
            c,
        }
    }
}

impl FormPage {
    fn page(&self) -> String {
        self.frame.page(Part::Form)
    }

    fn current(&self) -> &'static str {
        match self.frame.amending {
            Some(_) => "amendments",
            None => Part::Form.as_str(),
        }
    }

    /// Where the questions stand as applicants read them: on the preview, until everyone can.
    fn as_applicants(&self) -> String {
        if self.frame.is_open() {
            preview::questions_page(&self.frame.slug, "applicant")
        } else {
            addresses::questions(&self.frame.slug)
        }
    }
}

/// What it means to take a line out, before it is done.
#[derive(Template)]
#[template(path = "manage/remove_line.html")]
pub struct RemovalPage {
    c: Chrome,
    frame: Frame,
    part: Part,
    revision: Revision,
    key: Key,
    name: Named,
    faults: Faults,
}

impl RemovalPage {
    /// The page for one line of this document.
    pub fn new<D: ListDocument>(
        c: Chrome,
        managed: &ManagedRound,
        document: &D,
        key: &str,
    ) -> Result<Self, Problem> {
        let frame = Frame::new(managed, c.words());
        if !frame.is_open() {
            return Err(frame::announced(&managed.round.slug));
        }
        Self::within(c, frame, managed, document, key)
    }

    /// The page for one line of a part that is amended.
    pub fn amending<D: ListDocument>(
        c: Chrome,
        round: &AmendedRound,
        reason: ReasonSent,
        document: &D,
        key: &str,
    ) -> Result<Self, Problem> {
        let frame = amendments::frame(round, reason, c.words());
        Self::within(c, frame, &round.managed, document, key)
    }

    fn within<D: ListDocument>(
        c: Chrome,
        frame: Frame,
        managed: &ManagedRound,
        document: &D,
        key: &str,
    ) -> Result<Self, Problem> {
        let key: Key = key.parse().map_err(|_| Problem::not_found())?;
        let found = line(document.lines(), &key).ok_or_else(Problem::not_found)?;
        let words = c.words();
        let row = Row::new(found, &[], Vec::new(), std::iter::empty(), words);
        Ok(Self {
            frame,
            part: D::PART,
            revision: managed.revision(D::PART),
            key,
            name: row.name,
            faults: Faults::none(),
            c,
        })
    }

    fn page(&self) -> String {
        self.frame.page(self.part)
    }
}
