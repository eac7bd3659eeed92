//! `taawun doctor`: checks everything that must always hold.

use std::io::{self, Write};

use clap::Args;

use super::{Failure, database};
use crate::domain::audit_chain::Witness;
use crate::store::invariants::{self, Examination};
use crate::store::{Files, tasks};

/// Check everything that must always hold: results, documents, files, the record of acts
#[derive(Args)]
#[command(after_help = "\
Examples:
  taawun doctor
  taawun doctor --seen 1204:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08

The record of acts is a chain: a change in it shows, but not that its end was cut off, or that all of
it was written anew. So doctor prints its last line; keep that where whoever can write the database
cannot reach it, and give it back with --seen.

Changes nothing; can run while the site is served.
Exit codes: 0 all is well, 1 something is not, 2 bad usage or a setting that cannot be used, 3 something failed.")]
pub struct Arguments {
    /// A line of the record that was seen before, as doctor printed it
    #[arg(long, value_name = "PLACE:HASH")]
    seen: Option<Witness>,
}

/// Checks, and says of each rule whether it holds.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let config = database::settings()?;
    let url = &config.database_url;
    let Some(db) = database::open_to_read(&config)? else {
        return Err(Failure::Input(format!(
            "there is no database of this version at {url}; set TAAWUN_DATABASE_URL or TAAWUN_DATA_DIR \
             to where it is, or bring an older one up to date with taawun serve"
        )));
    };
    let seen = arguments.seen.clone();
    let files = Files::at(&config.files);
    let (examination, (waiting, dead)) = db.read_now(|reader| {
        let mut examination = invariants::examine(reader, seen)?;
        examination.verdicts.push(files.check(reader)?);
        Ok((examination, tasks::waiting_and_dead(reader.conn())?))
    })?;
    print(&mut io::stdout().lock(), &examination, waiting, dead)
        .map_err(|error| Failure::Broken(error.to_string()))?;
    let not_holding = examination.verdicts.iter().filter(|rule| !rule.holds());
    match not_holding.count() {
        0 => Ok(()),
        1 => Err(Failure::No("one rule does not hold".to_owned())),
        more => Err(Failure::No(format!("{more} rules do not hold"))),
    }
}

fn print(
    out: &mut impl Write,
    examination: &Examination,
    waiting: i64,
    dead: i64,
) -> io::Result<()> {
    for verdict in &examination.verdicts {
        writeln!(out, "{verdict}")?;
    }
    writeln!(out, "tasks: {waiting} waiting, {dead} given up")?;
    match &examination.head {
        Some(head) => writeln!(out, "the record of acts ends at {head}"),
        None => Ok(()),
    }
}
