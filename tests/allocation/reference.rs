//! Every real election equals the outcomes of two other counters: pabutools with exact fractions, and an independent one.

use std::fs;
use std::path::Path;

use serde_json::Value;
use taawun::domain::allocation::{Completion, CountingRule, Increment, Method, Utility};

use super::elections::{counted, data, real, real_named, rule};

/// The rule that a key of the reference files stands for. pabutools ranks greedy choices by satisfaction per cost, so its
/// `Cost_Sat` is our votes, `Cardinality_Sat` votes per cost, and `CostScore_Sat` points. In equal shares `Cost_Sat` is
/// `--utility cost`, `Cardinality_Sat` count, `Additive_Cardinal_Sat` and `OrdScore_Sat` points, and `CostScore_Sat` cost-points.
fn rule_of(key: &str) -> CountingRule {
    let equal_shares = |completion, utility| rule(Method::EqualShares { completion }, utility);
    let add1 = |then_greedy| Completion::Add1 {
        increment: Increment::one(),
        run_on: false,
        then_greedy,
    };
    match key {
        "greedy_votes" => rule(Method::Greedy { skip: true }, Utility::Cost),
        "greedy_score" | "greedy_ordscore" => rule(Method::Greedy { skip: true }, Utility::Points),
        "greedy_votes_per_cost" => rule(Method::GreedyPerCost, Utility::Cost),
        "greedy_score_per_cost" => rule(Method::GreedyPerCost, Utility::Points),
        "mes_cost" => equal_shares(Completion::None, Utility::Cost),
        "mes_cardinality" => equal_shares(Completion::None, Utility::Count),
        "mes_score" | "mes_ordscore" => equal_shares(Completion::None, Utility::Points),
        "mes_costscore" => equal_shares(Completion::None, Utility::CostPoints),
        "mes_cost_u" => equal_shares(Completion::Greedy, Utility::Cost),
        "mes_cost_add1" => equal_shares(add1(false), Utility::Cost),
        "mes_score_add1" | "mes_ordscore_add1" => equal_shares(add1(false), Utility::Points),
        "mes_cost_add1u" => equal_shares(add1(true), Utility::Cost),
        "phragmen" => rule(Method::Phragmen, Utility::Cost),
        other => panic!("an unknown key {other}"),
    }
}

/// A key in the words of `X.pb.json` for a run of `X.pb.oracle.json`.
fn key_of_run(run: &Value) -> String {
    let utility = match text(&run["util"]).as_str() {
        "card" => "cardinality".to_owned(),
        other => other.to_owned(),
    };
    match text(&run["completion"]).as_str() {
        "none" => format!("mes_{utility}"),
        completion => format!("mes_{utility}_{completion}"),
    }
}

fn text(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

fn ids(value: &Value) -> Vec<String> {
    value
        .as_array()
        .map(|ids| ids.iter().map(text).collect())
        .unwrap_or_default()
}

/// What a reference says of one key.
struct Expected {
    key: String,
    /// In the order of choice, but for pabutools' Phragmén, which gives its winners sorted by id.
    winners: Vec<String>,
    is_sorted: bool,
    cost: String,
}

fn read_json(path: &Path) -> Option<Value> {
    let bytes = fs::read(path).ok()?;
    Some(serde_json::from_slice(&bytes).expect("a reference file is JSON"))
}

fn of_pabutools(reference: &Value) -> Vec<Expected> {
    let rules = reference["rules"].as_object().expect("rules");
    let expected = |(key, run): (&String, &Value)| Expected {
        key: key.clone(),
        winners: ids(&run["selection_order"]),
        is_sorted: key == "phragmen",
        cost: text(&run["total_cost"]),
    };
    rules.iter().map(expected).collect()
}

fn of_the_second_counter(reference: &Value) -> Vec<Expected> {
    let runs = reference["runs"].as_array().expect("runs").iter();
    let of_run = |run: &Value| Expected {
        key: key_of_run(run),
        winners: ids(&run["winners"])
            .into_iter()
            .chain(ids(&run["added_by_completion"]))
            .collect(),
        is_sorted: false,
        cost: text(&run["total_cost"]),
    };
    let own = reference["own"]
        .as_object()
        .expect("own")
        .iter()
        .filter(|(_, run)| run.get("selection_order").is_some());
    let of_own = |(key, run): (&String, &Value)| Expected {
        key: key.clone(),
        winners: ids(&run["selection_order"]),
        is_sorted: false,
        cost: text(&run["total_cost"]),
    };
    runs.map(of_run).chain(own.map(of_own)).collect()
}

#[test]
fn every_real_election_equals_its_references_in_winners_and_order() {
    let Some(folder) = data() else { return };
    let mut compared = 0;
    for (name, election) in real() {
        let path = folder.join("pb-reference").join(&name);
        let pabutools =
            read_json(&path.with_extension("pb.json")).map(|reference| of_pabutools(&reference));
        let second = read_json(&path.with_extension("pb.oracle.json"))
            .map(|reference| of_the_second_counter(&reference));
        for Expected {
            key,
            winners,
            is_sorted,
            cost,
        } in pabutools.into_iter().chain(second).flatten()
        {
            let mut count = counted(&election, &rule_of(&key));
            if is_sorted {
                count.winners.sort();
            }
            assert_eq!(count.winners, winners, "{name} {key}: winners in order");
            assert_eq!(
                count.total_cost.to_string(),
                cost,
                "{name} {key}: total cost"
            );
            compared += 1;
        }
    }
    println!("{compared} outcomes compared with their references");
    assert!(compared > 200, "only {compared} outcomes compared");
}

#[test]
fn wieliczka_2023_elects_its_recorded_thirty_when_add1_runs_on() {
    let Some(election) = real_named("Wieliczka_2023") else {
        return;
    };
    let completion = Completion::Add1 {
        increment: Increment::one(),
        run_on: true,
        then_greedy: false,
    };
    let count = counted(
        &election,
        &rule(Method::EqualShares { completion }, Utility::Cost),
    );
    let recorded = election
        .projects
        .iter()
        .filter(|project| project.recorded.selected == Some(1));
    let mut recorded: Vec<&str> = recorded.map(|project| project.id.as_str()).collect();
    let mut winners: Vec<&str> = count.winners.iter().map(String::as_str).collect();
    recorded.sort_unstable();
    winners.sort_unstable();
    assert_eq!(winners, recorded);
    assert_eq!(winners.len(), 30);
}
