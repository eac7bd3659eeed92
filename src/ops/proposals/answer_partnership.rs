//! Whoever was asked to take part says yes or no.

use serde_json::json;

use super::Loaded;
use super::coalition::{CoalitionError, Named, PartnerKey, partners_page, seat, tell_lead};
use super::invite_partner::is_there;
use crate::domain::ids::{OrganizationId, PartnerId, ProposalId};
use crate::domain::letter::CoalitionTold;
use crate::domain::organization::INVITATION_DAYS;
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::proposal::{
    CoalitionFault, HistoryKind, PartnerState, is_coalition_alive, may_be_written,
};
use crate::domain::round::Slug;
use crate::domain::standing::MandateRole;
use crate::store::proposals::{history, partners};
use crate::store::{StoreError, Tx, organizations, people};

/// Says yes for an organisation: the one that was asked, or, by a letter's link, one that whoever holds it speaks for.
pub fn accept_partnership(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    key: &PartnerKey,
    organization: Option<&Slug>,
) -> Result<ProposalId, CoalitionError> {
    let (loaded, partner) = find(tx, actor, key)?;
    if !may_be_written(loaded.access.state) {
        return Err(CoalitionError::Closed(loaded.access.state));
    }
    let seat = seat(&loaded, &partner, &[PartnerState::Invited])?;
    let speaks_for = match &seat.organization {
        Some(asked) => {
            policy::may_take_part(&loaded.program, asked)?;
            asked.clone()
        }
        None => chosen(tx, actor, &loaded, organization)?,
    };
    match partners::accept(tx, &partner, &speaks_for, &loaded.by) {
        Ok(true) => {}
        Ok(false) => return Err(CoalitionError::Gone),
        Err(StoreError::Duplicate) => return Err(there()),
        Err(other) => return Err(other.into()),
    }
    told(tx, &loaded, &partner, true)?;
    Ok(loaded.access.proposal)
}

/// Says no, for good; nobody has to say why. Whoever holds the letter can, and so can those who speak for the
/// organisation that was asked.
pub fn decline_partnership(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    key: &PartnerKey,
) -> Result<(), CoalitionError> {
    let (loaded, partner) = find(tx, actor, key)?;
    if !is_coalition_alive(loaded.access.state) {
        return Err(CoalitionError::Closed(loaded.access.state));
    }
    let (from, to) = (PartnerState::Invited, PartnerState::Declined);
    if !partners::move_on(tx, &partner, from, to)? {
        return Err(CoalitionError::Gone);
    }
    told(tx, &loaded, &partner, false)
}

fn there() -> CoalitionError {
    CoalitionError::fault("organization", CoalitionFault::There)
}

/// The proposal and the invitation, for somebody who may answer it.
fn find(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    key: &PartnerKey,
) -> Result<(Loaded, PartnerId), CoalitionError> {
    match key {
        PartnerKey::Of(proposal, partner) => {
            let loaded = Loaded::find::<CoalitionError>(tx, actor, proposal)?;
            let now = tx.now();
            policy::may_speak_for_partner(actor, &loaded.access, partner, now)?;
            Ok((loaded, partner.clone()))
        }
        PartnerKey::Token(hash) => {
            let found = partners::invited_by_token(tx.conn(), hash)?;
            by_letter(tx, actor, found)
        }
        PartnerKey::Address(partner) => {
            let Actor::Person(standing) = actor else {
                return Err(Denied::Hidden.into());
            };
            let address = people::address_of(tx.conn(), &standing.person)?;
            let address = address.ok_or(CoalitionError::Gone)?;
            let found = partners::invited_at(tx.conn(), partner, &address)?;
            by_letter(tx, actor, found.map(|proposal| (proposal, partner.clone())))
        }
    }
}

/// Whoever holds the letter, or reads at its address, has no place in the proposal yet: that alone lets them answer.
fn by_letter(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    found: Option<(ProposalId, PartnerId)>,
) -> Result<(Loaded, PartnerId), CoalitionError> {
    let Actor::Person(standing) = actor else {
        return Err(Denied::Hidden.into());
    };
    let (proposal, partner) = found.ok_or(CoalitionError::Gone)?;
    let now = tx.now();
    let asked = partners::asked(tx.conn(), &proposal)?;
    let is_over = asked
        .get(&partner)
        .is_none_or(|(at, _)| at.plus_seconds(INVITATION_DAYS * 86_400) <= now);
    if is_over {
        return Err(CoalitionError::Expired);
    }
    Ok((Loaded::by_letter(tx, &standing.person, &proposal)?, partner))
}

/// The organisation that whoever answers chose among those they speak for.
fn chosen(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    loaded: &Loaded,
    organization: Option<&Slug>,
) -> Result<OrganizationId, CoalitionError> {
    let refused = |fault| CoalitionError::fault("organization", fault);
    let slug = organization.ok_or_else(|| refused(CoalitionFault::Missing))?;
    let found = organizations::find(tx.conn(), slug)?;
    let found = found.ok_or_else(|| refused(CoalitionFault::NotOurs))?.id;
    let held = match actor {
        Actor::Person(standing) => standing.mandate_in(&found),
        Actor::Visitor | Actor::Operator => None,
    };
    match held {
        Some(MandateRole::Lead | MandateRole::Delegate) => {}
        Some(MandateRole::Member) | None => return Err(refused(CoalitionFault::NotOurs)),
    }
    if policy::may_take_part(&loaded.program, &found).is_err() {
        return Err(refused(CoalitionFault::Funder));
    }
    if is_there(loaded, &found) {
        return Err(there());
    }
    Ok(found)
}

fn told(
    tx: &mut Tx<'_>,
    loaded: &Loaded,
    partner: &PartnerId,
    accepted: bool,
) -> Result<(), CoalitionError> {
    let named = Named::find(tx, loaded)?;
    let called = named.of(partner);
    let kind = if accepted {
        HistoryKind::PartnerJoined
    } else {
        HistoryKind::PartnerDeclined
    };
    let id = &loaded.access.proposal;
    let what = json!({"partner": called});
    history::add(tx, id, kind, Some(&loaded.by), &what)?;
    let content = named.told(CoalitionTold::Answered {
        partner: called,
        accepted,
    });
    let key = format!("partner-answered:{partner}");
    tell_lead(tx, &loaded.access.seats, &content, &partners_page(id), &key)?;
    Ok(())
}
