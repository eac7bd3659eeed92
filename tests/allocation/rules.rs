//! The rules on small elections that hold what real files lack.

use taawun::domain::allocation::trace::{Ending, Warning};
use taawun::domain::allocation::{
    Amount, Completion, Count, CountRefusal, CountingRule, Election, Increment, Method,
    PointsSource, TieBreak, Utility, Why, count,
};

use super::elections::{approvals, counted, election, rule};

const GREEDY: Method = Method::Greedy { skip: true };

fn greedy(utility: Utility) -> CountingRule {
    rule(GREEDY, utility)
}

fn equal_shares(utility: Utility, completion: Completion) -> CountingRule {
    rule(Method::EqualShares { completion }, utility)
}

fn add1(run_on: bool, then_greedy: bool) -> Completion {
    Completion::Add1 {
        increment: Increment::one(),
        run_on,
        then_greedy,
    }
}

fn with_ties(mut rule: CountingRule, order: &str) -> CountingRule {
    rule.ties = order.parse().expect("a tie order");
    rule
}

fn amount(text: &str) -> Amount {
    text.parse().expect("an amount")
}

fn why<'a>(count: &'a Count, id: &str) -> &'a Why {
    &count
        .projects
        .iter()
        .find(|project| project.id == id)
        .expect("a project of that id")
        .why
}

/// All rules that approvals can be counted by.
fn all_rules() -> Vec<CountingRule> {
    let completions = [
        Completion::None,
        Completion::Greedy,
        add1(false, false),
        add1(true, false),
        add1(false, true),
    ];
    let shares = completions.into_iter().flat_map(|completion| {
        [Utility::Cost, Utility::Count].map(|utility| equal_shares(utility, completion.clone()))
    });
    let others = [
        GREEDY,
        Method::Greedy { skip: false },
        Method::GreedyPerCost,
        Method::Phragmen,
    ];
    others
        .map(|method| rule(method, Utility::Cost))
        .into_iter()
        .chain(shares)
        .collect()
}

#[test]
fn greedy_skips_what_does_not_fit_and_says_what_was_left() {
    let election = approvals(
        "100",
        &[("a", "60"), ("b", "50"), ("c", "40")],
        &["a,b", "a,b", "a,c", "b"],
    );
    let count = counted(&election, &with_ties(greedy(Utility::Cost), "cost"));
    assert_eq!(count.winners, ["b", "c"]);
    assert_eq!(
        why(&count, "a"),
        &Why::DoesNotFit {
            needed: amount("60"),
            left: amount("50")
        }
    );
    let tie = &count.ties[0];
    assert_eq!(
        (tie.step, tie.between.join(","), &tie.chosen_by),
        (1, "b,a".to_owned(), &TieBreak::Cost)
    );
}

#[test]
fn without_skipping_the_count_stops_at_the_first_that_does_not_fit_but_not_at_one_dearer_than_the_budget()
 {
    let projects = [("a", "60"), ("b", "50"), ("c", "40"), ("d", "101")];
    let election = approvals("100", &projects, &["d,a", "d,a", "d,a,b", "d,b,c"]);
    let count = counted(
        &election,
        &rule(Method::Greedy { skip: false }, Utility::Cost),
    );
    assert_eq!(count.winners, ["a"]);
    assert_eq!(
        why(&count, "d"),
        &Why::DearerThanBudget {
            needed: amount("101"),
            budget: amount("100")
        }
    );
    assert_eq!(why(&count, "c"), &Why::Stopped { at: "b".to_owned() });
}

#[test]
fn projects_below_the_threshold_are_out_in_every_rule() {
    let election = approvals("100", &[("a", "10"), ("b", "10")], &["a,b", "a"]);
    for mut rule in all_rules() {
        rule.threshold = Some(amount("2"));
        let count = counted(&election, &rule);
        assert_eq!(count.winners, ["a"], "{rule}");
        assert_eq!(
            why(&count, "b"),
            &Why::BelowThreshold {
                score: amount("1"),
                threshold: amount("2")
            },
            "{rule}"
        );
    }
}

