//! Staff had asked a group for completion that does not sign in, and type what it says: it reads or hears that too, and only
//! its word sends it.

use serde::Deserialize;
use serde_json::json;

use super::begin_intake::read_reached_at;
use super::taken_in::{IntakeError, IntakeFault, TakenIn};
use crate::domain::audit_event::AuditKind;
use crate::domain::ids::ProposalId;
use crate::domain::policy::{Actor, Denied};
use crate::domain::proposal::{
    HistoryKind, IntakeChannel, IntakeContact, IntakeEvent, ProposalState, Verdict,
    completion_confirm_by, contact_until, not_before_deadline,
};
use crate::domain::round::Slug;
use crate::domain::setup::{LocalMinute, Setup, WhichHour};
use crate::domain::time::Instant;
use crate::store::proposals::history;
use crate::store::proposals::intake_passes::{self, NewCompletion};
use crate::store::{StoreError, Tx, audit, mandates, proposals, screening};

/// What came of a group that was asked for completion, as it was written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WrittenCompletion {
    /// How it came: `paper`, `voice`, `visit` or `phone`.
    pub channel: String,
    /// When it arrived, on the clock of the round, as `2027-03-04T16:20`.
    pub arrived: String,
    /// How the group is reached: `phone` or `letter`.
    pub contact: String,
    /// Its phone number or postal address.
    pub reached_at: String,
}

impl WrittenCompletion {
    fn read(&self, setup: &Setup, asked: Asked, now: Instant) -> Result<Read, IntakeError> {
        let mut faults = Vec::new();
        let mut wrong = |field, fault| faults.push((field, fault));
        let channel: Option<IntakeChannel> = self.channel.parse().ok();
        if channel.is_none() {
            wrong("channel", IntakeFault::UnknownChoice);
        }
        let local = self.arrived.trim().parse::<LocalMinute>().ok();
        let zone = &setup.dates.zone;
        let moment = local.and_then(|local| local.in_zone(zone, WhichHour::First).ok());
        let arrived = moment.map(|moment| moment.at);
        match arrived {
            None => wrong("arrived", IntakeFault::NotAMoment),
            Some(at) if at > now => wrong("arrived", IntakeFault::Ahead),
            // The clock on the wall shows minutes: what came in the same one came after it was asked for.
            Some(at) if at.plus_seconds(60) <= asked.at => {
                wrong("arrived", IntakeFault::NotAskedYet);
            }
            Some(at) if at > asked.due => wrong("arrived", IntakeFault::CompletionOver),
            Some(_) => {}
        }
        let contact: Option<IntakeContact> = self.contact.parse().ok();
        let contact = contact.filter(|contact| !contact.signs_in());
        let reached_at = contact.map(|contact| read_reached_at(contact, &self.reached_at));
        match &reached_at {
            None => wrong("contact", IntakeFault::UnknownChoice),
            Some(Err(fault)) => wrong("reached_at", *fault),
            Some(Ok(_)) => {}
        }
        let last = completion_confirm_by(setup, asked.due).filter(|last| now <= *last);
        if last.is_none() {
            wrong("arrived", IntakeFault::NoTimeLeft);
        }
        match (channel, arrived, contact, reached_at, last) {
            (Some(channel), Some(arrived), Some(contact), Some(Ok(reached_at)), Some(last))
                if faults.is_empty() =>
            {
                Ok(Read {
                    channel,
                    arrived,
                    contact,
                    reached_at,
                    last,
                })
            }
            _ => Err(IntakeError::Faults(faults)),
        }
    }
}

struct Read {
    channel: IntakeChannel,
    arrived: Instant,
    contact: IntakeContact,
    reached_at: String,
    last: Instant,
}

/// When completion was asked for, and until when.
#[derive(Clone, Copy)]
struct Asked {
    at: Instant,
    due: Instant,
}

/// Begins to type what the group says. Whoever of the round's staff does this is who types, and sees the draft again.
pub fn begin_completion(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    id: &ProposalId,
    written: &WrittenCompletion,
) -> Result<(), IntakeError> {
    let taken = TakenIn::find(tx, actor, slug, id)?;
    let intake = &taken.intake;
    intake.state.after(IntakeEvent::Complete, intake.contact)?;
    let access = &taken.access;
    if access.state != ProposalState::Returned {
        return Err(IntakeError::Changed);
    }
    let mut seats = access.seats.iter();
    let seat = seats.find(|seat| seat.partner == intake.partner);
    let group = seat.and_then(|seat| seat.organization.as_ref());
    let now = tx.now();
    if !mandates::current(tx.conn(), group.ok_or(Denied::Hidden)?, now)?.is_empty() {
        return Err(IntakeError::SignsIn);
    }
    let decisions = screening::of(tx.conn(), id)?;
    let mut decisions = decisions.iter();
    let returned = decisions.find(|decision| decision.verdict == Verdict::Returned);
    let asked = returned.and_then(|returned| {
        Some(Asked {
            at: returned.at,
            due: not_before_deadline(returned.due_at?, &taken.setup.dates),
        })
    });
    let read = written.read(&taken.setup, asked.ok_or(IntakeError::Changed)?, now)?;
    let new = NewCompletion {
        channel: read.channel,
        contact: read.contact,
        reached_at: &read.reached_at,
        arrived_at: read.arrived,
        contact_until: contact_until(read.last),
    };
    if !intake_passes::begin(tx, intake, &new, &taken.by)? {
        return Err(StoreError::Busy.into());
    }
    let told = json!({"channel": read.channel});
    history::add(tx, id, HistoryKind::TypedIn, Some(&taken.by), &told)?;
    let (_, number) = proposals::begun(tx.conn(), id)?;
    let event = json!({
        "arrived": read.arrived,
        "by": taken.by,
        "channel": read.channel,
        "number": number,
        "round": taken.round.slug,
    });
    audit::record(tx, AuditKind::IntakeCompletionBegun, &event)?;
    Ok(())
}
