//! What must hold for every election, tried on many small ones.
//!
//! Known to fail, and never asserted here: for add1, that clones change nothing and that a cheaper winner still wins; that a larger
//! budget keeps all winners; that bare equal shares are exhaustive; that blank ballots change nothing; exact EJR with cost utilities.

use std::collections::BTreeMap;

use num_rational::BigRational;
use num_traits::Zero;
use proptest::prelude::*;
use taawun::domain::allocation::check::check;
use taawun::domain::allocation::pabulib::{read, write};
use taawun::domain::allocation::{
    Amount, Completion, Count, CountingRule, Election, Increment, Method, PointsSource, TieOrder,
    Utility, Why,
};

use super::elections::{counted, rule};

/// A small election in pieces, so that tests can change one.
#[derive(Clone, Debug)]
struct Sketch {
    budget: u32,
    /// Costs in tenths; the id of a project is its name in `ids`.
    costs: Vec<u32>,
    ids: Vec<String>,
    /// Per ballot, the points of each project; `None` where it is not marked.
    ballots: Vec<Vec<Option<i8>>>,
    has_points: bool,
}

impl Sketch {
    fn election(&self) -> Election {
        let vote_type = if self.has_points {
            "scoring"
        } else {
            "approval"
        };
        let mut file = format!(
            "META\nkey;value\nbudget;{}\nvote_type;{vote_type}\nPROJECTS\nproject_id;cost\n",
            self.budget
        );
        for (id, cost) in self.ids.iter().zip(&self.costs) {
            file += &format!("{id};{}\n", Amount::new(i128::from(*cost), 1));
        }
        file += "VOTES\nvoter_id;vote;points\n";
        for (voter, ballot) in self.ballots.iter().enumerate() {
            let marks: Vec<(&String, i8)> = self
                .ids
                .iter()
                .zip(ballot)
                .filter_map(|(id, points)| Some((id, (*points)?)))
                .collect();
            let ids: Vec<&str> = marks.iter().map(|(id, _)| id.as_str()).collect();
            let points: Vec<String> = marks.iter().map(|(_, points)| points.to_string()).collect();
            file += &format!("v{voter};{};{}\n", ids.join(","), points.join(","));
        }
        read(file.as_bytes()).unwrap_or_else(|problem| panic!("{problem}\n{file}"))
    }

    fn supports(&self, voter: usize, project: usize) -> bool {
        self.ballots[voter][project].is_some_and(|points| !self.has_points || points > 0)
    }
}

prop_compose! {
    fn sketch()(projects in 1..7usize, voters in 0..9usize, has_points in any::<bool>())(
        budget in 0..60u32,
        // Few different costs, so that ties are common.
        costs in prop::collection::vec(prop_oneof![0..300u32, Just(100), Just(50)], projects),
        ballots in prop::collection::vec(prop::collection::vec(prop::option::of(-2..6i8), projects), voters),
        has_points in Just(has_points),
    ) -> Sketch {
        let ids = (0..costs.len()).map(|index| format!("p{index}")).collect();
        Sketch { budget, costs, ids, ballots, has_points }
    }
}

fn increment() -> Increment {
    Increment::new(Amount::new(5, 1)).expect("above zero")
}

fn any_rule() -> impl Strategy<Value = CountingRule> {
    let completion = prop_oneof![
        3 => Just(Completion::None),
        1 => Just(Completion::Greedy),
        2 => (any::<bool>(), any::<bool>()).prop_map(|(run_on, then_greedy)| Completion::Add1 { increment: increment(), run_on, then_greedy }),
    ];
    let method = prop_oneof![
        any::<bool>().prop_map(|skip| Method::Greedy { skip }),
        Just(Method::GreedyPerCost),
        Just(Method::Phragmen),
        completion.prop_map(|completion| Method::EqualShares { completion }),
    ];
    let utility = prop_oneof![
        Just(Utility::Cost),
        Just(Utility::Count),
        Just(Utility::Points),
        Just(Utility::CostPoints)
    ];
    let ties = prop_oneof![
        Just("id"),
        Just("cost"),
        Just("votes,lot:seed"),
        Just("lot:other")
    ];
    (method, utility, ties).prop_map(|(method, utility, ties)| CountingRule {
        method,
        utility,
        threshold: None,
        points: PointsSource::Places,
        ties: ties.parse::<TieOrder>().expect("a tie order"),
    })
}

