//! Intakes that were dropped, as rows: that it was so, and why. Of what was typed nothing is left.

use diesel::prelude::*;

use crate::domain::ids::{PersonId, RoundId};
use crate::domain::people::PersonName;
use crate::domain::proposal::{DropReason, IntakeChannel};
use crate::domain::time::Instant;
use crate::store::conn::AnyConnection;
use crate::store::error::StoreError;
use crate::store::schema::{
    attachment, partner_consent, partner_left_out, person, proposal, proposal_comment,
    proposal_editor, proposal_entry, proposal_field, proposal_history, proposal_intake,
    proposal_intake_dropped, proposal_intake_hand, proposal_intake_passed, proposal_intake_remark,
    proposal_lead_offer, proposal_partner,
};
use crate::store::tx::Tx;

use super::intakes::Intake;

/// That an intake was dropped.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Dropped {
    /// Of which pass: 1 for a whole draft, more for a completion.
    pub pass: i64,
    /// How it had come.
    pub channel: IntakeChannel,
    /// When it had arrived.
    pub arrived_at: Instant,
    /// Who dropped it.
    pub by: PersonName,
    /// Why.
    pub reason: DropReason,
    /// When.
    pub at: Instant,
}

/// Notes that an intake of this round was dropped.
pub fn add(
    tx: &mut Tx<'_>,
    round: &RoundId,
    intake: &Intake,
    reason: DropReason,
    by: &PersonId,
) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::insert_into(proposal_intake_dropped::table)
        .values((
            proposal_intake_dropped::proposal_id.eq(&intake.proposal),
            proposal_intake_dropped::pass.eq(intake.pass),
            proposal_intake_dropped::round_id.eq(round),
            proposal_intake_dropped::channel.eq(intake.channel),
            proposal_intake_dropped::arrived_at.eq(intake.arrived_at),
            proposal_intake_dropped::typed_by.eq(&intake.typed_by),
            proposal_intake_dropped::dropped_by.eq(by),
            proposal_intake_dropped::reason.eq(reason),
            proposal_intake_dropped::dropped_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// What was dropped in a round, the last first, and at most so many.
pub fn in_round(
    conn: &mut AnyConnection,
    round: &RoundId,
    most: i64,
) -> Result<Vec<Dropped>, StoreError> {
    Ok(proposal_intake_dropped::table
        .inner_join(person::table)
        .filter(proposal_intake_dropped::round_id.eq(round))
        .order((
            proposal_intake_dropped::dropped_at.desc(),
            proposal_intake_dropped::proposal_id,
        ))
        .limit(most)
        .select((
            proposal_intake_dropped::pass,
            proposal_intake_dropped::channel,
            proposal_intake_dropped::arrived_at,
            person::name,
            proposal_intake_dropped::reason,
            proposal_intake_dropped::dropped_at,
        ))
        .load(conn)?)
}

/// Deletes an intake and what was said about it, and leaves the draft with its group; `false` if the intake does not stand
/// there any more.
pub fn leave_draft(tx: &mut Tx<'_>, intake: &Intake) -> Result<bool, StoreError> {
    let id = &intake.proposal;
    diesel::delete(
        proposal_intake_remark::table.filter(proposal_intake_remark::proposal_id.eq(id)),
    )
    .execute(tx.conn())?;
    diesel::delete(proposal_intake_hand::table.filter(proposal_intake_hand::proposal_id.eq(id)))
        .execute(tx.conn())?;
    diesel::delete(
        proposal_intake_passed::table.filter(proposal_intake_passed::proposal_id.eq(id)),
    )
    .execute(tx.conn())?;
    let gone = diesel::delete(proposal_intake::table)
        .filter(proposal_intake::proposal_id.eq(id))
        .filter(proposal_intake::state.eq(intake.state))
        .execute(tx.conn())?;
    Ok(gone == 1)
}

/// Deletes a draft that staff typed in, with everything that was ever typed, said or brought for it; `false` if the
/// intake does not stand there any more. The bytes of its files go with the next clearing. Of a proposal that was sent
/// there is a version, which names it: the database refuses to delete that.
pub fn erase_draft(tx: &mut Tx<'_>, intake: &Intake) -> Result<bool, StoreError> {
    let id = &intake.proposal;
    /// Deletes the rows of each of these tables that name the proposal.
    macro_rules! delete {
        ($($table:ident),+ $(,)?) => {
            $(diesel::delete($table::table.filter($table::proposal_id.eq(id))).execute(tx.conn())?;)+
        };
    }
    if !leave_draft(tx, intake)? {
        return Ok(false);
    }
    let partners = || {
        proposal_partner::table
            .filter(proposal_partner::proposal_id.eq(id))
            .select(proposal_partner::id)
    };
    diesel::delete(partner_consent::table.filter(partner_consent::partner_id.eq_any(partners())))
        .execute(tx.conn())?;
    diesel::delete(partner_left_out::table.filter(partner_left_out::partner_id.eq_any(partners())))
        .execute(tx.conn())?;
    delete!(
        proposal_lead_offer,
        proposal_editor,
        proposal_comment,
        attachment,
        proposal_history,
        proposal_field,
        proposal_entry,
        proposal_partner,
    );
    // What somebody of the group took over from it is theirs, and goes on by itself.
    diesel::update(proposal::table)
        .filter(proposal::carried_from.eq(id.to_string()))
        .set(proposal::carried_from.eq(None::<String>))
        .execute(tx.conn())?;
    diesel::delete(proposal::table.find(id)).execute(tx.conn())?;
    Ok(true)
}
