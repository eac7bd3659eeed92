//! Organisations: who registers them, who changes them, who says who belongs.
//!
//! `held` is what the person is in the organisation at this moment, as the transaction or the page read it.

use super::{Actor, Denied, Permit};
use crate::domain::standing::MandateRole;

/// The act of registering an organisation.
#[derive(Debug)]
pub struct FoundOrganization;

/// The act of seeing an organisation from within: its people and invitations.
#[derive(Debug)]
pub struct ViewOrganization;

/// The act of changing what an organisation says of itself, and its units.
#[derive(Debug)]
pub struct ChangeOrganization;

/// The act of saying who belongs to an organisation, and as what.
#[derive(Debug)]
pub struct ManageMembers;

/// The act of giving somebody a mandate without asking them.
#[derive(Debug)]
pub struct GiveMandate;

/// The act of ending one's own mandate.
#[derive(Debug)]
pub struct LeaveOrganization;

/// The act of choosing the organisation one acts for.
#[derive(Debug)]
pub struct ActFor;

/// The act of answering an invitation, or of asking to belong.
#[derive(Debug)]
pub struct JoinOrganization;

/// Everyone who is signed in may register their organisation.
pub fn may_found_organization(actor: Actor<'_>) -> Result<Permit<FoundOrganization>, Denied> {
    match actor {
        Actor::Operator | Actor::Person(_) => Ok(Permit::granted()),
        Actor::Visitor => Err(Denied::NotYours),
    }
}

/// Whoever belongs to it sees it from within.
pub fn may_view_organization(
    actor: Actor<'_>,
    held: Option<MandateRole>,
) -> Result<Permit<ViewOrganization>, Denied> {
    match (actor, held) {
        (Actor::Operator, _) | (Actor::Person(_), Some(_)) => Ok(Permit::granted()),
        (Actor::Visitor, _) | (Actor::Person(_), None) => Err(Denied::Hidden),
    }
}

/// Leads and delegates change what it says of itself.
pub fn may_change_organization(
    actor: Actor<'_>,
    held: Option<MandateRole>,
) -> Result<Permit<ChangeOrganization>, Denied> {
    match (actor, held) {
        (Actor::Operator, _)
        | (Actor::Person(_), Some(MandateRole::Lead | MandateRole::Delegate)) => {
            Ok(Permit::granted())
        }
        (Actor::Person(_), Some(MandateRole::Member)) => Err(Denied::NotYours),
        (Actor::Visitor, _) | (Actor::Person(_), None) => Err(Denied::Hidden),
    }
}

/// Leads say who belongs to it.
pub fn may_manage_members(
    actor: Actor<'_>,
    held: Option<MandateRole>,
) -> Result<Permit<ManageMembers>, Denied> {
    match (actor, held) {
        (Actor::Operator, _) | (Actor::Person(_), Some(MandateRole::Lead)) => Ok(Permit::granted()),
        (Actor::Person(_), Some(MandateRole::Delegate | MandateRole::Member)) => {
            Err(Denied::NotYours)
        }
        (Actor::Visitor, _) | (Actor::Person(_), None) => Err(Denied::Hidden),
    }
}

/// Only the operator gives a mandate without an invitation that the person accepted.
pub fn may_give_mandate(actor: Actor<'_>) -> Result<Permit<GiveMandate>, Denied> {
    match actor {
        Actor::Operator => Ok(Permit::granted()),
        Actor::Person(_) | Actor::Visitor => Err(Denied::OperatorOnly),
    }
}

/// Whoever belongs to it may leave; the rule about the last lead is the organisation's own.
pub fn may_leave_organization(
    actor: Actor<'_>,
    held: Option<MandateRole>,
) -> Result<Permit<LeaveOrganization>, Denied> {
    match (actor, held) {
        (Actor::Person(_), Some(_)) => Ok(Permit::granted()),
        (Actor::Operator | Actor::Visitor, _) | (Actor::Person(_), None) => Err(Denied::Hidden),
    }
}

/// Whoever belongs to it may choose it as the one they act for.
pub fn may_act_for(actor: Actor<'_>, held: Option<MandateRole>) -> Result<Permit<ActFor>, Denied> {
    match (actor, held) {
        (Actor::Person(_), Some(_)) => Ok(Permit::granted()),
        (Actor::Operator | Actor::Visitor, _) | (Actor::Person(_), None) => Err(Denied::Hidden),
    }
}

/// Everyone who is signed in may answer an invitation of theirs, and ask to belong.
pub fn may_join_organization(actor: Actor<'_>) -> Result<Permit<JoinOrganization>, Denied> {
    match actor {
        Actor::Person(_) => Ok(Permit::granted()),
        Actor::Operator | Actor::Visitor => Err(Denied::NotYours),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{Id, PersonId};
    use crate::domain::standing::Standing;

    #[test]
    fn each_role_may_what_it_is_for_and_strangers_see_nothing() {
        let amal = Standing {
            person: PersonId::from_bits([1; 16]),
            name: "Amal Fictional".parse().expect("a name"),
            is_strong: false,
            roles: Vec::new(),
            mandates: Vec::new(),
            acting_for: None,
        };
        let actor = Actor::Person(&amal);
        let row = |held: Option<MandateRole>| {
            let denied = |denied: Option<Denied>| match denied {
                None => "yes",
                Some(Denied::Hidden) => "hidden",
                Some(_) => "no",
            };
            [
                denied(may_view_organization(actor, held).err()),
                denied(may_change_organization(actor, held).err()),
                denied(may_manage_members(actor, held).err()),
                denied(may_leave_organization(actor, held).err()),
                denied(may_act_for(actor, held).err()),
            ]
            .join(" ")
        };
        assert_eq!(row(Some(MandateRole::Lead)), "yes yes yes yes yes");
        assert_eq!(row(Some(MandateRole::Delegate)), "yes yes no yes yes");
        assert_eq!(row(Some(MandateRole::Member)), "yes no no yes yes");
        assert_eq!(row(None), "hidden hidden hidden hidden hidden");
        assert!(may_found_organization(actor).is_ok());
        assert!(may_found_organization(Actor::Visitor).is_err());
        assert!(may_join_organization(Actor::Visitor).is_err());
    }
}
