//! `/my/proposals/<id>/history`: what happened, and of every field its versions, the difference between them, and what
//! was said about it.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};
use serde_json::Value;

use super::field_words;
use super::frame::{self, Frame, Leaf};
use crate::domain::ids::{CommentId, ProposalId};
use crate::domain::money::Money;
use crate::domain::policy::{Actor, may_comment_on_draft, may_write_field};
use crate::domain::proposal::{Entry, FieldName, NotAComment, PartnerRole};
use crate::domain::setup::Revision;
use crate::i18n::Words;
use crate::ops::proposals::{
    CommentError, SaveFieldError, comment_on_field, restore_field, settle_comment,
};
use crate::store::views::proposal_history::{
    FieldHistory, ProposalHistory, field_history, proposal_history,
};
use crate::web::changed_words::{ChangedWords, word_by_word};
use crate::web::chrome::{Chrome, FLASH_STALE};
use crate::web::community::onward;
use crate::web::forms::Faults;
use crate::web::guards::protected::{NoFields, Protected};
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::{App, Page, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![show, show_field, restore, comment, settle]
}

/// What happened.
#[derive(Template)]
#[template(path = "community/proposal_history.html")]
struct HistoryHtml {
    c: Chrome,
    frame: Frame,
    lines: Vec<LineShown>,
    typed: Vec<TypedShown>,
}

struct LineShown {
    at: String,
    by: String,
    text: String,
}

struct TypedShown {
    label: Named,
    href: String,
    by: String,
    at: String,
}

impl HistoryHtml {
    fn new(app: &App, c: Chrome, history: &ProposalHistory) -> Self {
        let (view, words) = (&history.within, c.words());
        let zone = &view.setup.dates.zone;
        let lines = history.lines.iter().map(|line| {
            let data = |name: &str| line.data.get(name).and_then(|value| value.as_str());
            let field: Option<FieldName> = data("field").and_then(|name| name.parse().ok());
            let field = field.map(|field| field_words::label(view, &field, words).text);
            // What it is about is a partner, a person or a file, whichever the act names.
            let about = ["partner", "person", "name", "file", "to"]
                .into_iter()
                .find_map(data)
                .map(str::to_owned);
            let role: Option<PartnerRole> = data("role").and_then(|role| role.parse().ok());
            let phrase = words
                .say("proposal-happened")
                .choice("kind", line.kind.as_str())
                .choice("role", role.map_or("none", PartnerRole::as_str))
                .list("partners", &names(&line.data));
            let text = phrase
                .text("about", field.or(about).unwrap_or_default())
                .to_string();
            LineShown {
                at: words.instant(&line.at, zone),
                by: line
                    .by
                    .as_ref()
                    .map(ToString::to_string)
                    .unwrap_or_default(),
                text: with_money(text, &line.data, words),
            }
        });
        let typed = history.typed.iter().map(|(field, by, at)| TypedShown {
            label: field_words::label(view, field, words),
            href: field_words::history_href(view.id(), field),
            by: by.to_string(),
            at: words.instant(at, zone),
        });
        Self {
            lines: lines.collect(),
            typed: typed.collect(),
            frame: Frame::new(view, Leaf::History, words, app.db.now()),
            c,
        }
    }
}

/// What a line says, with what it did to the money where it tells that.
fn with_money(text: String, data: &Value, words: &Words) -> String {
    let money = |name: &str| serde_json::from_value::<Money>(data.get(name)?.clone()).ok();
    let (Some(share), Some(request)) = (money("share"), money("request")) else {
        return text;
    };
    let phrase = words.say("proposal-happened-fallen").text("happened", text);
    phrase
        .money("share", &share)
        .money("request", &request)
        .to_string()
}

/// The partners that a line names, where it names several.
fn names(data: &Value) -> Vec<String> {
    let names = data.get("partners").and_then(Value::as_array);
    let names = names.into_iter().flatten().filter_map(Value::as_str);
    names.map(str::to_owned).collect()
}

#[get("/my/proposals/<id>/history")]
async fn show(
    c: Chrome,
    member: Member<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Page<HistoryHtml>, Problem> {
    let id = frame::known(id)?;
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| proposal_history(reader, Actor::Person(&standing), &id))
        .await?;
    Ok(Page::personal(HistoryHtml::new(app, c, &found?)))
}

