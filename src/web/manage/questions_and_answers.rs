//! `/manage/rounds/<slug>/questions-and-answers`: staff answer what was asked about their round.

use std::collections::HashMap;

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use crate::domain::ids::QuestionId;
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::policy::Actor;
use crate::domain::question::{HidingReason, LONGEST_ANSWER, QuestionState, answer_mark};
use crate::domain::round::Slug;
use crate::domain::setup::TrackedText;
use crate::ops::questions::{AnswerError, answer_question, hide_question, show_question};
use crate::store::views::questions::{DeskQuestion, QuestionsDesk, questions_desk};
use crate::web::chrome::{Chrome, FLASH_STALE};
use crate::web::forms::Faults;
use crate::web::guards::protected::{NoFields, Protected};
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::texts::{self, TextField};
use crate::web::{App, Page, Problem, cookies};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![desk, one, answer, hide, show_again]
}

async fn find(app: &App, member: Member<'_>, slug: &str) -> Result<QuestionsDesk, Problem> {
    let slug: Slug = slug.parse().map_err(|_| Problem::not_found())?;
    let standing = member.0.standing.clone();
    let desk = app
        .db
        .read(move |reader| questions_desk(reader, Actor::Person(&standing), &slug))
        .await?;
    Ok(desk?)
}

#[get("/manage/rounds/<slug>/questions-and-answers")]
async fn desk(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    slug: &str,
) -> Result<Page<DeskHtml>, Problem> {
    let desk = find(app, member, slug).await?;
    let title = Named::new(&desk.title, c.words());
    Ok(Page::personal(DeskHtml { c, title, desk }))
}

/// All questions of a round, for its staff.
#[derive(Template)]
#[template(path = "manage/questions_and_answers.html")]
struct DeskHtml {
    c: Chrome,
    title: Named,
    desk: QuestionsDesk,
}

impl DeskHtml {
    /// Those that wait first.
    fn in_order(&self) -> Vec<&DeskQuestion> {
        let of = |state: QuestionState| {
            let all = self.desk.questions.iter();
            all.filter(move |question| question.state() == state)
        };
        QuestionState::ALL.into_iter().flat_map(of).collect()
    }

    fn href(&self, question: &DeskQuestion) -> String {
        format!(
            "/manage/rounds/{}/questions-and-answers/{}",
            self.desk.slug, question.id
        )
    }
}

/// The form of an answer.
#[derive(Debug, FromForm)]
struct Answer {
    answer: HashMap<String, String>,
    /// The mark of the answer that stood on the page; empty where there was none.
    #[field(default = String::new())]
    seen: String,
}

/// The form that keeps a question from view.
#[derive(Debug, FromForm)]
struct Hide {
    #[field(default = String::new())]
    reason: String,
}

/// What stands on the page of one question besides itself.
#[derive(Debug, Default)]
struct Shown {
    answer: Option<HashMap<String, String>>,
    reason: String,
    faults: Faults,
    is_stale: bool,
}

#[get("/manage/rounds/<slug>/questions-and-answers/<id>")]
async fn one(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    slug: &str,
    id: &str,
) -> Result<Page<OneHtml>, Problem> {
    let (desk, question) = find_one(app, member, slug, id).await?;
    Ok(page(c, desk, question, Shown::default()))
}

async fn find_one(
    app: &App,
    member: Member<'_>,
    slug: &str,
    id: &str,
) -> Result<(QuestionsDesk, DeskQuestion), Problem> {
    let id: QuestionId = id.parse().map_err(|_| Problem::not_found())?;
    let desk = find(app, member, slug).await?;
    let question = desk.questions.iter().find(|question| question.id == id);
    let question = question.cloned().ok_or_else(Problem::not_found)?;
    Ok((desk, question))
}

#[post("/manage/rounds/<slug>/questions-and-answers/<id>", data = "<form>")]
async fn answer(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    slug: &str,
    id: &str,
    form: Protected<Answer>,
) -> Result<Either<Page<OneHtml>, Redirect>, Problem> {
    let (form, is_stale) = form.into_parts();
    let (desk, question) = find_one(app, member, slug, id).await?;
    let mut faults = Faults::none();
    let written = written(&desk, &question);
    let edited = texts::edited(
        "answer",
        &written,
        &desk.languages,
        &form.answer,
        &[],
        &mut faults,
    );
    if edited.is_empty() && faults.is_empty() {
        faults.add(
            format!("answer[{}]", written.original()),
            "fault-answer-none",
        );
    }
    for (language, version) in edited.versions() {
        if version.text.chars().count() > LONGEST_ANSWER {
            faults.add(format!("answer[{language}]"), "fault-answer-long");
        }
    }
    if is_stale || !faults.is_empty() {
        let shown = Shown {
            answer: Some(form.answer),
            faults,
            is_stale,
            ..Shown::default()
        };
        return Ok(Either::Left(page(c, desk, question, shown)));
    }
    let seen = Some(form.seen).filter(|seen| !seen.is_empty());
    let (standing, answer) = (member.0.standing.clone(), edited.to_local());
    let (round, id) = (desk.slug.clone(), question.id);
    app.db
        .write(move |tx| {
            let actor = Actor::Person(&standing);
            answer_question(tx, actor, &round, &id, seen.as_deref(), &answer)
        })
        .await
        .map_err(refused)?;
    flash(app, jar, "flash-question-answered");
    Ok(Either::Right(back(&desk.slug)))
}

