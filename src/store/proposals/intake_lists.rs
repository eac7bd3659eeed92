//! The intakes of a round together: how many stand where, and which are of a group of some name.

use std::collections::BTreeSet;

use diesel::prelude::*;

use crate::domain::ids::{PartnerId, PersonId, ProposalId, RoundId};
use crate::domain::organization::OrganizationName;
use crate::domain::proposal::IntakeState;
use crate::domain::search_text::{folded, matches};
use crate::store::conn::AnyConnection;
use crate::store::error::StoreError;
use crate::store::schema::{organization, proposal, proposal_intake, proposal_partner};

/// How many intakes of a round stand where.
pub fn counts(
    conn: &mut AnyConnection,
    round: &RoundId,
) -> Result<Vec<(IntakeState, i64)>, StoreError> {
    Ok(proposal_intake::table
        .inner_join(proposal::table.on(proposal::id.eq(proposal_intake::proposal_id)))
        .filter(proposal::round_id.eq(round))
        .group_by(proposal_intake::state)
        .select((proposal_intake::state, diesel::dsl::count_star()))
        .load(conn)?)
}

/// The intakes of a round whose group has a name with words that begin so, for somebody of its staff: those that they
/// type, and those whose page is there for all of them. What others are of is nothing to be found out.
pub fn of_group(
    conn: &mut AnyConnection,
    round: &RoundId,
    words: &str,
    who: &PersonId,
    staff: &BTreeSet<PersonId>,
) -> Result<Vec<ProposalId>, StoreError> {
    type Name = (ProposalId, String, Option<OrganizationName>);
    let staff = staff.iter().map(ToString::to_string);
    let is_there = proposal_intake::typed_by
        .eq(who)
        .or(proposal_intake::proof.is_not_null())
        .or(proposal_intake::state.eq(IntakeState::Confirmed))
        .or(proposal_intake::pass.gt(1))
        .or(proposal_intake::typed_by.ne_all(staff));
    let groups: Vec<PartnerId> = proposal_intake::table
        .inner_join(proposal::table.on(proposal::id.eq(proposal_intake::proposal_id)))
        .filter(proposal::round_id.eq(round))
        .filter(is_there)
        .select(proposal_intake::partner_id)
        .load(conn)?;
    let names: Vec<Name> = proposal_partner::table
        .left_join(organization::table)
        .filter(proposal_partner::id.eq_any(groups.iter().map(ToString::to_string)))
        .select((
            proposal_partner::proposal_id,
            proposal_partner::invited_as,
            organization::name.nullable(),
        ))
        .load(conn)?;
    let words = folded(words);
    let fits = |name: &str| matches(&folded(name), &words);
    let names = names
        .into_iter()
        .filter(|(_, invited_as, name)| match name {
            Some(name) => fits(&name.to_string()),
            None => fits(invited_as),
        });
    Ok(names.map(|(id, ..)| id).collect())
}
