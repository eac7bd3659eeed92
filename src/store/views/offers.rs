//! What is read alike of offers to make one of two proposals and two of one: what staff may see of them, which proposals
//! they name, and how far they are.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::screening_list::{ScreenedWanted, ScreeningList, screening_list};
use crate::domain::ids::{PartnerId, ProposalId, RoundId};
use crate::domain::policy::{Actor, Denied};
use crate::domain::proposal::{PartnerState, ProposalState, is_with_staff};
use crate::domain::round::Slug;
pub use crate::store::offers::OfferTerms;
use crate::store::proposals::versions;
use crate::store::schema::{proposal, proposal_partner};
use crate::store::{AnyConnection, Reader, StoreError, rounds};

/// How many partners an offer asks, and how many of them have answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HowFar {
    /// How many are asked.
    pub asked: usize,
    /// How many of them have answered what is asked now.
    pub answered: usize,
}

/// A proposal by its number, as staff of its round may see it.
pub(super) struct Numbered {
    /// The list of what was sent, with its row.
    pub list: ScreeningList,
    /// Its round.
    pub round: RoundId,
    /// Which it is.
    pub id: ProposalId,
}

/// The proposal that has this number in a round. Two statements more than the list.
pub(super) fn numbered(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    number: i64,
) -> Result<Result<Numbered, Denied>, StoreError> {
    let list = match screening_list(reader, actor, slug, &ScreenedWanted::one(number))? {
        Ok(list) if list.is_in_conflict() => return Ok(Err(Denied::InConflict)),
        Ok(list) => list,
        Err(denied) => return Ok(Err(denied)),
    };
    let conn = reader.conn();
    let round = rounds::own(conn, slug)?.id;
    let found = versions::by_number(conn, &round, number)?;
    let found = found.filter(|(_, state)| is_with_staff(*state));
    let found = found.map(|(id, _)| Numbered { list, round, id });
    Ok(found.ok_or(Denied::Hidden))
}

/// The proposals that some offers name.
pub(super) struct Proposals {
    rows: BTreeMap<ProposalId, (Option<i64>, ProposalState)>,
    joined: Vec<(ProposalId, PartnerId)>,
}

impl Proposals {
    /// Two statements.
    pub(super) fn find(conn: &mut AnyConnection, ids: &[String]) -> Result<Self, StoreError> {
        let rows: Vec<(ProposalId, Option<i64>, ProposalState)> = proposal::table
            .filter(proposal::id.eq_any(ids))
            .select((proposal::id, proposal::number, proposal::state))
            .load(conn)?;
        let joined = proposal_partner::table
            .filter(proposal_partner::proposal_id.eq_any(ids))
            .filter(proposal_partner::state.eq(PartnerState::Joined))
            .select((proposal_partner::proposal_id, proposal_partner::id))
            .load(conn)?;
        let rows = rows.into_iter();
        Ok(Self {
            rows: rows
                .map(|(id, number, state)| (id, (number, state)))
                .collect(),
            joined,
        })
    }

    /// The number of one of them; what was sent has one.
    pub(super) fn number(&self, id: &ProposalId) -> i64 {
        let row = self.rows.get(id);
        row.and_then(|(number, _)| *number).unwrap_or_default()
    }

    /// Whether the coalition of one of them took it back. What is taken up again is a draft, which is nobody else's to know.
    pub(super) fn is_withdrawn(&self, id: &ProposalId) -> bool {
        let taken_back = [ProposalState::Withdrawn, ProposalState::Draft];
        let row = self.rows.get(id);
        row.is_some_and(|(_, state)| taken_back.contains(state))
    }

    /// How far an offer about some of them is.
    pub(super) fn how_far(
        &self,
        about: &[&ProposalId],
        has_answered: impl Fn(&PartnerId) -> bool,
    ) -> HowFar {
        let asked = self.joined.iter().filter(|(of, _)| about.contains(&of));
        HowFar {
            asked: asked.clone().count(),
            answered: asked.filter(|(_, partner)| has_answered(partner)).count(),
        }
    }
}