#[post(
    "/manage/rounds/<slug>/questions-and-answers/<id>/hide",
    data = "<form>"
)]
async fn hide(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    slug: &str,
    id: &str,
    form: Protected<Hide>,
) -> Result<Either<Page<OneHtml>, Redirect>, Problem> {
    let (form, is_stale) = form.into_parts();
    let (desk, question) = find_one(app, member, slug, id).await?;
    let reason: Option<HidingReason> = form.reason.parse().ok();
    let (Some(reason), false) = (reason, is_stale) else {
        let faults = if is_stale {
            Faults::none()
        } else {
            Faults::one("reason", "fault-hide-reason")
        };
        let shown = Shown {
            reason: form.reason,
            faults,
            is_stale,
            ..Shown::default()
        };
        return Ok(Either::Left(page(c, desk, question, shown)));
    };
    let standing = member.0.standing.clone();
    let (round, id) = (desk.slug.clone(), question.id);
    app.db
        .write(move |tx| hide_question(tx, Actor::Person(&standing), &round, &id, &reason))
        .await
        .map_err(refused)?;
    flash(app, jar, "flash-question-hidden");
    Ok(Either::Right(back(&desk.slug)))
}

#[post(
    "/manage/rounds/<slug>/questions-and-answers/<id>/show",
    data = "<form>"
)]
async fn show_again(
    app: &State<App>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    slug: &str,
    id: &str,
    form: Protected<NoFields>,
) -> Result<Redirect, Problem> {
    let (desk, question) = find_one(app, member, slug, id).await?;
    if let Protected::Stale(_) = form {
        flash(app, jar, FLASH_STALE);
        return Ok(back(&desk.slug));
    }
    let standing = member.0.standing.clone();
    let (round, id) = (desk.slug.clone(), question.id);
    app.db
        .write(move |tx| show_question(tx, Actor::Person(&standing), &round, &id))
        .await
        .map_err(refused)?;
    flash(app, jar, "flash-question-shown");
    Ok(back(&desk.slug))
}

fn back(slug: &Slug) -> Redirect {
    Redirect::to(format!("/manage/rounds/{slug}/questions-and-answers"))
}

fn flash(app: &App, jar: &CookieJar<'_>, key: &str) {
    jar.add(cookies::passing(&app.site, cookies::FLASH, key.to_owned()));
}

/// Why an answer is not kept, for people and programs.
pub fn refused(error: AnswerError) -> Problem {
    match error {
        AnswerError::Denied(denied) => denied.into(),
        AnswerError::Outdated => Problem::new(Status::Conflict, "question-outdated"),
        AnswerError::Store(error) => error.into(),
    }
}

/// The answer as a text in the programme's languages: first in the language of the question, where it is one of them.
fn written(desk: &QuestionsDesk, question: &DeskQuestion) -> TrackedText {
    let Some(answer) = &question.answer else {
        let asked_in = desk.languages.iter().find(|tag| **tag == question.language);
        let first = asked_in.or_else(|| desk.languages.first());
        let original = first.cloned().unwrap_or_else(LanguageTag::unknown);
        return TrackedText::empty(original);
    };
    let original = answer.shown_in(&answer.original);
    let start = TrackedText::new(answer.original.clone(), original.text);
    let others = answer
        .versions()
        .filter(|shown| *shown.language != answer.original);
    others.fold(start, |text, shown| {
        text.with(shown.language.clone(), shown.text)
    })
}

fn page(c: Chrome, desk: QuestionsDesk, question: DeskQuestion, shown: Shown) -> Page<OneHtml> {
    let written = written(&desk, &question);
    let words = c.words();
    let field = match &shown.answer {
        Some(sent) => TextField::typed("answer", &written, &desk.languages, words, sent),
        None => TextField::kept("answer", &written, &desk.languages, words),
    };
    let status = if shown.faults.is_empty() && !shown.is_stale {
        Status::Ok
    } else {
        Status::UnprocessableEntity
    };
    let seen = question
        .answer
        .as_ref()
        .map(|answer: &LocalText| answer_mark(answer).to_string());
    let page = OneHtml {
        title: Named::new(&desk.title, words),
        seen: seen.unwrap_or_default(),
        asked: words.day(&question.asked_at, &desk.zone),
        written: field,
        desk,
        question,
        shown,
        c,
    };
    Page::personal(page).with_status(status)
}

/// One question, to be answered or kept from view.
#[derive(Template)]
#[template(path = "manage/question_and_answer.html")]
struct OneHtml {
    c: Chrome,
    title: Named,
    desk: QuestionsDesk,
    question: DeskQuestion,
    asked: String,
    written: TextField,
    seen: String,
    shown: Shown,
}
