//! Who writes at the drafts of a round: to be told that there is more time, and never to be listed or counted for others.

use std::collections::BTreeSet;

use diesel::prelude::*;

use crate::domain::ids::{Id, PersonId, RoundId};
use crate::domain::proposal::{PartnerState, ProposalState, Right};
use crate::domain::time::Instant;
use crate::store::error::StoreError;
use crate::store::schema::{
    follower, mandate, proposal, proposal_editor, proposal_partner, role_grant,
};
use crate::store::tx::Tx;

/// The next of them after `reached`, and the last of them unless it is the end: everybody of the partners that joined,
/// and whoever was let in to edit. Those who follow the round or one of `areas` hear of it anyway, and are passed over.
pub fn slice(
    tx: &mut Tx<'_>,
    round: &RoundId,
    areas: &[String],
    reached: Option<&str>,
    most: usize,
) -> Result<(Vec<PersonId>, Option<String>), StoreError> {
    let (now, limit) = (tx.now(), i64::try_from(most).unwrap_or(i64::MAX));
    let reached = reached.unwrap_or_default();
    let conn = tx.conn();
    let of_partners: Vec<PersonId> = proposal::table
        .inner_join(proposal_partner::table)
        .inner_join(
            mandate::table.on(mandate::organization_id
                .nullable()
                .eq(proposal_partner::organization_id)),
        )
        .filter(proposal::round_id.eq(round))
        .filter(proposal::state.eq(ProposalState::Draft))
        .filter(proposal_partner::state.eq(PartnerState::Joined))
        .filter(mandate::from_at.le(now))
        .filter(
            mandate::to_at
                .is_null()
                .or(mandate::to_at.assume_not_null().gt(now)),
        )
        .filter(mandate::person_id.gt(reached))
        .order(mandate::person_id)
        .select(mandate::person_id)
        .distinct()
        .limit(limit)
        .load(conn)?;
    let let_in: Vec<PersonId> = proposal_editor::table
        .inner_join(proposal::table.on(proposal::id.eq(proposal_editor::proposal_id)))
        .filter(proposal::round_id.eq(round))
        .filter(proposal::state.eq(ProposalState::Draft))
        .filter(proposal_editor::may.eq(Right::Edit))
        .filter(
            proposal_editor::helps_until
                .is_null()
                .or(proposal_editor::helps_until
                    .assume_not_null()
                    .gt(Instant::as_micros(now))),
        )
        // Whoever was given a role since has lost the place of a helper by that.
        .filter(
            proposal_editor::helps_until.is_null().or(diesel::dsl::not(
                proposal_editor::person_id.eq_any(
                    role_grant::table
                        .filter(role_grant::from_at.le(now))
                        .filter(
                            role_grant::to_at
                                .is_null()
                                .or(role_grant::to_at.assume_not_null().gt(now)),
                        )
                        .select(role_grant::person_id),
                ),
            )),
        )
        .filter(proposal_editor::person_id.gt(reached))
        .order(proposal_editor::person_id)
        .select(proposal_editor::person_id)
        .distinct()
        .limit(limit)
        .load(conn)?;
    let all: BTreeSet<PersonId> = of_partners.into_iter().chain(let_in).collect();
    let next: Vec<PersonId> = all.into_iter().take(most).collect();
    let last = next.last().map(|person| person.as_str().to_owned());
    let of_these = follower::round_id
        .eq(Some(round))
        .or(follower::area.eq_any(areas.iter().map(Some).collect::<Vec<_>>()));
    let ids: Vec<Option<&str>> = next.iter().map(|person| Some(person.as_str())).collect();
    let following: Vec<Option<PersonId>> = follower::table
        .filter(of_these.assume_not_null())
        .filter(follower::confirmed_at.is_not_null())
        .filter(follower::person_id.eq_any(ids))
        .select(follower::person_id)
        .load(conn)?;
    let last = last.filter(|_| next.len() == most);
    let mut readers = next;
    readers.retain(|person| !following.contains(&Some(person.clone())));
    Ok((readers, last))
}