#[test]
fn no_rule_funds_a_project_without_support_or_one_that_was_withdrawn() {
    let election = approvals(
        "9000000000",
        &[("a", "10"), ("b", "0"), ("c", "1"), ("w", "999999999")],
        &["a,w", "w,a"],
    );
    for rule in all_rules() {
        let count = counted(&election, &rule);
        assert_eq!(count.winners, ["a"], "{rule}");
        assert_eq!(
            (why(&count, "b"), why(&count, "c"), why(&count, "w")),
            (&Why::NoSupport, &Why::NoSupport, &Why::Withdrawn),
            "{rule}"
        );
    }
}

#[test]
fn free_projects_with_support_win_in_every_rule_and_come_first_in_equal_shares() {
    let election = approvals(
        "10",
        &[("z", "0"), ("a", "10"), ("b", "0")],
        &["a,z", "a,b", "a"],
    );
    for rule in all_rules() {
        let count = counted(&election, &rule);
        let mut winners = count.winners.clone();
        winners.sort();
        assert_eq!(winners, ["a", "b", "z"], "{rule}");
        if matches!(rule.method, Method::EqualShares { .. }) {
            assert_eq!(count.winners, ["b", "z", "a"], "{rule}");
        }
    }
}

#[test]
fn a_project_listed_twice_counts_once_by_its_first_mark_and_later_places_stay() {
    let projects = [("a", "10"), ("b", "10"), ("c", "10"), ("d", "10")];
    let ranked = election("ordinal", "10", &projects, &[("a,a,b", ""), ("c,b,a", "")]);
    let count = counted(&ranked, &greedy(Utility::Points));
    let score = |id: &str| {
        count
            .projects
            .iter()
            .find(|project| project.id == id)
            .map(|project| project.score.to_string())
    };
    // Four places: a has 4 + 2, b 2 + 3 (its place did not move up), c 4.
    assert_eq!(
        [score("a"), score("b"), score("c")].map(Option::unwrap_or_default),
        ["6", "5", "4"]
    );
    assert_eq!(
        count.warnings,
        [Warning::ListedTwice {
            project: "a".to_owned(),
            times: 1
        }]
    );
    let scored = election("scoring", "10", &projects, &[("a,b,a", "1,3,9")]);
    assert_eq!(counted(&scored, &greedy(Utility::Points)).winners, ["b"]);
}

#[test]
fn negative_points_count_against_a_project_in_greedy_and_never_pay_in_equal_shares() {
    let projects = [("a", "10"), ("b", "10"), ("c", "10")];
    let ballots = [
        ("a,b,c", "5,3,-9"),
        ("a,b,c", "-4,3,1"),
        ("a,b,c", "0,-2,2"),
    ];
    let election = election("scoring", "20", &projects, &ballots);
    let by_points = counted(&election, &greedy(Utility::Points));
    assert_eq!(by_points.winners, ["b", "a"]);
    assert_eq!(
        why(&by_points, "c"),
        &Why::NoSupport,
        "points in sum below zero are no support"
    );
    let shares = counted(&election, &equal_shares(Utility::Points, Completion::None));
    let votes: Vec<(&str, u64)> = shares
        .projects
        .iter()
        .map(|project| (project.id.as_str(), project.votes))
        .collect();
    assert!(
        votes.contains(&("a", 1)) && votes.contains(&("b", 2)) && votes.contains(&("c", 2)),
        "{votes:?}"
    );
    // Each holds 20/3: only two together can pay 10. b costs 5/3 a point, c 10/3.
    assert_eq!(shares.winners, ["b"]);
}

#[test]
fn blank_ballots_take_their_share_of_the_budget_with_them() {
    let projects = [("a", "40"), ("b", "60")];
    let full = approvals("100", &projects, &["a", "b", "b"]);
    let with_blanks = approvals("100", &projects, &["a", "b", "b", "", ""]);
    let rule = equal_shares(Utility::Cost, Completion::None);
    assert_eq!(counted(&full, &rule).winners, ["b"]);
    let count = counted(&with_blanks, &rule);
    assert_eq!(
        (count.winners.len(), count.voters, count.ballots_blank),
        (0, 5, 2)
    );
    assert!(
        matches!(why(&count, "b"), Why::SupportersCannotAfford { held, .. } if held.to_string() == "40/1")
    );
}

