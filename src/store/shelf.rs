//! Templates that groups put on the shelf, and reports of them, as rows.

use diesel::prelude::*;

use super::conn::AnyConnection;
use super::error::StoreError;
use super::schema::{shelf_entry, shelf_report};
use super::tx::Tx;
use crate::domain::ids::{Id, OrganizationId, PersonId, ShelfEntryId, ShelfReportId};
use crate::domain::shelf::{NewEntry, ReportReason};
use crate::domain::time::Instant;

/// Who takes a template down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakenDownBy {
    /// Somebody who speaks for the group that put it there.
    Group,
    /// Whoever runs the platform.
    Operator,
}

impl TakenDownBy {
    /// The word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Operator => "operator",
        }
    }
}

/// Puts a template there.
pub fn add(
    tx: &mut Tx<'_>,
    of: &OrganizationId,
    new: &NewEntry,
    by: &PersonId,
) -> Result<ShelfEntryId, StoreError> {
    let (id, now): (ShelfEntryId, _) = (tx.new_id(), tx.now());
    diesel::insert_into(shelf_entry::table)
        .values((
            shelf_entry::id.eq(&id),
            shelf_entry::organization_id.eq(of),
            shelf_entry::kind.eq(new.kind),
            shelf_entry::title.eq(&new.title),
            shelf_entry::language.eq(&new.language),
            shelf_entry::text.eq(&new.text),
            shelf_entry::shows_name.eq(new.shows_name),
            shelf_entry::added_by.eq(by.as_str()),
            shelf_entry::added_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// How many of an organisation stand, and how many it put there since `since`.
pub fn count(
    conn: &mut AnyConnection,
    of: &OrganizationId,
    since: Instant,
) -> Result<(i64, i64), StoreError> {
    let theirs = || shelf_entry::table.filter(shelf_entry::organization_id.eq(of));
    let there = theirs()
        .filter(shelf_entry::taken_down_at.is_null())
        .count()
        .get_result(conn)?;
    let added = theirs()
        .filter(shelf_entry::added_at.gt(since))
        .count()
        .get_result(conn)?;
    Ok((there, added))
}

/// Whose the template of this id is, if it is there.
pub fn owner(
    conn: &mut AnyConnection,
    id: &ShelfEntryId,
) -> Result<Option<OrganizationId>, StoreError> {
    let found = shelf_entry::table
        .find(id)
        .filter(shelf_entry::taken_down_at.is_null())
        .select(shelf_entry::organization_id)
        .first(conn)
        .optional()?;
    Ok(found)
}

/// Takes a template down; `false` where it was before.
pub fn take_down(tx: &mut Tx<'_>, id: &ShelfEntryId, by: TakenDownBy) -> Result<bool, StoreError> {
    let now = tx.now().as_micros();
    let taken = diesel::update(shelf_entry::table.find(id))
        .filter(shelf_entry::taken_down_at.is_null())
        .set((
            shelf_entry::taken_down_at.eq(now),
            shelf_entry::taken_down_by.eq(by.as_str()),
        ))
        .execute(tx.conn())?;
    Ok(taken == 1)
}

/// Notes a report; `Duplicate` where this person reported it before.
pub fn report(
    tx: &mut Tx<'_>,
    entry: &ShelfEntryId,
    reason: ReportReason,
    note: &str,
    by: &PersonId,
) -> Result<(), StoreError> {
    let (id, now): (ShelfReportId, _) = (tx.new_id(), tx.now());
    diesel::insert_into(shelf_report::table)
        .values((
            shelf_report::id.eq(&id),
            shelf_report::entry_id.eq(entry),
            shelf_report::reason.eq(reason),
            shelf_report::note.eq(note),
            shelf_report::reported_by.eq(by.as_str()),
            shelf_report::reported_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// How often a person reported since `since`.
pub fn reports_by(
    conn: &mut AnyConnection,
    person: &PersonId,
    since: Instant,
) -> Result<i64, StoreError> {
    let theirs = shelf_report::table
        .filter(shelf_report::reported_by.eq(person))
        .filter(shelf_report::reported_at.gt(since));
    Ok(theirs.count().get_result(conn)?)
}

/// Forgets that a person put templates there and reported some: the templates are their organisation's and stay.
pub fn forget(tx: &mut Tx<'_>, person: &PersonId) -> Result<(), StoreError> {
    let nobody = None::<&str>;
    diesel::update(shelf_entry::table.filter(shelf_entry::added_by.eq(person)))
        .set(shelf_entry::added_by.eq(nobody))
        .execute(tx.conn())?;
    diesel::update(shelf_report::table.filter(shelf_report::reported_by.eq(person)))
        .set(shelf_report::reported_by.eq(nobody))
        .execute(tx.conn())?;
    Ok(())
}
