//! Partners who were silent when signatures were due, and who said that they are left out.

use diesel::prelude::*;

use crate::domain::ids::{PartnerId, PersonId, ProposalId};
use crate::domain::time::Instant;
use crate::store::conn::AnyConnection;
use crate::store::error::StoreError;
use crate::store::schema::{partner_left_out, proposal_partner};
use crate::store::tx::Tx;

/// Every word of it in one proposal since what stands was sent: which partner is left out, and which one said so.
pub fn said(
    conn: &mut AnyConnection,
    proposal: &ProposalId,
    since: Instant,
) -> Result<Vec<(PartnerId, PartnerId)>, StoreError> {
    let found = partner_left_out::table
        .inner_join(
            proposal_partner::table.on(proposal_partner::id.eq(partner_left_out::partner_id)),
        )
        .filter(proposal_partner::proposal_id.eq(proposal))
        .filter(partner_left_out::signed_at.ge(since))
        .order((partner_left_out::signed_at, partner_left_out::by_partner_id))
        .select((
            partner_left_out::partner_id,
            partner_left_out::by_partner_id,
        ))
        .load(conn)?;
    Ok(found)
}

/// A partner says that another is left out.
pub fn say(
    tx: &mut Tx<'_>,
    silent: &PartnerId,
    by: &PartnerId,
    person: &PersonId,
) -> Result<(), StoreError> {
    let now = tx.now();
    // A word about what was taken back since says nothing of what was sent now.
    diesel::delete(partner_left_out::table.find((silent, by))).execute(tx.conn())?;
    diesel::insert_into(partner_left_out::table)
        .values((
            partner_left_out::partner_id.eq(silent),
            partner_left_out::by_partner_id.eq(by),
            partner_left_out::person_id.eq(person),
            partner_left_out::signed_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(())
}
