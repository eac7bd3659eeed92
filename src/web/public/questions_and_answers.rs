//! `/rounds/<slug>/questions-and-answers`: anyone asks, everyone reads the answers.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::addresses::{self, Named};
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{Id, QuestionId};
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::policy::Actor;
use crate::domain::question::{NotAQuestion, QuestionText, takes_questions};
use crate::domain::round::Slug;
use crate::domain::sign_in::Limit;
use crate::ops::questions::{AskError, NewQuestion, ask_question};
use crate::store::views::questions::{QuestionsPage, questions_page};
use crate::web::account::FromBrowser;
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Who;
use crate::web::markdown::{Markup, markup};
use crate::web::{App, Page, Problem, cookies};

/// Questions on one page.
const PAGE: usize = 50;

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show, ask]
}

/// The form of a question.
#[derive(Debug, Default, FromForm)]
struct Asked {
    #[field(default = String::new())]
    text: String,
    #[field(default = String::new())]
    email: String,
    #[field(default = false)]
    named: bool,
    /// No person sees this field; whoever fills it in is a program.
    #[field(default = String::new())]
    website: String,
}

/// What was typed as a question, or what is wrong with each field.
pub fn question(
    text: &str,
    email: &str,
    is_named: bool,
    language: &LanguageTag,
) -> Result<NewQuestion, Faults> {
    let mut faults = Faults::none();
    let text: Option<QuestionText> = match text.parse() {
        Ok(text) => Some(text),
        Err(NotAQuestion::TooShort) => {
            faults.add("text", "fault-question-short");
            None
        }
        Err(NotAQuestion::TooLong) => {
            faults.add("text", "fault-question-long");
            None
        }
    };
    let reply_to = match email.trim() {
        "" => None,
        email => {
            let address = email.parse().ok();
            if address.is_none() {
                faults.add("email", "fault-question-email");
            }
            address
        }
    };
    match text {
        Some(text) if faults.is_empty() => Ok(NewQuestion {
            text,
            language: language.clone(),
            reply_to,
            is_named,
        }),
        _ => Err(faults),
    }
}

/// What questions of this member, or from this address, are counted under.
pub fn counted_under(app: &App, who: Who<'_>, address: &str) -> Sha256Hex {
    let whom = who
        .0
        .map_or(address, |signed_in| signed_in.standing.person.as_str());
    app.sign_in_key
        .counted_under(Limit::Questions.as_str(), whom)
}

/// What a wait says at the field.
pub fn wait(seconds: i64) -> Faults {
    let minutes = (seconds.max(1) + 59) / 60;
    let mut faults = Faults::none();
    faults.add_with("text", "fault-question-wait", &[("minutes", &minutes)]);
    faults
}

#[get("/rounds/<slug>/questions-and-answers?<after>")]
async fn show(
    app: &State<App>,
    c: Chrome,
    who: Who<'_>,
    slug: &str,
    after: Option<&str>,
) -> Result<Page<QuestionsHtml>, Problem> {
    let after = after.and_then(|id| id.parse().ok());
    page(app, c, who, slug, after, Shown::default()).await
}

#[post("/rounds/<slug>/questions-and-answers", data = "<form>")]
async fn ask(
    app: &State<App>,
    c: Chrome,
    who: Who<'_>,
    browser: FromBrowser,
    jar: &CookieJar<'_>,
    slug: &str,
    form: Protected<Asked>,
) -> Result<Either<Page<QuestionsHtml>, Redirect>, Problem> {
    let (typed, is_stale) = form.into_parts();
    let again = |typed, faults, status| Shown {
        typed,
        faults,
        is_stale,
        status: Some(status),
    };
    let invalid = Status::UnprocessableEntity;
    if is_stale {
        let shown = again(typed, Faults::none(), invalid);
        return page(app, c, who, slug, None, shown).await.map(Either::Left);
    }
    let parsed: Slug = slug.parse().map_err(|_| Problem::not_found())?;
    let asked = match question(&typed.text, &typed.email, typed.named, c.tag()) {
        Ok(asked) => asked,
        Err(faults) => {
            let shown = again(typed, faults, invalid);
            return page(app, c, who, slug, None, shown).await.map(Either::Left);
        }
    };
    if typed.website.is_empty() {
        let under = counted_under(app, who, &browser.0.address);
        let standing = who.0.map(|signed_in| signed_in.standing.clone());
        let done = app
            .db
            .write(move |tx| {
                let actor = standing.as_ref().map_or(Actor::Visitor, Actor::Person);
                ask_question(tx, actor, &parsed, &asked, &under)
            })
            .await;
        match done {
            Ok(_) => {}
            Err(AskError::Wait(told)) => {
                let shown = again(typed, wait(told.seconds), Status::TooManyRequests);
                return page(app, c, who, slug, None, shown).await.map(Either::Left);
            }
            Err(error) => return Err(refused(error)),
        }
    }
    // A program that filled in the hidden field is told the same.
    jar.add(cookies::passing(
        &app.site,
        cookies::FLASH,
        "flash-question-asked".to_owned(),
    ));
    Ok(Either::Right(Redirect::to(format!(
        "/rounds/{slug}/questions-and-answers"
    ))))
}

