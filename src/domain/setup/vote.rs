//! The vote: who votes, and how.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::part::{Fault, Part, PartDocument, TextAt, range_fault};
use crate::domain::choices::choices;
use crate::domain::program::Program;

/// Who votes, and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vote {
    /// What a ballot looks like.
    pub ballot: BallotKind,
    /// What makes two ballots those of one voter.
    pub identity: VoterIdentity,
    /// What ties a voter to the area; one is enough.
    pub bases: BTreeSet<VoterBasis>,
    /// The least age in years.
    pub least_age: u8,
    /// On which pots a voter votes.
    pub scope: BallotScope,
    /// Whether ballots on paper are taken too.
    pub on_paper: bool,
}

/// What a ballot looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case", deny_unknown_fields)]
pub enum BallotKind {
    /// Marks up to so many proposals.
    Approval {
        /// How many.
        most: u16,
    },
    /// Spreads points over proposals.
    Points {
        /// How many points there are.
        total: u16,
        /// The most that one proposal can get.
        most_each: u16,
    },
    /// Puts up to so many proposals in order.
    Ranking {
        /// How many.
        places: u16,
    },
}

impl BallotKind {
    /// The word in documents and message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Approval { .. } => "approval",
            Self::Points { .. } => "points",
            Self::Ranking { .. } => "ranking",
        }
    }
}

choices!(
    /// What makes two ballots those of one voter.
    VoterIdentity, UnknownVoterIdentity, "voter identity": {
        /// A code on a letter or a card, handed to one person.
        Code = "code",
        /// A confirmed e-mail address.
        Email = "email",
        /// A line of an imported register of voters.
        Register = "register",
    }
);

choices!(
    /// What ties a voter to the area.
    VoterBasis, UnknownVoterBasis, "basis of eligibility": {
        /// Lives there.
        Lives = "lives",
        /// Works there.
        Works = "works",
        /// Studies there.
        Studies = "studies",
        /// Worships there.
        Worships = "worships",
        /// Receives services there.
        Served = "served",
        /// Owns a business or a home there.
        Owns = "owns",
    }
);

choices!(
    /// On which pots a voter votes.
    BallotScope, UnknownBallotScope, "scope of a ballot": {
        /// On those of every area.
        AllPots = "all_pots",
        /// On those of one area, which the voter says.
        OwnArea = "own_area",
    }
);

impl Default for Vote {
    /// Five marks, by code, for whoever is tied to the area from twelve years on.
    fn default() -> Self {
        Self {
            ballot: BallotKind::Approval { most: 5 },
            identity: VoterIdentity::Code,
            bases: VoterBasis::ALL.into_iter().collect(),
            least_age: 12,
            scope: BallotScope::AllPots,
            on_paper: true,
        }
    }
}

impl PartDocument for Vote {
    const PART: Part = Part::Vote;

    fn texts(&self) -> Vec<TextAt<'_>> {
        Vec::new()
    }

    fn faults(&self, _: &Program) -> Vec<Fault> {
        let within = |at: &str, number: u16, most: u16| {
            range_fault(at, i64::from(number), 1, i64::from(most))
        };
        let ballot = match self.ballot {
            BallotKind::Approval { most } => vec![within("ballot.most", most, 100)],
            BallotKind::Points { total, most_each } => vec![
                within("ballot.total", total, 1_000),
                within("ballot.most_each", most_each, total.max(1)),
            ],
            BallotKind::Ranking { places } => vec![within("ballot.places", places, 100)],
        };
        let age = range_fault("least_age", i64::from(self.least_age), 0, 25);
        ballot.into_iter().flatten().chain(age).collect()
    }
}
