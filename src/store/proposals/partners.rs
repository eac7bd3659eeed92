//! The partners of coalitions as rows.

use std::collections::BTreeMap;

use diesel::prelude::*;

use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{Id, OrganizationId, PartnerId, PersonId, ProposalId, RoundId};
use crate::domain::people::EmailAddress;
use crate::domain::proposal::{PartnerRole, PartnerState};
use crate::domain::time::Instant;
use crate::store::conn::AnyConnection;
use crate::store::error::StoreError;
use crate::store::schema::{organization, proposal, proposal_partner};
use crate::store::tx::Tx;

/// Somebody who is asked to take part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPartner {
    /// The organisation; `None` where somebody is asked by e-mail alone.
    pub organization: Option<OrganizationId>,
    /// As what.
    pub role: PartnerRole,
    /// Whether it takes part already, as whoever begins a draft does.
    pub state: PartnerState,
    /// What the lead calls it.
    pub invited_as: String,
    /// Where the letter goes.
    pub email: Option<EmailAddress>,
    /// SHA-256 of what stands in the letter's link.
    pub token_hash: Option<Sha256Hex>,
}

/// Adds a partner at the end; `Duplicate` where the organisation takes part or was asked already.
pub fn add(
    tx: &mut Tx<'_>,
    proposal: &ProposalId,
    new: &NewPartner,
    by: &PersonId,
) -> Result<PartnerId, StoreError> {
    let (id, now): (PartnerId, _) = (tx.new_id(), tx.now());
    let last: Option<i64> = proposal_partner::table
        .filter(proposal_partner::proposal_id.eq(proposal))
        .select(diesel::dsl::max(proposal_partner::position))
        .first(tx.conn())?;
    diesel::insert_into(proposal_partner::table)
        .values((
            (
                proposal_partner::id.eq(&id),
                proposal_partner::proposal_id.eq(proposal),
                proposal_partner::organization_id.eq(new.organization.as_ref().map(Id::as_str)),
                proposal_partner::role.eq(new.role),
                proposal_partner::state.eq(new.state),
                proposal_partner::position.eq(last.unwrap_or(0) + 1),
            ),
            (
                proposal_partner::invited_as.eq(&new.invited_as),
                proposal_partner::invited_email.eq(new.email.as_ref().map(EmailAddress::as_str)),
                proposal_partner::token_hash.eq(new.token_hash.as_ref().map(Sha256Hex::as_str)),
                proposal_partner::invited_by.eq(by.as_str()),
                proposal_partner::invited_at.eq(now),
            ),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// How many were ever asked to take part.
pub fn count(conn: &mut AnyConnection, proposal: &ProposalId) -> Result<i64, StoreError> {
    let asked = proposal_partner::table.filter(proposal_partner::proposal_id.eq(proposal));
    Ok(asked.count().get_result(conn)?)
}

/// Whether one of these organisations takes part in a proposal to this round that `lead` leads.
pub fn are_led_by(
    conn: &mut AnyConnection,
    round: &RoundId,
    lead: &OrganizationId,
    organizations: &[&OrganizationId],
) -> Result<bool, StoreError> {
    let led: Vec<ProposalId> = proposal_partner::table
        .inner_join(proposal::table)
        .filter(proposal::round_id.eq(round))
        .filter(proposal_partner::organization_id.eq(lead.to_string()))
        .filter(proposal_partner::role.eq(PartnerRole::Lead))
        .filter(proposal_partner::state.eq(PartnerState::Joined))
        .select(proposal_partner::proposal_id)
        .load(conn)?;
    let organizations = organizations.iter().map(ToString::to_string);
    let taking_part: i64 = proposal_partner::table
        .filter(proposal_partner::proposal_id.eq_any(led.iter().map(ToString::to_string)))
        .filter(proposal_partner::organization_id.eq_any(organizations.map(Some)))
        .filter(proposal_partner::state.eq(PartnerState::Joined))
        .count()
        .get_result(conn)?;
    Ok(taking_part > 0)
}

/// The proposals that one of these organisations takes part in, or was asked to.
pub fn of_organizations(
    conn: &mut AnyConnection,
    organizations: &[&OrganizationId],
) -> Result<Vec<ProposalId>, StoreError> {
    let organizations = organizations.iter().map(ToString::to_string);
    let is_in = PartnerState::ALL.iter().filter(|state| state.is_in());
    Ok(proposal_partner::table
        .filter(proposal_partner::organization_id.eq_any(organizations.map(Some)))
        .filter(proposal_partner::state.eq_any(is_in.map(|state| state.as_str())))
        .select(proposal_partner::proposal_id)
        .distinct()
        .load(conn)?)
}

/// Moves a partner on; `false` if it does not stand at `from` any more.
pub fn move_on(
    tx: &mut Tx<'_>,
    id: &PartnerId,
    from: PartnerState,
    to: PartnerState,
) -> Result<bool, StoreError> {
    let now = tx.now().as_micros();
    let ended = !to.is_in();
    let moved = diesel::update(proposal_partner::table)
        .filter(proposal_partner::id.eq(id))
        .filter(proposal_partner::state.eq(from))
        .set((
            proposal_partner::state.eq(to),
            proposal_partner::invited_email.eq(None::<String>),
            ended.then(|| proposal_partner::ended_at.eq(now)),
        ))
        .execute(tx.conn())?;
    Ok(moved == 1)
}

/// Notes for which organisation an invitation was accepted, and by whom; `false` if it was answered before.
/// `Duplicate` where the organisation takes part already.
pub fn accept(
    tx: &mut Tx<'_>,
    id: &PartnerId,
    organization: &OrganizationId,
    by: &PersonId,
) -> Result<bool, StoreError> {
    let now = tx.now().as_micros();
    let joined = diesel::update(proposal_partner::table)
        .filter(proposal_partner::id.eq(id))
        .filter(proposal_partner::state.eq(PartnerState::Invited))
        .set((
            proposal_partner::state.eq(PartnerState::Joined),
            proposal_partner::organization_id.eq(organization.as_str()),
            proposal_partner::answered_by.eq(by.as_str()),
            proposal_partner::answered_at.eq(now),
            proposal_partner::invited_email.eq(None::<String>),
        ))
        .execute(tx.conn())?;
    Ok(joined == 1)
}

/// Gives a partner another role.
pub fn give_role(tx: &mut Tx<'_>, id: &PartnerId, role: PartnerRole) -> Result<(), StoreError> {
    diesel::update(proposal_partner::table.find(id))
        .set(proposal_partner::role.eq(role))
        .execute(tx.conn())?;
    Ok(())
}

/// The proposal and the invitation whose letter held the token with this hash, if nobody answered it.
pub fn invited_by_token(
    conn: &mut AnyConnection,
    token_hash: &Sha256Hex,
) -> Result<Option<(ProposalId, PartnerId)>, StoreError> {
    let found = proposal_partner::table
        .filter(proposal_partner::token_hash.eq(token_hash.as_str()))
        .filter(proposal_partner::state.eq(PartnerState::Invited))
        .select((proposal_partner::proposal_id, proposal_partner::id))
        .first(conn)
        .optional()?;
    Ok(found)
}

/// The proposal of an invitation whose letter went to this address, if nobody answered it. What was not sent yet is
/// nobody's.
pub fn invited_at(
    conn: &mut AnyConnection,
    id: &PartnerId,
    address: &EmailAddress,
) -> Result<Option<ProposalId>, StoreError> {
    let found = proposal_partner::table
        .find(id)
        .filter(proposal_partner::invited_email.eq(address.as_str()))
        .filter(proposal_partner::token_hash.is_not_null())
        .filter(proposal_partner::state.eq(PartnerState::Invited))
        .select(proposal_partner::proposal_id)
        .first(conn)
        .optional()?;
    Ok(found)
}

/// What everybody is called who was ever asked to take part.
pub fn names(
    conn: &mut AnyConnection,
    proposal: &ProposalId,
) -> Result<BTreeMap<PartnerId, String>, StoreError> {
    let rows: Vec<(PartnerId, Option<String>, String)> = proposal_partner::table
        .left_join(organization::table)
        .filter(proposal_partner::proposal_id.eq(proposal))
        .select((
            proposal_partner::id,
            organization::name.nullable(),
            proposal_partner::invited_as,
        ))
        .load(conn)?;
    let rows = rows.into_iter();
    Ok(rows
        .map(|(id, name, invited_as)| (id, name.unwrap_or(invited_as)))
        .collect())
}

/// When somebody was asked, and to which address the letter went while nobody has answered it.
pub fn asked(
    conn: &mut AnyConnection,
    proposal: &ProposalId,
) -> Result<BTreeMap<PartnerId, (Instant, Option<String>)>, StoreError> {
    let rows: Vec<(PartnerId, Instant, Option<String>)> = proposal_partner::table
        .filter(proposal_partner::proposal_id.eq(proposal))
        .select((
            proposal_partner::id,
            proposal_partner::invited_at,
            proposal_partner::invited_email,
        ))
        .load(conn)?;
    let rows = rows.into_iter();
    Ok(rows.map(|(id, at, email)| (id, (at, email))).collect())
}
