//! What the Pabulib project's own checker says of our files. `tests/pabulib_checker.sh` installs it and runs this.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use taawun::domain::allocation::pabulib::{read, write};
use tempfile::TempDir;

use super::elections::real;

/// Prints the names of the checker's errors, per file.
const PROGRAM: &str = "\
import contextlib, io, json, sys
from pabulib.checker import Checker
with contextlib.redirect_stdout(io.StringIO()):
    found = Checker().process_files(sys.argv[1:])
print(json.dumps({name: sorted(entry['results']['errors']) for name, entry in found.items() if 'results' in entry}))
";

/// A round of ours with all that the checker may frown at: a blank ballot, a free project, and one that fits but nobody wants.
const ROUND: &str = "META\nkey;value\ndescription;A round of ours\ncountry;United States\nunit;King County\ninstance;2026\n\
    num_projects;4\nnum_votes;4\nbudget;100\nvote_type;approval\nrule;greedy\ndate_begin;01.10.2026\ndate_end;31.10.2026\n\
    min_length;0\ncurrency;USD\nPROJECTS\nproject_id;cost;votes;name;selected\na;60.5;2;\"Park; with well\";1\nb;0;1;Bench;1\n\
    c;70;1;Well;0\nd;10;0;Nobody's;0\nVOTES\nvoter_id;vote\n1;a,b\n2;a\n3;c\n4;\n";

/// What it finds in such a round, and why that is not wrong.
const ACCEPTED: [&str; 4] = [
    "invalid votes field value", // a blank ballot counts in n
    "project with no cost",      // a free project may be wanted
    "unused budget", // no rule funds a project without support, and equal shares leave money over
    "greedy rule not followed", // the same, in other words
];

/// The names of errors per file (without its ending); `None`, with a word on why, where the checker is not installed.
fn check(folder: &Path, files: &[String]) -> Option<Value> {
    let Some(python) = std::env::var_os("TAAWUN_PABULIB_CHECKER") else {
        println!(
            "skipped: TAAWUN_PABULIB_CHECKER names no Python with pabulib-checker (see tests/pabulib_checker.sh)"
        );
        return None;
    };
    let output = Command::new(python)
        .current_dir(folder)
        .args(["-c", PROGRAM])
        .args(files)
        .output()
        .expect("Python runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    Some(serde_json::from_slice(&output.stdout).expect("JSON"))
}

fn errors<'a>(found: &'a Value, name: &str) -> BTreeSet<&'a str> {
    let names = found[name]
        .as_array()
        .unwrap_or_else(|| panic!("nothing was said of {name}"));
    names.iter().filter_map(Value::as_str).collect()
}

#[test]
fn a_file_that_passed_the_checker_passes_after_it_was_read_and_written() {
    let folder = TempDir::new().expect("a folder");
    let mut files = Vec::new();
    for (index, (_, election)) in real().into_iter().enumerate() {
        let original = write(&election);
        fs::write(folder.path().join(format!("written{index}.pb")), original).expect("a file");
        files.push(format!("written{index}.pb"));
    }
    let Some(data) = super::elections::data() else {
        return;
    };
    let mut originals: Vec<_> = fs::read_dir(data.join("pb"))
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    originals.retain(|path| path.extension().is_some_and(|extension| extension == "pb"));
    originals.sort_by_key(|path| fs::metadata(path).expect("a file").len());
    for (index, path) in originals.iter().enumerate() {
        fs::copy(path, folder.path().join(format!("original{index}.pb"))).expect("a copy");
        files.push(format!("original{index}.pb"));
    }
    let Some(found) = check(folder.path(), &files) else {
        return;
    };
    let mut passed = 0;
    for (index, path) in originals.iter().enumerate() {
        let (before, after) = (
            errors(&found, &format!("original{index}")),
            errors(&found, &format!("written{index}")),
        );
        assert!(
            after.is_subset(&before),
            "{}: {after:?} after {before:?}",
            path.display()
        );
        passed += usize::from(before.is_empty());
    }
    assert!(passed > 15, "only {passed} files passed before");
}

#[test]
fn a_round_of_ours_passes_but_for_what_we_mean() {
    let folder = TempDir::new().expect("a folder");
    let file = write(&read(ROUND.as_bytes()).expect("our own round"));
    fs::write(folder.path().join("ours.pb"), file).expect("a file");
    let Some(found) = check(folder.path(), &["ours.pb".to_owned()]) else {
        return;
    };
    assert_eq!(errors(&found, "ours"), BTreeSet::from(ACCEPTED));
}

/// A ranking, and points that may be negative; in both nobody wants what the rest of the money would pay.
const PUBLISHED: [(&str, &str); 2] = [
    ("ordinal", "VOTES\nvoter_id;vote\n1;a,b\n2;b,a\n3;c\n"),
    (
        "scoring",
        "VOTES\nvoter_id;vote;points\n1;a,b;5,2\n2;a;3\n3;d,c;-2,1\n",
    ),
];

#[test]
fn the_ballots_of_a_published_round_pass_but_for_what_we_mean() {
    let folder = TempDir::new().expect("a folder");
    let run = |words: &str| {
        let output = Command::new(env!("CARGO_BIN_EXE_taawun"))
            .args(words.split_whitespace())
            .current_dir(folder.path())
            // No setting of the program, which it would say.
            .env_remove("TAAWUN_PABULIB_CHECKER")
            .env("TAAWUN_DATABASE_URL", "sqlite:here.db")
            .output()
            .expect("the program runs");
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{words}: {error}");
    };
    let projects = ROUND.split("VOTES").next().expect("what stands before");
    for (kind, votes) in PUBLISHED {
        let file = projects
            .replace("approval", kind)
            .replace("num_votes;4", "num_votes;3")
            + votes;
        fs::write(folder.path().join(format!("{kind}.source")), file).expect("a file");
        run(&format!("import pabulib {kind}.source --round {kind}"));
        run(&format!("export pabulib --round {kind} -o {kind}.pb"));
    }
    let files = PUBLISHED.map(|(kind, _)| format!("{kind}.pb"));
    let Some(found) = check(folder.path(), &files) else {
        return;
    };
    let accepted = BTreeSet::from(ACCEPTED);
    for (kind, _) in PUBLISHED {
        let errors = errors(&found, kind);
        assert!(errors.is_subset(&accepted), "{kind}: {errors:?}");
    }
}
