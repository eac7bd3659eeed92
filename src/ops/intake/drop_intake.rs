//! Staff drop what a group brought, before it confirmed: it changed its mind, or was typed twice.

use serde_json::json;

use super::hand_over::letters_of;
use super::taken_in::{IntakeError, TakenIn};
use crate::domain::audit_event::AuditKind;
use crate::domain::ids::ProposalId;
use crate::domain::letter::{CoalitionTold, Content, Letter, Link, NamedRound, Recipient};
use crate::domain::policy::Actor;
use crate::domain::proposal::{
    Access, DropEnd, DropReason, HistoryKind, IntakeEvent, PartnerState,
};
use crate::domain::round::Slug;
use crate::ops::proposals::tell_speakers;
use crate::store::proposals::{history, intake_dropped, intake_passes, intakes, partners};
use crate::store::{StoreError, Tx, audit, letters, proposals};

/// Drops what is not confirmed. The record tells that it was so and why, and nothing that was typed is left. What its
/// group took on and cannot confirm any more stays with the group, as a draft like all others. Of a proposal that was sent
/// only the completion is dropped, and it stands again as its group had confirmed it.
pub fn drop_intake(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    id: &ProposalId,
    reason: DropReason,
) -> Result<DropEnd, IntakeError> {
    let taken = TakenIn::find_own_or_left(tx, actor, slug, id)?;
    let intake = &taken.intake;
    intake.state.after(IntakeEvent::Drop, intake.contact)?;
    let (end, is_gone) = if intake.is_completion() {
        (DropEnd::Erased, intake_passes::drop_last(tx, intake)?)
    } else {
        let access = proposals::access(tx.conn(), id)?;
        let is_over = taken.is_over(tx)?;
        let end = access.drop_end(is_over).ok_or(IntakeError::TakenOn)?;
        let is_gone = match end {
            DropEnd::Erased => {
                tell(tx, &taken, &access, reason)?;
                letters::forget(tx, &letters_of(id))?;
                intake_dropped::erase_draft(tx, intake)?
            }
            DropEnd::Left => {
                let told = json!({});
                history::add(tx, id, HistoryKind::IntakeClosed, Some(&taken.by), &told)?;
                intake_dropped::leave_draft(tx, intake)?
            }
        };
        (end, is_gone)
    };
    if !is_gone {
        return Err(StoreError::Busy.into());
    }
    intake_dropped::add(tx, &taken.round.id, intake, reason, &taken.by)?;
    let event = json!({
        "arrived": intake.arrived_at,
        "by": taken.by,
        "channel": intake.channel,
        "reason": reason,
        "round": taken.round.slug,
        "typed_by": intake.typed_by,
    });
    audit::record(tx, AuditKind::IntakeDropped, &event)?;
    Ok(end)
}

/// Writes to a group that had been asked to read it, and can read letters by itself: the one that asked leads nowhere now.
fn tell(
    tx: &mut Tx<'_>,
    taken: &TakenIn,
    access: &Access,
    reason: DropReason,
) -> Result<(), StoreError> {
    let (id, intake) = (&taken.intake.proposal, &taken.intake);
    let mut seats = access.seats.iter();
    let waits = seats
        .find(|seat| seat.partner == intake.partner && seat.state == PartnerState::Invited)
        .filter(|_| intake.reading > 0);
    let Some(seat) = waits else {
        return Ok(());
    };
    let content = Content::Coalition {
        round: NamedRound {
            slug: taken.round.slug.clone(),
            title: taken.setup.call.title.to_local(),
        },
        title: String::new(),
        about: CoalitionTold::ReadBackDropped {
            group: intakes::group_name(tx.conn(), &intake.partner)?,
            reason,
        },
    };
    let path = format!("/rounds/{}", taken.round.slug);
    let dedupe_key = format!("read-back-dropped:{id}");
    if let Some(organization) = &seat.organization {
        return tell_speakers(tx, organization, &content, &path, &dedupe_key);
    }
    let asked = partners::asked(tx.conn(), id)?;
    let address = asked
        .get(&intake.partner)
        .and_then(|(_, address)| address.clone());
    let Some(address) = address else {
        return Ok(());
    };
    let address = address.parse().map_err(|_| StoreError::Unreadable {
        value: String::new(),
        expected: "an address that a group left",
    })?;
    let original = taken.setup.call.title.original();
    let letter = Letter {
        content,
        link: Link::Open(path),
        to: Recipient::Address {
            address,
            language: intake.read_in(original).clone(),
        },
        about: None,
        dedupe_key,
    };
    letters::enqueue(tx, letter)
}
