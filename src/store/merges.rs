//! Offers to make one of two proposals, and what partners answered, as rows.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::columns::json_text;
use super::conn::AnyConnection;
use super::error::StoreError;
use super::offers;
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
    /// Why, for everyone who is asked.
    pub reason: LocalText,
    /// Until when partners answer.
    pub answer_by: Instant,
    /// Until when the common text can be sent.
    pub complete_by: Instant,
    /// Where it stands.
    pub state: OfferState,
    /// Why it came to nothing.
    pub ended_because: Option<OfferEnd>,
    /// When it was offered.
    pub offered_at: Instant,
    /// When it was agreed or came to nothing.
    pub closed_at: Option<Instant>,
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

/// The columns of an offer, in the order of its fields.
macro_rules! columns {
    () => {
        (
            merge_offer::id,
            merge_offer::goes_on,
            merge_offer::goes_on_version,
            merge_offer::goes_on_title,
            merge_offer::joins,
            merge_offer::joins_version,
            merge_offer::joins_title,
            merge_offer::reason,
            merge_offer::answer_by,
            merge_offer::complete_by,
            merge_offer::state,
            merge_offer::ended_because,
            merge_offer::offered_at,
            merge_offer::closed_at,
        )
    };
}

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

/// The offer of this id.
pub fn find(conn: &mut AnyConnection, id: &MergeOfferId) -> Result<Option<MergeOffer>, StoreError> {
    let found = merge_offer::table
        .find(id)
        .select(columns!())
        .first(conn)
        .optional()?;
    Ok(found)
}

/// The offer that is open for a proposal.
pub fn open(
    conn: &mut AnyConnection,
    proposal: &ProposalId,
) -> Result<Option<MergeOffer>, StoreError> {
    let held = offers::held(conn, proposal)?;
    match held.and_then(|id| id.parse().ok()) {
        Some(id) => find(conn, &id),
        None => Ok(None),
    }
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

/// The offers that are open in a round.
pub fn open_in(conn: &mut AnyConnection, round: &RoundId) -> Result<Vec<MergeOffer>, StoreError> {
    let found = merge_offer::table
        .filter(merge_offer::round_id.eq(round))
        .filter(merge_offer::state.eq(OfferState::Open))
        .order((merge_offer::offered_at, merge_offer::id))
        .select(columns!())
        .load(conn)?;
    Ok(found)
}

/// Closes an offer that is open: agreed, or why it came to nothing; `false` if it was closed before.
pub fn close(
    tx: &mut Tx<'_>,
    id: &MergeOfferId,
    because: Option<OfferEnd>,
) -> Result<bool, StoreError> {
    let now = tx.now().as_micros();
    let state = match because {
        None => OfferState::Agreed,
        Some(_) => OfferState::Ended,
    };
    let closed = diesel::update(merge_offer::table)
        .filter(merge_offer::id.eq(id))
        .filter(merge_offer::state.eq(OfferState::Open))
        .set((
            merge_offer::state.eq(state),
            merge_offer::ended_because.eq(because.map(OfferEnd::as_str)),
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
