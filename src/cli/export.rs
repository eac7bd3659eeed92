//! `taawun export`: a decided round's published documents.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::Failure;
use super::database::{open_to_read, settings};
use crate::domain::canonical::Sha256Hex;
use crate::domain::round::Slug;
use crate::open_data::{RebuildError, rebuild};
use crate::store::{Db, StoreError, documents};

/// Write a decided round's documents to a file or to standard output
#[derive(Args)]
#[command(after_help = "\
Examples:
  taawun export result --round city-2023 -o result.json
  taawun export pabulib --round city-2023 | taawun tally /dev/stdin
  taawun export csv --round city-2023 --rebuild > proposals.csv

The database is a setting: TAAWUN_DATABASE_URL.
Exit codes: 0 written, 1 the rows no longer give what was published (with --rebuild), 2 no such round, 3 something failed.")]
pub struct Arguments {
    /// Which document
    what: What,
    /// The round's name in addresses
    #[arg(long, value_name = "NAME")]
    round: Slug,
    /// The file to write [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Make the document again from the rows of the database, and compare it with the published one
    #[arg(long)]
    rebuild: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum What {
    /// result.json: the result with everything it follows from
    Result,
    /// The ballots as a .pb file, for other counting programs
    Pabulib,
    /// The proposals and their outcome as a table
    Csv,
}

impl What {
    fn document(self) -> &'static str {
        match self {
            Self::Result => documents::RESULT,
            Self::Pabulib => documents::BALLOTS,
            Self::Csv => documents::PROPOSALS,
        }
    }
}

/// Writes what was asked for.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let no_round = || {
        Failure::Input(format!(
            "there is no decided round named {}; the page /rounds lists those that there are",
            arguments.round
        ))
    };
    let db = open_to_read(&settings()?)?.ok_or_else(no_round)?;
    let (slug, name) = (arguments.round.clone(), arguments.what.document());
    let published = db.read_now(move |reader| documents::published(reader.conn(), &slug, name));
    let published = published.map_err(|error| match error {
        StoreError::NotFound => no_round(),
        other => other.into(),
    })?;
    let bytes = if arguments.rebuild {
        rebuilt(&db, &arguments.round, name, &published)?
    } else {
        published
    };
    match &arguments.output {
        None => super::print(&bytes),
        Some(path) => std::fs::write(path, &bytes)
            .map_err(|error| Failure::Broken(format!("{}: {error}", path.display()))),
    }
}

fn rebuilt(db: &Db, slug: &Slug, name: &str, published: &[u8]) -> Result<Vec<u8>, Failure> {
    let bytes = rebuild(db, slug, name).map_err(|error| match error {
        RebuildError::Store(error) => error.into(),
        other => Failure::No(other.to_string()),
    })?;
    if bytes == published {
        return Ok(bytes);
    }
    Err(Failure::No(format!(
        "the rows of the database no longer give the {name} that was published: they give SHA-256 {}, \
         published was {}. Nothing was written. If the program was updated since, the form of the document \
         may have changed; if not, the database was: run taawun doctor",
        Sha256Hex::of(&bytes),
        Sha256Hex::of(published),
    )))
}
