//! The settings and the database that a command works with.

use super::Failure;
use crate::app;
use crate::config::Config;
use crate::store::{Db, StoreError, Surroundings};

/// The settings of this process.
pub fn settings() -> Result<Config, Failure> {
    Config::load().map_err(|bad| Failure::Input(bad.to_string()))
}

/// The database to write to: made if it is not there yet, its schema brought up to date.
pub fn open_to_write(config: &Config) -> Result<Db, Failure> {
    app::open_database(config, Surroundings::of_this_machine())
        .map_err(|error| Failure::Broken(error.to_string()))
}

/// The database, with nothing changed in it; `None` where there is none yet.
pub fn open_to_read(config: &Config) -> Result<Option<Db>, Failure> {
    let file = config.database_url.file();
    if file.is_some_and(|file| !file.exists()) {
        return Ok(None);
    }
    let db = Db::open(&config.database_url, Surroundings::of_this_machine())
        .map_err(|error| Failure::Broken(error.to_string()))?;
    let ready = db
        .is_migrated()
        .map_err(|error| Failure::Broken(error.to_string()))?;
    Ok(ready.then_some(db))
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Broken(error.to_string())
    }
}
