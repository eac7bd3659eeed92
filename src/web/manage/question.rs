//! `/manage/rounds/<slug>/form/<key>`: one question, with all its texts and limits.

use askama::Template;
use rocket::http::{CookieJar, Status};
use rocket::{Route, State, get, post, routes};

use super::amendments::{self, Amending, ReasonSent, WithReason};
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
use crate::store::views::rules_acts_page::AmendedRound;
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

    /// As an amendment of this round's rules.
    fn amending(mut self, round: &AmendedRound, reason: ReasonSent, words: &Words) -> Self {
        self.amending = Some(amendments::beside(round, reason, words));
        self
    }

    /// What was sent, as a change of the form; what cannot be read is told in `faults`.
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
    let wanted = wanted.amending(&round, ReasonSent::default(), c.words());
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
    let wanted = wanted.amending(&round, ReasonSent::default(), c.words());
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

/// Writes the question as it should be down for the funders to sign, or shows it again with everything that was typed.
async fn take_amendment(
    app: &App,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    (round, wanted): (AmendedRound, Wanted),
    form: Protected<WithReason<QuestionSent>>,
) -> Result<Answer<QuestionPage>, Problem> {
    let (WithReason { form: sent, reason }, is_stale) = form.into_parts();
    let wanted = wanted.amending(&round, reason.clone(), c.words());
    let again = |c, wanted, is_stale, faults, status| {
        let mut page = QuestionPage::new(c, wanted, sent.clone(), Some(sent.clone()), faults);
        page.is_stale = is_stale;
        Ok(Err(Page::personal(page).with_status(status)))
    };
    if is_stale {
        return again(c, wanted, true, Faults::none(), Status::Forbidden);
    }
    let mut faults = Faults::none();
    let change = wanted.change(&sent, &mut faults);
    if !faults.is_empty() {
        return again(c, wanted, false, faults, Status::UnprocessableEntity);
    }
    let words = c.words();
    match amendments::write_line::<Form>(app, member, &round, &change, &reason, words).await? {
        Ok(()) => {
            let next = frame::amendments_page(&round.managed.round.slug);
            Ok(Ok(done(app, jar, next, "flash-amendment-written")))
        }
        Err(refusal) => {
            let faults = beside_fields(refusal.faults, &wanted.question);
            again(c, wanted, false, faults, refusal.status)
        }
    }
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
    let act = wanted.change(&sent, &mut faults);
    if !faults.is_empty() {
        return again(c, wanted, sent, faults, Status::UnprocessableEntity);
    }
    let slug: Slug = wanted.managed.round.slug.clone();
    match change::<Form>(app, member, &slug, sent.revision, act.clone()).await {
        Ok(changed) => {
            let at = changed
                .line
                .map(|key| format!("#{key}"))
                .unwrap_or_default();
            let next = frame::part_page(&slug, Part::Form) + &at;
            Ok(Ok(done(app, jar, next, "flash-part-saved")))
        }
        Err(SavePartError::Faulty(found)) => {
            let (LineChange::Add(question) | LineChange::Replace(question, _)) = act else {
                return Err(unreadable());
            };
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
            frame: Frame::new(&wanted.managed, words).amending(wanted.amending.clone()),
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
