//! Who typed an intake, and who confirmed it, as rows: nobody does both in one pass, which the primary key holds to.

use std::collections::BTreeSet;

use diesel::prelude::*;

use crate::domain::ids::{Id, PersonId, ProposalId, RoundId};
use crate::domain::people::PersonName;
use crate::domain::proposal::{IntakeState, PassReason, ProposalState};
use crate::domain::time::Instant;
use crate::store::conn::AnyConnection;
use crate::store::error::StoreError;
use crate::store::people;
use crate::store::schema::{
    proposal, proposal_intake, proposal_intake_hand, proposal_intake_passed,
};
use crate::store::tx::Tx;

use super::intakes::draft_state;

/// What stands for whoever types.
const TYPED: &str = "typed";
/// What stands for whoever confirms for the group, or countersigns.
const CONFIRMED: &str = "confirmed";

/// Notes that this person types; nothing new for one who typed in this pass before.
pub(super) fn types(
    tx: &mut Tx<'_>,
    proposal: &ProposalId,
    pass: i64,
    who: &PersonId,
) -> Result<(), StoreError> {
    if typists(tx.conn(), proposal, Some(pass))?.contains(who) {
        return Ok(());
    }
    add(tx, proposal, pass, who, TYPED)
}

/// Notes that this person confirms; [`StoreError::Duplicate`] for one who typed in this pass.
pub(super) fn confirms(
    tx: &mut Tx<'_>,
    proposal: &ProposalId,
    pass: i64,
    who: &PersonId,
) -> Result<(), StoreError> {
    add(tx, proposal, pass, who, CONFIRMED)
}

