//! Where a proposal stands, as its own people see it: what was sent and decided of it and of its letter of intent, and
//! whether staff asked to make it one with another.

use super::sent_within::{SentWithin, sent_within};
use crate::domain::ids::ProposalId;
use crate::domain::policy::{Actor, Denied};
use crate::domain::proposal::OfferState;
use crate::domain::time::Instant;
pub use crate::store::letters_of_intent::LetterAnswer;
use crate::store::{Reader, StoreError, letters_of_intent, merges, splits};

/// A proposal and all that decides where it stands.
#[derive(Debug, Clone)]
pub struct ProposalOverview {
    /// The proposal, and what was sent of it.
    pub sent: SentWithin,
    /// When its letter of intent was sent last.
    pub letter_sent_at: Option<Instant>,
    /// What staff answered to that.
    pub letter_answer: Option<LetterAnswer>,
    /// Where the newest offer to make one of it and another stands.
    pub merge: Option<OfferState>,
    /// Where the latest offer stands to make two of it, or that it was made by.
    pub split: Option<OfferState>,
}

/// Where this proposal stands, if `actor` has a place in it. Four statements more than what was sent of it.
pub fn proposal_overview(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
) -> Result<Result<ProposalOverview, Denied>, StoreError> {
    let sent = match sent_within(reader, actor, id)? {
        Ok(sent) => sent,
        Err(denied) => return Ok(Err(denied)),
    };
    let conn = reader.conn();
    let letters = letters_of_intent::versions(conn, id)?;
    Ok(Ok(ProposalOverview {
        letter_sent_at: letters.first().map(|letter| letter.at),
        letter_answer: letters_of_intent::answer(conn, id)?,
        merge: merges::of(conn, id)?.first().map(|offer| offer.terms.state),
        split: splits::of(conn, id)?.first().map(|offer| offer.terms.state),
        sent,
    }))
}
