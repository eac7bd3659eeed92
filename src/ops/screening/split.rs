//! Staff offer to make two of one proposal that was sent. What is offered names the proposal, never a partner.

use serde_json::json;

use super::Sent;
use super::offer::{
    Happened, OfferError, PATIENCE_SECONDS, is_screened, is_silent, note_and_tell, remakeable,
    unanswered,
};
use crate::domain::amendment::PublicReason;
use crate::domain::audit_event::AuditKind;
use crate::domain::ids::{ProposalId, SplitOfferId};
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::letter::{ProposalTold, SplitTold};
use crate::domain::policy::{Actor, Denied};
use crate::domain::proposal::{
    HistoryKind, OfferEnd, SplitFault, asked_by_offer, latest_completion, offer_dates,
};
use crate::domain::round::Slug;
use crate::domain::time::Instant;
use crate::store::splits::{self, NewSplitOffer, SplitOffer};
use crate::store::tasks::{self, Task, TaskKind};
use crate::store::{StoreError, Tx, audit, offers, proposals};

/// An offer, in words that were looked over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferedSplit {
    /// In which round.
    pub round: Slug,
    /// The number of the proposal.
    pub number: i64,
    /// Why, for everyone who is asked.
    pub reason: PublicReason,
    /// The language of that.
    pub language: LanguageTag,
    /// Until when partners answer.
    pub answer_by: Instant,
    /// Until when the texts of both can be sent.
    pub complete_by: Instant,
}

/// Why nothing was offered, or no offer ended. Nothing was changed.
pub type SplitError = OfferError<SplitFault>;

/// Offers it, and tells everyone who belongs to a partner.
pub fn offer_split(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    wanted: &OfferedSplit,
) -> Result<SplitOfferId, SplitError> {
    is_screened(tx, actor, &wanted.round)?;
    let sent = remakeable(tx, actor, &wanted.round, wanted.number)?.ok_or(SplitFault::NotThere)?;
    if asked_by_offer(&sent.access.seats).count() < 2 {
        return Err(SplitFault::Alone.into());
    }
    let latest = latest_completion(&sent.setup.dates);
    offer_dates(wanted.answer_by, wanted.complete_by, latest, tx.now())
        .map_err(SplitFault::from)?;
    let of = &sent.access.proposal;
    if offers::held(tx.conn(), of)?.is_some() {
        return Err(SplitFault::Open.into());
    }
    let reason = LocalText::new(wanted.language.clone(), wanted.reason.as_str());
    let new = NewSplitOffer {
        round: &sent.round.id,
        proposal: of,
        version: sent.version.number,
        title: &sent.document.core.title,
        reason: &reason,
        answer_by: wanted.answer_by,
        complete_by: wanted.complete_by,
    };
    let id = match splits::add(tx, &new, &sent.by) {
        // Of two who offer at once, one is first.
        Err(StoreError::Duplicate) => return Err(SplitFault::Open.into()),
        added => added?,
    };
    let due = Task {
        kind: TaskKind::SplitDue,
        payload: id.to_string(),
        dedupe_key: format!("split {id}"),
        due: wanted.answer_by.plus_seconds(PATIENCE_SECONDS),
    };
    tasks::enqueue(tx, due)?;
    let event = json!({
        "answer_by": wanted.answer_by,
        "by": sent.by,
        "number": wanted.number,
        "offer": id,
        "reason": reason.to_nfc(),
        "round": wanted.round,
    });
    audit::record(tx, AuditKind::SplitOffered, &event)?;
    let told = SplitTold::Offered {
        answer_by: wanted.answer_by,
        zone: sent.setup.dates.zone.clone(),
        reason,
    };
    let happened = Happened {
        kind: HistoryKind::SplitOffered,
        by: None,
        what: json!({}),
        leaf: "split",
        because: format!("split {id}"),
    };
    note_and_tell(tx, of, happened, about(wanted.number, told))?;
    Ok(id)
}

/// A letter about a proposal with this number.
pub(in crate::ops) fn about(number: i64, about: SplitTold) -> ProposalTold {
    ProposalTold::Split { number, about }
}

/// Takes back an offer that is open.
pub fn take_split_back(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    round: &Slug,
    number: i64,
    offer: &SplitOfferId,
) -> Result<(), SplitError> {
    let sent = Sent::find::<SplitError>(tx, actor, round, number)?;
    let found = splits::find(tx.conn(), offer)?;
    let found = found
        .filter(|found| found.proposal == sent.access.proposal)
        .ok_or(Denied::Hidden)?;
    if end_split(tx, &found, OfferEnd::TakenBack)? {
        Ok(())
    } else {
        Err(OfferError::Gone)
    }
}

/// Ends an offer that nobody's yes completed by its date; whether it did.
pub fn split_due(tx: &mut Tx<'_>, offer: &SplitOfferId) -> Result<bool, StoreError> {
    let (found, now) = (splits::find(tx.conn(), offer)?, tx.now());
    match found.filter(|found| is_silent(&found.terms, now)) {
        Some(late) => {
            let because = unanswered(tx, &late.proposal)?;
            end_split(tx, &late, because)
        }
        None => Ok(false),
    }
}

/// Ends an offer, and tells the people of the proposal why, but never who; `false` if it was closed before.
pub(in crate::ops) fn end_split(
    tx: &mut Tx<'_>,
    offer: &SplitOffer,
    because: OfferEnd,
) -> Result<bool, StoreError> {
    if !splits::end(tx, &offer.id, because)? {
        return Ok(false);
    }
    let number = number(tx, &offer.proposal)?;
    let happened = Happened {
        kind: HistoryKind::SplitEnded,
        by: None,
        what: json!({}),
        leaf: "split",
        because: format!("split closed {}", offer.id),
    };
    let told = about(number, SplitTold::Ended { because });
    note_and_tell(tx, &offer.proposal, happened, told)?;
    let event = json!({"because": because, "number": number, "offer": offer.id});
    audit::record(tx, AuditKind::SplitEnded, &event)?;
    Ok(true)
}

/// The number of a proposal in its round.
pub(in crate::ops) fn number(tx: &mut Tx<'_>, of: &ProposalId) -> Result<i64, StoreError> {
    let (_, number) = proposals::begun(tx.conn(), of)?;
    // What was sent has a number.
    number.ok_or(StoreError::NotFound)
}
