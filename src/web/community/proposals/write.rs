//! `/my/proposals/<id>/write`: the title, what it is about, and every answer, in one form.

use std::collections::BTreeMap;

use askama::Template;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::field_shown::{FieldShown, Refused, Shower};
use super::frame::{self, Frame, Leaf};
use super::lacks::LackShown;
use super::saved_onward;
use super::saving::{self, Saved};
use super::sent::Sent;
use crate::domain::policy::{Actor, may_comment_on_draft};
use crate::domain::proposal::FieldName;
use crate::store::views::proposal_history::proposal_with_comments;
use crate::store::views::proposal_within::ProposalWithin;
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::{App, Page, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![show, send]
}

/// The page.
#[derive(Template)]
#[template(path = "community/proposal_write.html")]
struct WriteHtml {
    c: Chrome,
    frame: Frame,
    fields: Vec<FieldShown>,
    faults: Faults,
    is_stale: bool,
    is_frozen: bool,
    may_comment: bool,
}

/// The fields of this page, in order.
fn fields(view: &ProposalWithin) -> Vec<FieldName> {
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

/// A proposal with how many comments wait on each of its fields, for a member who has a place in it.
pub(super) async fn open_with_comments(
    app: &App,
    member: Member<'_>,
    id: &str,
) -> Result<(ProposalWithin, BTreeMap<FieldName, usize>), Problem> {
    let id = frame::known(id)?;
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| proposal_with_comments(reader, Actor::Person(&standing), &id))
        .await?;
    let (view, comments) = found?;
    let mut counts = BTreeMap::new();
    for comment in comments {
        *counts.entry(comment.field).or_default() += 1;
    }
    Ok((view, counts))
}

/// What is shown besides what stands.
#[derive(Default)]
struct Shown<'a> {
    refused: Refused,
    is_stale: bool,
    is_frozen: bool,
    more: Option<&'a str>,
}

async fn page(
    app: &App,
    c: Chrome,
    member: Member<'_>,
    id: &str,
    shown: Shown<'_>,
) -> Result<Page<WriteHtml>, Problem> {
    let (view, comments) = open_with_comments(app, member, id).await?;
    let now = app.db.now();
    let lacks = LackShown::all(&view, c.words());
    let shower = Shower {
        view: &view,
        words: c.words(),
        lacks: &lacks,
        comments: &comments,
        refused: &shown.refused,
        more: shown.more,
    };
    let fields = fields(&view);
    let fields = fields.iter().filter_map(|field| shower.field(field));
    let fields = fields.collect();
    let faults = shown.refused.summary();
    let status = if shown.is_frozen {
        Status::Conflict
    } else if shown.is_stale || !faults.is_empty() {
        Status::UnprocessableEntity
    } else {
        Status::Ok
    };
    let mut frame = Frame::new(&view, Leaf::Write, c.words(), now);
    // What was typed and could not be saved stays in its fields, so that nothing of it is lost.
    frame.may_write |= shown.is_frozen;
    let page = WriteHtml {
        frame,
        fields,
        faults,
        is_stale: shown.is_stale,
        is_frozen: shown.is_frozen,
        may_comment: may_comment_on_draft(member.actor(), &view.access, now).is_ok(),
        c,
    };
    Ok(Page::personal(page).with_status(status))
}

#[get("/my/proposals/<id>/write?<more>")]
async fn show(
    c: Chrome,
    member: Member<'_>,
    app: &State<App>,
    id: &str,
    more: Option<&str>,
) -> Result<Page<WriteHtml>, Problem> {
    let shown = Shown {
        more,
        ..Shown::default()
    };
    page(app, c, member, id, shown).await
}

#[post("/my/proposals/<id>/write", data = "<form>")]
async fn send(
    form: Protected<Sent>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Either<Page<WriteHtml>, Redirect>, Problem> {
    let view = frame::open(app, member, id).await?;
    let (sent, is_stale) = form.into_parts();
    let fields = fields(&view);
    let shown = if is_stale {
        Shown {
            refused: Refused::unread(&view, &fields, &sent),
            is_stale,
            ..Shown::default()
        }
    } else {
        match saving::save(app, member, c.words(), &view, &fields, &sent).await? {
            Saved::All => {
                let onward = saved_onward(app, jar, &Leaf::Write.address(view.id()), sent.act());
                return Ok(Either::Right(onward));
            }
            Saved::Some(refused) => Shown {
                refused,
                ..Shown::default()
            },
            Saved::Frozen(refused) => Shown {
                refused,
                is_frozen: true,
                ..Shown::default()
            },
        }
    };
    page(app, c, member, id, shown).await.map(Either::Left)
}
