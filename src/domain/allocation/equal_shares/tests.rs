//! What only shows where fixed point does not decide.

use std::cmp::Ordering;

use num_bigint::BigInt;

use super::super::common_denominator::Combination;
use super::super::contest::Contest;
use super::super::electorate::Electorate;
use super::super::marks::MarkReader;
use super::super::pabulib;
use super::super::rule::{Completion, CountingRule, Method, PointsSource, TieOrder, Utility};
use super::price::{Supporter, exact_price};
use super::purses::Purses;

/// Lets `look` see the purses of two voters who hold `endowment` n-ths each and give project 0 one and ten points, with its supporters.
fn with_purses(endowment: &str, look: impl FnOnce(&Purses<'_>, &[Supporter])) {
    let file = b"META\nkey;value\nbudget;20\nvote_type;scoring\nPROJECTS\nproject_id;cost\na;15\nVOTES\nvoter_id;vote;points\n1;a;1\n2;a;10\n";
    let election = pabulib::read(file).expect("a file");
    let rule = CountingRule {
        method: Method::EqualShares {
            completion: Completion::None,
        },
        utility: Utility::Points,
        threshold: None,
        points: PointsSource::Places,
        ties: TieOrder::default(),
    };
    let marks = MarkReader::new(&election, rule.points).expect("points");
    let contest = Contest::new(&election, &rule, &marks).expect("a contest");
    let electorate = Electorate::new(&contest, &marks);
    let purses = Purses::new(
        &electorate,
        1,
        2,
        endowment.parse().expect("a whole number"),
    );
    let range = electorate.supporters_of(0);
    let supporters: Vec<Supporter> = range
        .map(|at| {
            (
                electorate.supporters()[at] as usize,
                electorate.weights()[at],
            )
        })
        .collect();
    look(&purses, &supporters);
}

#[test]
fn an_exact_price_needs_no_good_bound() {
    // Both rich would pay 30/11 a point, 27 of them the second voter, who holds 20: that leaves 10 for the first.
    with_purses("20", |purses, supporters| {
        for bound in [0, 1] {
            let price =
                exact_price(purses, &BigInt::from(30), supporters, bound).expect("40 are there");
            assert_eq!((price.numerator, price.divisor), (BigInt::from(10), 1));
        }
        assert!(exact_price(purses, &BigInt::from(41), supporters, 0).is_none());
    });
}

#[test]
fn purses_that_fixed_point_cannot_tell_from_a_due_are_compared_exactly() {
    // Purses of 200 bits: one n-th is far less than a grain.
    let endowment = BigInt::from(3).pow(126);
    with_purses(&endowment.to_string(), |purses, supporters| {
        let (class, _) = supporters[0];
        for (difference, expected) in [
            (-1, Ordering::Greater),
            (0, Ordering::Equal),
            (1, Ordering::Less),
        ] {
            let price = Combination {
                numerator: &endowment + difference,
                divisor: 1,
            };
            let floor = purses.price_floor(&price).expect("within reach");
            assert_eq!(purses.compare(class, 1, &price, floor), expected);
        }
    });
}