/// One field.
#[derive(Template)]
#[template(path = "community/proposal_field.html")]
struct FieldHtml {
    c: Chrome,
    frame: Frame,
    label: Named,
    field: FieldName,
    /// Where the field is written.
    href: String,
    stands: Revision,
    versions: Vec<VersionShown>,
    comments: Vec<CommentShown>,
    faults: Faults,
    is_stale: bool,
    comment: String,
    may_comment: bool,
    may_restore: bool,
}

struct VersionShown {
    /// Which of those that are kept, from 1.
    number: i64,
    revision: Revision,
    by: String,
    at: String,
    /// From the version before it.
    words: Vec<ChangedWords>,
    is_current: bool,
}

struct CommentShown {
    id: CommentId,
    by: String,
    at: String,
    text: String,
    is_settled: bool,
}

/// What stands on the page of a field besides its history.
#[derive(Default)]
struct Typed {
    faults: Faults,
    is_stale: bool,
    comment: String,
}

impl FieldHtml {
    fn base(&self) -> String {
        field_words::history_href(&self.frame.id, &self.field)
    }
}

fn known(id: &str, field: &str) -> Result<(ProposalId, FieldName), Problem> {
    let field = field.parse().map_err(|_| Problem::not_found())?;
    Ok((frame::known(id)?, field))
}

async fn field_page(
    app: &App,
    c: Chrome,
    member: Member<'_>,
    (id, field): (ProposalId, FieldName),
    typed: Typed,
) -> Result<Page<FieldHtml>, Problem> {
    let (standing, of) = (member.0.standing.clone(), field.clone());
    let found = app
        .db
        .read(move |reader| field_history(reader, Actor::Person(&standing), &id, &of))
        .await?;
    let history = found?;
    let view = &history.within;
    if crate::domain::proposal::shape(&view.setup, &field).is_none() {
        return Err(Problem::not_found());
    }
    let now = app.db.now();
    let may_write = may_write_field(member.actor(), &view.access, &field, now).is_ok();
    let status = if typed.faults.is_empty() && !typed.is_stale {
        Status::Ok
    } else {
        Status::UnprocessableEntity
    };
    let page = FieldHtml {
        frame: Frame::new(view, Leaf::History, c.words(), now),
        label: field_words::label(view, &field, c.words()),
        href: field_words::href(view, &field, None),
        stands: view.revision(&field),
        versions: versions(&history, &field, c.words()),
        comments: comments(&history, c.words()),
        faults: typed.faults,
        is_stale: typed.is_stale,
        comment: typed.comment,
        may_comment: may_comment_on_draft(member.actor(), &view.access, now).is_ok(),
        may_restore: may_write && frame::is_open(view),
        field,
        c,
    };
    Ok(Page::personal(page).with_status(status))
}

fn versions(history: &FieldHistory, field: &FieldName, words: &Words) -> Vec<VersionShown> {
    let view = &history.within;
    let text = |entry: &Entry| field_words::value(view, field, entry, words);
    let stands = view.revision(field);
    let numbers = (1..=history.in_all).rev();
    let all = history.versions.iter().enumerate().zip(numbers);
    all.map(|((place, kept), number)| {
        let before = history.versions.get(place + 1);
        let before = before.map_or_else(String::new, |before| text(&before.entry));
        VersionShown {
            number,
            revision: kept.revision,
            by: kept.name.to_string(),
            at: words.instant(&kept.at, &view.setup.dates.zone),
            words: word_by_word(&before, &text(&kept.entry)),
            is_current: kept.revision == stands,
        }
    })
    .collect()
}

fn comments(history: &FieldHistory, words: &Words) -> Vec<CommentShown> {
    let zone = &history.within.setup.dates.zone;
    let all = history.comments.iter();
    all.map(|comment| CommentShown {
        id: comment.id.clone(),
        by: comment.by.to_string(),
        at: words.instant(&comment.at, zone),
        text: comment.text.clone(),
        is_settled: comment.settled_at.is_some(),
    })
    .collect()
}

#[get("/my/proposals/<id>/history/<field>")]
async fn show_field(
    c: Chrome,
    member: Member<'_>,
    app: &State<App>,
    id: &str,
    field: &str,
) -> Result<Page<FieldHtml>, Problem> {
    field_page(app, c, member, known(id, field)?, Typed::default()).await
}

