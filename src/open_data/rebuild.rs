//! A decided round's documents, made again from its rows: they must be the ones that were published.

use crate::domain::canonical::NotCanonical;
use crate::domain::published::{Uncountable, ballots_pb, proposals_csv};
use crate::domain::round::Slug;
use crate::store::{Db, StoreError, documents, results};

/// Why a document cannot be made again.
#[derive(Debug, thiserror::Error)]
pub enum RebuildError {
    /// The rows cannot be counted any more.
    #[error("the rows of this round can no longer be counted: {0}")]
    Uncountable(#[from] Uncountable),
    /// The rows have no canonical form any more.
    #[error("the rows of this round can no longer be published: {0}")]
    NotCanonical(#[from] NotCanonical),
    /// The database failed, or there is no such round.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Counts a decided round again from its rows and makes the document of this name anew, byte for byte.
pub fn rebuild(db: &Db, slug: &Slug, name: &str) -> Result<Vec<u8>, RebuildError> {
    let slug = slug.clone();
    let publication = db.read_now(move |reader| results::publication(reader.conn(), &slug))?;
    let count = publication.count()?;
    match name {
        documents::RESULT => Ok(publication.document(&count)?.bytes),
        documents::BALLOTS => Ok(ballots_pb(&publication, &count)?.into_bytes()),
        documents::PROPOSALS => Ok(proposals_csv(&publication, &count)),
        _ => Err(StoreError::NotFound.into()),
    }
}
