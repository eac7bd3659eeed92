//! What happened in a coalition, for its own people alone.

use diesel::prelude::*;
use serde_json::Value;

use crate::domain::ids::{HistoryId, Id, PersonId, ProposalId};
use crate::domain::people::PersonName;
use crate::domain::proposal::HistoryKind;
use crate::domain::time::Instant;
use crate::store::columns::Json;
use crate::store::conn::AnyConnection;
use crate::store::error::StoreError;
use crate::store::schema::{person, proposal_history};
use crate::store::tx::Tx;

/// One line of it.
#[derive(Debug, Clone, PartialEq)]
pub struct HistoryLine {
    /// Its name.
    pub id: HistoryId,
    /// When.
    pub at: Instant,
    /// What.
    pub kind: HistoryKind,
    /// Who; nobody for what happened by itself.
    pub by: Option<PersonName>,
    /// What else is to be told, such as the name of a partner.
    pub data: Value,
}

/// Adds a line.
pub fn add(
    tx: &mut Tx<'_>,
    proposal: &ProposalId,
    kind: HistoryKind,
    by: Option<&PersonId>,
    data: &Value,
) -> Result<(), StoreError> {
    let (id, now): (HistoryId, _) = (tx.new_id(), tx.now());
    diesel::insert_into(proposal_history::table)
        .values((
            proposal_history::id.eq(&id),
            proposal_history::proposal_id.eq(proposal),
            proposal_history::at.eq(now),
            proposal_history::kind.eq(kind.as_str()),
            proposal_history::person_id.eq(by.map(Id::as_str)),
            proposal_history::data.eq(Json(data)),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// The lines, the newest first.
pub fn of(
    conn: &mut AnyConnection,
    proposal: &ProposalId,
    most: i64,
) -> Result<Vec<HistoryLine>, StoreError> {
    slice(conn, proposal, None, most)
}

/// The lines after this one, the newest first.
pub fn slice(
    conn: &mut AnyConnection,
    proposal: &ProposalId,
    after: Option<&HistoryId>,
    most: i64,
) -> Result<Vec<HistoryLine>, StoreError> {
    type Row = (
        HistoryId,
        Instant,
        HistoryKind,
        Option<PersonName>,
        Json<Value>,
    );
    let mut wanted = proposal_history::table
        .left_join(person::table)
        .filter(proposal_history::proposal_id.eq(proposal))
        .order((proposal_history::at.desc(), proposal_history::id))
        .limit(most)
        .select((
            proposal_history::id,
            proposal_history::at,
            proposal_history::kind,
            person::name.nullable(),
            proposal_history::data,
        ))
        .into_boxed();
    if let Some(id) = after {
        let last: Option<Instant> = proposal_history::table
            .filter(proposal_history::id.eq(id))
            .filter(proposal_history::proposal_id.eq(proposal))
            .select(proposal_history::at)
            .first(conn)
            .optional()?;
        if let Some(last) = last {
            wanted = wanted.filter(
                proposal_history::at.lt(last).or(proposal_history::at
                    .eq(last)
                    .and(proposal_history::id.gt(id))),
            );
        }
    }
    let rows: Vec<Row> = wanted.load(conn)?;
    let line = |(id, at, kind, by, Json(data))| HistoryLine {
        id,
        at,
        kind,
        by,
        data,
    };
    Ok(rows.into_iter().map(line).collect())
}
