//! Programmes: who begins and changes them, and who gives roles in them.

use super::{Actor, Denied, Permit, strong};
use crate::domain::ids::{OrganizationId, ProgramId, RoundId};
use crate::domain::program::Program;
use crate::domain::standing::{MandateRole, Role, Standing};

/// The act of beginning a programme.
#[derive(Debug)]
pub struct BeginProgram;

/// The act of seeing a programme's own pages.
#[derive(Debug)]
pub struct ViewProgram;

/// The act of changing what binds a programme's rounds.
#[derive(Debug)]
pub struct ChangeProgram;

/// The act of giving a role, or of taking one away.
#[derive(Debug)]
pub struct GrantRole;

/// Whoever runs the machine begins the first programme; staff of a whole programme begin others.
pub fn may_begin_program(actor: Actor<'_>) -> Result<Permit<BeginProgram>, Denied> {
    match actor {
        Actor::Operator => Ok(Permit::granted()),
        Actor::Person(standing) if is_staff_of_any(standing) => {
            strong(standing).map(|()| Permit::granted())
        }
        Actor::Visitor | Actor::Person(_) => Err(Denied::Hidden),
    }
}

fn is_staff_of_any(standing: &Standing) -> bool {
    let mut roles = standing.roles.iter();
    roles.any(|held| held.role == Role::Staff && held.round.is_none())
}

/// The staff of a programme or of one of its rounds see it, and those who speak for one of its funders.
pub fn may_view_program(
    actor: Actor<'_>,
    program: &Program,
) -> Result<Permit<ViewProgram>, Denied> {
    match actor {
        Actor::Operator => Ok(Permit::granted()),
        Actor::Person(standing) => {
            let mut roles = standing.roles.iter();
            let works_there =
                roles.any(|held| held.role == Role::Staff && held.program == program.id);
            let mut funders = program.funders.iter();
            let speaks = funders.any(|funder| speaks_for(standing, &funder.organization));
            if works_there || speaks {
                strong(standing).map(|()| Permit::granted())
            } else {
                Err(Denied::Hidden)
            }
        }
        Actor::Visitor => Err(Denied::Hidden),
    }
}

/// The staff of a whole programme change it.
pub fn may_change_program(
    actor: Actor<'_>,
    program: &ProgramId,
) -> Result<Permit<ChangeProgram>, Denied> {
    match actor {
        Actor::Operator => Ok(Permit::granted()),
        Actor::Person(standing) if standing.is_staff_of(program) => {
            strong(standing).map(|()| Permit::granted())
        }
        Actor::Visitor | Actor::Person(_) => Err(Denied::Hidden),
    }
}

/// Staff give roles in what they are staff of, those of a funder only if they are that funder's own people; roles that
/// are nobody's (community reviewers, the witness) any staff gives. Who speaks for a funder gives the roles of that
/// funder, so that each funder's first staff are of its own choosing.
pub fn may_grant_role(
    actor: Actor<'_>,
    program: &Program,
    round: Option<&RoundId>,
    funder: Option<&OrganizationId>,
) -> Result<Permit<GrantRole>, Denied> {
    let standing = match actor {
        Actor::Operator => return Ok(Permit::granted()),
        Actor::Visitor => return Err(Denied::Hidden),
        Actor::Person(standing) => standing,
    };
    may_view_program(actor, program)?;
    let mut staff = standing.roles.iter().filter(|held| {
        let reaches = held.round.is_none() || held.round.as_ref() == round;
        held.role == Role::Staff && held.program == program.id && reaches
    });
    let may = match funder {
        Some(funder) => {
            let is_funder = program
                .funders
                .iter()
                .any(|known| known.organization == *funder);
            is_funder
                && (staff.any(|held| held.funder.as_ref() == Some(funder))
                    || speaks_for(standing, funder))
        }
        None => staff.next().is_some(),
    };
    if may {
        Ok(Permit::granted())
    } else {
        Err(Denied::NotYours)
    }
}

