//! The lead says as what a partner takes part.

use serde_json::json;

use super::Loaded;
use super::coalition::{CoalitionError, Named, seat};
use crate::domain::ids::{PartnerId, ProposalId};
use crate::domain::policy::{self, Actor};
use crate::domain::proposal::{
    CoalitionFault, HistoryKind, PartnerRole, PartnerState, may_be_written,
};
use crate::store::Tx;
use crate::store::proposals::{history, partners};

/// Gives a partner another role. It belongs to what that partner signs: its signature under the old one holds no more.
/// The lead is passed, not given.
pub fn give_partner_role(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    partner: &PartnerId,
    role: PartnerRole,
) -> Result<(), CoalitionError> {
    let loaded = Loaded::find::<CoalitionError>(tx, actor, id)?;
    let now = tx.now();
    policy::may_lead_proposal(actor, &loaded.access, now)?;
    if !may_be_written(loaded.access.state) {
        return Err(CoalitionError::Closed(loaded.access.state));
    }
    let standing = [PartnerState::Invited, PartnerState::Joined];
    let seat = seat(&loaded, partner, &standing)?;
    if role == PartnerRole::Lead {
        return Err(CoalitionError::fault("role", CoalitionFault::UnknownChoice));
    }
    if seat.role == PartnerRole::Lead {
        return Err(CoalitionError::LeadStays);
    }
    if seat.role == role {
        return Ok(());
    }
    partners::give_role(tx, partner, role)?;
    let called = Named::find(tx, &loaded)?.of(partner);
    let what = json!({"partner": called, "role": role});
    let by = Some(&loaded.by);
    history::add(tx, id, HistoryKind::RoleChanged, by, &what)?;
    Ok(())
}