#[test]
fn add1_ends_in_three_ways_and_runs_on_past_the_third() {
    let ended = |election: &Election, run_on| {
        let count = counted(election, &equal_shares(Utility::Cost, add1(run_on, false)));
        (
            count.winners.join(","),
            count.endowment.expect("add1 says how it ended").ended,
        )
    };
    let all = approvals("100", &[("a", "60"), ("b", "40")], &["a", "b"]);
    assert_eq!(ended(&all, false), ("a,b".to_owned(), Ending::AllFunded));
    let overspent = approvals("100", &[("a", "60"), ("b", "60")], &["a", "b"]);
    assert_eq!(
        ended(&overspent, false),
        (String::new(), Ending::WouldOverspend)
    );
    let nothing_fits = approvals("100", &[("a", "50"), ("b", "51")], &["a", "b"]);
    assert_eq!(
        ended(&nothing_fits, false),
        ("a".to_owned(), Ending::NothingFits)
    );
    assert_eq!(
        ended(&nothing_fits, true),
        ("a".to_owned(), Ending::WouldOverspend)
    );
}

#[test]
fn add1_then_greedy_spends_what_add1_leaves() {
    let election = approvals(
        "100",
        &[("a", "60"), ("b", "60"), ("c", "40")],
        &["a", "b", "c"],
    );
    let count = counted(&election, &equal_shares(Utility::Cost, add1(false, true)));
    assert_eq!(count.winners, ["c", "a"]);
    assert_eq!(why(&count, "a"), &Why::FundedByCompletion);
    assert!(
        count
            .receipt
            .is_some_and(|receipt| receipt.lines.len() == 1),
        "only what equal shares funded was paid from purses"
    );
}

#[test]
fn phragmen_stops_when_any_project_tied_for_first_would_overspend() {
    let election = approvals(
        "100",
        &[("a", "60"), ("b", "50"), ("c", "50"), ("d", "1")],
        &["a", "a", "b", "c", "d"],
    );
    // a's load is 30 and d's is 1; b and c then tie at 50, and 61 is spent.
    let count = counted(&election, &rule(Method::Phragmen, Utility::Cost));
    assert_eq!(count.winners, ["d", "a"]);
    assert_eq!(
        why(&count, "b"),
        &Why::DoesNotFit {
            needed: amount("50"),
            left: amount("39")
        }
    );
    assert_eq!(why(&count, "c"), &Why::Stopped { at: "b".to_owned() });
}

#[test]
fn ties_are_broken_as_declared_and_each_is_listed() {
    let election = approvals(
        "20",
        &[("9", "10"), ("10", "10"), ("11", "8")],
        &["9,10,11"],
    );
    let first = |order: &str| {
        let count = counted(&election, &with_ties(greedy(Utility::Cost), order));
        (
            count.winners[0].clone(),
            count.ties[0].chosen_by.to_string(),
        )
    };
    assert_eq!(
        first("id"),
        ("10".to_owned(), "id".to_owned()),
        "ids are text: \"10\" < \"11\" < \"9\""
    );
    assert_eq!(first("cost"), ("11".to_owned(), "cost".to_owned()));
    assert_eq!(
        first("votes"),
        ("10".to_owned(), "id".to_owned()),
        "all have the same votes"
    );
    // printf 'seed9' | sha256sum begins with 8…, seed10 with c…, seed11 with 1…: see the test of the lot below.
    assert_eq!(first("votes,lot:seed").1, "lot:seed");
    let refused = count(&election, &with_ties(greedy(Utility::Cost), "votes,refuse"));
    assert!(
        matches!(refused, Err(CountRefusal::Tie(tie)) if tie.between.len() == 3 && tie.step == 1)
    );
}

#[test]
fn a_lot_is_the_order_of_the_hashes_of_seed_and_id() {
    use sha2::{Digest, Sha256};
    let ids = ["p1", "p2", "p3", "p4"];
    let election = approvals("40", &ids.map(|id| (id, "10")), &["p1,p2,p3,p4"]);
    for seed in ["2026-11-23", "another"] {
        let mut expected = ids;
        expected.sort_by_key(|id| Sha256::digest(format!("{seed}{id}")).to_vec());
        assert_eq!(
            counted(
                &election,
                &with_ties(greedy(Utility::Cost), &format!("lot:{seed}"))
            )
            .winners,
            expected
        );
    }
}