fn speaks_for(standing: &Standing, organization: &OrganizationId) -> bool {
    standing.mandate_in(organization) == Some(MandateRole::Lead)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::bloc::Bloc;
    use crate::domain::ids::{Id, PersonId};
    use crate::domain::language::LocalText;
    use crate::domain::program::{Funder, Guardrails};
    use crate::domain::standing::{HeldMandate, HeldRole};

    fn funder(number: u8) -> OrganizationId {
        OrganizationId::from_bits([number; 16])
    }

    fn program() -> Program {
        let tag = "en".parse().expect("a language tag");
        let of = |number, bloc| Funder {
            organization: funder(number),
            name: "Somebody".to_owned(),
            bloc,
        };
        Program {
            id: ProgramId::from_bits([2; 16]),
            slug: "larkmere".parse().expect("a slug"),
            name: LocalText::new(tag, "Larkmere"),
            currency: "USD".parse().expect("a currency"),
            zone: "America/Los_Angeles".parse().expect("a zone"),
            guardrails: Guardrails::default(),
            languages: Vec::new(),
            areas: Vec::new(),
            focus: Vec::new(),
            funders: vec![of(1, Bloc::Foundation), of(2, Bloc::Government)],
        }
    }

    fn person(roles: Vec<HeldRole>, mandates: Vec<HeldMandate>) -> Standing {
        Standing {
            person: PersonId::from_bits([9; 16]),
            name: "Amal Fictional".parse().expect("a name"),
            is_strong: true,
            roles,
            mandates,
            acting_for: None,
        }
    }

    fn staff(round: Option<RoundId>, of: Option<OrganizationId>) -> HeldRole {
        HeldRole {
            role: Role::Staff,
            program: program().id,
            round,
            funder: of,
            bloc: None,
        }
    }

    #[test]
    fn nobody_gives_a_role_of_another_funder() {
        let program = program();
        let amal = person(vec![staff(None, Some(funder(1)))], Vec::new());
        let may = |of: Option<&OrganizationId>| {
            may_grant_role(Actor::Person(&amal), &program, None, of).err()
        };
        assert_eq!(may(Some(&funder(1))), None);
        assert_eq!(may(Some(&funder(2))), Some(Denied::NotYours));
        assert_eq!(may(Some(&funder(3))), Some(Denied::NotYours));
        assert_eq!(may(None), None);
    }

    #[test]
    fn who_speaks_for_a_funder_names_its_first_staff_and_nobody_elses() {
        let program = program();
        let lead = |organization| HeldMandate {
            organization,
            role: MandateRole::Lead,
        };
        let layla = person(Vec::new(), vec![lead(funder(2))]);
        let may = |of: Option<&OrganizationId>| {
            may_grant_role(Actor::Person(&layla), &program, None, of).err()
        };
        assert_eq!(may(Some(&funder(2))), None);
        assert_eq!(may(Some(&funder(1))), Some(Denied::NotYours));
        assert_eq!(may(None), Some(Denied::NotYours));
        let stranger = person(Vec::new(), vec![lead(funder(3))]);
        let may = may_grant_role(Actor::Person(&stranger), &program, None, Some(&funder(3)));
        assert_eq!(may.err(), Some(Denied::Hidden));
    }

    #[test]
    fn staff_of_one_round_give_roles_there_only() {
        let program = program();
        let (here, there) = (RoundId::from_bits([4; 16]), RoundId::from_bits([5; 16]));
        let amal = person(vec![staff(Some(here.clone()), Some(funder(1)))], Vec::new());
        let may = |round: Option<&RoundId>| {
            may_grant_role(Actor::Person(&amal), &program, round, Some(&funder(1))).err()
        };
        assert_eq!(may(Some(&here)), None);
        assert_eq!(may(Some(&there)), Some(Denied::NotYours));
        assert_eq!(may(None), Some(Denied::NotYours));
        assert!(may_change_program(Actor::Person(&amal), &program.id).is_err());
        assert!(may_begin_program(Actor::Person(&amal)).is_err());
    }

    #[test]
    fn without_a_second_factor_nothing_is_given() {
        let mut amal = person(vec![staff(None, Some(funder(1)))], Vec::new());
        amal.is_strong = false;
        let may = may_grant_role(Actor::Person(&amal), &program(), None, Some(&funder(1)));
        assert_eq!(may.err(), Some(Denied::SecondFactorNeeded));
    }
}