/// A rule that the election's ballots can be counted by.
fn fitting(mut rule: CountingRule, sketch: &Sketch) -> CountingRule {
    if !sketch.has_points && rule.utility.uses_points() {
        rule.utility = Utility::Cost;
    }
    rule
}

fn bare(utility: Utility) -> CountingRule {
    rule(
        Method::EqualShares {
            completion: Completion::None,
        },
        utility,
    )
}

fn index_of(sketch: &Sketch, id: &str) -> usize {
    sketch
        .ids
        .iter()
        .position(|other| other == id)
        .expect("an id of the sketch")
}

/// Equal shares by the definition: voters one by one, fractions everywhere. Winners in order, ties by id.
fn equal_shares_by_definition(sketch: &Sketch, utility: Utility) -> Vec<String> {
    let whole = |number: i64| BigRational::from_integer(number.into());
    let cost = |project: usize| BigRational::new(sketch.costs[project].into(), 10.into());
    let value = |voter: usize, project: usize| {
        if !sketch.supports(voter, project) {
            return whole(0);
        }
        let points = whole(if utility.uses_points() {
            sketch.ballots[voter][project].unwrap_or(0).into()
        } else {
            1
        });
        if utility.uses_cost() {
            points * cost(project)
        } else {
            points
        }
    };
    let voters = sketch.ballots.len();
    let mut purses = vec![whole(sketch.budget.into()) / whole(voters.max(1) as i64); voters];
    let supporters = |project: usize| {
        (0..voters)
            .filter(|&voter| sketch.supports(voter, project))
            .collect::<Vec<_>>()
    };
    let is_free = |&project: &usize| sketch.costs[project] == 0 && !supporters(project).is_empty();
    let mut winners: Vec<usize> = (0..sketch.costs.len()).filter(is_free).collect();
    loop {
        let rho = |project: usize, purses: &[BigRational]| {
            // The price rises from one supporter's limit to the next: whoever reaches theirs pays all they hold.
            let mut limits: Vec<usize> = supporters(project);
            limits.sort_by_key(|&voter| &purses[voter] / value(voter, project));
            let mut rest = cost(project);
            for (place, &voter) in limits.iter().enumerate() {
                let values: BigRational = limits[place..]
                    .iter()
                    .map(|&voter| value(voter, project))
                    .sum();
                let rho = &rest / values;
                if &rho * value(voter, project) <= purses[voter] {
                    return Some(rho);
                }
                rest -= &purses[voter];
            }
            None
        };
        let open = (0..sketch.costs.len())
            .filter(|project| sketch.costs[*project] > 0 && !winners.contains(project));
        let Some((rho, project)) = open
            .filter_map(|project| Some((rho(project, &purses)?, project)))
            .min()
        else {
            break;
        };
        for voter in supporters(project) {
            let due = (&rho * value(voter, project)).min(purses[voter].clone());
            purses[voter] -= due;
        }
        winners.push(project);
    }
    winners
        .into_iter()
        .map(|project| sketch.ids[project].clone())
        .collect()
}

