//! What happens to a proposal once it was sent: who screens it, who gives more time, who writes to whom.

use super::{Actor, Denied, Permit, place_in, strong};
use crate::domain::ids::{ProgramId, RoundId};
use crate::domain::proposal::Access;
use crate::domain::standing::{MandateRole, Role};
use crate::domain::time::Instant;

/// The act of seeing what was sent, and of saying whether it may take part.
#[derive(Debug)]
pub struct ScreenProposals;

/// The act of giving an applicant a later deadline.
#[derive(Debug)]
pub struct ExtendDeadline;

/// The act of typing in what a group brought on paper or by voice, and of countersigning what it confirmed.
#[derive(Debug)]
pub struct TakeIn;

/// The act of doing anything as staff about one proposal.
#[derive(Debug)]
pub struct ActAsStaff;

/// The act of saying that one plans to apply.
#[derive(Debug)]
pub struct SayIntent;

/// The act of writing to the staff of a round about a proposal.
#[derive(Debug)]
pub struct WriteToStaff;

/// The staff of a round screen what was sent to it; for everybody else there is no such page.
pub fn may_screen_proposals(
    actor: Actor<'_>,
    program: &ProgramId,
    round: &RoundId,
) -> Result<Permit<ScreenProposals>, Denied> {
    staff(actor, program, round).map(|()| Permit::granted())
}

/// The staff of a round give an applicant more time.
pub fn may_extend_deadline(
    actor: Actor<'_>,
    program: &ProgramId,
    round: &RoundId,
) -> Result<Permit<ExtendDeadline>, Denied> {
    staff(actor, program, round).map(|()| Permit::granted())
}

/// The staff of a round type in what came on paper or by voice.
pub fn may_take_in(
    actor: Actor<'_>,
    program: &ProgramId,
    round: &RoundId,
) -> Result<Permit<TakeIn>, Denied> {
    staff(actor, program, round).map(|()| Permit::granted())
}

/// Whoever belongs to a partner of a proposal, joined or only asked in, does nothing about it as staff.
pub fn may_act_as_staff(actor: Actor<'_>, access: &Access) -> Result<Permit<ActAsStaff>, Denied> {
    match actor {
        Actor::Person(standing) if access.is_of(standing) => Err(Denied::InConflict),
        Actor::Person(_) => Ok(Permit::granted()),
        Actor::Visitor | Actor::Operator => Err(Denied::Hidden),
    }
}

/// Nobody decides without a name: the operator is nobody's staff.
fn staff(actor: Actor<'_>, program: &ProgramId, round: &RoundId) -> Result<(), Denied> {
    match actor {
        Actor::Person(standing) if standing.has_role(Role::Staff, program, round) => {
            strong(standing)
        }
        Actor::Visitor | Actor::Person(_) | Actor::Operator => Err(Denied::Hidden),
    }
}

/// Leads and delegates of an organisation say that it plans to apply.
pub fn may_say_intent(
    actor: Actor<'_>,
    held: Option<MandateRole>,
) -> Result<Permit<SayIntent>, Denied> {
    match (actor, held) {
        (Actor::Person(_), Some(MandateRole::Lead | MandateRole::Delegate)) => {
            Ok(Permit::granted())
        }
        (Actor::Person(_), Some(MandateRole::Member)) => Err(Denied::NotYours),
        (Actor::Person(_), None) | (Actor::Visitor | Actor::Operator, _) => Err(Denied::Hidden),
    }
}

/// Whoever belongs to a partner writes to staff; a helper does not speak for the coalition.
pub fn may_write_to_staff(
    actor: Actor<'_>,
    access: &Access,
    now: Instant,
) -> Result<Permit<WriteToStaff>, Denied> {
    if place_in(actor, access, now)?.belongs_to.is_empty() {
        Err(Denied::NotYours)
    } else {
        Ok(Permit::granted())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{Id, OrganizationId, PartnerId, PersonId, ProposalId};
    use crate::domain::proposal::{PartnerRole, PartnerState, ProposalState, Seat};
    use crate::domain::standing::{HeldMandate, HeldRole, Standing};

    fn person(role: Role, round: u8, is_strong: bool) -> Standing {
        Standing {
            person: PersonId::from_bits([1; 16]),
            name: "Amal Fictional".parse().expect("a name"),
            is_strong,
            roles: vec![HeldRole {
                role,
                program: ProgramId::from_bits([2; 16]),
                round: Some(RoundId::from_bits([round; 16])),
                funder: None,
                bloc: None,
            }],
            mandates: Vec::new(),
            acting_for: None,
        }
    }

    #[test]
    fn only_the_staff_of_this_round_screens_and_extends_and_only_with_a_second_factor() {
        let (program, round) = (ProgramId::from_bits([2; 16]), RoundId::from_bits([4; 16]));
        let asked = |who: &Standing| {
            let actor = Actor::Person(who);
            let screens = may_screen_proposals(actor, &program, &round).err();
            assert_eq!(may_extend_deadline(actor, &program, &round).err(), screens);
            screens
        };
        assert_eq!(asked(&person(Role::Staff, 4, true)), None);
        let weak = Some(Denied::SecondFactorNeeded);
        assert_eq!(asked(&person(Role::Staff, 4, false)), weak);
        assert_eq!(asked(&person(Role::Staff, 5, true)), Some(Denied::Hidden));
        assert_eq!(
            asked(&person(Role::Reviewer, 4, true)),
            Some(Denied::Hidden)
        );
        for actor in [Actor::Visitor, Actor::Operator] {
            let screens = may_screen_proposals(actor, &program, &round).err();
            assert_eq!(screens, Some(Denied::Hidden));
        }
    }

    #[test]
    fn whoever_belongs_to_a_partner_that_is_in_does_nothing_about_it_as_staff() {
        let organization = |number| OrganizationId::from_bits([number; 16]);
        let access = |state| Access {
            proposal: ProposalId::from_bits([9; 16]),
            round: RoundId::from_bits([4; 16]),
            program: ProgramId::from_bits([2; 16]),
            state: ProposalState::Submitted,
            seats: vec![Seat {
                partner: PartnerId::from_bits([7; 16]),
                organization: Some(organization(7)),
                role: PartnerRole::FiscalSponsor,
                state,
            }],
            editors: Vec::new(),
            intake: None,
        };
        let mut staff = person(Role::Staff, 4, true);
        let asked =
            |staff: &Standing, state| may_act_as_staff(Actor::Person(staff), &access(state)).err();
        for state in PartnerState::ALL {
            assert_eq!(asked(&staff, state), None, "{state}");
        }
        for role in [
            MandateRole::Lead,
            MandateRole::Delegate,
            MandateRole::Member,
        ] {
            let organization = organization(7);
            staff.mandates = vec![HeldMandate { organization, role }];
            for state in PartnerState::ALL {
                let is_in = matches!(state, PartnerState::Invited | PartnerState::Joined);
                let expected = is_in.then_some(Denied::InConflict);
                assert_eq!(asked(&staff, state), expected, "{state}");
            }
        }
        for nobody in [Actor::Visitor, Actor::Operator] {
            let access = access(PartnerState::Joined);
            let asked = may_act_as_staff(nobody, &access).err();
            assert_eq!(asked, Some(Denied::Hidden));
        }
    }
}
