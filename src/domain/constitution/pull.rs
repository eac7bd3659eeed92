//! What a weight really weighs: a bloc whose scores lie close together moves nobody, whatever its weight says.
//!
//! On the scale `mid-rank` every bloc spreads the proposals alike. On `range` a panel spreads them as it
//! scores them, and the shares of a long ballot are small and flat. So before a round with `range` is
//! announced its staff see the weights as they would work on one stated example.

use std::collections::BTreeMap;

use super::super::basis_points::BasisPoints;
use super::super::bloc::Bloc;
use super::super::setup::Scale;

/// The proposals of the stated example, as many as there are numbers in each of its two lists.
pub const EXAMPLE: usize = 12;

/// What a panel gives the twelve, out of 100: even steps.
pub const EXAMPLE_SCORES: [u32; EXAMPLE] = [95, 90, 85, 80, 75, 70, 65, 60, 55, 50, 45, 40];

/// How many of 100 ballots mark each of the twelve. In real elections the vote on a list of dozens spreads a
/// third to a half as wide as a panel's scores.
pub const EXAMPLE_SUPPORT: [u32; EXAMPLE] = [31, 24, 19, 16, 13, 11, 9, 8, 7, 6, 5, 4];

/// A warning is due when a bloc's weight works by more than this many basis points otherwise than it says.
pub const FAR_OFF: u32 = 1_000;

/// What one bloc weighs by the rules, and by the example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pull {
    /// Which bloc.
    pub bloc: Bloc,
    /// Its weight in basis points.
    pub nominal: u32,
    /// Its share of what moves the proposals of the example, in basis points.
    pub effective: u32,
}

impl Pull {
    /// Whether it works otherwise than it says, so far that somebody must say yes to it.
    pub fn is_far_off(&self) -> bool {
        self.nominal.abs_diff(self.effective) > FAR_OFF
    }
}

/// What each bloc weighs on the stated example: w·sd ÷ Σ w·sd, rounded by largest remainder so that all add up
/// to the whole. Blocs without a weight are left out; with nothing to weigh there is nothing to say.
pub fn pulls(weights: &BTreeMap<Bloc, BasisPoints>, scale: impl Fn(Bloc) -> Scale) -> Vec<Pull> {
    let moved: Vec<(Bloc, u32, u64)> = weights
        .iter()
        .filter(|(_, weight)| weight.points() > 0)
        .map(|(bloc, weight)| {
            let weight = u32::from(weight.points());
            (
                *bloc,
                weight,
                u64::from(weight) * spread(*bloc, scale(*bloc)),
            )
        })
        .collect();
    let all: u64 = moved.iter().map(|(_, _, moved)| moved).sum();
    if all == 0 {
        return Vec::new();
    }
    let whole = u64::from(BasisPoints::WHOLE.points());
    let floor = |moved: u64| u32::try_from(moved * whole / all).unwrap_or(u32::MAX);
    let mut pulls: Vec<Pull> = moved
        .iter()
        .map(|(bloc, nominal, moved)| Pull {
            bloc: *bloc,
            nominal: *nominal,
            effective: floor(*moved),
        })
        .collect();
    let given: u32 = pulls.iter().map(|pull| pull.effective).sum();
    let mut by_remainder: Vec<usize> = (0..moved.len()).collect();
    by_remainder.sort_by_key(|place| std::cmp::Reverse(moved[*place].2 * whole % all));
    let rest = usize::from(BasisPoints::WHOLE.points()).saturating_sub(given as usize);
    for place in by_remainder.into_iter().take(rest) {
        pulls[place].effective += 1;
    }
    pulls
}

/// The standard deviation of the example's twelve on a scale from 0 to 100, in thousandths of a point, rounded down.
fn spread(bloc: Bloc, scale: Scale) -> u64 {
    match scale {
        Scale::MidRank => {
            // The places 0 to 11, stretched to 0 to 100.
            let mut places = [0; EXAMPLE];
            for (place, value) in places.iter_mut().zip(0..) {
                *place = value;
            }
            deviation(&places.map(|place: u32| place * 100)) / (EXAMPLE as u64 - 1)
        }
        Scale::Range if bloc == Bloc::Vote => deviation(&EXAMPLE_SUPPORT),
        Scale::Range => deviation(&EXAMPLE_SCORES),
    }
}

/// √(n·Σx² − (Σx)²) ÷ n, times 1,000, rounded down.
fn deviation(values: &[u32]) -> u64 {
    let n = values.len() as u64;
    let sum: u64 = values.iter().map(|value| u64::from(*value)).sum();
    let squares: u64 = values.iter().map(|value| u64::from(*value).pow(2)).sum();
    ((n * squares - sum * sum) * 1_000_000).isqrt() / n
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(weights: [u16; 4], scale: impl Fn(Bloc) -> Scale) -> Vec<(Bloc, u32, bool)> {
        let share = |points| BasisPoints::new(points).expect("a share");
        let weights = Bloc::ALL.into_iter().zip(weights.map(share)).collect();
        let pulls = pulls(&weights, scale);
        assert_eq!(pulls.iter().map(|pull| pull.effective).sum::<u32>(), 10_000);
        let said = pulls.iter();
        said.map(|pull| (pull.bloc, pull.effective, pull.is_far_off()))
            .collect()
    }

    #[test]
    fn on_mid_ranks_a_weight_weighs_what_it_says() {
        assert_eq!(
            of([3_500, 2_500, 1_000, 3_000], |_| Scale::MidRank),
            [
                (Bloc::Foundation, 3_500, false),
                (Bloc::Government, 2_500, false),
                (Bloc::Panel, 1_000, false),
                (Bloc::Vote, 3_000, false)
            ]
        );
    }

    /// Measured on real elections: a nominal 40 % on `range` weighs 11 % to 24 %.
    #[test]
    fn a_vote_of_forty_percent_on_range_weighs_about_half() {
        let pulls = of([2_000, 2_000, 2_000, 4_000], |_| Scale::Range);
        let (_, vote, far_off) = pulls[3];
        assert!((1_100..=2_400).contains(&vote), "{vote}");
        assert!(far_off);
    }

    #[test]
    fn a_vote_on_range_beside_panels_on_mid_ranks_weighs_least() {
        let only_vote = |bloc| match bloc {
            Bloc::Vote => Scale::Range,
            Bloc::Foundation | Bloc::Government | Bloc::Panel => Scale::MidRank,
        };
        let mixed = of([3_500, 2_500, 1_000, 3_000], only_vote)[3].1;
        let all = of([3_500, 2_500, 1_000, 3_000], |_| Scale::Range)[3].1;
        assert!(mixed < all && all < 3_000, "{mixed} {all}");
    }

    #[test]
    fn the_deviation_is_that_of_the_whole_list() {
        // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, variance 4.
        assert_eq!(deviation(&[2, 4, 4, 4, 5, 5, 7, 9]), 2_000);
        assert_eq!(pulls(&BTreeMap::new(), |_| Scale::Range), []);
    }
}
