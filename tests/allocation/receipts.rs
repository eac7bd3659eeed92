//! Receipts of equal shares, checked by a program that did not write them.

use num_rational::BigRational;
use taawun::domain::allocation::check::{ReceiptProblem, check};
use taawun::domain::allocation::{
    Completion, CountingRule, Election, Fraction, Increment, Method, Utility,
};

use super::elections::{approvals, counted, real, rule};

fn equal_shares(utility: Utility, completion: Completion) -> CountingRule {
    rule(Method::EqualShares { completion }, utility)
}

fn add1() -> Completion {
    Completion::Add1 {
        increment: Increment::one(),
        run_on: false,
        then_greedy: true,
    }
}

fn utilities(election: &Election) -> &'static [Utility] {
    if election.ballot_type.ranks_or_scores() {
        &[
            Utility::Cost,
            Utility::Count,
            Utility::Points,
            Utility::CostPoints,
        ]
    } else {
        &[Utility::Cost, Utility::Count]
    }
}

#[test]
fn every_receipt_of_every_real_election_balances() {
    for (name, election) in real() {
        for &utility in utilities(&election) {
            for completion in [Completion::None, add1()] {
                let rule = equal_shares(utility, completion);
                let receipt = counted(&election, &rule)
                    .receipt
                    .expect("equal shares give a receipt");
                check(&election, &rule, &receipt)
                    .unwrap_or_else(|problem| panic!("{name} {rule}: {problem}"));
            }
        }
    }
}

#[test]
fn a_receipt_with_another_rho_winner_or_order_does_not_balance() {
    let election = approvals(
        "100",
        &[("a", "60"), ("b", "40"), ("c", "30")],
        &["a,b", "a,c", "b", "a"],
    );
    let rule = equal_shares(Utility::Cost, Completion::None);
    let receipt = counted(&election, &rule).receipt.expect("a receipt");
    assert_eq!(check(&election, &rule, &receipt), Ok(()));
    for line in 0..receipt.lines.len() {
        let mut dearer = receipt.clone();
        dearer.lines[line].rho =
            Fraction(&dearer.lines[line].rho.0 * BigRational::new(11.into(), 10.into()));
        let problem = check(&election, &rule, &dearer).expect_err("too dear");
        assert!(
            matches!(problem, ReceiptProblem::Unbalanced { line: at, .. } if at == line + 1),
            "{problem}"
        );
    }
    let mut twice = receipt.clone();
    twice.lines.push(receipt.lines[0].clone());
    assert!(matches!(
        check(&election, &rule, &twice),
        Err(ReceiptProblem::WrongWinner { .. })
    ));
    let mut stranger = receipt;
    stranger.lines[0].winner = "z".to_owned();
    assert!(matches!(
        check(&election, &rule, &stranger),
        Err(ReceiptProblem::WrongWinner { line: 1, .. })
    ));
}
