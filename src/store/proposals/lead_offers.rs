//! The lead, offered to another partner: one row for each proposal at most.

use diesel::prelude::*;

use crate::domain::ids::{PartnerId, PersonId, ProposalId};
use crate::store::conn::AnyConnection;
use crate::store::error::StoreError;
use crate::store::schema::proposal_lead_offer as offer;
use crate::store::tx::Tx;

/// To whom the lead is offered.
pub fn to(
    conn: &mut AnyConnection,
    proposal: &ProposalId,
) -> Result<Option<PartnerId>, StoreError> {
    let found = offer::table
        .find(proposal)
        .select(offer::partner_id)
        .first(conn)
        .optional()?;
    Ok(found)
}

/// Offers the lead to a partner, in place of an offer that was made before.
pub fn make(
    tx: &mut Tx<'_>,
    proposal: &ProposalId,
    partner: &PartnerId,
    by: &PersonId,
) -> Result<(), StoreError> {
    end(tx, proposal)?;
    let now = tx.now();
    diesel::insert_into(offer::table)
        .values((
            offer::proposal_id.eq(proposal),
            offer::partner_id.eq(partner),
            offer::offered_by.eq(by),
            offer::offered_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Ends the offer that stands, whoever it was made to.
pub fn end(tx: &mut Tx<'_>, proposal: &ProposalId) -> Result<(), StoreError> {
    diesel::delete(offer::table.find(proposal)).execute(tx.conn())?;
    Ok(())
}

/// Ends the offer to this partner; `false` where none stands.
pub fn end_to(
    tx: &mut Tx<'_>,
    proposal: &ProposalId,
    partner: &PartnerId,
) -> Result<bool, StoreError> {
    let ended = diesel::delete(
        offer::table
            .find(proposal)
            .filter(offer::partner_id.eq(partner)),
    )
    .execute(tx.conn())?;
    Ok(ended == 1)
}
