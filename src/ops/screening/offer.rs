//! What offers to make one of two proposals and two of one have in common.

use serde_json::Value;

use super::Sent;
use super::merge::end_merge;
use super::split::end_split;
use crate::domain::ids::{PersonId, ProposalId};
use crate::domain::letter::ProposalTold;
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::proposal::{
    HistoryKind, MergeFault, OfferEnd, SplitFault, asked_by_offer, is_screened_in, may_be_remade,
};
use crate::domain::round::{RoundState, Slug};
use crate::domain::time::Instant;
use crate::ops::proposals::tell::{Telling, joined, page, tell};
use crate::store::offers::OfferTerms;
use crate::store::proposals::history;
use crate::store::{StoreError, Tx, merges, proposals, round_parts, rounds, splits};

/// For so long after the date for answers, or for signatures, nobody takes silence for an answer: what arrived in time may
/// still wait for its turn.
pub(in crate::ops) const PATIENCE_SECONDS: i64 = 120;

/// Why nothing was offered, or no offer ended. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum OfferError<F: std::error::Error + 'static> {
    /// Whoever asks may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The round is over, or is being decided.
    #[error("in a round that is {0} nothing is screened any more")]
    RoundOver(RoundState),
    /// What was wanted cannot stand.
    #[error("it cannot be offered: {0}")]
    Faulty(F),
    /// It is agreed, or came to nothing before.
    #[error("this offer is not open any more")]
    Gone,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<MergeFault> for OfferError<MergeFault> {
    fn from(fault: MergeFault) -> Self {
        Self::Faulty(fault)
    }
}

impl From<SplitFault> for OfferError<SplitFault> {
    fn from(fault: SplitFault) -> Self {
        Self::Faulty(fault)
    }
}

/// Whether this person screens a round in which something can still be offered.
pub(super) fn is_screened<F: std::error::Error>(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    round: &Slug,
) -> Result<(), OfferError<F>> {
    let round = match rounds::own(tx.conn(), round) {
        Err(StoreError::NotFound) => return Err(Denied::Hidden.into()),
        found => found?,
    };
    policy::may_screen_proposals(actor, &round.program, &round.id)?;
    if is_screened_in(round.state) {
        Ok(())
    } else {
        Err(OfferError::RoundOver(round.state))
    }
}

/// A proposal of which something can be offered. Whether there is none of this number, or one that its coalition took
/// back, is not told apart.
pub(super) fn remakeable<F: std::error::Error>(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    round: &Slug,
    number: i64,
) -> Result<Option<Sent>, OfferError<F>> {
    match Sent::find::<OfferError<F>>(tx, actor, round, number) {
        Err(OfferError::Denied(Denied::Hidden)) => Ok(None),
        found => Ok(Some(found?).filter(|sent| may_be_remade(sent.access.state))),
    }
}

/// Whether an offer that is still open waited long enough for answers.
pub(super) fn is_silent(terms: &OfferTerms, now: Instant) -> bool {
    terms.is_open() && terms.answer_by.plus_seconds(PATIENCE_SECONDS) <= now
}

/// Ends the offers that are open for a proposal, if there are any: it was taken back, returned or found ineligible.
pub(in crate::ops) fn offers_overtaken(
    tx: &mut Tx<'_>,
    proposal: &ProposalId,
) -> Result<(), StoreError> {
    merge_overtaken(tx, proposal)?;
    split_overtaken(tx, proposal)
}

/// Ends the offer to make one of this proposal and another, if one is open, once somebody has left: its coalition is another
/// one than that which was asked. Of an offer to make two of it the lead says anew how, without whoever left, as long as
/// somebody is there who could go.
pub(in crate::ops) fn coalition_changed(
    tx: &mut Tx<'_>,
    proposal: &ProposalId,
) -> Result<(), StoreError> {
    merge_overtaken(tx, proposal)?;
    let seats = proposals::access(tx.conn(), proposal)?.seats;
    if asked_by_offer(&seats).count() < 2 {
        split_overtaken(tx, proposal)?;
    }
    Ok(())
}

fn merge_overtaken(tx: &mut Tx<'_>, proposal: &ProposalId) -> Result<(), StoreError> {
    if let Some(open) = merges::open(tx.conn(), proposal)? {
        end_merge(tx, &open, OfferEnd::Overtaken)?;
    }
    Ok(())
}

fn split_overtaken(tx: &mut Tx<'_>, proposal: &ProposalId) -> Result<(), StoreError> {
    if let Some(open) = splits::open(tx.conn(), proposal)? {
        end_split(tx, &open, OfferEnd::Overtaken)?;
    }
    Ok(())
}

/// Why an offer ends whose date for answers is past: silence is an answer only where one could still be given.
pub(super) fn unanswered(tx: &mut Tx<'_>, of: &ProposalId) -> Result<OfferEnd, StoreError> {
    let access = proposals::access(tx.conn(), of)?;
    let round = rounds::own_by_id(tx.conn(), &access.round)?;
    Ok(if is_screened_in(round.state) {
        OfferEnd::Silence
    } else {
        OfferEnd::Overtaken
    })
}

/// What happened to an offer, as the history of a proposal has it, and where letters lead.
pub(in crate::ops) struct Happened<'a> {
    /// What.
    pub kind: HistoryKind,
    /// Who did it, where its coalition may know.
    pub by: Option<&'a PersonId>,
    /// What else is to be told.
    pub what: Value,
    /// The page of the proposal where it can be read.
    pub leaf: &'static str,
    /// What names this change among all.
    pub because: String,
}

/// Notes it in the history of a proposal, and tells the people of all who take part in it now.
pub(in crate::ops) fn note_and_tell(
    tx: &mut Tx<'_>,
    of: &ProposalId,
    happened: Happened<'_>,
    about: ProposalTold,
) -> Result<(), StoreError> {
    history::add(tx, of, happened.kind, happened.by, &happened.what)?;
    let access = proposals::access(tx.conn(), of)?;
    let round = rounds::own_by_id(tx.conn(), &access.round)?;
    let setup = round_parts::setup(tx.conn(), &access.round)?;
    let telling = Telling {
        round: &round,
        setup: &setup,
        about,
        path: page(of, happened.leaf),
        because: happened.because,
    };
    tell(tx, &joined(&access), &telling)
}
