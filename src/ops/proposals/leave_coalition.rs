//! A partner leaves, without having to say why.

use serde_json::json;

use super::Loaded;
use super::coalition::{CoalitionError, Named, partners_page, seat, tell_lead};
use crate::domain::ids::{PartnerId, ProposalId};
use crate::domain::letter::CoalitionTold;
use crate::domain::money::Money;
use crate::domain::policy::{self, Actor};
use crate::domain::proposal::{
    Access, HistoryKind, PartnerRole, PartnerState, is_coalition_alive, may_be_written,
};
use crate::ops::screening::coalition_changed;
use crate::store::proposals::{history, lead_offers, partners, versions};
use crate::store::{StoreError, Tx};

/// Leaves. What the partner wrote stays where it was. In a draft its share is to be given to others, and the check says so;
/// from what was sent it falls, and staff see that the coalition changed.
pub fn leave_coalition(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    partner: &PartnerId,
) -> Result<(), CoalitionError> {
    let loaded = Loaded::find::<CoalitionError>(tx, actor, id)?;
    let now = tx.now();
    policy::may_speak_for_partner(actor, &loaded.access, partner, now)?;
    if !is_coalition_alive(loaded.access.state) {
        return Err(CoalitionError::Closed(loaded.access.state));
    }
    let seat = seat(&loaded, partner, &[PartnerState::Joined])?;
    if seat.role == PartnerRole::Lead {
        return Err(CoalitionError::LeadStays);
    }
    let named = Named::find(tx, &loaded)?;
    if !partners::move_on(tx, partner, PartnerState::Joined, PartnerState::Left)? {
        return Err(CoalitionError::Gone);
    }
    lead_offers::end_to(tx, id, partner)?;
    coalition_changed(tx, id)?;
    let called = named.of(partner);
    let what = json!({"partner": called});
    let by = Some(&loaded.by);
    history::add(tx, id, HistoryKind::PartnerLeft, by, &what)?;
    let content = named.told(CoalitionTold::Left {
        partner: called,
        fallen: fallen(tx, &loaded.access, partner)?,
    });
    let key = format!("partner-left:{partner}");
    tell_lead(tx, &loaded.access.seats, &content, &partners_page(id), &key)?;
    Ok(())
}

/// The share that falls from the request: that of a partner of what was sent and is not written in any more.
fn fallen(
    tx: &mut Tx<'_>,
    access: &Access,
    partner: &PartnerId,
) -> Result<Option<Money>, StoreError> {
    if may_be_written(access.state) {
        return Ok(None);
    }
    let Some(sent) = versions::latest(tx.conn(), &access.proposal)? else {
        return Ok(None);
    };
    let (document, _) = versions::document(tx.conn(), &sent.hash)?;
    let mut partners = document.partners.into_iter();
    let left = partners.find(|known| known.id == *partner);
    Ok(left.map(|left| left.part.share))
}
