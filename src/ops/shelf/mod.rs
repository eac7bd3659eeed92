//! The shelf of templates: groups put some there, report some, and take theirs down.

mod put_on_shelf;
mod report_entry;
mod take_down;

pub use put_on_shelf::put_on_shelf;
pub use report_entry::report_entry;
pub use take_down::take_down;

use crate::domain::policy::{self, Actor, Denied};
use crate::domain::shelf::ShelfFieldFault;
use crate::domain::standing::Standing;
use crate::store::introductions::audience;
use crate::store::{StoreError, Tx};

/// Why an act was not done. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ShelfError {
    /// Whoever asks may not, or there is nothing here for them.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// What was written cannot stand.
    #[error("{} things are to be put right", .0.len())]
    Faults(Vec<ShelfFieldFault>),
    /// So many templates of one organisation stand, or so many were put there today.
    #[error("{most} templates are as many as one organisation may have, or put there in a day")]
    TooMany {
        /// How many there may be.
        most: i64,
    },
    /// This person reported it before.
    #[error("this person reported it before")]
    ReportedBefore,
    /// So many reports of one person within a day.
    #[error("one person may report {most} templates within a day")]
    TooManyReports {
        /// How many there may be.
        most: i64,
    },
    /// It was taken down before.
    #[error("it was taken down before")]
    Gone,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Whoever acts, if they may look for partners: the same people share templates.
fn seeker<'a>(tx: &mut Tx<'_>, actor: Actor<'a>) -> Result<(&'a Standing, bool), ShelfError> {
    let Actor::Person(standing) = actor else {
        return Err(Denied::Hidden.into());
    };
    let of_funder = audience::is_of_funder(tx.conn(), standing)?;
    policy::may_find_partners(actor, of_funder)?;
    Ok((standing, of_funder))
}
