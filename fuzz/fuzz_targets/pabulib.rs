//! Any bytes are read or refused; what is read is the same after writing, and can be counted.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../src/domain/allocation/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the target uses a part of the engine")]
mod allocation;

use allocation::{Completion, CountingRule, Election, Method, PointsSource, TieOrder, Utility, count, pabulib};

fuzz_target!(|bytes: &[u8]| {
    let lines = 2 + bytes.iter().filter(|&&byte| byte == b'\n').count();
    match pabulib::read(bytes) {
        Err(problem) => assert!((1..=lines).contains(&problem.line), "{problem}"),
        Ok(election) => {
            let written = pabulib::write(&election);
            let again = pabulib::read(written.as_bytes()).expect("what we write can be read");
            assert_eq!(pabulib::write(&again), written);
            assert_budget_holds(&election);
        }
    }
});

fn assert_budget_holds(election: &Election) {
    let methods = [Method::Greedy { skip: true }, Method::Phragmen, Method::EqualShares { completion: Completion::Greedy }];
    for method in methods {
        let utility = Utility::default_for(election.ballot_type);
        let rule = CountingRule { method, utility, threshold: None, points: PointsSource::Places, ties: TieOrder::default() };
        let counted = count(election, &rule).expect("default utilities go with every ballot");
        assert!(counted.total_cost <= counted.budget);
    }
}
