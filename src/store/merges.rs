//! Offers to make one of two proposals, and what partners answered, as rows.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::columns::json_text;
use super::conn::AnyConnection;
use super::error::StoreError;
use super::offers::{self, OfferTerms, offer_rows};
use super::schema::{merge_answer, merge_offer};
use super::tx::Tx;
use crate::domain::ids::{Id, MergeOfferId, PartnerId, PersonId, ProposalId, RoundId};
use crate::domain::language::LocalText;
use crate::domain::proposal::{OfferAnswer, OfferEnd, OfferState};
use crate::domain::time::Instant;

/// One offer.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct MergeOffer {
    /// Which.
    pub id: MergeOfferId,
    /// The proposal that goes on.
    pub goes_on: ProposalId,
    /// The version of it that was with staff.
    pub goes_on_version: i64,
    /// What that was called.
    pub goes_on_title: String,
    /// The proposal that joins it.
    pub joins: ProposalId,
    /// The version of it that was with staff.
    pub joins_version: i64,
    /// What that was called.
    pub joins_title: String,
    /// What it says, and where it stands.
    pub terms: OfferTerms,
}

/// An offer to be kept.
#[derive(Debug, Clone)]
pub struct NewMergeOffer<'a> {
    /// In which round.
    pub round: &'a RoundId,
    /// The proposal that goes on, the version of it that is with staff, and what that is called.
    pub goes_on: (&'a ProposalId, i64, &'a str),
    /// The same of the one that joins it.
    pub joins: (&'a ProposalId, i64, &'a str),
    /// Why, for everyone who is asked.
    pub reason: &'a LocalText,
    /// Until when partners answer.
    pub answer_by: Instant,
    /// Until when the common text can be sent.
    pub complete_by: Instant,
}

offer_rows!(
    merge_offer,
    MergeOffer,
    MergeOfferId,
    (
        id,
        goes_on,
        goes_on_version,
        goes_on_title,
        joins,
        joins_version,
        joins_title
    )
);

/// Keeps an offer. [`StoreError::Duplicate`] where one is open for either proposal.
pub fn add(
    tx: &mut Tx<'_>,
    new: &NewMergeOffer<'_>,
    by: &PersonId,
) -> Result<MergeOfferId, StoreError> {
    let (id, now): (MergeOfferId, _) = (tx.new_id(), tx.now());
    diesel::insert_into(merge_offer::table)
        .values((
            (
                merge_offer::id.eq(&id),
                merge_offer::round_id.eq(new.round),
                merge_offer::goes_on.eq(new.goes_on.0),
                merge_offer::goes_on_version.eq(new.goes_on.1),
                merge_offer::goes_on_title.eq(new.goes_on.2),
                merge_offer::joins.eq(new.joins.0),
                merge_offer::joins_version.eq(new.joins.1),
                merge_offer::joins_title.eq(new.joins.2),
            ),
            (
                merge_offer::reason.eq(json_text(new.reason)),
                merge_offer::answer_by.eq(new.answer_by),
                merge_offer::complete_by.eq(new.complete_by),
                merge_offer::state.eq(OfferState::Open),
                merge_offer::offered_by.eq(by),
                merge_offer::offered_at.eq(now),
            ),
        ))
        .execute(tx.conn())?;
    for proposal in [new.goes_on.0, new.joins.0] {
        offers::hold(tx, proposal, id.as_str())?;
    }
    Ok(id)
}

/// Every offer that named a proposal, the newest first.
pub fn of(conn: &mut AnyConnection, proposal: &ProposalId) -> Result<Vec<MergeOffer>, StoreError> {
    let found = merge_offer::table
        .filter(
            merge_offer::goes_on
                .eq(proposal)
                .or(merge_offer::joins.eq(proposal)),
        )
        .order((merge_offer::offered_at.desc(), merge_offer::id))
        .select(columns!())
        .load(conn)?;
    Ok(found)
}

/// Closes an offer that is open: agreed; `false` if it was closed before.
pub fn agree(tx: &mut Tx<'_>, id: &MergeOfferId) -> Result<bool, StoreError> {
    let now = tx.now().as_micros();
    let closed = diesel::update(merge_offer::table)
        .filter(merge_offer::id.eq(id))
        .filter(merge_offer::state.eq(OfferState::Open))
        .set((
            merge_offer::state.eq(OfferState::Agreed),
            merge_offer::closed_at.eq(now),
        ))
        .execute(tx.conn())?;
    offers::release(tx, id.as_str())?;
    Ok(closed == 1)
}

/// Keeps the answer of a partner, in place of one that it gave before.
pub fn answer(
    tx: &mut Tx<'_>,
    id: &MergeOfferId,
    partner: &PartnerId,
    answer: OfferAnswer,
    by: &PersonId,
) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::delete(merge_answer::table.find((id, partner))).execute(tx.conn())?;
    diesel::insert_into(merge_answer::table)
        .values((
            merge_answer::offer_id.eq(id),
            merge_answer::partner_id.eq(partner),
            merge_answer::answer.eq(answer),
            merge_answer::answered_by.eq(by),
            merge_answer::answered_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// What partners answered to an offer.
pub fn answers(
    conn: &mut AnyConnection,
    id: &MergeOfferId,
) -> Result<BTreeMap<PartnerId, OfferAnswer>, StoreError> {
    let rows: Vec<(PartnerId, OfferAnswer)> = merge_answer::table
        .filter(merge_answer::offer_id.eq(id))
        .select((merge_answer::partner_id, merge_answer::answer))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// The proposal that this one joined.
pub fn joined(
    conn: &mut AnyConnection,
    proposal: &ProposalId,
) -> Result<Option<ProposalId>, StoreError> {
    let found = merge_offer::table
        .filter(merge_offer::joins.eq(proposal))
        .filter(merge_offer::state.eq(OfferState::Agreed))
        .select(merge_offer::goes_on)
        .first(conn)
        .optional()?;
    Ok(found)
}
