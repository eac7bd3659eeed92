//! Where elections for tests come from: real ones in a folder beside the checkout, and small ones written here.

use std::fs;
use std::path::{Path, PathBuf};

use taawun::domain::allocation::{
    Count, CountingRule, Election, Method, PointsSource, TieOrder, Utility, count, pabulib,
};

/// The folder of real elections: `TAAWUN_DATA`, or `../shared/data`. `None`, with a word on why, where it is absent.
pub fn data() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let folder = std::env::var_os("TAAWUN_DATA").map_or(beside, PathBuf::from);
    if !folder.join("pb").is_dir() {
        println!(
            "skipped: no folder of real elections at {} (set TAAWUN_DATA)",
            folder.display()
        );
        return None;
    }
    Some(folder)
}

/// All real elections with their names, smallest first; empty where the folder is absent.
pub fn real() -> Vec<(String, Election)> {
    let Some(folder) = data() else {
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = fs::read_dir(folder.join("pb"))
        .expect("a readable folder")
        .map(|entry| entry.expect("a readable entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "pb"))
        .collect();
    files.sort_by_key(|path| fs::metadata(path).expect("a readable file").len());
    files
        .into_iter()
        .map(|path| (name(&path), read(&path)))
        .collect()
}

/// One real election.
pub fn real_named(part: &str) -> Option<Election> {
    let folder = data()?.join("pb");
    let entries = fs::read_dir(folder)
        .expect("a readable folder")
        .map(|entry| entry.expect("a readable entry").path());
    entries
        .into_iter()
        .find(|path| name(path).contains(part) && name(path).ends_with(".pb"))
        .map(|path| read(&path))
}

fn name(path: &Path) -> String {
    path.file_name()
        .expect("a file")
        .to_string_lossy()
        .into_owned()
}

fn read(path: &Path) -> Election {
    let bytes = fs::read(path).expect("a readable file");
    pabulib::read(&bytes).unwrap_or_else(|problem| panic!("{}: {problem}", path.display()))
}

/// A rule with ties broken by id and no threshold.
pub fn rule(method: Method, utility: Utility) -> CountingRule {
    CountingRule {
        method,
        utility,
        threshold: None,
        points: PointsSource::Places,
        ties: TieOrder::default(),
    }
}

/// Counts an election that can be counted.
pub fn counted(election: &Election, rule: &CountingRule) -> Count {
    count(election, rule).unwrap_or_else(|refusal| panic!("{rule}: {refusal}"))
}

/// A file of approvals written here: projects with costs, and what each ballot lists.
pub fn approvals(budget: &str, projects: &[(&str, &str)], ballots: &[&str]) -> Election {
    let ballots: Vec<(&str, &str)> = ballots.iter().map(|vote| (*vote, "")).collect();
    election("approval", budget, projects, &ballots)
}

/// A file written here; ballots are votes with their points, which are left out where the first ballot has none.
pub fn election(
    vote_type: &str,
    budget: &str,
    projects: &[(&str, &str)],
    ballots: &[(&str, &str)],
) -> Election {
    let has_points = ballots.iter().any(|(_, points)| !points.is_empty());
    let mut file = format!(
        "META\nkey;value\nbudget;{budget}\nvote_type;{vote_type}\nPROJECTS\nproject_id;cost\n"
    );
    projects
        .iter()
        .for_each(|(id, cost)| file += &format!("{id};{cost}\n"));
    file += if has_points {
        "VOTES\nvoter_id;vote;points\n"
    } else {
        "VOTES\nvoter_id;vote\n"
    };
    for (voter, (vote, points)) in ballots.iter().enumerate() {
        file += &if has_points {
            format!("v{voter};{vote};{points}\n")
        } else {
            format!("v{voter};{vote}\n")
        };
    }
    pabulib::read(file.as_bytes()).unwrap_or_else(|problem| panic!("{problem}\n{file}"))
}
