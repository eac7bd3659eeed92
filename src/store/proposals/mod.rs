//! Proposals as rows: what is typed, who takes part, who signed, and what was sent.

pub mod attachments;
pub mod comments;
pub mod consents;
pub mod editors;
pub mod entries;
pub mod going;
pub mod history;
pub mod intake_contacts;
pub mod intake_dropped;
pub mod intake_hands;
pub mod intake_lists;
pub mod intake_passes;
pub mod intake_remarks;
pub mod intakes;
pub mod lead_offers;
pub mod left_out;
pub mod messages;
pub mod overtaken;
pub mod partners;
pub mod several;
pub mod signed_texts;
pub mod traces;
pub mod versions;
pub mod writers;

use diesel::prelude::*;

use super::conn::AnyConnection;
use super::error::StoreError;
use super::schema::{proposal, proposal_editor, proposal_partner, round};
use super::tx::Tx;
use crate::domain::ids::{OrganizationId, PartnerId, PersonId, ProgramId, ProposalId, RoundId};
use crate::domain::proposal::{
    Access, Draft, EditorSeat, PartnerRole, PartnerState, ProposalState, Right, Seat,
};
use crate::domain::time::Instant;

/// Begins a draft.
pub fn begin(
    tx: &mut Tx<'_>,
    round: &RoundId,
    by: &PersonId,
    carried_from: Option<&ProposalId>,
) -> Result<ProposalId, StoreError> {
    let (id, now): (ProposalId, _) = (tx.new_id(), tx.now());
    diesel::insert_into(proposal::table)
        .values((
            proposal::id.eq(&id),
            proposal::round_id.eq(round),
            proposal::state.eq(ProposalState::Draft),
            proposal::begun_at.eq(now),
            proposal::begun_by.eq(by),
            proposal::carried_from.eq(carried_from.map(ToString::to_string)),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Moves a proposal from one state to another; `false` if it does not stand at `from` any more.
pub fn move_on(
    tx: &mut Tx<'_>,
    id: &ProposalId,
    from: ProposalState,
    to: ProposalState,
) -> Result<bool, StoreError> {
    let moved = diesel::update(proposal::table)
        .filter(proposal::id.eq(id))
        .filter(proposal::state.eq(from))
        .set(proposal::state.eq(to))
        .execute(tx.conn())?;
    Ok(moved == 1)
}

/// When a proposal was begun, and the number it has in its round once it was sent.
pub fn begun(
    conn: &mut AnyConnection,
    id: &ProposalId,
) -> Result<(Instant, Option<i64>), StoreError> {
    let found = proposal::table
        .find(id)
        .select((proposal::begun_at, proposal::number))
        .first(conn)?;
    Ok(found)
}

/// All that decides who may do what in a proposal; [`StoreError::NotFound`] if there is none of this id.
pub fn access(conn: &mut AnyConnection, id: &ProposalId) -> Result<Access, StoreError> {
    let (round, program, state): (RoundId, Option<ProgramId>, ProposalState) = proposal::table
        .inner_join(round::table)
        .filter(proposal::id.eq(id))
        .select((proposal::round_id, round::program_id, proposal::state))
        .first(conn)?;
    type SeatRow = (PartnerId, Option<OrganizationId>, PartnerRole, PartnerState);
    let seats: Vec<SeatRow> = proposal_partner::table
        .filter(proposal_partner::proposal_id.eq(id))
        .order(proposal_partner::position)
        .select((
            proposal_partner::id,
            proposal_partner::organization_id,
            proposal_partner::role,
            proposal_partner::state,
        ))
        .load(conn)?;
    let editors: Vec<(PersonId, Right, Option<Instant>)> = proposal_editor::table
        .filter(proposal_editor::proposal_id.eq(id))
        .select((
            proposal_editor::person_id,
            proposal_editor::may,
            proposal_editor::helps_until,
        ))
        .load(conn)?;
    let intake = intakes::seat(conn, id)?;
    let seat = |(partner, organization, role, state)| Seat {
        partner,
        organization,
        role,
        state,
    };
    let editor = |(person, right, helps_until)| EditorSeat {
        person,
        right,
        helps_until,
    };
    Ok(Access {
        proposal: id.clone(),
        round,
        program: program.ok_or(StoreError::NotFound)?,
        state,
        seats: seats.into_iter().map(seat).collect(),
        editors: editors.into_iter().map(editor).collect(),
        intake,
    })
}

/// The draft as it stands: two statements, however much was typed.
pub fn draft(conn: &mut AnyConnection, id: &ProposalId) -> Result<Draft, StoreError> {
    let mut drafts = several::drafts(conn, &[id])?;
    Ok(drafts.remove(id).unwrap_or_default())
}
