//! A second member of staff countersigns that a group confirmed which does not sign in: its proposal, or what it was asked
//! to complete.

use jiff::tz::TimeZone;
use serde_json::json;

use super::send::sign_and_send;
use super::taken_in::{IntakeError, TakenIn};
use crate::domain::audit_event::AuditKind;
use crate::domain::ids::{OrganizationId, ProposalId};
use crate::domain::organization::WrittenFacts;
use crate::domain::policy::{Actor, Denied};
use crate::domain::proposal::IntakeEvent;
use crate::domain::round::Slug;
use crate::ops::proposals::Receipt;
use crate::store::organizations::Relations;
use crate::store::proposals::intakes::{self, ConfirmedBy};
use crate::store::proposals::{intake_hands, partners};
use crate::store::{StoreError, Tx, audit, organizations};

/// Countersigns: the group is listed, with nobody in it who signs in, and its proposal is sent as it arrived. What it
/// completed is sent as its next version.
pub fn countersign(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    id: &ProposalId,
) -> Result<Receipt, IntakeError> {
    let taken = TakenIn::find(tx, actor, slug, id)?;
    let intake = &taken.intake;
    // Whoever typed any of it does not countersign: the database holds to it as well.
    let typists = intake_hands::typists(tx.conn(), id, Some(intake.pass))?;
    if typists.contains(&taken.by) {
        return Err(Denied::NotYours.into());
    }
    intake
        .state
        .after(IntakeEvent::Countersign, intake.contact)?;
    if taken.access.state != intake.draft_state() {
        return Err(IntakeError::Changed);
    }
    if !intake.is_completion() {
        let organization = list(tx, &taken)?;
        if !partners::accept(tx, &intake.partner, &organization, &taken.by)? {
            return Err(IntakeError::Changed);
        }
    }
    let by = ConfirmedBy::Countersigner(&taken.by);
    if !intakes::confirm(tx, intake, &by)? {
        return Err(StoreError::Busy.into());
    }
    let signer = intake.signer.clone().unwrap_or_default();
    let arrived = intake.arrived_at;
    let receipt = sign_and_send(tx, &taken.by, id, &intake.partner, arrived, &signer)?;
    let event = json!({
        "arrived": arrived,
        "channel": intake.channel,
        "countersigned_by": taken.by,
        "number": receipt.number,
        "proof": intake.proof,
        "round": taken.round.slug,
        "typed_by": intake.typed_by,
    });
    audit::record(tx, AuditKind::IntakeConfirmed, &event)?;
    Ok(receipt)
}

/// Lists the group under the name that it gave.
fn list(tx: &mut Tx<'_>, taken: &TakenIn) -> Result<OrganizationId, IntakeError> {
    let intake = &taken.intake;
    let name = intakes::group_name(tx.conn(), &intake.partner)?;
    let kind = intake.group_kind.ok_or(Denied::Hidden)?;
    let written = WrittenFacts {
        name,
        kind: kind.as_str().to_owned(),
        mixed_scripts: true,
        ..WrittenFacts::default()
    };
    let today = tx.now().timestamp().to_zoned_datetime(TimeZone::UTC).date();
    // Whose name was forgotten cannot be listed any more.
    let facts = written.read(today).map_err(|_| IntakeError::TimeOver)?;
    if organizations::alike(tx.conn(), &facts.name, None)?.is_some() {
        return Err(IntakeError::Registered);
    }
    let slug = organizations::free_slug(tx, &facts.name)?;
    let id = match organizations::add(tx, &slug, &facts, &Relations::default()) {
        Err(StoreError::Duplicate) => return Err(IntakeError::Registered),
        added => added?,
    };
    let founded = json!({
        "beside": null,
        "by": taken.by,
        "kind": facts.kind,
        "name": facts.name,
        "organization": slug,
    });
    audit::record(tx, AuditKind::OrganizationFounded, &founded)?;
    Ok(id)
}
