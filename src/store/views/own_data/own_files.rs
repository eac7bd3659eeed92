//! The files that a person brought, for themselves: what they typed in as staff for a group is that group's.

use diesel::prelude::*;
use serde::Serialize;

use crate::domain::ids::{AttachmentId, Id, PersonId};
use crate::domain::proposal::FrozenFile;
use crate::domain::time::Instant;
use crate::store::proposals::attachments;
use crate::store::schema::{attachment, proposal_intake_hand};
use crate::store::{AnyConnection, Reader, StoreError};

/// The most files that are listed on a page; the document lists all.
const MOST_SHOWN: i64 = 200;

/// One file that a person brought.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct OwnFile {
    /// What its address names it by.
    pub id: AttachmentId,
    /// What it is called.
    pub name: String,
    /// How many bytes it has.
    pub length: i64,
    /// When it was brought.
    pub at: Instant,
}

/// The files that this person brought, the newest first: the newest two hundred. One statement.
pub fn own_files(reader: &mut Reader<'_>, person: &PersonId) -> Result<Vec<OwnFile>, StoreError> {
    let typed = proposal_intake_hand::table
        .filter(proposal_intake_hand::person_id.eq(person.as_str()))
        .filter(proposal_intake_hand::hand.eq("typed"))
        .select(proposal_intake_hand::proposal_id);
    Ok(attachment::table
        .filter(attachment::added_by.eq(person))
        .filter(attachment::proposal_id.ne_all(typed))
        .order((attachment::added_at.desc(), attachment::id))
        .limit(MOST_SHOWN)
        .select((
            attachment::id,
            attachment::name,
            attachment::length,
            attachment::added_at,
        ))
        .load(reader.conn())?)
}

/// One of them; `None` for a file of anybody else.
pub fn own_file(
    reader: &mut Reader<'_>,
    person: &PersonId,
    id: &AttachmentId,
) -> Result<Option<FrozenFile>, StoreError> {
    attachments::own(reader.conn(), person, id)
}

/// One file that they brought: of which proposal, what it is called and what it is, and when it was brought and taken away.
/// Its bytes are behind the address, for whoever is signed in; what they brought as staff for a group is that group's.
#[derive(Debug, Serialize)]
pub(super) struct FileLine {
    of: String,
    name: String,
    media_type: String,
    bytes: i64,
    sha256: String,
    at: Instant,
    taken_away_at: Option<Instant>,
    address: Option<String>,
}

/// All files that a person brought, for their document. Two statements.
pub(super) fn files(
    conn: &mut AnyConnection,
    person: &PersonId,
) -> Result<Vec<FileLine>, StoreError> {
    let id = person.as_str();
    let typed: Vec<String> = proposal_intake_hand::table
        .filter(proposal_intake_hand::person_id.eq(id))
        .filter(proposal_intake_hand::hand.eq("typed"))
        .select(proposal_intake_hand::proposal_id)
        .load(conn)?;
    type Row = (
        (String, String, String, String),
        (i64, String, Instant, Option<Instant>),
    );
    let rows: Vec<Row> = attachment::table
        .filter(attachment::added_by.eq(id))
        .order((attachment::added_at, attachment::id))
        .select((
            (
                attachment::id,
                attachment::proposal_id,
                attachment::name,
                attachment::media_type,
            ),
            (
                attachment::length,
                attachment::hash,
                attachment::added_at,
                attachment::removed_at,
            ),
        ))
        .load(conn)?;
    let line = |((file, of, name, media_type), (bytes, sha256, at, taken_away_at)): Row| FileLine {
        address: (!typed.contains(&of)).then(|| format!("/my/account/data/files/{file}")),
        of,
        name,
        media_type,
        bytes,
        sha256,
        at,
        taken_away_at,
    };
    Ok(rows.into_iter().map(line).collect())
}
