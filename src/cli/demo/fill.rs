//! Publishes the county's rounds into a database that lacks them.

use crate::domain::policy::{self, Actor, Denied};
use crate::domain::round::Slug;
use crate::ops::{PublishError, Step, prepare_election, publish_election};
use crate::store::Db;

use super::rounds;

/// Why the county is not there.
#[derive(Debug, thiserror::Error)]
pub enum FillError {
    /// Only the operator fills a database.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// A round could not be published.
    #[error("the demo's round {slug} could not be published: {source}")]
    Publish {
        /// Which one.
        slug: Slug,
        /// Why.
        source: PublishError,
    },
}

/// Publishes every round of the county that is not there yet, the oldest first, so that a filling that
/// was cut off goes on where it ended. Says how many ballots of a round are in.
pub fn fill(db: &Db, mut progress: impl FnMut(&Slug, Step)) -> Result<(), FillError> {
    let permit = policy::may_import_election(Actor::Operator)?;
    for round in rounds().into_iter().rev() {
        let slug = round.round.slug.clone();
        let prepared = match prepare_election(Some(db), &permit, round) {
            Err(PublishError::SlugTaken(_)) => continue,
            prepared => prepared,
        };
        prepared
            .and_then(|ready| publish_election(db, &permit, ready, |step| progress(&slug, step)))
            .map_err(|source| FillError::Publish {
                slug: slug.clone(),
                source,
            })?;
    }
    Ok(())
}
