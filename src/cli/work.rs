//! `taawun work`: the outbox and the sealing of the record of acts, without the site.

use std::sync::Arc;

use clap::Args;
use tokio::runtime::Runtime;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

use super::{Failure, database};
use crate::app;
use crate::jobs::Worker;
use crate::store::Files;

/// Do what waits in the outbox and what is due on time, beside servers that run with --no-jobs
#[derive(Args)]
#[command(after_help = "\
Examples:
  taawun work
  TAAWUN_DATABASE_URL=postgres://taawun@db/taawun taawun work

Several may run at once. On SIGTERM or Ctrl-C the task at hand is finished first.
Exit codes: 0 stopped when told to, 2 a setting cannot be used, 3 something failed.")]
pub struct Arguments {
    /// Do what is due now, then end
    #[arg(long)]
    once: bool,
}

/// Works until told to stop.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let config = database::settings()?;
    app::write_log(config.log);
    let db = database::open_to_write(&config)?;
    let post = app::post_office(&config).map_err(|error| Failure::Broken(error.to_string()))?;
    let worker = Worker::new(db, Arc::new(post)).with_files(Files::at(&config.files));
    if arguments.once {
        worker.all_that_is_due(&|| false)?;
        return Ok(());
    }
    let broken = |error: &dyn std::error::Error| Failure::Broken(error.to_string());
    let runtime = Runtime::new().map_err(|error| broken(&error))?;
    runtime.block_on(async {
        let mut terminate = signal(SignalKind::terminate()).map_err(|error| broken(&error))?;
        let (stop, stopped) = watch::channel(false);
        let working = tokio::spawn(worker.run(stopped));
        tokio::select! {
            _ = terminate.recv() => {}
            _ = tokio::signal::ctrl_c() => {}
        }
        stop.send_replace(true);
        working.await.map_err(|error| broken(&error))
    })
}
