//! What groups said is wrong with what was typed for them, as rows.

use diesel::prelude::*;

use crate::domain::ids::{PersonId, ProposalId};
use crate::domain::proposal::{CommentText, FieldName};
use crate::store::conn::AnyConnection;
use crate::store::error::StoreError;
use crate::store::schema::proposal_intake_remark;
use crate::store::tx::Tx;

/// Something that the group said is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// In which reading.
    pub reading: i64,
    /// Where; `None` for the whole.
    pub field: Option<FieldName>,
    /// What.
    pub text: String,
}

/// Keeps what the group said is wrong.
pub fn add(
    tx: &mut Tx<'_>,
    proposal: &ProposalId,
    reading: i64,
    field: Option<&FieldName>,
    text: &CommentText,
    by: &PersonId,
) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::insert_into(proposal_intake_remark::table)
        .values((
            proposal_intake_remark::proposal_id.eq(proposal),
            proposal_intake_remark::reading.eq(reading),
            proposal_intake_remark::field.eq(field.map(ToString::to_string).unwrap_or_default()),
            proposal_intake_remark::text.eq(text.as_str()),
            proposal_intake_remark::said_by.eq(by),
            proposal_intake_remark::said_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// What the group said is wrong, of the last reading first.
pub fn of(conn: &mut AnyConnection, proposal: &ProposalId) -> Result<Vec<Remark>, StoreError> {
    let rows: Vec<(i64, String, String)> = proposal_intake_remark::table
        .filter(proposal_intake_remark::proposal_id.eq(proposal))
        .order((
            proposal_intake_remark::reading.desc(),
            proposal_intake_remark::field,
        ))
        .select((
            proposal_intake_remark::reading,
            proposal_intake_remark::field,
            proposal_intake_remark::text,
        ))
        .load(conn)?;
    let remark = |(reading, field, text): (i64, String, String)| Remark {
        reading,
        field: field.parse().ok(),
        text,
    };
    Ok(rows.into_iter().map(remark).collect())
}
