//! What staff offer to do with proposals and partners have not answered yet: to make one of two, or two of one.

use std::collections::BTreeSet;

use diesel::prelude::*;

use super::WaitingKind;
use crate::domain::ids::{Id, MergeOfferId, PartnerId, ProposalId, SplitOfferId};
use crate::domain::proposal::OfferState;
use crate::domain::time::Instant;
use crate::store::schema::{merge_answer, merge_offer, split_answer, split_offer};
use crate::store::{AnyConnection, StoreError};

/// One offer that is open.
pub(super) struct Question {
    /// Of which kind.
    pub kind: WaitingKind,
    /// About which proposals.
    pub proposals: Vec<ProposalId>,
    /// Until when partners answer.
    pub answer_by: Instant,
    /// Whether it waits for the lead alone: it has not said how it would be divided.
    pub is_to_lead: bool,
    /// Who has answered what is asked now.
    pub answered: BTreeSet<PartnerId>,
}

/// The offers that are open for these proposals. Four statements.
pub(super) fn questions(
    conn: &mut AnyConnection,
    proposals: &[&ProposalId],
) -> Result<Vec<Question>, StoreError> {
    let ids: Vec<&str> = proposals.iter().map(|id| id.as_str()).collect();
    type Merge = (MergeOfferId, ProposalId, ProposalId, Instant);
    let merges: Vec<Merge> = merge_offer::table
        .filter(
            merge_offer::goes_on
                .eq_any(&ids)
                .or(merge_offer::joins.eq_any(&ids)),
        )
        .filter(merge_offer::state.eq(OfferState::Open))
        .order((merge_offer::offered_at, merge_offer::id))
        .select((
            merge_offer::id,
            merge_offer::goes_on,
            merge_offer::joins,
            merge_offer::answer_by,
        ))
        .load(conn)?;
    let of_merges = merges.iter().map(|(id, ..)| id.to_string());
    let to_merges: Vec<(MergeOfferId, PartnerId)> = merge_answer::table
        .filter(merge_answer::offer_id.eq_any(of_merges))
        .select((merge_answer::offer_id, merge_answer::partner_id))
        .load(conn)?;
    type Split = (SplitOfferId, ProposalId, Instant, i64);
    let splits: Vec<Split> = split_offer::table
        .filter(split_offer::proposal_id.eq_any(&ids))
        .filter(split_offer::state.eq(OfferState::Open))
        .order((split_offer::offered_at, split_offer::id))
        .select((
            split_offer::id,
            split_offer::proposal_id,
            split_offer::answer_by,
            split_offer::division,
        ))
        .load(conn)?;
    let of_splits = splits.iter().map(|(id, ..)| id.to_string());
    let to_splits: Vec<(SplitOfferId, i64, PartnerId)> = split_answer::table
        .filter(split_answer::offer_id.eq_any(of_splits))
        .select((
            split_answer::offer_id,
            split_answer::division,
            split_answer::partner_id,
        ))
        .load(conn)?;
    let merges = merges.into_iter().map(|(id, goes_on, joins, answer_by)| {
        let given = to_merges.iter().filter(|(of, _)| *of == id);
        Question {
            kind: WaitingKind::Merge,
            proposals: vec![goes_on, joins],
            answer_by,
            is_to_lead: false,
            answered: given.map(|(_, partner)| partner.clone()).collect(),
        }
    });
    let splits = splits.into_iter().map(|(id, of, answer_by, division)| {
        let given = to_splits
            .iter()
            .filter(|(of, to, _)| *of == id && *to == division);
        Question {
            kind: WaitingKind::Split,
            proposals: vec![of],
            answer_by,
            is_to_lead: division == 0,
            answered: given.map(|(_, _, partner)| partner.clone()).collect(),
        }
    });
    Ok(merges.chain(splits).collect())
}
