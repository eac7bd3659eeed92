//! Files that hang on proposals, as rows.

use diesel::prelude::*;

use crate::domain::attachment::FileName;
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{AttachmentId, Id, OrganizationId, PersonId, ProposalId};
use crate::domain::people::PersonName;
use crate::domain::proposal::{FieldName, FrozenFile, PartnerRole, PartnerState};
use crate::domain::time::Instant;
use crate::store::conn::AnyConnection;
use crate::store::error::StoreError;
use crate::store::letters_of_intent;
use crate::store::proposals::intakes::{self, Intake};
use crate::store::proposals::{entries, intake_hands, intake_passes, versions};
use crate::store::schema::{attachment, person, proposal_partner};
use crate::store::tx::Tx;

/// One file, as its coalition sees it.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Attached {
    /// What answers name it by.
    pub id: AttachmentId,
    /// What it is called.
    pub name: String,
    /// What it is.
    pub media_type: String,
    /// How many bytes it has.
    pub length: i64,
    /// The hash of its bytes.
    pub hash: Sha256Hex,
    /// Who brought it.
    pub by: PersonName,
    /// When.
    pub at: Instant,
}

/// The files of a proposal, the newest first.
pub fn of(conn: &mut AnyConnection, id: &ProposalId) -> Result<Vec<Attached>, StoreError> {
    Ok(attachment::table
        .inner_join(person::table.on(person::id.eq(attachment::added_by)))
        .filter(attachment::proposal_id.eq(id))
        .filter(attachment::removed_at.is_null())
        .order((attachment::added_at.desc(), attachment::id))
        .select((
            attachment::id,
            attachment::name,
            attachment::media_type,
            attachment::length,
            attachment::hash,
            person::name,
            attachment::added_at,
        ))
        .load(conn)?)
}

/// The files that staff brought who typed it in.
pub fn brought_by_typists(
    conn: &mut AnyConnection,
    proposal: &ProposalId,
) -> Result<Vec<AttachmentId>, StoreError> {
    let typists = intake_hands::typists(conn, proposal, None)?;
    Ok(attachment::table
        .filter(attachment::proposal_id.eq(proposal))
        .filter(attachment::added_by.eq_any(typists.iter().map(Id::as_str)))
        .select(attachment::id)
        .load(conn)?)
}

/// The files that staff brought who typed it in, as they hung on the draft when its group confirmed: also those that the
/// group took away since, like all that was sent.
pub fn originals(conn: &mut AnyConnection, intake: &Intake) -> Result<Vec<FrozenFile>, StoreError> {
    let Some(confirmed) = confirmed_at(conn, intake)? else {
        return Ok(Vec::new());
    };
    let typists = intake_hands::typists(conn, &intake.proposal, None)?;
    type Row = (AttachmentId, String, String, i64, Sha256Hex);
    let rows: Vec<Row> = attachment::table
        .filter(attachment::proposal_id.eq(&intake.proposal))
        .filter(attachment::added_by.eq_any(typists.iter().map(Id::as_str)))
        .filter(attachment::added_at.le(confirmed))
        .filter(
            attachment::removed_at
                .is_null()
                .or(attachment::removed_at.assume_not_null().gt(confirmed)),
        )
        .order((attachment::added_at, attachment::id))
        .select((
            attachment::id,
            attachment::name,
            attachment::media_type,
            attachment::length,
            attachment::hash,
        ))
        .load(conn)?;
    Ok(rows.into_iter().map(frozen).collect())
}

/// When the group confirmed last what was typed for it.
fn confirmed_at(conn: &mut AnyConnection, intake: &Intake) -> Result<Option<Instant>, StoreError> {
    if intake.confirmed_at.is_some() {
        return Ok(intake.confirmed_at);
    }
    let past = intake_passes::past(conn, &intake.proposal)?;
    Ok(past.last().map(|past| past.confirmed_at))
}

