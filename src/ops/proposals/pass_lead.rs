//! The lead passes to another partner: the one who leads offers it, the other takes it or leaves it.

use serde_json::json;

use super::Loaded;
use super::coalition::{CoalitionError, Named, day, partners_page, seat, tell};
use crate::domain::ids::{PartnerId, ProposalId};
use crate::domain::letter::CoalitionTold;
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::proposal::{HistoryKind, PartnerRole, PartnerState, may_be_written};
use crate::store::Tx;
use crate::store::proposals::{history, lead_offers, partners};

/// Offers the lead to a partner who takes part, in place of an offer that was made before, and tells those who speak for
/// it.
pub fn offer_lead(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    to: &PartnerId,
) -> Result<(), CoalitionError> {
    let loaded = Loaded::find::<CoalitionError>(tx, actor, id)?;
    let now = tx.now();
    policy::may_lead_proposal(actor, &loaded.access, now)?;
    // What staff typed for a group is that group's to confirm, and nobody else's.
    if !may_be_written(loaded.access.state) || loaded.access.open_intake().is_some() {
        return Err(CoalitionError::Closed(loaded.access.state));
    }
    let offered = seat(&loaded, to, &[PartnerState::Joined])?;
    if offered.role == PartnerRole::Lead {
        return Err(CoalitionError::Gone);
    }
    if let Some(organization) = &offered.organization {
        policy::may_take_part(&loaded.program, organization)?;
    }
    lead_offers::make(tx, id, to, &loaded.by)?;
    if let Some(organization) = &offered.organization {
        let named = Named::find(tx, &loaded)?;
        let content = named.told(CoalitionTold::LeadOffered {
            partner: named.of(to),
            lead: named.lead(),
        });
        // Offered, taken back and offered again on one day: that is one letter.
        let key = format!("lead-offered:{to}:{}", day(tx));
        tell(tx, organization, &content, &partners_page(id), &key)?;
    }
    Ok(())
}

/// Ends the offer: the one who leads takes it back, or the other does not want it.
pub fn end_lead_offer(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    to: &PartnerId,
) -> Result<(), CoalitionError> {
    let loaded = Loaded::find::<CoalitionError>(tx, actor, id)?;
    if !loaded.place.leads && !loaded.place.speaks_for.contains(to) {
        return Err(Denied::NotYours.into());
    }
    if lead_offers::end_to(tx, id, to)? {
        Ok(())
    } else {
        Err(CoalitionError::Gone)
    }
}

/// Takes the lead that was offered. Who led until now is a partner from then on.
pub fn take_lead(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    partner: &PartnerId,
) -> Result<(), CoalitionError> {
    let loaded = Loaded::find::<CoalitionError>(tx, actor, id)?;
    let now = tx.now();
    policy::may_speak_for_partner(actor, &loaded.access, partner, now)?;
    if !may_be_written(loaded.access.state) {
        return Err(CoalitionError::Closed(loaded.access.state));
    }
    let taken = seat(&loaded, partner, &[PartnerState::Joined])?;
    if let Some(organization) = &taken.organization {
        policy::may_take_part(&loaded.program, organization)?;
    }
    // Of two who take one offer at once, one finds it gone.
    if !lead_offers::end_to(tx, id, partner)? {
        return Err(CoalitionError::Gone);
    }
    let mut seats = loaded.access.seats.iter();
    let former = seats.find(|seat| seat.role == PartnerRole::Lead && seat.state.is_in());
    if let Some(former) = former {
        // First the one, then the other: at no moment do two lead.
        partners::give_role(tx, &former.partner, PartnerRole::Partner)?;
    }
    partners::give_role(tx, partner, PartnerRole::Lead)?;
    let called = Named::find(tx, &loaded)?.of(partner);
    let what = json!({"partner": called});
    let by = Some(&loaded.by);
    history::add(tx, id, HistoryKind::LeadPassed, by, &what)?;
    Ok(())
}
