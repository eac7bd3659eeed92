//! The guardrails of a programme: how little the community and how much one funder may weigh in any of its
//! rounds. A round that breaks them cannot be announced.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::basis_points::BasisPoints;
use super::bloc::Bloc;
use super::program::Guardrails;
use super::setup::{Mode, Rules};

/// The sum of all weights.
const WHOLE: u32 = 10_000;

/// The weight of each bloc; a bloc that is not in it has no word in the round.
pub type Weights = BTreeMap<Bloc, BasisPoints>;

/// One of the rails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "rail", rename_all = "snake_case")]
pub enum Rail {
    /// The least weight of the vote.
    VoteFloor,
    /// The least weight of vote and community panel together.
    CommunityFloor,
    /// The greatest weight of one funder, and of which.
    FunderCap {
        /// The funder's bloc.
        bloc: Bloc,
    },
}

impl Rail {
    /// The word in documents and in message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::VoteFloor => "vote_floor",
            Self::CommunityFloor => "community_floor",
            Self::FunderCap { .. } => "funder_cap",
        }
    }

    /// The bloc beside whose weight the breach is told.
    pub fn beside(self) -> Bloc {
        match self {
            Self::VoteFloor => Bloc::Vote,
            Self::CommunityFloor => Bloc::Panel,
            Self::FunderCap { bloc } => bloc,
        }
    }
}

/// A rail that the weights of a round break.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Breach {
    /// Which one.
    #[serde(flatten)]
    pub rail: Rail,
    /// What the programme asks for, in basis points.
    pub limit: u32,
    /// What the round has.
    pub actual: u32,
}

impl Breach {
    /// By how many basis points.
    pub fn by(&self) -> u32 {
        self.limit.abs_diff(self.actual)
    }
}

/// Why weights cannot stand, whatever the programme's rails are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadWeights {
    /// They are not the whole.
    #[error("the weights add up to {sum} basis points, not 10000")]
    Sum {
        /// What they add up to.
        sum: u32,
    },
    /// Where the vote alone allocates it has no part in the pass score.
    #[error(
        "where the vote alone allocates, the pass score is of the panels alone: its weight is 0"
    )]
    VoteInPassScore,
}

/// Why the rules of a round cannot bind.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RulesRefused {
    /// The weights are no weights.
    #[error(transparent)]
    Weights(#[from] BadWeights),
    /// The programme's guardrails are broken.
    #[error("the programme's guardrails forbid these weights")]
    Guardrails(Vec<Breach>),
}

/// What the weights of a round are weights of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weighed {
    /// All that decides: the composite score, or the purses of weighted equal shares.
    Everything,
    /// The score that lets a proposal pass the gate; among those that pass, the vote alone allocates.
    PassScore,
}

/// Whether these weights are weights at all.
pub fn check_weights(weights: &Weights, of: Weighed) -> Result<(), BadWeights> {
    let sum = weights
        .values()
        .map(|weight| u32::from(weight.points()))
        .sum();
    if sum != WHOLE {
        return Err(BadWeights::Sum { sum });
    }
    match of {
        Weighed::PassScore if weight(weights, Bloc::Vote) > 0 => Err(BadWeights::VoteInPassScore),
        Weighed::PassScore | Weighed::Everything => Ok(()),
    }
}

/// The weight of a bloc.
pub fn weight(weights: &Weights, bloc: Bloc) -> u32 {
    weights
        .get(&bloc)
        .map_or(0, |weight| u32::from(weight.points()))
}

/// What the weights of these rules are weights of.
pub fn weighed(rules: &Rules) -> Weighed {
    match rules.mode {
        Mode::Composite | Mode::WeightedEqualShares => Weighed::Everything,
        Mode::Gate => Weighed::PassScore,
    }
}

impl Guardrails {
    /// Whether these rules may bind a round of the programme.
    pub fn check(&self, rules: &Rules) -> Result<(), RulesRefused> {
        let of = weighed(rules);
        check_weights(&rules.weights, of)?;
        let breaches = self.breaches(&rules.weights, of);
        if breaches.is_empty() {
            Ok(())
        } else {
            Err(RulesRefused::Guardrails(breaches))
        }
    }

    /// Whether rules that are still being written may be kept. Weights that nobody set yet are unfinished, not wrong.
    pub fn check_draft(&self, rules: &Rules) -> Result<(), RulesRefused> {
        if rules.weights_sum() == 0 {
            return Ok(());
        }
        self.check(rules)
    }