#[test]
fn equal_shares_meet_ties_exactly_where_floats_would_not() {
    // Three voters share 1; a and b cost a third and two thirds of what their supporters hold, to the same ρ.
    let election = approvals(
        "1",
        &[("b", "0.2"), ("a", "0.2"), ("c", "0.1")],
        &["a,c", "b,c", "a,b"],
    );
    let rule = equal_shares(Utility::Count, Completion::None);
    let count = counted(&election, &rule);
    assert_eq!(count.winners[0], "c");
    assert_eq!(count.ties[0].between, ["a", "b"]);
    assert!(matches!(
        taawun::domain::allocation::count(&election, &with_ties(rule, "refuse")),
        Err(CountRefusal::Tie(tie)) if tie.step == 2
    ));
}

#[test]
fn points_that_ballots_do_not_carry_are_refused() {
    let approvals = approvals("10", &[("a", "10")], &["a"]);
    assert!(matches!(
        count(&approvals, &greedy(Utility::Points)),
        Err(CountRefusal::NoPoints { .. })
    ));
    let ranked = election("ordinal", "10", &[("a", "10")], &[("a", "")]);
    let mut recorded = greedy(Utility::Points);
    recorded.points = PointsSource::Recorded;
    assert!(matches!(
        count(&ranked, &recorded),
        Err(CountRefusal::NoRecordedPoints { .. })
    ));
}

#[test]
fn recorded_points_of_a_ranking_count_only_when_asked_for() {
    let ranked = election(
        "ordinal",
        "10",
        &[("a", "10"), ("b", "10")],
        &[("a,b", "1,5")],
    );
    let mut rule = greedy(Utility::Points);
    assert_eq!(counted(&ranked, &rule).winners, ["a"]);
    rule.points = PointsSource::Recorded;
    assert_eq!(counted(&ranked, &rule).winners, ["b"]);
}

#[test]
fn huge_and_tiny_amounts_are_counted_exactly() {
    let projects = [
        ("a", "499999999999999.000000000000001"),
        ("b", "499999999999999.000000000000002"),
        ("c", "1.999999999999998"),
    ];
    let election = approvals("999999999999999", &projects, &["a", "b", "a,b,c"]);
    let add1 = Completion::Add1 {
        increment: Increment::new(amount("99999999999999")).expect("above zero"),
        run_on: false,
        then_greedy: true,
    };
    let count = counted(&election, &equal_shares(Utility::Cost, add1));
    assert!(
        count.total_cost <= count.budget && count.winners.contains(&"c".to_owned()),
        "{:?}",
        count.winners
    );
    assert_eq!(
        counted(&election, &greedy(Utility::Cost))
            .total_cost
            .to_string(),
        "999999999999998.000000000000003"
    );
}

#[test]
fn an_election_without_ballots_or_projects_or_money_has_no_winners() {
    let empty = [
        approvals("10", &[], &[]),
        approvals("10", &[("a", "1")], &[]),
        approvals("0", &[("a", "1")], &["a"]),
    ];
    for (election, rule) in empty
        .iter()
        .flat_map(|election| all_rules().into_iter().map(move |rule| (election, rule)))
    {
        assert!(counted(election, &rule).winners.is_empty(), "{rule}");
    }
}

#[test]
fn the_default_increment_is_a_thousandth_per_voter_rounded_up_to_a_minor_unit() {
    let increment = |budget: &str, voters, decimals| {
        Increment::thousandth(amount(budget), voters, decimals)
            .amount()
            .to_string()
    };
    assert_eq!(increment("1000000", 6586, 2), "0.16");
    assert_eq!(increment("1000000", 1000, 2), "1");
    assert_eq!(increment("10", 1_000_000, 2), "0.01");
    assert_eq!(increment("1000000", 7, 0), "143");
    assert_eq!(increment("1000.001", 1, 2), "1.01");
}

#[test]
fn a_rule_is_the_same_after_it_was_written_as_json_and_read() {
    for mut rule in all_rules() {
        rule.threshold = Some(amount("2.5"));
        let rule = with_ties(rule, "cost,votes,lot:x,refuse");
        let json = serde_json::to_string(&rule).expect("a rule is JSON");
        assert_eq!(
            serde_json::from_str::<CountingRule>(&json).expect("and back"),
            rule,
            "{json}"
        );
    }
    let nothing = r#"{"rule":"equal-shares","completion":{"kind":"add1","increment":"0","run_on":false,"then_greedy":false},"utility":"cost","threshold":null,"points":"places","ties":"id"}"#;
    assert!(
        serde_json::from_str::<CountingRule>(nothing).is_err(),
        "an increment of nothing would never end"
    );
}
