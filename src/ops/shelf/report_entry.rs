//! Somebody says that a template should not be there.

use super::{ShelfError, seeker};
use crate::domain::ids::ShelfEntryId;
use crate::domain::policy::Actor;
use crate::domain::shelf::WrittenReport;
use crate::store::{StoreError, Tx, shelf};

/// The most reports of one person within a day.
const MOST_REPORTS_A_DAY: i64 = 10;

/// Notes it for whoever runs the platform and for the group. Who reported is told to neither the group nor anybody else.
pub fn report_entry(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &ShelfEntryId,
    written: &WrittenReport,
) -> Result<(), ShelfError> {
    let (standing, _) = seeker(tx, actor)?;
    if shelf::owner(tx.conn(), id)?.is_none() {
        return Err(ShelfError::Gone);
    }
    let (reason, note) = written.read().map_err(ShelfError::Faults)?;
    let by = &standing.person;
    let day = tx.now().plus_seconds(-86_400);
    if shelf::reports_by(tx.conn(), by, day)? >= MOST_REPORTS_A_DAY {
        let most = MOST_REPORTS_A_DAY;
        return Err(ShelfError::TooManyReports { most });
    }
    match shelf::report(tx, id, reason, &note, by) {
        Err(StoreError::Duplicate) => Err(ShelfError::ReportedBefore),
        reported => Ok(reported?),
    }
}
