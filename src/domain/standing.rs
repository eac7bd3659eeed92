//! What a person is here: the roles they were given, and the organisations they may act for.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::bloc::Bloc;
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

/// What a person can be in a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Sets up and runs rounds.
    Staff,
    /// Sits on the board that decides.
    Board,
    /// Scores proposals.
    Reviewer,
    /// Holds a share of the key to the ballot box for the community.
    Witness,
}

/// One organisation that a person belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldMandate {
    /// Which organisation.
    pub organization: OrganizationId,
    /// As what.
    pub role: MandateRole,
}

/// What a person can be in an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MandateRole {
    /// Speaks for it, and says who else may.
    Lead,
    /// May act and sign for it.
    Delegate,
    /// Belongs to it and sees its work.
    Member,
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

macro_rules! words {
    ($($name:ident, $error:ident, $what:literal: { $($variant:ident: $word:literal),+ $(,)? })+) => {$(
        impl $name {
            /// Every one there is.
            pub const ALL: [Self; [$($word),+].len()] = [$(Self::$variant),+];

            /// The word in the database, in forms and in message keys.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        #[doc = concat!("The text names no ", $what, ".")]
        #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
        #[error("{0:?} names no {what}", what = $what)]
        pub struct $error(String);

        impl FromStr for $name {
            type Err = $error;

            fn from_str(text: &str) -> Result<Self, $error> {
                Self::ALL
                    .into_iter()
                    .find(|known| known.as_str() == text)
                    .ok_or_else(|| $error(text.to_owned()))
            }
        }
    )+};
}

words!(
    Role, UnknownRole, "role": {
        Staff: "staff",
        Board: "board",
        Reviewer: "reviewer",
        Witness: "witness",
    }
    MandateRole, UnknownMandateRole, "role in an organisation": {
        Lead: "lead",
        Delegate: "delegate",
        Member: "member",
    }
);

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
