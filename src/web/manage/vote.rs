//! `/manage/rounds/<slug>/vote`: who votes, and what a ballot looks like.

use askama::Template;
use rocket::http::CookieJar;
use rocket::{Route, State, get, post, routes};

use super::fields::Fields;
use super::question_form::needed;
use super::sheet::{Answer, PartForm, PartPage, Sheet, Terms};
use crate::domain::program::Program;
use crate::domain::setup::{BallotKind, BallotScope, PartBody, Vote, VoterBasis, VoterIdentity};
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show, send]
}

/// The form of the vote.
pub struct VoteForm;

impl PartForm for VoteForm {
    type Document = Vote;

    fn of(body: PartBody) -> Option<Vote> {
        match body {
            PartBody::Vote(vote) => Some(vote),
            _ => None,
        }
    }

    fn fill(vote: &Vote, _: &Program) -> Fields {
        let mut fields = Fields::none();
        fields.add("ballot", vote.ballot.as_str());
        // The numbers of the other kinds are those that staff begin with if they change their mind.
        let (most, total, most_each, places) = match vote.ballot {
            BallotKind::Approval { most } => (most, 10, 5, 5),
            BallotKind::Points { total, most_each } => (5, total, most_each, 5),
            BallotKind::Ranking { places } => (5, 10, 5, places),
        };
        fields.add("ballot.most", most);
        fields.add("ballot.total", total);
        fields.add("ballot.most_each", most_each);
        fields.add("ballot.places", places);
        fields.add("identity", vote.identity);
        for basis in &vote.bases {
            fields.add("bases", basis);
        }
        fields.add("least_age", vote.least_age);
        fields.add("scope", vote.scope);
        if vote.on_paper {
            fields.add("on_paper", "true");
        }
        fields
    }

    fn read(fields: &Fields, base: &Vote, _: &Terms<'_>, faults: &mut Faults) -> Vote {
        let mut number = |name: &str| needed(fields.get(name), name, faults);
        let ballot = match fields.get("ballot") {
            "approval" => Some(BallotKind::Approval {
                most: number("ballot.most"),
            }),
            "points" => Some(BallotKind::Points {
                total: number("ballot.total"),
                most_each: number("ballot.most_each"),
            }),
            "ranking" => Some(BallotKind::Ranking {
                places: number("ballot.places"),
            }),
            _ => None,
        };
        let identity: Option<VoterIdentity> = fields.get("identity").parse().ok();
        let scope: Option<BallotScope> = fields.get("scope").parse().ok();
        for (name, is_there) in [
            ("ballot", ballot.is_some()),
            ("identity", identity.is_some()),
            ("scope", scope.is_some()),
        ] {
            if !is_there {
                faults.add(name, "fault-choose-one");
            }
        }
        let bases = VoterBasis::ALL.into_iter();
        Vote {
            ballot: ballot.unwrap_or(base.ballot),
            identity: identity.unwrap_or(base.identity),
            bases: bases
                .filter(|basis| fields.has("bases", basis.as_str()))
                .collect(),
            least_age: needed(fields.get("least_age"), "least_age", faults),
            scope: scope.unwrap_or(base.scope),
            on_paper: fields.has("on_paper", "true"),
        }
    }
}

#[get("/manage/rounds/<slug>/vote")]
async fn show(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
) -> Result<Page<VotePage>, Problem> {
    let sheet = Sheet::open(app, member, slug, c.words()).await?;
    Ok(Page::personal(VotePage::new(c, sheet)))
}

#[post("/manage/rounds/<slug>/vote", data = "<form>")]
async fn send(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    slug: &str,
    form: Protected<Fields>,
) -> Result<Answer<VotePage>, Problem> {
    let sent = Sheet::send(app, member, slug, c.words(), form).await?;
    Ok(sent.answer(app, jar, |sheet| VotePage::new(c, sheet)))
}

/// The page.
#[derive(Template)]
#[template(path = "manage/vote.html")]
pub struct VotePage {
    c: Chrome,
    sheet: Sheet<VoteForm>,
}

impl PartPage for VotePage {
    type Form = VoteForm;

    fn new(c: Chrome, sheet: Sheet<VoteForm>) -> Self {
        Self { c, sheet }
    }
}

impl VotePage {
    /// What stands in the field of one number of the ballot.
    fn number(&self, name: &str) -> &str {
        self.sheet.value(&format!("ballot.{name}"))
    }
}
