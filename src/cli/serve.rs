//! `taawun serve`: the site.

use clap::Args;

use super::Failure;
use crate::app::{self, Jobs};
use crate::config::Config;
use crate::store::Surroundings;

/// Serve the site: migrate the database, then answer requests
#[derive(Args)]
#[command(after_help = "\
Examples:
  taawun serve
  taawun serve --check-config
  TAAWUN_LISTEN=127.0.0.1:9000 TAAWUN_LOG=json taawun serve

Settings stand in TAAWUN_* variables or in taawun.toml.
Exit codes: 0 stopped when told to, 2 a setting cannot be used, 3 something failed.")]
pub struct Arguments {
    /// Leave the outbox and the sealing of the record to `taawun work`
    #[arg(long)]
    no_jobs: bool,
    /// Only check the settings, and list every bad one
    #[arg(long)]
    check_config: bool,
}

/// Serves until told to stop.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let config = Config::load().map_err(|bad| Failure::Input(bad.to_string()))?;
    if arguments.check_config {
        println!("Every setting can be used.");
        return Ok(());
    }
    app::write_log(config.log);
    let broken = |error: &dyn std::error::Error| Failure::Broken(error.to_string());
    let db = app::open_database(&config, Surroundings::of_this_machine())
        .map_err(|error| broken(&error))?;
    let jobs = if arguments.no_jobs {
        Jobs::Elsewhere
    } else {
        Jobs::Here
    };
    app::serve(&config, db, jobs).map_err(|error| broken(&error))
}
