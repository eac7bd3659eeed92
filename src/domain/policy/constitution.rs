//! The rules of a round: who signs them, who moves a promised date.

use super::{Actor, Denied, Permit, strong};
use crate::domain::ids::{OrganizationId, ProgramId, RoundId};
use crate::domain::standing::{HeldRole, Role, Standing};

/// The act of signing, for one funder, what the funders decide together.
#[derive(Debug)]
pub struct SignForFunder;

/// The act of seeing what waits for signatures in one round.
#[derive(Debug)]
pub struct SeeRulesActs;

/// The funders that this person may sign for in this round: those for which they are its staff or sit on its board.
pub fn signs_for(standing: &Standing, program: &ProgramId, round: &RoundId) -> Vec<OrganizationId> {
    let held = |role| -> Vec<&HeldRole> { standing.roles_in(role, program, round).collect() };
    let both = held(Role::Staff).into_iter().chain(held(Role::Board));
    let mut funders: Vec<OrganizationId> = both.filter_map(|held| held.funder.clone()).collect();
    funders.sort_unstable();
    funders.dedup();
    funders
}

/// A funder is bound by its own people only.
pub fn may_sign_for_funder(
    actor: Actor<'_>,
    program: &ProgramId,
    round: &RoundId,
    funder: &OrganizationId,
) -> Result<Permit<SignForFunder>, Denied> {
    may_see_rules_acts(actor, program, round)?;
    match actor {
        Actor::Person(standing) if signs_for(standing, program, round).contains(funder) => {
            Ok(Permit::granted())
        }
        Actor::Person(_) | Actor::Operator => Err(Denied::NotYours),
        Actor::Visitor => Err(Denied::Hidden),
    }
}

/// Staff and board of a round see what waits for signatures; for everybody else it is not there.
pub fn may_see_rules_acts(
    actor: Actor<'_>,
    program: &ProgramId,
    round: &RoundId,
) -> Result<Permit<SeeRulesActs>, Denied> {
    match actor {
        Actor::Operator => Ok(Permit::granted()),
        Actor::Person(standing)
            if standing.has_role(Role::Staff, program, round)
                || standing.has_role(Role::Board, program, round) =>
        {
            strong(standing).map(|()| Permit::granted())
        }
        Actor::Visitor | Actor::Person(_) => Err(Denied::Hidden),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{Id, PersonId};

    fn person(roles: &[(Role, Option<u8>)], is_strong: bool) -> Standing {
        let held = |(role, funder): &(Role, Option<u8>)| HeldRole {
            role: *role,
            program: ProgramId::from_bits([2; 16]),
            round: None,
            funder: funder.map(|number| OrganizationId::from_bits([number; 16])),
            bloc: None,
        };
        Standing {
            person: PersonId::from_bits([1; 16]),
            name: "Amal Fictional".parse().expect("a name"),
            is_strong,
            roles: roles.iter().map(held).collect(),
            mandates: Vec::new(),
            acting_for: None,
        }
    }

    #[test]
    fn a_funder_is_bound_by_its_own_people_with_a_second_factor_and_nobody_else() {
        let (program, round) = (ProgramId::from_bits([2; 16]), RoundId::from_bits([3; 16]));
        let ours = OrganizationId::from_bits([7; 16]);
        let ask = |standing: &Standing| {
            may_sign_for_funder(Actor::Person(standing), &program, &round, &ours).err()
        };
        assert_eq!(ask(&person(&[(Role::Staff, Some(7))], true)), None);
        assert_eq!(ask(&person(&[(Role::Board, Some(7))], true)), None);
        let weak = ask(&person(&[(Role::Board, Some(7))], false));
        assert_eq!(weak, Some(Denied::SecondFactorNeeded));
        for roles in [&[(Role::Staff, Some(8))], &[(Role::Staff, None)]] {
            assert_eq!(ask(&person(roles, true)), Some(Denied::NotYours));
        }
        let reviewer = person(&[(Role::Reviewer, Some(7))], true);
        assert_eq!(ask(&reviewer), Some(Denied::Hidden));
        let operator = may_sign_for_funder(Actor::Operator, &program, &round, &ours);
        assert_eq!(operator.err(), Some(Denied::NotYours));
    }
}
