//! The lead takes an invitation back before it is answered.

use serde_json::json;

use super::Loaded;
use super::coalition::{CoalitionError, Named, seat};
use crate::domain::ids::{PartnerId, ProposalId};
use crate::domain::policy::{self, Actor};
use crate::domain::proposal::{HistoryKind, PartnerState, is_coalition_alive};
use crate::store::Tx;
use crate::store::proposals::{history, partners};

/// Takes it back; its letter's link leads nowhere from now on.
pub fn uninvite_partner(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    partner: &PartnerId,
) -> Result<(), CoalitionError> {
    let loaded = Loaded::find::<CoalitionError>(tx, actor, id)?;
    let now = tx.now();
    policy::may_lead_proposal(actor, &loaded.access, now)?;
    if !is_coalition_alive(loaded.access.state) {
        return Err(CoalitionError::Closed(loaded.access.state));
    }
    seat(&loaded, partner, &[PartnerState::Invited])?;
    let (from, to) = (PartnerState::Invited, PartnerState::Uninvited);
    if !partners::move_on(tx, partner, from, to)? {
        return Err(CoalitionError::Gone);
    }
    let called = Named::find(tx, &loaded)?.of(partner);
    let what = json!({"partner": called});
    let by = Some(&loaded.by);
    history::add(tx, id, HistoryKind::PartnerUninvited, by, &what)?;
    Ok(())
}
