//! `taawun shelf`: the operator looks after the templates that groups share.

use std::fmt::Write;

use clap::{Args, Subcommand};

use super::{Failure, database, plain, print};
use crate::domain::ids::ShelfEntryId;
use crate::domain::policy::Actor;
use crate::ops::shelf::{ShelfError, take_down};
use crate::store::views::shelf::reported_entries;

/// Look after the templates that groups share
#[derive(Args)]
#[command(after_help = "\
Examples:
  taawun shelf reports
  taawun shelf take-down 0c1g60r30c1g60r30c1g60r30c

Exit codes: 0 done, 1 the answer is no (it was taken down before), 2 bad usage, 3 something failed.")]
pub struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// List what was reported and is still there
    Reports,
    /// Take one down
    TakeDown {
        /// Its id, as the list and its address show it
        id: ShelfEntryId,
    },
}

/// Does it.
pub fn run(arguments: Arguments) -> Result<(), Failure> {
    let config = database::settings()?;
    let db = database::open_to_write(&config)?;
    match arguments.what {
        What::Reports => {
            let reported = db
                .read_now(reported_entries)
                .map_err(|error| Failure::Broken(error.to_string()))?;
            let mut text = String::new();
            for one in reported {
                // Writing to a text cannot fail.
                let _ = writeln!(
                    text,
                    "{}  {}  {}  {}  {}",
                    one.id,
                    one.reported_at,
                    one.reason,
                    plain::plain(&one.title),
                    plain::plain(&one.note)
                );
            }
            if text.is_empty() {
                text.push_str("Nothing that is there was reported.\n");
            }
            print(text.as_bytes())
        }
        What::TakeDown { id } => {
            db.write_now(move |tx| take_down(tx, Actor::Operator, &id))
                .map_err(|error| match error {
                    ShelfError::Gone => Failure::No(error.to_string()),
                    other => Failure::Broken(other.to_string()),
                })?;
            print(b"It is taken down.\n")
        }
    }
}
