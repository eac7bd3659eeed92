//! Later deadlines that staff gave one applicant, as rows; and the deadline that follows for one proposal.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::columns::json_text;
use super::conn::AnyConnection;
use super::error::StoreError;
use super::returned;
use super::schema::{deadline_extension, organization};
use super::tx::Tx;
use crate::domain::ids::{ExtensionId, Id, OrganizationId, PersonId, RoundId};
use crate::domain::language::LocalText;
use crate::domain::organization::OrganizationName;
use crate::domain::proposal::{Access, DeadlineFacts, ProposalState, takes_letters};
use crate::domain::setup::{Dates, Phase};
use crate::domain::time::Instant;

/// A later deadline, as everyone reads it.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Extension {
    /// For whom.
    pub organization: OrganizationName,
    /// Of which phase: `letter_of_intent` or `open`.
    pub phase: String,
    /// Until when.
    pub extended_to: Instant,
    /// Why.
    pub reason: LocalText,
    /// When it was given.
    pub given_at: Instant,
}

/// Gives an organisation a later deadline.
pub fn add(
    tx: &mut Tx<'_>,
    round: &RoundId,
    organization: &OrganizationId,
    phase: Phase,
    extended_to: Instant,
    reason: &LocalText,
    by: &PersonId,
) -> Result<ExtensionId, StoreError> {
    let (id, now): (ExtensionId, _) = (tx.new_id(), tx.now());
    diesel::insert_into(deadline_extension::table)
        .values((
            deadline_extension::id.eq(&id),
            deadline_extension::round_id.eq(round),
            deadline_extension::organization_id.eq(organization.to_string()),
            deadline_extension::phase.eq(phase.as_str()),
            deadline_extension::extended_to.eq(extended_to),
            deadline_extension::reason.eq(json_text(reason)),
            deadline_extension::given_by.eq(by),
            deadline_extension::given_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// The latest deadline that this organisation was given in a phase of a round.
pub fn of(
    conn: &mut AnyConnection,
    round: &RoundId,
    organization: &OrganizationId,
    phase: Phase,
) -> Result<Option<Instant>, StoreError> {
    let latest: Option<i64> = deadline_extension::table
        .filter(deadline_extension::round_id.eq(round))
        .filter(deadline_extension::phase.eq(phase.as_str()))
        .filter(deadline_extension::organization_id.eq(organization.to_string()))
        .select(diesel::dsl::max(deadline_extension::extended_to))
        .first(conn)?;
    Ok(latest.and_then(Instant::from_micros))
}

/// All later deadlines of a round, the newest first.
pub fn all(conn: &mut AnyConnection, round: &RoundId) -> Result<Vec<Extension>, StoreError> {
    Ok(deadline_extension::table
        .inner_join(
            organization::table.on(organization::id
                .nullable()
                .eq(deadline_extension::organization_id)),
        )
        .filter(deadline_extension::round_id.eq(round))
        .order((deadline_extension::given_at.desc(), deadline_extension::id))
        .select((
            organization::name,
            deadline_extension::phase,
            deadline_extension::extended_to,
            deadline_extension::reason,
            deadline_extension::given_at,
        ))
        .load(conn)?)
}

/// The latest deadline that each organisation was given in a phase of each of these rounds.
pub fn latest(
    conn: &mut AnyConnection,
    rounds: &[RoundId],
    phase: Phase,
) -> Result<BTreeMap<(RoundId, OrganizationId), Instant>, StoreError> {
    let given: Vec<(RoundId, Option<OrganizationId>, Instant)> = deadline_extension::table
        .filter(deadline_extension::round_id.eq_any(rounds.iter().map(Id::as_str)))
        .filter(deadline_extension::phase.eq(phase.as_str()))
        .order(deadline_extension::extended_to)
        .select((
            deadline_extension::round_id,
            deadline_extension::organization_id,
            deadline_extension::extended_to,
        ))
        .load(conn)?;
    // A later one takes the place of an earlier one.
    let given = given.into_iter();
    Ok(given
        .filter_map(|(round, organization, to)| Some(((round, organization?), to)))
        .collect())
}

/// What decides whether a proposal that arrives now is in time; `None` while the round promises no dates.
pub fn deadline(
    conn: &mut AnyConnection,
    access: &Access,
    begun: Instant,
    dates: &Dates,
) -> Result<Option<DeadlineFacts>, StoreError> {
    let (mut extended_to, mut completion_due) = (None, None);
    if access.state == ProposalState::Returned {
        completion_due = returned::until(conn, &access.proposal)?;
    } else if let Some(organization) = access.lead() {
        extended_to = of(conn, &access.round, organization, Phase::Open)?;
    }
    Ok(DeadlineFacts::of(
        access.state,
        begun,
        dates,
        extended_to,
        completion_due,
    ))
}

/// What decides whether a letter of intent that arrives now is in time; `None` where the round promises no dates for it.
pub fn letter_deadline(
    conn: &mut AnyConnection,
    round: &RoundId,
    lead: Option<&OrganizationId>,
    begun: Instant,
    dates: &Dates,
) -> Result<Option<DeadlineFacts>, StoreError> {
    if !takes_letters(dates) {
        return Ok(None);
    }
    let extended_to = match lead {
        Some(organization) => of(conn, round, organization, Phase::LetterOfIntent)?,
        None => None,
    };
    Ok(DeadlineFacts::of_letter(begun, dates, extended_to))
}
