//! The lead of a proposal of which staff offer to make two says who would go where.

use serde_json::json;

use super::Loaded;
use super::answer_offer::{OfferAnswerError, as_offered, is_open};
use crate::domain::audit_event::AuditKind;
use crate::domain::ids::{ProposalId, SplitOfferId};
use crate::domain::letter::SplitTold;
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::proposal::{Division, DivisionFault, HistoryKind};
use crate::domain::time::Instant;
use crate::ops::screening::{Happened, note_and_tell, number_of, told_of_split};
use crate::store::splits;
use crate::store::{StoreError, Tx, audit};

/// Why it is not divided like this. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum DivideError {
    /// Whoever asks may not, or the offer takes no division any more.
    #[error(transparent)]
    Offer(#[from] OfferAnswerError),
    /// The division cannot stand.
    #[error(transparent)]
    Faulty(#[from] DivisionFault),
}

impl From<Denied> for DivideError {
    fn from(denied: Denied) -> Self {
        Self::Offer(denied.into())
    }
}

impl From<StoreError> for DivideError {
    fn from(error: StoreError) -> Self {
        Self::Offer(error.into())
    }
}

/// Keeps a division in place of the one that whoever divides was shown, and tells everyone. What was answered to that was
/// answered to no other. Returns the number of the division that is asked about.
pub fn divide_split(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    offer: &SplitOfferId,
    seen: i64,
    division: &Division,
    arrived: Instant,
) -> Result<i64, DivideError> {
    let loaded = Loaded::find::<DivideError>(tx, actor, id)?;
    let now = tx.now();
    policy::may_lead_proposal(actor, &loaded.access, now)?;
    let found = splits::find(tx.conn(), offer)?;
    let found = found
        .filter(|found| found.proposal == *id)
        .ok_or(Denied::Hidden)?;
    is_open(&loaded, &found.terms, arrived)?;
    let access = as_offered(tx, id, found.version)?;
    if found.division != seen {
        return Err(OfferAnswerError::Stale.into());
    }
    division.check(&access.seats)?;
    if splits::division(tx.conn(), offer, seen)?.as_ref() == Some(division) {
        // Said once more, it is the same, and so are the answers to it.
        return Ok(seen);
    }
    let number = splits::divide(tx, &found, division, &loaded.by)?;
    let number = number.ok_or(OfferAnswerError::Stale)?;
    let event = json!({
        "by": loaded.by,
        "division": number,
        "offer": offer,
        "round": loaded.round.slug,
    });
    audit::record(tx, AuditKind::SplitDivided, &event)?;
    let told = SplitTold::Divided {
        answer_by: found.terms.answer_by,
        zone: loaded.setup.dates.zone.clone(),
    };
    let told = told_of_split(number_of(tx, id)?, told);
    let happened = Happened {
        kind: HistoryKind::SplitDivided,
        by: Some(&loaded.by),
        what: json!({}),
        leaf: "split",
        because: format!("split divided {offer} {number}"),
    };
    note_and_tell(tx, id, happened, told)?;
    Ok(number)
}
