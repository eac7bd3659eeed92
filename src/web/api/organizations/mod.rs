//! Organisations for programs: everyone's, and one's own with all that is done about them.

/// Does one write of whoever the token acts as, once, in one transaction.
macro_rules! act {
    ($app:expr, $member:expr, $sent:expr, |$tx:ident, $actor:ident| $work:block) => {{
        let (standing, sent) = ($member.0.standing.clone(), $sent);
        let answered = $app
            .db
            .write(move |tx| {
                $crate::ops::answer_once(tx, &sent, |$tx| {
                    let $actor = $crate::domain::policy::Actor::Person(&standing);
                    Ok::<_, $crate::ops::organizations::OrganizationError>($work)
                })
            })
            .await
            .map_err($crate::web::api::organizations::problem)?;
        Ok(answered.into())
    }};
}

pub mod facts;
pub mod invitations;
pub mod people;
pub mod public;
pub mod requests;
pub mod units;
pub mod within;

use rocket::Route;
use rocket::http::Status;

use super::shapes::RoleGiven;
use crate::domain::standing::MandateRole;
use crate::ops::organizations::OrganizationError;
use crate::web::Problem;
use crate::web::community::refusals;
use crate::web::forms::Faults;

/// The routes of this folder.
pub fn routes() -> Vec<Route> {
    [
        public::routes(),
        within::routes(),
        facts::routes(),
        units::routes(),
        invitations::routes(),
        people::routes(),
        requests::routes(),
    ]
    .concat()
}

/// A refusal as programs read it.
fn problem(error: OrganizationError) -> Problem {
    match error {
        OrganizationError::Faults(found) => Problem::faulty(refusals::faults(&found)),
        OrganizationError::Alike(there) => {
            Problem::new(Status::Conflict, "organisation-alike").arg("name", there.slug)
        }
        OrganizationError::NumberTaken { holder, .. } => {
            Problem::new(Status::Conflict, "organisation-number").arg("name", holder.slug)
        }
        other => refusals::problem(other),
    }
}

/// The role that was given; none where somebody is turned away.
fn role_of(given: &RoleGiven) -> Result<Option<MandateRole>, Problem> {
    let word = given.role.as_deref().map(str::parse).transpose();
    word.map_err(|_| Problem::faulty(Faults::one("role", "setup-fault-choice")))
}

/// An id of an address; what cannot be one names nothing.
fn id<T: std::str::FromStr>(text: &str) -> Result<T, Problem> {
    text.parse().map_err(|_| Problem::not_found())
}
