//! Staff offer to make one of two proposals that were sent. What is offered names proposals, never an organisation.

use serde_json::json;

use super::Sent;
use super::offer::{
    Happened, OfferError, PATIENCE_SECONDS, is_screened, is_silent, note_and_tell, remakeable,
    unanswered,
};
use crate::domain::amendment::PublicReason;
use crate::domain::audit_event::AuditKind;
use crate::domain::ids::{MergeOfferId, ProposalId};
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::letter::{MergeTold, ProposalTold};
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::proposal::{
    HistoryKind, MOST_PARTNERS, MergeFault, OfferEnd, joining, latest_completion, offer_dates,
};
use crate::domain::round::Slug;
use crate::domain::time::Instant;
use crate::store::merges::{self, MergeOffer, NewMergeOffer};
use crate::store::proposals::partners;
use crate::store::tasks::{self, Task, TaskKind};
use crate::store::{StoreError, Tx, audit, offers, proposals};

/// An offer, in words that were looked over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferedMerge {
    /// In which round.
    pub round: Slug,
    /// The number of the proposal that goes on.
    pub goes_on: i64,
    /// The number of the one that joins it.
    pub joins: i64,
    /// Why, for everyone who is asked.
    pub reason: PublicReason,
    /// The language of that.
    pub language: LanguageTag,
    /// Until when partners answer.
    pub answer_by: Instant,
    /// Until when the common text can be sent.
    pub complete_by: Instant,
}

/// Why nothing was offered, or no offer ended. Nothing was changed.
pub type MergeError = OfferError<MergeFault>;

/// Offers it, and tells everyone who belongs to a partner of either.
pub fn offer_merge(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    wanted: &OfferedMerge,
) -> Result<MergeOfferId, MergeError> {
    is_screened(tx, actor, &wanted.round)?;
    let goes_on = side(tx, actor, wanted, wanted.goes_on)?;
    if wanted.goes_on == wanted.joins {
        return Err(MergeFault::Same.into());
    }
    let joins = side(tx, actor, wanted, wanted.joins)?;
    let latest = latest_completion(&goes_on.setup.dates);
    offer_dates(wanted.answer_by, wanted.complete_by, latest, tx.now())
        .map_err(MergeFault::from)?;
    let coming = joining(&goes_on.access.seats, &joins.access.seats).len();
    let coming = i64::try_from(coming).unwrap_or(i64::MAX);
    let there = partners::count(tx.conn(), &goes_on.access.proposal)?;
    if there.saturating_add(coming) > MOST_PARTNERS {
        return Err(MergeFault::TooMany.into());
    }
    for one in [&goes_on, &joins] {
        if offers::held(tx.conn(), &one.access.proposal)?.is_some() {
            return Err(MergeFault::Open.into());
        }
    }
    let reason = LocalText::new(wanted.language.clone(), wanted.reason.as_str());
    let new = NewMergeOffer {
        round: &goes_on.round.id,
        goes_on: named(&goes_on),
        joins: named(&joins),
        reason: &reason,
        answer_by: wanted.answer_by,
        complete_by: wanted.complete_by,
    };
    let id = match merges::add(tx, &new, &goes_on.by) {
        // Of two who offer at once, one is first.
        Err(StoreError::Duplicate) => return Err(MergeFault::Open.into()),
        added => added?,
    };
    let due = Task {
        kind: TaskKind::MergeDue,
        payload: id.to_string(),
        dedupe_key: format!("merge {id}"),
        due: wanted.answer_by.plus_seconds(PATIENCE_SECONDS),
    };
    tasks::enqueue(tx, due)?;
    let event = json!({
        "answer_by": wanted.answer_by,
        "by": goes_on.by,
        "goes_on": wanted.goes_on,
        "joins": wanted.joins,
        "offer": id,
        "reason": reason.to_nfc(),
        "round": wanted.round,
    });
    audit::record(tx, AuditKind::MergeOffered, &event)?;
    for (one, other) in [(&goes_on, &joins), (&joins, &goes_on)] {
        let about = ProposalTold::Merge {
            number: one.number,
            other: other.number,
            about: MergeTold::Offered {
                goes_on: goes_on.number,
                answer_by: wanted.answer_by,
                zone: one.setup.dates.zone.clone(),
                reason: reason.clone(),
            },
        };
        let happened = Happened {
            kind: HistoryKind::MergeOffered,
            by: None,
            what: json!({"name": other.document.core.title}),
            leaf: "merge",
            because: format!("merge {id} {}", one.access.proposal),
        };
        note_and_tell(tx, &one.access.proposal, happened, about)?;
    }
    Ok(id)
}

