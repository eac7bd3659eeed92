//! The decided rounds of the county.

use super::FillError;
use crate::cli::demo::rounds;
use crate::domain::policy::{self, Actor};
use crate::domain::round::Slug;
use crate::ops::{PublishError, Step, prepare_election, publish_election};
use crate::store::Db;

/// Publishes every decided round of the county that is not there yet, the oldest first.
pub fn fill(db: &Db, mut progress: impl FnMut(&Slug, Step)) -> Result<(), FillError> {
    let permit = policy::may_import_election(Actor::Operator)
        .map_err(FillError::because("the decided rounds"))?;
    for round in rounds().into_iter().rev() {
        let slug = round.round.slug.clone();
        let prepared = match prepare_election(Some(db), &permit, round) {
            Err(PublishError::SlugTaken(_)) => continue,
            prepared => prepared,
        };
        prepared
            .and_then(|ready| publish_election(db, &permit, ready, |step| progress(&slug, step)))
            .map_err(FillError::because(format!("the round {slug}")))?;
    }
    Ok(())
}
