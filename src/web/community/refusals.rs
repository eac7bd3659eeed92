//! Why an act about an organisation was not done, told to people.

use rocket::http::Status;

use crate::domain::organization::{AcceptRefusal, FieldFault};
use crate::ops::organizations::OrganizationError;
use crate::store::StoreError;
use crate::web::Problem;
use crate::web::account::wait;
use crate::web::forms::Faults;

/// What is wrong with each field, as its form shows it.
pub fn faults(found: &[FieldFault]) -> Faults {
    let mut faults = Faults::none();
    for FieldFault { field, fault } in found {
        let key = format!("organisation-fault-{}", fault.key());
        match fault.number() {
            Some(number) => faults.add_with(*field, key, &[("n", &number)]),
            None => faults.add(*field, key),
        }
    }
    faults
}

/// A refusal as a page of its own, for acts that are one button.
pub fn problem(error: OrganizationError) -> Problem {
    match error {
        OrganizationError::Denied(denied) => denied.into(),
        OrganizationError::Wait(told) => return wait(told),
        OrganizationError::Store(StoreError::Duplicate) => Problem::busy(),
        OrganizationError::Store(error) => error.into(),
        OrganizationError::LastLead(_) => Problem::new(Status::Conflict, "last-lead"),
        OrganizationError::Outdated { .. } => Problem::new(Status::Conflict, "outdated"),
        OrganizationError::Invitation(refusal) => refused(refusal),
        OrganizationError::Faults(_)
        | OrganizationError::Alike(_)
        | OrganizationError::NumberTaken { .. } => {
            Problem::new(Status::UnprocessableEntity, "organisation-facts")
        }
    }
    .way_out("/my", "problem-way-my")
}

fn refused(refusal: AcceptRefusal) -> Problem {
    match refusal {
        AcceptRefusal::Gone => Problem::new(Status::NotFound, "invitation-gone"),
        AcceptRefusal::Expired => Problem::new(Status::Gone, "invitation-expired"),
        AcceptRefusal::AnotherAddress => Problem::new(Status::Forbidden, "invitation-address"),
        AcceptRefusal::MemberAlready => Problem::new(Status::Conflict, "member-already"),
    }
}