/// Sequential Phragmén by the definition. Winners in order, ties by id.
fn phragmen_by_definition(sketch: &Sketch) -> Vec<String> {
    let voters = sketch.ballots.len();
    let mut loads = vec![BigRational::zero(); voters];
    let mut left = BigRational::from_integer(sketch.budget.into());
    let cost = |project: usize| BigRational::new(sketch.costs[project].into(), 10.into());
    let supporters = |project: usize| {
        (0..voters)
            .filter(|&voter| sketch.supports(voter, project))
            .collect::<Vec<_>>()
    };
    let mut open: Vec<usize> = (0..sketch.costs.len())
        .filter(|&project| cost(project) <= left && !supporters(project).is_empty())
        .collect();
    let mut winners = Vec::new();
    while !open.is_empty() {
        let load = |project: usize| {
            let group = supporters(project);
            let size = BigRational::from_integer((group.len() as i64).into());
            (group
                .iter()
                .map(|&voter| loads[voter].clone())
                .sum::<BigRational>()
                + cost(project))
                / size
        };
        let all: Vec<(BigRational, usize)> = open
            .iter()
            .map(|&project| (load(project), project))
            .collect();
        let least = all
            .iter()
            .map(|(load, _)| load.clone())
            .min()
            .expect("not empty");
        let tied: Vec<usize> = all
            .into_iter()
            .filter(|(load, _)| *load == least)
            .map(|(_, project)| project)
            .collect();
        if tied.iter().any(|&project| cost(project) > left) {
            break;
        }
        supporters(tied[0])
            .into_iter()
            .for_each(|voter| loads[voter] = least.clone());
        left -= cost(tied[0]);
        open.retain(|&project| project != tied[0]);
        winners.push(sketch.ids[tied[0]].clone());
    }
    winners
}

