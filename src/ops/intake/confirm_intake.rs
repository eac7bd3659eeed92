//! Somebody who speaks for the group confirms what they read, and with that it is the group's proposal.

use serde_json::json;

use super::send::sign_and_send;
use super::taken_in::{IntakeError, is_taken_in};
use crate::domain::audit_event::AuditKind;
use crate::domain::ids::ProposalId;
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::proposal::{IntakeEvent, PartnerRole, PartnerState, ProposalState};
use crate::domain::standing::Role;
use crate::domain::time::Instant;
use crate::ops::proposals::{Loaded, Receipt};
use crate::store::proposals::intakes::{self, ConfirmedBy, Intake};
use crate::store::proposals::{intake_hands, partners};
use crate::store::{StoreError, Tx, audit};

/// The intake of a proposal, for somebody who speaks for its group and is not staff of the round: whoever takes
/// proposals in confirms none.
pub(super) fn of_group(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
) -> Result<(Loaded, Intake), IntakeError> {
    let loaded = Loaded::find::<IntakeError>(tx, actor, id)?;
    let intake = intakes::of(tx.conn(), id)?.ok_or(Denied::Hidden)?;
    let now = tx.now();
    policy::may_speak_for_partner(actor, &loaded.access, &intake.partner, now)?;
    let is_staff = match actor {
        Actor::Person(standing) => {
            standing.has_role(Role::Staff, &loaded.access.program, &loaded.access.round)
        }
        Actor::Visitor | Actor::Operator => true,
    };
    let typists = intake_hands::typists(tx.conn(), id, Some(intake.pass))?;
    if is_staff || typists.contains(&loaded.by) {
        return Err(Denied::NotYours.into());
    }
    Ok((loaded, intake))
}

/// Confirms the reading that whoever confirms was shown, signs for the group and sends it as it arrived. That it was
/// confirmed in time goes by when the confirmation `arrived`, whenever its turn comes.
pub fn confirm_intake(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    seen: i64,
    arrived: Instant,
) -> Result<Receipt, IntakeError> {
    let (loaded, intake) = of_group(tx, actor, id)?;
    intake.state.after(IntakeEvent::Confirm, intake.contact)?;
    if intake.reading != seen || loaded.access.state != ProposalState::Draft {
        return Err(IntakeError::Changed);
    }
    is_taken_in(loaded.round.state)?;
    let last = intakes::confirm_by(tx.conn(), &intake, &loaded.setup)?;
    if last.is_none_or(|last| arrived > last) {
        return Err(IntakeError::TimeOver);
    }
    let mut seats = loaded.access.seats.iter();
    let seat = seats.find(|seat| seat.partner == intake.partner && seat.role == PartnerRole::Lead);
    let seat = seat.ok_or(Denied::NotYours)?;
    if seat.state == PartnerState::Invited {
        let organization = seat.organization.as_ref().ok_or(Denied::NotYours)?;
        if !partners::accept(tx, &intake.partner, organization, &loaded.by)? {
            return Err(IntakeError::Changed);
        }
    }
    let by = ConfirmedBy::Group(&loaded.by);
    if !intakes::confirm(tx, &intake, &by)? {
        return Err(StoreError::Busy.into());
    }
    let signer = match actor {
        Actor::Person(standing) => standing.name.to_string(),
        Actor::Visitor | Actor::Operator => String::new(),
    };
    let came = intake.arrived_at;
    let receipt = sign_and_send(tx, &loaded.by, id, &intake.partner, came, &signer)?;
    let event = json!({
        "arrived": came,
        "by": loaded.by,
        "channel": intake.channel,
        "number": receipt.number,
        "round": loaded.round.slug,
        "typed_by": intake.typed_by,
    });
    audit::record(tx, AuditKind::IntakeConfirmed, &event)?;
    Ok(receipt)
}
