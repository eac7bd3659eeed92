//! Whoever types passes it to a colleague; or a colleague takes it over from somebody who works for the round no more.

use serde_json::json;

use super::taken_in::{IntakeError, IntakeFault, TakenIn, is_taken_in};
use crate::domain::audit_event::AuditKind;
use crate::domain::ids::{PersonId, ProposalId};
use crate::domain::people::EmailAddress;
use crate::domain::policy::{Actor, Denied};
use crate::domain::proposal::{IntakeEvent, PassReason};
use crate::domain::round::Slug;
use crate::store::proposals::intake_hands;
use crate::store::{StoreError, Tx, audit, mandates, proposals, role_grants};

/// To whom an intake passes, and why, as it was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WrittenPass {
    /// The colleague, by their id or their address.
    pub to: String,
    /// Why: `away`, `language`, `connected` or `work`.
    pub reason: String,
}

/// Passes an intake on. From then on the colleague sees and types it, and whoever typed before sees it no more; neither of
/// them countersigns it.
pub fn pass_on(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    id: &ProposalId,
    written: &WrittenPass,
) -> Result<(), IntakeError> {
    let taken = TakenIn::find_own_or_left(tx, actor, slug, id)?;
    is_taken_in(taken.round.state)?;
    let intake = &taken.intake;
    intake.state.after(IntakeEvent::PassOn, intake.contact)?;
    let to = colleague(tx, &taken, written.to.trim())?;
    let reason: Option<PassReason> = written.reason.parse().ok();
    let mut faults = Vec::new();
    if let Err(fault) = &to {
        faults.push(("to", *fault));
    }
    if reason.is_none() {
        faults.push(("reason", IntakeFault::UnknownChoice));
    }
    let (Ok(to), Some(reason)) = (to, reason) else {
        return Err(IntakeError::Faults(faults));
    };
    // Whoever takes over from somebody who left takes it to themselves.
    if intake.typed_by != taken.by && to != taken.by {
        return Err(Denied::NotYours.into());
    }
    let stands = (intake.pass, intake.state);
    if !intake_hands::pass_on(tx, id, stands, (&intake.typed_by, &to), reason)? {
        return Err(StoreError::Busy.into());
    }
    let event = json!({
        "by": taken.by,
        "from": intake.typed_by,
        "proposal": id,
        "reason": reason,
        "round": taken.round.slug,
        "to": to,
    });
    audit::record(tx, AuditKind::IntakePassedOn, &event)?;
    Ok(())
}

/// Who of the round's staff is meant, if they may type for this group.
fn colleague(
    tx: &mut Tx<'_>,
    taken: &TakenIn,
    named: &str,
) -> Result<Result<PersonId, IntakeFault>, StoreError> {
    let by_address = match named.parse::<EmailAddress>() {
        Ok(address) => role_grants::member(tx.conn(), &address)?,
        Err(_) => None,
    };
    let found = by_address.or_else(|| named.parse().ok());
    let found = found.filter(|found| *found != taken.intake.typed_by);
    let Some(found) = found else {
        return Ok(Err(IntakeFault::NotAColleague));
    };
    if !taken.is_colleague(tx, &found)? {
        return Ok(Err(IntakeFault::NotAColleague));
    }
    let access = proposals::access(tx.conn(), &taken.intake.proposal)?;
    let mut seats = access.seats.iter();
    let seat = seats.find(|seat| seat.partner == taken.intake.partner);
    if let Some(organization) = seat.and_then(|seat| seat.organization.as_ref()) {
        let now = tx.now();
        let members = mandates::current(tx.conn(), organization, now)?;
        if members.iter().any(|member| member.person == found) {
            return Ok(Err(IntakeFault::OwnOrganization));
        }
    }
    Ok(Ok(found))
}
