//! `/manage/rounds/<slug>/form/<key>`: one question, with all its texts and limits.

use askama::Template;
use rocket::http::{CookieJar, Status};
use rocket::{Route, State, get, post, routes};

use super::form::{change, refused};
use super::frame::{self, Frame};
use super::question_form::{self, KINDS, QuestionSent};
use super::sheet::{Answer, done, said};
use crate::domain::round::Slug;
use crate::domain::setup::{
    Form, Key, LineChange, Part, PartBody, Question, QuestionKind, Revision, SeenBy,
};
use crate::i18n::Words;
use crate::ops::setup::SavePartError;
use crate::store::views::managed_round::ManagedRound;
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::texts::TextField;
use crate::web::{App, Page, Problem, question_words};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![begin, add, show, keep]
}

/// A question to be written or changed.
struct Wanted {
    managed: ManagedRound,
    question: Question,
    /// From 0; the number of questions for a new one.
    place: usize,
    is_new: bool,
}

impl Wanted {
    fn new(managed: ManagedRound, kind: &str) -> Result<Self, Problem> {
        let original = managed.setup.call.title.original();
        let question = question_form::blank(kind, original).ok_or_else(Problem::not_found)?;
        Ok(Self {
            place: managed.setup.form.questions.len(),
            question,
            is_new: true,
            managed,
        })
    }

    fn kept(managed: ManagedRound, key: &str) -> Result<Self, Problem> {
        let key: Key = key.parse().map_err(|_| Problem::not_found())?;
        let questions = &managed.setup.form.questions;
        let place = questions
            .iter()
            .position(|question| question.id == key)
            .ok_or_else(Problem::not_found)?;
        Ok(Self {
            question: questions[place].clone(),
            place,
            is_new: false,
            managed,
        })
    }

    /// With another kind of answer, where one was asked for.
    fn of_kind(mut self, kind: Option<&str>) -> Result<Self, Problem> {
        if let Some(kind) = kind {
            self.question =
                question_form::of_kind(&self.question, kind).ok_or_else(Problem::not_found)?;
        }
        Ok(self)
    }

    fn revision(&self) -> Revision {
        self.managed.revision(Part::Form)
    }

    fn page(self, c: Chrome) -> QuestionPage {
        let sent = QuestionSent::of(&self.question, self.revision().0, self.place + 1);
        QuestionPage::new(c, self, sent, None, Faults::none())
    }
}

#[get("/manage/rounds/<slug>/form/new?<kind>")]
async fn begin(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
    kind: Option<&str>,
) -> Result<Page<QuestionPage>, Problem> {
    let managed = open(app, member, slug).await?;
    let wanted = Wanted::new(managed, kind.unwrap_or(KINDS[0]))?;
    Ok(Page::personal(wanted.page(c)))
}

#[get("/manage/rounds/<slug>/form/<key>?<kind>", rank = 2)]
async fn show(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
    key: &str,
    kind: Option<&str>,
) -> Result<Page<QuestionPage>, Problem> {
    let managed = open(app, member, slug).await?;
    let wanted = Wanted::kept(managed, key)?.of_kind(kind)?;
    Ok(Page::personal(wanted.page(c)))
}

#[post("/manage/rounds/<slug>/form/new", data = "<form>")]
async fn add(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    slug: &str,
    form: Protected<QuestionSent>,
) -> Result<Answer<QuestionPage>, Problem> {
    let managed = open(app, member, slug).await?;
    let kind = match &form {
        Protected::Fresh(sent) | Protected::Stale(sent) => sent.kind.clone(),
    };
    let wanted = Wanted::new(managed, &kind).map_err(|_| unreadable())?;
    take(app, member, c, jar, wanted, form).await
}

#[post("/manage/rounds/<slug>/form/<key>", rank = 2, data = "<form>")]
async fn keep(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    slug: &str,
    key: &str,
    form: Protected<QuestionSent>,
) -> Result<Answer<QuestionPage>, Problem> {
    let managed = open(app, member, slug).await?;
    let wanted = Wanted::kept(managed, key)?;
    take(app, member, c, jar, wanted, form).await
}

/// The round, while its set-up can still be written.
async fn open(app: &App, member: Member<'_>, slug: &str) -> Result<ManagedRound, Problem> {
    let managed = frame::open(app, member, slug).await?;
    if managed.round.state == crate::domain::round::RoundState::Draft {
        Ok(managed)
    } else {
        Err(frame::announced(&managed.round.slug))
    }
}

fn unreadable() -> Problem {
    Problem::new(Status::UnprocessableEntity, "unreadable-form")
}