fn json(count: &Count) -> String {
    serde_json::to_string(count).expect("a count is JSON")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bare_equal_shares_are_those_of_the_definition(sketch in sketch(), utility in 0..4usize) {
        let utility = [Utility::Cost, Utility::Count, Utility::Points, Utility::CostPoints][if sketch.has_points { utility } else { utility % 2 }];
        let count = counted(&sketch.election(), &bare(utility));
        prop_assert_eq!(count.winners, equal_shares_by_definition(&sketch, utility));
    }

    #[test]
    fn phragmen_is_that_of_the_definition(sketch in sketch()) {
        let count = counted(&sketch.election(), &rule(Method::Phragmen, Utility::Cost));
        prop_assert_eq!(count.winners, phragmen_by_definition(&sketch));
    }

    #[test]
    fn the_budget_holds_and_every_winner_has_support(sketch in sketch(), rule in any_rule()) {
        let rule = fitting(rule, &sketch);
        let count = counted(&sketch.election(), &rule);
        let cost: Amount = count.projects.iter().filter(|project| project.selected).map(|project| project.cost).sum();
        prop_assert_eq!(cost, count.total_cost);
        prop_assert!(count.total_cost <= count.budget);
        for id in &count.winners {
            prop_assert!((0..sketch.ballots.len()).any(|voter| sketch.supports(voter, index_of(&sketch, id))), "{} has no support", id);
        }
        for project in &count.projects {
            prop_assert_eq!(project.selected, matches!(project.why, Why::Funded | Why::FundedByCompletion));
        }
    }

    #[test]
    fn the_order_of_projects_and_ballots_changes_no_byte(sketch in sketch(), rule in any_rule(), turn in 1..6usize) {
        let rule = fitting(rule, &sketch);
        let mut turned = sketch.clone();
        let by = turn % sketch.costs.len().max(1);
        turned.costs.rotate_left(by);
        turned.ids.rotate_left(by);
        turned.ballots.iter_mut().for_each(|ballot| ballot.rotate_left(by));
        turned.ballots.reverse();
        prop_assert_eq!(json(&counted(&sketch.election(), &rule)), json(&counted(&turned.election(), &rule)));
    }

    #[test]
    fn the_order_of_columns_changes_no_byte(sketch in sketch(), rule in any_rule()) {
        let rule = fitting(rule, &sketch);
        let file = write(&sketch.election());
        let swapped: Vec<String> = file.lines().map(|line| {
            let cells: Vec<&str> = line.split(';').collect();
            if line.starts_with("META") || cells.len() == 1 { line.to_owned() } else { cells.into_iter().rev().collect::<Vec<_>>().join(";") }
        }).collect();
        let (meta, rest) = swapped.split_at(swapped.iter().position(|line| line == "PROJECTS").expect("a section"));
        let meta: Vec<String> = file.lines().take(meta.len()).map(str::to_owned).collect();
        let again = read((meta.join("\n") + "\n" + &rest.join("\n")).as_bytes()).expect("columns may stand in any order");
        prop_assert_eq!(json(&counted(&sketch.election(), &rule)), json(&counted(&again, &rule)));
    }

    #[test]
    fn other_ids_in_the_same_order_change_nothing_but_the_ids(sketch in sketch(), mut rule in any_rule()) {
        rule.ties = TieOrder::default();
        let rule = fitting(rule, &sketch);
        let mut renamed = sketch.clone();
        renamed.ids.iter_mut().for_each(|id| *id = format!("other {id}"));
        let before = counted(&sketch.election(), &rule).winners;
        let after = counted(&renamed.election(), &rule).winners;
        prop_assert_eq!(before.iter().map(|id| format!("other {id}")).collect::<Vec<_>>(), after);
    }

    #[test]
    fn what_is_written_is_read_and_written_alike_and_counts_alike(sketch in sketch(), rule in any_rule()) {
        let rule = fitting(rule, &sketch);
        let election = sketch.election();
        let file = write(&election);
        let again = read(file.as_bytes()).expect("our own file");
        prop_assert_eq!(&file, &write(&again));
        let (before, after) = (counted(&election, &rule), counted(&again, &rule));
        prop_assert_eq!(json(&before), json(&after));
        prop_assert_eq!(serde_json::from_str::<Count>(&json(&before)).expect("and back"), before);
    }

    #[test]
    fn greedy_leaves_nothing_that_fits(sketch in sketch(), per_cost in any::<bool>()) {
        let method = if per_cost { Method::GreedyPerCost } else { Method::Greedy { skip: true } };
        let count = counted(&sketch.election(), &rule(method, Utility::Cost));
        let left = count.budget - count.total_cost;
        for project in count.projects.iter().filter(|project| !project.selected && project.votes > 0) {
            prop_assert!(project.cost > left, "{} would still fit", project.id);
        }
    }

    #[test]
    fn an_extra_approval_keeps_a_winner_of_greedy(sketch in sketch(), voter in 0..9usize) {
        let sketch = Sketch { has_points: false, ..sketch };
        let rule = rule(Method::Greedy { skip: true }, Utility::Cost);
        for winner in counted(&sketch.election(), &rule).winners {
            let mut loved = sketch.clone();
            if let Some(ballot) = loved.ballots.get_mut(voter) {
                ballot[index_of(&sketch, &winner)] = Some(1);
            }
            prop_assert!(counted(&loved.election(), &rule).winners.contains(&winner));
        }
    }

    #[test]
    fn receipts_balance(sketch in sketch(), utility in 0..4usize, grows in any::<bool>()) {
        let utility = [Utility::Cost, Utility::Count, Utility::Points, Utility::CostPoints][if sketch.has_points { utility } else { utility % 2 }];
        let completion = if grows { Completion::Add1 { increment: increment(), run_on: false, then_greedy: true } } else { Completion::None };
        let rule = rule(Method::EqualShares { completion }, utility);
        let election = sketch.election();
        let receipt = counted(&election, &rule).receipt.expect("equal shares give a receipt");
        prop_assert_eq!(check(&election, &rule, &receipt), Ok(()));
    }

    #[test]
    fn a_project_without_supporters_changes_nothing_in_equal_shares(sketch in sketch(), cost in 0..300u32) {
        let mut more = sketch.clone();
        more.costs.push(cost);
        more.ids.push("nobody's".to_owned());
        more.ballots.iter_mut().for_each(|ballot| ballot.push(None));
        for completion in [Completion::None, Completion::Add1 { increment: increment(), run_on: false, then_greedy: false }] {
            let rule = rule(Method::EqualShares { completion }, Utility::Cost);
            prop_assert_eq!(counted(&sketch.election(), &rule).winners, counted(&more.election(), &rule).winners);
        }
    }

    #[test]
    fn a_cheaper_winner_of_bare_equal_shares_still_wins(sketch in sketch(), cheaper in 1..100u32) {
        for utility in [Utility::Cost, Utility::Count] {
            for winner in counted(&sketch.election(), &bare(utility)).winners {
                let mut sale = sketch.clone();
                let cost = &mut sale.costs[index_of(&sketch, &winner)];
                *cost = cost.saturating_sub(cheaper);
                prop_assert!(counted(&sale.election(), &bare(utility)).winners.contains(&winner), "{} by {}", winner, utility);
            }
        }
    }

    #[test]
    fn clones_of_the_whole_electorate_change_nothing_in_bare_equal_shares(sketch in sketch(), times in 2..5usize) {
        let mut cloned = sketch.clone();
        cloned.ballots = (0..times).flat_map(|_| sketch.ballots.clone()).collect();
        for utility in [Utility::Cost, Utility::Count] {
            prop_assert_eq!(counted(&sketch.election(), &bare(utility)).winners, counted(&cloned.election(), &bare(utility)).winners);
        }
    }

    /// EJR up to one project (Peters, Pierczyński and Skowron 2021): of the voters who all want T, those who hold the money for T
    /// together are not all left without, give or take one project.
    #[test]
    fn bare_equal_shares_with_cost_utilities_satisfy_ejr_up_to_one(sketch in sketch()) {
        let sketch = Sketch { has_points: false, ..sketch };
        let winners = counted(&sketch.election(), &bare(Utility::Cost)).winners;
        let is_winner: Vec<bool> = sketch.ids.iter().map(|id| winners.contains(id)).collect();
        let projects = sketch.costs.len();
        for wanted in 1u32..1 << projects {
            let set: Vec<usize> = (0..projects).filter(|project| wanted & (1 << project) != 0).collect();
            let cost: u32 = set.iter().map(|&project| sketch.costs[project]).sum();
            let is_left_without = |voter: usize| {
                let gained: u32 = (0..projects).filter(|&p| is_winner[p] && sketch.supports(voter, p)).map(|p| sketch.costs[p]).sum();
                let best = set.iter().filter(|&&p| !is_winner[p]).map(|&p| sketch.costs[p]).max().unwrap_or(0);
                gained < cost && gained + best <= cost
            };
            let group = (0..sketch.ballots.len()).filter(|&voter| set.iter().all(|&project| sketch.supports(voter, project)));
            let without = group.filter(|&voter| is_left_without(voter)).count() as u64;
            let share = without * u64::from(sketch.budget) * 10;
            prop_assert!(without == 0 || cost == 0 || share < u64::from(cost) * sketch.ballots.len() as u64, "{:?} want {:?}", without, set);
        }
    }
}

#[test]
fn sketches_reach_what_the_properties_are_about() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for _ in 0..300 {
        let sketch = sketch().new_tree(&mut runner).expect("a sketch").current();
        let count = counted(&sketch.election(), &bare(Utility::Cost));
        *seen.entry("ties").or_default() += usize::from(!count.ties.is_empty());
        *seen.entry("several winners").or_default() += usize::from(count.winners.len() > 1);
        *seen.entry("poor supporters").or_default() +=
            usize::from(count.receipt.is_some_and(|receipt| {
                receipt
                    .lines
                    .iter()
                    .map(|line| line.rho.0.clone())
                    .collect::<std::collections::BTreeSet<_>>()
                    .len()
                    > 2
            }));
    }
    assert!(seen.values().all(|&times| times > 10), "{seen:?}");
}
