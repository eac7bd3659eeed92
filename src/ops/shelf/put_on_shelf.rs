//! A group shares a template.

use super::{ShelfError, seeker};
use crate::domain::ids::ShelfEntryId;
use crate::domain::policy::{self, Actor};
use crate::domain::round::Slug;
use crate::domain::shelf::{
    MOST_ENTRIES, MOST_ENTRIES_A_DAY, ShelfFault, ShelfFieldFault, WrittenEntry,
};
use crate::store::{Tx, organizations, shelf};

/// Puts it on the shelf, where everyone reads it.
pub fn put_on_shelf(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    written: &WrittenEntry,
) -> Result<ShelfEntryId, ShelfError> {
    let (standing, of_funder) = seeker(tx, actor)?;
    let new = written.read();
    let slug: Option<Slug> = written.organization.trim().parse().ok();
    let found = match slug {
        Some(slug) => organizations::find(tx.conn(), &slug)?,
        None => None,
    };
    let ours = found.filter(|found| {
        let held = standing.mandate_in(&found.id);
        policy::may_speak_for_group(actor, of_funder, held).is_ok()
    });
    let (new, of) = match (new, ours) {
        (Ok(new), Some(of)) => (new, of.id),
        (new, ours) => {
            let mut faults = new.err().unwrap_or_default();
            if ours.is_none() {
                faults.push(ShelfFieldFault {
                    field: "organization",
                    fault: ShelfFault::NotOurs,
                });
            }
            return Err(ShelfError::Faults(faults));
        }
    };
    let day = tx.now().plus_seconds(-86_400);
    let (there, today) = shelf::count(tx.conn(), &of, day)?;
    for (are, most) in [(there, MOST_ENTRIES), (today, MOST_ENTRIES_A_DAY)] {
        if are >= most {
            return Err(ShelfError::TooMany { most });
        }
    }
    Ok(shelf::add(tx, &of, &new, &standing.person)?)
}