    /// Every rail that these weights break, in the order of the rails; empty where all hold.
    ///
    /// At the gate the vote allocates everything among those that pass, so its floors hold by themselves;
    /// the funders' cap holds for their share of the pass score.
    pub fn breaches(&self, weights: &Weights, of: Weighed) -> Vec<Breach> {
        let points = |share: BasisPoints| u32::from(share.points());
        let vote = weight(weights, Bloc::Vote);
        let community = vote + weight(weights, Bloc::Panel);
        let mut found = Vec::new();
        if of == Weighed::Everything {
            let floors = [
                (Rail::VoteFloor, points(self.vote_floor), vote),
                (
                    Rail::CommunityFloor,
                    points(self.community_floor),
                    community,
                ),
            ];
            let broken = floors
                .into_iter()
                .filter(|(_, limit, actual)| actual < limit);
            found.extend(broken.map(|(rail, limit, actual)| Breach {
                rail,
                limit,
                actual,
            }));
        }
        let cap = points(self.funder_cap);
        let funders = Bloc::ALL.into_iter().filter(|bloc| bloc.is_of_a_funder());
        found.extend(funders.filter_map(|bloc| {
            let actual = weight(weights, bloc);
            (actual > cap).then_some(Breach {
                rail: Rail::FunderCap { bloc },
                limit: cap,
                actual,
            })
        }));
        found
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn share(points: u32) -> BasisPoints {
        let points = u16::try_from(points).expect("a share");
        BasisPoints::new(points).expect("a share")
    }

    fn weights(of: [u32; 4]) -> Weights {
        Bloc::ALL.into_iter().zip(of.map(share)).collect()
    }

    fn rails(of: [u32; 4]) -> Vec<(Rail, u32)> {
        let found = Guardrails::default().breaches(&weights(of), Weighed::Everything);
        found.iter().map(|each| (each.rail, each.by())).collect()
    }

    const FOUNDATION: Rail = Rail::FunderCap {
        bloc: Bloc::Foundation,
    };

    #[test]
    fn half_for_the_foundation_breaks_every_rail_and_each_is_told_by_how_much() {
        assert_eq!(
            rails([5_000, 3_000, 1_000, 1_000]),
            [
                (Rail::VoteFloor, 1_000),
                (Rail::CommunityFloor, 1_000),
                (FOUNDATION, 1_000)
            ]
        );
        assert_eq!(rails([3_500, 2_500, 1_000, 3_000]), []);
    }

    #[test]
    fn a_rail_holds_at_its_limit_and_breaks_one_basis_point_beyond() {
        assert_eq!(rails([4_000, 3_000, 1_000, 2_000]), []);
        assert_eq!(rails([4_001, 2_999, 1_000, 2_000]), [(FOUNDATION, 1)]);
        assert_eq!(rails([4_000, 3_000, 1_001, 1_999]), [(Rail::VoteFloor, 1)]);
        assert_eq!(
            rails([4_000, 3_001, 999, 2_000]),
            [(Rail::CommunityFloor, 1)]
        );
    }

    #[test]
    fn at_the_gate_only_the_funders_shares_of_the_pass_score_are_capped() {
        let rails = Guardrails::default();
        let fair = weights([4_000, 4_000, 2_000, 0]);
        assert_eq!(rails.breaches(&fair, Weighed::PassScore), []);
        let heavy = weights([4_500, 3_500, 2_000, 0]);
        let found = rails.breaches(&heavy, Weighed::PassScore);
        assert_eq!(
            found.iter().map(|each| each.rail).collect::<Vec<_>>(),
            [FOUNDATION]
        );
        assert_eq!(
            check_weights(&weights([3_500, 2_500, 1_000, 3_000]), Weighed::PassScore),
            Err(BadWeights::VoteInPassScore)
        );
    }

    #[test]
    fn weights_are_the_whole() {
        let of = Weighed::Everything;
        assert_eq!(
            check_weights(&weights([3_500, 2_500, 1_000, 3_000]), of),
            Ok(())
        );
        for (wrong, sum) in [([10_000; 4], 40_000), ([3_500, 2_500, 1_000, 2_999], 9_999)] {
            assert_eq!(
                check_weights(&weights(wrong), of),
                Err(BadWeights::Sum { sum })
            );
        }
        assert_eq!(
            check_weights(&Weights::new(), of),
            Err(BadWeights::Sum { sum: 0 })
        );
    }

    /// Four weights that add up to the whole.
    fn any_weights() -> impl Strategy<Value = [u32; 4]> {
        [0..=WHOLE, 0..=WHOLE, 0..=WHOLE].prop_map(|mut cuts| {
            cuts.sort_unstable();
            [
                cuts[0],
                cuts[1] - cuts[0],
                cuts[2] - cuts[1],
                WHOLE - cuts[2],
            ]
        })
    }

    proptest! {
        #[test]
        fn no_breach_means_that_everyone_has_at_least_and_at_most_their_share(
            of in any_weights(),
            (vote_floor, community_floor, funder_cap) in (0..=WHOLE, 0..=WHOLE, 1..=WHOLE),
        ) {
            let rails = Guardrails {
                vote_floor: share(vote_floor),
                community_floor: share(community_floor),
                funder_cap: share(funder_cap),
                two_funders: true,
            };
            let found = rails.breaches(&weights(of), Weighed::Everything);
            let [foundation, government, panel, vote] = of;
            let holds = vote >= vote_floor
                && vote + panel >= community_floor
                && foundation.max(government) <= funder_cap;
            prop_assert_eq!(found.is_empty(), holds);
            prop_assert!(found.iter().all(|breach| breach.by() > 0));
        }

        #[test]
        fn weight_that_moves_from_a_funder_to_the_vote_breaks_nothing_new(
            of in any_weights(), moved in 0..=WHOLE,
        ) {
            let rails = Guardrails::default();
            let [foundation, government, panel, vote] = of;
            let moved = moved.min(foundation);
            let after = [foundation - moved, government, panel, vote + moved];
            let count = |of| rails.breaches(&weights(of), Weighed::Everything).len();
            prop_assert!(count(after) <= count(of));
        }
    }
}
