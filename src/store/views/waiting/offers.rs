//! What staff offer to do with proposals and partners have not answered yet: to make one of two, or two of one.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use super::WaitingKind;
use crate::domain::ids::{Id, MergeOfferId, PartnerId, ProposalId, SplitOfferId};
use crate::domain::proposal::{Division, Draft, OfferState};
use crate::domain::time::Instant;
use crate::store::columns::Json;
use crate::store::schema::{merge_answer, merge_offer, split_answer, split_division, split_offer};
use crate::store::{AnyConnection, StoreError};

/// One offer that is open.
pub(super) struct Question {
    /// Of which kind.
    pub kind: WaitingKind,
    /// About which proposals.
    pub proposals: Vec<ProposalId>,
    /// Until when partners answer.
    pub answer_by: Instant,
    /// Whether it waits for the lead alone: it has not said how it would be divided, or somebody has left since.
    pub is_to_lead: bool,
    /// Who has answered what is asked now.
    pub answered: BTreeSet<PartnerId>,
}

/// The offers that are open for these proposals, which are these drafts. Five statements.
pub(super) fn questions(
    conn: &mut AnyConnection,
    proposals: &[&ProposalId],
    drafts: &BTreeMap<ProposalId, Draft>,
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
    let of_splits: Vec<&SplitOfferId> = splits.iter().map(|(id, ..)| id).collect();
    let divisions = divisions(conn, &of_splits)?;
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
        let said = divisions.get(&id).zip(drafts.get(&of));
        let stands = said.is_some_and(|(said, draft)| said.check(&draft.seats()).is_ok());
        let given = to_splits
            .iter()
            .filter(|(of, to, _)| stands && *of == id && *to == division);
        Question {
            kind: WaitingKind::Split,
            proposals: vec![of],
            answer_by,
            is_to_lead: !stands,
            answered: given.map(|(_, _, partner)| partner.clone()).collect(),
        }
    });
    Ok(merges.chain(splits).collect())
}

/// The divisions that are asked about, of those of these offers that have one.
fn divisions(
    conn: &mut AnyConnection,
    offers: &[&SplitOfferId],
) -> Result<BTreeMap<SplitOfferId, Division>, StoreError> {
    let rows: Vec<(SplitOfferId, Json<Division>)> = split_division::table
        .inner_join(
            split_offer::table.on(split_offer::id
                .eq(split_division::offer_id)
                .and(split_offer::division.eq(split_division::number))),
        )
        .filter(split_division::offer_id.eq_any(offers.iter().map(|id| id.as_str())))
        .select((split_division::offer_id, split_division::body))
        .load(conn)?;
    let rows = rows.into_iter();
    Ok(rows.map(|(id, Json(division))| (id, division)).collect())
}
