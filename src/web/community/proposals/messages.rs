//! `/my/proposals/<id>/messages`: what applicants and the staff of the round write to each other.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::check::open_sent;
use super::frame::{Frame, Leaf};
use crate::domain::ids::PartnerId;
use crate::domain::policy::Actor;
use crate::domain::proposal::{WrittenWords, is_with_staff};
use crate::ops::proposals::{MessageError, write_to_staff};
use crate::store::views::sent_within::SentWithin;
use crate::web::chrome::Chrome;
use crate::web::community::onward;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::{App, Page, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![show, send]
}

/// A message.
#[derive(Debug, Default, FromForm)]
struct MessageForm {
    #[field(default = String::new())]
    text: String,
    /// The partner whose people alone read it; empty for all.
    #[field(default = String::new())]
    only: String,
}

/// The page.
#[derive(Template)]
#[template(path = "community/proposal_messages.html")]
struct MessagesHtml {
    c: Chrome,
    frame: Frame,
    messages: Vec<MessageShown>,
    /// The partners that the reader belongs to, for whom they can write alone.
    mine: Vec<(String, String)>,
    may_write: bool,
    typed: MessageForm,
    faults: Faults,
    is_stale: bool,
}

/// One message as it is shown.
struct MessageShown {
    by: String,
    is_from_staff: bool,
    at: String,
    text: String,
    only: Option<String>,
}

fn page(
    app: &App,
    c: Chrome,
    view: &SentWithin,
    typed: MessageForm,
    faults: Faults,
    is_stale: bool,
) -> Page<MessagesHtml> {
    let (within, words) = (&view.within, c.words());
    let zone = &within.setup.dates.zone;
    let name = |id: &PartnerId| {
        let partner = within.draft.partner(id);
        partner.map_or_else(String::new, |partner| partner.name.clone())
    };
    let messages = view.messages.iter().map(|message| MessageShown {
        by: message.by.to_string(),
        is_from_staff: message.is_from_staff,
        at: words.instant(&message.at, zone),
        text: message.text.clone(),
        only: message.partner.as_ref().map(name),
    });
    let mine = within.place.belongs_to.iter();
    let status = if faults.is_empty() && !is_stale {
        Status::Ok
    } else {
        Status::UnprocessableEntity
    };
    Page::personal(MessagesHtml {
        frame: Frame::new(within, Leaf::Messages, words, app.db.now()),
        messages: messages.collect(),
        mine: mine.map(|id| (id.to_string(), name(id))).collect(),
        may_write: is_with_staff(within.access.state)
            && !view.versions.is_empty()
            && !within.place.belongs_to.is_empty(),
        typed,
        faults,
        is_stale,
        c,
    })
    .with_status(status)
}

#[get("/my/proposals/<id>/messages")]
async fn show(
    c: Chrome,
    member: Member<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Page<MessagesHtml>, Problem> {
    let view = open_sent(app, member, id).await?;
    Ok(page(
        app,
        c,
        &view,
        Default::default(),
        Faults::none(),
        false,
    ))
}

#[post("/my/proposals/<id>/messages", data = "<form>")]
async fn send(
    form: Protected<MessageForm>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Either<Page<MessagesHtml>, Redirect>, Problem> {
    let view = open_sent(app, member, id).await?;
    let (typed, is_stale) = form.into_parts();
    let mut faults = Faults::none();
    let words = typed.text.parse::<WrittenWords>();
    if let Err(fault) = &words {
        faults.add("text", format!("message-fault-{}", fault.key()));
    }
    let only = match typed.only.as_str() {
        "" => Ok(None),
        partner => partner.parse::<PartnerId>().map(Some),
    };
    let mine = &view.within.place.belongs_to;
    let only = only.ok().filter(|only| {
        let partner = only.as_ref();
        partner.is_none_or(|partner| mine.contains(partner))
    });
    if only.is_none() {
        faults.add("only", "message-fault-reader");
    }
    let (Ok(words), Some(only), false) = (words, only, is_stale) else {
        return Ok(Either::Left(page(app, c, &view, typed, faults, is_stale)));
    };
    let (standing, of) = (member.0.standing.clone(), view.within.id().clone());
    app.db
        .write(move |tx| write_to_staff(tx, Actor::Person(&standing), &of, only.as_ref(), &words))
        .await
        .map_err(refused)?;
    let address = Leaf::Messages.address(view.within.id());
    Ok(Either::Right(onward(
        app,
        jar,
        &address,
        "flash-message-sent",
    )))
}

/// Why a message was not kept, told to people and programs.
pub fn refused(error: MessageError) -> Problem {
    match error {
        MessageError::Denied(denied) => denied.into(),
        MessageError::NotSent(_) => Problem::new(Status::Conflict, "not-sendable"),
        MessageError::Store(error) => error.into(),
    }
}
