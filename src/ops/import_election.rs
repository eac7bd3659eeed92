//! The operator brings an election in that was held elsewhere.

use super::publish_election::{PreparedElection, PublishError, prepare_election};
use crate::domain::allocation::pabulib::{self, Problem};
use crate::domain::allocation::{CountingRule, Election};
use crate::domain::policy::{ImportElection, Permit};
use crate::domain::published::{ImportChoices, LeftOut, NotImportable, imported_election};
use crate::store::Db;

/// Why an election is not imported. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file is not as the format wants it.
    #[error(transparent)]
    File(#[from] Problem),
    /// The file contradicts itself.
    #[error(transparent)]
    NotImportable(#[from] NotImportable),
    /// The election cannot be counted or published.
    #[error(transparent)]
    Publish(#[from] PublishError),
}

/// Reads a Pabulib file as a round of ours and counts it, ready to be published; changes nothing.
///
/// `rule` chooses how to count once the file is read. The second answer is what the file holds and
/// the round does not.
pub fn import_election<E: From<ImportError>>(
    db: Option<&Db>,
    permit: &Permit<ImportElection>,
    file: &[u8],
    choices: &ImportChoices,
    rule: impl FnOnce(&Election) -> Result<CountingRule, E>,
) -> Result<(PreparedElection, Vec<LeftOut>), E> {
    let election = pabulib::read(file).map_err(ImportError::from)?;
    let rule = rule(&election)?;
    let imported = imported_election(election, rule, choices).map_err(ImportError::from)?;
    let prepared = prepare_election(db, permit, imported.election).map_err(ImportError::from)?;
    Ok((prepared, imported.left_out))
}
