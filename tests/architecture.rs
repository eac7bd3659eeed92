//! The house stays as `ARCHITECTURE.md` draws it: imports run downward only, and what the rules must
//! not touch stays where it belongs.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each layer, and what of ours it may import. Top-level files are layers too.
const LAYERS: [(&str, &[&str]); 13] = [
    ("domain", &[]),
    ("i18n", &["domain"]),
    ("store", &["domain"]),
    ("ops", &["domain", "store"]),
    ("mail", &["domain", "store", "i18n"]),
    ("open_data", &["domain", "store"]),
    ("jobs", &["domain", "store", "ops", "mail", "open_data"]),
    (
        "web",
        &["domain", "i18n", "ops", "mail", "open_data", "store"],
    ),
    ("front", &["i18n", "web"]),
    ("config", &["domain", "store", "mail"]),
    ("app", EVERYTHING),
    ("cli", EVERYTHING),
    ("main", EVERYTHING),
];

const EVERYTHING: &[&str] = &[
    "domain",
    "i18n",
    "store",
    "ops",
    "mail",
    "open_data",
    "jobs",
    "web",
    "front",
    "config",
    "app",
    "cli",
];

/// What the web may use of the store: the handles, their errors, and the queries of its screens.
const WEB_MAY_USE: [&str; 5] = [
    "store::Db",
    "store::files",
    "store::StoreError",
    "store::db",
    "store::views",
];

/// Names that say nothing.
const EMPTY_NAMES: [&str; 5] = ["utils", "util", "helpers", "common", "models"];

/// What stands in the source only where it says so: a text, the places, and why.
const KEPT_IN: [(&str, &[&str], &str); 10] = [
    ("diesel::", &["store/"], "only the store knows the database"),
    (
        "rocket::",
        &["web/", "app", "config.rs"],
        "only the web knows Rocket",
    ),
    (
        "askama::",
        &["web/", "mail/"],
        "only pages and letters are templates",
    ),
    (
        "tokio::",
        &["store/", "jobs/", "web/", "front/", "app/", "cli/"],
        "the rules wait for nothing",
    ),
    (
        "Timestamp::now",
        &["store/tx.rs"],
        "the clock is an argument",
    ),
    ("SystemTime", &["store/tx.rs"], "the clock is an argument"),
    (
        "getrandom",
        &["store/tx.rs", "app.rs", "config/"],
        "the lot is an argument",
    ),
    ("env::var", &["config.rs"], "the environment is read once"),
    ("unsafe ", &[], "nothing here is worth it"),
    (
        "Instant::now",
        &["front/", "web/guards/visit.rs", "store/", "jobs/", "cli/"],
        "a stopwatch belongs to those who wait",
    ),
];

/// One line that breaks a rule.
#[derive(Debug, PartialEq, Eq)]
struct Breach {
    file: String,
    rule: String,
}

/// What is wrong with one file, named by its path under `src/`.
fn breaches(file: &str, source: &str) -> Vec<Breach> {
    let code = without_tests_and_comments(source);
    let mut found = Vec::new();
    let mut breach = |rule: String| {
        found.push(Breach {
            file: file.to_owned(),
            rule,
        });
    };
    let layer = layer_of(file);
    if let Some((_, allowed)) = LAYERS.iter().find(|(name, _)| *name == layer) {
        for path in our_imports(&code) {
            let target = path.split("::").next().unwrap_or_default();
            // What is no layer is a macro of ours.
            let is_layer = LAYERS.iter().any(|(name, _)| *name == target);
            if is_layer && target != layer && !allowed.contains(&target) {
                breach(format!("{layer} may not import {path}"));
            }
            let is_of_views = WEB_MAY_USE.iter().any(|may| path.starts_with(may));
            if layer == "web" && target == "store" && !is_of_views {
                breach(format!("web may not import {path}"));
            }
        }
    } else if layer != "lib" {
        breach(format!("there is no layer {layer}"));
    }
    for (text, places, why) in KEPT_IN {
        let is_place = places.iter().any(|place| file.starts_with(place));
        if !is_place && says(&code, text) {
            breach(format!("{text}: {why}"));
        }
    }
    let path = Path::new(file);
    for part in path.iter().filter_map(|part| part.to_str()) {
        let name = part.trim_end_matches(".rs");
        if EMPTY_NAMES.contains(&name) {
            breach(format!("the name {name} says nothing"));
        }
    }
    found
}

fn layer_of(file: &str) -> &str {
    let first = file.split('/').next().unwrap_or(file);
    first.trim_end_matches(".rs")
}

/// The code that ships: up to the tests within the file, without comments.
fn without_tests_and_comments(source: &str) -> String {
    let shipped = source.split("#[cfg(test)]\nmod ").next().unwrap_or(source);
    shipped
        .lines()
        .map(|line| line.split("//").next().unwrap_or(line))
        .collect::<Vec<_>>()
        .join("\n")
}

/// Every `crate::…` path, groups taken apart: `crate::store::{Db, tx}` is `store::Db` and `store::tx`.
fn our_imports(code: &str) -> BTreeSet<String> {
    code.match_indices("crate::")
        .flat_map(|(at, word)| expand(&code[at + word.len()..]))
        .collect()
}

