//! Real elections through import, export and verification, on both databases.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use taawun::domain::allocation::{
    BallotType, Completion, Count, CountingRule, Increment, Method, PointsSource, TieOrder,
    Utility, count, pabulib,
};
use taawun::domain::published::verify;
use taawun::open_data::rebuild;
use taawun::store::{Db, documents};

use super::{prepared, published, slug};
use crate::allocation::elections::{real, real_named};
use crate::support::on_both_databases;

/// A rule for each kind of ballots, so that votes, points and receipts all occur.
fn rule(ballot_type: BallotType) -> CountingRule {
    let (method, utility) = match ballot_type {
        BallotType::Approval | BallotType::ChooseOne => (
            Method::EqualShares {
                completion: Completion::Greedy,
            },
            Utility::Cost,
        ),
        BallotType::Cumulative => (
            Method::EqualShares {
                completion: Completion::None,
            },
            Utility::Points,
        ),
        BallotType::Scoring | BallotType::Ordinal => {
            (Method::Greedy { skip: true }, Utility::Points)
        }
    };
    CountingRule {
        method,
        utility,
        threshold: None,
        points: PointsSource::Places,
        ties: TieOrder::default(),
    }
}

fn document(db: &Db, round: &str, name: &'static str) -> Vec<u8> {
    let round = slug(round);
    db.read_now(move |reader| documents::published(reader.conn(), &round, name))
        .expect("a published document")
}

/// What a count decides; names of projects aside.
fn decided(count: &Count) -> (Vec<String>, String) {
    (count.winners.clone(), count.total_cost.to_string())
}

#[test]
fn every_real_election_is_imported_exported_and_verified_the_same_on_both_databases() {
    for (name, election) in real() {
        let rule = rule(election.ballot_type);
        let direct = count(&election, &rule).expect("a count");
        let first = OnceCell::new();
        // A database of its own for each: a second document would name the first one's audit chain.
        on_both_databases(|database| {
            let db = database.db();
            let of = format!("{name} on {}", database.kind());
            let ready = prepared(db, &election, &rule, "real").expect(&of);
            assert_eq!(decided(ready.count()), decided(&direct), "{of}");
            let done = published(db, ready).expect(&of);

            let result = document(db, "real", documents::RESULT);
            let verification = verify(&result).expect(&of);
            assert!(verification.holds(), "{of}: {verification:#?}");
            assert_eq!(verification.hash, done.document, "{of}");
            for name in [documents::RESULT, documents::BALLOTS, documents::PROPOSALS] {
                let again = rebuild(db, &slug("real"), name).expect(&of);
                let published = document(db, "real", name);
                assert!(again == published, "{of}: {name} is not made again");
            }
            let exported = document(db, "real", documents::BALLOTS);
            let exported = pabulib::read(&exported).expect(&of);
            let again = count(&exported, &rule).expect(&of);
            assert_eq!(decided(&again), decided(&direct), "{of}: exported");

            let first = first.get_or_init(|| result.clone());
            assert!(*first == result, "{of}: other bytes than on SQLite");
        });
    }
}

#[test]
fn wieliczka_gets_its_recorded_winners() {
    let Some(election) = real_named("Wieliczka") else {
        return;
    };
    let recorded = election.projects.iter();
    let recorded = recorded.filter(|project| project.recorded.selected == Some(1));
    let recorded: BTreeSet<String> = recorded.map(|project| project.id.clone()).collect();
    assert_eq!(recorded.len(), 30);
    let rule = CountingRule {
        method: Method::EqualShares {
            completion: Completion::Add1 {
                increment: Increment::one(),
                run_on: true,
                then_greedy: false,
            },
        },
        ..rule(BallotType::Approval)
    };
    on_both_databases(|database| {
        let ready =
            prepared(database.db(), &election, &rule, "wieliczka-2023").expect("importable");
        let winners = ready.count().winners.iter().cloned().collect();
        assert_eq!(recorded, winners, "on {}", database.kind());
        let done = published(database.db(), ready).expect("published");
        assert_eq!(done.slug.as_str(), "wieliczka-2023");
    });
}

#[test]
fn the_second_round_names_the_chain_that_the_first_is_sealed_in() {
    on_both_databases(|database| {
        let db = database.db();
        let election = pabulib::read(super::file(30).as_bytes()).expect("readable");
        let rule = rule(election.ballot_type);
        for round in ["first", "second"] {
            published(
                db,
                prepared(db, &election, &rule, round).expect("importable"),
            )
            .expect("published");
            // Past the time for which the first publication holds the duty to seal.
            database.clock.advance(60);
        }
        let text =
            |round| String::from_utf8(document(db, round, documents::RESULT)).expect("UTF-8");
        assert!(text("first").starts_with("{\"audit\":null,"));
        assert!(
            text("second").starts_with("{\"audit\":{\"chained\":\""),
            "{}",
            text("second")
        );
        let second = verify(text("second").as_bytes()).expect("a result document");
        assert!(second.holds(), "{second:#?}");
        let again = rebuild(db, &slug("second"), documents::RESULT).expect("made again");
        assert!(again == text("second").into_bytes());
    });
}