/// Which version is brought back, and which stood when that was decided.
#[derive(Debug, FromForm)]
struct RestoreForm {
    #[field(default = 0)]
    earlier: u32,
    #[field(default = 0)]
    from: u32,
}

#[post("/my/proposals/<id>/history/<field>/restore", data = "<form>")]
async fn restore(
    form: Protected<RestoreForm>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
    field: &str,
) -> Result<Either<Page<FieldHtml>, Redirect>, Problem> {
    let (id, field) = known(id, field)?;
    let (form, is_stale) = form.into_parts();
    let mut typed = Typed {
        is_stale,
        ..Typed::default()
    };
    if !is_stale {
        let (standing, of, name) = (member.0.standing.clone(), id.clone(), field.clone());
        let (earlier, from) = (Revision(form.earlier), Revision(form.from));
        let restored = app
            .db
            .write(move |tx| restore_field(tx, Actor::Person(&standing), &of, &name, earlier, from))
            .await;
        match restored {
            Ok(_) => {
                let address = field_words::history_href(&id, &field);
                let flash = "flash-proposal-restored";
                return Ok(Either::Right(onward(app, jar, &address, flash)));
            }
            Err(SaveFieldError::Outdated(kept)) => {
                let by = kept.name.to_string();
                typed
                    .faults
                    .add_with("versions", "proposal-conflict-fault", &[("by", &by)]);
            }
            Err(error) => return Err(super::refused(error)),
        }
    }
    field_page(app, c, member, (id, field), typed)
        .await
        .map(Either::Left)
}

/// What somebody says.
#[derive(Debug, FromForm)]
struct CommentForm {
    #[field(default = String::new())]
    comment: String,
}

#[post("/my/proposals/<id>/history/<field>/comments", data = "<form>")]
async fn comment(
    form: Protected<CommentForm>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
    field: &str,
) -> Result<Either<Page<FieldHtml>, Redirect>, Problem> {
    let (id, field) = known(id, field)?;
    let (form, is_stale) = form.into_parts();
    let mut typed = Typed {
        is_stale,
        comment: form.comment.clone(),
        ..Typed::default()
    };
    if !is_stale {
        let (standing, of, name) = (member.0.standing.clone(), id.clone(), field.clone());
        let said = app
            .db
            .write(move |tx| {
                comment_on_field(tx, Actor::Person(&standing), &of, &name, &form.comment)
            })
            .await;
        match said {
            Ok(_) => {
                let address = field_words::history_href(&id, &field);
                let flash = "flash-proposal-commented";
                return Ok(Either::Right(onward(app, jar, &address, flash)));
            }
            Err(CommentError::Faulty(fault)) => typed.faults.add("comment", comment_fault(fault)),
            Err(error) => return Err(comment_refused(error)),
        }
    }
    field_page(app, c, member, (id, field), typed)
        .await
        .map(Either::Left)
}

#[post(
    "/my/proposals/<id>/history/<field>/comments/<comment>/settle",
    data = "<form>"
)]
async fn settle(
    form: Protected<NoFields>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
    field: &str,
    comment: &str,
) -> Result<Redirect, Problem> {
    let (id, field) = known(id, field)?;
    let comment: CommentId = comment.parse().map_err(|_| Problem::not_found())?;
    let address = field_words::history_href(&id, &field);
    if matches!(form, Protected::Stale(_)) {
        return Ok(onward(app, jar, &address, FLASH_STALE));
    }
    let standing = member.0.standing.clone();
    app.db
        .write(move |tx| settle_comment(tx, Actor::Person(&standing), &id, &comment))
        .await
        .map_err(comment_refused)?;
    Ok(onward(app, jar, &address, "flash-proposal-settled"))
}

/// What is wrong with a text that is no comment, as a message key.
pub fn comment_fault(fault: NotAComment) -> &'static str {
    match fault {
        NotAComment::Empty => "proposal-comment-empty",
        NotAComment::TooLong => "proposal-comment-too-long",
    }
}

/// Why nothing was said or settled, as an answer of its own.
pub fn comment_refused(error: CommentError) -> Problem {
    match error {
        CommentError::Denied(denied) => denied.into(),
        CommentError::Faulty(_) => Problem::new(Status::UnprocessableEntity, "proposal-entry"),
        CommentError::Store(error) => error.into(),
    }
}
