//! What was typed into the fields of drafts, each with every version that stood for a while.

use std::collections::BTreeMap;

use diesel::prelude::*;

use crate::domain::ids::{AttachmentId, PersonId, ProposalId};
use crate::domain::people::PersonName;
use crate::domain::proposal::{
    Entry, FieldName, MOST_IN_SITTING, ONE_SITTING_SECONDS, Saving, goes_on,
};
use crate::domain::setup::Revision;
use crate::domain::time::Instant;
use crate::store::columns::Json;
use crate::store::conn::AnyConnection;
use crate::store::error::StoreError;
use crate::store::schema::{attachment, person, proposal_entry, proposal_field};
use crate::store::tx::Tx;

use super::intakes;

/// One version of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptEntry {
    /// What was typed.
    pub entry: Entry,
    /// Which version it is.
    pub revision: Revision,
    /// Who typed it.
    pub by: PersonId,
    /// What they are called.
    pub name: PersonName,
    /// When they began it.
    pub begun_at: Instant,
    /// When they typed last.
    pub at: Instant,
}

type Row = (Json<Entry>, i64, PersonId, PersonName, Instant, Instant);

fn read((Json(entry), revision, by, name, begun_at, at): Row) -> Result<KeptEntry, StoreError> {
    Ok(KeptEntry {
        entry,
        revision: read_revision(revision)?,
        by,
        name,
        begun_at,
        at,
    })
}

fn read_revision(revision: i64) -> Result<Revision, StoreError> {
    let number = u32::try_from(revision).map_err(|_| StoreError::Unreadable {
        value: revision.to_string(),
        expected: "the number of a version",
    })?;
    Ok(Revision(number))
}

/// What stands in every field that somebody touched.
pub fn standing(
    conn: &mut AnyConnection,
    proposal: &ProposalId,
) -> Result<BTreeMap<FieldName, Entry>, StoreError> {
    let rows: Vec<(FieldName, Json<Entry>)> = proposal_field::table
        .inner_join(
            proposal_entry::table.on(proposal_entry::proposal_id
                .eq(proposal_field::proposal_id)
                .and(proposal_entry::field.eq(proposal_field::field))
                .and(proposal_entry::revision.eq(proposal_field::revision))),
        )
        .filter(proposal_field::proposal_id.eq(proposal))
        .select((proposal_entry::field, proposal_entry::body))
        .load(conn)?;
    let entries = rows.into_iter();
    Ok(entries.map(|(field, Json(entry))| (field, entry)).collect())
}

/// Which version stands in every field that somebody touched.
pub fn revisions(
    conn: &mut AnyConnection,
    proposal: &ProposalId,
) -> Result<BTreeMap<FieldName, Revision>, StoreError> {
    let rows: Vec<(FieldName, i64)> = proposal_field::table
        .filter(proposal_field::proposal_id.eq(proposal))
        .select((proposal_field::field, proposal_field::revision))
        .load(conn)?;
    rows.into_iter()
        .map(|(field, revision)| Ok((field, read_revision(revision)?)))
        .collect()
}

/// The version that stands in one field; `None` where nobody touched it.
pub fn one(
    conn: &mut AnyConnection,
    proposal: &ProposalId,
    field: &FieldName,
) -> Result<Option<KeptEntry>, StoreError> {
    let newest = versions(conn, proposal, field, 1)?;
    Ok(newest.into_iter().next())
}

/// The versions of one field, the newest first.
pub fn versions(
    conn: &mut AnyConnection,
    proposal: &ProposalId,
    field: &FieldName,
    most: i64,
) -> Result<Vec<KeptEntry>, StoreError> {
    versions_before(conn, proposal, field, None, most)
}

/// The versions of one field that are older than this one, the newest first.
pub fn versions_before(
    conn: &mut AnyConnection,
    proposal: &ProposalId,
    field: &FieldName,
    before: Option<Revision>,
    most: i64,
) -> Result<Vec<KeptEntry>, StoreError> {
    let before = before.map_or(i64::MAX, |before| i64::from(before.0));
    let rows: Vec<Row> = proposal_entry::table
        .inner_join(person::table)
        .filter(proposal_entry::proposal_id.eq(proposal))
        .filter(proposal_entry::field.eq(field))
        .filter(proposal_entry::revision.lt(before))
        .order(proposal_entry::revision.desc())
        .limit(most)
        .select((
            proposal_entry::body,
            proposal_entry::revision,
            proposal_entry::saved_by,
            person::name,
            proposal_entry::begun_at,
            proposal_entry::saved_at,
        ))
        .load(conn)?;
    rows.into_iter().map(read).collect()
}

/// One version of one field; `None` if it does not stand any more or never did.
pub fn version(
    conn: &mut AnyConnection,
    proposal: &ProposalId,
    field: &FieldName,
    revision: Revision,
) -> Result<Option<KeptEntry>, StoreError> {
    let row: Option<Row> = proposal_entry::table
        .inner_join(person::table)
        .filter(proposal_entry::proposal_id.eq(proposal))
        .filter(proposal_entry::field.eq(field))
        .filter(proposal_entry::revision.eq(i64::from(revision.0)))
        .select((
            proposal_entry::body,
            proposal_entry::revision,
            proposal_entry::saved_by,
            person::name,
            proposal_entry::begun_at,
            proposal_entry::saved_at,
        ))
        .first(conn)
        .optional()?;
    row.map(read).transpose()
}

