//! `/manage/rounds/<slug>/form/<key>`: one question, with all its texts and limits.

use askama::Template;
use rocket::http::{CookieJar, Status};
use rocket::{Route, State, get, post, routes};

use super::amendments::{self, Amending, ReasonSent, WithReason};
use super::frame::Frame;
use super::line_form::{Again, LineForm, line_of, open, take, take_amendment};
use super::question_form::{self, KINDS, QuestionSent};
use super::sheet::Answer;
use crate::domain::setup::{Form, LineChange, Part, Question, QuestionKind, SeenBy};
use crate::i18n::Words;
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
    routes![
        begin,
        add,
        show,
        keep,
        begin_amended,
        propose_new,
        show_amended,
        propose
    ]
}

/// A question to be written or changed.
struct Wanted {
    managed: ManagedRound,
    question: Question,
    /// From 0; the number of questions for a new one.
    place: usize,
    is_new: bool,
    /// What stands beside it where the rules are amended.
    amending: Option<Amending>,
}

impl Wanted {
    fn new(managed: ManagedRound, kind: &str) -> Result<Self, Problem> {
        let original = managed.setup.call.title.original();
        let question = question_form::blank(kind, original).ok_or_else(Problem::not_found)?;
        Ok(Self {
            place: managed.setup.form.questions.len(),
            question,
            is_new: true,
            amending: None,
            managed,
        })
    }

    fn kept(managed: ManagedRound, key: &str) -> Result<Self, Problem> {
        let (place, question) = line_of(&managed.setup.form.questions, key)?;
        Ok(Self {
            question,
            place,
            is_new: false,
            amending: None,
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

    fn page(self, c: Chrome) -> QuestionPage {
        let revision = self.managed.revision(Part::Form).0;
        let sent = QuestionSent::of(&self.question, revision, self.place + 1);
        QuestionPage::new(c, self, sent, None)
    }
}

impl LineForm for Wanted {
    type Document = Form;
    type Sent = QuestionSent;
    type Page = QuestionPage;

    fn managed(&self) -> &ManagedRound {
        &self.managed
    }

    fn amending(mut self, beside: Amending) -> Self {
        self.amending = Some(beside);
        self
    }

    fn revision(sent: &mut QuestionSent) -> &mut u32 {
        &mut sent.revision
    }

    fn change(&self, sent: &QuestionSent, faults: &mut Faults) -> LineChange<Question> {
        let program = &self.managed.program;
        let question = sent.question(&self.question, &program.languages, program.currency, faults);
        let place = sent.wanted_place(self.place, faults);
        if self.is_new {
            LineChange::Add(question)
        } else {
            LineChange::Replace(question, place)
        }
    }

    fn field(name: &str, question: &Question) -> String {
        match name {
            "most_characters" | "most_words" | "most_bytes" | "most_rows" => "most".to_owned(),
            "least_rows" => "least".to_owned(),
            _ if name.starts_with("options") => format!("options[{}]", question.label.original()),
            _ => name.to_owned(),
        }
    }

    fn again(self, c: Chrome, sent: QuestionSent, why: Again) -> QuestionPage {
        QuestionPage::new(c, self, sent, Some(why))
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

#[get("/manage/rounds/<slug>/amendments/form/new?<kind>")]
async fn begin_amended(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
    kind: Option<&str>,
) -> Result<Page<QuestionPage>, Problem> {
    let round = amendments::open(app, member, slug).await?;
    let wanted = Wanted::new(round.managed.clone(), kind.unwrap_or(KINDS[0]))?;
    let wanted = wanted.amending(amendments::beside(&round, ReasonSent::default(), c.words()));
    Ok(Page::personal(wanted.page(c)))
}

#[get("/manage/rounds/<slug>/amendments/form/<key>?<kind>", rank = 2)]
async fn show_amended(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
    key: &str,
    kind: Option<&str>,
) -> Result<Page<QuestionPage>, Problem> {
    let round = amendments::open(app, member, slug).await?;
    let wanted = Wanted::kept(round.managed.clone(), key)?.of_kind(kind)?;
    let wanted = wanted.amending(amendments::beside(&round, ReasonSent::default(), c.words()));
    Ok(Page::personal(wanted.page(c)))
}

#[post("/manage/rounds/<slug>/amendments/form/new", data = "<form>")]
async fn propose_new(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    slug: &str,
    form: Protected<WithReason<QuestionSent>>,
) -> Result<Answer<QuestionPage>, Problem> {
    let round = amendments::open(app, member, slug).await?;
    let (Protected::Fresh(sent) | Protected::Stale(sent)) = &form;
    let wanted = Wanted::new(round.managed.clone(), &sent.form.kind).map_err(|_| unreadable())?;
    take_amendment(app, member, c, jar, (round, wanted), form).await
}

#[post(
    "/manage/rounds/<slug>/amendments/form/<key>",
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
    form: Protected<WithReason<QuestionSent>>,
) -> Result<Answer<QuestionPage>, Problem> {
    let round = amendments::open(app, member, slug).await?;
    let wanted = Wanted::kept(round.managed.clone(), key)?;
    take_amendment(app, member, c, jar, (round, wanted), form).await
}

fn unreadable() -> Problem {
    Problem::new(Status::UnprocessableEntity, "unreadable-form")
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
    /// `again` where it was sent, and what was typed is shown again.
    fn new(c: Chrome, wanted: Wanted, sent: QuestionSent, again: Option<Again>) -> Self {
        let words = c.words();
        let typed = again.is_some().then_some(&sent);
        let again = again.unwrap_or_default();
        let question = question_form::of_kind(&wanted.question, &sent.kind)
            .unwrap_or_else(|| wanted.question.clone());
        let languages = &wanted.managed.program.languages;
        Self {
            frame: Frame::new(&wanted.managed, words).amending(wanted.amending.clone()),
            fields: question_form::text_fields(&question, languages, words, typed),
            theirs: again
                .theirs
                .map(|(by, at)| Theirs::new(by, at, &wanted.question, words)),
            wanted: Wanted { question, ..wanted },
            sent,
            faults: again.faults,
            is_stale: again.is_stale,
            c,
        }
    }

    fn list(&self) -> String {
        self.frame.page(Part::Form)
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