/// Why a question is not taken, for people and programs.
pub fn refused(error: AskError) -> Problem {
    match error {
        AskError::Denied(denied) => denied.into(),
        AskError::Closed => Problem::new(Status::Conflict, "question-closed"),
        AskError::Wait(told) => Problem::new(Status::TooManyRequests, "too-often")
            .header("Retry-After", told.seconds.to_string()),
        AskError::Store(error) => error.into(),
    }
}

/// What stands in the form.
#[derive(Debug, Default)]
struct Shown {
    typed: Asked,
    faults: Faults,
    is_stale: bool,
    status: Option<Status>,
}

async fn page(
    app: &App,
    c: Chrome,
    who: Who<'_>,
    slug: &str,
    after: Option<QuestionId>,
    shown: Shown,
) -> Result<Page<QuestionsHtml>, Problem> {
    let slug: Slug = slug.parse().map_err(|_| Problem::not_found())?;
    let person = who.0.map(|signed_in| signed_in.standing.person.clone());
    let found = app
        .db
        .read(move |reader| questions_page(reader, &slug, person.as_ref(), after.as_ref(), PAGE))
        .await?
        .ok_or_else(Problem::not_found)?;
    let status = shown.status.unwrap_or(Status::Ok);
    let page = QuestionsHtml::new(c, found, shown);
    Ok(Page::personal(page).with_status(status))
}

/// The questions and answers of a round.
#[derive(Template)]
#[template(path = "public/questions_and_answers.html")]
struct QuestionsHtml {
    c: Chrome,
    title: Named,
    back: String,
    page: QuestionsPage,
    entries: Vec<Entry>,
    takes_questions: bool,
    shown: Shown,
}

/// One question with its answer.
struct Entry {
    id: QuestionId,
    text: String,
    language: LanguageTag,
    asked: String,
    answer: Markup,
    answer_language: LanguageTag,
    answered: String,
}

impl QuestionsHtml {
    fn new(c: Chrome, page: QuestionsPage, shown: Shown) -> Self {
        let words = c.words().clone();
        let zone = &page.round.zone;
        let entries = page.questions.iter().map(|question| {
            let asked = match &question.asked_by {
                Some(name) => words.say("questions-asked-by").text("name", name),
                None => words.say("questions-asked"),
            };
            let answered = if question.changed_at > question.answered_at {
                let phrase = words.say("questions-changed");
                phrase.text("changed", words.day(&question.changed_at, zone))
            } else {
                words.say("questions-answered")
            };
            let (answer, answer_language) = shown_answer(&question.answer, words.tag());
            Entry {
                id: question.id.clone(),
                text: question.text.clone(),
                language: question.language.clone(),
                asked: asked
                    .text("at", words.day(&question.asked_at, zone))
                    .to_string(),
                answer,
                answer_language,
                answered: answered
                    .text("at", words.day(&question.answered_at, zone))
                    .to_string(),
            }
        });
        Self {
            title: Named::new(&page.round.title, &words),
            back: addresses::round(&page.round.slug),
            entries: entries.collect(),
            takes_questions: page.is_own && takes_questions(page.round.state),
            shown,
            page,
            c,
        }
    }

    fn next(&self) -> Option<String> {
        let after = self.page.next.as_ref()?;
        Some(format!("{}/questions-and-answers?after={after}", self.back))
    }
}

fn shown_answer(answer: &LocalText, reader: &LanguageTag) -> (Markup, LanguageTag) {
    let shown = answer.shown_in(reader);
    (markup(shown.text, 3), shown.language.clone())
}
