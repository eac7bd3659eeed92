//! What answering an offer of staff has in common, whether it would make one of two proposals or two of one.

use super::Loaded;
use crate::domain::ids::{PartnerId, ProposalId};
use crate::domain::policy::{Denied, PaysForIt};
use crate::domain::proposal::{Access, PartnerState, ProposalEvent, is_screened_in, may_be_remade};
use crate::domain::time::Instant;
use crate::store::offers::OfferTerms;
use crate::store::proposals::{self, lead_offers, versions};
use crate::store::{StoreError, Tx};

/// Why nothing was answered. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum OfferAnswerError {
    /// Whoever asks may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The offer is agreed or came to nothing, or what it is about has changed.
    #[error("this offer is not open any more")]
    Gone,
    /// Who pays for the programme takes no part in its proposals.
    #[error(transparent)]
    PaysForIt(#[from] PaysForIt),
    /// The date for answers is past.
    #[error("the date for answers was {0}")]
    TooLate(Instant),
    /// Another division is asked about than the one that was shown, or somebody has left since.
    #[error("another division is asked about")]
    Stale,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Whether an offer still takes what arrived at this instant.
pub(super) fn is_open(
    loaded: &Loaded,
    terms: &OfferTerms,
    arrived: Instant,
) -> Result<(), OfferAnswerError> {
    if !terms.is_open() || !is_screened_in(loaded.round.state) {
        return Err(OfferAnswerError::Gone);
    }
    if arrived > terms.answer_by {
        return Err(OfferAnswerError::TooLate(terms.answer_by));
    }
    Ok(())
}

/// Whether this partner is asked: it takes part.
pub(super) fn is_asked(loaded: &Loaded, partner: &PartnerId) -> Result<(), OfferAnswerError> {
    let mut seats = loaded.access.seats.iter();
    if seats.any(|seat| seat.partner == *partner && seat.state == PartnerState::Joined) {
        Ok(())
    } else {
        Err(OfferAnswerError::Gone)
    }
}

/// A proposal, while it is what was offered.
pub(super) fn as_offered(
    tx: &mut Tx<'_>,
    id: &ProposalId,
    version: i64,
) -> Result<Access, OfferAnswerError> {
    let access = proposals::access(tx.conn(), id)?;
    let sent = versions::latest(tx.conn(), id)?;
    let is_same = sent.is_some_and(|sent| sent.number == version && sent.withdrawn_at.is_none());
    if is_same && may_be_remade(access.state) {
        Ok(access)
    } else {
        Err(OfferAnswerError::Gone)
    }
}

/// Moves a proposal to where it stands once everyone said yes. An offer of its lead that waits is over by that.
pub(super) fn move_on(
    tx: &mut Tx<'_>,
    access: &Access,
    event: ProposalEvent,
) -> Result<(), StoreError> {
    let after = access.state.after(event).map_err(|_| StoreError::Busy)?;
    if !proposals::move_on(tx, &access.proposal, access.state, after)? {
        return Err(StoreError::Busy);
    }
    lead_offers::end(tx, &access.proposal)
}
