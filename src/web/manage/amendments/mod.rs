//! `/manage/rounds/<slug>/amendments`: what waits for the funders' signatures, and new changes of announced rules.

mod page;
mod parts;
mod reason;
mod sign;
mod void;
mod write;

pub use reason::{Amending, ReasonSent, WithReason};
pub use write::{beside, frame, open, write_line};

use rocket::form::FromForm;
use rocket::http::Status;
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, routes};

use self::page::AmendmentsHtml;
use super::frame::known;
use crate::domain::constitution::Constitution;
use crate::domain::policy::Actor;
use crate::domain::round::Slug;
use crate::store::views::rules_acts_page::{ActsPage, acts_page};
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::who::Member;
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    [
        routes![show],
        parts::routes(),
        void::routes(),
        sign::routes(),
    ]
    .concat()
}

/// A phase to begin again.
#[derive(Debug, Clone, Default, FromForm)]
struct VoidSent {
    #[field(default = String::new())]
    track: String,
    #[field(default = String::new())]
    from: String,
    #[field(default = String::new())]
    to: String,
}

type Answer = Either<Redirect, Page<AmendmentsHtml>>;

#[get("/manage/rounds/<slug>/amendments")]
async fn show(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
) -> Result<Page<AmendmentsHtml>, Problem> {
    let view = find(app, member, known(slug)?).await?;
    let page = AmendmentsHtml::new(c, view, member, Default::default(), Faults::none())?;
    Ok(Page::personal(page))
}

async fn find(app: &App, member: Member<'_>, slug: Slug) -> Result<ActsPage, Problem> {
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| acts_page(reader, Actor::Person(&standing), &slug))
        .await?;
    Ok(found?)
}

fn again(
    c: Chrome,
    view: ActsPage,
    member: Member<'_>,
    sent: WithReason<VoidSent>,
    faults: Faults,
    status: Status,
) -> Result<Answer, Problem> {
    let page = AmendmentsHtml::new(c, view, member, sent, faults)?;
    Ok(Either::Right(Page::personal(page).with_status(status)))
}

fn read(bytes: &[u8]) -> Result<Constitution, Problem> {
    Constitution::read(bytes).map_err(|error| Problem::fault(&error))
}
