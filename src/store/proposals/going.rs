//! Which of the files that hang on a draft go with it when it is sent.

use std::collections::BTreeSet;

use diesel::prelude::*;

use super::intake_hands;
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{AttachmentId, PersonId, ProposalId};
use crate::domain::proposal::{Draft, Entry, FileGoing, FrozenFile};
use crate::store::columns::Json;
use crate::store::conn::AnyConnection;
use crate::store::error::StoreError;
use crate::store::schema::{attachment, proposal_entry};

/// The files that go with a draft when it is sent, in no order.
pub fn sent(
    conn: &mut AnyConnection,
    id: &ProposalId,
    draft: &Draft,
) -> Result<Vec<FrozenFile>, StoreError> {
    let all = of(conn, id, draft.entries.values())?.into_iter();
    Ok(all
        .filter(|(_, going)| going.is_sent())
        .map(|(file, _)| file)
        .collect())
}

/// Every file that hangs on a draft with what becomes of it, by what stands in its fields. Three statements at most.
pub fn of<'a>(
    conn: &mut AnyConnection,
    id: &ProposalId,
    standing: impl Iterator<Item = &'a Entry>,
) -> Result<Vec<(FrozenFile, FileGoing)>, StoreError> {
    type Row = (AttachmentId, String, String, i64, Sha256Hex, PersonId);
    let rows: Vec<Row> = attachment::table
        .filter(attachment::proposal_id.eq(id))
        .filter(attachment::removed_at.is_null())
        .select((
            attachment::id,
            attachment::name,
            attachment::media_type,
            attachment::length,
            attachment::hash,
            attachment::added_by,
        ))
        .load(conn)?;
    let named: BTreeSet<&AttachmentId> = standing.filter_map(Entry::file).collect();
    let (before, typists) = if rows.iter().all(|(file, ..)| named.contains(file)) {
        (BTreeSet::new(), Vec::new())
    } else {
        (
            ever_named(conn, id)?,
            intake_hands::typists(conn, id, None)?,
        )
    };
    let rows = rows.into_iter();
    Ok(rows
        .map(|(id, name, media_type, length, hash, by)| {
            let is_paper = typists.contains(&by);
            let going = FileGoing::of(named.contains(&id), before.contains(&id), is_paper);
            let file = FrozenFile {
                id,
                name,
                media_type,
                length,
                hash,
            };
            (file, going)
        })
        .collect())
}

/// Every file that any version of any field points at. Texts without a recording are not even read.
fn ever_named(
    conn: &mut AnyConnection,
    id: &ProposalId,
) -> Result<BTreeSet<AttachmentId>, StoreError> {
    let bodies: Vec<Json<Entry>> = proposal_entry::table
        .filter(proposal_entry::proposal_id.eq(id))
        .filter(
            proposal_entry::body
                .like("%\"file\":\"%")
                .or(proposal_entry::body.like("%\"recording\":\"%")),
        )
        .select(proposal_entry::body)
        .load(conn)?;
    let named = bodies.iter().filter_map(|Json(entry)| entry.file());
    Ok(named.cloned().collect())
}
