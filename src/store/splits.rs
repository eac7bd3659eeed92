//! Offers to make two of one proposal, how its lead would divide it, and what partners answered, as rows.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::columns::{Json, json_text};
use super::conn::AnyConnection;
use super::error::StoreError;
use super::offers::{self, OfferTerms, offer_rows};
use super::schema::{split_answer, split_division, split_offer};
use super::tx::Tx;
use crate::domain::ids::{Id, PartnerId, PersonId, ProposalId, RoundId, SplitOfferId};
use crate::domain::language::LocalText;
use crate::domain::proposal::{Division, OfferAnswer, OfferEnd, OfferState};
use crate::domain::time::Instant;

/// One offer.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct SplitOffer {
    /// Which.
    pub id: SplitOfferId,
    /// The proposal.
    pub proposal: ProposalId,
    /// The version of it that was with staff.
    pub version: i64,
    /// What that was called.
    pub title: String,
    /// The division that is asked about; 0 while there is none.
    pub division: i64,
    /// The new proposal.
    pub made: Option<ProposalId>,
    /// What it says, and where it stands.
    pub terms: OfferTerms,
}

/// An offer to be kept.
#[derive(Debug, Clone)]
pub struct NewSplitOffer<'a> {
    /// In which round.
    pub round: &'a RoundId,
    /// The proposal.
    pub proposal: &'a ProposalId,
    /// The version of it that is with staff.
    pub version: i64,
    /// What that is called.
    pub title: &'a str,
    /// Why, for everyone who is asked.
    pub reason: &'a LocalText,
    /// Until when partners answer.
    pub answer_by: Instant,
    /// Until when the texts of both can be sent.
    pub complete_by: Instant,
}

offer_rows!(
    split_offer,
    SplitOffer,
    SplitOfferId,
    (id, proposal_id, version, title, division, made)
);

/// Keeps an offer. [`StoreError::Duplicate`] where one is open for the proposal.
pub fn add(
    tx: &mut Tx<'_>,
    new: &NewSplitOffer<'_>,
    by: &PersonId,
) -> Result<SplitOfferId, StoreError> {
    let (id, now): (SplitOfferId, _) = (tx.new_id(), tx.now());
    diesel::insert_into(split_offer::table)
        .values((
            (
                split_offer::id.eq(&id),
                split_offer::round_id.eq(new.round),
                split_offer::proposal_id.eq(new.proposal),
                split_offer::version.eq(new.version),
                split_offer::title.eq(new.title),
                split_offer::reason.eq(json_text(new.reason)),
            ),
            (
                split_offer::answer_by.eq(new.answer_by),
                split_offer::complete_by.eq(new.complete_by),
                split_offer::division.eq(0),
                split_offer::state.eq(OfferState::Open),
                split_offer::offered_by.eq(by),
                split_offer::offered_at.eq(now),
            ),
        ))
        .execute(tx.conn())?;
    offers::hold(tx, new.proposal, id.as_str())?;
    Ok(id)
}

/// Every offer that named a proposal, or that it was made by, the newest first.
pub fn of(conn: &mut AnyConnection, proposal: &ProposalId) -> Result<Vec<SplitOffer>, StoreError> {
    let found = split_offer::table
        .filter(
            split_offer::proposal_id
                .eq(proposal)
                .or(split_offer::made.eq(proposal.as_str())),
        )
        .order((split_offer::offered_at.desc(), split_offer::id))
        .select(columns!())
        .load(conn)?;
    Ok(found)
}

/// The offers by which these proposals were made.
pub fn by_made(
    conn: &mut AnyConnection,
    made: &[&ProposalId],
) -> Result<Vec<SplitOffer>, StoreError> {
    let ids = made.iter().map(|id| id.as_str());
    let found = split_offer::table
        .filter(split_offer::made.eq_any(ids))
        .select(columns!())
        .load(conn)?;
    Ok(found)
}

/// Keeps how the lead would divide it, in place of the division that stood; `None` if another came between or it is not
/// open any more.
pub fn divide(
    tx: &mut Tx<'_>,
    offer: &SplitOffer,
    division: &Division,
    by: &PersonId,
) -> Result<Option<i64>, StoreError> {
    let (number, now) = (offer.division + 1, tx.now());
    let moved = diesel::update(split_offer::table)
        .filter(split_offer::id.eq(&offer.id))
        .filter(split_offer::state.eq(OfferState::Open))
        .filter(split_offer::division.eq(offer.division))
        .set(split_offer::division.eq(number))
        .execute(tx.conn())?;
    if moved == 0 {
        return Ok(None);
    }
    diesel::insert_into(split_division::table)
        .values((
            split_division::offer_id.eq(&offer.id),
            split_division::number.eq(number),
            split_division::body.eq(Json(division)),
            split_division::divided_by.eq(by),
            split_division::divided_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(Some(number))
}

/// The division of this number; `None` where there is none.
pub fn division(
    conn: &mut AnyConnection,
    id: &SplitOfferId,
    number: i64,
) -> Result<Option<Division>, StoreError> {
    let found: Option<Json<Division>> = split_division::table
        .find((id, number))
        .select(split_division::body)
        .first(conn)
        .optional()?;
    Ok(found.map(|Json(division)| division))
}

/// Closes an offer that is open: agreed, with the proposal that was made; `false` if it was closed before, or another
/// division is asked about.
pub fn agree(tx: &mut Tx<'_>, offer: &SplitOffer, made: &ProposalId) -> Result<bool, StoreError> {
    let now = tx.now().as_micros();
    let closed = diesel::update(split_offer::table)
        .filter(split_offer::id.eq(&offer.id))
        .filter(split_offer::state.eq(OfferState::Open))
        .filter(split_offer::division.eq(offer.division))
        .set((
            split_offer::state.eq(OfferState::Agreed),
            split_offer::made.eq(made.as_str()),
            split_offer::closed_at.eq(now),
        ))
        .execute(tx.conn())?;
    offers::release(tx, offer.id.as_str())?;
    Ok(closed == 1)
}

/// Keeps the answer of a partner to the division that is asked about, in place of one that it gave before.
pub fn answer(
    tx: &mut Tx<'_>,
    offer: &SplitOffer,
    partner: &PartnerId,
    answer: OfferAnswer,
    by: &PersonId,
) -> Result<(), StoreError> {
    let now = tx.now();
    let place = split_answer::table.find((&offer.id, offer.division, partner));
    diesel::delete(place).execute(tx.conn())?;
    diesel::insert_into(split_answer::table)
        .values((
            split_answer::offer_id.eq(&offer.id),
            split_answer::division.eq(offer.division),
            split_answer::partner_id.eq(partner),
            split_answer::answer.eq(answer),
            split_answer::answered_by.eq(by),
            split_answer::answered_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// What partners answered to the division that is asked about.
pub fn answers(
    conn: &mut AnyConnection,
    offer: &SplitOffer,
) -> Result<BTreeMap<PartnerId, OfferAnswer>, StoreError> {
    let rows: Vec<(PartnerId, OfferAnswer)> = split_answer::table
        .filter(split_answer::offer_id.eq(&offer.id))
        .filter(split_answer::division.eq(offer.division))
        .select((split_answer::partner_id, split_answer::answer))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// Whether this proposal was made of another, which was invited where the round invites.
pub fn is_made(conn: &mut AnyConnection, proposal: &ProposalId) -> Result<bool, StoreError> {
    Ok(!by_made(conn, &[proposal])?.is_empty())
}