fn frozen(
    (id, name, media_type, length, hash): (AttachmentId, String, String, i64, Sha256Hex),
) -> FrozenFile {
    FrozenFile {
        id,
        name,
        media_type,
        length,
        hash,
    }
}

/// One file of a proposal; `None` where it has none of this id, or not any more.
pub fn one(
    conn: &mut AnyConnection,
    proposal: &ProposalId,
    id: &AttachmentId,
) -> Result<Option<FrozenFile>, StoreError> {
    type Row = (AttachmentId, String, String, i64, Sha256Hex);
    let found: Option<Row> = attachment::table
        .filter(attachment::id.eq(id))
        .filter(attachment::proposal_id.eq(proposal))
        .filter(attachment::removed_at.is_null())
        .select((
            attachment::id,
            attachment::name,
            attachment::media_type,
            attachment::length,
            attachment::hash,
        ))
        .first(conn)
        .optional()?;
    Ok(found.map(frozen))
}

/// One file that this person brought to a proposal as one of its own people: what they typed in for a group is that
/// group's.
pub fn own(
    conn: &mut AnyConnection,
    person: &PersonId,
    id: &AttachmentId,
) -> Result<Option<FrozenFile>, StoreError> {
    type Row = (ProposalId, (AttachmentId, String, String, i64, Sha256Hex));
    let found: Option<Row> = attachment::table
        .filter(attachment::id.eq(id))
        .filter(attachment::added_by.eq(person))
        .select((
            attachment::proposal_id,
            (
                attachment::id,
                attachment::name,
                attachment::media_type,
                attachment::length,
                attachment::hash,
            ),
        ))
        .first(conn)
        .optional()?;
    let Some((proposal, file)) = found else {
        return Ok(None);
    };
    let is_typist = intake_hands::typists(conn, &proposal, None)?.contains(person);
    Ok((!is_typist).then(|| frozen(file)))
}

/// The bytes of all files of a proposal, and of all files of all proposals that this organisation leads.
pub fn bytes_in(
    conn: &mut AnyConnection,
    proposal: &ProposalId,
    lead: Option<&OrganizationId>,
) -> Result<(i64, i64), StoreError> {
    let lengths: Vec<i64> = attachment::table
        .filter(attachment::proposal_id.eq(proposal))
        .filter(attachment::removed_at.is_null())
        .select(attachment::length)
        .load(conn)?;
    let in_proposal = lengths.iter().sum();
    let Some(lead) = lead else {
        return Ok((in_proposal, in_proposal));
    };
    let led: Vec<ProposalId> = proposal_partner::table
        .filter(proposal_partner::organization_id.eq(lead))
        .filter(proposal_partner::role.eq(PartnerRole::Lead))
        .filter(proposal_partner::state.eq(PartnerState::Joined))
        .select(proposal_partner::proposal_id)
        .load(conn)?;
    let lengths: Vec<i64> = attachment::table
        .filter(attachment::proposal_id.eq_any(&led))
        .filter(attachment::removed_at.is_null())
        .select(attachment::length)
        .load(conn)?;
    Ok((in_proposal, lengths.iter().sum()))
}

/// A file to be attached; its bytes are kept already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFile {
    /// What it is called.
    pub name: FileName,
    /// What it is.
    pub media_type: &'static str,
    /// How many bytes it has.
    pub length: i64,
    /// The hash of its bytes.
    pub hash: Sha256Hex,
}

