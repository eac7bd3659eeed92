//! Finding partners: what groups seek and offer, and introductions once both say yes. For funders, reviewers and staff
//! none of these pages is there.

use rocket::Route;
use rocket::http::Status;

pub mod board;
pub mod card;
pub mod introductions;
pub mod new_post;
mod post;

use crate::domain::introduction::{PostFault, PostFieldFault};
use crate::domain::policy::{Actor, Denied, may_read_posts};
use crate::ops::introductions::IntroductionError;
use crate::web::Problem;
use crate::web::forms::Faults;
use crate::web::guards::seeker::Seeker;

/// The routes of all pages of those who look for partners.
pub fn routes() -> Vec<Route> {
    [
        board::routes(),
        new_post::routes(),
        post::routes(),
        introductions::routes(),
    ]
    .concat()
}

/// Whoever belongs to an organisation reads what others post; whoever belongs to none is told how to.
pub fn may_read(seeker: Seeker<'_>) -> Result<(), Problem> {
    let found = seeker.0;
    let may = may_read_posts(Actor::Person(&found.standing), found.is_of_funder);
    may.map(|_| ()).map_err(denied)
}

/// A refusal, with the way to an organisation for whoever has none to speak for.
pub fn denied(denied: Denied) -> Problem {
    match denied {
        Denied::NotYours => Problem::new(Status::Forbidden, "partners-organisation")
            .way_out("/my/organisations", "problem-way-organisations"),
        other => other.into(),
    }
}

/// What is wrong with each field, as its form shows it.
pub fn faults(found: &[PostFieldFault]) -> Faults {
    let mut faults = Faults::none();
    for PostFieldFault { field, fault } in found {
        add(&mut faults, field, *fault);
    }
    faults
}

fn add(faults: &mut Faults, field: &str, fault: PostFault) {
    let key = format!("introduction-fault-{}", fault.key());
    match fault.number() {
        Some(number) => faults.add_with(field, key, &[("n", &number)]),
        None => faults.add(field, key),
    }
}

/// What a form is shown again with, or a page of its own where it cannot be.
pub fn refused(error: IntroductionError) -> Result<Faults, Problem> {
    let limit = |key: &str, most: i64| {
        let mut faults = Faults::none();
        faults.add_with("organization", key, &[("n", &most)]);
        Ok(faults)
    };
    match error {
        IntroductionError::Faults(found) => Ok(faults(&found)),
        IntroductionError::TooManyPosts { most } => limit("introduction-limit-posts", most),
        IntroductionError::TooManyThisMonth { most } => limit("introduction-limit-month", most),
        IntroductionError::TooManyAsks { most } => limit("introduction-limit-asks", most),
        IntroductionError::TooManyWaiting { most } => limit("introduction-limit-waiting", most),
        IntroductionError::AskedBefore => {
            Ok(Faults::one("organization", "introduction-asked-before"))
        }
        IntroductionError::OwnPost => Ok(Faults::one("organization", "introduction-own-post")),
        IntroductionError::Gone => Err(Problem::new(Status::Conflict, "introduction-gone")
            .way_out("/partners", "problem-way-partners")),
        IntroductionError::Denied(found) => Err(denied(found)),
        IntroductionError::Store(error) => Err(error.into()),
    }
}

/// A refusal as a page of its own, for acts that are one button, and for programs.
pub fn problem(error: IntroductionError) -> Problem {
    match refused(error) {
        Ok(faults) => Problem::faulty(faults),
        Err(problem) => problem,
    }
}