/// Who typed last into every field, and when: the versions that stand.
pub fn last_typed(
    conn: &mut AnyConnection,
    proposal: &ProposalId,
) -> Result<Vec<(FieldName, PersonName, Instant)>, StoreError> {
    let rows = proposal_field::table
        .inner_join(
            proposal_entry::table.on(proposal_entry::proposal_id
                .eq(proposal_field::proposal_id)
                .and(proposal_entry::field.eq(proposal_field::field))
                .and(proposal_entry::revision.eq(proposal_field::revision))),
        )
        .inner_join(person::table.on(person::id.eq(proposal_entry::saved_by)))
        .filter(proposal_field::proposal_id.eq(proposal))
        .order((proposal_entry::saved_at.desc(), proposal_entry::field))
        .select((
            proposal_entry::field,
            person::name,
            proposal_entry::saved_at,
        ))
        .load(conn)?;
    Ok(rows)
}

/// Whether this file hangs on this proposal.
pub fn is_attached(
    conn: &mut AnyConnection,
    proposal: &ProposalId,
    file: &AttachmentId,
) -> Result<bool, StoreError> {
    let found = attachment::table
        .filter(attachment::id.eq(file))
        .filter(attachment::proposal_id.eq(proposal))
        .filter(attachment::removed_at.is_null());
    Ok(found.count().get_result::<i64>(conn)? == 1)
}

/// Saves a field, if `from` is still the version that stands; `None` if another was saved since. While the same person
/// goes on typing, the version that they go on from is not kept beside it.
pub fn save(
    tx: &mut Tx<'_>,
    proposal: &ProposalId,
    field: &FieldName,
    from: Revision,
    entry: &Entry,
    by: &PersonId,
    how: Saving,
) -> Result<Option<Revision>, StoreError> {
    let next = from.next();
    if from == Revision::default() {
        // Asked of the same table that the insertion goes to: of two who save a field first, PostgreSQL then begins the
        // second again instead of failing it.
        let pointer = proposal_field::table
            .filter(proposal_field::proposal_id.eq(proposal))
            .filter(proposal_field::field.eq(field));
        if pointer.count().get_result::<i64>(tx.conn())? > 0 {
            return Ok(None);
        }
        diesel::insert_into(proposal_field::table)
            .values((
                proposal_field::proposal_id.eq(proposal),
                proposal_field::field.eq(field),
                proposal_field::revision.eq(i64::from(next.0)),
            ))
            .execute(tx.conn())?;
        add(tx, proposal, field, next, entry, by, None)?;
        return Ok(Some(next));
    }
    let moved = diesel::update(proposal_field::table)
        .filter(proposal_field::proposal_id.eq(proposal))
        .filter(proposal_field::field.eq(field))
        .filter(proposal_field::revision.eq(i64::from(from.0)))
        .set(proposal_field::revision.eq(i64::from(next.0)))
        .execute(tx.conn())?;
    if moved == 0 {
        return Ok(None);
    }
    let now = tx.now();
    let former = one(tx.conn(), proposal, field)?;
    let mut same_sitting = former.filter(|former| {
        former.by == *by && former.begun_at.plus_seconds(ONE_SITTING_SECONDS) > now
    });
    if let Some(former) = &same_sitting {
        let leaves_none = how == Saving::Typing && goes_on(&former.entry, entry);
        if !leaves_none && begun_lately(tx, proposal, field, by)? < MOST_IN_SITTING {
            same_sitting = None;
        }
    }
    if let Some(former) = &same_sitting {
        // What a group had confirmed is never written over, however soon its completion is typed.
        let intake = intakes::begun_at(tx.conn(), proposal)?;
        if intake.is_some_and(|begun| former.begun_at < begun) {
            same_sitting = None;
        }
    }
    if let Some(former) = &same_sitting {
        diesel::delete(proposal_entry::table)
            .filter(proposal_entry::proposal_id.eq(proposal))
            .filter(proposal_entry::field.eq(field))
            .filter(proposal_entry::revision.eq(i64::from(former.revision.0)))
            .execute(tx.conn())?;
    }
    let begun = same_sitting.map(|former| former.begun_at);
    add(tx, proposal, field, next, entry, by, begun)?;
    Ok(Some(next))
}

/// How many versions of a field this person began within one sitting.
fn begun_lately(
    tx: &mut Tx<'_>,
    proposal: &ProposalId,
    field: &FieldName,
    by: &PersonId,
) -> Result<i64, StoreError> {
    let since = tx.now().plus_seconds(-ONE_SITTING_SECONDS);
    let lately = proposal_entry::table
        .filter(proposal_entry::proposal_id.eq(proposal))
        .filter(proposal_entry::field.eq(field))
        .filter(proposal_entry::saved_by.eq(by))
        .filter(proposal_entry::begun_at.gt(since));
    Ok(lately.count().get_result(tx.conn())?)
}

/// How many versions of a field there are.
pub fn count(
    conn: &mut AnyConnection,
    proposal: &ProposalId,
    field: &FieldName,
) -> Result<i64, StoreError> {
    let all = proposal_entry::table
        .filter(proposal_entry::proposal_id.eq(proposal))
        .filter(proposal_entry::field.eq(field));
    Ok(all.count().get_result(conn)?)
}

fn add(
    tx: &mut Tx<'_>,
    proposal: &ProposalId,
    field: &FieldName,
    revision: Revision,
    entry: &Entry,
    by: &PersonId,
    begun: Option<Instant>,
) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::insert_into(proposal_entry::table)
        .values((
            proposal_entry::proposal_id.eq(proposal),
            proposal_entry::field.eq(field),
            proposal_entry::revision.eq(i64::from(revision.0)),
            proposal_entry::body.eq(Json(entry)),
            proposal_entry::saved_by.eq(by),
            proposal_entry::begun_at.eq(begun.unwrap_or(now)),
            proposal_entry::saved_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(())
}
