//! Offers to make one of two proposals, for those who are asked and for the staff who ask. Both see proposals, by number
//! and title; whom the other is made of, and who answered what, neither does.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::proposal_within::{ProposalWithin, proposal_within};
use super::screening_list::{ScreenedWanted, ScreeningList, screening_list};
use crate::domain::ids::{MergeOfferId, PartnerId, ProposalId};
use crate::domain::policy::{Actor, Denied};
use crate::domain::proposal::{OfferAnswer, PartnerState, is_with_staff};
use crate::domain::round::Slug;
pub use crate::store::merges::MergeOffer;
use crate::store::proposals::versions;
use crate::store::schema::{merge_answer, proposal, proposal_partner};
use crate::store::{AnyConnection, Reader, StoreError, merges, rounds};

/// One offer, with the numbers of both proposals and how far it is.
#[derive(Debug, Clone)]
pub struct MergeShown {
    /// The offer.
    pub offer: MergeOffer,
    /// The number of the proposal that goes on.
    pub goes_on: i64,
    /// The number of the one that joins it.
    pub joins: i64,
    /// How many partners are asked.
    pub asked: usize,
    /// How many of them have answered.
    pub answered: usize,
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
    let list = match screening_list(reader, actor, slug, &ScreenedWanted::one(number))? {
        Ok(list) if list.is_in_conflict() => return Ok(Err(Denied::InConflict)),
        Ok(list) => list,
        Err(denied) => return Ok(Err(denied)),
    };
    let conn = reader.conn();
    let round = rounds::own(conn, slug)?;
    let found = versions::by_number(conn, &round.id, number)?;
    let Some((id, _)) = found.filter(|(_, state)| is_with_staff(*state)) else {
        return Ok(Err(Denied::Hidden));
    };
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
    let ids: Vec<String> = offers
        .iter()
        .flat_map(|offer| [offer.goes_on.to_string(), offer.joins.to_string()])
        .collect();
    let numbers: Vec<(ProposalId, Option<i64>)> = proposal::table
        .filter(proposal::id.eq_any(&ids))
        .select((proposal::id, proposal::number))
        .load(conn)?;
    let numbers: BTreeMap<ProposalId, i64> = numbers
        .into_iter()
        .filter_map(|(id, number)| Some((id, number?)))
        .collect();
    let partners: Vec<(ProposalId, PartnerId)> = proposal_partner::table
        .filter(proposal_partner::proposal_id.eq_any(&ids))
        .filter(proposal_partner::state.eq(PartnerState::Joined))
        .select((proposal_partner::proposal_id, proposal_partner::id))
        .load(conn)?;
    let number = |id: &ProposalId| numbers.get(id).copied().unwrap_or_default();
    let offers = offers.into_iter().map(|offer| {
        let asked = partners
            .iter()
            .filter(|(of, _)| *of == offer.goes_on || *of == offer.joins);
        let has_answered = |partner: &PartnerId| {
            let mut answers = answers.iter();
            answers.any(|(of, by, _)| *of == offer.id && by == partner)
        };
        MergeShown {
            goes_on: number(&offer.goes_on),
            joins: number(&offer.joins),
            asked: asked.clone().count(),
            answered: asked.filter(|(_, partner)| has_answered(partner)).count(),
            offer,
        }
    });
    Ok(offers.collect())
}
