//! `taawun tally` from outside.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

const FILE: &str = "META\nkey;value\ndescription;Our town\nbudget;100\nvote_type;approval\ncurrency;PLN\nrule;greedy-threshold\n\
    min_project_score_threshold;2\nnum_votes;3\nPROJECTS\nproject_id;cost;name\n9;60.50;Park\n10;60,5;حديقة الحي\n11;10;\"Well; deep\"\n\
    VOTES\nvoter_id;vote\n1;9,10\n2;9,10,11\n3;\n";

fn tally(file: &str, arguments: &[&str]) -> (Output, TempDir) {
    let folder = TempDir::new().expect("a folder");
    fs::write(folder.path().join("town.pb"), file).expect("a file");
    (tally_in(folder.path(), arguments), folder)
}

fn tally_in(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_taawun"));
    command
        .current_dir(folder)
        .args(["tally", "town.pb"])
        .args(arguments)
        .output()
        .expect("the program runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

#[test]
fn json_has_the_documented_shape_and_neither_clock_nor_path() {
    let (output, _folder) = tally(FILE, &["--rule", "greedy", "--utility", "cost", "--json"]);
    let document: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let keys: Vec<&String> = document.as_object().expect("an object").keys().collect();
    let expected = [
        "ballots_blank",
        "budget",
        "currency",
        "file",
        "projects",
        "rule",
        "ties",
        "total_cost",
        "voters",
        "warnings",
        "winners",
    ];
    assert_eq!(keys, expected);
    assert_eq!(document["winners"], serde_json::json!(["10", "11"]));
    assert_eq!(
        (&document["budget"], &document["total_cost"]),
        (&"100".into(), &"70.5".into())
    );
    assert_eq!(
        (&document["voters"], &document["ballots_blank"]),
        (&3.into(), &1.into())
    );
    assert_eq!(
        document["ties"],
        serde_json::json!([{"step": 1, "between": ["10", "9"], "chosen_by": "id", "endowment": null}])
    );
    let project = &document["projects"][2];
    let why = serde_json::json!({"reason": "does-not-fit", "needed": "60.5", "left": "39.5"});
    let expected = serde_json::json!({"id": "9", "name": "Park", "cost": "60.5", "votes": 2, "score": "2", "selected": false, "step": null, "why": why});
    assert_eq!(*project, expected);
    assert_eq!(document["file"]["name"], "town.pb");
    assert!(output.stdout.ends_with(b"}\n") && !text(&output.stdout).contains("/tmp"));
    let (again, _folder) = tally(FILE, &["--rule", "greedy", "--utility", "cost", "--json"]);
    assert_eq!(output.stdout, again.stdout);
}

#[test]
fn the_table_fits_a_page_and_says_who_won_where_the_money_ended_and_why() {
    let (output, _folder) = tally(FILE, &[]);
    let table = text(&output.stdout);
    assert!(output.status.success());
    assert!(!table.contains('\u{1b}'), "no colour in a pipe");
    for line in table.lines() {
        assert!(console::measure_text_width(line) <= 100, "{line}");
    }
    for words in [
        "Our town",
        "Well; deep",
        "حديقة الحي",
        "funded",
        "did not fit: 39.5 left",
        "spent 70.5 of 100 PLN, 29.5 left",
        "greedy-threshold, threshold 2",
    ] {
        assert!(table.contains(words), "{words} in\n{table}");
    }
    assert!(table.contains("step 1: 10 before 9, by id"));
    let assumed = text(&output.stderr);
    assert!(
        assumed.contains("assumed: --rule greedy --utility cost"),
        "{assumed}"
    );
}

#[test]
fn what_is_declared_is_not_assumed_and_times_go_to_standard_error() {
    let (output, _folder) = tally(FILE, &["--rule", "phragmen", "--utility", "cost"]);
    assert_eq!(text(&output.stderr), "");
    let (verbose, _folder) = tally(FILE, &["--rule", "phragmen", "--utility", "cost", "-v"]);
    assert!(text(&verbose.stderr).contains("counted in"));
    assert_eq!(output.stdout, verbose.stdout);
}

#[test]
fn the_recorded_rule_brings_its_threshold() {
    let (output, _folder) = tally(FILE, &["--rule", "recorded", "--json"]);
    let document: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(document["winners"], serde_json::json!(["10"]));
    assert_eq!(document["rule"]["threshold"], "2");
    let (unknown, _folder) = tally(
        &FILE.replace("greedy-threshold", "greedy-custom"),
        &["--rule", "recorded"],
    );
    assert_eq!(unknown.status.code(), Some(2));
    assert!(text(&unknown.stderr).contains("“greedy-custom”"));
}

#[test]
fn exit_codes_tell_a_refused_tie_from_bad_input() {
    let (refused, _folder) = tally(FILE, &["--ties", "refuse"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(
        text(&refused.stderr).contains("a tie at step 1 between 10, 9"),
        "{}",
        text(&refused.stderr)
    );
    let (malformed, _folder) = tally(&FILE.replace("60.50", "-60"), &[]);
    assert_eq!(malformed.status.code(), Some(2));
    assert!(
        text(&malformed.stderr)
            .contains("town.pb: line 12: found “-60”, expected a cost: zero or more"),
        "{}",
        text(&malformed.stderr)
    );
    assert!(malformed.stdout.is_empty());
    let usages: [&[&str]; 8] = [
        &["--utility", "points"],
        &["--completion", "add1"],
        &["--rule", "equal-shares", "--no-skip"],
        &["--rule", "equal-shares", "--run-on"],
        &[
            "--rule",
            "equal-shares",
            "--completion",
            "add1",
            "--increment",
            "0",
        ],
        &["--threshold", "some"],
        &["--ties", "lot:"],
        &["--rule", "raffle"],
    ];
    for usage in usages {
        let (output, _folder) = tally(FILE, usage);
        assert_eq!(
            output.status.code(),
            Some(2),
            "{usage:?}: {}",
            text(&output.stderr)
        );
        assert!(
            output.stdout.is_empty() && !output.stderr.is_empty(),
            "{usage:?}"
        );
    }
    let nowhere = tally_in(TempDir::new().expect("a folder").path(), &[]);
    assert_eq!(nowhere.status.code(), Some(2));
}

#[test]
fn help_has_an_example() {
    let (output, _folder) = tally(FILE, &["--help"]);
    assert!(output.status.success() && text(&output.stdout).contains("taawun tally city.pb"));
}