/// Attaches a file.
pub fn add(
    tx: &mut Tx<'_>,
    proposal: &ProposalId,
    new: &NewFile,
    by: &PersonId,
) -> Result<AttachmentId, StoreError> {
    let (id, now): (AttachmentId, _) = (tx.new_id(), tx.now());
    diesel::insert_into(attachment::table)
        .values((
            attachment::id.eq(&id),
            attachment::proposal_id.eq(proposal),
            attachment::name.eq(new.name.as_str()),
            attachment::media_type.eq(new.media_type),
            attachment::length.eq(new.length),
            attachment::hash.eq(&new.hash),
            attachment::added_by.eq(by),
            attachment::added_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Hangs a file of one proposal on another too: the same bytes, brought by the same person. `None` where it does not hang
/// on the one.
pub fn hang_on(
    tx: &mut Tx<'_>,
    from: &ProposalId,
    file: &AttachmentId,
    to: &ProposalId,
) -> Result<Option<AttachmentId>, StoreError> {
    type Row = (String, String, i64, Sha256Hex, PersonId);
    let found: Option<Row> = attachment::table
        .filter(attachment::id.eq(file))
        .filter(attachment::proposal_id.eq(from))
        .filter(attachment::removed_at.is_null())
        .select((
            attachment::name,
            attachment::media_type,
            attachment::length,
            attachment::hash,
            attachment::added_by,
        ))
        .first(tx.conn())
        .optional()?;
    let Some((name, media_type, length, hash, by)) = found else {
        return Ok(None);
    };
    let (id, now): (AttachmentId, _) = (tx.new_id(), tx.now());
    diesel::insert_into(attachment::table)
        .values((
            attachment::id.eq(&id),
            attachment::proposal_id.eq(to),
            attachment::name.eq(name),
            attachment::media_type.eq(media_type),
            attachment::length.eq(length),
            attachment::hash.eq(hash),
            attachment::added_by.eq(by),
            attachment::added_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(Some(id))
}

/// Takes a file away. What was sent keeps its files, in whichever version or letter of intent it was; what no sent
/// document names leaves no row. Instants do not tell the two apart: paper counts from when it arrived, and is typed later.
/// The papers themselves, from which staff typed, stay as they hung there when their group confirmed.
pub fn remove(tx: &mut Tx<'_>, proposal: &ProposalId, id: &AttachmentId) -> Result<(), StoreError> {
    let now = tx.now();
    let originals = match intakes::of(tx.conn(), proposal)? {
        Some(intake) => originals(tx.conn(), &intake)?,
        None => Vec::new(),
    };
    let is_original = originals.iter().any(|file| file.id == *id);
    let was_sent = is_original || sent(tx.conn(), proposal, id)?.is_some();
    let row = attachment::table
        .filter(attachment::id.eq(id))
        .filter(attachment::proposal_id.eq(proposal));
    if was_sent {
        diesel::update(row)
            .set(attachment::removed_at.eq(now.as_micros()))
            .execute(tx.conn())?;
    } else {
        diesel::delete(row).execute(tx.conn())?;
    }
    Ok(())
}

/// A file as a document names it that was sent of this proposal: in whichever version, or letter of intent.
pub fn sent(
    conn: &mut AnyConnection,
    proposal: &ProposalId,
    id: &AttachmentId,
) -> Result<Option<FrozenFile>, StoreError> {
    for version in versions::of(conn, proposal)? {
        let (document, _) = versions::document(conn, &version.hash)?;
        if let Some(found) = document.files.into_iter().find(|file| file.id == *id) {
            return Ok(Some(found));
        }
    }
    for letter in letters_of_intent::versions(conn, proposal)? {
        let document = letters_of_intent::document(conn, &letter.hash)?;
        if let Some(found) = document.files.into_iter().find(|file| file.id == *id) {
            return Ok(Some(found));
        }
    }
    Ok(None)
}

/// The fields that point at a file now.
pub fn fields_of(
    conn: &mut AnyConnection,
    proposal: &ProposalId,
    id: &AttachmentId,
) -> Result<Vec<FieldName>, StoreError> {
    let standing = entries::standing(conn, proposal)?;
    let pointing = standing
        .into_iter()
        .filter(|(_, entry)| entry.file() == Some(id));
    Ok(pointing.map(|(field, _)| field).collect())
}