/// A proposal as an offer names it: which, its version, and what that is called.
fn named(sent: &Sent) -> (&ProposalId, i64, &str) {
    let title = sent.document.core.title.as_str();
    (&sent.access.proposal, sent.version.number, title)
}

/// One of both proposals, as it was sent.
fn side(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    wanted: &OfferedMerge,
    number: i64,
) -> Result<Sent, MergeError> {
    remakeable(tx, actor, &wanted.round, number)?.ok_or_else(|| MergeFault::NotThere.into())
}

/// Takes back an offer that is open.
pub fn take_merge_back(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    round: &Slug,
    number: i64,
    offer: &MergeOfferId,
) -> Result<(), MergeError> {
    let sent = Sent::find::<MergeError>(tx, actor, round, number)?;
    let of = &sent.access.proposal;
    let found = merges::find(tx.conn(), offer)?;
    let found = found
        .filter(|found| found.goes_on == *of || found.joins == *of)
        .ok_or(Denied::Hidden)?;
    for side in [&found.goes_on, &found.joins] {
        policy::may_act_as_staff(actor, &proposals::access(tx.conn(), side)?)?;
    }
    if end_merge(tx, &found, OfferEnd::TakenBack)? {
        Ok(())
    } else {
        Err(MergeError::Gone)
    }
}

/// Ends an offer that nobody's yes completed by its date; whether it did.
pub fn merge_due(tx: &mut Tx<'_>, offer: &MergeOfferId) -> Result<bool, StoreError> {
    let (found, now) = (merges::find(tx.conn(), offer)?, tx.now());
    match found.filter(|found| is_silent(&found.terms, now)) {
        Some(late) => {
            let because = unanswered(tx, &late.goes_on)?;
            end_merge(tx, &late, because)
        }
        None => Ok(false),
    }
}

/// Ends an offer, for both proposals alike, and tells their people why, but never who; `false` if it was closed before.
pub(in crate::ops) fn end_merge(
    tx: &mut Tx<'_>,
    offer: &MergeOffer,
    because: OfferEnd,
) -> Result<bool, StoreError> {
    if !merges::end(tx, &offer.id, because)? {
        return Ok(false);
    }
    let (goes_on, joins) = numbers(tx, offer)?;
    let about = MergeTold::Ended { because };
    tell_both(tx, offer, (goes_on, joins), HistoryKind::MergeEnded, &about)?;
    let event = json!({
        "because": because,
        "goes_on": goes_on,
        "joins": joins,
        "offer": offer.id,
    });
    audit::record(tx, AuditKind::MergeEnded, &event)?;
    Ok(true)
}

/// The numbers of both proposals in their round.
pub(in crate::ops) fn numbers(
    tx: &mut Tx<'_>,
    offer: &MergeOffer,
) -> Result<(i64, i64), StoreError> {
    let (_, goes_on) = proposals::begun(tx.conn(), &offer.goes_on)?;
    let (_, joins) = proposals::begun(tx.conn(), &offer.joins)?;
    // What was sent has a number.
    goes_on.zip(joins).ok_or(StoreError::NotFound)
}

/// Notes it in the history of both proposals, and tells the people of both.
pub(in crate::ops) fn tell_both(
    tx: &mut Tx<'_>,
    offer: &MergeOffer,
    (goes_on, joins): (i64, i64),
    kind: HistoryKind,
    about: &MergeTold,
) -> Result<(), StoreError> {
    let sides = [
        (&offer.goes_on, goes_on, joins, &offer.joins_title),
        (&offer.joins, joins, goes_on, &offer.goes_on_title),
    ];
    for (of, number, other, title) in sides {
        let told = ProposalTold::Merge {
            number,
            other,
            about: about.clone(),
        };
        let happened = Happened {
            kind,
            by: None,
            what: json!({"name": title}),
            leaf: "merge",
            because: format!("merge closed {} {of}", offer.id),
        };
        note_and_tell(tx, of, happened, told)?;
    }
    Ok(())
}
