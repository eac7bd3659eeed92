//! What offers to make one of two proposals and two of one have in common, as rows: one at a time is open for a proposal,
//! and with the last yes it is opened to be written anew.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::conn::AnyConnection;
use super::error::StoreError;
use super::schema::{merge_offer, offer_open, split_offer};
use super::tx::Tx;
use crate::domain::ids::{Id, ProposalId};
use crate::domain::language::LocalText;
use crate::domain::proposal::{OfferEnd, OfferState};
use crate::domain::time::Instant;

/// What every offer says, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct OfferTerms {
    /// Why, for everyone who is asked.
    pub reason: LocalText,
    /// Until when partners answer.
    pub answer_by: Instant,
    /// Until when what follows from it can be sent.
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

impl OfferTerms {
    /// Whether it waits for answers.
    pub fn is_open(&self) -> bool {
        self.state == OfferState::Open
    }
}

/// What the rows of both kinds of offers have alike: finding one, or those of a round, and ending it. Of the columns that
/// are read, the last are those of [`OfferTerms`].
macro_rules! offer_rows {
    ($table:ident, $offer:ident, $id:ident, ($($column:ident),*)) => {
        /// The columns of an offer, in the order of its fields.
        macro_rules! columns {
            () => {
                (
                    $($table::$column,)*
                    (
                        $table::reason,
                        $table::answer_by,
                        $table::complete_by,
                        $table::state,
                        $table::ended_because,
                        $table::offered_at,
                        $table::closed_at,
                    ),
                )
            };
        }

        /// The offer of this id.
        pub fn find(conn: &mut AnyConnection, id: &$id) -> Result<Option<$offer>, StoreError> {
            let found = $table::table
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
        ) -> Result<Option<$offer>, StoreError> {
            let held = $crate::store::offers::held(conn, proposal)?;
            match held.and_then(|id| id.parse().ok()) {
                Some(id) => find(conn, &id),
                None => Ok(None),
            }
        }

        /// Closes an offer that is open: it came to nothing; `false` if it was closed before.
        pub fn end(tx: &mut Tx<'_>, id: &$id, because: OfferEnd) -> Result<bool, StoreError> {
            let now = tx.now().as_micros();
            let closed = diesel::update($table::table)
                .filter($table::id.eq(id))
                .filter($table::state.eq(OfferState::Open))
                .set((
                    $table::state.eq(OfferState::Ended),
                    $table::ended_because.eq(because.as_str()),
                    $table::closed_at.eq(now),
                ))
                .execute(tx.conn())?;
            $crate::store::offers::release(tx, id.as_str())?;
            Ok(closed == 1)
        }
    };
}
pub(super) use offer_rows;

/// That a proposal was opened to be written, signed and sent anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenedAnew {
    /// When. What was signed before does not count for what is sent after it.
    pub at: Instant,
    /// Until when it can be sent.
    pub complete_by: Instant,
}

/// Notes that an offer is open for a proposal; [`StoreError::Duplicate`] where one is already, of whichever kind.
pub(super) fn hold(tx: &mut Tx<'_>, proposal: &ProposalId, offer: &str) -> Result<(), StoreError> {
    diesel::insert_into(offer_open::table)
        .values((
            offer_open::proposal_id.eq(proposal),
            offer_open::offer_id.eq(offer),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Notes that it is open no more.
pub(super) fn release(tx: &mut Tx<'_>, offer: &str) -> Result<(), StoreError> {
    diesel::delete(offer_open::table.filter(offer_open::offer_id.eq(offer))).execute(tx.conn())?;
    Ok(())
}

/// The id of the offer that is open for a proposal, of whichever kind.
pub fn held(conn: &mut AnyConnection, proposal: &ProposalId) -> Result<Option<String>, StoreError> {
    Ok(offer_open::table
        .find(proposal)
        .select(offer_open::offer_id)
        .first(conn)
        .optional()?)
}

/// When a proposal was last opened anew, if it was.
pub fn opened_anew(
    conn: &mut AnyConnection,
    proposal: &ProposalId,
) -> Result<Option<OpenedAnew>, StoreError> {
    Ok(all_opened_anew(conn, &[proposal])?.remove(proposal))
}

/// When each of these was last opened anew, of those that were: because another joined it, or two were made of it. Two
/// statements.
pub fn all_opened_anew(
    conn: &mut AnyConnection,
    proposals: &[&ProposalId],
) -> Result<BTreeMap<ProposalId, OpenedAnew>, StoreError> {
    let ids: Vec<&str> = proposals.iter().map(|id| id.as_str()).collect();
    type Merged = (ProposalId, Option<Instant>, Instant);
    let merged: Vec<Merged> = merge_offer::table
        .filter(merge_offer::goes_on.eq_any(&ids))
        .filter(merge_offer::state.eq(OfferState::Agreed))
        .select((
            merge_offer::goes_on,
            merge_offer::closed_at,
            merge_offer::complete_by,
        ))
        .load(conn)?;
    type Split = (ProposalId, Option<ProposalId>, Option<Instant>, Instant);
    let split: Vec<Split> = split_offer::table
        .filter(
            split_offer::proposal_id
                .eq_any(&ids)
                .or(split_offer::made.eq_any(&ids)),
        )
        .filter(split_offer::state.eq(OfferState::Agreed))
        .select((
            split_offer::proposal_id,
            split_offer::made,
            split_offer::closed_at,
            split_offer::complete_by,
        ))
        .load(conn)?;
    let split = split.into_iter().flat_map(|(old, made, at, complete_by)| {
        let both = [Some(old), made].into_iter().flatten();
        both.map(move |of| (of, at, complete_by))
    });
    let mut found: BTreeMap<ProposalId, OpenedAnew> = BTreeMap::new();
    for (of, at, complete_by) in merged.into_iter().chain(split) {
        let Some(at) = at else { continue };
        let is_later = found.get(&of).is_none_or(|known| known.at < at);
        if is_later && proposals.contains(&&of) {
            found.insert(of, OpenedAnew { at, complete_by });
        }
    }
    Ok(found)
}