fn add(
    tx: &mut Tx<'_>,
    proposal: &ProposalId,
    pass: i64,
    who: &PersonId,
    hand: &str,
) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::insert_into(proposal_intake_hand::table)
        .values((
            proposal_intake_hand::proposal_id.eq(proposal),
            proposal_intake_hand::pass.eq(pass),
            proposal_intake_hand::person_id.eq(who),
            proposal_intake_hand::hand.eq(hand),
            proposal_intake_hand::since.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Everyone who typed in this pass of an intake, or in any.
pub fn typists(
    conn: &mut AnyConnection,
    proposal: &ProposalId,
    pass: Option<i64>,
) -> Result<Vec<PersonId>, StoreError> {
    let rows: Vec<(PersonId, i64)> = proposal_intake_hand::table
        .filter(proposal_intake_hand::proposal_id.eq(proposal))
        .filter(proposal_intake_hand::hand.eq(TYPED))
        .order((proposal_intake_hand::since, proposal_intake_hand::person_id))
        .select((proposal_intake_hand::person_id, proposal_intake_hand::pass))
        .load(conn)?;
    let rows = rows.into_iter();
    Ok(rows
        .filter(|(_, of)| pass.is_none_or(|pass| pass == *of))
        .map(|(who, _)| who)
        .collect())
}

/// What waits in these rounds for a signature beside the group's that this person can give: they typed none of what the
/// group signed, and nothing else was decided about the proposal meanwhile. Each with its round.
pub fn to_countersign(
    conn: &mut AnyConnection,
    rounds: &[&str],
    who: &PersonId,
) -> Result<Vec<(ProposalId, RoundId)>, StoreError> {
    let signed: Vec<(ProposalId, RoundId, i64, ProposalState)> = proposal_intake::table
        .inner_join(proposal::table)
        .filter(proposal::round_id.eq_any(rounds))
        .filter(proposal_intake::state.eq(IntakeState::Signed))
        .select((
            proposal_intake::proposal_id,
            proposal::round_id,
            proposal_intake::pass,
            proposal::state,
        ))
        .load(conn)?;
    let ids: Vec<&str> = signed.iter().map(|(id, ..)| id.as_str()).collect();
    let typed: BTreeSet<(ProposalId, i64)> = proposal_intake_hand::table
        .filter(proposal_intake_hand::proposal_id.eq_any(ids))
        .filter(proposal_intake_hand::person_id.eq(who))
        .filter(proposal_intake_hand::hand.eq(TYPED))
        .select((
            proposal_intake_hand::proposal_id,
            proposal_intake_hand::pass,
        ))
        .load(conn)?
        .into_iter()
        .collect();
    let waiting = signed.into_iter().filter(|(id, _, pass, state)| {
        *state == draft_state(*pass) && !typed.contains(&(id.clone(), *pass))
    });
    Ok(waiting.map(|(id, round, ..)| (id, round)).collect())
}

/// The greatest pass in which anybody typed.
pub(super) fn last_pass(
    conn: &mut AnyConnection,
    proposal: &ProposalId,
) -> Result<i64, StoreError> {
    let last: Option<i64> = proposal_intake_hand::table
        .filter(proposal_intake_hand::proposal_id.eq(proposal))
        .select(diesel::dsl::max(proposal_intake_hand::pass))
        .first(conn)?;
    Ok(last.unwrap_or(1))
}

/// Passes an intake from whoever types it to a colleague; `false` if it does not stand there, or with them, any more.
pub fn pass_on(
    tx: &mut Tx<'_>,
    proposal: &ProposalId,
    (pass, state): (i64, IntakeState),
    (from, to): (&PersonId, &PersonId),
    reason: PassReason,
) -> Result<bool, StoreError> {
    let moved = diesel::update(proposal_intake::table)
        .filter(proposal_intake::proposal_id.eq(proposal))
        .filter(proposal_intake::state.eq(state))
        .filter(proposal_intake::typed_by.eq(from))
        .set(proposal_intake::typed_by.eq(to))
        .execute(tx.conn())?;
    if moved == 0 {
        return Ok(false);
    }
    types(tx, proposal, pass, to)?;
    let before: i64 = proposal_intake_passed::table
        .filter(proposal_intake_passed::proposal_id.eq(proposal))
        .count()
        .get_result(tx.conn())?;
    let now = tx.now();
    diesel::insert_into(proposal_intake_passed::table)
        .values((
            proposal_intake_passed::proposal_id.eq(proposal),
            proposal_intake_passed::number.eq(before + 1),
            proposal_intake_passed::from_person.eq(from),
            proposal_intake_passed::to_person.eq(to),
            proposal_intake_passed::reason.eq(reason),
            proposal_intake_passed::passed_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(true)
}

/// That an intake passed to a colleague.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passed {
    /// Of which proposal.
    pub proposal: ProposalId,
    /// From whom.
    pub from: PersonName,
    /// To whom.
    pub to: PersonName,
    /// Why.
    pub reason: PassReason,
    /// When.
    pub at: Instant,
}

/// How often the intakes of these proposals passed to colleagues, the first first.
pub fn passed(
    conn: &mut AnyConnection,
    proposals: &[&ProposalId],
) -> Result<Vec<Passed>, StoreError> {
    type Row = (ProposalId, PersonId, PersonId, PassReason, Instant);
    let rows: Vec<Row> = proposal_intake_passed::table
        .filter(proposal_intake_passed::proposal_id.eq_any(proposals.iter().map(|id| id.as_str())))
        .order((
            proposal_intake_passed::proposal_id,
            proposal_intake_passed::number,
        ))
        .select((
            proposal_intake_passed::proposal_id,
            proposal_intake_passed::from_person,
            proposal_intake_passed::to_person,
            proposal_intake_passed::reason,
            proposal_intake_passed::passed_at,
        ))
        .load(conn)?;
    let named = rows.iter().flat_map(|(_, from, to, ..)| [from, to]);
    let names = people::names(conn, named)?;
    let rows = rows.into_iter();
    Ok(rows
        .filter_map(|(proposal, from, to, reason, at)| {
            Some(Passed {
                proposal,
                from: names.get(&from)?.clone(),
                to: names.get(&to)?.clone(),
                reason,
                at,
            })
        })
        .collect())
}
