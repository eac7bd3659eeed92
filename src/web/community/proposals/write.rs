//! `/my/proposals/<id>/answers`: the title, what it is about, and every answer, in one form.

use askama::Template;
use rocket::http::CookieJar;
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::asked_for::SentBack;
use super::draft_form::{Shown, Taken, Unkept, open_form, take};
use super::field_shown::{FieldShown, Shower};
use super::field_words;
use super::frame::{self, Frame, Leaf};
use super::lacks::LackShown;
use super::saved_onward;
use super::sent::Sent;
use crate::domain::policy::may_comment_on_draft;
use crate::domain::proposal::{Entry, FieldName, Stage, short_form_fields};
use crate::store::views::proposal_within::ProposalWithin;
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::markdown::{Markup, markup};
use crate::web::public::addresses::Named;
use crate::web::{App, Page, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![show, send, preview, show_before, send_before]
}

/// The page.
#[derive(Template)]
#[template(path = "community/proposal_write.html")]
struct WriteHtml {
    c: Chrome,
    frame: Frame,
    /// What staff wrote when they sent it back, while it is to be completed.
    sent_back: Option<SentBack>,
    fields: Vec<FieldShown>,
    faults: Faults,
    is_stale: bool,
    is_frozen: bool,
    unkept: Option<Unkept>,
    may_comment: bool,
}

/// The fields of this page, in order.
pub(super) fn fields(view: &ProposalWithin) -> Vec<FieldName> {
    if view.stage() == Stage::LetterOfIntent {
        return short_form_fields(&view.setup, &view.program);
    }
    let mut fields = vec![FieldName::Title, FieldName::Summary, FieldName::Served];
    if !view.program.areas.is_empty() {
        fields.push(FieldName::Areas);
    }
    if !view.program.focus.is_empty() {
        fields.push(FieldName::Focus);
    }
    let asked = view.setup.form.questions.iter();
    fields.extend(
        asked
            .filter(|question| !question.per_partner)
            .map(|question| FieldName::Answer(question.id.clone())),
    );
    fields
}

async fn page(
    app: &App,
    c: Chrome,
    member: Member<'_>,
    id: &str,
    shown: Shown<'_>,
) -> Result<Page<WriteHtml>, Problem> {
    let opened = open_form(app, member, id, c.words()).await?;
    let view = &opened.view;
    let now = app.db.now();
    let lacks = LackShown::all(view, c.words());
    let shower = Shower {
        view,
        words: c.words(),
        lacks: &lacks,
        comments: &opened.comments,
        files: &opened.files,
        asked: opened.asked(),
        not_saved: &shown.not_saved,
        more: shown.more,
    };
    let fields = fields(view);
    let fields = fields.iter().filter_map(|field| shower.field(field));
    let fields = fields.collect();
    let faults = shown.not_saved.summary();
    let status = shown.status();
    let mut frame = Frame::new(view, Leaf::Write, c.words(), now);
    // What was typed and could not be saved stays in its fields, so that nothing of it is lost.
    frame.may_write |= shown.is_frozen;
    let page = WriteHtml {
        frame,
        sent_back: opened.sent_back.clone(),
        fields,
        faults,
        is_stale: shown.is_stale,
        is_frozen: shown.is_frozen,
        unkept: shown.unkept,
        may_comment: may_comment_on_draft(member.actor(), &view.access, now).is_ok(),
        c,
    };
    Ok(Page::personal(page).with_status(status))
}

#[get("/my/proposals/<id>/answers?<more>")]
async fn show(
    c: Chrome,
    member: Member<'_>,
    app: &State<App>,
    id: &str,
    more: Option<&str>,
) -> Result<Page<WriteHtml>, Problem> {
    let shown = Shown::opened(more);
    page(app, c, member, id, shown).await
}

#[post("/my/proposals/<id>/answers", data = "<form>")]
async fn send(
    form: Protected<Sent>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Either<Page<WriteHtml>, Redirect>, Problem> {
    let view = frame::open_to_type(app, member, id).await?;
    let fields = fields(&view);
    let shown = match take(app, member, c.words(), &view, &fields, form).await? {
        Taken::Again(shown) => shown,
        Taken::Saved(act) => {
            let to = Leaf::Write.address(view.id());
            return Ok(Either::Right(saved_onward(app, jar, &to, &act)));
        }
    };
    page(app, c, member, id, shown).await.map(Either::Left)
}

/// Where the page was before: letters that were sent lead there still.
#[get("/my/proposals/<id>/write")]
fn show_before(id: &str) -> Result<Redirect, Problem> {
    let id = frame::known(id)?;
    Ok(Redirect::permanent(Leaf::Write.address(&id)))
}

/// And pages that were open when it moved send there what was typed.
#[post("/my/proposals/<id>/write", data = "<form>")]
async fn send_before(
    form: Protected<Sent>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Either<Page<WriteHtml>, Redirect>, Problem> {
    send(form, c, member, jar, app, id).await
}

/// What was typed, as it will be read.
#[derive(Template)]
#[template(path = "community/proposal_preview.html")]
struct PreviewHtml {
    c: Chrome,
    frame: Frame,
    texts: Vec<PreviewShown>,
}

struct PreviewShown {
    label: Named,
    text: Markup,
    listen: String,
}

#[get("/my/proposals/<id>/answers/preview")]
async fn preview(
    c: Chrome,
    member: Member<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Page<PreviewHtml>, Problem> {
    let view = frame::open_to_type(app, member, id).await?;
    let words = c.words();
    let texts = fields(&view).into_iter().filter_map(|field| {
        let Some(Entry::Text { text, recording }) = view.draft.entry(&field) else {
            return None;
        };
        let is_there = !text.trim().is_empty() || recording.is_some();
        is_there.then(|| PreviewShown {
            label: field_words::label(&view, &field, words),
            text: markup(text, 3),
            listen: recording
                .as_ref()
                .map(|file| field_words::file_href(view.id(), file))
                .unwrap_or_default(),
        })
    });
    let texts = texts.collect();
    Ok(Page::personal(PreviewHtml {
        frame: Frame::new(&view, Leaf::Write, words, app.db.now()),
        texts,
        c,
    }))
}
