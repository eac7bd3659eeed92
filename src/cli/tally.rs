//! `taawun tally`: counts a Pabulib election.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::Args;
use serde::Serialize;
use serde_json::Value;

use super::Failure;
use super::rule_options::{Declared, RuleOptions};
use super::tally_table::{self, Screen};
use crate::domain::allocation::{Count, CountRefusal, Election, count, pabulib};
use crate::domain::canonical::{self, Sha256Hex, nfc};

/// Count a Pabulib election: a table for people, JSON for programs
#[derive(Args)]
#[command(after_help = "\
Examples:
  taawun tally city.pb
  taawun tally city.pb --rule equal-shares --completion add1 --ties lot:2026-11-23
  taawun tally city.pb --rule recorded --json > result.json

Exit codes: 0 counted, 1 a tie was refused, 2 bad usage or a file that is not as the format wants it, 3 something failed.")]
pub struct Arguments {
    /// The election, as a .pb file
    file: PathBuf,
    #[command(flatten)]
    rule: RuleOptions,
    /// Print the result as canonical JSON
    #[arg(long)]
    json: bool,
    /// Say on standard error how long reading and counting took
    #[arg(short, long)]
    verbose: bool,
}

/// Reads, counts, prints.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let started = Instant::now();
    let name = file_name(&arguments.file);
    let bytes = fs::read(&arguments.file)
        .map_err(|error| Failure::Input(format!("{}: {error}", arguments.file.display())))?;
    let election = pabulib::read(&bytes)
        .map_err(|problem| Failure::Input(format!("{}: {problem}", arguments.file.display())))?;
    let read = started.elapsed();
    let Declared { rule, assumed } = arguments.rule.declared(&election)?;
    if !assumed.is_empty() {
        eprintln!("taawun: not declared, so assumed: {}", assumed.join(" "));
    }
    let counted = count(&election, &rule).map_err(|refusal| refused(&refusal))?;
    if arguments.verbose {
        eprintln!(
            "taawun: read in {read:.1?}, counted in {:.1?}",
            started.elapsed() - read
        );
    }
    let text = if arguments.json {
        document(&name, &bytes, &election, &counted)?
    } else {
        tally_table::render(&name, &election, &counted, screen()).into_bytes()
    };
    super::print(&text)
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

fn refused(refusal: &CountRefusal) -> Failure {
    match refusal {
        CountRefusal::Tie(_) => Failure::No(format!(
            "{refusal}; the declared order refuses to break it, so nothing is decided"
        )),
        CountRefusal::TooManyIncrements { .. } => {
            Failure::Input(format!("{refusal}. Choose a larger --increment"))
        }
        CountRefusal::NoPoints { .. } | CountRefusal::NoRecordedPoints { .. } => {
            Failure::Input(format!("{refusal}. Choose another --utility or --points"))
        }
    }
}

/// A reader that has seen enough, such as `head`, closes the pipe; that is no failure.
/// The JSON document. No clock, no path: the same file and rule give the same bytes everywhere.
#[derive(Serialize)]
struct Document<'a> {
    file: File<'a>,
    currency: Option<&'a str>,
    #[serde(flatten)]
    count: &'a Count,
}

#[derive(Serialize)]
struct File<'a> {
    name: &'a str,
    sha256: Sha256Hex,
}

fn document(
    name: &str,
    bytes: &[u8],
    election: &Election,
    count: &Count,
) -> Result<Vec<u8>, Failure> {
    let file = File {
        name,
        sha256: Sha256Hex::of(bytes),
    };
    let document = Document {
        file,
        currency: election.currency(),
        count,
    };
    let unwritable = |error: &dyn std::fmt::Display| {
        Failure::Broken(format!("cannot write the result as JSON: {error}"))
    };
    let value = serde_json::to_value(&document).map_err(|error| unwritable(&error))?;
    canonical::to_bytes(&in_nfc(value)).map_err(|error| unwritable(&error))
}

/// Documents hold text in Unicode's form NFC; files hold what they like.
fn in_nfc(value: Value) -> Value {
    match value {
        Value::String(text) => Value::String(nfc(&text)),
        Value::Array(items) => items.into_iter().map(in_nfc).collect(),
        Value::Object(members) => members
            .into_iter()
            .map(|(key, member)| (key, in_nfc(member)))
            .collect(),
        other => other,
    }
}

/// As wide as the terminal, within reason; a pipe gets no colour and the width of a printed page.
fn screen() -> Screen {
    let terminal = console::Term::stdout();
    match terminal.size_checked() {
        Some((_, columns)) if terminal.is_term() => Screen {
            width: usize::from(columns).clamp(80, 120),
            colour: true,
        },
        _ => Screen {
            width: 100,
            colour: false,
        },
    }
}
