//! Offers to make one of two proposals, for those who are asked and for the staff who ask. Both see proposals, by number
//! and title; whom the other is made of, and who answered what, neither does.

use diesel::prelude::*;

use super::offers::{HowFar, Numbered, Proposals, numbered};
use super::proposal_within::{ProposalWithin, proposal_within};
use super::screening_list::ScreeningList;
use crate::domain::ids::{MergeOfferId, PartnerId, ProposalId};
use crate::domain::policy::{Actor, Denied};
use crate::domain::proposal::OfferAnswer;
use crate::domain::round::Slug;
pub use crate::store::merges::MergeOffer;
use crate::store::schema::merge_answer;
use crate::store::{AnyConnection, Reader, StoreError, merges};

/// One offer, with the numbers of both proposals and how far it is.
#[derive(Debug, Clone)]
pub struct MergeShown {
    /// The offer.
    pub offer: MergeOffer,
    /// The number of the proposal that goes on.
    pub goes_on: i64,
    /// The number of the one that joins it.
    pub joins: i64,
    /// How far it is.
    pub how_far: HowFar,
}

/// The offers that name a proposal, for somebody who has a place in it.
#[derive(Debug, Clone)]
pub struct MergesWithin {
    /// The proposal.
    pub within: ProposalWithin,
    /// The newest first.
    pub offers: Vec<MergeShown>,
    /// What each partner that the reader speaks for answered to each offer.
    pub mine: Vec<(MergeOfferId, PartnerId, OfferAnswer)>,
}

/// The offers that name this proposal, if `actor` has a place in it. Four statements more than the proposal itself.
pub fn merges_within(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
) -> Result<Result<MergesWithin, Denied>, StoreError> {
    let within = match proposal_within(reader, actor, id)? {
        Ok(within) => within,
        Err(denied) => return Ok(Err(denied)),
    };
    let conn = reader.conn();
    let offers = merges::of(conn, id)?;
    let answers = answers(conn, &offers)?;
    let mine = answers
        .iter()
        .filter(|(_, partner, _)| within.place.speaks_for.contains(partner));
    Ok(Ok(MergesWithin {
        mine: mine.cloned().collect(),
        offers: shown(conn, offers, &answers)?,
        within,
    }))
}

/// The offers that name a proposal that was sent, for staff.
#[derive(Debug, Clone)]
pub struct MergesOfSent {
    /// Its round, and its row among what was sent.
    pub list: ScreeningList,
    /// Its number.
    pub number: i64,
    /// The newest first.
    pub offers: Vec<MergeShown>,
}

/// The offers that name the proposal with this number. Six statements more than the list of what was sent.
pub fn merges_of_sent(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    number: i64,
) -> Result<Result<MergesOfSent, Denied>, StoreError> {
    let Numbered { list, id, .. } = match numbered(reader, actor, slug, number)? {
        Ok(found) => found,
        Err(denied) => return Ok(Err(denied)),
    };
    let conn = reader.conn();
    let offers = merges::of(conn, &id)?;
    let answers = answers(conn, &offers)?;
    Ok(Ok(MergesOfSent {
        list,
        number,
        offers: shown(conn, offers, &answers)?,
    }))
}

type AnswerRow = (MergeOfferId, PartnerId, OfferAnswer);

fn answers(conn: &mut AnyConnection, offers: &[MergeOffer]) -> Result<Vec<AnswerRow>, StoreError> {
    let ids: Vec<String> = offers.iter().map(|offer| offer.id.to_string()).collect();
    let rows = merge_answer::table
        .filter(merge_answer::offer_id.eq_any(ids))
        .order((merge_answer::answered_at, merge_answer::partner_id))
        .select((
            merge_answer::offer_id,
            merge_answer::partner_id,
            merge_answer::answer,
        ))
        .load(conn)?;
    Ok(rows)
}

fn shown(
    conn: &mut AnyConnection,
    offers: Vec<MergeOffer>,
    answers: &[AnswerRow],
) -> Result<Vec<MergeShown>, StoreError> {
    let named = offers
        .iter()
        .flat_map(|offer| [&offer.goes_on, &offer.joins]);
    let ids: Vec<String> = named.map(ToString::to_string).collect();
    let proposals = Proposals::find(conn, &ids)?;
    let offers = offers.into_iter().map(|offer| MergeShown {
        goes_on: proposals.number(&offer.goes_on),
        joins: proposals.number(&offer.joins),
        how_far: proposals.how_far(&[&offer.goes_on, &offer.joins], |partner| {
            let mut answers = answers.iter();
            answers.any(|(of, by, _)| *of == offer.id && by == partner)
        }),
        offer,
    });
    Ok(offers.collect())
}