async fn take(
    app: &App,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    wanted: Wanted,
    form: Protected<QuestionSent>,
) -> Result<Answer<QuestionPage>, Problem> {
    let (sent, is_fresh) = match form {
        Protected::Fresh(sent) => (sent, true),
        Protected::Stale(sent) => (sent, false),
    };
    let again = |c, wanted, sent: QuestionSent, faults, status| {
        let shown = sent.clone();
        Ok(Err(Page::personal(QuestionPage::new(
            c,
            wanted,
            sent,
            Some(shown),
            faults,
        ))
        .with_status(status)))
    };
    if !is_fresh {
        let mut page = QuestionPage::new(c, wanted, sent.clone(), Some(sent), Faults::none());
        page.is_stale = true;
        return Ok(Err(Page::personal(page).with_status(Status::Forbidden)));
    }
    let mut faults = Faults::none();
    let (languages, currency) = (
        &wanted.managed.program.languages,
        wanted.managed.program.currency,
    );
    let question = sent.question(&wanted.question, languages, currency, &mut faults);
    let place = sent.wanted_place(wanted.place, &mut faults);
    if !faults.is_empty() {
        return again(c, wanted, sent, faults, Status::UnprocessableEntity);
    }
    let slug: Slug = wanted.managed.round.slug.clone();
    let act = if wanted.is_new {
        LineChange::Add(question.clone())
    } else {
        LineChange::Replace(question.clone(), place)
    };
    match change::<Form>(app, member, &slug, sent.revision, act).await {
        Ok(changed) => {
            let at = changed
                .line
                .map(|key| format!("#{key}"))
                .unwrap_or_default();
            let next = frame::part_page(&slug, Part::Form) + &at;
            Ok(Ok(done(app, jar, next, "flash-part-saved")))
        }
        Err(SavePartError::Faulty(found)) => {
            let body = PartBody::from(Form {
                questions: vec![question.clone()],
            });
            let faults = beside_fields(said(&found, &body), &question);
            again(c, wanted, sent, faults, Status::UnprocessableEntity)
        }
        Err(SavePartError::Outdated(theirs)) => {
            let by = theirs.by.as_ref().map(ToString::to_string);
            let zone = &wanted.managed.setup.dates.zone;
            let at = c.words().instant(&theirs.at, zone);
            let latest = QuestionSent {
                revision: theirs.revision.0,
                ..sent
            };
            let mut page =
                QuestionPage::new(c, wanted, latest.clone(), Some(latest), Faults::none());
            page.theirs = Some(Theirs::new(by, at, &page.wanted.question, page.c.words()));
            Ok(Err(Page::personal(page).with_status(Status::Conflict)))
        }
        Err(error) => Err(refused(error, &slug)),
    }
}

/// The faults of one question, by the names of this form's fields: `questions[q3].most_words` is `most` here.
fn beside_fields(faults: Faults, question: &Question) -> Faults {
    faults.renamed(|field| {
        // A new question gets its key only when it is kept, and the others were sound before.
        let of_one = field.strip_prefix("questions[");
        let name = of_one
            .and_then(|rest| rest.split_once("]."))
            .map_or(field, |(_, name)| name);
        match name {
            "most_characters" | "most_words" | "most_bytes" | "most_rows" => "most".to_owned(),
            "least_rows" => "least".to_owned(),
            _ if name.starts_with("options") => format!("options[{}]", question.label.original()),
            _ => name.to_owned(),
        }
    })
}

/// What somebody else made of the same question in the meantime.
struct Theirs {
    by: Option<String>,
    at: String,
    label: Named,
    help: Named,
    facts: Vec<String>,
}

impl Theirs {
    fn new(by: Option<String>, at: String, question: &Question, words: &Words) -> Self {
        Self {
            by,
            at,
            label: Named::new(&question.label.to_local(), words),
            help: Named::new(&question.help.to_local(), words),
            facts: question_words::facts(question, words),
        }
    }
}

/// One question.
#[derive(Template)]
#[template(path = "manage/question.html")]
pub struct QuestionPage {
    c: Chrome,
    frame: Frame,
    wanted: Wanted,
    sent: QuestionSent,
    fields: [TextField; 4],
    faults: Faults,
    is_stale: bool,
    theirs: Option<Theirs>,
}

impl QuestionPage {
    /// `typed` is what was sent, where the form is shown again.
    fn new(
        c: Chrome,
        wanted: Wanted,
        sent: QuestionSent,
        typed: Option<QuestionSent>,
        faults: Faults,
    ) -> Self {
        let words = c.words();
        let question = question_form::of_kind(&wanted.question, &sent.kind)
            .unwrap_or_else(|| wanted.question.clone());
        let languages = &wanted.managed.program.languages;
        Self {
            frame: Frame::new(&wanted.managed, words),
            fields: question_form::text_fields(&question, languages, words, typed.as_ref()),
            wanted: Wanted { question, ..wanted },
            sent,
            faults,
            is_stale: false,
            theirs: None,
            c,
        }
    }

    fn list(&self) -> String {
        frame::part_page(&self.frame.slug, Part::Form)
    }

    fn address(&self) -> String {
        let page = self.list();
        if self.wanted.is_new {
            format!("{page}/new")
        } else {
            format!("{page}/{}", self.wanted.question.id)
        }
    }

    /// The label of the field `most`, if this kind has one.
    fn most(&self) -> Option<&'static str> {
        match self.wanted.question.kind {
            QuestionKind::ShortText { .. } => Some("question-most-characters"),
            QuestionKind::LongText { .. } => Some("question-most-words"),
            QuestionKind::Number { .. } => Some("question-most-number"),
            QuestionKind::Money { .. } => Some("question-most-amount"),
            QuestionKind::ChooseMany { .. } => Some("question-most-choices"),
            QuestionKind::File { .. } => Some("question-most-megabytes"),
            QuestionKind::Outcomes { .. } => Some("question-most-rows"),
            QuestionKind::ChooseOne { .. } | QuestionKind::Area => None,
        }
    }

    /// The label of the field `least`, if this kind has one.
    fn least(&self) -> Option<&'static str> {
        match self.wanted.question.kind {
            QuestionKind::Number { .. } => Some("question-least-number"),
            QuestionKind::Outcomes { .. } => Some("question-least-rows"),
            _ => None,
        }
    }

    fn has_options(&self) -> bool {
        matches!(
            self.wanted.question.kind,
            QuestionKind::ChooseOne { .. } | QuestionKind::ChooseMany { .. }
        )
    }
}
