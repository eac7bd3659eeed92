//! What staff decided about proposals that were sent, as rows.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::columns::{Json, json_text};
use super::conn::AnyConnection;
use super::error::StoreError;
use super::schema::{person, proposal, proposal_screening};
use super::tx::Tx;
use crate::domain::ids::{Id, PersonId, ProposalId, RoundId};
use crate::domain::language::LocalText;
use crate::domain::people::PersonName;
use crate::domain::proposal::{
    CountedDecision, FieldName, ProposalState, ReasonCode, ScreeningCounts, Verdict,
};
use crate::domain::time::Instant;

/// One decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// What was decided.
    pub verdict: Verdict,
    /// About which version.
    pub version: i64,
    /// Why; nothing for what is eligible.
    pub code: Option<ReasonCode>,
    /// What the applicant reads.
    pub text: Option<LocalText>,
    /// The fields to be completed.
    pub fields: Vec<FieldName>,
    /// Until when.
    pub due_at: Option<Instant>,
    /// Who decided; nobody where a date did.
    pub by: Option<PersonName>,
    /// When.
    pub at: Instant,
}

/// A decision to be kept.
#[derive(Debug, Clone)]
pub struct NewDecision<'a> {
    /// What was decided.
    pub verdict: Verdict,
    /// About which version.
    pub version: i64,
    /// Why.
    pub code: Option<ReasonCode>,
    /// What the applicant reads.
    pub text: Option<&'a LocalText>,
    /// The fields to be completed.
    pub fields: &'a [FieldName],
    /// Until when.
    pub due_at: Option<Instant>,
    /// Who decided.
    pub by: Option<&'a PersonId>,
}

/// Keeps a decision. [`StoreError::Duplicate`] where completion was asked for before.
pub fn add(tx: &mut Tx<'_>, id: &ProposalId, new: &NewDecision<'_>) -> Result<(), StoreError> {
    let now = tx.now();
    let before: i64 = proposal_screening::table
        .filter(proposal_screening::proposal_id.eq(id))
        .count()
        .get_result(tx.conn())?;
    diesel::insert_into(proposal_screening::table)
        .values((
            proposal_screening::proposal_id.eq(id),
            proposal_screening::number.eq(before + 1),
            proposal_screening::verdict.eq(new.verdict),
            proposal_screening::version.eq(new.version),
            proposal_screening::code.eq(new.code.map(ReasonCode::as_str)),
            proposal_screening::text.eq(new.text.map(json_text)),
            proposal_screening::fields.eq(Json(new.fields)),
            proposal_screening::due_at.eq(new.due_at.map(Instant::as_micros)),
            proposal_screening::decided_by.eq(new.by.map(Id::as_str)),
            proposal_screening::decided_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// All that was decided about a proposal, the oldest first.
pub fn of(conn: &mut AnyConnection, id: &ProposalId) -> Result<Vec<Decision>, StoreError> {
    type Row = (
        Verdict,
        i64,
        Option<ReasonCode>,
        Option<LocalText>,
        Json<Vec<FieldName>>,
        Option<Instant>,
        Option<PersonName>,
        Instant,
    );
    let rows: Vec<Row> = proposal_screening::table
        .left_join(person::table)
        .filter(proposal_screening::proposal_id.eq(id))
        .order(proposal_screening::number)
        .select((
            proposal_screening::verdict,
            proposal_screening::version,
            proposal_screening::code,
            proposal_screening::text,
            proposal_screening::fields,
            proposal_screening::due_at,
            person::name.nullable(),
            proposal_screening::decided_at,
        ))
        .load(conn)?;
    let decision = |(verdict, version, code, text, Json(fields), due_at, by, at)| Decision {
        verdict,
        version,
        code,
        text,
        fields,
        due_at,
        by,
        at,
    };
    Ok(rows.into_iter().map(decision).collect())
}

/// Until when what is missing may be completed, if completion was asked for.
pub fn completion_due(
    conn: &mut AnyConnection,
    id: &ProposalId,
) -> Result<Option<Instant>, StoreError> {
    let due: Option<Option<Instant>> = proposal_screening::table
        .filter(proposal_screening::proposal_id.eq(id))
        .filter(proposal_screening::verdict.eq(Verdict::Returned))
        .select(proposal_screening::due_at)
        .first(conn)
        .optional()?;
    Ok(due.flatten())
}

/// When completion of each of these was asked for, of which it was, and until when.
pub fn completions(
    conn: &mut AnyConnection,
    ids: &[&ProposalId],
) -> Result<BTreeMap<ProposalId, (Instant, Instant)>, StoreError> {
    let due: Vec<(ProposalId, Instant, Option<Instant>)> = proposal_screening::table
        .filter(proposal_screening::proposal_id.eq_any(ids.iter().map(|id| id.as_str())))
        .filter(proposal_screening::verdict.eq(Verdict::Returned))
        .select((
            proposal_screening::proposal_id,
            proposal_screening::decided_at,
            proposal_screening::due_at,
        ))
        .load(conn)?;
    let due = due.into_iter();
    Ok(due
        .filter_map(|(id, at, due)| Some((id, (at, due?))))
        .collect())
}

/// How often each reason was given in this round, and what was asked to be completed.
pub fn counts(conn: &mut AnyConnection, round: &RoundId) -> Result<ScreeningCounts, StoreError> {
    type Row = (
        Verdict,
        Option<ReasonCode>,
        Json<Vec<FieldName>>,
        ProposalState,
    );
    let rows: Vec<Row> = proposal_screening::table
        .inner_join(proposal::table)
        .filter(proposal::round_id.eq(round))
        .filter(proposal_screening::verdict.ne(Verdict::Eligible))
        .select((
            proposal_screening::verdict,
            proposal_screening::code,
            proposal_screening::fields,
            proposal::state,
        ))
        .load(conn)?;
    let decisions = rows.into_iter();
    let decisions = decisions.map(|(verdict, code, Json(fields), state)| CountedDecision {
        verdict,
        code,
        fields,
        state,
    });
    Ok(ScreeningCounts::of(&decisions.collect::<Vec<_>>()))
}
