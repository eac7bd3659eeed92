//! What a person is here: the roles they were given, and the organisations they may act for.

use super::bloc::Bloc;
use super::choices::choices;
use super::ids::{OrganizationId, PersonId, ProgramId, RoundId};
use super::people::PersonName;

/// Someone who is signed in, with all that they may be asked about at this moment. What has run out or was
/// ended is not in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Who.
    pub person: PersonId,
    /// What they are called.
    pub name: PersonName,
    /// Whether this sign-in passed a second factor.
    pub is_strong: bool,
    /// The roles they hold.
    pub roles: Vec<HeldRole>,
    /// The organisations they belong to.
    pub mandates: Vec<HeldMandate>,
    /// The organisation they act for now, always one of `mandates`.
    pub acting_for: Option<OrganizationId>,
}

/// One role that a person holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldRole {
    /// What it lets them do.
    pub role: Role,
    /// In which programme.
    pub program: ProgramId,
    /// In which round; `None` for the programme as a whole and every round of it.
    pub round: Option<RoundId>,
    /// For which funder, where the role is a funder's.
    pub funder: Option<OrganizationId>,
    /// In which bloc a reviewer sits.
    pub bloc: Option<Bloc>,
}

choices!(
    /// What a person can be in a round.
    Role, UnknownRole, "role": {
        /// Sets up and runs rounds.
        Staff = "staff",
        /// Sits on the board that decides.
        Board = "board",
        /// Scores proposals.
        Reviewer = "reviewer",
        /// Holds a share of the key to the ballot box for the community.
        Witness = "witness",
    }
    /// What a person can be in an organisation.
    MandateRole, UnknownMandateRole, "role in an organisation": {
        /// Speaks for it, and says who else may.
        Lead = "lead",
        /// May act and sign for it.
        Delegate = "delegate",
        /// Belongs to it and sees its work.
        Member = "member",
    }
);

/// One organisation that a person belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldMandate {
    /// Which organisation.
    pub organization: OrganizationId,
    /// As what.
    pub role: MandateRole,
}

impl Standing {
    /// Whether they hold this role in this round, of their own or through its programme.
    pub fn has_role(&self, role: Role, program: &ProgramId, round: &RoundId) -> bool {
        self.roles_in(role, program, round).next().is_some()
    }

    /// The grants of this role that hold in this round.
    pub fn roles_in<'a>(
        &'a self,
        role: Role,
        program: &'a ProgramId,
        round: &'a RoundId,
    ) -> impl Iterator<Item = &'a HeldRole> {
        self.roles.iter().filter(move |held| {
            held.role == role
                && held.program == *program
                && held.round.as_ref().is_none_or(|held| held == round)
        })
    }

    /// Whether they are staff of this programme as a whole.
    pub fn is_staff_of(&self, program: &ProgramId) -> bool {
        self.roles.iter().any(|held| {
            held.role == Role::Staff && held.program == *program && held.round.is_none()
        })
    }

    /// Whether they work for a funder anywhere: such people prove who they are twice.
    pub fn must_be_strong(&self) -> bool {
        !self.roles.is_empty()
    }

    /// As what they belong to this organisation.
    pub fn mandate_in(&self, organization: &OrganizationId) -> Option<MandateRole> {
        let mut held = self.mandates.iter();
        held.find(|held| held.organization == *organization)
            .map(|held| held.role)
    }
}

#[cfg(test)]
mod tests {
    use super::super::ids::Id;
    use super::*;

    fn standing(round: Option<RoundId>) -> Standing {
        Standing {
            person: PersonId::from_bits([1; 16]),
            name: "Amal Fictional".parse().expect("a name"),
            is_strong: true,
            roles: vec![HeldRole {
                role: Role::Staff,
                program: ProgramId::from_bits([2; 16]),
                round,
                funder: None,
                bloc: None,
            }],
            mandates: Vec::new(),
            acting_for: None,
        }
    }

    #[test]
    fn a_role_in_one_round_is_none_in_another() {
        let (program, other) = (ProgramId::from_bits([2; 16]), ProgramId::from_bits([3; 16]));
        let (here, there) = (RoundId::from_bits([4; 16]), RoundId::from_bits([5; 16]));
        let in_one = standing(Some(here.clone()));
        assert!(in_one.has_role(Role::Staff, &program, &here));
        assert!(!in_one.has_role(Role::Staff, &program, &there));
        assert!(!in_one.has_role(Role::Board, &program, &here));
        assert!(!in_one.is_staff_of(&program));
        let everywhere = standing(None);
        assert!(everywhere.has_role(Role::Staff, &program, &there));
        assert!(!everywhere.has_role(Role::Staff, &other, &there));
        assert!(everywhere.is_staff_of(&program));
    }
}