fn expand(rest: &str) -> Vec<String> {
    let is_path = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let end = rest.find(|c| !is_path(c)).unwrap_or(rest.len());
    let (path, after) = rest.split_at(end);
    match after.strip_prefix('{') {
        Some(group) if path.is_empty() || path.ends_with("::") => members(group)
            .into_iter()
            .map(|member| format!("{path}{member}"))
            .collect(),
        _ => vec![path.trim_end_matches(':').to_owned()],
    }
}

/// The first names within a group, up to its closing brace.
fn members(group: &str) -> Vec<String> {
    let mut depth = 0_i32;
    let mut names = vec![String::new()];
    for letter in group.chars() {
        match letter {
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            '{' => depth += 1,
            ',' if depth == 0 => names.push(String::new()),
            _ if depth == 0 && !letter.is_whitespace() => {
                if let Some(name) = names.last_mut() {
                    name.push(letter);
                }
            }
            _ => {}
        }
    }
    names
        .into_iter()
        .map(|name| name.trim_end_matches(':').to_owned())
        .filter(|name| !name.is_empty())
        .collect()
}

/// Whether the code says a word, as a word of its own.
fn says(code: &str, text: &str) -> bool {
    let is_letter = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(text).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = code[at + text.len()..].chars().next();
        let ends_open = text.ends_with(is_letter);
        !(before.is_some_and(is_letter) || ends_open && after.is_some_and(is_letter))
    })
}

fn files_under(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder can be read");
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .flat_map(|path| match path.is_dir() {
            true => files_under(&path),
            false => vec![path],
        })
        .collect();
    files.sort();
    files
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file of `src/` with its text.
fn sources() -> Vec<(String, String)> {
    let src = root().join("src");
    files_under(&src)
        .into_iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .map(|path| {
            let name = path.strip_prefix(&src).expect("it is under src");
            let text = fs::read_to_string(&path).expect("source is text");
            (name.display().to_string(), text)
        })
        .collect()
}

#[test]
fn imports_run_downward_only_and_the_world_is_an_argument() {
    let found: Vec<Breach> = sources()
        .iter()
        .flat_map(|(file, text)| breaches(file, text))
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_whole_program_forbids_unsafe_code() {
    let lib = fs::read_to_string(root().join("src/lib.rs")).expect("the library");
    assert!(lib.contains("#![forbid(unsafe_code)]"));
}

/// `Cargo.toml` spares the compiler a whole reading of the library for no example, and a program for no test.
#[test]
fn there_are_no_tests_that_cargo_would_not_run() {
    let unrun: Vec<String> = sources()
        .into_iter()
        .filter(|(file, text)| has_example(text) || file == "main.rs" && text.contains("#[test]"))
        .map(|(file, _)| file)
        .collect();
    assert!(unrun.is_empty(), "nobody runs what {unrun:?} try");
}

/// Whether the documentation holds code in a fence.
fn has_example(source: &str) -> bool {
    source.lines().map(str::trim_start).any(|line| {
        let text = line.strip_prefix("///").or(line.strip_prefix("//!"));
        text.is_some_and(|text| {
            let text = text.trim_start();
            text.starts_with("```") || text.starts_with("~~~")
        })
    })
}

#[test]
fn every_template_is_used() {
    let templates = root().join("templates");
    let files = files_under(&templates);
    let texts: Vec<String> = sources()
        .into_iter()
        .map(|(_, text)| text)
        .chain(
            files
                .iter()
                .map(|file| fs::read_to_string(file).expect("a template is text")),
        )
        .collect();
    let unused: Vec<_> = files
        .iter()
        .map(|file| {
            file.strip_prefix(&templates)
                .expect("under templates")
                .display()
                .to_string()
        })
        .filter(|name| {
            !texts
                .iter()
                .any(|text| text.contains(&format!("\"{name}\"")))
        })
        .collect();
    assert!(unused.is_empty(), "nobody uses {unused:?}");
}

#[test]
fn this_check_can_fail() {
    assert!(has_example("    /// ```\n    /// one();\n    /// ```"));
    assert!(has_example("//! ~~~ rust\n//! one();\n//! ~~~"));
    assert!(!has_example("let text = \"```\"; // ```"));
    let rules = |file, source| {
        let found = breaches(file, source).into_iter();
        found.map(|breach| breach.rule).collect::<Vec<_>>()
    };
    assert_eq!(
        rules(
            "domain/round.rs",
            "use crate::{store::Db, domain::money::Money};"
        ),
        ["domain may not import store::Db"]
    );
    assert_eq!(
        rules(
            "web/rounds.rs",
            "use crate::store::{\n    Db,\n    tx::{Tx, Clock},\n};"
        ),
        ["web may not import store::tx"]
    );
    assert_eq!(
        rules("web/page.rs", "fn a(x: crate::jobs::Worker) {}").len(),
        1
    );
    assert_eq!(rules("ops/a.rs", "use diesel::prelude::*;").len(), 1);
    assert_eq!(
        rules("domain/a.rs", "let now = jiff::Timestamp::now();").len(),
        1
    );
    assert_eq!(
        rules("domain/a.rs", "// Timestamp::now is an argument").len(),
        0
    );
    assert_eq!(
        rules(
            "domain/a.rs",
            "#[cfg(test)]\nmod tests { use crate::store::Db; }"
        )
        .len(),
        0
    );
    assert_eq!(rules("web/utils.rs", "").len(), 1);
    assert_eq!(rules("misc/a.rs", ""), ["there is no layer misc"]);
    assert_eq!(
        rules("ops/a.rs", "use crate::store::{rounds, Db};").len(),
        0
    );
}
