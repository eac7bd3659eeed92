//! The operator brings an election in that was held elsewhere.

use super::publish_election::{PreparedElection, PublishError, prepare_election};
use crate::domain::allocation::{CountingRule, Election};
use crate::domain::policy::{ImportElection, Permit};
use crate::domain::published::{ImportChoices, LeftOut, NotImportable, imported_election};
use crate::store::Db;

/// Why an election is not imported. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file contradicts itself.
    #[error(transparent)]
    NotImportable(#[from] NotImportable),
    /// The election cannot be counted or published.
    #[error(transparent)]
    Publish(#[from] PublishError),
}

/// Takes a file's election as a round of ours and counts it, ready to be published; changes nothing.
///
/// The second answer is what the file holds and the round does not. Without a database it is not
/// asked whether the round's name is free.
pub fn import_election(
    db: Option<&Db>,
    permit: &Permit<ImportElection>,
    election: Election,
    rule: CountingRule,
    choices: &ImportChoices,
) -> Result<(PreparedElection, Vec<LeftOut>), ImportError> {
    let imported = imported_election(election, rule, choices)?;
    let prepared = prepare_election(db, permit, imported.election)?;
    Ok((prepared, imported.left_out))
}
