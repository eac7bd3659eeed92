//! Who may change what proves who somebody is, and what is kept of them.

use super::{Actor, Denied, Permit, strong};
use crate::domain::ids::{PersonId, ProgramId};
use crate::domain::standing::{Role, Standing};

/// The act of changing one's own account: what one chose, how one signs in, what is kept.
#[derive(Debug)]
pub struct ChangeAccount;

/// The act of handing a printed card of codes to a reviewer.
#[derive(Debug)]
pub struct HandOverCard;

/// The act of adding, disabling and resetting people, and of giving roles from the command line.
#[derive(Debug)]
pub struct ManagePeople;

/// Everyone's account is their own.
pub fn may_change_account(
    actor: Actor<'_>,
    person: &PersonId,
) -> Result<Permit<ChangeAccount>, Denied> {
    match actor {
        Actor::Person(standing) if standing.person == *person => Ok(Permit::granted()),
        Actor::Visitor | Actor::Person(_) | Actor::Operator => Err(Denied::Hidden),
    }
}

/// Staff of a programme as a whole hand cards to its reviewers, and to nobody who is more than that.
pub fn may_hand_over_card(
    actor: Actor<'_>,
    program: &ProgramId,
    to: &Standing,
) -> Result<Permit<HandOverCard>, Denied> {
    let Actor::Person(standing) = actor else {
        return Err(Denied::Hidden);
    };
    if !standing.is_staff_of(program) {
        return Err(Denied::Hidden);
    }
    let mut roles = to.roles.iter();
    if !roles.any(|held| held.role == Role::Reviewer && held.program == *program) {
        return Err(Denied::Hidden);
    }
    strong(standing)?;
    let is_more = to
        .roles
        .iter()
        .any(|held| matches!(held.role, Role::Staff | Role::Board));
    if is_more || to.person == standing.person {
        return Err(Denied::NotYours);
    }
    Ok(Permit::granted())
}

/// Only whoever holds the machine.
pub fn may_manage_people(actor: Actor<'_>) -> Result<Permit<ManagePeople>, Denied> {
    match actor {
        Actor::Operator => Ok(Permit::granted()),
        Actor::Visitor | Actor::Person(_) => Err(Denied::OperatorOnly),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::Id;
    use crate::domain::standing::HeldRole;

    fn somebody(bits: u8, is_strong: bool, roles: &[Role]) -> Standing {
        let held = |role: &Role| HeldRole {
            role: *role,
            program: ProgramId::from_bits([9; 16]),
            round: None,
            funder: None,
            bloc: None,
        };
        Standing {
            person: PersonId::from_bits([bits; 16]),
            name: "Amal Fictional".parse().expect("a name"),
            is_strong,
            roles: roles.iter().map(held).collect(),
            mandates: Vec::new(),
            acting_for: None,
        }
    }

    #[test]
    fn nobody_changes_the_account_of_another() {
        let (amal, noor) = (somebody(1, true, &[]), somebody(2, true, &[Role::Staff]));
        assert!(may_change_account(Actor::Person(&amal), &amal.person).is_ok());
        for actor in [Actor::Visitor, Actor::Operator, Actor::Person(&noor)] {
            let denied = may_change_account(actor, &amal.person).err();
            assert_eq!(denied, Some(Denied::Hidden));
        }
    }

    #[test]
    fn cards_go_from_strong_staff_to_plain_reviewers_of_the_same_programme() {
        let here = ProgramId::from_bits([9; 16]);
        let elsewhere = ProgramId::from_bits([8; 16]);
        let staff = somebody(1, true, &[Role::Staff]);
        let reviewer = somebody(2, false, &[Role::Reviewer]);
        let may = |actor: &Standing, program: &ProgramId, to: &Standing| {
            may_hand_over_card(Actor::Person(actor), program, to).err()
        };
        assert_eq!(may(&staff, &here, &reviewer), None);
        assert_eq!(may(&staff, &elsewhere, &reviewer), Some(Denied::Hidden));
        assert_eq!(may(&reviewer, &here, &reviewer), Some(Denied::Hidden));
        assert_eq!(
            may(&somebody(1, false, &[Role::Staff]), &here, &reviewer),
            Some(Denied::SecondFactorNeeded)
        );
        assert_eq!(
            may(&staff, &here, &somebody(3, false, &[])),
            Some(Denied::Hidden)
        );
        let board = somebody(3, true, &[Role::Reviewer, Role::Board]);
        assert_eq!(may(&staff, &here, &board), Some(Denied::NotYours));
        let both = somebody(1, true, &[Role::Staff, Role::Reviewer]);
        assert_eq!(may(&both, &here, &both), Some(Denied::NotYours));
    }
}
